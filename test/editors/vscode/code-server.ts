import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { ENTRY, installCodeServer } from '../install-code-server.mjs'
import { CLIPBOARD, openBrowser } from './browser.ts'

/** A real VS Code, served to Chromium. */
export class CodeServer {
  readonly port: number
  readonly #process: ChildProcess
  readonly #browser: Browser

  private constructor(port: number, process: ChildProcess, browser: Browser) {
    this.port = port
    this.#process = process
    this.#browser = browser
  }

  /** Starts VS Code with its data in `data` and a user’s `settings`; `vsix` is installed into it first. */
  static async start(data: string, settings: object = {}, vsix?: string): Promise<CodeServer> {
    installCodeServer()
    const user = join(data, 'User')
    mkdirSync(user, { recursive: true })
    writeFileSync(
      join(user, 'settings.json'),
      JSON.stringify({
        'workbench.startupEditor': 'none',
        'chat.commandCenter.enabled': false,
        'editor.minimap.enabled': false,
        'editor.wordWrap': 'on',
        'workbench.colorTheme': 'Default Light Modern',
        'window.commandCenter': false,
        ...settings,
      }),
    )
    const extensions = join(data, 'extensions')
    const env = { ...process.env, NODE_OPTIONS: '' }
    const common = ['--user-data-dir', data, '--extensions-dir', extensions]
    if (vsix)
      await finished(
        spawn(process.execPath, [ENTRY, ...common, '--install-extension', vsix], { env, stdio: 'ignore' }),
      )
    const port = await freePort()
    const flags = [
      '--auth',
      'none',
      '--bind-addr',
      `127.0.0.1:${port}`,
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-workspace-trust',
    ]
    const server = spawn(process.execPath, [ENTRY, ...common, ...flags], { env, stdio: 'ignore' })
    await answers(port)
    const browser = await openBrowser()
    return new CodeServer(port, server, browser)
  }

  async page(): Promise<Page> {
    return await this.#browser.newPage({ viewport: { width: 1280, height: 800 }, permissions: CLIPBOARD })
  }

  address(folder: string, payload: readonly (readonly [string, string])[] = []): string {
    const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) })
    return `http://127.0.0.1:${this.port}/?${query}`
  }

  /** A folder of this machine as the extension host names it. */
  remote(path: string): string {
    return `vscode-remote://127.0.0.1:${this.port}${path}`
  }

  async stop(): Promise<void> {
    await this.#browser.close()
    this.#process.kill()
  }
}

async function finished(child: ChildProcess): Promise<void> {
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`installing the extension ended with ${code}`)
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    try {
      if ((await fetch(`http://127.0.0.1:${port}/healthz`)).ok) return
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('VS Code did not start within 30 seconds')
}
