import { createAnalyser, run } from '../../../rules/index.ts'
import { syntaxOfDraft } from '../../config/syntax.ts'
import { SHEET_FORMATS, type SheetFormat } from '../../report/sheet-formats.ts'
import { type SheetRow, sheetOf } from '../../report/source-sheet.ts'
import { type Story, storyReport } from '../../report/story/page.ts'
import { configuredDrafts } from '../configured-drafts.ts'
import { readDraft } from '../read-draft.ts'
import { UsageError } from '../usage-error.ts'

/** Prints the source sheet of drafts, or their sourcing report as a page. Resolves to the exit code: 2 when a draft could not be read. */
export async function sourcesCommand(
  paths: readonly string[],
  format: SheetFormat | 'html',
): Promise<number> {
  const analyse = createAnalyser()
  const rows: SheetRow[] = []
  const stories: Story[] = []
  const { drafts, problems } = await configuredDrafts(paths, { rule: [] })
  const notes: string[] = []
  for (const { path, settings } of drafts) {
    try {
      const { text, faithful } = readDraft(path)
      const article = analyse({ text, path, syntax: syntaxOfDraft(path) })
      const unread = article.document.problems.map(({ message }) => message)
      if (unread.length === 0 && !faithful) unread.push('this is not UTF-8: some letters could not be read')
      notes.push(...unread.map((message) => `“${path}”: ${message}`))
      if (format === 'html') stories.push({ path, article, findings: run(article, settings).findings })
      else rows.push(...sheetOf(path, article))
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      problems.push(error.message)
    }
  }
  for (const problem of [...problems, ...notes]) process.stderr.write(`onrecord: ${problem}\n`)
  process.stdout.write(format === 'html' ? storyReport(stories) : SHEET_FORMATS[format](rows))
  return problems.length > 0 ? 2 : 0
}
