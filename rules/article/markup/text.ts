import type { BlockKind, MarkedDocument } from '../model.ts'
import { BlockBuilder, DocumentBuilder } from './builder.ts'

const NOTE = /\[((?:source|sources|src|onrecord-ignore)\b[^\]\n]{0,500})\]|<!--([^>]{0,2000}?)-->/gi

/**
 * Reads plain text. Blank lines part paragraphs; where lines are longer than a screen each is a paragraph of its own,
 * as in most files that were exported with one paragraph a line. A short first line is the headline.
 */
export function readText(text: string): MarkedDocument {
  const builder = new DocumentBuilder()
  const lines = [...text.matchAll(/[^\r\n]+/g)].map((match) => ({ text: match[0], start: match.index }))
  const wrapped = isWrapped(lines)
  let group: { text: string; start: number }[] = []
  const flush = (): void => {
    if (group.length > 0) add(builder, group, builder.blocks.length === 0)
    group = []
  }
  let before = 0
  for (const line of lines) {
    const blank = text.slice(before, line.start)
    const parted = (blank.match(/\n|\r(?!\n)/g) ?? []).length > 1 || line.text.trim() === ''
    if (parted || !wrapped) flush()
    if (line.text.trim() !== '') group.push(line)
    before = line.start + line.text.length
  }
  flush()
  return { syntax: 'text', blocks: builder.blocks, comments: builder.comments, metadata: [], problems: [] }
}

/** Hard-wrapped: no line is much longer than a screen, and most full lines are nearly as long as the longest. */
function isWrapped(lines: readonly { text: string }[]): boolean {
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length), 0)
  if (longest > 120) return false
  const full = lines.filter((line) => line.text.length > longest * 0.7).length
  return full * 2 > lines.length
}

function add(
  builder: DocumentBuilder,
  lines: readonly { text: string; start: number }[],
  first: boolean,
): void {
  const [line] = lines
  const headline =
    first &&
    lines.length === 1 &&
    line !== undefined &&
    line.text.length < 120 &&
    !/[.!?:,;]["”’)]?\s*$/.test(line.text)
  const kind: BlockKind = headline
    ? 'heading'
    : /^\s*(?:[-*•]|\d{1,2}[.)])\s/.test(line?.text ?? '')
      ? 'item'
      : 'paragraph'
  const block = new BlockBuilder(kind, headline ? 1 : 0)
  lines.forEach(({ text, start }, i) => {
    if (i > 0) block.decoded('\n')
    let at = i === 0 && /^\ufeff/.test(text) ? 1 : 0
    for (const note of text.matchAll(NOTE)) {
      block.verbatim(text.slice(at, note.index), start + at)
      at = note.index + note[0].length
      block.comment({ start: start + note.index, end: start + at }, (note[1] ?? note[2] ?? '').trim())
    }
    block.verbatim(text.slice(at), start + at)
  })
  builder.add(block.build(), block.comments)
}
