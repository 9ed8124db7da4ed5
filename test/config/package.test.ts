/** What goes out: the extension as a .vsix, and the npm package. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { after, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const MIB = 1024 * 1024

describe('the packages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-package-'))
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('the extension is under 1 MiB, and the same whenever it is packed', (t) => {
    const [first, second] = ['first.vsix', 'second.vsix'].map((name) => {
      const path = join(folder, name)
      // An archive remembers when its files were written, unless it is told a time.
      utimesSync(join(root, 'dist/extension.cjs'), new Date(), new Date())
      execFileSync(process.execPath, ['scripts/package.mjs', path], {
        cwd: root,
        env: { ...process.env, SOURCE_DATE_EPOCH: '1700000000' },
      })
      return path
    })
    assert.ok(first && second)
    assert.equal(checksum(first), checksum(second))
    // An archive tells the names of its files uncompressed.
    assert.ok(readFileSync(first).includes('extension/dist/third-party-notices.txt'))
    const { size } = statSync(first)
    assert.ok(size < MIB, `${size} bytes`)
    const kilobytes = (path: string): string => `${Math.round(statSync(join(root, path)).size / 1024)} KiB`
    t.diagnostic(
      `onrecord.vsix ${Math.round(size / 1024)} KiB; extension ${kilobytes('dist/extension.cjs')}, server ${kilobytes('dist/language-server.cjs')}, rules ${kilobytes('dist/web/server.js')}`,
    )
  })

  it('the command starts by a link, as npm makes one', { skip: process.platform === 'win32' }, () => {
    const link = join(folder, 'onrecord')
    symlinkSync(join(root, 'dist/cli.cjs'), link)
    assert.match(execFileSync(link, ['--version'], { encoding: 'utf8' }), /^\d+\.\d+\.\d+\n$/)
  })

  it('the npm package holds what its entries name, and no editor’s parts', () => {
    const [{ files }] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    ) as [{ files: { path: string }[] }]
    const paths = files.map(({ path }) => path)
    const wanted = [
      'dist/cli.cjs',
      'dist/command-line.cjs',
      'dist/language-server.cjs',
      'dist/rules.js',
      'dist/library.js',
      'dist/retext.js',
      'dist/third-party-notices.txt',
      'schema/onrecord.schema.json',
    ]
    for (const path of wanted) assert.ok(paths.includes(path), path)
    assert.deepEqual(
      paths.filter((path) => /^(?:client|test|scripts|docs|\.)|extension|types\/server|languages/.test(path)),
      [],
    )
    const types = ['dist/types/rules/index.d.ts', 'dist/types/rules/retext/index.d.ts']
    for (const path of types) {
      assert.ok(paths.includes(path), `${path} is missing, and another declaration asks for it`)
      for (const [, name = ''] of readFileSync(join(root, path), 'utf8').matchAll(/from '(\.[^']+)\.ts'/g)) {
        const asked = posix.join(dirname(path), `${name}.d.ts`)
        if (!types.includes(asked)) types.push(asked)
      }
    }
  })
})

describe('the licences of what is bundled', () => {
  it('go along, for what the dependencies bring too, and for no tool', () => {
    const notices = readFileSync(join(root, 'dist/third-party-notices.txt'), 'utf8')
    const named = [...notices.matchAll(/^(\S+) [\d.]+, \S+\n {2}Copyright /gim)].map(([, name = '']) => name)
    const direct = [
      'commander',
      'parse5',
      'mdast-util-gfm',
      'micromark-extension-gfm',
      'tinyglobby',
      'unified',
      'valibot',
      'workerpool',
      'yaml',
    ]
    const brought = ['micromark', 'entities', 'picomatch', 'vscode-jsonrpc', 'vscode-languageclient']
    assert.deepEqual(
      [...direct, ...brought].filter((name) => !named.includes(name)),
      [],
    )
    assert.deepEqual(
      ['esbuild', 'playwright-core', 'retext-english', 'tsx'].filter((name) => named.includes(name)),
      [],
    )
  })
})

function checksum(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
