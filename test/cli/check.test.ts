/** `onrecord check` as a process: what it checks, what it answers, and how it ends. */
import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import { CLEAN, COMMAND, folderWith, onrecord, VAGUE } from './command.ts'

interface Report {
  readonly path: string
  readonly findings: readonly { readonly ruleId: string; readonly severity: string }[]
  readonly problems: readonly { readonly message: string }[]
}

async function reports(args: readonly string[], cwd: string): Promise<readonly Report[]> {
  const { out } = await onrecord(['check', '--format', 'json', ...args], { cwd })
  return JSON.parse(out) as readonly Report[]
}
const paths = (list: readonly Report[]): string[] => list.map(({ path }) => path)

describe('exit codes', () => {
  const cwd = folderWith({ 'vague.md': VAGUE, 'clean.md': CLEAN })

  it('is 0 and silent when nothing is found', async () => {
    assert.deepEqual(await onrecord(['check', 'clean.md'], { cwd }), { code: 0, out: '', err: '' })
  })
  it('is 1 for a warning', async () => {
    assert.equal((await onrecord(['check', 'vague.md'], { cwd })).code, 1)
  })
  it('is 0 for warnings that are allowed, and 1 for one more', async () => {
    assert.equal((await onrecord(['check', 'vague.md', '--max-warnings', '1'], { cwd })).code, 0)
    assert.equal((await onrecord(['check', 'vague.md', '--max-warnings=0'], { cwd })).code, 1)
  })
  it('is 1 for an error whatever number of warnings is allowed', async () => {
    const args = ['check', 'vague.md', '--max-warnings', '9', '--rule', 'vague-attribution=error']
    assert.equal((await onrecord(args, { cwd })).code, 1)
  })
  it('is 0 for hints', async () => {
    const { code, out } = await onrecord(['check', 'vague.md', '--rule', 'vague-attribution=hint'], { cwd })
    assert.equal(code, 0)
    assert.match(out, /3:1 {2}hint/)
  })

  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    [
      'a severity and more',
      ['check', '--rule', 'missing-date=off=hint', 'clean.md'],
      /"off=hint"; allowed: off/,
    ],
    ['no paths', ['check'], /^onrecord: name a file or folder/],
    ['a path that leads nowhere', ['check', 'nowhere.md'], /^onrecord: there is no file “nowhere\.md”/],
    ['a glob that finds nothing', ['check', '*.html'], /^onrecord: there is no file “\*\.html”/],
    ['an unknown option', ['check', '--loud', 'clean.md'], /unknown option '--loud'/],
    ['an unknown format', ['check', '--format', 'pdf', 'clean.md'], /stylish, json/],
    ['an unknown preset', ['check', '--preset', 'lax', 'clean.md'], /recommended, strict, wire/],
    ['no number of warnings', ['check', '--max-warnings', 'many', 'clean.md'], /whole number/],
    [
      'an unknown rule',
      ['check', '--rule', 'vague-atribution=off', 'clean.md'],
      /did you mean “vague-attribution”/,
    ],
    [
      'a rule without a severity',
      ['check', '--rule', 'missing-date', 'clean.md'],
      /allowed: off, hint, information/,
    ],
    [
      'a severity that does not exist',
      ['check', '--rule', 'missing-date=loud', 'clean.md'],
      /"loud"; allowed: off/,
    ],
    [
      'a configuration that is not there',
      ['check', '--config', 'no.yml', 'clean.md'],
      /configuration file “no\.yml”/,
    ],
    ['files and standard input at once', ['check', '--stdin', 'clean.md'], /not both/],
    ['fixing standard input', ['check', '--stdin', '--fix'], /--fix needs a file/],
    [
      'a name for no standard input',
      ['check', 'draft.md', '--stdin-filename', 'x.md'],
      /--stdin-filename names/,
    ],
    ['an unknown command', ['chekc'], /Did you mean check/],
  ]
  for (const [name, args, message] of wrong) {
    it(`is 2 with a message for ${name}`, async () => {
      const { code, out, err } = await onrecord(args, { cwd })
      assert.equal(code, 2)
      assert.match(err, message)
      assert.doesNotMatch(out, /finding|warning/)
      assert.doesNotMatch(err, /\n\s+at /, 'no stack trace')
    })
  }
})

describe('which files are checked', () => {
  const cwd = folderWith({
    'b.md': VAGUE,
    'a.txt': VAGUE,
    'deep/c.html': '<p>Analysts say the dam will never pay for itself.</p>',
    'notes.csv': VAGUE,
    'node_modules/pkg/readme.md': VAGUE,
    '.git/description.txt': VAGUE,
    'odd [name].md': VAGUE,
    'empty/picture.png': '',
  })

  it('takes the drafts of a folder, sorted, without packages and hidden folders', async () => {
    assert.deepEqual(paths(await reports(['.'], cwd)), ['a.txt', 'b.md', 'deep/c.html', 'odd [name].md'])
  })
  it('takes globs and names each file once', async () => {
    assert.deepEqual(paths(await reports(['b.md', '**/*.{md,html}'], cwd)), [
      'b.md',
      'deep/c.html',
      'odd [name].md',
    ])
  })
  it('takes a file with brackets in its name as a name', async () => {
    assert.deepEqual(paths(await reports(['odd [name].md'], cwd)), ['odd [name].md'])
  })
  it('reads a file with an unknown extension as plain text when it is named', async () => {
    const [report] = await reports(['notes.csv'], cwd)
    assert.deepEqual(
      report?.findings.map(({ ruleId }) => ruleId),
      ['vague-attribution'],
    )
  })
  it('takes nothing but digits for a number', async () => {
    for (const count of ['', '1e3', '-1']) {
      const { code, err } = await onrecord(['check', '--max-warnings', count, 'b.md'], { cwd })
      assert.equal(code, 2)
      assert.match(err, /It takes a whole number/)
    }
  })
  it('says that a folder holds no drafts', async () => {
    const { code, err } = await onrecord(['check', 'empty'], { cwd })
    assert.equal(code, 2)
    assert.match(err, /there are no drafts in “empty”/)
  })
  it('does not walk in circles', async () => {
    const circle = folderWith({ 'inner/draft.md': VAGUE })
    symlinkSync(circle, join(circle, 'inner/again'))
    assert.deepEqual(paths(await reports(['.'], circle)), ['inner/draft.md'])
  })
  it('checks the rest when one file cannot be read', async () => {
    const { code, out, err } = await onrecord(['check', 'gone.md', 'b.md'], { cwd })
    assert.equal(code, 2)
    assert.match(out, /vague-attribution/)
    assert.match(err, /“gone\.md”/)
  })
  it('takes a file of several names for one', async () => {
    assert.deepEqual(paths(await reports(['b.md', './b.md', join(cwd, 'b.md'), 'deep/../b.md'], cwd)), [
      'b.md',
    ])
  })
  it('names what leads to no file', async () => {
    const folder = folderWith({ 'b.md': VAGUE, 'folder.md/inner.md': VAGUE })
    execFileSync('mkfifo', [join(folder, 'pipe.md')])
    symlinkSync('nowhere.md', join(folder, 'broken.md'))
    symlinkSync('circle.md', join(folder, 'circle.md'))
    const odd = ['pipe.md', 'broken.md', 'circle.md', '/dev/null']
    const { code, out, err } = await onrecord(['check', ...odd, 'folder.md', 'b.md'], { cwd: folder })
    assert.equal(code, 2)
    assert.match(out, /^folder\.md\/inner\.md\n.*\n\nb\.md\n/)
    assert.equal(
      err,
      'onrecord: “pipe.md” is not a file\nonrecord: there is no file “broken.md”\n' +
        'onrecord: there is no file “circle.md”\nonrecord: “/dev/null” is not a file\n',
    )
    assert.deepEqual(paths(await reports(['.'], folder)), ['b.md', 'folder.md/inner.md'])
  })
  it('reads what a shell puts in a file’s place, once', () => {
    const folder = folderWith({ 'a.md': VAGUE })
    for (const cache of ['', '--cache', '--cache']) {
      const out = execFileSync(
        'sh',
        ['-c', `cat a.md | "$0" "$1" check ${cache} /dev/stdin || true`, process.execPath, COMMAND],
        {
          cwd: folder,
          env: { ...process.env, NODE_OPTIONS: '' },
          encoding: 'utf8',
        },
      )
      assert.match(out, /^\/dev\/stdin\n {2}3:1 {2}warning/)
    }
  })
  it('counts lines as editors do, whatever ends them', async () => {
    const folder = folderWith({
      'old.txt': VAGUE.replaceAll('\n', '\r'),
      'dos.txt': VAGUE.replaceAll('\n', '\r\n'),
    })
    for (const name of ['old.txt', 'dos.txt'])
      assert.match((await onrecord(['check', name], { cwd: folder })).out, /^ {2}3:1 {2}warning/m)
  })
  it('names a file that cannot be read, and checks its neighbours', async () => {
    const folder = folderWith({ 'a.md': '', 'b.md': VAGUE })
    truncateSync(join(folder, 'a.md'), 100_000_001)
    const { code, out, err } = await onrecord(['check', '.'], { cwd: folder })
    assert.equal(code, 2)
    assert.match(out, /^b\.md\n/)
    assert.equal(err, 'onrecord: “a.md” is larger than 100 MB\n')
  })
})

describe('standard input', () => {
  it('is checked as Markdown unless a file name says otherwise', async () => {
    const input = '<p>Analysts say the <b>dam</b> will never pay for itself.</p>'
    const { code, out } = await onrecord(['check', '--stdin', '--stdin-filename', 'drafts/dam.html'], {
      input,
    })
    assert.equal(code, 1)
    assert.match(out, /^drafts\/dam\.html\n {2}1:4 {2}warning/)
  })
  it('counts the date in the file name', async () => {
    const input = 'The council approved the plan on Tuesday.\n'
    assert.equal((await onrecord(['check', '--stdin'], { input })).code, 1)
    const named = ['check', '--stdin', '--stdin-filename', '2025-11-04-plan.md']
    assert.equal((await onrecord(named, { input })).code, 0)
  })
})

describe('standard input that is no plain draft', () => {
  const stdin = (input: string | Uint8Array, ...more: string[]) =>
    onrecord(['check', '--stdin', ...more], { input })

  it('counts a byte order mark, as a file does', async () => {
    assert.match((await stdin(`\ufeff${VAGUE.slice(7)}`)).out, /^ {2}1:2 {2}warning/m)
  })
  it('is said not to be UTF-8', async () => {
    assert.match(
      (await stdin(Buffer.from('The café belongs to René.', 'latin1'))).out,
      /note: this is not UTF-8/,
    )
  })
  it('has a name where it is given none', async () => {
    assert.match((await stdin(VAGUE, '--stdin-filename', '')).out, /^stdin\.md\n/)
  })
  it('is not checked under a name that is ignored', async () => {
    const cwd = folderWith({ '.onrecord.yml': 'ignore: [old.md]', 'old.md': '', 'new.md': '' })
    for (const [name, code] of [
      ['old.md', 0],
      ['new.md', 1],
    ] as const) {
      const named = ['check', '--stdin', '--stdin-filename', name]
      assert.equal((await onrecord(named, { cwd, input: VAGUE })).code, code)
    }
  })
  it('is refused when it does not end', { timeout: 60_000 }, async () => {
    const { code, err } = await withStreams(['check', '--stdin'], openSync('/dev/zero', 'r'), 'ignore')
    assert.equal(code, 2)
    assert.equal(err, 'onrecord: “stdin.md” is larger than 100 MB\n')
  })
})

describe('configuration', () => {
  const cwd = folderWith({
    'draft.md': VAGUE,
    '.onrecord.yml': 'rules:\n  vague-attribution: information\nignore:\n  - archive/**\n',
    'archive/old.md': VAGUE,
    'opinion/column.md': VAGUE,
    'opinion/.onrecord.json': '{ "preset": "opinion" }',
    'desk/.onrecord.yaml': 'rules:\n  vague-attribution: error\n',
    'broken/.onrecord.yml': 'rules:\n  unattributed-figure: loud\n',
    'broken/draft.md': VAGUE,
  })
  const severities = async (args: readonly string[]): Promise<unknown> =>
    (await reports(args, cwd)).map(({ path, findings }) => [
      path,
      ...findings.map(({ severity }) => severity),
    ])

  it('is the nearest file above each draft', async () => {
    assert.deepEqual(await severities(['draft.md', 'opinion/column.md']), [
      ['draft.md', 'information'],
      ['opinion/column.md'],
    ])
  })
  it('leaves out what it ignores, also when named', async () => {
    assert.deepEqual(await severities(['draft.md', 'archive/old.md']), [['draft.md', 'information']])
  })
  it('ignores from its own folder on, with a slash before the glob or none', async () => {
    const folder = folderWith({
      '.onrecord.yml': 'ignore: [/archive/**]',
      'archive/old.md': VAGUE,
      'new.md': VAGUE,
    })
    assert.deepEqual(
      (await reports(['.'], folder)).map(({ path }) => path),
      ['new.md'],
    )
  })
  it('gives way to --config, --preset and --rule', async () => {
    assert.deepEqual(await severities(['draft.md', '--config', 'desk/.onrecord.yaml']), [
      ['draft.md', 'error'],
    ])
    assert.deepEqual(await severities(['opinion/column.md', '--preset', 'strict']), [
      ['opinion/column.md', 'warning'],
    ])
    assert.deepEqual(await severities(['draft.md', '--rule', 'vague-attribution=off']), [['draft.md']])
  })
  it('stops the run when it is broken, and says where', async () => {
    const { code, out, err } = await onrecord(['check', 'broken/draft.md'], { cwd })
    assert.equal(code, 2)
    assert.equal(out, '')
    assert.equal(
      err,
      'onrecord: broken/.onrecord.yml: rules.unattributed-figure is "loud"; allowed: off, hint, information, warning, error\n',
    )
  })
})

describe('a configuration that cannot be read', () => {
  const told = async (name: string, make: (path: string) => void): Promise<string> => {
    const cwd = folderWith({ 'draft.md': VAGUE })
    make(join(cwd, name))
    const { code, out, err } = await onrecord(['check', 'draft.md'], { cwd })
    assert.deepEqual([code, out], [2, ''])
    return err.replace(cwd, '')
  }
  it('is named and never waited for', async () => {
    assert.match(await told('.onrecord.yml', (path) => execFileSync('mkfifo', [path])), /is not a file\n$/)
    assert.match(await told('.onrecord.yml', (path) => mkdirSync(path)), /could not be read \(EISDIR\)\n$/)
    assert.match(
      await told('.onrecord.json', (path) => symlinkSync('gone.json', path)),
      /onrecord\.json: the configuration could not be read \(ENOENT\)\n$/,
    )
    const utf16 = Buffer.from('\ufeffpreset: strict\n', 'utf16le')
    assert.match(await told('.onrecord.yaml', (path) => writeFileSync(path, utf16)), /is not UTF-8\n$/)
  })
})

describe('drafts that are no drafts', () => {
  const files = {
    'empty.md': '',
    'binary.txt': Uint8Array.from({ length: 20_000 }, (_, i) => (i * 7919) % 256),
    'line.txt': 'words without end '.repeat(60_000),
    'front-matter.md': '---\ndate: [2025\n---\n\nAnalysts say the dam will never pay for itself.\n',
    'latin.txt': Buffer.from('The café belongs to René.', 'latin1'),
  }
  const cwd = folderWith(files)
  const check = async (name: string): Promise<Report | undefined> => (await reports([name], cwd))[0]

  it('says nothing of an empty file', async () => {
    assert.deepEqual(await check('empty.md'), { path: 'empty.md', findings: [], problems: [] })
  })
  it('says that a binary file is one', async () => {
    const report = await check('binary.txt')
    assert.deepEqual(report?.findings, [])
    assert.match(report?.problems[0]?.message ?? '', /binary/)
  })
  it('reads a megabyte in one line', { timeout: 120_000 }, async () => {
    assert.deepEqual((await check('line.txt'))?.findings, [])
  })
  it('says that front matter is broken and checks the rest', async () => {
    const report = await check('front-matter.md')
    assert.match(report?.problems[0]?.message ?? '', /front matter/)
    assert.equal(report?.findings[0]?.ruleId, 'vague-attribution')
  })
  it('says that letters could not be read, and never writes them back', async () => {
    const report = await check('latin.txt')
    assert.match(report?.problems[0]?.message ?? '', /not UTF-8/)
    await onrecord(['check', '--fix', 'latin.txt'], { cwd })
    assert.deepEqual(readFileSync(join(cwd, 'latin.txt')), files['latin.txt'])
  })
})

/** Runs `onrecord` with files for its streams: its exit code, and what it says about itself. */
async function withStreams(
  args: readonly string[],
  stdin: number | 'ignore',
  stdout: number | 'ignore',
  cwd?: string,
) {
  const child = spawn(process.execPath, [COMMAND, ...args], { cwd, stdio: [stdin, stdout, 'pipe'] })
  const code = new Promise<number | null>((resolve) => child.on('close', resolve))
  assert.ok(child.stderr)
  return { err: await text(child.stderr), code: await code }
}

describe('a terminal', () => {
  const hasScript = existsSync('/usr/bin/script')
  it('is told in its colours, if it has any', { skip: !hasScript || process.platform !== 'linux' }, () => {
    const cwd = folderWith({ 'draft.md': VAGUE })
    const shown = (env: Readonly<Record<string, string>>): string =>
      spawnSync('script', ['-qec', `"${process.execPath}" "${COMMAND}" check draft.md`, '/dev/null'], {
        cwd,
        env: { PATH: process.env.PATH, TERM: 'xterm', ...env },
        encoding: 'utf8',
      }).stdout
    assert.ok(shown({}).startsWith('\u001b['))
    for (const env of [{ TERM: 'dumb' }, { NO_COLOR: '1' }])
      assert.match(shown(env), /^draft\.md\r?\n {2}3:1 {2}w/)
  })
})

describe('a date that a fix writes', () => {
  it('is the writer’s own', async () => {
    const cwd = folderWith({ 'quay.md': 'The board will meet tomorrow, Marta Lind, its head, said.\n' })
    // At any time one of the two has another day than Greenwich.
    for (const TZ of ['Etc/GMT+12', 'Etc/GMT-14']) {
      const today = new Date().toLocaleDateString('en-US', { dateStyle: 'long', timeZone: TZ })
      const { out } = await onrecord(['check', '--format', 'json', 'quay.md'], { cwd, env: { TZ } })
      const [{ findings }] = JSON.parse(out)
      assert.equal(findings[0].fixes[0].edits[0].insert, `${today}\n\n`)
    }
  })
})

describe('the end of a pipe', () => {
  it('ends quietly when nobody reads on', async () => {
    const cwd = folderWith({ 'long.md': VAGUE.repeat(3000) })
    const child = spawn(process.execPath, [COMMAND, 'check', '--format', 'json', 'long.md'], { cwd })
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      err += words
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    assert.equal(err, '')
    assert.equal(code, 1, 'what was found stays found')
  })
  it('says that nothing could be printed', { skip: !existsSync('/dev/full') }, async () => {
    const cwd = folderWith({ 'a.md': CLEAN, 'b.md': VAGUE })
    for (const args of [['check', '--format', 'json', '.'], ['explain']]) {
      const { code, err } = await withStreams(args, 'ignore', openSync('/dev/full', 'w'), cwd)
      assert.equal(code, 2)
      assert.equal(err, 'onrecord: nothing could be printed (ENOSPC)\n')
    }
  })
})
