import type { SourceKind, Token } from '../../article/model.ts'
import { isModifier } from './modifiers.ts'
import { PERSON_WORD } from './name-kind.ts'
import { bare, isCapital } from './name-run.ts'
import {
  groupLevel,
  isBody,
  isDocument,
  isKindOfBody,
  isNation,
  isOutlet,
  isPublicBody,
  isRole,
  isTitle,
} from './source-kinds.ts'
import { wordCluster } from './word-clusters.ts'

/** A noun phrase without a name; indexes count into its tokens. */
export interface Described {
  readonly first: number
  readonly start: number
  readonly core: number
  readonly possessor: readonly [number, number] | undefined
  readonly determiner: string
  readonly definite: boolean
}

const RESEARCHERS = /^(?:researchers|scientists|authors|investigators)$/

const KNOWERS = /^(?:sources?|insiders?|people|person|someone|somebody|those|individuals?)$/

const BARE_GROUPS = /^(?:some|many|most|others|several|few|people|everyone|everybody|nobody|none)$/

const SPEAKER_FOR = /^(?:spokes(?:man|woman|person|men|people|persons)|representatives?)$/

/** What those of a group know whose words are an insider’s: "aides familiar with the plan". */
const KNOWING = /^(?:familiar|close|briefed|privy)$/

/** "Some", "several": how many of them, and not which. */
export function isUncounted(determiner: string): boolean {
  return /^(?:some|many|most|several|few|other|numerous|various|countless)$/.test(determiner)
}

const AFFILIATES = /^(?:at|of|from|with|for|inside|within)$/

/** What makes somebody of a figure. */
const STANDING = /^(?:senior|leading|prominent|influential)$/

const LOYAL =
  /^(?:critics|supporters|opponents|allies|backers|fans|detractors|aides|advisers|advisors|friends|loyalists|admirers|defenders|voters|donors)$/

const PUBLICATION =
  /^(?:media|press|outlets?|newspapers?|broadcasters?|magazines?|paper|reporters|journalists|tabloids?)$/

/** A word of the names of outlets that is somebody where no name stands: "the star". */
const PERFORMER = /^(?:super|pop|mega)?star$/

/** The same of others, whom the endings of their words tell for persons. */
const SOMEBODY_ELSE = /^(?:examiner|observer|inquirer|guardian|courier)$/

/** The head noun of a description, and what stands around it. */
interface Head {
  readonly word: string
  readonly singular: string
  readonly determiner: string
  readonly definite: boolean
  readonly before: readonly Token[]
  readonly behind: readonly Token[]
  /** The word behind it: "with", "familiar". */
  readonly qualifier: string
  /** It is somebody’s, by a possessive or by a name before it: "the harbour’s", "Sorland". */
  readonly owned: boolean
  /** A name behind it tells where it belongs: "at Tidemark". */
  readonly affiliated: boolean
}

/** The kind of source that the head noun of a description makes of it, with what stands around it; undefined for a thing. */
export function kindOfHead(
  tokens: readonly Token[],
  { start, core, possessor, definite, first }: Described,
  word: string,
  singular: string,
  determiner: string,
): SourceKind | undefined {
  const named = (list: readonly Token[]): boolean =>
    list.some(
      (token) =>
        isCapital(token) && !isNation(token.text) && !(token === tokens[first] && isModifier(token.lower)),
    )
  const behind = tokens.slice(core)
  const before = tokens.slice(start, Math.max(start, core - 1))
  const qualifier = behind[0]?.lower ?? ''
  const head: Head = {
    word,
    singular,
    determiner,
    definite,
    before,
    behind,
    qualifier,
    owned: possessor !== undefined || named(before),
    affiliated: AFFILIATES.test(qualifier) && named(behind),
  }
  // "Her latest social media posts"
  if (word === 'media' && tokens[core - 2]?.lower === 'social') return undefined
  // "A state of emergency"
  if (word === 'state' && qualifier === 'of' && !named(behind)) return undefined
  const special = kindOfSpecial(head)
  if (special) return special
  if (isDocument(word))
    return PUBLICATION.test(word) && definite && behind.length === 0 ? undefined : 'document'
  if (RESEARCHERS.test(word) && definite) return 'document'
  const alone = core <= start
  if (KNOWERS.test(word) || (KNOWERS.test(determiner) && alone)) return kindOfKnower(head)
  const level = groupLevel(word)
  if (level !== undefined) return kindOfGroup(head, level)
  if (alone || BARE_GROUPS.test(word)) {
    const own = alone ? (tokens[Math.max(first, core - 1)]?.lower ?? '') : word
    return BARE_GROUPS.test(own) ? 'vague-group' : undefined
  }
  return kindOfNoun(head)
}

const OF_SO_MANY = /^of (?:the )?(?:\d+|ten|eleven|twelve|[a-z]+teen|twenty|[a-z]+ty)(?: |$)/

/** Words that are something else than their lists say, for what stands beside them. */
function kindOfSpecial({ word, definite, before, behind, owned }: Head): SourceKind | undefined {
  // "Fourteen of 17 economists", a share of those whom a poll asked.
  if (OF_SO_MANY.test(before.map(({ lower }) => lower).join(' '))) return 'witness-group'
  if (/^(?:percent|percentage|majority|majorities|half|third|quarter|two-thirds)$/.test(word))
    return 'witness-group'
  if (SPEAKER_FOR.test(word))
    return owned || behind.length > 0 || before.some((token) => isBody(bare(token)))
      ? 'named-organisation'
      : 'anonymous-individual'
  if (word === 'team' && before.some((token) => /^(?:research|study|scientific)$/.test(token.lower)))
    return 'document'
  if (/^(?:research|evidence|science|estimates)$/.test(word) && !definite && !owned && behind.length === 0)
    return 'vague-group'
  // "Senior figures in the party"
  if (word === 'figures' && before.some(({ lower }) => STANDING.test(lower))) return 'vague-group'
  // "A parent"; "its parent" may be a company.
  return word === 'parent' && !definite && !owned ? 'anonymous-individual' : undefined
}

/** "A source close to the board", "people familiar with the plan", "insiders" */
function kindOfKnower({ word, qualifier, owned }: Head): SourceKind {
  if (
    /^(?:people|those|persons?|individuals?)$/.test(word) &&
    !(KNOWING.test(qualifier) || /^(?:with|involved|who|inside|near)$/.test(qualifier))
  )
    return word === 'people' ? 'vague-group' : 'anonymous-individual'
  return word === 'insiders' && !owned ? 'vague-group' : 'anonymous-individual'
}

/** "Officials", "critics of the dam", "two aides": a group, by how vague its word is. */
function kindOfGroup(
  { word, determiner, definite, before, behind, qualifier, owned, affiliated }: Head,
  level: number,
): SourceKind {
  const knows = KNOWING.test(qualifier) || (qualifier === 'with' && behind[1]?.lower === 'knowledge')
  if (determiner === 'one' || knows) return 'anonymous-individual'
  if (isUncounted(determiner)) return level === 1 ? 'witness-group' : 'vague-group'
  if (level === 1) return 'witness-group'
  if (/^(?:two|three|four|five|six|seven|eight|nine|ten|\d+)$/.test(determiner) && level === 2)
    return 'anonymous-individual'
  if (LOYAL.test(word) && !/^(?:the|these|those|both)$/.test(determiner)) return 'vague-group'
  const national = before.some((token) => isNation(token.text)) && before.some((token) => isBody(bare(token)))
  if (affiliated || owned || national) return 'named-organisation'
  return definite && level < 3 ? 'named-organisation' : 'vague-group'
}

/** Any other noun: a role, a body, an outlet, or a person by the ending of its word. */
function kindOfNoun({
  word,
  singular,
  determiner,
  definite,
  qualifier,
  owned,
  affiliated,
}: Head): SourceKind | undefined {
  const uncounted = isUncounted(determiner)
  const known = owned || affiliated || definite ? 'named-organisation' : 'vague-group'
  if (isRole(word) || isTitle(word)) return uncounted ? 'vague-group' : 'anonymous-individual'
  if (isPartisans(word) && uncounted) return 'vague-group'
  // "Another Sorland Democrat"
  if (PARTISAN.test(word) && /^(?:a|an|one|another)$/.test(determiner)) return 'anonymous-individual'
  if (isPublicBody(word) || isBody(word) || isKindOfBody(word)) return 'named-organisation'
  if (PERFORMER.test(word)) return 'anonymous-individual'
  if (PUBLICATION.test(word) || (isOutlet(word) && !SOMEBODY_ELSE.test(word))) return 'media'
  const severalRoles = isRole(singular)
  const severalBodies = PLURAL_BODIES.test(word)
  const severalPersons = PLURAL_PERSONS.test(word)
  // "The head of the railway"
  if (word === 'head' && qualifier === 'of' && (definite || owned)) return 'anonymous-individual'
  // "Her family", "the family of Orla Vance"
  if (word === 'family' && (owned || definite)) return 'named-organisation'
  // "One of the patients"
  if (determiner === 'one' && (severalRoles || severalPersons)) return 'anonymous-individual'
  if (uncounted && (severalRoles || severalBodies || severalPersons)) return 'vague-group'
  if (severalRoles && singular !== word) return known
  if (severalBodies) return definite || owned ? 'named-organisation' : 'vague-group'
  if (PERSON_WORD.test(word)) return 'anonymous-individual'
  if (severalPersons) return known
  return SINGULAR_PERSON.test(word) && determiner !== '' ? 'anonymous-individual' : undefined
}

const PLURAL_BODIES =
  /^(?:groups|organi[sz]ations|agencies|companies|firms|countries|nations|states|families|unions|banks|charities|studios|businesses|hospitals|schools|universities|councils|clubs|churches|airlines|retailers|insurers)$/

/** Common words for groups of persons, from trade to opinion: words that are used like one of them name a group too. */
const GROUPS_OF_PERSONS = new Set(
  `experts supporters teachers workers lawyers voters organizers traders farmers readers leaders dealers drivers miners sellers
  buyers owners developers protesters activists residents players researchers passengers visitors dancers designers writers
  reformers promoters prosecutors investors editors directors creditors senators actors sailors donors scientists economists
  historians physicians musicians politicians employees refugees immigrants tenants participants democrats republicans worshippers hikers mourners skiers`
    .split(/\s+/)
    .map((word) => wordCluster(word).cluster),
)

/** "Organizers said" is a group's, "Summers said" a person's. */
function isUsedForPersons(word: string): boolean {
  if (!/(?:ers|ors|ants|ees)$/.test(word) || /.(?:makers|holders|keepers|goers|workers|watchers)$/.test(word))
    return true
  const { cluster } = wordCluster(word)
  return cluster > 0 && GROUPS_OF_PERSONS.has(cluster)
}

/** Words for persons that no list holds, by their endings. */
const SINGULAR_PERSON = /(?:er|or|ist|ian|ee|ant|man|woman)$/

const PLURAL_PERSONS =
  /(?:[a-z]{3}ers|[a-z]{2}ors|ists|ians|ees|[a-z]{2}ants|crats|men|women|youths|folks|whites|public)$/

/** "Experts", "owners", "groups": several persons or bodies. */
export function isPluralOfSomebody(word: string): boolean {
  if (!word.endsWith('s') && !PLURAL_PERSONS.test(word) && groupLevel(word) === undefined) return false
  return (
    groupLevel(word) !== undefined ||
    isRole(word.slice(0, -1)) ||
    PLURAL_BODIES.test(word) ||
    PLURAL_PERSONS.test(word)
  )
}

/** A party by its members: "some Democrats" are not the party. */
export function isPartisans(word: string): boolean {
  return /^(?:democrats|republicans|conservatives|liberals|tories|nationalists|unionists|socialists|greens)$/.test(
    word,
  )
}

const PARTISAN = /^(?:democrat|republican|tory|unionist|socialist|libertarian)$/

/** What shows something and is nobody: "Observations show that". */
const SEEN = /^(?:observations|measurements|experiments|simulations|calculations|satellites|sensors|signs)$/

/** "Newspaper calls for vote" */
const OUTLET_IN_HEADLINE = /^(?:newspaper|tabloid|magazine|broadcaster)$/

/** A noun for persons, bodies or documents, which a sentence may open with a capital. */
export function isCommonNoun(word: string): boolean {
  return (
    groupLevel(word) !== undefined ||
    BARE_GROUPS.test(word) ||
    isDocument(word) ||
    isPublicBody(word) ||
    KNOWERS.test(word) ||
    SEEN.test(word) ||
    OUTLET_IN_HEADLINE.test(word) ||
    PLURAL_BODIES.test(word) ||
    (PLURAL_PERSONS.test(word) && isUsedForPersons(word))
  )
}
