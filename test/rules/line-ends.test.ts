/** Findings and fixes land on the same words whatever ends the lines, and behind a byte order mark. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse, run, type Syntax } from '../../rules/index.ts'
import { edited } from '../../server/safe-fixes.ts'

const DRAFT =
  'The yard was sold on Tuesday.\n\nAnalysts say the lock is too small.\n\nA source said so. Studies show it.\n\nThe lock gates date from the war. “They were never inspected, not even once.” Repairs begin in June.\n'

/** The underlined words of each rule, and the draft after the first fix of each. */
function read(text: string, syntax: Syntax): { words: string[]; mended: string[] } {
  const { findings } = run(analyse({ text, syntax }), { today: '2025-11-04' })
  return {
    words: findings.map(({ ruleId, start, end }) => `${ruleId}: ${text.slice(start, end)}`),
    mended: findings.map(({ fixes: [first] }) =>
      edited(text, first?.edits ?? [])
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n'),
    ),
  }
}

describe('line ends', () => {
  const asWritten = read(DRAFT, 'text')
  const withReturns = DRAFT.replaceAll('\n', '\r\n')

  it('finds each fault once', () => {
    assert.deepEqual(asWritten.words, [
      'missing-date: Tuesday',
      'vague-attribution: Analysts say',
      'anonymous-source: A source',
      'unnamed-study: Studies show',
      'unattributed-quote: “They were never inspected, not even once.”',
    ])
  })

  for (const syntax of ['text', 'markdown'] as const) {
    it(`of Windows, ${syntax}`, () => assert.deepEqual(read(withReturns, syntax), asWritten))
    it(`behind a byte order mark, ${syntax}`, () => {
      const marked = `\uFEFF${withReturns}`
      assert.deepEqual(read(marked, syntax), asWritten)
      const { findings } = run(analyse({ text: marked, syntax }))
      for (const { fixes } of findings) {
        for (const { edits } of fixes) assert.ok(edits.every(({ start }) => start > 0))
      }
    })
  }
})
