/** Rules whose findings are claims that nobody is named for. */
const RULES = new Set([
  'unattributed-figure',
  'unattributed-quote',
  'unattributed-accusation',
  'vague-attribution',
  'anonymous-source',
  'unnamed-study',
  'unfilled-placeholder',
])

/** Does a finding of this rule say that nobody is named for a claim? The others ask for something else: a date, an answer. */
export function isUnsourced(rule: string): boolean {
  return RULES.has(rule)
}
