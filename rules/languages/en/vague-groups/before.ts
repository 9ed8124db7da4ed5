/** What stands before the head of a group: the words that say which, or a citation. */
import type { Sentence, Span, Token } from '../../../article/model.ts'
import { cueVerb } from '../cues.ts'
import { isCountry, isNation } from '../source-kinds.ts'
import { citationOf, isCitation, KNOWING } from './citation.ts'
import { isQuantity, type Kind, QUANTIFIERS, setOf } from './kinds.ts'

/** What was read before a head; `first` is the index of the first token of the group. */
export interface Before {
  readonly first: number
  readonly quantified: boolean
  /** "According to critics", ", say critics": the cue stands before the group. */
  readonly cited?: Span
}

const NEARLY = /^(?:virtually|nearly|almost|practically)$/

/** Of a party or a town nearly all may have voted so. */
const SWEEPING = new Set<Kind>(['expert', 'partisan', 'trade'])

/** What stands before a head: words that say which group, back to where a clause or a citation begins. */
export function readBefore(
  tokens: readonly Token[],
  sentence: Sentence,
  head: number,
  kind: Kind,
): Before | undefined {
  const run = runBefore(tokens, sentence, head, kind)
  if (!run || isIdentified(tokens, sentence, head, kind, run)) return undefined
  const { first, quantified, owned } = run
  if (isOfSoMany(tokens, sentence, first)) return undefined
  // "According to industry figures": statistics.
  const cited =
    KNOWING.test(tokens[head + 1]?.lower ?? '') || tokens[head]?.lower === 'figures'
      ? undefined
      : citationOf(tokens, sentence, first, head, kind, quantified || owned)
  if (cited) return { first, quantified, cited }
  return opensClause(tokens, sentence, first, kind) ? { first, quantified } : undefined
}

/** "14 of the 17 | economists": who was asked has been counted. */
function isOfSoMany(tokens: readonly Token[], sentence: Sentence, first: number): boolean {
  const counted =
    tokens[first]?.kind === 'number' || COUNTED.test(tokens[first]?.lower ?? '') ? first : first - 1
  const { kind, lower = '' } = tokens[counted] ?? {}
  if (counted <= sentence.first || !(kind === 'number' || COUNTED.test(lower))) return false
  const of = tokens[counted - 1]?.lower === 'the' ? counted - 2 : counted - 1
  return of > sentence.first && tokens[of]?.lower === 'of'
}

const COUNTED = /^(?:ten|eleven|twelve|[a-z]+teen|twenty|(?:thir|for|fif|six|seven|eigh|nine)ty)$/

/** The words before a head that belong to its group; `first` is the index of the first. */
interface Run {
  readonly first: number
  /** "Some", "virtually all", "a number of", "pro-hunt": how many or which side, and no name. */
  readonly quantified: boolean
  /** "Her allies" */
  readonly owned: boolean
  /** A name is among them: "Meridian analysts". */
  readonly named: boolean
}

/** Goes back from a head word by word; undefined where one of them says that the group was told of before. */
function runBefore(tokens: readonly Token[], sentence: Sentence, head: number, kind: Kind): Run | undefined {
  let quantified = kind === 'bare'
  let named = false
  let first = head
  while (first > sentence.first && head - first < 6) {
    const word = tokens[first - 1]
    const lower = word?.lower ?? ''
    if (word?.kind !== 'word') break
    const quantity = quantityBefore(tokens, sentence, first, kind)
    if (quantity !== undefined) return { first: quantity, quantified: true, owned: false, named }
    if (/^(?:the|these|those|this|that)$/.test(lower)) {
      if (lower === 'that' && tokens[first - 2]?.lower !== 'of') break
      // "Some of the most loyal backers"; but "some of the candidates" were told of before.
      const some = tokens[first - 2]?.lower === 'of' && isQuantity(tokens[first - 3])
      if (first === head || kind === 'people' || !some) return undefined
      return { first: first - 3, quantified: true, owned: false, named }
    }
    if (OWNER.test(word.text)) {
      if (kind !== 'partisan') return undefined
      first--
      while (first > sentence.first && isPartOfName(tokens[first - 1])) first--
      return { first, quantified, owned: true, named }
    }
    if (OPENS.has(lower) || TIME.test(lower) || SUBORDINATES.test(lower)) break
    if (kind === 'bare') {
      if (/^\p{L}+ly$/u.test(lower) || /^(?:not|even|just)$/.test(lower)) return undefined
      break
    }
    if (isCitation(tokens, first - 1) || NO_MODIFIER.test(lower) || cueVerb(lower)?.class === 'speech') break
    // "Pro-hunt MPs", "anti-tax voters": a side, as their opponents are.
    const isSide = /^(?:pro|anti)-\p{L}/u.test(lower)
    if (isSide) quantified = true
    else if (isName(word, kind, first - 1 === sentence.first)) named = true
    first--
  }
  if (kind === 'bare' && tokens[head]?.lower === 'few') first = fewFrom(tokens, first, sentence.first)
  return { first, quantified, owned: false, named }
}

/** Where a quantity that ends before a token begins: "some", "quite a few", "virtually all", "a number of". */
function quantityBefore(
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  kind: Kind,
): number | undefined {
  const lower = tokens[first - 1]?.lower ?? ''
  const before = tokens[first - 2]?.lower ?? ''
  if (QUANTIFIERS.has(lower) && kind !== 'bare' && !(lower === 'most' && before === 'the'))
    return lower === 'few' ? fewFrom(tokens, first - 1, sentence.first) : first - 1
  // "Virtually all analysts": who went round and asked?
  if (lower === 'all' && SWEEPING.has(kind) && NEARLY.test(before)) return first - 2
  if (lower !== 'of' || kind === 'bare' || !AMOUNT.test(before)) return undefined
  let from = first - 2
  while (from > sentence.first && AMOUNT_BEFORE.test(tokens[from - 1]?.lower ?? '')) from--
  return from
}

/** A word with a capital that names an employer or a body, and no nation, party or trade. */
function isName({ text, lower }: Token, kind: Kind, opens: boolean): boolean {
  return (
    /^\p{Lu}/u.test(text) &&
    !isNation(text) &&
    !(kind === 'expert' && isCountry(text)) &&
    !PARTY.test(lower) &&
    !(opens && TOPIC.test(lower))
  )
}

/** A name, a cause, a list or what was told before says who the group is, or it is few enough to be asked for by name. */
function isIdentified(
  tokens: readonly Token[],
  sentence: Sentence,
  head: number,
  kind: Kind,
  { first, quantified, named }: Run,
): boolean {
  if (named && kind !== 'partisan' && kind !== 'cause') return true
  if (kind === 'cause' && !CAUSE.test(tokens[head - 1]?.lower ?? '') && tokens[head]?.lower !== 'ngos')
    return true
  // "Food analysts Meridian", "according to food analysts, Meridian Research,": the name follows.
  if (head + 1 < sentence.last && /^\p{Lu}/u.test(tokens[head + 1]?.text ?? '')) return true
  if (isCitation(tokens, first - 1) && hasNameInCommas(tokens, head + 1, sentence.last)) return true
  // "Scientists for Dry Feet": a body.
  if (
    /^(?:for|against|without)$/.test(tokens[head + 1]?.lower ?? '') &&
    /^\p{Lu}/u.test(tokens[head]?.text ?? '') &&
    /^\p{Lu}/u.test(tokens[head + 2]?.text ?? '')
  )
    return true
  if (kind === 'bare' && (tokens[first - 1]?.text === ';' || isToldOf(tokens, first, sentence.first)))
    return true
  // "Unions, pilots and many clerks": others speak too.
  if (tokens[first - 1]?.lower === 'and' && isListBefore(tokens, first - 2, sentence.first)) return true
  if (kind === 'people' && tokens[head - 1]?.lower === 'most') return true
  // "Several Democrats" are few enough to be asked why they have no names.
  if ((kind === 'party' || kind === 'trade') && tokens[first]?.lower === 'several') return true
  return !quantified && (kind === 'party' || kind === 'public' || kind === 'people')
}

/** The group is the subject of a clause that begins with it. */
function opensClause(tokens: readonly Token[], sentence: Sentence, first: number, kind: Kind): boolean {
  if (first === sentence.first) return true
  const before = tokens[first - 1]
  if (before?.kind !== 'word') return true
  const { lower } = before
  const starts =
    OPENS.has(lower) ||
    TIME.test(lower) ||
    /^(?:even|some)$/.test(lower) ||
    // "The threshold some experts have cited": a clause without its "that".
    (kind === 'expert' && /^(?:some|many|most)$/.test(tokens[first]?.lower ?? '') && isNounLike(lower))
  if (!starts || SUBORDINATES.test(lower)) return false
  // "Hale, Voss and others": the end of a list.
  if (/^others?$/.test(tokens[first]?.lower ?? '') && /^(?:and|or)$/.test(lower)) return false
  // "Hale and experts say": a coordinated source with a name.
  return !(lower === 'and' && /^(?:\p{Lu}|he$|she$|they$)/u.test(tokens[first - 2]?.text ?? ''))
}

/** Words behind which a clause begins. */
const OPENS = setOf(
  `and but that which what while though although because since as where whereas however yet so with meanwhile today now still
  yesterday instead nonetheless nevertheless`,
)

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|morning|afternoon|evening|night|week|month|year|\d{4})$/

const OWNER = /^(?:his|her|its|their|our|my|your|whose)$|['’]s$|s['’]$/i

/** Subjects and trades that stand before "experts" at the start of a sentence and are no employer. */
const TOPIC =
  /(?:al|ic|ive|ing|ed|ary|ist|ian|an|ese|ish|ern|ar|or|ior|ly|less|ous|ent|ant|ate|term|time|ion|ity|ics)$|^(?:industry|market|security|health|trade|energy|climate|defen[cs]e|policy|labou?r|consumer|antitrust|copyright|patent|libel|divorce|family|housing|aviation|election|space|food|water|weather|crime|terrorism|tax|oil|gas|property|transport|road|rail|rights|peace|race|safety|data|computer|internet|tech|media|film|art|music|sports?|football|business|bank|stock|bond|currency|retail|tourism|education|school|child|cancer|heart|sleep|diet|marine|wildlife|animal|ocean|forest|fire|flood|farm|maritime|shipping|harbou?r|privacy|aid|relief|charity|war|top|key|more|other|many|some|most|new|old|court|party|palace|royal|gun|abortion|cyber|ai)$/i

/** "Plenty of people", "more than a handful of members". */
const AMOUNT = /^(?:plenty|lots|handful|number|host)$/

const AMOUNT_BEFORE = /^(?:a|an|more|than|growing|increasing|fair|large|small|good)$/

/** "Not a few", "quite a few": where the words begin. */
function fewFrom(tokens: readonly Token[], few: number, first: number): number {
  const [before, article] = [tokens[few - 2]?.lower ?? '', tokens[few - 1]?.lower]
  if (article !== 'a' || few - 2 < first) return few
  if (/^(?:not|quite)$/.test(before)) return few - 2
  return before === 'than' && tokens[few - 3]?.lower === 'more' && few - 3 >= first ? few - 3 : few
}

/** No word that a group could be the object of. */
function isNounLike(word: string): boolean {
  return (
    !NO_MODIFIER.test(word) &&
    !PREPOSITION.test(word) &&
    cueVerb(word) === undefined &&
    !/(?:ed|ing|ly)$/.test(word)
  )
}

const PREPOSITION =
  /^(?:with|at|as|over|under|into|through|like|including|via|amid|after|before|during|without|within|despite|toward|towards|upon|since|per|made|put|gave|led|let|saw|left|took|quite)$/

/** Words that make no claim of what follows: "just when fans thought it over". */
const SUBORDINATES = /^(?:when|if|unless|whether|than|how|like)$/

/** ", Meridian Research," */
function hasNameInCommas(tokens: readonly Token[], open: number, last: number): boolean {
  if (tokens[open]?.text !== ',') return false
  let at = open + 1
  while (at < last && /^\p{Lu}/u.test(tokens[at]?.text ?? '')) at++
  return at - open > 2 && at - open < 7 && tokens[at]?.text === ','
}

/** Three words at most, and a comma before them: the last but one of a list of speakers. */
function isListBefore(tokens: readonly Token[], end: number, first: number): boolean {
  for (let at = end; at > Math.max(first, end - 4); at--) {
    if (tokens[at]?.text === ',') return at < end
    if (tokens[at]?.kind !== 'word' || OPENS.has(tokens[at]?.lower ?? '') || cueVerb(tokens[at]?.lower ?? ''))
      return false
  }
  return false
}

const PARTY =
  /^(?:republican|democratic|conservative|liberal|labour|tory|left-wing|right-wing|western|arab|muslim|christian|jewish|catholic|black|white|latino|hispanic|asian|african|european)$/

const NO_MODIFIER =
  /^(?:to|of|by|from|for|among|between|against|about|on|in|into|than|or|not|no|both|all|any|every|each|only|two|three|four|five|six|seven|eight|nine|ten|million|billion|thousand|hundred|told|asked|urged|is|are|was|were|be|been|has|have|had|will|would|could|should|may|might|must|can|do|does|did)$/

const CAUSE =
  /^(?:rights|liberties|environmental|conservation|green|campaign|campaigning|advocacy|aid|relief|consumer|consumers'|patient|patients'|privacy|pressure|lobby|monitoring|activist|activists'|women's|workers'|farmers'|animal|welfare|industry|opposition|trade|business|civic|human|media|news|interest|watchdog)$/

/** "All expect it to win, but many think": of those told of before. */
function isToldOf(tokens: readonly Token[], group: number, first: number): boolean {
  return (
    /^(?:but|and|though|although|while)$/.test(tokens[group - 1]?.lower ?? '') &&
    tokens[group - 2]?.text === ',' &&
    /^(?:all|both|none)$/.test(tokens[first]?.lower ?? '')
  )
}

function isPartOfName(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    (/^\p{Lu}/u.test(token.text) || /^(?:the|a|an)$/.test(token.lower)) &&
    !OPENS.has(token.lower)
  )
}
