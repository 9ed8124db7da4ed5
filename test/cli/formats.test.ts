/** What `onrecord check` prints, in each of its formats. */
import assert from 'node:assert/strict'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { html } from '../../server/cli/formats/html.ts'
import { junit } from '../../server/cli/formats/junit.ts'
import { sarif } from '../../server/cli/formats/sarif.ts'
import { stylish } from '../../server/cli/formats/stylish.ts'
import type { FileReport } from '../../server/cli/report.ts'
import { CLEAN, folderWith, onrecord, VAGUE } from './command.ts'

/** A draft with a comment that ignores nothing. */
const NOTE =
  '# Dam\n\nMarta Lind, an engineer, built the dam.  <!-- onrecord-ignore missing-date: checked -->\n'
const cwd = folderWith({
  'dam, north.md': `😀 Hale shrugged. ${VAGUE.slice(7)}`,
  'clean.md': CLEAN,
  'note.md': NOTE,
})
const check = async (format: string): Promise<string> =>
  (await onrecord(['check', '--format', format, 'dam, north.md', 'clean.md'], { cwd })).out

const REPORT: FileReport = {
  path: 'a&b.md',
  problems: [{ message: 'half <read>' }],
  findings: [
    {
      start: 5,
      end: 9,
      line: 1,
      column: 6,
      endLine: 2,
      endColumn: 2,
      ruleId: 'missing-date',
      severity: 'warning',
      message: 'Nobody knows “40\ntons” \u001b[2J<b>.',
      fixes: [],
      related: [
        { start: 10, end: 14, line: 2, column: 3, endLine: 2, endColumn: 7, message: 'And “<ten>” here.' },
      ],
    },
  ],
}

describe('json', () => {
  it('gives offsets and columns in UTF-16 units, and fixes as edits', async () => {
    const [draft, clean] = JSON.parse(await check('json'))
    const [{ fixes, ...finding }, ...others] = draft.findings
    assert.deepEqual(others, [])
    assert.match(finding.message, /Analysts/)
    delete finding.message
    assert.deepEqual(finding, {
      start: 18,
      end: 30,
      line: 1,
      column: 19,
      endLine: 1,
      endColumn: 31,
      ruleId: 'vague-attribution',
      severity: 'warning',
      related: [],
    })
    const [fix] = fixes
    assert.equal(fix.safety, 'suggestion')
    assert.equal(typeof fix.title, 'string')
    assert.deepEqual(fix.edits[0], { start: 18, end: 26, insert: '[NAMES], [ROLES],' })
    assert.deepEqual(clean, { path: 'clean.md', findings: [], problems: [] })
  })
})

describe('stylish', () => {
  it('names file, place, severity, message and rule, and sums up', async () => {
    assert.match(
      await check('stylish'),
      /^dam, north\.md\n {2}1:19 {2}warning {2}“Analysts” .+ {2}vague-attribution\n\n1 warning in 1 file\n$/,
    )
  })
  it('keeps a finding in its line and lets no draft steer the terminal', () => {
    const out = stylish([REPORT], { colour: false })
    assert.match(out, /“40 tons” \ufffd\[2J<b>\. {2}missing-date/)
    assert.match(out, /note: half <read>/)
  })
  it('says where a comment stands that ignores nothing', async () => {
    const { out } = await onrecord(['check', 'note.md'], { cwd })
    assert.equal(
      out,
      'note.md\n  3:42  note: There is nothing here for “missing-date” to ignore: this comment can go.\n',
    )
  })
  it('is coloured only when asked', () => {
    assert.ok(stylish([REPORT], { colour: true }).includes('\u001b[33mwarning'))
    assert.ok(!stylish([REPORT], { colour: false }).includes('\u001b'))
  })
})

describe('github', () => {
  it('is a workflow command with its properties escaped', async () => {
    assert.match(
      await check('github'),
      /^::warning file=dam%2C north\.md,line=1,endLine=1,col=19,endColumn=31,title=vague-attribution::“Analysts”.+\n$/,
    )
  })
})

describe('a path', () => {
  it('counts from the top of what GitHub has checked out, however it is named', async () => {
    const news = realpathSync(folderWith({ 'news/quay 1.md': VAGUE }))
    const found = async (args: readonly string[], GITHUB_WORKSPACE: string): Promise<string[]> => {
      const ran = (format: string): ReturnType<typeof onrecord> =>
        onrecord(['check', '--format', format, ...args], {
          cwd: join(news, 'news'),
          env: { GITHUB_WORKSPACE },
        })
      const [command, log] = await Promise.all([ran('github'), ran('sarif')])
      return [
        /file=([^,]*)/.exec(command.out)?.[1] ?? '',
        JSON.parse(log.out).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri,
      ]
    }
    assert.deepEqual(await found(['.'], news), ['news/quay 1.md', 'news/quay%201.md'])
    assert.deepEqual(await found(['./quay 1.md'], ''), ['quay 1.md', 'quay%201.md'])
    assert.deepEqual(await found(['./quay 1.md'], cwd), ['quay 1.md', 'quay%201.md'])
    assert.deepEqual(await found([join(news, 'news/quay 1.md')], ''), ['quay 1.md', 'quay%201.md'])
  })
})

describe('a comment that ignores nothing', () => {
  it('has its line and column in what machines read', async () => {
    const { out } = await onrecord(['check', '--format', 'json', 'note.md'], { cwd })
    const [{ problems }] = JSON.parse(out)
    assert.equal(NOTE.slice(problems[0].span.start, problems[0].span.start + 4), '<!--')
    assert.deepEqual([problems[0].line, problems[0].column, problems[0].endLine], [3, 42, 3])
    const github = await onrecord(['check', '--format', 'github', 'note.md'], { cwd })
    assert.match(github.out, /^::notice file=note\.md,line=3,title=onrecord::There is nothing/)
    const [notice] = JSON.parse((await onrecord(['check', '--format', 'sarif', 'note.md'], { cwd })).out)
      .runs[0].invocations[0].toolExecutionNotifications
    assert.equal(notice.locations[0].physicalLocation.region.startLine, 3)
    assert.equal(notice.locations[0].physicalLocation.region.charOffset, NOTE.indexOf('<!--'))
    const page = await onrecord(['check', '--format', 'html', 'note.md'], { cwd })
    assert.match(page.out, /<p>3:42: There is nothing here/)
    const suites = await onrecord(['check', '--format', 'junit', 'note.md'], { cwd })
    assert.match(suites.out, /<system-out>3:42: There is nothing here/)
  })
})

describe('sarif', () => {
  it('points at the rule and the region', async () => {
    const { version, runs } = JSON.parse(await check('sarif'))
    const [{ tool, results, columnKind }] = runs
    const [{ ruleId, ruleIndex, level, locations, fixes }] = results
    assert.equal(version, '2.1.0')
    assert.equal(columnKind, 'utf16CodeUnits')
    assert.equal(results.length, 1)
    assert.equal(ruleId, 'vague-attribution')
    assert.equal(tool.driver.rules[ruleIndex].id, ruleId)
    assert.equal(level, 'warning')
    assert.equal(locations[0].physicalLocation.artifactLocation.uri, 'dam%2C%20north.md')
    assert.deepEqual(locations[0].physicalLocation.region, {
      startLine: 1,
      startColumn: 19,
      endLine: 1,
      endColumn: 31,
      charOffset: 18,
      charLength: 12,
    })
    const [replacement] = fixes[0].artifactChanges[0].replacements
    assert.deepEqual(replacement.deletedRegion, { charOffset: 18, charLength: 8 })
  })
})

describe('what else explains a finding', () => {
  it('stands beside it', () => {
    const [result] = JSON.parse(sarif([REPORT])).runs[0].results
    const [related] = result.relatedLocations
    assert.equal(related.message.text, 'And “<ten>” here.')
    assert.equal(related.physicalLocation.region.startColumn, 3)
    assert.match(html([REPORT]), /&lt;b&gt;\.<br>2:3: And “&lt;ten&gt;” here\.<td>/)
    assert.match(junit([REPORT]), />a&amp;b\.md:1:6\na&amp;b\.md:2:3: And “&lt;ten&gt;” here\.<\/failure>/)
  })
  it('is nothing for a problem without a place', () => {
    const [problem] = JSON.parse(sarif([REPORT])).runs[0].invocations[0].toolExecutionNotifications
    assert.deepEqual(Object.keys(problem.locations[0].physicalLocation), ['artifactLocation'])
  })
})

describe('junit', () => {
  it('has a failed case for each finding and a passed one for a clean file', async () => {
    const out = await check('junit')
    assert.match(out, /<testsuites name="onrecord" tests="2" failures="1" errors="0">/)
    assert.match(
      out,
      /<testcase classname="dam, north\.md" name="vague-attribution at 1:19">\s+<failure type="warning"/,
    )
    assert.match(out, /<testcase classname="clean\.md" name="every claim is sourced"\/>/)
  })
})

describe('html', () => {
  it('escapes what a draft says', () => {
    const out = html([REPORT])
    assert.match(out, /<h2>a&amp;b\.md<\/h2>\n<p>half &lt;read&gt;<\/p>/)
    assert.match(out, /<td>1:6<td>warning<td>Nobody knows “40\ntons” \ufffd\[2J&lt;b&gt;\./)
    assert.match(out, /1 finding in 1 draft/)
  })
})
