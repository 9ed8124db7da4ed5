import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import {
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node.js'

export const SERVER = fileURLToPath(new URL('../../dist/server.cjs', import.meta.url))
export const CLI = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url))
export const URI = 'file:///drafts/pier.md'

/** A client at the other end of a server process. */
export class Editor {
  readonly process: ChildProcess
  readonly connection: ProtocolConnection
  readonly published: { uri: string; diagnostics: Diagnostic[]; version?: number }[] = []
  readonly messages: string[] = []
  settings: unknown = null
  /** How the server ended, once it has: nothing that is waited for comes any more. */
  readonly ended: Promise<string>
  #arrived: (() => void)[] = []

  constructor(process: ChildProcess, connection: ProtocolConnection) {
    this.process = process
    this.connection = connection
    this.ended = new Promise((resolve) => {
      process.once('exit', (code, signal) => resolve(`the server ended with ${code ?? signal}`))
    })
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params)
      for (const arrive of this.#arrived.splice(0)) arrive()
    })
    connection.onNotification(ShowMessageNotification.type, ({ message }) => void this.messages.push(message))
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings))
    connection.listen()
  }

  static stdio(command = SERVER, ...args: string[]): Editor {
    const child = spawn(process.execPath, [command, ...args, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    return new Editor(
      child,
      createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
    )
  }

  /** One that asks before it renames what somebody says, with a draft open. */
  static async renaming(draft: string): Promise<Editor> {
    const editor = Editor.stdio()
    await editor.initialize({
      workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
    })
    await editor.open(draft)
    return editor
  }

  async initialize(capabilities: InitializeParams['capabilities'] = {}) {
    const result = await this.#orEnded(
      this.connection.sendRequest(InitializeRequest.type, {
        processId: process.pid,
        rootUri: null,
        capabilities,
      }),
    )
    await this.connection.sendNotification(InitializedNotification.type, {})
    return result
  }

  async open(text: string, languageId = 'markdown', uri = URI, version = 1): Promise<void> {
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version, text },
    })
  }

  async change(
    version: number,
    contentChanges: { range?: Diagnostic['range']; text: string }[],
  ): Promise<void> {
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version },
      contentChanges: contentChanges as never,
    })
  }

  /** The next diagnostics that are published for a version. */
  async diagnostics(version: number): Promise<Diagnostic[]> {
    for (;;) {
      const found = this.published.find((params) => params.version === version)
      if (found) return found.diagnostics
      await this.#orEnded(new Promise<void>((arrive) => this.#arrived.push(arrive)))
    }
  }

  /** An answer, or an error that says how the server ended without one. */
  #orEnded<T>(answer: Promise<T>): Promise<T> {
    const ended = this.ended.then((how) => Promise.reject(new Error(how)))
    return Promise.race([answer, ended])
  }

  async quit(): Promise<number | null> {
    const exited = once(this.process, 'exit')
    await this.#orEnded(this.connection.sendRequest(ShutdownRequest.type))
    await this.connection.sendNotification(ExitNotification.type)
    const [code] = (await exited) as [number | null]
    return code
  }
}
