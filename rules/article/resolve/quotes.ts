import type { AnnotatedBlock, ArticleQuote, Attribution, Block, Genre, Span, Support } from '../model.ts'

/**
 * Finds the speaker of each outer quotation. In order: the attribution that holds it; another attribution of its
 * paragraph, the nearest before it first; the quotation it carries on from the paragraph before; the one
 * speaker whom the paragraph before introduced with a colon.
 */
export function linkQuotes(
  blocks: readonly (Block & AnnotatedBlock)[],
  attributions: readonly Attribution[],
  genre: Genre,
): ArticleQuote[] {
  const quotes: ArticleQuote[] = []
  const inBlock = groupByBlock(attributions)
  let carried: ArticleQuote | undefined
  blocks.forEach((block, index) => {
    const here = inBlock.get(index) ?? []
    for (const quote of block.quotes) {
      if (quote.depth > 1) continue
      const holding = here.find(
        (attribution) =>
          (attribution.sourceId !== undefined || attribution.source.length > 0 || attribution.agentless) &&
          attribution.content.some(
            (place) => place.block === index && place.start < quote.end && place.end > quote.start,
          ),
      )
      const near = holding ?? nearest(here, quote)
      const continues = carried && (!quote.opened || quote.start < 3)
      const before = quotes.at(-1)
      let support: Support = { kind: 'unresolved' }
      let speaker: number | undefined
      if (holding || (near && !continues)) {
        support = holding
          ? { kind: 'attribution', attribution: holding.id }
          : { kind: 'running', attribution: near?.id ?? 0 }
        speaker = (holding ?? near)?.sourceId
      } else if (continues && carried) {
        support = carried.support
        speaker = carried.speaker
      } else if (before && before.block === index && before.support.kind !== 'unresolved') {
        support = before.support
        speaker = before.speaker
      } else {
        const introduced = introducedBefore(blocks, inBlock, index)
        if (introduced) {
          support = { kind: 'running', attribution: introduced.id }
          speaker = introduced.sourceId
        } else if (genre === 'interview') support = { kind: 'own', reason: 'questions and answers' }
      }
      const linked = {
        id: quotes.length,
        block: index,
        quote,
        support,
        ...(speaker !== undefined && { speaker }),
      }
      quotes.push(linked)
      carried = quote.closed ? undefined : linked
    }
  })
  return quotes
}

const groups = new WeakMap<readonly object[], Map<number, unknown[]>>()

/** What stands in a block, by the block: attributions by that of their cue. Grouped once for each list. */
export function groupByBlock<Thing extends { readonly block: number }>(
  things: readonly Thing[],
): ReadonlyMap<number, readonly Thing[]> {
  const known = groups.get(things) as Map<number, Thing[]> | undefined
  if (known) return known
  const grouped = new Map<number, Thing[]>()
  for (const thing of things) {
    const group = grouped.get(thing.block)
    if (group) group.push(thing)
    else grouped.set(thing.block, [thing])
  }
  groups.set(things, grouped)
  return grouped
}

const SPOKEN = new Set(['speech', 'writing', 'finding'])

/** What somebody says within the quotation names another speaker, never its own. */
function nearest(attributions: readonly Attribution[], quote: Span): Attribution | undefined {
  let before: Attribution | undefined
  let after: Attribution | undefined
  for (const attribution of attributions) {
    if (attribution.agentless || !SPOKEN.has(attribution.cueClass)) continue
    const start = attribution.cue[0]?.start ?? attribution.content[0]?.start ?? 0
    if (start < quote.start) before = attribution
    else if (start >= quote.end) after ??= attribution
  }
  return before ?? after
}

function introducedBefore(
  blocks: readonly (Block & AnnotatedBlock)[],
  inBlock: ReadonlyMap<number, readonly Attribution[]>,
  index: number,
): Attribution | undefined {
  if (!/[:,]\s*$/.test(blocks[index - 1]?.text ?? '')) return undefined
  return inBlock.get(index - 1)?.at(-1)
}
