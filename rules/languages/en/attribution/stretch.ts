/** What a stretch of text is to an attribution. */
export type Role = 'source' | 'cue' | 'content'
const ROLES: readonly Role[] = ['source', 'cue', 'content']

/** A labelled stretch: tokens `first` to `last` (exclusive). */
export interface Stretch {
  readonly role: Role
  readonly first: number
  readonly last: number
}

/** The stretches that a sequence of labels stands for. */
export function stretchesOf(labels: Uint8Array): Stretch[] {
  const spans: Stretch[] = []
  for (let i = 0; i < labels.length; ) {
    const label = labels[i] ?? 0
    if (label === 0) {
      i++
      continue
    }
    const role = ROLES[Math.ceil(label / 2) - 1] ?? 'content'
    const inside = Math.ceil(label / 2) * 2
    let last = i + 1
    while (labels[last] === inside) last++
    spans.push({ role, first: i, last })
    i = last
  }
  return spans
}

/** An attribution in the making; `sentence` is that of its cue, else of its content. */
export interface Draft {
  source: Stretch[]
  readonly cue: Stretch[]
  readonly content: Stretch[]
  readonly sentence: number
}

/** Index of the first item for which `holds`; it holds for all items behind one for which it holds. */
export function lowerBound<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && holds(item)) high = middle
    else low = middle + 1
  }
  return low
}
