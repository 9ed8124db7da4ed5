/** A document that the desk can open: a link, a footnote, or the reporter’s note of a source. */
import type { AnnotatedBlock, Block, Figure, MarkedDocument, Support } from '../../model.ts'
import { sentenceOf } from './told.ts'

export function noted(
  { comments }: MarkedDocument,
  { sentences }: AnnotatedBlock,
  index: number,
  figure: Figure,
): Support | undefined {
  const sentence = sentences[figure.sentence]
  const comment = comments.findIndex(
    (note) => note.block === index && isSourceNote(note.text) && note.at >= (sentence?.start ?? 0),
  )
  return comment < 0 ? undefined : { kind: 'note', comment }
}

/** A comment that a reporter leaves for the desk: "source: ministry briefing, Nov 4". */
export function isSourceNote(text: string): boolean {
  return /^(?:source|sources|src)\s*:\s*\S/i.test(text)
}

export function linked(block: Block & AnnotatedBlock, index: number, figure: Figure): Support | undefined {
  const sentence = sentenceOf(block, figure)
  const link = block.links.find(
    ({ span, url }) =>
      sentence && span.start < sentence.end && span.end > sentence.start && /^(?:https?:|\/|\.)/i.test(url),
  )
  if (link) return { kind: 'link', place: { block: index, ...link.span } }
  const reference = block.references.find((at) => sentence && at >= sentence.start && at <= sentence.end + 1)
  return reference === undefined
    ? undefined
    : { kind: 'link', place: { block: index, start: reference, end: reference } }
}
