import type { Sentence, Token } from '../../../article/model.ts'
import { cueVerb } from '../cues.ts'
import { isCapital } from '../name-run.ts'
import type { Stretch } from './stretch.ts'

/** Words that are a subject by themselves. */
export const SUBJECT = /^(?:i|we|he|she|it|they|you|who|others|someone|everyone|nobody|neither|both)$/

/** Words that no subject of a clause holds, or that stand between it and its verb. */
export const NO_SUBJECT =
  /^(?:to|that|which|what|when|where|why|how|if|whether|and|or|but|as|than|while|because|although|though|since|until|unless|after|before|is|are|was|were|be|been|being|has|have|had|having|do|does|did|not|never|will|would|could|should|can|may|might|must|there|so|then)$/

/** Prepositions that open a phrase of the clause, none that belong to a subject. */
export const PREPOSITION =
  /^(?:in|on|at|by|for|with|from|about|under|over|during|despite|amid|like|per|without|following)$/

/** No subject is longer, in words. */
export const LONGEST_SUBJECT = 14

const LONGEST_ASIDE = 30

const SHORT_SUBJECT = 4

/** Verbs in the past that do not look it. */
export const PAST =
  /^(?:left|put|went|took|made|came|saw|got|gave|held|met|ran|sent|led|won|lost|kept|paid|sat|stood|spoke|wrote|began|fell|rose|drove|flew|brought|bought|sold|built|chose|cut|drew|found|grew|heard|hit|knew|set|shut|spent|threw|told|thought)$/

/** No subject at the start of a sentence that shares its verbs is longer, in words. */
const LONGEST_SHARED = 6

/** "The agency shut the pier in May and said …": the subject of the sentence's first verb is also that of the second. */
export function sharedSubject(
  tokens: readonly Token[],
  sentence: Sentence,
  cue: Stretch,
): readonly [first: number, last: number] | undefined {
  const word = (i: number): string => tokens[i]?.lower ?? ''
  let join = cue.first - 1
  while (/^(?:then|also|later)$/.test(word(join))) join--
  if (!/^(?:and|but)$/.test(word(join))) return undefined
  const { first } = sentence
  for (let i = first; i < join && i <= first + LONGEST_SHARED; i++) {
    const verb =
      cueVerb(word(i)) !== undefined || PAST.test(word(i)) || (/ed$/.test(word(i)) && !isCapital(tokens[i]))
    if (i > first && verb) return [first, i]
    if (tokens[i]?.kind !== 'word' || PREPOSITION.test(word(i)) || NO_SUBJECT.test(word(i))) return undefined
  }
  return undefined
}

/** The tokens before a verb, not before `floor`, that can be its subject. */
export function subjectBefore(
  tokens: readonly Token[],
  sentence: Sentence,
  verb: number,
  floor: number,
): readonly [first: number, last: number] | undefined {
  const start = Math.max(sentence.first, floor)
  const word = (i: number): string => tokens[i]?.lower ?? ''
  if (SUBJECT.test(word(verb - 1)) && verb > start) return [verb - 1, verb]
  // "The study, published in May, finds": the subject may carry an aside between commas.
  let core = verb
  if (word(verb - 1) === ',') {
    core = verb - 2
    while (core > start && verb - core < LONGEST_ASIDE && word(core) !== ',') core--
    if (word(core) !== ',') return undefined
    // Before a long aside only a short subject is sure to be one.
    if (verb - core > LONGEST_SUBJECT && (core - start > SHORT_SUBJECT || start !== sentence.first))
      return undefined
  }
  let first = core
  while (first > start && core - first < LONGEST_SUBJECT) {
    const { kind, text } = tokens[first - 1] ?? {}
    if (kind !== 'word' && kind !== 'number' && text !== '&') break
    if (endsSubject(tokens, first - 1)) break
    first--
  }
  // What was cut short is no subject, and neither is what follows a preposition.
  const opens = first === sentence.first || /^(?:[,;:—–“"(]|and|but|that)$/.test(word(first - 1))
  if (!opens || first === core || PREPOSITION.test(word(first)) || /(?:ing|ly)$/.test(word(first)))
    return undefined
  return [first, core < verb ? verb - 1 : verb]
}

/** "people close to Brandt": a preposition that belongs to a subject, though none else of its kind does. */
export function endsSubject(tokens: readonly Token[], at: number): boolean {
  const { lower = '' } = tokens[at] ?? {}
  if (
    lower === 'to' &&
    /^(?:close|adviser|aide|ambassador|spokes(?:man|woman|person))$/.test(tokens[at - 1]?.lower ?? '')
  )
    return false
  return NO_SUBJECT.test(lower)
}
