import type { AnnotatedBlock, Block } from '../model.ts'
import { sightingsIn, tellingOf } from './sightings.ts'
import { type Entity, SymbolTable } from './symbols.ts'

type Blocks = readonly (Block & AnnotatedBlock)[]

/** Who is meant by each mention of an article. */
export interface Linked {
  /** In the order in which they first appear. */
  readonly entities: readonly Entity[]
  /** For each block, whom each of its mentions stands for; undefined for nobody. */
  readonly byBlock: readonly (readonly (Entity | undefined)[])[]
}

export type Linker = (blocks: Blocks) => Linked

/** Reads all mentions in order. */
export function linkMentions(blocks: Blocks): Linked {
  const table = new SymbolTable()
  const entities = new Set<Entity>()
  let sentences = 0
  const byBlock = blocks.map((block) => {
    table.startBlock(sentences)
    const found = sightingsIn(block).all.map((sighting) => {
      const sentence = sentences + sighting.mention.sentence
      const entity = table.resolve(sighting, sentence)
      if (!entity) return undefined
      entities.add(entity)
      if (sighting.isSource) table.spoke(entity, sentence)
      return entity
    })
    sentences += block.sentences.length
    return found
  })
  return { entities: [...entities], byBlock }
}

/**
 * `linkMentions` that remembers the last article: most keystrokes change no mention, and none of who is meant by the others.
 * Nothing but what `tellingOf` tells of each block goes into the answer.
 */
export function createLinker(): Linker {
  let before: Blocks = []
  let linked: Linked = { entities: [], byBlock: [] }
  return (blocks) => {
    const same =
      blocks.length === before.length &&
      blocks.every((block, i) => {
        const other = before[i]
        return other && (block.tokens === other.tokens || tellingOf(block) === tellingOf(other))
      })
    if (!same) linked = linkMentions(blocks)
    before = blocks
    return linked
  }
}
