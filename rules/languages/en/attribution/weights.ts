import grades from './cue-grades.json' with { type: 'json' }
import { createObserver, type Observer } from './features.ts'
import { EMISSIONS, type Packed, unpack, type Weights } from './tagger.ts'
import data from './weights.json' with { type: 'json' }

/** What the tagger has learnt: see docs/attribution.md for what from, and how to learn it again. */
export interface Learnt {
  readonly weights: Weights
  readonly observe: Observer
}

/** Emissions are whole numbers from -LEVELS to LEVELS. */
export const LEVELS = 38

/**
 * Shipped emissions are text that deflates well: a letter for each that is not 0, from `LEAST` for -LEVELS up without
 * backslash, and one of `RUNS` letters above those for each run of zeros.
 */
const LEAST = 35
const RUN = LEAST + 2 * LEVELS
const SKIPPED = 92
const RUNS = 126 - RUN - 1

let learnt: Learnt | undefined

/** The shipped weights, decoded on first use. */
export function shipped(): Learnt {
  learnt ??= {
    weights: unpack({ emissions: read(data.weights), transitions: data.transitions }),
    observe: createObserver(new Map(Object.entries(grades.grades))),
  }
  return learnt
}

function read(text: string): Packed['emissions'] {
  const values = new Int8Array(EMISSIONS)
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const value = code > SKIPPED ? code - 1 : code
    if (value >= RUN) at += value - RUN + 1
    else values[at++] = value - LEAST < LEVELS ? value - LEAST - LEVELS : value - LEAST - LEVELS + 1
  }
  return values
}

/** The text for emissions; what `shipped` reads. */
export function written(emissions: Packed['emissions']): string {
  let text = ''
  let zeros = 0
  const letter = (code: number): string => String.fromCharCode(code >= SKIPPED ? code + 1 : code)
  for (const value of emissions) {
    if (value === 0) zeros++
    else {
      for (; zeros > 0; zeros -= Math.min(zeros, RUNS)) text += letter(RUN + Math.min(zeros, RUNS) - 1)
      text += letter(LEAST + LEVELS + value - (value < 0 ? 0 : 1))
    }
  }
  return text
}
