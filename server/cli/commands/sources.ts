import { createAnalyser } from '../../../rules/index.ts'
import { syntaxOf } from '../analysis.ts'
import { filesOf, readDraft, UsageError } from '../files.ts'
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
  process.stdout.write(PRINTERS[format](rows))
  return problems.length > 0 ? 2 : 0
}

export type SheetFormat = 'markdown' | 'csv' | 'json'

const COLUMNS = ['path', 'source', 'kind', 'line', 'statements', 'figures', 'times'] as const

const PRINTERS: Record<SheetFormat, (rows: readonly SheetRow[]) => string> = {
  json: (rows) => `${JSON.stringify(rows, null, 2)}\n`,
  csv: (rows) => `${[COLUMNS, ...rows.map(cells)].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`,
  markdown: (rows) => {
    const table = [COLUMNS, COLUMNS.map(() => '---'), ...rows.map((row) => cells(row).map(escaped))]
    return `${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`
  },
}

function cells(row: SheetRow): string[] {
  return COLUMNS.map((column) => {
    const value = row[column]
    return Array.isArray(value) ? value.join('; ') : String(value)
  })
}

/** RFC 4180; a leading sign that spreadsheets would take for a formula is defused. */
function quoted(cell: string): string {
  const safe = /^[=+\-@]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')
}
