import type { Quote, Sentence, Token } from '../../../article/model.ts'
import { CLASSES, FEATURES, type Observed, type Observer, SLOT_BITS } from './features.ts'

/** What a token is part of. `B` begins a span, `I` carries it on. */
const LABELS = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const
/** How many labels there are. */
export const COUNT = LABELS.length

/** How many emissions are shipped: for each slot one of each label. */
export const EMISSIONS = (1 << SLOT_BITS) * COUNT
/** Transitions into one class of word: from each label, and last from the block's start, to each label. */
export const STEP = (COUNT + 1) * COUNT
/** Emissions are whole numbers from -LEVELS to LEVELS. */
export const LEVELS = 38
/**
 * A weight, raised by LEVELS so that none is negative, takes 7 bits: four labels fit into the first number of a slot, three into the
 * second. Every other one of them can be added up at once: a sum over all features takes 13 of the 14 bits of two.
 */
const LANE = 7
const EVERY_OTHER = 0x7f | (0x7f << (2 * LANE))
const SUM = (1 << (2 * LANE)) - 1

/** Weights as they are used: packed emissions of slot s at 2s and 2s + 1, transitions into class c at c × `STEP`. */
export interface Weights {
  readonly emissions: Int32Array
  readonly transitions: Int32Array
}

/** An `I` label follows only its own `B` or `I`. */
export function mayFollow(label: number, before: number): boolean {
  return label === 0 || label % 2 === 1 || before === label || before === label - 1
}

const NEVER = -1e8

/**
 * Weights as they are shipped. `emissions`, those of all labels for one slot after the other, are text that deflates well: a
 * letter for each that is not 0, from `LEAST` for -LEVELS up without backslash, and one of `RUNS` letters above those for
 * each run of zeros.
 */
export interface Packed {
  readonly emissions: string
  readonly transitions: readonly number[]
}

const LEAST = 35
const RUN = LEAST + 2 * LEVELS
const SKIPPED = 92
const RUNS = 126 - RUN - 1

/** The weights of a packed model. */
export function unpack(packed: Packed): Weights {
  const none = LEVELS | (LEVELS << LANE) | (LEVELS << (2 * LANE)) | (LEVELS << (3 * LANE))
  const emissions = new Int32Array((1 << SLOT_BITS) * 2).fill(none)
  const text = packed.emissions
  for (let i = 0, at = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const value = code > SKIPPED ? code - 1 : code
    if (value >= RUN) at += value - RUN + 1
    else {
      const level = value - LEAST - LEVELS
      const label = at % COUNT
      const half = ((at - label) / COUNT) * 2 + (label >> 2)
      emissions[half] =
        (emissions[half] as number) + (level < 0 ? level : level + 1) * (1 << (LANE * (label & 3)))
      at++
    }
  }
  const transitions = Int32Array.from({ length: CLASSES * STEP }, (_, i) => {
    const before = Math.floor((i % STEP) / COUNT)
    return mayFollow(i % COUNT, before === COUNT ? 0 : before) ? (packed.transitions[i] ?? 0) : NEVER
  })
  return { emissions, transitions }
}

/** The text of emissions from -LEVELS to LEVELS, as `unpack` reads it. */
export function pack(emissions: Int8Array): string {
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

/** The likeliest labels of a block’s tokens, as indexes into `LABELS`. */
export function decode({ emissions, transitions }: Weights, { slots, classes }: Observed): Uint8Array {
  const size = classes.length
  const back = new Uint8Array(size * COUNT)
  let scores = new Int32Array(COUNT)
  let next = new Int32Array(COUNT)
  const emission = new Int32Array(COUNT)
  for (let i = 0; i < size; i++) {
    // This loop is most of the time that a block takes.
    let even = 0
    let odd = 0
    let furtherEven = 0
    let furtherOdd = 0
    for (let f = i * FEATURES, end = f + FEATURES; f < end; f++) {
      const base = (slots[f] as number) << 1
      const first = emissions[base] as number
      const further = emissions[base + 1] as number
      even += first & EVERY_OTHER
      odd += (first >>> LANE) & EVERY_OTHER
      furtherEven += further & EVERY_OTHER
      furtherOdd += (further >>> LANE) & EVERY_OTHER
    }
    emission[0] = even & SUM
    emission[1] = odd & SUM
    emission[2] = even >>> (2 * LANE)
    emission[3] = odd >>> (2 * LANE)
    emission[4] = furtherEven & SUM
    emission[5] = furtherOdd & SUM
    emission[6] = furtherEven >>> (2 * LANE)
    const into = (classes[i] as number) * STEP
    for (let label = 0; label < COUNT; label++) {
      // The first token comes from the block's start alone, an inner label from its own beginning or itself.
      const inner = label > 0 && label % 2 === 0
      let from = i === 0 ? COUNT : inner ? label - 1 : 0
      const stop = i === 0 || inner ? from + 2 : COUNT
      let best =
        ((i === 0 ? 0 : (scores[from] as number)) + (transitions[into + from * COUNT + label] as number)) | 0
      for (let before = from + 1; before < stop && before < COUNT; before++) {
        const score =
          ((scores[before] as number) + (transitions[into + before * COUNT + label] as number)) | 0
        if (score > best) {
          best = score
          from = before
        }
      }
      // Impossible paths stay impossible without running out of 32 bits.
      next[label] = (best < NEVER ? NEVER : best) + (emission[label] as number)
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
