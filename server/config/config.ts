import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { catalogue, type Settings } from '../../rules/index.ts'
import { closest } from './closest.ts'

const SEVERITIES = ['off', 'hint', 'information', 'warning', 'error'] as const
const SCHEMA = v.strictObject({
  rules: v.optional(v.record(v.string(), v.picklist(SEVERITIES)), {}),
  ignore: v.optional(v.array(v.string()), []),
})

/** A configuration file after it was checked. */
export type Config = v.InferOutput<typeof SCHEMA>

/** A configuration that cannot be used; the message names file, key and what is allowed. */
export class ConfigError extends Error {}

const NAMES = ['.onrecord.yml', '.onrecord.yaml', '.onrecord.json']

/** The nearest configuration from a folder upwards, or the one named; the defaults where there is none. */
export async function loadConfig(folder: string, named?: string): Promise<Config> {
  if (named !== undefined) {
    const source = await read(named)
    if (source === undefined) throw new ConfigError(`there is no configuration file “${named}”`)
    return parseConfig(named, source)
  }
  for (let here = folder; ; here = dirname(here)) {
    for (const name of NAMES) {
      const source = await read(join(here, name))
      if (source !== undefined) return parseConfig(join(here, name), source)
    }
    if (dirname(here) === here) return { rules: {}, ignore: [] }
  }
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Checks a configuration file's text. Throws a `ConfigError`. YAML is only loaded when there is a file to read. */
export async function parseConfig(path: string, source: string): Promise<Config> {
  const { parse } = await import('yaml')
  let data: unknown
  try {
    data = parse(source) ?? {}
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n')
    throw new ConfigError(`${path}: ${reason}`)
  }
  const result = v.safeParse(SCHEMA, data)
  if (!result.success) throw new ConfigError(`${path}: ${wordsOf(result.issues[0])}`)
  checkRules(Object.keys(result.output.rules), path)
  return result.output
}

function wordsOf(issue: v.BaseIssue<unknown>): string {
  const key = v.getDotPath(issue) ?? 'the file'
  if (issue.type === 'picklist')
    return `${key} is ${JSON.stringify(issue.input)}; allowed: ${SEVERITIES.join(', ')}`
  if (issue.expected === 'never') return `there is no setting “${key}”; allowed: rules, ignore`
  return `${key} must be ${issue.expected ?? 'something else'}, not ${issue.received}`
}

function checkRules(ids: readonly string[], where: string): void {
  const known = catalogue.map((rule) => rule.id)
  for (const id of ids) {
    if (known.includes(id)) continue
    const near = closest(id, known)
    throw new ConfigError(
      `${where}: there is no rule “${id}”${near ? `; did you mean “${near}”?` : `; rules: ${known.join(', ')}`}`,
    )
  }
}

/** The linter's settings: the configuration, and over it `id=severity` from the command line. */
export function settingsOf(config: Config, overrides: readonly string[] = []): Settings {
  const rules = { ...config.rules }
  for (const override of overrides) {
    const [id = '', severity = ''] = override.split('=')
    checkRules([id], '--rule')
    const known = SEVERITIES.find((name) => name === severity)
    if (!known) throw new ConfigError(`--rule ${id} is “${severity}”; allowed: ${SEVERITIES.join(', ')}`)
    rules[id] = known
  }
  return { rules }
}
