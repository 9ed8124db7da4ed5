import type { Example, Rule } from '../rules/index.ts'

/** A rule's documentation page. Headings are the same on every page. */
export function rulePage(rule: Rule): string {
  const reported = rule.examples.filter(isReported)
  const silent = rule.examples.filter((example) => !isReported(example))
  return `# ${rule.id}

${rule.summary} Default: ${rule.severity}.

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

/** The table of all rules. */
export function rulesIndex(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.summary} |`)
  return `# Rules\n\n| rule | default | reports |\n|---|---|---|\n${rows.join('\n')}\n`
}

function isReported(example: Example): boolean {
  return /^[ \t]*~+ /m.test(example.text)
}

function section({ title, text }: Example): string {
  return `${title}:\n\n\`\`\`\`text\n${text.trim()}\n\`\`\`\`\n`
}
