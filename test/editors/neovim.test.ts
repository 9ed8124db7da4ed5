/** Neovim’s own LSP client, headless: the sample draft’s findings, fixes and sources. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Location } from 'vscode-languageserver-protocol'
import { skipWithout } from './installed.ts'
import { asTheManualTells } from './manual.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
describe('Neovim', { skip: skipWithout('nvim') }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-nvim-'))
  after(() => rmSync(folder, { recursive: true, force: true }))

  let seen: Seen
  before(() => {
    seen = runNeovim(folder)
  })

  it('shows the findings of a draft and mends one', () => {
    const figures = (codes: readonly string[]) =>
      codes.filter((code) => code === 'unattributed-figure').length
    assert.ok(figures(seen.before) > 0, `findings: ${seen.before.join(', ')}`)
    assert.equal(figures(seen.after), figures(seen.before) - 1)
    assert.ok(seen.text.some((line) => line.includes('[SOURCE]')))
  })

  it('goes from a pronoun to the name and to every mention', () => {
    const name = seen.text.findIndex((line) => line.includes('Ingrid Vale'))
    assert.equal(seen.definition?.range.start.line, name)
    assert.ok((seen.references?.length ?? 0) >= 2)
  })

  it('tells who a source is', () => {
    assert.match(seen.hover?.contents.value ?? '', /Ingrid Vale[\s\S]*named person/)
  })

  it('has one server for all drafts', () => {
    assert.deepEqual([seen.servers, seen.findingsOfOther > 0], [1, true])
  })

  it('renames a source', () => {
    assert.ok(seen.text.some((line) => line.startsWith('Tomas Brand, who runs')))
  })
})

/** What the script in Neovim saw. */
interface Seen {
  /** Rules of the diagnostics before and after the fix. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly text: readonly string[]
  /** With a second draft open. */
  readonly servers: number
  readonly findingsOfOther: number
  readonly definition?: Location
  readonly references?: readonly Location[]
  readonly hover?: { readonly contents: { readonly value: string } }
}

function runNeovim(folder: string): Seen {
  const draft = join(folder, 'draft.md')
  const result = join(folder, 'result.json')
  const other = join(folder, 'other.md')
  for (const copy of [draft, other]) copyFileSync(join(root, 'examples/draft.md'), copy)
  execFileSync('nvim', ['--headless', '--clean', '-u', join(root, 'test/editors/neovim.lua'), draft], {
    env: { ...asTheManualTells('Neovim', 'lua', folder), ONRECORD_OTHER: other, ONRECORD_RESULT: result },
    timeout: 300_000,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return JSON.parse(readFileSync(result, 'utf8')) as Seen
}
