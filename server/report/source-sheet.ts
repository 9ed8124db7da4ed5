import { type Article, positionsIn, spanOf } from '../../rules/index.ts'
import { wordsAt } from '../words-at.ts'

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
  const at = positionsIn(article.text)
  const figures = grouped(article.figures, ({ support }) =>
    support.kind === 'attribution' || support.kind === 'running' ? support.attribution.sourceId : undefined,
  )
  const times = grouped(article.times, ({ block, time }) => `${block}:${time.sentence}`)
  const rows = article.sources.map((source): SheetRow => {
    const first = source.mentions[0]
    const statements = source.attributions
    const sentences = new Set(statements.map(({ block, sentence }) => `${block}:${sentence}`))
    const own = [...sentences].flatMap((sentence) => times.get(sentence) ?? [])
    return {
      path,
      source: source.name,
      kind: source.kind,
      line: first ? at(spanOf(article, first).start).line : 0,
      statements: statements.length,
      figures: (figures.get(source.id) ?? []).map(({ block, figure: { start, end } }) =>
        wordsAt(article, { block, start, end }),
      ),
      times: own.map(({ block, time: { start, end } }) => wordsAt(article, { block, start, end })),
    }
  })
  const notes = article.document.comments.flatMap(({ text, span }): SheetRow[] => {
    const note = /^(?:sources?|src)\s*:\s*(.+)$/is.exec(text)?.[1]
    if (note === undefined) return []
    const { line } = at(span.start)
    return [
      {
        path,
        source: note.trim().replaceAll(/\s+/g, ' '),
        kind: 'note',
        line,
        statements: 0,
        figures: [],
        times: [],
      },
    ]
  })
  return [...rows, ...notes]
}

function grouped<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key | undefined,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === undefined) continue
    const others = groups.get(key)
    if (others) others.push(item)
    else groups.set(key, [item])
  }
  return groups
}
