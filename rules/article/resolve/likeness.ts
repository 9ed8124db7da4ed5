import {
  acronymOf,
  antecedentKinds,
  isChild,
  isCourtesy,
  isFamiliarTitle,
  isFamilyFirst,
  isPaperOf,
  isSaidOf,
  isSeveral,
  isShortForm,
  isSpokesperson,
  isTeam,
  sameGivenName,
} from '../../languages/en/coreference.ts'
import { isGivenName } from '../../languages/en/given-names.ts'
import { capitalised } from '../../languages/en/letters.ts'
import { isNation, isTitle } from '../../languages/en/source-kinds.ts'
import type { Mention, SourceKind } from '../model.ts'
import type { MentionFacts, Sighting } from './sighting.ts'
import type { Entity } from './symbols.ts'

/** Somebody: a person with a name or without, or a name of which nothing is known yet. */
export function isPerson({ kind, words }: Entity): boolean {
  return (
    kind === 'named-person' || kind === 'anonymous-individual' || (kind === undefined && words.length > 0)
  )
}

/** Can a pronoun of this gender mean the entity? */
export function fits(entity: Entity, gender: NonNullable<Mention['gender']>): boolean {
  if (gender === 'plural') {
    // "Vance sent a letter. They": no paper, but a study’s researchers.
    if (entity.kind === 'document' && isOnePaper(entity)) return false
    return (
      entity.gender === 'plural' ||
      (entity.kind !== 'named-person' &&
        entity.kind !== undefined &&
        // "In a paper in the Journal of Tides, they": whoever wrote it.
        (entity.kind !== 'media' || entity.cited || entity.spoke >= 0) &&
        entity.gender !== 'male' &&
        entity.gender !== 'female')
    )
  }
  if (gender === 'neuter') {
    // "T-Lane said … It said": a single name of which nothing is known may be a body's.
    if (entity.kind === undefined && entity.words.length === 1)
      return !isSexed(entity.gender) && entity.heads.size === 0
    return entity.kind !== undefined && !isPerson(entity) && entity.gender !== 'plural'
  }
  // "A spokeswoman for the town said … She added": the town’s word, and hers.
  return (isPerson(entity) || speaksFor(entity)) && (entity.gender === undefined || entity.gender === gender)
}

function isOnePaper({ name, words, heads }: Entity): boolean {
  return words.length > 0 ? !name.endsWith('s') : heads.size > 0 && ![...heads].some(isSeveral)
}

/** Somebody unnamed who speaks for a body or for somebody else. */
function speaksFor({ described, words, heads }: Entity): boolean {
  return described && words.length === 0 && [...heads].some(isSpokesperson)
}

/** "Tolland, who": a relative pronoun for persons means no body. */
export function mayBeWho(entity: Entity, pronoun: string): boolean {
  return (
    pronoun !== 'who' ||
    isPerson(entity) ||
    entity.kind !== 'named-organisation' ||
    entity.gender === 'plural'
  )
}

/** Somebody by name whom a story could call otherwise: no song, and not the child of whom it tells in passing. */
export function isSomebodyNamed({ kind, words, heads, spoke, cited }: Entity): boolean {
  const somebody =
    kind === 'named-person' || (kind === undefined && words.length > 0 && (cited || spoke >= 0))
  return somebody && ![...heads].some(isChild)
}

/**
 * Are words the whole name, of which the first mention had more: "Orla Vance Sets Sail" over a story of Orla Vance? Only where
 * they come right behind it, as they do under a headline.
 */
export function isNameProper(entity: Entity, words: readonly string[]): boolean {
  return (
    entity.kind === 'named-person' &&
    entity.mentions === 2 &&
    words.length > 1 &&
    words.length < entity.words.length &&
    words.every((word, i) => word === entity.words[i])
  )
}

/** A single word that looks like a name, of which nothing is known: a song as often as a surname. */
export function isDoubtful({ kind, gender, words, heads, cited, spoke }: Entity): boolean {
  return (
    kind === undefined &&
    gender === undefined &&
    words.length === 1 &&
    heads.size === 0 &&
    !cited &&
    spoke < 0 &&
    !words.every(isGiven)
  )
}

/** Can a mention with these words of a name mean the entity, whatever its own name is? */
export function isNamed(entity: Entity, mention: MentionFacts, words: readonly string[]): boolean {
  if (!sameGender(entity, mention) && !entity.guessed) return false
  if (sameKind(entity, mention)) return true
  const person = entity.kind === 'named-person'
  // "Bloomberg" may be an outlet, but not after Michael Bloomberg; an acronym says nothing of what it shortens.
  // "VANCE:" in a transcript
  const shouted = /^\p{Lu}{4,}$/u.test(mention.name ?? '')
  if (words.length === 1)
    return person ? shouted || entity.words.length > 1 : entity.aliases.has(words[0] ?? '')
  // A name of several words, repeated whole, is whatever it was called before: "the newspaper Tolland Tides".
  return isSame(entity.words, words)
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i])
}

/** 0 when the names are two people's or bodies'; else more, the more of them is shared. */
export function sameName(entity: Entity, words: readonly string[], heads: readonly string[]): number {
  const theirs = entity.words
  const [first = ''] = words
  const last = words.at(-1)
  if (theirs.length === 0) return 0
  if (isSame(theirs, words)) return 4
  const person = entity.kind === 'named-person' || entity.kind === undefined
  if (words.length === 1) {
    if (!person || entity.aliases.size > 0) {
      // "The Bank" of the Bank of England.
      if (entity.front === first || isShortForm(first, theirs, entity.aliases)) return 2
    }
    if (!person) return 0
    if (theirs.at(-1) === first || (theirs[0] === first && isFamilyFirst(theirs))) return 3
    // "Kim Vance Lind … Vance", and what a headline wrote behind a name: "Orla Vance Sets Sail".
    if (theirs.length > 2 && theirs[1] === first && entity.kind === 'named-person' && !isGiven(first))
      return 2
    // "Sir Alan"
    if (theirs[0] === first && heads.some((head) => isFamiliarTitle(head) && entity.heads.has(head))) return 2
    // A story goes on with the first name, common or not, of somebody whom it named whole.
    const called =
      isGiven(first) || (entity.kind === 'named-person' && first.length > 2 && !isNation(capitalised(first)))
    return theirs[0] === first && theirs.length < 6 && called ? 1 : 0
  }
  if (theirs.length === 1) {
    // "Tern hires a chief … The Tern Company"
    const grown =
      entity.kind === undefined && entity.heads.size === 0 && isShortForm(theirs[0] ?? '', words, NO_ALIASES)
    if (grown && theirs[0] === first && !isGiven(first)) return 2
    if (person && theirs[0] === last) return 2
    // "her husband, Paul … Paul Brandt"
    if (person) return theirs[0] === first && (isFamilyFirst(words) || isGiven(first)) ? 1 : 0
    return acronymOf(words) === theirs[0] ? 2 : 0
  }
  if (theirs.at(-1) !== last) {
    // "Lee Seong-kweun" and "Lee Seong": one name within the other.
    return theirs.length !== words.length && person && contains(theirs, words) ? 1 : 0
  }
  if (!person) return contains(theirs, words) ? 2 : 0
  return sameGivenName(theirs[0] ?? '', first) || contains(theirs, words) ? 2 : 0
}

const NO_ALIASES: ReadonlySet<string> = new Set()

/** Is a mention somebody else of the same family: the son, the wife? */
export function isRelative(entity: Entity, { mention, words, generation, afterKin }: Sighting): boolean {
  if (generation !== entity.generation) {
    const titled = mention.heads.some((head) => !entity.heads.has(head) && isTitle(head))
    // "President Ost" after Iven Ost Jr.; "Iven Ost Jr." after Iven Ost.
    if (generation === undefined)
      return words.length === 1 ? titled && !isCourtesy(mention.heads) : entity.words.length === 1
    return entity.generation !== undefined || entity.words.length > 1 || entity.heads.size > 0
  }
  // "Her husband, Lee": a first name, and no Julia Lee.
  if (afterKin && words.length === 1 && isGiven(words[0] ?? ''))
    return entity.words.length > 1 && entity.words[0] !== words[0]
  if (entity.words.length !== 1 || words.length < 2 || entity.kind !== 'named-person') return false
  // "President Ost … his wife, Mira Ost": whoever goes by title and surname does not get a first name from kin.
  return afterKin
}

/** Is a word in lower case a frequent given name? */
export function isGiven(word: string): boolean {
  return isGivenName(capitalised(word))
}

function contains(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  return shorter.every((word) => longer.includes(word))
}

function sameKind({ kind }: Entity, mention: MentionFacts): boolean {
  if (kind === undefined || mention.kind === undefined || kind === mention.kind) return true
  return isBodyKind(kind) && isBodyKind(mention.kind)
}

function isBodyKind(kind: SourceKind): boolean {
  return kind === 'named-organisation' || kind === 'media'
}

/** Nothing that is known of both speaks against it. */
export function sameGender({ gender }: Entity, mention: MentionFacts): boolean {
  return !isSexed(gender) || !isSexed(mention.gender) || gender === mention.gender
}

/** Is a gender that of a man or a woman? */
export function isSexed(gender: Mention['gender']): boolean {
  return gender === 'male' || gender === 'female'
}

/** "The ambulance service" is no fire service: the noun before tells which, where a body is called by what it does. */
export function isOfTrade({ name }: Entity, phrase: string, head: string): boolean {
  const trade = /(?:^| )(\p{Ll}+) (?:service|department|ministry)$/u.exec(phrase)?.[1]
  if (trade === undefined || !phrase.endsWith(head)) return true
  return ANY_BODY.test(trade) || name.toLowerCase().includes(trade)
}

const ANY_BODY =
  /^(?:his|her|its|their|this|that|same|local|city|county|state|town|national|federal|government|public|whole|entire)$/

/** Can a description with this head noun mean an entity of a kind that it does not bear the noun of? */
export function isCalled(entity: Entity, head: string, kind: SourceKind): boolean {
  if (kind === 'document') return isFound(entity) && isPaperOf(head, entity.heads)
  return kind !== 'named-organisation' || isSaidOf(head, [...entity.words, ...entity.heads])
}

/** Does an entity bear one of the names in a description, where there are any: "the Romney campaign" is not Obama’s. */
export function isNamedIn({ name, definition }: Entity, qualifiers: readonly string[]): boolean {
  if (qualifiers.length === 0) return true
  // "Rovers coach Jon Dahl … the Rovers coach": what stands before the name tells where too.
  const own = `${name.toLowerCase()} ${definition.phrase}`
  return qualifiers.some((qualifier) => own.includes(qualifier))
}

/** Can a definite description with this head mean the entity that bears the head? */
export function takesUp(entity: Entity, mention: MentionFacts, head: string): boolean {
  if (!sameGender(entity, mention)) return false
  if (entity.kind === mention.kind || mention.kind === undefined) return true
  if (isSpokesperson(head)) return entity.described
  // "The lawmaker" for a person with a name; "the agency" for a body, never for who works there.
  if (mention.kind === 'anonymous-individual') return entity.kind === 'named-person'
  if (mention.kind === 'document') return entity.kind === 'document'
  // "Three people who saw the plan … the people"
  if (mention.kind === 'vague-group')
    return head === 'people' && entity.kind === 'anonymous-individual' && entity.described
  return entity.kind === 'media' && antecedentKinds(head).length > 0
}

/** A document that speaks somewhere, or a team whose study the article is about. */
function isFound({ cited, spoke, heads }: Entity): boolean {
  return cited || spoke >= 0 || [...heads].some(isTeam)
}
