import { type Article, type Place, toDocument } from '../../rules/index.ts'

/** A source in the source sheet, which the fact-check desk works through. */
export interface SheetRow {
  readonly path: string
  readonly source: string
  readonly kind: string
  /** Line of its first mention, from 1; 0 for a note without one. */
  readonly line: number
  /** How many statements are given to it. */
  readonly statements: number
  /** The figures that rest on it, as written. */
  readonly figures: readonly string[]
  /** The times in its statements, as written. */
  readonly times: readonly string[]
}

/** The sources of an article in order of appearance, the desk's source notes behind them. */
export function sheetOf(path: string, article: Article): SheetRow[] {
  const words = ({ block, start, end }: Place): string =>
    (article.blocks[block]?.text.slice(start, end) ?? '').replaceAll(/\s+/g, ' ')
  const rows = article.sources.map((source): SheetRow => {
    const own = new Set(source.attributions)
    const first = source.mentions[0]
    const figures = article.figures.filter(
      ({ support }) =>
        (support.kind === 'attribution' || support.kind === 'running') && own.has(support.attribution),
    )
    const statements = source.attributions.flatMap((id) => article.attributions[id] ?? [])
    const times = article.times.filter(({ block, time }) =>
      statements.some((statement) => statement.block === block && statement.sentence === time.sentence),
    )
    return {
      path,
      source: source.name,
      kind: source.kind,
      line: first ? lineOf(article, first) : 0,
      statements: statements.length,
      figures: figures.map(({ block, figure }) => words({ block, start: figure.start, end: figure.end })),
      times: times.map(({ block, time }) => words({ block, start: time.start, end: time.end })),
    }
  })
  const notes = article.document.comments.flatMap(({ text, span }): SheetRow[] => {
    const note = /^(?:sources?|src)\s*:\s*(.+)$/is.exec(text)?.[1]
    if (note === undefined) return []
    const line = article.text.slice(0, span.start).split('\n').length
    return [{ path, source: note.trim(), kind: 'note', line, statements: 0, figures: [], times: [] }]
  })
  return [...rows, ...notes]
}

function lineOf(article: Article, place: Place): number {
  const block = article.blocks[place.block]
  const { start } = block ? toDocument(block, place) : { start: 0 }
  return article.text.slice(0, start).split('\n').length
}
