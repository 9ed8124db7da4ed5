/** The extension in a real VS Code: from its folder, and from the packaged .vsix. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { unavailable } from './vscode/browser.ts'
import { CodeServer } from './vscode/code-server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const SUITE = join(root, 'test/editors/vscode/suite.cjs')
const reason = unavailable()
// On CI a missing editor is a failure, not a reason to skip.
const skip = process.env.CI ? false : reason

interface Result {
  readonly name: string
  readonly ok: boolean
  readonly error?: string
}

describe('VS Code, the extension’s folder', { skip }, () => suite(false))
describe('VS Code, the packaged extension', { skip }, () => suite(true))

function suite(packaged: boolean): void {
  const data = mkdtempSync(join(tmpdir(), 'onrecord-vscode-'))
  const workspace = join(data, 'drafts')
  const results: Result[] = []
  let code: CodeServer | undefined

  before(async () => {
    mkdirSync(workspace)
    copyFileSync(join(root, 'examples/draft.md'), join(workspace, 'draft.md'))
    const vsix = packaged ? packageExtension(data) : undefined
    code = await CodeServer.start(join(data, 'data'), vsix)
    const under = packaged ? installedFolder(join(data, 'data/extensions')) : root
    results.push(...(await runSuite(code, workspace, under)))
  })
  after(async () => {
    await code?.stop()
    rmSync(data, { recursive: true, force: true })
  })

  for (const name of namesOfCases()) {
    it(name, () => {
      const result = results.find((one) => one.name === name)
      assert.ok(result, 'the suite ended before this case')
      assert.ok(result.ok, result.error)
    })
  }
}

/** The suite file is CommonJS for VS Code and asks for its API when loaded; only its case names are wanted here. */
function namesOfCases(): string[] {
  const require = createRequire(import.meta.url)
  const { Module } = require('node:module') as {
    Module: { _load: (name: string, ...rest: unknown[]) => unknown }
  }
  const load = Module._load
  Module._load = (name, ...rest) => (name === 'vscode' ? {} : load(name, ...rest))
  try {
    return (require(SUITE) as { cases: string[] }).cases
  } finally {
    Module._load = load
  }
}

function packageExtension(folder: string): string {
  const vsix = join(folder, 'onrecord.vsix')
  execFileSync(join(root, 'node_modules/.bin/vsce'), ['package', '--no-dependencies', '--out', vsix], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return vsix
}

function installedFolder(extensions: string): string {
  const name = readdirSync(extensions).find((entry) => entry.startsWith('onrecord.onrecord'))
  assert.ok(name, 'the packaged extension was not installed')
  return join(extensions, name)
}

/** Opens VS Code on the workspace with the suite as its extension tests, and collects what the suite prints. */
async function runSuite(code: CodeServer, workspace: string, extension: string): Promise<Result[]> {
  const results: Result[] = []
  const page = await code.page()
  const take = (text: string): void => {
    const line = /onrecord-result (\{.*\})/s.exec(text)?.[1]
    if (line) results.push(JSON.parse(line) as Result)
  }
  page.on('console', (message) => take(message.text()))
  const exited = new Promise<void>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('the suite did not end within three minutes')), 180_000)
    void page.exposeFunction('codeAutomationExit', () => {
      clearTimeout(limit)
      resolve()
    })
  })
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) =>
    take(args.map(String).join(' ')),
  )
  await page.goto(
    code.address(workspace, [
      ['extensionDevelopmentPath', code.remote(extension)],
      ['extensionTestsPath', code.remote(SUITE)],
      ['skipWelcome', 'true'],
    ]),
  )
  await exited
  await page.close()
  return [...new Map(results.map((result) => [result.name, result])).values()]
}
