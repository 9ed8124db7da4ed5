import { styleText } from 'node:util'
import { counted } from '../../report/counted.ts'
import type { FileReport } from '../report.ts'
import { oneLine } from './words.ts'

const COLOURS = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const

/** Findings for people: by file, then by line. Files without findings are not named; nothing at all is nothing wrong. */
export function stylish(reports: readonly FileReport[], { colour }: { colour: boolean }): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    // Whether the terminal takes colour was decided by the caller.
    colour ? styleText(style, text, { validateStream: false }) : text
  const lines: string[] = []
  const counts = { error: 0, warning: 0, information: 0, hint: 0 }
  let files = 0
  for (const { path, findings, problems } of reports) {
    if (findings.length === 0 && problems.length === 0) continue
    lines.push('', paint('underline', oneLine(path)))
    for (const { message, line, column } of problems) {
      const place = line === undefined ? '' : `${line}:${column}  `
      lines.push(`  ${paint('gray', `${place}note: ${oneLine(message)}`)}`)
    }
    if (findings.length > 0) files++
    const places = findings.map(({ line, column }) => `${line}:${column}`)
    const placeWidth = widest(places)
    const severityWidth = widest(findings.map(({ severity }) => severity))
    findings.forEach(({ severity, message, ruleId }, i) => {
      counts[severity]++
      const place = paint('gray', (places[i] ?? '').padStart(placeWidth))
      const level = paint(COLOURS[severity], severity.padEnd(severityWidth))
      lines.push(`  ${place}  ${level}  ${oneLine(message)}  ${paint('gray', ruleId)}`)
    })
  }
  const said = Object.entries(counts).filter(([, count]) => count > 0)
  if (said.length > 0) {
    const summary = said.map(([name, count]) => counted(count, name)).join(', ')
    lines.push('', paint('bold', `${summary} in ${counted(files, 'file')}`))
  }
  return lines.length === 0 ? '' : `${lines.slice(1).join('\n')}\n`
}

function widest(cells: readonly string[]): number {
  return cells.reduce((width, cell) => Math.max(width, cell.length), 0)
}
