import type { CallHierarchyItem, Position } from 'vscode-languageserver-protocol/node.js'
import { Session, URI } from './session.ts'

/** How often each feature is asked. */
const TIMES = 20

/**
 * Milliseconds that each feature of our server takes to answer on a draft, asked once after each of some keystrokes, whose
 * diagnostics have arrived.
 */
export async function features(
  command: readonly string[],
  text: string,
): Promise<Map<string, readonly number[]>> {
  const session = await Session.start(command)
  await session.open(text)
  const ask = (method: string, params: object): Promise<unknown> =>
    session.connection.sendRequest(method, { textDocument: { uri: URI }, ...params })
  const position = behind(text, /Ingrid Va/)
  const everything = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } }
  const [item] = (await ask('textDocument/prepareCallHierarchy', { position })) as CallHierarchyItem[]
  const asked: readonly (readonly [string, object | (() => object)])[] = [
    ['textDocument/definition', { position }],
    ['textDocument/references', { position, context: { includeDeclaration: true } }],
    ['textDocument/documentHighlight', { position }],
    ['textDocument/documentSymbol', {}],
    ['textDocument/hover', { position }],
    ['textDocument/completion', { position: behind(text, /ccording to /) }],
    ['textDocument/prepareRename', { position }],
    ['textDocument/rename', { position, newName: 'Ostrander' }],
    ['textDocument/codeAction', () => ({ range: everything, context: { diagnostics: session.diagnostics } })],
    ['textDocument/codeLens', {}],
    ['textDocument/inlayHint', { range: everything }],
    ['textDocument/foldingRange', {}],
    ['textDocument/selectionRange', { positions: [position] }],
    ['textDocument/documentLink', {}],
    ['textDocument/semanticTokens/full', {}],
    ['callHierarchy/incomingCalls', { item }],
    ['callHierarchy/outgoingCalls', { item }],
    ['workspace/symbol', { query: '' }],
    ['onrecord/overview', {}],
  ]
  const settings = { onrecord: { inlayHints: true, semanticTokens: true } }
  await session.connection.sendNotification('workspace/didChangeConfiguration', { settings })
  const times = new Map<string, readonly number[]>()
  const idle = new Set<string>()
  for (const [method, params] of asked) {
    const taken: number[] = []
    for (let i = 0; i < TIMES; i++) {
      await session.type()
      const started = performance.now()
      const answer = await ask(method, typeof params === 'function' ? params() : params)
      taken.push(performance.now() - started)
      if (answer === null || (Array.isArray(answer) && answer.length === 0)) idle.add(method)
    }
    times.set(method, taken)
  }
  await session.stop()
  // An answer with nothing in it says little about speed.
  if (idle.size > 0) console.error(`nothing to answer: ${[...idle].join(', ')}`)
  return times
}

/** Behind the first match in the second half, below the line that is typed in. */
function behind(text: string, words: RegExp): Position {
  const lines = text.split('\n')
  for (let line = (lines.length >> 1) + 4; line < lines.length; line++) {
    const match = words.exec(lines[line] ?? '')
    if (match) return { line, character: match.index + match[0].length }
  }
  return { line: 0, character: 0 }
}
