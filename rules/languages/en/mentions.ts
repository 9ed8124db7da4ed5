import type { AttributionMark, Mention, Sentence, Token } from '../../article/model.ts'
import { appositions } from './appositions.ts'
import { isBareSource, isCited, isCue, KNOWING, makerIn } from './cited.ts'
import { isVariation } from './coreference.ts'
import { isPluralOfSomebody } from './description-kind.ts'
import { isGivenName } from './given-names.ts'
import { innerNames } from './inner-names.ts'
import { genderOf } from './name-kind.ts'
import {
  bare,
  isCapital,
  isFirm,
  isHeadlineVerb,
  isPossessive,
  isQualifier,
  nameRun,
  opensNoName,
} from './name-run.ts'
import {
  BELONGS,
  isAddress,
  isLabel,
  isName,
  isNamedAfter,
  isTime,
  leadingRoles,
  mayBeName,
} from './name-start.ts'
import { isOutletAsSource } from './outlets-cited.ts'
import { ownerAt } from './owners.ts'
import { ownSubject, personalPronoun, possessiveAt, sourcePronoun } from './pronouns.ts'
import {
  groupLevel,
  isBody,
  isDocument,
  isKindOfBody,
  isMediaName,
  isNation,
  isPublicBody,
  isRole,
  isTitle,
} from './source-kinds.ts'
import { appositionHeads, readPhrase } from './source-phrase.ts'
import { sentenceOf, tokenRange } from './token-range.ts'

const COUNTING = /^(?:two|three|four|five|six|seven|eight|nine|ten|several)$/

const DETERMINERS = new Set(
  'the a an this that another one his her its their two three four five six seven eight nine ten several'.split(
    ' ',
  ),
)

/** Groups and bodies that stand as a subject without an article. */
const BARE_SUBJECTS = new Set(
  'police officials authorities prosecutors investigators residents witnesses neighbors neighbours organizers organisers'.split(
    ' ',
  ),
)

/**
 * Finds the noun phrases of a block that name or stand for possible sources: whatever the attributions give as their
 * source, every name, and descriptions of people, bodies and documents. Names carry the roles and titles beside them
 * as heads. Ascending and without overlap, but that a possessive pronoun or a name may stand inside of another mention; each source span starts with a
 * mention, and one that coordinates two names holds two.
 */
export function findMentions(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  attributions: readonly AttributionMark[],
): Mention[] {
  const mentions: Mention[] = []
  const taken = new Uint8Array(tokens.length)
  const dateline = datelineOf(text)
  for (let i = 0; (tokens[i]?.end ?? text.length) <= dateline.length; i++) taken[i] = 1
  for (const { source } of attributions) {
    for (const span of source) {
      const [start, last] = tokenRange(tokens, span)
      let first = start
      // What the tagger took into the source with its dateline.
      while (first < last && (tokens[first]?.end ?? 0) <= dateline.length) first++
      while (first < last - 1 && isCredit(tokens, first, start)) taken[first++] = 1
      // "Second, a boat": where a list has come to, and then what it is.
      if (last - first > 2 && isAddress(tokens[first], tokens[first + 1])) first += 2
      // "In June Brandt said": what of it is the time.
      if (last - first > 1 && isTime(tokens, first)) first++
      // "Discussing his worries": a possessive alone is no source.
      const owner = last - first === 1 && /^(?:his|its|their)$/.test(tokens[first]?.lower ?? '')
      if (last <= first || taken[first] === 1 || owner || isNobody(tokens, first, last)) continue
      taken.fill(1, first, last)
      // "according to [SOURCE]": a placeholder will vouch, but it is nobody yet.
      if (tokens[last - 1]?.text === ']' || tokens[last]?.text === ']') continue
      const sentence = sentenceOf(sentences, first)
      // "The Vance" of "the Vance campaign"
      const end =
        tokens[first]?.lower === 'the' && describedByName(tokens, first + 1, last + 1) === last
          ? last + 1
          : last
      taken.fill(1, last, end)
      for (const [from, to] of conjuncts(tokens, first, end)) {
        const outlet = outletMention(text, tokens, from, to, sentences[sentence], sentence)
        const mention = outlet ?? sourceMention(text, tokens, from, to, sentence)
        // "A chart provided by Tidemark": whoever stands behind a thing that cannot speak.
        const maker = mention && !mention.kind && !mention.name ? makerIn(tokens, from, to) : undefined
        const meant = maker === undefined ? mention : sourceMention(text, tokens, maker, to, sentence)
        if (meant)
          mentions.push(maker === undefined ? meant : { ...meant, kind: meant.kind ?? 'named-organisation' })
      }
    }
  }
  const sources = mentions.length
  sentences.forEach((sentence, index) => {
    for (let i = sentence.first; i < sentence.last; ) {
      if (taken[i] === 1) {
        i++
        continue
      }
      let limit = i
      while (limit < sentence.last && limit < i + 16 && taken[limit] === 0) limit++
      const [mention, next] = plainMention(text, tokens, i, limit, sentence, index)
      if (mention) mentions.push(mention)
      i = next
    }
  })
  const described = new Set(
    mentions
      .filter(({ form, kind }) => form === 'description' && kind === 'document')
      .map(({ start }) => start),
  )
  const pronouns = new Set(mentions.filter(({ form }) => form === 'pronoun').map(({ start }) => start))
  sentences.forEach((sentence, index) => {
    for (let i = sentence.first; i < sentence.last; i++) {
      const mention = possessiveAt(tokens, i, index)
      // "According to her": who speaks.
      if (mention && !pronouns.has(mention.start)) mentions.push(mention)
      // "Edith Kane, the airline’s chief executive": a source is one mention.
      // but "the institute’s figures" are the institute’s.
      const owner =
        taken[i] === 1 && !described.has(tokens[i]?.start ?? -1) ? undefined : ownerAt(tokens, i, index)
      if (owner) mentions.push(owner)
    }
  })
  for (const { source, cue, content } of attributions) {
    const mention = source.length > 0 ? ownSubject(tokens, sentences, cue, content) : undefined
    if (mention && !mentions.some(({ start }) => start === mention.start)) mentions.push(mention)
  }
  // What is said in other words of a name is a mention of it, and none beside: that of a source comes first.
  const spoken = new Set(mentions.slice(0, sources).map(({ start }) => start))
  const apposed = appositions(text, tokens, mentions).filter(({ start }) => !spoken.has(start))
  const told = new Set(apposed.map(({ start }) => start))
  const own = mentions.filter(({ form, start }) => form !== 'description' || !told.has(start)).concat(apposed)
  own.push(...innerNames(text, tokens, own))
  // Whose something is comes before what it is.
  return own.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Is a source nobody: the "it" of "it seems", the label of "Story highlights", the "many" of "many claims"? */
function isNobody(tokens: readonly Token[], first: number, last: number): boolean {
  const [lead, next] = [tokens[first], tokens[last]]
  if (last - first > 1 || !lead) return false
  if (lead.lower === 'it') return IMPERSONAL.test(next?.lower ?? '')
  // "He or she", "he said/she said"
  if (
    /^(?:he|she)$/.test(lead.lower) &&
    (next?.lower === 'or' || /^(?:\/|or)$/.test(tokens[first - 1]?.lower ?? ''))
  )
    return true
  if (/^(?:some|many|most|few)$/.test(lead.lower))
    return (
      next?.kind === 'word' &&
      /^(?:claims|reports|states|points?|times?|ways?)$/.test(next.lower) &&
      !isCue(tokens, last)
    )
  if (next?.text === ':' && isLabel(lead)) return true
  if (isAddress(lead, next)) return true
  return (
    isCapital(lead) && !/^(?:(?:s?he|it|they|we|you|that|what|who)')/.test(lead.lower) && opensNoName(lead)
  )
}

const IMPERSONAL =
  /^(?:is|was|appears?|appeared|seems?|seemed|turns|turned|looks|looked|feels|felt|emerged|remains|remained|takes|took|follows|has|['’]s)$/

/** "AP Photo", "Getty" behind the stroke of a caption, which run into the headline below it. */
function isCredit(tokens: readonly Token[], at: number, start: number): boolean {
  const word = tokens[at]?.text ?? ''
  return /^(?:AP|AFP|EPA|Getty|Reuters)$/.test(word)
    ? tokens[at - 1]?.text === '|' || tokens[at + 1]?.text === 'Photo'
    : at > start && /^(?:Photo|Images)$/.test(word)
}

/** Place, day and agency that a report starts with: "OSLO, Nov. 4 (Nordwire) — The council …". Nobody in it speaks. */
const DATELINE =
  /^(?=\p{Lu}{3}|[^(—–\n]*\()\p{Lu}[\p{L}\d ,.’'/-]{1,70}(?:\([^)]{1,40}\) ?)?(?:—|–|--?)\s+(?=[\p{Lu}"“\d])/u

/** "Oslo (CNN) The council …": without a dash, what stands in the brackets must be known for an outlet. */
const PLACE_AND_OUTLET =
  /^(?:\p{Lu}[\p{L}.’' -]{1,30}(?:, \p{Lu}[\p{L}.]{1,14})? ?)?\((\p{Lu}\p{L}{1,12})\) ?(?=[\p{Lu}"“\d])/u

function datelineOf(text: string): string {
  const start = text.slice(0, 120)
  const [dateline] = DATELINE.exec(start) ?? []
  if (dateline !== undefined) return dateline
  const [placed = '', outlet = ''] = PLACE_AND_OUTLET.exec(start) ?? []
  return isMediaName(outlet) ? placed : ''
}

/** No source phrase that joins two names is longer, in tokens. */
const LONGEST = 80

/** "Jane Roe, a nurse, and Omar Diaz" are two people: a source phrase falls apart where a full name follows its "and". */
function conjuncts(tokens: readonly Token[], first: number, end: number): [number, number][] {
  const parts: [number, number][] = []
  // "Both Vance and Dahl"
  let from = tokens[first]?.lower === 'both' ? first + 1 : first
  // "Vance and Dahl both"
  const last = end - first > 2 && /^(?:both|all|each)$/.test(tokens[end - 1]?.lower ?? '') ? end - 1 : end
  for (let i = from + 1; i < Math.min(last - 1, first + LONGEST); i++) {
    // "The two members, Jane Roe and Omar Diaz": who they are, and no third.
    if (parts.length === 0 && isListOf(tokens, from, i, last)) {
      from = i + 1
      continue
    }
    // "Jane Roe, Omar Diaz and Paul Reed": the names of a list.
    if (
      tokens[i]?.text === ',' &&
      isGivenName(tokens[i + 1]?.text ?? '') &&
      isCapital(tokens[i + 2]) &&
      !ownsBehind(tokens, i + 1) &&
      isFullName(tokens.slice(from, i))
    ) {
      parts.push([from, i])
      from = i + 1
      continue
    }
    // "Council leaders including Orla Vance", "some, such as the group Flow"
    const such = tokens[i]?.lower === 'such' && tokens[i + 1]?.lower === 'as'
    if (such || tokens[i]?.lower === 'including') {
      const member = such ? i + 2 : i + 1
      if (readPhrase(tokens.slice(member, last)).name === undefined) continue
      parts.push([from, tokens[i - 1]?.text === ',' ? i - 1 : i])
      from = member
      continue
    }
    if (tokens[i]?.lower !== 'and') continue
    if (opensRelative(tokens, i + 1, last)) {
      parts.push([from, i])
      from = i + 1
      continue
    }
    // "Vance and other critics"
    if (tokens[i + 1]?.lower === 'other' && isNamedGroup(tokens, from, i, last)) {
      parts.push([from, i])
      from = i + 1
      continue
    }
    const lead = tokens[i + 1]
    if (i + 2 === last && !isFirm(tokens[i - 1], lead) && joinsSomebody(tokens.slice(from, i), lead)) {
      parts.push([from, i])
      from = i + 1
      continue
    }
    if (!isCapital(lead) || !isCapital(tokens[i + 2]) || i + 2 >= last) continue
    // "Jane Roe, the mayor of Tolland and Mr. Voss’s former aide": still Roe.
    if (ownsBehind(tokens, i + 1) && tokens.slice(from, i).some(({ text }) => text === ',')) continue
    const known = isTitle(bare(lead)) || isGivenName(lead?.text ?? '')
    if (
      !known &&
      !(isFullName(tokens.slice(from, i)) && isFullName(tokens.slice(i + 1, Math.min(last, i + 9))))
    )
      continue
    parts.push([from, i])
    from = i + 1
  }
  // "Both sides" are one.
  if (parts.length === 0) return [[first, last]]
  parts.push([from, last])
  return parts
}

/** Does the "and" at `and` part a name from others of whom it is one: "Tidemark and other pollsters"? */
function isNamedGroup(tokens: readonly Token[], from: number, and: number, last: number): boolean {
  return (
    isPluralOfSomebody(tokens[last - 1]?.lower ?? '') &&
    readPhrase(tokens.slice(from, and)).name !== undefined
  )
}

/** Does the comma at `comma` part several persons who are described from those who are named: "the two members, Jane Roe and"? */
function isListOf(tokens: readonly Token[], from: number, comma: number, last: number): boolean {
  if (tokens[comma]?.text !== ',' || !isGivenName(tokens[comma + 1]?.text ?? '')) return false
  const joint = tokens.slice(comma + 2, Math.min(last, comma + 8)).findIndex(({ lower }) => lower === 'and')
  if (joint < 1 || !isFullName(tokens.slice(comma + 1, comma + 2 + joint))) return false
  const { name, kind } = readPhrase(tokens.slice(from, comma))
  const noun = bare(tokens[comma - 1])
  const counted = noun.endsWith('s') && tokens.slice(from, from + 2).some(({ lower }) => COUNTING.test(lower))
  return name === undefined && (counted || (kind !== 'anonymous-individual' && isPluralOfSomebody(noun)))
}

/** "Mr. Voss’s former aide": a name that is an owner’s. */
function ownsBehind(tokens: readonly Token[], at: number): boolean {
  const end = nameRun(tokens, at, at + 5)
  const noun = tokens[end]
  return isPossessive(tokens[end - 1]) && noun?.kind === 'word' && !isCapital(noun)
}

/** "and his wife, Jane Roe": somebody else, told of by whose she is. */
function opensRelative(tokens: readonly Token[], at: number, last: number): boolean {
  if (!/^(?:his|her|their)$/.test(tokens[at]?.lower ?? '') || !isRole(tokens[at + 1]?.lower ?? ''))
    return false
  const name = tokens[at + 2]?.text === ',' ? at + 3 : at + 2
  return name < last && isCapital(tokens[name])
}

/** "Vance and Dahl", "the singer and Dahl": a surname that stands behind somebody is somebody else. */
function joinsSomebody(before: readonly Token[], surname: Token | undefined): boolean {
  if (!surname || !isCapital(surname) || isBody(bare(surname)) || readPhrase([surname]).kind !== undefined)
    return false
  const { name, kind, definite } = readPhrase(before)
  if (name) return kind === 'named-person' || (kind === undefined && before.length === 1)
  return kind === 'anonymous-individual' && definite
}

function isFullName(words: readonly Token[]): boolean {
  const { kind, name } = readPhrase(words)
  return kind === 'named-person' && name !== undefined && name[1] - name[0] > 1
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

/** The mention a source phrase makes. It ends with its name or head, so that what qualifies a name is left out. */
function sourceMention(
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
      end: endOf(end),
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

function nameText(text: string, words: readonly Token[], [from, to]: readonly [number, number]): string {
  const name = text.slice(words[from]?.start, words[to - 1]?.end)
  return name.replace(/['’]s?$/, '').replaceAll(/\s+/g, ' ')
}

/** The end of a name without the ending of its possessive. */
function endOf(token: Token): number {
  return token.end - (/['’]s?$/.exec(token.text)?.[0].length ?? 0)
}

/** The mention of a name that stands in some words; it starts with one of them or with a word before. */
function named(
  text: string,
  words: readonly Token[],
  { core, heads, kind, gender }: ReturnType<typeof readPhrase>,
  name: readonly [from: number, to: number],
  start: Token,
  sentence: number,
  cited: boolean,
): Mention {
  return {
    start: start.start,
    end: endOf(words[core - 1] ?? start),
    sentence,
    form: 'name',
    name: nameText(text, words, name),
    heads,
    definite: true,
    ...(kind && { kind }),
    ...(gender && { gender }),
    ...(cited && { cited: true }),
  }
}

/** The mention that starts at a token outside every source, if one does, and the token to go on from. */
function plainMention(
  text: string,
  tokens: readonly Token[],
  at: number,
  limit: number,
  sentence: Sentence,
  index: number,
): [Mention | undefined, number] {
  const token = tokens[at]
  if (token?.kind !== 'word') return [undefined, at + 1]
  // "The Dane himself" says who it is.
  const emphatic = /^h(?:im|er)self$/.test(token.lower) && isCapital(tokens[at - 1])
  const pronoun = emphatic ? undefined : personalPronoun(token, index)
  if (pronoun && !isNobody(tokens, at, at + 1)) return [pronoun, at + 1]
  // "On Christmas Eve Lark left": the eve is no part of who did.
  if ((token.text === 'Christmas' || token.text === 'Easter') && isTime(tokens, at + 1))
    return [undefined, at + 2]
  if (isCapital(token) && isName(tokens, at, sentence)) {
    const last = nameRun(tokens, at, limit)
    if (isNamedAfter(tokens[last - 1], tokens[last])) return [undefined, last + 1]
    const leads = leadingRoles(tokens, at, sentence)
    const words = tokens.slice(leads, phraseEnd(tokens, last, limit))
    // "They backed Landers in May", but "Dockers in Tolland"
    const before = tokens[leads - 1]
    const read = readPhrase(words, before?.kind !== 'word' || isCapital(before))
    // What a headline says of somebody is no part of the name: "Orla Vance Rips Plan".
    const cut = read.name && read.core < last - leads && isHeadlineVerb(tokens[leads + read.core])
    if (!read.name || (read.core < last - leads && !cut)) return [undefined, last]
    const cited = isCited(tokens, leads, leads + read.core, read.kind)
    return [
      named(
        text,
        words,
        isWhere(before, words, read) ? { ...read, kind: 'named-organisation', gender: 'neuter' } : read,
        read.name,
        token,
        index,
        cited,
      ),
      cut ? leads + read.core : Math.max(last, leads + read.core),
    ]
  }
  if (at === sentence.first && mayBeName(token, tokens[at + 1])) {
    const name = token.text.replace(/['’]s?$/, '')
    const end = token.start + name.length
    return [
      { start: token.start, end, sentence: index, form: 'capital', name, heads: [], definite: true },
      at + 1,
    ]
  }
  const starts = DETERMINERS.has(token.lower)
  const bareSource = !starts && isBareSource(tokens, at, token)
  if (!starts && !bareSource && !BARE_SUBJECTS.has(token.lower)) return [undefined, at + 1]
  const head = starts ? describedHead(tokens, at, limit) : at
  if (head === undefined) return [undefined, at + 1]
  const after = isCapital(tokens[head]) ? nameRun(tokens, head, limit) : head + 1
  const words = tokens.slice(at, phraseEnd(tokens, after, limit))
  const read = readPhrase(words)
  if (read.name && read.core === 2 && BELONGS.test(tokens[at + 2]?.lower ?? '')) {
    // "The Brandt family": the surname is hers, whoever the family is.
    const [mention] = plainMention(text, tokens, at + 1, limit, sentence, index)
    return [mention, at + 2]
  }
  if (read.name && isKindOfThing(words, read, tokens[at + read.core])) return [undefined, at + read.core]
  if (read.name && follows(words, read.name[0])) {
    // "The Sorland Bank", "the lawmaker, Lee Dal-ho,"
    const cited = isCited(tokens, at, at + read.core, read.kind)
    return [named(text, words, read, read.name, words[read.first] ?? token, index, cited), at + read.core]
  }
  const end = tokens[head] ?? token
  if (isCapital(end) && starts) return [undefined, at + 1]
  // "Noted that lawyers": what follows is no determiner’s.
  const clause = token.lower === 'that' && end.lower.endsWith('s') && head > at
  const mention: Mention = {
    start: (clause ? tokens[at + 1] : token)?.start ?? token.start,
    end: end.end,
    sentence: index,
    form: 'description',
    heads: read.heads,
    definite: !clause && (read.definite || !starts),
    ...(read.kind && { kind: read.kind }),
    ...(read.gender && { gender: read.gender }),
    ...((bareSource || isCited(tokens, at, head + 1, read.kind)) && { cited: true }),
  }
  return [read.kind || isVariation(read.heads[0] ?? '', read.heads[0] ?? '') ? mention : undefined, head + 1]
}

/** "In Gull Beach": a name of no known person that tells where. */
function isWhere(
  before: Token | undefined,
  words: readonly Token[],
  { kind, name, heads }: ReturnType<typeof readPhrase>,
): boolean {
  return (
    before?.lower === 'in' &&
    kind === 'named-person' &&
    heads.length === 0 &&
    !isGivenName(words[name?.[0] ?? 0]?.text ?? '')
  )
}

/** "A Harbour Night party": a name of nobody’s that tells what kind of thing stands behind it. */
function isKindOfThing(
  words: readonly Token[],
  { kind, name, heads }: ReturnType<typeof readPhrase>,
  behind: Token | undefined,
): boolean {
  return (
    kind === 'named-person' &&
    name?.[0] === 1 &&
    heads.length === 0 &&
    /^an?$/.test(words[0]?.lower ?? '') &&
    !isGivenName(words[name?.[0] ?? 0]?.text ?? '') &&
    behind?.kind === 'word' &&
    !isCapital(behind) &&
    !isQualifier(behind)
  )
}

/** Where a phrase ends whose core ends at `core`: what qualifies it is of interest, a verb and what follows it is not. */
function phraseEnd(tokens: readonly Token[], core: number, limit: number): number {
  const name = isCapital(tokens[core]) && !isCapital(tokens[core - 1]) ? nameRun(tokens, core, limit) : core
  return isQualifier(tokens[name]) ? Math.min(limit, name + 9) : name
}

/** Is the name part of the phrase itself: behind the article, a title or a role, and not behind a verb? */
function follows(words: readonly Token[], name: number): boolean {
  const before = words[name - 1]
  return (
    name <= 1 || isCapital(before) || before?.text === ',' || isRole(bare(before)) || isTitle(bare(before))
  )
}

/** The head of a description that starts with a determiner at `at`: the person, body or document it leads to. */
function describedHead(tokens: readonly Token[], at: number, limit: number): number | undefined {
  let head: number | undefined
  for (let i = at + 1; i < Math.min(limit, at + 6); i++) {
    const token = tokens[i]
    if (!token || (token.kind !== 'word' && token.kind !== 'number')) break
    const word = token.lower
    if (isQualifier(token) || DETERMINERS.has(word)) break
    if (
      isRole(word) ||
      isPublicBody(word) ||
      isKindOfBody(word) ||
      (word === 'people' && KNOWING.has(tokens[i + 1]?.lower ?? '')) ||
      isDocument(word) ||
      isVariation(word, word) ||
      groupLevel(word) !== undefined ||
      (word.includes('-old') && /-old(?:-man|-woman)?$/.test(word))
    )
      head = i
    // "A British view"
    else if (isNation(token.text) && !isCapital(tokens[i + 1])) continue
    else if (isCapital(token)) {
      const named = describedByName(tokens, i, limit)
      // "The 25-year-old Sorland star"
      const aged = head !== undefined && /-old$/.test(tokens[head]?.lower ?? '')
      if ((head === undefined || aged) && named !== undefined) return named
      // A capital after the article: the words from here to its last one are a name.
      // "Five FBI agents" are not the FBI.
      if (head === undefined && !COUNTING.test(tokens[at]?.lower ?? '')) return i
      if (head !== undefined) break
    } else if (head !== undefined) {
      // "The best actor category": a thing that is named for somebody.
      if (THING_OF.test(word)) return undefined
      break
    }
  }
  return head
}

/** "The Vance campaign", "the Sorland governor", but "the harbour’s", "the Marlow founder Orla Vance": the noun behind a name. */
function describedByName(tokens: readonly Token[], at: number, limit: number): number | undefined {
  const last = nameRun(tokens, at, limit)
  const noun = tokens[last]
  if (last >= limit || noun?.kind !== 'word' || isCapital(noun) || isPossessive(tokens[last - 1]))
    return undefined
  if (isCapital(tokens[last + 1]) || isCue(tokens, last)) return undefined
  return isRole(noun.lower) || isVariation(noun.lower, noun.lower) || OWN_BODY.test(noun.lower)
    ? last
    : undefined
}

/** What is somebody’s, and speaks for him: "the Vance campaign". */
const OWN_BODY = /^(?:campaign|camp|administration|team|transition)$/

const THING_OF =
  /^(?:categor(?:y|ies)|awards?|prizes?|nominations?|roles?|jobs?|posts?|vacanc(?:y|ies)|trophy|training|shortage|education|pay|numbers)$/
