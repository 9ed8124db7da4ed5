/** The sourcing report in a real browser: no violations that axe-core knows of, in every theme, and nothing loaded from anywhere. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { analyse, run } from '../../rules/index.ts'
import { storyReport } from '../../server/report/story/page.ts'
import { unavailable } from './chromium.mjs'
import { openBrowser } from './vscode/browser.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const PICTURES = join(root, 'dist/pictures/report')
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** How the page is shown: by a browser, and by VS Code, which names its theme on the body and gives its colours as variables. */
const THEMES = [
  { title: 'light', colorScheme: 'light' },
  { title: 'dark', colorScheme: 'dark' },
  { title: 'forced colours', colorScheme: 'dark', forcedColors: 'active' },
  {
    title: 'VS Code, light',
    colorScheme: 'dark',
    kind: 'vscode-light',
    colours:
      '--vscode-editor-background: #fff; --vscode-editor-foreground: #3b3b3b; --vscode-textLink-foreground: #005fb8',
  },
  {
    title: 'VS Code, dark',
    colorScheme: 'light',
    kind: 'vscode-dark',
    colours:
      '--vscode-editor-background: #1f1f1f; --vscode-editor-foreground: #ccc; --vscode-textLink-foreground: #4daafc',
  },
  {
    title: 'VS Code, high contrast',
    colorScheme: 'light',
    kind: 'vscode-high-contrast',
    colours:
      '--vscode-editor-background: #000; --vscode-editor-foreground: #fff; --vscode-textLink-foreground: #21a6ff; --vscode-contrastBorder: #6fc3df',
  },
] as const

describe('the sourcing report', { skip: process.env.CI ? false : unavailable() }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-report-'))
  let browser: Browser
  let html: string
  /** The same with links, as an editor shows it. */
  let linked: string
  before(async () => {
    browser = await openBrowser()
    // With a date its times have their places in the calendar.
    const draft = join(folder, 'draft.md')
    const sample = readFileSync(join(root, 'examples/draft.md'), 'utf8')
    writeFileSync(draft, `---\ndate: 2026-03-12\n---\n\n${sample}`)
    const cli = join(root, 'dist/cli.cjs')
    html = execFileSync(process.execPath, [cli, 'sources', draft, '--format', 'html'], { encoding: 'utf8' })
    assert.match(html, /<ol class="times">/)
    const article = analyse({ text: readFileSync(draft, 'utf8'), syntax: 'markdown' })
    const { findings } = run(article)
    linked = storyReport([{ path: 'draft.md', article, findings, hrefOf: ({ start }) => `#${start}` }])
  })
  after(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  for (const theme of THEMES) {
    it(`has no violations (${theme.title})`, async () => {
      const forcedColors = 'forcedColors' in theme ? theme.forcedColors : 'none'
      // axe-core itself is the one script here; the report's own policy would keep it out.
      const context = await browser.newContext({
        colorScheme: theme.colorScheme,
        forcedColors,
        bypassCSP: true,
        viewport: { width: 480, height: 900 },
      })
      const page = await context.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.setContent(
        'kind' in theme
          ? linked.replace('<body>', `<body class="${theme.kind}" style="${theme.colours}">`)
          : html,
      )
      mkdirSync(PICTURES, { recursive: true })
      await page.screenshot({
        path: join(PICTURES, `${theme.title.replaceAll(/\W+/g, '-').toLowerCase()}.png`),
        fullPage: true,
      })
      await page.evaluate(AXE)
      const { violations, passes } = (await page.evaluate('axe.run()')) as AxeResults
      const wide: boolean = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
      await context.close()
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: element }) => element).join(' ')}`),
        [],
      )
      assert.ok(passes.length > 10)
      assert.deepEqual(asked, [])
      assert.equal(wide, false, 'it has to be scrolled sideways')
    })
  }

  it('is walked by keyboard: every line of its tables is a stop, and no part of the strip', async () => {
    const page = await browser.newPage()
    await page.setContent(linked)
    const stops: string[] = []
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('Tab')
      stops.push(await page.evaluate('document.activeElement.getAttribute("aria-label")'))
    }
    await page.close()
    assert.ok(
      stops.every((stop) => /^Line \d+$/.test(stop)),
      stops.join(', '),
    )
  })

  it('tells axe-core what is wrong where something is', async () => {
    const page = await browser.newPage({ bypassCSP: true })
    await page.setContent(html.replace(/<html lang="[^"]*"/, '<html'))
    await page.evaluate(AXE)
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults
    assert.deepEqual(
      violations.map(({ id }) => id),
      ['html-has-lang'],
    )
  })
})
