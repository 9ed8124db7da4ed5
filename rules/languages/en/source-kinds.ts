import type { SourceKind, Token } from '../../article/model.ts'
import data from './source-nouns.json' with { type: 'json' }

const groups = new Map<string, number>(Object.entries(data.groups))
const roles = new Set(data.roles)
const titles = new Set(data.titles)
const bodies = new Set(data.bodies)
const metonyms = new Set(data.metonyms)
const media = new Set(data.media)
const nations = new Set(data.nations)
const countries = new Set(data.countries)

const DOCUMENTS = new Set(
  `study studies report reports poll polls survey surveys data figures statistics estimate estimates research analysis paper
  papers findings documents document records record filing filings lawsuit complaint indictment affidavit memo letter email
  emails transcript review census index forecast forecasts projections projection audit assessment website bulletin
  law bill order ruling statement essay article book column editorial evidence polling tally numbers results exit-polls
  database minutes agenda proposal manifesto tests test model models trial inquiry investigation`.split(
    /\s+/,
  ),
)
const PERSONS = new Set(
  `official source person aide insider man woman witness employee worker student resident adviser advisor diplomat lawmaker
  officer prosecutor executive manager doctor nurse teacher analyst expert critic supporter activist voter farmer trader
  investor banker soldier commander lawyer attorney operative strategist staffer staff donor delegate member mother father
  friend neighbor neighbour colleague guest passenger driver patient victim user commenter reader caller protester
  representative relative boy girl individual someone somebody figure veteran insider expert leader parishioner applicant
  defendant suspect plaintiff juror agent speaker author researcher scientist professor economist pollster detective
  senator congressman congresswoman governor mayor minister president spokesman spokeswoman spokesperson`.split(
    /\s+/,
  ),
)
const OUTLET =
  /^(?:times|post|herald|tribune|journal|gazette|news|press|chronicle|globe|telegraph|guardian|independent|observer|mirror|courier|examiner|inquirer|dispatch|sentinel|standard|star|sun|daily|weekly|magazine|radio|tv|television|newspaper|nbc|cnn|bbc|cbs|abc|npr|pbs|fox|msnbc|ap|afp|reuters|upi|bloomberg|politico|axios|vox|breitbart|buzzfeed|huffpost|newsweek|slate|salon|wikinews|quest|channel|broadcaster|agency)$/
const BODIES = new Set(
  `university institute department ministry agency commission committee council court board office bureau administration association
  federation union party campaign foundation center centre organization organisation group company corporation corp inc llc ltd
  bank fund church hospital school college police congress senate house parliament government authority service services
  society league club team coalition alliance network project program programme initiative nations union embassy army navy
  force guard command military museum library laboratory lab institution firm agency firm partners holdings industries
  airlines airways motors systems technologies pharmaceuticals pharma insurance exchange reserve treasury pentagon kremlin
  fire sheriff's prosecutor's attorney's governor's mayor's caucus pac gop democrats republicans committee's city county state
  district village town prosecutors regulators ministry's`.split(/\s+/),
)
const PUBLIC_BODY =
  /^(?:police|authorities|government|ministry|agency|company|court|parliament|congress|senate|military|army|navy|city|county|state|council|administration|campaign|department|commission|committee|board|bureau|union|party|university|hospital|school|church|firm|bank|group|organization|organisation|team|club|prosecution|prosecutors|embassy|pentagon|regulator|regulators|coalition|association|opposition|office|crown|defense|defence|coroner|treasury|command)$/

export function isMetonym(name: string): boolean {
  const bare = name.replace(/^the /i, '').replace(/['’]s$/, '')
  return metonyms.has(bare) || countries.has(bare)
}

/** "South", "Korean", "U.S.", "Republican": stands before a name or role without being part of it. */
export function isNation(word: string): boolean {
  return nations.has(word)
}

export function isTitle(word: string): boolean {
  return titles.has(word.replace(/\.$/, ''))
}

export function isRole(word: string): boolean {
  return roles.has(word) || PERSONS.has(word)
}

export function isBody(word: string): boolean {
  return BODIES.has(word) || bodies.has(word)
}

export function isOutlet(word: string): boolean {
  return OUTLET.test(word)
}

export function isDocument(word: string): boolean {
  return DOCUMENTS.has(word)
}

/** How vague a group is: 3 experts, critics, supporters; 2 officials and trades; 1 the public and witnesses. */
export function groupLevel(word: string): number | undefined {
  return groups.get(word)
}

const BARE = /^(?:some|many|most|others|several|few|people|everyone|everybody|nobody|one|they)$/
const STOPS =
  /^(?:of|for|with|from|at|in|on|by|who|whom|which|that|to|familiar|close|briefed|involved|including|such|like|and|but|as|,|\(|—|–|about|near|inside|within|outside|against|interviewed|polled|surveyed|contacted|quoted|cited)$/
const AFFILIATES =
  /^(?:at|of|from|with|for|inside|within|interviewed|surveyed|polled|contacted|quoted|cited)$/

/** The head noun of a phrase: the last word before what qualifies it. Returns its index in the phrase. */
export function headOf(phrase: readonly Token[]): number {
  let head = 0
  for (let i = 0; i < phrase.length; i++) {
    const { lower } = phrase[i] ?? { lower: '' }
    if (i > 0 && STOPS.test(lower)) {
      // "one of the workers", "some of his critics": the group is the head.
      if (
        lower === 'of' &&
        i < 3 &&
        /^(?:one|two|three|some|many|most|several|all|both|none|few|dozens|scores|hundreds|thousands|number|group|majority|handful|half|percent)$/.test(
          phrase[i - 1]?.lower ?? '',
        )
      )
        continue
      break
    }
    head = i
  }
  const word = phrase[head]?.lower ?? ''
  return word === "'s" ? head - 1 : head
}

/**
 * What the words of a source phrase say of its kind; undefined for a pronoun or a bare surname, which tell nothing.
 * A group with a named affiliation ("analysts at Banco Sur", "Gartner analysts") is as good as its body.
 */
export function kindOfPhrase(phrase: readonly Token[]): SourceKind | undefined {
  const words = phrase.filter((token) => token.kind !== 'punctuation' || token.text === ',')
  if (words.length === 0) return undefined
  const head = headOf(words)
  const word = (words[head]?.lower ?? '').replace(/'s$/, '')
  const capital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text)
  const capitals = words.filter(
    (token, i) =>
      capital(token) &&
      (i > 0 ||
        words.length === 1 ||
        (capital(words[1]) && !BARE.test(token.lower)) ||
        (token.text.length > 1 && token.text === token.text.toUpperCase())),
  )
  const first = words[0]?.lower ?? ''
  const named = capitals.length > 0
  if (
    /^(?:spokesman|spokeswoman|spokesperson|spokespeople|spokesmen|representative|representatives)$/.test(
      word,
    ) &&
    !capital(words[head])
  ) {
    return named || words.length > 2 ? 'named-organisation' : 'anonymous-individual'
  }
  const common =
    groups.has(word) || BARE.test(word) || PUBLIC_BODY.test(word) || isDocument(word) || word === 'sources'
  const headCapital =
    capital(words[head]) && (head > 0 || (words.length === 1 && !common) || (named && capitals.length > 1))
  if (!headCapital) {
    if (isDocument(word)) return 'document'
    if (
      /^(?:researchers|scientists|authors|investigators|team)$/.test(word) &&
      (named || /^(?:the|its|their)$/.test(first))
    )
      return 'document'
    if (/^(?:people|sources?|insiders?|someone|somebody)$/.test(word) && words.length > head + 1)
      return 'anonymous-individual'
    if (
      word === 'source' ||
      word === 'sources' ||
      word === 'insider' ||
      word === 'insiders' ||
      word === 'someone'
    )
      return 'anonymous-individual'
    const level = groupLevel(word)
    const affiliated = words.some(
      (token, i) => i > head && AFFILIATES.test(token.lower) && words.slice(i).some(capital),
    )
    const possessed =
      head > 0 &&
      words.slice(0, head).some((token, i) => capital(token) && (i > 0 || !isSentenceWord(token.lower)))
    const counted = /^(?:two|three|four|five|six|seven|\d)$/.test(first)
    if (level !== undefined) {
      if (level === 1) return 'witness-group'
      if (counted && level === 2) return 'anonymous-individual'
      if (affiliated || possessed) return 'named-organisation'
      return /^(?:the|these|those|his|her|its|their|both|our|my)$/.test(first) && level < 3
        ? 'named-organisation'
        : 'vague-group'
    }
    if (BARE.test(word) && words.length - head <= 1) return word === 'they' ? undefined : 'vague-group'
    if (PUBLIC_BODY.test(word) || isBody(word)) return 'named-organisation'
    if (isRole(word))
      return /^(?:some|many|most|several|numerous|other|critics)$/.test(first)
        ? 'vague-group'
        : 'anonymous-individual'
    if (/^(?:media|outlets|newspapers?|reporters|journalists|broadcaster)$/.test(word)) return 'media'
    if (
      /^(?:groups|organizations|organisations|agencies|companies|firms|countries|nations|states|leaders|families)$/.test(
        word,
      )
    )
      return 'vague-group'
  }
  return named ? kindOfName(words, capitals) : undefined
}

function isSentenceWord(lower: string): boolean {
  return /^(?:some|many|most|several|other|a|an|the|one|two|three|both|few|all|senior|top|local|independent|political|legal|market|security|economic|health|military|environmental|industry|foreign|former|current|conservative|liberal|outside|leading|medical|election|public|numerous|various|certain|multiple|dozens|hundreds|thousands|these|those|critics|but|and|so|yet|still|meanwhile|however)$/.test(
    lower,
  )
}

function kindOfName(words: readonly Token[], capitals: readonly Token[]): SourceKind | undefined {
  const names = capitals.filter((token) => !isTitle(token.lower))
  const text = capitals.map((token) => token.text).join(' ')
  if (
    media.has(text) ||
    names.some((token) =>
      /^(?:reuters|afp|cnn|bbc|nbc|cbs|abc|npr|msnbc|upi|bloomberg|politico|breitbart|wikinews|buzzfeed|newsweek)$/.test(
        token.lower.replace(/'s$/, ''),
      ),
    )
  )
    return 'media'
  if (
    capitals.some((token) => isTitle(token.lower)) &&
    names.length > 0 &&
    !capitals.some((token) => isBody(token.lower))
  )
    return 'named-person'
  const last = names.at(-1)?.lower.replace(/'s$/, '') ?? ''
  if (isOutlet(last) && names.length > 1) return 'media'
  if (
    isMetonym(text) ||
    isMetonym(names.map((token) => token.text).join(' ')) ||
    names.some((token) => isBody(token.lower.replace(/'s$/, '')))
  )
    return 'named-organisation'
  if (names.some((token) => isDocument(token.lower))) return 'document'
  if (names.length === 1 && /^\p{Lu}{2,}s?$/u.test(names[0]?.text ?? '')) return 'named-organisation'
  if (words.some((token) => isRole(token.lower)) && names.length > 1) return 'named-person'
  return names.length > 1 ? 'named-person' : undefined
}
