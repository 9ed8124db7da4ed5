import type { FileReport } from '../report.ts'

/** The reports themselves, as docs/command-line.md describes them. */
export function json(reports: readonly FileReport[]): string {
  return `${JSON.stringify(reports, null, 2)}\n`
}
