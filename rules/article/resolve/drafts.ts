import { CREDIT_LINE } from '../../languages/en/attribution/credit-line.ts'
import { inPlace, sameList } from '../in-place.ts'
import type {
  AnnotatedBlock,
  Attribution,
  AttributionMark,
  Block,
  Place,
  Quote,
  SourceKind,
  Span,
} from '../model.ts'
import type { Meant } from './linking.ts'
import { sightingsIn } from './sightings.ts'
import type { Entity } from './symbols.ts'

/** An attribution before the symbols are listed. */
export interface Draft {
  readonly mark: PlacedMark
  /** Ids of those whose words they are; more than one where two names are joined by "and". */
  readonly speakers: readonly Entity['id'][]
  /** Ids of those who pass them on: "told The Courier", "citing two officials". */
  readonly relays: readonly Entity['id'][]
  /** It gives its source words, quoted or told, and tells of no mere act or attitude. */
  readonly givesWords: boolean
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

/** What a block attributes and whom it mentions. */
export interface Told {
  readonly drafts: readonly Draft[]
  /** The same list as long as none of the marks is another. */
  readonly marks: readonly PlacedMark[]
  /** Where its mentions stand, and the ids of those whom they stand for. */
  readonly mentions: readonly Place[]
  readonly meant: readonly Meant[]
  /** Ids of those whom it gives words. */
  readonly quotable: readonly Entity['id'][]
  /** Something that it attributes runs on into the next block. */
  readonly runsOn: boolean
}

/** What a block tells, once it is known whom each of its mentions means. */
export const toldIn = inPlace((block, index, meant: readonly Meant[], credited: readonly Place[]): Told => {
  const { sources, relays, givesWords } = sightingsIn(block)
  const { marks, mentions } = placed(block, index, credited)
  const drafts = marks.map((mark): Draft => {
    const i = block.attributions.indexOf(mark.mark)
    const speakers = distinct(meant, sources[i])
    return {
      mark,
      speakers,
      relays: distinct(meant, relays[i]).filter((id) => !speakers.includes(id)),
      givesWords: givesWords[i] === true,
    }
  })
  return {
    drafts,
    marks,
    mentions,
    meant,
    quotable: drafts.flatMap(({ givesWords, speakers }) => (givesWords ? speakers : [])),
    runsOn: marks.some(({ runsOn }) => runsOn),
  }
})

/** What a block attributes and mentions, with its places. */
const placed = inPlace((block, index, credited: readonly Place[]) => ({
  marks: block.attributions.flatMap((mark) => {
    const own = placeMark(mark, index, block.quotes)
    if (mark.by !== CREDIT_LINE) return [own]
    const content = [...credited, ...own.content]
    // A name behind a dash, and nothing above that it could be the credit of.
    return content.length > 0 ? [{ ...own, content }] : []
  }),
  mentions: placesOf(block.mentions, index),
}))

/** The marks of an attribution as places of the article; what it says may run on where its block leaves a quotation open. */
export function placeMark(mark: AttributionMark, block: number, quotes: readonly Quote[]): PlacedMark {
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

function distinct(meant: readonly Meant[], indexes: readonly number[] = []): Entity['id'][] {
  const found: Entity['id'][] = []
  for (const index of indexes) {
    const id = meant[index]
    if (id !== undefined && !found.includes(id)) found.push(id)
  }
  return found
}

/** What an attribution tells of whom it is given to: the kind, and the symbol's id where it is listed. */
export interface Voice {
  readonly kind: SourceKind
  readonly sourceId: number | undefined
}

/** Voices by the entities' ids. */
export type Voices = readonly Voice[]

/** The attributions of a block. `rest` is what runs on behind it. */
export const attributionsIn = inPlace((block, index, told: Told, voices: Voices, rest: readonly Place[]) => {
  // Another symbol in the article makes other voices, and mostly none of those that speak here.
  const heard = told.drafts.map((draft) => voiceOf(draft, voices))
  return attributionsOf(block, index, told.marks, sameVoices(block, index, heard), rest)
})

const sameVoices = sameList<Voice>()

/** Of the marks alone: the ids of those who speak are others with each symbol that is founded before. */
const attributionsOf = inPlace(
  (_, index, marks: readonly PlacedMark[], voices: Voices, rest: readonly Place[]) =>
    marks.map((mark, i): Attribution => attributionOf(mark, index, rest, voices[i] ?? NOBODY)),
)

const NOBODY: Voice = { kind: 'agentless', sourceId: undefined }

/** Who an attribution’s source is in the end; nobody where it names none. */
export function voiceOf({ speakers: [id = -1] }: Draft, voices: Voices): Voice {
  return voices[id] ?? NOBODY
}

/** The attribution of a mark. `rest` is what its content runs on into, in later blocks. */
export function attributionOf(
  { mark, source, cue, content, runsOn }: PlacedMark,
  block: number,
  rest: readonly Place[],
  { kind, sourceId }: Voice,
): Attribution {
  const { sentence, cueClass, by, agentless } = mark
  return {
    block,
    sentence,
    source,
    cue,
    content: runsOn ? [...content, ...rest] : content,
    cueClass,
    by,
    agentless,
    kind,
    ...(sourceId !== undefined && { sourceId }),
  }
}

/** The rest of a quotation that runs on over the paragraphs behind a block: each reopens it, the last one closes it. */
export function continued(blocks: readonly (Block & AnnotatedBlock)[], index: number): readonly Place[] {
  const block = blocks[index]
  const rest: Quote[] = []
  for (let next = index + 1; next < Math.min(blocks.length, index + 20); next++) {
    const quote = blocks[next]?.quotes[0]
    if (!quote || quote.start > 2) break
    rest.push(quote)
    if (quote.closed) break
  }
  return block ? restBehind(block, index, sameQuotes(block, index, rest)) : []
}

const sameQuotes = sameList<Quote>()

const restBehind = inPlace((_, index, quotes: readonly Quote[]): readonly Place[] =>
  quotes.map(({ start, end }, i) => ({ block: index + 1 + i, start, end })),
)

function lastOuter(quotes: readonly Quote[]): Quote | undefined {
  for (let i = quotes.length - 1; i >= 0; i--) if (quotes[i]?.depth === 1) return quotes[i]
  return undefined
}
