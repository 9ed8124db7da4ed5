import type { Sentence } from '../../../article/model.ts'
import { CLOSING, isInside, OPENING } from './quote-states.ts'
import { type Words, wordAt } from './tagged-words.ts'

/** Grades from which on a word may be a cue, and mostly is one. */
export const POSSIBLE = 2
export const LIKELY = 4

/** What a token sees of its sentence on one side, as columns with a row for each token. Tokens are indexes, -1 for none. */
export interface Side {
  /** The nearest word that may be a cue. */
  readonly cue: Int32Array
  /** The nearest word that mostly is one. */
  readonly likely: Int32Array
  /** The traits of what stands between the token and `cue`; `NO_CUE` without one. */
  readonly traits: Uint16Array
  /** The nearest quotation mark that turns its back: a closing one to the left, an opening one to the right. */
  readonly mark: Int32Array
}

const NO_CUE = 256

/** Room for the sides of so many tokens. */
export function sideOf(size: number): Side {
  return {
    cue: new Int32Array(size),
    likely: new Int32Array(size),
    traits: new Uint16Array(size),
    mark: new Int32Array(size),
  }
}

/** Notes what stands to the left of each token within its sentence, and what to the right. */
export function noteNearestCues(
  left: Side,
  right: Side,
  words: Words,
  states: Uint8Array,
  sentences: readonly Sentence[],
): void {
  for (const { first, last } of sentences) {
    look(left, words, states, first, last, 1)
    look(right, words, states, last - 1, first - 1, -1)
  }
}

/** Walks over the tokens of a sentence, away from the side that is looked to, and notes for each what has been passed. */
function look(side: Side, words: Words, states: Uint8Array, from: number, end: number, step: 1 | -1): void {
  const turned = step > 0 ? CLOSING : OPENING
  let cue = -1
  let likely = -1
  let mark = -1
  let traits = 0
  for (let i = from; i !== end; i += step) {
    const { grade, trait } = wordAt(words, i)
    const state = states[i] as number
    side.cue[i] = cue
    side.likely[i] = likely
    side.traits[i] = cue < 0 ? NO_CUE : traits
    side.mark[i] = mark
    traits |= trait
    if (grade >= POSSIBLE && !isInside(state)) {
      cue = i
      traits = 0
      if (grade >= LIKELY) likely = i
    }
    if (state === turned) mark = i
  }
}
