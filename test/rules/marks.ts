/**
 * Reads prose whose expected findings are marked under the line:
 *
 *     The strike affected 12,000 workers.
 *                         ~~~~~~~~~~~~~~ unattributed-figure
 *
 * A mark line holds `~` runs and, behind the last, the rule and optionally `: words of the message`.
 */
export interface Expected {
  readonly start: number
  readonly end: number
  readonly ruleId: string
  readonly message?: string
}

const MARK = /^([ \t]*)(~+) ?([a-z-]+)(?:: (.*))?$/

/** The prose without its marks, and the marked findings as offsets into it. */
export function readMarks(marked: string): { text: string; expected: Expected[] } {
  const lines: string[] = []
  const expected: Expected[] = []
  let at = 0
  let above = 0
  for (const line of marked
    .replace(/^\n/, '')
    .replace(/\n[ \t]*$/, '\n')
    .split('\n')) {
    const mark = MARK.exec(line)
    if (mark) {
      const [, indent = '', run = '', ruleId = '', message] = mark
      const start = above + indent.length
      expected.push({ start, end: start + run.length, ruleId, ...(message !== undefined && { message }) })
      continue
    }
    lines.push(line)
    above = at
    at += line.length + 1
  }
  return { text: lines.join('\n'), expected }
}

/** The prose with a mark line for each finding: what `UPDATE=1` writes and what a failed test shows. */
export function writeMarks(text: string, findings: readonly Expected[]): string {
  let at = 0
  return text
    .split('\n')
    .flatMap((line) => {
      const here = findings.filter(({ start }) => start >= at && start <= at + line.length)
      const marks = here.map(({ start, end, ruleId }) => {
        const width = Math.max(1, Math.min(end, at + line.length) - start)
        return `${' '.repeat(start - at)}${'~'.repeat(width)} ${ruleId}`
      })
      at += line.length + 1
      return [line, ...marks]
    })
    .join('\n')
}
