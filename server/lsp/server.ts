import {
  type CallHierarchyItem,
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidSaveTextDocumentNotification,
  type InitializeResult,
  type InlayHintParams,
  type ReferenceParams,
  type RenameParams,
  type SelectionRangeParams,
  type TextDocumentPositionParams,
  TextDocuments,
  WatchKind,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { catalogue, createSlicedAnalyser, run } from '../../rules/index.ts'
import { rulePage } from '../cli/rule-page.ts'
import { VERSION } from '../cli/version.ts'
import { DRAFTS, EXTENSIONS } from '../config/names.ts'
import { incomingCalls, outgoingCalls, prepareCalls } from './calls.ts'
import { capabilitiesFor, clientOf } from './capabilities.ts'
import { Changes } from './changes.ts'
import { codeActions } from './code-actions.ts'
import { codeLenses } from './code-lens.ts'
import { completions } from './completion.ts'
import { definition, highlights, references } from './definition.ts'
import { Diagnoser, type Diagnosis, isCell, publishable } from './diagnostics.ts'
import { documentsIn } from './documents.ts'
import { Drafts, nextTurn, type Reading } from './drafts.ts'
import { FaultyProjects } from './faulty-projects.ts'
import { foldingRanges } from './folding.ts'
import { HoldBack } from './hold-back.ts'
import { hover } from './hover.ts'
import { inlayHints } from './inlay-hints.ts'
import { documentLinks } from './links.ts'
import { outline } from './outline.ts'
import { type Overview, overview, report, sheet } from './overview.ts'
import { prepareRename, rename } from './rename.ts'
import { selectionRanges } from './selection.ts'
import { semanticTokens } from './semantic-tokens.ts'
import type { ProjectSettings, ServerSettings } from './settings.ts'
import { SettingsStore } from './settings-store.ts'
import { type DraftsIn, type WorkspaceDrafts, workspaceSymbols } from './workspace.ts'
import { WorkspaceDiagnoser } from './workspace-diagnostics.ts'

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
  let client = clientOf({ capabilities: {} })
  const holdBack = new HoldBack((uri) => {
    schedule(uri)
    if (client.pulls && client.refreshes) connection.languages.diagnostics.refresh()
  })
  const kind = documentsIn(
    () => client.encoding,
    (uri, at) => holdBack.typed(uri, at),
    (uri) => diagnoser.forget(uri),
  )
  const documents = new TextDocuments(kind)
  const drafts = new Drafts(createSlicedAnalyser({ ahead: true }))
  const diagnoser = new Diagnoser(drafts)
  let folders = new Set<string>()

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params)
    folders = new Set((params.workspaceFolders ?? []).map(({ uri }) => uri))
    if (folders.size === 0 && params.rootUri) folders.add(params.rootUri)
    return { serverInfo: { name: 'onrecord', version: VERSION }, capabilities: capabilitiesFor(client) }
  })
  connection.onInitialized(() => {
    if (client.hasFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) folders.delete(uri)
        for (const { uri } of added) folders.add(uri)
        changes.announce()
      })
    }
    if (client.registers)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'onrecord' })
    if (client.watches) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          { globPattern: CONFIGURATIONS },
          // Of a folder that comes or goes with the drafts in it, nothing but the folder is told.
          ...(client.pulls
            ? [{ globPattern: DRAFTS }, { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete }]
            : []),
        ],
      })
    }
    // Editors watch the folders that are open; a configuration counts for the folders below its own, too.
    if (client.registersSaves) {
      void connection.client.register(DidSaveTextDocumentNotification.type, {
        documentSelector: [{ scheme: 'file', pattern: CONFIGURATIONS }],
      })
    }
  })

  const faulty = new FaultyProjects(connection, () => client, kind.create)
  const editorSettings = (uri: string): Promise<unknown> | undefined =>
    client.configures
      ? connection.workspace.getConfiguration({ scopeUri: uri, section: 'onrecord' })
      : undefined
  const settings = new SettingsStore(editorSettings, projectOf, (...told) => faulty.tell(...told))

  /** The editor asks for a document's diagnostics itself; VS Code does so for its tabs, and a notebook's cell has none. */
  const asks = (uri: string): boolean => client.pulls && !isCell(uri)
  const newest = new Map<string, symbol>()
  /**
   * Diagnoses the newest version once the messages that have arrived are read: older versions never queue up. The
   * connection handles one message a turn of the event loop, so a second turn without one means that none is waiting.
   */
  const schedule = (uri: string): void => {
    if (asks(uri)) return
    const own = Symbol(uri)
    newest.set(uri, own)
    nextTurn(() =>
      nextTurn(() => {
        if (newest.get(uri) === own) push(uri).catch(log)
      }),
    )
  }
  /** What an editor is to underline now. An editor that asks, and cannot be told to ask again, gets everything at once. */
  const shown = (document: TextDocument, forDocument: ServerSettings): Diagnosis => {
    const diagnosis = diagnoser.diagnose(document, forDocument)
    const holds = forDocument.enable && forDocument.holdBack && (!client.pulls || client.refreshes)
    const reading = holds ? drafts.read(document) : undefined
    return reading ? holdBack.shown(reading, diagnosis) : diagnosis
  }
  /** The document, when its present version has been read; undefined when it has been closed. */
  const ready = async (uri: string, forDocument: ServerSettings): Promise<TextDocument | undefined> => {
    const document = documents.get(uri)
    if (document) await diagnoser.ready(document, forDocument)
    return documents.get(uri)
  }
  /** A document that cannot be diagnosed costs its own diagnostics, never the server. */
  const log = (error: unknown): void => connection.console.error(`onrecord: ${String(error)}`)
  const push = async (uri: string): Promise<void> => {
    const forDocument = await settings.of(uri)
    const document = await ready(uri, forDocument)
    if (!document) return
    const { diagnostics } = shown(document, forDocument)
    await connection.sendDiagnostics({
      uri,
      version: document.version,
      diagnostics: publishable(diagnostics, client),
    })
  }

  /** Of any draft, configuration or setting of the workspace. */
  const changes = new Changes()
  const workspaceDrafts = (within: Iterable<string> = folders): WorkspaceDrafts => {
    const open = documents.all()
    const shown = new Set(open.map(({ uri }) => uri))
    return {
      open,
      files: async function* () {
        for await (const file of draftsIn([...within], kind.create)) if (!shown.has(file.uri)) yield file
      },
    }
  }
  const readSettingsAgain = (): void => {
    settings.forget()
    faulty.forget()
    for (const { uri } of documents.all()) schedule(uri)
    if (client.pulls && client.refreshes) connection.languages.diagnostics.refresh()
    if (client.refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type)
    if (client.refreshesHints) void connection.languages.inlayHint.refresh()
    if (client.refreshesTokens) connection.languages.semanticTokens.refresh()
    changes.announce()
  }
  connection.onDidChangeConfiguration(
    ({ settings: sent }: { readonly settings?: { onrecord?: unknown } }) => {
      settings.pushed(sent?.onrecord)
      readSettingsAgain()
    },
  )
  connection.onDidChangeWatchedFiles(({ changes: files }) => {
    if (files.some(({ uri }) => CONFIGURATION.test(uri))) readSettingsAgain()
    else if (files.some(({ uri }) => mayHoldDrafts(uri))) changes.announce()
  })
  /** Drafts that an editor asked about while they were open: VS Code shows what it was told until it is told otherwise. */
  const closed = new Set<string>()
  documents.onDidOpen(({ document: { uri } }) => closed.delete(uri))
  documents.onDidChangeContent(({ document }) => schedule(document.uri))
  documents.onDidClose(({ document: { uri } }) => {
    settings.forget(uri)
    diagnoser.forget(uri)
    holdBack.forget(uri)
    newest.delete(uri)
    if (asks(uri)) closed.add(uri)
    changes.announce()
    if (!asks(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] })
  })

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    const forDocument = await settings.of(uri)
    const document = await ready(uri, forDocument)
    if (!document) return { kind: 'full', items: [] }
    const { resultId, diagnostics } = shown(document, forDocument)
    return resultId === previousResultId
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items: [...diagnostics] }
  })
  const workspaceDiagnoser = new WorkspaceDiagnoser(diagnoser, (uri) => settings.of(uri))
  let reported = -1
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, progress, partial) => {
    // An editor asks again as soon as it has its answer: it gets the next one when something has changed.
    if (client.watches && reported === changes.count) await changes.next(token)
    if (token.isCancellationRequested) return { items: [] }
    reported = changes.count
    const covered: string[] = []
    for (const folder of folders)
      if ((await settings.ofEditor(folder)).workspaceDiagnostics) covered.push(folder)
    const left = [...closed]
    const answer = await workspaceDiagnoser.report(
      covered.length > 0 ? workspaceDrafts(covered) : NO_DRAFTS,
      {
        previous: [...left.map((uri) => ({ uri, value: '' })), ...previousResultIds],
        token,
        progress,
        partial,
      },
    )
    if (!token.isCancellationRequested) for (const uri of left) closed.delete(uri)
    return answer
  })
  connection.onCodeAction(async ({ textDocument: { uri }, context }) => {
    const forDocument = await settings.of(uri)
    const document = await ready(uri, forDocument)
    return document ? codeActions(document, context, diagnoser.diagnose(document, forDocument)) : []
  })

  /** Answers from the draft as it reads now; `none` where the document is no draft or is switched off. */
  const answer =
    <Params extends { readonly textDocument: { readonly uri: string } }, Answer>(
      none: Answer,
      from: (reading: Reading, params: Params, settings: ServerSettings) => Answer,
    ) =>
    async (params: Params, token?: CancellationToken): Promise<Answer> => {
      const { uri } = params.textDocument
      const forDocument = await settings.of(uri)
      const document = await ready(uri, forDocument)
      if (token?.isCancellationRequested) return none
      const reading = document && forDocument.enable ? drafts.read(document) : undefined
      return reading ? from(reading, params, forDocument) : none
    }
  const at = ({ document }: Reading, { position }: TextDocumentPositionParams): number =>
    document.offsetAt(position)

  connection.onDefinition(
    answer(null, (reading, params: TextDocumentPositionParams) => definition(reading, at(reading, params))),
  )
  connection.onReferences(
    answer([], (reading, params: ReferenceParams) =>
      references(reading, at(reading, params), params.context.includeDeclaration),
    ),
  )
  connection.onDocumentHighlight(
    answer([], (reading, params: TextDocumentPositionParams) => highlights(reading, at(reading, params))),
  )
  connection.onDocumentSymbol(answer([], (reading) => outline(reading)))
  connection.onHover(
    answer(null, (reading, params: TextDocumentPositionParams, forDocument) =>
      hover(reading, at(reading, params), diagnoser.diagnose(reading.document, forDocument).diagnostics),
    ),
  )
  connection.onCompletion(
    answer([], (reading, params: TextDocumentPositionParams) => completions(reading, at(reading, params))),
  )
  connection.onPrepareRename(
    answer(null, (reading, params: TextDocumentPositionParams) =>
      prepareRename(reading, at(reading, params)),
    ),
  )
  connection.onRenameRequest(
    answer(null, (reading, params: RenameParams) =>
      rename(reading, at(reading, params), params.newName, client.annotates),
    ),
  )
  connection.onCodeLens(
    answer([], (reading, _, forDocument) =>
      forDocument.codeLens
        ? codeLenses(reading, diagnoser.diagnose(reading.document, forDocument).diagnostics)
        : [],
    ),
  )
  connection.languages.inlayHint.on(
    answer([], (reading, params: InlayHintParams, forDocument) =>
      forDocument.inlayHints ? inlayHints(reading, params.range) : [],
    ),
  )

  connection.onFoldingRanges(answer([], (reading) => foldingRanges(reading)))
  connection.onSelectionRanges(
    answer([], (reading, { positions }: SelectionRangeParams) => selectionRanges(reading, positions)),
  )
  connection.onDocumentLinks(answer([], (reading) => documentLinks(reading)))
  connection.languages.semanticTokens.on(
    answer({ data: [] }, (reading, _, forDocument) =>
      forDocument.semanticTokens ? semanticTokens(reading) : { data: [] },
    ),
  )
  connection.languages.callHierarchy.onPrepare(
    answer([], (reading, params: TextDocumentPositionParams) => prepareCalls(reading, at(reading, params))),
  )
  const callsOf =
    <Call>(from: (reading: Reading, item: CallHierarchyItem) => Call[]) =>
    ({ item }: { readonly item: CallHierarchyItem }): Promise<Call[]> =>
      answer<{ textDocument: { uri: string } }, Call[]>([], (reading) => from(reading, item))({
        textDocument: { uri: item.uri },
      })
  connection.languages.callHierarchy.onIncomingCalls(callsOf(incomingCalls))
  connection.languages.callHierarchy.onOutgoingCalls(callsOf(outgoingCalls))
  connection.onWorkspaceSymbol(({ query }, token, _, partial) =>
    workspaceSymbols(query, workspaceDrafts(), drafts, token, partial),
  )

  connection.onRequest(
    'onrecord/overview',
    answer(null, (reading, _: { textDocument: { uri: string } }, forDocument): Overview | null =>
      overview(reading, diagnoser.diagnose(reading.document, forDocument).diagnostics),
    ),
  )
  connection.onRequest(
    'onrecord/sheet',
    answer(null, (reading, _: { textDocument: { uri: string } }): string | null => sheet(reading)),
  )
  connection.onRequest(
    'onrecord/report',
    answer(null, (reading, params: ReportParams, { rules, preset, accept }): string | null =>
      report(
        reading,
        run(reading.article, { rules, ...(preset && { preset }), ...(accept && { accept }) }).findings,
        params.goTo,
      ),
    ),
  )

  connection.onRequest('onrecord/rules', () => catalogue.map(({ id, summary }) => ({ id, summary })))
  connection.onRequest('onrecord/rule', ({ id }: { readonly id: string }): string | null => {
    const rule = catalogue.find((one) => one.id === id)
    return rule ? rulePage(rule) : null
  })

  documents.listen(connection)
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    if (!client.watches || CONFIGURATION.test(uri)) readSettingsAgain()
  })
  connection.listen()
}

interface ReportParams {
  readonly textDocument: { readonly uri: string }
  /** A command of the editor that selects what a line of the report is about. */
  readonly goTo?: string
}

const CONFIGURATIONS = '**/.onrecord.{yml,yaml,json}'
const CONFIGURATION = /\/\.onrecord\.(?:ya?ml|json)$/
const NO_DRAFTS: WorkspaceDrafts = { open: [], files: async function* () {} }

/** A draft by its name, or what may be a folder; but what Git and npm write all the time, no draft stands in. */
function mayHoldDrafts(uri: string): boolean {
  if (/\/(?:\.git|node_modules)\//.test(uri)) return false
  const [, extension] = /\.([a-z]\w*)$/i.exec(uri) ?? []
  return extension === undefined || EXTENSIONS.includes(extension.toLowerCase())
}
