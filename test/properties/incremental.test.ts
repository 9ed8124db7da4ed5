/** A reader that remembers what it has read answers exactly like one that has not, whatever is typed. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { check, createAnalyser } from '../../rules/index.ts'

const draft = readFileSync(new URL('../fixtures/wire-story.md', import.meta.url), 'utf8').repeat(3)
const pieces = [
  ' ',
  '\n\n',
  '"',
  '“',
  '”',
  '. ',
  ', said Vale',
  'Analysts say ',
  '5,000 ',
  '# ',
  '- ',
  '> ',
  '```\n',
  '---\n',
  '[',
  '](#)',
  '<!-- source: x -->',
  '*',
]

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.integer({ min: 0, max: 40 }),
  insert: fc.constantFrom(...pieces),
})

describe('incremental reading', () => {
  it('equals a cold run after every edit', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const warm = createAnalyser()
        let text = draft
        for (const { at, remove, insert } of edits) {
          const start = Math.floor(at * text.length)
          text = text.slice(0, start) + insert + text.slice(start + remove)
          const article = warm({ text, syntax: 'markdown' })
          const cold = createAnalyser()({ text, syntax: 'markdown' })
          assert.deepEqual(check(article), check(cold))
          assert.deepEqual(article.attributions, cold.attributions)
        }
      }),
      { numRuns: 25, seed: 7 },
    )
  })

  it('never throws and reports nothing outside the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces, 'word ', 'Jane Roe ', '\u0000', '&amp;', '<p>', '\r\n', '🗞️'), {
          maxLength: 200,
        }),
        (parts) => {
          const text = parts.join('')
          for (const syntax of ['markdown', 'html', 'text'] as const) {
            for (const { start, end } of check(createAnalyser()({ text, syntax }))) {
              assert.ok(start >= 0 && start <= end && end <= text.length)
            }
          }
        },
      ),
      { numRuns: 150, seed: 11 },
    )
  })
})
