import { styleText } from 'node:util'
import type { FileReport } from '../report.ts'

const COLOURS = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const

/** Findings for people: by file, then by line. Colour only where `colour` says so. */
export function stylish(reports: readonly FileReport[], colour: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(style, text) : text
  const lines: string[] = []
  const counts = { error: 0, warning: 0, information: 0, hint: 0 }
  for (const { path, findings, problems } of reports) {
    if (findings.length === 0 && problems.length === 0) continue
    lines.push('', paint('underline', path))
    for (const { message } of problems) lines.push(`  ${paint('gray', `note: ${message}`)}`)
    const width = Math.max(...findings.map(({ line, column }) => `${line}:${column}`.length), 0)
    for (const { line, column, severity, message, ruleId } of findings) {
      counts[severity]++
      const place = `${line}:${column}`.padEnd(width)
      lines.push(
        `  ${paint('gray', place)}  ${paint(COLOURS[severity], severity.padEnd(7))}  ${message}  ${paint('gray', ruleId)}`,
      )
    }
  }
  const said = Object.entries(counts).filter(([, count]) => count > 0)
  if (said.length > 0) {
    const summary = said.map(
      ([name, count]) => `${count} ${name}${count === 1 || name === 'information' ? '' : 's'}`,
    )
    lines.push('', summary.join(', '))
  }
  return lines.length === 0 ? '' : `${lines.slice(1).join('\n')}\n`
}
