/** Configuration files: where they are found, what they may say, and what is said of broken ones. */
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { closest } from '../../server/config/closest.ts'
import { ConfigError, loadConfig, loadConfigFile } from '../../server/config/config.ts'
import { parseConfig } from '../../server/config/parse.ts'
import { settingsFrom } from '../../server/config/settings.ts'
import { folderWith } from '../cli/command.ts'

describe('discovery', () => {
  const root = folderWith({
    '.onrecord.json': '{ "preset": "wire" }',
    'news/city/draft.md': '',
    'opinion/.onrecord.yml': 'preset: opinion',
    'opinion/.onrecord.json': '{ "preset": "strict" }',
  })
  it('takes the nearest file upwards, alone', async () => {
    assert.equal((await loadConfig(join(root, 'news/city'))).preset, 'wire')
    assert.equal((await loadConfig(join(root, 'news/city'))).folder, root)
    assert.equal((await loadConfig(join(root, 'opinion'))).preset, 'opinion')
  })
  it('takes a folder that does not exist yet by its parents', async () => {
    assert.equal((await loadConfig(join(root, 'news/new/desk'))).preset, 'wire')
  })
  it('remembers what it has read only where it is told to', async () => {
    const known = new Map()
    const folder = join(root, 'later')
    mkdirSync(folder)
    assert.equal((await loadConfig(folder, known)).preset, 'wire')
    writeFileSync(join(folder, '.onrecord.yaml'), 'preset: feature')
    assert.equal((await loadConfig(folder, known)).preset, 'wire')
    assert.equal((await loadConfig(folder)).preset, 'feature')
  })
  it('has defaults where there is none', async () => {
    assert.deepEqual(await loadConfig('/'), { rules: {}, ignore: [] })
  })
  it('says that a named file is not there', async () => {
    await assert.rejects(loadConfigFile(join(root, 'none.yml')), ConfigError)
  })
})

describe('contents', () => {
  it('may be YAML or JSON, empty, or comments only', () => {
    const {
      path: _,
      folder: __,
      ...config
    } = parseConfig(
      'a.yml',
      '# house style\npreset: strict\nrules:\n  missing-date: off\nignore: [archive/**]\n',
    )
    assert.deepEqual(config, { preset: 'strict', rules: { 'missing-date': 'off' }, ignore: ['archive/**'] })
    assert.deepEqual(parseConfig('a.json', '{"rules":{"missing-date":"hint"}}').rules, {
      'missing-date': 'hint',
    })
    assert.deepEqual(parseConfig('a.yml', '# nothing yet\n').rules, {})
  })

  const broken: readonly (readonly [string, string, string])[] = [
    [
      'a severity',
      'rules:\n  unattributed-figure: loud',
      'desk.yml: rules.unattributed-figure is "loud"; allowed: off, hint, information, warning, error',
    ],
    [
      'a preset',
      'preset: lax',
      'desk.yml: preset is "lax"; allowed: recommended, strict, wire, feature, opinion',
    ],
    [
      'a rule',
      'rules:\n  missing-dates: off',
      'desk.yml: there is no rule “missing-dates”; did you mean “missing-date”?',
    ],
    [
      'a rule that every object has',
      'rules: {constructor: off}',
      'desk.yml: there is no rule “constructor”; rules: ',
    ],
    [
      'a rule that hides',
      'rules: {__proto__: {missing-date: off}}',
      'desk.yml: there is no rule “__proto__”; rules: ',
    ],
    [
      'a rule and a severity at once',
      'rules: {toString: loud}',
      'desk.yml: rules.toString is "loud"; allowed: off, hint, information, warning, error\ndesk.yml: there is no rule “toString”',
    ],
    ['a key', 'rule: {}', 'desk.yml: there is no setting “rule”; did you mean “rules”?'],
    [
      'a strange key',
      'colour: red',
      'desk.yml: there is no setting “colour”; settings: preset, rules, ignore, accept',
    ],
    ['the shape of rules', 'rules: strict', 'desk.yml: rules must be a table of settings, not "strict"'],
    ['rules in a list', 'rules: [missing-date]', 'desk.yml: rules must be a table of settings, not a list'],
    ['accept as a list', 'accept: [Vale]', 'desk.yml: accept must be a table of settings, not a list'],
    ['a table of globs', 'ignore: {a: b}', 'desk.yml: ignore must be a list, not a table of settings'],
    ['rules that are none', 'rules:\n', 'desk.yml: rules must be a table of settings, not empty'],
    ['a preset in a list', 'preset: [wire]', 'desk.yml: preset is a list; allowed: recommended,'],
    [
      'what holds itself',
      'rules: &r\n  missing-date: *r\n',
      'desk.yml: rules.missing-date is a table of settings; allowed:',
    ],
    [
      'two documents',
      'preset: wire\n---\npreset: strict\n',
      'desk.yml:2:1: there is more than one document in the file',
    ],
    ['the shape of ignore', 'ignore: archive', 'desk.yml: ignore must be a list, not "archive"'],
    ['an entry of ignore', 'ignore: [4]', 'desk.yml: ignore.0 must be text, not 4'],
    [
      'a list that accept has not',
      'accept:\n  people: [Vale]',
      'desk.yml: there is no setting “accept.people”; settings: accept.names, accept.tallies',
    ],
    [
      'a slip in accept',
      'accept:\n  nmaes: [Vale]',
      'desk.yml: there is no setting “accept.nmaes”; did you mean “accept.names”?',
    ],
    [
      'a key with a dot',
      'a.b: off',
      'desk.yml: there is no setting “a.b”; settings: preset, rules, ignore, accept',
    ],
    ['the file', '- a\n- b', 'desk.yml: the file must hold settings (preset, rules, ignore, accept)'],
    ['a file of words', 'wire', 'desk.yml: the file must hold settings (preset, rules, ignore, accept)'],
    ['YAML', 'rules:\n  missing-date: [off', 'desk.yml:2:'],
    ['the same key twice', 'preset: wire\npreset: strict', 'desk.yml:2:1: Map keys must be unique'],
    [
      'a glob without quotation marks',
      'ignore:\n  - archive/**\n  - **/*.notes.md\n  - *.txt\n',
      'desk.yml: “**/*.notes.md” must stand in quotation marks, as it begins with “*”\ndesk.yml: “*.txt” must',
    ],
  ]
  for (const [what, source, message] of broken) {
    it(`says what is wrong with ${what}`, () => {
      assert.throws(
        () => parseConfig('desk.yml', source),
        (error) => error instanceof ConfigError && error.message.startsWith(message),
      )
    })
  }
  it('knows where in the file what is wrong stands', () => {
    const wrong = (source: string): string[] => {
      try {
        parseConfig('desk.yml', source)
        return []
      } catch (error) {
        assert.ok(error instanceof ConfigError && error.file)
        return error.file.faults.map(({ start, end }) => source.slice(start, end))
      }
    }
    assert.deepEqual(wrong('preset: lax\nrules:\n  missing-date: loud\n'), ['lax', 'loud'])
    assert.deepEqual(wrong('preset: wire\nrules:\n  missing-dates: off\n'), ['missing-dates'])
    assert.deepEqual(wrong('rules:\n  missing-date: loud\n  constructor: off\n'), ['loud', 'constructor'])
    assert.deepEqual(wrong('preset: wire\nrulez: {}\n'), ['rulez'])
    assert.deepEqual(wrong('accept:\n  people: [Vale]\n'), ['people'])
    assert.deepEqual(wrong('ignore: [a, 4]\n'), ['4'])
    assert.deepEqual(wrong('{"rules": {"missing-date": 3}}'), ['3'])
    assert.deepEqual(wrong('ignore:\n  - *.txt\n'), ['*.txt'])
    assert.deepEqual(wrong('- a\n- b'), ['- a\n- b'])
  })
  it('says everything that is wrong at once', () => {
    const source = 'preset: lax\nrules:\n  missing-date: loud\n'
    assert.throws(
      () => parseConfig('desk.yml', source),
      (error) => error instanceof ConfigError && error.message.split('\n').length === 2,
    )
  })
})

describe('settings', () => {
  const config = { preset: 'wire', rules: { 'missing-date': 'off' }, ignore: [] } as const
  it('are what the configuration says', () => {
    assert.deepEqual(settingsFrom(config), { preset: 'wire', rules: { 'missing-date': 'off' } })
    assert.deepEqual(settingsFrom({ rules: {}, ignore: [] }), { rules: {} })
  })
  it('give way to the command line, the last word winning', () => {
    const overrides = { preset: 'strict', rules: ['missing-date=hint', 'missing-date=error'] } as const
    assert.deepEqual(settingsFrom(config, overrides), {
      preset: 'strict',
      rules: { 'missing-date': 'error' },
    })
  })
})

describe('a near miss', () => {
  it('is found within a few slips and no further', () => {
    const known = ['missing-date', 'rules']
    assert.equal(closest('misssing-dat', known), 'missing-date')
    assert.equal(closest('rule', known), 'rules')
    assert.equal(closest('preset', known), undefined)
    assert.equal(closest('r'.repeat(100_000), known), undefined)
  })
})
