/** A reader that remembers what it has read answers exactly like one that has not, whatever is typed. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Article, check, createAnalyser, createSlicedAnalyser, finished } from '../../rules/index.ts'

const draft = readFileSync(new URL('../fixtures/wire-story.md', import.meta.url), 'utf8').repeat(3)
/** Published articles, where they are at hand. */
const folder = process.env.ONRECORD_NEWS ?? join('..', 'shared', 'news')
const articles = (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
  .filter((name) => name.endsWith('.md'))
  .sort()
  .filter((_, i) => i % 12 === 0)
  .map((name) => readFileSync(join(folder, name), 'utf8'))
const pieces = [
  'e',
  'Ingrid ',
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

/** All that a reader tells of an article; findings with everything that rules can tell. */
function toldOf(article: Article): object {
  const { sources, attributions, figures, quotes, times, genre, date } = article
  const settings = { preset: 'strict', today: '2026-03-02' } as const
  // Fixes are made when they are asked for.
  const findings = check(article, settings).map((finding) => ({ ...finding, fixes: finding.fixes }))
  return { sources, attributions, figures, quotes, times, genre, date, findings }
}

function edited(
  text: string,
  { at, remove, insert }: { at: number; remove: number; insert: string },
): string {
  const start = Math.floor(at * text.length)
  return text.slice(0, start) + insert + text.slice(start + remove)
}

describe('incremental reading', () => {
  it('equals a cold run after every edit', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const warm = createAnalyser()
        let text = draft
        for (const one of edits) {
          text = edited(text, one)
          const now = { text, syntax: 'markdown' } as const
          assert.deepEqual(toldOf(warm(now)), toldOf(createAnalyser()(now)))
        }
      }),
      { numRuns: 25, seed: 7 },
    )
  })

  it('equals it in published articles, with several drafts open and one of them read in slices', () => {
    const warm = createSlicedAnalyser({ ahead: true })
    const texts = [...articles]
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        fc.nat(40),
        (which, edits, steps) => {
          if (texts.length === 0) return
          const own = which % texts.length
          const other = warm({ text: texts[(own + 1) % texts.length] ?? '', syntax: 'markdown' })
          for (const one of edits) {
            // Another draft is begun meanwhile, and may never be finished.
            for (let i = 0; i < steps; i++) other.next()
            const text = edited(texts[own] ?? '', one)
            texts[own] = text
            const now = { text, syntax: 'markdown' } as const
            assert.deepEqual(toldOf(finished(warm(now))), toldOf(createAnalyser()(now)))
          }
        },
      ),
      { numRuns: Number(process.env.ONRECORD_RUNS ?? 60), seed: 19 },
    )
  })

  it('equals it in a long draft of many articles, some of them twice, through a long session', () => {
    const warm = createAnalyser()
    const all = articles.length > 0 ? articles.slice(0, 10) : [draft]
    let text = [...all, ...all.slice(0, 3)].join('\n\n')
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        // Typing, of which only the end is compared: what it left behind must not show.
        for (const one of edits) {
          text = edited(text, one)
          warm({ text, syntax: 'markdown' })
        }
        const now = { text, syntax: 'markdown' } as const
        assert.deepEqual(toldOf(warm(now)), toldOf(createAnalyser()(now)))
      }),
      { numRuns: Number(process.env.ONRECORD_RUNS ?? 30), seed: 23 },
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
