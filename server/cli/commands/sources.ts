import { createAnalyser } from '../../../rules/index.ts'
import { syntaxOf } from '../analysis.ts'
import { filesOf, readDraft, UsageError } from '../files.ts'
import { SHEET_FORMATS, type SheetFormat } from '../sheet-formats.ts'
import { type SheetRow, sheetOf } from '../source-sheet.ts'

/** Prints the source sheet of drafts. Resolves to the exit code: 2 when a draft could not be read. */
export async function sourcesCommand(paths: readonly string[], format: SheetFormat): Promise<number> {
  const analyse = createAnalyser()
  const rows: SheetRow[] = []
  const { files, problems } = await filesOf(paths)
  for (const path of files) {
    try {
      const { text } = await readDraft(path)
      rows.push(...sheetOf(path, analyse({ text, path, syntax: syntaxOf(path) })))
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      problems.push(error.message)
    }
  }
  for (const problem of problems) process.stderr.write(`onrecord: ${problem}\n`)
  process.stdout.write(SHEET_FORMATS[format](rows))
  return problems.length > 0 ? 2 : 0
}
