/** What every fix keeps: quotations stay as they were spoken, edits never overlap, other paragraphs keep their findings. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { analyse, type Edit, type Finding, run, type Syntax } from '../../rules/index.ts'

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
  return { draft, findings: run(draft, { today: '2025-11-04' }).findings }
}
const applied = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((out, { start, end, insert }) => out.slice(0, start) + insert + out.slice(end), text)
const quotations = (text: string): string[] =>
  text
    .replaceAll(/<\/?[a-z][^>]*>/g, '')
    .replaceAll('&ldquo;', '“')
    .replaceAll('&rdquo;', '”')
    .match(/“[^”]*”|"[^"]*"/g) ?? []
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
              quotations(applied(text, edits)),
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
            // A date line and a source's name concern the whole article.
            if (!first || finding.ruleId === 'missing-date' || /^Attribute|^Name|^Replace/.test(title))
              continue
            const mended = applied(text, edits)
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
            const mended = applied(text, edits)
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
})
