/** The other commands: explain, sources, lsp, --version, --help. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { catalogue } from '../../rules/index.ts'
import { folderWith, onrecord } from './command.ts'

describe('explain', () => {
  for (const { id, summary, standards } of catalogue) {
    it(`explains ${id}`, async () => {
      const { code, out } = await onrecord(['explain', id])
      assert.equal(code, 0)
      assert.ok(out.startsWith(`${id} (`))
      assert.ok(out.includes(summary))
      for (const { name } of standards) assert.ok(out.includes(name))
    })
  }
  it('keeps the marks under the words they mark', async () => {
    const { out } = await onrecord(['explain', 'vague-attribution'])
    assert.match(out, /^ {4}Analysts say .+\n {4}~{12} vague-attribution$/m)
  })
  it('says which presets run a rule', async () => {
    const { out } = await onrecord(['explain', 'late-speaker'])
    assert.match(out, /^late-speaker \(hint; presets: strict, wire \(information\)\)\n/)
  })
  it('lists all rules', async () => {
    const { out } = await onrecord(['explain'])
    assert.equal(out.trimEnd().split('\n').length, catalogue.length)
  })
  it('guesses what a slip of the pen meant', async () => {
    const { code, err } = await onrecord(['explain', 'mising-date'])
    assert.equal(code, 2)
    assert.equal(err, 'onrecord: there is no rule “mising-date”; did you mean “missing-date”?\n')
  })
})

describe('sources', () => {
  const cwd = folderWith({
    'pier.md': `Harbour master Ingrid Vale said on Tuesday the repair would cost $14 million.

The old pier stood for 90 years. <!-- source: port ledger,
  volume 3 -->
`,
  })
  it('gives each source its kind, line, statements, figures and times', async () => {
    const { code, out } = await onrecord(['sources', '--format', 'json', 'pier.md'], { cwd })
    const [vale, note] = JSON.parse(out)
    assert.equal(code, 0)
    assert.deepEqual(vale, {
      path: 'pier.md',
      source: 'Ingrid Vale',
      kind: 'named-person',
      line: 1,
      statements: 1,
      figures: ['$14 million'],
      times: ['Tuesday'],
    })
    assert.deepEqual([note.kind, note.source, note.line], ['note', 'port ledger, volume 3', 3])
  })
  it('is a report as a page: who carries the story, and what has no source', async () => {
    const folder = folderWith({
      'strike.md':
        '# A strike\n\nIngrid Vale said the repair would cost $14 million.\n\nThe strike affected 12,000 <b>workers</b>.\n',
    })
    const { code, out } = await onrecord(['sources', '--format', 'html', 'strike.md'], { cwd: folder })
    assert.equal(code, 0)
    assert.match(out, /<h2>A strike<\/h2>\n<p class="path">strike\.md<\/p>/)
    const glance = [...out.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(
      ([, words, count]) => `${count} ${words}`,
    )
    assert.deepEqual(glance, [
      '50% of 2 sentences attributed',
      '1 named source',
      '0 unnamed sources',
      '1 claim without a source',
    ])
    assert.match(
      out,
      /<th scope="row">Ingrid Vale <small>named person<\/small><\/th>.*1 sentence <small>50%<\/small><\/td><td>3<\/td>/,
    )
    // What is missing, and the figures with who vouches for them.
    assert.match(out, /<td>5<\/td><td>12,000 &lt;b&gt;workers<\/td><td>Nobody is named for/)
    assert.match(
      out,
      /<td>3<\/td><td>\$14 million<\/td><td><span class="chip c0">1<\/span> Ingrid Vale<\/td>/,
    )
    assert.match(
      out,
      /<td>5<\/td><td>12,000 &lt;b&gt;workers<\/td><td><strong class="none">nobody<\/strong><\/td>/,
    )
    // The strip: the source’s number, then the claim without one.
    assert.deepEqual(
      [...out.matchAll(/<span class="part.*?title="(.*?)">(.*?)<\/span>/g)].map(([, title, mark]) => [
        title,
        mark,
      ]),
      [
        ['Line 3: Ingrid Vale', '1'],
        ['Line 5: a claim without a source', '<b class="none">!</b>'],
      ],
    )
    // Nothing from the draft is markup, nothing runs and nothing is fetched.
    assert.ok(!/<b>|<script|src=|href=/.test(out))
    assert.match(out, /Content-Security-Policy" content="default-src 'none'/)
  })
  it('puts the story’s times in the order of the calendar', async () => {
    const folder = folderWith({
      'lock.md':
        '---\ndate: 2026-03-12\n---\n\nThe lock broke on Tuesday, Ingrid Vale said. It was built in 1931 and mended last year.\n',
    })
    const { out } = await onrecord(['sources', '--format', 'html', 'lock.md'], { cwd: folder })
    const times = [...out.matchAll(/<li><strong>(.*?)<\/strong> (.*?)<\/li>/g)].map(([, day, words]) => [
      day,
      words,
    ])
    assert.deepEqual(times, [
      ['1931', '“1931”, line 5'],
      ['2025', '“last year”, line 5'],
      ['2026-03-10', '“Tuesday”, line 5'],
      ['2026-03-12', 'the story’s date'],
    ])
    // To scale: 94 and a little of 95 years.
    const places = [...out.matchAll(/<span style="left:(.*?)%"/g)].map(([, left]) => Number(left))
    assert.deepEqual(places, [0, 98.7, 100, 100])
  })
  it('says which times have no place in the calendar, and what a story without sources or faults has', async () => {
    const folder = folderWith({
      'lock.md': 'The lock broke on Tuesday.\n',
      'calm.md': 'The lock was green.\n',
    })
    const undated = (await onrecord(['sources', '--format', 'html', 'lock.md'], { cwd: folder })).out
    assert.match(undated, /Without a date for the story .*: “Tuesday”, line 1\./)
    assert.match(undated, /Nobody: no words and no figures in it are given to anybody/)
    const calm = (await onrecord(['sources', '--format', 'html', 'calm.md'], { cwd: folder })).out
    assert.match(calm, /Nothing that onrecord knows to ask for/)
    assert.ok(!calm.includes('When it happened'))
  })
  it('is a table in Markdown and CSV', async () => {
    const table = (await onrecord(['sources', 'pier.md'], { cwd })).out.split('\n')
    assert.equal(table[0], '| path | source | kind | line | statements | figures | times |')
    assert.equal(table[2], '| pier.md | Ingrid Vale | named-person | 1 | 1 | $14 million | Tuesday |')
    const csv = (await onrecord(['sources', '--format', 'csv', 'pier.md'], { cwd })).out.split('\r\n')
    assert.equal(csv[0], 'path,source,kind,line,statements,figures,times')
    assert.ok(csv.some((row) => row.startsWith('pier.md,"port ledger, volume 3",note,3,')))
  })
  it('heeds the configuration of each draft', async () => {
    const folder = folderWith({
      '.onrecord.yml': 'ignore: [archive/**]\nrules: {vague-attribution: off}\n',
      'lock.md': 'Analysts say the lock will never pay for itself.\n',
      'archive/old.md': 'The lock broke, Ingrid Vale said.\n',
    })
    const table = await onrecord(['sources', '.'], { cwd: folder })
    assert.match(table.out, /lock\.md/)
    assert.doesNotMatch(table.out, /old\.md/)
    const page = await onrecord(['sources', '--format', 'html', '.'], { cwd: folder })
    assert.match(page.out, /<dt>claims without a source<\/dt><dd>0<\/dd>/)
  })
  it('says what could not be read of a draft', async () => {
    const folder = folderWith({
      'latin.txt': Buffer.from('The café is René’s, Ingrid Vale said.', 'latin1'),
      'binary.txt': Uint8Array.from({ length: 900 }, (_, i) => (i * 7919) % 256),
    })
    const { code, err } = await onrecord(['sources', 'latin.txt', 'binary.txt'], { cwd: folder })
    assert.equal(code, 0)
    assert.equal(
      err,
      'onrecord: “latin.txt”: this is not UTF-8: some letters could not be read\n' +
        'onrecord: “binary.txt”: this looks like a binary file, not prose\n',
    )
  })
  it('says which draft is missing', async () => {
    const { code, err } = await onrecord(['sources', 'quay.md'], { cwd })
    assert.equal(code, 2)
    assert.match(err, /“quay\.md”/)
  })
})

describe('lsp', () => {
  it('asks how to talk to the editor', async () => {
    const { code, err } = await onrecord(['lsp'])
    assert.equal(code, 2)
    assert.match(err, /--stdio, --node-ipc or --socket/)
  })
  it('takes no port but a number', async () => {
    const { code, err } = await onrecord(['lsp', '--socket=desk'])
    assert.equal(code, 2)
    assert.match(err, /'--socket <port>' argument 'desk' is invalid\. It takes a whole number\./)
  })
})

describe('the program', () => {
  it('tells its version and its commands', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    assert.deepEqual(await onrecord(['--version']), { code: 0, out: `${version}\n`, err: '' })
    const { code, out } = await onrecord(['--help'])
    assert.equal(code, 0)
    for (const command of ['check', 'sources', 'analyze', 'explain', 'lsp'])
      assert.ok(out.includes(`  ${command}`))
  })
})
