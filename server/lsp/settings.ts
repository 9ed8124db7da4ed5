import { catalogue, type Settings, type Severity } from '../../rules/index.ts'
import { closest } from '../config/closest.ts'

/** The editor's settings for one document. */
export interface ServerSettings {
  readonly enable: boolean
  readonly rules: NonNullable<Settings['rules']>
}

export const unset: ServerSettings = { enable: true, rules: {} }

const SEVERITIES = new Set(['off', 'hint', 'information', 'warning', 'error'])

function isSeverity(value: unknown): value is Severity | 'off' {
  return typeof value === 'string' && SEVERITIES.has(value)
}

/** Reads what an editor sends for the section `onrecord`. What is wrong is left out and named in `problems`. */
export function readSettings(value: unknown): { settings: ServerSettings; problems: string[] } {
  if (typeof value !== 'object' || value === null) return { settings: unset, problems: [] }
  const { enable, rules } = value as { enable?: unknown; rules?: unknown }
  const problems: string[] = []
  const known = catalogue.map((rule) => rule.id)
  const set: Record<string, Severity | 'off'> = {}
  for (const [id, severity] of Object.entries(typeof rules === 'object' && rules !== null ? rules : {})) {
    if (!known.includes(id)) {
      const near = closest(id, known)
      problems.push(`there is no rule “${id}”${near ? `; did you mean “${near}”?` : ''}`)
    } else if (isSeverity(severity)) set[id] = severity
    else if (severity !== null)
      problems.push(
        `onrecord.rules.${id} is ${JSON.stringify(severity)}; allowed: ${[...SEVERITIES].join(', ')}`,
      )
  }
  return { settings: { enable: enable !== false, rules: set }, problems }
}
