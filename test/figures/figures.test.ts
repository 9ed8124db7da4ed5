/** What is a figure, and what a number that nobody needs to vouch for. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findFigures } from '../../rules/languages/en/figures.ts'
import { segment } from '../../rules/languages/en/segment.ts'

function read(text: string) {
  const { tokens, sentences } = segment(text)
  const { figures, exemptions } = findFigures(text, tokens, sentences)
  return {
    figures: figures.map((figure) => ({ ...figure, words: text.slice(figure.start, figure.end) })),
    exempt: exemptions.map(({ start, end, reason }) => `${reason}: ${text.slice(start, end)}`),
  }
}

describe('figures', () => {
  const cases: readonly (readonly [
    text: string,
    words: string,
    kind: string,
    value?: number,
    unit?: string,
  ])[] = [
    ['The strike hit 12,000 workers.', '12,000 workers', 'count', 12_000],
    ['About 5,000 troops crossed.', 'About 5,000 troops', 'count', 5_000],
    ['At least 600 died.', 'At least 600', 'count', 600],
    ['Troops: 5K sent.', '5K', 'count', 5_000],
    ['It cost $5.2 million.', '$5.2 million', 'money', 5_200_000, 'USD'],
    ['It cost €40.', '€40', 'money', 40, 'EUR'],
    ['They owe 3 million euros.', '3 million euros', 'money', 3_000_000, 'EUR'],
    ['It raised US$2bn.', 'US$2bn', 'money', 2e9, 'USD'],
    ['Sales rose 31 percent.', '31 percent', 'percent', 31, 'percent'],
    ['Sales rose 3.5%.', '3.5%', 'percent', 3.5, 'percent'],
    ['Support fell two percentage points.', 'two percentage points', 'percent', 2, 'points'],
    ['Two-thirds of farms closed.', 'Two-thirds of farms', 'fraction', 2 / 3],
    ['One in four men calls.', 'One in four men', 'fraction', 0.25],
    ['Half of the wells are dry.', 'Half of the wells', 'fraction', 0.5],
    ['Prices doubled in a year.', 'doubled', 'multiple', 2],
    ['Forty-two people drowned.', 'Forty-two people', 'count', 42],
    ['Hundreds of homes burned.', 'Hundreds of homes', 'vague'],
    ['Tens of thousands of birds died.', 'Tens of thousands of birds', 'vague'],
    ['A dozen boats sank.', 'A dozen boats', 'count', 12],
    ['The spill covered 400 acres.', '400 acres', 'measure', 400, 'acres'],
    ['Some 9,000 homes lost power.', 'Some 9,000 homes', 'count', 9_000],
    ['More than 1.5 million voters stayed home.', 'More than 1.5 million voters', 'count', 1_500_000],
  ]
  for (const [text, words, kind, value, unit] of cases) {
    it(text, () => {
      const [first] = read(text).figures
      assert.ok(first, `only ${read(text).exempt.join(', ')}`)
      assert.deepEqual([first.words, first.kind], [words, kind])
      if (value !== undefined) assert.equal(first.value, value)
      if (unit !== undefined) assert.equal(first.unit, unit)
    })
  }

  it('of a range hold both ends', () => {
    const [first] = read('Between them they hold 40 to 50 percent.').figures
    assert.deepEqual([first?.value, first?.high], [40, 50])
  })
})

describe('numbers that are no figures', () => {
  const cases: readonly (readonly [text: string, exempt: string])[] = [
    ['Marta Lind, 43, spoke.', 'age: 43'],
    ['The boy is five years old.', 'age: five'],
    ['Thatcher, who was 87, died.', 'age: 87'],
    ['It began in 2019.', 'date: 2019'],
    ['They met on Nov. 4 in Brenn.', 'date: 4'],
    ['It runs April 8, 9 and 15.', 'date: 9'],
    ['Doors open at 6 p.m. today.', 'clock: 6'],
    ['It lasted 14 days.', 'duration: 14'],
    ['She lives at 12 Quay Street.', 'address: 12'],
    ['It breaks Article 5 of the pact.', 'legal: 5'],
    ['He flew a Boeing 737 home.', 'model: 737'],
    ['The talk is in Eliot 314.', 'name: 314'],
    ['They won 45–17.', 'score: 45–17'],
    ['Three fire trucks came.', 'small-count: Three'],
    ['One of the doors was open.', 'rhetorical: One'],
    ['The bill needs 60 votes to pass.', 'vote: 60'],
  ]
  for (const [text, exempt] of cases) {
    it(text, () => {
      const { figures, exempt: found } = read(text)
      assert.deepEqual(
        figures.map(({ words }) => words),
        [],
      )
      assert.ok(found.includes(exempt), found.join(', '))
    })
  }

  it('are words that hold a number', () => {
    assert.deepEqual(read('COVID-19 hit the G7, the 19-year-old B-52 and the 1990s on the 10th.').figures, [])
  })
})
