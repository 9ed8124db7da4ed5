/**
 * Outlets that a passage names as the one to which something was told or by which it was reported: "a source told Harbour Weekly",
 * "Harbour Radio reports", "told the magazine". Who takes a rumour from one of them has said where it comes from.
 */

import { isGivenName } from './given-names.ts'
import { LETTERS } from './letters.ts'
import { isCountry, isMediaName, isOutlet, isTitle } from './source-kinds.ts'

/** An outlet as cited. Offsets count into the block's text. */
export interface CitedOutlet {
  readonly start: number
  readonly end: number
  readonly name: string
  /** Something was told to it, and not only reported by it. */
  readonly told: boolean
}

const GENERIC =
  'magazine|newspaper|paper|publication|outlet|tabloid|mag|site|website|weekly|blog|broadcaster|station|network|wire|gossip site|news site'
const WORD = `[A-Z][${LETTERS}\\d!&’'-]*`
const NAME = `(?:[Tt]he )?${WORD}(?: (?:of |on |and |& )?${WORD}){0,4}`
const SITE = '[A-Za-z\\d-]+\\.(?:com|net|org|tv)\\b'
const TOLD =
  'told|tells|tell|telling|(?:confide[ds]?|confiding|reveal(?:s|ed|ing)?|confirm(?:s|ed|ing)?|dish(?:es|ed)?|explain(?:s|ed)?|said|say) to'
const REPORTS =
  'report|reports|reported|notes|noted|writes|wrote|claims|claimed|says|said|adds|added|reveals|revealed|quoted|quotes|published'

const TO_OUTLET = new RegExp(
  `\\b(?:(${TOLD})|[Aa]ccording to|[Pp]er|[Vv]ia|[Aa]s reported by|reported by|(?<=[,”’'"] )(?:reports|reported|writes|wrote))(?: exclusively)?(?: an? (?:interview|report|article|story|profile|piece) (?:with|from|in|by|on))?(?:(?: the)? (${GENERIC})\\b| (${NAME})| (${SITE}))`,
  'g',
)
const BY_OUTLET = new RegExp(
  `(?:\\b[Tt]he (?:[${LETTERS}-]+ ){0,4}?(${GENERIC})|(?<![${LETTERS}’'-])(?:As )?(${NAME})(?: magazine| newspaper| website)?)(?: (?:has|have|also|first|exclusively|previously|now|then|recently|later)){0,2} (?:(?:is |are )?(?:${REPORTS}|reporting))\\b`,
  'g',
)
const HINT = new RegExp(`\\b(?:${TOLD}|${REPORTS}|reporting|[Aa]ccording to|[Pp]er|[Vv]ia)\\b`)

/** Finds the outlets that a text cites: those that something was told to or comes from, then those that report it. */
export function findCitedOutlets(text: string): CitedOutlet[] {
  const found: CitedOutlet[] = []
  if (!HINT.test(text)) return found
  for (const match of text.matchAll(TO_OUTLET)) {
    const [whole, told, generic] = match
    const { 3: capitals = '', 4: site } = match
    const lead = text.slice(Math.max(0, match.index - 40), match.index)
    const name =
      generic ??
      site ??
      outletIn(capitals) ??
      (told && INSIDER.test(lead) ? unknownOutlet(capitals) : undefined)
    if (name === undefined) continue
    const end = match.index + whole.length
    found.push({ start: match.index, end, name, told: told !== undefined })
  }
  for (const match of text.matchAll(BY_OUTLET)) {
    const [whole, generic, capitals = ''] = match
    const end = match.index + whole.length
    const says =
      /(?<! is| are) reports$/.test(whole) && /^(?: that\b|[,.:;]|$)/.test(text.slice(end, end + 6))
    const name = generic ?? outletIn(capitals) ?? (says ? unknownOutlet(capitals) : undefined)
    if (name === undefined) continue
    found.push({ start: match.index, end, name, told: false })
  }
  return found
}

/** Whoever a source tells something, and who "reports" it in the present, is an outlet: no list has them all. */
function unknownOutlet(words: string): string | undefined {
  const [first = ''] = words.split(' ')
  return words === '' ||
    isGivenName(first) ||
    isCountry(words) ||
    isTitle(first.toLowerCase()) ||
    NOBODY.test(first)
    ? undefined
    : words
}

const INSIDER = /\b(?:[Ss]ources?|[Ii]nsiders?|[Pp]als?|[Ff]riends?|[Oo]nlookers?)\b[^.,;:“”"]*$/
const NOBODY =
  /^(?:He|She|It|They|We|I|You|This|That|Who|What|But|And|As|There|Here|Some|Many|Media|News|Police|Local|Congress|Mr|Mrs|Ms|Dr)$/

/** The outlet that a run of capitalised words names, if it does: "Harbour Weekly", "On Tuesday, People". */
function outletIn(words: string): string | undefined {
  const name = words.replace(/^[Tt]he /, '').replace(/[’']s .*$|[’']s?$/, '')
  if (GOSSIP.has(name) || isMediaName(name)) return name
  // "Told People of the two": what it was told about.
  const bare = name.replace(/ (?:of|on|and) .*$/, '')
  if (GOSSIP.has(bare)) return bare
  const last = name.split(' ').at(-1)?.toLowerCase() ?? ''
  return isOutlet(last) && (name.includes(' ') || /^[Tt]he /.test(words)) ? name : undefined
}

/** Is a name that of an outlet, where words are given to whoever bears it? */
export function isOutletAsSource(name: string): boolean {
  return GOSSIP.has(name)
}

/** Magazines, shows and sites whose names are words or given names as often, so that only a citation tells them apart. */
const GOSSIP = new Set([
  ...'People PEOPLE Star Us TMZ ET OK! Hello! Hola! Closer Heat Grazia Now Metro Vogue Elle ELLE Glamour GQ Cosmopolitan Esquire NME'.split(
    ' ',
  ),
  ...'Pitchfork RadarOnline Radar WWD TheWrap HollywoodLife MailOnline Popsugar POPSUGAR Celebuzz Extra Access Bustle'.split(
    ' ',
  ),
  'People Magazine',
  'Us Weekly',
  'US Weekly',
  'E! News',
  'E! Online',
  'E!',
  'In Touch',
  'Life & Style',
  'Hollywood Life',
  'Hollywood Reporter',
  'Page Six',
  'Radar Online',
  'Mail Online',
  'Daily Mail',
  'Sunday People',
  'Sunday Times',
  'Mail on Sunday',
  'Sun on Sunday',
  'Entertainment Tonight',
  'Entertainment Weekly',
  'Gossip Cop',
  'Just Jared',
  'Showbiz Spy',
  'Women’s Wear Daily',
  "Women's Wear Daily",
  'Digital Spy',
  'National Enquirer',
  'Marie Claire',
  'Harper’s Bazaar',
  "Harper's Bazaar",
  'Access Hollywood',
])

/** Outlets that speak of themselves by name: "an official told Reuters" is Reuters’ own source. */
const THIRD_PERSON =
  /^(?:Reuters|AP|Associated Press|AFP|Agence France-Presse|CNN|BBC|BBC News|NBC|NBC News|ABC News|CBS News|Fox News|MSNBC|CNBC|NPR|Bloomberg|Bloomberg News|Politico|POLITICO|BuzzFeed News|Axios|Washington Post|Post|New York Times|Times|Wall Street Journal|Guardian|Financial Times|USA Today|USA TODAY|Sky News|Al Jazeera|PEOPLE)$/

/** Whether an outlet may be the one that runs the story: wires and networks name themselves, and so does "the Courier". */
export function mayBeOwn({ name }: CitedOutlet): boolean {
  return (
    THIRD_PERSON.test(name) || (/^\p{Lu}/u.test(name) && !GOSSIP.has(name) && isOutlet(name.toLowerCase()))
  )
}

/** "The magazine", which is another than the one that runs the story. */
export function isCommonName({ name }: CitedOutlet): boolean {
  return /^\p{Ll}/u.test(name)
}
