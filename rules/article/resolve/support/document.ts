/** A document that the desk can open: a link, a footnote, or the reporter’s note of a source. */
import type { Block, Figure, MarkedDocument, Span, Support } from '../../model.ts'
import type { BlockFacts } from '../../per-block.ts'
import { sentenceOf } from './told.ts'

/** A source note: its index among the document’s comments, and where it stands in its block. */
export interface Note {
  readonly comment: number
  readonly at: number
}

/** The source notes of a document, by the blocks that they stand in. */
export function notesByBlock({ comments }: MarkedDocument): ReadonlyMap<number, readonly Note[]> {
  const notes = new Map<number, Note[]>()
  for (const [comment, { block, at, text }] of comments.entries()) {
    if (!isSourceNote(text)) continue
    const here = notes.get(block)
    if (here) here.push({ comment, at })
    else notes.set(block, [{ comment, at }])
  }
  return notes
}

/** The first source note that stands in a figure’s sentence or behind it, of those of its block. */
export function noted(
  notes: readonly Note[],
  { sentences }: BlockFacts,
  figure: Figure,
): Support | undefined {
  const sentence = sentences[figure.sentence]
  const note = notes.find(({ at }) => at >= (sentence?.start ?? 0))
  return note && { kind: 'note', comment: note.comment }
}

/** A comment that a reporter leaves for the desk: "source: ministry briefing, Nov 4". */
export function isSourceNote(text: string): boolean {
  return /^(?:source|sources|src)\s*:\s*\S/i.test(text)
}

/** The document that the sentence of a figure links to. */
export function linked(
  block: BlockFacts,
  marked: Pick<Block, 'links' | 'references'>,
  index: number,
  figure: Figure,
): Support | undefined {
  const sentence = sentenceOf(block, figure)
  const link = sentence && linkIn(marked, sentence)
  return link && { kind: 'link', place: { block: index, ...link } }
}

/** The first link to a document in a span of a block, else the first footnote, which stands at one point. */
export function linkIn(
  { links, references }: Pick<Block, 'links' | 'references'>,
  { start, end }: Span,
): Span | undefined {
  const link = links.find(
    ({ span, url }) => span.start < end && span.end > start && /^(?:https?:|\/|\.)/i.test(url),
  )
  if (link) return link.span
  const reference = references.find((at) => at >= start && at <= end + 1)
  return reference === undefined ? undefined : { start: reference, end: reference }
}
