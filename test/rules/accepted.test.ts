/** What a newsroom takes as known: names that need no introduction, and its own tallies. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lint, type Settings } from '../../rules/index.ts'

const rules = (text: string, accept: Settings['accept'] = {}): string[] =>
  lint({ text, syntax: 'markdown' }, { accept, preset: 'strict' }).map(({ ruleId }) => ruleId)

describe('accepted names and tallies', () => {
  it('a tally of the outlet vouches for the figures of its sentence', () => {
    const text =
      'A Harbour Post count puts the strikers at 12,000 workers.\n\nThe ferries carried 40,000 people.'
    assert.deepEqual(
      rules(text, { tallies: ['harbour post COUNT'] }).filter((id) => id === 'unattributed-figure'),
      ['unattributed-figure'],
    )
  })
  it('a name is not asked about', () => {
    const text = 'Observers say the line will sink.'
    assert.ok(rules(text).includes('vague-attribution'))
    assert.ok(!rules(text, { names: ['Observers'] }).includes('vague-attribution'))
  })
  it('a name is not asked about where only a part of it is underlined', () => {
    const text = 'The line will sink, Harbour Sources said.'
    assert.ok(rules(text).includes('anonymous-source'))
    assert.ok(!rules(text, { names: ['Harbour Sources'] }).includes('anonymous-source'))
    assert.ok(rules(text, { names: ['Harbour Voices'] }).includes('anonymous-source'))
  })
  it('a name is accepted as words of its own', () => {
    const text = 'Analysts say the line will sink. It is Ana’s, and Anas said so.'
    assert.ok(rules(text, { names: ['Ana', 'Analyst', 'Sa'] }).includes('vague-attribution'))
    assert.ok(!rules(text, { names: ['analysts'] }).includes('vague-attribution'))
    const count = 'The Posts count puts the strikers at 12,000 workers.'
    assert.ok(rules(count, { tallies: ['Post', 'ost', 'Posts coun'] }).includes('unattributed-figure'))
  })
  it('a name in the sentence says nothing of its figures', () => {
    const text = 'When President Vale took office the ferries carried 40,000 people.'
    assert.deepEqual(rules(text, { names: ['President Vale'] }), rules(text))
  })
  it('an empty phrase accepts nothing', () => {
    const text = 'The ferries carried 40,000 people.'
    assert.deepEqual(rules(text, { names: [''], tallies: [''] }), rules(text))
  })
})
