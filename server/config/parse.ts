import { dirname, relative, resolve } from 'node:path'
import * as v from 'valibot'
import { type Document, isMap, isNode, isScalar, parseDocument } from 'yaml'
import type { Span } from '../../rules/index.ts'
import { closest } from './closest.ts'
import { type Config, ConfigError, type ConfigFault } from './config.ts'
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
const ACCEPT_KEYS = Object.keys(SCHEMA.entries.accept.wrapped.entries).map((key) => `accept.${key}`)

/** Checks a configuration file's text, YAML or JSON. Throws a `ConfigError` with one line for each thing wrong. */
export function parseConfig(path: string, source: string): Config {
  const name = relative(process.cwd(), path) || path
  const wrong = (faults: readonly ConfigFault[], at = ''): ConfigError =>
    new ConfigError(faults.map(({ message }) => `${name}${at}: ${message}`).join('\n'), {
      path,
      source,
      faults,
    })
  const document = parseDocument(source, { logLevel: 'silent' })
  const [error] = document.errors
  if (error) {
    const { line = 1, col = 1 } = error.linePos?.[0] ?? {}
    const [message = ''] = error.message.split(/ at line|\n/)
    const [start, end] = error.pos
    throw wrong([{ message, start, end }], `:${line}:${col}`)
  }
  let contents: unknown
  try {
    contents = document.toJS() ?? {}
  } catch (problem) {
    // An alias to nothing, or aliases that would multiply without end.
    const message = problem instanceof Error ? problem.message : String(problem)
    throw wrong([{ message, start: 0, end: source.length }])
  }
  // A list would pass for a table whose keys are numbers.
  const result = v.safeParse(SCHEMA, Array.isArray(contents) ? String(contents) : contents)
  if (!result.success) {
    throw wrong(
      result.issues.map((issue) => ({
        message: wordsOf(issue),
        ...placeOf(
          document,
          (issue.path ?? []).map(({ key }) => key),
          issue.expected === 'never',
        ),
      })),
    )
  }
  const { preset, rules = {}, ignore = [], accept } = result.output
  const unknown = Object.keys(rules).flatMap((id) => {
    const message = ruleProblem(id)
    return message === undefined ? [] : [{ message, ...placeOf(document, ['rules', id], true) }]
  })
  if (unknown.length > 0) throw wrong(unknown)
  return {
    path,
    folder: dirname(resolve(path)),
    rules,
    ignore,
    ...(preset && { preset }),
    ...(accept && { accept }),
  }
}

/** Where the value under some keys stands, or the last of the keys itself; the whole file where there is none. */
function placeOf(document: Document, keys: readonly unknown[], itself: boolean): Span {
  const holder = document.getIn(keys.slice(0, -1), true)
  const pair = isMap(holder)
    ? holder.items.find(({ key }) => isScalar(key) && String(key.value) === String(keys.at(-1)))
    : undefined
  const node = itself ? pair?.key : document.getIn(keys, true)
  const [start, end] = (isNode(node) && node.range) || [0, document.contents?.range?.[1] ?? 0]
  return { start, end }
}

function wordsOf(issue: v.BaseIssue<unknown>): string {
  const key = v.getDotPath(issue)
  if (key === null) return `the file must hold settings (${KEYS.join(', ')})`
  if (issue.type === 'picklist') {
    const allowed = key === 'preset' ? PRESETS : SEVERITIES
    return `${key} is ${JSON.stringify(issue.input)}; allowed: ${allowed.join(', ')}`
  }
  if (issue.expected === 'never') {
    // A key of the file itself may hold a dot too.
    const keys = (issue.path ?? []).length > 1 ? ACCEPT_KEYS : KEYS
    const near = closest(key, keys)
    return `there is no setting “${key}”${near ? `; did you mean “${near}”?` : `; settings: ${keys.join(', ')}`}`
  }
  return `${key} must be ${KINDS[issue.expected ?? ''] ?? issue.expected}, not ${issue.received}`
}

const KINDS: Readonly<Record<string, string>> = {
  Array: 'a list',
  Object: 'a table of settings',
  string: 'text',
}
