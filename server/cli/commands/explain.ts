import { catalogue, type Example, rulePageOf } from '../../../rules/index.ts'
import { ruleProblem } from '../../config/unknown-names.ts'
import { isReported, presetsOf } from '../../report/rule-page.ts'
import { UsageError } from '../usage-error.ts'

/** What a rule demands, why, and examples; without an id, one line for each rule. Throws a `UsageError`. */
export function explanationOf(id?: string): string {
  if (id === undefined) {
    const width = Math.max(...catalogue.map((rule) => rule.id.length))
    return catalogue.map((rule) => `${rule.id.padEnd(width)}  ${rule.summary}\n`).join('')
  }
  const rule = catalogue.find((candidate) => candidate.id === id)
  if (!rule) throw new UsageError(ruleProblem(id) ?? `there is no rule “${id}”`)
  const reported = rule.examples.filter(isReported)
  const silent = rule.examples.filter((example) => !isReported(example))
  const standards = rule.standards.map(({ name, url }) => `  ${name}${url ? ` <${url}>` : ''}\n`)
  return [
    `${rule.id} (${rule.severity}; presets: ${presetsOf(rule)})\n${rule.summary}\n`,
    `${rule.docs.trim()}\n`,
    section('Reported', reported.map(exampleText)),
    section('Silent', silent.map(exampleText)),
    section('Standards', standards),
    `${rulePageOf(rule.id)}\n`,
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function exampleText({ title, text }: Example): string {
  return `  ${title}:\n${text
    .replace(/^\n/, '')
    .trimEnd()
    .replaceAll(/^(?=.)/gm, '    ')}\n`
}

function section(title: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : `${title}\n${parts.join('')}`
}
