import type { Diagnostic, Range } from 'vscode-languageserver'
import type { Finding, Place, SourceKind, Span } from '../../rules/index.ts'
import { KINDS } from '../report/kind-names.ts'
import { SHEET_FORMATS } from '../report/sheet-formats.ts'
import { sheetOf } from '../report/source-sheet.ts'
import { storyReport } from '../report/story/page.ts'
import { isUnsourced } from '../report/unsourced.ts'
import { wordsAt } from '../words-at.ts'
import { sourcesByKind } from './code-lens.ts'
import { definitionOf, fileNameOf, type Reading, rangeOf, rangeOfPlace } from './drafts.ts'
import { shortened } from './words.ts'

/** A line of the overview; `range` is where it leads. The client counts and numbers, in the words of its language. */
export interface OverviewItem {
  readonly what: 'claim' | 'source' | 'statement' | 'figure'
  readonly label: string
  /** The cue of a statement. */
  readonly detail: string
  /** More than there is room for: what is missing, or all of a statement. */
  readonly tooltip: string
  readonly range: Range
  readonly children: readonly OverviewItem[]
}

/** A draft at a glance: what `onrecord/overview` answers. */
export interface Overview {
  /** "4 sources: 2 named, 1 document, 1 anonymous" */
  readonly summary: string
  /** Claims that nobody is named for, in reading order. */
  readonly unsourced: readonly OverviewItem[]
  /** Sources by kind, named ones first, each with its statements and the figures that rest on it. */
  readonly kinds: readonly {
    readonly kind: SourceKind
    readonly sources: readonly OverviewItem[]
  }[]
}

/** What the Sources view shows of a draft. */
export function overview(reading: Reading, diagnostics: readonly Diagnostic[]): Overview {
  const { article } = reading
  const item = (what: OverviewItem['what'], place: Place, detail = ''): OverviewItem => {
    const words = wordsAt(article, place)
    const range = rangeOfPlace(reading, place)
    return { what, label: shortened(words), detail, tooltip: words, range, children: [] }
  }
  const unsourced = diagnostics
    .filter(({ code }) => isUnsourced(String(code)))
    .map(({ range, message }): OverviewItem => {
      const words = reading.document.getText(range).replaceAll(/\s+/g, ' ')
      return { what: 'claim', label: shortened(words), detail: '', tooltip: message, range, children: [] }
    })
  const kinds = (Object.keys(KINDS) as SourceKind[]).flatMap((kind) => {
    const sources = article.sources
      .filter((source) => source.kind === kind && source.attributions.length > 0)
      .flatMap((source): OverviewItem[] => {
        const place = definitionOf(source)
        if (!place) return []
        const statements = source.attributions.flatMap((said) => {
          const content = said.content[0] ?? said.cue[0]
          return content
            ? [item('statement', content, said.cue.map((cue) => wordsAt(article, cue)).join(' '))]
            : []
        })
        const figures = article.figures
          .filter(
            ({ support }) =>
              (support.kind === 'attribution' || support.kind === 'running') &&
              support.attribution.sourceId === source.id,
          )
          .map(({ block, figure: { start, end } }) => item('figure', { block, start, end }))
        const { name } = source
        const children = [...statements, ...figures]
        return [{ ...item('source', place), label: name, tooltip: name, children }]
      })
    return sources.length > 0 ? [{ kind, sources }] : []
  })
  return { summary: sourcesByKind(article), unsourced, kinds }
}

/** The source sheet as a Markdown table: what `onrecord/sheet` answers. */
export function sheet({ article, document }: Reading): string {
  return SHEET_FORMATS.markdown(sheetOf(fileNameOf(document.uri), article))
}

/**
 * The sourcing report as a page: what `onrecord/report` answers. `goTo` names a command of the editor that selects a range (URI, start
 * line, start character, end line, end character); the page’s lines lead there.
 */
export function report(
  { article, document }: Reading,
  findings: readonly Finding[],
  goTo: string | undefined,
): string {
  const hrefOf = (words: Span): string => {
    const { start, end } = rangeOf(document, words)
    const target = [document.uri, start.line, start.character, end.line, end.character]
    return `command:${goTo}?${encodeURIComponent(JSON.stringify(target))}`
  }
  return storyReport([
    { path: fileNameOf(document.uri), article, findings, ...(goTo !== undefined && { hrefOf }) },
  ])
}
