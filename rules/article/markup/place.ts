import type { Block, Span } from '../model.ts'

/**
 * The document range of a span of block text. Its ends are mapped to the nearest text that stands in the
 * document, so that markup around the words is left out.
 */
export function toDocument(block: Block, span: Span): Span {
  return { start: startOf(block, span.start), end: endOf(block, span.end) }
}

function startOf(block: Block, offset: number): number {
  for (const run of block.runs) {
    if (offset < run.at + run.length) return run.source + Math.max(0, offset - run.at)
  }
  const last = block.runs.at(-1)
  return last ? last.source + last.length : 0
}

function endOf(block: Block, offset: number): number {
  for (let i = block.runs.length - 1; i >= 0; i--) {
    const run = block.runs[i]
    if (run && offset > run.at) return run.source + Math.min(run.length, offset - run.at)
  }
  return block.runs[0]?.source ?? 0
}

/** The block offset of a document offset, or undefined where it stands in no block text. */
export function toBlock(block: Block, offset: number): number | undefined {
  for (const run of block.runs) {
    if (offset >= run.source && offset <= run.source + run.length) return run.at + offset - run.source
  }
  return undefined
}
