/** A quotation that stands alone: whom readers give it to is said, and is no warning. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lint } from '../../rules/index.ts'

const QUOTATION = '“Nobody has looked at these gates since the war.”\n\nThe vote is on Friday.'

function reported(before: string): string[] {
  return lint({ text: `${before}\n\n${QUOTATION}`, syntax: 'markdown' })
    .filter(({ ruleId }) => ruleId === 'unattributed-quote')
    .map(({ severity, message }) => `${severity}: ${message}`)
}

describe('a quotation alone in its paragraph', () => {
  it('is readers’ to give to the one person who has the word before it', () => {
    assert.deepEqual(reported('The harbour engineer Paul Voss said on Monday that the gates would hold.'), [
      'information: Readers will take this for Paul Voss’s words. Say whose they are.',
    ])
  })
  it('is nobody’s behind two', () => {
    assert.deepEqual(
      reported('Paul Voss said on Monday that the gates would hold. Lina Roth said that they would not.'),
      ['warning: This quotation has no speaker. Say who said it.'],
    )
  })
  it('is nobody’s behind a body', () => {
    assert.deepEqual(reported('The Harbour Board said on Monday that the gates would hold.'), [
      'warning: This quotation has no speaker. Say who said it.',
    ])
  })
})
