import { connectionTo } from './connection.ts'
import { draftsIn, projectSettings } from './project.ts'
import { startServer } from './server.ts'

// Standard output belongs to the protocol.
console.log = console.error
startServer(connectionTo(process.argv.slice(2)), projectSettings, draftsIn)
