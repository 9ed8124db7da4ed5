import type { Settings, Severity, Span } from '../../rules/index.ts'
import { PRESETS, SEVERITIES } from '../config/names.ts'
import { noSuch, ruleProblem } from '../config/unknown-names.ts'

/** The editor's settings for one document. */
export interface ServerSettings {
  readonly enable: boolean
  /** The command line's presets; absent: `recommended`. */
  readonly preset?: NonNullable<Settings['preset']>
  readonly rules: NonNullable<Settings['rules']>
  /** From the project's configuration alone. */
  readonly accept?: NonNullable<Settings['accept']>
  readonly codeLens: boolean
  readonly inlayHints: boolean
  readonly semanticTokens: boolean
  /** Report on every draft of the folder, open or not. */
  readonly workspaceDiagnostics: boolean
  /** Keep new findings back while what is typed at the caret may still answer them. */
  readonly holdBack: boolean
}

/** What the project’s own configuration says of a document. */
export interface ProjectSettings {
  readonly ignored: boolean
  readonly accept?: NonNullable<Settings['accept']>
  readonly preset?: NonNullable<Settings['preset']>
  readonly rules: NonNullable<Settings['rules']>
  /** What is wrong with the configuration, which then says nothing else. */
  readonly faulty?: FaultyProject
}

/** A configuration file with faults, as an editor shows it. */
export interface FaultyProject {
  readonly uri: string
  readonly text: string
  readonly faults: readonly (Span & { readonly message: string })[]
}

/** The project’s settings, and over them what the editor’s user has set. */
export function merged(editor: ServerSettings, project: ProjectSettings): ServerSettings {
  const preset = editor.preset ?? project.preset
  return {
    ...editor,
    enable: editor.enable && !project.ignored,
    rules: { ...project.rules, ...editor.rules },
    ...(preset && { preset }),
    ...(project.accept && { accept: project.accept }),
  }
}

/** What holds where the user has set nothing. */
export const unset: ServerSettings = {
  enable: true,
  rules: {},
  codeLens: true,
  inlayHints: false,
  semanticTokens: false,
  workspaceDiagnostics: false,
  holdBack: false,
}

/** What leaves a rule at its preset's severity, and the preset to the project. */
const DEFAULT = 'default'
const SWITCHES = [
  'enable',
  'codeLens',
  'inlayHints',
  'semanticTokens',
  'workspaceDiagnostics',
  'holdBack',
] as const
const KNOWN = new Set<string>([
  ...SWITCHES,
  'preset',
  'rules',
  // For the editor's side alone.
  'languages',
  'trace',
])

/** Reads what an editor sends for the section `onrecord`. What is wrong is left out and named in `problems`. */
export function readSettings(value: unknown): { settings: ServerSettings; problems: string[] } {
  if (!isTable(value)) return { settings: unset, problems: [] }
  const problems = Object.keys(value)
    .filter((key) => !KNOWN.has(key))
    .map((key) => noSuch('setting', key, [...KNOWN], 'onrecord.'))
  for (const key of SWITCHES)
    if (value[key] !== undefined && value[key] !== null && typeof value[key] !== 'boolean')
      problems.push(wrong(key, value[key], ['true', 'false']))
  const { languages } = value
  if (languages !== undefined && languages !== null && !isListOfWords(languages))
    problems.push(`onrecord.languages is ${JSON.stringify(languages)}; it must be a list of languages`)
  const preset = PRESETS.find((name) => name === value.preset)
  if (!preset && value.preset !== undefined && value.preset !== null && value.preset !== DEFAULT)
    problems.push(wrong('preset', value.preset, [DEFAULT, ...PRESETS]))
  const rules: Record<string, Severity | 'off'> = {}
  if (value.rules !== undefined && value.rules !== null && !isTable(value.rules))
    problems.push(
      `onrecord.rules is ${JSON.stringify(value.rules)}; it must be a table of rules and severities`,
    )
  for (const [id, set] of Object.entries(isTable(value.rules) ? value.rules : {})) {
    const severity = SEVERITIES.find((name) => name === set)
    const problem = ruleProblem(id)
    if (problem !== undefined) problems.push(problem)
    else if (severity) rules[id] = severity
    else if (set !== DEFAULT && set !== null)
      problems.push(wrong(`rules.${id}`, set, [DEFAULT, ...SEVERITIES]))
  }
  const settings = {
    enable: value.enable !== false,
    rules,
    codeLens: value.codeLens !== false,
    inlayHints: value.inlayHints === true,
    semanticTokens: value.semanticTokens === true,
    workspaceDiagnostics: value.workspaceDiagnostics === true,
    holdBack: value.holdBack === true,
    ...(preset && { preset }),
  }
  return { settings, problems }
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOfWords(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function wrong(key: string, value: unknown, allowed: readonly string[]): string {
  return `onrecord.${key} is ${JSON.stringify(value)}; allowed: ${allowed.join(', ')}`
}
