import { catalogue } from './index.ts'
import type { Rule, Severity } from './rule.ts'

/** A ready choice of rules: `recommended` when nothing is said. */
export type Preset = 'recommended' | 'strict' | 'wire' | 'feature' | 'opinion'

type Levels = Readonly<Record<string, Severity | 'off'>>

/** What a wire desk adds: a story that others reprint has to stand by its sources alone. */
const WIRE = new Set(['single-anonymous-source', 'late-speaker', 'unidentified-source'])
/** A feature is told from no particular day. */
const NOT_IN_FEATURES = new Set(['missing-date'])
/** A column argues: it may generalise, but its figures and quotations still need their sources. */
const NOT_IN_OPINION = new Set(['vague-attribution', 'missing-date'])

function levels(level: (rule: Rule) => Severity | 'off'): Levels {
  return Object.fromEntries(catalogue.map((rule) => [rule.id, level(rule)]))
}

const raised: Readonly<Record<Severity, Severity>> = {
  error: 'error',
  warning: 'warning',
  information: 'warning',
  hint: 'information',
}

/** The severity of every rule in each preset. */
export const presets: Readonly<Record<Preset, Levels>> = {
  recommended: levels((rule) => (rule.recommended ? rule.severity : 'off')),
  strict: levels((rule) => rule.severity),
  wire: levels((rule) => {
    if (WIRE.has(rule.id)) return raised[rule.severity]
    return rule.recommended ? rule.severity : 'off'
  }),
  feature: levels((rule) => (rule.recommended && !NOT_IN_FEATURES.has(rule.id) ? rule.severity : 'off')),
  opinion: levels((rule) => (rule.recommended && !NOT_IN_OPINION.has(rule.id) ? rule.severity : 'off')),
}
