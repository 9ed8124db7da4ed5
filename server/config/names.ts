import type { Settings } from '../../rules/index.ts'

/** The severities that a rule can be set to. */
export const SEVERITIES = ['off', 'hint', 'information', 'warning', 'error'] as const

/** The ready choices of rules. */
export const PRESETS = [
  'recommended',
  'strict',
  'wire',
  'feature',
  'opinion',
] as const satisfies readonly NonNullable<Settings['preset']>[]
