/** Number words and what they are worth. */
const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

export const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  k: 1e3,
  lakh: 1e5,
  crore: 1e7,
  dozen: 12,
}

const WORDS = new Map<string, number>()
UNITS.forEach((word, value) => {
  if (value > 0) WORDS.set(word, value)
})
TENS.forEach((word, ten) => {
  if (ten < 2) return
  WORDS.set(word, ten * 10)
  for (let unit = 1; unit < 10; unit++) WORDS.set(`${word}-${UNITS[unit]}`, ten * 10 + unit)
})

/** The value of a number word ("seven", "forty-two"), or undefined. */
export function wordValue(word: string): number | undefined {
  return WORDS.get(word)
}

/** The value of digits with separators and a suffix: "5,000", "3.2", "5K", "1/2"; undefined for "10th", "6:30". */
export function digitsValue(word: string): number | undefined {
  const match = /^(\d[\d,]*(?:\.\d+)?)(k|m|mn|bn|b)?$/i.exec(word)
  if (!match) return undefined
  const value = Number((match[1] ?? '').replaceAll(',', ''))
  const suffix = match[2]?.toLowerCase()
  return value * (suffix === undefined ? 1 : suffix === 'b' ? 1e9 : (SCALES[suffix] ?? 1))
}

const DENOMINATORS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
}

/** "two-thirds" → 0.667, "one-quarter" → 0.25; undefined for anything else. */
export function fractionValue(word: string): number | undefined {
  const [top = '', bottom = ''] = word.split('-')
  const denominator = DENOMINATORS[bottom]
  const numerator = top === 'a' ? 1 : wordValue(top)
  return denominator && numerator ? numerator / denominator : undefined
}

export function denominatorValue(word: string): number | undefined {
  return DENOMINATORS[word]
}
