import { writeFileSync } from 'node:fs'
import { createAnalyser, type Finding, run, type Settings } from '../../rules/index.ts'
import { syntaxOfFile } from '../config/syntax.ts'
import { type DraftFile, readDraft, UsageError } from './files.ts'
import { applySafeFixes, type FileReport, reportOf } from './report.ts'

/** One file to check. */
export interface Task {
  readonly path: string
  readonly settings: Settings
  /** Apply the fixes that need no decision, and write the file. */
  readonly fix: boolean
}

/** What came of it: a report, or in words why there is none. */
export type Checked = { readonly report: FileReport } | { readonly problem: string }

/** Reads and checks a file. One bad draft costs itself, not the other two hundred: never throws. */
export function checkFile(task: Task): Checked {
  try {
    return { report: check(task, readDraft(task.path)) }
  } catch (error) {
    return {
      problem: error instanceof UsageError ? error.message : `“${task.path}” could not be checked: ${error}`,
    }
  }
}

const analyse = createAnalyser()

/** The findings of a text, and the report on it. */
export function checkText(
  path: string,
  text: string,
  settings: Settings,
): { findings: readonly Finding[]; report: FileReport } {
  const article = analyse({ text, path, syntax: syntaxOfFile(path) })
  const { findings, problems } = run(article, settings)
  return { findings, report: reportOf(path, text, findings, [...article.document.problems, ...problems]) }
}

function check({ path, settings, fix }: Task, { text, faithful }: DraftFile): FileReport {
  const checked = checkText(path, text, settings)
  if (!faithful) {
    const problem = { message: 'this is not UTF-8: some letters could not be read, and nothing is fixed' }
    // A picture is not UTF-8 either, but that it is no prose says enough.
    return checked.report.problems.length > 0 ? checked.report : { ...checked.report, problems: [problem] }
  }
  const mended = fix ? applySafeFixes(text, checked.findings) : text
  if (mended === text) return checked.report
  try {
    writeFileSync(path, mended)
  } catch (error) {
    throw new UsageError(`“${path}” could not be written (${(error as NodeJS.ErrnoException).code})`)
  }
  return checkText(path, mended, settings).report
}
