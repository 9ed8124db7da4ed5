import { dirname, resolve } from 'node:path'
import { isIgnored } from '../../draft-files.ts'
import { type Checked, checkDraft, type Task } from '../check-file.ts'
import { checkFiles } from '../check-files.ts'
import { type Choice, configs, configuredDrafts, settingsOf } from '../configured-drafts.ts'
import { FORMATS, type FormatName } from '../formats/index.ts'
import { readStream } from '../read-draft.ts'
import type { FileReport } from '../report.ts'
import { CACHE_FILE, ResultCache } from '../result-cache.ts'
import { UsageError } from '../usage-error.ts'

/** The options of `onrecord check`. */
export interface CheckOptions extends Choice {
  readonly format: FormatName
  readonly fix?: boolean
  readonly maxWarnings?: number
  readonly quiet?: boolean
  /** Take the results of an earlier run for files that have not changed. */
  readonly cache?: boolean
  readonly cacheLocation?: string
  /** How many check at once; absent: by processors and files. */
  readonly threads?: number
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
  if (!options.stdin && options.stdinFilename !== undefined)
    throw new UsageError('--stdin-filename names the draft of --stdin, which is not asked for')
  if (!options.stdin && paths.length === 0)
    throw new UsageError('name a file or folder to check, or use --stdin')
  const { reports, problems } = options.stdin ? await checkStdin(options) : await checkPaths(paths, options)
  for (const problem of problems) process.stderr.write(`onrecord: ${problem}\n`)
  const format = await FORMATS[options.format]()
  const shown = options.quiet ? reports.map(withoutHints) : reports
  // Not every terminal has colours: Emacs shows what would be one (TERM=dumb).
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR && process.stdout.hasColors()
  process.stdout.write(format(shown, { colour }))
  return problems.length > 0 ? 2 : exitCode(reports, options.maxWarnings)
}

interface Outcome {
  readonly reports: readonly FileReport[]
  /** What could not be checked at all, in words. */
  readonly problems: readonly string[]
}

async function checkStdin(options: CheckOptions): Promise<Outcome> {
  const path = options.stdinFilename || 'stdin.md'
  const config = await configs(options)(dirname(resolve(path)))
  const settings = settingsOf(config, options)
  const draft = await readStream(process.stdin, path)
  if (await isIgnored(path, config)) return { reports: [], problems: [] }
  const { report } = checkDraft({ path, settings, fix: false }, draft)
  return { reports: report ? [report] : [], problems: [] }
}

async function checkPaths(paths: readonly string[], options: CheckOptions): Promise<Outcome> {
  const { drafts, problems } = await configuredDrafts(paths, options)
  const tasks = drafts.map((draft): Task => ({ ...draft, fix: options.fix === true }))
  const cached = options.cache === true || options.cacheLocation !== undefined
  const checked = cached ? await checkCached(tasks, options) : await checkFiles(tasks, options.threads)
  const reports: FileReport[] = []
  for (const one of checked) {
    if (one.report) reports.push(one.report)
    if (one.problem !== undefined) problems.push(one.problem)
  }
  return { reports, problems }
}

/** Checks what has changed since the last run, and remembers all of it. */
async function checkCached(
  tasks: readonly Task[],
  { cacheLocation: location = CACHE_FILE, threads }: CheckOptions,
): Promise<Checked[]> {
  const cache = ResultCache.open(location)
  const known = await Promise.all(
    tasks.map(async (task) => {
      const key = await ResultCache.keyOf(task)
      // A file that is to be mended is read in any case.
      const report = key !== undefined && !task.fix ? cache.get(task, key) : undefined
      return { task, key, report }
    }),
  )
  const open = known.filter(({ report }) => !report)
  const checked = await checkFiles(
    open.map(({ task }) => task),
    threads,
  )
  open.forEach(({ task, key }, i) => {
    const one = checked[i]
    if (one?.report && key !== undefined && !task.fix) cache.set(task, key, one.report)
  })
  const fresh = checked.values()
  const results = known.map(({ report }) => (report ? { report } : (fresh.next().value as Checked)))
  try {
    cache.save()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // What was found is printed all the same.
    results.push({ problem: `the cache “${location}” could not be written (${code})` })
  }
  return results
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
