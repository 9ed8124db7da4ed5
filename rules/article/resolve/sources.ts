import type {
  AnnotatedBlock,
  Attribution,
  AttributionMark,
  Block,
  Mention,
  Place,
  Source,
  SourceKind,
  Span,
} from '../model.ts'

/** A person, body or document while the article is read. */
interface Entity {
  name: string
  kind: SourceKind | undefined
  gender: Mention['gender'] | undefined
  readonly heads: Set<string>
  readonly words: Set<string>
  readonly mentions: Place[]
  definition: number
  readonly attributions: number[]
}

type Blocks = readonly (Block & AnnotatedBlock)[]

/**
 * Links what the blocks attribute to source symbols, in reading order: full name ↔ surname ↔ title ↔ pronoun ↔
 * description ("the lawmaker"), acronyms, repeated bodies and documents. Two people with one surname stay two.
 * Each step looks things up by a word of the name, so the work grows with the mentions, not with their square.
 */
export function resolveSources(blocks: Blocks): { sources: Source[]; attributions: Attribution[] } {
  const table = new SymbolTable()
  const drafts: { mark: AttributionMark; block: number; entity: Entity | undefined; content: Place[] }[] = []
  blocks.forEach((block, index) => {
    const entities = new Map<number, Entity | undefined>()
    for (const mention of block.mentions) {
      const isSource = block.attributions.some(({ source }) =>
        source.some((span) => span.start === mention.start),
      )
      entities.set(
        mention.start,
        table.resolve(
          mention,
          { block: index, start: mention.start, end: mention.end },
          block.text,
          isSource,
        ),
      )
      const entity = entities.get(mention.start)
      if (isSource && entity) table.spoke(entity)
    }
    for (const mark of block.attributions) {
      const [first] = mark.source
      const entity = first && entities.get(first.start)
      const places = (spans: readonly Span[]): Place[] =>
        spans.map(({ start, end }) => ({ block: index, start, end }))
      drafts.push({
        mark,
        block: index,
        entity,
        content: [...places(mark.content), ...continued(blocks, index, mark)],
      })
    }
  })
  const used = new Map<Entity, number>()
  drafts.forEach(({ entity }, id) => {
    if (!entity) return
    if (!used.has(entity)) used.set(entity, used.size)
    entity.attributions.push(id)
  })
  const sources = [...used].map(
    ([entity, id]): Source => ({
      id,
      name: entity.name,
      kind: entity.kind ?? 'named-person',
      mentions: entity.mentions,
      definition: entity.definition,
      attributions: entity.attributions,
    }),
  )
  const attributions = drafts.map(({ mark, block, entity, content }, id): Attribution => {
    const places = (spans: readonly Span[]): Place[] => spans.map(({ start, end }) => ({ block, start, end }))
    const sourceId = entity && used.get(entity)
    return {
      id,
      block,
      sentence: mark.sentence,
      source: places(mark.source),
      cue: places(mark.cue),
      content,
      cueClass: mark.cueClass,
      by: mark.by,
      agentless: mark.agentless,
      kind: entity ? (entity.kind ?? 'named-person') : 'agentless',
      ...(sourceId !== undefined && { sourceId }),
    }
  })
  return { sources, attributions }
}

/** The rest of a quotation that runs on over paragraphs: each reopens it, the last one closes it. */
function continued(blocks: Blocks, index: number, mark: AttributionMark): Place[] {
  const last = blocks[index]?.quotes.filter((quote) => quote.depth === 1).at(-1)
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

const NAMED = new Set<SourceKind | undefined>([
  'named-person',
  'named-organisation',
  'media',
  'document',
  undefined,
])

class SymbolTable {
  /** Entities by each word of their names, newest last. */
  readonly #byWord = new Map<string, Entity[]>()
  readonly #byHead = new Map<string, Entity[]>()
  #speakers: Entity[] = []
  #lastPerson: Entity | undefined

  /** The entity a mention stands for; a name that is new, or a source that nothing earlier explains, founds one. */
  resolve(mention: Mention, place: Place, text: string, isSource: boolean): Entity | undefined {
    const entity =
      mention.form === 'pronoun'
        ? this.#pronoun(mention)
        : mention.form === 'name'
          ? this.#name(mention)
          : isSource || mention.definite
            ? this.#description(mention)
            : undefined
    const found =
      entity ??
      (isSource || mention.form === 'name'
        ? this.#found(mention, text.slice(place.start, place.end))
        : undefined)
    if (!found) return undefined
    found.mentions.push(place)
    if (mention.form === 'pronoun') found.gender ??= mention.gender
    else this.#learn(found, mention)
    if (found.kind === 'named-person' && mention.form === 'name') this.#lastPerson = found
    return found
  }

  /** The entity has just been given words: pronouns prefer it. */
  spoke(entity: Entity): void {
    this.#speakers = [entity, ...this.#speakers.filter((other) => other !== entity)].slice(0, 6)
  }

  #pronoun({ gender }: Mention): Entity | undefined {
    const fits = (entity: Entity): boolean => {
      const person = entity.kind === 'named-person' || entity.kind === 'anonymous-individual'
      if (gender === 'plural') return !person || entity.kind === 'anonymous-individual'
      if (gender === 'neuter') return !person
      return (
        (person || entity.kind === undefined) && (entity.gender === undefined || entity.gender === gender)
      )
    }
    const recent = this.#lastPerson
    if ((gender === 'male' || gender === 'female') && recent && fits(recent) && recent.gender === gender)
      return recent
    return this.#speakers.find(fits) ?? (recent && fits(recent) ? recent : undefined)
  }

  #name(mention: Mention): Entity | undefined {
    const words = wordsOf(mention.name ?? '')
    const last = words.at(-1)
    if (last === undefined) return undefined
    const candidates = [
      ...(this.#byWord.get(last) ?? []),
      ...(words.length > 1 ? (this.#byWord.get(words[0] ?? '') ?? []) : []),
    ].reverse()
    return candidates.find((entity) => {
      if (!compatible(entity, mention)) return false
      const full = entity.name.toLowerCase()
      const mine = (mention.name ?? '').toLowerCase()
      if (full === mine || wordsOf(full).join(' ') === words.join(' ')) return true
      if (words.length === 1)
        return (
          wordsOf(full).at(-1) === last ||
          (entity.kind !== 'named-person' && entity.words.has(last)) ||
          (wordsOf(full)[0] === last && wordsOf(full).length < 4)
        )
      // One name within the other: "Jane Roe" and "Jane Q. Roe", "Roe" first and "Jane Roe" later.
      const theirs = wordsOf(full)
      const shorter = theirs.length < words.length ? theirs : words
      const longer = theirs.length < words.length ? words : theirs
      return shorter.at(-1) === longer.at(-1) && shorter.every((word) => longer.includes(word))
    })
  }

  #description(mention: Mention): Entity | undefined {
    if (!mention.definite && mention.kind !== 'document' && mention.kind !== 'named-organisation')
      return undefined
    for (const head of mention.heads) {
      const known = this.#byHead.get(head) ?? this.#byHead.get(head.replace(/s$/, ''))
      const entity = known?.at(-1)
      if (!entity) continue
      if (
        mention.definite ||
        (mention.heads.length === 1 && !NAMED.has(entity.kind) && entity.kind === mention.kind)
      )
        return entity
      if (
        mention.kind === 'named-organisation' &&
        entity.kind === 'named-organisation' &&
        mention.heads.length === 1
      )
        return entity
    }
    return undefined
  }

  #found(mention: Mention, words: string): Entity | undefined {
    const name = mention.name ?? words.replaceAll(/\s+/g, ' ')
    const entity: Entity = {
      name,
      kind: mention.kind,
      gender: mention.gender,
      heads: new Set(),
      words: new Set(),
      mentions: [],
      definition: 0,
      attributions: [],
    }
    return entity
  }

  #learn(entity: Entity, mention: Mention): void {
    const fuller =
      mention.form === 'name' &&
      mention.name !== undefined &&
      (wordsOf(mention.name).length > wordsOf(entity.name).length ||
        (entity.words.size === 0 && entity.heads.size > 0))
    if (fuller && mention.name !== undefined) {
      entity.name = mention.name
      entity.definition = entity.mentions.length - 1
    }
    if (
      mention.kind &&
      (entity.kind === undefined || (mention.form === 'name' && entity.kind === 'anonymous-individual'))
    )
      entity.kind = mention.kind
    entity.gender ??= mention.gender
    if (mention.name !== undefined) {
      const words = wordsOf(mention.name)
      for (const word of words) this.#index(this.#byWord, entity.words, word, entity)
      const acronym = words.map((word) => word[0]).join('')
      if (words.length > 2) this.#index(this.#byWord, entity.words, acronym, entity)
      const body = words.at(-1)
      if (entity.kind !== 'named-person' && body) this.#index(this.#byHead, entity.heads, body, entity)
    }
    for (const head of mention.heads) this.#index(this.#byHead, entity.heads, head, entity)
  }

  #index(table: Map<string, Entity[]>, own: Set<string>, word: string, entity: Entity): void {
    const list = table.get(word)
    if (list) {
      // The latest to bear a word is the likeliest to be meant by it.
      if (list.at(-1) !== entity) {
        const at = list.indexOf(entity)
        if (at >= 0) list.splice(at, 1)
        list.push(entity)
        if (list.length > 16) list.shift()
      }
    } else table.set(word, [entity])
    own.add(word)
  }
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replaceAll(/[’']s$/g, '')
    .split(/[\s.]+/)
    .filter((word) => word !== '' && !/^(?:the|jr|sr|of|for|and)$/.test(word))
}

function compatible(entity: Entity, mention: Mention): boolean {
  const kinds = entity.kind === undefined || mention.kind === undefined || entity.kind === mention.kind
  const loosely =
    entity.kind !== 'named-person' &&
    mention.kind !== 'named-person' &&
    entity.kind !== 'document' &&
    mention.kind !== 'document'
  const genders =
    entity.gender === undefined || mention.gender === undefined || entity.gender === mention.gender
  return (kinds || loosely) && genders
}
