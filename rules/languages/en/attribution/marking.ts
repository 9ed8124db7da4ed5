import type { Sentence, Token } from '../../../article/model.ts'
import { cueVerb } from '../cues.ts'
import { endsSubject } from './subject.ts'

/** No subject that form alone makes certain is longer, in words. */
export const LONGEST = 10

/** Fewer words than these are nothing that somebody could be said to say. */
export const LEAST = 3

/** What stands between a subject and its verb. */
export const LEADING = /^(?:has|have|had|also|later|then|recently|reportedly)$/

/** Labels of the tagger that forms write: the first word of each role, and those that go on. */
export const [B_SOURCE, I_SOURCE, B_CUE, I_CUE, B_CONTENT, I_CONTENT] = [1, 2, 3, 4, 5, 6]

/** Labels tokens `from` to `to` as one stretch that begins with the label `begins`; the label behind that one goes on. */
export function stretch(labels: Uint8Array, from: number, to: number, begins: number): void {
  labels.fill(begins + 1, from, to)
  if (from < to) labels[from] = begins
}

/** What is said goes from `from` to the end of the sentence, without the mark that ends it. */
export function restIsSaid(labels: Uint8Array, tokens: readonly Token[], from: number, last: number): void {
  const mark = tokens[last - 1]
  const ends = mark?.kind === 'punctuation' && /^[.!?]+$/.test(mark.text)
  stretch(labels, from, ends ? last - 1 : last, B_CONTENT)
  if (ends) labels[last - 1] = 0
}

/** Is a token with this label somebody's who speaks, or what says that they do? */
export const speaks = (label: number): boolean => label >= B_SOURCE && label <= I_CUE

/** A verb of speech or writing that is no participle. */
export function saysSomething(token: Token | undefined): boolean {
  const verb = cueVerb(token?.lower ?? '')
  return verb !== undefined && /^(?:speech|writing)$/.test(verb.class) && !/ing$/.test(token?.lower ?? '')
}

/** Where the subject of a verb begins that has the sentence up to there to itself. */
export function subjectOf(
  tokens: readonly Token[],
  { first }: Pick<Sentence, 'first'>,
  verb: number,
): number | undefined {
  if (verb <= first || verb - first > LONGEST) return undefined
  for (let i = first; i < verb; i++) {
    const { kind } = tokens[i] ?? {}
    if ((kind !== 'word' && kind !== 'number') || endsSubject(tokens, i)) return undefined
  }
  return first
}

/** What opens a noun phrase. */
export const DETERMINER = /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|any|some|no)$/
