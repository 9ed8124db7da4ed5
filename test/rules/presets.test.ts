import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { presets } from '../../rules/catalogue/presets.ts'
import { catalogue, lint } from '../../rules/index.ts'

const on = (preset: keyof typeof presets): string[] =>
  Object.entries(presets[preset])
    .filter(([, severity]) => severity !== 'off')
    .map(([id]) => id)

const DRAFT = '“The dam is safe,” Mayor Paul Voss claimed. A senior official said the gates were old.'
const reported = (settings: Parameters<typeof lint>[1]): string[] =>
  lint({ text: DRAFT, syntax: 'markdown' }, settings).map(({ ruleId }) => ruleId)

describe('presets', () => {
  it('recommends the core rules, the sourcing warnings, placeholders and broken quotations', () => {
    assert.deepEqual(on('recommended').sort(), [
      'anonymous-source',
      'broken-quote',
      'missing-date',
      'unattributed-figure',
      'unattributed-quote',
      'unfilled-placeholder',
      'unnamed-study',
      'vague-attribution',
    ])
  })
  it('runs every rule in strict', () => {
    assert.deepEqual(on('strict').sort(), catalogue.map(({ id }) => id).sort())
  })
  it('adds to the wire, and takes from features and columns, what the words for them say', () => {
    const recommended = on('recommended')
    const added = on('wire').filter((id) => !recommended.includes(id))
    assert.deepEqual(added.sort(), ['late-speaker', 'single-anonymous-source', 'unidentified-source'])
    const missing = (preset: keyof typeof presets): string[] =>
      recommended.filter((id) => !on(preset).includes(id)).sort()
    assert.deepEqual(missing('wire'), [])
    assert.deepEqual(missing('feature'), ['missing-date'])
    assert.deepEqual(missing('opinion'), ['missing-date', 'vague-attribution'])
  })
  it('is recommended when nothing is said', () => {
    assert.deepEqual(reported({}), ['anonymous-source'])
  })
  it('takes the preset asked for', () => {
    assert.deepEqual(reported({ preset: 'strict' }).sort(), ['anonymous-source', 'loaded-attribution-verb'])
  })
  it('says so where there is none of that name', () => {
    const settings = { preset: 'wires' } as unknown as Parameters<typeof lint>[1]
    assert.throws(() => reported(settings), /there is no preset “wires”/)
  })
  it('says so where there is no such rule', () => {
    assert.throws(() => reported({ rules: { 'missing-dates': 'off' } }), /there is no rule “missing-dates”/)
  })
  it('lets a rule set by name win over the preset', () => {
    assert.deepEqual(reported({ preset: 'strict', rules: { 'anonymous-source': 'off' } }), [
      'loaded-attribution-verb',
    ])
  })
})
