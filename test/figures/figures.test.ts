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

describe('a word that every object knows', () => {
  it('is no unit, no scale and no currency', () => {
    assert.deepEqual(read('The three constructor teams met. They had two constructor titles.').figures, [])
    const [figure, ...others] = read('Some 12,000 constructor fans came by train.').figures
    assert.deepEqual(others, [])
    assert.deepEqual([figure?.words, figure?.value], ['Some 12,000 constructor fans', 12_000])
  })
})

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
    // Where the phrase of what is counted ends.
    ['Up to 50,000 with-profits investors lose.', 'Up to 50,000 with-profits investors', 'count', 50_000],
    ['No fewer than 340 boats sank.', 'No fewer than 340 boats', 'count', 340],
    ['Six in ten predict a storm.', 'Six in ten', 'fraction', 0.6],
    ['They pay a quarter of the band’s royalties.', 'a quarter of the band’s royalties', 'fraction', 0.25],
    ['A fifth of the world’s 500 largest yards close.', 'A fifth', 'fraction', 0.2],
    ['The lake is twice the size of the town.', 'twice the size', 'multiple', 2],
    ['She threw 17.64m. The title went to Lind.', '17.64m', 'measure', 17.64, 'metres'],
    ['He won the 100m titles.', '100m titles', 'measure', 100, 'metres'],
    ['It drew 5.25m people.', '5.25m people', 'count', 5_250_000],
    // How a number is written.
    ['Two hundred and fifty people came.', 'Two hundred and fifty people', 'count', 250],
    ['Three thousand five hundred people came.', 'Three thousand five hundred people', 'count', 3_500],
    ['Half a million people fled.', 'Half a million people', 'count', 500_000],
    ['A million and a half people fled.', 'A million and a half people', 'count', 1_500_000],
    ['Two and a half million people fled.', 'Two and a half million people', 'count', 2_500_000],
    ['A few hundred people marched.', 'A few hundred people', 'count', 100],
    ['Two dozen people were arrested.', 'Two dozen people', 'count', 24],
    ['It employs 3,000+ people.', '3,000+ people', 'count', 3_000],
    ['30,000-plus people came.', '30,000-plus people', 'count', 30_000],
    ['Upwards of 300 people came.', 'Upwards of 300 people', 'count', 300],
    ['An additional 300 police officers came.', '300 police officers', 'count', 300],
    ['About half the crew left.', 'About half the crew', 'fraction', 0.5],
    ['Two thirds of them left.', 'Two thirds', 'fraction', 2 / 3],
    ['One of every five homes burned.', 'One of every five homes', 'fraction', 0.2],
    ['One out of every 32 adults is in jail.', 'One out of every 32 adults', 'fraction', 1 / 32],
    ['Nine out of 10 doctors agree.', 'Nine out of 10 doctors', 'fraction', 0.9],
    // Money.
    ['The grant is €1.5m.', '€1.5m', 'money', 1_500_000, 'EUR'],
    ['They paid 3.5 million Swiss francs.', '3.5 million Swiss francs', 'money', 3_500_000, 'CHF'],
    ['It owes 12 billion Danish kroner.', '12 billion Danish kroner', 'money', 12e9, 'DKK'],
    ['They lost 4.1 billion Indian rupees.', '4.1 billion Indian rupees', 'money', 4.1e9, 'INR'],
    ['It cost Rs 400 crore.', 'Rs 400 crore', 'money', 4e9, 'INR'],
    ['Some CHF 2.5 million was moved.', 'Some CHF 2.5 million', 'money', 2_500_000, 'CHF'],
    ['It costs A$3.4 billion.', 'A$3.4 billion', 'money', 3.4e9, 'AUD'],
    ['The wall cost R42m.', 'R42m', 'money', 42e6, 'ZAR'],
    ['The board lost R1.3bn last year.', 'R1.3bn', 'money', 1.3e9, 'ZAR'],
    ['Each crew was paid R3 000.', 'R3 000', 'money', 3_000, 'ZAR'],
    ['The wall is a R42-million job.', 'R42-million', 'money', 42e6, 'ZAR'],
    ['Diesel is R22.95 a litre.', 'R22.95', 'money', 22.95, 'ZAR'],
    ['She spent P4.5 million.', 'P4.5 million', 'money', 4.5e6, 'PHP'],
    ['She spent ₱4.5 million.', '₱4.5 million', 'money', 4.5e6, 'PHP'],
    ['It owes Sh7 billion.', 'Sh7 billion', 'money', 7e9, 'KES'],
    ['It owes KSh7 billion.', 'KSh7 billion', 'money', 7e9, 'KES'],
    ['It lost N2.4bn to fraud.', 'N2.4bn', 'money', 2.4e9, 'NGN'],
    ['They took N12,500 from him.', 'N12,500', 'money', 12_500, 'NGN'],
    ['Petrol was sold at N617 per litre.', 'N617', 'money', 617, 'NGN'],
    ['It cost Rs500 crore.', 'Rs500 crore', 'money', 5e9, 'INR'],
    ['It cost Rs. 500 crore.', 'Rs. 500 crore', 'money', 5e9, 'INR'],
    ['It is a Rs 5-crore wall.', 'Rs 5-crore', 'money', 5e7, 'INR'],
    ['It cost Rs 5 crores.', 'Rs 5 crores', 'money', 5e7, 'INR'],
    ['It cost GH₵18 million.', 'GH₵18 million', 'money', 18e6, 'GHS'],
    ['It cost GHS 18 million.', 'GHS 18 million', 'money', 18e6, 'GHS'],
    ['It cost RM3.2m.', 'RM3.2m', 'money', 3.2e6, 'MYR'],
    ['He wanted Tk 500.', 'Tk 500', 'money', 500, 'BDT'],
    ['He wanted UGX 500,000.', 'UGX 500,000', 'money', 500_000, 'UGX'],
    ['Some 12 lakhs people fled.', 'Some 12 lakhs people', 'count', 1.2e6],
    ['Five lakh people fled.', 'Five lakh people', 'count', 500_000],
    ['It sold for 40 pounds.', '40 pounds', 'money', 40, 'GBP'],
    ['It fell to 98 cents.', '98 cents', 'money', 0.98, 'USD'],
    // What is no money.
    ['They seized 40 pounds of cocaine.', '40 pounds', 'measure', 40, 'pounds'],
    ['He lost 110 pounds in a year.', '110 pounds', 'measure', 110, 'pounds'],
    // Shares, changes, rates, measures.
    ['Inflation hit 3.2 per cent.', '3.2 per cent', 'percent', 3.2, 'percent'],
    ['A 12-percent rise hurt.', '12-percent', 'percent', 12, 'percent'],
    ['Rates rose by 25 basis points.', '25 basis points', 'percent', 25, 'basis points'],
    ['A 10-fold rise followed.', '10-fold', 'multiple', 10],
    ['Rent nearly quintupled.', 'nearly quintupled', 'multiple', 5],
    ['Twice as many people died.', 'Twice as many', 'multiple', 2],
    ['The rate is 12 deaths per 100,000 people.', '12 deaths per 100,000', 'rate', 12],
    ['The spill covered 40 square miles.', '40 square miles', 'measure', 40, 'square miles'],
    ['It was 38°C in the shade.', '38°C', 'measure', 38, '°'],
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

  const ranges: readonly (readonly [text: string, words: string, low: number, high: number])[] = [
    ['Between them they hold 40 to 50 percent.', '40 to 50 percent', 40, 50],
    ['Between 40 and 50 percent of nets are lost.', 'Between 40 and 50 percent', 40, 50],
    ['The town lost 40-50 jobs.', '40-50 jobs', 40, 50],
    ['Some 2-3 million people fled.', 'Some 2-3 million people', 2e6, 3e6],
    ['Some 10,000–12,000 people fled.', 'Some 10,000–12,000 people', 10_000, 12_000],
    ['It raised $5-6 million.', '$5-6 million', 5e6, 6e6],
    ['It raised $5 to $6 million.', '$5 to $6 million', 5e6, 6e6],
    ['He owes between 4m and 5m euros.', 'between 4m and 5m euros', 4e6, 5e6],
  ]
  for (const [text, words, low, high] of ranges) {
    it(`of a range hold both ends: ${text}`, () => {
      const [first] = read(text).figures
      assert.deepEqual([first?.words, first?.value, first?.high], [words, low, high])
    })
  }

  it('of two sides are two figures and no range', () => {
    assert.deepEqual(
      read('Lind led the harbour master 46 percent to 39 percent.').figures.map(({ words, high }) => [
        words,
        high,
      ]),
      [
        ['46 percent', undefined],
        ['39 percent', undefined],
      ],
    )
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
    ['The fair runs Dec. 12-15 in Brenn.', 'date: 12-15'],
    ['Men under 35 support the ferry.', 'age: 35'],
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

  it('are letters and a number that are no sum of money', () => {
    for (const text of [
      'The R2 and the R445 are shut.',
      'The N2 200 km north is shut.',
      'P1 to 5 went home.',
      'She wore an N95 mask.',
      'He rode an R1200 home.',
      'It was written in PHP 8.',
      'Letters go to RM3.',
    ])
      assert.deepEqual(
        read(text).figures.filter(({ kind }) => kind === 'money'),
        [],
        text,
      )
  })

  it('are words that hold a number', () => {
    assert.deepEqual(read('COVID-19 hit the G7, the 19-year-old B-52 and the 1990s on the 10th.').figures, [])
  })
})
