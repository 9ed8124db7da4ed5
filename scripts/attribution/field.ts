import { CLASSES, FEATURES } from '../../rules/languages/en/attribution/features.ts'
import { COUNT, EMISSIONS, mayFollow, STEP } from '../../rules/languages/en/attribution/tagger.ts'
import type { Example } from './corpus.ts'

/** Step of the descent, how it shrinks by epoch, how fast weights decay, and the step of transitions relative to others. */
const RATE = 0.003
const COOLING = 0.1
const DECAY = 0.003
const TRANSITION_RATE = 0.1
/** Every so many paragraphs weights decay and, from the second epoch, enter the average. */
const PAUSE = 500
/** Emissions, then transitions: see tagger.ts for their order. */
const SIZE = EMISSIONS + CLASSES * STEP
/**
 * What it costs to miss a word of each role, to take in a word that has none, and to give one role for another. While the field learns,
 * wrong labels look better by that much (softmax-margin, Gimpel and Smith, NAACL 2010), so that it learns to keep rare roles clear of
 * everything else instead of what is likeliest: 1.5 points of cue and half a point of sources on articles that it has not seen.
 */
const MISSED = [0, 1.5, 2, 0.5]
const TAKEN_IN = [0, 0.5, 0.5, 0.7]
const CONFUSED = 1

/** Fits a linear-chain conditional random field by gradient descent with averaging. Deterministic. */
export function fit(data: readonly Example[], epochs: number): Float64Array {
  const now = new Float64Array(SIZE)
  const mean = new Float64Array(SIZE)
  const order = data.map((_, i) => i)
  let seed = 20260101
  let step = 0
  let summed = 0
  const started = performance.now()
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
      const k = seed % (i + 1)
      const [a, b] = [order[i] ?? 0, order[k] ?? 0]
      order[i] = b
      order[k] = a
    }
    const rate = RATE / (1 + COOLING * epoch)
    for (const index of order) {
      const example = data[index]
      if (example) descend(now, example, rate)
      if (++step % PAUSE !== 0) continue
      for (let i = 0; i < SIZE; i++) now[i] = (now[i] as number) * (1 - rate * DECAY * PAUSE)
      if (epoch === 0) continue
      summed++
      for (let i = 0; i < SIZE; i++)
        mean[i] = (mean[i] as number) + ((now[i] as number) - (mean[i] as number)) / summed
    }
    console.error(`epoch ${epoch + 1}: ${Math.round((performance.now() - started) / 1000)} s`)
  }
  return epochs > 1 ? mean : now
}

/** The role of a label: 0 none, 1 source, 2 cue, 3 content. */
const roleOf = (label: number): number => Math.ceil(label / 2)

/** What it costs to take a label of role `right` for one of role `guess`. */
function costOf(right: number, guess: number): number {
  if (right === guess) return 0
  if (right === 0) return TAKEN_IN[guess] as number
  return guess === 0 ? (MISSED[right] as number) : CONFUSED
}

/** One step of the descent on one paragraph: towards what is annotated, away from what is expected with its costs (forward-backward). */
function descend(now: Float64Array, { observed: { slots, classes }, labels }: Example, rate: number): void {
  const size = labels.length
  const potentials = new Float64Array(size * COUNT)
  for (let i = 0; i < size; i++) {
    const at = i * COUNT
    for (let f = i * FEATURES; f < (i + 1) * FEATURES; f++) {
      const base = (slots[f] as number) * COUNT
      for (let k = 0; k < COUNT; k++)
        potentials[at + k] = (potentials[at + k] as number) + (now[base + k] as number)
    }
    const role = roleOf(labels[i] as number)
    for (let k = 0; k < COUNT; k++)
      potentials[at + k] = (potentials[at + k] as number) + costOf(role, roleOf(k))
    const most = Math.max(...potentials.subarray(at, at + COUNT))
    for (let k = 0; k < COUNT; k++) potentials[at + k] = Math.exp((potentials[at + k] as number) - most)
  }
  const steps = new Float64Array(CLASSES * STEP)
  for (const c of new Set(classes)) {
    for (let k = c * STEP; k < (c + 1) * STEP; k++) {
      const before = Math.floor((k % STEP) / COUNT)
      const may = mayFollow(k % COUNT, before === COUNT ? 0 : before)
      steps[k] = may ? Math.exp(now[EMISSIONS + k] as number) : 0
    }
  }
  const forward = new Float64Array(size * COUNT)
  const backward = new Float64Array(size * COUNT).fill(1)
  const scale = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    const into = (classes[i] as number) * STEP
    let total = 0
    for (let k = 0; k < COUNT; k++) {
      let sum = i === 0 ? (steps[into + COUNT * COUNT + k] as number) : 0
      if (i > 0) {
        for (let b = 0; b < COUNT; b++)
          sum += (forward[(i - 1) * COUNT + b] as number) * (steps[into + b * COUNT + k] as number)
      }
      sum *= potentials[i * COUNT + k] as number
      forward[i * COUNT + k] = sum
      total += sum
    }
    scale[i] = total
    for (let k = 0; k < COUNT; k++) forward[i * COUNT + k] = (forward[i * COUNT + k] as number) / total
  }
  for (let i = size - 2; i >= 0; i--) {
    const into = (classes[i + 1] as number) * STEP
    for (let b = 0; b < COUNT; b++) {
      let sum = 0
      for (let k = 0; k < COUNT; k++) {
        const next = (i + 1) * COUNT + k
        sum +=
          (steps[into + b * COUNT + k] as number) * (potentials[next] as number) * (backward[next] as number)
      }
      backward[i * COUNT + b] = sum / (scale[i + 1] as number)
    }
  }
  const stride = rate * TRANSITION_RATE
  const pull = new Float64Array(COUNT)
  for (let i = 0; i < size; i++) {
    const right = labels[i] as number
    let far = 0
    for (let k = 0; k < COUNT; k++) {
      const expected = (forward[i * COUNT + k] as number) * (backward[i * COUNT + k] as number)
      pull[k] = (k === right ? 1 : 0) - expected
      far = Math.max(far, Math.abs(pull[k] as number))
    }
    const into = (classes[i] as number) * STEP
    for (let b = i === 0 ? COUNT : 0; b < (i === 0 ? COUNT + 1 : COUNT); b++) {
      for (let k = 0; k < COUNT; k++) {
        const at = into + b * COUNT + k
        const here = i * COUNT + k
        const come = i === 0 ? 1 : (forward[here - COUNT - k + b] as number)
        const expected =
          (come * (steps[at] as number) * (potentials[here] as number) * (backward[here] as number)) /
          (scale[i] as number)
        const seen = k === right && b === (i === 0 ? COUNT : labels[i - 1]) ? 1 : 0
        now[EMISSIONS + at] = (now[EMISSIONS + at] as number) + stride * (seen - expected)
      }
    }
    // What is as good as certain has nothing to teach.
    if (far < 0.002) continue
    for (let f = i * FEATURES; f < (i + 1) * FEATURES; f++) {
      const base = (slots[f] as number) * COUNT
      for (let k = 0; k < COUNT; k++) now[base + k] = (now[base + k] as number) + rate * (pull[k] as number)
    }
  }
}
