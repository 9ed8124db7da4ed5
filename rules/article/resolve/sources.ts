import { nameWords } from '../../languages/en/coreference.ts'
import { createAlong } from '../along-blocks.ts'
import type { AnnotatedBlock, Attribution, Block, Place, Source, SourceKind } from '../model.ts'
import type { Slices } from '../slices.ts'
import { joinBlocks } from './by-block.ts'
import { creditedAbove } from './credits.ts'
import {
  attributionOf,
  attributionsIn,
  continued,
  type Draft,
  placeMark,
  type Told,
  toldIn,
  type Voice,
  type Voices,
  voiceOf,
} from './drafts.ts'
import { type Answer, answerMark, interviewee } from './interview.ts'
import { createLinker, type Linked } from './linking.ts'
import type { Entity } from './symbols.ts'

type Blocks = readonly (Block & AnnotatedBlock)[]

/**
 * Links what the blocks attribute to source symbols, in reading order: full name ↔ surname ↔ title ↔ pronoun ↔
 * description ("the lawmaker"), acronyms, repeated bodies and documents. Two people with one surname stay two.
 * `answers` are the paragraphs of an interview that the person interviewed speaks. Listed are those who are given words or
 * stand where a source stands, who may pass on what another says. Takes about linear time.
 */
export function createSources(): (
  blocks: Blocks,
  answers?: readonly Answer[],
) => Slices<{ sources: Source[]; attributions: Attribution[] }> {
  const link = createLinker()
  const tell = createAlong<Told>()
  const attribute = createAlong<readonly Attribution[]>()
  const voiceLike = createVoices()
  let last: Voices = []
  return function* (blocks, answers = []) {
    const linked = yield* link(blocks)
    const credited = creditedAbove(blocks)
    const told = yield* tell(blocks, [], [linked.byBlock, credited], (block, index) =>
      toldIn(block, index, linked.byBlock[index] ?? NOBODY, credited[index] ?? NOWHERE),
    )
    const answering = answered(blocks, linked, answers)
    const quotable = new Set<Entity['id']>()
    for (const here of told) for (const id of here.quotable) quotable.add(id)
    for (const { draft } of answering) for (const id of draft.speakers) quotable.add(id)
    const listed: Entity[] = []
    const voices: Voice[] = []
    for (const entity of linked.entities) {
      const isSource = isListed(entity, quotable.has(entity.id))
      voices.push(voiceLike(kindOf(entity), isSource ? listed.length : undefined))
      if (isSource) listed.push(entity)
    }
    yield
    // The same list as for the last article, where it tells the same: most keystrokes change no symbol.
    if (voices.length !== last.length || voices.some((voice, i) => voice !== last[i])) last = voices
    const kept = last
    const rests = told.map(({ runsOn }, index) => (runsOn ? continued(blocks, index) : NOWHERE))
    const lists = yield* attribute(blocks, [kept], [told, rests], (block, index) => {
      const here = told[index]
      return here && here.drafts.length > 0
        ? attributionsIn(block, index, here, kept, rests[index] ?? NOWHERE)
        : NONE
    })
    const spoken = answering.map(({ block, draft }) => {
      const rest = draft.mark.runsOn ? continued(blocks, block) : NOWHERE
      return attributionOf(draft.mark, block, rest, voiceOf(draft, kept))
    })
    const attributions = spoken.length > 0 ? [...lists.flat(), ...spoken] : joinBlocks(lists)
    const given = new Lists<Attribution>(linked.entities.length)
    told.forEach(({ drafts }, index) => {
      give(given, drafts, lists[index] ?? NONE)
    })
    give(
      given,
      answering.map(({ draft }) => draft),
      spoken,
    )
    const { mentions, definitions } = mentionsOf(linked, told)
    const sources = listed.map(
      (entity, id): Source => ({
        id,
        name: entity.name,
        kind: kindOf(entity),
        mentions: mentions.of(entity.id),
        definition: definitions[entity.id] ?? 0,
        attributions: given.of(entity.id),
      }),
    )
    return { sources, attributions }
  }
}

const NOBODY: readonly undefined[] = []
const NOWHERE: readonly Place[] = []
const NONE: readonly Attribution[] = []

/** Gives the one voice of each kind and place in the list: another symbol before those that speak makes no others of theirs. */
function createVoices(): (kind: SourceKind, sourceId: number | undefined) => Voice {
  const byKind = new Map<SourceKind, Map<number | undefined, Voice>>()
  return (kind, sourceId) => {
    const known = byKind.get(kind) ?? new Map<number | undefined, Voice>()
    byKind.set(kind, known)
    const voice = known.get(sourceId) ?? { kind, sourceId }
    known.set(sourceId, voice)
    return voice
  }
}

/** Where each entity is mentioned, and the index of the mention that names it most fully, by its id. */
function mentionsOf(linked: Linked, told: readonly Told[]) {
  const mentions = new Lists<Place>(linked.entities.length)
  const definitions: number[] = []
  for (const { mentions: places, meant } of told) {
    places.forEach((place, i) => {
      const id = meant[i]
      if (id === undefined) return
      const definition = linked.definitions[id]
      if (definition?.mention === i && definition.block === place.block)
        definitions[id] = mentions.of(id).length
      mentions.add(id, place)
    })
  }
  return { mentions, definitions }
}

/** Notes for each entity, by its id, what it says or passes on: the attributions that were made of drafts, in their order. */
function give(
  given: Lists<Attribution>,
  drafts: readonly Draft[],
  attributions: readonly Attribution[],
): void {
  for (let i = 0; i < drafts.length; i++) {
    const [draft, attribution] = [drafts[i], attributions[i]]
    if (!draft || !attribution) continue
    for (const id of draft.speakers) given.add(id, attribution)
    for (const id of draft.relays) given.add(id, attribution)
  }
}

/** Lists by an id. Most hold one thing: a list that is empty at first takes room for seventeen. */
class Lists<Thing> {
  readonly #lists: (Thing[] | undefined)[]

  constructor(ids: number) {
    this.#lists = new Array<undefined>(ids)
  }

  add(id: number, thing: Thing): void {
    const list = this.#lists[id]
    if (list) list.push(thing)
    else this.#lists[id] = [thing]
  }

  of(id: number): readonly Thing[] {
    return this.#lists[id] ?? []
  }
}

/**
 * Whom an editor asks for: somebody who is given words, or stands where a source stands. Who merely acts, or is said to
 * feel something, vouches for nothing; "I" and "we" are the writer or whoever is being quoted, and a "they" that nothing before
 * explains is nobody to go to.
 */
function isListed(
  { name, kind, gender, words, described, cited, definition, mentions }: Entity,
  quotable: boolean,
): boolean {
  if (PRONOUN.test(name)) return false
  // "Flooding: Two held": the label of a headline is somebody only if the story tells of them.
  if (definition.mention.label && mentions === 1 && kind === undefined) return false
  // "A closer look", "the season": a phrase that is neither somebody, a body nor a document speaks in a manner of speaking.
  const told = kind !== undefined || words.length > 0
  return quotable ? told || !described || gender !== undefined : cited && told
}

const PRONOUN = /^(?:I|we|you|me|us|he|she|him|her|they|them|it|one|who|which)$/i

/** An answer of an interview, as an attribution of its block. */
interface Answered {
  readonly block: number
  readonly draft: Draft
}

function answered(blocks: Blocks, { entities, byBlock }: Linked, answers: readonly Answer[]): Answered[] {
  const entityOf = (block: number, mention: number): Entity | undefined =>
    entities[byBlock[block]?.[mention] ?? -1]
  const asked = answers.length > 0 ? interviewee(blocks, entityOf) : undefined
  return answers.flatMap((answer): Answered[] => {
    const block = blocks[answer.block]
    const entity = answer.label === undefined || answer.label === 'A' ? asked : bearer(entities, answer.label)
    if (!block || !entity) return []
    const mark = placeMark(answerMark(answer, block), answer.block, block.quotes)
    return [{ block: answer.block, draft: { mark, speakers: [entity.id], relays: [], givesWords: true } }]
  })
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
  if (words.length > 0 && gender === 'neuter') return 'named-organisation'
  if (words.length > 0 || sexed) return 'named-person'
  if (gender === 'plural') return 'vague-group'
  return described ? 'named-organisation' : 'named-person'
}
