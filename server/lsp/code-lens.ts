import type { CodeLens, Diagnostic } from 'vscode-languageserver'
import type { Article, SourceKind } from '../../rules/index.ts'
import { counted } from '../report/counted.ts'
import { KINDS } from '../report/kind-names.ts'
import { type Reading, rangeOfPlace } from './drafts.ts'

/** Over the headline, what the story stands on: “4 sources: 2 named, 1 document · 1 figure without a source”. */
export function codeLenses(reading: Reading, diagnostics: readonly Diagnostic[]): CodeLens[] {
  const { article } = reading
  const headline = article.blocks.findIndex(({ kind }) => kind === 'heading')
  const block = headline >= 0 ? headline : 0
  const first = article.blocks[block]
  if (!first || (article.sources.length === 0 && article.figures.length === 0)) return []
  const range = rangeOfPlace(reading, { block, start: 0, end: first.text.length })
  return [
    {
      range: { start: range.start, end: range.start },
      command: { title: summary(reading, diagnostics), command: '' },
    },
  ]
}

/** Its sources by kind, and how many figures the linter finds none for. */
function summary({ article }: Reading, diagnostics: readonly Diagnostic[]): string {
  const open = diagnostics
    .filter(({ code }) => code === 'unattributed-figure')
    .reduce((sum, { relatedInformation = [] }) => sum + 1 + relatedInformation.length, 0)
  const sources = sourcesByKind(article)
  return open > 0 ? `${sources} · ${counted(open, 'figure')} without a source` : sources
}

/** “4 sources: 2 named, 1 document, 1 anonymous” */
export function sourcesByKind({ sources }: Article): string {
  const kinds = new Map<SourceKind, number>()
  for (const { kind } of sources) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const parts = Object.entries(KINDS).flatMap(([kind, [one, many]]) => {
    const count = kinds.get(kind as SourceKind)
    return count ? counted(count, shortened[kind] ?? one, many) : []
  })
  return `${counted(sources.length, 'source')}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`
}

const shortened: Readonly<Record<string, string>> = {
  'named-person': 'named',
  'anonymous-individual': 'anonymous',
}
