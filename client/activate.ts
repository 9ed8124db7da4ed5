import {
  commands,
  type ExtensionContext,
  env,
  l10n,
  languages,
  Position,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions, Middleware } from 'vscode-languageclient'
import type { Overview } from '../server/lsp/overview.ts'
import { fixAll } from './fix-all.ts'
import { GO_TO, goTo } from './go-to.ts'
import { Report } from './report.ts'
import { PAGES, RulePages } from './rule-pages.ts'
import { Server } from './server.ts'
import { SourcesView } from './sources-view.ts'

/** `vscode-vfs` is a repository opened in a browser, `vscode-test-web` a folder served to one. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web']
/** In these languages drafts are read without asking, in those of the setting `languages` too. */
const LANGUAGES = ['markdown', 'plaintext', 'html']
/** Milliseconds of quiet after which view and status follow what is typed. */
const PAUSE = 200

let server: Server | undefined
let drafts = draftsNow()
/** The draft that view and status are about. */
let shown: TextDocument | undefined
/** The draft that was in front last. */
let latest: TextDocument | undefined

/** Makes the client for a server in a process of its own, or in a web worker. */
export type Connect = (options: LanguageClientOptions) => BaseLanguageClient

/** What the extension tells other extensions. */
export interface Api {
  /** The language server has been started. */
  readonly running: boolean
  /** Milliseconds that activating took, without the server's start. */
  readonly activation: number
  /** The Sources view's data, in tree order. */
  readonly sources: SourcesView
}

/**
 * VS Code activates the extension for any document of a supported language, its own input boxes among them; the server starts
 * when the first draft is there.
 */
export function activateWith(connect: Connect, context: ExtensionContext): Api {
  const began = performance.now()
  const output = window.createOutputChannel('onrecord')
  const view = new SourcesView()
  const tree = window.createTreeView('onrecord.sources', { treeDataProvider: view, showCollapseAll: true })
  const pages = new RulePages(request)
  const report = new Report((uri) => ask<string>('onrecord/report', { uri }, { goTo: GO_TO }))
  const status = languages.createLanguageStatusItem('onrecord.sources', drafts)
  status.name = 'onrecord'
  status.command = { command: 'onrecord.openReport', title: l10n.t('Open report') }
  let waiting: ReturnType<typeof setTimeout> | undefined
  const refresh = async (): Promise<void> => {
    const document = draftInFront()
    shown = document
    if (document) latest = document
    void commands.executeCommand('setContext', 'onrecord.draft', document !== undefined)
    const overview = document && (await ask<Overview>('onrecord/overview', document))
    // Another has come to the front meanwhile.
    if (shown !== document) return
    void commands.executeCommand('setContext', 'onrecord.silent', document !== undefined && !overview)
    view.show(document?.uri, overview)
    // The name is there to see where the report or a panel is in front of the draft.
    tree.description = overview && document ? nameOf(document) : ''
    const claims = overview?.unsourced.length ?? 0
    tree.badge = claims > 0 ? { value: claims, tooltip: l10n.t('Claims without a source') } : undefined
    status.text = overview?.summary ?? l10n.t('Not read')
    status.detail = claims > 0 ? l10n.t('{0} unsourced', claims) : ''
    await report.follow()
  }
  const later = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void refresh(), PAUSE)
  }
  const running = new Server(
    (errorHandler) => connect({ documentSelector: drafts, outputChannel: output, middleware, errorHandler }),
    later,
  )
  server = running
  const start = (): void => {
    // The Sources view stands there from now on: one that came and went with the editor's focus would move its neighbours.
    void commands.executeCommand('setContext', 'onrecord.started', true)
    void running.start().then(later)
  }
  context.subscriptions.push(
    output,
    status,
    tree,
    languages.onDidChangeDiagnostics(later),
    window.onDidChangeActiveTextEditor(later),
    window.onDidChangeVisibleTextEditors(later),
    commands.registerCommand('onrecord.restartServer', () => (running.started ? running.restart() : start())),
    workspace.onDidChangeConfiguration(async (change) => {
      if (!change.affectsConfiguration('onrecord.languages')) return
      drafts = draftsNow()
      status.selector = drafts
      if (running.started) await running.restart()
      else if (workspace.textDocuments.some(isDraft)) start()
      later()
    }),
    commands.registerCommand('onrecord.showOutput', () => output.show()),
    commands.registerCommand('onrecord.nextUnsourced', nextUnsourced),
    commands.registerCommand('onrecord.fixAll', async () => {
      const draft = await read()
      if (draft) await fixAll(draft.document)
    }),
    commands.registerCommand('onrecord.copySheet', copySheet),
    workspace.registerTextDocumentContentProvider(PAGES, pages),
    commands.registerCommand('onrecord.explainRule', () => pages.explain(editorInFront())),
    commands.registerCommand('onrecord.openReport', async () => {
      const draft = await read()
      if (draft) await report.open(draft.document.uri)
    }),
    commands.registerCommand(GO_TO, goTo),
    commands.registerCommand('onrecord.openSample', () => openSample(context.extensionUri)),
    workspace.onDidOpenTextDocument((document) => {
      if (isDraft(document)) start()
    }),
  )
  if (workspace.textDocuments.some(isDraft)) start()
  return {
    sources: view,
    activation: performance.now() - began,
    get running() {
      return running.started
    },
  }
}

/** VS Code waits for the server to end. */
export async function deactivate(): Promise<void> {
  await server?.stop()
}

/**
 * What counts as a draft. Diffs, output and git’s own views are copies: nothing there is to be mended. Of notebooks the
 * Markdown cells are read.
 */
function draftsNow(): { language: string; scheme: string }[] {
  const more: unknown = workspace.getConfiguration('onrecord').get('languages')
  const chosen = Array.isArray(more) ? more.filter((one) => typeof one === 'string') : []
  const named = [...LANGUAGES, ...chosen].flatMap((language) =>
    SCHEMES.map((scheme) => ({ language, scheme })),
  )
  return [...named, { language: 'markdown', scheme: 'vscode-notebook-cell' }]
}

function isDraft(document: TextDocument): boolean {
  return languages.match(drafts, document) > 0
}

/**
 * Where a draft is being written. It stays in front when the report or another panel is, the output, or the other side of a
 * comparison, as long as it can be seen.
 */
function editorInFront(): TextEditor | undefined {
  const active = window.activeTextEditor
  if (active && isDraft(active.document)) return active
  const beside = active?.viewColumn
  return window.visibleTextEditors.find(
    ({ document, viewColumn }) => document === shown && (beside === undefined || viewColumn === beside),
  )
}

function draftInFront(): TextDocument | undefined {
  return editorInFront()?.document
}

/** The server's answer about a document, or nothing where it is not running or the document is switched off. */
async function ask<Answer>(
  method: string,
  { uri }: { readonly uri: Uri },
  more: object = {},
): Promise<Answer | undefined> {
  return request(method, { textDocument: { uri: uri.toString() }, ...more })
}

async function request<Answer>(method: string, params: object): Promise<Answer | undefined> {
  return server?.request(method, params)
}

/** The draft that a command is for, and what it says; where there is none, the user learns why nothing happens. */
async function read(
  document = draftInFront(),
): Promise<{ document: TextDocument; overview: Overview } | undefined> {
  const overview = document && (await ask<Overview>('onrecord/overview', document))
  if (overview) return { document, overview }
  const why = document
    ? l10n.t('This draft is not read: a setting leaves it out, or the language server is not running.')
    : l10n.t('There is no draft in front.')
  void window.showInformationMessage(why)
  return undefined
}

function nameOf({ uri }: TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1)
}

/** Selects the next unsourced claim behind the caret, from the top again at the end. The walkthrough’s button stands before the draft. */
async function nextUnsourced(): Promise<void> {
  const editor = editorInFront()
  const draft = await read(editor?.document ?? (latest?.isClosed ? undefined : latest))
  if (!draft) return
  const { document, overview } = draft
  const caret = editor?.selection.start ?? new Position(0, 0)
  const claims = overview.unsourced.map(({ range: { start, end } }) => ({
    start: new Position(start.line, start.character),
    end: new Position(end.line, end.character),
  }))
  const next = claims.find(({ start }) => start.isAfter(caret)) ?? claims[0]
  if (!next) {
    void window.showInformationMessage(l10n.t('Every claim in this draft has its source.'))
    return
  }
  await goTo(
    document.uri.toString(),
    next.start.line,
    next.start.character,
    next.end.line,
    next.end.character,
  )
}

/** The counts over the headline open the report; the server knows no command of the editor’s. */
const middleware: Middleware = {
  async provideCodeLenses(document, token, next) {
    const lenses = await next(document, token)
    for (const lens of lenses ?? []) {
      if (lens.command?.command === '')
        lens.command = { ...lens.command, command: 'onrecord.openReport', tooltip: l10n.t('Open report') }
    }
    return lenses
  },
}

async function copySheet(): Promise<void> {
  const draft = await read()
  const sheet = draft && (await ask<string>('onrecord/sheet', draft.document))
  if (sheet === undefined) return
  await env.clipboard.writeText(sheet)
  void window.setStatusBarMessage(l10n.t('The source sheet is in the clipboard.'), 4000)
}

/** The sample draft as a document that nobody has saved yet. */
async function openSample(extension: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'examples/draft.md'))
  const content = new TextDecoder().decode(bytes)
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }))
}
