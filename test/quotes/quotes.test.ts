/** Where quotations begin and end, and what they are used for. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findQuotes } from '../../rules/article/annotate/quotes.ts'
import { segment } from '../../rules/languages/en/segment.ts'
import { processorTime } from '../processor-time.ts'

function quotesOf(text: string) {
  const { tokens, sentences } = segment(text)
  return findQuotes(text, tokens, sentences, 'paragraph').map((quote) => ({
    ...quote,
    words: text.slice(quote.start, quote.end),
  }))
}
const words = (text: string): string[] => quotesOf(text).map((quote) => quote.words)

describe('quotation marks', () => {
  const cases: readonly (readonly [name: string, text: string, quotes: string[]])[] = [
    ['curly', 'She said “we will stay” and sat.', ['“we will stay”']],
    ['straight', 'She said "we will stay" and sat.', ['"we will stay"']],
    ['single', 'She said ‘we will stay’ and sat.', ['‘we will stay’']],
    ['angle', 'She said «we will stay» and sat.', ['«we will stay»']],
    ['low', 'She said „we will stay“ and sat.', ['„we will stay“']],
    ['nested', '“They told us ‘never’ twice,” he said.', ['“They told us ‘never’ twice,”', '‘never’']],
    [
      'closed with an opening mark',
      '“It is late,“ she said. The “traitors“ left.',
      ['“It is late,“', '“traitors“'],
    ],
    [
      'opened again behind an unclosed one',
      'A “slow start. “We stay,” she said.',
      ['“slow start. “We stay,” she said.', '“We stay,”'],
    ],
    ['split by the cue', '“We stay,” Vale said, “and we fight.”', ['“We stay,”', '“and we fight.”']],
    [
      'straight, split by the cue',
      '"We stay," Vale said, "and we fight."',
      ['"We stay,"', '"and we fight."'],
    ],
    ['around a whole sentence', '"We will stay here." Then they left.', ['"We will stay here."']],
  ]
  for (const [name, text, quotes] of cases) it(name, () => assert.deepEqual(words(text), quotes))

  const none: readonly (readonly [name: string, text: string])[] = [
    ['apostrophes', "The Lions' loss wasn't Vale's fault in the '90s."],
    ['curly apostrophes', 'The Lions’ Nov. 9 loss in ’15 wasn’t hers.'],
    ['feet and inches', `He is 6'2" tall.`],
    ['rock ’n’ roll', "They play rock 'n' roll here."],
  ]
  for (const [name, text] of none) it(`${name} quote nothing`, () => assert.deepEqual(words(text), []))
})

describe('quotations over paragraphs', () => {
  it('are open at the end', () => {
    const [quote] = quotesOf('“We lost the boats. We lost the nets.')
    assert.deepEqual([quote?.opened, quote?.closed], [true, false])
  })
  it('may close without an opening mark', () => {
    const [quote] = quotesOf('further crossings have been seen.” The ministry agreed.')
    assert.deepEqual([quote?.opened, quote?.closed, quote?.start], [false, true, 0])
  })
})

describe('quotations are used', () => {
  const use = (text: string) => quotesOf(text)[0]?.use
  it('as speech', () => assert.equal(use('“We will rebuild it stone by stone,” Vale said.'), 'speech'))
  it('as a fragment of a sentence', () =>
    assert.equal(use('Vale called the plan “a gift to the line”.'), 'fragment'))
  it('as a term', () => assert.equal(use('The so-called “bath tax” passed.'), 'term'))
  it('as a title', () => assert.equal(use('The film “The Last Harbor” opens on Friday.'), 'term'))
})

it('twenty thousand marks take no time', () => {
  const text = 'He said “no” twice. '.repeat(10_000)
  const { tokens, sentences } = segment(text)
  const started = processorTime()
  assert.equal(findQuotes(text, tokens, sentences, 'paragraph').length, 10_000)
  assert.ok(processorTime() - started < 1_500)
})
