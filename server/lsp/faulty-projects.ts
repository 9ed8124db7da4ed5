import {
  type Connection,
  DiagnosticSeverity,
  MessageType,
  ShowDocumentRequest,
  ShowMessageNotification,
  type ShowMessageParams,
  ShowMessageRequest,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Client } from './capabilities.ts'
import { rangeOf } from './drafts.ts'
import type { FaultyProject } from './settings.ts'
import type { Create } from './workspace.ts'

/** Tells what is wrong with settings and configuration files: in a message, and in the file at the words themselves. */
export class FaultyProjects {
  readonly #connection: Connection
  readonly #client: () => Client
  readonly #create: Create
  readonly #shown = new Set<string>()

  constructor(connection: Connection, client: () => Client, create: Create) {
    this.#connection = connection
    this.#client = client
    this.#create = create
  }

  /**
   * Tells of a problem; `file` is the configuration that has it, if one has. One that `persists` after something else has changed is
   * underlined again, and no second message tells of it.
   */
  tell(problem: string, persists: boolean, file?: FaultyProject): void {
    const message: ShowMessageParams = { type: MessageType.Warning, message: `onrecord: ${problem}` }
    const document = file && this.#create(file.uri, 'yaml', 0, file.text)
    if (document) this.#underline(document, file)
    if (persists) return
    if (document && this.#client().opens) this.#offer(message, document, file).catch(() => undefined)
    else void this.#connection.sendNotification(ShowMessageNotification.type, message)
  }

  /** Takes back what stands at the words: the files are about to be read again. */
  forget(): void {
    for (const uri of this.#shown) void this.#connection.sendDiagnostics({ uri, diagnostics: [] })
    this.#shown.clear()
  }

  #underline(document: TextDocument, { uri, faults }: FaultyProject): void {
    this.#shown.add(uri)
    void this.#connection.sendDiagnostics({
      uri,
      diagnostics: faults.map((fault) => ({
        range: rangeOf(document, fault),
        severity: DiagnosticSeverity.Error,
        source: 'onrecord',
        message: fault.message,
      })),
    })
  }

  /** The message with a button that opens the file at its first fault. Rejects when the editor goes away meanwhile. */
  async #offer(
    message: ShowMessageParams,
    document: TextDocument,
    { uri, faults }: FaultyProject,
  ): Promise<void> {
    const open = { title: 'Open the configuration' }
    const chosen = await this.#connection.sendRequest(ShowMessageRequest.type, {
      ...message,
      actions: [open],
    })
    const [first] = faults
    if (chosen?.title !== open.title || !first) return
    await this.#connection.sendRequest(ShowDocumentRequest.type, {
      uri,
      takeFocus: true,
      selection: rangeOf(document, first),
    })
  }
}
