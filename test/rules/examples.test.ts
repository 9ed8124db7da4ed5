import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { catalogue, lint } from '../../rules/index.ts'
import { readMarks, writeMarks } from './marks.ts'

describe('every rule keeps what its examples promise', () => {
  for (const rule of catalogue) {
    describe(rule.id, () => {
      it('has enough of them', () => {
        const silent = rule.examples.filter(({ text }) => readMarks(text).expected.length === 0).length
        const reported = rule.examples.length - silent
        // A rule of the whole article needs a story for each: its other cases have a test of their own.
        const wanted = rule.whole ? 1 : 8
        assert.ok(reported >= wanted, `${reported} of ${wanted} examples that are reported`)
        assert.ok(silent >= 8, `${silent} of 8 examples that stay silent`)
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
