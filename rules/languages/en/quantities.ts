/** Reads one quantity out of the tokens of a sentence: its number, its unit, and of what kind it is. */
import type { FigureKind, Token } from '../../article/model.ts'
import { wordTable } from '../word-table.ts'
import { amountAt } from './amounts.ts'
import { currencyAfter } from './currencies.ts'
import {
  denominatorValue,
  digitsValue,
  fractionValue,
  type Numeral,
  numeralAt,
  wordValue,
} from './numbers.ts'

/** A number with its scale and unit: tokens `first` to `last` (exclusive). */
export interface Quantity {
  readonly first: number
  readonly last: number
  readonly kind: FigureKind
  readonly value?: number
  readonly high?: number
  readonly unit?: string
  /** The tokens of the noun, `from` to `to` (exclusive), where it stands inside: "one job in four". */
  readonly noun?: { readonly from: number; readonly to: number }
  /** Spelled out, not in digits. */
  readonly words: boolean
}

const VAGUE = new Set(['dozens', 'scores', 'hundreds', 'thousands', 'millions', 'billions', 'trillions'])
const MULTIPLES = wordTable({
  doubled: 2,
  doubling: 2,
  tripled: 3,
  tripling: 3,
  trebled: 3,
  trebling: 3,
  quadrupled: 4,
  quintupled: 5,
  halved: 0.5,
  halving: 0.5,
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  sixfold: 6,
  tenfold: 10,
})
/** Multiples only before what they multiply: "twice as many", "double the number". */
const BEFORE_COMPARISON = wordTable({
  twice: 2,
  thrice: 3,
  double: 2,
  triple: 3,
  half: 0.5,
})
const OPENS = new Set([
  'a',
  'half',
  'dozen',
  'several',
  ...VAGUE,
  ...MULTIPLES.keys(),
  ...BEFORE_COMPARISON.keys(),
])

/** The quantity that begins at a token. `end` is one past the sentence's last token. */
export function quantityAt(tokens: readonly Token[], i: number, end: number): Quantity | undefined {
  const token = tokens[i]
  if (!token) return undefined
  const money = amountAt(tokens, i, end)
  if (money) return money
  // Most tokens can begin no number: only signs, digits and these words can.
  if (token.kind === 'punctuation') return undefined
  if (
    token.kind === 'word' &&
    !OPENS.has(token.lower) &&
    wordValue(token.lower) === undefined &&
    !token.lower.includes('-')
  )
    return undefined
  if (VAGUE.has(token.lower)) return vague(tokens, i)
  return multipleAt(tokens, i) ?? fractionAt(tokens, i, end) ?? plain(tokens, i, end)
}

function vague(tokens: readonly Token[], i: number): Quantity | undefined {
  const of = tokens[i + 1]?.lower === 'of'
  const more = tokens[i + 1]?.lower === 'more'
  const tens = tokens[i - 2]?.lower
  const first =
    tokens[i - 1]?.lower === 'of' && (tens === 'tens' || (tens !== undefined && VAGUE.has(tens))) ? i - 2 : i
  const nested = of && VAGUE.has(tokens[i + 2]?.lower ?? '')
  if (nested) return { first, last: i + 4, kind: 'vague', words: true }
  return { first, last: i + (of || more ? 2 : 1), kind: 'vague', words: true }
}

function multipleAt(tokens: readonly Token[], i: number): Quantity | undefined {
  const lower = tokens[i]?.lower ?? ''
  const next = tokens[i + 1]?.lower ?? ''
  const multiple = MULTIPLES.get(lower)
  if (multiple !== undefined) return { first: i, last: i + 1, kind: 'multiple', value: multiple, words: true }
  const fold = /^(\d+(?:\.\d+)?)-?fold$/.exec(lower)
  if (fold) return { first: i, last: i + 1, kind: 'multiple', value: Number(fold[1]), words: false }
  const compared = BEFORE_COMPARISON.get(lower)
  if (compared === undefined) return undefined
  const than =
    next === 'as' &&
    /^(?:many|much|likely|high|large|big|often|fast|long|far|expensive)$/.test(tokens[i + 2]?.lower ?? '')
  const ofWhat =
    lower !== 'half' &&
    next === 'the' &&
    /^(?:number|rate|amount|average|share|total|size|price|cost|level|figure|proportion|sum|percentage|budget)$/.test(
      tokens[i + 2]?.lower ?? '',
    )
  if (!than && !ofWhat) return undefined
  return { first: i, last: i + 3, kind: 'multiple', value: compared, words: true }
}

function fractionAt(tokens: readonly Token[], i: number, end: number): Quantity | undefined {
  const token = tokens[i]
  const lower = token?.lower ?? ''
  const hyphenated = lower.includes('-') ? fractionValue(lower) : undefined
  if (hyphenated !== undefined)
    return { first: i, last: i + 1, kind: 'fraction', value: hyphenated, words: true }
  const next = tokens[i + 1]?.lower ?? ''
  const after = tokens[i + 2]?.lower ?? ''
  // "one in four", "1 in 10", "one out of every 32", "one of every five"
  const top = wordValue(lower) ?? digitsValue(lower)
  const outOf =
    next === 'out' && after === 'of' ? 3 : next === 'in' ? 2 : next === 'of' && after === 'every' ? 2 : 0
  if (top !== undefined && outOf > 0) {
    const at = i + outOf
    const every = tokens[at]?.lower === 'every' ? 1 : 0
    const bottom = numeralAt(tokens, at + every, end)
    if (bottom && bottom.high === undefined && bottom.value > top && isWhole(bottom.value) && top < 100) {
      return { first: i, last: bottom.last, kind: 'fraction', value: top / bottom.value, words: true }
    }
  }
  if (top !== undefined) {
    const inverted = invertedAt(tokens, i, top, end)
    if (inverted) return inverted
  }
  const hedged = HEDGES.test(tokens[i - 1]?.lower ?? '')
  const isBy = tokens[i - (hedged ? 2 : 1)]?.lower === 'by' && !HALF_TIME.test(next)
  if (lower === 'half' && (next === 'of' || next === 'the' || next === 'its' || next === 'their' || isBy))
    return { first: i, last: i + 1, kind: 'fraction', value: 0.5, words: true }
  if (
    (lower === 'a' || lower === 'one' || (top !== undefined && top < 10)) &&
    denominatorValue(next) !== undefined &&
    token?.kind !== 'number'
  ) {
    const share =
      next !== 'second' &&
      (after === 'of' ||
        next === 'half' ||
        next === 'quarter' ||
        COMPARED.test(after) ||
        // "By a third"; but not "a third candidate", "slid in a third"
        (BY.test(tokens[i - 1]?.lower ?? '') && (next === 'third' || isEnd(tokens[i + 2]))) ||
        next.endsWith('s'))
    const place = after === 'time' || after === 'place' || after === 'quarter'
    if (share && !place && !(lower !== 'a' && lower !== 'one' && !next.endsWith('s'))) {
      return {
        first: i,
        last: i + 2,
        kind: 'fraction',
        value: (top ?? 1) / (denominatorValue(next) ?? 1),
        words: true,
      }
    }
  }
  return undefined
}

/** Of how many words what is counted may be, in "one stolen car in ten". */
const LONGEST_COUNTED = 3

/** "One job in four", "two households in every three": so many of those. In games it tells how they went. */
function invertedAt(tokens: readonly Token[], i: number, top: number, end: number): Quantity | undefined {
  if (top >= 20) return undefined
  let at = i + 1
  while (at <= i + LONGEST_COUNTED && tokens[at]?.kind === 'word' && !STOPS.has(tokens[at]?.lower ?? '')) at++
  if (at === i + 1 || tokens[at]?.lower !== 'in' || PLAYED.test(tokens[at - 1]?.lower ?? '')) return undefined
  const every = tokens[at + 1]?.lower === 'every' ? 1 : 0
  const bottom = numeralAt(tokens, at + 1 + every, end)
  if (!bottom || bottom.high !== undefined || bottom.value <= top || bottom.value > 100) return undefined
  // "Split one country in two", "three men in seven cars"
  if (bottom.value === 2 && every === 0) return undefined
  if (bottom.last < end && !isEnd(tokens[bottom.last]) && !DOES.test(tokens[bottom.last]?.lower ?? ''))
    return undefined
  const value = top / bottom.value
  return { first: i, last: bottom.last, kind: 'fraction', value, noun: { from: i + 1, to: at }, words: true }
}

/** No noun follows: a stop, or a word that ends a phrase. */
function isEnd(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'punctuation' || STOPS.has(token.lower)
}

const PLAYED =
  /^(?:wins?|races?|defeats?|victor(?:y|ies)|loss(?:es)?|draws?|goals?|tries|try|points?|games?|match(?:es)?|starts?|appearances?|attempts?|shots?|seasons?|years?|months?|weeks?|days?|times?|titles?|medals?)$/
/** Verbs, and words that stand before them. */
const DOES =
  /^(?:hangs?|pays?|lacks?|goes|go|lives?|works?|uses?|needs?|owns?|suffers?|depends?|fails?|dies?|comes?|gets?|makes?|takes?|never|ever|always|no|do|does|say|think|believe|thinks|believes|wants?|stands?|ends?|leaves?|relies|rely|skips?|carr(?:y|ies)|reports?)$/
/** Between "by" and a half: "by almost half". */
const HEDGES = /^(?:about|almost|nearly|around|roughly|over|just)$/
/** "By half past nine", "by half time". */
const HALF_TIME = /^(?:past|time|term|an?|dozen|million|hour|year|century|again|that)$/

/** What something is one out of: a small number or a round one, and no year. */
function isWhole(value: number): boolean {
  return value <= 1000 || (value !== 2000 && value % 1000 === 0)
}

const BY = /^(?:by|about|almost|nearly|around|roughly|over|than|up|down|some|least|only|just|under|as|much)$/
const COMPARED = /^(?:more|less|fewer|higher|lower|larger|smaller|bigger|faster|cheaper)$/
const COMPARES = /^(?:more|higher|larger|bigger|greater|the|faster|likelier|its|their)$/
const PERCENT = new Set(['percent', '%', 'pct', 'percentage'])

function plain(tokens: readonly Token[], i: number, end: number): Quantity | undefined {
  const joined = /^(\d[\d,.]*)-(percent|plus)$/.exec(tokens[i]?.lower ?? '')
  const value = joined && digitsValue(joined[1] ?? '')
  const numeral = value != null ? { value, last: i + 1, words: false } : numeralAt(tokens, i, end)
  if (!numeral) return undefined
  if (joined?.[2] === 'percent') return { ...numeral, first: i, kind: 'percent', unit: 'percent' }
  // "3,000+ people"
  const plus = tokens[numeral.last]?.text === '+' ? 1 : 0
  const at = numeral.last + plus
  const unitWord = tokens[at]?.lower ?? ''
  const next = tokens[at + 1]?.lower ?? ''
  const perCent = unitWord === 'per' && next === 'cent'
  if (PERCENT.has(unitWord) || perCent) return percent(tokens, i, numeral, at + (perCent ? 2 : 1), end)
  if (/^points?$/.test(unitWord) && !numeral.words)
    return { ...numeral, first: i, last: at + 1, kind: 'percent', unit: 'points' }
  if (unitWord === 'basis' && next === 'points')
    return { ...numeral, first: i, last: at + 2, kind: 'percent', unit: 'basis points' }
  const currency = currencyAfter(tokens, i, at, numeral.value)
  if (currency)
    return {
      ...numeral,
      first: i,
      last: at + currency.tokens,
      kind: 'money',
      value: Number((numeral.value * currency.worth).toPrecision(12)),
      unit: currency.unit,
    }
  const compared =
    next === 'as'
      ? /^(?:much|many|\p{L}{3,})$/u.test(tokens[at + 2]?.lower ?? '') &&
        tokens.slice(at + 3, at + 8).some(({ lower }) => lower === 'as')
      : COMPARES.test(next)
  if (unitWord === 'times' && compared) return { ...numeral, first: i, last: at + 1, kind: 'multiple' }
  const rate = rateAt(tokens, at, end)
  if (rate !== undefined) return { ...numeral, first: i, last: rate, kind: 'rate' }
  if (unitWord === 'per' && !numeral.words) return { ...numeral, first: i, last: at + 2, kind: 'rate' }
  if (isMetres(tokens, i, at))
    return { ...numeral, first: i, value: numeral.value / 1e6, kind: 'measure', unit: 'metres' }
  const unit = measureAt(tokens, at)
  return {
    ...numeral,
    first: i,
    last: unit === '°' ? at + 1 : at,
    kind: unit === undefined ? 'count' : 'measure',
    ...(unit !== undefined && { unit }),
  }
}

/** "40%", "0.25 percentage points", "between 40% and 50%". `at` is behind the word or sign for percent. */
function percent(
  tokens: readonly Token[],
  first: number,
  { value, high, words }: Numeral,
  at: number,
  end: number,
): Quantity {
  const points = tokens[at - 1]?.lower === 'percentage' && /^points?$/.test(tokens[at]?.lower ?? '')
  const numbers = { first, kind: 'percent' as const, value, words }
  if (points) return { ...numbers, ...(high !== undefined && { high }), last: at + 1, unit: 'points' }
  const between = tokens[first - 1]?.lower === 'between' && tokens[at]?.lower === 'and'
  const upper = between ? numeralAt(tokens, at + 1, end) : undefined
  if (upper && PERCENT.has(tokens[upper.last]?.lower ?? ''))
    return { ...numbers, high: upper.value, last: upper.last + 1, unit: 'percent' }
  // "46 to 39 percent" are two shares and no range.
  return { ...numbers, ...(high !== undefined && high > value && { high }), last: at, unit: 'percent' }
}

/** One past a rate's last token: "deaths per 100,000 people", "per 1,000". `at` is behind the number. */
function rateAt(tokens: readonly Token[], at: number, end: number): number | undefined {
  for (let i = at; i < at + 3; i++) {
    const token = tokens[i]
    if (token?.lower === 'per' || (token?.lower === 'for' && tokens[i + 1]?.lower === 'every')) {
      const base = numeralAt(tokens, i + (token.lower === 'per' ? 1 : 2), end)
      return base && base.value >= 10 ? base.last : undefined
    }
    if (token?.kind !== 'word' || STOPS.has(token.lower)) return undefined
  }
  return undefined
}

const MEASURES = new Set(
  `tons ton tonnes tonne barrels barrel acres acre acre-feet hectares hectare gallons gallon liters litres megawatts gigawatts kilowatts
  kilometers kilometres miles mile meters metres feet foot inches yards kilograms kilos kg grams km pounds ounces carats bushels
  light-years degrees ° decibels knots mph kph km/h bpm rpm calories volts watts hertz megahertz gigabytes terabytes megabytes pixels`.split(
    /\s+/,
  ),
)

const RUN = /^(?:60|100|110|200|300|400|600|800|1,?500|3,?000|5,?000|10,?000)m$/
const ATHLETES =
  /^(?:titles?|finals?|races?|heats?|hurdles|runners?|sprinters?|champions?|rivals|times|records?|medals)$/

/** "Cleared 1.76m", "the 100m final", "2.5m high": metres, where no plural says what there are millions of. `at` is behind it. */
function isMetres(tokens: readonly Token[], first: number, at: number): boolean {
  const written = tokens[first]?.text ?? ''
  if (at !== first + 1 || !/^\d[\d,]*(?:\.\d+)?m$/.test(written)) return false
  const next = tokens[at]?.lower ?? ''
  if (/^(?:high|long|wide|tall|deep|away|apart|square)$/.test(next)) return true
  if (!RUN.test(written) && !/^\d{1,2}\.\d\dm$/.test(written)) return false
  if (ATHLETES.test(next)) return true
  for (
    let i = at;
    i < at + 3 &&
    tokens[i]?.kind === 'word' &&
    !STOPS.has(tokens[i]?.lower ?? '') &&
    wordValue(tokens[i]?.lower ?? '') === undefined;
    i++
  )
    if (/(?:[^su]s|people|men|women|children)$/.test(tokens[i]?.lower ?? '')) return false
  return true
}

/** The unit of a measure: "tonnes", "square kilometres". */
function measureAt(tokens: readonly Token[], at: number): string | undefined {
  const word = tokens[at]?.lower ?? ''
  if (word === 'square' || word === 'cubic') {
    const unit = tokens[at + 1]?.lower ?? ''
    return MEASURES.has(unit) ? `${word} ${unit}` : undefined
  }
  return MEASURES.has(word) ? word : undefined
}

/** Words that end the phrase of what is counted. */
export const STOPS = new Set(
  `of in on at to for from by with and or but who that which were was is are have has had will would can could may might
  since after before during when while as than per more less each a an the this these those its their his her said says
  according between among into over under about through until against not also been being did do does if because so out up across around along near sent put cut hit within without toward towards onto beyond behind
  down off back away ago later earlier apiece alone annually daily monthly weekly yearly today yesterday tomorrow overnight worldwide nationwide strong
  they them he him she it we us you i left went came fell rose won lost fled paid told saw took got held began became sold kept stood grew drew struck sank broke spent
  last next this every here there now then still already just only even`.split(/\s+/),
)
