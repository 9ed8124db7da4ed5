import type { Quote, Sentence, Token } from '../../../article/model.ts'
import { CLASSES, FEATURES, type Observed, type Observer, SLOT_BITS } from './features.ts'

/** What a token is part of. `B` begins a span, `I` carries it on. */
export const LABELS = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const
export const COUNT = LABELS.length

/** How many emissions are shipped: for each slot one of each label. */
export const EMISSIONS = (1 << SLOT_BITS) * COUNT
/** Transitions into one class of word: from each label, and last from the block's start, to each label. */
export const STEP = (COUNT + 1) * COUNT
/** A slot's emissions stand at multiples of this, so that a slot lies within one line of a cache. */
const STRIDE = 8

/** Weights as they are shipped: `EMISSIONS` and transitions on one scale. */
export interface Packed {
  readonly emissions: Int8Array
  readonly transitions: readonly number[]
}

/** Weights as they are used: emissions of slot s at s × 8, transitions into class c at c × `STEP`. */
export interface Weights {
  readonly emissions: Int8Array
  readonly transitions: Int32Array
}

/** An `I` label follows only its own `B` or `I`. */
export function mayFollow(label: number, before: number): boolean {
  return label === 0 || label % 2 === 1 || before === label || before === label - 1
}

const NEVER = -1e8

export function unpack(packed: Packed): Weights {
  const emissions = new Int8Array((1 << SLOT_BITS) * STRIDE)
  for (let i = 0, slot = 0; i < EMISSIONS; slot += STRIDE) {
    for (let label = 0; label < COUNT; label++, i++) {
      emissions[slot + label] = packed.emissions[i] as number
    }
  }
  const transitions = Int32Array.from({ length: CLASSES * STEP }, (_, i) => {
    const before = Math.floor((i % STEP) / COUNT)
    return mayFollow(i % COUNT, before === COUNT ? 0 : before) ? (packed.transitions[i] ?? 0) : NEVER
  })
  return { emissions, transitions }
}

/** The best label sequence of a block (Viterbi, first order). */
export function tag(
  weights: Weights,
  observe: Observer,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
): Uint8Array {
  return decode(weights, observe(tokens, sentences, quotes))
}

export function decode({ emissions, transitions }: Weights, { slots, classes }: Observed): Uint8Array {
  const size = classes.length
  const back = new Uint8Array(size * COUNT)
  let scores = new Int32Array(COUNT)
  let next = new Int32Array(COUNT)
  const emission = new Int32Array(COUNT)
  for (let i = 0; i < size; i++) {
    // Seven sums in seven registers: this loop is most of the time that a block takes.
    let [e0, e1, e2, e3, e4, e5, e6] = [0, 0, 0, 0, 0, 0, 0]
    for (let f = i * FEATURES, end = f + FEATURES; f < end; f++) {
      const base = (slots[f] as number) * STRIDE
      e0 = (e0 + (emissions[base] as number)) | 0
      e1 = (e1 + (emissions[base + 1] as number)) | 0
      e2 = (e2 + (emissions[base + 2] as number)) | 0
      e3 = (e3 + (emissions[base + 3] as number)) | 0
      e4 = (e4 + (emissions[base + 4] as number)) | 0
      e5 = (e5 + (emissions[base + 5] as number)) | 0
      e6 = (e6 + (emissions[base + 6] as number)) | 0
    }
    emission[0] = e0
    emission[1] = e1
    emission[2] = e2
    emission[3] = e3
    emission[4] = e4
    emission[5] = e5
    emission[6] = e6
    const into = (classes[i] as number) * STEP
    for (let label = 0; label < COUNT; label++) {
      let best = Number.NEGATIVE_INFINITY
      let from = 0
      for (let before = i === 0 ? COUNT : 0, stop = i === 0 ? COUNT + 1 : COUNT; before < stop; before++) {
        const score =
          (i === 0 ? 0 : (scores[before] as number)) + (transitions[into + before * COUNT + label] as number)
        if (score > best) {
          best = score
          from = before
        }
      }
      // Impossible paths stay impossible without running out of 32 bits.
      next[label] = Math.max(best, NEVER) + (emission[label] as number)
      back[i * COUNT + label] = from
    }
    const swap = scores
    scores = next
    next = swap
  }
  const labels = new Uint8Array(size)
  if (size === 0) return labels
  let label = 0
  for (let k = 1; k < COUNT; k++) if ((scores[k] as number) > (scores[label] as number)) label = k
  for (let i = size - 1; i >= 0; i--) {
    labels[i] = label
    label = back[i * COUNT + label] as number
  }
  return labels
}
