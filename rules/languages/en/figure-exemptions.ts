/** Numbers that are no disputable figures, by the words beside them. */
import type { Exemption, Sentence, Token } from '../../article/model.ts'
import { wordValue } from './numbers.ts'
import { type Quantity, STOPS } from './quantities.ts'

/** "Doubled over the decade": from then to now, and not with pain. */
const SPAN = /^(?:the|that|this|a|an|two|three|four|five|six|seven|eight|nine|ten|\d+)$/

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
  /^(?:yards?|yard|touchdowns?|goals?|assists?|rebounds?|points?|innings?|runs?|hits?|wickets?|overs?|strikeouts?|sacks?|receptions?|carries|laps?|sets?|wins?|losses|tackles|saves|passes|interceptions?|saves|birdies|bogeys|seeds?|games?|aces|tries)$/
const RECIPE = /^(?:cups?|tbsp|tsp|teaspoons?|tablespoons?|ounces?|oz|cloves?|ml|grams?|g|pinch(?:es)?)$/
const APPROXIMATIONS = new Set(
  `about around approximately roughly nearly almost some over under least estimated many much well
  exceeding exceeded reaching reached topping topped averaging total`.split(/\s+/),
)

/** A quantity, and the words beside it in lower case; those that are missing are empty. */
interface Beside extends Quantity {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentence: Sentence
  readonly value: number
  /** Its first word, and what stands before and behind it. */
  readonly token: Token | undefined
  readonly before: string
  readonly afterToken: Token | undefined
  readonly after: string
  /** The first word and the one before it, as they are written. */
  readonly raw: string
  readonly beforeText: string
  /** One word of digits alone: "1,450" and "12.5" are none. */
  readonly ungrouped: boolean
}

/** Why a quantity is no figure, or that it is one, whatever those below would say. */
type Verdict = Exemption['reason'] | 'figure' | undefined

/** Why a quantity is no figure; undefined when it is one. */
export function exempt(
  text: string,
  tokens: readonly Token[],
  found: Quantity,
  sentence: Sentence,
): Exemption['reason'] | undefined {
  const { first, last, value = 0 } = found
  const token = tokens[first]
  const between = found.high !== undefined && tokens[first - 1]?.lower === 'between' ? 1 : 0
  const raw = token?.text ?? ''
  const beside: Beside = {
    ...found,
    value,
    text,
    tokens,
    sentence,
    token,
    before: (tokens[first - 1 - between]?.lower ?? '').replace(/^(?:post|pre)-/, ''),
    afterToken: tokens[last],
    after: tokens[last]?.lower ?? '',
    raw,
    beforeText: tokens[first - 1]?.text ?? '',
    ungrouped: last === first + 1 && /^\d+$/.test(raw),
  }
  for (const guard of GUARDS) {
    const verdict = guard(beside)
    if (verdict) return verdict === 'figure' ? undefined : verdict
  }
  return undefined
}

function byKind({ kind, unit, tokens, first, last, before, after, token }: Beside): Verdict {
  if (kind === 'money' || (kind === 'percent' && unit === 'percent')) return 'figure'
  if (kind === 'vague')
    return tokens[last - 1]?.lower === 'of' ||
      tokens[last - 1]?.lower === 'more' ||
      first < last - 1 ||
      /^\p{Ll}/u.test(after)
      ? 'figure'
      : 'rhetorical'
  if (kind !== 'fraction' && kind !== 'multiple' && kind !== 'rate') return undefined
  // "an hour and a half"
  if (
    kind === 'fraction' &&
    before === 'and' &&
    (DURATIONS.test(tokens[first - 2]?.lower ?? '') ||
      tokens[first - 2]?.kind === 'number' ||
      wordValue(tokens[first - 2]?.lower ?? '') !== undefined)
  )
    return 'duration'
  return kind === 'multiple' &&
    /^(?:doubled|halved|doubling)$/.test(token?.lower ?? '') &&
    (/^(?:down|as|back)$/.test(after) || (after === 'over' && !SPAN.test(tokens[last + 1]?.lower ?? '')))
    ? 'rhetorical'
    : 'figure'
}

/** Two numbers with a dash between them. */
function byRange({ kind, raw, first, sentence, before, beforeText, after }: Beside): Verdict {
  // "Public Law 92-155"
  if (
    /^\d+[-–]\d+$/.test(raw) &&
    kind === 'count' &&
    first - 1 > sentence.first &&
    /^\p{Lu}/u.test(beforeText) &&
    !MONTH.test(before)
  )
    return 'name'
  // "12-15 December"
  if (/^\d{1,2}[-–]\d{1,2}$/.test(raw) && MONTH.test(after)) return 'date'
  // "Dec. 12-15", "ages 18-24", "pages 40-50"
  if (
    /^\d{1,3}[-–]\d{1,3}$/.test(raw) &&
    (MONTH.test(before) ||
      LEGAL.test(before) ||
      /^(?:ages?|aged|grades?|years?|chapters?|verses?)$/.test(before))
  )
    return MONTH.test(before) ? 'date' : /^age/.test(before) ? 'age' : 'name'
  return undefined
}

function points({ unit, before, raw, text, sentence }: Beside): Verdict {
  if (unit !== 'points') return undefined
  if (before === 'by' && /^\d+$/.test(raw)) return 'figure'
  return /\b(?:rebounds|assists|quarterback|game|season|scored|win over|coach)\b/i.test(
    text.slice(sentence.start, sentence.end),
  )
    ? 'score'
    : 'figure'
}

function yearOrDay(beside: Beside): Verdict {
  const { raw, value, high, tokens, last, before, after, ungrouped } = beside
  if (
    /^\d{4}(?:[-–]\d{4})?$/.test(raw) &&
    value >= 1100 &&
    value <= 2100 &&
    high !== undefined &&
    high <= 2100 &&
    high > value
  )
    return 'date'
  if (raw === '401' && after === '(') return 'name'
  if (ungrouped && raw.length === 4 && value >= 1100 && value <= 2100 && !COUNTED.test(after)) return 'date'
  if (
    ungrouped &&
    value <= 31 &&
    (MONTH.test(before) || MONTH.test(after) || (after === 'of' && MONTH.test(tokens[last + 1]?.lower ?? '')))
  )
    return 'date'
  if (MONTH.test(before) && value <= 2100 && ungrouped) return 'date'
  if (/^\d{4}s?\/\d+$|^\d{1,2}\/\d{1,2}(?:\/\d+)?$/.test(raw)) return 'date'
  return undefined
}

function timeOfDay({ before, after, afterToken, ungrouped, value }: Beside): Verdict {
  return TIME_AFTER.test(after) ||
    (before === 'at' &&
      ungrouped &&
      value <= 12 &&
      (afterToken === undefined || afterToken.kind === 'punctuation'))
    ? 'clock'
    : undefined
}

/** "April 8, 9, 14 and 15": the days after the first. */
function dayOfList({ ungrouped, value, tokens, first }: Beside): Verdict {
  return ungrouped && value <= 31 && isDayList(tokens, first) ? 'date' : undefined
}

/** "Eliot 314", "Issue 619": a number that a capitalised word carries, with nothing counted behind it. */
function carried({ tokens, first, sentence, afterToken, ungrouped }: Beside): Verdict {
  const carrier = tokens[first - 1]
  return ungrouped &&
    carrier &&
    first - 1 > sentence.first &&
    /^\p{Lu}/u.test(carrier.text) &&
    carrier.kind === 'word' &&
    !/^\p{Ll}/u.test(afterToken?.text ?? '')
    ? 'name'
    : undefined
}

/** "He was 43." */
function ageAtEnd({ ungrouped, value, before, afterToken, tokens, first }: Beside): Verdict {
  return ungrouped &&
    value > 15 &&
    value < 110 &&
    /^(?:was|is)$/.test(before) &&
    (afterToken === undefined || afterToken.kind === 'punctuation') &&
    /^(?:who|he|she)$|^\p{Lu}/u.test(tokens[first - 2]?.text ?? '')
    ? 'age'
    : undefined
}

/** "’13": a class year. "50 Cent", "400 West": a name that begins with its number. */
function opensName({ beforeText, token, ungrouped, afterToken, after, tokens, last }: Beside): Verdict {
  if (/^[’']$/.test(beforeText) && !token?.spaced) return 'date'
  return ungrouped &&
    /^\p{Lu}\p{Ll}+$/u.test(afterToken?.text ?? '') &&
    !/(?:s|n|sh|ese|can)$/.test(after) &&
    noCount(tokens[last + 1])
    ? 'name'
    : undefined
}

function result({ high, value, kind, after, tokens, last }: Beside): Verdict {
  if (high !== undefined && high <= value && kind === 'count') return 'score'
  return /^votes?$/.test(after) && tokens[last + 1]?.lower === 'to' ? 'vote' : undefined
}

function age(beside: Beside): Verdict {
  const { text, tokens, first, last, before, beforeText, after, afterToken } = beside
  const { ungrouped, value, high, token, sentence } = beside
  if (/^turn(?:s|ed|ing)?$/.test(before) && noCount(afterToken)) return 'age'
  if (before === 'aged' || before === 'age' || (after === 'years' && tokens[last + 1]?.lower === 'old'))
    return 'age'
  if (
    ungrouped &&
    value < 100 &&
    /^(?:under|over|ages?)$/.test(before) &&
    (/^(?:men|women|people|adults|voters|those|children|girls|boys|anyone|everyone|drivers|workers|\p{L}+ans)$/u.test(
      tokens[first - 2]?.lower ?? '',
    ) ||
      afterToken === undefined ||
      STOPS.has(after) ||
      afterToken.kind === 'punctuation')
  )
    return 'age'
  if (high !== undefined && value < 100 && /^ages?d?$/.test(before)) return 'age'
  // "Raises the pension age from 60 to 65"
  if (
    high !== undefined &&
    value < 100 &&
    before === 'from' &&
    /\bage\b[^.;]{0,50}$/i.test(text.slice(Math.max(sentence.start, (token?.start ?? 0) - 70), token?.start))
  )
    return 'age'
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
  return /^(?:months?|weeks?|days?)$/.test(after) && tokens[last + 1]?.lower === 'old' ? 'age' : undefined
}

function duration({ after, tokens, last, kind, afterToken, text, sentence, token }: Beside): Verdict {
  if (
    DURATIONS.test(after) ||
    /^(?:year|month|week|day|hour|minute|decade)s?[-'’]/.test(after) ||
    (/^(?:more|full|straight|consecutive|long|short|school|working|business|calendar)$/.test(after) &&
      DURATIONS.test(tokens[last + 1]?.lower ?? ''))
  )
    return 'duration'
  // "For at least 500 years and perhaps for 1,300;"
  return kind === 'count' &&
    noCount(afterToken) &&
    MORE_YEARS.test(text.slice(Math.max(sentence.start, (token?.start ?? 0) - 48), token?.start))
    ? 'duration'
    : undefined
}

/** Names that hold a number. */
function inName({ words, before, beforeText, first, last, value, raw, token }: Beside): Verdict {
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
    /^\p{Lu}/u.test(beforeText) &&
    (/^\p{Lu}/u.test(raw) || !words)
  )
    return 'name'
  return beforeText === '#' ||
    beforeText === '/' ||
    beforeText === '§' ||
    (beforeText === ':' && !token?.spaced)
    ? 'legal'
    : undefined
}

function addressOrPhone({ words, tokens, last, raw, after, afterToken }: Beside): Verdict {
  const next = tokens[last + 1]?.text ?? ''
  const word = afterToken?.text ?? ''
  if (!words && STREET.test(next) && /^\p{Lu}/u.test(word)) return 'address'
  if (!words && /^(?:[A-Z]\w*)$/.test(word) && STREET.test(word)) return 'address'
  return /^\+?\d{3}-\d{3,4}/.test(raw) || (after === '-' && /^\d{3,4}/.test(next) && /^\d{3}$/.test(raw))
    ? 'phone'
    : undefined
}

/** Scores and votes: "45-17" is one token, so digitsValue refused it; "4 to 3" and "a 7–4 vote" are not. */
function scoreOrVote(beside: Beside): Verdict {
  const { text, tokens, first, last, before, after, high, value, sentence, token } = beside
  if (/^(?:-|–)$/.test(after) && tokens[last + 1]?.kind === 'number') return 'score'
  if ((before === '-' || before === '–') && tokens[first - 2]?.kind === 'number') return 'score'
  if (
    high !== undefined &&
    value < 120 &&
    /\b(?:vote[ds]?|voting|ruled|ruling|decision|beat|defeated|won|lost)\b/i.test(
      text.slice(Math.max(sentence.start, (token?.start ?? 0) - 40), token?.start),
    ) &&
    !COUNTED.test(after)
  )
    return 'vote'
  return SPORTS.test(after) &&
    /\b(?:scored|season|coach|quarterback|inning|touchdown|halftime|playoffs?|league|championship|game|games|match|rushed|passing|rushing|aces|tries|beaten)\b/i.test(
      text.slice(sentence.start, sentence.end),
    )
    ? 'score'
    : undefined
}

function recipe({ after, words, value, sentence }: Beside): Verdict {
  const isShort = sentence.end - sentence.start < 80
  return RECIPE.test(after) && words === false && value < 1000 && isShort ? 'recipe' : undefined
}

/** A small bare number is what a reporter sees and counts, unless it is an estimate. */
function small(beside: Beside): Verdict {
  const { text, first, last, before, after, afterToken, token } = beside
  const { ungrouped, value, high, kind, words, sentence } = beside
  if (first === sentence.first && (after === '.' || after === ')') && ungrouped && value < 100) return 'list'
  if (sentence.last - sentence.first === 1) return 'list'
  const isOne = last === first + 1
  if (/^(?:one|zero)$/.test(token?.lower ?? '') && isOne) return 'rhetorical'
  if (
    /^(?:a|several)$/.test(token?.lower ?? '') &&
    last === first + 2 &&
    /^(?:times?|ways?|one)$/.test(after)
  )
    return 'rhetorical'
  if (kind === 'measure' && words) return 'small-count'
  const approximate = APPROXIMATIONS.has(before)
  const harmed = value >= LEAST_HARMED && HARMED.test(text.slice(token?.start, (token?.start ?? 0) + 60))
  if (value < 10 && isOne && !approximate && high === undefined && !harmed) return 'small-count'
  if (words && isOne && value <= 12 && !approximate && !harmed) return 'small-count'
  const ends = afterToken === undefined || /^(?:and|,|\.|;|or|\))$/.test(after)
  return ends && ungrouped && value < 100 && !approximate && !COUNT_VERB.test(before) ? 'list' : undefined
}

/** What is asked of a quantity, in this order: the first that knows decides. */
const GUARDS: readonly ((beside: Beside) => Verdict)[] = [
  byKind,
  byRange,
  points,
  yearOrDay,
  timeOfDay,
  dayOfList,
  carried,
  ageAtEnd,
  opensName,
  result,
  age,
  duration,
  inName,
  addressOrPhone,
  scoreOrVote,
  recipe,
  small,
]

const MORE_YEARS =
  /\b(?:years|months|weeks|days|hours),? (?:and|or) (?:perhaps |possibly |maybe |probably )?(?:for )?$/

/** "Eleven people were killed": as many as a reporter does not see for herself. */
const LEAST_HARMED = 5
const HARMED =
  /^\S+ (?:[\p{L}-]+ ){0,2}(?:people|persons|men|women|children|passengers|workers|soldiers|civilians|students|pupils|others|residents|patients|migrants|police|officers|protesters|firefighters)\b(?: \p{Ll}+){0,2}? (?:killed|died|dead|injured|wounded|hurt|drowned|missing)\b/u

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
