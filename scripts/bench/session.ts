import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node.js'

export const URI = 'file:///bench/draft.md'

/** An editor at work with any language server that speaks over standard input and output and publishes diagnostics. */
export class Session {
  readonly connection: ProtocolConnection
  readonly #pid: number | undefined
  readonly #waiting = new Map<number, () => void>()
  #version = 0
  #caret: Position = { line: 0, character: 0 }
  /** Milliseconds from the start of the process to its answer to initialize. */
  startTime = 0
  /** The last that were published. */
  diagnostics: readonly Diagnostic[] = []

  private constructor(connection: ProtocolConnection, pid: number | undefined) {
    this.connection = connection
    this.#pid = pid
  }

  static async start([command = '', ...args]: readonly string[]): Promise<Session> {
    const started = performance.now()
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] })
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    )
    const session = new Session(connection, child.pid)
    connection.onNotification(PublishDiagnosticsNotification.type, ({ version = 0, diagnostics }) => {
      session.diagnostics = diagnostics
      session.#waiting.get(version)?.()
    })
    connection.listen()
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    })
    session.startTime = performance.now() - started
    await connection.sendNotification(InitializedNotification.type, {})
    return session
  }

  /** Milliseconds until a Markdown draft that is opened has its diagnostics. */
  open(text: string): Promise<number> {
    const lines = text.split('\n')
    const line = lines.findIndex((each, i) => i >= lines.length / 2 && each.length > 40)
    this.#caret = { line, character: 20 }
    return this.#diagnosed((version) =>
      this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: URI, languageId: 'markdown', version, text },
      }),
    )
  }

  /** Milliseconds from a letter typed into the middle of the draft to the diagnostics of that version. */
  type(): Promise<number> {
    return this.#diagnosed((version) => {
      const position = { ...this.#caret, character: this.#caret.character + (version % 10) }
      return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: URI, version },
        contentChanges: [{ range: { start: position, end: position }, text: version % 5 === 4 ? ' ' : 'e' }],
      })
    })
  }

  /** MiB resident; undefined where the system does not tell. */
  memory(): number | undefined {
    try {
      const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.#pid}/status`, 'utf8'))?.[1]
      return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
    } catch {
      return undefined
    }
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type)
    await this.connection.sendNotification(ExitNotification.type)
    this.connection.dispose()
  }

  async #diagnosed(send: (version: number) => Promise<void>): Promise<number> {
    const version = ++this.#version
    const from = performance.now()
    const answered = new Promise<void>((resolve) => this.#waiting.set(version, resolve))
    await send(version)
    await answered
    this.#waiting.delete(version)
    return performance.now() - from
  }
}
