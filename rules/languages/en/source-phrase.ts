import type { Mention, SourceKind, Token } from '../../article/model.ts'
import { isOffice } from './coreference.ts'
import { cueVerb } from './cues.ts'
import {
  type Described,
  isCommonNoun,
  isPartisans,
  isPluralOfSomebody,
  isUncounted,
  kindOfHead,
} from './description-kind.ts'
import { genderOfGivenName, isGivenName } from './given-names.ts'
import { isModifier } from './modifiers.ts'
import {
  bodyName,
  genderOf,
  isPeople,
  isSomebody,
  kindByHeads,
  kindOfName,
  mayBePerson,
  personal,
  THING_IN_CAPITALS,
} from './name-kind.ts'
import {
  bare,
  endsCore,
  goesOnBehindName,
  isCapital,
  isHeadlineVerb,
  isNameForTime,
  isPossessive,
  nameRun,
  opensNoName,
} from './name-run.ts'
import { isHandled } from './paper-verbs.ts'
import {
  groupLevel,
  isBody,
  isCountry,
  isDocument,
  isKindOfBody,
  isNation,
  isOutlet,
  isPublicBody,
  isRole,
  isTitle,
} from './source-kinds.ts'

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
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|another|one|some|many|most|several|few|all|no|any|each|every|both|other|multiple|numerous|various|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|dozens|hundreds|thousands|scores|\d+)$/
const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|our|my|both)$/
const COUNTERS =
  /^(?:one|two|three|four|five|some|many|most|several|all|both|none|few|dozens|scores|hundreds|thousands|millions|number|group|majority|handful|half|percent|lot|plenty|each|couple|third|quarter|share|%)$/
const GENERATIONS = /^(?:jr\.?|sr\.?|ii|iii|iv|qc|sc|kc|mp|td|md|phd|ph\.d\.?|m\.d\.?)$/
const NAMELESS =
  /^(?:i|i['’](?:m|ve|d|ll)|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.|(?:that|this|there|it|he|she|what|who|here)['’]s|day|eve)$/
/** Class years and the like before a student's name. */
const RANKS =
  /^(?:fresh(?:man|men)|sophomores?|juniors?|seniors?|president-elect|chair|secretary-general|co-chair|coauthor|co-director|vice|deputy|former|ex-president|frontrunner|front-runner|nominee|democrat|republican|independent|sens?\.?|govs?\.?|reps\.?|profs\.?|drs\.?|lieutenant|whip|moderator|administrator|legend|bachelorette|mvp|model|star|host|anchor|pollster|blogger|fellow|contributor|columnist)$/

/** Tells when a paper came out, behind its noun. */
const PUT_OUT = /^(?:out|last|this|earlier|yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/

function isRoleWord(word: string): boolean {
  return isTitle(word) || isRole(word) || RANKS.test(word)
}

/**
 * Reads the words of a noun phrase: where its name or head is and what kind of source they make of it. A first word that opens
 * nothing is a capital for being a name.
 */
export function readPhrase(tokens: readonly Token[], opens = true): SourcePhrase {
  let first = 0
  while (first < tokens.length - 1 && opensPhrase(tokens, first)) first++
  first = afterBound(tokens, first)
  let determiner = ''
  let start = first
  while (start < tokens.length && DETERMINERS.test(tokens[start]?.lower ?? '')) {
    determiner ||= tokens[start]?.lower ?? ''
    start++
  }
  const definite = DEFINITE.test(determiner)
  const { core, possessor, run } = coreOf(tokens, first, start, opens)
  if (run && run[1] === core) {
    // "Sheriff's Office", "Tolland's Dike Board": the owner is part of a body's name.
    const owner = possessor?.[1] === run[0] && isCapital(tokens[possessor[0]]) ? possessor[0] : undefined
    const name: Range = owner !== undefined && isBody(bare(tokens[core - 1])) ? [owner, core] : run
    // "The View’s Jane Roe": the article is the owner’s.
    const own = possessor !== undefined && possessor[1] <= name[0] ? '' : determiner
    const named = readName(tokens, start, name, own)
    if (named) return withShortPost(tokens, { first, ...withApposition(tokens, named, definite) })
  }
  // "The director of the council Ana Roe": the name follows what qualifies the role.
  const trailing = core < tokens.length ? trailingName(tokens, core) : undefined
  const named = trailing && readName(tokens, start, trailing, '')
  if (named?.kind === 'named-person') return { first, ...withApposition(tokens, named, definite) }
  const described = describe(tokens, { first, start, core, possessor, determiner, definite })
  return withShortPost(tokens, { first, ...described })
}

/** "Deputy Commissioner of Police Ana Roe", "the Municipal Chief Executive (MCE), Ana Roe": later "the DCP", "the MCE". */
function withShortPost(tokens: readonly Token[], read: SourcePhrase): SourcePhrase {
  const { first, name, kind, heads } = read
  if (!name || kind !== 'named-person') return read
  for (let i = first + 1; i < name[0]; i++) {
    const force = FORCE.test(tokens[i]?.text ?? '') && tokens[i - 1]?.lower === 'of'
    const bracket =
      /^\p{Lu}{2,}$/u.test(tokens[i + 2]?.text ?? '') &&
      tokens[i + 1]?.text === '(' &&
      tokens[i + 3]?.text === ')'
    if (bracket && (force || isRoleWord(bare(tokens[i]))))
      return { ...read, heads: [...heads, tokens[i + 2]?.lower ?? ''] }
    if (!force) continue
    const post = tokens.slice(first, i + 1).flatMap(({ text }) => text.match(/\p{Lu}(?=\p{Ll})/gu) ?? [])
    return { ...read, heads: [...heads, post.join('').toLowerCase()] }
  }
  return read
}

/** Indexes of tokens, from the first to the one behind the last. */
type Range = readonly [from: number, to: number]

/** The first words of a phrase, up to what qualifies them. */
interface Core {
  /** The index behind its name or head. */
  readonly core: number
  /** Whose it is: "Tolland’s". */
  readonly possessor: Range | undefined
  /** The capitals that it holds last. */
  readonly run: Range | undefined
}

/** The core runs to the first word that qualifies it; links inside a name do not end it. */
function coreOf(tokens: readonly Token[], first: number, start: number, opens: boolean): Core {
  let core = start
  let possessor: Range | undefined
  let run: Range | undefined
  let opening: Range | undefined
  for (let i = start; i < tokens.length; ) {
    const token = tokens[i]
    const lower = token?.lower ?? ''
    if (i > start && run && goesOnBehindName(tokens, i)) break
    // "A Sorland poll out Monday", "records last week", "papers filed in Tolland"
    if (i > start && (PUT_OUT.test(lower) || isHandled(lower)) && isDocument(bare(tokens[i - 1]))) break
    // "Trust Between Vance and Spy Agencies": a headline’s prepositions are capitals too.
    if (
      isCapital(token) &&
      (!NAMELESS.test(lower) || (i === first && isNamedForTime(tokens, i))) &&
      !(endsCore(lower) && isCapital(tokens[i + 1]))
    ) {
      const last = nameRun(tokens, i, tokens.length)
      // The first word of a sentence is a capital without being a name.
      const common = isCommonNoun(bare(token)) || isOwnWork(tokens, i) || (opens && opensGroup(tokens, i))
      if (i === first && last === i + 1 && common) {
        core = last
        i = last
        // "Democrats trying to win the harbour"
        if (isDoing(tokens, last)) break
        continue
      }
      run = [i, last]
      if (i === start) opening = run
      core = last
      i = last
      if (isPossessive(tokens[last - 1]) && last < tokens.length && !endsCore(tokens[last]?.lower ?? '')) {
        possessor = run
        run = undefined
      }
      continue
    }
    if (token?.kind === 'punctuation' && /^['’]s?$/.test(token.text)) {
      i++
      continue
    }
    // "Harbour Trust (HT) chair Jane Roe"
    if (run && token?.text === '(' && tokens[i + 2]?.text === ')' && isRoleWord(bare(tokens[i + 3]))) {
      i += 3
      continue
    }
    if (i > first && endsCore(lower)) {
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
      // "The scientist leading the research"
      if (isSomebody(lower) && isDoing(tokens, i + 1)) break
      if (isPossessive(token)) possessor = [start, i + 1]
    } else if (token?.kind === 'punctuation' && token.text !== '/') break
    i++
  }
  // "Vance needles Dahl: …": the one who speaks, and what a headline says she does.
  if (opening && run && run[0] === opening[1] + 1 && run[1] === core && isVerbOf(tokens[opening[1]])) {
    run = opening
    core = opening[1]
  }
  return { core, possessor, run }
}

/** "Checks by our reporter": what was found out, and nobody’s name. */
function isOwnWork(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.lower.endsWith('s') === true &&
    tokens[at + 1]?.lower === 'by' &&
    /^(?:our|this|the)$/.test(tokens[at + 2]?.lower ?? '')
  )
}

/** "April Brandt", "Eve Lark": a word for a month or day with one capital behind it that is no noun, at the start of a phrase. */
function isNamedForTime(tokens: readonly Token[], at: number): boolean {
  const surname = tokens[at + 1]
  return (
    isNameForTime(tokens[at]) &&
    isCapital(surname) &&
    !isCapital(tokens[at + 2]) &&
    !NAMELESS.test(surname?.lower ?? '') &&
    !isCommonNoun(bare(surname)) &&
    !isBody(bare(surname)) &&
    !isTitle(bare(surname)) &&
    !isNation(surname?.text ?? '')
  )
}

/** "Leading the research", "speaking to the Courier": what somebody does, behind the word for who it is. */
function isDoing(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower.endsWith('ing') === true && OBJECT.test(tokens[at + 1]?.lower ?? '')
}

const OBJECT = /^(?:the|this|that|these|those|his|her|its|their|our|my|both|to|for|with|on|a|an)$/

/** A full name behind a common noun, at the end of a phrase whose core ends before it in "of", or in "for" a public body. */
function trailingName(tokens: readonly Token[], core: number): Range | undefined {
  const link = tokens[core]?.lower ?? ''
  if (!/^(?:of|for|to)$/.test(link)) return undefined
  let name = tokens.length
  while (name > core + 2 && isCapital(tokens[name - 1])) name--
  const noun = tokens[name - 1]
  if (tokens.length - name < 2 || noun?.kind !== 'word' || isCapital(noun) || endsCore(noun.lower))
    return undefined
  const role = isRoleWord(bare(tokens[core - 1])) && isPublicBody(noun.lower) && !isKindOfBody(noun.lower)
  const full = isGivenName(tokens[name]?.text ?? '') && (link === 'of' || role) && isNoun(noun.lower)
  return full || (role && tokens.length - name < 4) ? [name, tokens.length] : undefined
}

/** "More than 40 academics", "fewer than ten": behind what bounds a number. */
function afterBound(tokens: readonly Token[], first: number): number {
  if (!/^(?:more|fewer|less)$/.test(tokens[first]?.lower ?? '') || tokens[first + 1]?.lower !== 'than')
    return first
  const number = tokens[first + 2]
  return number?.kind === 'number' ||
    COUNTERS.test(number?.lower ?? '') ||
    DETERMINERS.test(number?.lower ?? '')
    ? first + 2
    : first
}

function opensPhrase(tokens: readonly Token[], at: number): boolean {
  if (OPENERS.test(tokens[at]?.lower ?? '')) return true
  // "Despite Vance", "Is Orla Vance"
  return opensNoName(tokens[at]) && isCapital(tokens[at]) && isCapital(tokens[at + 1])
}

/** "Legal experts", "Factory owners", "Dockers at the quay": a word of a group that is a capital for opening its sentence. */
function opensGroup(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at + 1]?.lower ?? ''
  if (
    /^(?:at|in|on|from|who|outside|inside|near|across)$/.test(behind) &&
    /[a-z]{3}ers$/.test(bare(tokens[at]))
  )
    return !isGivenName(tokens[at]?.text ?? '')
  // "Reporters say"; "Candidates" are those whom the story names.
  const [, one = ''] = /^(.+)s$/.exec(bare(tokens[at])) ?? []
  if (isRole(one) && !isOffice(one)) return true
  // "Liberal and conservative voters"
  const noun = tokens
    .slice(at + 1)
    .find((token) => token.kind !== 'word' || !(isModifier(token.lower) || token.lower === 'and'))
  return (
    noun?.kind === 'word' &&
    !isCapital(noun) &&
    isPluralOfSomebody(noun.lower) &&
    isModifier(bare(tokens[at]))
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
    // "Democratic and independent voters"
    (!isCapital(tokens[at - 1]) || isNation(tokens[at - 1]?.text ?? '')) &&
    !DETERMINERS.test(next.lower) &&
    !groupLevel(bare(tokens[at - 1])) &&
    (groupLevel(noun) !== undefined || isDocument(noun))
  )
}

interface Named {
  readonly core: number
  readonly name: Range
  readonly kind?: SourceKind
  readonly heads: string[]
  readonly gender?: Mention['gender']
}

/** "The newspaper Tolland Tides": what is called so is an outlet, whatever its name. */
const OUTLET_NOUN =
  /^(?:newspaper|tabloid|broadsheet|magazine|broadcaster|newswire|newsmagazine|website|blog|site)$/

/** Kinds of companies and other bodies that are no first words of their names. */
const OPENS_FIRM =
  /^(?:automaker|carmaker|chipmaker|drugmaker|startup|start-up|retailer|lender|insurer|airline|supermarket|charity|nonprofit|regulator|watchdog|conglomerate)$/

const SEATED = /^(?:prince|princess|duke|duchess|earl|countess|queen|king|archbishop|bishop)$/
const COURTESY = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|sen|rep|gov)$/

/** A capitalised run that ends the core, read as titles and a name; undefined when it is a title or role alone. */
function readName(
  tokens: readonly Token[],
  start: number,
  [from, to]: Range,
  determiner: string,
): Named | undefined {
  // "Some Democrats", "fellow Republicans"
  const partisans = from === to - 1 && isPartisans(tokens[from]?.lower ?? '')
  if (partisans && (from > start || isUncounted(determiner))) return undefined
  // "The Salford MP" is told of by the seat.
  if (determiner !== '' && to - from > 1 && /^(?:mp|mep|msp|td|mla|mca|mec|mpp)$/.test(bare(tokens[to - 1])))
    return undefined
  const seat = bare(tokens[from])
  // "Head of Rivers, Orla Vance": what somebody runs stands behind it, and then who it is.
  if (seat === 'head' && to === from + 1 && tokens[to]?.lower === 'of') return undefined
  // "The Duchess of Tolland": told of by the seat, which is all the name that is used.
  if (
    SEATED.test(seat) &&
    tokens[from + 1]?.lower === 'of' &&
    to - from > 2 &&
    !tokens.slice(from + 2, to).some(({ text }) => isGivenName(text))
  ) {
    const gender = genderOf([seat])
    return { core: to, name: [from, to], heads: [seat], kind: 'named-person', ...(gender && { gender }) }
  }
  const incumbent = incumbentOf(tokens, [from, to])
  if (incumbent) return incumbent
  let end = to
  while (end - 1 > from && GENERATIONS.test(tokens[end - 1]?.lower ?? '')) end--
  const { heads, behind } = titlesIn(tokens, start, from, end)
  // "Jane Roe KC", later "the barrister"
  heads.push(...tokens.slice(end, to).map(bare).filter(isTitle))
  let name = behind
  // "Director of Community Safety Gary Granger": what the director is of ends where the person’s name starts.
  if (name > from && /^(?:of|for)$/.test(tokens[from + 1]?.lower ?? ''))
    for (let i = name + 1; i < end - 1; i++)
      if (isGivenName(tokens[i]?.text ?? '') && !isGivenName(tokens[name]?.text ?? '')) name = i
  // "Slams Donald Roe": what a headline says he does.
  while (name < end - 2 && isHeadlineVerb(tokens[name]) && isGivenName(tokens[name + 1]?.text ?? '')) name++
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
  // "The Boxing Day tragedy", but Doris Day
  if (/^(?:day|eve)$/.test(bare(tokens[end - 1])) && !isGivenName(tokens[name]?.text ?? '')) return undefined
  // "Does Sorland Refuse"
  if (end > name + 1 && isCountry(tokens[name]?.text ?? '') && REFUSES.test(bare(tokens[name + 1]))) {
    end = name + 1
    core = end
  }
  // "Jane Roe Dismisses", "Omar Diaz Says"
  if (isGivenName(tokens[name]?.text ?? ''))
    for (let i = name + 2; i < end; i++)
      if (isHeadlineVerb(tokens[i]) || actsInHeadline(bare(tokens[i]))) {
        end = i
        core = i
      }
  const words = tokens.slice(name, end)
  if (words.length === 0 || (words.length === 1 && THING_IN_CAPITALS.test(words[0]?.text ?? '')))
    return undefined
  // "Senior" alone, "Some Republicans": a single sentence-initial word may be no name at all; the caller sees to that.
  // "The Sorlandish newspaper the Tides"
  const noun = bare(tokens[determiner === '' && tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1])
  const wire = noun === 'agency' && bare(tokens[from - 2]) === 'news'
  const outlet = name === from && (wire || OUTLET_NOUN.test(noun))
  if (outlet) {
    heads.push(noun)
    return { core: to, name: [name, end], heads, kind: 'media', gender: 'neuter' }
  }
  // "The ratings agency Tidemark", "the carmaker Volta"
  // "Carmaker Volta" at the start of a sentence.
  const opens = name === start && end - name > 1 && OPENS_FIRM.test(bare(tokens[name]))
  const firstWord = opens ? name + 1 : name
  const trade = bare(tokens[firstWord - 1])
  const firm = isKindOfBody(trade) && !isRole(trade) && !(mayBePerson(trade) && end - firstWord > 1)
  if (name === from && firstWord > start && firm) {
    heads.push(trade)
    return { core: to, name: [firstWord, end], heads, kind: 'named-organisation', gender: 'neuter' }
  }
  const person = title || heads.some((head) => head !== 'general')
  const kind = person && !bodyName(words) ? 'named-person' : kindOfName(words, determiner)
  const body = kind === 'named-organisation' || kind === 'media' || kind === 'document'
  const gender =
    kind === 'named-organisation' && words.length === 1 && isMany(words[0]?.text ?? '')
      ? 'plural'
      : body
        ? 'neuter'
        : (genderOf([...heads, ...words.map(bare)]) ??
          (words.length > 1 ? genderOfGivenName(words[0]?.text ?? '') : undefined))
  return { core, name: [name, end], heads, ...(kind && { kind }), ...(gender && { gender }) }
}

/** "The Minister for Foreign Affairs, Orla Vance,": who holds a post that is told in capitals up to a comma. */
function incumbentOf(tokens: readonly Token[], [from, to]: Range): Named | undefined {
  if (tokens[to]?.text !== ',') return undefined
  // "The Assembly Member for the Tolland Electoral Area, Hon. Orla Vance"
  const link = tokens.findIndex(({ lower }, i) => i > from && i < to && /^(?:of|for)$/.test(lower))
  const post = bare(tokens[link - 1])
  if (link < 0 || !isRoleWord(post)) return undefined
  if (tokens.slice(from, to).some(({ text }) => isGivenName(text))) return undefined
  const name = appositiveName(tokens, to)
  if (!name) return undefined
  const gender = genderOf([post]) ?? genderOfGivenName(tokens[name[0]]?.text ?? '')
  return { core: name[1], name, heads: [post], kind: 'named-person', ...(gender && { gender }) }
}

/** Second words of what a minister is for. */
const PORTFOLIO =
  /^(?:affairs|development|governance|infrastructure|planning|protection|relations|resources|security|services|settlements|welfare|works)$/

const BODIES_TOO = /^(?:acp|asp|csp|dpp|dsp|mca|ssp)$/

/** The titles and roles before and in a run of capitals, and where the name behind the last of them begins. */
function titlesIn(
  tokens: readonly Token[],
  start: number,
  from: number,
  end: number,
): { readonly heads: string[]; readonly behind: number } {
  const heads: string[] = []
  for (let i = start; i < from; i++)
    if (isRoleWord(bare(tokens[i])) && !isPossessive(tokens[i])) heads.push(roleAt(tokens, i, start))
  let name = from
  for (let i = from; i < end; i++) {
    const word = bare(tokens[i])
    if (!isCapital(tokens[i]) || !isRoleWord(word) || isPossessive(tokens[i])) continue
    // Parties and agencies go by these, too.
    if (end - from === 1 && BODIES_TOO.test(word)) continue
    // "Duke Energy"
    if (/^(?:duke|earl)$/.test(word) && !isGivenName(tokens[i + 1]?.text ?? '')) continue
    // "The Department of Justice", "Alliance for Dock Worker Safety"
    if (i > from && isOfBody(tokens, from, i)) continue
    // "The Brenn Examiner"
    if (i > from && i === end - 1 && isOutlet(word)) continue
    // "Mr Major", "Ms. Bishop": behind a courtesy title stands a surname.
    if (i === end - 1 && COURTESY.test(bare(tokens[i - 1]))) continue
    let next = i + 1
    // "Minister of State for Home Affairs"
    while (next < end && /^(?:of|for)$/.test(tokens[next]?.lower ?? ''))
      next += tokens[next + 1]?.lower === 'the' ? 3 : 2
    if (next > i + 1 && next < end && PORTFOLIO.test(tokens[next]?.lower ?? '')) next++
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
  return { heads, behind: name }
}

/** "Republicans", "Germans": those of a party or nation are they, and not it. */
function isMany(word: string): boolean {
  const plural =
    isPartisans(word.toLowerCase()) || isPeople(word) || (word.endsWith('s') && isNation(word.slice(0, -1)))
  return plural && !isCountry(word)
}

/** Is a word part of what a body’s name says it is of or for? */
function isOfBody(tokens: readonly Token[], from: number, at: number): boolean {
  if (isGivenName(tokens[at + 1]?.text ?? '')) return false
  const link = tokens.slice(from, at).findLastIndex(({ lower }) => /^(?:of|for)$/.test(lower))
  return link > 0 && tokens.slice(from, from + link).some((token) => isBody(bare(token)))
}

/** A word in lower case that is no noun for somebody, between two names. */
function isVerbOf(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || isCapital(token) || !/[^s]s$/.test(token.lower)) return false
  const singular = token.lower.slice(0, -1)
  return !isNoun(token.lower) && !isRole(singular) && !isDocument(singular) && !isKindOfBody(singular)
}

/** What a headline asks whether a country does: verbs that are no nouns. */
const REFUSES =
  /^(?:refuse|refuses|deny|denies|say|says|want|wants|admit|admits|insist|insists|believe|believes|agree|agrees|warn|warns|threaten|threatens|accept|accepts|need|needs|should|must|will|can)$/

function actsInHeadline(word: string): boolean {
  return /(?:s|ed)$/.test(word) && cueVerb(word) !== undefined
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
  // "Deputy Attorney General Jane Roe" is not the attorney general.
  for (let i = at - 1; i > start && isRoleWord(bare(tokens[i])); i--)
    if (/^(?:vice|deputy|assistant|associate)$/.test(bare(tokens[i - 1])))
      return `${bare(tokens[i - 1])} ${role}`
  for (let i = start; i < at; i++)
    if (/^(?:former|late|then|one-time|onetime|outgoing)$/.test(tokens[i]?.lower ?? ''))
      return `former ${role}`
  return role
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

/** Head words of the apposition that follows a name, up to its first qualifier or verb. */
export function appositionHeads(tokens: readonly Token[], after: number): string[] {
  const heads: string[] = []
  if (tokens[after]?.text !== ',') return heads
  // "Jane Roe, 43, a nurse"
  const aged = /^\d{1,3}$/.test(tokens[after + 1]?.text ?? '') && tokens[after + 2]?.text === ','
  const from = aged ? after + 3 : after + 1
  for (let i = from; i < Math.min(tokens.length, from + 8); i++) {
    const token = tokens[i]
    const word = bare(token)
    if (token?.kind === 'punctuation' || (endsCore(token?.lower ?? '') && token?.lower !== 'and')) break
    // "Tidemark Motors, Pear Inc. and the maker of lamps": a list.
    if (token?.lower === 'and' && /^(?:the|an?)$/.test(tokens[i + 1]?.lower ?? '')) break
    // "Were in Tolland, a source told": somebody else.
    if (/^(?:source|insider)s?$/.test(word)) break
    // "Jane Roe, Paul Reed and his wife": a list goes on with somebody else.
    if (isGivenName(token?.text ?? '')) break
    // "The president’s wife" is no president.
    if (isPossessive(token)) continue
    if (isSomebody(word) || isBody(word) || isKindOfBody(word)) heads.push(word)
  }
  return heads
}

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
  // "One of the members, Jane Roe,"
  const apposed = /[^s]s$/.test(head) && determiner !== 'one' ? undefined : appositiveName(tokens, core)
  const full =
    apposed &&
    (tokens[core]?.text === ',' || HEADS.test(head) || isFormer(tokens, at) || isSomebody(head)) &&
    apposed[1] - apposed[0] > 1 &&
    (isGivenName(tokens[apposed[0]]?.text ?? '') || /(?:er|or|ist|man|woman)$/.test(head))
  const joined = tokens[core]?.lower === 'and' && isSomebody(singular)
  const named = isRoleWord(head) || full || joined
  const name =
    (named ? apposed : undefined) ?? (named || HEADS.test(head) ? nameAtEnd(tokens, core) : undefined)
  if (name) {
    const words = tokens.slice(name[0], name[1])
    const sex = gender ?? genderOfGivenName(words[0]?.text ?? '')
    return { core: name[1], name, kind: 'named-person', heads, definite: true, ...(sex && { gender: sex }) }
  }
  // "The company, Glandis, said": the body that the description stands for.
  const body = determiner === 'the' && isKindOfBody(head) ? appositiveRun(tokens, core) : undefined
  if (body && !isGivenName(tokens[body[0]]?.text ?? ''))
    return { core: body[1], name: body, kind: 'named-organisation', heads, definite: true, gender: 'neuter' }
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

/** "A former dispatcher for the railway, Jane Roe": who was something is a person. */
function isFormer(tokens: readonly Token[], head: number): boolean {
  return tokens.slice(Math.max(0, head - 3), head).some(({ lower }) => /^(?:former|retired|ex)$/.test(lower))
}

/** Who runs something: "the head of the ferry service, Jane Roe". */
const HEADS = /^(?:head|boss|leader|principal|dean|co-founder|founder|owner)$/

/** "Envoy to the United States Orla Vance": the name behind the country that somebody is sent to. */
function nameBehindPost(tokens: readonly Token[], core: number): Range | undefined {
  if (tokens[core]?.lower !== 'to' || !/^(?:ambassador|envoy)$/.test(bare(tokens[core - 1]))) return undefined
  const from = tokens[core + 1]?.lower === 'the' ? core + 2 : core + 1
  for (let i = Math.min(from + 3, tokens.length - 2); i > from; i--) {
    const place = tokens
      .slice(from, i)
      .map(({ text }) => text)
      .join(' ')
    if (isCountry(place) && tokens.slice(i).every(isCapital)) return [i, tokens.length]
  }
  return undefined
}

/** "Ambassador to the UN Jane Roe", "shadow leader of the Commons Omar Diaz": the name behind what a role is of. */
function nameAtEnd(tokens: readonly Token[], core: number): Range | undefined {
  const posted = nameBehindPost(tokens, core)
  if (posted) return posted
  const joined = tokens[core]?.lower === 'and'
  if (!joined && !/^(?:of|to|for|at)$/.test(tokens[core]?.lower ?? '')) return undefined
  // "Deputy Commissioner of Police Orla Vance": no police has a name behind it.
  const force = FORCE.test(tokens[core + 1]?.text ?? '') ? core + 2 : tokens.length
  if (force < tokens.length - 1 && nameRun(tokens, force, tokens.length) === tokens.length)
    return [force, tokens.length]
  for (let i = core + 2; i < tokens.length - 1; i++) {
    const before = tokens[i - 1]
    const first = tokens[i]?.text ?? ''
    // "Commissioner of Police (Zone II) Rahul Varma"
    if (before?.text === ')' && isCapital(tokens[i]) && nameRun(tokens, i, tokens.length) === tokens.length)
      return [i, tokens.length]
    const titled = joined && isCapital(before) && isTitle(bare(before)) && isCapital(tokens[i])
    if (!titled && !isGivenName(first) && !INITIALS.test(first)) continue
    // "Organiser and recent graduate Jane Roe": both are said of her.
    if (joined ? !isRoleWord(bare(before)) : !isCapital(before) || isRoleWord(bare(before))) continue
    // "A clerk and a guard under President Jane Roe", "an aide to Secretary of State Jane Roe": the title in between is hers.
    const between = tokens.slice(core + 1, i - 1)
    if (
      between.some((token) => (joined ? endsCore(token.lower) : isCapital(token) && isRoleWord(bare(token))))
    )
      return undefined
    const end = tokens.at(-1)?.kind === 'punctuation' ? tokens.length - 1 : tokens.length
    return isCapital(tokens[i + 1]) && nameRun(tokens, i, end) === end ? [i, end] : undefined
  }
  return undefined
}

const FORCE = /^(?:Police|Prisons|Customs|Immigration)$/

/** "Leader of Opposition M.K. Varma" */
const INITIALS = /^(?:\p{Lu}\.){2,}$/u

/** No qualifier between a description and the name behind it is longer, in tokens: "of the House Rivers and Harbours Committee". */
const QUALIFIER = 14

/** "Nevada's governor, Brian Roe," and "the lawmaker, Lee Dal-ho": the name behind a singular description. */
function appositiveName(tokens: readonly Token[], core: number): Range | undefined {
  // "The Municipal Chief Executive (MCE), Jane Roe,": what the post is called for short stands between.
  if (tokens[core]?.text === '(' && tokens[core + 2]?.text === ')' && tokens[core + 3]?.text === ',')
    return appositiveName(tokens, core + 3)
  if (tokens[core]?.text !== ',') {
    // "A spokesman for the agency, Jane Roe,": look past one qualifier.
    const counsel = tokens[core]?.lower === 'to' && bare(tokens[core - 1]) === 'counsel'
    if (!counsel && !/^(?:for|of|at|in|representing)$/.test(tokens[core]?.lower ?? '')) return undefined
    const comma = tokens.findIndex((token, i) => i > core && i < core + QUALIFIER && token.text === ',')
    return comma < 0 ? undefined : appositiveName(tokens, comma)
  }
  const run = appositiveRun(tokens, core)
  if (!run) return undefined
  let [from, to] = run
  while (from < to - 1 && isTitle(bare(tokens[from]))) from++
  const words = tokens.slice(from, to)
  const person =
    isGivenName(words[0]?.text ?? '') ||
    // "Orla “Kit” Vance"
    words.some(({ text }) => /^["“]$/.test(text)) ||
    (words.length > 1 && kindOfName(words, '') === 'named-person')
  return person ? [from, to] : undefined
}

/** The capitalised words between a comma at `comma`, or a role behind it, and the next mark, or the end. */
function appositiveRun(tokens: readonly Token[], comma: number): Range | undefined {
  if (tokens[comma]?.text !== ',') return undefined
  const at = behindRole(tokens, comma + 1)
  if (!isCapital(tokens[at])) return undefined
  const end = nameRun(tokens, at, tokens.length)
  let last = end
  while (last - 1 > at && GENERATIONS.test(tokens[last - 1]?.lower ?? '')) last--
  // "The panel’s top Democrat, Sen. Jane Roe of Sorland", "its owner, Jane Roe from the harbour"
  const person = isTitle(bare(tokens[at])) || (end > at + 1 && isGivenName(tokens[at]?.text ?? ''))
  const placed = /^(?:of|from|at|in|with)$/.test(tokens[end]?.lower ?? '')
  const seated = person && placed && (isCapital(tokens[end + 1]) || tokens[end + 1]?.lower === 'the')
  const closed = end >= tokens.length || seated || /^[,(—–]$/.test(tokens[end]?.text ?? '')
  return closed ? [at, last] : undefined
}

/** "The first witness, harbour master Jane Roe,": where the name begins, behind what she is. */
function behindRole(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < from + LONGEST_ROLE && tokens[at]?.kind === 'word' && !isCapital(tokens[at])) {
    if (endsCore(tokens[at]?.lower ?? '') || DETERMINERS.test(tokens[at]?.lower ?? '')) return from
    at++
  }
  const role = tokens[at - 1]
  return at > from && role && (isSomebody(bare(role)) || isTitle(bare(role)) || IN_CHARGE.test(role.lower))
    ? at
    : from
}

/** What tells of somebody right before a name, and seldom elsewhere. */
const IN_CHARGE = /^(?:master|keeper|boss|guard|star)$/
/** No role right before a name is longer, in words. */
const LONGEST_ROLE = 6
