import { type Finding, type Problem, positionsIn, type Related, type Span } from '../../rules/index.ts'

/** A place as editors count it: lines and columns from 1, columns in UTF-16 code units. */
export interface Located {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** One finding as `--format json` prints it. Offsets are UTF-16 code units into the file, half-open. */
export type ReportedFinding = Omit<Finding, 'related'> &
  Located & { readonly related: readonly (Related & Located)[] }

/** What could not be read, or a comment to the linter that says nothing, with its place where it has one. */
export type ReportedProblem = Problem &
  (({ readonly span: Span } & Located) | Partial<Record<'span' | keyof Located, undefined>>)

/** One file as `--format json` prints it. */
export interface FileReport {
  readonly path: string
  readonly findings: readonly ReportedFinding[]
  /** What could not be read, in words. The rest of the file was still checked. */
  readonly problems: readonly ReportedProblem[]
}

/** Adds lines and columns to findings. */
export function reportOf(
  path: string,
  text: string,
  findings: readonly Finding[],
  problems: readonly Problem[],
): FileReport {
  const at = positionsIn(text)
  const locate = ({ start, end }: { start: number; end: number }): Located => {
    const from = at(start)
    const to = at(end)
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  }
  return {
    path,
    findings: findings.map((finding) => ({
      start: finding.start,
      end: finding.end,
      ruleId: finding.ruleId,
      severity: finding.severity,
      message: finding.message,
      // Most formats do without fixes, and they are made when they are asked for.
      get fixes() {
        return finding.fixes
      },
      related: finding.related.map((related) => ({ ...related, ...locate(related) })),
      ...locate(finding),
    })),
    problems: problems.map(({ message, span }) => (span ? { message, span, ...locate(span) } : { message })),
  }
}
