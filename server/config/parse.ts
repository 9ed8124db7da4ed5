import { dirname, relative, resolve } from 'node:path'
import * as v from 'valibot'
import { parseDocument } from 'yaml'
import { closest } from './closest.ts'
import { type Config, ConfigError } from './config.ts'
import { PRESETS, SEVERITIES } from './names.ts'
import { ruleProblem } from './settings.ts'

const SCHEMA = v.strictObject({
  preset: v.optional(v.picklist(PRESETS)),
  rules: v.optional(v.record(v.string(), v.picklist(SEVERITIES))),
  ignore: v.optional(v.array(v.string())),
  accept: v.optional(
    v.strictObject({ names: v.optional(v.array(v.string())), tallies: v.optional(v.array(v.string())) }),
  ),
})
const KEYS = Object.keys(SCHEMA.entries)

/** Checks a configuration file's text, YAML or JSON. Throws a `ConfigError` with one line for each thing wrong. */
export function parseConfig(path: string, source: string): Config {
  const name = relative(process.cwd(), path) || path
  const document = parseDocument(source, { logLevel: 'silent' })
  const [error] = document.errors
  if (error) {
    const { line = 1, col = 1 } = error.linePos?.[0] ?? {}
    const [reason = ''] = error.message.split(/ at line|\n/)
    throw new ConfigError(`${name}:${line}:${col}: ${reason}`)
  }
  const contents = contentsOf(document, name)
  // A list would pass for a table whose keys are numbers.
  const result = v.safeParse(SCHEMA, Array.isArray(contents) ? String(contents) : contents)
  if (!result.success) {
    throw new ConfigError(result.issues.map((issue) => `${name}: ${wordsOf(issue)}`).join('\n'))
  }
  const { preset, rules = {}, ignore = [], accept } = result.output
  const unknown = Object.keys(rules).flatMap((id) => ruleProblem(id) ?? [])
  if (unknown.length > 0) throw new ConfigError(unknown.map((problem) => `${name}: ${problem}`).join('\n'))
  return {
    path,
    folder: dirname(resolve(path)),
    rules,
    ignore,
    ...(preset && { preset }),
    ...(accept && { accept }),
  }
}

function contentsOf(document: ReturnType<typeof parseDocument>, name: string): unknown {
  try {
    return document.toJS() ?? {}
  } catch (error) {
    // An alias to nothing, or aliases that would multiply without end.
    throw new ConfigError(`${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function wordsOf(issue: v.BaseIssue<unknown>): string {
  const key = v.getDotPath(issue)
  if (key === null) return `the file must hold settings (${KEYS.join(', ')})`
  if (issue.type === 'picklist') {
    const allowed = key === 'preset' ? PRESETS : SEVERITIES
    return `${key} is ${JSON.stringify(issue.input)}; allowed: ${allowed.join(', ')}`
  }
  if (issue.expected === 'never') {
    const near = closest(key, KEYS)
    return `there is no setting “${key}”${near ? `; did you mean “${near}”?` : `; settings: ${KEYS.join(', ')}`}`
  }
  return `${key} must be ${KINDS[issue.expected ?? ''] ?? issue.expected}, not ${issue.received}`
}

const KINDS: Readonly<Record<string, string>> = {
  Array: 'a list',
  Object: 'a table of settings',
  string: 'text',
}
