import type { Quote, Sentence, Token } from '../../../article/model.ts'
import { LIKELY, noteNearestCues, POSSIBLE, type Side, sideOf } from './nearest-cues.ts'
import { isInside, noteWordsBefore, noteWordsBehind, OUTSIDE, quoteStates } from './quote-states.ts'
import { createWords, EDGE, hashOf, NONE, type Words, wordAt } from './tagged-words.ts'
import { CLASSES, COMMA } from './word-classes.ts'

/**
 * The features of each token of a block, as slots of a hashed weight table. What depends on a word alone is hashed once
 * for each distinct word; the rest is arithmetic on small integers, so that no string is built for a token.
 */

export const SLOT_BITS = 18

/** How many features each token has. */
export const FEATURES = 58
export { CLASSES }

/**
 * A block as the tagger sees it: `FEATURES` slots a token, in order, and the class of each token. The slots are good until the
 * next block is observed.
 */
export interface Observed {
  readonly slots: Int32Array
  readonly classes: Uint8Array
}

/** What `createObserver` gives. */
export type Observer = (
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
) => Observed

/** An observer of blocks that knows these grades of cue words, and remembers the words that it has seen. */
export function createObserver(grades: ReadonlyMap<string, number>): Observer {
  const wordsOf = createWords(grades)
  return (tokens, sentences, quotes) => {
    const words = wordsOf(tokens)
    const states = quoteStates(tokens, quotes)
    const { left, right, before, behind } = columnsFor(tokens.length)
    noteNearestCues(left, right, words, states, sentences)
    noteWordsBefore(before, words, states)
    noteWordsBehind(behind, words, states)
    return observe({ words, states, left, right, before, behind }, sentences)
  }
}

/** What stands around the tokens of a block, with a row for each of them. */
interface Columns {
  readonly left: Side
  readonly right: Side
  /** Hashes of the words before and behind the quotation that a token stands in. */
  readonly before: Int32Array
  readonly behind: Int32Array
}

/** What features ask of a block. */
interface Block extends Columns {
  readonly words: Words
  /** See `quoteStates`. */
  readonly states: Uint8Array
}

/** What features ask of the sentence of a token. */
interface Setting {
  readonly first: number
  readonly last: number
  readonly flags: number
  /** Flags of the sentences around it. */
  readonly previous: number
  readonly next: number
  /** Hashes of its first word, and of its last but for a full stop. */
  readonly opening: number
  readonly closing: number
}

const NO_SENTENCE = 64
/** The flags of a sentence that tell what is in it, and not how it begins or how sure its cues are. */
const CONTENTS = 15
const ACCORDING = hashOf('according')

function observe(block: Block, sentences: readonly Sentence[]): Observed {
  const { words, states } = block
  const slots = slotsFor(states.length)
  const classes = new Uint8Array(states.length)
  const flags = sentences.map((sentence) => flagsOf(block, sentence))
  let previous = NO_SENTENCE
  for (const [s, { first, last }] of sentences.entries()) {
    const own = flags[s] ?? NO_SENTENCE
    const setting: Setting = {
      first,
      last,
      flags: own,
      previous,
      next: flags[s + 1] ?? NO_SENTENCE,
      opening: wordAt(words, first).hash,
      closing: wordAt(words, Math.max(first, last - 2)).hash,
    }
    previous = own
    let at = first * FEATURES
    let comma = -1
    for (let i = first; i < last; i++) {
      const word = wordAt(words, i)
      classes[i] = word.class
      at = ofWords(slots, at, block, i)
      at = ofPlace(slots, at, block, setting, i)
      at = ofQuotes(slots, at, block, setting, i)
      at = ofLeftCue(slots, at, block, comma, i)
      at = ofRightCue(slots, at, block, i)
      at = ofBothCues(slots, at, block, setting, comma, i)
      if (word.trait === COMMA) comma = i
    }
  }
  return { slots, classes }
}

// Memory for a block is used again for the next: to make it anew takes as long as to fill it.
let buffer = new Int32Array(512 * FEATURES)
let columns = columnsOf(512)

function slotsFor(size: number): Int32Array {
  if (size * FEATURES > buffer.length) buffer = new Int32Array(size * FEATURES * 2)
  return buffer.subarray(0, size * FEATURES)
}

function columnsFor(size: number): Columns {
  if (size > columns.before.length) columns = columnsOf(size * 2)
  return columns
}

function columnsOf(size: number): Columns {
  return {
    left: sideOf(size),
    right: sideOf(size),
    before: new Int32Array(size),
    behind: new Int32Array(size),
  }
}

/**
 * What a sentence holds, in bits: how many words that may be cues (2), a quotation, "according"; then whether it begins with a
 * quotation, and whether one of the words is likely to be a cue.
 */
function flagsOf({ words, states }: Block, { first, last }: Sentence): number {
  let cues = 0
  let likely = 0
  let quotation = 0
  let according = 0
  for (let i = first; i < last; i++) {
    const { grade, hash } = wordAt(words, i)
    const state = states[i] as number
    if (grade >= POSSIBLE && !isInside(state)) {
      cues++
      if (grade >= LIKELY) likely = 1
    }
    if (state !== OUTSIDE) quotation = 1
    if (hash === ACCORDING) according = 1
  }
  const begins = states[first] === OUTSIDE ? 0 : 1
  return Math.min(cues, 3) | (quotation << 2) | (according << 3) | (begins << 4) | (likely << 5)
}

// The templates stand in functions of a size that an engine compiles with `mix` in place of the calls to it. Each writes its slots from
// an index on and returns the index behind them. The first argument of `mix` tells templates apart: the weights are learnt for it.

/** The word and those around it. */
function ofWords(slots: Int32Array, from: number, { words, states }: Block, i: number): number {
  let at = from
  const w2 = wordAt(words, i - 2)
  const w1 = wordAt(words, i - 1)
  const w0 = wordAt(words, i)
  const n1 = wordAt(words, i + 1)
  const n2 = wordAt(words, i + 2)
  const q = states[i] as number
  slots[at++] = mix(0, w0.hash, 0, 0)
  slots[at++] = mix(1, w1.hash, 0, 0)
  slots[at++] = mix(2, n1.hash, 0, 0)
  slots[at++] = mix(3, w2.hash, 0, 0)
  slots[at++] = mix(4, n2.hash, 0, 0)
  slots[at++] = mix(5, w0.suffix, w0.shape, 0)
  slots[at++] = mix(6, (w1.shape << 6) | (w0.shape << 3) | n1.shape, q, 0)
  slots[at++] = mix(8, w0.hash, q, 0)
  slots[at++] = mix(18, w0.cue, (w1.shape << 3) | n1.shape, q)
  slots[at++] = mix(19, w0.cue, n1.hash, q)
  slots[at++] = mix(20, w0.cue, w1.hash, q)
  slots[at++] = mix(31, w0.grade, w1.grade, n1.grade)
  slots[at++] = mix(47, w0.cluster, q, 0)
  slots[at++] = mix(48, w1.group, w0.group, 0)
  slots[at++] = mix(49, w0.group, n1.group, 0)
  slots[at++] = mix(50, w0.group, w0.suffix, 0)
  slots[at++] = mix(51, w0.group, w1.class, w0.grade)
  slots[at++] = mix(54, w1.family, w0.family, n1.family)
  slots[at++] = mix(57, w0.cluster, w0.suffix, 0)
  return at
}

/** Where in what kind of sentence the word stands. */
function ofPlace(
  slots: Int32Array,
  from: number,
  { words, states }: Block,
  { first, last, flags, opening, closing }: Setting,
  i: number,
): number {
  let at = from
  const w0 = wordAt(words, i)
  const q = states[i] as number
  const position = Math.min(i - first, 6)
  const rest = Math.min(last - 1 - i, 6)
  slots[at++] = mix(14, flags, position, q)
  slots[at++] = mix(15, flags, rest, q)
  slots[at++] = mix(16, closing, Math.min(rest, 3), q)
  slots[at++] = mix(17, opening, Math.min(position, 3), q)
  slots[at++] = mix(27, w0.shape, position, flags & CONTENTS)
  slots[at++] = mix(32, w0.grade, q, flags)
  return at
}

/** The quotations that the word stands in or near, and the sentences around its own. */
function ofQuotes(
  slots: Int32Array,
  from: number,
  { words, states, left, right, before, behind }: Block,
  { first, flags, previous, next }: Setting,
  i: number,
): number {
  let at = from
  const w0 = wordAt(words, i)
  const q = states[i] as number
  const q1 = i > 0 ? (states[i - 1] as number) : OUTSIDE
  const n1 = i + 1 < states.length ? (states[i + 1] as number) : OUTSIDE
  const contents = flags & CONTENTS
  const closed = awayOf(left.mark[i] as number, i)
  const opens = awayOf(right.mark[i] as number, i)
  slots[at++] = mix(7, q, q1, n1)
  slots[at++] = mix(21, previous, contents, q)
  slots[at++] = mix(45, next, contents, q)
  slots[at++] = mix(30, q, first === 0 ? 1 : 0, previous)
  slots[at++] = mix(41, before[i] as number, q, 0)
  slots[at++] = mix(42, behind[i] as number, q, 0)
  slots[at++] = mix(43, closed, opens, w0.class)
  slots[at++] = mix(44, closed, w0.grade, wordAt(words, i + 1).class)
  return at
}

/** The nearest possible cue to the left, how far it is and what stands between. `comma` is the nearest one in the sentence. */
function ofLeftCue(
  slots: Int32Array,
  from: number,
  { words, states, left }: Block,
  comma: number,
  i: number,
): number {
  let at = from
  const w0 = wordAt(words, i)
  const w1 = wordAt(words, i - 1)
  const q = states[i] as number
  const nearest = left.cue[i] as number
  const traits = left.traits[i] as number
  const away = awayOf(nearest, i)
  const cue = nearest < 0 ? NONE : wordAt(words, nearest)
  const next = nearest < 0 ? EDGE : wordAt(words, nearest + 1)
  const second = nearest < 0 ? EDGE : wordAt(words, nearest + 2)
  const parted = isParted(nearest, comma)
  slots[at++] = mix(10, cue.hash, away, q)
  slots[at++] = mix(12, cue.cue, away, parted)
  slots[at++] = mix(23, w0.shape, w1.cue, away)
  slots[at++] = mix(26, cue.hash, comma < 0 ? 9 : bucketOf(i - comma), parted)
  slots[at++] = mix(28, next.hash, away, 0)
  slots[at++] = mix(34, w0.class, traits, away)
  slots[at++] = mix(36, cue.hash, traits, q)
  slots[at++] = mix(52, cue.group, away, q)
  slots[at++] = mix(55, w0.group, cue.group, 0)
  slots[at++] = mix(46, next.class * 64 + second.class, cue.hash, Math.min(away, 3))
  return at
}

/** The nearest possible cue to the right, how far it is and what stands between. */
function ofRightCue(slots: Int32Array, from: number, { words, states, right }: Block, i: number): number {
  let at = from
  const w0 = wordAt(words, i)
  const n1 = wordAt(words, i + 1)
  const q = states[i] as number
  const nearest = right.cue[i] as number
  const traits = right.traits[i] as number
  const away = awayOf(nearest, i)
  const cue = nearest < 0 ? NONE : wordAt(words, nearest)
  const before = nearest < 0 ? EDGE : wordAt(words, nearest - 1)
  slots[at++] = mix(11, cue.hash, away, q)
  slots[at++] = mix(13, cue.cue, away, q)
  slots[at++] = mix(22, w0.shape, n1.cue, away)
  slots[at++] = mix(29, before.hash, away, 0)
  slots[at++] = mix(35, w0.class, traits, away)
  slots[at++] = mix(37, cue.hash, traits, q)
  slots[at++] = mix(53, cue.group, away, q)
  slots[at++] = mix(56, w0.group, cue.group, 0)
  return at
}

/** The cues on either side together, and those that are likely ones. */
function ofBothCues(
  slots: Int32Array,
  from: number,
  { words, states, left, right }: Block,
  { flags }: Setting,
  comma: number,
  i: number,
): number {
  let at = from
  const own = wordAt(words, i).class
  const q = states[i] as number
  const l = left.cue[i] as number
  const r = right.cue[i] as number
  const likelyLeft = left.likely[i] as number
  const likelyRight = right.likely[i] as number
  const leftAway = awayOf(l, i)
  const rightAway = awayOf(r, i)
  const likelyLeftAway = awayOf(likelyLeft, i)
  const likelyRightAway = awayOf(likelyRight, i)
  const leftCue = l < 0 ? NONE : wordAt(words, l)
  const rightCue = r < 0 ? NONE : wordAt(words, r)
  slots[at++] = mix(9, leftAway, rightAway, q)
  slots[at++] = mix(24, flags & CONTENTS, leftAway, (rightAway << 1) | isParted(l, comma))
  slots[at++] = mix(25, leftCue.hash, rightCue.hash, 0)
  slots[at++] = mix(33, leftCue.grade, rightCue.grade, (leftAway << 4) | rightAway)
  slots[at++] = mix(38, likelyLeft < 0 ? 0 : wordAt(words, likelyLeft).hash, likelyLeftAway, own)
  slots[at++] = mix(39, likelyRight < 0 ? 0 : wordAt(words, likelyRight).hash, likelyRightAway, own)
  slots[at++] = mix(40, likelyLeftAway, likelyRightAway, q)
  return at
}

/** Does the nearest comma to the left stand behind the nearest cue there? 1 or 0. */
function isParted(cue: number, comma: number): number {
  return cue >= 0 && comma > cue ? 1 : 0
}

/** How far a token stands from another, in buckets; 10 where there is none. */
function awayOf(other: number, i: number): number {
  return other < 0 ? 10 : bucketOf(Math.abs(other - i))
}

function bucketOf(distance: number): number {
  return distance < 5
    ? distance
    : distance < 8
      ? 5
      : distance < 12
        ? 6
        : distance < 20
          ? 7
          : distance < 40
            ? 8
            : 9
}

/** The slot of a feature: the hash of its template and up to three values. */
function mix(template: number, a: number, b: number, c: number): number {
  const h =
    (Math.imul(a, 0x9e3779b1) +
      Math.imul(b, 0x85ebca6b) +
      (Math.imul(c, 0xc2b2ae35) + Math.imul(template + 1, 0x165667b1))) |
    0
  const k = Math.imul(h ^ (h >>> 15), 0x27d4eb2f)
  return Math.imul(k ^ (k >>> 13), 0x9e3779b1) >>> (32 - SLOT_BITS)
}
