import { type Example, presets, type Rule } from '../../rules/index.ts'

/** The presets that run a rule, with the severity where it is not the rule's own. */
export function presetsOf({ id, severity }: Rule): string {
  return Object.entries(presets)
    .flatMap(([name, { [id]: set }]) => {
      if (set === undefined || set === 'off') return []
      return set === severity ? [name] : [`${name} (${set})`]
    })
    .join(', ')
}

/** A rule's page in Markdown: in docs/rules, and in an editor that asks. Headings are the same on every page. */
export function rulePage(rule: Rule): string {
  const reported = rule.examples.filter(isReported)
  const silent = rule.examples.filter((example) => !isReported(example))
  return `# ${rule.id}

${rule.summary} Severity: ${rule.severity}. Presets: ${presetsOf(rule)}.

## Why

${rule.docs}

## Reported

${reported.map(section).join('\n')}
## Silent

${silent.map(section).join('\n')}
## Standards

${rule.standards.map(({ name, url }) => (url ? `- [${name}](${url})` : `- ${name}`)).join('\n')}
`
}

/** Does the rule report something in an example? What is reported is marked with tildes under its line. */
export function isReported({ text }: Example): boolean {
  return /^[ \t]*~+ /m.test(text)
}

function section({ title, text }: Example): string {
  return `${title}:\n\n\`\`\`\`text\n${text.trim()}\n\`\`\`\`\n`
}
