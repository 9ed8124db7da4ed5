/** What `--fix` writes: safe fixes whole or not at all. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, linkSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { Finding, Fix } from '../../rules/index.ts'
import { edited, safeEdits } from '../../server/safe-fixes.ts'
import { COMMAND, folderWith, onrecord } from './command.ts'

const finding = (...fixes: Fix[]): Finding => ({
  start: 0,
  end: 1,
  ruleId: 'missing-date',
  severity: 'warning',
  message: '',
  related: [],
  fixes,
})
const fix = (safety: Fix['safety'], ...edits: readonly (readonly [number, number, string])[]): Fix => ({
  title: '',
  safety,
  edits: edits.map(([start, end, insert]) => ({ start, end, insert })),
})
const TEXT = 'The ferry sails at dusk.'
const mended = (...findings: Finding[]): string => edited(TEXT, safeEdits(TEXT.length, findings))

it('applies safe fixes and leaves suggestions', () => {
  const text = mended(
    finding(fix('suggestion', [0, 3, 'A'])),
    finding(fix('suggestion', [4, 9, 'boat']), fix('safe', [10, 15, 'leaves'])),
    finding(fix('safe', [23, 24, '!'])),
  )
  assert.equal(text, 'The ferry leaves at dusk!')
})

it('leaves a whole fix for the next run when one of its edits touches another fix', () => {
  const text = mended(
    finding(fix('safe', [4, 9, 'boat'])),
    finding(fix('safe', [0, 3, 'Every'], [9, 9, ','])),
  )
  assert.equal(text, 'The boat sails at dusk.')
})

it('applies the edits of one fix in any order', () => {
  assert.equal(mended(finding(fix('safe', [19, 23, 'dawn'], [0, 3, 'One']))), 'One ferry sails at dawn.')
})

describe('a draft that is mended', () => {
  const TURNED = '“The gates were never inspected,“ engineer Marta Lind said.\n'
  const MENDED = TURNED.replace(',“', ',”')

  it('keeps its rights, its links and its names', async () => {
    const folder = folderWith({ 'a.md': TURNED, 'b.md': TURNED })
    const [a, b] = [join(folder, 'a.md'), join(folder, 'b.md')]
    chmodSync(a, 0o640)
    symlinkSync('a.md', join(folder, 'link.md'))
    linkSync(b, join(folder, 'second.md'))
    const { code } = await onrecord(['check', '--fix', 'link.md', 'b.md'], { cwd: folder })
    assert.equal(code, 0)
    assert.ok(lstatSync(join(folder, 'link.md')).isSymbolicLink())
    assert.equal(statSync(a).mode & 0o777, 0o640)
    for (const name of ['a.md', 'second.md']) assert.equal(readFileSync(join(folder, name), 'utf8'), MENDED)
    assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'b.md', 'link.md', 'second.md'])
  })

  it('is what it was where the disk is full, and what is found in it is told', async () => {
    const folder = folderWith({ 'a.md': TURNED, 'b.md': TURNED })
    // No file may grow beyond nothing: as on a full disk, a file that is opened for writing is emptied, and stays so.
    const full = `ulimit -f 0; "$@" 2>&1; echo "ended with $?"`
    const out = execFileSync(
      'sh',
      ['-c', full, 'sh', process.execPath, COMMAND, 'check', '--fix', 'a.md', 'b.md'],
      {
        cwd: folder,
        env: { ...process.env, NODE_OPTIONS: '' },
        encoding: 'utf8',
      },
    )
    for (const name of ['a.md', 'b.md']) {
      assert.match(out, new RegExp(`onrecord: “${name}” could not be written \\(EFBIG\\)\n`))
      assert.match(out, new RegExp(`^${name}\n.+broken-quote$`, 'm'))
      assert.equal(readFileSync(join(folder, name), 'utf8'), TURNED)
    }
    assert.match(out, /ended with 2\n$/)
    assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'b.md'])
  })
})
