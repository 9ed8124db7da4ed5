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

const CONFIG_ENDINGS = ['yml', 'yaml', 'json']

/** What a configuration file may be called. In one folder the first of them counts. */
export const CONFIG_NAMES: readonly string[] = CONFIG_ENDINGS.map((ending) => `.onrecord.${ending}`)

/** Configuration files in any folder, as a glob. */
export const CONFIGURATIONS = `**/.onrecord.{${CONFIG_ENDINGS.join(',')}}`

/** What the names of files end in that are read as drafts. */
export const EXTENSIONS = ['md', 'markdown', 'mdown', 'mkd', 'html', 'htm', 'xhtml', 'txt']

/** The files that are read as drafts, as a glob. */
export const DRAFTS = `**/*.{${EXTENSIONS.join(',')}}`
