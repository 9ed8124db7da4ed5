/** What every fix keeps: quotations stay as they were spoken, edits never overlap, other paragraphs keep their findings. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { analyse, catalogue, type Finding, run, type Syntax } from '../../rules/index.ts'
import { edited } from '../../server/safe-fixes.ts'
import { readMarks } from '../rules/marks.ts'

/** Sentences of the kinds that newsrooms write, sourced and not. */
const SENTENCES = [
  'The strike affected 12,000 workers.',
  'Analysts say the ferry line will sink.',
  'Critics argued that “the dike was never safe.”',
  'It is believed that the pier was mined.',
  '“We will rebuild it stone by stone, and we will not ask anybody for leave.”',
  '“We will rebuild it,” said Tomas Brandt, the harbour master.',
  'A source said the mayor “knew of the rust” in March.',
  'Rents rose 18 percent last week.',
  'A recent study found that lamps make streets safer.',
  'Ada Brandt, the mayor of Utrow, said the levy was needed.',
  'The bill came to $14 million, according to the audit office.',
  'Experts said, "The dike holds."',
  'The ferry is reportedly for sale.',
  'About 600 people were evacuated on Tuesday.',
  'She said nobody had asked her.',
  'The tunnel will cost $XX million [SOURCE].',
  'Her allies fear that the dike is too low.',
  'One economist called the loan a gamble.',
  'According to reports, the mill is sold.',
  'Tom Hale met Paul Voss on Monday. He said the deal was dead.',
  'Ray Holt embezzled money from the fund for years.',
  'Four waiters accused Dan Kovac of stealing their tips.',
  'Lina Roth, who lives there, claimed that the pumps had failed.',
  'The pilot, TK, was asleep.',
  'The oldest bridge in the valley [citation needed] is shut.',
  '“The lamps were out,” said Marek.',
]
/** Marks that do not pair, each in an article of its own: they change what is a quotation there. */
const BROKEN = [
  '“We will appeal, the clerk said.',
  'The clerk wrote that "the lamps were out.',
  'The ruling was wrong.” Nobody spoke.',
  '“We will appeal,”” Joan Roig said.',
  'She added that “further signs of rust\n\nhave been found.”',
]
const SYNTAXES: readonly Syntax[] = ['markdown', 'html', 'text']

/** No sentence stands twice: what is said of one would be said of both. */
const article = fc
  .tuple(
    fc.constantFrom(...SYNTAXES),
    fc.shuffledSubarray(SENTENCES, { minLength: 1, maxLength: 9 }),
    fc.integer({ min: 1, max: 3 }),
    fc.boolean(),
  )
  .map(([syntax, sentences, size, references]) => {
    const lines = sentences.flatMap((_, i) =>
      i % size === 0 ? [sentences.slice(i, i + size).join(' ')] : [],
    )
    const text = syntax === 'html' ? lines.map((line) => `<p>${line}</p>`).join('\n') : lines.join('\n\n')
    // Pages and exports often spell their quotation marks as character references.
    const spelt = references && syntax !== 'text'
    return { syntax, text: `${spelt ? text.replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;') : text}\n` }
  })

const read = (text: string, syntax: Syntax) => {
  const draft = analyse({ text, syntax })
  return { draft, findings: run(draft, { today: '2025-11-04', preset: 'strict' }).findings }
}
const quotations = (text: string): string[] =>
  text
    .replaceAll(/<\/?[a-z][^>]*>/g, '')
    .replaceAll('&ldquo;', '“')
    .replaceAll('&rdquo;', '”')
    .match(/“[^”]*”|"[^"]*"/g) ?? []
/** The same within each paragraph: published marks do not always pair. */
const quotedWords = (text: string): string[] =>
  text.split(/\n\s*\n/).flatMap((paragraph) => paragraph.match(/“[^“”]*”/g) ?? [])

const NEWS = process.env.ONRECORD_NEWS ?? join('..', 'shared', 'news')
/** Every fifteenth article. */
const newsPaths = (): string[] =>
  readdirSync(NEWS, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|html?|txt)$/.test(name))
    .sort()
    .filter((_, i) => i % 15 === 0)
    .map((name) => join(NEWS, name))
const said = ({ ruleId }: Finding, words: string): string => `${ruleId}: ${words}`

describe('every fix of every finding', () => {
  it('edits nothing twice, and nothing inside a quotation', () => {
    fc.assert(
      fc.property(article, ({ syntax, text }) => {
        for (const { fixes } of read(text, syntax).findings) {
          for (const { edits, title } of fixes) {
            const inOrder = [...edits].sort((a, b) => a.start - b.start)
            inOrder.forEach((edit, i) => {
              const next = inOrder[i + 1]
              assert.ok(edit.start <= edit.end && (!next || edit.end <= next.start), `overlap in “${title}”`)
            })
            assert.deepEqual(
              quotations(edited(text, edits)),
              quotations(text),
              `“${title}” changes a quotation`,
            )
          }
        }
      }),
      { numRuns: 150, seed: 1 },
    )
  })

  it('leaves the findings of other paragraphs as they were', () => {
    fc.assert(
      fc.property(article, ({ syntax, text }) => {
        const { findings } = read(text, syntax)
        for (const finding of findings) {
          for (const { edits, title } of finding.fixes) {
            const [first] = edits
            // A date line, a source's name and the reason why it has none concern more than a paragraph.
            if (
              !first ||
              finding.ruleId === 'missing-date' ||
              /^Attribute|^Fill in|^Name|^Add first name|^Replace|^Say why/.test(title)
            )
              continue
            const mended = edited(text, edits)
            const paragraph = (at: number, whole: string): number =>
              whole.slice(0, at).split(syntax === 'html' ? '<p>' : '\n\n').length
            const others = (list: readonly Finding[], whole: string): string[] =>
              list
                .filter(({ start }) => paragraph(start, whole) !== paragraph(first.start, text))
                .map((one) => said(one, whole.slice(one.start, one.end)))
            assert.deepEqual(
              others(read(mended, syntax).findings, mended),
              others(findings, text),
              `after “${title}”`,
            )
          }
        }
      }),
      { numRuns: 100, seed: 2 },
    )
  })

  it('settles its finding, or leaves a placeholder to fill in', () => {
    fc.assert(
      fc.property(article, ({ syntax, text }) => {
        const { findings } = read(text, syntax)
        for (const finding of findings) {
          for (const { edits, title } of finding.fixes) {
            const mended = edited(text, edits)
            const same = (list: readonly Finding[]): number =>
              list.filter(({ ruleId }) => ruleId === finding.ruleId).length
            assert.ok(
              same(read(mended, syntax).findings) < same(findings) ||
                finding.ruleId === 'unfilled-placeholder',
              `${finding.ruleId} stays after “${title}”:\n${mended}`,
            )
          }
        }
      }),
      { numRuns: 100, seed: 3 },
    )
  })

  it('touches nothing but marks and breaks where quotations do not pair', () => {
    const letters = (text: string): string => text.replaceAll(/[\s“”"]/g, '')
    for (const broken of BROKEN) {
      for (const syntax of SYNTAXES) {
        if (syntax === 'html') continue
        const text = `The gates are shut.\n\n${broken}\n\nThe road is open.\n`
        const findings = read(text, syntax).findings.filter(({ ruleId }) => ruleId === 'broken-quote')
        assert.equal(findings.length, 1, broken)
        for (const { edits, title } of findings[0]?.fixes ?? []) {
          if (/^Ignore/.test(title)) continue
          const mended = edited(text, edits)
          assert.equal(letters(mended), letters(text), title)
          assert.deepEqual(
            read(mended, syntax).findings.filter(({ ruleId }) => ruleId === 'broken-quote'),
            [],
            `${title}:\n${mended}`,
          )
        }
      }
    }
  })

  it('is safe only where doing it again changes nothing', () => {
    const safely = (text: string, syntax: Syntax): string => {
      let end = -1
      const edits = read(text, syntax)
        .findings.flatMap(({ fixes }) => fixes.filter(({ safety }) => safety === 'safe').slice(0, 1))
        .flatMap((fix) => fix.edits)
        .filter((edit) => {
          const free = edit.start > end
          if (free) end = edit.end
          return free
        })
      return edited(text, edits)
    }
    for (const text of [...BROKEN, ...SENTENCES]) {
      const once = safely(`${text}\n`, 'markdown')
      assert.equal(safely(once, 'markdown'), once)
      // What runs on save adds no words.
      assert.ok(once.length <= text.length + 1, once)
    }
  })

  it('is tried for every rule that has any', () => {
    const tried = new Set<string>()
    for (const text of [...BROKEN, SENTENCES.join('\n\n'), ...SENTENCES]) {
      for (const { ruleId, fixes } of read(`${text}\n`, 'markdown').findings)
        if (fixes.some(({ title }) => !/^Ignore/.test(title))) tried.add(ruleId)
    }
    const mendable = catalogue.filter((rule) =>
      rule.examples.some(({ text }) =>
        run(analyse({ text: readMarks(text).text, syntax: 'markdown' }), {
          rules: { [rule.id]: 'warning' },
        }).findings.some(
          ({ ruleId, fixes }) => ruleId === rule.id && fixes.some(({ title }) => !/^Ignore/.test(title)),
        ),
      ),
    )
    assert.deepEqual(
      mendable.map(({ id }) => id).filter((id) => !tried.has(id)),
      [],
    )
  })

  it('keeps to the same on published articles, where there are any', { skip: !existsSync(NEWS) }, () => {
    for (const path of newsPaths()) {
      const syntax = /\.html?$/.test(path) ? 'html' : /\.md$/.test(path) ? 'markdown' : 'text'
      const text = readFileSync(path, 'utf8')
      for (const finding of read(text, syntax).findings) {
        if (finding.ruleId === 'broken-quote') continue
        for (const { edits, title } of finding.fixes) {
          if (/^Ignore/.test(title)) continue
          const mended = edited(text, edits)
          const place = text.slice(Math.max(0, finding.start - 80), finding.end + 80)
          const inOrder = [...edits].sort((a, b) => a.start - b.start)
          inOrder.forEach((edit, i) => {
            const next = inOrder[i + 1]
            assert.ok(edit.start <= edit.end && (!next || edit.end <= next.start), `overlap in “${title}”`)
          })
          assert.deepEqual(quotedWords(mended), quotedWords(text), `“${title}” in ${path}: ${place}`)
          const same = (list: readonly Finding[]): number =>
            list.filter(({ ruleId }) => ruleId === finding.ruleId).length
          const { findings } = read(mended, syntax)
          assert.ok(
            same(findings) < same(read(text, syntax).findings) ||
              findings.some(({ ruleId }) => ruleId === 'unfilled-placeholder'),
            `${finding.ruleId} stays after “${title}” in ${path}: ${place}`,
          )
        }
      }
    }
  })
})
