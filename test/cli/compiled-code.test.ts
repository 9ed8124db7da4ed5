import assert from 'node:assert/strict'
import { chmodSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderWith, type Outcome, onrecord, VAGUE } from './command.ts'

const options = { skip: 'enableCompileCache' in module && 'Node remembers compiled code by itself' }

/** A draft beside an empty home. */
function home(): { check(): Promise<Outcome>; code(): string | undefined } {
  const folder = folderWith({ 'draft.md': VAGUE, 'home/.keep': '' })
  const own = join(folder, 'home')
  const env = { HOME: own, XDG_CACHE_HOME: join(own, 'cache'), LOCALAPPDATA: own }
  return {
    check: () => onrecord(['check', 'draft.md'], { cwd: folder, env }),
    code: () => {
      const found = readdirSync(own, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.code'),
      )
      assert.ok(found.length <= 1, `one file for one command, not ${found}`)
      return found[0] && join(own, found[0])
    },
  }
}

function found({ code, out, err }: Outcome): void {
  assert.match(out, /3:1 {2}warning .*vague-attribution/)
  assert.deepEqual({ code, err }, { code: 1, err: '' })
}

/** What a first run keeps, to be spoilt. */
async function kept(): Promise<{ check(): Promise<Outcome>; path: string; bytes: Buffer }> {
  const { check, code } = home()
  found(await check())
  const path = code()
  assert.ok(path !== undefined, 'nothing was kept')
  return { check, path, bytes: readFileSync(path) }
}

test('compiled code is kept for the next run, for nobody else to write', options, async () => {
  const { check, path, bytes } = await kept()
  assert.ok(bytes.length > 500_000, `only ${bytes.length} bytes`)
  if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.ok(path.includes(process.version), 'engines of one number are told apart')
  const { mtimeMs } = statSync(path)
  found(await check())
  assert.equal(statSync(path).mtimeMs, mtimeMs, 'it was taken, not made again')
})

test('spoilt code is not run, and is made anew', options, async () => {
  const { check, path, bytes } = await kept()
  const lost = Buffer.from(bytes).fill(0, 512_000, 512_512)
  const sealed = bytes.subarray(-72)
  const other = Buffer.concat([Buffer.from('0'.repeat(64)), sealed.subarray(64)])
  const spoils: Record<string, () => void> = {
    'without a sector': () => writeFileSync(path, lost),
    'cut short': () => truncateSync(path, bytes.length >> 1),
    empty: () => truncateSync(path, 0),
    foreign: () => writeFileSync(path, 'not compiled code'),
    'of another build': () => writeFileSync(path, Buffer.concat([bytes.subarray(0, -72), other])),
  }
  for (const [how, spoil] of Object.entries(spoils)) {
    spoil()
    found(await check())
    assert.equal(readFileSync(path).subarray(-72, -8).toString(), sealed.subarray(0, 64).toString(), how)
    assert.ok(statSync(path).size > 500_000, how)
  }
})

test('code that others can have written is not run', options, async (t) => {
  if (process.platform === 'win32') return t.skip('Windows has no such modes')
  const { check, path } = await kept()
  chmodSync(path, 0o666)
  found(await check())
  assert.equal(statSync(path).mode & 0o777, 0o600, 'it was made anew')
})

test('a home that cannot be written to, or none, is no obstacle', options, async () => {
  const folder = folderWith({ 'draft.md': VAGUE, 'not-a-folder': '' })
  const nowhere = join(folder, 'not-a-folder')
  for (const env of [
    { HOME: nowhere, XDG_CACHE_HOME: nowhere, LOCALAPPDATA: nowhere },
    { HOME: '', XDG_CACHE_HOME: '', LOCALAPPDATA: '' },
    { HOME: 'relative', XDG_CACHE_HOME: 'relative', LOCALAPPDATA: 'relative' },
  ])
    found(await onrecord(['check', 'draft.md'], { cwd: folder, env }))
  assert.deepEqual(readdirSync(folder).sort(), ['draft.md', 'not-a-folder'])
})

test('many that start at once do not disturb each other', options, async () => {
  const { check, code } = home()
  for (const outcome of await Promise.all(Array.from({ length: 4 }, check))) found(outcome)
  found(await check())
  assert.ok(code())
})

test('a run that could not do its work keeps nothing', options, async () => {
  const folder = folderWith({ 'home/.keep': '' })
  const own = join(folder, 'home')
  const env = { HOME: own, XDG_CACHE_HOME: own, LOCALAPPDATA: own }
  for (const args of [['check', 'missing.md'], ['check', '--help'], ['../../check'], []])
    await onrecord(args, { cwd: folder, env })
  assert.deepEqual(readdirSync(own), ['.keep'])
})

test('patterns that something loaded before us has used go on working', async () => {
  const used = `
    const pattern = /^(?:ab|cd)+[xyz]{2,5}$/
    const long = 'abcd'.repeat(9)
    pattern.test(long)
    process.once('exit', () => pattern.test(long + String(Math.random()) + long))
  `
  const folder = folderWith({ 'draft.md': VAGUE, 'before.cjs': used })
  const env = { NODE_OPTIONS: `--require ${JSON.stringify(join(folder, 'before.cjs'))}` }
  found(await onrecord(['check', 'draft.md'], { cwd: folder, env }))
})
