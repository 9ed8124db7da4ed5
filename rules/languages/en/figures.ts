import type { Exemption, Figure, FigureKind, Sentence, Span, Token } from '../../article/model.ts'
import { denominatorValue, digitsValue, fractionValue, SCALES, wordValue } from './numbers.ts'

/**
 * Finds the disputable quantities of a block, and the numbers that are none with the reason why. One pass over the
 * tokens; a figure's span starts at its approximation ("about 5,000") and ends at its unit or noun.
 */
export function findFigures(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): { figures: Figure[]; exemptions: Exemption[] } {
  const figures: Figure[] = []
  const exemptions: Exemption[] = []
  sentences.forEach((sentence, index) => {
    for (let i = sentence.first; i < sentence.last; ) {
      const found = numberAt(tokens, i, sentence.last)
      if (!found) {
        i++
        continue
      }
      const reason = exempt(text, tokens, found, sentence)
      const start = tokens[found.first]?.start ?? 0
      const end = tokens[found.last - 1]?.end ?? start
      if (reason) exemptions.push({ start, end, reason })
      else figures.push(figureOf(tokens, found, sentence, index))
      i = Math.max(found.last, i + 1)
    }
  })
  return { figures, exemptions }
}

/** A number with its scale and unit: tokens `first` to `last` (exclusive). */
interface Found {
  readonly first: number
  readonly last: number
  readonly kind: FigureKind
  readonly value?: number
  readonly high?: number
  readonly unit?: string
  /** Spelled out, not in digits. */
  readonly words: boolean
}

const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₩': 'KRW',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'ILS',
  '₦': 'NGN',
}
const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  dollar: 'USD',
  dollars: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  pound: 'GBP',
  pounds: 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  won: 'KRW',
  rupee: 'INR',
  rupees: 'INR',
  ruble: 'RUB',
  rubles: 'RUB',
  rouble: 'RUB',
  roubles: 'RUB',
  lira: 'TRY',
  shekels: 'ILS',
  peso: 'MXN',
  pesos: 'MXN',
  reais: 'BRL',
  rand: 'ZAR',
  naira: 'NGN',
  kronor: 'SEK',
  kroner: 'NOK',
  crowns: 'CZK',
  francs: 'CHF',
  cents: 'USD',
  pence: 'GBP',
}
const VAGUE = new Set(['dozens', 'scores', 'hundreds', 'thousands', 'millions', 'billions', 'trillions'])
const MULTIPLES: Readonly<Record<string, number>> = {
  doubled: 2,
  doubling: 2,
  tripled: 3,
  tripling: 3,
  trebled: 3,
  quadrupled: 4,
  halved: 0.5,
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  tenfold: 10,
}

/** What may stand before a dollar sign: US$, A$. */
const PREFIXES = new Set(['US', 'A', 'C', 'NZ', 'HK', 'S', 'R', 'CA', 'AU'])
const OPENS = new Set(['a', 'half', 'dozen', 'several', ...VAGUE, ...Object.keys(MULTIPLES)])

function numberAt(tokens: readonly Token[], i: number, last: number): Found | undefined {
  const token = tokens[i]
  // Most tokens can begin no number: only marks, digits and these words can.
  if (
    !token ||
    (token.kind === 'word' &&
      !OPENS.has(token.lower) &&
      !PREFIXES.has(token.text) &&
      wordValue(token.lower) === undefined &&
      !token.lower.includes('-'))
  )
    return undefined
  const next = tokens[i + 1]
  const sign = CURRENCY_SIGNS[token.text.at(-1) ?? '']
  const prefixed = PREFIXES.has(token.text) && next?.text === '$'
  if (sign && token.kind === 'symbol') return money(tokens, i, i + 1, last, sign)
  if (prefixed) return money(tokens, i, i + 2, last, 'USD')
  if (VAGUE.has(token.lower)) return vague(tokens, i)
  const multiple = MULTIPLES[token.lower]
  if (multiple !== undefined) return { first: i, last: i + 1, kind: 'multiple', value: multiple, words: true }
  const fraction = fractionAt(tokens, i)
  if (fraction) return fraction
  return plain(tokens, i, last)
}

function scaled(tokens: readonly Token[], i: number, value: number): { value: number; last: number } {
  let last = i
  let worth = value
  for (
    let scale = SCALES[tokens[last]?.lower ?? ''];
    scale !== undefined && last < i + 2;
    scale = SCALES[tokens[last]?.lower ?? '']
  ) {
    worth *= scale
    last++
  }
  return { value: worth, last }
}

function money(
  tokens: readonly Token[],
  first: number,
  at: number,
  end: number,
  unit: string,
): Found | undefined {
  if (tokens[at]?.kind !== 'number') return undefined
  const value = moneyValue(tokens[at]?.text ?? '')
  if (value === undefined) return undefined
  const low = scaled(tokens, at + 1, value)
  const range = rangeAfter(tokens, low.last, end)
  return {
    first,
    last: range?.last ?? low.last,
    kind: 'money',
    value: range && low.last === at + 1 ? value * range.scale : low.value,
    ...(range && { high: range.value }),
    unit,
    words: false,
  }
}

/** As `digitsValue`, and with a word run on: "12-an-hour", "3million". */
function moneyValue(word: string): number | undefined {
  const match = /^(\d[\d,]*(?:\.\d+)?)(?:-|(million|billion|trillion|thousand)\b)/.exec(word)
  if (!match) return digitsValue(word)
  return Number((match[1] ?? '').replaceAll(',', '')) * (SCALES[match[2] ?? ''] ?? 1)
}

/** "to 50", "-50", "and $50" after a first number. */
function rangeAfter(
  tokens: readonly Token[],
  at: number,
  end: number,
): { value: number; last: number; scale: number } | undefined {
  const link = tokens[at]?.lower
  if (at + 1 >= end || (link !== 'to' && link !== '-' && link !== '–')) return undefined
  const skip = CURRENCY_SIGNS[tokens[at + 1]?.text ?? ''] ? 1 : 0
  const token = tokens[at + 1 + skip]
  const value = token && (digitsValue(token.text) ?? wordValue(token.lower))
  if (value === undefined) return undefined
  const high = scaled(tokens, at + 2 + skip, value)
  return { value: high.value, last: high.last, scale: value === 0 ? 1 : high.value / value }
}

function vague(tokens: readonly Token[], i: number): Found | undefined {
  const of = tokens[i + 1]?.lower === 'of'
  const more = tokens[i + 1]?.lower === 'more'
  const tens = tokens[i - 2]?.lower
  const first =
    tokens[i - 1]?.lower === 'of' && (tens === 'tens' || (tens !== undefined && VAGUE.has(tens))) ? i - 2 : i
  const nested = of && VAGUE.has(tokens[i + 2]?.lower ?? '')
  if (nested) return { first, last: i + 4, kind: 'vague', words: true }
  return { first, last: i + (of || more ? 2 : 1), kind: 'vague', words: true }
}

function fractionAt(tokens: readonly Token[], i: number): Found | undefined {
  const token = tokens[i]
  const lower = token?.lower ?? ''
  const hyphenated = lower.includes('-') ? fractionValue(lower) : undefined
  if (hyphenated !== undefined)
    return { first: i, last: i + 1, kind: 'fraction', value: hyphenated, words: true }
  const next = tokens[i + 1]?.lower ?? ''
  const after = tokens[i + 2]?.lower ?? ''
  // "one in four", "1 in 10"
  const top = wordValue(lower) ?? digitsValue(lower)
  if (top !== undefined && (next === 'in' || (next === 'out' && after === 'of'))) {
    const at = next === 'in' ? i + 2 : i + 3
    const every = tokens[at]?.lower === 'every' ? 1 : 0
    const bottom = wordValue(tokens[at + every]?.lower ?? '') ?? digitsValue(tokens[at + every]?.lower ?? '')
    if (bottom !== undefined && bottom > top && bottom <= 1000 && top < 100 && bottom !== 2000) {
      return { first: i, last: at + every + 1, kind: 'fraction', value: top / bottom, words: true }
    }
  }
  if (
    lower === 'half' &&
    (next === 'of' || next === 'the' || (next === 'a' && SCALES[after] !== undefined))
  ) {
    return { first: i, last: i + (next === 'a' ? 3 : 1), kind: 'fraction', value: 0.5, words: true }
  }
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
        // "a third more", but not "a third candidate"
        (next === 'third' && (tokens[i + 2]?.kind !== 'word' || STOPS.has(after) || COMPARED.test(after))) ||
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

const COMPARED = /^(?:more|less|fewer|higher|lower|larger|smaller|bigger|faster|cheaper)$/
const PERCENT = new Set(['percent', '%', 'pct', 'percentage'])

function plain(tokens: readonly Token[], i: number, end: number): Found | undefined {
  const token = tokens[i]
  if (!token) return undefined
  const dozen = token.lower === 'dozen' ? 1 : undefined
  const aDozen =
    (token.lower === 'a' || token.lower === 'several') &&
    /^(?:dozen|hundred|thousand|million|billion|trillion)$/.test(tokens[i + 1]?.lower ?? '')
      ? 1
      : undefined
  const digits = token.kind === 'number' ? digitsValue(token.text) : undefined
  const spelled = wordValue(token.lower)
  const value = digits ?? spelled ?? dozen ?? aDozen
  if (value === undefined) return undefined
  const low = scaled(tokens, dozen ? i : i + 1, value)
  const range = rangeAfter(tokens, low.last, end)
  let at = range?.last ?? low.last
  let worth = low.value
  if (range && low.last === i + 1) worth = value * range.scale
  const unitWord = tokens[at]?.lower ?? ''
  const next = tokens[at + 1]?.lower ?? ''
  const numbers = { value: worth, ...(range && { high: range.value }), words: digits === undefined }
  if (PERCENT.has(unitWord) || (unitWord === 'per' && next === 'cent')) {
    at += unitWord === 'per' ? 2 : 1
    const points = unitWord === 'percentage' && /^points?$/.test(next)
    return {
      first: i,
      last: points ? at + 1 : at,
      kind: 'percent',
      unit: points ? 'points' : 'percent',
      ...numbers,
    }
  }
  if (/^points?$/.test(unitWord) && digits !== undefined)
    return { first: i, last: at + 1, kind: 'percent', unit: 'points', ...numbers }
  const currency =
    CURRENCY_WORDS[unitWord] ??
    (/^(?:u\.s\.|us|canadian|australian|hong)$/.test(unitWord) ? CURRENCY_WORDS[next] : undefined)
  if (currency)
    return {
      first: i,
      last: CURRENCY_WORDS[unitWord] ? at + 1 : at + 2,
      kind: 'money',
      unit: currency,
      ...numbers,
    }
  if (unitWord === 'times' && /^(?:as|more|higher|larger|bigger|greater|the|faster|likelier)$/.test(next)) {
    return { first: i, last: at + 1, kind: 'multiple', ...numbers }
  }
  if (unitWord === 'per' && digits !== undefined) return { first: i, last: at + 2, kind: 'rate', ...numbers }
  return {
    first: i,
    last: at,
    kind: MEASURES.has(unitWord) ? 'measure' : 'count',
    ...(MEASURES.has(unitWord) && { unit: unitWord }),
    ...numbers,
  }
}

const MEASURES = new Set(
  `tons ton tonnes tonne barrels barrel acres acre hectares hectare gallons gallon liters litres megawatts gigawatts kilowatts
  kilometers kilometres miles mile meters metres feet foot inches kilograms kilos kg grams square km`.split(
    /\s+/,
  ),
)
const DURATIONS =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|nights?|seasons?|weekends?|mornings?|generations?|semesters?|quarters?|terms?|year-long)$/
const TIME_AFTER = /^(?:a\.m\.?|p\.m\.?|am|pm|o'clock|noon|midnight|gmt|utc|est|edt|et|bst|cet|pst|pdt|mst)$/
const MONTH =
  /^(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)$/
const LEGAL =
  /^(?:article|issue|section|sections|title|chapter|rule|act|amendment|proposition|prop\.?|measure|bill|resolution|h\.r\.|s\.|no\.|nos\.|case|docket|clause|paragraph|schedule|page|pages|p\.|pp\.|vol\.|volume|item|figure|table|phase|stage|level|tier|grade|class|type|version|part|episode|series|step|day|week|room|gate|channel|route|highway|interstate|flight|district|precinct|ward|zone|area|apollo|boeing|airbus|windows|iphone|formula|group|catch|number|unit|block|lot|suite|apt\.?|apartment|floor|platform|division|pier|line|bus|train|exit|division|round|game|super|week|year|section)$/
const STREET =
  /^(?:street|st\.?|avenue|ave\.?|road|rd\.?|lane|drive|boulevard|blvd\.?|highway|parkway|place|square|court|way|terrace|quay|row)$/i
const SPORTS =
  /^(?:yards?|yard|touchdowns?|goals?|assists?|rebounds?|points?|innings?|runs?|hits?|wickets?|overs?|strikeouts?|sacks?|receptions?|carries|laps?|sets?|wins?|losses|tackles|saves|passes|interceptions?|saves|birdies|bogeys|seeds?|games?)$/
const RECIPE = /^(?:cups?|tbsp|tsp|teaspoons?|tablespoons?|ounces?|oz|cloves?|ml|grams?|g|pinch(?:es)?)$/
const APPROXIMATIONS = new Set(
  `about around approximately roughly nearly almost some over under least estimated many much well
  exceeding exceeded reaching reached topping topped averaging total`.split(/\s+/),
)

function exempt(
  text: string,
  tokens: readonly Token[],
  found: Found,
  sentence: Sentence,
): Exemption['reason'] | undefined {
  const { first, last, kind, value = 0, words } = found
  if (kind === 'money') return undefined
  if (kind === 'percent' && found.unit === 'percent') return undefined
  const token = tokens[first]
  const before = (tokens[first - 1]?.lower ?? '').replace(/^(?:post|pre)-/, '')
  const beforeText = tokens[first - 1]?.text ?? ''
  const after = tokens[last]?.lower ?? ''
  const afterToken = tokens[last]
  const raw = token?.text ?? ''
  if (kind === 'vague')
    return tokens[last - 1]?.lower === 'of' ||
      tokens[last - 1]?.lower === 'more' ||
      first < last - 1 ||
      /^\p{Ll}/u.test(after)
      ? undefined
      : 'rhetorical'
  // "an hour and a half"
  if (
    kind === 'fraction' &&
    before === 'and' &&
    (DURATIONS.test(tokens[first - 2]?.lower ?? '') ||
      tokens[first - 2]?.kind === 'number' ||
      wordValue(tokens[first - 2]?.lower ?? '') !== undefined)
  )
    return 'duration'
  if (kind === 'fraction' || kind === 'multiple' || kind === 'rate') {
    return kind === 'multiple' &&
      /^(?:doubled|halved|doubling)$/.test(token?.lower ?? '') &&
      /^(?:down|over|as|back)$/.test(after)
      ? 'rhetorical'
      : undefined
  }
  const ungrouped = last === first + 1 && /^\d+$/.test(raw)
  if (found.unit === 'points' && before === 'by' && /^\d+$/.test(raw)) return undefined
  if (
    found.unit === 'points' &&
    /\b(?:rebounds|assists|quarterback|game|season|scored|win over|coach)\b/i.test(
      text.slice(sentence.start, sentence.end),
    )
  )
    return 'score'
  if (found.unit === 'points') return undefined
  if (
    /^\d{4}$/.test(raw) &&
    value >= 1100 &&
    value <= 2100 &&
    found.high !== undefined &&
    found.high <= 2100 &&
    found.high > value
  )
    return 'date'
  if (raw === '401' && after === '(') return 'name'
  // Years and dates.
  if (ungrouped && raw.length === 4 && value >= 1100 && value <= 2100 && !COUNTED.test(after)) return 'date'
  if (
    ungrouped &&
    value <= 31 &&
    (MONTH.test(before) || MONTH.test(after) || (after === 'of' && MONTH.test(tokens[last + 1]?.lower ?? '')))
  )
    return 'date'
  if (MONTH.test(before) && value <= 2100 && ungrouped) return 'date'
  if (/^\d{4}s?\/\d+$|^\d{1,2}\/\d{1,2}(?:\/\d+)?$/.test(raw)) return 'date'
  if (
    TIME_AFTER.test(after) ||
    (before === 'at' &&
      ungrouped &&
      value <= 12 &&
      (afterToken === undefined || afterToken.kind === 'punctuation'))
  )
    return 'clock'
  // "April 8, 9, 14 and 15": the days after the first.
  if (ungrouped && value <= 31 && isDayList(tokens, first)) return 'date'
  // "Eliot 314", "Issue 619": a number that a capitalised word carries, with nothing counted behind it.
  const carrier = tokens[first - 1]
  if (
    ungrouped &&
    carrier &&
    first - 1 > sentence.first &&
    /^\p{Lu}/u.test(carrier.text) &&
    carrier.kind === 'word' &&
    !/^\p{Ll}/u.test(afterToken?.text ?? '')
  )
    return 'name'
  if (
    ungrouped &&
    value > 15 &&
    value < 110 &&
    /^(?:was|is)$/.test(before) &&
    (afterToken === undefined || afterToken.kind === 'punctuation') &&
    /^(?:who|he|she)$|^\p{Lu}/u.test(tokens[first - 2]?.text ?? '')
  )
    return 'age'
  // "’13": a class year. "50 Cent", "400 West": a name that begins with its number.
  if (/^[’']$/.test(beforeText) && !token?.spaced) return 'date'
  if (
    ungrouped &&
    /^\p{Lu}\p{Ll}+$/u.test(afterToken?.text ?? '') &&
    !/(?:s|n|sh|ese|can)$/.test(after) &&
    noCount(tokens[last + 1])
  )
    return 'name'
  if (found.high !== undefined && found.high <= value && kind === 'count') return 'score'
  if (/^votes?$/.test(after) && tokens[last + 1]?.lower === 'to') return 'vote'
  if (/^turn(?:s|ed|ing)?$/.test(before) && noCount(afterToken)) return 'age'
  // Ages.
  if (
    before === 'aged' ||
    before === 'age' ||
    (after === 'years' &&
      /^(?:old|of)$/.test(tokens[last + 1]?.lower ?? '') &&
      tokens[last + 1]?.lower === 'old')
  )
    return 'age'
  if (
    ungrouped &&
    value < 100 &&
    /^(?:under|over|ages?)$/.test(before) &&
    (afterToken === undefined || STOPS.has(after) || afterToken.kind === 'punctuation')
  )
    return 'age'
  if (found.high !== undefined && value < 100 && /^ages?d?$/.test(before)) return 'age'
  if (
    ungrouped &&
    value < 120 &&
    beforeText === ',' &&
    (after === ',' || afterToken === undefined || after === '.' || after === 'and' || after === ';') &&
    /^\p{Lu}/u.test(tokens[first - 2]?.text ?? '')
  )
    return 'age'
  if (ungrouped && value < 120 && beforeText === '(' && after === ')') return 'age'
  // "16- to 24-year-olds"
  if (
    value < 120 &&
    /^-(?:year| to \d)/.test(text.slice(tokens[last - 1]?.end ?? 0, (tokens[last - 1]?.end ?? 0) + 6))
  )
    return 'age'
  if (/^(?:months?|weeks?|days?)$/.test(after) && tokens[last + 1]?.lower === 'old') return 'age'
  if (
    DURATIONS.test(after) ||
    /^(?:year|month|week|day|hour|minute|decade)s?[-'’]/.test(after) ||
    (/^(?:more|full|straight|consecutive|long|short|school|working|business|calendar)$/.test(after) &&
      DURATIONS.test(tokens[last + 1]?.lower ?? ''))
  )
    return 'duration'
  // Names that hold a number.
  if (
    !words &&
    LEGAL.test(before) &&
    !/^(?:by|of)$/.test(before) &&
    last === first + 1 &&
    value < 10000 &&
    !/^\d{1,3}(?:,\d{3})+$/.test(raw)
  )
    return before === 'flight' || before === 'boeing' || before === 'airbus' ? 'model' : 'legal'
  if (
    words &&
    last === first + 1 &&
    /^(?:article|section|title|chapter|phase|stage|day|part|formula|group|big|pac|final|sweet|elite|world|game|week|act)$/.test(
      before,
    ) &&
    /^\p{Lu}/u.test(raw)
  )
    return 'name'
  if (
    /^(?:big|pac|world|final|sweet|elite|super|g|war|seven|fortune)$/.test(before) &&
    /^\p{Lu}/u.test(tokens[first - 1]?.text ?? '') &&
    (/^\p{Lu}/u.test(raw) || !words)
  )
    return 'name'
  if (
    beforeText === '#' ||
    beforeText === '/' ||
    beforeText === '§' ||
    (beforeText === ':' && !tokens[first]?.spaced)
  )
    return 'legal'
  if (!words && STREET.test(tokens[last + 1]?.text ?? '') && /^\p{Lu}/u.test(afterToken?.text ?? ''))
    return 'address'
  if (!words && /^(?:[A-Z]\w*)$/.test(afterToken?.text ?? '') && STREET.test(afterToken?.text ?? ''))
    return 'address'
  if (
    /^\+?\d{3}-\d{3,4}/.test(raw) ||
    (after === '-' && /^\d{3,4}/.test(tokens[last + 1]?.text ?? '') && /^\d{3}$/.test(raw))
  )
    return 'phone'
  // Scores and votes: "45-17" is one token, so digitsValue refused it; "4 to 3" and "a 7–4 vote" are not.
  if (/^(?:-|–)$/.test(after) && tokens[last + 1]?.kind === 'number') return 'score'
  if ((before === '-' || before === '–') && tokens[first - 2]?.kind === 'number') return 'score'
  if (
    found.high !== undefined &&
    value < 120 &&
    /\b(?:vote[ds]?|voting|ruled|ruling|decision|beat|defeated|won|lost)\b/i.test(
      text.slice(Math.max(sentence.start, (token?.start ?? 0) - 40), token?.start),
    ) &&
    !COUNTED.test(after)
  )
    return 'vote'
  if (
    SPORTS.test(after) &&
    /\b(?:scored|season|coach|quarterback|inning|touchdown|halftime|playoffs?|league|championship|game|games|match|rushed|passing|rushing)\b/i.test(
      text.slice(sentence.start, sentence.end),
    )
  )
    return 'score'
  if (RECIPE.test(after) && words === false && value < 1000 && sentence.end - sentence.start < 80)
    return 'recipe'
  if (first === sentence.first && (after === '.' || after === ')') && ungrouped && value < 100) return 'list'
  if (sentence.last - sentence.first === 1) return 'list'
  if (/^(?:one|zero)$/.test(token?.lower ?? '') && last === first + 1) return 'rhetorical'
  if (
    /^(?:a|several)$/.test(token?.lower ?? '') &&
    last === first + 2 &&
    /^(?:times?|ways?|one)$/.test(after)
  )
    return 'rhetorical'
  if (kind === 'measure' && words) return 'small-count'
  // A small bare number is what a reporter sees and counts, unless it is an estimate.
  const approximate = APPROXIMATIONS.has(before)
  if (value < 10 && last === first + 1 && !approximate && found.high === undefined) return 'small-count'
  if (words && last === first + 1 && value <= 12 && !approximate) return 'small-count'
  if (
    /^(?:and|,|\.|;|or|\))$/.test(after) &&
    ungrouped &&
    value < 100 &&
    !approximate &&
    !COUNT_VERB.test(before)
  )
    return 'list'
  if (afterToken === undefined && ungrouped && value < 100 && !approximate && !COUNT_VERB.test(before))
    return 'list'
  return undefined
}

function isDayList(tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i > 0 && i > first - 16; i--) {
    const token = tokens[i]
    if (!token || (token.kind !== 'number' && !/^(?:,|and|&|-|–)$/.test(token.lower)))
      return MONTH.test(token?.lower ?? '') && i < first - 1
  }
  return false
}

function noCount(after: Token | undefined): boolean {
  return after === undefined || after.kind === 'punctuation' || STOPS.has(after.lower)
}

const COUNTED =
  /^(?:people|men|women|children|students|workers|soldiers|troops|homes|houses|jobs|cases|deaths|voters|votes|residents|members|employees|cars|vehicles|units|schools|businesses|patients|migrants|refugees|dollars|euros|tons|tonnes|acres|miles|square|feet)$/
const COUNT_VERB =
  /^(?:killed|killing|injured|wounded|hurt|total|to|at|by|of|was|were|is|are|from|reached|hit)$/

function figureOf(tokens: readonly Token[], found: Found, sentence: Sentence, index: number): Figure {
  let first = found.first
  const approximation = approximationBefore(tokens, first, sentence.first)
  if (approximation !== undefined) first = approximation
  const noun = nounAfter(tokens, found, sentence.last)
  const start = tokens[first]?.start ?? 0
  const unitEnd = tokens[found.last - 1]?.end ?? start
  return {
    start,
    end: noun && found.kind !== 'percent' && found.kind !== 'money' ? noun.end : unitEnd,
    kind: found.kind,
    sentence: index,
    ...(found.value !== undefined && { value: found.value }),
    ...(found.high !== undefined && { high: found.high }),
    ...(found.unit !== undefined && { unit: found.unit }),
    ...(noun && { noun }),
    ...(approximation !== undefined && {
      approximation: tokens
        .slice(approximation, found.first)
        .map((token) => token.lower)
        .join(' '),
    }),
  }
}

const PHRASES = [
  ['more', 'than'],
  ['less', 'than'],
  ['fewer', 'than'],
  ['at', 'least'],
  ['at', 'most'],
  ['up', 'to'],
  ['as', 'many', 'as'],
  ['as', 'much', 'as'],
  ['close', 'to'],
  ['an', 'estimated'],
  ['just', 'over'],
  ['just', 'under'],
  ['well', 'over'],
  ['no', 'fewer', 'than'],
  ['no', 'more', 'than'],
]
const SINGLE = new Set([
  'about',
  'around',
  'approximately',
  'roughly',
  'nearly',
  'almost',
  'some',
  'over',
  'under',
  'estimated',
])

function approximationBefore(tokens: readonly Token[], first: number, floor: number): number | undefined {
  for (const phrase of PHRASES) {
    const from = first - phrase.length
    if (from >= floor && phrase.every((word, k) => tokens[from + k]?.lower === word)) return from
  }
  return first - 1 >= floor && SINGLE.has(tokens[first - 1]?.lower ?? '') ? first - 1 : undefined
}

const STOPS = new Set(
  `of in on at to for from by with and or but who that which were was is are have has had will would can could may might
  since after before during when while as than per more less each a an the this these those its their his her said says
  according between among into over under about through until against not also been being did do does if because so out up across around along near sent put cut hit within without toward towards onto beyond
  down off back away ago later earlier`.split(/\s+/),
)

const PLURAL = /(?:[^su]s|men|people|children|police|troops)$/

/** The noun phrase that is counted: up to three words before a stop. */
function nounAfter(tokens: readonly Token[], found: Found, end: number): Span | undefined {
  if (found.kind === 'money' || found.kind === 'multiple' || found.kind === 'rate') return undefined
  let at = found.last
  if (
    tokens[at]?.lower === 'of' &&
    (found.kind === 'percent' || found.kind === 'fraction' || found.kind === 'vague')
  )
    at++
  while (/^(?:the|all|its|their|more|these|those)$/.test(tokens[at]?.lower ?? '')) at++
  const from = tokens[at]
  let to = at
  while (to < end && to < at + 4) {
    const token = tokens[to]
    if (token?.kind !== 'word' || STOPS.has(token.lower) || /(?:ed|ing|ly)$/.test(token.lower)) break
    to++
    // A plural is the head: what follows it is the verb.
    if (PLURAL.test(token.lower)) break
  }
  const last = tokens[to - 1]
  return from && last && to > at ? { start: from.start, end: last.end } : undefined
}
