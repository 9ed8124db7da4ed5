import type { Quote, Sentence, Token } from '../../../article/model.ts'
import { isCapital } from '../name-run.ts'
import { tokenRange } from '../token-range.ts'
import {
  B_CONTENT,
  B_CUE,
  B_SOURCE,
  I_CONTENT,
  I_CUE,
  LONGEST,
  saysSomething,
  stretch,
  subjectOf,
} from './marking.ts'

/**
 * "Brandt stresses, “…”": what stands between the start of a sentence and the comma or colon before a quotation, where it ends in
 * a verb of saying. "“…,” and recommends that …": a second verb behind the quotation has the rest of the sentence.
 */
export function markQuoted(
  labels: Uint8Array,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
): void {
  let at = 0
  for (const quote of quotes) {
    if (quote.depth > 1 || !quote.opened || !quote.closed) continue
    const [open, close] = tokenRange(tokens, quote)
    while (at < sentences.length - 1 && (sentences[at]?.last ?? 0) <= open) at++
    const sentence = sentences[at]
    const verb = open - 2
    const bare = [B_CUE, I_CUE].every((label) => labels[verb] !== label)
    if (sentence && bare && /^[,:]$/.test(tokens[open - 1]?.text ?? '') && saysSomething(tokens[verb])) {
      const source = subjectOf(tokens, sentence, verb)
      if (source !== undefined) {
        stretch(labels, source, verb, B_SOURCE)
        labels[verb] = B_CUE
        labels[verb + 1] = 0
        stretch(labels, open, close, B_CONTENT)
      }
    }
    if (sentence) markPhrase(labels, tokens, sentence, open, close)
    if (sentence) markCalled(labels, tokens, sentence, open, close)
    if (sentence) markFor(labels, tokens, sentence, open, close)
    const second = close + 1
    const joined = /^(?:and|but)$/.test(tokens[close]?.lower ?? '') && tokens[second + 1]?.lower === 'that'
    if (joined && labels[second] === I_CONTENT && saysSomething(tokens[second])) {
      labels[close] = 0
      labels[second] = B_CUE
      labels[second + 1] = B_CONTENT
    }
  }
}

/** "For Brandt, the lesson is plain: “…”": whoever it is plain to says so, where nobody else does. */
function markFor(
  labels: Uint8Array,
  tokens: readonly Token[],
  { first }: Sentence,
  open: number,
  close: number,
): void {
  if (tokens[first]?.lower !== 'for' || tokens[open - 1]?.text !== ':') return
  if (labels.subarray(first, open).includes(B_SOURCE)) return
  let end = first + 1
  while (isCapital(tokens[end])) end++
  if (end === first + 1 || tokens[end]?.text !== ',') return
  labels.fill(0, first, open)
  stretch(labels, first + 1, end, B_SOURCE)
  labels[open - 1] = B_CUE
  stretch(labels, open, close, B_CONTENT)
}

/** "Brandt branded the plan “madness”.": who calls something so, where no cue was seen. */
function markCalled(
  labels: Uint8Array,
  tokens: readonly Token[],
  sentence: Sentence,
  open: number,
  close: number,
): void {
  for (let verb = open - 1; verb > Math.max(sentence.first, open - LONGEST); verb--) {
    if (!CALLS.test(tokens[verb]?.lower ?? '')) continue
    if (labels.subarray(sentence.first, open).includes(B_CUE)) return
    if (subjectOf(tokens, sentence, verb) === undefined) return
    stretch(labels, sentence.first, verb, B_SOURCE)
    labels[verb] = B_CUE
    stretch(labels, verb + 1, close, B_CONTENT)
    return
  }
}

const CALLS =
  /^(?:brand(?:ed|s)|dub(?:bed|s)|label(?:l?ed|s)|hail(?:ed|s)|slam(?:med|s)|blast(?:ed|s)|term(?:ed|s))$/

/** "In the words of Brandt, “…”", "As Brandt put it, “…”", "To Brandt, “…”": a phrase before a quotation that names its speaker. */
function markPhrase(
  labels: Uint8Array,
  tokens: readonly Token[],
  { first }: Sentence,
  open: number,
  close: number,
): void {
  const comma = open - 1
  if (tokens[comma]?.text !== ',' || markWordsOf(labels, tokens, first, open, close)) return
  if (comma - first > LONGEST) return
  const words = tokens.slice(first, comma).map(({ lower }) => lower)
  const put = /^puts?$/.test(words.at(-2) ?? '') && words.at(-1) === 'it' && words[0] === 'as'
  const [from, to] = put
    ? [first + 1, comma - 2]
    : words.slice(0, 4).join(' ') === 'in the words of'
      ? [first + 4, comma]
      : words[0] === 'to' && (isCapital(tokens[first + 1]) || /^(?:him|her|them)$/.test(words[1] ?? ''))
        ? [first + 1, comma]
        : [0, 0]
  if (from >= to || tokens.slice(from, to).some(({ kind }) => kind !== 'word')) return
  stretch(labels, first, from, B_CUE)
  stretch(labels, from, to, B_SOURCE)
  stretch(labels, to, comma, B_CUE)
  labels[comma] = 0
  stretch(labels, open, close, B_CONTENT)
}

/** "And, in the words of the prosecutor, Omar Brandt, “…”": wherever in the sentence that stands. */
function markWordsOf(
  labels: Uint8Array,
  tokens: readonly Token[],
  first: number,
  open: number,
  close: number,
): boolean {
  const comma = open - 1
  let of = comma - 1
  while (of > first + 2 && comma - of < LONGEST && tokens[of]?.lower !== 'of') of--
  const cue = of - 3
  if (cue < first || tokens[of]?.lower !== 'of' || of + 1 >= comma) return false
  const phrase = tokens.slice(cue, of).map(({ lower }) => lower)
  if (phrase.join(' ') !== 'in the words') return false
  stretch(labels, cue, of + 1, B_CUE)
  stretch(labels, of + 1, comma, B_SOURCE)
  labels[comma] = 0
  stretch(labels, open, close, B_CONTENT)
  return true
}
