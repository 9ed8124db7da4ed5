import type { Source, SourceKind, Span } from '../../../rules/index.ts'
import { isUnsourced } from '../unsourced.ts'
import type { Telling } from './telling.ts'

const UNNAMED = new Set<SourceKind>(['anonymous-individual', 'vague-group', 'witness-group', 'agentless'])

/** Sentences of one paragraph that follow each other and rest on the same source, or on none. */
export interface Part {
  /** Into the document. */
  readonly span: Span
  readonly sentences: number
  /** Id of the source. */
  readonly source: number | undefined
  /** Nobody is named for a claim in it. */
  readonly open: boolean
  /** A paragraph begins with it. */
  readonly first: boolean
}

/** A source that speaks. */
export interface Voice {
  readonly source: Source
  readonly named: boolean
  /** How many sentences rest on it. */
  readonly sentences: number
}

/** The copy from its beginning to its end; headings are no copy. */
export function partsOf(telling: Telling): Part[] {
  const { article, findings } = telling.story
  const spoken = new Map<number, { start: number; end: number; source: number }[]>()
  for (const { content, sourceId } of article.attributions) {
    if (sourceId === undefined) continue
    for (const { block, start, end } of content) {
      const known = spoken.get(block)
      if (known) known.push({ start, end, source: sourceId })
      else spoken.set(block, [{ start, end, source: sourceId }])
    }
  }
  const claims = findings
    .filter(({ ruleId }) => isUnsourced(ruleId))
    .flatMap(({ start, end, related }): Span[] => [{ start, end }, ...related])
  const parts: Part[] = []
  for (const [index, block] of article.blocks.entries()) {
    if (block.kind === 'heading') continue
    let first = true
    for (const { start, end } of block.sentences) {
      const span = telling.span(index, { start, end })
      const source = spoken.get(index)?.find((one) => one.start < end && one.end > start)?.source
      const open = claims.some((claim) => claim.start < span.end && claim.end > span.start)
      const last = parts.at(-1)
      if (last && !first && last.source === source && last.open === open) {
        parts[parts.length - 1] = {
          ...last,
          span: { start: last.span.start, end: span.end },
          sentences: last.sentences + 1,
        }
      } else parts.push({ span, sentences: 1, source, open, first })
      first = false
    }
  }
  return parts
}

/** The sources that speak, those on which most rests first. */
export function voicesOf({ story: { article } }: Telling, parts: readonly Part[]): Voice[] {
  const shares = new Map<number, number>()
  for (const { source, sentences } of parts)
    if (source !== undefined) shares.set(source, (shares.get(source) ?? 0) + sentences)
  return article.sources
    .filter(({ attributions }) => attributions.length > 0)
    .map((source) => ({
      source,
      named: !UNNAMED.has(source.kind),
      sentences: shares.get(source.id) ?? 0,
    }))
    .sort((one, other) => other.sentences - one.sentences)
}
