import {
  acronymOf,
  departmentOf,
  generationOf,
  identifies,
  identifiesAs,
  isControl,
  isNamedBehind,
  isPredicate,
  nameWords,
  precededByKin,
} from '../../languages/en/coreference.ts'
import { isBody, isNation, isTitle } from '../../languages/en/source-kinds.ts'
import type { Mention, Span } from '../model.ts'
import { isPossessive } from './antecedents.ts'

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
    | 'apposed'
    | 'label']: Mention[Key]
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

/** What the block tells of a mention besides its words and those around it. */
export type Surroundings = Pick<Sighting, 'asks' | 'answers' | 'main' | 'isSource' | 'quoted'> & {
  /** The one told of before it, but for what is inside of another or says the same in other words. */
  readonly last: Mention | undefined
  /** The words of the first title in quotation marks that does not end before it. */
  readonly title: Span | undefined
  /** The gender of the pronoun that stands for it from in front. */
  readonly genderAhead: Mention['gender']
}

export function sightingOf(
  text: string,
  mention: Mention,
  { last, title, genderAhead, asks, answers, main, isSource, quoted }: Surroundings,
): Sighting {
  const { start, end, form, kind, name, heads, gender, definite, possessive, apposed, label } = mention
  const own = text.slice(start, end)
  const between = text.slice(last?.end ?? start, start)
  return {
    mention: {
      form,
      kind,
      name,
      heads,
      // "In his report, the nominee"
      gender: gender ?? (form === 'description' ? genderAhead : undefined),
      definite,
      possessive,
      apposed,
      label,
    },
    label: name ?? (form === 'pronoun' ? own : own.replaceAll(/\s+/g, ' ').replace(/[\s,;:]+$/, '')),
    phrase: phraseOf(own),
    ...(name === undefined ? NO_NAME : ofName(text, mention, name, last)),
    ...(form === 'pronoun' ? ofPronoun(text, mention, last) : NO_PRONOUN),
    ...(form === 'description' ? ofDescription(text, mention, between) : NO_DESCRIPTION),
    owner: possessive === true || isPossessive(text, end),
    controlled: possessive === true && isControl(between),
    asks,
    answers,
    main,
    isSource,
    isCited: mention.cited === true && !(quoted && kind === 'vague-group'),
    titled: title !== undefined && isInTitle(mention, title),
    quoted,
  }
}

type NameFacts = Pick<
  Sighting,
  'words' | 'afterKin' | 'apposed' | 'acronyms' | 'generation' | 'identified' | 'identifiedAs' | 'named'
>

const NO_NAME: NameFacts = {
  words: [],
  afterKin: false,
  apposed: undefined,
  acronyms: [],
  generation: undefined,
  identified: false,
  identifiedAs: false,
  named: false,
}

function ofName(text: string, { start, end }: Mention, name: string, last: Mention | undefined): NameFacts {
  const own = text.slice(start, end)
  const before = text.slice(Math.max(0, start - 60), start)
  const words = nameWords(name)
  const comma = own.lastIndexOf(`, ${name}`)
  const behind = /^,? [JSI][\w.]{1,3}(?!\w)/.exec(text.slice(end, end + 6))?.[0] ?? ''
  return {
    words,
    afterKin: precededByKin(before),
    apposed: comma > 0 ? phraseOf(own.slice(0, comma)) : undefined,
    acronyms: acronymsOf(name, words, text.slice(end, end + 14)),
    generation: generationOf(own) ?? generationOf(behind),
    identified:
      identifies(before, text.slice(end, end + 8)) || (comma > 0 && identifies(own.slice(0, comma + 2), '')),
    identifiedAs: identifiesAs(before),
    named:
      last?.form === 'description' && isNamedBehind(text.slice(last.end, start), text.slice(end, end + 2)),
  }
}

type PronounFacts = Pick<Sighting, 'relative' | 'isThing' | 'asked'>

const NO_PRONOUN: PronounFacts = { relative: false, isThing: false, asked: false }

function ofPronoun(text: string, { start, end, gender }: Mention, last: Mention | undefined): PronounFacts {
  return {
    relative: last !== undefined && RELATIVE.test(text.slice(last.end, start)),
    isThing: gender === 'neuter' && /^its?$/i.test(text.slice(start, end)),
    asked: isAsked(text, last, start),
  }
}

type DescriptionFacts = Pick<Sighting, 'qualifiers' | 'predicate' | 'qualified'>

const NO_DESCRIPTION: DescriptionFacts = { qualifiers: [], predicate: false, qualified: false }

function ofDescription(text: string, mention: Mention, between: string): DescriptionFacts {
  return {
    qualifiers: namesIn(text, mention),
    predicate: !mention.possessive && isPredicate(between, text.slice(mention.end, mention.end + 4)),
    qualified: text.startsWith(' of ', mention.end),
  }
}

/** Is a mention a part of a title? Where it is all of it, only somebody who may as well be a title’s. */
function isInTitle({ start, end, kind, gender }: Mention, title: Span): boolean {
  return (
    title.start <= start && end <= title.end && (title.start < start || (kind === 'named-person' && !gender))
  )
}

/** "Dahl, who", "Dahl, the clerk of the lock, who", "Dahl of Sorland, who" */
const RELATIVE = /^(?:[,—–)\s-]*|,[^.]*[,—–)] ?| \([^()]{1,24}\), | (?:of|from) \p{Lu}[^,;.()]{1,40}, )$/u

/** Has the mention before just been asked what a pronoun is the subject of? */
function isAsked(text: string, before: Mention | undefined, at: number): boolean {
  if (!before || !/^ (?:if|whether|how|why|what|when|where|who) $/.test(text.slice(before.end, at)))
    return false
  return /\basked $/.test(text.slice(Math.max(0, before.start - 8), before.start))
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
