/** "I know": comments that keep findings quiet, what they are for, and what is said of those that do nothing. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse, type Draft, lint, run } from '../../rules/index.ts'

const outcome = (draft: Draft) => run(analyse(draft))
const rules = (text: string, syntax: Draft['syntax'] = 'markdown'): string[] =>
  outcome({ text, syntax }).findings.map(({ ruleId }) => ruleId)
const problems = (text: string, syntax: Draft['syntax'] = 'markdown'): string[] =>
  outcome({ text, syntax }).problems.map(({ message }) => message)

const STRIKE = 'The strike affected 12,000 workers.'
const FERRY = 'The ferries carried 40,000 people.'

describe('an ignore comment', () => {
  it('in a paragraph is for that paragraph', () => {
    assert.deepEqual(
      rules(`${STRIKE} <!-- onrecord-ignore unattributed-figure: our own count -->\n\n${FERRY}`),
      ['unattributed-figure'],
    )
    assert.deepEqual(problems(`${STRIKE} <!-- onrecord-ignore unattributed-figure: our own count -->`), [])
  })
  it('with a line to itself is for the paragraph behind it', () => {
    for (const name of ['onrecord-ignore', 'onrecord-ignore-next']) {
      const text = `${STRIKE}\n\n<!-- ${name} unattributed-figure: our own count -->\n${FERRY}`
      const { findings } = outcome({ text, syntax: 'markdown' })
      assert.deepEqual(
        findings.map(({ start, end }) => text.slice(start, end)),
        ['12,000 workers'],
      )
    }
  })
  it('before the first paragraph', () => {
    assert.deepEqual(
      rules(`<!-- onrecord-ignore-next unattributed-figure: our own count -->\n\n${STRIKE}`),
      [],
    )
  })
  it('is for its paragraph in HTML', () => {
    assert.deepEqual(
      rules(`<p>${STRIKE}<!-- onrecord-ignore unattributed-figure: our count --></p><p>${FERRY}</p>`, 'html'),
      ['unattributed-figure'],
    )
    assert.deepEqual(
      rules(
        `<!-- onrecord-ignore-next unattributed-figure: our count --><p>${STRIKE}</p><p>${FERRY}</p>`,
        'html',
      ),
      ['unattributed-figure'],
    )
  })
  it('in brackets in plain text', () => {
    assert.deepEqual(
      rules(`${STRIKE} [onrecord-ignore unattributed-figure: our count]\n\n${FERRY}`, 'text'),
      ['unattributed-figure'],
    )
    assert.deepEqual(rules(`[onrecord-ignore unattributed-figure: our count]\n\n${STRIKE}`, 'text'), [])
  })
  it('is for a whole table', () => {
    const table = '| Port | Ships |\n|---|---|\n| Utrow | 12,400 |\n| Salt Quay | 9,300 |\n'
    assert.deepEqual(rules(`<!-- onrecord-ignore unattributed-figure: our count -->\n\n${table}`), [])
  })
  it('names several rules', () => {
    const text = 'Analysts say the strike affected 12,000 workers.\n\nCritics say it cost 90,000 jobs.'
    assert.ok(rules(text).includes('vague-attribution'))
    const quiet = text.replace(
      'workers.',
      'workers. <!-- onrecord-ignore vague-attribution, unattributed-figure: quiet -->',
    )
    assert.deepEqual(
      outcome({ text: quiet, syntax: 'markdown' }).findings.filter(
        ({ start }) => start < quiet.indexOf('Critics'),
      ),
      [],
    )
  })
  it('leaves other rules alone', () => {
    assert.deepEqual(rules(`${STRIKE} <!-- onrecord-ignore vague-attribution: known -->`), [
      'unattributed-figure',
    ])
  })
})

describe('what is said of an ignore comment', () => {
  it('that ignores nothing', () => {
    assert.match(
      problems('The road is long. <!-- onrecord-ignore unattributed-figure: our count -->').join(),
      /nothing here for “unattributed-figure”/,
    )
  })
  it('that names no rule, or none that there is', () => {
    assert.match(problems(`${STRIKE} <!-- onrecord-ignore -->`).join(), /does not say which rule/)
    assert.match(
      problems(`${STRIKE} <!-- onrecord-ignore no-figures: known -->`).join(),
      /no rule “no-figures”/,
    )
  })
  it('not that of a rule that is off', () => {
    const article = analyse({
      text: `${STRIKE} <!-- onrecord-ignore unattributed-figure: x -->`,
      syntax: 'markdown',
    })
    assert.deepEqual(run(article, { rules: { 'unattributed-figure': 'off' } }).problems, [])
  })
  it('nothing of prose about it', () => {
    assert.deepEqual(problems('Write `onrecord-ignore` in a comment, the handbook says.'), [])
  })
})

describe('the fix that ignores', () => {
  for (const syntax of ['markdown', 'html', 'text'] as const) {
    it(`leaves a reason to fill in, in ${syntax}`, () => {
      const text = syntax === 'html' ? `<p>${STRIKE}</p>\n<p>${FERRY}</p>` : `${STRIKE}\n\n${FERRY}\n`
      const [finding] = lint({ text, syntax })
      const edit = finding?.fixes.at(-1)?.edits[0]
      assert.ok(edit)
      const mended = text.slice(0, edit.start) + edit.insert + text.slice(edit.end)
      assert.deepEqual(rules(mended, syntax), ['unfilled-placeholder', 'unattributed-figure'])
      assert.deepEqual(rules(mended.replace('TK', 'our own count'), syntax), ['unattributed-figure'])
    })
  }
})
