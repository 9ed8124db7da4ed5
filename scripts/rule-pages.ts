import type { Rule } from '../rules/index.ts'

/** The table of all rules. */
export function rulesIndex(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.summary} |`)
  return `# Rules\n\n| rule | default | reports |\n|---|---|---|\n${rows.join('\n')}\n`
}
