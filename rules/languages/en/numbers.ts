/** Number words, digits, and how English puts them together: "5,000", "3.2bn", "two hundred and fifty", "40 to 50 thousand". */
import type { Token } from '../../article/model.ts'
import { wordTable } from '../word-table.ts'

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** What a number is multiplied by: "million", "bn". By the word in lower case. */
export const SCALES = wordTable({
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  tn: 1e12,
  k: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  crore: 1e7,
  crores: 1e7,
  dozen: 12,
})

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

/** The value of digits with separators and a suffix: "5,000", "3.2", "5K", "1.5m"; undefined for "10th", "6:30". */
export function digitsValue(word: string): number | undefined {
  // Nearly all words are none, and a pattern takes long to say so.
  const first = word.charCodeAt(0)
  if (!(first >= 48 && first <= 57)) return undefined
  const match = /^(\d[\d,]*(?:\.\d+)?)(k|m|mn|bn|b|tn)?$/i.exec(word)
  if (!match) return undefined
  const value = Number((match[1] ?? '').replaceAll(',', ''))
  const suffix = match[2]?.toLowerCase()
  return worth(value, suffix === undefined ? 1 : suffix === 'b' ? 1e9 : (SCALES.get(suffix) ?? 1))
}

/** A product without the noise of binary fractions: 4.1 billion is 4100000000. */
function worth(value: number, scale: number): number {
  return Number((value * scale).toPrecision(12))
}

/** A number as written over one or more tokens. */
export interface Numeral {
  readonly value: number
  /** Upper end of a range: "40 to 50", "10,000–12,000", "5-6". */
  readonly high?: number
  /** Index one past its last token. */
  readonly last: number
  /** Spelled out, not in digits. */
  readonly words: boolean
}

/** "and a half" behind a number or its scale, worth half of that scale. */
function half(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'and' && tokens[at + 1]?.lower === 'a' && tokens[at + 2]?.lower === 'half'
}

/** A number without a range: "3.2 million", "two hundred and fifty", "a million and a half", "half a million". */
function single(tokens: readonly Token[], first: number, end: number): Numeral | undefined {
  const token = tokens[first]
  if (!token) return undefined
  const digits = digitsValue(token.text)
  if (digits !== undefined) {
    const { value, last } = scaled(tokens, first + 1, digits)
    return { value, last, words: false }
  }
  // "half a million", "a half million"
  if (token.lower === 'half' && tokens[first + 1]?.lower === 'a') {
    const { value, last } = scaled(tokens, first + 2, 0.5)
    return last > first + 2 ? { value, last, words: true } : undefined
  }
  if (token.lower === 'a' || token.lower === 'several') {
    const at = first + (tokens[first + 1]?.lower === 'few' ? 2 : 1)
    const scale = tokens[at]?.lower ?? ''
    return scale.length > 3 && SCALES.has(scale) ? spelled(tokens, at, end, 1) : undefined
  }
  if (token.lower === 'dozen') return { value: 12, last: first + 1, words: true }
  return wordValue(token.lower) === undefined ? undefined : spelled(tokens, first, end)
}

/** Words from a first unit or scale on: each group of hundreds is closed by its scale. */
function spelled(
  tokens: readonly Token[],
  first: number,
  end: number,
  opening?: number,
): Numeral | undefined {
  let total = 0
  let group = opening ?? 0
  let lastScale = 1
  let at = first
  for (; at < end; at++) {
    const word = tokens[at]?.lower ?? ''
    const unit = wordValue(word)
    const scale = word.length > 3 ? SCALES.get(word) : undefined
    if (unit !== undefined) {
      // "Twenty two" is one number, "five two" are two.
      if (group % 100 !== 0 && !(group % 10 === 0 && group % 100 >= 20 && unit < 10)) break
      if (opening !== undefined && at === first) break
      group += unit
    } else if (scale !== undefined && group > 0) {
      if (scale === 100 || scale === 12) group *= scale
      else {
        total += group * scale
        group = 0
      }
      lastScale = scale
    } else if (word === 'and' && at > first && group % 100 === 0 && group + total >= 100) {
      const next = wordValue(tokens[at + 1]?.lower ?? '')
      if (next === undefined || next >= 100) break
    } else break
  }
  // "Two and a half million", "a million and a half".
  if (half(tokens, at)) {
    const scale = SCALES.get(tokens[at + 3]?.lower ?? '')
    if (scale !== undefined && total === 0) return { value: (group + 0.5) * scale, last: at + 4, words: true }
    if (lastScale > 100) return { value: total + group + lastScale / 2, last: at + 3, words: true }
  }
  return at > first ? { value: total + group, last: at, words: true } : undefined
}

function scaled(tokens: readonly Token[], first: number, value: number): { value: number; last: number } {
  let last = first
  let sum = value
  for (
    let scale = SCALES.get(tokens[last]?.lower ?? '');
    scale !== undefined && last < first + 2;
    scale = SCALES.get(tokens[last]?.lower ?? '')
  ) {
    sum = worth(sum, scale)
    last++
  }
  return { value: sum, last }
}

/** The number that begins at a token, with its scale and the upper end of its range. `end` is one past the sentence's tokens. */
export function numeralAt(tokens: readonly Token[], first: number, end: number): Numeral | undefined {
  const hyphened = hyphenedRange(tokens, first)
  if (hyphened) return hyphened
  const low = single(tokens, first, end)
  if (!low) return undefined
  const link = tokens[low.last]
  const between = tokens[first - 1]?.lower === 'between' && link?.lower === 'and'
  if (!link || !(between || link.lower === 'to' || link.text === '-' || link.text === '–')) return low
  const sign = tokens[low.last + 1]?.kind === 'symbol' ? 1 : 0
  // "From $11 million in 2011 to $10 million": the year is no sum.
  if (sign === 1 && tokens[first - 1]?.kind !== 'symbol') return low
  const high = low.last + 1 < end ? single(tokens, low.last + 1 + sign, end) : undefined
  if (!high || (/^(?:19|20)\d\d$/.test(tokens[first]?.text ?? '') && high.value < low.value)) return low
  // "40 to 50 thousand": the scale of the upper end is the lower end's too.
  const bare = low.last === first + 1 && low.value < 1000
  const upper =
    digitsValue(tokens[low.last + 1 + sign]?.text ?? '') ??
    wordValue(tokens[low.last + 1 + sign]?.lower ?? '')
  const scale = bare && upper ? high.value / upper : 1
  return { ...high, value: worth(low.value, scale), high: high.value, words: low.words }
}

/** "40-50", "5-6 million" in one token, ascending. */
function hyphenedRange(tokens: readonly Token[], first: number): Numeral | undefined {
  const match = /^(\d[\d,]*(?:\.\d+)?)[-–](\d[\d,]*(?:\.\d+)?(?:k|m|bn)?)$/i.exec(tokens[first]?.text ?? '')
  const low = digitsValue(match?.[1] ?? '')
  const high = digitsValue(match?.[2] ?? '')
  if (low === undefined || high === undefined || high <= low) return undefined
  const { value, last } = scaled(tokens, first + 1, high)
  return { value: worth(low, value / high), high: value, last, words: false }
}

const DENOMINATORS = wordTable({
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
})

/** "two-thirds" → 0.667, "one-quarter" → 0.25; undefined for anything else. */
export function fractionValue(word: string): number | undefined {
  const [top = '', bottom = ''] = word.split('-')
  const denominator = DENOMINATORS.get(bottom)
  const numerator = top === 'a' ? 1 : wordValue(top)
  // A three-quarter plays rugby.
  if (numerator && numerator > 1 && !bottom.endsWith('s')) return undefined
  return denominator && numerator ? numerator / denominator : undefined
}

/** Into how many parts a fraction’s second word divides: 3 for "thirds". In lower case. */
export function denominatorValue(word: string): number | undefined {
  return DENOMINATORS.get(word)
}
