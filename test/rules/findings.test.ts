import assert from 'node:assert/strict'
import { it } from 'node:test'
import { lint } from '../../rules/index.ts'

it('a finding that is written as JSON keeps its fixes', () => {
  const findings = lint({ text: 'Analysts say the dam will never pay for itself.', syntax: 'markdown' })
  const [read] = JSON.parse(JSON.stringify(findings))
  assert.equal(read.ruleId, 'vague-attribution')
  assert.ok(read.fixes.length > 0)
  assert.deepEqual(read.fixes, findings[0]?.fixes)
})
