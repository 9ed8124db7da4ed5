import {
  CodeActionKind,
  type InitializeParams,
  type PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import { encodingOf } from './documents.ts'
import { TOKEN_TYPES } from './semantic-tokens.ts'

/** The kind of the code action that mends all that needs no decision: editors run it on save where their user says so. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.onrecord`

/** What the client can do, as far as the server cares. */
export interface Client {
  readonly pulls: boolean
  readonly refreshes: boolean
  readonly configures: boolean
  readonly registers: boolean
  readonly watches: boolean
  /** It tells of saved documents that it is asked about, drafts or not. */
  readonly registersSaves: boolean
  /** Published diagnostics may point at other places. */
  readonly relates: boolean
  /** They may link to the page of their rule. */
  readonly linksRules: boolean
  /** Edits may carry a question to the user. */
  readonly annotates: boolean
  readonly refreshesLenses: boolean
  readonly refreshesHints: boolean
  readonly refreshesTokens: boolean
  readonly hasFolders: boolean
  /** A message may have a button, and the server may open a document. */
  readonly opens: boolean
  /** What positions count. */
  readonly encoding: PositionEncodingKind
}

/** Reads what the client says of itself. */
export function clientOf({
  capabilities: { general, textDocument, window, workspace },
}: Pick<InitializeParams, 'capabilities'>): Client {
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    configures: workspace?.configuration === true,
    registers: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersSaves: textDocument?.synchronization?.dynamicRegistration === true,
    relates: textDocument?.publishDiagnostics?.relatedInformation === true,
    linksRules: textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    annotates:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    hasFolders: workspace?.workspaceFolders === true,
    opens:
      window?.showDocument?.support === true &&
      window.showMessage?.messageActionItem?.additionalPropertiesSupport === true,
    encoding: encodingOf(general?.positionEncodings),
  }
}

/** What the server offers such a client. */
export function capabilitiesFor({ pulls, watches, encoding }: Client): ServerCapabilities {
  return {
    positionEncoding: encoding,
    // Where nobody watches the configuration, it is read again when a draft is saved.
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      willSave: true,
      save: !watches,
    },
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
    ...(pulls && {
      diagnosticProvider: {
        identifier: 'onrecord',
        interFileDependencies: false,
        workspaceDiagnostics: true,
      },
    }),
  }
}
