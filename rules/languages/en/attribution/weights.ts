import grades from './cue-grades.json' with { type: 'json' }
import { createObserver, type Observer } from './features.ts'
import { unpack, type Weights } from './tagger.ts'
import data from './weights.json' with { type: 'json' }

/** What the tagger has learnt: see docs/attribution.md for what from, and how to learn it again. */
export interface Learnt {
  readonly weights: Weights
  readonly observe: Observer
}

let learnt: Learnt | undefined

/** The shipped weights, decoded on first use. */
export function shipped(): Learnt {
  learnt ??= { weights: unpack(data), observe: createObserver(new Map(Object.entries(grades.grades))) }
  return learnt
}
