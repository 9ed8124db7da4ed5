// Installs a real VS Code 1.100 (npm's code-server) into .vscode-test, once: for machines where VS Code itself cannot be
// downloaded. Needs Debian's libkrb5-dev and ripgrep to build and run its native parts.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const VERSION = '4.100.3'
export const FOLDER = resolve('.vscode-test/code-server')
export const ENTRY = join(FOLDER, 'node_modules/code-server/out/node/entry.js')
const DONE = join(FOLDER, `installed-${VERSION}`)

export function installCodeServer() {
  if (existsSync(DONE)) return
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, 'package.json'), '{"private":true}')
  const npm = (folder, ...args) =>
    execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'ignore'] })
  npm(FOLDER, 'install', '--ignore-scripts', '--silent', `code-server@${VERSION}`)
  const server = join(FOLDER, 'node_modules/code-server')
  const vscode = join(server, 'lib/vscode')
  npm(vscode, 'install', '--omit=dev', '--ignore-scripts', '--silent')
  npm(vscode, 'rebuild', '--silent', '@vscode/spdlog', '@parcel/watcher', 'native-watchdog', 'kerberos')
  try {
    npm(vscode, 'rebuild', '--silent', 'node-pty')
  } catch (error) {
    // Its last step writes a file for C++ editors and fails without npx; what counts is the module before it.
    if (!existsSync(join(vscode, 'node_modules/node-pty/build/Release/pty.node'))) throw error
  }
  npm(join(vscode, 'extensions'), 'ci', '--omit=dev', '--ignore-scripts', '--silent')
  const asar = join(vscode, 'node_modules.asar')
  if (!existsSync(asar)) symlinkSync('node_modules', asar)
  npm(FOLDER, 'rebuild', '--silent', 'argon2')
  const ripgrep = join(vscode, 'node_modules/@vscode/ripgrep/bin')
  mkdirSync(ripgrep, { recursive: true })
  if (!existsSync(join(ripgrep, 'rg'))) symlinkSync('/usr/bin/rg', join(ripgrep, 'rg'))
  writeFileSync(DONE, '')
}

if (process.argv[1]?.endsWith('install-code-server.mjs')) installCodeServer()
