/** Kate on a display of its own, used by keyboard: the sample draft’s findings, a jump and a rename. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { skipWithout } from './installed.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Milliseconds for whatever is waited for, and for one attempt at it. */
const PATIENCE = 90_000
const ATTEMPT = 3_000

describe('Kate', { skip: skipWithout('kate') || skipWithout('xdotool') }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-kate-'))
  const transcript = join(folder, 'transcript')
  let draft = ''
  let display: ChildProcess | undefined
  let kate: ChildProcess | undefined
  let environment: NodeJS.ProcessEnv

  before(async () => {
    writeSettings(folder, transcript)
    const [server, name] = await startDisplay()
    display = server
    environment = { ...process.env, NODE_OPTIONS: '', DISPLAY: name }
    for (const [variable, place] of Object.entries({ CONFIG: 'config', DATA: 'data', RUNTIME: 'run' })) {
      environment[`XDG_${variable}_${variable === 'RUNTIME' ? 'DIR' : 'HOME'}`] = join(folder, place)
    }
  })
  afterEach(async () => {
    await ended(kate)
  })
  after(async () => {
    await ended(display)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  })

  /** Opens the draft with the caret before these words. */
  async function open(words: string): Promise<void> {
    // In a folder of its own: Kate asks about what it left unsaved beside a file.
    draft = join(mkdtempSync(join(folder, 'draft-')), 'draft.md')
    copyFileSync(join(root, 'examples/draft.md'), draft)
    const [line, column] = place(readFileSync(draft, 'utf8'), words)
    writeFileSync(transcript, '')
    kate = spawn('kate', ['-n', '-b', '-l', `${line}`, '-c', `${column}`, draft], {
      env: environment,
      stdio: 'ignore',
    })
    await until('findings', () => said(/"method":"textDocument\/publishDiagnostics"/))
    await until('a window', () => windows().some((one) => keys('getwindowname', one).includes('draft.md')))
  }

  const said = (met: RegExp) => met.test(readFileSync(transcript, 'utf8'))
  const keys = (...words: string[]): string => {
    const { stdout } = spawnSync('xdotool', words, { env: environment, encoding: 'utf8', timeout: PATIENCE })
    return stdout ?? ''
  }
  /** Kate’s window, and behind it in the list whatever menu or dialog is open. */
  const windows = () => keys('search', '--onlyvisible', '--class', 'kate').trim().split('\n').filter(Boolean)

  /** Without a window manager nobody gives the window its focus back when a dialog closes. */
  async function front(): Promise<void> {
    await until('the draft alone', () => {
      const [window = '', ...others] = windows()
      if (others.length > 0) keys('key', 'Escape')
      keys('windowfocus', window)
      return others.length === 0 && keys('getwindowfocus').trim() === window
    })
  }

  /**
   * Chooses a command in Kate’s own list of them, as a user would who knows no shortcut: when nothing has come of it after a while,
   * because Kate was not ready for the keys yet, once more. `met` tells what should come of it.
   */
  async function command(name: string, met: () => boolean): Promise<void> {
    await until(name, async () => {
      await front()
      keys('key', 'ctrl+alt+i')
      if (!(await soon(() => windows().length > 1))) return false
      keys('type', name)
      keys('key', 'Return')
      return await soon(met)
    })
  }

  /** Saves the draft until it holds these words; what then stands in the file. */
  async function saved(met: RegExp): Promise<string> {
    await until(`${met} in the draft`, async () => {
      await front()
      keys('key', 'ctrl+s')
      return await soon(() => met.test(readFileSync(draft, 'utf8')))
    })
    return readFileSync(draft, 'utf8')
  }

  it('shows the findings of a draft', async () => {
    await open('The closure')
    assert.ok(said(/"unattributed-figure".*2,300 islanders/))
  })

  it('goes from a pronoun to the name', async () => {
    await open('She put')
    await command('Go to Definition', () => said(/"result":\[?\{"uri"/))
    // The caret follows a moment after the answer: words that came too early are taken back.
    await until('the caret at the name', async () => {
      await front()
      keys('type', 'HERE ')
      const text = await saved(/HERE /)
      if (text.includes('HERE harbour master Ingrid Vale')) return true
      keys('key', 'ctrl+z', 'ctrl+s')
      await until('the words taken back', () => !readFileSync(draft, 'utf8').includes('HERE'))
      return false
    })
  })

  it('renames a source', async () => {
    await open('Brandt, who')
    await command('Rename', () => windows().some((one) => keys('getwindowname', one).startsWith('Rename')))
    keys('key', 'ctrl+a')
    keys('type', 'Brand')
    keys('key', 'Return')
    assert.match(await saved(/Brand,/), /^Tomas Brand, who runs/m)
  })
})

/** The server for Markdown as docs/editors.md has it; that it may be started is what Kate asks its user. */
function writeSettings(folder: string, transcript: string): void {
  const command = [
    process.execPath,
    join(root, 'test/editors/transcript.mjs'),
    transcript,
    join(root, 'dist/cli.cjs'),
    'lsp',
    '--stdio',
  ]
  for (const place of ['config/kate/lspclient', 'data', 'run']) {
    mkdirSync(join(folder, place), { recursive: true, mode: 0o700 })
  }
  writeFileSync(
    join(folder, 'config/kate/lspclient/settings.json'),
    JSON.stringify({ servers: { markdown: { command } } }),
  )
  writeFileSync(
    join(folder, 'config/katerc'),
    `[lspclient]\nAllowedServerCommandLines=${command.join(' ')}\n`,
  )
}

/** A display in memory, and its name. */
async function startDisplay(): Promise<[ChildProcess, string]> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1024x768x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [number] = (await once(server.stdout, 'data')) as [Buffer]
  return [server, `:${number.toString().trim()}`]
}

async function ended(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** Line and column of words, counted from 1. */
function place(text: string, words: string): [number, number] {
  const before = text.slice(0, text.indexOf(words)).split('\n')
  return [before.length, (before.at(-1)?.length ?? 0) + 1]
}

/** Does it hold within a few seconds? */
async function soon(met: () => boolean): Promise<boolean> {
  for (const end = Date.now() + ATTEMPT; Date.now() < end; await sleep(50)) if (met()) return true
  return met()
}

async function until(what: string, met: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE
  while (!(await met())) {
    assert.ok(Date.now() < end, `no ${what}`)
    await sleep(100)
  }
}
