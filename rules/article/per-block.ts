import type { AnnotatedBlock, Block, Token } from './model.ts'

/** What a block's own words and kind tell: all of it stays the same as long as they do. */
export type BlockFacts = AnnotatedBlock & Pick<Block, 'text' | 'kind'>

/**
 * What is found in a block, found once as long as the block stays as it is: a keystroke changes one block, and articles and
 * rules read them all.
 */
export function perBlock<Found>(find: (block: BlockFacts) => Found): (block: BlockFacts) => Found {
  // The annotator hands out the same tokens for the same words and kind.
  const known = new WeakMap<readonly Token[], { readonly found: Found }>()
  return (block) => {
    const remembered = known.get(block.tokens)
    if (remembered) return remembered.found
    const found = find(block)
    known.set(block.tokens, { found })
    return found
  }
}
