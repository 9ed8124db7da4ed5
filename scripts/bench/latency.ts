import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node.js'

/** Milliseconds but for memory, which is in MiB resident and absent where the system does not tell. */
export interface Latency {
  readonly start: number
  readonly open: number
  readonly keystrokes: readonly number[]
  readonly memory?: number
}

const URI = 'file:///bench/draft.md'

/**
 * Opens a draft in any language server that speaks over standard input and output and publishes diagnostics, and types into
 * its middle, one letter a version, waiting for the diagnostics of each.
 */
export async function latency(
  [command = '', ...args]: readonly string[],
  text: string,
  count: number,
): Promise<Latency> {
  const started = performance.now()
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const waiting = new Map<number, () => void>()
  connection.onNotification(PublishDiagnosticsNotification.type, ({ version = 0 }) =>
    waiting.get(version)?.(),
  )
  connection.listen()
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  })
  const start = performance.now() - started
  await connection.sendNotification(InitializedNotification.type, {})
  const diagnosed = async (version: number, send: () => Promise<void>): Promise<number> => {
    const from = performance.now()
    const answered = new Promise<void>((resolve) => waiting.set(version, resolve))
    await send()
    await answered
    waiting.delete(version)
    return performance.now() - from
  }
  const open = await diagnosed(1, () =>
    connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: URI, languageId: 'markdown', version: 1, text },
    }),
  )
  const lines = text.split('\n')
  const line = lines.findIndex((each, i) => i >= lines.length / 2 && each.length > 40)
  const keystrokes: number[] = []
  for (let i = 0; i < count; i++) {
    const position = { line, character: 20 + (i % 10) }
    keystrokes.push(
      await diagnosed(i + 2, () =>
        connection.sendNotification(DidChangeTextDocumentNotification.type, {
          textDocument: { uri: URI, version: i + 2 },
          contentChanges: [{ range: { start: position, end: position }, text: i % 5 === 4 ? ' ' : 'e' }],
        }),
      ),
    )
  }
  const memory = residentOf(child.pid)
  await connection.sendRequest(ShutdownRequest.type)
  await connection.sendNotification(ExitNotification.type)
  connection.dispose()
  return { start, open, keystrokes, ...(memory !== undefined && { memory }) }
}

function residentOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}
