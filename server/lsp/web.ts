import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser.js'
import { startServer } from './server.ts'

export { isMap, isNode, isScalar, parseDocument } from 'yaml'
export * from '../../rules/index.ts'
export { startServer }

type Port = ConstructorParameters<typeof BrowserMessageReader>[0]

// One bundle is the web worker and what the server in Node is built on, so that rules, weights and YAML are shipped once. The types
// of a web worker would hide that.
if ('WorkerGlobalScope' in globalThis) {
  const worker = globalThis as unknown as Port
  startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)))
}
