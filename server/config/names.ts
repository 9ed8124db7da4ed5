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

/** What the names of files end in that are read as drafts. */
export const EXTENSIONS = ['md', 'markdown', 'mdown', 'mkd', 'html', 'htm', 'xhtml', 'txt']

/** The files that are read as drafts, as a glob. */
export const DRAFTS = `**/*.{${EXTENSIONS.join(',')}}`
