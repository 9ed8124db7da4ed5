/** Folders of drafts: threads, and results remembered between runs. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { filesOf } from '../../server/draft-files.ts'
import { CLEAN, folderWith, onrecord, VAGUE } from './command.ts'

const DRAFTS = Object.fromEntries(
  Array.from({ length: 12 }, (_, i) => [`${String(i).padStart(2, '0')}.md`, i % 3 === 0 ? CLEAN : VAGUE]),
)

describe('threads', () => {
  it('report what one thread reports, in the same order', async () => {
    const folder = folderWith({ ...DRAFTS, 'broken.md': Uint8Array.from([0xff, 0xfe, 0x41]) })
    const alone = await onrecord(['check', '.', '--format', 'json', '--threads', '1'], { cwd: folder })
    const together = await onrecord(['check', '.', '--format', 'json', '--threads', '3'], { cwd: folder })
    assert.equal(alone.code, 1)
    assert.deepEqual(together, alone)
    assert.equal((alone.out.match(/"vague-attribution"/g) ?? []).length, 8)
  })

  it('mend files', async () => {
    const folder = folderWith({ 'a.md': VAGUE, 'b.md': VAGUE })
    await onrecord(['check', '.', '--fix', '--threads', '2'], { cwd: folder })
    const [a, b] = ['a.md', 'b.md'].map((name) => readFileSync(join(folder, name), 'utf8'))
    assert.equal(a, b)
  })

  it('are counted in whole numbers', async () => {
    const { code, err } = await onrecord(['check', '.', '--threads', 'many'])
    assert.equal(code, 2)
    assert.match(err, /whole number/)
  })
})

describe('a folder that may not be read', () => {
  it('is named, and the rest is still found', async () => {
    const folder = folderWith({ 'a.md': VAGUE, 'shut/b.md': VAGUE })
    const shut = join(folder, 'shut')
    assert.deepEqual((await filesOf([folder])).problems, [])
    chmodSync(folder, 0o755)
    chmodSync(shut, 0)
    // Whoever is root may read everything, and becomes nobody for a moment.
    const root = process.geteuid?.() === 0
    if (root) process.seteuid?.(65534)
    try {
      const { files, problems } = await filesOf([folder])
      assert.deepEqual(files, [join(folder, 'a.md')])
      assert.equal(problems.length, 1)
      assert.match(problems[0] ?? '', /^folder “.*shut” could not be read$/)
    } finally {
      if (root) process.seteuid?.(0)
      chmodSync(shut, 0o755)
    }
  })
})

describe('--cache', () => {
  const check = (cwd: string, ...more: string[]) => onrecord(['check', '.', '--cache', ...more], { cwd })
  const entriesOf = (folder: string): Record<string, { key: string; report: { findings: unknown[] } }> =>
    JSON.parse(readFileSync(join(folder, '.onrecordcache'), 'utf8')).entries

  it('takes what has not changed from the run before', async () => {
    const folder = folderWith({ 'a.md': VAGUE, 'b.md': CLEAN })
    const first = await check(folder)
    // The remembered report is what is printed, so a changed memory shows.
    const path = join(folder, '.onrecordcache')
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('“Analysts”', '“Remembered”'))
    const second = await check(folder)
    assert.equal(second.code, first.code)
    assert.equal(second.out, first.out.replace('“Analysts”', '“Remembered”'))
  })

  it('checks again what has changed: the draft, or what is set for it', async () => {
    const folder = folderWith({ 'a.md': CLEAN })
    assert.equal((await check(folder)).code, 0)
    writeFileSync(join(folder, 'a.md'), VAGUE)
    assert.equal((await check(folder)).code, 1)
    writeFileSync(join(folder, '.onrecord.yml'), 'rules:\n  vague-attribution: off\n')
    assert.equal((await check(folder)).code, 0)
  })

  it('forgets files that are gone', async () => {
    const folder = folderWith({ 'a.md': VAGUE, 'b.md': CLEAN })
    await check(folder)
    rmSync(join(folder, 'b.md'))
    await check(folder)
    assert.deepEqual(
      Object.keys(entriesOf(folder)).map((path) => path.slice(-4)),
      ['a.md'],
    )
  })

  it('does without a cache that is broken', async () => {
    const folder = folderWith({ 'a.md': VAGUE, '.onrecordcache': '{"version":' })
    const { code, err } = await check(folder)
    assert.equal(code, 1)
    assert.equal(err, '')
    assert.equal(Object.keys(entriesOf(folder)).length, 1)
  })

  it('never takes the place of what is no cache', async () => {
    const folder = folderWith({ 'a.md': VAGUE, empty: '' })
    execFileSync('mkfifo', [join(folder, 'pipe')])
    for (const name of ['a.md', 'pipe', '/dev/null']) {
      const { code, err } = await check(folder, '--cache-location', name)
      assert.equal(code, 2)
      assert.equal(err, `onrecord: “${name}” is no cache of onrecord: it would be overwritten\n`)
    }
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), VAGUE)
    assert.equal((await check(folder, '--cache-location', 'empty')).code, 1)
    assert.match(readFileSync(join(folder, 'empty'), 'utf8'), /^\{"version"/)
  })

  it('says where it cannot be written, and what was found all the same', async () => {
    const folder = folderWith({ 'a.md': VAGUE })
    const { code, out, err } = await check(folder, '--cache-location', 'nowhere/cache')
    assert.equal(code, 2)
    assert.match(err, /the cache “nowhere\/cache” could not be written \(ENOENT\)/)
    assert.match(out, /^a\.md\n.+vague-attribution\n/)
  })

  it('leaves nothing behind where a folder has its name', async () => {
    const folder = folderWith({ 'a.md': VAGUE })
    mkdirSync(join(folder, 'cache'))
    const { code } = await check(folder, '--cache-location', 'cache')
    assert.equal(code, 2)
    assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'cache'])
  })
})
