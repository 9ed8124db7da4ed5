/** The known name that a slip of the pen may have meant: within a third of its letters, at most four slips. */
export function closest(name: string, known: readonly string[]): string | undefined {
  // A name of any length can stand in a file; one far longer than all known names is no slip.
  const [nearest] = known
    .filter((candidate) => Math.abs(candidate.length - name.length) <= 4)
    .map((candidate) => ({ candidate, slips: distance(name, candidate) }))
    .filter(({ candidate, slips }) => slips <= Math.min(4, Math.max(2, Math.floor(candidate.length / 3))))
    .sort((a, b) => a.slips - b.slips)
  return nearest?.candidate
}

/** Levenshtein distance, by rows. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let k = 1; k <= b.length; k++) {
      const change = (row[k - 1] ?? 0) + (a[i - 1] === b[k - 1] ? 0 : 1)
      next.push(Math.min(change, (row[k] ?? 0) + 1, (next[k - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
