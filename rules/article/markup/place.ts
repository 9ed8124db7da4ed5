import type { Block, Run, Span } from '../model.ts'

/**
 * The document range of a span of block text. Its ends are mapped to the nearest text that stands in the
 * document, so that markup around the words is left out.
 */
export function toDocument(block: Block, span: Span): Span {
  return { start: startOf(block, span.start), end: endOf(block, span.end) }
}

/** The block offset of a document offset, or undefined where it stands in no block text. */
export function toBlock(block: Block, offset: number): number | undefined {
  const run = block.runs[firstWhere(block.runs, (each) => offset <= each.source + each.length)]
  return run && offset >= run.source ? run.at + offset - run.source : undefined
}

function startOf({ runs }: Block, offset: number): number {
  const run = runs[firstWhere(runs, (each) => offset < each.at + each.length)]
  if (run) return run.source + Math.max(0, offset - run.at)
  const last = runs.at(-1)
  return last ? last.source + last.length : 0
}

function endOf({ runs }: Block, offset: number): number {
  const run = runs[firstWhere(runs, (each) => offset <= each.at) - 1]
  return run ? run.source + Math.min(run.length, offset - run.at) : (runs[0]?.source ?? 0)
}

/** The first of the ascending runs that `holds` is true of, by halving; their number when of none. */
function firstWhere(runs: readonly Run[], holds: (run: Run) => boolean): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (run && holds(run)) high = middle
    else low = middle + 1
  }
  return low
}
