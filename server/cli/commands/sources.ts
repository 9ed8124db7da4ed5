import { createAnalyser, run } from '../../../rules/index.ts'
import { syntaxOfFile } from '../../config/syntax.ts'
import { filesOf, readDraft, UsageError } from '../files.ts'
import { SHEET_FORMATS, type SheetFormat } from '../sheet-formats.ts'
import { type SheetRow, sheetOf } from '../source-sheet.ts'
import { type Story, storyReport } from '../story-report/page.ts'

/** Prints the source sheet of drafts, or their sourcing report as a page. Resolves to the exit code: 2 when a draft could not be read. */
export async function sourcesCommand(
  paths: readonly string[],
  format: SheetFormat | 'html',
): Promise<number> {
  const analyse = createAnalyser()
  const rows: SheetRow[] = []
  const stories: Story[] = []
  const { files, problems } = await filesOf(paths)
  for (const path of files) {
    try {
      const { text } = readDraft(path)
      const article = analyse({ text, path, syntax: syntaxOfFile(path) })
      if (format === 'html') stories.push({ path, article, findings: run(article).findings })
      else rows.push(...sheetOf(path, article))
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      problems.push(error.message)
    }
  }
  for (const problem of problems) process.stderr.write(`onrecord: ${problem}\n`)
  process.stdout.write(format === 'html' ? storyReport(stories) : SHEET_FORMATS[format](rows))
  return problems.length > 0 ? 2 : 0
}
