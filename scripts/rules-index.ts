import type { Rule } from '../rules/index.ts'
import { presetsOf } from '../server/report/rule-page.ts'

/** The table of all rules. */
export function rulesIndex(rules: readonly Rule[]): string {
  const rows = rules.map(
    (rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${presetsOf(rule)} | ${rule.summary} |`,
  )
  return `# Rules

A rule runs at its severity in the [presets](../configuration.md#presets) that have it. Without a configuration that is \`recommended\`.

| rule | severity | presets | reports |
|---|---|---|---|
${rows.join('\n')}
`
}
