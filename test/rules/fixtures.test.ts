/**
 * Whole articles with their expected findings marked under the lines, matched both ways: nothing may be missing and
 * nothing else may be reported. `UPDATE=1` rewrites the marks from what the linter reports.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Finding, lint, type Syntax } from '../../rules/index.ts'
import { edited } from '../../server/safe-fixes.ts'
import { readMarks, writeMarks } from './marks.ts'

const folder = fileURLToPath(new URL('../fixtures/', import.meta.url))
const SYNTAX: Record<string, Syntax> = { md: 'markdown', html: 'html', txt: 'text' }

/** The words reported, rule by rule, in order: what must not change when the text's form does. */
const reported = (text: string, findings: readonly Finding[]): string[] =>
  findings.map(({ ruleId, start, end }) => `${ruleId}: ${plain(text.slice(start, end))}`)
const plain = (text: string): string =>
  text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'").replaceAll(/\s+/g, ' ')

for (const name of readdirSync(folder).sort()) {
  const syntax = SYNTAX[name.split('.').at(-1) ?? ''] ?? 'text'
  const marked = readFileSync(folder + name, 'utf8')
  const { text, expected } = readMarks(marked)
  const findings = lint({ text, syntax })
  describe(name, () => {
    it('is reported as marked', () => {
      if (process.env.UPDATE) writeFileSync(folder + name, writeMarks(text, findings))
      else assert.equal(writeMarks(text, findings), writeMarks(text, expected))
    })
    it('is reported alike with Windows line ends', () => {
      const changed = text.replaceAll('\n', '\r\n')
      assert.deepEqual(reported(changed, lint({ text: changed, syntax })), reported(text, findings))
    })
    it('is reported alike with curly quotation marks', () => {
      const changed = syntax === 'html' ? text : text.replaceAll(/(^|[\s([])"/g, '$1“').replaceAll('"', '”')
      assert.deepEqual(reported(changed, lint({ text: changed, syntax })), reported(text, findings))
    })
    it('is reported alike behind a paragraph with an emoji', () => {
      const head = syntax === 'html' ? '<p>Café 🗞️</p>\n' : '🗞️ Café notes from the harbour.\n\n'
      const at = text.startsWith('---') ? text.indexOf('\n---', 3) + 5 : 0
      const changed = text.slice(0, at) + head + text.slice(at)
      assert.deepEqual(reported(changed, lint({ text: changed, syntax })), reported(text, findings))
    })
    it('is rid of a finding by each of its fixes', () => {
      for (const finding of findings) {
        for (const fix of finding.fixes) {
          const mended = edited(text, fix.edits)
          const still = lint({ text: mended, syntax }).filter(({ ruleId }) => ruleId === finding.ruleId)
          const before = findings.filter(({ ruleId }) => ruleId === finding.ruleId)
          assert.ok(
            still.length < before.length,
            `${finding.ruleId} is still there after “${fix.title}”:\n${mended}`,
          )
        }
      }
    })
  })
}
