import { CREDIT_LINE } from '../../languages/en/attribution/credit-line.ts'
import { givesName, givesWords, takesStand, tellsWords } from '../../languages/en/cues.ts'
import type { AttributionMark, Mention, Quote, Span } from '../model.ts'
import { type BlockFacts, perBlock } from '../per-block.ts'
import { type Antecedents, antecedentsIn, hasSubject } from './antecedents.ts'
import { type Sighting, sightingOf } from './sighting.ts'

/** Whoever spoke last: a quotation goes on that began in an earlier block. */
export const RUNNING = -1

/** The mentions of a block. */
export interface Sightings {
  /** One for each mention of the block, in order. */
  readonly all: readonly Sighting[]
  /** For each of them, the index of its sentence. */
  readonly sentences: readonly number[]
  /** For each attribution of the block: it gives its source words, quoted or told, and no mere act or attitude. */
  readonly givesWords: readonly boolean[]
  /** For each attribution of the block, those who pass it on, as indexes into `all`: "told The Courier", "citing two officials". */
  readonly relays: readonly (readonly number[])[]
  /** For each attribution of the block, those of its source, as indexes into `all`. */
  readonly sources: readonly (readonly number[])[]
  /**
   * For "he" or "she" in a quotation, who speaks it, and for "him", whose object it is, as an index into `all`: somebody else is
   * meant. `RUNNING` where the block names no speaker.
   */
  readonly speakers: readonly (number | undefined)[]
  /**
   * For a pronoun, the index of the mention that it stands for, where form tells: "Vance said she …", "In her report, Vance …". It may
   * stand behind. For an apposition, that of the name before it.
   */
  readonly means: readonly (number | undefined)[]
}

/** What a block’s own words tell of each of its mentions. */
export const sightingsIn = perBlock((block): Sightings => {
  const { text, mentions, attributions } = block
  const sources = attributions.map(({ source }) => within(mentions, source))
  const { means, mains } = antecedentsIn(text, mentions, attributions, sources)
  const all = allIn(block, sources, mains)
  return {
    all,
    sentences: mentions.map(({ sentence }) => sentence),
    relays: relaysOf(all, mentions, attributions),
    givesWords: wordsGivenIn(block),
    sources,
    speakers: speakersOf(all, mentions, attributions, sources).map((speaker, i) =>
      speaker === undefined && hasSubject(text, mentions[i - 1], mentions[i]) ? i - 1 : speaker,
    ),
    means,
  }
})

/** See `Sightings.all`. Mentions, quotations and titles are in order, so that all are walked once. */
function allIn(
  { text, mentions, attributions, quotes }: BlockFacts,
  sources: readonly (readonly number[])[],
  mains: Antecedents['mains'],
): Sighting[] {
  const cited = new Set(sources.flat())
  const sourcesBy = (cues: RegExp): Set<number> =>
    new Set(
      sources
        .filter((_, i) => attributions[i]?.cue.some(({ start, end }) => cues.test(text.slice(start, end))))
        .flat(),
    )
  const asking = sourcesBy(/\bask(?:s|ed)\b/)
  const answering = sourcesBy(/\b(?:responded|responds|replied|replies|answered|answers)\b/)
  const speech = speechIn(quotes)
  const titles = quotes.filter(({ inner }) => isTitleOfWork(text.slice(inner.start, inner.end)))
  let quote = 0
  let title = 0
  let last: Mention | undefined
  return mentions.map((mention, index) => {
    while ((speech[quote]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) quote++
    while ((titles[title]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) title++
    const sighting = sightingOf(text, mention, {
      last,
      title: titles[title]?.inner,
      genderAhead: mains.get(index),
      asks: asking.has(index),
      answers: answering.has(index),
      main: mains.has(index),
      isSource: cited.has(index),
      quoted: (speech[quote]?.start ?? Number.POSITIVE_INFINITY) <= mention.start,
    })
    if (mention.form !== 'inner' && !mention.apposed) last = mention
    return sighting
  })
}

/** Quotations that give somebody’s words, and none inside of others. */
function speechIn(quotes: readonly Quote[]): Quote[] {
  return quotes.filter(({ depth, use }) => depth === 1 && use !== 'term')
}

/** See `Sightings.relays`: whoever is cited passes on the last attribution of the sentence that has a source. */
function relaysOf(
  all: readonly Sighting[],
  mentions: readonly Mention[],
  attributions: readonly AttributionMark[],
): number[][] {
  const relays = attributions.map((): number[] => [])
  for (const [index, { isSource, isCited }] of all.entries()) {
    if (!isCited || isSource) continue
    const own = mentions[index]?.sentence
    const passed = attributions.findLastIndex(({ sentence, agentless }) => !agentless && sentence === own)
    relays[passed]?.push(index)
  }
  return relays
}

/** See `Sightings.givesWords`. */
function wordsGivenIn({ text, attributions, quotes }: BlockFacts): boolean[] {
  const speech = speechIn(quotes)
  return attributions.map(({ cue, content, by }) => {
    const cues = cue.map(({ start, end }) => text.slice(start, end))
    const [first] = content
    return (
      by === CREDIT_LINE ||
      cues.some(isOnRecord) ||
      content.some((span) => overlapsAny(speech, span)) ||
      (cues.some(givesName) && content.some((span) => quotes.some((quote) => overlaps(quote, span)))) ||
      (first !== undefined && cues.some((words) => tellsWords(words, text.slice(first.start, first.end))))
    )
  })
}

function isOnRecord(cue: string): boolean {
  return givesWords(cue) || takesStand(cue)
}

/** “Dancing with the Gulls”: capitals but for small words. */
function isTitleOfWork(words: string): boolean {
  return words.length < 60 && words.includes(' ') && TITLE.test(words)
}

const TITLE = /^\p{Lu}[^\s.?!,]*(?: (?:\p{Lu}[^\s.?!,]*|of|the|with|and|an?|in|to|for|on|at|by|from|&))*$/u

/** See `Sightings.speakers`. Mentions are in order, and what is said is sorted, so that both are walked once. */
function speakersOf(
  all: readonly Sighting[],
  mentions: readonly Mention[],
  attributions: readonly AttributionMark[],
  sources: readonly (readonly number[])[],
): (number | undefined)[] {
  const said = attributions
    .flatMap(({ content }, i) => content.map(({ start, end }) => ({ start, end, speaker: sources[i]?.[0] })))
    .sort((a, b) => a.start - b.start)
  let at = 0
  return all.map(({ quoted, mention: { form, gender } }, i) => {
    const { start = 0, end = 0 } = mentions[i] ?? {}
    while (at + 1 < said.length && (said[at + 1]?.start ?? 0) <= start) at++
    if (!quoted || form !== 'pronoun' || (gender !== 'male' && gender !== 'female')) return undefined
    const words = said[at]
    return words && words.start <= start && end <= words.end ? (words.speaker ?? RUNNING) : RUNNING
  })
}

/** Whether two blocks tell the same of whom they mention: then they mention the same ones, if what stands before does. */
export function tellSame(a: BlockFacts, b: BlockFacts): boolean {
  if (a.tokens === b.tokens) return true
  const own = sightingsIn(a)
  const other = sightingsIn(b)
  return (
    a.sentences.length === b.sentences.length &&
    own.all.length === other.all.length &&
    own.all.every(
      (sighting, i) =>
        isSame(sighting, other.all[i]) &&
        own.sentences[i] === other.sentences[i] &&
        own.speakers[i] === other.speakers[i] &&
        own.means[i] === other.means[i],
    )
  )
}

/** Sightings are plain values, made in one place, so that their properties stand in one order. */
function isSame(a: Sighting, b: Sighting | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

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

function isPartOfOther(mention: Mention | undefined): boolean {
  return mention?.possessive === true || mention?.apposed === true || mention?.form === 'inner'
}

/** Indexes of the mentions that start in one of the spans. Mentions are in order, so each is looked up by halving. */
function within(mentions: readonly Mention[], spans: readonly Span[]): number[] {
  const found: number[] = []
  for (const { start, end } of spans) {
    let low = 0
    let high = mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((mentions[middle]?.start ?? 0) < start) low = middle + 1
      else high = middle
    }
    // "Vance and his allies", "the Dahl campaign": who is told of inside of it is none of those who speak.
    for (; (mentions[low]?.start ?? end) < end; low++) if (!isPartOfOther(mentions[low])) found.push(low)
  }
  return found
}
