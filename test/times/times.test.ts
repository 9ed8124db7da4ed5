/** Times of a draft, the date they count from, and what they mean. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse, type TimeReference } from '../../rules/index.ts'

const timesOf = (text: string): [string, TimeReference][] => {
  const article = analyse({ text, syntax: 'markdown' })
  return article.times.map(({ block, time }) => [
    article.blocks[block]?.text.slice(time.start, time.end) ?? '',
    time,
  ])
}
const dateOf = (text: string, path?: string) =>
  analyse({ text, syntax: 'markdown', ...(path && { path }) }).date

describe('times', () => {
  const relative = [
    'on Tuesday',
    'yesterday',
    'last week',
    'this month',
    'next year',
    'two weeks ago',
    'tonight',
    'this morning',
    'last summer',
    'tomorrow',
    'earlier this week',
  ]
  for (const words of relative) {
    it(`${words} counts from publication`, () => {
      const [[, time] = []] = timesOf(`The council met ${words} in the old hall.`)
      assert.equal(time?.kind, 'relative')
      assert.notEqual(time?.kind === 'relative' && time.relative.unit, 'vague')
    })
  }
  const absolute = [
    'on Nov. 4, 2025',
    'on 4 November 2025',
    'in 2019',
    'in the 1990s',
    'on 2025-11-04',
    'in March 2021',
    'on Tuesday, November 4, 2025',
  ]
  for (const words of absolute) {
    it(`${words} stands for itself`, () => {
      assert.deepEqual(
        timesOf(`The council met ${words} in the old hall.`).map(([, { kind }]) => kind),
        ['absolute'],
      )
    })
  }
  const others = [
    'on Tuesdays',
    'every Friday',
    'on Black Friday',
    'the previous week',
    'on Good Friday',
    'the last night ferry',
    'recently',
  ]
  for (const words of others) {
    it(`${words} asks for no date`, () => {
      const asking = timesOf(`The council met ${words} in the old hall.`).filter(
        ([, time]) => time.kind === 'relative' && time.relative.unit !== 'vague',
      )
      assert.deepEqual(asking, [])
    })
  }
  it('may and march are words too', () => {
    assert.deepEqual(timesOf('They may march on the hall. May it rain.'), [])
  })
})

describe('the article’s date', () => {
  const day = { year: 2025, month: 11, day: 4 }
  const cases: readonly (readonly [string, string, string?])[] = [
    ['front matter', '---\ndate: 2025-11-04\n---\n\nText here.'],
    ['front matter with a time', '---\ndate: 2025-11-04 08:00 -0700\n---\n\nText here.'],
    [
      'front matter as JavaScript prints it',
      '---\ndate: Tue Nov 04 2025 08:00:58 GMT+0000\n---\n\nText here.',
    ],
    ['TOML front matter', '+++\ndate = "2025-11-04"\n+++\n\nText here.'],
    ['a date line', '# Head\n\nNovember 04, 2025\n\nText here.'],
    ['a byline with its date', '**By Ana Vale** | November 4, 2025 | Page 8\n\nText here.'],
    ['a headline that ends in its date', '# Pier closes Tuesday, November 4, 2025\n\nText here.'],
    ['published', 'Published: 4 November 2025\n\nText here.'],
    ['a dateline', 'BRENN, Nov. 4, 2025 (Nordwire) — Text here.'],
    [
      'a day before a dash',
      '# Pier closes\n\nBy Ana Vale\n\nNov. 4, 2025 — The letter came at six, and nobody opened it.',
    ],
    ['the file’s name', 'Text here.', 'drafts/2025-11-04-pier.md'],
    ['the address', 'Text here.', 'https://example.org/2025/11/04/pier.html'],
  ]
  for (const [name, text, path] of cases) {
    it(name, () => assert.deepEqual(dateOf(text, path)?.date, day))
  }
  const none = [
    'The council met on Nov. 4, 2025 and again on Tuesday.',
    'He was born on May 4, 1961, in Brenn.',
    'No date at all.',
  ]
  for (const text of none) it(`none in: ${text}`, () => assert.equal(dateOf(text), undefined))
})

describe('a relative time in a dated article', () => {
  const resolved = (words: string) => {
    const article = analyse({
      text: `November 4, 2025\n\nThe council met ${words} in the hall.`,
      syntax: 'markdown',
    })
    return article.times.at(-1)?.resolved
  }
  const day = (month: number, number: number) => ({ year: 2025, month, day: number })
  it('Monday is the day before', () =>
    assert.deepEqual(resolved('on Monday'), { from: day(11, 3), to: day(11, 3) }))
  it('Tuesday is the same day', () =>
    assert.deepEqual(resolved('on Tuesday'), { from: day(11, 4), to: day(11, 4) }))
  it('last week is Monday to Sunday', () =>
    assert.deepEqual(resolved('last week'), { from: day(10, 27), to: day(11, 2) }))
  it('last month is October', () => assert.deepEqual(resolved('last month')?.from, { year: 2025, month: 10 }))
  it('two days ago', () => assert.deepEqual(resolved('two days ago')?.from, day(11, 2)))
})
