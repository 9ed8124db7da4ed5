import type { AttributionMark, Mention, Sentence, Token } from '../../article/model.ts'
import { makerIn } from './cited.ts'
import { conjuncts } from './conjuncts.ts'
import { datelineOf, isCredit } from './dateline.ts'
import { describedByName } from './described-head.ts'
import { isGivenName } from './given-names.ts'
import { genderOf } from './name-kind.ts'
import { endOfName, isCapital, nameText } from './name-run.ts'
import { isAddress, isTime } from './name-start.ts'
import { isNobody } from './nobody.ts'
import { isOutletAsSource } from './outlets-cited.ts'
import { sourcePronoun } from './pronouns.ts'
import { isRole } from './source-kinds.ts'
import { appositionHeads, readPhrase } from './source-phrase.ts'
import { sentenceOf, tokenRange } from './token-range.ts'

/**
 * What the attributions of a block give as their sources. Marks in `taken` the tokens of these, and of what stands around them, in which
 * nobody else is told of.
 */
export function sourceMentions(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  attributions: readonly AttributionMark[],
  taken: Uint8Array,
): Mention[] {
  const mentions: Mention[] = []
  const dateline = datelineOf(text).length
  for (let i = 0; (tokens[i]?.end ?? text.length) <= dateline; i++) taken[i] = 1
  const sources = attributions.flatMap(({ source, by }) =>
    source.map((span) => ({ span, isLabel: by === 'headline X:' })),
  )
  for (const { span, isLabel } of sources) {
    const [start, last] = tokenRange(tokens, span)
    let credited = start
    // What the tagger took into the source with its dateline.
    while (credited < last && (tokens[credited]?.end ?? 0) <= dateline) credited++
    while (credited < last - 1 && isCredit(tokens, credited, start)) taken[credited++] = 1
    const first = behindLead(tokens, credited, last)
    if (last <= first || taken[first] === 1 || isOwner(tokens, first, last) || isNobody(tokens, first, last))
      continue
    taken.fill(1, first, last)
    // "according to [SOURCE]": a placeholder will vouch, but it is nobody yet.
    if (tokens[last - 1]?.text === ']' || tokens[last]?.text === ']') continue
    const index = sentenceOf(sentences, first)
    // "The Vance" of "the Vance campaign"
    const isCampaign = tokens[first]?.lower === 'the' && describedByName(tokens, first + 1, last + 1) === last
    const end = isCampaign ? last + 1 : last
    taken.fill(1, last, end)
    for (const [from, to] of conjuncts(tokens, first, end)) {
      const mention =
        outletMention(text, tokens, from, to, sentences[index], index) ??
        speakerMention(text, tokens, from, to, index)
      if (mention) mentions.push(isLabel && isAnyWord(mention) ? { ...mention, label: true } : mention)
    }
  }
  return mentions
}

/** "Flooding: Two held", but not "Orla: Two held" or "Orla Vance: Two held". */
function isAnyWord({ kind, name, heads }: Mention): boolean {
  return (
    kind === undefined &&
    heads.length === 0 &&
    /^\p{Lu}[\p{L}-]*\p{Ll}$/u.test(name ?? '') &&
    !isGivenName(name ?? '')
  )
}

/** Where the source itself begins in a source phrase. */
function behindLead(tokens: readonly Token[], start: number, last: number): number {
  // "Second, a boat": where a list has come to, and then what it is.
  const first = last - start > 2 && isAddress(tokens[start], tokens[start + 1]) ? start + 2 : start
  // "In June Brandt said": what of it is the time.
  return last - first > 1 && isTime(tokens, first) ? first + 1 : first
}

/** "Discussing his worries": a possessive alone is no source. */
function isOwner(tokens: readonly Token[], first: number, last: number): boolean {
  return last - first === 1 && /^(?:his|its|their)$/.test(tokens[first]?.lower ?? '')
}

/** "People reported", "E! Online stated": an outlet whose name is a word, or looks like the end of a sentence. */
function outletMention(
  text: string,
  tokens: readonly Token[],
  from: number,
  last: number,
  sentence: Sentence | undefined,
  index: number,
): Mention | undefined {
  const exclaimed = tokens[from - 1]?.text === '!' && tokens[from - 2]?.text === 'E'
  const first = exclaimed ? from - 2 : from
  const [lead, end] = [tokens[first], tokens[last - 1]]
  if (!lead || !end || last - first > 4) return undefined
  const name = text.slice(lead.start, end.end).replace(/^[Tt]he /, '')
  // "People" at the head of a sentence are any.
  if (!isOutletAsSource(name) || (first === last - 1 && first === sentence?.first)) return undefined
  return {
    start: tokens[from]?.start ?? lead.start,
    end: end.end,
    sentence: index,
    form: 'name',
    name,
    kind: 'media',
    gender: 'neuter',
    heads: [],
    definite: true,
  }
}

/** Who speaks in a source phrase. "A chart provided by Tidemark": whoever stands behind a thing that cannot speak. */
function speakerMention(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  sentence: number,
): Mention | undefined {
  const mention = mentionOf(text, tokens, first, last, sentence)
  if (!mention || mention.kind || mention.name) return mention
  const start = makerIn(tokens, first, last)
  if (start === undefined) return mention
  const maker = mentionOf(text, tokens, start, last, sentence)
  return maker && { ...maker, kind: maker.kind ?? 'named-organisation' }
}

/** The mention a source phrase makes. It ends with its name or head, so that what qualifies a name is left out. */
function mentionOf(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  sentence: number,
): Mention | undefined {
  const words = tokens.slice(first, last)
  const [lead] = words
  if (!lead) return undefined
  // "Who daily", "who last year": nothing but the pronoun says who.
  const relative =
    words.length > 1 && lead.lower === 'who' && words.slice(1).every(({ lower }) => WHEN.test(lower))
  const pronoun = words.length === 1 || relative ? sourcePronoun(lead, sentence) : undefined
  if (pronoun) return pronoun
  // The apposition may have been left out of the source: it still says who this is.
  const read = readPhrase(words)
  const start = words[read.first] ?? lead
  const { kind, gender } = read
  const base = {
    start: start.start,
    sentence,
    definite: read.definite,
    ...(kind && { kind }),
    ...(gender && { gender }),
  }
  if (read.name) {
    const heads = [...read.heads]
    if (first + read.core === last) heads.push(...appositionHeads(tokens, last))
    // "His ex-wife Jane Roe": a role that stands before the source.
    const role = read.name[0] === 0 ? roleBefore(tokens, first) : undefined
    if (role !== undefined) heads.push(role)
    const sex = role === undefined || read.kind === 'named-organisation' ? undefined : genderOf([role])
    const end = words[read.core - 1] ?? start
    return {
      ...base,
      ...(sex && { gender: sex }),
      form: 'name',
      name: nameText(text, words, read.name),
      heads,
      end: endOfName(end),
    }
  }
  const end = words.at(-1) ?? start
  return { ...base, form: 'description', heads: read.heads, end: end.end }
}

const WHEN =
  /^(?:last|this|earlier|later|year|month|week|spring|summer|autumn|fall|winter|also|once|then|now|daily|recently|often|repeatedly|still|[a-z]+ly|in|on|(?:19|20)\d\d|[a-z]+day|january|february|march|april|june|july|august|september|october|november|december)$/

/** The role in lower case right before a name, where it is somebody’s: "his brother Omar Diaz". */
function roleBefore(tokens: readonly Token[], first: number): string | undefined {
  const word = tokens[first - 1]
  return word?.kind === 'word' && !isCapital(word) && isRole(word.lower) && isCapital(tokens[first])
    ? word.lower
    : undefined
}
