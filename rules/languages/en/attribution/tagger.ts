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
    emission.fill(0)
    for (let f = i * FEATURES, end = f + FEATURES; f < end; f++) {
      const base = (slots[f] ?? 0) * COUNT
      for (let label = 0; label < COUNT; label++)
        emission[label] = (emission[label] ?? 0) + (weights[base + label] ?? 0)
    }
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
