/** The sourcing report in a real browser: no violations that axe-core knows of, in every theme, and nothing loaded from anywhere. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { unavailable } from './chromium.mjs'
import { openBrowser } from './vscode/browser.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const THEMES = [
  { title: 'light', colorScheme: 'light', forcedColors: 'none' },
  { title: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { title: 'high contrast', colorScheme: 'dark', forcedColors: 'active' },
] as const

describe('the sourcing report', { skip: process.env.CI ? false : unavailable() }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-report-'))
  let browser: Browser
  let html: string
  before(async () => {
    browser = await openBrowser()
    // With a date its times have their places in the calendar.
    const draft = join(folder, 'draft.md')
    const sample = readFileSync(join(root, 'examples/draft.md'), 'utf8')
    writeFileSync(draft, `---\ndate: 2026-03-12\n---\n\n${sample}`)
    const cli = join(root, 'dist/cli.cjs')
    html = execFileSync(process.execPath, [cli, 'sources', draft, '--format', 'html'], { encoding: 'utf8' })
    assert.match(html, /<ol class="times">/)
  })
  after(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  for (const { title, colorScheme, forcedColors } of THEMES) {
    it(`has no violations (${title})`, async () => {
      // axe-core itself is the one script here; the report's own policy would keep it out.
      const context = await browser.newContext({ colorScheme, forcedColors, bypassCSP: true })
      const page = await context.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.setContent(html)
      await page.evaluate(AXE)
      const { violations, passes } = (await page.evaluate('axe.run()')) as AxeResults
      await context.close()
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: element }) => element).join(' ')}`),
        [],
      )
      assert.ok(passes.length > 10)
      assert.deepEqual(asked, [])
    })
  }

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
