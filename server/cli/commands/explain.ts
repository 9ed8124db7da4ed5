import { catalogue } from '../../../rules/index.ts'

/** Prints what a rule demands, why, and examples. Returns the exit code. */
export function explainCommand(id: string): number {
  const rule = catalogue.find((candidate) => candidate.id === id)
  if (!rule) {
    process.stderr.write(
      `onrecord: there is no rule “${id}”; rules: ${catalogue.map((one) => one.id).join(', ')}\n`,
    )
    return 2
  }
  const examples = rule.examples.map(
    ({ title, text }) => `  ${title}:\n${text.trim().replaceAll(/^/gm, '    ')}`,
  )
  const standards = rule.standards.map(({ name, url }) => `  ${name}${url ? ` <${url}>` : ''}`)
  process.stdout.write(
    `${rule.id} (${rule.severity})\n${rule.summary}\n\n${rule.docs}\n\nExamples\n${examples.join('\n')}\n\nStandards\n${standards.join('\n')}\n`,
  )
  return 0
}
