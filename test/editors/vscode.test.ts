/** The extension in a real VS Code: from its folder, and from the packaged .vsix. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { fileURLToPath } from 'node:url'
import { unavailable } from './chromium.mjs'
import { CodeServer } from './vscode/code-server.ts'
import { type Result, runSuite, SUITE, testCases } from './vscode/suite.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const reason = unavailable()
// On CI a missing editor is a failure, not a reason to skip.
const skip = process.env.CI ? false : reason

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
    // A setting of a wrong type keeps nothing from starting; a case sets it right.
    code = await CodeServer.start(join(data, 'data'), { 'onrecord.languages': 7 }, vsix)
    const under = packaged ? installedFolder(join(data, 'data/extensions')) : root
    const address = code.address(workspace, [
      ['extensionDevelopmentPath', code.remote(under)],
      ['extensionTestsPath', code.remote(SUITE)],
      ['skipWelcome', 'true'],
    ])
    results.push(...(await runSuite(await code.page(), address)))
  })
  after(async () => {
    await code?.stop()
    rmSync(data, { recursive: true, force: true })
  })

  testCases(results)
}

function packageExtension(folder: string): string {
  const vsix = join(folder, 'onrecord.vsix')
  execFileSync(process.execPath, ['scripts/package.mjs', vsix], { cwd: root })
  return vsix
}

function installedFolder(extensions: string): string {
  const name = readdirSync(extensions).find((entry) => entry.startsWith('onrecord.onrecord'))
  assert.ok(name, 'the packaged extension was not installed')
  return join(extensions, name)
}
