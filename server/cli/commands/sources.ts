import { createAnalyser } from '../../../rules/index.ts'
import { syntaxOf } from '../analysis.ts'
import { filesOf, readDraft } from '../files.ts'
import { type SheetRow, sheetOf } from '../source-sheet.ts'

/** Prints the source sheet of drafts. Resolves to the exit code. */
export async function sourcesCommand(paths: readonly string[], format: string): Promise<number> {
  const analyse = createAnalyser()
  const rows: SheetRow[] = []
  for (const path of await filesOf(paths)) {
    const text = await readDraft(path)
    rows.push(...sheetOf(path, analyse({ text, path, syntax: syntaxOf(path) })))
  }
  process.stdout.write(PRINTERS[format]?.(rows) ?? '')
  return 0
}

const COLUMNS = ['path', 'source', 'kind', 'line', 'statements', 'figures', 'times'] as const

const PRINTERS: Record<string, (rows: readonly SheetRow[]) => string> = {
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
