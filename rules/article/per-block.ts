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
 * What is found in the blocks of an article in which something is found, in order. Only those that changed since the last article
 * are visited: a look at each of a thousand blocks for each of a dozen questions takes longer than reading the one that changed.
 */
export function acrossBlocks<Thing>(
  find: (block: BlockFacts) => readonly Thing[],
): (blocks: readonly BlockFacts[]) => readonly InBlock<Thing>[] {
  const findOnce = perBlock(find)
  let last = { words: NO_WORDS, entries: [] as readonly InBlock<Thing>[] }
  return (blocks) => {
    const words = wordsOf(blocks)
    if (words === last.words) return last.entries
    const { head, tail } = unchanged(last.words, words)
    const further = words.length - last.words.length
    const entries: InBlock<Thing>[] = []
    for (const entry of last.entries) {
      if (entry[0] >= head) break
      entries.push(entry)
    }
    for (let index = head; index < words.length - tail; index++) {
      const block = blocks[index]
      const found = block ? findOnce(block) : []
      if (found.length > 0) entries.push([index, found])
    }
    for (const entry of last.entries) {
      if (entry[0] < last.words.length - tail) continue
      entries.push(further === 0 ? entry : [entry[0] + further, entry[1]])
    }
    last = { words, entries }
    return entries
  }
}

/** The tokens of each block. The annotator hands out the same for the same words and kind, so that they tell changed blocks. */
export type Words = readonly (readonly Token[])[]
/** Of an article without blocks. */
export const NO_WORDS: Words = []

const listed = new WeakMap<readonly BlockFacts[], Words>()

/** The words of an article, listed once for all who ask. */
export function wordsOf(blocks: readonly BlockFacts[]): Words {
  let words = listed.get(blocks)
  if (!words) {
    words = blocks.map((block) => block.tokens)
    listed.set(blocks, words)
  }
  return words
}

/** How many blocks at the start of an article, and how many of the others at its end, are as they were in another. */
export function unchanged(before: Words, now: Words): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, now.length)
  let head = 0
  while (head < most && now[head] === before[head]) head++
  let tail = 0
  while (tail < most - head && now[now.length - 1 - tail] === before[before.length - 1 - tail]) tail++
  return { head, tail }
}

/** Do two lists hold the same objects in the same order? */
export function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
