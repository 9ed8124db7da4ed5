/** Neovim’s own LSP client, headless: opens the sample draft, sees the diagnostics, applies a fix, sees the finding go. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const missing = installed('nvim') ? false : 'nvim is not installed'
// On CI a missing editor is a failure, not a reason to skip.
const skip = process.env.CI ? false : missing

describe('Neovim', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-nvim-'))
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('shows the findings of a draft and mends one', () => {
    assert.equal(missing, false)
    const draft = join(folder, 'draft.md')
    const result = join(folder, 'result.json')
    copyFileSync(join(root, 'examples/draft.md'), draft)
    execFileSync(
      'nvim',
      ['--headless', '--clean', '-l', join(root, 'test/editors/neovim.lua')]
        .slice(0, 2)
        .concat(['-u', join(root, 'test/editors/neovim.lua'), draft]),
      {
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          ONRECORD_SERVER: join(root, 'dist/cli.cjs'),
          ONRECORD_NODE: process.execPath,
          ONRECORD_RESULT: result,
        },
        timeout: 60_000,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    const {
      before,
      after: later,
      text,
    } = JSON.parse(readFileSync(result, 'utf8')) as { before: string[]; after: string[]; text: string[] }
    assert.ok(before.includes('unattributed-figure'), `findings: ${before.join(', ')}`)
    assert.equal(later.length, before.length - 1)
    assert.ok(text.some((line) => line.includes('[SOURCE]')))
  })
})

function installed(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
