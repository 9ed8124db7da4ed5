import { findAttributions } from '../../languages/en/attribution/find.ts'
import { findFigures } from '../../languages/en/figures.ts'
import { findMentions } from '../../languages/en/mentions.ts'
import { segment } from '../../languages/en/segment.ts'
import { findTimes } from '../../languages/en/times.ts'
import { detached } from '../markup/memory.ts'
import type { AnnotatedBlock, Block } from '../model.ts'
import { findQuotes } from './quotes.ts'

/** Everything that can be known of a block from its own kind and text. Pure, so that it can be cached by them. */
export function annotate({ text, kind }: Block): AnnotatedBlock {
  const { tokens, sentences } = segment(text)
  const quotes = findQuotes(text, tokens, sentences, kind)
  const attributions = findAttributions(text, tokens, sentences, quotes, kind)
  return {
    tokens,
    sentences,
    quotes,
    attributions,
    ...findFigures(text, tokens, sentences),
    times: findTimes(text, tokens, sentences),
    mentions: findMentions(text, tokens, sentences, attributions),
  }
}

/** Characters of remembered blocks: some 20,000 words, or twice the blocks in hand where those are more. */
const REMEMBERED = 100_000

/**
 * `annotate` for the blocks of a document, with a memory of the blocks it has seen, so that typing in one paragraph costs that
 * paragraph. The oldest are forgotten first.
 */
export function createAnnotator(): (blocks: readonly Block[]) => AnnotatedBlock[] {
  const seen = new Map<string, AnnotatedBlock>()
  let held = 0
  const read = (block: Block): AnnotatedBlock => {
    const key = `${block.kind}\n${block.text}`
    const known = seen.get(key)
    if (known) {
      // Re-inserting keeps the map in order of last use, so that the oldest entry is the one to drop.
      seen.delete(key)
      seen.set(key, known)
      return known
    }
    const facts = annotate({ ...block, text: detached(block.text) })
    seen.set(key, facts)
    held += key.length
    return facts
  }
  return (blocks) => {
    const facts = blocks.map(read)
    const most = Math.max(REMEMBERED, 2 * blocks.reduce((sum, { text }) => sum + text.length, 0))
    for (const key of seen.keys()) {
      if (held <= most) break
      seen.delete(key)
      held -= key.length
    }
    return facts
  }
}
