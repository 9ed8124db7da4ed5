import {
  acronymOf,
  departmentOf,
  generationOf,
  identifies,
  identifiesAs,
  isControl,
  isFront,
  isFronted,
  isNamedBehind,
  isPredicate,
  isVerbBetween,
  nameWords,
  precededByKin,
} from '../../languages/en/coreference.ts'
import { givesName, givesWords, takesStand, tellsWords } from '../../languages/en/cues.ts'
import { isBody, isNation, isTitle } from '../../languages/en/source-kinds.ts'
import type { AttributionMark, Mention, Span } from '../model.ts'
import { type BlockFacts, perBlock } from '../per-block.ts'

/** What a mention is, wherever it stands. */
export type MentionFacts = {
  readonly [Key in
    | 'form'
    | 'kind'
    | 'name'
    | 'heads'
    | 'gender'
    | 'definite'
    | 'possessive'
    | 'apposed']: Mention[Key]
}

/**
 * A mention with all that its block tells of it, but not where in the block it stands: who is meant does not depend on that.
 */
export interface Sighting {
  readonly mention: MentionFacts
  /** Its name, else its own words, on one line. */
  readonly label: string
  /** The words of its name; none where it has no name. */
  readonly words: readonly string[]
  /** Its own words, in lower case and without a leading "the". */
  readonly phrase: string
  /** The names in a description, in lower case: "romney" in "the Romney campaign". */
  readonly qualifiers: readonly string[]
  /** A word for kin stands before its name: "his wife, Mira Ost". */
  readonly afterKin: boolean
  /** The same for what stands before its name: "the clerk’s lawyer, Jane Roe". */
  readonly apposed: string | undefined
  /** What a name may be shortened to: its acronym, and the one in brackets behind it. */
  readonly acronyms: readonly string[]
  /** "jr", "iii": what tells it from others of its name. */
  readonly generation: string | undefined
  /** The words around the name say that it belongs to somebody described earlier, or even "identified as". */
  readonly identified: boolean
  readonly identifiedAs: boolean
  /** "The woman who counted the gulls, Jane Roe,": of the one described right before. */
  readonly named: boolean
  /** "Who" or "which" right behind what it is said of. */
  readonly relative: boolean
  /** "It", "its": said of no person. */
  readonly isThing: boolean
  /** "Vance asked Dahl whether she": the one who was asked. */
  readonly asked: boolean
  /** "Vance’s promise": she is not whom the sentence is about. */
  readonly owner: boolean
  /** "Vance urged Dahl to give up her seat": of the one told of last, and not of the subject. */
  readonly controlled: boolean
  /** "Vance took office as the 45th mayor of Tolland": said of the one told of before. */
  readonly predicate: boolean
  /** It asks, or answers, as a source: "a reporter asked", "he responded". */
  readonly asks: boolean
  readonly answers: boolean
  /** Whoever stands in the main clause behind "Though she was late, ". */
  readonly main: boolean
  /** What stands behind a description tells which one: "the maker of lamps". */
  readonly qualified: boolean
  readonly isSource: boolean
  /** It stands where a source stands, whether an attribution was found there or not. */
  readonly isCited: boolean
  /** It is a part of a title in quotation marks: “Dancing with the Gulls”. */
  readonly titled: boolean
  /** It stands in what somebody else says. */
  readonly quoted: boolean
}

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
export const sightingsIn = perBlock(({ text, mentions, attributions, quotes }): Sightings => {
  const sources = attributions.map(({ source }) => within(mentions, source))
  const cited = new Set(sources.flat())
  const sourcesBy = (cues: RegExp): Set<number> =>
    new Set(
      sources
        .filter((_, i) => attributions[i]?.cue.some(({ start, end }) => cues.test(text.slice(start, end))))
        .flat(),
    )
  const asking = sourcesBy(/\bask(?:s|ed)\b/)
  const answering = sourcesBy(/\b(?:responded|responds|replied|replies|answered|answers)\b/)
  const speech = quotes.filter(({ depth, use }) => depth === 1 && use !== 'term')
  const titles = quotes.filter(({ inner }) => isTitleOfWork(text.slice(inner.start, inner.end)))
  const { means, mains } = meansOf(text, mentions, attributions, sources)
  let quote = 0
  let title = 0
  let outer: Mention | undefined
  const all = mentions.map((mention, index): Sighting => {
    while ((speech[quote]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) quote++
    while ((titles[title]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) title++
    const { inner } = titles[title] ?? {}
    const { name, start, end } = mention
    const quoted = (speech[quote]?.start ?? Number.POSITIVE_INFINITY) <= start
    const own = text.slice(start, end)
    const before = text.slice(Math.max(0, start - 60), start)
    const words = name === undefined ? [] : nameWords(name)
    const comma = name === undefined ? -1 : own.lastIndexOf(`, ${name}`)
    const { form, kind, heads, gender, definite, possessive, apposed } = mention
    const last = outer
    if (form !== 'inner' && !apposed) outer = mention
    return {
      // "In his report, the nominee"
      mention: {
        form,
        kind,
        name,
        heads,
        gender: gender ?? (form === 'description' ? mains.get(index) : undefined),
        definite,
        possessive,
        apposed,
      },
      label: name ?? (form === 'pronoun' ? own : own.replaceAll(/\s+/g, ' ').replace(/[\s,;:]+$/, '')),
      words,
      phrase: phraseOf(own),
      qualifiers: mention.form === 'description' ? namesIn(text, mention) : [],
      afterKin: name !== undefined && precededByKin(before),
      apposed: comma > 0 ? phraseOf(own.slice(0, comma)) : undefined,
      acronyms: name === undefined ? [] : acronymsOf(name, words, text.slice(end, end + 14)),
      generation:
        name === undefined
          ? undefined
          : (generationOf(own) ??
            generationOf(/^,? [JSI][\w.]{1,3}(?!\w)/.exec(text.slice(end, end + 6))?.[0] ?? '')),
      identified:
        name !== undefined &&
        (identifies(before, text.slice(end, end + 8)) ||
          (comma > 0 && identifies(own.slice(0, comma + 2), ''))),
      identifiedAs: name !== undefined && identifiesAs(before),
      named:
        name !== undefined &&
        last?.form === 'description' &&
        isNamedBehind(text.slice(last.end, start), text.slice(end, end + 2)),
      relative: form === 'pronoun' && last !== undefined && RELATIVE.test(text.slice(last.end, start)),
      isThing: form === 'pronoun' && gender === 'neuter' && /^its?$/i.test(own),
      asked: form === 'pronoun' && isAsked(text, last, start),
      owner: mention.possessive === true || isPossessive(text, end),
      controlled: mention.possessive === true && isControl(text.slice(last?.end ?? start, start)),
      predicate:
        form === 'description' &&
        !possessive &&
        isPredicate(text.slice(last?.end ?? start, start), text.slice(end, end + 4)),
      asks: asking.has(index),
      answers: answering.has(index),
      main: mains.has(index),
      qualified: form === 'description' && text.startsWith(' of ', end),
      isSource: cited.has(index),
      isCited: mention.cited === true && !(quoted && mention.kind === 'vague-group'),
      titled:
        inner !== undefined &&
        inner.start <= start &&
        end <= inner.end &&
        (inner.start < start || (kind === 'named-person' && !gender)),
      quoted,
    }
  })
  const relays = attributions.map((): number[] => [])
  for (const [index, { isSource, isCited }] of all.entries()) {
    if (!isCited || isSource) continue
    const own = mentions[index]?.sentence
    const passed = attributions.findLastIndex(({ sentence, agentless }) => !agentless && sentence === own)
    relays[passed]?.push(index)
  }
  return {
    all,
    sentences: mentions.map(({ sentence }) => sentence),
    relays,
    givesWords: attributions.map(({ cue, content }) => {
      const cues = cue.map(({ start, end }) => text.slice(start, end))
      const [first] = content
      return (
        cues.some(isOnRecord) ||
        content.some((span) => overlapsAny(speech, span)) ||
        (cues.some(givesName) && content.some((span) => quotes.some((quote) => overlaps(quote, span)))) ||
        (first !== undefined && cues.some((words) => tellsWords(words, text.slice(first.start, first.end))))
      )
    }),
    sources,
    speakers: speakersOf(all, mentions, attributions, sources).map((speaker, i) =>
      speaker === undefined && hasSubject(text, mentions[i - 1], mentions[i]) ? i - 1 : speaker,
    ),
    means,
  }
})

/** See `Sightings.means`. */
function meansOf(
  text: string,
  mentions: readonly Mention[],
  attributions: readonly AttributionMark[],
  sources: readonly (readonly number[])[],
): {
  readonly means: readonly (number | undefined)[]
  readonly mains: ReadonlyMap<number, Mention['gender']>
} {
  const mains = new Map<number, Mention['gender']>()
  if (!mentions.some(({ form, apposed }) => form === 'pronoun' || apposed)) return { means: NOTHING, mains }
  const sayings = attributions.flatMap(({ cue }, i) => {
    const [speaker, ...others] = sources[i] ?? []
    const said = cue.at(-1)
    return said && speaker !== undefined && others.length === 0 ? [{ end: said.end, speaker }] : []
  })
  const clauses = attributions.flatMap(({ cue, content }) => {
    const [said, words] = [cue.at(-1), content[0]]
    if (!said || !words || words.start < said.end || words.start > said.end + 2) return []
    const subject = mentions.findIndex(({ start }) => start >= words.start)
    const first = mentions[subject]
    if (first?.form !== 'name' || first.start >= words.end || isPossessive(text, first.end)) return []
    // "Reminding Dahl that he", "told Dahl to": to whom it is said.
    if (/^ (?:that|to|how|why|what|about|of)\b/.test(text.slice(first.end, first.end + 7))) return []
    // "Said Vance offered him the job": he is somebody else.
    if (hasSubject(text, first, mentions[subject + 1])) return []
    return /^(?:that )?$/.test(text.slice(words.start, first.start))
      ? [{ start: first.end, end: words.end, subject }]
      : []
  })
  // "“He cares,” she said of Vance."
  const subjects = attributions.flatMap(({ cue, content }) => {
    const said = cue.at(-1)
    const [words] = content
    if (!said || !words || words.end > said.start || !text.startsWith(' of ', said.end)) return []
    if (!/["“]/.test(text.charAt(words.start))) return []
    const about = mentions.findIndex(({ start }) => start === said.end + 4)
    const one = mentions[about]
    return one?.form === 'name' && /^(?:[.,;]|$)/.test(text.charAt(one.end)) ? [{ ...words, about }] : []
  })
  const means = mentions.map(({ form, start, end, apposed, gender }, i) => {
    // "Vance of Sorland, a critic": of Vance.
    if (apposed)
      return mentions.findLastIndex(
        (one) => one.form === 'name' && one.end < start && text.slice(one.start - 4, one.start) !== ' of ',
      )
    if (form !== 'pronoun') return undefined
    if (/^who$/i.test(text.slice(start, end))) return personBefore(text, mentions, i)
    const before = text.slice(Math.max(0, start - 60), start)
    const ahead = isFront(before)
      ? mentions
          .slice(i + 1, i + 5)
          .findIndex(
            (next) =>
              (next.form === 'name' || isSomebodyTold(next)) && isFronted(text.slice(start, next.start)),
          )
      : -1
    if (ahead >= 0) {
      // "Discussing her plan, Tolland’s mayor, Orla Vance, said": not the town.
      const found = i + 1 + ahead
      const subject = isPossessive(text, mentions[found]?.end ?? 0) && mentions[found + 1] ? found + 1 : found
      mains.set(subject, gender)
      return subject
    }
    const subject = subjects.find(({ start: from, end }) => from < start && start < end)
    if (subject && (gender === 'male' || gender === 'female')) return subject.about
    const clause = clauses.find(({ start: from, end }) => from < start && start < end)
    if (
      clause &&
      clause.subject < i &&
      mentions.slice(clause.subject + 1, i).every(({ form }) => form === 'pronoun' || form === 'inner')
    )
      return clause.subject
    const saying = sayings.find(({ end }) => end < start && end + 6 >= start)
    return saying && saying.speaker < i && /^(?: that)? $/.test(text.slice(saying.end, start))
      ? saying.speaker
      : undefined
  })
  return { means, mains }
}

/** "Vance of Sorland, who": the person, and not the place. */
function personBefore(text: string, mentions: readonly Mention[], at: number): number | undefined {
  const [who, place, person] = [mentions[at], mentions[at - 1], mentions[at - 2]]
  if (!who || place?.form !== 'name' || person?.form !== 'name' || person.kind === 'named-organisation')
    return undefined
  const isPlace = /^,? (?:of|from) $/.test(text.slice(person.end, place.start))
  return isPlace && /^, $/.test(text.slice(place.end, who.start)) ? at - 2 : undefined
}

/** "The mayor": a person who is described. */
function isSomebodyTold({ form, kind, definite, possessive }: Mention): boolean {
  return form === 'description' && kind === 'anonymous-individual' && definite && !possessive
}

function isOnRecord(cue: string): boolean {
  return givesWords(cue) || takesStand(cue)
}

const NOTHING: readonly undefined[] = []

/** “Dancing with the Gulls”: capitals but for small words. */
function isTitleOfWork(words: string): boolean {
  return words.length < 60 && words.includes(' ') && TITLE.test(words)
}

const TITLE = /^\p{Lu}[^\s.?!,]*(?: (?:\p{Lu}[^\s.?!,]*|of|the|with|and|an?|in|to|for|on|at|by|from|&))*$/u

/** "Dahl, who", "Dahl, the clerk of the lock, who", "Dahl of Sorland, who" */
const RELATIVE = /^(?:[,—–)\s-]*|,[^.]*[,—–)] ?| \([^()]{1,24}\), | (?:of|from) \p{Lu}[^,;.()]{1,40}, )$/u

/** "Vance’s plan", "the brothers’ plan": what stands behind a mention. */
function isPossessive(text: string, end: number): boolean {
  const mark = text.charAt(end)
  if (mark !== '’' && mark !== "'") return false
  return text.charAt(text.charAt(end + 1) === 's' ? end + 2 : end + 1) === ' '
}

/** Has the mention before just been asked what a pronoun is the subject of? */
function isAsked(text: string, before: Mention | undefined, at: number): boolean {
  if (!before || !/^ (?:if|whether|how|why|what|when|where|who) $/.test(text.slice(before.end, at)))
    return false
  return /\basked $/.test(text.slice(Math.max(0, before.start - 8), before.start))
}

/** "Vance offered him the job": an object is not who its subject is. */
function hasSubject(text: string, before: Mention | undefined, object: Mention | undefined): boolean {
  if (!before || !object || object.form !== 'pronoun' || object.possessive) return false
  const own = text.slice(object.start, object.end).toLowerCase()
  if (own !== 'him' && own !== 'her') return false
  return before.form === 'name' && isVerbBetween(text.slice(before.end, object.start))
}

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

/** Names before the head noun of a description: no titles or bodies, and no nations, which say too little. */
function namesIn(text: string, { start, end, heads }: Mention): string[] {
  const [core = ''] = text
    .slice(start, end)
    .split(/[,(]| (?:of|for|from|at|in|on|by|who|which|that|with) /, 1)
  return [...core.matchAll(/(?<=[\s“"])\p{Lu}[\p{L}\d-]+/gu)]
    .filter(([name]) => !isNation(name))
    .map(([name]) => name.toLowerCase())
    .filter((name) => !heads.includes(name) && !isTitle(name) && !isBody(name))
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

function acronymsOf(name: string, words: readonly string[], after: string): string[] {
  // "Doctors for Harbours" is DFH to some.
  const whole = name.includes(' ')
    ? acronymOf(name.toLowerCase().replace(/^the /, '').split(/\s+/))
    : undefined
  const given = /^[’'”"]?\s*\(["“‘']?(?:the )?(\p{Lu}[\p{L}\d-]{1,9})["”’']?\)/u.exec(after)?.[1]
  return [acronymOf(words), whole, given?.toLowerCase(), departmentOf(words)].filter(
    (acronym) => acronym !== undefined,
  )
}

function phraseOf(words: string): string {
  return words.toLowerCase().replaceAll(/\s+/g, ' ').replace(/^the /, '')
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
