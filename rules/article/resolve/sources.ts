import { nameWords } from '../../languages/en/coreference.ts'
import type {
  AnnotatedBlock,
  Attribution,
  AttributionMark,
  Block,
  Place,
  Quote,
  Source,
  SourceKind,
  Span,
} from '../model.ts'
import { perBlock } from '../per-block.ts'
import type { Slices } from '../slices.ts'
import { type Answer, answerMark, interviewee } from './interview.ts'
import { type Linked, type Linker, linkMentions } from './linking.ts'
import { type Sightings, sightingsIn } from './sightings.ts'
import type { Entity } from './symbols.ts'

type Blocks = readonly (Block & AnnotatedBlock)[]

/** Blocks that are read at a time. */
const SLICE = 50

interface Draft {
  readonly mark: PlacedMark
  readonly block: number
  /** Whose words they are; more than one where two names are joined by "and". */
  readonly entities: readonly Entity[]
  /** Those who pass them on: "told The Courier", "citing two officials". */
  readonly relays: readonly Entity[]
  /** It gives its source words, quoted or told, and tells of no mere act or attitude. */
  readonly givesWords: boolean
}

/**
 * Links what the blocks attribute to source symbols, in reading order: full name ↔ surname ↔ title ↔ pronoun ↔
 * description ("the lawmaker"), acronyms, repeated bodies and documents. Two people with one surname stay two.
 * `answers` are the paragraphs of an interview that the person interviewed speaks. Listed are those who are given words or
 * stand where a source stands, who may pass on what another says. Takes about linear time.
 */
export function* resolveSources(
  blocks: Blocks,
  answers: readonly Answer[] = [],
  link: Linker = linkMentions,
): Slices<{ sources: Source[]; attributions: Attribution[] }> {
  const linked = yield* link(blocks)
  const { drafts, mentions } = yield* draftsOf(blocks, linked)
  drafts.push(...answered(blocks, linked, answers))
  // By the entities' ids.
  const spoken: number[][] = linked.entities.map(() => [])
  const quotable: boolean[] = []
  for (const [id, { entities, relays, givesWords }] of drafts.entries()) {
    for (const entity of entities) {
      if (givesWords) quotable[entity.id] = true
      spoken[entity.id]?.push(id)
    }
    for (const entity of relays) spoken[entity.id]?.push(id)
  }
  yield
  const sourceIds: number[] = []
  const sources: Source[] = []
  for (const entity of linked.entities) {
    if (!isListed(entity, quotable[entity.id] === true)) continue
    sourceIds[entity.id] = sources.length
    sources.push({
      id: sources.length,
      name: entity.name,
      kind: kindOf(entity),
      mentions: mentions[entity.id] ?? [],
      definition: entity.definition,
      attributions: spoken[entity.id] ?? [],
    })
  }
  const attributions = drafts.map(({ mark, block, entities: [entity] }, id): Attribution => {
    const { source, cue, runsOn } = mark
    const { sentence, cueClass, by, agentless } = mark.mark
    const content = runsOn ? [...mark.content, ...continued(blocks, block)] : mark.content
    const kind = entity ? kindOf(entity) : 'agentless'
    const sourceId = entity && sourceIds[entity.id]
    // Written out twice: spreading the rest takes longer than all of it.
    return sourceId === undefined
      ? { id, block, sentence, source, cue, content, cueClass, by, agentless, kind }
      : { id, block, sentence, source, cue, content, cueClass, by, agentless, kind, sourceId }
  })
  return { sources, attributions }
}

/** A mark with its places in the article. */
interface PlacedMark {
  readonly mark: AttributionMark
  readonly source: readonly Place[]
  readonly cue: readonly Place[]
  readonly content: readonly Place[]
  /** Its content is a quotation that is still open at the block's end. */
  readonly runsOn: boolean
}

/** What a block attributes and whom it mentions, where it stands in its article. */
interface Placed {
  readonly index: number
  readonly sightings: Sightings
  readonly marks: readonly PlacedMark[]
  readonly mentions: readonly Place[]
}

const held = perBlock((): { placed?: Placed } => ({}))

/** A block mostly stays where it is as well. */
function placed(block: Block & AnnotatedBlock, index: number): Placed {
  const holder = held(block)
  if (holder.placed?.index === index) return holder.placed
  const found = {
    index,
    sightings: sightingsIn(block),
    marks: block.attributions.map((mark) => placeMark(mark, index, block.quotes)),
    mentions: placesOf(block.mentions, index),
  }
  holder.placed = found
  return found
}

function placeMark(mark: AttributionMark, block: number, quotes: readonly Quote[]): PlacedMark {
  const last = lastOuter(quotes)
  const open = last && !last.closed ? last : undefined
  return {
    mark,
    source: placesOf(mark.source, block),
    cue: placesOf(mark.cue, block),
    content: placesOf(mark.content, block),
    runsOn: open !== undefined && mark.content.some(({ start, end }) => start < open.end && end > open.start),
  }
}

function placesOf(spans: readonly Span[], block: number): Place[] {
  return spans.map(({ start, end }) => ({ block, start, end }))
}

/**
 * Whom an editor asks for: somebody who is given words, or stands where a source stands. Who merely acts, or is said to
 * feel something, vouches for nothing; "I" and "we" are the writer or whoever is being quoted.
 */
function isListed({ name, kind, gender, words, described, cited }: Entity, quotable: boolean): boolean {
  if (FIRST_PERSON.test(name)) return false
  // "A closer look", "the season": a phrase that is neither somebody, a body nor a document speaks in a manner of speaking.
  const told = kind !== undefined || words.length > 0
  return quotable ? told || !described || gender !== undefined : cited && told
}

const FIRST_PERSON = /^(?:I|we|you|me|us)$/i

/** The attributions of all blocks, in order, with those whom they are given to; and where each entity is mentioned, by its id. */
function* draftsOf(
  blocks: Blocks,
  { entities, byBlock }: Linked,
): Slices<{ drafts: Draft[]; mentions: Place[][] }> {
  const drafts: Draft[] = []
  const mentions = entities.map((): Place[] => [])
  for (const [index, block] of blocks.entries()) {
    if (index % SLICE === SLICE - 1) yield
    const { sightings, marks, mentions: places } = placed(block, index)
    const meant = byBlock[index] ?? []
    for (const [i, place] of places.entries()) {
      const entity = meant[i]
      if (entity) mentions[entity.id]?.push(place)
    }
    for (const [i, mark] of marks.entries()) {
      const speakers = distinct(meant, sightings.sources[i])
      drafts.push({
        mark,
        block: index,
        entities: speakers,
        relays: distinct(meant, sightings.relays[i]).filter((entity) => !speakers.includes(entity)),
        givesWords: sightings.givesWords[i] === true,
      })
    }
  }
  return { drafts, mentions }
}

function distinct(entities: readonly (Entity | undefined)[], indexes: readonly number[] = []): Entity[] {
  const found: Entity[] = []
  for (const index of indexes) {
    const entity = entities[index]
    if (entity && !found.includes(entity)) found.push(entity)
  }
  return found
}

function answered(blocks: Blocks, { entities, byBlock }: Linked, answers: readonly Answer[]): Draft[] {
  const asked =
    answers.length > 0 ? interviewee(blocks, (block, mention) => byBlock[block]?.[mention]) : undefined
  const drafts: Draft[] = []
  for (const answer of answers) {
    const block = blocks[answer.block]
    const entity = answer.label === undefined || answer.label === 'A' ? asked : bearer(entities, answer.label)
    if (block && entity)
      drafts.push({
        mark: placeMark(answerMark(answer, block), answer.block, block.quotes),
        block: answer.block,
        entities: [entity],
        relays: [],
        givesWords: true,
      })
  }
  return drafts
}

/** The person whom a transcript's label names: "Vance", "Orla Vance", "VANCE". */
function bearer(entities: Iterable<Entity>, label: string): Entity | undefined {
  const words = nameWords(label)
  for (const entity of entities) {
    const person = entity.kind === undefined || entity.kind === 'named-person'
    if (person && words.length > 0 && words.every((word) => entity.words.includes(word))) return entity
  }
  return undefined
}

/** The kind of a symbol of which nothing told it: a bare surname is a person's, a phrase without a name is no person's. */
function kindOf({ kind, gender, words, described }: Entity): SourceKind {
  if (kind) return kind
  const sexed = gender === 'male' || gender === 'female'
  if (words.length > 0 || sexed) return 'named-person'
  if (gender === 'plural') return 'vague-group'
  return described ? 'named-organisation' : 'named-person'
}

/** The rest of a quotation that runs on over the paragraphs behind a block: each reopens it, the last one closes it. */
function continued(blocks: Blocks, index: number): Place[] {
  const places: Place[] = []
  for (let next = index + 1; next < Math.min(blocks.length, index + 20); next++) {
    const quote = blocks[next]?.quotes[0]
    if (!quote || quote.start > 2) break
    places.push({ block: next, start: quote.start, end: quote.end })
    if (quote.closed) break
  }
  return places
}

function lastOuter(quotes: readonly Quote[]): Quote | undefined {
  for (let i = quotes.length - 1; i >= 0; i--) if (quotes[i]?.depth === 1) return quotes[i]
  return undefined
}
