import { sameList } from '../in-place.ts'
import type { AnnotatedBlock, Block, Mention } from '../model.ts'
import type { Slices } from '../slices.ts'
import { isSexed } from './likeness.ts'
import type { Sighting } from './sighting.ts'
import { RUNNING, sightingsIn, tellSame } from './sightings.ts'
import { type Entity, SymbolTable } from './symbols.ts'

type Blocks = readonly (Block & AnnotatedBlock)[]

/** Who is meant by each mention of an article. */
export interface Linked {
  /** In the order in which they first appear. */
  readonly entities: readonly Entity[]
  /** For each block, the ids of those whom its mentions stand for; undefined for nobody. */
  readonly byBlock: readonly (readonly Meant[])[]
  /** By id, the mention that names or describes each of them most fully. */
  readonly definitions: readonly Definition[]
}

/** A mention: its block, and its index there. */
interface Definition {
  readonly block: number
  readonly mention: number
}

/** Whom a mention means, by id; nobody where it means nobody who is told of. */
export type Meant = Entity['id'] | undefined

/** Links the mentions of an article’s blocks, in slices. */
export type Linker = (blocks: Blocks) => Slices<Linked>

/** Blocks that are read at a time. */
const SLICE = 5

/** The same list as in the last article, where a block's mentions still stand for the same ids. */
const sameMeant = sameList<Meant>()

/** Reads all mentions in order. */
function* linkMentions(blocks: Blocks): Slices<Linked> {
  const table = new SymbolTable()
  const entities: Entity[] = []
  let sentences = 0
  const byBlock: Meant[][] = []
  /** What pronouns have been taken for before anything told the kind or sex of it. */
  const taken: {
    readonly meant: Meant[]
    readonly mention: number
    readonly entity: Entity
    readonly gender: Mention['gender']
  }[] = []
  const definitions: Definition[] = []
  const defined: Sighting[] = []
  for (const block of blocks) {
    table.startBlock(sentences)
    const { all, sentences: own, speakers, means } = sightingsIn(block)
    const found: (Entity | undefined)[] = all.map(() => undefined)
    const resolve = (i: number, not?: Entity): void => {
      const sighting = all[i]
      if (!sighting) return
      const sentence = sentences + (own[i] ?? 0)
      const told = found[means[i] ?? -1]
      const stranger = isBystander(all[means[i] ?? -1]) && !isSexed(told?.gender)
      const entity = table.resolve(sighting, sentence, not, stranger ? undefined : told, stranger)
      if (!entity) return
      if (entity.id === entities.length) entities.push(entity)
      if (entity.definition !== defined[entity.id]) {
        defined[entity.id] = entity.definition
        definitions[entity.id] = { block: byBlock.length, mention: i }
      }
      if (sighting.isSource) table.spoke(entity, sentence, sighting.asks)
      found[i] = entity
    }
    // "“He is right,” Vance said.", "In her report, Vance said": who it is waits until it is known who speaks.
    const waiting = new Map<number, number[]>()
    for (const i of all.keys()) {
      const speaker = (means[i] ?? -1) > i ? means[i] : speakers[i]
      if (speaker === undefined || speaker < i) {
        resolve(i, speaker === RUNNING ? table.speaker : speaker === undefined ? undefined : found[speaker])
      } else waiting.set(speaker, [...(waiting.get(speaker) ?? []), i])
      for (const quoted of waiting.get(i) ?? []) resolve(quoted, found[i])
    }
    sentences += block.sentences.length
    const meant = found.map((entity) => entity?.id)
    for (let mention = 0; mention < all.length; mention++) {
      const entity = found[mention]
      const { form, gender } = all[mention]?.mention ?? {}
      if (!entity || form !== 'pronoun' || gender === undefined || gender === 'plural') continue
      const isThing = all[mention]?.isThing === true
      if (gender === 'neuter' ? isThing : entity.guessed || !isKept(gender, entity))
        taken.push({ meant, mention, entity, gender })
    }
    byBlock.push(meant)
    if (byBlock.length % SLICE === 0) yield
  }
  // "Vance Denies Sale But Not Its Price": the story below tells that Vance is a person, and so no "it".
  for (const { meant, mention, entity, gender } of taken)
    if (!isKept(gender, entity)) meant[mention] = undefined
  return {
    entities,
    byBlock: blocks.map((block, i) => sameMeant(block, i, byBlock[i] ?? [])),
    definitions,
  }
}

/** "Vance said the suspect had fled": somebody described of whom the speaker tells. */
function isBystander(sighting: Sighting | undefined): boolean {
  return sighting?.mention.form === 'description' && !sighting.isSource
}

/** Can a pronoun still mean what it was taken for, by all that the article told of it? */
function isKept(gender: Mention['gender'], { kind, gender: own }: Entity): boolean {
  if (gender === 'neuter') return kind !== 'named-person'
  return !(isSexed(gender) && isSexed(own)) || gender === own
}

/**
 * `linkMentions` that remembers the last article: most keystrokes change no mention, and none of who is meant by the others.
 * Nothing but what `tellSame` compares goes into the answer.
 */
export function createLinker(): Linker {
  let before: Blocks = []
  let linked: Linked = { entities: [], byBlock: [], definitions: [] }
  return function* (blocks) {
    const same =
      blocks.length === before.length &&
      blocks.every((block, i) => {
        const other = before[i]
        return other && tellSame(block, other)
      })
    const now = same ? linked : yield* linkMentions(blocks)
    linked = now
    before = blocks
    return now
  }
}
