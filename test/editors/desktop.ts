/**
 * Runs the VS Code suite in a downloaded desktop build (`npm run test:desktop`): for machines with a screen and a network.
 * The same suite runs in `npm test` in VS Code’s server build.
 */
import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runTests } from '@vscode/test-electron'

const root = fileURLToPath(new URL('../..', import.meta.url))
const workspace = mkdtempSync(join(tmpdir(), 'onrecord-desktop-'))
copyFileSync(join(root, 'examples/draft.md'), join(workspace, 'draft.md'))
process.exitCode = await runTests({
  extensionDevelopmentPath: root,
  extensionTestsPath: join(root, 'test/editors/vscode/inside/suite.js'),
  launchArgs: [workspace, '--disable-workspace-trust'],
})
