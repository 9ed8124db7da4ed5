/** Takes the README’s picture: real VS Code with the sample draft, its squiggles and the Problems panel. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CodeServer } from './vscode/code-server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const data = mkdtempSync(join(tmpdir(), 'onrecord-picture-'))
const workspace = join(data, 'drafts')
mkdirSync(workspace)
copyFileSync(join(root, 'examples/draft.md'), join(workspace, 'draft.md'))
const code = await CodeServer.start(join(data, 'data'))
try {
  const page = await code.page()
  await page.goto(
    code.address(workspace, [
      ['extensionDevelopmentPath', code.remote(root)],
      ['openFile', code.remote(join(workspace, 'draft.md'))],
      ['skipWelcome', 'true'],
    ]),
  )
  await page.waitForSelector('.squiggly-warning', { timeout: 60_000 })
  await page.keyboard.press('Control+Shift+M')
  await page.waitForSelector('.markers-panel .monaco-list-row', { timeout: 20_000 })
  await page.keyboard.press('Control+B')
  // The count of sources appears above the first line, scrolled out of sight.
  await page.waitForTimeout(2000)
  await page.mouse.move(600, 300)
  await page.mouse.wheel(0, -500)
  await page.waitForTimeout(1000)
  // Secondary panes would cover the draft.
  await page.waitForTimeout(1500)
  mkdirSync(join(root, 'docs/images'), { recursive: true })
  await page.screenshot({ path: join(root, 'docs/images/vscode.png') })
} finally {
  await code.stop()
  rmSync(data, { recursive: true, force: true })
}
