/** The extension in VS Code for the Web: the server is a web worker, there are no files and there is no Node. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { unavailable } from './chromium.mjs'
import { serveVscodeWeb } from './install-vscode-web.mjs'
import { CLIPBOARD, openBrowser } from './vscode/browser.ts'
import { type Result, runSuite, SUITE, testCases } from './vscode/suite.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

describe('VS Code for the Web', { skip: process.env.CI ? false : unavailable() }, () => {
  const drafts = mkdtempSync(join(tmpdir(), 'onrecord-web-'))
  const results: Result[] = []
  let server: Server | undefined
  let browser: Browser | undefined

  before(async () => {
    copyFileSync(join(root, 'examples/draft.md'), join(drafts, 'draft.md'))
    server = await serveVscodeWeb(0, { extension: root, suite: SUITE, drafts })
    browser = await openBrowser()
    const { port } = server.address() as AddressInfo
    results.push(
      ...(await runSuite(await browser.newPage({ permissions: CLIPBOARD }), `http://localhost:${port}/`)),
    )
  })
  after(async () => {
    await browser?.close()
    server?.close()
    rmSync(drafts, { recursive: true, force: true })
  })
  testCases(results)
})
