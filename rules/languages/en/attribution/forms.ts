import type { Quote, Sentence, Token } from '../../../article/model.ts'
import { NO_SUBJECT } from './complete.ts'

/** Verbs that say something of what stands around them: "…, the agency said, …", "…, a survey found." */
const REPORTING =
  /^(?:said|says|say|added|adds|found|finds|reported|reports|noted|notes|wrote|writes|explained|explains|stated|states|claimed|claims|showed|shows|warned|warns|estimated|estimates|announced)$/
const LEADING = /^(?:has|have|had|also|later|then|recently|reportedly)$/
/** No subject of an aside is longer, in words. */
const LONGEST = 10
/** Fewer words than these around it are nothing to be an aside to. */
const LEAST = 3

const [B_SOURCE, I_SOURCE, B_CUE, I_CUE, B_CONTENT, I_CONTENT] = [1, 2, 3, 4, 5, 6]

/**
 * Marks in `labels` what form alone makes certain: between commas, or between the last comma and the end of a sentence, a
 * subject and a verb of reporting are source and cue of all around them, whatever the tagger made of it.
 */
export function markForms(
  labels: Uint8Array,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
): void {
  let at = 0
  for (const sentence of sentences) {
    for (let verb = sentence.first + 2; verb < sentence.last; verb++) {
      if (!REPORTING.test(tokens[verb]?.lower ?? '')) continue
      const aside = asideOf(tokens, sentence, verb)
      if (!aside) continue
      const place = tokens[verb]?.start ?? 0
      while (at < quotes.length && (quotes[at]?.end ?? 0) <= place) at++
      if ((quotes[at]?.start ?? place) < place) continue
      mark(labels, sentence, aside, verb)
    }
  }
}

interface Aside {
  readonly source: number
  readonly cue: number
}

function asideOf(tokens: readonly Token[], sentence: Sentence, verb: number): Aside | undefined {
  const after = tokens[verb + 1]?.text ?? '.'
  if (verb + 1 < sentence.last && !/^[,.]$/.test(after)) return undefined
  let cue = verb
  while (LEADING.test(tokens[cue - 1]?.lower ?? '')) cue--
  let source = cue
  while (source > sentence.first && cue - source < LONGEST) {
    const { kind, lower = '' } = tokens[source - 1] ?? {}
    if ((kind !== 'word' && kind !== 'number') || NO_SUBJECT.test(lower) || lower === 'who') break
    source--
  }
  const around = source - 1 - sentence.first + Math.max(0, sentence.last - verb - 3)
  const opens = tokens[source - 1]?.text === ',' && around >= LEAST
  return source < cue && opens ? { source, cue } : undefined
}

/** Writes an aside into the labels, and content into what else of the sentence was left without one. */
function mark(labels: Uint8Array, { first, last }: Sentence, { source, cue }: Aside, verb: number): void {
  for (let i = source; i <= verb; i++)
    labels[i] = i < cue ? (i === source ? B_SOURCE : I_SOURCE) : i === cue ? B_CUE : I_CUE
  const clauses = [[first, source - 1], ...(verb + 2 < last - 1 ? [[verb + 2, last - 1]] : [])]
  for (const [from = 0, to = 0] of clauses) {
    if (labels.subarray(from, to).some((label) => label !== 0)) continue
    for (let i = from; i < to; i++) labels[i] = i === from ? B_CONTENT : I_CONTENT
  }
  if (labels[verb + 1] === I_CONTENT) labels[verb + 1] = B_CONTENT
}
