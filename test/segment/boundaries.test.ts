/**
 * Sentence boundaries of news prose: `boundaries.txt` holds a hard case a line, ` | ` where a sentence ends. One behind `? ` is known to
 * be read wrongly.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { segment } from '../../rules/languages/en/segment.ts'
import { processorTime } from '../processor-time.ts'

const cases = readFileSync(new URL('./boundaries.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')

const KNOWN = '? '
const ends = (line: string): string => {
  const text = line.replaceAll(' | ', ' ')
  return segment(text)
    .sentences.map(({ start, end }) => text.slice(start, end))
    .join(' | ')
}

describe('sentences', () => {
  it('end where they should in hard cases', () => {
    assert.ok(cases.length >= 100, `${cases.length} cases`)
    const asked = cases.filter((line) => !line.startsWith(KNOWN))
    assert.equal(asked.map(ends).join('\n'), asked.join('\n'))
  })

  it('are still read wrongly in the cases that are known for it', () => {
    const known = cases.filter((line) => line.startsWith(KNOWN)).map((line) => line.slice(KNOWN.length))
    assert.deepEqual(
      known.filter((line) => ends(line) === line),
      [],
      'these are right now: take their question mark away',
    )
  })

  it('are found in linear time', () => {
    const line = 'Vale said “no.” Then she left on Jan. 6 with 3,000 others. '.repeat(20_000)
    const started = processorTime()
    segment(line)
    assert.ok(processorTime() - started < 5_000)
  })
})

describe('tokens', () => {
  const words = (text: string): string[] => segment(text).tokens.map((token) => token.text)

  it('keep words, numbers and addresses whole', () => {
    assert.deepEqual(words('A 19-year-old didn’t pay $5,000.50 at https://example.org/a?b=1, said @vale.'), [
      'A',
      '19-year-old',
      'didn’t',
      'pay',
      '$',
      '5,000.50',
      'at',
      'https://example.org/a?b=1',
      ',',
      'said',
      '@vale',
      '.',
    ])
  })

  it('keep every character that is no space', () => {
    const text = '“Odd—text…” 🗞️ (5K–6K) U.S.\u00a0Army\u200b ‘ok’'
    assert.equal(words(text).join(''), text.replaceAll(/[\s\u200b]/g, ''))
  })
})
