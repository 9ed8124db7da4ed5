import type { Connection } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Client } from './capabilities.ts'
import type { Changes } from './changes.ts'
import type { Diagnoser, Diagnosis } from './diagnostics.ts'
import type { Drafts } from './drafts.ts'
import type { ServerSettings } from './settings.ts'
import type { SettingsStore } from './settings-store.ts'
import { type DraftFile, type WorkspaceDrafts, workspaceSymbols } from './workspace.ts'
import { WorkspaceDiagnoser } from './workspace-diagnostics.ts'

/** What an editor asks about the drafts of its folders. */
interface Asked {
  readonly client: () => Client
  /** The workspace's folders as they are now, as URIs. */
  readonly folders: ReadonlySet<string>
  readonly changes: Changes
  readonly drafts: Drafts
  readonly diagnoser: Diagnoser
  readonly settings: SettingsStore
  /** What is to be shown of what was found in an open document. */
  readonly shown: (document: TextDocument, settings: ServerSettings) => Diagnosis
  readonly open: () => readonly TextDocument[]
  readonly files: (folders: Iterable<string>) => AsyncIterable<DraftFile>
}

/** Answers what an editor asks about all drafts at once: diagnostics, and where else a source speaks. */
export function answerForWorkspace(connection: Connection, asked: Asked): WorkspaceDiagnoser {
  const { client, folders, changes, drafts, diagnoser, settings, shown } = asked
  const diagnosing = new WorkspaceDiagnoser(diagnoser, (uri) => settings.of(uri), shown)
  let reported = -1
  connection.languages.diagnostics.onWorkspace(
    async ({ previousResultIds: previous }, token, progress, partial) => {
      // An editor asks again as soon as it has its answer: it gets the next one when something has changed.
      if (client().watches && reported === changes.count) await changes.next(token)
      if (token.isCancellationRequested) return { items: [] }
      reported = changes.count
      const covered: string[] = []
      for (const folder of folders)
        if ((await settings.ofEditor(folder)).workspaceDiagnostics) covered.push(folder)
      return diagnosing.report(covered.length > 0 ? draftsOf(asked, covered) : NO_DRAFTS, {
        previous,
        token,
        progress,
        partial,
      })
    },
  )
  connection.onWorkspaceSymbol(({ query }, token, _, partial) =>
    workspaceSymbols(query, draftsOf(asked, folders), drafts, token, partial),
  )
  return diagnosing
}

const NO_DRAFTS: WorkspaceDrafts = { open: [], files: async function* () {} }

function draftsOf({ open, files }: Asked, folders: Iterable<string>): WorkspaceDrafts {
  const documents = open()
  const shown = new Set(documents.map(({ uri }) => uri))
  return {
    open: documents,
    files: async function* () {
      for await (const file of files(folders)) if (!shown.has(file.uri)) yield file
    },
  }
}
