import type { Quote, Sentence, Token } from '../../../article/model.ts'
import { cueVerb } from '../cues.ts'
import data from './cue-grades.json' with { type: 'json' }

/**
 * The features of each token of a block, as slots of a hashed weight table. What depends on a word alone is hashed once
 * for each distinct word; the rest is arithmetic on small integers, so that no string is built for a token.
 */

export const SLOT_BITS = 16
const MASK = (1 << SLOT_BITS) - 1

/** How many features each token has. */
export const FEATURES = 52

interface Word {
  readonly hash: number
  readonly shape: number
  readonly suffix: number
  /** 0 none, else its cue class + 1. */
  readonly cue: number
  /** How often the word is part of a cue where it occurs: 0 hardly ever to 4 mostly. */
  readonly grade: number
}

const CLASSES = ['speech', 'writing', 'finding', 'belief', 'intention', 'attitude', 'appearance']
const gradeOf = new Map<string, number>(Object.entries(data.grades))
const words = new Map<string, Word>()
const KNOWN_WORDS = 60_000
const EDGE: Word = { hash: 7, shape: 7, suffix: 7, cue: 0, grade: 0 }

function wordOf(token: Token | undefined): Word {
  if (!token) return EDGE
  let word = words.get(token.text)
  if (!word) {
    const verb = cueVerb(token.lower)
    word = {
      hash: hashOf(token.kind === 'number' ? digitShape(token.lower) : token.lower),
      shape: shapeOf(token),
      suffix: hashOf(token.lower.slice(-3)) ^ 0x5bd1,
      cue: verb ? CLASSES.indexOf(verb.class) + 1 : 0,
      grade: gradeOf.get(token.lower) ?? 0,
    }
    // A bounded memory: news has a long tail of names.
    if (words.size >= KNOWN_WORDS) words.clear()
    words.set(token.text, word)
  }
  return word
}

function digitShape(text: string): string {
  return text.replaceAll(/\d/g, '0')
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
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

const bucket = (distance: number): number =>
  distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : distance < 20 ? 7 : distance < 40 ? 8 : 9

/** Slots of all tokens, `FEATURES` for each, in order. */
export function extract(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
): Int32Array {
  const size = tokens.length
  const slots = new Int32Array(size * FEATURES)
  const info: Word[] = tokens.map(wordOf)
  const quoted = quoteStates(tokens, quotes)
  let previousFlags = 0
  for (const sentence of sentences) {
    const { first, last } = sentence
    const toLeft = new Int16Array(last - first)
    const toRight = new Int16Array(last - first)
    const commaLeft = new Int16Array(last - first)
    // Nearest cue verb on either side, and the tokens between.
    let seen = -1
    let comma = -1
    let cues = 0
    let hasQuote = 0
    let according = 0
    for (let i = first; i < last; i++) {
      toLeft[i - first] = seen
      commaLeft[i - first] = comma
      const word = info[i] ?? EDGE
      if (word.grade > 1 && (quoted[i] ?? 0) % 3 !== 1) {
        seen = i
        cues++
      }
      const text = tokens[i]?.text
      if (text === ',') comma = i
      if (quoted[i]) hasQuote = 1
      if (text === 'according' || text === 'According') according = 1
    }
    seen = -1
    for (let i = last - 1; i >= first; i--) {
      toRight[i - first] = seen
      const word = info[i] ?? EDGE
      if (word.grade > 1 && (quoted[i] ?? 0) % 3 !== 1) seen = i
    }
    const flags = Math.min(cues, 3) | (hasQuote << 2) | (according << 3)
    const opening = info[first]?.hash ?? 0
    const closing = info[Math.max(first, last - 2)]?.hash ?? 0
    for (let i = first; i < last; i++) {
      const w0 = info[i] ?? EDGE
      const w1 = i > 0 ? (info[i - 1] ?? EDGE) : EDGE
      const w2 = i > 1 ? (info[i - 2] ?? EDGE) : EDGE
      const n1 = info[i + 1] ?? EDGE
      const n2 = info[i + 2] ?? EDGE
      const left = toLeft[i - first] ?? -1
      const right = toRight[i - first] ?? -1
      const leftAway = left < 0 ? 10 : bucket(i - left)
      const rightAway = right < 0 ? 10 : bucket(right - i)
      const leftCue = left < 0 ? 0 : (info[left]?.hash ?? 0)
      const rightCue = right < 0 ? 0 : (info[right]?.hash ?? 0)
      const leftClass = left < 0 ? 0 : (info[left]?.cue ?? 0)
      const rightClass = right < 0 ? 0 : (info[right]?.cue ?? 0)
      const q = quoted[i] ?? 0
      const q1 = i > 0 ? (quoted[i - 1] ?? 0) : 0
      const qn = quoted[i + 1] ?? 0
      const commaAway = commaLeft[i - first] ?? -1
      const parted = left >= 0 && commaAway > left ? 1 : 0
      const position = Math.min(i - first, 6)
      const rest = Math.min(last - 1 - i, 6)
      let at = i * FEATURES
      const add = (template: number, a: number, b = 0, c = 0): void => {
        let h = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b)
        h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35) ^ Math.imul(b + 0x165667b1, 0x27d4eb2f)
        h = Math.imul(h ^ (h >>> 13), 0x9e3779b1) ^ Math.imul(c + 0x1b873593, 0xcc9e2d51)
        h ^= h >>> 16
        slots[at++] = h & MASK
      }
      add(0, w0.hash)
      add(1, w1.hash)
      add(2, n1.hash)
      add(3, w2.hash)
      add(4, n2.hash)
      add(5, w1.hash, w0.hash)
      add(6, w0.hash, n1.hash)
      add(7, w0.suffix, w0.shape)
      add(8, (w1.shape << 6) | (w0.shape << 3) | n1.shape, q)
      add(9, q, q1, qn)
      add(10, w0.hash, q)
      add(11, leftAway, rightAway, q)
      add(12, leftCue, leftAway, q)
      add(13, rightCue, rightAway, q)
      add(14, leftClass, leftAway, parted)
      add(15, rightClass, rightAway, q)
      add(16, flags, position, q)
      add(17, flags, rest, q)
      add(18, closing, Math.min(rest, 3), q)
      add(19, opening, Math.min(position, 3), q)
      add(20, w0.hash, leftAway > 9 ? 0 : 1, rightAway > 9 ? 0 : 1)
      add(21, w0.cue, (w1.shape << 3) | n1.shape, q)
      add(22, w0.cue, n1.hash, q)
      add(23, w0.cue, w1.hash, q)
      add(24, previousFlags, flags, q)
      add(25, w1.cue, w0.hash)
      add(26, n1.cue, w0.hash, w0.shape)
      add(27, w0.shape, n1.cue, rightAway)
      add(28, w0.shape, w1.cue, leftAway)
      add(29, flags, leftAway, (rightAway << 1) | parted)
      add(30, w2.hash, w1.hash, w0.shape)
      add(31, n1.hash, n2.hash, w0.shape)
      add(32, leftCue, rightCue)
      add(33, closing, flags, q)
      add(34, leftCue, commaAway < 0 ? 9 : bucket(i - commaAway), parted)
      add(35, w0.shape, position, flags)
      add(36, left < 0 ? 0 : (info[left + 1]?.hash ?? 0), leftAway)
      add(37, right < 0 ? 0 : (info[right - 1]?.hash ?? 0), rightAway)
      add(38, w0.suffix, w1.suffix, n1.shape)
      add(39, q, first === 0 ? 1 : 0, previousFlags)
      add(40, w0.grade, w1.grade, n1.grade)
      add(41, w0.grade, q, flags)
      add(42, w0.grade, w1.shape, n1.hash)
      add(43, w1.grade, w0.hash, leftAway)
      add(44, n1.grade, w0.hash)
      add(
        45,
        left < 0 ? 0 : (info[left]?.grade ?? 0),
        right < 0 ? 0 : (info[right]?.grade ?? 0),
        (leftAway << 4) | rightAway,
      )
      add(46, w0.grade, w0.suffix, w1.hash)
      add(47, w1.hash, n1.hash, q)
      add(48, leftCue, w0.hash)
      add(49, rightCue, w0.hash)
      add(50, w2.hash, w1.hash, w0.hash)
      add(51, w0.hash, n1.hash, n2.hash)
    }
    previousFlags = flags + 16
  }
  return slots
}

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
