import type { Sentence, Token } from '../../../article/model.ts'
import { bare } from '../name-run.ts'
import { isHandled } from '../paper-verbs.ts'
import { isDocument } from '../source-kinds.ts'
import { REPORTING } from './aside-forms.ts'
import { B_CUE, B_SOURCE, DETERMINER, LEADING, LEAST, restIsSaid, speaks, stretch } from './marking.ts'

/** No name of a paper before its comma is longer, in tokens. */
const LONGEST_NAME = 7
/** Nothing between its commas is. */
const LONGEST_ASIDE = 26

/**
 * "The study, led by Ada Brandt and published in a journal, found that half of the harbours were silting up.": it is the paper that
 * found it, and nobody who is named between its commas.
 */
export function markPaper(labels: Uint8Array, tokens: readonly Token[], { first, last }: Sentence): void {
  const word = (i: number): string => (i < last ? (tokens[i]?.lower ?? '') : '')
  if (!DETERMINER.test(word(first))) return
  let comma = first + 1
  while (comma - first < LONGEST_NAME && tokens[comma]?.kind === 'word') comma++
  if (word(comma) !== ',' || !isDocument(bare(tokens[comma - 1]))) return
  if (!MADE.test(word(comma + 1)) && !isHandled(word(comma + 1))) return
  for (let close = comma + 3; close < Math.min(last - LEAST, comma + LONGEST_ASIDE); close++) {
    if (word(close) !== ',') continue
    let verb = close + 1
    while (LEADING.test(word(verb))) verb++
    if (!REPORTING.test(word(verb))) continue
    const seen = labels[first] === B_SOURCE && labels[verb] === B_CUE
    if (seen || labels.subarray(verb + 1, last).some(speaks)) return
    stretch(labels, first, close, B_SOURCE)
    labels[close] = 0
    stretch(labels, close + 1, verb + 1, B_CUE)
    restIsSaid(labels, tokens, verb + 1, last)
    return
  }
}

const MADE = /^(?:led|chaired|headed|funded|authored|co-authored|based|run|overseen|edited|ordered|taken)$/
