import { writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { text as readStream } from 'node:stream/consumers'
import { createAnalyser, type Finding, run, type Settings } from '../../../rules/index.ts'
import { type Config, loadConfig, loadConfigFile } from '../../config/config.ts'
import { settingsFrom } from '../../config/settings.ts'
import { syntaxOf } from '../analysis.ts'
import { byFolder, type DraftFile, filesOf, readDraft, UsageError, withoutIgnored } from '../files.ts'
import { FORMATS, type FormatName } from '../formats/index.ts'
import { applySafeFixes, type FileReport, reportOf } from '../report.ts'

export interface CheckOptions {
  readonly format: FormatName
  readonly fix?: boolean
  readonly maxWarnings?: number
  readonly quiet?: boolean
  readonly config?: string
  readonly preset?: NonNullable<Settings['preset']>
  /** `id=severity` */
  readonly rule: readonly string[]
  readonly stdin?: boolean
  readonly stdinFilename?: string
}

/**
 * Checks drafts and prints what they do not source. Resolves to the exit code: 2 when something could not be checked,
 * although all the rest was; else 1 for findings at or over the threshold; else 0.
 */
export async function checkCommand(paths: readonly string[], options: CheckOptions): Promise<number> {
  if (options.stdin && paths.length > 0) throw new UsageError('name files or use --stdin, not both')
  if (options.stdin && options.fix) throw new UsageError('--fix needs a file to write to; --stdin has none')
  if (!options.stdin && paths.length === 0)
    throw new UsageError('name a file or folder to check, or use --stdin')
  const { reports, problems } = options.stdin ? await checkStdin(options) : await checkFiles(paths, options)
  for (const problem of problems) process.stderr.write(`onrecord: ${problem}\n`)
  const format = await FORMATS[options.format]()
  const shown = options.quiet ? reports.map(withoutHints) : reports
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR
  process.stdout.write(format(shown, { colour }))
  return problems.length > 0 ? 2 : exitCode(reports, options.maxWarnings)
}

interface Outcome {
  readonly reports: readonly FileReport[]
  /** What could not be checked at all, in words. */
  readonly problems: readonly string[]
}

async function checkStdin(options: CheckOptions): Promise<Outcome> {
  const path = options.stdinFilename ?? 'stdin.md'
  const config = await configs(options)(dirname(resolve(path)))
  const text = await readStream(process.stdin)
  return { reports: [checkText(path, text, settingsOf(config, options)).report], problems: [] }
}

/** Files that are read while one is checked. */
const AHEAD = 4

async function checkFiles(paths: readonly string[], options: CheckOptions): Promise<Outcome> {
  const configFor = configs(options)
  // A wrong --config or --rule is said before any file is looked for.
  settingsOf(await configFor(process.cwd()), options)
  const { files, problems } = await filesOf(paths)
  const settings = new Map<string, Settings>()
  for (const [config, own] of await byConfig(files, configFor)) {
    const set = settingsOf(config, options)
    for (const file of await withoutIgnored(own, config)) settings.set(file, set)
  }
  const reports: FileReport[] = []
  const wanted = files.filter((file) => settings.has(file))
  const ahead = new Map<string, Promise<DraftFile>>()
  for (const [i, file] of wanted.entries()) {
    for (const next of wanted.slice(i, i + AHEAD)) {
      if (ahead.has(next)) continue
      const reading = readDraft(next)
      // What goes wrong is said when its turn comes.
      reading.catch(() => undefined)
      ahead.set(next, reading)
    }
    const reading = ahead.get(file) ?? readDraft(file)
    ahead.delete(file)
    try {
      reports.push(await checkFile(file, await reading, settings.get(file) ?? {}, options.fix === true))
    } catch (error) {
      // One bad draft costs itself, not the other two hundred.
      problems.push(error instanceof UsageError ? error.message : `“${file}” could not be checked: ${error}`)
    }
  }
  return { reports, problems }
}

/** Where a folder's configuration comes from: the file that was named, else the nearest. */
function configs({ config }: CheckOptions): (folder: string) => Promise<Config> {
  if (config !== undefined) {
    const named = loadConfigFile(config)
    return () => named
  }
  const known = new Map<string, Promise<Config>>()
  return (folder) => loadConfig(folder, known)
}

async function byConfig(
  files: readonly string[],
  configFor: (folder: string) => Promise<Config>,
): Promise<Map<Config, string[]>> {
  const groups = new Map<Config, string[]>()
  for (const [folder, own] of byFolder(files)) {
    const config = await configFor(folder)
    groups.set(config, [...(groups.get(config) ?? []), ...own])
  }
  return groups
}

function settingsOf(config: Config, { preset, rule }: CheckOptions): Settings {
  return settingsFrom(config, { preset, rules: rule })
}

async function checkFile(
  path: string,
  { text, faithful }: DraftFile,
  settings: Settings,
  fix: boolean,
): Promise<FileReport> {
  const checked = checkText(path, text, settings)
  if (!faithful) {
    const problem = { message: 'this is not UTF-8: some letters could not be read, and nothing is fixed' }
    // A picture is not UTF-8 either, but that it is no prose says enough.
    return checked.report.problems.length > 0 ? checked.report : { ...checked.report, problems: [problem] }
  }
  const mended = fix ? applySafeFixes(text, checked.findings) : text
  if (mended === text) return checked.report
  try {
    await writeFile(path, mended)
  } catch (error) {
    throw new UsageError(`“${path}” could not be written (${(error as NodeJS.ErrnoException).code})`)
  }
  return checkText(path, mended, settings).report
}

const analyse = createAnalyser()

function checkText(
  path: string,
  text: string,
  settings: Settings,
): { findings: readonly Finding[]; report: FileReport } {
  const article = analyse({ text, path, syntax: syntaxOf(path) })
  const { findings, problems } = run(article, settings)
  return { findings, report: reportOf(path, text, findings, [...article.document.problems, ...problems]) }
}

function withoutHints(report: FileReport): FileReport {
  return {
    ...report,
    findings: report.findings.filter(({ severity }) => severity === 'error' || severity === 'warning'),
  }
}

/** 1 for any error, or for more warnings than are allowed (none, unless said otherwise). */
function exitCode(reports: readonly FileReport[], maxWarnings = 0): number {
  const findings = reports.flatMap((report) => report.findings)
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  return findings.some(({ severity }) => severity === 'error') || warnings > maxWarnings ? 1 : 0
}
