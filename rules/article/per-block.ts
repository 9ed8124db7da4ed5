import type { AnnotatedBlock, Block, Token } from './model.ts'

/** What a block's own words and kind tell: all of it stays the same as long as they do. */
export type BlockFacts = AnnotatedBlock & Pick<Block, 'text' | 'kind'>

/**
 * What is found in a block, found once as long as the block stays as it is: a keystroke changes one block, and articles and
 * rules read them all.
 */
export function perBlock<Found>(find: (block: BlockFacts) => Found): (block: BlockFacts) => Found {
  const own = finders.length
  const once = (block: BlockFacts): Found => {
    const notes = (block.tokens as NotedTokens)[NOTES] ?? startNotes(block.tokens)
    const remembered = notes[own] as { readonly found: Found } | undefined
    if (remembered) return remembered.found
    const found = find(block)
    notes[own] = { found }
    return found
  }
  finders.push(once)
  return once
}

const finders: ((block: BlockFacts) => unknown)[] = []

/**
 * Where it is noted what each finder found in a block. The annotator hands out the same tokens for the same words and kind. Weak maps
 * by them would do the same; a thousand blocks are asked some ten times at each keystroke, and this takes half the time or less.
 */
const NOTES = Symbol('found in the block')
type NotedTokens = readonly Token[] & { readonly [NOTES]?: unknown[] }

function startNotes(tokens: readonly Token[]): unknown[] {
  const notes: unknown[] = []
  Object.defineProperty(tokens, NOTES, { value: notes })
  return notes
}

/** Finds all that will be asked of a block, so that it need not be found for many blocks at once. */
export function findAhead(block: BlockFacts): void {
  for (const find of finders) {
    try {
      find(block)
    } catch {
      // Whoever asks for it fails, and is named.
    }
  }
}

/** What was found in a block of an article, by the block's index. */
export type InBlock<Thing> = readonly [block: number, found: readonly Thing[]]

/**
 * The blocks of an article in which something is found, in order. Only those that changed since the last reading are visited: a
 * look at each of a thousand blocks for each of a dozen questions takes longer than reading the one that changed.
 */
export function acrossBlocks<Thing>(
  find: (block: BlockFacts) => readonly Thing[],
): (blocks: readonly BlockFacts[]) => readonly InBlock<Thing>[] {
  const findOnce = perBlock(find)
  let last = { reading: 0, blocks: 0, entries: [] as readonly InBlock<Thing>[] }
  return (blocks) => {
    const succession = successions.get(blocks)
    if (succession?.reading === last.reading) return last.entries
    const follows = succession?.before === last.reading && last.reading > 0
    const head = follows ? succession.head : 0
    const tail = follows ? succession.tail : 0
    const further = blocks.length - last.blocks
    const entries: InBlock<Thing>[] = []
    for (const entry of last.entries) {
      if (entry[0] >= head) break
      entries.push(entry)
    }
    for (let index = head; index < blocks.length - tail; index++) {
      const block = blocks[index]
      const found = block ? findOnce(block) : []
      if (found.length > 0) entries.push([index, found])
    }
    for (const entry of last.entries) {
      if (entry[0] < last.blocks - tail) continue
      entries.push(further === 0 ? entry : [entry[0] + further, entry[1]])
    }
    if (succession) last = { reading: succession.reading, blocks: blocks.length, entries }
    return entries
  }
}

/** How the blocks of one reading follow those of the reading before. Readings are counted from 1. */
export interface Succession {
  readonly reading: number
  readonly before: number
  /** How many blocks at the start, and how many at the end, are as they were. */
  readonly head: number
  readonly tail: number
}

const successions = new WeakMap<readonly BlockFacts[], Succession>()
let readings = 0

/** How the blocks of an article follow those of the one that the same reader has read before; undefined where none has noted it. */
export function successionOf(blocks: readonly BlockFacts[]): Succession | undefined {
  return successions.get(blocks)
}

/** Takes note of how the blocks of an article follow those of the last one that the same reader has read. */
export function createSuccession(): (blocks: readonly BlockFacts[]) => void {
  let before = 0
  let known: readonly (readonly Token[])[] = []
  return (blocks) => {
    const tokens = blocks.map((block) => block.tokens)
    const most = Math.min(tokens.length, known.length)
    let head = 0
    while (head < most && tokens[head] === known[head]) head++
    let tail = 0
    while (tail < most - head && tokens[tokens.length - 1 - tail] === known[known.length - 1 - tail]) tail++
    const reading = ++readings
    successions.set(blocks, { reading, before, head, tail })
    before = reading
    known = tokens
  }
}
