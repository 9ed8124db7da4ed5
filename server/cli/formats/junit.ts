import { escapeMarkup } from '../../report/markup.ts'
import type { FileReport, ReportedFinding } from '../report.ts'
import { placed } from './words.ts'

/** JUnit's XML, which most build servers read: a suite for each file, a failed test case for each finding. */
export function junit(reports: readonly FileReport[]): string {
  const total = reports.reduce((sum, { findings }) => sum + findings.length, 0)
  const tests = reports.reduce((sum, { findings }) => sum + Math.max(findings.length, 1), 0)
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="onrecord" tests="${tests}" failures="${total}" errors="0">
${reports.map(suite).join('')}</testsuites>
`
}

function suite({ path, findings, problems }: FileReport): string {
  const name = escapeMarkup(path)
  const cases =
    findings.length === 0
      ? `    <testcase classname="${name}" name="every claim is sourced"/>\n`
      : findings.map((finding) => failure(name, finding)).join('')
  const notes = problems.map(placed).join('\n')
  return `  <testsuite name="${name}" tests="${Math.max(findings.length, 1)}" failures="${findings.length}" errors="0">
${cases}${notes && `    <system-out>${escapeMarkup(notes)}</system-out>\n`}  </testsuite>
`
}

function failure(
  file: string,
  { ruleId, severity, message, line, column, related }: ReportedFinding,
): string {
  const others = related.map((place) => `\n${file}:${escapeMarkup(placed(place))}`).join('')
  return `    <testcase classname="${file}" name="${ruleId} at ${line}:${column}">
      <failure type="${severity}" message="${escapeMarkup(message)}">${file}:${line}:${column}${others}</failure>
    </testcase>
`
}
