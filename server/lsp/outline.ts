import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver'
import {
  type Attribution,
  type Place,
  type Source,
  type SourceKind,
  type Span,
  spanOf,
} from '../../rules/index.ts'
import { counted } from '../report/counted.ts'
import { KINDS } from '../report/kind-names.ts'
import { wordsAt } from '../words-at.ts'
import { type Reading, rangeOf } from './drafts.ts'
import { shortened } from './words.ts'

/** The symbol that an editor’s lists show for a kind of source. */
export const SYMBOLS: Readonly<Record<SourceKind, SymbolKind>> = {
  'named-person': SymbolKind.Class,
  'named-organisation': SymbolKind.Module,
  document: SymbolKind.File,
  media: SymbolKind.Package,
  'anonymous-individual': SymbolKind.Interface,
  'vague-group': SymbolKind.Interface,
  'witness-group': SymbolKind.Interface,
  agentless: SymbolKind.Null,
}

interface Section {
  readonly symbol: DocumentSymbol
  readonly depth: number
  readonly children: DocumentSymbol[]
  readonly span: { readonly start: number; end: number }
}

/** The article's outline: its sections and, in each, the sources that speak there with their statements. */
export function outline(reading: Reading): DocumentSymbol[] {
  const { article, document } = reading
  const spoken = grouped(article.attributions, ({ block }) => block)
  const sourcesOf = sourcesByStatement(reading)
  const top: DocumentSymbol[] = []
  const open: Section[] = []
  let statements: Attribution[] = []
  const flush = (): void => {
    ;(open.at(-1)?.children ?? top).push(...speakers(reading, statements, sourcesOf))
    statements = []
  }
  /** Ends the sections of a heading's depth or deeper where the heading starts. */
  const close = (depth: number, end: number): void => {
    for (let last = open.at(-1); last && last.depth >= depth; last = open.at(-1)) {
      last.symbol.range = rangeOf(document, { start: last.span.start, end })
      open.pop()
    }
  }
  let end = 0
  for (const [index, block] of article.blocks.entries()) {
    const span = spanOf(article, { block: index, start: 0, end: block.text.length })
    const name = block.kind === 'heading' ? block.text.replaceAll(/\s+/g, ' ').trim() : ''
    if (name !== '') {
      flush()
      close(block.depth, end)
      const children: DocumentSymbol[] = []
      const range = rangeOf(document, span)
      const symbol = { name, kind: SymbolKind.String, range, selectionRange: range, children }
      ;(open.at(-1)?.children ?? top).push(symbol)
      open.push({ symbol, depth: block.depth, children, span: { ...span } })
    }
    statements.push(...(spoken.get(index) ?? []))
    end = Math.max(end, span.end)
  }
  flush()
  close(0, end)
  return top
}

/** For each attribution, those whose words it is or who pass it on. */
function sourcesByStatement({ article }: Reading): ReadonlyMap<Attribution, readonly Source[]> {
  const by = new Map<Attribution, Source[]>()
  for (const source of article.sources) {
    for (const statement of source.attributions) {
      const sources = by.get(statement)
      if (sources) sources.push(source)
      else by.set(statement, [source])
    }
  }
  return by
}

/** Those who speak in a section, in the order in which they do. */
function speakers(
  reading: Reading,
  attributions: readonly Attribution[],
  sourcesOf: ReadonlyMap<Attribution, readonly Source[]>,
): DocumentSymbol[] {
  const bySource = new Map<Source, Attribution[]>()
  for (const attribution of attributions)
    for (const source of sourcesOf.get(attribution) ?? []) statementsOf(bySource, source).push(attribution)
  return [...bySource].flatMap(([source, statements]): DocumentSymbol[] => {
    const spans = statements.map((one) => spanOfStatement(reading, one))
    const children = statements.flatMap((one, i) => statement(reading, one, spans[i]) ?? [])
    const [first] = children
    if (!first) return []
    return [
      {
        name: source.name,
        detail: `${KINDS[source.kind][0]}, ${counted(children.length, 'statement')}`,
        kind: SYMBOLS[source.kind],
        range: rangeOf(reading.document, around(spans)),
        selectionRange: first.selectionRange,
        children,
      },
    ]
  })
}

function statementsOf(bySource: Map<Source, Attribution[]>, source: Source): Attribution[] {
  const statements = bySource.get(source) ?? []
  bySource.set(source, statements)
  return statements
}

function statement(
  reading: Reading,
  attribution: Attribution,
  span: Span | undefined,
): DocumentSymbol | undefined {
  const { article, document } = reading
  const content = attribution.content[0] ?? attribution.cue[0]
  const selected = attribution.source[0] ?? attribution.cue[0] ?? content
  if (!content || !selected || !span) return undefined
  const words = wordsAt(article, content).replace(/^that /, '')
  return {
    name: shortened(words),
    detail: attribution.cue
      .map((place) => wordsAt(article, place))
      .join(' ')
      .replace(/[:,]$/, ''),
    kind: SymbolKind.Method,
    range: rangeOf(document, span),
    selectionRange: rangeOf(document, spanOf(article, selected)),
  }
}

function spanOfStatement({ article }: Reading, { source, cue, content }: Attribution): Span {
  return around([...source, ...cue, ...content].map((place: Place) => spanOf(article, place)))
}

function around(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  }
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
