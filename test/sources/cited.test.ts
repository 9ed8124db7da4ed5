/** Who stands where a source stands, though no attribution was found there, and which cues tell words. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { tellsWords } from '../../rules/languages/en/cues.ts'
import { readMarked } from './marked.ts'

describe('who is cited', () => {
  const CITED: Readonly<Record<string, readonly string[]>> = {
    'The lock will be shut, said Commissioner Ari Voss.': ['Commissioner Ari Voss'],
    'The lock was shut and, said Ari Voss, he had the key.': [],
    'This story, documented by Ida Reed in a letter, is short.': ['Ida Reed'],
    'The treaty was confirmed by the Senate in May.': [],
    'A sketch in which Jon Dahl, a friend, had joked about it was shown.': ['Jon Dahl'],
    'Ida Holm, whose lamp was out, also proved hard to please.': [],
  }
  for (const [prose, names] of Object.entries(CITED)) {
    it(prose, () => {
      const [block] = readMarked(prose).blocks
      const cited = block?.mentions.filter((mention) => mention.cited) ?? []
      assert.deepEqual(
        cited.map(({ start, end }) => block?.text.slice(start, end)),
        names,
      )
    })
  }
})

describe('what is charged', () => {
  it('tells words', () => assert.ok(tellsWords('have repeatedly charged', 'that it was a show')))
  it('tells none where a row is charged with feeling', () =>
    assert.ok(!tellsWords('emotionally charged', 'that she fears')))
})
