import { acronymOf, nameWords } from '../../languages/en/coreference.ts'
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
  readonly isSource: boolean
  /** It stands in what somebody else says. */
  readonly quoted: boolean
}

/** The mentions of a block. */
export interface Sightings {
  readonly all: readonly Sighting[]
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
    const words = name === undefined ? [] : nameWords(name)
    const comma = name === undefined ? -1 : text.slice(mention.start, mention.end).lastIndexOf(`, ${name}`)
    sightings.set(mention, {
      mention,
      text,
      words,
      phrase: phraseOf(text, mention.start, mention.end),
      apposed: comma > 0 ? phraseOf(text, mention.start, mention.start + comma) : undefined,
      acronyms: words.length > 0 ? acronymsOf(words, text.slice(mention.end, mention.end + 14)) : [],
      isSource: cited.has(mention),
      quoted: (speech[quote]?.start ?? Number.POSITIVE_INFINITY) <= mention.start,
    })
  }
  return {
    all: [...sightings.values()],
    sources: sources.map((found) =>
      found.map((mention) => sightings.get(mention)).filter((sighting) => sighting !== undefined),
    ),
  }
})

function acronymsOf(words: readonly string[], after: string): string[] {
  const given = /^[’'”"]?\s*\(["“‘']?(?:the )?(\p{Lu}[\p{L}\d-]{1,9})["”’']?\)/u.exec(after)?.[1]
  return [acronymOf(words), given?.toLowerCase()].filter((acronym) => acronym !== undefined)
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
