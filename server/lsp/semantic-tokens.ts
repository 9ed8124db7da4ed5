import { type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver'
import { type Place, type Span, spanOf } from '../../rules/index.ts'
import type { Reading } from './drafts.ts'

/** What sourcing looks like as colour. The extension's package.json says which colours these borrow by default. */
export const TOKEN_TYPES = ['newsSource', 'newsCue', 'newsContent', 'unsourcedFigure'] as const

/** Sources, cues, what is attributed, and figures without a source. A token never goes over a line's end. */
export function semanticTokens({ article, document }: Reading): SemanticTokens {
  const paint = new Uint8Array(article.text.length)
  const cover = (places: readonly Place[], type: (typeof TOKEN_TYPES)[number]): void => {
    for (const place of places) {
      const { start, end } = spanOf(article, place)
      paint.fill(TOKEN_TYPES.indexOf(type) + 1, start, end)
    }
  }
  // What is inside something else is painted over it.
  for (const { content } of article.attributions) cover(content, 'newsContent')
  for (const { source } of article.attributions) cover(source, 'newsSource')
  for (const { cue } of article.attributions) cover(cue, 'newsCue')
  for (const { block, figure, support } of article.figures)
    if (support.kind === 'unresolved')
      cover([{ block, start: figure.start, end: figure.end }], 'unsourcedFigure')
  const builder = new SemanticTokensBuilder()
  for (const { start, end } of stretches(paint, article.text)) {
    const { line, character } = document.positionAt(start)
    builder.push(line, character, document.positionAt(end).character - character, (paint[start] ?? 1) - 1, 0)
  }
  return builder.build()
}

/** Runs of one colour, cut at line ends. */
function* stretches(paint: Uint8Array, text: string): Iterable<Span> {
  for (let start = 0; start < paint.length; ) {
    const color = paint[start]
    let end = start + 1
    if (color === 0 || text[start] === '\n' || text[start] === '\r') {
      start = end
      continue
    }
    while (end < paint.length && paint[end] === color && text[end] !== '\n' && text[end] !== '\r') end++
    yield { start, end }
    start = end
  }
}
