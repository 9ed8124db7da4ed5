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
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node.js'

const FOLDER = 'file:///bench'
export const URI = `${FOLDER}/draft.md`

/** What is typed, letter by letter: a name, a cue, a day, a figure and a quotation, as a reporter types them. */
const PASSAGE =
  ' Councillor Mara Lindqvist told reporters on Friday that 1,450 berths would close, “and nobody asked us,” according to the harbour trust.'

/** An editor at work with any language server that speaks over standard input and output and publishes diagnostics. */
export class Session {
  readonly connection: ProtocolConnection
  readonly #pid: number | undefined
  readonly #waiting = new Map<number, () => void>()
  #version = 0
  #lines: string[] = []
  #line = 0
  #typed = 0
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
      rootUri: FOLDER,
      capabilities: {},
    })
    session.startTime = performance.now() - started
    await connection.sendNotification(InitializedNotification.type, {})
    return session
  }

  /** Milliseconds until a Markdown draft that is opened has its diagnostics. */
  open(text: string): Promise<number> {
    const lines = text.split('\n')
    this.#lines = lines
    this.#line = lines.findIndex((each, i) => i >= lines.length / 2 && each.length > 40)
    return this.#diagnosed((version) =>
      this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: URI, languageId: 'markdown', version, text },
      }),
    )
  }

  /**
   * Milliseconds from a letter typed into the middle of the draft to the diagnostics of that version. A passage is typed at the end
   * of a paragraph, then at the end of the one before it.
   */
  type(): Promise<number> {
    const letter = PASSAGE[this.#typed++ % PASSAGE.length] ?? ''
    const line = this.#lines[this.#line] ?? ''
    const position = { line: this.#line, character: line.length }
    this.#lines[this.#line] = line + letter
    if (this.#typed % PASSAGE.length === 0) this.#line = Math.max(0, this.#line - 2)
    return this.#diagnosed((version) =>
      this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: URI, version },
        contentChanges: [{ range: { start: position, end: position }, text: letter }],
      }),
    )
  }

  /** Milliseconds of the processor that the server has used; undefined where the system does not tell. */
  processor(): number | undefined {
    try {
      const fields = readFileSync(`/proc/${this.#pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
      // User and system time, in ticks of 10 ms.
      return (Number(fields[11]) + Number(fields[12])) * 10
    } catch {
      return undefined
    }
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
