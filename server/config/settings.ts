import type { Settings } from '../../rules/index.ts'
import { type Config, ConfigError } from './config.ts'
import { SEVERITIES } from './names.ts'
import { ruleProblem } from './unknown-names.ts'

/** What the command line says over a configuration. */
export interface Overrides {
  readonly preset?: Settings['preset'] | undefined
  /** `id=severity`, later ones win. */
  readonly rules?: readonly string[]
}

/** The linter's settings: the configuration, and over it what the command line says. Throws a `ConfigError`. */
export function settingsFrom(config: Config, overrides: Overrides = {}): Settings {
  const preset = overrides.preset ?? config.preset
  const rules = { ...config.rules }
  for (const override of overrides.rules ?? []) {
    const [, id = '', severity] = /^([^=]*)(?:=(.*))?$/s.exec(override) ?? []
    const problem = ruleProblem(id)
    if (problem) throw new ConfigError(`--rule: ${problem}`)
    const known = SEVERITIES.find((name) => name === severity)
    if (!known) {
      const given = severity === undefined ? 'has no severity' : `is ${JSON.stringify(severity)}`
      throw new ConfigError(`--rule: ${id} ${given}; allowed: ${SEVERITIES.join(', ')}`)
    }
    rules[id] = known
  }
  const { accept } = config
  return { rules, ...(preset && { preset }), ...(accept && { accept }) }
}
