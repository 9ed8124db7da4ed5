import type { Token } from '../../../article/model.ts'
import { cueVerb } from '../cues.ts'
import nouns from '../source-nouns.json' with { type: 'json' }
import { type WordCluster, wordCluster } from '../word-clusters.ts'
import { traitOf, wordClass } from './word-classes.ts'

/** What the tagger knows of a word by itself. One class makes them all, so that an engine finds each property in one place. */
export class Word implements WordCluster {
  readonly hash: number
  /** 0 lower case, 1 capitalised, 2 all capitals, 3 number, 4 mark, 5 symbol, 6 mixed. */
  readonly shape: number
  readonly suffix: number
  readonly class: number
  /** 0 none, else its cue class + 1. */
  readonly cue: number
  /** How often the word is part of a cue where it occurs: 0 hardly ever to 4 mostly. */
  readonly grade: number
  /** Bit of what it says about a stretch that holds it. */
  readonly trait: number
  readonly cluster: number
  readonly group: number
  readonly family: number

  constructor(
    { hash, shape, suffix }: Pick<Word, 'hash' | 'shape' | 'suffix'>,
    { class: own, cue, grade, trait }: Pick<Word, 'class' | 'cue' | 'grade' | 'trait'>,
    { cluster, group, family }: WordCluster,
  ) {
    this.hash = hash
    this.shape = shape
    this.suffix = suffix
    this.class = own
    this.cue = cue
    this.grade = grade
    this.trait = trait
    this.cluster = cluster
    this.group = group
    this.family = family
  }
}

const NO_CUE = { class: 0, cue: 0, grade: 0, trait: 0 }
const UNKNOWN = { cluster: 0, group: 0, family: 0 }
/** What stands before the first word of a block and behind the last. */
export const EDGE = new Word({ hash: 7, shape: 7, suffix: 7 }, NO_CUE, UNKNOWN)
/** In place of a word that is looked for and stands nowhere. */
export const NONE = new Word({ hash: 0, shape: 7, suffix: 7 }, NO_CUE, UNKNOWN)

/** The words of a block, between two edges on either side, so that each has neighbours. */
export type Words = readonly Word[]

/** The word of a token by its index, or an edge next to the block. */
export function wordAt(words: Words, i: number): Word {
  return words[i + 2] as Word
}

const CUE_CLASSES = ['speech', 'writing', 'finding', 'belief', 'intention', 'attitude', 'appearance']
const roles = new Set<string>(
  Object.values(nouns as Record<string, unknown>).flatMap((group) =>
    Array.isArray(group) ? (group as string[]) : Object.keys(group as object),
  ),
)
const KNOWN_WORDS = 60_000

/** Gives the words of a block’s tokens. These grades of cue words hold; what it finds of a word it remembers. */
export function createWords(grades: ReadonlyMap<string, number>): (tokens: readonly Token[]) => Words {
  const known = new Map<string, Word>()
  const wordFor = (token: Token): Word => {
    const seen = known.get(token.text)
    if (seen) return seen
    const word = wordOf(token, grades.get(token.lower) ?? 0)
    // A bounded memory: news has a long tail of names.
    if (known.size >= KNOWN_WORDS) known.clear()
    known.set(token.text, word)
    return word
  }
  return (tokens) => [EDGE, EDGE, ...tokens.map(wordFor), EDGE, EDGE]
}

function wordOf(token: Token, grade: number): Word {
  const { lower } = token
  const verb = cueVerb(lower)
  const shape = shapeOf(token)
  const own = wordClass(lower, shape, grade, roles.has(lower))
  return new Word(
    {
      hash: hashOf(token.kind === 'number' ? digitShape(lower) : lower),
      shape,
      suffix: hashOf(lower.slice(-3)),
    },
    {
      class: own,
      cue: verb ? CUE_CLASSES.indexOf(verb.class) + 1 : 0,
      grade,
      trait: traitOf(lower, shape, own),
    },
    wordCluster(lower),
  )
}

/** The hash of a word, by which features know it. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  // 30 bits: an engine keeps such a number in place, larger ones on its heap.
  return hash >>> 2
}

function digitShape(text: string): string {
  return text.replaceAll(/\d/g, '0')
}

/** The shape of commas, quotation marks and their like. */
export const MARK = 4

/** See `Word.shape`. */
function shapeOf({ kind, text, lower }: Token): number {
  if (kind === 'number') return 3
  if (kind === 'punctuation') return MARK
  if (kind === 'symbol') return 5
  if (text === lower) return 0
  const first = text.charAt(0)
  if (first === first.toLowerCase()) return 6
  return text.length > 1 && text === text.toUpperCase() ? 2 : 1
}
