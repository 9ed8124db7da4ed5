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
  const run = block.runs[firstWhere(block.runs, (each) => offset <= sourceEnd(each))]
  if (!run || offset < run.source) return undefined
  if (run.spelling === undefined) return run.at + offset - run.source
  return offset === sourceEnd(run) ? run.at + run.length : run.at
}

function startOf({ runs }: Block, offset: number): number {
  const run = runs[firstWhere(runs, (each) => offset < each.at + each.length)]
  if (run) return run.spelling === undefined ? run.source + Math.max(0, offset - run.at) : run.source
  const last = runs.at(-1)
  return last ? sourceEnd(last) : 0
}

function endOf({ runs }: Block, offset: number): number {
  const run = runs[firstWhere(runs, (each) => offset <= each.at) - 1]
  if (!run) return runs[0]?.source ?? 0
  return run.spelling === undefined ? run.source + Math.min(run.length, offset - run.at) : sourceEnd(run)
}

function sourceEnd({ source, length, spelling = length }: Run): number {
  return source + spelling
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
