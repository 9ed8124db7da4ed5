import { dirname, relative, resolve } from 'node:path'
import * as v from 'valibot'
import { type Document, isMap, isNode, isScalar, parseDocument, visit } from 'yaml'
import type { Span } from '../../rules/index.ts'
import { type Config, ConfigError, type ConfigFault } from './config.ts'
import { PRESETS, SEVERITIES } from './names.ts'
import { noSuch, ruleProblem } from './unknown-names.ts'

/** A list would pass for a table whose keys are numbers. */
const TABLE = v.custom<object>((given) => !Array.isArray(given))
const ACCEPT = v.strictObject({
  names: v.optional(v.array(v.string())),
  tallies: v.optional(v.array(v.string())),
})
const SCHEMA = v.pipe(
  TABLE,
  v.strictObject({
    $schema: v.optional(v.string()),
    preset: v.optional(v.picklist(PRESETS)),
    rules: v.optional(v.pipe(TABLE, v.record(v.string(), v.picklist(SEVERITIES)))),
    ignore: v.optional(v.array(v.string())),
    accept: v.optional(v.pipe(TABLE, ACCEPT)),
  }),
)
/** `$schema` is for editors and says nothing here. */
const KEYS = Object.keys(SCHEMA.pipe[1].entries).filter((key) => key !== '$schema')
const ACCEPT_KEYS = Object.keys(ACCEPT.entries).map((key) => `accept.${key}`)

/** Checks a configuration file's text, YAML or JSON. Throws a `ConfigError` with one line for each thing wrong. */
export function parseConfig(path: string, source: string): Config {
  const name = relative(process.cwd(), path) || path
  const wrong = (faults: readonly ConfigFault[], at = ''): ConfigError =>
    new ConfigError(faults.map(({ message }) => `${name}${at}: ${message}`).join('\n'), {
      path,
      source,
      faults,
    })
  const document = parseDocument(source, { logLevel: 'error' })
  const [error] = document.errors
  if (error) {
    const { line = 1, col = 1 } = error.linePos?.[0] ?? {}
    const [words = ''] = error.message.split(/ at line|\n/)
    const message = error.code === 'MULTIPLE_DOCS' ? 'there is more than one document in the file' : words
    const [start, end] = error.pos
    throw wrong([{ message, start, end }], `:${line}:${col}`)
  }
  let contents: unknown
  try {
    contents = document.toJS() ?? {}
  } catch (problem) {
    const unquoted = aliasesToNothing(document)
    if (unquoted.length > 0) throw wrong(unquoted)
    // Aliases that would multiply without end.
    const message = problem instanceof Error ? problem.message : String(problem)
    throw wrong([{ message, start: 0, end: source.length }])
  }
  const result = v.safeParse(SCHEMA, contents)
  const faults = [
    ...(result.issues ?? []).map((issue) => ({
      message: wordsOf(issue),
      ...placeOf(
        document,
        (issue.path ?? []).map(({ key }) => key),
        issue.expected === 'never',
      ),
    })),
    ...rulesIn(contents).flatMap((id) => {
      const message = ruleProblem(id)
      return message === undefined ? [] : [{ message, ...placeOf(document, ['rules', id], true) }]
    }),
  ]
  if (!result.success || faults.length > 0) throw wrong(faults)
  const { preset, rules = {}, ignore = [], accept } = result.output
  return {
    path,
    folder: dirname(resolve(path)),
    rules,
    ignore,
    ...(preset && { preset }),
    ...(accept && { accept }),
  }
}

/** Globs without quotation marks: YAML takes what begins with an asterisk for a reference. */
function aliasesToNothing(document: Document): ConfigFault[] {
  const faults: ConfigFault[] = []
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return
      const [start, end] = alias.range ?? [0, 0]
      faults.push({
        message: `“*${alias.source}” must stand in quotation marks, as it begins with “*”`,
        start,
        end,
      })
    },
  })
  return faults
}

/** The rules that a file names. The schema passes over “constructor” and its like, as a plain object has these anyway. */
function rulesIn(contents: unknown): string[] {
  if (typeof contents !== 'object' || contents === null || !('rules' in contents)) return []
  const { rules } = contents
  return typeof rules === 'object' && rules !== null && !Array.isArray(rules) ? Object.keys(rules) : []
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
    return `${key} is ${given(issue)}; allowed: ${allowed.join(', ')}`
  }
  if (issue.expected === 'never') {
    // A key of the file itself may hold a dot too.
    const keys = (issue.path ?? []).length > 1 ? ACCEPT_KEYS : KEYS
    return noSuch('setting', key, keys)
  }
  const wanted = issue.type === 'custom' ? 'Object' : (issue.expected ?? '')
  return `${key} must be ${KINDS.get(wanted) ?? wanted}, not ${given(issue)}`
}

/** What stands in the file, in words; what has no word of its own as it is written. */
function given({ received }: v.BaseIssue<unknown>): string {
  return KINDS.get(received) ?? received
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['Array', 'a list'],
  ['Object', 'a table of settings'],
  ['string', 'text'],
  ['null', 'empty'],
])
