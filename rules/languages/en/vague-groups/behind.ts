/** What stands behind the head of a group: its description, and the verb by which it vouches. */
import type { Sentence, Span, Token } from '../../../article/model.ts'
import type { Before } from './before.ts'
import { isEmployed, KNOWING } from './citation.ts'
import { type Kind, setOf } from './kinds.ts'
import { isBegun, isJudged, isVerb, lemmaOf, MINDS } from './verbs.ts'
import { type Standing, wordingAt } from './wordings.ts'

/** The verb behind a group and its description, where it vouches for what follows. */
export function cueBehind(
  tokens: readonly Token[],
  { last }: Sentence,
  head: number,
  kind: Kind,
  { first, quantified }: Before,
): Span | undefined {
  const ofTrade = kind === 'trade' && !quantified
  const start = behindDescription(tokens, last, head, kind, quantified)
  if (start === undefined) return undefined
  const to = (end: number): Span => ({ start: tokens[start]?.start ?? 0, end: tokens[end]?.end ?? 0 })
  let at = behindAdverbs(tokens, start, last)
  if (!ofTrade && isBegun(tokens, at)) return to(at + 2)
  const wording =
    ofTrade && !/^(?:will|would)$/.test(tokens[at]?.lower ?? '')
      ? undefined
      : wordingAt(tokens, at, last, standingOf(kind, quantified))
  if (wording !== undefined) return to(wording)
  // "Some people are already saying"
  if (quantified && /^(?:are|were)$/.test(tokens[at]?.lower ?? '')) {
    at = behindAdverbs(tokens, at + 1, last)
    return SAYING.test(tokens[at]?.lower ?? '') ? to(at) : undefined
  }
  // "The rule, which some consider too strict", "the camp that critics charge is a prison".
  const relative =
    at === start && /^(?:which|that|whom)$/.test(tokens[first - 1]?.lower ?? '') && isJudged(tokens, at)
  const adverbs = new Set(tokens.slice(start, at).map(({ lower }) => lower))
  const perfect = adverbs.has('have') || adverbs.has('has') || adverbs.has('had')
  if (at - start > 3 || !(relative || isVerb(tokens, at, kind, quantified, perfect))) return undefined
  if (ofTrade && !isCalling(tokens, head, at, perfect && adverbs.has('long'))) return undefined
  if (claimsNothing(tokens, first, head, at)) return undefined
  const points = /^point/.test(tokens[at]?.lower ?? '') && /^(?:out|to)$/.test(tokens[at + 1]?.lower ?? '')
  return to(points ? at + 1 : at)
}

/**
 * The index of the first token behind what describes a group: "in the trade", "who follow such things", ", among them pilots,".
 * Undefined where the description says who they are, or that they were there.
 */
function behindDescription(
  tokens: readonly Token[],
  last: number,
  head: number,
  kind: Kind,
  quantified: boolean,
): number | undefined {
  const next = tokens[head + 1]?.lower ?? ''
  // "Several people familiar with the matter": unnamed sources, of whom another rule asks.
  if (kind !== 'expert' && KNOWING.test(next)) return undefined
  if (kind !== 'partisan' && isEmployed(tokens, head, last)) return undefined
  // "Many in the crowd": they were there. "Some of the candidates": they were told of before.
  if (kind === 'bare' && (next === 'of' || PRESENT.test(tokens[head + 3]?.lower ?? ''))) return undefined
  let at: number | undefined = head + 1
  if (MODIFIES.test(next) || (next === 'who' && tokens[head + 4]?.kind === 'word')) {
    at = behindPhrase(tokens, last, head + 1, kind, quantified)
  } else if (next === ',') {
    const close = closingComma(tokens, at, last)
    at = close === undefined ? undefined : close + 1
  }
  if (at === undefined) return undefined
  // "Doctors at the clinic": those who treated him.
  if (kind === 'trade' && !quantified && NEAR.test(next)) return undefined
  // "Many here are convinced"
  return /^(?:here|there|locally)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at
}

/** Behind a phrase that begins at a token, where a verb of the group follows within some words. */
function behindPhrase(
  tokens: readonly Token[],
  last: number,
  from: number,
  kind: Kind,
  quantified: boolean,
): number | undefined {
  const limit = Math.min(last, from + 10)
  let at = from + (tokens[from]?.lower === 'who' ? 3 : 2)
  while (
    at < limit &&
    !isVerb(tokens, at, kind, quantified) &&
    !isBegun(tokens, at) &&
    wordingAt(tokens, at, last, standingOf(kind, quantified)) === undefined
  ) {
    const { kind: token, lower = '' } = tokens[at] ?? {}
    if ((token !== 'word' && token !== 'number') || ENDS.has(lower)) return undefined
    at++
  }
  if (at >= limit) return undefined
  while (ADVERB.test(tokens[at - 1]?.lower ?? '')) at--
  return at
}

function behindAdverbs(tokens: readonly Token[], from: number, last: number): number {
  let at = from
  while (at < last && ADVERB.test(tokens[at]?.lower ?? '')) at++
  return at
}

/** Whether a verb hands on no claim of the group about the world: statistics, a consensus, a name for something, what is only thought. */
function claimsNothing(tokens: readonly Token[], first: number, head: number, verb: number): boolean {
  const group = tokens[head]?.lower ?? ''
  const before = tokens[first - 1]?.lower ?? ''
  const form = tokens[verb]?.lower ?? ''
  // "Industry figures show": statistics; people doubt and fear.
  if (group === 'figures' && !MINDS.has(lemmaOf(form) ?? '')) return true
  // "Than analysts expected", "the profit that analysts had forecast": what markets call the consensus.
  if (
    /^(?:expected|forecast|predicted|anticipated|projected)$/.test(form) &&
    /^(?:that|than|what|as|which|cents|million|billion|[$€£]?\d[\d.,]*)$/.test(before)
  )
    return true
  // "Fans speculated": what an audience makes of a work is no word on it.
  if (/^(?:fans|followers|viewers)$/.test(group) && /^speculat/.test(form)) return true
  if (/^call(?:ed)?$/.test(form)) {
    // "What some call the “Tolland loophole”": a name for it.
    if (before === 'what') return true
    // "Insiders call it the Bunker": a name for it.
    const to = tokens[verb + 2]?.lower === 'the' ? verb + 3 : verb + 2
    const object = tokens[verb + 1]?.lower ?? ''
    if (
      !OPPOSED.test(group) &&
      /^(?:it|him|her|them)$/.test(object) &&
      /^\p{Lu}/u.test(tokens[to]?.text ?? '')
    )
      return true
  }
  // "She does not care what others think", "it proved what fans already suspected": nothing is said to be so.
  return (
    /^(?:what|how|whatever)$/.test(before) &&
    THOUGHT.test(form) &&
    !/^(?:is|was|are|were|to|will|would|may|might|could|has|had)$/.test(tokens[verb + 1]?.lower ?? '')
  )
}

/** "Doctors warn", "engineers have long suspected": all who have the trade, at no time. */
function isCalling(tokens: readonly Token[], head: number, verb: number, forLong: boolean): boolean {
  const form = tokens[verb]?.lower ?? ''
  return GENERIC.test(tokens[head]?.lower ?? '') && (forLong || form === lemmaOf(form))
}

/** Trades of which the bare plural speaks for all: "doctors warn". */
const GENERIC =
  /^(?:doctors|physicians|clinicians|nurses|gps|surgeons|midwives|therapists|paramedics|pharmacists|vets|investors|bankers|politicians|diplomats|engineers|architects|surveyors|lawyers|attorneys|solicitors|barristers|litigators|accountants|auditors|teachers|educators|workers)$/

const NEAR = /^(?:of|at|from|with|for|to|close|familiar|within|inside|near|who)$/

function standingOf(kind: Kind, quantified: boolean): Standing {
  if (kind === 'public') return 'public'
  if (kind === 'expert' || kind === 'cause') return 'authority'
  return kind === 'partisan' && !quantified ? 'side' : 'number'
}

const OPPOSED = /^(?:critics|opponents|detractors|foes|sceptics|skeptics)$/

const SAYING = /^(?:saying|arguing|claiming|predicting|suggesting|warning)$/

const THOUGHT = /^(?:think|thought|believe|believed|suspect|suspected|fear|feared|say|said|assume|assumed)$/

const PRESENT = /^(?:crowd|audience|room|line|queue|stands|gallery|congregation|square)$/

/** Where an aside closes that names nobody: ", however,", ", mostly from abroad,". */
function closingComma(tokens: readonly Token[], open: number, last: number): number | undefined {
  for (let at = open + 1; at < Math.min(last, open + 9); at++) {
    const { text = '', kind } = tokens[at] ?? {}
    if (text === ',') return at
    if (kind !== 'word' || /^\p{Lu}/u.test(text) || /^(?:and|who|which)$/.test(text)) return undefined
  }
  return undefined
}

const ADVERB =
  /^(?:also|alike|long|often|now|already|still|soon|then|later|even|however|have|has|had|always|sometimes|never|(?!only$)\p{L}{2,}ly)$/u

const MODIFIES =
  /^(?:of|in|on|along|throughout|for|at|from|with|within|inside|outside|across|around|near|to|close|familiar|opposed)$/

/** Words at which the description of a group has ended without a verb of its own. */
const ENDS = setOf(
  'what that which who whom when how why he she they it i we you and but or because while if',
)
