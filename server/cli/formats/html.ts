import { rulePageOf } from '../../../rules/index.ts'
import { counted } from '../../report/counted.ts'
import { escapeMarkup } from '../../report/markup.ts'
import type { FileReport } from '../report.ts'
import { placed } from './words.ts'

/** One page without scripts or outside files, to be mailed to a desk or kept with a build. */
export function html(reports: readonly FileReport[]): string {
  const shown = reports.filter(({ findings, problems }) => findings.length > 0 || problems.length > 0)
  const total = shown.reduce((sum, { findings }) => sum + findings.length, 0)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>onrecord report</title>
<style>
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid #8886; padding: .3rem .6rem; text-align: left; vertical-align: top }
td:first-child { font-variant-numeric: tabular-nums; white-space: nowrap }
</style>
<h1>onrecord report</h1>
<p>${counted(total, 'finding')} in ${counted(reports.length, 'draft')}.</p>
${shown.map(section).join('')}</html>
`
}

function section({ path, findings, problems }: FileReport): string {
  const rows = findings.map(
    ({ line, column, severity, message, related, ruleId }) =>
      `<tr><td>${line}:${column}<td>${severity}<td>${[message, ...related.map(placed)].map(escapeMarkup).join('<br>')}<td><a href="${rulePageOf(ruleId)}">${ruleId}</a>\n`,
  )
  const table = `<table>\n<thead><tr><th>Place<th>Severity<th>Finding<th>Rule\n<tbody>\n${rows.join('')}</table>\n`
  return `<h2>${escapeMarkup(path)}</h2>
${problems.map((problem) => `<p>${escapeMarkup(placed(problem))}</p>\n`).join('')}${rows.length > 0 ? table : ''}`
}
