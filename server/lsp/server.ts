import {
  CodeLensRefreshRequest,
  type Connection,
  type InitializeResult,
  TextDocumentSaveReason,
  TextDocuments,
} from 'vscode-languageserver'
import { createSlicedAnalyser } from '../../rules/index.ts'
import { VERSION } from '../version.ts'
import { answerQuestions } from './answers.ts'
import { type Client, capabilitiesFor, clientOf } from './capabilities.ts'
import { Changes } from './changes.ts'
import { Diagnoser } from './diagnostics.ts'
import { documentsIn } from './documents.ts'
import { Drafts } from './drafts.ts'
import { FaultyProjects } from './faulty-projects.ts'
import { HoldBack } from './hold-back.ts'
import type { ProjectSettings } from './settings.ts'
import { SettingsStore } from './settings-store.ts'
import { ShownDiagnostics } from './shown-diagnostics.ts'
import { isConfiguration, mayHoldDrafts, watch } from './watched-files.ts'
import type { DraftsIn } from './workspace.ts'
import { answerForWorkspace } from './workspace-answers.ts'

/**
 * Serves a connection until the client closes it. Knows the protocol; all knowledge of prose is in `rules`. `projectOf`
 * finds the configuration that a document’s project has, and `draftsIn` the drafts of a folder, where there are files to
 * look for.
 */
export function startServer(
  connection: Connection,
  projectOf: (uri: string) => Promise<ProjectSettings> = async () => ({ ignored: false, rules: {} }),
  draftsIn: DraftsIn = async function* () {},
): void {
  let known = clientOf({ capabilities: {} })
  const client = (): Client => known
  const folders = new Set<string>()
  /** Of any draft, configuration or setting of the workspace. */
  const changes = new Changes()
  const holdBack = new HoldBack((uri) => {
    shown.schedule(uri)
    if (known.pulls && known.refreshes) connection.languages.diagnostics.refresh()
    if (known.refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type)
  })
  const kind = documentsIn(
    () => known.encoding,
    (uri, at) => holdBack.typed(uri, at),
    (uri) => diagnoser.forget(uri),
  )
  const documents = new TextDocuments(kind)
  const drafts = new Drafts(createSlicedAnalyser({ ahead: true }))
  const diagnoser = new Diagnoser(drafts)
  const faulty = new FaultyProjects(connection, client, kind.create)
  const settings = new SettingsStore(
    (uri) =>
      known.configures
        ? connection.workspace.getConfiguration({ scopeUri: uri, section: 'onrecord' })
        : undefined,
    projectOf,
    (...told) => faulty.tell(...told),
  )
  const shown = new ShownDiagnostics({ connection, client, documents, drafts, diagnoser, holdBack, settings })
  const readSettingsAgain = (): void => {
    settings.forget()
    faulty.forget()
    for (const { uri } of documents.all()) shown.schedule(uri)
    refresh(connection, known)
    changes.announce()
  }

  connection.onInitialize((params): InitializeResult => {
    known = clientOf(params)
    for (const { uri } of params.workspaceFolders ?? []) folders.add(uri)
    if (folders.size === 0 && params.rootUri) folders.add(params.rootUri)
    return { serverInfo: { name: 'onrecord', version: VERSION }, capabilities: capabilitiesFor(known) }
  })
  connection.onInitialized(() => {
    if (known.hasFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) folders.delete(uri)
        for (const { uri } of added) folders.add(uri)
        changes.announce()
      })
    }
    watch(connection, known)
  })
  connection.onDidChangeConfiguration(
    ({ settings: sent }: { readonly settings?: { onrecord?: unknown } }) => {
      settings.pushed(sent?.onrecord)
      readSettingsAgain()
    },
  )
  connection.onDidChangeWatchedFiles(({ changes: files }) => {
    if (files.some(({ uri }) => isConfiguration(uri))) readSettingsAgain()
    else if (files.some(({ uri }) => mayHoldDrafts(uri))) changes.announce()
  })
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    const own = await settings.of(uri)
    const document = await shown.ready(uri, own)
    if (!document) return { kind: 'full', items: [] }
    const { resultId, diagnostics } = shown.of(document, own)
    return resultId === previousResultId
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items: [...diagnostics] }
  })
  answerQuestions(connection, {
    client,
    drafts,
    settingsOf: (uri) => settings.of(uri),
    ready: (uri, own) => shown.ready(uri, own),
    shown: (document, own) => shown.of(document, own),
    written: (uri) => holdBack.written(uri),
  })
  const workspaceDiagnoser = answerForWorkspace(connection, {
    client,
    folders,
    changes,
    drafts,
    diagnoser,
    settings,
    shown: (document, own) => shown.of(document, own),
    open: () => documents.all(),
    files: (within) => draftsIn([...within], kind.create),
  })

  documents.onDidOpen(({ document: { uri } }) => {
    workspaceDiagnoser.opened(uri)
    holdBack.forget(uri)
  })
  documents.onDidChangeContent(({ document }) => shown.schedule(document.uri))
  // Whoever saves wants to know; what is saved by itself, every second perhaps, is still being written.
  documents.onWillSave(({ document, reason }) => {
    if (reason !== TextDocumentSaveReason.AfterDelay) holdBack.written(document.uri)
  })
  documents.onDidClose(({ document: { uri } }) => {
    settings.forget(uri)
    shown.close(uri)
    if (shown.areAskedFor(uri)) workspaceDiagnoser.closed(uri)
    changes.announce()
  })
  documents.listen(connection)
  // `documents` asks to be told of saves too, and the last who asks is told: of configurations as well, which it knows nothing of.
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    if (!known.watches || isConfiguration(uri)) readSettingsAgain()
  })
  connection.listen()
}

/** Has the editor ask again for what settings decide, as far as it can be told to. */
function refresh(connection: Connection, client: Client): void {
  if (client.pulls && client.refreshes) connection.languages.diagnostics.refresh()
  if (client.refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type)
  if (client.refreshesHints) void connection.languages.inlayHint.refresh()
  if (client.refreshesTokens) connection.languages.semanticTokens.refresh()
}
