import { type Article, type Draft, type Place, run, spanOf } from '../../rules/index.ts'
import { syntaxOfDraft } from '../config/syntax.ts'

type Pair = readonly [start: number, end: number]

/** One line of `onrecord analyze --ndjson`: offsets are UTF-16 code units into the text, half-open. */
export interface Analysis {
  readonly id: string | number
  readonly attributions: readonly {
    readonly source: readonly Pair[]
    readonly cue: readonly Pair[]
    readonly content: readonly Pair[]
    readonly kind: string
  }[]
  /** `attributed`: it lies in an attribution's source, cue or content. `by`: who vouches for it, and how. */
  readonly figures: readonly {
    readonly start: number
    readonly end: number
    readonly attributed: boolean
    readonly by?: string
  }[]
  readonly quotes: readonly { readonly start: number; readonly end: number; readonly speaker?: string }[]
  readonly sources: readonly {
    readonly name: string
    readonly kind: string
    readonly mentions: readonly Pair[]
    readonly attributions: number
  }[]
  readonly findings: readonly {
    readonly ruleId: string
    readonly severity: string
    readonly start: number
    readonly end: number
    readonly message: string
  }[]
  /** What could not be read, in words, with its place where it has one; absent where everything was. */
  readonly problems?: readonly { readonly message: string; readonly start?: number; readonly end?: number }[]
}

/** Everything the engine knows of a text, in the form in which accuracy is measured. */
export function analysisOf(
  { id, text, path }: { id: string | number; text: string; path?: string },
  analyse: (draft: Draft) => Article,
): Analysis {
  const article = analyse({ text, syntax: syntaxOfDraft(path), ...(path !== undefined && { path }) })
  const pair = (place: Place): Pair => {
    const { start, end } = spanOf(article, place)
    return [start, end]
  }
  const { findings, problems: failed } = run(article)
  const problems = [...article.document.problems, ...failed].map(({ message, span }) => ({
    message,
    ...span,
  }))
  const spans = article.attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
  return {
    id,
    attributions: article.attributions.map(({ source, cue, content, kind }) => ({
      source: source.map(pair),
      cue: cue.map(pair),
      content: content.map(pair),
      kind,
    })),
    figures: article.figures.map(({ block, figure, support }) => {
      const [start, end] = pair({ block, start: figure.start, end: figure.end })
      const vouching =
        support.kind === 'attribution' || support.kind === 'running' ? support.attribution : undefined
      const source = vouching?.sourceId === undefined ? undefined : article.sources[vouching.sourceId]
      const by = source?.name ?? (support.kind === 'unresolved' ? undefined : support.kind)
      return {
        start,
        end,
        attributed: spans.some(
          (span) => span.block === block && span.start <= figure.start && figure.start < span.end,
        ),
        ...(by !== undefined && { by }),
      }
    }),
    quotes: article.quotes.map(({ block, quote, speaker }) => {
      const [start, end] = pair({ block, start: quote.start, end: quote.end })
      const name = speaker === undefined ? undefined : article.sources[speaker]?.name
      return { start, end, ...(name !== undefined && { speaker: name }) }
    }),
    sources: article.sources.map(({ name, kind, mentions, attributions }) => ({
      name,
      kind,
      mentions: mentions.map(pair),
      attributions: attributions.length,
    })),
    findings: findings.map(({ ruleId, severity, start, end, message }) => ({
      ruleId,
      severity,
      start,
      end,
      message,
    })),
    ...(problems.length > 0 && { problems }),
  }
}
