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

/** Why a quantity is no figure; undefined when it is one. */
export function exempt(
  text: string,
  tokens: readonly Token[],
  found: Quantity,
  sentence: Sentence,
): Exemption['reason'] | undefined {
  const { first, last, kind, value = 0, words } = found
  if (kind === 'money') return undefined
  if (kind === 'percent' && found.unit === 'percent') return undefined
  const token = tokens[first]
  const between = found.high !== undefined && tokens[first - 1]?.lower === 'between' ? 1 : 0
  const before = (tokens[first - 1 - between]?.lower ?? '').replace(/^(?:post|pre)-/, '')
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
      (/^(?:down|as|back)$/.test(after) || (after === 'over' && !SPAN.test(tokens[last + 1]?.lower ?? '')))
      ? 'rhetorical'
      : undefined
  }
  const ungrouped = last === first + 1 && /^\d+$/.test(raw)
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
    /^\d{4}(?:[-–]\d{4})?$/.test(raw) &&
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
    (/^(?:men|women|people|adults|voters|those|children|girls|boys|anyone|everyone|drivers|workers|\p{L}+ans)$/u.test(
      tokens[first - 2]?.lower ?? '',
    ) ||
      afterToken === undefined ||
      STOPS.has(after) ||
      afterToken.kind === 'punctuation')
  )
    return 'age'
  if (found.high !== undefined && value < 100 && /^ages?d?$/.test(before)) return 'age'
  // "Raises the pension age from 60 to 65"
  if (
    found.high !== undefined &&
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
  if (/^(?:months?|weeks?|days?)$/.test(after) && tokens[last + 1]?.lower === 'old') return 'age'
  if (
    DURATIONS.test(after) ||
    /^(?:year|month|week|day|hour|minute|decade)s?[-'’]/.test(after) ||
    (/^(?:more|full|straight|consecutive|long|short|school|working|business|calendar)$/.test(after) &&
      DURATIONS.test(tokens[last + 1]?.lower ?? ''))
  )
    return 'duration'
  // "For at least 500 years and perhaps for 1,300;"
  if (
    kind === 'count' &&
    noCount(afterToken) &&
    MORE_YEARS.test(text.slice(Math.max(sentence.start, (token?.start ?? 0) - 48), token?.start))
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
    /\b(?:scored|season|coach|quarterback|inning|touchdown|halftime|playoffs?|league|championship|game|games|match|rushed|passing|rushing|aces|tries|beaten)\b/i.test(
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
  const harmed = value >= LEAST_HARMED && HARMED.test(text.slice(token?.start, (token?.start ?? 0) + 60))
  if (value < 10 && last === first + 1 && !approximate && found.high === undefined && !harmed)
    return 'small-count'
  if (words && last === first + 1 && value <= 12 && !approximate && !harmed) return 'small-count'
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
