import { areSame, type BlockFacts, NO_WORDS, unchanged, type Words, wordsOf } from './per-block.ts'
import type { Slices } from './slices.ts'

/** Blocks of which something is made at a time. */
const SLICE = 5

const NOTHING = { head: 0, tail: 0 }

/** What the last article was gone along with, and what was made. */
interface Last<Made> {
  readonly words: Words
  readonly shared: readonly unknown[]
  readonly columns: readonly (readonly unknown[])[]
  readonly made: readonly Made[]
}

/**
 * Goes along the blocks of an article and makes something of each. Of a block that is as it was in the last article, where it was,
 * nothing is made again unless something that it is made from is another: what all are made from (`shared`), what each has in
 * one of the `columns`, which hold an entry a block, or what `leaves` takes from what was made of the block before. All of it is
 * compared by identity. `make` may look at nothing else; what it makes elsewhere than in place (`inPlace`) is not remembered.
 *
 * To go along a thousand blocks so takes some microseconds; to ask each what it remembers, a hundred times that. Yields now and then.
 */
export function createAlong<Made>(
  leaves?: (made: Made) => readonly unknown[],
): <Read extends BlockFacts>(
  blocks: readonly Read[],
  shared: readonly unknown[],
  columns: readonly (readonly unknown[])[],
  make: (block: Read, index: number, before: Made | undefined) => Made,
) => Slices<readonly Made[]> {
  let last: Last<Made> = { words: NO_WORDS, shared: [], columns: [], made: [] }
  const leavesSame = (a: Made | undefined, b: Made | undefined): boolean =>
    leaves === undefined || a === b || (a !== undefined && b !== undefined && areSame(leaves(a), leaves(b)))
  return function* (blocks, shared, columns, make) {
    const words = wordsOf(blocks)
    const same = areSame(shared, last.shared) ? unchanged(last.words, words) : NOTHING
    // What is made of a block may tell where it stands.
    const tail = words.length === last.words.length ? same.tail : 0
    const made: Made[] = []
    let fresh = 0
    for (const [index, block] of blocks.entries()) {
      const before = made[index - 1]
      const known = last.made[index]
      if (
        known !== undefined &&
        (index < same.head || index >= words.length - tail) &&
        hasSame(columns, last.columns, index) &&
        leavesSame(before, last.made[index - 1])
      ) {
        made.push(known)
        continue
      }
      made.push(make(block, index, before))
      if (++fresh % SLICE === 0) yield
    }
    last = { words, shared, columns, made }
    return made
  }
}

function hasSame(
  columns: readonly (readonly unknown[])[],
  others: readonly (readonly unknown[])[],
  index: number,
): boolean {
  for (let i = 0; i < columns.length; i++) if (columns[i]?.[index] !== others[i]?.[index]) return false
  return true
}
