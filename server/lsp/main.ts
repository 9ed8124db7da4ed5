import { createConnection, ProposedFeatures } from 'vscode-languageserver/node.js'
import { draftsIn, projectSettings } from './project.ts'
import { startServer } from './server.ts'

// The transport comes from the arguments: --stdio, --node-ipc or --socket=PORT. Standard output belongs to the protocol.
console.log = console.error
const [last, port] = process.argv.slice(-2)
if (last === '--socket' && port !== undefined) process.argv.splice(-2, 2, `--socket=${port}`)
startServer(createConnection(ProposedFeatures.all), projectSettings, draftsIn)
