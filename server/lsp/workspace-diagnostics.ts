import type {
  CancellationToken,
  PreviousResultId,
  ResultProgressReporter,
  WorkDoneProgressReporter,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type Diagnoser, type Diagnosis, isCell } from './diagnostics.ts'
import type { ServerSettings } from './settings.ts'
import type { DraftFile, WorkspaceDrafts } from './workspace.ts'

/** One question of the editor for the diagnostics of its whole workspace. */
export interface WorkspaceQuestion {
  readonly previous: readonly PreviousResultId[]
  readonly token: CancellationToken
  readonly progress: WorkDoneProgressReporter
  /** Takes reports as they come; absent where the editor wants them in one piece. */
  readonly partial?: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined
}

interface Reported {
  readonly stamp: string
  readonly settings: ServerSettings
  readonly resultId: string
}

/** How many reports go out together. */
const BATCH = 20

/**
 * The diagnostics of every draft in the workspace, open or not. A file is read again only when it, or what is set for it,
 * has changed.
 */
export class WorkspaceDiagnoser {
  readonly #diagnoser: Diagnoser
  readonly #settingsFor: (uri: string) => Promise<ServerSettings>
  readonly #shown: (document: TextDocument, settings: ServerSettings) => Diagnosis
  readonly #reported = new Map<string, Reported>()
  /** Drafts that an editor asked about while they were open: VS Code shows what it was told until it is told otherwise. */
  readonly #closed = new Set<string>()

  /** `shown` says what is to be shown of a draft that is open. */
  constructor(
    diagnoser: Diagnoser,
    settingsFor: (uri: string) => Promise<ServerSettings>,
    shown: (document: TextDocument, settings: ServerSettings) => Diagnosis,
  ) {
    this.#diagnoser = diagnoser
    this.#settingsFor = settingsFor
    this.#shown = shown
  }

  opened(uri: string): void {
    this.#closed.delete(uri)
  }

  closed(uri: string): void {
    this.#closed.add(uri)
  }

  /** Reports on every draft; on those that the editor knows already, that they are unchanged. */
  async report(drafts: WorkspaceDrafts, question: WorkspaceQuestion): Promise<WorkspaceDiagnosticReport> {
    const { token, progress, partial } = question
    const closed = [...this.#closed]
    const previous = new Map(closed.map((uri) => [uri, '']))
    for (const { uri, value } of question.previous) previous.set(uri, value)
    const items: WorkspaceDocumentDiagnosticReport[] = []
    const add = (item: WorkspaceDocumentDiagnosticReport): void => {
      items.push(item)
      if (partial && items.length >= BATCH) partial.report({ items: items.splice(0) })
    }
    progress.begin('onrecord', undefined, 'Reading drafts', true)
    let count = 0
    for (const document of drafts.open) {
      // It is told of unasked, whatever the editor asks about.
      if (isCell(document.uri)) continue
      add(await this.#open(document, previous.get(document.uri)))
      previous.delete(document.uri)
    }
    for await (const file of drafts.files()) {
      if (token.isCancellationRequested) break
      const item = await this.#file(file, previous.get(file.uri))
      if (item) add(item)
      previous.delete(file.uri)
      if (++count % BATCH === 0) progress.report(`${count} drafts`)
    }
    // What the editor still knows and is no longer there has no diagnostics.
    if (!token.isCancellationRequested) {
      for (const uri of previous.keys()) {
        this.#reported.delete(uri)
        add({ uri, kind: 'full', version: null, items: [] })
      }
      for (const uri of closed) this.#closed.delete(uri)
    }
    progress.done()
    if (!partial) return { items }
    if (items.length > 0) partial.report({ items })
    return { items: [] }
  }

  async #open(document: TextDocument, known: string | undefined): Promise<WorkspaceDocumentDiagnosticReport> {
    const { uri, version } = document
    const settings = await this.#settingsFor(uri)
    await this.#diagnoser.ready(document, settings, false)
    const { resultId, diagnostics } = this.#shown(document, settings)
    return known === resultId
      ? { uri, version, kind: 'unchanged', resultId }
      : { uri, version, kind: 'full', resultId, items: [...diagnostics] }
  }

  /** Undefined where the file cannot be read, and where there is nothing to say of it that the editor does not know. */
  async #file(
    { uri, stamp, read }: DraftFile,
    known: string | undefined,
  ): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
    const settings = await this.#settingsFor(uri)
    const last = this.#reported.get(uri)
    if (last && last.stamp === stamp && last.settings === settings && last.resultId === known)
      return { uri, version: null, kind: 'unchanged', resultId: last.resultId }
    if (!settings.enable)
      return known === undefined ? undefined : { uri, version: null, kind: 'full', items: [] }
    const document = await read()
    if (!document) return undefined
    await this.#diagnoser.ready(document, settings, false)
    const { resultId, diagnostics } = this.#diagnoser.diagnose(document, settings)
    this.#diagnoser.forget(uri)
    this.#reported.set(uri, { stamp, settings, resultId })
    return { uri, version: null, kind: 'full', resultId, items: [...diagnostics] }
  }
}
