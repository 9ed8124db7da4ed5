import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { catalogue, lint } from '../../rules/index.ts'
import { readMarks, writeMarks } from './marks.ts'

describe('every rule keeps what its examples promise', () => {
  for (const rule of catalogue) {
    describe(rule.id, () => {
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
