import { connect } from 'node:net'
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node.js'

/**
 * The connection to the editor, over the first transport that the arguments name: `--stdio`, `--node-ipc`, `--socket=PORT` or
 * `--pipe=NAME`. Where nobody is at its other end, that is said on standard error, and the process ends with 2.
 */
export function connectionTo(args: readonly string[]): Connection {
  const at = args.findIndex((arg) => TRANSPORT.test(arg))
  const [, transport, value = args[at + 1]] = TRANSPORT.exec(args[at] ?? '') ?? []
  if (transport === 'stdio') return createConnection(ProposedFeatures.all)
  if (transport === 'node-ipc')
    return process.send
      ? createConnection(ProposedFeatures.all)
      : end('--node-ipc needs a parent process with a channel')
  if (transport === 'pipe' && value) return over({ path: value }, `pipe “${value}”`)
  if (transport !== 'socket')
    return end('say how to talk to the editor: --stdio, --node-ipc or --socket=PORT')
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return end('--socket takes a port from 1 to 65535')
  return over({ host: '127.0.0.1', port }, `port ${port} of 127.0.0.1`)
}

const TRANSPORT = /^--(stdio|node-ipc|socket|pipe)(?:=(.*))?$/s

function over(place: { host: string; port: number } | { path: string }, name: string): Connection {
  const socket = connect(place)
  const refused = ({ code }: NodeJS.ErrnoException): void => end(`nobody listens on ${name} (${code})`)
  socket.once('error', refused)
  socket.once('connect', () => socket.off('error', refused))
  return createConnection(ProposedFeatures.all, socket, socket)
}

function end(words: string): never {
  process.stderr.write(`onrecord: ${words}\n`)
  process.exit(2)
}
