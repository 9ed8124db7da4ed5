import { isFront, isFronted, isVerbBetween } from '../../languages/en/coreference.ts'
import type { AttributionMark, Mention, Span } from '../model.ts'

/** Whom the mentions of a block stand for, where form alone tells. Mentions are told by their indexes. */
export interface Antecedents {
  /** See `Sightings.means`. */
  readonly means: readonly (number | undefined)[]
  /** Those whom a pronoun in front of their clause stands for, and its gender: the "Vance" of "In her report, Vance …". */
  readonly mains: ReadonlyMap<number, Mention['gender']>
}

/** `sources` are the mentions in the source of each attribution. */
export function antecedentsIn(
  text: string,
  mentions: readonly Mention[],
  attributions: readonly AttributionMark[],
  sources: readonly (readonly number[])[],
): Antecedents {
  const mains = new Map<number, Mention['gender']>()
  if (!mentions.some(({ form, apposed }) => form === 'pronoun' || apposed)) return { means: NOTHING, mains }
  const sayings = sayingsOf(attributions, sources)
  const clauses = clausesOf(text, mentions, attributions)
  const topics = topicsOf(text, mentions, attributions)
  const means = mentions.map(({ form, start, end, apposed, gender }, i) => {
    if (apposed) return nameBefore(text, mentions, start)
    if (form !== 'pronoun') return undefined
    if (/^who$/i.test(text.slice(start, end))) return personBefore(text, mentions, i)
    const main = mainBehind(text, mentions, i)
    if (main !== undefined) {
      mains.set(main, gender)
      return main
    }
    const topic = gender === 'male' || gender === 'female' ? around(topics, start) : undefined
    return topic?.about ?? subjectBefore(mentions, clauses, i) ?? speakerBefore(text, sayings, start, i)
  })
  return { means, mains }
}

const NOTHING: readonly undefined[] = []

/** Where a cue with one source ends. */
interface Saying {
  readonly end: number
  readonly speaker: number
}

function sayingsOf(
  attributions: readonly AttributionMark[],
  sources: readonly (readonly number[])[],
): Saying[] {
  return attributions.flatMap(({ cue }, i) => {
    const [speaker, ...others] = sources[i] ?? []
    const said = cue.at(-1)
    return said && speaker !== undefined && others.length === 0 ? [{ end: said.end, speaker }] : []
  })
}

/** The rest of a told clause behind the name it begins with. */
interface Clause extends Span {
  readonly subject: number
}

/** "Said that Vance had lost her seat", "said the suspect had fled": the clauses that begin with somebody right behind a cue. */
function clausesOf(
  text: string,
  mentions: readonly Mention[],
  attributions: readonly AttributionMark[],
): Clause[] {
  return attributions.flatMap(({ cue, content }) => {
    const [said, words] = [cue.at(-1), content[0]]
    if (!said || !words || words.start < said.end || words.start > said.end + 2) return []
    const subject = mentions.findIndex(({ start }) => start >= words.start)
    const first = mentions[subject]
    if (!first || first.start >= words.end || isPossessive(text, first.end)) return []
    if (first.form !== 'name' && !isSomebodyTold(first)) return []
    // "Reminding Dahl that he", "told Dahl to": to whom it is said.
    if (/^ (?:that|to|how|why|what|about|of)\b/.test(text.slice(first.end, first.end + 7))) return []
    // "Said Vance offered him the job": he is somebody else.
    if (hasSubject(text, first, mentions[subject + 1])) return []
    return /^(?:that )?$/.test(text.slice(words.start, first.start))
      ? [{ start: first.end, end: words.end, subject }]
      : []
  })
}

/** A quotation and whom it is said of. */
interface Topic extends Span {
  readonly about: number
}

/** "“He cares,” she said of Vance." */
function topicsOf(
  text: string,
  mentions: readonly Mention[],
  attributions: readonly AttributionMark[],
): Topic[] {
  return attributions.flatMap(({ cue, content }) => {
    const said = cue.at(-1)
    const [words] = content
    if (!said || !words || words.end > said.start || !text.startsWith(' of ', said.end)) return []
    if (!/["“]/.test(text.charAt(words.start))) return []
    const about = mentions.findIndex(({ start }) => start === said.end + 4)
    const one = mentions[about]
    return one?.form === 'name' && /^(?:[.,;]|$)/.test(text.charAt(one.end)) ? [{ ...words, about }] : []
  })
}

/** The first of some spans that an offset is inside of. */
function around<Found extends Span>(spans: readonly Found[], at: number): Found | undefined {
  return spans.find(({ start, end }) => start < at && at < end)
}

/** The name that an apposition follows: in "Vance of Sorland, a critic", Vance. */
function nameBefore(text: string, mentions: readonly Mention[], at: number): number {
  return mentions.findLastIndex(
    ({ form, start, end }) => form === 'name' && end < at && text.slice(start - 4, start) !== ' of ',
  )
}

/** "Vance of Sorland, who": the person, and not the place. */
function personBefore(text: string, mentions: readonly Mention[], at: number): number | undefined {
  const [who, place, person] = [mentions[at], mentions[at - 1], mentions[at - 2]]
  if (!who || place?.form !== 'name' || person?.form !== 'name' || person.kind === 'named-organisation')
    return undefined
  const isPlace = /^,? (?:of|from) $/.test(text.slice(person.end, place.start))
  return isPlace && /^, $/.test(text.slice(place.end, who.start)) ? at - 2 : undefined
}

/** "In her report, Vance": the subject of the main clause behind the phrase in front that the pronoun at `i` is in. */
function mainBehind(text: string, mentions: readonly Mention[], i: number): number | undefined {
  const start = mentions[i]?.start ?? 0
  if (!isFront(text.slice(Math.max(0, start - 60), start))) return undefined
  const ahead = mentions
    .slice(i + 1, i + 5)
    .findIndex(
      (next) => (next.form === 'name' || isSomebodyTold(next)) && isFronted(text.slice(start, next.start)),
    )
  if (ahead < 0) return undefined
  const found = i + 1 + ahead
  // "Discussing her plan, Tolland’s mayor, Orla Vance, said": not the town.
  return isPossessive(text, mentions[found]?.end ?? 0) && mentions[found + 1] ? found + 1 : found
}

/** The subject of the told clause that the pronoun at `i` is in, if nobody else is told of between them. */
function subjectBefore(
  mentions: readonly Mention[],
  clauses: readonly Clause[],
  i: number,
): number | undefined {
  const { subject } = around(clauses, mentions[i]?.start ?? 0) ?? {}
  return subject !== undefined &&
    subject < i &&
    mentions.slice(subject + 1, i).every(({ form }) => form === 'pronoun' || form === 'inner')
    ? subject
    : undefined
}

/** "Vance said she": who speaks, where the pronoun at `i` stands right behind the cue. */
function speakerBefore(
  text: string,
  sayings: readonly Saying[],
  start: number,
  i: number,
): number | undefined {
  const saying = sayings.find(({ end }) => end < start && end + 6 >= start)
  return saying && saying.speaker < i && /^(?: that)? $/.test(text.slice(saying.end, start))
    ? saying.speaker
    : undefined
}

/** "The mayor": a person who is described. */
function isSomebodyTold({ form, kind, definite, possessive }: Mention): boolean {
  return form === 'description' && kind === 'anonymous-individual' && definite && !possessive
}

/** "Vance’s plan", "the brothers’ plan": what stands behind a mention. */
export function isPossessive(text: string, end: number): boolean {
  const mark = text.charAt(end)
  if (mark !== '’' && mark !== "'") return false
  return text.charAt(text.charAt(end + 1) === 's' ? end + 2 : end + 1) === ' '
}

/** "Vance offered him the job": an object is not who its subject is. */
export function hasSubject(text: string, before: Mention | undefined, object: Mention | undefined): boolean {
  if (!before || !object || object.form !== 'pronoun' || object.possessive) return false
  const own = text.slice(object.start, object.end).toLowerCase()
  if (own !== 'him' && own !== 'her') return false
  return before.form === 'name' && isVerbBetween(text.slice(before.end, object.start))
}
