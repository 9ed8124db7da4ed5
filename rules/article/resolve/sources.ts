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
import { type Answer, answerMark, interviewee } from './interview.ts'
import { type Linked, type Linker, linkMentions } from './linking.ts'
import { sightingsIn } from './sightings.ts'
import type { Entity } from './symbols.ts'

type Blocks = readonly (Block & AnnotatedBlock)[]

interface Draft {
  readonly mark: AttributionMark
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
export function resolveSources(
  blocks: Blocks,
  answers: readonly Answer[] = [],
  link: Linker = linkMentions,
): { sources: Source[]; attributions: Attribution[] } {
  const linked = link(blocks)
  const drafts = [...draftsOf(blocks, linked), ...answered(blocks, linked, answers)]
  const spoken = new Map<Entity, number[]>()
  const quotable = new Set<Entity>()
  const speaks = (entity: Entity, id: number): void => {
    const ids = spoken.get(entity)
    if (ids) ids.push(id)
    else spoken.set(entity, [id])
  }
  drafts.forEach(({ entities, relays, givesWords }, id) => {
    for (const entity of entities) {
      if (givesWords) quotable.add(entity)
      speaks(entity, id)
    }
    for (const entity of relays) speaks(entity, id)
  })
  const listed = linked.entities.filter((entity) => isListed(entity, quotable.has(entity)))
  const mentions = new Map(listed.map((entity): [Entity, Place[]] => [entity, []]))
  linked.byBlock.forEach((entities, block) => {
    const found = blocks[block]?.mentions ?? []
    entities.forEach((entity, i) => {
      const mention = found[i]
      if (entity && mention) mentions.get(entity)?.push({ block, start: mention.start, end: mention.end })
    })
  })
  const ids = new Map(listed.map((entity, id) => [entity, id]))
  const sources = listed.map(
    (entity, id): Source => ({
      id,
      name: entity.name,
      kind: kindOf(entity),
      mentions: mentions.get(entity) ?? [],
      definition: entity.definition,
      attributions: spoken.get(entity) ?? [],
    }),
  )
  const attributions = drafts.map(({ mark, block, entities: speakers }, id): Attribution => {
    const [entity] = speakers
    const sourceId = entity && ids.get(entity)
    return {
      id,
      block,
      sentence: mark.sentence,
      source: placesOf(mark.source, block),
      cue: placesOf(mark.cue, block),
      content: [...placesOf(mark.content, block), ...continued(blocks, block, mark)],
      cueClass: mark.cueClass,
      by: mark.by,
      agentless: mark.agentless,
      kind: entity ? kindOf(entity) : 'agentless',
      ...(sourceId !== undefined && { sourceId }),
    }
  })
  return { sources, attributions }
}

function placesOf(spans: readonly Span[], block: number): Place[] {
  return spans.map(({ start, end }) => ({ block, start, end }))
}

/**
 * Whom an editor asks for: somebody who is given words, or stands where a source stands. Who merely acts, or is said to
 * feel something, vouches for nothing; "I" and "we" are the writer or whoever is being quoted.
 */
function isListed({ name, kind, words, cited }: Entity, quotable: boolean): boolean {
  if (FIRST_PERSON.test(name)) return false
  return quotable || (cited && (kind !== undefined || words.length > 0))
}

const FIRST_PERSON = /^(?:I|we|you|me|us)$/i

/** The attributions of all blocks, in order, with those whom they are given to. */
function draftsOf(blocks: Blocks, { byBlock }: Linked): Draft[] {
  const drafts: Draft[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.attributions.length === 0) continue
    const { sources, relays, givesWords } = sightingsIn(block)
    const entitiesOf = (sightings: readonly number[] = []): Entity[] => [
      ...new Set(sightings.flatMap((i) => byBlock[index]?.[i] ?? [])),
    ]
    for (const [i, mark] of block.attributions.entries()) {
      const entities = entitiesOf(sources[i])
      drafts.push({
        mark,
        block: index,
        entities,
        relays: entitiesOf(relays[i]).filter((entity) => !entities.includes(entity)),
        givesWords: givesWords[i] === true,
      })
    }
  }
  return drafts
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
        mark: answerMark(answer, block),
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

/** The rest of a quotation that runs on over paragraphs: each reopens it, the last one closes it. */
function continued(blocks: Blocks, index: number, mark: AttributionMark): Place[] {
  const last = lastOuter(blocks[index]?.quotes ?? [])
  if (!last || last.closed || !mark.content.some((span) => span.start < last.end && span.end > last.start))
    return []
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
