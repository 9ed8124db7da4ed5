import type { SheetRow } from './source-sheet.ts'

/** How a source sheet can be written. */
export type SheetFormat = 'markdown' | 'csv' | 'json'

const COLUMNS = ['path', 'source', 'kind', 'line', 'statements', 'figures', 'times'] as const

/** Each format’s writer. A source sheet has a line for each source. */
export const SHEET_FORMATS: Readonly<Record<SheetFormat, (rows: readonly SheetRow[]) => string>> = {
  markdown: (rows) => {
    const table = [COLUMNS, COLUMNS.map(() => '---'), ...rows.map((row) => cells(row).map(escaped))]
    return `${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`
  },
  csv: (rows) => `${[COLUMNS, ...rows.map(cells)].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`,
  json: (rows) => `${JSON.stringify(rows, null, 2)}\n`,
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
