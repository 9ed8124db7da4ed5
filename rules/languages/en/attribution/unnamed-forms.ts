import type { Sentence, Token } from '../../../article/model.ts'
import { isCapital } from '../name-run.ts'
import {
  B_CONTENT,
  B_CUE,
  B_SOURCE,
  DETERMINER,
  I_CONTENT,
  I_CUE,
  I_SOURCE,
  LEAST,
  LONGEST,
  restIsSaid,
  saysSomething,
  stretch,
} from './marking.ts'
import { endsSubject } from './subject.ts'

/**
 * "A nurse who asked not to be named because she feared for her job said the ward was full.": that somebody wants no name is told of
 * them, and is nothing that they say in the story; what they say stands behind the verb after it, or before all that.
 */
export function markUnnamed(labels: Uint8Array, tokens: readonly Token[], { first, last }: Sentence): void {
  for (let who = first + 1; who < last - LEAST; who++) {
    if (tokens[who]?.lower !== 'who') continue
    const wish = /^(?:also|has|have|had)$/.test(tokens[who + 1]?.lower ?? '') ? who + 2 : who + 1
    const name = nameWished(tokens, wish, last)
    if (name === undefined) continue
    const comma = tokens[who - 1]?.text === ','
    const end = comma ? who - 1 : who
    const subject = subjectUpTo(labels, tokens, first, end)
    if (subject === end) continue
    const verb = verbBehind(tokens, name + 1, last, comma)
    if (verb === undefined) {
      // "Said a nurse, who asked not to be named.": she has said it already.
      if (labels[subject - 1] !== B_CUE && labels[subject - 1] !== I_CUE) return
      const behind = nextMark(tokens, name, last)
      const apart = comma && labels[wish] !== I_SOURCE
      labels.fill(0, subject, behind)
      stretch(labels, subject, apart ? end : behind, B_SOURCE)
      return
    }
    const source = comma ? verb - 1 : verb
    labels.fill(0, subject, verb)
    stretch(labels, subject, source, B_SOURCE)
    labels[verb] = B_CUE
    markSaid(labels, tokens, { first, last }, subject, verb)
    return
  }
}

const WISH =
  /^(?:asked|asks|requested|requests|declined|declines|refused|refuses|wished|wishes|wanted|wants|preferred|insisted|spoke|agreed|gave|did|didn[’']t)$/
const NAME = /^(?:named|identified|unnamed|anonymous|anonymously|anonymity|name|names|surname)$/
/** Words between the wish and what is wished: "only on the condition of". */
const WISH_REACH = 8
/** Words of the grounds for it. */
const LONGEST_GROUNDS = 26

/** Where it is told what somebody asks for, up to the word for their name. */
function nameWished(tokens: readonly Token[], wish: number, last: number): number | undefined {
  if (!WISH.test(tokens[wish]?.lower ?? '')) return undefined
  for (let at = wish + 1; at < Math.min(last, wish + WISH_REACH); at++) {
    const { lower = '', kind } = tokens[at] ?? {}
    if (kind !== 'word') return undefined
    // “Who gave his name as Jon Roe” has one.
    if (NAME.test(lower)) return tokens[at + 1]?.lower === 'as' ? undefined : at
  }
  return undefined
}

/** Where those begin who want no name. */
function subjectUpTo(labels: Uint8Array, tokens: readonly Token[], first: number, end: number): number {
  let subject = end
  while (subject > first && end - subject < LONGEST) {
    const at = subject - 1
    const { kind } = tokens[at] ?? {}
    if ((kind !== 'word' && kind !== 'number') || endsSubject(tokens, at)) break
    if (labels[at] === B_CUE || labels[at] === I_CUE) break
    subject--
  }
  return subject
}

/** The verb by which they say something, behind the grounds; where they stand between commas, right behind the second. */
function verbBehind(
  tokens: readonly Token[],
  from: number,
  last: number,
  comma: boolean,
): number | undefined {
  for (let at = from; at < Math.min(last, from + LONGEST_GROUNDS); at++) {
    const token = tokens[at]
    if (comma && token?.text === ',') return saysSomething(tokens[at + 1]) ? at + 1 : undefined
    if (token?.kind === 'punctuation') return undefined
    const before = tokens[at - 1]?.lower ?? ''
    if (!comma && saysSomething(token) && !NO_VERB_BEHIND.test(before) && !DETERMINER.test(before)) return at
  }
  return undefined
}

/** "As he had said", "because they said": said of the grounds, or no verb. */
const NO_VERB_BEHIND =
  /^(?:i|he|she|they|it|we|who|to|and|or|has|have|had|be|been|is|are|was|were|not|of|for|in|on|about)$/

/** The rest of the sentence is what they say, else what stands before them. */
function markSaid(
  labels: Uint8Array,
  tokens: readonly Token[],
  { first, last }: Pick<Sentence, 'first' | 'last'>,
  subject: number,
  verb: number,
): void {
  let from = verb + 1
  if (last - from <= LEAST) {
    const before = subject - 1
    const free = !labels.subarray(first, Math.max(first, before)).some((label) => label === B_CUE)
    if (tokens[before]?.text === ',' && before - first >= LEAST && free) {
      stretch(labels, first, before, B_CONTENT)
      labels.fill(0, from, last)
    }
    return
  }
  // "Told the Courier the plan was dead"
  if (tokens[verb]?.lower === 'told') {
    if (DETERMINER.test(tokens[from]?.lower ?? '') && isCapital(tokens[from + 1])) from++
    while (from < last - LEAST && (isCapital(tokens[from]) || tokens[from]?.lower === 'reporters')) from++
    labels.fill(0, verb + 1, from)
  }
  if (labels[from] === I_CONTENT) labels[from] = B_CONTENT
  else if (!labels.subarray(from, last).includes(B_CONTENT)) restIsSaid(labels, tokens, from, last)
}

function nextMark(tokens: readonly Token[], from: number, last: number): number {
  let at = from
  while (at < last && tokens[at]?.kind !== 'punctuation') at++
  return at
}
