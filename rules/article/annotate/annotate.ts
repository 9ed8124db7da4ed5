import { findAttributions } from '../../languages/en/attribution/find.ts'
import { findFigures } from '../../languages/en/figures.ts'
import { findMentions } from '../../languages/en/mentions.ts'
import { segment } from '../../languages/en/segment.ts'
import { findTimes } from '../../languages/en/times.ts'
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

/** `annotate` with a memory of the blocks it has seen, so that typing in one paragraph costs that paragraph. */
export function createAnnotator(capacity = 4096): (block: Block) => AnnotatedBlock {
  const seen = new Map<string, AnnotatedBlock>()
  return (block) => {
    const key = `${block.kind}\n${block.text}`
    const known = seen.get(key)
    if (known) {
      // Re-inserting keeps the map in order of last use, so that the oldest entry is the one to drop.
      seen.delete(key)
      seen.set(key, known)
      return known
    }
    const facts = annotate(block)
    seen.set(key, facts)
    if (seen.size > capacity) {
      const oldest = seen.keys().next().value
      if (oldest !== undefined) seen.delete(oldest)
    }
    return facts
  }
}
