import type {
  CallHierarchyItem,
  CancellationToken,
  Connection,
  InlayHintParams,
  ReferenceParams,
  RenameParams,
  SelectionRangeParams,
  TextDocumentPositionParams,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { catalogue } from '../../rules/index.ts'
import { rulePage } from '../report/rule-page.ts'
import { incomingCalls, outgoingCalls, prepareCalls } from './calls.ts'
import { type Client, FIX_ALL } from './capabilities.ts'
import { codeActions } from './code-actions.ts'
import { codeLenses } from './code-lens.ts'
import { completions } from './completion.ts'
import { definition, highlights, references } from './definition.ts'
import type { Diagnosis } from './diagnostics.ts'
import type { Drafts, Reading } from './drafts.ts'
import { foldingRanges } from './folding.ts'
import { hover } from './hover.ts'
import { inlayHints } from './inlay-hints.ts'
import { documentLinks } from './links.ts'
import { outline } from './outline.ts'
import { overview, report, sheet } from './overview.ts'
import { prepareRename, rename } from './rename.ts'
import { selectionRanges } from './selection.ts'
import { semanticTokens } from './semantic-tokens.ts'
import type { ServerSettings } from './settings.ts'

/** What an editor asks about one draft. */
export interface Asked {
  readonly client: () => Client
  readonly drafts: Drafts
  readonly settingsOf: (uri: string) => Promise<ServerSettings>
  /** The document, when its present version has been read; undefined when it has been closed. */
  readonly ready: (uri: string, settings: ServerSettings) => Promise<TextDocument | undefined>
  /** What is to be shown of what was found in a document. */
  readonly shown: (document: TextDocument, settings: ServerSettings) => Diagnosis
  /** Takes what is being typed of a document as written. */
  readonly written: (uri: string) => void
}

interface OfDraft {
  readonly textDocument: { readonly uri: string }
}

/** Answers from a draft as it reads now; `none` where the document is no draft or is switched off. */
type Answering = <Params extends OfDraft, Answer>(
  none: Answer,
  from: (reading: Reading, params: Params, settings: ServerSettings) => Answer,
) => (params: Params, token?: CancellationToken) => Promise<Answer>

/** Answers all that an editor, by the protocol, may ask about one draft, and what ours asks besides. */
export function answerQuestions(connection: Connection, asked: Asked): void {
  const { drafts, settingsOf, ready } = asked
  const answer: Answering = (none, from) => async (params, token) => {
    const { uri } = params.textDocument
    const settings = await settingsOf(uri)
    const document = await ready(uri, settings)
    if (token?.isCancellationRequested) return none
    const reading = document && settings.enable ? drafts.read(document) : undefined
    return reading ? from(reading, params, settings) : none
  }
  answerAboutSources(connection, asked, answer)
  answerAboutText(connection, asked, answer)
  answerOurs(connection, asked, answer)
}

function at({ document }: Reading, { position }: TextDocumentPositionParams): number {
  return document.offsetAt(position)
}

/** Sources as symbols: where they are defined, mentioned, renamed, and whom they speak of. */
function answerAboutSources(connection: Connection, { client }: Asked, answer: Answering): void {
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
      rename(reading, at(reading, params), params.newName, client().annotates),
    ),
  )
  connection.languages.callHierarchy.onPrepare(
    answer([], (reading, params: TextDocumentPositionParams) => prepareCalls(reading, at(reading, params))),
  )
  const callsOf =
    <Call>(from: (reading: Reading, item: CallHierarchyItem) => Call[]) =>
    ({ item }: { readonly item: CallHierarchyItem }): Promise<Call[]> =>
      answer<OfDraft, Call[]>([], (reading) => from(reading, item))({ textDocument: { uri: item.uri } })
  connection.languages.callHierarchy.onIncomingCalls(callsOf(incomingCalls))
  connection.languages.callHierarchy.onOutgoingCalls(callsOf(outgoingCalls))
}

/** What stands over, in and beside the text: fixes, hovers, hints, colours, links, and what folds. */
function answerAboutText(
  connection: Connection,
  { settingsOf, ready, shown, written }: Asked,
  answer: Answering,
): void {
  connection.onCodeAction(async ({ textDocument: { uri }, context }) => {
    const settings = await settingsOf(uri)
    // Whoever has all mended takes the draft as written.
    if (context.only?.some((kind) => FIX_ALL.startsWith(kind))) written(uri)
    const document = await ready(uri, settings)
    return document ? codeActions(document, context, shown(document, settings)) : []
  })
  connection.onHover(
    answer(null, (reading, params: TextDocumentPositionParams, settings) =>
      hover(reading, at(reading, params), shown(reading.document, settings).diagnostics),
    ),
  )
  connection.onCodeLens(
    answer([], (reading, _, settings) =>
      settings.codeLens ? codeLenses(reading, shown(reading.document, settings).diagnostics) : [],
    ),
  )
  connection.languages.inlayHint.on(
    answer([], (reading, params: InlayHintParams, settings) =>
      settings.inlayHints ? inlayHints(reading, params.range) : [],
    ),
  )
  connection.languages.semanticTokens.on(
    answer({ data: [] }, (reading, _, settings) =>
      settings.semanticTokens ? semanticTokens(reading) : { data: [] },
    ),
  )
  connection.onFoldingRanges(answer([], (reading) => foldingRanges(reading)))
  connection.onSelectionRanges(
    answer([], (reading, { positions }: SelectionRangeParams) => selectionRanges(reading, positions)),
  )
  connection.onDocumentLinks(answer([], (reading) => documentLinks(reading)))
}

interface ReportParams extends OfDraft {
  /** A command of the editor that selects what a line of the report is about. */
  readonly goTo?: string
}

/** What our extension asks beyond the protocol: overview, source sheet, sourcing report, and the pages of rules. */
function answerOurs(connection: Connection, { shown }: Asked, answer: Answering): void {
  connection.onRequest(
    'onrecord/overview',
    answer(null, (reading, _: OfDraft, settings) =>
      overview(reading, shown(reading.document, settings).diagnostics),
    ),
  )
  connection.onRequest(
    'onrecord/sheet',
    answer(null, (reading, _: OfDraft) => sheet(reading)),
  )
  connection.onRequest(
    'onrecord/report',
    answer(null, (reading, params: ReportParams, settings) =>
      report(reading, [...shown(reading.document, settings).findings.values()], params.goTo),
    ),
  )
  connection.onRequest('onrecord/rules', () => catalogue.map(({ id, summary }) => ({ id, summary })))
  connection.onRequest('onrecord/rule', ({ id }: { readonly id: string }): string | null => {
    const rule = catalogue.find((one) => one.id === id)
    return rule ? rulePage(rule) : null
  })
}
