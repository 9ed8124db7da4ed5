/** Emacs with eglot, in batch mode: the sample draft’s findings, a fix, sources and a rename. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { skipWithout } from './installed.ts'
import { asTheManualTells } from './manual.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What the script in Emacs saw. */
interface Seen {
  readonly before: readonly string[]
  readonly text: string
  /** The line that a pronoun leads to. */
  readonly definition: string | null
  readonly references: number
}

describe('Emacs', { skip: skipWithout('emacs') }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-emacs-'))
  after(() => rmSync(folder, { recursive: true, force: true }))

  let seen: Seen
  before(() => {
    const draft = join(folder, 'draft.txt')
    const result = join(folder, 'result.json')
    copyFileSync(join(root, 'examples/draft.md'), draft)
    execFileSync('emacs', ['-q', '--batch', '-l', join(root, 'test/editors/emacs.el')], {
      env: { ...asTheManualTells('Emacs', 'elisp', folder), ONRECORD_DRAFT: draft, ONRECORD_RESULT: result },
      timeout: 300_000,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    seen = JSON.parse(readFileSync(result, 'utf8')) as Seen
  })

  it('shows the findings of a draft and mends one', () => {
    assert.ok(seen.before.some((message) => /unattributed-figure.*2,300 islanders/.test(message)))
    assert.match(seen.text, /between dusk and dawn, according to \[SOURCE\]\./)
  })

  it('goes from a pronoun to the name and to every mention', () => {
    assert.match(seen.definition ?? '', /harbour master Ingrid Vale/)
    assert.ok(seen.references >= 2)
  })

  it('renames a source', () => {
    assert.match(seen.text, /^Tomas Brand, who runs/m)
  })
})
