import { commands, type ExtensionContext, l10n, languages, window, workspace } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions, Middleware } from 'vscode-languageclient'
import { type Ask, Commands, openSample } from './commands.ts'
import { Drafts } from './drafts.ts'
import { fixAll } from './fix-all.ts'
import { Glance } from './glance.ts'
import { GO_TO, goTo } from './go-to.ts'
import { Report } from './report.ts'
import { PAGES, RulePages } from './rule-pages.ts'
import { Server } from './server.ts'
import type { SourcesView } from './sources-view.ts'

/** For `deactivate`, which is told nothing. */
let server: Server | undefined

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
  const drafts = new Drafts()
  const running = new Server(
    (errorHandler) =>
      connect({ documentSelector: drafts.selector, outputChannel: output, middleware, errorHandler }),
    () => glance.later(),
  )
  server = running
  const ask: Ask = (method, { uri }, more = {}) =>
    running.request(method, { textDocument: { uri: uri.toString() }, ...more })
  const report = new Report((uri) => ask<string>('onrecord/report', { uri }, { goTo: GO_TO }))
  const glance = new Glance(drafts, ask, () => report.follow())
  const start = (): void => {
    // The Sources view stands there from now on: one that came and went with the editor's focus would move its neighbours.
    void commands.executeCommand('setContext', 'onrecord.started', true)
    void running.start().then(() => glance.later())
  }
  context.subscriptions.push(
    output,
    glance,
    languages.onDidChangeDiagnostics(() => glance.later()),
    window.onDidChangeActiveTextEditor(() => glance.later()),
    window.onDidChangeVisibleTextEditors(() => glance.later()),
    workspace.onDidChangeConfiguration(async (change) => {
      if (!change.affectsConfiguration('onrecord.languages')) return
      drafts.readSetting()
      glance.select()
      if (running.started) await running.restart()
      else if (drafts.anyIsOpen()) start()
      glance.later()
    }),
    workspace.onDidOpenTextDocument((document) => {
      if (drafts.has(document)) start()
    }),
    commands.registerCommand('onrecord.restartServer', () => (running.started ? running.restart() : start())),
    commands.registerCommand('onrecord.showOutput', () => output.show()),
  )
  registerDraftCommands(context, drafts, ask, report)
  registerRulePages(context, drafts, running)
  if (drafts.anyIsOpen()) start()
  return {
    sources: glance.view,
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

function registerDraftCommands(
  { subscriptions, extensionUri }: ExtensionContext,
  drafts: Drafts,
  ask: Ask,
  report: Report,
): void {
  const own = new Commands(drafts, ask)
  subscriptions.push(
    commands.registerCommand('onrecord.nextUnsourced', () => own.nextUnsourced()),
    commands.registerCommand('onrecord.fixAll', async () => {
      const draft = await own.read()
      if (draft) await fixAll(draft.document)
    }),
    commands.registerCommand('onrecord.copySheet', () => own.copySheet()),
    commands.registerCommand('onrecord.openReport', async () => {
      const draft = await own.read()
      if (draft) await report.open(draft.document.uri)
    }),
    commands.registerCommand(GO_TO, goTo),
    commands.registerCommand('onrecord.openSample', () => openSample(extensionUri)),
  )
}

function registerRulePages({ subscriptions }: ExtensionContext, drafts: Drafts, running: Server): void {
  const pages = new RulePages((method, params) => running.request(method, params))
  subscriptions.push(
    workspace.registerTextDocumentContentProvider(PAGES, pages),
    commands.registerCommand('onrecord.explainRule', () => pages.explain(drafts.editorInFront())),
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
