import type { Sentence, Token } from '../../../article/model.ts'
import { cueVerb } from '../cues.ts'
import { isPluralOfSomebody } from '../description-kind.ts'
import { bare, isCapital, isPossessive } from '../name-run.ts'
import { isDocument, isTitle } from '../source-kinds.ts'
import type { Stretch } from './stretch.ts'
import { NO_SUBJECT, PAST, PREPOSITION, SUBJECT } from './subject.ts'

/**
 * How far a source reaches: its noun phrase, without the clause around it, and without when, where and how it spoke. `floor` is
 * the first token that no other stretch holds, `cue` where its cue begins.
 */
export function wholeSource(
  tokens: readonly Token[],
  sentence: Sentence,
  source: Stretch,
  floor: number,
  cue: number,
): Stretch {
  const { role, last } = source
  const opened = afterOpening(tokens, sentence, source)
  const first = withName(tokens, afterClause(tokens, opened, last), floor)
  const before = cue < first ? beforeDash(tokens, first, last) : last
  const end = closedBracket(tokens, sentence, first, trimmedEnd(tokens, first, before))
  return { role, first, last: closedRelative(tokens, cue, first, end) }
}

/** "[source: ]": a place left open is a source as a whole, so that no word of it passes for one. */
function closedBracket(
  tokens: readonly Token[],
  { last: stop }: Sentence,
  first: number,
  last: number,
): number {
  if (tokens[first]?.text !== '[') return last
  for (let i = first; i < stop; i++) if (tokens[i]?.text === ']') return Math.max(i + 1, last)
  return last
}

/** "According to the board - a tenth of the city’s budget": a dash that none closes begins what is told of something else. */
function beforeDash(tokens: readonly Token[], first: number, last: number): number {
  const dashes: number[] = []
  for (let i = first + 1; i < last; i++) if (DASH.test(tokens[i]?.text ?? '')) dashes.push(i)
  const [only = last] = dashes
  return dashes.length === 1 ? only : last
}

const DASH = /^(?:-|--|–|—)$/

/** "Ada Brandt, who gave up her | job in May, said": what is told of a source goes to the comma before it speaks. */
function closedRelative(tokens: readonly Token[], cue: number, first: number, last: number): number {
  let who = last - 1
  while (who > first && !/^[,;]$/.test(tokens[who]?.text ?? '')) who--
  if (tokens[who]?.text !== ',' || !/^who(?:se)?$/.test(tokens[who + 1]?.lower ?? '')) return last
  let comma = last
  while (comma < Math.min(cue, last + LONGEST_CUT) && /^(?:word|number)$/.test(tokens[comma]?.kind ?? ''))
    comma++
  return comma < cue && cue < comma + 3 && tokens[comma]?.text === ',' ? comma : last
}

/** Of words that are told of a source no more are cut off. */
const LONGEST_CUT = 12

/** "In her closing speech, Ada Brandt", "On “The Late Hour,” the mayor", "With brokers worried", "Meanwhile Brandt". */
function afterOpening(tokens: readonly Token[], sentence: Sentence, { first, last }: Stretch): number {
  const word = (i: number): string => tokens[i]?.lower ?? ''
  const opening = word(first)
  let at = first
  const opens = first === sentence.first && OPENS_CLAUSE.test(opening)
  if (PREPOSITION.test(opening) || opens) {
    let comma = first
    while (comma < last - 1 && word(comma) !== ',') comma++
    if (comma < last - 1) at = comma + 1
    if (at > first && /^["”’»]$/.test(word(at)) && at < last - 1) at++
  }
  // "Built in 1910 by Jon Oll, a clerk, | Tide One"
  if (
    /^\p{Lu}\p{L}+ed$/u.test(tokens[first]?.text ?? '') &&
    first === sentence.first &&
    PREPOSITION.test(word(first + 1))
  ) {
    let comma = last - 2
    while (comma > first && word(comma) !== ',') comma--
    if (comma > first) at = comma + 1
  }
  // "In comments at the Council on | Foreign Relations, the senator", "In a talk after | the vote, Orla Vance, a clerk,": what stands
  // before the comma belongs to the phrase that opens.
  if (at === first && INTO_NOUN.test(word(first - 1)) && INTO_NOUN.test(word(sentence.first))) {
    let comma = first
    while (comma < last - 1 && word(comma) !== ',') comma++
    // "To a question by Ms Roe, Minister Vance"
    const titled = isTitle(bare(tokens[comma + 1]))
    const named = (OWNED.test(opening) || titled) && isCapital(tokens[comma + 1])
    if (comma < last - 1 && (named || OWNED.test(word(comma + 1)))) at = comma + 1
  }
  if (COUNTY.test(opening) && word(first + 2) === ',' && OWNED.test(word(first + 3))) at = first + 3
  if (word(at) === 'such' && word(at + 1) === 'as' && at + 2 < last) return at + 2
  // "On Tuesday Brandt"
  if (DAY.test(word(at)) && at + 1 < last && isCapital(tokens[at + 1])) at++
  const leads = LEADING.test(word(at)) && (isCapital(tokens[at + 1]) || PREPOSITION.test(word(at)))
  return leads && at < last - 1 ? at + 1 : at
}

const COUNTY = /^(?:co|county)$/
const INTO_NOUN =
  /^(?:in|on|at|by|for|with|from|about|under|over|during|despite|amid|like|per|without|following|after|before|outside)$/
const OWNED = /^(?:the|a|an|his|her|its|their)$/

/** What is left of a clause before the source is cut off. */
function afterClause(tokens: readonly Token[], from: number, last: number): number {
  const word = (i: number): string => tokens[i]?.lower ?? ''
  let first = from
  // "who backed which bill that experts" is experts, but not "one of the groups that will march"; "Ruiz recalls how Brandt".
  for (let i = last - 2; i > Math.max(first, last - 5); i--) {
    if (!/^(?:that|how|whether)$/.test(word(i)) || NO_SUBJECT.test(word(i + 1))) continue
    first = i + 1
    break
  }
  // "A result some folks" is some folks.
  for (let i = first + 1; i < Math.min(last - 1, first + 4); i++)
    if (/^(?:some|many|several)$/.test(word(i)) && !/^(?:and|or|of|,)$/.test(word(i - 1))) first = i
  // "The gulls had left, and the harbour’s keeper, Jane Roe,": another clause ends before the source.
  for (let i = last - 2; i > first; i--) {
    if (!/^(?:and|but|while)$/.test(word(i)) || word(i - 1) !== ',') continue
    if (tokens.slice(first, i).some(({ lower }) => AUXILIARY.test(lower))) first = i + 1
    break
  }
  // "Some point at the pumps, others" is others.
  if (word(last - 2) === ',' && SUBJECT.test(word(last - 1))) first = last - 1
  // "I think Jane Roe"
  if (/^(?:i|we|he|she|they)$/.test(word(first)) && cueVerb(word(first + 1)) && first + 2 < last) first += 2
  // "The inquiry, which critics say was late"
  if (/^(?:which|whom|what)$/.test(word(first)) && isPluralOfSomebody(word(first + 1)) && first + 1 < last)
    first++
  // "If experts say", "Yet economists": a conjunction is nobody's.
  while (first < last - 1 && CONJUNCTION.test(word(first)) && !isCapital(tokens[first + 1])) first++
  // "Regardless, experts", but not "Brandt, a lawyer".
  return word(first + 1) === ',' && first + 2 < last && ADVERB.test(word(first)) ? first + 2 : first
}

/** "Ada Brandt, the mayor of Utrow,": an apposition belongs to the name before it. */
function withName(tokens: readonly Token[], from: number, floor: number): number {
  const first = appositionOf(tokens, from, floor)
  const apposed =
    /^(?:the|a|an|his|her|its|their)$/.test(tokens[first]?.lower ?? '') || opensWithOwner(tokens, first)
  if (!apposed || tokens[first - 1]?.text !== ',' || !isCapital(tokens[first - 2])) return from
  let name = first - 2
  // "In June, the senator"
  while (name > floor && isCapital(tokens[name - 1]) && !PREPOSITION.test(tokens[name - 1]?.lower ?? ''))
    name--
  // "At the Council on Foreign Relations, the senator said", "In a letter to Ada Brandt, a clerk said", but "according to Ada Brandt, a clerk".
  const leads = tokens[name - 1]?.lower ?? ''
  // "In Utrow, Co Tolland, a spokesman said": where that was.
  if (COUNTY.test(tokens[name]?.lower ?? '')) return from
  if (INTO_NAME.test(leads) || (leads === 'to' && tokens[name - 2]?.lower !== 'according')) return from
  return name >= floor && first - 1 - name > 1 ? name : from
}

/** "Ada Brandt, an expert in tides and silt at | the Department of Water": where the apposition begins of which only the end was taken. */
export function appositionOf(tokens: readonly Token[], first: number, floor: number): number {
  // "Ada Brandt, an expert at the Tide Institute, | Tolland, who": where the body sits.
  const seat =
    isCapital(tokens[first]) &&
    tokens[first - 1]?.text === ',' &&
    isCapital(tokens[first - 2]) &&
    tokens[first + 1]?.text === ',' &&
    tokens[first + 2]?.lower === 'who'
  if (!seat && !PREPOSITION_OF_POST.test(tokens[first - 1]?.lower ?? '')) return first
  for (let i = first - 2; i > Math.max(floor, first - LONGEST_POST); i--) {
    const { lower = '', kind, text } = tokens[i] ?? {}
    if (text === ',') return /^(?:the|an?)$/.test(tokens[i + 1]?.lower ?? '') ? i + 1 : first
    if (kind !== 'word' || PAST.test(lower) || NO_POST.test(lower) || cueVerb(lower)) return first
  }
  return first
}

/** "Outside court, Brandt", "Closing the lock, Brandt": what a sentence opens with before its subject. */
const OPENS_CLAUSE = /^(?:outside|inside|after|before|.*ing)$/

const INTO_NAME = /^(?:on|at|in|with|for|from|by|after|before|about|against|like|unlike)$/
const PREPOSITION_OF_POST = /^(?:at|of|for|in|with|from)$/
const NO_POST = /^(?:that|which|who|whom|is|are|was|were|has|had|will|would|as|if|when|while|because|but)$/
const LONGEST_POST = 20

/** "Ada Brandt, | Otto Roe’s former aide,". */
function opensWithOwner(tokens: readonly Token[], first: number): boolean {
  let at = first
  while (at < first + 3 && isCapital(tokens[at]) && !isPossessive(tokens[at])) at++
  const noun = tokens[at + 1]
  return isCapital(tokens[at]) && isPossessive(tokens[at]) && noun?.kind === 'word' && !isCapital(noun)
}

const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would)$/

/** Words before a source that are the clause's. */
const ADVERB =
  /^(?:regardless|still|meanwhile|however|today|yesterday|later|earlier|instead|also|once|then|now|yet|nonetheless|nevertheless|\w+ly)$/
const LEADING = /^(?:with|for|by|from|like|even|meanwhile|now|then|still|but|and|yet|say)$/
const CONJUNCTION = /^(?:if|when|while|although|though|because|but|and|yet|as|since|unless|whether|that)$/

/** "Brandt often", "the board unanimously": a word behind a subject that tells how or when it spoke. */
const BEHIND =
  /^(?:often|further|also|still|then|now|later|again|never|always|once|already|even|however|meanwhile|instead|thus|soon|too|seldom|ever|today|yesterday|can|could|will|would|may|might|must|should|first|[a-z]+n[’']t|[a-z]{3,}ly)$/
const NOUN_IN_LY =
  /^(?:family|assembly|daily|weekly|monthly|ally|tally|elderly|reply|supply|anomaly|bully|belly|homily|monopoly)$/
const QUALIFIES = /^(?:who|which|that|taken|held|done|[a-z]{2,}(?:ed|ing))$/
const REPORTS = /^(?:says|reports|writes|notes|adds|argues|explains)$/

export const DAY = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)$/
const YEAR = /^(?:19|20)\d\d$/
const PARTICIPLE =
  /^(?!including|acting|managing|founding|visiting|leading|ranking|outgoing|incoming)[a-z]{2,}ing$/
const COMPLEMENT =
  /^(?:a|an|the|this|that|his|her|its|their|to|of|in|on|at|for|with|after|before|about|from|by|into|as|out|up|down|over|what|whether|how|against|[a-z]+ly)$/

/** One past the last word of a source without adverbs, times and asides behind it. */
function trimmedEnd(tokens: readonly Token[], first: number, last: number): number {
  let end = Math.min(last, asideIn(tokens, first, last))
  for (;;) {
    const bare = tokens[end - 1]?.text === ',' ? end - 1 : end
    const adjunct = adjunctBefore(tokens, first, bare)
    if (adjunct === 0 || bare - adjunct <= first) return withoutMark(tokens, first, end)
    end = bare - adjunct
  }
}

/** "Vance:", "Brandt,": a mark behind the source is none of it. */
function withoutMark(tokens: readonly Token[], first: number, last: number): number {
  return last - 1 > first && /^[,;:—–]$/.test(tokens[last - 1]?.text ?? '') ? last - 1 : last
}

/** How many words before `end` tell how or when: "on Saturday", "this month", "in April 2015", "often". */
function adjunctBefore(tokens: readonly Token[], first: number, end: number): number {
  const word = (back: number): string => tokens[end - back]?.lower ?? ''
  const [one, two] = [word(1), word(2)]
  // "quoted an official as saying"
  if (one === 'saying' && two === 'as') return 2
  if (one === 'as') return 1
  // "Reuters reports"
  if (REPORTS.test(one) && isCapital(tokens[end - 2])) return 1
  if (BEHIND.test(one) && !NOUN_IN_LY.test(one) && !isCapital(tokens[end - 1])) return 1
  // "Brandt earlier", but "a year earlier"
  if (one === 'earlier' && isCapital(tokens[end - 2])) return 1
  // "A poll this month", "the poll taken last week": when it was taken, which tells it from others.
  for (let i = first; i < end; i++) {
    const lower = tokens[i]?.lower ?? ''
    if (isDocument(lower) || (QUALIFIES.test(lower) && !isCapital(tokens[i]))) return 0
  }
  if (DAY.test(one)) return two === 'on' ? 2 : /^(?:last|early|late)$/.test(two) ? 0 : 1
  if (/^(?:week|month|year|morning|afternoon|evening)$/.test(one) && /^(?:this|last|next)$/.test(two))
    return /^(?:earlier|later|just)$/.test(word(3)) ? 3 : 2
  if (MONTH.test(one) || YEAR.test(one)) {
    if (/^(?:in|since)$/.test(two)) return 2
    if (MONTH.test(two) && word(3) === 'in') return 3
  }
  return 0
}

/** Where an aside begins that tells what the source was doing or where: ", speaking to a crowd", ", including Brandt". */
function asideIn(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first + 1; i < last - 1; i++) {
    // "Jane Roe | as she closed the lock"
    const word = tokens[i]?.lower
    if ((word === 'as' || word === 'while') && /^s?he$/.test(tokens[i + 1]?.lower ?? '')) return i
    if (tokens[i]?.text !== ',') continue
    const next = tokens[i + 1]?.lower ?? ''
    const after = tokens[i + 2]
    // "According to entrance polls, Vance | won": whom the polls are about.
    if (
      i + 2 >= last - 1 &&
      isDocument(tokens[i - 1]?.lower ?? '') &&
      isCapital(tokens[i + 1]) &&
      tokens[last]?.kind === 'word'
    )
      return i
    // "Ada Brandt, for her part, said"
    if (next === 'for' && tokens[i + 3]?.lower === 'part') return i
    if (PARTICIPLE.test(next) && (COMPLEMENT.test(after?.lower ?? '') || isCapital(after))) return i
    if (
      /^(?:in|at|on|during|after|before|amid|following|through)$/.test(next) &&
      /^(?:a|an|his|her|their|its)$/.test(after?.lower ?? '')
    )
      return i
  }
  return last
}

const OBJECT = /^(?:a|an|the|this|that|these|those|his|her|its|their|him|it|them|out|up|down)$/

/**
 * "Brandt grilled the board": a source ends before a verb that is no part of its name. Where that verb stands, else where the
 * source ends.
 */
export function verbIn(tokens: readonly Token[], { first, last }: Stretch): number {
  for (let i = first + 1; i < last - 1; i++) {
    const { lower = '', kind } = tokens[i] ?? {}
    if (kind !== 'word' || isCapital(tokens[i])) continue
    const before = tokens[i - 1]
    if (/^(?:a|an|the)$/.test(before?.lower ?? '')) continue
    if (!isCapital(before) && !(SUBJECT.test(before?.lower ?? '') && before?.lower !== 'who')) continue
    const after = tokens[i + 1]
    const verb =
      /[a-z]ed$/.test(lower) ||
      PAST.test(lower) ||
      cueVerb(lower)?.class === 'speech' ||
      /^quote[sd]$/.test(lower) ||
      // "Brandt accepts his team’s work": behind a name, and before what is somebody’s, no plural.
      (/[a-z][^s]s$/.test(lower) &&
        i === first + 1 &&
        /^(?:his|her|its|their|that)$/.test(after?.lower ?? ''))
    if (verb && (isCapital(after) || after?.kind === 'number' || OBJECT.test(after?.lower ?? ''))) return i
  }
  return last
}
