import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lint } from '../../rules/index.ts'

const NARRATION = `The town built the lock long before the war and has mended it twice since then, both times with timber from the
woods above the valley, where the best oaks for the work still grow along the road to the pass and are felled by hand.`

/** Four statements and enough narration between them to make a story of more than 300 words. */
function story(speakers: readonly string[]): string {
  return speakers
    .map(
      (speaker, i) =>
        `The money will come from the harbour fund in part ${i + 1}, ${speaker} said.\n\n${NARRATION}\n\n${NARRATION}`,
    )
    .join('\n\n')
}

function reported(text: string): string[] {
  return lint({ text, syntax: 'markdown' }, { rules: { 'single-source-story': 'information' } })
    .filter(({ ruleId }) => ruleId === 'single-source-story')
    .map(({ start, end }) => text.slice(start, end))
}

describe('single-source-story', () => {
  it('reports a story in which one person has all the words, at the first of them', () => {
    assert.deepEqual(reported(story(['Paul Voss', 'Voss', 'Voss', 'Voss'])), ['Paul Voss said'])
  })
  it('is silent when a second voice speaks', () => {
    assert.deepEqual(reported(story(['Paul Voss', 'Voss', 'Lina Roth', 'Voss'])), [])
  })
  it('is silent on a brief', () => {
    assert.deepEqual(reported('The lock will close, Paul Voss said. Voss said that it is old.'), [])
  })
})
