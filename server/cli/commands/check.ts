import { writeFile } from 'node:fs/promises'
import { text as readStream } from 'node:stream/consumers'
import { createAnalyser, type Finding, run, type Settings } from '../../../rules/index.ts'
import { type Config, loadConfig, settingsOf } from '../../config/config.ts'
import { syntaxOf } from '../analysis.ts'
import { filesOf, readDraft, UsageError } from '../files.ts'
import { stylish } from '../formats/stylish.ts'
import { applyEdits, type FileReport, reportOf } from '../report.ts'

export interface CheckOptions {
  readonly format: string
  readonly fix?: boolean
  readonly maxWarnings?: number
  readonly quiet?: boolean
  readonly config?: string
  readonly rule: readonly string[]
  readonly stdin?: boolean
  readonly stdinFilename?: string
}

/** Checks drafts and prints what they do not source. Resolves to the exit code. */
export async function checkCommand(paths: readonly string[], options: CheckOptions): Promise<number> {
  if (!options.stdin && paths.length === 0)
    throw new UsageError('name a file or folder to check, or use --stdin')
  const config = await loadConfig(process.cwd(), options.config)
  const settings = settingsOf(config, options.rule)
  const reports = options.stdin
    ? [await checkStdin(options, settings)]
    : await checkFiles(paths, options, config, settings)
  const shown = options.quiet ? reports.map(withoutHints) : reports
  const out =
    options.format === 'json'
      ? `${JSON.stringify(shown, null, 2)}\n`
      : stylish(shown, process.stdout.isTTY === true)
  process.stdout.write(out)
  return exitCode(reports, options.maxWarnings)
}

async function checkStdin(options: CheckOptions, settings: Settings): Promise<FileReport> {
  const text = await readStream(process.stdin)
  return checkText(options.stdinFilename ?? 'stdin.md', text, settings).report
}

async function checkFiles(
  paths: readonly string[],
  options: CheckOptions,
  config: Config,
  settings: Settings,
): Promise<FileReport[]> {
  const reports: FileReport[] = []
  for (const path of await filesOf(paths, config.ignore)) {
    let text = await readDraft(path)
    let checked = checkText(path, text, settings)
    if (options.fix) {
      const edits = checked.findings.flatMap(
        ({ fixes }) => fixes.find(({ safety }) => safety === 'safe')?.edits ?? [],
      )
      const mended = applyEdits(text, edits)
      if (mended !== text) {
        await writeFile(path, mended)
        text = mended
        checked = checkText(path, text, settings)
      }
    }
    reports.push(checked.report)
  }
  return reports
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
