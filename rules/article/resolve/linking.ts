import type { AnnotatedBlock, Block } from '../model.ts'
import { sightingsIn, tellSame } from './sightings.ts'
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
  const entities: Entity[] = []
  let sentences = 0
  const byBlock = blocks.map((block) => {
    table.startBlock(sentences)
    const { all, sentences: own } = sightingsIn(block)
    const found = all.map((sighting, i) => {
      const sentence = sentences + (own[i] ?? 0)
      const entity = table.resolve(sighting, sentence)
      if (!entity) return undefined
      if (entity.id === entities.length) entities.push(entity)
      if (sighting.isSource) table.spoke(entity, sentence)
      return entity
    })
    sentences += block.sentences.length
    return found
  })
  return { entities, byBlock }
}

/**
 * `linkMentions` that remembers the last article: most keystrokes change no mention, and none of who is meant by the others.
 * Nothing but what `tellSame` compares goes into the answer.
 */
export function createLinker(): Linker {
  let before: Blocks = []
  let linked: Linked = { entities: [], byBlock: [] }
  return (blocks) => {
    const same =
      blocks.length === before.length &&
      blocks.every((block, i) => {
        const other = before[i]
        return other && tellSame(block, other)
      })
    if (!same) linked = linkMentions(blocks)
    before = blocks
    return linked
  }
}
