import type { Connection, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Client } from './capabilities.ts'
import { type Diagnoser, type Diagnosis, isCell, publishable } from './diagnostics.ts'
import { type Drafts, nextTurn } from './drafts.ts'
import type { HoldBack } from './hold-back.ts'
import type { ServerSettings } from './settings.ts'
import type { SettingsStore } from './settings-store.ts'

/** What the diagnostics of open documents are made of. */
interface Parts {
  readonly connection: Connection
  readonly client: () => Client
  readonly documents: TextDocuments<TextDocument>
  readonly drafts: Drafts
  readonly diagnoser: Diagnoser
  readonly holdBack: HoldBack
  readonly settings: SettingsStore
}

/** The diagnostics of open documents as the editor shows them: sent to it, or given when it asks. */
export class ShownDiagnostics {
  readonly #parts: Parts
  readonly #newest = new Map<string, symbol>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** The editor asks for a document's diagnostics itself; VS Code does so for its tabs, and a notebook's cell has none. */
  areAskedFor(uri: string): boolean {
    return this.#parts.client().pulls && !isCell(uri)
  }

  /**
   * Sends those of the newest version once the messages that have arrived are read: older versions never queue up. The connection
   * handles one message a turn of the event loop, so a second turn without one means that none is waiting.
   */
  schedule(uri: string): void {
    if (this.areAskedFor(uri)) return
    const own = Symbol(uri)
    this.#newest.set(uri, own)
    nextTurn(() =>
      nextTurn(() => {
        // A document that cannot be diagnosed costs its own diagnostics, never the server.
        if (this.#newest.get(uri) === own)
          this.#send(uri).catch((error: unknown) =>
            this.#parts.connection.console.error(`onrecord: ${String(error)}`),
          )
      }),
    )
  }

  /** What is to be underlined now. An editor that asks, and cannot be told to ask again, gets everything at once. */
  of(document: TextDocument, settings: ServerSettings): Diagnosis {
    const { diagnoser, drafts, holdBack } = this.#parts
    const { pulls, refreshes } = this.#parts.client()
    const diagnosis = diagnoser.diagnose(document, settings)
    const holds = settings.enable && settings.holdBack && (!pulls || refreshes)
    const reading = holds ? drafts.read(document) : undefined
    return reading ? holdBack.shown(reading, diagnosis) : diagnosis
  }

  /** The document, when its present version has been read; undefined when it has been closed. */
  async ready(uri: string, settings: ServerSettings): Promise<TextDocument | undefined> {
    const { diagnoser, documents } = this.#parts
    const document = documents.get(uri)
    if (document) await diagnoser.ready(document, settings)
    return documents.get(uri)
  }

  /** Takes back those of a document that has been closed, where the editor does not see to that itself. */
  close(uri: string): void {
    const { connection, diagnoser, holdBack } = this.#parts
    diagnoser.forget(uri)
    holdBack.forget(uri)
    this.#newest.delete(uri)
    if (!this.areAskedFor(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] })
  }

  async #send(uri: string): Promise<void> {
    const { client, connection, settings } = this.#parts
    const own = await settings.of(uri)
    const document = await this.ready(uri, own)
    if (!document) return
    const { diagnostics } = this.of(document, own)
    await connection.sendDiagnostics({
      uri,
      version: document.version,
      diagnostics: publishable(diagnostics, client()),
    })
  }
}
