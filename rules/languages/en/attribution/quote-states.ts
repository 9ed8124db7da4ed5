import type { Quote, Token } from '../../../article/model.ts'
import { MARK, type Words, wordAt } from './tagged-words.ts'

/** States of a token; those of a single term in quotation marks are higher by `TERM`. */
export const OUTSIDE = 0
const INSIDE = 1
export const OPENING = 2
export const CLOSING = 3
const TERM = 3

/** Is a token with this state among quoted words, so that no cue of the sentence can be there? */
export function isInside(state: number): boolean {
  return state % 3 === INSIDE
}

/** For each token, whether it stands outside quotations, inside, or is the mark on either side. */
export function quoteStates(tokens: readonly Token[], quotes: readonly Quote[]): Uint8Array {
  const states = new Uint8Array(tokens.length)
  let at = 0
  for (const quote of quotes) {
    if (quote.depth > 1) continue
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= quote.start) at++
    const offset = quote.use === 'term' ? TERM : 0
    for (let i = at; i < tokens.length && (tokens[i]?.start ?? 0) < quote.end; i++) {
      const token = tokens[i]
      states[i] =
        (token?.start === quote.start && quote.opened
          ? OPENING
          : token?.end === quote.end && quote.closed
            ? CLOSING
            : INSIDE) + offset
    }
  }
  return states
}

/** Notes for each token in a quotation the hash of the word before it, 1 where the block begins with it; 0 outside. */
export function noteWordsBefore(hashes: Int32Array, words: Words, states: Uint8Array): void {
  let before = 0
  for (let i = 0; i < states.length; i++) {
    const state = states[i] as number
    if (state === OPENING) before = i > 0 ? wordAt(words, i - 1).hash : 1
    else if (state === OUTSIDE) before = 0
    hashes[i] = before
  }
}

/** Notes for each token in a quotation the hash of the word behind it that may tell who speaks; 0 outside. */
export function noteWordsBehind(hashes: Int32Array, words: Words, states: Uint8Array): void {
  let behind = 0
  for (let i = states.length - 1; i >= 0; i--) {
    const state = states[i] as number
    if (state === CLOSING) {
      const next = wordAt(words, i + 1)
      const second = wordAt(words, i + 2)
      // What stands behind a mark, or the verb behind a subject of one word: “…,” Vance said.
      behind = next.shape === MARK || (next.grade < 2 && second.grade > 1) ? second.hash : next.hash
    } else if (state === OUTSIDE) behind = 0
    hashes[i] = behind
  }
}
