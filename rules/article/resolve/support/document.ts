/** A document that the desk can open: a link, a footnote, or the reporter’s note of a source. */
import type { Block, Figure, MarkedDocument, Support } from '../../model.ts'
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

export function linked(
  block: BlockFacts,
  { links, references }: Pick<Block, 'links' | 'references'>,
  index: number,
  figure: Figure,
): Support | undefined {
  const sentence = sentenceOf(block, figure)
  const link = links.find(
    ({ span, url }) =>
      sentence && span.start < sentence.end && span.end > sentence.start && /^(?:https?:|\/|\.)/i.test(url),
  )
  if (link) return { kind: 'link', place: { block: index, ...link.span } }
  const reference = references.find((at) => sentence && at >= sentence.start && at <= sentence.end + 1)
  return reference === undefined
    ? undefined
    : { kind: 'link', place: { block: index, start: reference, end: reference } }
}
