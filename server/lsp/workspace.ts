import { type CancellationToken, SymbolInformation, SymbolKind } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type Drafts, definitionOf, type Reading, rangeOfPlace } from './drafts.ts'

/** Finds the drafts of folders; every answer is read afresh. Absent where there are no files, as in a browser. */
export type DraftsIn = (folders: readonly string[]) => AsyncIterable<TextDocument>

/** Most answers that a search gives: an editor asks again as soon as the user types on. */
const MOST = 200

/**
 * Every source across the drafts of the workspace whose name holds the words of `query`, in any order: "where else do we
 * quote Lee?". What is open in the editor counts as it reads there.
 */
export async function workspaceSymbols(
  query: string,
  open: readonly TextDocument[],
  folders: readonly string[],
  draftsIn: DraftsIn,
  drafts: Drafts,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found: SymbolInformation[] = []
  const search = (reading: Reading | undefined): void => {
    for (const source of reading?.article.sources ?? []) {
      const place = definitionOf(source)
      const name = source.name.toLowerCase()
      if (
        !reading ||
        !place ||
        source.attributions.length === 0 ||
        !words.every((word) => name.includes(word))
      )
        continue
      const range = rangeOfPlace(reading, place)
      found.push(SymbolInformation.create(source.name, SymbolKind.Class, range, reading.document.uri))
    }
  }
  const shown = new Set(open.map(({ uri }) => uri))
  for (const document of open) search(drafts.read(document))
  for await (const document of draftsIn(folders)) {
    if (token.isCancellationRequested || found.length >= MOST) break
    if (shown.has(document.uri)) continue
    search(drafts.read(document))
    drafts.forget(document.uri)
  }
  return found.slice(0, MOST)
}
