import { createAnalyser, type Finding, run, type Settings } from '../../rules/index.ts'
import { syntaxOfDraft } from '../config/syntax.ts'
import { edited, safeEdits } from '../safe-fixes.ts'
import type { ConfiguredDraft } from './configured-drafts.ts'
import { type DraftFile, readDraft } from './read-draft.ts'
import { type FileReport, reportOf } from './report.ts'
import { UsageError } from './usage-error.ts'
import { writeDraft } from './write-draft.ts'

/** One file to check. */
export interface Task extends ConfiguredDraft {
  /** Apply the fixes that need no decision, and write the file. */
  readonly fix: boolean
}

/** What came of it: a report, or in words why there is none; both where the file could be read but not be mended. */
export interface Checked {
  readonly report?: FileReport
  readonly problem?: string
}

/** Reads and checks a file. One bad draft costs itself, not the other two hundred: never throws. */
export function checkFile(task: Task): Checked {
  try {
    return checkDraft(task, readDraft(task.path))
  } catch (error) {
    return {
      problem: error instanceof UsageError ? error.message : `“${task.path}” could not be checked: ${error}`,
    }
  }
}

const analyse = createAnalyser()

/** The findings of a text, and the report on it. */
function checkText(
  path: string,
  text: string,
  settings: Settings,
): { findings: readonly Finding[]; report: FileReport } {
  const article = analyse({ text, path, syntax: syntaxOfDraft(path) })
  const { findings, problems } = run(article, settings)
  return { findings, report: reportOf(path, text, findings, [...article.document.problems, ...problems]) }
}

/** Checks a draft that has been read. */
export function checkDraft({ path, settings, fix }: Task, { text, faithful }: DraftFile): Checked {
  const checked = checkText(path, text, settings)
  if (!faithful) {
    const problem = { message: 'this is not UTF-8: some letters could not be read, and nothing is fixed' }
    // A picture is not UTF-8 either, but that it is no prose says enough.
    const { report } = checked
    return { report: report.problems.length > 0 ? report : { ...report, problems: [problem] } }
  }
  const mended = fix ? edited(text, safeEdits(text.length, checked.findings)) : text
  if (mended === text) return { report: checked.report }
  try {
    writeDraft(path, mended)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return { report: checked.report, problem: `“${path}” could not be written (${code})` }
  }
  return { report: checkText(path, mended, settings).report }
}
