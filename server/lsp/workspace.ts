import { type CancellationToken, type ResultProgressReporter, SymbolInformation } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { KINDS } from '../report/kind-names.ts'
import { type Drafts, definitionOf, type Reading, rangeOfPlace } from './drafts.ts'
import { SYMBOLS } from './outline.ts'

/** A draft on disk. */
export interface DraftFile {
  readonly uri: string
  /** Changes when the file does. */
  readonly stamp: string
  /** Undefined where it cannot be read, or its project ignores it. */
  readonly read: () => Promise<TextDocument | undefined>
}

/** Makes a document whose positions count what the editor counts. */
export type Create = (uri: string, languageId: string, version: number, text: string) => TextDocument

/** Finds the drafts of folders. Absent where there are no files, as in a browser. */
export type DraftsIn = (folders: readonly string[], create: Create) => AsyncIterable<DraftFile>

/** The drafts of the workspace: those open in the editor, which count as they read there, and the other files. */
export interface WorkspaceDrafts {
  readonly open: readonly TextDocument[]
  readonly files: () => AsyncIterable<DraftFile>
}

/** Most answers that a search gives: an editor asks again as soon as the user types on. */
const MOST = 200

/**
 * Every source across the drafts of the workspace whose name holds the words of `query`, in any order: "where else do we
 * quote Lee?". With `partial`, answers go there draft by draft and the result stays empty.
 */
export async function workspaceSymbols(
  query: string,
  { open, files }: WorkspaceDrafts,
  drafts: Drafts,
  token: CancellationToken,
  partial?: ResultProgressReporter<SymbolInformation[]>,
): Promise<SymbolInformation[]> {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found: SymbolInformation[] = []
  let count = 0
  const search = (reading: Reading | undefined): void => {
    const here: SymbolInformation[] = []
    for (const source of reading?.article.sources ?? []) {
      const place = definitionOf(source)
      const name = source.name.toLowerCase()
      if (
        !reading ||
        !place ||
        source.attributions.length === 0 ||
        !words.every((word) => name.includes(word)) ||
        count >= MOST
      )
        continue
      count++
      const range = rangeOfPlace(reading, place)
      const { uri } = reading.document
      here.push(
        SymbolInformation.create(source.name, SYMBOLS[source.kind], range, uri, KINDS[source.kind][0]),
      )
    }
    if (!partial) found.push(...here)
    else if (here.length > 0) partial.report(here)
  }
  for (const document of open) {
    await drafts.ready(document)
    search(drafts.read(document))
  }
  for await (const file of files()) {
    if (token.isCancellationRequested || count >= MOST) break
    const document = await file.read()
    if (!document) continue
    await drafts.ready(document, undefined, false)
    search(drafts.read(document))
    drafts.forget(document.uri)
  }
  return found
}
