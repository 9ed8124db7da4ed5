import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver'
import { spanOf } from '../../rules/index.ts'
import type { Reading } from './drafts.ts'

/** What folds: the front matter, each section under its heading, and quotations that run over several paragraphs. */
export function foldingRanges({ article, document }: Reading): FoldingRange[] {
  const lineAt = (offset: number): number => document.positionAt(offset).line
  const ranges: FoldingRange[] = []
  const add = (start: number, end: number, kind = FoldingRangeKind.Region): void => {
    const [startLine, endLine] = [lineAt(start), lineAt(Math.max(start, end - 1))]
    if (endLine > startLine) ranges.push({ startLine, endLine, kind })
  }
  const { frontMatter } = article.document
  if (frontMatter) add(frontMatter.start, frontMatter.end, FoldingRangeKind.Comment)
  const open: { readonly depth: number; readonly start: number }[] = []
  let end = 0
  const close = (depth: number): void => {
    for (let last = open.at(-1); last && last.depth >= depth; last = open.at(-1)) {
      add(last.start, end)
      open.pop()
    }
  }
  article.blocks.forEach((block, index) => {
    const span = spanOf(article, { block: index, start: 0, end: block.text.length })
    if (block.kind === 'heading') {
      close(block.depth)
      open.push({ depth: block.depth, start: span.start })
    }
    end = Math.max(end, span.end)
  })
  close(0)
  // An unclosed quotation runs on where the next paragraph opens with one.
  let speech: { readonly start: number; end: number; block: number } | undefined
  for (const { block, quote } of article.quotes) {
    if (quote.depth > 1) continue
    const span = spanOf(article, { block, start: quote.start, end: quote.end })
    if (speech && speech.block === block - 1) Object.assign(speech, { end: span.end, block })
    else speech = { ...span, block }
    if (!quote.closed) continue
    add(speech.start, speech.end)
    speech = undefined
  }
  return ranges
}
