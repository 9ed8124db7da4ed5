import {
  type CallHierarchyItem,
  CodeActionKind,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  type InlayHintParams,
  MessageType,
  type ReferenceParams,
  type RenameParams,
  type SelectionRangeParams,
  ShowMessageNotification,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { createAnalyser, run } from '../../rules/index.ts'
import { VERSION } from '../cli/version.ts'
import { incomingCalls, outgoingCalls, prepareCalls } from './calls.ts'
import { codeActions } from './code-actions.ts'
import { codeLenses } from './code-lens.ts'
import { completions } from './completion.ts'
import { definition, highlights, references } from './definition.ts'
import { Diagnoser } from './diagnostics.ts'
import { Drafts, type Reading } from './drafts.ts'
import { foldingRanges } from './folding.ts'
import { hover } from './hover.ts'
import { inlayHints } from './inlay-hints.ts'
import { documentLinks } from './links.ts'
import { outline } from './outline.ts'
import { type Overview, overview, report, sheet } from './overview.ts'
import { prepareRename, rename } from './rename.ts'
import { selectionRanges } from './selection.ts'
import { semanticTokens, TOKEN_TYPES } from './semantic-tokens.ts'
import { merged, type ProjectSettings, readSettings, type ServerSettings, unset } from './settings.ts'
import { type DraftsIn, workspaceSymbols } from './workspace.ts'

/** What the client can do, as far as the server cares. */
interface Client {
  readonly pulls: boolean
  readonly refreshes: boolean
  readonly configures: boolean
  readonly registers: boolean
  readonly watches: boolean
  /** Edits may carry a question to the user. */
  readonly annotates: boolean
  readonly refreshesLenses: boolean
  readonly refreshesHints: boolean
  readonly hasFolders: boolean
}

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
  const documents = new TextDocuments(TextDocument)
  const settings = new Map<string, Promise<ServerSettings>>()
  const drafts = new Drafts(createAnalyser())
  const diagnoser = new Diagnoser(drafts)
  const warned = new Set<string>()
  let client = clientOf({ capabilities: {} })
  let folders = new Set<string>()

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params)
    folders = new Set((params.workspaceFolders ?? []).map(({ uri }) => uri))
    if (folders.size === 0 && params.rootUri) folders.add(params.rootUri)
    return {
      serverInfo: { name: 'onrecord', version: VERSION },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        documentSymbolProvider: { label: 'Sources' },
        hoverProvider: true,
        completionProvider: { triggerCharacters: [' ', '[', ':'] },
        renameProvider: { prepareProvider: true },
        codeLensProvider: {},
        inlayHintProvider: true,
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        documentLinkProvider: {},
        callHierarchyProvider: true,
        semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] }, full: true },
        workspaceSymbolProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...(client.pulls && {
          diagnosticProvider: {
            identifier: 'onrecord',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }),
      },
    }
  })
  connection.onInitialized(() => {
    if (client.hasFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) folders.delete(uri)
        for (const { uri } of added) folders.add(uri)
      })
    }
    if (client.registers)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'onrecord' })
    if (client.watches) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/.onrecord.{yml,yaml,json}' }],
      })
    }
  })

  const settingsFor = (uri: string): Promise<ServerSettings> => {
    const known = settings.get(uri)
    if (known) return known
    const asked = Promise.all([editorSettings(uri), projectOf(uri).catch(misconfigured)]).then(
      ([editor, project]) => merged(editor, project),
    )
    settings.set(uri, asked)
    return asked
  }
  let pushed: ServerSettings = unset
  const editorSettings = async (uri: string): Promise<ServerSettings> =>
    client.configures
      ? await connection.workspace
          .getConfiguration({ scopeUri: uri, section: 'onrecord' })
          .then(read, () => unset)
      : pushed
  const misconfigured = (error: unknown): ProjectSettings => {
    warn(error instanceof Error ? error.message : String(error))
    return { ignored: false, rules: {} }
  }
  const read = (value: unknown): ServerSettings => {
    const { settings: result, problems } = readSettings(value)
    for (const problem of problems) warn(problem)
    return result
  }
  /** Tells the user once, however many documents it concerns. */
  const warn = (problem: string): void => {
    if (warned.has(problem)) return
    warned.add(problem)
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: `onrecord: ${problem}`,
    })
  }

  const scheduled = new Map<string, NodeJS.Immediate>()
  /**
   * Diagnoses the newest version once the messages that have arrived are read: older versions never queue up. The
   * connection handles one message a turn of the event loop, so a second turn without one means that none is waiting.
   */
  const schedule = (uri: string): void => {
    if (client.pulls) return
    clearImmediate(scheduled.get(uri))
    const later = (turn: () => void): void => void scheduled.set(uri, setImmediate(turn))
    later(() =>
      later(() => {
        scheduled.delete(uri)
        push(uri).catch(log)
      }),
    )
  }
  /** A document that cannot be diagnosed costs its own diagnostics, never the server. */
  const log = (error: unknown): void => connection.console.error(`onrecord: ${String(error)}`)
  const push = async (uri: string): Promise<void> => {
    const forDocument = await settingsFor(uri)
    const document = documents.get(uri)
    if (!document) return
    const { diagnostics } = diagnoser.diagnose(document, forDocument)
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics: [...diagnostics] })
  }

  const readSettingsAgain = (): void => {
    settings.clear()
    warned.clear()
    for (const { uri } of documents.all()) schedule(uri)
    if (client.pulls && client.refreshes) connection.languages.diagnostics.refresh()
    if (client.refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type)
    if (client.refreshesHints) void connection.languages.inlayHint.refresh()
  }
  connection.onDidChangeConfiguration(({ settings: sent }: { settings?: { onrecord?: unknown } }) => {
    if (!client.configures) pushed = read(sent?.onrecord)
    readSettingsAgain()
  })
  connection.onDidChangeWatchedFiles(readSettingsAgain)
  documents.onDidChangeContent(({ document }) => schedule(document.uri))
  documents.onDidClose(({ document: { uri } }) => {
    settings.delete(uri)
    diagnoser.forget(uri)
    drafts.forget(uri)
    if (!client.pulls) void connection.sendDiagnostics({ uri, diagnostics: [] })
  })

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    const forDocument = await settingsFor(uri)
    const document = documents.get(uri)
    if (!document) return { kind: 'full', items: [] }
    const { resultId, diagnostics } = diagnoser.diagnose(document, forDocument)
    return resultId === previousResultId
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items: [...diagnostics] }
  })
  connection.onCodeAction(async ({ textDocument: { uri }, context }) => {
    const document = documents.get(uri)
    return document
      ? codeActions(document, context, diagnoser.diagnose(document, await settingsFor(uri)).diagnostics)
      : []
  })

  /** Answers from the draft as it reads now; `none` where the document is no draft or is switched off. */
  const answer =
    <Params extends { readonly textDocument: { readonly uri: string } }, Answer>(
      none: Answer,
      from: (reading: Reading, params: Params, settings: ServerSettings) => Answer,
    ) =>
    async (params: Params): Promise<Answer> => {
      const { uri } = params.textDocument
      const forDocument = await settingsFor(uri)
      const document = documents.get(uri)
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
  connection.onWorkspaceSymbol(({ query }, token) =>
    workspaceSymbols(query, documents.all(), [...folders], draftsIn, drafts, token),
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
    answer(null, (reading, _: { textDocument: { uri: string } }, { rules, preset, accept }): string | null =>
      report(
        reading,
        run(reading.article, { rules, ...(preset && { preset }), ...(accept && { accept }) }).findings,
      ),
    ),
  )

  documents.listen(connection)
  connection.listen()
}

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.onrecord`

function clientOf({
  capabilities: { textDocument, workspace },
}: Pick<InitializeParams, 'capabilities'>): Client {
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    configures: workspace?.configuration === true,
    registers: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    annotates:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    hasFolders: workspace?.workspaceFolders === true,
  }
}
