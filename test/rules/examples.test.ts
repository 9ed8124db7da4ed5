import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { catalogue, lint } from '../../rules/index.ts'
import { readMarks, writeMarks } from './marks.ts'

describe('every rule keeps what its examples promise', () => {
  for (const rule of catalogue) {
    describe(rule.id, () => {
      it('has enough of them', () => {
        const silent = rule.examples.filter(({ text }) => readMarks(text).expected.length === 0).length
        // A rule of the whole article needs a story for each: its other cases have a test of their own.
        assert.ok(rule.examples.length - silent >= (rule.whole ? 1 : 8))
        assert.ok(silent >= 8)
      })
      for (const example of rule.examples) {
        it(example.title, () => {
          const { text, expected } = readMarks(example.text)
          const findings = lint({ text, syntax: 'markdown' }, { rules: { [rule.id]: rule.severity } }).filter(
            (finding) => finding.ruleId === rule.id,
          )
          assert.equal(writeMarks(text, findings), writeMarks(text, expected))
        })
      }
    })
  }
})
