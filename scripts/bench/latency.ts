import { DidOpenTextDocumentNotification, DocumentLinkRequest } from 'vscode-languageserver-protocol/node.js'
import { draft } from './drafts.ts'
import { Session } from './session.ts'

/** Milliseconds but for memory, which is in MiB resident; what the system does not tell is absent. */
export interface Latency {
  readonly start: number
  readonly open: number
  readonly keystrokes: readonly number[]
  /** Of the processor, for each keystroke. */
  readonly processor?: number
  readonly memory?: number
}

/**
 * Opens a draft and types `count` letters into its middle, one a version, waiting for the diagnostics of each. `warm` letters before
 * them warm the code up.
 */
export async function latency(
  command: readonly string[],
  text: string,
  count: number,
  warm: number,
): Promise<Latency> {
  const session = await Session.start(command)
  const open = await session.open(text)
  const keystrokes: number[] = []
  for (let i = 0; i < warm; i++) await session.type()
  const before = session.processor()
  while (keystrokes.length < count) keystrokes.push(await session.type())
  const after = session.processor()
  const memory = session.memory()
  await session.stop()
  const processor = before === undefined || after === undefined ? undefined : (after - before) / count
  return {
    start: session.startTime,
    open,
    keystrokes,
    ...(processor !== undefined && { processor }),
    ...(memory !== undefined && { memory }),
  }
}

const OTHER = 'file:///bench/other.md'

/** Milliseconds that each of many requests for another document waits while a draft is read for the first time. */
export async function waits(command: readonly string[], text: string): Promise<readonly number[]> {
  const session = await Session.start(command)
  await session.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri: OTHER, languageId: 'markdown', version: 1e6, text: draft(300, 2) },
  })
  const ask = (): Promise<unknown> =>
    session.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: OTHER } })
  await ask()
  let read = false
  const opened = session.open(text).then(() => {
    read = true
  })
  const waited: number[] = []
  while (!read) {
    const started = performance.now()
    await ask()
    waited.push(performance.now() - started)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  await opened
  await session.stop()
  return waited
}
