import type { Position, SelectionRange } from 'vscode-languageserver'
import { type Span, spanOf } from '../../rules/index.ts'
import { holds, pointAt, type Reading, rangeOf } from './drafts.ts'

/** What a selection grows through: word, figure or source, quotation, what is attributed, sentence, paragraph, draft. */
export function selectionRanges(reading: Reading, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => selectionAt(reading, position))
}

function selectionAt({ article, document }: Reading, position: Position): SelectionRange {
  const offset = document.offsetAt(position)
  const point = pointAt(article, offset)
  const block = point && article.blocks[point.block]
  const spans: Span[] = []
  if (point && block) {
    const within = (list: readonly Span[]): Span[] =>
      list.filter(({ start, end }) => start <= point.at && point.at <= end)
    const here = within([
      ...block.tokens.filter(({ kind }) => kind === 'word' || kind === 'number'),
      ...block.figures,
      ...block.quotes.flatMap((quote) => [quote.inner, quote]),
      ...block.sentences,
      { start: 0, end: block.text.length },
    ])
    spans.push(...here.map((span) => spanOf(article, { block: point.block, ...span })))
    for (const { source, cue, content } of article.attributions) {
      const places = [...source, ...cue, ...content]
      spans.push(...places.filter((place) => holds(place, point)).map((place) => spanOf(article, place)))
    }
  }
  spans.push({ start: 0, end: article.text.length })
  // From the widest inwards, each inside the one before: what only overlaps is left out.
  const [first, ...others] = spans.sort((a, b) => b.end - b.start - (a.end - a.start))
  let selection: SelectionRange = { range: rangeOf(document, first ?? { start: offset, end: offset }) }
  let outer = first
  for (const span of others) {
    if (!outer || span.start < outer.start || span.end > outer.end) continue
    if (span.start === outer.start && span.end === outer.end) continue
    selection = { range: rangeOf(document, span), parent: selection }
    outer = span
  }
  return selection
}
