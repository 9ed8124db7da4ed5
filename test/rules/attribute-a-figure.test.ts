/** How a figure's fixes read in the sentence that they mend. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse, run } from '../../rules/index.ts'
import { edited } from '../../server/safe-fixes.ts'

/** The draft after the first fix of its figure whose title matches. */
function mended(text: string, title: RegExp): string {
  const { findings } = run(analyse({ text, syntax: 'markdown' }))
  const finding = findings.find(({ ruleId }) => ruleId === 'unattributed-figure')
  assert.ok(finding, 'no figure is reported')
  const fix = finding.fixes.find((one) => title.test(one.title))
  assert.ok(fix, finding.fixes.map((one) => one.title).join(', '))
  return edited(text, fix.edits)
}

describe('a figure is attributed', () => {
  const cases: readonly (readonly [what: string, text: string, after: string])[] = [
    [
      'before the stop',
      'The strike affected 12,000 workers.',
      'The strike affected 12,000 workers, according to [SOURCE].',
    ],
    [
      'before a stop that a number carries',
      'The wall cost €1.5m.',
      'The wall cost €1.5m, according to [SOURCE].',
    ],
    [
      'behind an abbreviation that is the stop',
      'The strike affected 12,000 workers in the U.S.',
      'The strike affected 12,000 workers in the U.S., according to [SOURCE].',
    ],
    [
      'ahead of a sentence that ends in a quotation, American style',
      'The strike affected 12,000 workers on what dockers call "the wall."',
      'According to [SOURCE], the strike affected 12,000 workers on what dockers call "the wall."',
    ],
    [
      'ahead of a sentence that ends in a quotation, British style',
      'The strike affected 12,000 workers on what dockers call ‘the wall’.',
      'According to [SOURCE], the strike affected 12,000 workers on what dockers call ‘the wall’.',
    ],
    [
      'ahead of a sentence that ends in a parenthesis, whose name keeps its capital',
      'Tarn has lost 12,000 workers since the strike (and more will go).',
      'According to [SOURCE], Tarn has lost 12,000 workers since the strike (and more will go).',
    ],
  ]
  for (const [what, text, after] of cases) {
    it(what, () => assert.equal(mended(`${text}\n`, /\[SOURCE\]/), `${after}\n`))
  }

  it('to the nearest of the article’s sources first, before the figure rather than behind it', () => {
    const text = `The Dockers’ Union called the strike on Monday, its chairwoman Ada Pell said.

“We are tired,” said Ivo Rask, a crane driver.

The strike affected 12,000 workers.

Olga Marsh, the harbour master, said the port would open.
`
    const { findings } = run(analyse({ text, syntax: 'markdown' }))
    const titles = findings
      .find(({ ruleId }) => ruleId === 'unattributed-figure')
      ?.fixes.map(({ title }) => title)
    assert.equal(titles?.[0], 'Attribute to Ivo Rask')
    assert.equal(titles?.[1], 'Attribute to Olga Marsh')
  })
})
