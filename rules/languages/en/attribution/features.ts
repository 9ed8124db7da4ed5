import type { Quote, Sentence, Token } from '../../../article/model.ts'
import { cueVerb } from '../cues.ts'
import nouns from '../source-nouns.json' with { type: 'json' }
import { type WordCluster, wordCluster } from '../word-clusters.ts'
import { CLASSES, wordClass } from './word-classes.ts'

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

interface Word extends WordCluster {
  readonly hash: number
  readonly shape: number
  readonly suffix: number
  readonly class: number
  /** 0 none, else its cue class + 1. */
  readonly cue: number
  /** How often the word is part of a cue where it occurs: 0 hardly ever to 4 mostly. */
  readonly grade: number
  /** Bit of what it says about a stretch that holds it. */
  readonly trait: number
}

const CUE_CLASSES = ['speech', 'writing', 'finding', 'belief', 'intention', 'attitude', 'appearance']
const roles = new Set<string>(
  Object.values(nouns as Record<string, unknown>).flatMap((group) =>
    Array.isArray(group) ? (group as string[]) : Object.keys(group as object),
  ),
)
const KNOWN_WORDS = 60_000
const EDGE: Word = {
  hash: 7,
  shape: 7,
  suffix: 7,
  class: 0,
  cue: 0,
  grade: 0,
  trait: 0,
  cluster: 0,
  group: 0,
  family: 0,
}

function digitShape(text: string): string {
  return text.replaceAll(/\d/g, '0')
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  // 30 bits: an engine keeps such a number in place, larger ones on its heap.
  return hash >>> 2
}

/** 0 lower case, 1 capitalised, 2 all capitals, 3 number, 4 mark, 5 symbol, 6 mixed. */
function shapeOf({ kind, text, lower }: Token): number {
  if (kind === 'number') return 3
  if (kind === 'punctuation') return 4
  if (kind === 'symbol') return 5
  if (text === lower) return 0
  const first = text.charAt(0)
  if (first === first.toLowerCase()) return 6
  return text.length > 1 && text === text.toUpperCase() ? 2 : 1
}

/** 1 comma, 2 other mark, 4 that, 8 wh-word, 16 preposition, 32 auxiliary, 64 conjunction, 128 pronoun. */
function traitOf(lower: string, shape: number, cls: number): number {
  if (lower === ',') return 1
  if (shape === 4) return 2
  if (cls === 9) return 4
  if (cls === 10 || cls === 11) return 8
  if (cls >= 12 && cls <= 15) return 16
  if (cls >= 19 && cls <= 22) return 32
  if (cls >= 16 && cls <= 18) return 64
  if (cls === 5 || cls === 6 || cls === 8) return 128
  return 0
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

function mix(template: number, a: number, b: number, c: number): number {
  const h =
    (Math.imul(a, 0x9e3779b1) +
      Math.imul(b, 0x85ebca6b) +
      (Math.imul(c, 0xc2b2ae35) + Math.imul(template + 1, 0x165667b1))) |
    0
  const k = Math.imul(h ^ (h >>> 15), 0x27d4eb2f)
  return Math.imul(k ^ (k >>> 13), 0x9e3779b1) >>> (32 - SLOT_BITS)
}

/** What `createObserver` gives. */
export type Observer = (
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
) => Observed

/** An observer of blocks that knows these grades of cue words, and remembers the words that it has seen. */
export function createObserver(grades: ReadonlyMap<string, number>): Observer {
  const words = new Map<string, Word>()
  const wordOf = (token: Token): Word => {
    let word = words.get(token.text)
    if (!word) {
      const { lower } = token
      const verb = cueVerb(lower)
      const shape = shapeOf(token)
      const grade = grades.get(lower) ?? 0
      const cls = wordClass(lower, shape, grade, roles.has(lower))
      word = {
        hash: hashOf(token.kind === 'number' ? digitShape(lower) : lower),
        shape,
        suffix: hashOf(lower.slice(-3)),
        class: cls,
        cue: verb ? CUE_CLASSES.indexOf(verb.class) + 1 : 0,
        grade,
        trait: traitOf(lower, shape, cls),
        ...wordCluster(lower),
      }
      // A bounded memory: news has a long tail of names.
      if (words.size >= KNOWN_WORDS) words.clear()
      words.set(token.text, word)
    }
    return word
  }
  return (tokens, sentences, quotes) =>
    observe([EDGE, EDGE, ...tokens.map(wordOf), EDGE, EDGE], tokens, sentences, quotes)
}

let buffer = new Int32Array(512 * FEATURES)

/** Memory for the slots of a block, used again for the next: to make it anew takes as long as to fill it. */
function slotsFor(size: number): Int32Array {
  if (size * FEATURES > buffer.length) buffer = new Int32Array(size * FEATURES * 2)
  return buffer.subarray(0, size * FEATURES)
}

/** `info` holds the words, with two edges on either side. */
function observe(
  info: readonly Word[],
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
): Observed {
  const size = tokens.length
  const slots = slotsFor(size)
  const classes = new Uint8Array(size)
  const quoted = quoteStates(tokens, quotes)
  const word = (i: number): Word => info[i + 2] as Word
  // Nearest possible cue on either side within the sentence, nearest likely one, and what stands between.
  const left = new Int32Array(size).fill(-1)
  const right = new Int32Array(size).fill(-1)
  const sureLeft = new Int32Array(size).fill(-1)
  const sureRight = new Int32Array(size).fill(-1)
  const traitsLeft = new Uint8Array(size)
  const traitsRight = new Uint8Array(size)
  const commaLeft = new Int32Array(size).fill(-1)
  const closeLeft = new Int32Array(size).fill(-1)
  const openRight = new Int32Array(size).fill(-1)
  const flagsOf = new Uint8Array(sentences.length)
  for (let s = 0; s < sentences.length; s++) {
    const { first, last } = sentences[s] as Sentence
    let seen = -1
    let sure = -1
    let comma = -1
    let close = -1
    let traits = 0
    let cues = 0
    let hasQuote = 0
    let according = 0
    for (let i = first; i < last; i++) {
      const { grade, trait, hash } = word(i)
      const q = quoted[i] as number
      left[i] = seen
      sureLeft[i] = sure
      commaLeft[i] = comma
      closeLeft[i] = close
      traitsLeft[i] = traits
      traits |= trait
      if (q % 3 !== 1 && grade > 1) {
        seen = i
        traits = 0
        cues++
        if (grade > 3) sure = i
      }
      if (trait === 1) comma = i
      if (q === 3) close = i
      if (q !== 0) hasQuote = 1
      if (hash === ACCORDING) according = 1
    }
    seen = -1
    sure = -1
    traits = 0
    let open = -1
    for (let i = last - 1; i >= first; i--) {
      const { grade, trait } = word(i)
      const q = quoted[i] as number
      right[i] = seen
      sureRight[i] = sure
      traitsRight[i] = traits
      openRight[i] = open
      traits |= trait
      if (q % 3 !== 1 && grade > 1) {
        seen = i
        traits = 0
        if (grade > 3) sure = i
      }
      if (q === 2) open = i
    }
    flagsOf[s] =
      Math.min(cues, 3) |
      (hasQuote << 2) |
      (according << 3) |
      ((quoted[first] ? 1 : 0) << 4) |
      ((sure >= 0 ? 1 : 0) << 5)
  }
  // The word behind a quotation and the one before it, for each token inside.
  const behind = new Int32Array(size)
  const ahead = new Int32Array(size)
  for (let i = 0, opened = 0; i < size; i++) {
    const q = quoted[i] as number
    if (q === 2) opened = i > 0 ? word(i - 1).hash : 1
    else if (q === 0) opened = 0
    ahead[i] = opened
  }
  for (let i = size - 1, closed = 0; i >= 0; i--) {
    const q = quoted[i] as number
    if (q === 3) {
      const next = word(i + 1)
      closed = next.shape === 4 ? word(i + 2).hash : next.hash
      if (next.grade < 2 && word(i + 2).grade > 1) closed = word(i + 2).hash
    } else if (q === 0) closed = 0
    behind[i] = closed
  }
  let at = 0
  for (let s = 0; s < sentences.length; s++) {
    const { first, last } = sentences[s] as Sentence
    const flags = flagsOf[s] as number
    const previousFlags = s === 0 ? 64 : (flagsOf[s - 1] as number)
    const nextFlags = s + 1 < sentences.length ? (flagsOf[s + 1] as number) : 64
    const w = flags & 15
    const opening = word(first).hash
    const closing = word(Math.max(first, last - 2)).hash
    at = first * FEATURES
    for (let i = first; i < last; i++) {
      const w0 = word(i)
      const w1 = word(i - 1)
      const w2 = word(i - 2)
      const n1 = word(i + 1)
      const n2 = word(i + 2)
      const l = left[i] as number
      const r = right[i] as number
      const sl = sureLeft[i] as number
      const sr = sureRight[i] as number
      const leftAway = l < 0 ? 10 : bucketOf(i - l)
      const rightAway = r < 0 ? 10 : bucketOf(r - i)
      const sureLeftAway = sl < 0 ? 10 : bucketOf(i - sl)
      const sureRightAway = sr < 0 ? 10 : bucketOf(sr - i)
      const leftWord = l < 0 ? EDGE : word(l)
      const rightWord = r < 0 ? EDGE : word(r)
      const leftCue = l < 0 ? 0 : leftWord.hash
      const rightCue = r < 0 ? 0 : rightWord.hash
      const sureLeftCue = sl < 0 ? 0 : word(sl).hash
      const sureRightCue = sr < 0 ? 0 : word(sr).hash
      const tl = l < 0 ? 256 : (traitsLeft[i] as number)
      const tr = r < 0 ? 256 : (traitsRight[i] as number)
      const q = quoted[i] as number
      const q1 = i > 0 ? (quoted[i - 1] as number) : 0
      const qn = i + 1 < size ? (quoted[i + 1] as number) : 0
      const comma = commaLeft[i] as number
      const parted = l >= 0 && comma > l ? 1 : 0
      const position = Math.min(i - first, 6)
      const rest = Math.min(last - 1 - i, 6)
      const close = closeLeft[i] as number
      const open = openRight[i] as number
      const closeAway = close < 0 ? 10 : bucketOf(i - close)
      const openAway = open < 0 ? 10 : bucketOf(open - i)
      const c0 = w0.class
      classes[i] = c0
      at = ofWords(slots, at, w2, w1, w0, n1, n2, q)
      at = ofPlace(slots, at, w0, q, flags, position, rest, opening, closing)
      slots[at++] = mix(7, q, q1, qn)
      slots[at++] = mix(21, previousFlags, w, q)
      slots[at++] = mix(45, nextFlags, w, q)
      slots[at++] = mix(30, q, first === 0 ? 1 : 0, previousFlags)
      slots[at++] = mix(41, ahead[i] as number, q, 0)
      slots[at++] = mix(42, behind[i] as number, q, 0)
      slots[at++] = mix(43, closeAway, openAway, c0)
      slots[at++] = mix(44, closeAway, w0.grade, n1.class)
      const behindLeft = l < 0 ? EDGE : word(l + 1)
      const sinceComma = comma < 0 ? 9 : bucketOf(i - comma)
      at = ofLeftCue(slots, at, w0, w1, leftWord, leftCue, leftAway, tl, behindLeft, sinceComma, parted, q)
      slots[at++] = mix(
        46,
        l < 0 ? 0 : behindLeft.class * 64 + word(l + 2).class,
        leftCue,
        Math.min(leftAway, 3),
      )
      at = ofRightCue(slots, at, w0, n1, rightWord, rightCue, rightAway, tr, r < 0 ? EDGE : word(r - 1), q)
      slots[at++] = mix(9, leftAway, rightAway, q)
      slots[at++] = mix(24, w, leftAway, (rightAway << 1) | parted)
      slots[at++] = mix(25, leftCue, rightCue, 0)
      slots[at++] = mix(33, leftWord.grade, rightWord.grade, (leftAway << 4) | rightAway)
      slots[at++] = mix(38, sureLeftCue, sureLeftAway, c0)
      slots[at++] = mix(39, sureRightCue, sureRightAway, c0)
      slots[at++] = mix(40, sureLeftAway, sureRightAway, q)
    }
  }
  return { slots, classes }
}

// The templates stand in functions of a size that an engine compiles with `mix` in place of the calls to it.

/** The word and those around it. */
function ofWords(
  slots: Int32Array,
  from: number,
  w2: Word,
  w1: Word,
  w0: Word,
  n1: Word,
  n2: Word,
  q: number,
): number {
  let at = from
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
  w0: Word,
  q: number,
  flags: number,
  position: number,
  rest: number,
  opening: number,
  closing: number,
): number {
  let at = from
  slots[at++] = mix(14, flags, position, q)
  slots[at++] = mix(15, flags, rest, q)
  slots[at++] = mix(16, closing, Math.min(rest, 3), q)
  slots[at++] = mix(17, opening, Math.min(position, 3), q)
  slots[at++] = mix(27, w0.shape, position, flags & 15)
  slots[at++] = mix(32, w0.grade, q, flags)
  return at
}

/** The nearest possible cue to the left, how far it is and what stands between. */
function ofLeftCue(
  slots: Int32Array,
  from: number,
  w0: Word,
  w1: Word,
  cue: Word,
  hash: number,
  away: number,
  traits: number,
  behind: Word,
  sinceComma: number,
  parted: number,
  q: number,
): number {
  let at = from
  slots[at++] = mix(10, hash, away, q)
  slots[at++] = mix(12, cue.cue, away, parted)
  slots[at++] = mix(23, w0.shape, w1.cue, away)
  slots[at++] = mix(26, hash, sinceComma, parted)
  slots[at++] = mix(28, behind.hash, away, 0)
  slots[at++] = mix(34, w0.class, traits, away)
  slots[at++] = mix(36, hash, traits, q)
  slots[at++] = mix(52, cue.group, away, q)
  slots[at++] = mix(55, w0.group, cue.group, 0)
  return at
}

/** The nearest possible cue to the right, how far it is and what stands between. */
function ofRightCue(
  slots: Int32Array,
  from: number,
  w0: Word,
  n1: Word,
  cue: Word,
  hash: number,
  away: number,
  traits: number,
  before: Word,
  q: number,
): number {
  let at = from
  slots[at++] = mix(11, hash, away, q)
  slots[at++] = mix(13, cue.cue, away, q)
  slots[at++] = mix(22, w0.shape, n1.cue, away)
  slots[at++] = mix(29, before.hash, away, 0)
  slots[at++] = mix(35, w0.class, traits, away)
  slots[at++] = mix(37, hash, traits, q)
  slots[at++] = mix(53, cue.group, away, q)
  slots[at++] = mix(56, w0.group, cue.group, 0)
  return at
}

const ACCORDING = hashOf('according')

/** 0 outside quotations, 1 inside, 2 on an opening mark, 3 on a closing mark, 4–6 the same for a single term. */
function quoteStates(tokens: readonly Token[], quotes: readonly Quote[]): Uint8Array {
  const states = new Uint8Array(tokens.length)
  let at = 0
  for (const quote of quotes) {
    if (quote.depth > 1) continue
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= quote.start) at++
    const offset = quote.use === 'term' ? 3 : 0
    for (let i = at; i < tokens.length && (tokens[i]?.start ?? 0) < quote.end; i++) {
      const token = tokens[i]
      states[i] =
        (token?.start === quote.start && quote.opened
          ? 2
          : token?.end === quote.end && quote.closed
            ? 3
            : 1) + offset
    }
  }
  return states
}
