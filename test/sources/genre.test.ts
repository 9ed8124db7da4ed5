/** What kind of piece a draft is, by the label of its headline; its metadata is tested with the presets. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse } from '../../rules/index.ts'

const genres: Readonly<Record<string, string>> = {
  'Obituary: Iris Hallam, who mapped the deep': 'obituary',
  'Opinion | The ferry must stay': 'opinion',
  'Review: A tide that never turns': 'opinion',
  'Live: Storm Ada reaches the quay': 'live',
  'Hallam: the ferry must stay': 'news',
  'Letters reach the quay late': 'news',
}

describe('the label of a headline', () => {
  for (const [headline, genre] of Object.entries(genres)) {
    const article = analyse({ text: `# ${headline}\n\nThe ferry is late again.\n`, syntax: 'markdown' })
    it(`${headline}: ${genre}`, () => assert.equal(article.genre, genre))
  }
  it('says nothing itself', () => {
    const { sources } = analyse({
      text: '# Obituary: Iris Hallam, who mapped the deep\n',
      syntax: 'markdown',
    })
    assert.deepEqual(sources, [])
  })
})
