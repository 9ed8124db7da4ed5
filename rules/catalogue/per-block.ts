import type { Article, Token } from '../article/model.ts'

type ArticleBlock = Article['blocks'][number]

/**
 * What a pattern finds in a block's text, found once as long as the block stays as it is: a keystroke changes one block, and a
 * rule reads them all.
 */
export function perBlock<Found>(find: (text: string) => Found): (block: ArticleBlock) => Found {
  // The reader hands out the same tokens for the same text.
  const known = new WeakMap<readonly Token[], { readonly found: Found }>()
  return ({ tokens, text }) => {
    const remembered = known.get(tokens)
    if (remembered) return remembered.found
    const found = find(text)
    known.set(tokens, { found })
    return found
  }
}
