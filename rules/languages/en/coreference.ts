import type { SourceKind } from '../../article/model.ts'
import { isBody, isOutlet } from './source-kinds.ts'

const ORGANISATION =
  /^(?:agency|company|group|organi[sz]ation|firm|charity|body|outfit|startup|manufacturer|retailer|carrier|airline|automaker|nonprofit|think-tank|giant|watchdog|bank|lender|club|union|institute|institution)$/
const STUDY =
  /^(?:study|report|research|survey|poll|paper|analysis|review|findings|results|authors?|researchers|scientists|investigators|team|data|figures|document|documents|filing|lawsuit|complaint|indictment|affidavit|statement|letter|memo|audit|assessment|article)$/
const OUTLET =
  /^(?:paper|newspaper|daily|weekly|tabloid|outlet|network|broadcaster|magazine|station|channel|site|website|publication)$/

/** The kinds of source that a definite description may take up when no earlier mention bears its head noun. */
export function antecedentKinds(head: string): readonly SourceKind[] {
  const kinds: SourceKind[] = []
  if (ORGANISATION.test(head)) kinds.push('named-organisation')
  if (STUDY.test(head)) kinds.push('document')
  if (OUTLET.test(head)) kinds.push('media')
  return kinds
}

/** Does a head noun say no more of somebody than sex and age: "a man", "a 43-year-old woman"? Lower case. */
export function isAnybody(head: string): boolean {
  return /^(?:man|woman|boy|girl|person|teenager|child|baby|toddler|pensioner|(?:.*-old)(?:-man|-woman|-boy|-girl)?)$/.test(
    head,
  )
}

/** Does a head noun stand for those who did a study: "a research team", taken up by "the scientists"? Lower case. */
export function isTeam(head: string): boolean {
  return /^(?:team|researchers|scientists|academics|epidemiologists|economists)$/.test(head)
}

/** Can two given names or initials be one person's: "Robert" and "Rob", "J" and "Jane"? Lower case. */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.startsWith(short.length > 4 ? short.slice(0, 4) : short) || NICKNAMES.get(short) === long
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
  /^(?:inc|corp|corporation|company|co|ltd|llc|plc|ag|ab|sa|gmbh|group|holdings|partners|research|media|technologies|pharmaceuticals|motors|airlines|bank)$/

/** The words by which a name can be found again, lower case: without articles, generations and the dots of initials. */
export function nameWords(name: string): string[] {
  return name
    .toLowerCase()
    .replaceAll(/[’']s?(?=\s|$)/g, '')
    .replaceAll('.', '')
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !/^(?:the|jr|sr|ii|iii|of|for|and|&|qc|sc|kc|mp|phd|md)$/.test(word))
}

/** Is a single word a short form of a body's name: its acronym, its head ("Ministry"), or its name without "Inc."? */
export function isShortForm(word: string, name: readonly string[], aliases: ReadonlySet<string>): boolean {
  if (aliases.has(word)) return true
  if (name.length === 1) return name[0] === word
  // "The Courier", "the Foundation": the head of the whole name.
  if (name.at(-1) === word && (isOutlet(word) || isBody(word))) return true
  return name[0] === word && name.slice(1).every((part) => SUFFIX.test(part))
}

/** The acronym of a name of two words or more. */
export function acronymOf(words: readonly string[]): string | undefined {
  return words.length > 1 ? words.map((word) => word[0] ?? '').join('') : undefined
}

/** Groups and shares that are others each time they are mentioned. */
const INDEFINITE =
  /^(?:a|an|one|another|some|others?|many|most|several|few|two|three|four|five|both|someone|somebody|people|sources?|critics|they)\b/i

/** Do the same words, used again, mean the same one: "police", "court documents", but not "a source"? */
export function keepsReference(phrase: string): boolean {
  return !INDEFINITE.test(phrase)
}

const AS = /\b(?:identified|named|known|described) (?:\w+ ){0,4}as $/i

/** "Police identified the man as": what follows is the name of somebody described before. */
export function identifiesAs(before: string): boolean {
  return AS.test(before)
}

/** Do the words around a name say that it belongs to somebody described earlier: "identified as", "the lawmaker,"? */
export function identifies(before: string, after: string): boolean {
  return (
    identifiesAs(before) ||
    /\bthe (?:[\p{L}-]+,? ){1,3}$/iu.test(before) ||
    /^,? \(?(?:the|who)\b/i.test(after)
  )
}
