import { acronymOf, generationOf, nameWords } from '../../languages/en/coreference.ts'
import { givesWords } from '../../languages/en/cues.ts'
import type { Mention, Span } from '../model.ts'
import { perBlock } from '../per-block.ts'

/** A mention with all that its block tells of it. It stays as it is as long as the block does. */
export interface Sighting {
  readonly mention: Mention
  /** The text of its block. */
  readonly text: string
  /** The words of its name; none where it has no name. */
  readonly words: readonly string[]
  /** Its own words, in lower case and without a leading "the". */
  readonly phrase: string
  /** The same for what stands before its name: "the clerk’s lawyer, Jane Roe". */
  readonly apposed: string | undefined
  /** What a name may be shortened to: its acronym, and the one in brackets behind it. */
  readonly acronyms: readonly string[]
  /** "jr", "iii": what tells it from others of its name. */
  readonly generation: string | undefined
  readonly isSource: boolean
  /** It stands where a source stands, whether an attribution was found there or not. */
  readonly isCited: boolean
  /** It stands in what somebody else says. */
  readonly quoted: boolean
}

/** The mentions of a block. */
export interface Sightings {
  readonly all: readonly Sighting[]
  /** For each attribution of the block: it gives its source words, quoted or told, and no mere act or attitude. */
  readonly givesWords: readonly boolean[]
  /** Those who pass an attribution of the block on, by its index: "told The Courier", "citing two officials". */
  readonly relays: ReadonlyMap<Mention, number>
  /** For each attribution of the block, those of its source. */
  readonly sources: readonly (readonly Sighting[])[]
}

/** The mentions of a block, in order. */
export const sightingsIn = perBlock(({ text, mentions, attributions, quotes }): Sightings => {
  const sources = attributions.map(({ source }) => within(mentions, source))
  const cited = new Set(sources.flat())
  const speech = quotes.filter(({ depth, use }) => depth === 1 && use !== 'term')
  const sightings = new Map<Mention, Sighting>()
  let quote = 0
  for (const mention of mentions) {
    while ((speech[quote]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) quote++
    const { name } = mention
    const quoted = (speech[quote]?.start ?? Number.POSITIVE_INFINITY) <= mention.start
    const words = name === undefined ? [] : nameWords(name)
    const comma = name === undefined ? -1 : text.slice(mention.start, mention.end).lastIndexOf(`, ${name}`)
    sightings.set(mention, {
      mention,
      text,
      words,
      phrase: phraseOf(text, mention.start, mention.end),
      apposed: comma > 0 ? phraseOf(text, mention.start, mention.start + comma) : undefined,
      acronyms: name === undefined ? [] : acronymsOf(name, words, text.slice(mention.end, mention.end + 14)),
      generation: name === undefined ? undefined : generationOf(text.slice(mention.start, mention.end)),
      isSource: cited.has(mention),
      isCited: mention.cited === true && !(quoted && mention.kind === 'vague-group'),
      quoted,
    })
  }
  const relays = new Map<Mention, number>()
  for (const { mention, isSource, isCited } of sightings.values()) {
    const passed =
      isCited && !isSource
        ? attributions.findLastIndex(({ sentence, agentless }) => !agentless && sentence === mention.sentence)
        : -1
    if (passed >= 0) relays.set(mention, passed)
  }
  return {
    all: [...sightings.values()],
    relays,
    givesWords: attributions.map(
      ({ cue, content }) =>
        cue.some(({ start, end }) => givesWords(text.slice(start, end))) ||
        content.some((span) => overlapsAny(speech, span)),
    ),
    sources: sources.map((found) =>
      found.map((mention) => sightings.get(mention)).filter((sighting) => sighting !== undefined),
    ),
  }
})

/** Does a span share something with one of some spans in order that do not overlap each other? */
function overlapsAny(ordered: readonly Span[], { start, end }: Span): boolean {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return (ordered[low]?.start ?? end) < end
}

function acronymsOf(name: string, words: readonly string[], after: string): string[] {
  // "Doctors for Harbours" is DFH to some.
  const whole = name.includes(' ')
    ? acronymOf(name.toLowerCase().replace(/^the /, '').split(/\s+/))
    : undefined
  const given = /^[’'”"]?\s*\(["“‘']?(?:the )?(\p{Lu}[\p{L}\d-]{1,9})["”’']?\)/u.exec(after)?.[1]
  return [acronymOf(words), whole, given?.toLowerCase()].filter((acronym) => acronym !== undefined)
}

function phraseOf(text: string, start: number, end: number): string {
  return text.slice(start, end).toLowerCase().replaceAll(/\s+/g, ' ').replace(/^the /, '')
}

/** The mentions that start in one of the spans. Mentions are in order, so each is looked up by halving. */
function within(mentions: readonly Mention[], spans: readonly Span[]): Mention[] {
  const found: Mention[] = []
  for (const { start, end } of spans) {
    let low = 0
    let high = mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((mentions[middle]?.start ?? 0) < start) low = middle + 1
      else high = middle
    }
    for (let mention = mentions[low]; mention && mention.start < end; mention = mentions[++low])
      found.push(mention)
  }
  return found
}
