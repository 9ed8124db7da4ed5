/** What `--fix` writes: safe fixes whole or not at all. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Finding, Fix } from '../../rules/index.ts'
import { applySafeFixes } from '../../server/cli/report.ts'

const finding = (...fixes: Fix[]): Finding => ({
  start: 0,
  end: 1,
  ruleId: 'missing-date',
  severity: 'warning',
  message: '',
  related: [],
  fixes,
})
const fix = (safety: Fix['safety'], ...edits: readonly (readonly [number, number, string])[]): Fix => ({
  title: '',
  safety,
  edits: edits.map(([start, end, insert]) => ({ start, end, insert })),
})
const TEXT = 'The ferry sails at dusk.'

it('applies safe fixes and leaves suggestions', () => {
  const findings = [
    finding(fix('suggestion', [0, 3, 'A'])),
    finding(fix('suggestion', [4, 9, 'boat']), fix('safe', [10, 15, 'leaves'])),
    finding(fix('safe', [23, 24, '!'])),
  ]
  assert.equal(applySafeFixes(TEXT, findings), 'The ferry leaves at dusk!')
})

it('leaves a whole fix for the next run when one of its edits touches another fix', () => {
  const findings = [finding(fix('safe', [4, 9, 'boat'])), finding(fix('safe', [0, 3, 'Every'], [9, 9, ',']))]
  assert.equal(applySafeFixes(TEXT, findings), 'The boat sails at dusk.')
})

it('applies the edits of one fix in any order', () => {
  assert.equal(
    applySafeFixes(TEXT, [finding(fix('safe', [19, 23, 'dawn'], [0, 3, 'One']))]),
    'One ferry sails at dawn.',
  )
})
