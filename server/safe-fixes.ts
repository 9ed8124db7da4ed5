import type { Edit, Finding } from '../rules/index.ts'

/**
 * The edits of the safe fixes of findings, for a text of a length in UTF-16 code units. A fix that touches what an earlier one changes
 * is left for the next run: half a fix is none.
 */
export function safeEdits(length: number, findings: Iterable<Finding>): Edit[] {
  const taken: Edit[] = []
  const touched = new Uint8Array(length + 1)
  for (const { fixes } of findings) {
    const edits = fixes.find(({ safety }) => safety === 'safe')?.edits ?? []
    if (edits.some(({ start, end }) => touched.subarray(start, end + 1).includes(1))) continue
    for (const { start, end } of edits) touched.fill(1, start, end + 1)
    taken.push(...edits)
  }
  return taken
}

/** A text after edits of which none touches another. */
export function edited(text: string, edits: readonly Edit[]): string {
  let out = ''
  let at = 0
  for (const { start, end, insert } of [...edits].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, start) + insert
    at = end
  }
  return out + text.slice(at)
}
