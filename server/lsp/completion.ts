import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver'
import { isPlaceholder, nameInSentence, type Source, spanOf } from '../../rules/index.ts'
import { KINDS } from '../report/kind-names.ts'
import { type Reading, rangeOf } from './drafts.ts'
import { introducedAt, roleOf, sentenceAt } from './introduction.ts'

/** The words after which an article names who says so: the prefix that is typed is what follows. */
const BEFORE =
  /(?:\baccording to|\b(?:said|says|told|wrote|added|per|citing|asked|by)|(?:<!--\s*|\[)(?:source|sources|src):|\[(?=SOURCE|$))\s?([\p{L}’'.-]*(?: [\p{L}’'.-]+){0,2})$/iu

/** The article's sources where one is about to be named: who spoke last before this line comes first. */
export function completions({ document, article }: Reading, offset: number): CompletionItem[] {
  const text = document.getText()
  const before = text.slice(Math.max(0, offset - 120), offset)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const placeholder = placeholderAt(text, offset)
  const typed = placeholder ? '' : BEFORE.exec(line)?.[1]
  if (typed === undefined) return []
  const range = rangeOf(document, placeholder ?? { start: offset - typed.length, end: offset })
  /** How far a source's last statement before the offset lies back; those who speak later come after. */
  const distance = (source: Source): number => {
    let nearest = Number.POSITIVE_INFINITY
    for (const mention of source.mentions) {
      const { start } = spanOf(article, mention)
      nearest = Math.min(nearest, start < offset ? offset - start : text.length + start - offset)
    }
    return nearest
  }
  return article.sources
    .filter(({ kind, name }) => kind !== 'agentless' && kind !== 'vague-group' && !isPlaceholder(name))
    .map((source) => ({ source, far: distance(source) }))
    .sort((a, b) => a.far - b.far)
    .map(({ source }, rank): CompletionItem => {
      const first = introducedAt(article, source)
      const sentence = first && sentenceAt(article, first)
      const role = roleOf(article, source)
      const newText = nameInSentence(article, source)
      return {
        label: source.name,
        kind: CompletionItemKind.Reference,
        detail: role === undefined ? KINDS[source.kind][0] : `${role} (${KINDS[source.kind][0]})`,
        sortText: String(rank).padStart(4, '0'),
        // Typed after a placeholder's bracket, the name must still match.
        filterText: placeholder
          ? text.slice(placeholder.start, placeholder.end)
          : /^the\b/i.test(typed)
            ? newText
            : source.name,
        textEdit: { range, newText },
        ...(sentence !== undefined && { documentation: sentence }),
      }
    })
}

const PLACEHOLDER = '[SOURCE]'

/** The placeholder that a fix left for a source, when the caret is in it. */
function placeholderAt(text: string, offset: number): { start: number; end: number } | undefined {
  const start = text.lastIndexOf('[', Math.max(0, offset - 1))
  return start >= 0 && offset - start <= PLACEHOLDER.length && text.startsWith(PLACEHOLDER, start)
    ? { start, end: start + PLACEHOLDER.length }
    : undefined
}
