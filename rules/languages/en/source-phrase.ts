import type { Mention, SourceKind, Token } from '../../article/model.ts'
import { genderOfGivenName, isGivenName } from './given-names.ts'
import { withoutPossessive } from './possessive.ts'
import {
  groupLevel,
  isBody,
  isDocument,
  isKindOfBody,
  isMediaName,
  isMetonym,
  isNation,
  isOutlet,
  isPublicBody,
  isRole,
  isTitle,
} from './source-kinds.ts'
import { wordCluster } from './word-clusters.ts'

/** What a noun phrase says of the one it stands for. Indexes count into the phrase's tokens. */
export interface SourcePhrase {
  /** Where the phrase proper starts: conjunctions and adverbs before it left out. */
  readonly first: number
  /** One past its core: name or head noun, without what qualifies it behind. */
  readonly core: number
  /** The name, titles and roles before it stripped. */
  readonly name?: readonly [first: number, last: number]
  readonly kind?: SourceKind
  /** Head noun of a description; titles and roles around a name. Lower case, singular as written. */
  readonly heads: readonly string[]
  readonly gender?: Mention['gender']
  readonly definite: boolean
}

const OPENERS =
  /^(?:and|but|or|yet|so|even|also|when|while|as|if|because|only|just|still|then|that|what|where|meanwhile|however|though|although|plus|now|how|why|today|yesterday|once|again|perhaps|indeed|instead|thus|later|earlier|both|including|like|from|by|to|for|in|citing|,|;|:|"|“|”|‘|\(|\[|—|–|-|\*)$/
const DETERMINERS =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|another|one|some|many|most|several|few|all|no|any|each|every|both|other|multiple|numerous|various|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|scores|\d+)$/
const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|our|my|both)$/
const STOPS =
  /^(?:of|for|with|from|at|in|on|by|who|whom|which|whose|that|to|familiar|close|briefed|involved|including|such|like|and|or|but|as|,|\(|\)|\[|\]|—|–|--|;|:|"|“|”|about|near|inside|within|against|over|under|after|before|during|among|between|across|through|into|released|conducted|published|commissioned|interviewed|polled|surveyed|contacted|quoted|cited|provided|reviewed|obtained|led|than|via|there|here|nearby|himself|herself|itself|themselves|said|says|told|was|is|are|were|has|had|have|did)$/
const LINKS =
  /^(?:of|the|de|la|del|van|von|der|den|ter|bin|ibn|al|el|da|di|du|dos|le|y|and|for|&|on|e|zu|af|av)$/
const PARTICLES = /^(?:de|la|del|van|von|der|den|ter|bin|ibn|al|el|da|di|du|dos|le|y|e|zu|af|av)$/
/** Words after which a capital goes on with the name of the same body: "Survey on Drug Use", "Bank for Reconstruction". */
const QUALIFIED =
  /^(?:survey|report|committee|council|center|centre|commission|institute|office|department|ministry|bureau|agency|university|bank|fund|court|house|board|college|school|foundation|society|association|federation|organization|organisation|union|coalition|church|league|party|campaign|group|partnership|academy|administration|authority|museum|hospital|chamber|confederation|congress|assembly|secretary|minister|speaker|director|attorney|chief|journal|archbishop|bishop|duke|duchess|prince|king|queen|mayor|governor|doctors|students|friends|mothers|americans|citizens|knights|daughters|sons|bureau|treaty|act|index|network|forum|alliance|states|kingdom|republic|nations|world|times|bank)$/
const COUNTERS =
  /^(?:one|two|three|four|five|some|many|most|several|all|both|none|few|dozens|scores|hundreds|thousands|millions|number|group|majority|handful|half|percent|lot|plenty|each|couple|third|quarter|share)$/
const GENERATIONS = /^(?:jr\.?|sr\.?|ii|iii|iv|qc|sc|kc|mp|md|phd|ph\.d\.?|m\.d\.?)$/
const NAMELESS =
  /^(?:i|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.|(?:that|this|there|it|he|she|what|who|here)['’]s|day|eve)$/
/** Class years and the like before a student's name. */
const RANKS =
  /^(?:fresh(?:man|men)|sophomores?|juniors?|seniors?|president-elect|chair|secretary-general|co-chair|coauthor|co-director|vice|deputy|former|ex-president|frontrunner|front-runner|nominee|democrat|republican|independent|sen\.?|gov\.?|lieutenant|star|host|anchor|pollster|blogger|fellow|contributor|columnist)$/

export function isCapital(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false
  const code = token.text.charCodeAt(0)
  if (code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(token.text)) return true
  return JOINED.test(token.text)
}

/** A name that its particle is joined to: "al-Rashid", "d’Orsay", "ibn-Saud". */
const JOINED = /^(?:a[lnrstd]|ash|el|ul|ibn|bin|abu|[dlo])[-’']\p{Lu}/u

/** Does a word end the core of a noun phrase and begin what qualifies it? */
export function isQualifier(token: Token | undefined): boolean {
  return token !== undefined && STOPS.test(token.lower)
}

/** The word without a possessive ending and the full stop of an abbreviation. */
export function bare(token: Token | undefined): string {
  const word = withoutPossessive(token?.lower ?? '')
  return word.endsWith('.') ? word.slice(0, -1) : word
}

function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && /(?:['’]s|s['’])$/.test(token.lower)
}

function isRoleWord(word: string): boolean {
  return isTitle(word) || isRole(word) || RANKS.test(word)
}

/**
 * One past the last token of the run of name words that starts at a capital: "Jane van der Roe", "Bank of Sorland",
 * "National Survey on Drug Use". A possessive ends it.
 */
export function nameRun(tokens: readonly Token[], first: number, limit: number): number {
  let last = first + 1
  if (isPossessive(tokens[first])) return last
  for (let i = last; i < limit && i < first + 14; i++) {
    const token = tokens[i]
    if (token?.text.startsWith("'") && token.text.length < 3) break
    const numbered = token?.kind === 'number' && /^\d{1,3}$/.test(token.text) && isOutlet(bare(tokens[i - 1]))
    if ((isCapital(token) && !STOPS.test(token?.text ?? '')) || numbered) {
      last = i + 1
      if (isPossessive(token)) break
      continue
    }
    // “Robert "Bobby" Kane”
    if (opensNickname(tokens, i, limit)) {
      i += 2
      continue
    }
    const lower = token?.lower ?? ''
    if (PARTICLES.test(lower) && isCapital(tokens[i + 1]) && i + 1 < limit) continue
    if (PARTICLES.test(lower) && PARTICLES.test(tokens[i + 1]?.lower ?? '') && isCapital(tokens[i + 2]))
      continue
    if (!LINKS.test(lower)) break
    const next = tokens[i + 1]?.lower === 'the' ? i + 2 : i + 1
    if (next >= limit || !isCapital(tokens[next])) break
    const run = tokens.slice(first, i)
    const joins =
      lower === '&' ||
      (lower === 'the' && i > first && LINKS.test(tokens[i - 1]?.lower ?? '')) ||
      (lower !== 'and' && lower !== 'on' && run.some((word) => QUALIFIED.test(bare(word)))) ||
      (lower === 'on' && QUALIFIED.test(bare(run.at(-1)))) ||
      // "Department of Health and Human Services", "Food and Drug Administration"
      (lower === 'and' &&
        (run.some((word) => /^(?:of|for|on)$/.test(word.lower)) ||
          (isBody(bare(tokens[next + 1])) && isCapital(tokens[next + 1]) && !isPerson(run))))
    if (!joins) break
  }
  return last
}

/** A single word in quotation marks or brackets between the words of a name. */
function opensNickname(tokens: readonly Token[], at: number, limit: number): boolean {
  return (
    at + 3 < limit &&
    /^["“‘'(]$/.test(tokens[at]?.text ?? '') &&
    /^["”’')]$/.test(tokens[at + 2]?.text ?? '') &&
    isCapital(tokens[at + 1]) &&
    isCapital(tokens[at + 3]) &&
    tokens[at + 3]?.spaced === true &&
    !isPossessive(tokens[at - 1]) &&
    isGivenName(tokens[at - 1]?.text ?? '')
  )
}

function isPerson(run: readonly Token[]): boolean {
  return run.some((token) => isTitle(bare(token))) || isGivenName(run[0]?.text ?? '')
}

/** Reads the words of a noun phrase: where its name or head is and what kind of source they make of it. */
export function readPhrase(tokens: readonly Token[]): SourcePhrase {
  let first = 0
  while (first < tokens.length - 1 && OPENERS.test(tokens[first]?.lower ?? '')) first++
  let determiner = ''
  let start = first
  while (start < tokens.length && DETERMINERS.test(tokens[start]?.lower ?? '')) {
    determiner ||= tokens[start]?.lower ?? ''
    start++
  }
  const definite = DEFINITE.test(determiner)
  // The core runs to the first word that qualifies it; links inside a name do not end it.
  let core = start
  let possessor: [number, number] | undefined
  let run: [number, number] | undefined
  for (let i = start; i < tokens.length; ) {
    const token = tokens[i]
    const lower = token?.lower ?? ''
    if (isCapital(token) && !NAMELESS.test(lower)) {
      const last = nameRun(tokens, i, tokens.length)
      // The first word of a sentence is a capital without being a name.
      if (i === first && last === i + 1 && isCommonNoun(bare(token))) {
        core = last
        i = last
        continue
      }
      run = [i, last]
      core = last
      i = last
      if (isPossessive(tokens[last - 1]) && last < tokens.length && !STOPS.test(tokens[last]?.lower ?? '')) {
        possessor = run
        run = undefined
      }
      continue
    }
    if (token?.kind === 'punctuation' && /^['’]s?$/.test(token.text)) {
      i++
      continue
    }
    if (i > first && STOPS.test(lower)) {
      // "Two in three voters"
      if (lower === 'in' && i === start && DETERMINERS.test(tokens[i + 1]?.lower ?? '')) {
        i += 2
        continue
      }
      if (lower === 'of' && (COUNTERS.test(tokens[i - 1]?.lower ?? '') || i === start)) {
        while (DETERMINERS.test(tokens[i + 1]?.lower ?? '') || DEFINITE.test(tokens[i + 1]?.lower ?? '')) i++
        i++
        continue
      }
      // "local and state officials", "tall, dark man": a list of modifiers goes on to its noun.
      if ((lower === 'and' || lower === 'or') && isModifierList(tokens, i)) {
        i++
        continue
      }
      break
    }
    if (token?.kind === 'word' || token?.kind === 'number' || token?.kind === 'symbol') {
      run = undefined
      core = i + 1
      // "Voters outside the city", "people can see that": a plural person ends the core unless it qualifies a noun.
      const next = tokens[i + 1]
      if (groupLevel(lower) !== undefined && next?.kind === 'word' && !isCapital(next) && !isNoun(next.lower))
        break
      if (isPossessive(token)) possessor = [start, i + 1]
    } else if (token?.kind === 'punctuation' && token.text !== '/') break
    i++
  }
  if (run && run[1] === core) {
    // "Sheriff's Office", "Tolland's Dike Board": the owner is part of a body's name.
    const owner = possessor?.[1] === run[0] && isCapital(tokens[possessor[0]]) ? possessor[0] : undefined
    if (owner !== undefined && isBody(bare(tokens[core - 1]))) run = [owner, core]
    const named = readName(tokens, start, run, determiner)
    if (named) return { first, ...withApposition(tokens, named, definite) }
  }
  return { first, ...describe(tokens, { first, start, core, possessor, determiner, definite }) }
}

function isCommonNoun(word: string): boolean {
  return (
    groupLevel(word) !== undefined ||
    BARE_GROUPS.test(word) ||
    isDocument(word) ||
    isPublicBody(word) ||
    KNOWERS.test(word) ||
    (PLURAL_PERSONS.test(word) && isUsedForPersons(word))
  )
}

function isNoun(word: string): boolean {
  return groupLevel(word) !== undefined || isRole(word) || isBody(word) || isDocument(word) || word === 'and'
}

function isModifierList(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  const noun = bare(tokens[at + 2])
  return (
    next?.kind === 'word' &&
    !isCapital(next) &&
    !isCapital(tokens[at - 1]) &&
    !DETERMINERS.test(next.lower) &&
    !groupLevel(bare(tokens[at - 1])) &&
    (groupLevel(noun) !== undefined || isDocument(noun))
  )
}

interface Named {
  readonly core: number
  readonly name: readonly [number, number]
  readonly kind?: SourceKind
  readonly heads: string[]
  readonly gender?: Mention['gender']
}

/** "The newspaper Tolland Tides": what is called so is an outlet, whatever its name. */
const OUTLET_NOUN = /^(?:newspaper|tabloid|broadsheet|magazine|broadcaster|newswire|newsmagazine)$/

/** A capitalised run that ends the core, read as titles and a name; undefined when it is a title or role alone. */
function readName(
  tokens: readonly Token[],
  start: number,
  [from, to]: readonly [number, number],
  determiner: string,
): Named | undefined {
  const heads: string[] = []
  for (let i = start; i < from; i++)
    if (isRoleWord(bare(tokens[i])) && !isPossessive(tokens[i])) heads.push(roleAt(tokens, i, start))
  let name = from
  let end = to
  while (end - 1 > from && GENERATIONS.test(tokens[end - 1]?.lower ?? '')) end--
  for (let i = from; i < end; i++) {
    const word = bare(tokens[i])
    if (!isCapital(tokens[i]) || !isRoleWord(word) || isPossessive(tokens[i])) continue
    let next = i + 1
    if (tokens[next]?.lower === 'of') next += tokens[next + 1]?.lower === 'the' ? 3 : 2
    if (next > end) continue
    // "Paul Farmer", "Dean Baker": the role is part of a name that starts with a given one.
    if (i > name && next === end && isGivenName(tokens[name]?.text ?? '')) continue
    if (isGivenName(tokens[i]?.text ?? '') && next === end - 1) continue
    // "General Motors", "Justice Department": a role only where no body follows.
    if (
      tokens.slice(next, end).some((token) => isBody(bare(token)) && !isGivenName(tokens[next]?.text ?? ''))
    )
      continue
    heads.push(roleAt(tokens, i, start))
    name = next
  }
  // "Director of Community Safety Gary Granger": what the director is of ends where the person’s name starts.
  if (name > from && tokens[from + 1]?.lower === 'of')
    for (let i = name + 1; i < end - 1; i++)
      if (isGivenName(tokens[i]?.text ?? '') && !isGivenName(tokens[name]?.text ?? '')) name = i
  const title = name > from
  if (title && name >= end) return undefined
  if (!title || isNation(tokens[name]?.text ?? '')) {
    // "Republican Donald Roe", "Indian Prime Minister": nations and parties stand before the name.
    while (name < end - 2 && isNation(tokens[name]?.text ?? '') && isGivenName(tokens[name + 1]?.text ?? ''))
      name++
  }
  let core = to
  if (runsOn(tokens.slice(name, end))) {
    end = name + (tokens[name + 1]?.text.replace('.', '').length === 1 ? 3 : 2)
    core = end
  }
  const words = tokens.slice(name, end)
  if (words.length === 0) return undefined
  // "Senior" alone, "Some Republicans": a single sentence-initial word may be no name at all; the caller sees to that.
  const outlet = name === from && OUTLET_NOUN.test(bare(tokens[from - 1]))
  if (outlet) {
    heads.push(bare(tokens[from - 1]))
    return { core: to, name: [name, end], heads, kind: 'media', gender: 'neuter' }
  }
  // "The ratings agency Tidemark", "the carmaker Volta"
  const body = bare(tokens[from - 1])
  if (name === from && from > start && isKindOfBody(body) && !isRole(body)) {
    heads.push(body)
    return { core: to, name: [name, end], heads, kind: 'named-organisation', gender: 'neuter' }
  }
  const person = title || heads.some((head) => head !== 'general')
  const kind = person && !bodyName(words) ? 'named-person' : kindOfName(words, determiner)
  const gender =
    kind === 'named-organisation' || kind === 'media' || kind === 'document'
      ? 'neuter'
      : (genderOf([...heads, ...words.map(bare)]) ??
        (words.length > 1 ? genderOfGivenName(words[0]?.text ?? '') : undefined))
  return { core, name: [name, end], heads, ...(kind && { kind }), ...(gender && { gender }) }
}

/** "Jane Roe Signals She Has Had Enough": the capitals of a headline go on behind the name. */
function runsOn(words: readonly Token[]): boolean {
  return (
    words.length > 4 &&
    isGivenName(words[0]?.text ?? '') &&
    words.every((word) => isCapital(word) && !isBody(bare(word)))
  )
}

/** A role as it is borne: "the president" is neither the former president nor the vice president. */
function roleAt(tokens: readonly Token[], at: number, start: number): string {
  const role = bare(tokens[at])
  if (!isTitle(role)) return role
  const before = bare(tokens[at - 1])
  if (at > start && before === 'lt' && role === 'governor') return 'lieutenant governor'
  if (at > start && /^(?:vice|deputy|assistant|associate|lieutenant)$/.test(before))
    return `${before} ${role}`
  for (let i = start; i < at; i++)
    if (/^(?:former|late|then|one-time|onetime|outgoing)$/.test(tokens[i]?.lower ?? ''))
      return `former ${role}`
  return role
}

function bodyName(words: readonly Token[]): boolean {
  const last = bare(words.at(-1))
  return words.length > 1 && !isGivenName(words[0]?.text ?? '') && isBody(last)
}

/** First words of the names of places, which stand for who governs or plays there. */
const PLACE =
  /^(?:New|North|South|East|West|Northern|Southern|Eastern|Western|Central|San|Santa|Los|Las|Mount|Lake|Fort|Port|Cape|Grand|Great)$/

/** Words for a body that come first in other languages: "Banco Sorland". */
const LEADING_BODY =
  /^(?:Banco|Banque|Banca|Bank|Grupo|Groupe|Gruppo|Crédit|Société|Compagnie|Instituto|Institut|Istituto|Universidad|Universidade|Université|Università|Universität|Ministère|Partido|Partito|Parti|Fundación|Fundação|Fondation|Fondazione|Stiftung|Team|Club|Camp|Operation|Project|Radio|Doctors|Friends)$/

/** Words of the names of bodies that are no nouns for a body themselves. */
const BODY_WORD =
  /^(?:watch|rights|front|movement|action|international|global|media|research|studies|policy|health|security|defen[cs]e|national|american|united|royal|justice|legal|economic|forum|watchdog|reserve|human|citizens|workers|americans|voters|families|energy|oil|gas|steel|motors|airlines|labs|capital|analytics|solutions|studios|pictures|entertainment|first|future|climate|nature|planet|cross|without|against|for|parenthood|transport|rail|works|house|brigade|constabulary|states|islands)$/

/** What the words of a name alone say of its kind; a single word that is no known body says nothing. */
function kindOfName(words: readonly Token[], determiner: string): SourceKind | undefined {
  const plain = words.map((token) => withoutPossessive(token.text))
  const full = plain.join(' ')
  const last = bare(words.at(-1))
  const [lead = ''] = plain
  if (isMediaName(full)) return 'media'
  if (isMetonym(full)) return 'named-organisation'
  const given = isGivenName(lead)
  if (
    given &&
    words.length <= 3 &&
    determiner === '' &&
    !words.some((token, i) => i > 1 && isBody(bare(token)))
  )
    return words.length > 1 ? 'named-person' : undefined
  if (
    words.length > 1 &&
    (isOutlet(last) || words.at(-1)?.kind === 'number' || /^(?:daily|radio)$/i.test(lead))
  ) {
    const agency = last !== 'press' || !/^(?:university|college)$/.test(bare(words.at(-2)))
    if (agency) return 'media'
  }
  if (words.length > 1 && isMediaName(lead)) return 'media'
  if (words.length > 1 && LEADING_BODY.test(lead)) return 'named-organisation'
  const bodyAt = words.findIndex((token) => isBody(bare(token)))
  const paperAt = words.findIndex(
    (token, i) => isDocument(bare(token)) && !/^(?:geological|ordnance|antarctic)$/.test(bare(words[i - 1])),
  )
  // What comes first of the two is the head: "Survey on Drug Use", "Office for National Statistics".
  const linked = words.findIndex((token) => /^(?:of|for|on)$/.test(token.lower))
  const head = linked > 0 ? words.slice(0, linked) : words
  if (
    words.length > 1 &&
    head.some((token) => token === words[paperAt]) &&
    (paperAt > bodyAt || linked > 0) &&
    !head.some((token) => isBody(bare(token)))
  )
    return 'document'
  if (bodyAt >= 0 || paperAt >= 0) return 'named-organisation'
  if (words.length > 1 && words.some((token) => BODY_WORD.test(bare(token)))) return 'named-organisation'
  if (words.length === 1) {
    // A longer word in capitals is the label of a speaker in a transcript.
    if (/^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})s?$/u.test(full)) return 'named-organisation'
    if (isNation(lead.replace(/s$/, '')) && /s$/.test(lead)) return 'named-organisation'
    // "The Gulls"
    return determiner === 'the' && !isGivenName(lead) && !isTitle(last) ? 'named-organisation' : undefined
  }
  if (determiner === 'the' || linked > 0 || /[&\d]/.test(full)) return 'named-organisation'
  if (words.length > 4) return undefined
  return isPlace(words) ? 'named-organisation' : 'named-person'
}

/** "South Tolland", "Downtown Washington": nothing of the name is a body's, but its words are a place's. */
function isPlace(words: readonly Token[]): boolean {
  const last = withoutPossessive(words.at(-1)?.text ?? '')
  return (PLACE.test(words[0]?.text ?? '') || isMetonym(last)) && !words.some((token) => isBody(bare(token)))
}

/** Roles and the name in the apposition behind a name: "Jane Roe, chief economist at Sorland Bank,". */
function withApposition(
  tokens: readonly Token[],
  named: Named,
  definite: boolean,
): Omit<SourcePhrase, 'first'> {
  const heads = [...named.heads, ...appositionHeads(tokens, named.core)]
  const words = named.name[1] - named.name[0]
  const kind = words > 0 ? kindByHeads(tokens.slice(...named.name), named.kind, heads) : named.kind
  const gender =
    kind === named.kind || kind === 'named-person'
      ? (personal(named.gender, kind) ?? genderOf(heads))
      : 'neuter'
  return {
    core: named.core,
    name: named.name,
    heads,
    definite: definite || true,
    ...(kind && { kind }),
    ...(gender && { gender }),
  }
}

/**
 * Only somebody is "a farmer" or "the director"; the words of a name that might be a body's or place's yield to that. "Nokeda, a
 * maker of pumps" is a body.
 */
function kindByHeads(
  name: readonly Token[],
  kind: SourceKind | undefined,
  heads: readonly string[],
): SourceKind | undefined {
  const role = heads.some(isSomebody)
  if (kind === undefined && !role && heads.some(isKindOfBody)) return 'named-organisation'
  if (name.length < 2) return kind
  const [lead] = name
  if (kind === 'named-person' && !role && heads.some(isKindOfBody) && !isGivenName(lead?.text ?? ''))
    return 'named-organisation'
  if (kind === undefined && role) return 'named-person'
  const full = name.map(({ text }) => text).join(' ')
  const place = kind === 'named-organisation' && !isMetonym(full) && isPlace(name)
  return place && role ? 'named-person' : kind
}

/** A word for a single person: "farmer", "clerk". */
function isSomebody(word: string): boolean {
  return isRole(word) || PERSON_WORD.test(word)
}

/** A gender that the words of a body's name gave, where it is somebody's after all, says nothing. */
function personal(gender: Mention['gender'], kind: SourceKind | undefined): Mention['gender'] {
  return kind === 'named-person' && gender === 'neuter' ? undefined : gender
}

/** Head words of the apposition that follows a name, up to its first qualifier or verb. */
export function appositionHeads(tokens: readonly Token[], after: number): string[] {
  const heads: string[] = []
  if (tokens[after]?.text !== ',') return heads
  for (let i = after + 1; i < Math.min(tokens.length, after + 9); i++) {
    const token = tokens[i]
    const word = bare(token)
    if (token?.kind === 'punctuation' || (STOPS.test(token?.lower ?? '') && token?.lower !== 'and')) break
    // "The president’s wife" is no president.
    if (isPossessive(token)) continue
    if (isSomebody(word) || isBody(word) || isKindOfBody(word)) heads.push(word)
  }
  return heads
}

interface Described {
  readonly first: number
  readonly start: number
  readonly core: number
  readonly possessor: [number, number] | undefined
  readonly determiner: string
  readonly definite: boolean
}

const RESEARCHERS = /^(?:researchers|scientists|authors|investigators)$/
const KNOWERS = /^(?:sources?|insiders?|people|person|someone|somebody|those|individuals?)$/
const BARE_GROUPS = /^(?:some|many|most|others|several|few|people|everyone|everybody|nobody|none)$/
const SPEAKER_FOR = /^(?:spokes(?:man|woman|person|men|people|persons)|representatives?)$/
const AFFILIATES = /^(?:at|of|from|with|for|inside|within)$/
const LOYAL =
  /^(?:critics|supporters|opponents|allies|backers|fans|detractors|aides|advisers|advisors|friends|loyalists|admirers|defenders|voters|donors)$/
const PUBLICATION =
  /^(?:media|press|outlets?|newspapers?|broadcasters?|magazines?|paper|reporters|journalists|tabloids?)$/

/** A phrase whose head is a common noun, or nothing that is known. */
function describe(tokens: readonly Token[], found: Described): Omit<SourcePhrase, 'first'> {
  const { start, core, possessor, definite, determiner } = found
  const at = core > start ? core - 1 : Math.max(core - 1, found.first)
  // "A 43-year-old-man" is a man.
  const head = bare(tokens[at]).replace(/^.{1,12}-old-/, '')
  const singular = head.replace(/s$/, '')
  const heads = [head === bare(tokens[at]) ? roleAt(tokens, at, start) : head]
  for (let i = Math.max(start, possessor?.[1] ?? start); i < at; i++) {
    const word = bare(tokens[i])
    if (isRole(word) || isBody(word)) heads.push(word)
  }
  const sure = definite || possessor !== undefined
  const gender = genderOf([head])
  const apposed = /s$/.test(head) ? undefined : appositiveName(tokens, core)
  const full =
    apposed &&
    tokens[core]?.text === ',' &&
    apposed[1] - apposed[0] > 1 &&
    isGivenName(tokens[apposed[0]]?.text ?? '')
  const name = isRoleWord(head) || full ? apposed : undefined
  if (name) {
    const words = tokens.slice(name[0], name[1])
    const sex = gender ?? genderOfGivenName(words[0]?.text ?? '')
    return { core: name[1], name, kind: 'named-person', heads, definite: true, ...(sex && { gender: sex }) }
  }
  const kind = kindOfHead(tokens, found, head, singular, determiner)
  const plural = gender ?? (/s$/.test(head) && groupLevel(head) !== undefined ? 'plural' : undefined)
  const sex =
    plural ??
    (kind === 'named-organisation' || kind === 'document' || kind === 'media' ? 'neuter' : undefined)
  return {
    core: Math.max(core, found.first + 1),
    heads,
    definite: sure,
    ...(kind && { kind }),
    ...(sex && { gender: sex }),
  }
}

/** "Nevada's governor, Brian Roe," and "the lawmaker, Lee Dal-ho": the name behind a singular description. */
function appositiveName(tokens: readonly Token[], core: number): readonly [number, number] | undefined {
  if (tokens[core]?.text !== ',') {
    // "A spokesman for the agency, Jane Roe,": look past one qualifier.
    if (!/^(?:for|of|at)$/.test(tokens[core]?.lower ?? '')) return undefined
    const comma = tokens.findIndex((token, i) => i > core && i < core + 8 && token.text === ',')
    return comma < 0 ? undefined : appositiveName(tokens, comma)
  }
  const at = core + 1
  if (!isCapital(tokens[at])) return undefined
  const end = nameRun(tokens, at, tokens.length)
  let last = end
  while (last - 1 > at && GENERATIONS.test(tokens[last - 1]?.lower ?? '')) last--
  const words = tokens.slice(at, last)
  const closed = end >= tokens.length || /^[,(—–]$/.test(tokens[end]?.text ?? '')
  const person =
    isGivenName(words[0]?.text ?? '') || (words.length > 1 && kindOfName(words, '') === 'named-person')
  return closed && person ? [at, last] : undefined
}

function kindOfHead(
  tokens: readonly Token[],
  { start, core, possessor, definite, first }: Described,
  head: string,
  singular: string,
  determiner: string,
): SourceKind | undefined {
  const behind = tokens.slice(core)
  const qualifier = behind[0]?.lower ?? ''
  const named = (list: readonly Token[]): boolean =>
    list.some((token) => isCapital(token) && !isNation(token.text))
  const before = tokens.slice(start, Math.max(start, core - 1))
  const affiliated = AFFILIATES.test(qualifier) && named(behind)
  const owned = possessor !== undefined || named(before)
  // A share of those whom a poll asked.
  if (/^(?:percent|percentage|majority|majorities|half|third|quarter|two-thirds)$/.test(head))
    return 'witness-group'
  if (SPEAKER_FOR.test(head))
    return owned || behind.length > 0 || before.some((token) => isBody(bare(token)))
      ? 'named-organisation'
      : 'anonymous-individual'
  if (head === 'team' && before.some((token) => /^(?:research|study|scientific)$/.test(token.lower)))
    return 'document'
  if (/^(?:research|evidence|science)$/.test(head) && !definite && !owned && behind.length === 0)
    return 'vague-group'
  if (isDocument(head))
    return PUBLICATION.test(head) && definite && behind.length === 0 ? undefined : 'document'
  if (RESEARCHERS.test(head) && definite) return 'document'
  if (KNOWERS.test(head) || KNOWERS.test(determiner)) {
    if (
      /^(?:people|those|persons?|individuals?)$/.test(head) &&
      !/^(?:familiar|close|briefed|with|involved|who|inside|near|privy)$/.test(qualifier)
    )
      return head === 'people' ? 'vague-group' : 'anonymous-individual'
    return 'anonymous-individual'
  }
  const level = groupLevel(head)
  if (level !== undefined) {
    if (level === 1) return 'witness-group'
    if (/^(?:two|three|four|five|six|seven|eight|nine|ten|\d+)$/.test(determiner) && level === 2)
      return 'anonymous-individual'
    if (LOYAL.test(head) && !definite) return 'vague-group'
    const national =
      before.some((token) => isNation(token.text)) && before.some((token) => isBody(bare(token)))
    if (affiliated || owned || national) return 'named-organisation'
    return definite && level < 3 ? 'named-organisation' : 'vague-group'
  }
  if (core <= start || BARE_GROUPS.test(head)) {
    const word = core <= start ? (tokens[Math.max(first, core - 1)]?.lower ?? '') : head
    return BARE_GROUPS.test(word) ? 'vague-group' : undefined
  }
  if (isRole(head) || isTitle(head)) {
    if (/^(?:some|many|most|several|numerous)$/.test(determiner)) return 'vague-group'
    return 'anonymous-individual'
  }
  if (isPublicBody(head) || isBody(head) || isKindOfBody(head)) return 'named-organisation'
  if (PUBLICATION.test(head) || isOutlet(head)) return 'media'
  if (isRole(singular) && singular !== head)
    return owned || affiliated || definite ? 'named-organisation' : 'vague-group'
  if (
    /^(?:groups|organizations|organisations|agencies|companies|firms|countries|nations|states|families|unions|banks|charities|studios)$/.test(
      head,
    )
  )
    return definite || owned ? 'named-organisation' : 'vague-group'
  if (PERSON_WORD.test(head)) return 'anonymous-individual'
  if (PLURAL_PERSONS.test(head)) return owned || affiliated || definite ? 'named-organisation' : 'vague-group'
  return SINGULAR_PERSON.test(head) && determiner !== '' ? 'anonymous-individual' : undefined
}

/** Common words for groups of persons, from trade to opinion: words that are used like one of them name a group too. */
const GROUPS_OF_PERSONS = new Set(
  `experts supporters teachers workers lawyers voters organizers traders farmers readers leaders dealers drivers miners sellers
  buyers owners developers protesters activists residents players researchers passengers visitors dancers designers writers
  reformers promoters prosecutors investors editors directors creditors senators actors sailors donors scientists economists
  historians physicians musicians politicians employees refugees immigrants tenants participants democrats republicans`
    .split(/\s+/)
    .map((word) => wordCluster(word).cluster),
)

/** "Organizers said" is a group's, "Summers said" a person's. */
function isUsedForPersons(word: string): boolean {
  if (!/(?:ers|ors|ants|ees)$/.test(word)) return true
  const { cluster } = wordCluster(word)
  return cluster > 0 && GROUPS_OF_PERSONS.has(cluster)
}

/** Words for persons that no list holds, by their endings. */
const SINGULAR_PERSON = /(?:er|or|ist|ian|ee|ant|man|woman)$/
const PLURAL_PERSONS =
  /(?:[a-z]{3}ers|[a-z]{2}ors|ists|ians|ees|[a-z]{2}ants|crats|men|women|youths|folks|whites|public)$/

const PERSON_WORD =
  /(?:-old|-year-old-man|-year-old-woman|culprit|gentleman|teenager|pensioner|tenant|landlord|owner|vendor|officer|clerk|deputy|firefighter|paramedic|survivor|motorist|shopper|waiter|waitress|barista|cook|chef|custodian|freshman|sophomore|recipient|complainant|accuser|informant|whistleblower|pastor|priest|rabbi|imam)$/

const MALE =
  /^(?:mr|sir|lord|king|prince|father|brother|spokesman|congressman|councilman|assemblyman|chairman|businessman|fisherman|policeman|fireman|his|himself|husband|son|man|boy|grandfather|uncle|nephew|gentleman|actor|pope|sheikh|imam|ayatollah|widower|boyfriend)$/
const FEMALE =
  /^(?:mrs|ms|miss|dame|lady|baroness|queen|princess|sister|spokeswoman|congresswoman|councilwoman|assemblywoman|chairwoman|businesswoman|policewoman|her|herself|wife|daughter|woman|girl|mother|actress|grandmother|aunt|niece|widow|girlfriend|duchess)$/

/** The gender that titles and roles give away. */
export function genderOf(words: readonly string[]): Mention['gender'] | undefined {
  if (words.some((word) => MALE.test(word) || word.endsWith('-man'))) return 'male'
  return words.some((word) => FEMALE.test(word) || word.endsWith('-woman')) ? 'female' : undefined
}
