import { areSame, type BlockFacts, perBlock } from './per-block.ts'

/**
 * What is made of a block where it stands in its article, by its index, made again only when something of what is given is another
 * than the last time. `make` may look at the block's own words and kind, at its index and at what it is given, and at nothing else:
 * then an article that is read after an edit equals one that is read cold, and what the edit does not reach stays the same object.
 * Objects are compared by identity: a list that is gathered anew goes through `sameList` first.
 */
export function inPlace<Given extends readonly unknown[], Made>(
  make: (block: BlockFacts, index: number, ...given: Given) => Made,
): (block: BlockFacts, index: number, ...given: Given) => Made {
  const places = perBlock((): Place<{ readonly given: Given; readonly made: Made }>[] => [])
  return (block, index, ...given) => {
    const known = places(block)
    const last = placeAt(known, index)
    if (last && areSame(last.kept.given, given)) return last.kept.made
    const made = make(block, index, ...given)
    keep(known, index, { given, made })
    return made
  }
}

/** The list of a block where it stands: the one that was given the last time, as long as the same things stand in it. */
export function sameList<Thing>(): (
  block: BlockFacts,
  index: number,
  list: readonly Thing[],
) => readonly Thing[] {
  const places = perBlock((): Place<readonly Thing[]>[] => [])
  return (block, index, list) => {
    const known = places(block)
    const last = placeAt(known, index)
    if (last && areSame(last.kept, list)) return last.kept
    keep(known, index, list)
    return list
  }
}

/** The same words may stand more than once in an article, or in several that are read: for so many places it is remembered. */
const MOST = 4

interface Place<Kept> {
  readonly index: number
  readonly kept: Kept
}

/** Asked of every block at every keystroke. */
function placeAt<Kept>(known: readonly Place<Kept>[], index: number): Place<Kept> | undefined {
  for (let i = 0; i < known.length; i++) if (known[i]?.index === index) return known[i]
  return undefined
}

function keep<Kept>(known: Place<Kept>[], index: number, kept: Kept): void {
  const last = known.findIndex((place) => place.index === index)
  if (last >= 0) known.splice(last, 1)
  else if (known.length >= MOST) known.shift()
  known.push({ index, kept })
}
