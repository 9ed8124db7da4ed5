import type { Quote, Sentence, Token } from '../../../article/model.ts'
import { extract, FEATURES, SLOT_BITS } from './features.ts'

/** What a token is part of. `B` begins a span, `I` carries it on. */
export const LABELS = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const
export const COUNT = LABELS.length

/** Slots × labels, then (COUNT + 1) × COUNT transitions; the last row is the block's start. */
export type Weights = Float32Array | Float64Array

/** Weights as they are shipped: emissions as square roots with their sign, transitions on the scale of the squares. */
export interface Packed {
  readonly emissions: Int8Array
  readonly transitions: readonly number[]
}

export function unpack({ emissions, transitions }: Packed): Float32Array {
  const weights = new Float32Array(SIZE)
  for (let i = 0; i < emissions.length; i++) {
    const root = emissions[i] ?? 0
    if (root !== 0) weights[i] = root * Math.abs(root)
  }
  weights.set(transitions, EMISSIONS)
  return weights
}

export const EMISSIONS = (1 << SLOT_BITS) * COUNT
export const SIZE = EMISSIONS + (COUNT + 1) * COUNT

/** An `I` label follows only its own `B` or `I`. */
export function mayFollow(label: number, before: number): boolean {
  return label === 0 || label % 2 === 1 || before === label || before === label - 1
}

const ALLOWED = Uint8Array.from({ length: (COUNT + 1) * COUNT }, (_, i) => {
  const before = Math.floor(i / COUNT)
  return mayFollow(i % COUNT, before === COUNT ? 0 : before) ? 1 : 0
})

/** The best label sequence of a block (Viterbi, first order). */
export function tag(
  weights: Weights,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
): Uint8Array {
  return decode(weights, extract(tokens, sentences, quotes), tokens.length)
}

export function decode(weights: Weights, slots: Int32Array, size: number): Uint8Array {
  const back = new Uint8Array(size * COUNT)
  let scores = new Float64Array(COUNT)
  let next = new Float64Array(COUNT)
  const emission = new Float64Array(COUNT)
  for (let i = 0; i < size; i++) {
    // Seven sums in seven registers: this loop is most of the time that a block takes.
    let [e0, e1, e2, e3, e4, e5, e6] = [0, 0, 0, 0, 0, 0, 0]
    for (let f = i * FEATURES, end = f + FEATURES; f < end; f++) {
      const base = (slots[f] as number) * COUNT
      e0 += weights[base] as number
      e1 += weights[base + 1] as number
      e2 += weights[base + 2] as number
      e3 += weights[base + 3] as number
      e4 += weights[base + 4] as number
      e5 += weights[base + 5] as number
      e6 += weights[base + 6] as number
    }
    emission[0] = e0
    emission[1] = e1
    emission[2] = e2
    emission[3] = e3
    emission[4] = e4
    emission[5] = e5
    emission[6] = e6
    for (let label = 0; label < COUNT; label++) {
      let best = Number.NEGATIVE_INFINITY
      let from = 0
      for (let before = i === 0 ? COUNT : 0, stop = i === 0 ? COUNT + 1 : COUNT; before < stop; before++) {
        const pair = before * COUNT + label
        if (ALLOWED[pair] === 0) continue
        const score = (i === 0 ? 0 : (scores[before] ?? 0)) + (weights[EMISSIONS + pair] ?? 0)
        if (score > best) {
          best = score
          from = before
        }
      }
      next[label] = best + (emission[label] ?? 0)
      back[i * COUNT + label] = from
    }
    const swap = scores
    scores = next
    next = swap
  }
  const labels = new Uint8Array(size)
  if (size === 0) return labels
  let label = 0
  for (let k = 1; k < COUNT; k++) if ((scores[k] ?? 0) > (scores[label] ?? 0)) label = k
  for (let i = size - 1; i >= 0; i--) {
    labels[i] = label
    label = back[i * COUNT + label] ?? 0
  }
  return labels
}
