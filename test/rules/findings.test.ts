import assert from 'node:assert/strict'
import { it } from 'node:test'
import { analyse, lint, run } from '../../rules/index.ts'
import { processorTime } from '../processor-time.ts'

it('a finding that is written as JSON keeps its fixes', () => {
  const findings = lint({ text: 'Analysts say the dam will never pay for itself.', syntax: 'markdown' })
  const [read] = JSON.parse(JSON.stringify(findings))
  assert.equal(read.ruleId, 'vague-attribution')
  assert.ok(read.fixes.length > 0)
  assert.deepEqual(read.fixes, findings[0]?.fixes)
})

/** Milliseconds that the rules take for a draft that has been read. */
function judged(text: string): number {
  const article = analyse({ text, syntax: 'markdown' })
  const started = processorTime()
  assert.ok(run(article, { preset: 'strict' }).findings.length > 0)
  return processorTime() - started
}

it('a paragraph of studies is judged soon', () => {
  const took = judged('A study found \n'.repeat(4000))
  assert.ok(took < 1500, `${Math.round(took)} ms`)
})

it('as many comments as findings are heeded soon', () => {
  const took = judged(
    'Analysts say it is closed. <!-- onrecord-ignore vague-attribution: ours -->\n\n'
      .repeat(16_000)
      .concat('Critics say so.'),
  )
  assert.ok(took < 5000, `${Math.round(took)} ms`)
})

it('a source note of blanks is judged soon', () => {
  const took = judged(
    `It is late.\n\n<!-- source:${'\n'.repeat(60_000)}x -->\n\nAnalysts say it is closed.\n`,
  )
  assert.ok(took < 1500, `${Math.round(took)} ms`)
})
