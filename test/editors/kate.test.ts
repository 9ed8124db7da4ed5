/** Kate on a display of its own, used by keyboard: the sample draft’s findings, a jump and a rename. */
import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { skipWithout } from './installed.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const PATIENCE = 30_000

describe('Kate', { skip: skipWithout('kate') || skipWithout('xdotool') }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-kate-'))
  const transcript = join(folder, 'transcript')
  const draft = join(folder, 'draft.md')
  const running: ChildProcess[] = []
  let environment: NodeJS.ProcessEnv
  let window = ''

  before(async () => {
    writeSettings(folder, transcript)
    environment = { ...process.env, NODE_OPTIONS: '', DISPLAY: await startDisplay(running) }
    for (const [name, place] of Object.entries({ CONFIG: 'config', DATA: 'data', RUNTIME: 'run' })) {
      environment[`XDG_${name}_${name === 'RUNTIME' ? 'DIR' : 'HOME'}`] = join(folder, place)
    }
  })
  after(async () => {
    for (const child of running.reverse()) child.kill()
    await sleep(200)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  })

  /** Opens the draft with the caret before these words. */
  async function open(words: string): Promise<void> {
    copyFileSync(join(root, 'examples/draft.md'), draft)
    const [line, column] = place(readFileSync(draft, 'utf8'), words)
    writeFileSync(transcript, '')
    const kate = spawn('kate', ['-n', '-b', '-l', `${line}`, '-c', `${column}`, draft], {
      env: environment,
      stdio: 'ignore',
    })
    running.push(kate)
    await until('findings', () => /"method":"textDocument\/publishDiagnostics"/.test(said()))
    window = keys('search', '--sync', '--onlyvisible', '--class', 'kate').trim().split('\n')[0] ?? ''
    keys('windowfocus', '--sync', window)
  }

  const said = () => readFileSync(transcript, 'utf8')
  const keys = (...words: string[]) =>
    execFileSync('xdotool', words, { env: environment, encoding: 'utf8', timeout: PATIENCE })

  /** Chooses a command in Kate’s own list of them, as a user would who knows no shortcut. */
  async function command(name: string): Promise<void> {
    keys('key', 'ctrl+alt+i')
    await sleep(500)
    keys('type', name)
    await sleep(500)
    keys('key', 'Return')
  }

  /** Saves the draft and leaves Kate; what then stands in the file. */
  async function saved(met: RegExp): Promise<string> {
    await until(`${met} in the draft`, () => {
      // Without a window manager nobody gives the window its focus back when a dialog closes.
      keys('windowfocus', window, 'key', 'ctrl+s')
      return met.test(readFileSync(draft, 'utf8'))
    })
    running.pop()?.kill()
    return readFileSync(draft, 'utf8')
  }

  it('shows the findings of a draft', async () => {
    await open('The closure')
    assert.match(said(), /"unattributed-figure".*2,300 islanders/)
    running.pop()?.kill()
  })

  it('goes from a pronoun to the name', async () => {
    await open('She put')
    await command('Go to Definition')
    await until('an answer', () => /"result":\[?\{"uri"/.test(said()))
    await sleep(500)
    keys('type', 'HERE ')
    assert.match(await saved(/HERE/), /HERE harbour master Ingrid Vale/)
  })

  it('renames a source', async () => {
    await open('Brandt, who')
    await command('Rename')
    await sleep(500)
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

/** A display in memory; its name. */
async function startDisplay(running: ChildProcess[]): Promise<string> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1024x768x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  running.push(server)
  const [number] = (await once(server.stdout, 'data')) as [Buffer]
  return `:${number.toString().trim()}`
}

/** Line and column of words, counted from 1. */
function place(text: string, words: string): [number, number] {
  const before = text.slice(0, text.indexOf(words)).split('\n')
  return [before.length, (before.at(-1)?.length ?? 0) + 1]
}

async function until(what: string, met: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE
  while (!met()) {
    assert.ok(Date.now() < end, `no ${what}`)
    await sleep(200)
  }
}
