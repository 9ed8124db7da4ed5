import type { Token } from '../../article/model.ts'
import { isGivenName } from './given-names.ts'
import { withoutPossessive } from './possessive.ts'
import { isBody, isOutlet, isRole, isTitle } from './source-kinds.ts'

/** Words and marks that end the core of a noun phrase; lower case. */
const STOPS =
  /^(?:of|for|with|from|at|in|on|by|who|whom|which|whose|that|to|familiar|close|briefed|involved|including|such|like|and|or|but|as|,|\(|\)|\[|\]|—|–|--|;|:|"|“|”|about|near|inside|within|against|over|under|after|before|during|among|between|across|through|into|released|conducted|published|commissioned|interviewed|polled|surveyed|contacted|quoted|cited|provided|reviewed|citing|quoting|representing|titled|entitled|dated|warning|showing|detailing|describing|claiming|saying|alleging|obtained|led|than|via|there|here|nearby|himself|herself|itself|themselves|said|says|told|was|is|are|were|has|had|have|did)$/

/** Does a word or mark, in lower case, end the core of a noun phrase? */
export function endsCore(word: string): boolean {
  return STOPS.test(word)
}

const LINKS =
  /^(?:of|the|de|la|del|van|von|der|den|ter|bin|binti|ibn|wa|al|el|da|di|du|dos|le|y|and|for|&|on|e|zu|af|av)$/

const PARTICLES = /^(?:de|la|del|van|von|der|den|ter|bin|binti|ibn|wa|al|el|da|di|du|dos|le|y|e|zu|af|av)$/

/** Words after which a capital goes on with the name of the same body: "Survey on Drug Use", "Bank for Reconstruction". */
const QUALIFIED =
  /^(?:survey|report|transport|committee|council|center|centre|commission|institute|office|department|ministry|bureau|agency|university|bank|fund|court|house|board|college|school|foundation|society|association|federation|organization|organisation|union|coalition|church|league|party|campaign|group|partnership|academy|administration|authority|museum|hospital|chamber|confederation|congress|assembly|secretary|minister|speaker|director|attorney|chief|journal|city|county|town|township|village|borough|port|diocese|archdiocese|archbishop|bishop|duke|duchess|prince|king|queen|mayor|governor|doctors|students|friends|mothers|americans|citizens|knights|daughters|sons|bureau|treaty|act|index|network|forum|alliance|states|kingdom|republic|nations|world|times|bank)$/

/** Words that a sentence or headline writes with a capital before a name: "Despite Vance", "Is Orla Vance". */
const NO_NAME =
  /^(?:is|are|was|were|am|be|does|did|has|had|have|can|could|would|should|shall|must|like|unlike|despite|besides|beyond|without|into|onto|upon|per|via|outside|inside|underneath|alongside|following|under|over|around|near|during|before|after|since|until|among|between|from|with|for|by|in|on|at|to|as|about|towards?|beside|through|throughout|across|against|behind|plus|enter|meet|notice|remember|forget|let|ask|hey|hi|hello|oh|ok|okay|yes|no|yeah|wow|dear|poor|(?:you|they|we)['’]re|(?:s?he|it|that|what|who|here|there|let)['’]s|whether|whose|whatever|whenever|wherever|either|neither|unless|except|than|rather|almost|always|never|often|sometimes|because|moments?|head|story|full|more|most|much|well|yep|yup|nope|imagine|half|anyone|anybody|anything|something|nothing|everything|what|why|how|where|whichever|amid|amidst|if|when|while|though|although|once|recent|nevertheless|nonetheless|moreover|furthermore|therefore|hence|otherwise|maybe|perhaps|late|early|rival|needless|indeed|continued|headlines|stunned|thanks|(?:do|does|did|ca|wo|is|are|was|has|have|could|should|would)n['’]t)$/

/** Does a word start no name, however it is written? */
export function opensNoName(token: Token | undefined): boolean {
  return token !== undefined && NO_NAME.test(token.lower.replace(/\.$/, ''))
}

/** What a headline goes on with behind a name, in capitals too: "Orla Vance Is Late", "Notes About Orla Vance". */
const HEADLINE =
  /^(?:is|are|was|were|am|does|did|has|had|have|can|could|would|should|might|not|never|just|finally|actually|really|about|after|during|amid|into|because|while|when|(?:is|are|was|has|have|do|does|did|ca|could|wo|would)n['’]t)$/

/** Does a capitalised word go on behind a name instead of belonging to it? */
export function goesOnBehindName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!isCapital(token)) return false
  const word = token?.lower ?? ''
  // "Vance Monday", but "Black Monday"
  return HEADLINE.test(word) || (WEEKDAY.test(word) && !FEAST.test(tokens[at - 1]?.lower ?? ''))
}

/** Verbs that a headline writes with a capital behind a name. */
const SPEAKS =
  /^(?:says|said|tells|told|dismisses|denies|warns|claims|calls|urges|vows|slams|blasts|defends|rejects|accuses|admits|backs|wants|refuses|signals|hints|insists|responds|answers|blames|praises|promises|pledges|threatens|attacks|mocks|rips|hits|asks|reveals|explains|announces|scoffs|apologi[sz]es|condemns|criticizes|criticises|demands|questions|suggests|predicts|tweets|argues|touts|considers|plans|faces|gets|makes|takes|gives|goes|wins|loses|meets|visits|returns|resigns|quits|leads|seeks|signs|launches|unveils|opens|becomes|shares|joins|lays|invokes|pleads|pushes|outlines|releases|testifies|sues|drops|ends|begins|cuts|raises|bans|keeps|lets|needs|pays|puts|sees|sells|sends|shows|speaks|starts|stays|tries|turns|weighs|writes|skips|thinks|trails|clashes|snubs|stuns|surges|tops|beats|eyes|mulls|nears|vetoes|picks|kills|fires|runs|holds|heads|names|taps|nominates|appoints)$/

/** "Vance Says": what a headline has somebody do, behind the name. */
export function isHeadlineVerb(token: Token | undefined): boolean {
  return isCapital(token) && SPEAKS.test(bare(token))
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
const FEAST = /^(?:black|cyber|good|easter|ash|holy|palm|maundy|super|giving)$/

/** Firms of two names that are not two people, by their first. */
const FIRMS = new Map(
  `marks spencer,procter gamble,barnes noble,smith wesson,johnson johnson,tate lyle,dolce gabbana,standard poor,ernst young,crate
  barrel,holland barrett,black decker,fortnum mason,crosse blackwell`
    .split(/,\s*/)
    .map((pair) => pair.split(/\s+/))
    .map(([first = '', second = '']) => [first, second] as const),
)

/** "Marks and Spencer": two names of one firm. */
export function isFirm(first: Token | undefined, second: Token | undefined): boolean {
  return first !== undefined && FIRMS.get(bare(first)) === bare(second)
}

/** "Mira Ost I do not know": a headline that somebody speaks, and no part of a name. */
const FIRST_PERSON = /^I(?:['’](?:m|ve|d|ll))?$/

/** A month or day that some women are named for. */
export function isNameForTime(token: Token | undefined): boolean {
  const name = token?.text
  return name === 'April' || name === 'June' || name === 'Eve'
}

/** Is a token a word that starts with a capital, as a name does? */
export function isCapital(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false
  const code = token.text.charCodeAt(0)
  if (code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(token.text)) return true
  // Few words are joined, and a pattern takes long to say so of the others.
  const joint = isJoint(token.text, 1) || isJoint(token.text, 2) || isJoint(token.text, 3)
  return joint && JOINED.test(token.text)
}

function isJoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x2d || code === 0x27 || code === 0x2019
}

/** A name that its particle is joined to: "al-Rashid", "d’Orsay", "ibn-Saud". */
const JOINED = /^(?:a[lnrstd]|ash|el|ul|ibn|bin|abu|[dlo])[-’']\p{Lu}/u

/** Does a word end the core of a noun phrase and begin what qualifies it? */
export function isQualifier(token: Token | undefined): boolean {
  return token !== undefined && endsCore(token.lower)
}

/** The word without a possessive ending and the full stop of an abbreviation. */
export function bare(token: Token | undefined): string {
  const word = withoutPossessive(token?.lower ?? '')
  return word.endsWith('.') ? word.slice(0, -1) : word
}

/** "Roe’s", "voters’" */
export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && /(?:['’]s|s['’])$/.test(token.lower)
}

/**
 * One past the last token of the run of name words that starts at a capital: "Jane van der Roe", "Bank of Sorland",
 * "National Survey on Drug Use". A possessive ends it, but for those whom a body is for: "Dock Workers’ Union".
 */
export function nameRun(tokens: readonly Token[], first: number, limit: number): number {
  let last = first + 1
  if (isPossessive(tokens[first]) && !isOfMembers(tokens, first)) return last
  for (let i = last; i < limit && i < first + 14; i++) {
    const token = tokens[i]
    if (token?.text.startsWith("'") && token.text.length < 3) break
    const numbered = token?.kind === 'number' && /^\d{1,3}$/.test(token.text) && isOutlet(bare(tokens[i - 1]))
    if (goesOnBehindName(tokens, i) || endsHeadlineName(tokens, first, i) || isBesideName(tokens, i)) break
    if (
      (isCapital(token) && !endsCore(token?.text ?? '') && !FIRST_PERSON.test(token?.text ?? '')) ||
      numbered
    ) {
      last = i + 1
      if (isPossessive(token) && !isOfMembers(tokens, i)) break
      continue
    }
    if (isBehindMembers(tokens, i)) continue
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
      isFirm(tokens[i - 1], tokens[next]) ||
      lower === '&' ||
      (lower === 'the' && i > first && LINKS.test(tokens[i - 1]?.lower ?? '')) ||
      (lower !== 'and' && lower !== 'on' && run.some((word) => QUALIFIED.test(bare(word)))) ||
      (lower === 'on' && QUALIFIED.test(bare(run.at(-1)))) ||
      // "Department of Health and Human Services", "Food and Drug Administration"
      (lower === 'and' &&
        (run.some((word) => /^(?:of|for|on)$/.test(word.lower)) ||
          (isBody(bare(tokens[next + 1])) && isCapital(tokens[next + 1]) && !isPerson(run)) ||
          (run.length === 1 && isOfOffice(tokens, next) && !isPerson(run))))
    if (!joins) break
  }
  return last
}

/** "Women’s | Aid": members in the name of a body, and nobody who owns it. */
function isOfMembers(tokens: readonly Token[], at: number): boolean {
  return isCapital(tokens[at + 1]) && MEMBER.test(tokens[at]?.text ?? '')
}

/** "Workers | ’ Union": the mark stands by itself behind several. */
function isBehindMembers(tokens: readonly Token[], at: number): boolean {
  if (!/^[’']$/.test(tokens[at]?.text ?? '') || tokens[at]?.spaced || !isCapital(tokens[at + 1])) return false
  const lower = tokens[at - 1]?.lower ?? ''
  return MEMBERS.test(lower) || (lower.endsWith('s') && isRole(lower.slice(0, -1)))
}

const MEMBER = /^(?:(?:Wom|M)en|Children|People|King|Queen|Teacher|Worker|Mother)[’']s$/
const MEMBERS =
  /^(?:workers|farmers|writers|drivers|parents|students|nurses|bishops|veterans|tenants|residents|consumers|traders|growers|owners|employers|publishers|builders|planters|travellers|prisoners|patients|survivors|victims|mothers|fathers|citizens|taxpayers|scouts|guides|boys|girls|ladies|knights|mayors|governors|physicians|players|supporters|ratepayers|homeowners|landlords|seafarers|miners|dockers|chiefs|kids)$/

/** "Orla Vance | Image: Tide Library", "a NASA | T-shirt": the label of a credit, and what bears a name. Neither is part of it. */
function isBesideName(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  return (
    /^t-shirts?$/.test(word) ||
    (tokens[at + 1]?.text === ':' &&
      /^(?:image|photo|photograph|picture|credit|video|illustration)$/.test(word))
  )
}

/** "Housing and | Urban Development Secretary": what a department is for, up to its head. */
function isOfOffice(tokens: readonly Token[], from: number): boolean {
  let at = from
  while (at < from + 4 && isCapital(tokens[at])) {
    if (at > from && /^(?:secretary|minister|department|ministry|committee)$/.test(bare(tokens[at])))
      return true
    at++
  }
  return false
}

/** "Vance Attacks Harbor Board As …", "Orla Vance Lays Out Plan": what a headline has somebody do, with more capitals behind. */
function endsHeadlineName(tokens: readonly Token[], first: number, at: number): boolean {
  return at <= first + 3 && isHeadlineVerb(tokens[at]) && isCapital(tokens[at + 1])
}

/** A single word in quotation marks or brackets between the words of a name; behind a title or comma the first of them may be any. */
export function opensNickname(tokens: readonly Token[], at: number, limit: number): boolean {
  const before = tokens[at - 1]
  return (
    at + 3 < limit &&
    /^["“‘'(]$/.test(tokens[at]?.text ?? '') &&
    /^["”’')]$/.test(tokens[at + 2]?.text ?? '') &&
    isCapital(tokens[at + 1]) &&
    isCapital(tokens[at + 3]) &&
    tokens[at + 3]?.spaced === true &&
    !isPossessive(before) &&
    (isGivenName(before?.text ?? '') ||
      (isCapital(before) &&
        (tokens[at - 2]?.text === ',' || isTitle(bare(tokens[at - 2]))) &&
        /^["“]$/.test(tokens[at]?.text ?? '')))
  )
}

function isPerson(run: readonly Token[]): boolean {
  return run.some((token) => isTitle(bare(token))) || isGivenName(run[0]?.text ?? '')
}

/** The words of a name, as indexes into some words, without the ending of its possessive. */
export function nameText(
  text: string,
  words: readonly Token[],
  [from, to]: readonly [number, number],
): string {
  const name = text.slice(words[from]?.start, words[to - 1]?.end)
  return name.replace(/['’]s?$/, '').replaceAll(/\s+/g, ' ')
}

/** The end of a name without the ending of its possessive. */
export function endOfName(token: Token): number {
  return token.end - (/['’]s?$/.exec(token.text)?.[0].length ?? 0)
}
