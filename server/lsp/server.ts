import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { createAnalyser } from '../../rules/index.ts'
import { VERSION } from '../cli/version.ts'
import { codeActions } from './code-actions.ts'
import { Diagnoser } from './diagnostics.ts'
import { readSettings, type ServerSettings, unset } from './settings.ts'

/** What the client can do, as far as the server cares. */
interface Client {
  readonly pulls: boolean
  readonly refreshes: boolean
  readonly configures: boolean
  readonly registers: boolean
}

/** Serves a connection until the client closes it. Knows the protocol; all knowledge of prose is in `rules`. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument)
  const settings = new Map<string, Promise<ServerSettings>>()
  const diagnoser = new Diagnoser(createAnalyser())
  const warned = new Set<string>()
  let client: Client = { pulls: false, refreshes: false, configures: false, registers: false }

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params)
    return {
      serverInfo: { name: 'onrecord', version: VERSION },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
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
    if (client.registers)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'onrecord' })
  })

  const settingsFor = (uri: string): Promise<ServerSettings> => {
    const known = settings.get(uri)
    if (known) return known
    const asked = client.configures
      ? connection.workspace.getConfiguration({ scopeUri: uri, section: 'onrecord' }).then(read, () => unset)
      : Promise.resolve(unset)
    settings.set(uri, asked)
    return asked
  }
  const read = (value: unknown): ServerSettings => {
    const { settings: result, problems } = readSettings(value)
    for (const problem of problems.filter((one) => !warned.has(one))) {
      warned.add(problem)
      void connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: `onrecord: ${problem}`,
      })
    }
    return result
  }

  const scheduled = new Map<string, NodeJS.Immediate>()
  /** Diagnoses the newest version once the messages that have arrived are read: older versions never queue up. */
  const schedule = (uri: string): void => {
    if (client.pulls || scheduled.has(uri)) return
    scheduled.set(
      uri,
      setImmediate(() => {
        scheduled.delete(uri)
        push(uri).catch(report)
      }),
    )
  }
  /** A document that cannot be diagnosed costs its own diagnostics, never the server. */
  const report = (error: unknown): void => connection.console.error(`onrecord: ${String(error)}`)
  const push = async (uri: string): Promise<void> => {
    const forDocument = await settingsFor(uri)
    const document = documents.get(uri)
    if (!document) return
    const { diagnostics } = diagnoser.diagnose(document, forDocument)
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics: [...diagnostics] })
  }

  connection.onDidChangeConfiguration(({ settings: pushed }: { settings?: { onrecord?: unknown } }) => {
    settings.clear()
    warned.clear()
    for (const { uri } of documents.all()) {
      if (!client.configures) settings.set(uri, Promise.resolve(read(pushed?.onrecord)))
      schedule(uri)
    }
    if (client.pulls && client.refreshes) connection.languages.diagnostics.refresh()
  })
  documents.onDidChangeContent(({ document }) => schedule(document.uri))
  documents.onDidClose(({ document: { uri } }) => {
    settings.delete(uri)
    diagnoser.forget(uri)
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

  documents.listen(connection)
  connection.listen()
}

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.onrecord`

function clientOf({ capabilities: { textDocument, workspace } }: InitializeParams): Client {
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    configures: workspace?.configuration === true,
    registers: workspace?.didChangeConfiguration?.dynamicRegistration === true,
  }
}
