import type { Diagnostic, Range } from 'vscode-languageserver'
import type { Finding, Place, SourceKind } from '../../rules/index.ts'
import { KINDS } from '../cli/kind-names.ts'
import { SHEET_FORMATS } from '../cli/sheet-formats.ts'
import { sheetOf } from '../cli/source-sheet.ts'
import { storyReport } from '../cli/story-report.ts'
import { summary } from './code-lens.ts'
import { definitionOf, type Reading, rangeOfPlace, wordsAt } from './drafts.ts'
import { counted } from './words.ts'

/** A line of the overview; `range` is where it leads. */
export interface OverviewItem {
  readonly label: string
  readonly detail: string
  readonly range: Range
  readonly children: readonly OverviewItem[]
}

/** A draft at a glance: what `onrecord/overview` answers. */
export interface Overview {
  /** "4 sources: 2 named, 1 document, 1 anonymous · 1 figure without a source" */
  readonly summary: string
  /** Claims that nobody is named for, in reading order. */
  readonly unsourced: readonly OverviewItem[]
  /** Sources by kind, named ones first, each with its statements and the figures that rest on it. */
  readonly kinds: readonly {
    readonly kind: SourceKind
    readonly label: string
    readonly sources: readonly OverviewItem[]
  }[]
}

/** What counts as a claim that nobody is named for. */
const UNSOURCED = new Set([
  'unattributed-figure',
  'unattributed-quote',
  'unattributed-accusation',
  'vague-attribution',
  'unfilled-placeholder',
])

export function overview(reading: Reading, diagnostics: readonly Diagnostic[]): Overview {
  const { article } = reading
  const item = (place: Place, detail: string, children: readonly OverviewItem[] = []): OverviewItem => ({
    label: shortened(wordsAt(article, place)),
    detail,
    range: rangeOfPlace(reading, place),
    children,
  })
  const unsourced = diagnostics
    .filter(({ code }) => UNSOURCED.has(String(code)))
    .map(({ range, message }): OverviewItem => {
      const words = reading.document.getText(range).replaceAll(/\s+/g, ' ')
      return { label: shortened(words), detail: message, range, children: [] }
    })
  const sourceOf = (attribution: number): number | undefined => article.attributions[attribution]?.sourceId
  const kinds = (Object.keys(KINDS) as SourceKind[]).flatMap((kind) => {
    const [label] = KINDS[kind]
    const sources = article.sources
      .filter((source) => source.kind === kind && source.attributions.length > 0)
      .flatMap((source): OverviewItem[] => {
        const place = definitionOf(source)
        if (!place) return []
        const statements = source.attributions.flatMap((id) => {
          const said = article.attributions[id]
          const content = said?.content[0] ?? said?.cue[0]
          return said && content
            ? [item(content, said.cue.map((cue) => wordsAt(article, cue)).join(' '))]
            : []
        })
        const figures = article.figures
          .filter(
            ({ support }) =>
              (support.kind === 'attribution' || support.kind === 'running') &&
              sourceOf(support.attribution) === source.id,
          )
          .map(({ block, figure: { start, end } }) => item({ block, start, end }, 'figure'))
        const detail = [
          counted(statements.length, 'statement'),
          ...(figures.length > 0 ? [counted(figures.length, 'figure')] : []),
        ].join(', ')
        return [{ ...item(place, detail, [...statements, ...figures]), label: source.name }]
      })
    return sources.length > 0 ? [{ kind, label: `${label[0]?.toUpperCase()}${label.slice(1)}`, sources }] : []
  })
  return { summary: summary(reading, diagnostics), unsourced, kinds }
}

/** The source sheet as a Markdown table: what `onrecord/sheet` answers. */
export function sheet({ article, document }: Reading): string {
  const name = document.uri.slice(document.uri.lastIndexOf('/') + 1)
  return SHEET_FORMATS.markdown(sheetOf(decodeURIComponent(name), article))
}

/** The sourcing report as a page: what `onrecord/report` answers. */
export function report({ article, document }: Reading, findings: readonly Finding[]): string {
  const name = document.uri.slice(document.uri.lastIndexOf('/') + 1)
  return storyReport([{ path: decodeURIComponent(name), article, findings }])
}

function shortened(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79)}…` : words
}
