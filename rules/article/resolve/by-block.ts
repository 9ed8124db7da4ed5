import { sameList } from '../in-place.ts'
import type { Attribution } from '../model.ts'
import type { BlockFacts } from '../per-block.ts'

const groups = new WeakMap<readonly object[], ReadonlyMap<number, readonly unknown[]>>()
const columns = new WeakMap<readonly object[], readonly (readonly unknown[])[]>()
const NONE: readonly never[] = []

/** What stands in each of so many blocks. */
export function columnOf<Thing extends { readonly block: number }>(
  things: readonly Thing[],
  blocks: number,
): readonly (readonly Thing[])[] {
  const known = columns.get(things) as readonly (readonly Thing[])[] | undefined
  if (known) return known
  const grouped = groupByBlock(things)
  const column = Array.from({ length: blocks }, (_, block) => grouped.get(block) ?? NONE)
  columns.set(things, column)
  return column
}

/** What stands in a block, by the block: attributions by that of their cue. Grouped once for each list. */
export function groupByBlock<Thing extends { readonly block: number }>(
  things: readonly Thing[],
): ReadonlyMap<number, readonly Thing[]> {
  const known = groups.get(things) as ReadonlyMap<number, readonly Thing[]> | undefined
  if (known) return known
  const grouped = new Map<number, Thing[]>()
  for (const thing of things) {
    const group = grouped.get(thing.block)
    if (group) group.push(thing)
    else grouped.set(thing.block, [thing])
  }
  groups.set(things, grouped)
  return grouped
}

/** What stands in the blocks of an article, in order, from the lists of what stands in each. */
export function joinBlocks<Thing extends { readonly block: number }>(
  lists: readonly (readonly Thing[])[],
): Thing[] {
  const all: Thing[] = []
  const grouped = new Map<number, readonly Thing[]>()
  lists.forEach((list, block) => {
    if (list.length === 0) return
    for (const thing of list) all.push(thing)
    grouped.set(block, list)
  })
  groups.set(all, grouped)
  columns.set(all, lists)
  return all
}

const rests = new WeakMap<readonly Attribution[], ReadonlyMap<number, readonly Attribution[]>>()
const restColumns = new WeakMap<readonly Attribution[], readonly (readonly Attribution[])[]>()
const sameRest = sameList<Attribution>()

/** The attributions that run on into each of the blocks: the same list as in the last article, where the same stand in it. */
export function restColumnOf(
  attributions: readonly Attribution[],
  blocks: readonly BlockFacts[],
): readonly (readonly Attribution[])[] {
  const known = restColumns.get(attributions)
  if (known) return known
  const grouped = groupByRest(attributions)
  const column = blocks.map((block, index) => {
    const rest = grouped.get(index)
    return rest ? sameRest(block, index, rest) : NONE
  })
  restColumns.set(attributions, column)
  return column
}

/** The attributions whose content runs on into a block from one before, or is credited in one behind, by that block and in order. Grouped once for each list. */
function groupByRest(attributions: readonly Attribution[]): ReadonlyMap<number, readonly Attribution[]> {
  const known = rests.get(attributions)
  if (known) return known
  const byBlock = new Map<number, Attribution[]>()
  for (const attribution of attributions) {
    if (attribution.content.every(({ block }) => block === attribution.block)) continue
    for (const block of new Set(attribution.content.map((place) => place.block))) {
      if (block === attribution.block) continue
      const list = byBlock.get(block)
      if (list) list.push(attribution)
      else byBlock.set(block, [attribution])
    }
  }
  rests.set(attributions, byBlock)
  return byBlock
}
