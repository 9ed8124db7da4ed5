import { findAttributions } from '../../languages/en/attribution/find.ts'
import { findFigures } from '../../languages/en/figures.ts'
import { findMentions } from '../../languages/en/mentions.ts'
import { segment } from '../../languages/en/segment.ts'
import { findTimes } from '../../languages/en/times.ts'
import { detached } from '../markup/memory.ts'
import type { AnnotatedBlock, Block, BlockKind } from '../model.ts'
import type { BlockFacts } from '../per-block.ts'
import type { Slices } from '../slices.ts'
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

interface Known {
  readonly facts: AnnotatedBlock
  /** The last reading that had the block. */
  reading: number
}

/**
 * `annotate` for the blocks of a document, with a memory of the blocks it has seen, so that typing in one paragraph costs that
 * paragraph. What the document in hand does not have is forgotten first, and of that the oldest. Yields after each block that was
 * not known, and again when `found` has been called for it.
 */
export function createAnnotator(
  found?: (block: BlockFacts) => void,
): (blocks: readonly Block[]) => Slices<AnnotatedBlock[]> {
  // By kind, then by text: a text that is the same string as before is found without reading it.
  const seen = new Map<BlockKind, Map<string, Known>>()
  let held = 0
  let readings = 0
  const forget = (most: number, reading: number): void => {
    for (const ofKind of seen.values()) {
      for (const [text, known] of ofKind) {
        if (held <= most) return
        if (known.reading === reading) continue
        ofKind.delete(text)
        held -= text.length
      }
    }
  }
  return function* (blocks) {
    const reading = ++readings
    const all: AnnotatedBlock[] = []
    for (const block of blocks) {
      let ofKind = seen.get(block.kind)
      if (!ofKind) {
        ofKind = new Map()
        seen.set(block.kind, ofKind)
      }
      const known = ofKind.get(block.text)
      if (known) {
        known.reading = reading
        all.push(known.facts)
        continue
      }
      const text = detached(block.text)
      const facts = annotate({ ...block, text })
      ofKind.set(text, { facts, reading })
      held += text.length
      all.push(facts)
      yield
      if (!found) continue
      found({ ...facts, kind: block.kind, text })
      yield
    }
    forget(Math.max(REMEMBERED, 2 * blocks.reduce((sum, { text }) => sum + text.length, 0)), reading)
    return all
  }
}
