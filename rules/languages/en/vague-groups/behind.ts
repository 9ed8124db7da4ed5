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
  let at = head + 1
  const ofTrade = kind === 'trade' && !quantified
  // "Several people familiar with the matter": unnamed sources, of whom another rule asks.
  if (kind !== 'expert' && KNOWING.test(tokens[at]?.lower ?? '')) return undefined
  const named = isEmployed(tokens, head, last) && kind !== 'partisan'
  if (named) return undefined
  // "Many in the crowd": they were there. "Some of the candidates": they were told of before.
  if (kind === 'bare' && (tokens[at]?.lower === 'of' || PRESENT.test(tokens[at + 2]?.lower ?? '')))
    return undefined
  if (
    MODIFIES.test(tokens[at]?.lower ?? '') ||
    (tokens[at]?.lower === 'who' && tokens[at + 3]?.kind === 'word')
  ) {
    const from = at
    const limit = Math.min(last, from + 10)
    at += tokens[at]?.lower === 'who' ? 3 : 2
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
  } else if (tokens[at]?.text === ',') {
    const close = closingComma(tokens, at, last)
    if (close === undefined) return undefined
    at = close + 1
  }
  // "Doctors at the clinic": those who treated him.
  if (ofTrade && NEAR.test(tokens[head + 1]?.lower ?? '')) return undefined
  // "Many here are convinced"
  if (/^(?:here|there|locally)$/.test(tokens[at]?.lower ?? '')) at++
  const start = at
  let perfect = false
  let forLong = false
  while (at < last && ADVERB.test(tokens[at]?.lower ?? '')) {
    perfect ||= /^(?:have|has|had)$/.test(tokens[at]?.lower ?? '')
    forLong ||= tokens[at]?.lower === 'long'
    at++
  }
  if (!ofTrade && isBegun(tokens, at))
    return { start: tokens[start]?.start ?? 0, end: tokens[at + 2]?.end ?? 0 }
  const wording =
    ofTrade && !/^(?:will|would)$/.test(tokens[at]?.lower ?? '')
      ? undefined
      : wordingAt(tokens, at, last, standingOf(kind, quantified))
  if (wording !== undefined) return { start: tokens[start]?.start ?? 0, end: tokens[wording]?.end ?? 0 }
  // "Some people are already saying"
  if (quantified && /^(?:are|were)$/.test(tokens[at]?.lower ?? '')) {
    at++
    while (at < last && ADVERB.test(tokens[at]?.lower ?? '')) at++
    return SAYING.test(tokens[at]?.lower ?? '')
      ? { start: tokens[start]?.start ?? 0, end: tokens[at]?.end ?? 0 }
      : undefined
  }
  // "The rule, which some consider too strict", "the camp that critics charge is a prison".
  const relative =
    at === start && /^(?:which|that|whom)$/.test(tokens[first - 1]?.lower ?? '') && isJudged(tokens, at)
  if (at - start > 3 || !(relative || isVerb(tokens, at, kind, quantified, perfect))) return undefined
  if (ofTrade && !isCalling(tokens, head, at, perfect && forLong)) return undefined
  // "Industry figures show": statistics; people doubt and fear.
  if (tokens[head]?.lower === 'figures' && !MINDS.has(lemmaOf(tokens[at]?.lower ?? '') ?? ''))
    return undefined
  // "Than analysts expected", "the profit that analysts had forecast": what markets call the consensus.
  if (
    /^(?:expected|forecast|predicted|anticipated|projected)$/.test(tokens[at]?.lower ?? '') &&
    /^(?:that|than|what|as|which|cents|million|billion|[$€£]?\d[\d.,]*)$/.test(tokens[first - 1]?.lower ?? '')
  )
    return undefined
  // "Fans speculated": what an audience makes of a work is no word on it.
  if (
    /^(?:fans|followers|viewers)$/.test(tokens[head]?.lower ?? '') &&
    /^speculat/.test(tokens[at]?.lower ?? '')
  )
    return undefined
  // "What some call the “Tolland loophole”": a name for it.
  if (/^what$/.test(tokens[first - 1]?.lower ?? '') && /^call(?:ed)?$/.test(tokens[at]?.lower ?? ''))
    return undefined
  // "Insiders call it the Bunker": a name for it.
  if (/^call(?:ed)?$/.test(tokens[at]?.lower ?? '') && !OPPOSED.test(tokens[head]?.lower ?? '')) {
    const to = tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2
    if (/^(?:it|him|her|them)$/.test(tokens[at + 1]?.lower ?? '') && /^\p{Lu}/u.test(tokens[to]?.text ?? ''))
      return undefined
  }
  // "She does not care what others think", "it proved what fans already suspected": nothing is said to be so.
  if (
    /^(?:what|how|whatever)$/.test(tokens[first - 1]?.lower ?? '') &&
    THOUGHT.test(tokens[at]?.lower ?? '') &&
    !/^(?:is|was|are|were|to|will|would|may|might|could|has|had)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return undefined
  const behind =
    /^(?:out|to)$/.test(tokens[at + 1]?.lower ?? '') && /^point/.test(tokens[at]?.lower ?? '') ? at + 1 : at
  return { start: tokens[start]?.start ?? 0, end: tokens[behind]?.end ?? 0 }
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
