import type { FileReport } from '../report.ts'
import { repositoryPath } from './repository-path.ts'
import { oneLine } from './words.ts'

const LEVELS = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const

/** Workflow commands of GitHub Actions, which shows each finding beside its line in the pull request. */
export function github(reports: readonly FileReport[]): string {
  return reports
    .map((report) => ({ ...report, path: repositoryPath(report.path) ?? report.path }))
    .flatMap(({ path, findings, problems }) => [
      ...problems.map(({ message, line }) =>
        command('notice', { file: path, ...(line !== undefined && { line }), title: 'onrecord' }, message),
      ),
      ...findings.map(({ severity, message, ruleId, line, column, endLine, endColumn }) =>
        command(
          LEVELS[severity],
          // Columns of a range that ends on another line are refused.
          line === endLine
            ? { file: path, line, endLine, col: column, endColumn, title: ruleId }
            : { file: path, line, endLine, title: ruleId },
          message,
        ),
      ),
    ])
    .join('')
}

function command(
  level: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`)
  return `::${level} ${list.join(',')}::${data(oneLine(message))}\n`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
