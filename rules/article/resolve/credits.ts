import { CREDIT_LINE, isAllQuoted, isVerse } from '../../languages/en/attribution/credit-line.ts'
import { inPlace } from '../in-place.ts'
import type { AnnotatedBlock, Block, Place } from '../model.ts'
import { type BlockFacts, perBlock } from '../per-block.ts'

type Blocks = readonly (Block & AnnotatedBlock)[]

/** So many blocks of a quotation are gone back over. */
const MOST = 20

/** For each block, what it credits of the blocks above: a block quotation, or paragraphs that are nothing but a quotation. */
export function creditedAbove(blocks: Blocks): readonly (readonly Place[])[] {
  return blocks.map((block, index) => {
    if (!credits(block)) return NOWHERE
    let first = index
    while (first > Math.max(0, index - MOST) && goesOn(blocks[first - 1], blocks[first])) first--
    if (first === index) return NOWHERE
    return placesAbove(
      block,
      index,
      blocks
        .slice(first, index)
        .map(({ text }) => text.length)
        .join(' '),
    )
  })
}

const NOWHERE: readonly Place[] = []

/** The blocks above one, by how long they are. */
const placesAbove = inPlace((_, index, lengths: string): readonly Place[] => {
  const ends = lengths.split(' ').map(Number)
  return ends.map((end, i) => ({ block: index - ends.length + i, start: 0, end }))
})

const credits = perBlock(({ attributions }) => attributions.some(({ by }) => by === CREDIT_LINE))

/** It is nothing but a credit. */
const isCredit = perBlock(
  (block) => credits(block) && block.attributions.every(({ content }) => content.length === 0),
)

/** No text set off, but nothing else than a quotation. */
const isQuotation = perBlock(
  ({ kind, text, quotes }) =>
    (kind === 'paragraph' || kind === 'item' || kind === 'heading') && isAllQuoted(text, quotes),
)

/** Does a quotation go on, or its credit stand, in the block below? */
function goesOn(here: BlockFacts | undefined, below: BlockFacts | undefined): boolean {
  if (!here || !below || credits(here)) return false
  if (isCredit(below)) return here.kind === 'quotation' ? !isVerse(here.text) : isQuotation(here)
  const isOpen = here.quotes.some(({ depth, closed }) => depth === 1 && !closed)
  if (here.kind !== 'quotation') return isOpen && isQuotation(here)
  return below.kind === 'quotation' && (isOpen || here.quotes.length + below.quotes.length === 0)
}
