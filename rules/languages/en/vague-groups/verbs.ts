/** The verbs by which a group vouches for a claim. */
import type { Token } from '../../../article/model.ts'
import { cueVerb } from '../cues.ts'
import { type Kind, setOf } from './kinds.ts'

/** Verbs of vouching that the lexicon of cues leaves out, since elsewhere they seldom are. */
const LEMMAS = new Map(
  Object.entries({
    speculate: 'speculate',
    speculated: 'speculate',
    wonder: 'wonder',
    wondered: 'wonder',
    regard: 'regard',
    blame: 'blame',
    blamed: 'blame',
    attribute: 'attribute',
    attributed: 'attribute',
    regarded: 'regard',
    point: 'point',
    pointed: 'point',
    credit: 'credit',
    credited: 'credit',
    deride: 'deride',
    derided: 'deride',
    denounce: 'denounce',
    denounced: 'denounce',
    ridicule: 'ridicule',
    ridiculed: 'ridicule',
    deplore: 'deplore',
    deplored: 'deplore',
    portray: 'portray',
    portrayed: 'portray',
    liken: 'liken',
    likened: 'liken',
  }),
)

/** The verb in its first form, from any form in lower case; undefined for what is no verb of vouching. */
export const lemmaOf = (form: string): string | undefined => cueVerb(form)?.lemma ?? LEMMAS.get(form)

/** First forms of verbs by which anybody vouches for a claim. */
export const VOUCHING = setOf(
  `say argue believe think claim contend maintain suggest warn estimate predict note fear insist caution complain assert allege
  speculate suspect describe acknowledge concede conclude worry doubt wonder assume anticipate forecast explain observe counter
  lament expect project reckon regard blame attribute dispute`,
)

/** What a group of the public may be made to vouch for, beyond what it has seen and felt itself. */
const OPINION = setOf('argue believe think claim suspect')

/** Forms that are as often the passive: "some believed to be armed". */
const PARTICIPLE =
  /^(?:said|believed|thought|feared|suspected|estimated|expected|alleged|described|regarded)$/

const PASSIVE = /^(?:to|by|as|dead|missing|in|at)$/

/** The verb at a token is one by which a group of its kind vouches; `perfect` where "have" stands before it. */
export function isVerb(
  tokens: readonly Token[],
  at: number,
  kind: Kind,
  quantified: boolean,
  perfect = false,
): boolean {
  const form = tokens[at]?.lower ?? ''
  const next = tokens[at + 1]?.lower ?? ''
  const lemma = lemmaOf(form)
  if (tokens[at]?.kind !== 'word' || lemma === undefined || /(?:s|ing)$/.test(form)) return false
  if (NO_VERB_BEHIND.test(tokens[at - 1]?.lower ?? '')) return false
  // "His supporters expected him to run": a hope, no forecast.
  if (lemma === 'expect' && kind === 'partisan') return false
  if (lemma === 'think' && THINKS_OVER.test(`${next} ${tokens[at + 2]?.lower ?? ''}`)) return false
  if (kind === 'public') return OPINION.has(lemma) || (lemma === 'complain' && next === 'that')
  // "Some individuals reported that"; but "some people reported headaches".
  if (kind === 'people' && quantified && lemma === 'report') return next === 'that'
  // "People think things are fine": everybody, always.
  if (kind === 'people' && !quantified && /^(?:think|believe|assume|expect)$/.test(lemma)) return false
  if (!perfect && PARTICIPLE.test(form) && PASSIVE.test(next)) return false
  if (kind === 'bare' || kind === 'people') {
    // "Many have wondered what will become of it": a question and no claim.
    if (lemma === 'wonder') return false
    // Of those told of before: "some said they had slept in cars".
    if (form === 'said' && /^(?:they|he|she|their|his|her|it)$/.test(next)) return false
  }
  if (form === 'charge') return kind !== 'people' && /^(?:is|was|are|were|that)$/.test(next)
  // "Deride the rule as a trap"
  if (/^(?:deride|denounce|ridicule|mock|dismiss|portray|hail|deplore|brand|liken)$/.test(lemma))
    return (
      /^(?:expert|partisan|cause|bare)$/.test(kind) &&
      (hasAs(tokens, at) || (lemma === 'liken' && next !== 'to'))
    )
  // "Some whisper that"
  if (MURMURS.test(lemma)) return next === 'that' && (kind !== 'bare' || form === lemma)
  if (VOUCHING.has(lemma)) return lemma !== 'regard' || hasAs(tokens, at)
  if (lemma === 'question') return /^(?:whether|why|how|what|if|the|his|her|its|their)$/.test(next)
  if (lemma === 'feel') return next === 'that'
  if (lemma === 'point') return /^(?:out|to)$/.test(next)
  if (lemma === 'agree') return kind === 'expert' && /^(?:that|,|\.|the|it)$/.test(next)
  // "Epidemiologists cite gulls as a danger", "forecasters consider them a better sign".
  if (kind === 'expert' && lemma === 'cite') return hasAs(tokens, at)
  if (
    kind !== 'people' &&
    /^(?:consider|credit)$/.test(lemma) &&
    (/^(?:it|him|her|the|them|this|his|its|their|an?)$/.test(next) ||
      /^\p{Lu}/u.test(tokens[at + 1]?.text ?? ''))
  )
    return true
  if (lemma === 'see' || lemma === 'view' || lemma === 'consider')
    return kind !== 'people' && (hasAs(tokens, at) || /^(?:no|little)$/.test(next))
  if (lemma === 'accuse') return kind === 'partisan' || kind === 'cause' || kind === 'expert'
  if (lemma === 'call') return kind !== 'people' && /^(?:it|the|him|her|them|this|his|its|their)$/.test(next)
  return false
}

/** What follows "supporters think": "(warmly) back to May", "twice", "of it". Nothing is claimed. */
export const THINKS_OVER = /^(?:[a-z]+ly )?(?:back|about|of|twice)\b/

/** "Will have their say", "refused to say": nothing is said. */
const NO_VERB_BEHIND =
  /^(?:to|not|would|could|should|might|may|can|will|must|did|their|his|her|its|a|the|no)$/

/** "Have begun to whisper that", "began to doubt": with its verb two words on. */
export function isBegun(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:begun|began|started)$/.test(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'to')
    return false
  const verb = tokens[at + 2]?.lower ?? ''
  return MURMURS.test(verb)
    ? tokens[at + 3]?.lower === 'that'
    : /^(?:doubt|suspect|fear|argue|question|suggest)$/.test(verb)
}

const MURMURS = /^(?:whisper|mutter|murmur|grumble|hint|scoff)$/

/** First forms of verbs that only people can be the subject of. */
export const MINDS = setOf(
  'argue believe think warn fear insist caution complain suspect concede worry doubt wonder expect reckon acknowledge admit',
)

/** A verb by which the group judges what the clause is about: "consider too strict", "call a gift", "charge is a prison". */
export function isJudged(tokens: readonly Token[], verb: number): boolean {
  const form = tokens[verb]?.lower ?? ''
  const next = tokens[verb + 1]?.lower ?? ''
  if (/^(?:doubt|doubted|question|questioned)$/.test(form)) return true
  if (/^(?:consider|considered|deem|deemed|call|called)$/.test(form))
    return tokens[verb + 1]?.kind === 'word' && !/^(?:for|on|to|of|in|at|from|by|off|out|up)$/.test(next)
  return (
    /^(?:charge|say|said|argue|claim|contend|fear|believe|think|suspect)$/.test(form) &&
    /^(?:is|was|are|were|has|have|will|would|could|may|might)$/.test(next)
  )
}

/** "See the levy as a tax": what the group makes of something. */
function hasAs(tokens: readonly Token[], verb: number): boolean {
  return tokens
    .slice(verb + 1, verb + 10)
    .some(({ lower }, i, list) => lower === 'as' && list.slice(0, i).every(({ kind }) => kind === 'word'))
}
