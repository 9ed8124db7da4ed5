// Stands between an editor and its language server and writes down what they say: transcript.mjs FILE SERVER ARGUMENTS…
import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'

const [file, ...command] = process.argv.slice(2)
const transcript = createWriteStream(file)
const server = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] })
process.stdin.pipe(server.stdin)
server.stdout.pipe(process.stdout)
process.stdin.on('data', (data) => transcript.write(data))
server.stdout.on('data', (data) => transcript.write(data))
server.on('exit', (code) => process.exit(code ?? 1))
