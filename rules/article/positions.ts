/** A place as editors show it. Both count from 1, columns in UTF-16 code units. */
export interface LineAndColumn {
  readonly line: number
  readonly column: number
}

/**
 * Tells the line and column of each offset into a text. Its lines are found once. As in editors, a carriage return alone ends a
 * line too.
 */
export function positionsIn(text: string): (offset: number) => LineAndColumn {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r?\n|\r/g)) starts.push(index + end.length)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}
