import type { SourceKind } from '../../article/model.ts'
import { wordTable } from '../word-table.ts'
import { isGivenName } from './given-names.ts'
import { capitalised, LETTERS } from './letters.ts'
import { isBody, isNation, isOutlet } from './source-kinds.ts'

const ORGANISATION =
  /^(?:agency|company|group|organi[sz]ation|firm|charity|body|outfit|startup|manufacturer|retailer|carrier|airline|automaker|nonprofit|think-tank|giant|watchdog|bank|lender|club|union|institute|institution|insurer|maker|carmaker|chipmaker|drugmaker|brewer|chain|network)$/

/** Words of a body's name, by what the body is. */
const TRADES: readonly (readonly [trade: string, words: RegExp])[] = [
  [
    'union',
    /^(?:unions?|brotherhood|teamsters|guild|workers|association|federation|society|league|chamber)$/,
  ],
  ['airline', /^(?:airlines?|airways|air|aviation|jet|wings)$/],
  ['bank', /^(?:bank|banco|banque|banca|bancorp|credit|savings|financial)$/],
  ['school', /^(?:university|college|school|academy)$/],
  ['club', /^(?:club|fc|united|rovers|team)$/],
  [
    'state',
    /^(?:agency|office|ministry|department|commission|council|court|parliament|congress|senate|police|board|bureau|authority|government|army|navy|administration|embassy|service|committee|treasury|city|county|nasa|fbi|cia|fda|epa|cdc|nsa|irs|fcc|faa|dhs|nato|imf|nhs)$/,
  ],
  ['charity', /^(?:foundation|charity|trust|relief|rescue|aid|without|watch|rights|doctors|friends)$/],
  [
    'company',
    /^(?:company|corp|corporation|inc|industries|holdings|ltd|llc|plc|ag|gmbh|motors|systems|technologies|energy|pharmaceuticals|steel|partners|media|foods|stores|brands|labs|electric|software)$/,
  ],
]
/** What a noun may be said of: "the company" of an airline or bank, "the agency" of no company. */
const SAID_OF = wordTable({
  agency: /^(?:state|charity)$/,
  company: /^(?:company|airline|bank)$/,
  firm: /^(?:company|bank)$/,
  airline: /^airline$/,
  carrier: /^airline$/,
  bank: /^bank$/,
  lender: /^bank$/,
  union: /^union$/,
  charity: /^charity$/,
  nonprofit: /^(?:charity|school)$/,
  club: /^club$/,
  institute: /^school$/,
  institution: /^(?:school|bank|state|charity)$/,
  watchdog: /^(?:state|charity)$/,
  group: /^(?:charity|company|union|club)$/,
  organization: /^(?:charity|union|club|school)$/,
  organisation: /^(?:charity|union|club|school)$/,
})

/** Can a noun ("airline") be said of a body with this name? A name that does not show what the body is can be anything. */
export function isSaidOf(head: string, name: readonly string[]): boolean {
  const trades = TRADES.filter(([, words]) => name.some((word) => words.test(word))).map(([trade]) => trade)
  if (trades.length === 0) return head !== 'union'
  const fits = SAID_OF.get(head) ?? SAID_OF.get('company')
  return trades.some((trade) => fits?.test(trade))
}
const STUDY =
  /^(?:study|report|research|survey|poll|paper|analysis|review|findings|results|authors?|researchers|scientists|investigators|team|data|figures|document|documents|filing|lawsuit|complaint|indictment|affidavit|statement|letter|memo|audit|assessment|article)$/
const OUTLET =
  /^(?:paper|newspaper|daily|weekly|tabloid|outlet|network|broadcaster|corporation|magazine|station|channel|site|website|publication)$/

/** The kinds of source that a definite description may take up when no earlier mention bears its head noun. */
export function antecedentKinds(head: string): readonly SourceKind[] {
  const kinds: SourceKind[] = []
  if (ORGANISATION.test(head)) kinds.push('named-organisation')
  if (STUDY.test(head)) kinds.push('document')
  if (OUTLET.test(head)) kinds.push('media')
  return kinds
}

/** What a paper may be called when it is mentioned again, beside its own noun. */
const PAPERS: readonly RegExp[] = [
  /^(?:stud(?:y|ies)|reports?|research|surveys?|polls?|papers?|analys[ie]s|reviews?|findings|results|authors?|researchers|scientists|academics|epidemiologists|economists|investigators|team|data|figures|assessment|audit)$/,
  /^(?:documents?|filings?|lawsuit|complaint|indictment|affidavit|suit|motion|papers|records)$/,
]

/** Can a noun ("the findings") be said of a paper with these nouns ("study")? */
export function isPaperOf(head: string, nouns: Iterable<string>): boolean {
  const own = [...nouns]
  // Any paper is a document.
  if (/^documents?$/.test(head)) return true
  return PAPERS.some((group) => group.test(head) && own.some((noun) => group.test(noun)))
}

/** A paper that a story tells of before it quotes it: "a letter to the council". One of many is none of them. Lower case. */
export function isPaper(head: string): boolean {
  return PAPER.test(head)
}

const PAPER =
  /^(?:letter|memo|report|study|survey|poll|paper|lawsuit|filing|affidavit|indictment|editorial|audit|essay|article|column|book|document|dossier|analysis|assessment)$/

/** Does a description without "the" set somebody apart from those told of: "other officer", "second study"? */
export function isOther(phrase: string): boolean {
  return /^(?:other|second|third|fourth|first|latter) /.test(phrase)
}

/** "Our next president": whoever that will be. */
export function isYetToCome(phrase: string): boolean {
  return /^(?:that )?(?:(?:his|her|its|their|our) )?(?:next|future|eventual|potential) /.test(phrase)
}

/** Is a description without "the" nothing but its noun, or the noun and whose it is: "agency", "their findings"? */
export function isBare(phrase: string, head: string): boolean {
  return phrase.replace(/^(?:his|her|its|their) /, '').startsWith(head)
}

/** Does a description say in other words which company was named: "the Sorlandish firm", "the car giant", "the Tolland-based group"? */
export function isTradeOf(label: string, head: string): boolean {
  if (SEATED.test(label)) return true
  return /^(?:giant|retailer|maker|carmaker|automaker|chipmaker|drugmaker|brewer)$/.test(head)
    ? !/ .*\p{Lu}\p{Ll}/u.test(label)
    : isNation(/^The (\S+) \S+$/i.exec(label)?.[1] ?? '')
}

/** Where a company sits, whose it is and how it fares tell it from no other of the story. */
const SEATED =
  /^The (?:(?:\p{Lu}\S* ){0,2}\S+-(?:based|headquartered|listed|owned)|troubled|embattled|struggling|ailing|loss-making) \S+$/iu

/** Can the last word of a name stand for it? The White House is not "the house". Lower case. */
export function standsAlone(word: string): boolean {
  return !/^(?:house|street|hall|hill|valley|see)$/.test(word)
}

/** Does a description name an owner instead of "the": "her mother", "its report", "Vance’s lawyer"? */
export function isOwned(phrase: string): boolean {
  return /^(?:his|her|its|their|our|my|your)\b|^(?:\S+ ){0,2}\S+[’'](?:s )?/.test(phrase)
}

/** "Mr." and "Ms." tell nobody from his father. */
export function isCourtesy(heads: readonly string[]): boolean {
  return heads.every((head) => /^(?:mr|mrs|ms|miss|dr)$/.test(head))
}

/** Does a word for kin stand before a name: "his wife, ", "their son "? */
export function precededByKin(before: string): boolean {
  return /\b(?:wife|husband|daughter|son|brother|sister|mother|father|widow|widower|cousin|nephew|niece|uncle|aunt|spouse|partner),? $/.test(
    before,
  )
}

/** Does a head noun say no more of somebody than sex and age: "a man", "a 43-year-old woman"? Lower case. */
export function isAnybody(head: string): boolean {
  return /^(?:man|woman|boy|girl|person|teenager|child|baby|toddler|pensioner|(?:.*-old)(?:-man|-woman|-boy|-girl)?)$/.test(
    head,
  )
}

/** Whoever tells a story what they know, and is not named: "a source", "the insider". Lower case. */
export function isInformant(head: string): boolean {
  return /^(?:source|insider|informant|tipster|confidante?|pal|friend)$/.test(head)
}

/** What a story calls those whom it is about, so as not to repeat their names; lower case. */
const VARIATION =
  /^(?:actor|actress|singer|rapper|star|superstar|popstar|comedian|comedienne|comic|entertainer|performer|musician|songwriter|songstress|crooner|dancer|supermodel|socialite|heiress|mogul|starlet|diva|hitmaker|frontman|drummer|guitarist|bassist|pianist|novelist|winner|champion|medalist|medallist|olympian|quarterback|striker|midfielder|winger|goalkeeper|golfer|boxer|sprinter|swimmer|tycoon|magnate)$/
const JOINED_VARIATION = /^(?:(?:[a-z]+-)+singer|[a-z]+-actor|[a-z]+-actress|\d{1,2}-year-old)$/

const PARENT =
  /^(?:new |expectant )?(?:mother|father|mom|mum|dad)[ -]of[ -](?:one|two|three|four|five|six|seven|eight|nine|ten)\b/

/** The same of somebody who speaks; else the word is for a bystander as often. */
const SPEAKING = /^(?:host|anchor|journalist|designer|filmmaker|broadcaster|presenter|author)$/

/** Does a description without "the" say in other words who was named: "former child star", "mother of two", "Sorland governor"? */
export function isVariation(phrase: string, head: string, speaks = false): boolean {
  if (VARIATION.test(head) || (head.includes('-') && JOINED_VARIATION.test(head))) return true
  return isParent(phrase) || isOffice(head) || (speaks && SPEAKING.test(head))
}

/** The same of somebody whom a story has one of: many win, and one is the tycoon. */
export function isUnique(head: string): boolean {
  return VARIATION.test(head) && !/^(?:winner|champion|medall?ist|olympian|.*star|host)$/.test(head)
}

/** "Mother of two": what is said of somebody, and no "mother" of another. */
export function isParent(phrase: string): boolean {
  return PARENT.test(phrase)
}

/** Somebody whom voters chose, or are to choose. Lower case. */
export function isOffice(head: string): boolean {
  return OFFICE.test(head)
}

const OFFICE =
  /^(?:former president|former mayor|(?:former )?(?:governor|senator|congressman|congresswoman|lawmaker|candidate|nominee)|mayor|frontrunner|front-runner|democrat|republican)$/

/** Somebody of whom a story does not let on even the sex. Lower case. */
export function isVeiled(head: string): boolean {
  return /^(?:source|insider|informant)$/.test(head)
}

/** "Their son Omar": a head that tells of somebody as the child of others. Lower case. */
export function isChild(head: string): boolean {
  return /^(?:son|daughter|child|baby|stepson|stepdaughter|grandson|granddaughter|nephew|niece)$/.test(head)
}

/** Does a head noun stand for those who did a study: "a research team", taken up by "the scientists"? Lower case. */
export function isTeam(head: string): boolean {
  return /^(?:team|researchers|scientists|academics|epidemiologists|economists)$/.test(head)
}

/** Does a head noun of a paper stand for more than one, or for those who wrote it: "polls", "the team"? Lower case. */
export function isSeveral(head: string): boolean {
  return isTeam(head) || (head.endsWith('s') && !/[iu]s$/.test(head))
}

/** Speaks for a body, which is the source: "a spokeswoman for the town", later "the spokeswoman". Lower case. */
export function isSpokesperson(head: string): boolean {
  return /^(?:spokes(?:man|woman|person)|representative)$/.test(head)
}

/** Can two given names or initials be one person's: "Robert" and "Rob", "J" and "Jane"? Lower case. */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.startsWith(short.length > 4 ? short.slice(0, 4) : short) || NICKNAMES.get(short) === long
}

/** Titles that stand before a given name alone: "Sir Alan", "Sheikh Hamad", "Sister Agnes". */
const FAMILIAR =
  /^(?:sir|dame|sheikh|prince|princess|king|queen|pope|sister|father|brother|lord|lady|emir|saint|daw|u)$/

/** Is it a title that goes with a first name: "Dame Orla", "Queen Mary"? In lower case. */
export function isFamiliarTitle(title: string): boolean {
  return FAMILIAR.test(title)
}

/** What a title is called in a later mention: "Sgt. Maria Oll … the sergeant", "Rep. Jane Roe … the lawmaker". */
export function alsoCalled(title: string): readonly string[] {
  return CALLED.get(title) ?? []
}

const CALLED = new Map(
  `sgt sergeant,sen senator lawmaker,senator lawmaker,rep representative congressman congresswoman lawmaker,representative congressman
  congresswoman lawmaker,congressman lawmaker,congresswoman lawmaker,assemblyman lawmaker,assemblywoman lawmaker,mp lawmaker,deputy
  lawmaker,delegate lawmaker,gov governor,lt lieutenant,capt captain,cpt captain,col colonel,gen general,maj major,adm admiral,det
  detective,prof professor,dr doctor,rev reverend,pres president,cllr councillor,insp inspector,supt superintendent,cmdr commander,ald
  alderman,kc barrister lawyer,qc barrister lawyer,amb ambassador,cpl corporal,pvt private,ceo executive boss,executive ceo boss,
  manager boss,coach boss`
    .split(/,\s*/)
    .map((line) => line.split(/\s+/))
    .map(([title = '', ...others]) => [title, others] as const),
)

/** "Jr", "Sr", "III" at the end of a name: father and son are two. Lower case, without a dot. */
export function generationOf(name: string): string | undefined {
  return /[ ,]((?:[js]r)\.?|i{2,3}|iv)['’]?s?$/i.exec(name)?.[1]?.replace('.', '').toLowerCase()
}

/** Family names of Korea, China and Vietnam, which stand first; those that are given names elsewhere are told apart below. */
const FAMILY_FIRST = new Set(
  `kim lee park choi jung jeong kang cho yoon yun jang lim im han oh seo shin kwon hwang ahn song ryu yoo hong moon baek heo noh ban
  xi wang li zhang liu chen yang huang zhao wu zhou xu sun zhu hu guo lin gao luo zheng liang xie tang feng deng cao peng zeng xiao
  tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao cui zhong tan fan jin shi ma mao wen qin bai nguyen tran pham hoang
  phan vu vo dang bui do ngo duong`.split(/\s+/),
)
const GIVEN_ELSEWHERE =
  /^(?:kim|lee|park|han|song|jung|cho|lim|oh|moon|ban|chen|wei|ma|do|dang|su|ye|tan|lin|sun|fan|jin|shi|yang|an|ren|pan|ding|bai)$/

/** Does a name start with its family name ("Park Ji-won", "Wu Lianhua", "Kim Dae Ho")? Words in lower case. */
export function isFamilyFirst(words: readonly string[]): boolean {
  const [first = '', second = ''] = words
  if (words.length < 2 || words.length > 4 || !FAMILY_FIRST.has(first)) return false
  if (!GIVEN_ELSEWHERE.test(first)) return !FAMILY_FIRST.has(words.at(-1) ?? '') || words.length > 2
  // "Lee Harvey", "Kim Clark": only a hyphen or a third syllable shows which of the two it is.
  return (
    second.includes('-') ||
    (words.length === 3 && words.slice(1).every((word) => word.length < 6 && !isWestern(word)))
  )
}

function isWestern(word: string): boolean {
  return isGivenName(capitalised(word))
}

const NICKNAMES = new Map(
  `bill william,bob robert,dick richard,jim james,jack john,ted edward,tony anthony,mike michael,chuck charles,hank henry,kate
  katherine,liz elizabeth,beth elizabeth,peggy margaret,bernie bernard,jeb john,larry lawrence,harry harold,jerry gerald,rick
  richard,andy andrew,becky rebecca,steve stephen,tim timothy,sasha alexander,molly mary,nancy ann,terry terence`
    .split(/,\s*/)
    .map((pair) => pair.split(/\s+/))
    .map(([short = '', long = '']) => [short, long] as const),
)

/** Endings of the names of companies, which later mentions leave out. */
const SUFFIX =
  /^(?:corporation|company|co|ag|ab|sa|group|holdings|partners|research|media|technologies|pharmaceuticals|motors|airlines|airways|bank|industries|systems|international|energy|foods|stores|steel|labs|laboratories|brands|entertainment|studios|pictures|capital|financial|insurance|consulting|enterprises|solutions|software|semiconductor|petroleum|electric|communications|telecom|mobile|logistics|properties|construction|builders|engineering|shipping|ferries|mining|minerals|textiles|retail|supermarkets|dairies|seafoods?|publishing|records|films|productions|ventures|investments|securities|consulting|aviation|aerospace|robotics|biotech|therapeutics|biosciences|networks|broadband|wireless|digital|renewables|recycling|pharma|utilities)$/
/** What only the law asks a company to bear behind its name. */
const LEGAL = /^(?:inc|corp|ltd|llc|plc|gmbh)$/

/** The words by which a name can be found again, lower case: without articles, generations and the dots of initials. */
export function nameWords(name: string): string[] {
  const words = name
    .toLowerCase()
    .replaceAll(/[’']s?(?=\s|$)|[."“”‘()]/g, '')
    .replaceAll('’', "'")
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !/^(?:the|jr|sr|ii|iii|of|for|and|&|qc|sc|kc|mp|phd|md)$/.test(word))
  if (words.length > 1 && LEGAL.test(words.at(-1) ?? '')) words.pop()
  return words
}

/** Is a single word a short form of a body's name: its acronym, its head ("Ministry"), or its name without "Inc."? */
export function isShortForm(word: string, name: readonly string[], aliases: ReadonlySet<string>): boolean {
  if (aliases.has(word)) return true
  if (name.length === 1) return name[0] === word
  // "The Courier", "the Foundation": the head of the whole name.
  if (name.at(-1) === word && standsAlone(word) && (isOutlet(word) || isBody(word))) return true
  return name[0] === word && name.slice(1).every((part) => SUFFIX.test(part))
}

/** The acronym of a name of two words or more. */
export function acronymOf(words: readonly string[]): string | undefined {
  return words.length > 1 ? words.map((word) => word[0] ?? '').join('') : undefined
}

/** "Justice Department" is the DOJ, "Homeland Security Department" the DHS. */
export function departmentOf(words: readonly string[]): string | undefined {
  if (words.length < 2 || words.at(-1) !== 'department') return undefined
  const initials = words.slice(0, -1).map((word) => word[0] ?? '')
  return `d${initials.length === 1 ? 'o' : ''}${initials.join('')}`
}

/** Groups and shares that are others each time they are mentioned. */
const INDEFINITE =
  /^(?:a|an|one|another|some|others?|many|most|several|few|two|three|four|five|both|someone|somebody|people|sources?|critics|they)\b/i

/** Do the same words, used again, mean the same one: "police", "court documents", but not "a source"? */
export function keepsReference(phrase: string, definite: boolean): boolean {
  return !INDEFINITE.test(phrase) || (definite && isOther(phrase))
}

const AS = /\b(?:identified|named|known|described) (?:\w+ ){0,4}as $/i
/** "A group known as": no person. */
const THING_AS =
  /\b(?:group|organi[sz]ation|company|firm|militia|party|network|movement|gang|cell|unit|program|programme|operation|project|site|area|town|city|village|law|bill|drug|app|band|ship|boat) (?:\w+ )?(?:identified|named|known|described) (?:\w+ ){0,4}as $/i

/** "Police identified the man as": what follows is the name of somebody described before. */
export function identifiesAs(before: string): boolean {
  return AS.test(before) && !THING_AS.test(before)
}

/** "The lawmaker, ": up to three words behind an article. */
const THE_WORDS = new RegExp(`\\bthe (?:[${LETTERS}-]+,? ){1,3}$`, 'i')

/** Do the words around a name say that it belongs to somebody described earlier: "identified as", "the lawmaker,"? */
export function identifies(before: string, after: string): boolean {
  return identifiesAs(before) || THE_WORDS.test(before) || /^,? \(?(?:the|who)\b/i.test(after)
}

/** Does a name stand behind what is told of somebody by a clause, between commas, or that they are called by it: "the woman | who counted the gulls, | Jane Roe,", "a nurse | named | Jane Roe"? */
export function isNamedBehind(between: string, after: string): boolean {
  if (/^ (?:called|named) $/.test(between)) return true
  return /^ who [^,.;:“”"—]{1,60}, $/.test(between) && /^(?:[,.;—]| —)/.test(after)
}

/** Is what stands between somebody and "her" such that it is theirs: "Dahl | to give up | her seat"? */
export function isControl(between: string): boolean {
  return /^(?: [\p{Ll}’']+)? to \p{Ll}[^.,;:“”"]{0,40}$/u.test(between)
}

/** Is a description said of whom stands before it: "Vance, who is", "Vance was elected as"? */
export function isPredicate(between: string, after: string): boolean {
  return PREDICATE.test(between) && /^(?: (?:of|at|for|in)\b|,|\.| and\b|$)/.test(after)
}

const PREDICATE =
  /^(?:,? who)? (?:is|was|became|becomes|remains|remained)(?: (?:now|also|then|still))? $|^ \p{Ll}[^.,;:“”"]{0,60} as $/u

/** Does a sentence begin with these words before a pronoun that may stand for whoever comes: "In ", "As ", "In a letter announcing "? */
export function isFront(before: string): boolean {
  return FRONT.test(before)
}

const FRONT =
  /(?:^|[.!?]["”’)]? |["”] )(?:\p{Lu}\p{Ll}+|(?:In|At|On|With|After|Before|During|Despite|For|Through|From) [\p{L}\d ’'-]{1,50}) $/u

/** And do these stand between it and the name that it belongs to: "her petition to the court, ", "he left for Tolland, "? */
export function isFronted(words: string): boolean {
  return /^[\p{L}’']+ [^,.;:“”"]{1,80}, $/u.test(words)
}

/** Is what stands between a name and "him" a verb and nothing more: "offered", "had told"? */
export function isVerbBetween(between: string): boolean {
  return VERB_ALONE.test(between)
}

const VERB_ALONE =
  /^ (?:(?:has|had|also|once|later|then|never|often) )?(?:\p{Ll}{2,}ed|(?!as |plus |versus )\p{Ll}+[^s]s|told|gave|left|met|saw|sent|made|took|brought|paid|sold|taught|beat|fought|thought|found|held|kept|led|put|hit|cut|let|knew|heard|won|lost|drove|drew|chose|shot) $/u
