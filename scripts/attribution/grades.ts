import { segment } from '../../rules/languages/en/segment.ts'
import type { Article } from './corpus.ts'

/** How often a word stands in a cue, and anywhere. */
interface Count {
  cue: number
  all: number
}

/** How often each word stands in an article, and how often in a cue. */
export function countCues({ text, attributions }: Article): Map<string, Count> {
  const found = new Map<string, Count>()
  const marks = new Uint8Array(text.length)
  for (const { cue } of attributions) for (const [start, end] of cue) marks.fill(1, start, end)
  for (const { lower, kind, start } of segment(text).tokens) {
    if (kind !== 'word') continue
    const count = found.get(lower) ?? { cue: 0, all: 0 }
    count.all++
    count.cue += marks[start] ?? 0
    found.set(lower, count)
  }
  return found
}

/** How often each word is part of a cue where it occurs, in five grades; words that are hardly ever one are left out. */
export function gradesOf(counts: readonly ReadonlyMap<string, Count>[]): Map<string, number> {
  const sums = new Map<string, Count>()
  for (const found of counts) {
    for (const [word, { cue, all }] of found) {
      const sum = sums.get(word) ?? { cue: 0, all: 0 }
      sum.cue += cue
      sum.all += all
      sums.set(word, sum)
    }
  }
  const grades = new Map<string, number>()
  for (const [word, { cue, all }] of sums) {
    // Half a count off, so that a word seen twice is not taken for certain.
    const share = (cue - 0.5) / (all + 1)
    const grade = share > 0.6 ? 4 : share > 0.3 ? 3 : share > 0.1 ? 2 : share > 0.03 ? 1 : 0
    if (cue >= 2 && grade > 0) grades.set(word, grade)
  }
  return grades
}
