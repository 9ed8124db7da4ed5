import type { Mention, Sentence, Token } from '../../article/model.ts'
import { isBareSource, isCited } from './cited.ts'
import { isVariation } from './coreference.ts'
import { DETERMINERS, describedHead } from './described-head.ts'
import { isGivenName } from './given-names.ts'
import { bare, endOfName, isCapital, isHeadlineVerb, isQualifier, nameRun, nameText } from './name-run.ts'
import { BELONGS, isName, isNamedAfter, isTime, leadingRoles, mayBeName } from './name-start.ts'
import { isNobody } from './nobody.ts'
import { personalPronoun } from './pronouns.ts'
import { isKindOfBody, isRole, isTitle } from './source-kinds.ts'
import { readPhrase, type SourcePhrase } from './source-phrase.ts'

/** Groups and bodies that stand as a subject without an article. */
const BARE_SUBJECTS = new Set(
  'police officials authorities prosecutors investigators residents witnesses neighbors neighbours organizers organisers'.split(
    ' ',
  ),
)

/** The sentence that mentions are looked for in. */
interface Setting {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentence: Sentence
  readonly index: number
}

/** A mention, or none, and the token to go on from. */
type Found = [Mention | undefined, number]

/** A mention is looked for in so many tokens, which no source has. */
const WIDTH = 16

/** Names, pronouns and descriptions outside of every source: in none of the tokens that are `taken`. */
export function plainMentions(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  taken: Uint8Array,
): Mention[] {
  const mentions: Mention[] = []
  sentences.forEach((sentence, index) => {
    const setting = { text, tokens, sentence, index }
    for (let i = sentence.first; i < sentence.last; ) {
      if (taken[i] === 1) {
        i++
        continue
      }
      let limit = i
      while (limit < sentence.last && limit < i + WIDTH && taken[limit] === 0) limit++
      const [mention, next] = mentionAt(setting, i, limit)
      if (mention) mentions.push(mention)
      i = next
    }
  })
  return mentions
}

/** The mention that starts at a token, if one does. */
function mentionAt(setting: Setting, at: number, limit: number): Found {
  const { tokens, sentence, index } = setting
  const token = tokens[at]
  if (token?.kind !== 'word') return [undefined, at + 1]
  // "The Dane himself" says who it is.
  const emphatic = /^h(?:im|er)self$/.test(token.lower) && isCapital(tokens[at - 1])
  const pronoun = emphatic ? undefined : personalPronoun(token, index)
  if (pronoun && !isNobody(tokens, at, at + 1)) return [pronoun, at + 1]
  // "On Christmas Eve Lark left": the eve is no part of who did.
  if ((token.text === 'Christmas' || token.text === 'Easter') && isTime(tokens, at + 1))
    return [undefined, at + 2]
  if (isCapital(token) && isName(tokens, at, sentence)) return nameAt(setting, token, at, limit)
  if (at === sentence.first && mayBeName(token, tokens[at + 1])) {
    const name = token.text.replace(/['’]s?$/, '')
    const end = token.start + name.length
    return [
      { start: token.start, end, sentence: index, form: 'capital', name, heads: [], definite: true },
      at + 1,
    ]
  }
  return descriptionAt(setting, token, at, limit)
}

/** The mention of somebody whose name begins at a token. */
function nameAt(setting: Setting, token: Token, at: number, limit: number): Found {
  const { tokens, sentence } = setting
  const last = nameRun(tokens, at, limit)
  if (isNamedAfter(tokens[last - 1], tokens[last])) return [undefined, last + 1]
  const leads = leadingRoles(tokens, at, sentence)
  const words = tokens.slice(leads, phraseEnd(tokens, last, limit))
  // "They backed Landers in May", but "Dockers in Tolland"
  const before = tokens[leads - 1]
  const whole = readPhrase(words, before?.kind !== 'word' || isCapital(before))
  // "Born in Hull, the daughter of a pilot": what stands behind the comma is not said of the place.
  const placed = before?.lower === 'in' && whole.core === 1 && !isGivenName(token.text)
  const read = placed ? readPhrase(words.slice(0, 1)) : whole
  const end = leads + read.core
  // What a headline says of somebody is no part of the name: "Orla Vance Rips Plan".
  const cut = read.name && end < last && isHeadlineVerb(tokens[end])
  if (!read.name || (end < last && !cut)) return [undefined, last]
  const cited = isCited(tokens, leads, end, read.kind)
  const known: SourcePhrase =
    isWhere(before, words, read) || isFirmOf(tokens, leads, tokens[end], read)
      ? { ...read, kind: 'named-organisation', gender: 'neuter' }
      : read
  return [named(setting, words, known, read.name, token, cited), cut ? end : Math.max(last, end)]
}

/** The mention of somebody who is described from a token on, or named behind a determiner. */
function descriptionAt(setting: Setting, token: Token, at: number, limit: number): Found {
  const { tokens, index } = setting
  const starts = DETERMINERS.has(token.lower)
  const bareSource = !starts && isBareSource(tokens, at, token)
  if (!starts && !bareSource && !BARE_SUBJECTS.has(token.lower)) return [undefined, at + 1]
  const head = starts ? describedHead(tokens, at, limit) : at
  if (head === undefined) return [undefined, at + 1]
  const after = isCapital(tokens[head]) ? nameRun(tokens, head, limit) : head + 1
  const words = tokens.slice(at, phraseEnd(tokens, after, limit))
  const read = readPhrase(words)
  if (read.name) {
    const behind = at + read.core
    // "The Brandt family": the surname is hers, whoever the family is.
    if (read.core === 2 && BELONGS.test(tokens[behind]?.lower ?? ''))
      return [mentionAt(setting, at + 1, limit)[0], behind]
    if (isKindOfThing(words, read, tokens[behind])) return [undefined, behind]
    if (follows(words, read.name[0])) {
      // "The Sorland Bank", "the lawmaker, Lee Dal-ho,"
      const cited = isCited(tokens, at, behind, read.kind)
      return [named(setting, words, read, read.name, words[read.first] ?? token, cited), behind]
    }
  }
  const end = tokens[head] ?? token
  if (isCapital(end) && starts) return [undefined, at + 1]
  const [noun = ''] = read.heads
  if (!read.kind && !isVariation(noun, noun)) return [undefined, head + 1]
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
  return [mention, head + 1]
}

/** The mention of a name that stands in some words; it starts with one of them or with a word before. */
function named(
  { text, index }: Setting,
  words: readonly Token[],
  { core, heads, kind, gender }: SourcePhrase,
  name: readonly [from: number, to: number],
  start: Token,
  cited: boolean,
): Mention {
  return {
    start: start.start,
    end: endOfName(words[core - 1] ?? start),
    sentence: index,
    form: 'name',
    name: nameText(text, words, name),
    heads,
    definite: true,
    ...(kind && { kind }),
    ...(gender && { gender }),
    ...(cited && { cited: true }),
  }
}

/** "In Gull Beach", "on Harrow Lane": a name of no known person that tells where. */
function isWhere(
  before: Token | undefined,
  words: readonly Token[],
  { kind, name, heads }: SourcePhrase,
): boolean {
  return (
    (before?.lower === 'in' ||
      (/^(?:on|off|at|near|along|from|of)$/.test(before?.lower ?? '') &&
        STREET.test(words[(name?.[1] ?? 0) - 1]?.lower ?? ''))) &&
    kind === 'named-person' &&
    heads.length === 0 &&
    !isGivenName(words[name?.[0] ?? 0]?.text ?? '')
  )
}

/** "Her firm, Vance Dahl,": what it is stands before its name. */
function isFirmOf(
  tokens: readonly Token[],
  at: number,
  behind: Token | undefined,
  read: SourcePhrase,
): boolean {
  return (
    read.kind === 'named-person' &&
    read.heads.length === 0 &&
    tokens[at - 1]?.text === ',' &&
    /^[,.]$/.test(behind?.text ?? '') &&
    isKindOfBody(tokens[at - 2]?.lower ?? '') &&
    OWNER.test(tokens[at - 3]?.lower ?? '')
  )
}

const OWNER = /^(?:his|her|their|its|own|a|\p{L}+-based|family)$/u

const STREET = /^(?:lane|road|drive|avenue|close|crescent|terrace|way|row|quay|hill|rise|gardens)$/

/** "A Harbour Night party": a name of nobody’s that tells what kind of thing stands behind it. */
function isKindOfThing(
  words: readonly Token[],
  { kind, name, heads }: SourcePhrase,
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
