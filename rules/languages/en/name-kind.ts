import type { Mention, SourceKind, Token } from '../../article/model.ts'
import { isGivenName } from './given-names.ts'
import { bare, isFirm, isPossessive } from './name-run.ts'
import data from './names/bodies.json' with { type: 'json' }
import { withoutPossessive } from './possessive.ts'
import {
  isBody,
  isDocument,
  isKindOfBody,
  isMediaName,
  isMetonym,
  isNation,
  isOutlet,
  isRole,
  isTitle,
} from './source-kinds.ts'
import { wordCluster } from './word-clusters.ts'

/** Do several words end in one for a body, and start with no given name: "Harbour Board"? */
export function bodyName(words: readonly Token[]): boolean {
  const last = bare(words.at(-1))
  return words.length > 1 && !isGivenName(words[0]?.text ?? '') && isBody(last)
}

/** First words of the names of places, which stand for who governs or plays there. */
const PLACE =
  /^(?:New|North|South|East|West|Northern|Southern|Eastern|Western|Central|San|Santa|Los|Las|Mount|Lake|Fort|Port|Cape|Grand|Great|Buenos|São|Sao|Rio|Kuala|Addis|Abu|Tel|Hong|Phnom|Ciudad|Puerto|Costa|Sri|Monte)$/

/** Last words of the names of places, buildings and events that are nobody’s surname. */
const ENDS_PLACE =
  /^(?:Islands?|River|Bay|Valley|Peninsula|County|Street|Avenue|Road|Boulevard|Highway|Motorway|Parkway|Terrace|Crescent|Square|Plaza|Junction|Interchange|Trail|Mountains?|Canyon|Gorge|Ridge|Coast|Harbou?r|Pier|Quay|Wharf|Docks|Dam|Canal|Reservoir|Lagoon|Estuary|Creek|Falls|Springs|Heights|Glacier|Desert|Sea|Ocean|Strait|Fjord|Basin|Province|Prefecture|Empire|Station|Stadium|Arena|Terminal|Tower|Building|Mall|Cathedral|Cemetery|Lighthouse|Palace|Monument|Tunnel|Inn|Festival|Carnival|Parade|Marathon|Championships?|Olympics|Cup|Prize|Awards?|War|Accords?|Protocol|Deal)$/

/** First words of the names of storms and the like. */
const OPENS_THING = /^(?:Hurricane|Storm|Typhoon|Cyclone|Flight|Terminal)$/

/** Words for a body that come first in other languages: "Banco Sorland". */
const LEADING_BODY =
  /^(?:Banco|Banque|Banca|Bank|Grupo|Groupe|Gruppo|Crédit|Société|Compagnie|Instituto|Institut|Istituto|Universidad|Universidade|Université|Università|Universität|Ministère|Partido|Partito|Parti|Fundación|Fundação|Fondation|Fondazione|Stiftung|Team|Club|Camp|Operation|Project|Radio|Doctors|Friends|Air|Visit|Natural|Historic|Bord|Iarnród|Comhairle)$/

/** Words of the names of bodies that are no nouns for a body themselves. */
const BODY_WORD =
  /^(?:watch|rights|front|movement|action|international|global|media|research|studies|policy|health|security|defen[cs]e|national|american|united|royal|justice|legal|economic|forum|watchdog|reserve|human|citizens|workers|americans|voters|families|energy|oil|gas|steel|motors|airlines|labs|capital|analytics|solutions|studios|pictures|entertainment|first|future|climate|nature|planet|cross|without|against|for|parenthood|transport|rail|works|house|brigade|constabulary|states|islands|academy|academies|polytechnic|seminary|conservatory|orchestra|philharmonic|choir|theatre|theater|cooperative|co-op|collective|market|markets|store|stores|restaurant|cafe|café|hotel|gallery|zoo|infoshop|brewery|winery|bakery|pharmacy|sanctuary|observatory|archive|archives|secretariat|directorate|inspectorate|tribunal|chamber|consortium|syndicate|regiment|battalion|company)$/

/** Last words of the names of companies, clubs and services that are nobody’s surname. */
const ENDS_BODY =
  /^(?:water|homes|logistics|brothers|gardens|rugby|cricket|athletics|football|racing|foods|housing|telecoms?|farms?|commissioners|airport|estates|properties|construction|builders|engineering|shipping|ferries|coaches|trains|railways?|couriers|insurance|fisheries|mining|minerals|textiles|retail|supermarkets|dairies|seafoods?|publishing|records|films|productions|ventures|investments|securities|advisers|advisors|consultants|consulting|architects|solicitors|volunteers|rovers|wanderers|aviation|aerospace|robotics|biotech|therapeutics|biosciences|semiconductors?|networks|broadband|wireless|digital|interactive|online|shipyards?|renewables|electricity|recycling|heritage|tourism|enterprises?|nursery|pharma|software|holdings)$/

/** Last words of the names of papers, which are no papers by themselves. */
const PAPER_NAME = /^(?:plan|update|strategy|charter|treaty|handbook|manual|act|code|index|constitution)$/

/** What the words of a name alone say of its kind; a single word that is no known body says nothing. */
export function kindOfName(words: readonly Token[], determiner: string): SourceKind | undefined {
  const plain = words.map((token) => withoutPossessive(token.text))
  const full = plain.join(' ')
  const last = bare(words.at(-1))
  const [lead = ''] = plain
  // Somebody may be called Hill, but not "The Hill".
  if (
    isMediaName(full) &&
    (determiner === 'the' || !/^(?:Hill|Atlantic|Economist|Intercept|Verge)$/.test(full))
  )
    return 'media'
  if (isMetonym(full) || isKnownBody(words, full)) return 'named-organisation'
  if (GROUP_IN_CAPITALS.test(plain.at(-1) ?? '')) return 'vague-group'
  // "The Post"
  if (words.length === 1 && determiner === 'the' && isOutlet(last)) return 'media'
  // "TOWN HALL INTERVIEW": a caption or label.
  if (words.length > 2 && words.every(({ text }) => /^\p{Lu}{2,}$/u.test(text)) && !isGivenName(titled(lead)))
    return 'named-organisation'
  if (words.length > 1 && (ENDS_PLACE.test(plain.at(-1) ?? '') || OPENS_THING.test(lead)))
    return 'named-organisation'
  // "The Dock Workers’ Circle"
  if (words.slice(0, -1).some(isPossessive)) return 'named-organisation'
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
    ((isOutlet(last) && (words.length > 2 || last !== 'fox')) ||
      words.at(-1)?.kind === 'number' ||
      /^(?:daily|radio)$/i.test(lead))
  ) {
    const agency = last !== 'press' || !/^(?:university|college)$/.test(bare(words.at(-2)))
    if (agency) return 'media'
  }
  // "Tide Conservation Plan Update"
  if (words.length > 2 && PAPER_NAME.test(last)) return 'document'
  if (words.length > 1 && words.some((token) => bare(token) === 'broadcasting')) return 'media'
  // "A CNN Poll" is no outlet.
  if (words.length > 1 && isMediaName(lead)) return isDocument(last) ? 'document' : 'media'
  if (/^(?:Journal|Annals|Proceedings) of /.test(full)) return 'media'
  // "U. Tolland"
  if (words.length > 1 && (LEADING_BODY.test(lead) || /^(?:U|Univ)\.$/.test(lead)))
    return 'named-organisation'
  if (/^(?:Bible|Koran|Quran|Qur['’]an|Torah|Constitution)$/.test(full)) return 'document'
  if (isFirm(words[0], words[2]) || (words.length > 1 && isTeamName(last))) return 'named-organisation'
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
  // "Tolland University Poll"
  if (linked < 0 && /^(?:poll|survey)$/.test(last) && bodyAt === words.length - 2) return 'document'
  if (bodyAt >= 0 || paperAt >= 0) return 'named-organisation'
  if (
    words.length > 1 &&
    (ENDS_BODY.test(last) || words.some((token) => BODY_WORD.test(bare(token)) || token.text === 'Co.'))
  )
    return 'named-organisation'
  if (words.length < 3 && words.every(isUsedForBodies)) return 'named-organisation'
  if (words.length === 1) {
    // A longer word in capitals is the label of a speaker in a transcript.
    if (/^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,}|\p{Lu}{1,3}&\p{Lu}{1,3})s?$/u.test(full))
      return 'named-organisation'
    if (isNation(lead.replace(/s$/, '')) && /s$/.test(lead)) return 'named-organisation'
    if (isPeople(lead) || COMPOUND.test(lead)) return 'named-organisation'
    // "The Gulls"
    return determiner === 'the' && !isGivenName(lead) && !isTitle(last) ? 'named-organisation' : undefined
  }
  if (determiner === 'the' || linked > 0 || /[&\d]/.test(full)) return 'named-organisation'
  if (words.length > 4) return undefined
  return isPlace(words) ? 'named-organisation' : 'named-person'
}

/** A word for those of a people, faith or generation: they, and nobody by name. */
export function isPeople(word: string): boolean {
  return PEOPLE.test(word)
}

const PEOPLE =
  /^(?:\p{Lu}\p{L}+-Americans|Latin[oa]s|Hispanics|Jews|Muslims|Christians|Catholics|Protestants|Evangelicals|Hindus|Sikhs|Millennials)$/u

/** "TideLeaks": a name written together is a body’s, unless it is somebody’s, whose first part is short. */
const COMPOUND = /^(?!Fitz|Vander)\p{Lu}\p{Ll}{3,}\p{Lu}\p{Ll}/u

/** Companies, parties and services whose names look like somebody’s, or like any other word. */
const BODIES = new Set(data.names.split('|'))

/** "Moody’s" is called so, and "Tesco’s" is Tesco’s. */
function isKnownBody(words: readonly Token[], full: string): boolean {
  return BODIES.has(full) || BODIES.has(words.map(({ text }) => text.replace("'", '’')).join(' '))
}

/** Words for teams of players: "Tolland Falcons". */
const TEAMS_BY_USE = new Set('broncos lakers yankees'.split(' ').map((word) => wordCluster(word).cluster))

function isTeamName(word: string): boolean {
  return word.endsWith('s') && TEAMS_BY_USE.has(wordCluster(word).cluster)
}

/** "MPs": persons, for whom their initials stand. */
const GROUP_IN_CAPITALS = /^(?:MPs|MEPs|MSPs|TDs|GPs|CEOs|CFOs|PMs|NGOs|VIPs|QCs|KCs)$/
/** Initials of things, which are no names. */
export const THING_IN_CAPITALS =
  /^(?:TVs?|DVDs?|CDs?|PCs?|HIV|AIDS|DNA|RNA|GDP|GNP|IT|AI|ID|IDs|GPS|CCTV|SUVs?|VAT|ATMs?|URL|USB|PhD|MRI|CT|IQ|OK)$/

/** Words for companies, clubs and cities: a name that is used like one of them is one. */
const BODIES_BY_USE = new Set(
  'euronext glaxo nokia lufthansa amazon vodafone toyota juventus seattle'
    .split(' ')
    .map((word) => wordCluster(word).cluster),
)

function isUsedForBodies(token: Token): boolean {
  const { cluster } = wordCluster(bare(token))
  return cluster > 0 && BODIES_BY_USE.has(cluster)
}

function titled(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase()
}

/** "South Tolland", "Downtown Washington": nothing of the name is a body's, but its words are a place's. */
function isPlace(words: readonly Token[]): boolean {
  const last = withoutPossessive(words.at(-1)?.text ?? '')
  return (PLACE.test(words[0]?.text ?? '') || isMetonym(last)) && !words.some((token) => isBody(bare(token)))
}

/** "Zan Talor, the publisher of the Courier": what somebody is as often as a firm. */
export function mayBePerson(head: string): boolean {
  return /^(?:publisher|producer|supplier|brewer|grocer|maker|shipper)$/.test(head)
}

/**
 * Only somebody is "a farmer" or "the director"; the words of a name that might be a body's or place's yield to that. "Nokeda, a
 * maker of pumps" is a body.
 */
export function kindByHeads(
  name: readonly Token[],
  kind: SourceKind | undefined,
  heads: readonly string[],
): SourceKind | undefined {
  const role = heads.some(isSomebody)
  if (kind === undefined && !role && heads.some(isKindOfBody)) return 'named-organisation'
  if (name.length < 2) return kind
  const [lead] = name
  const body = heads.some((head) => isKindOfBody(head) && !mayBePerson(head))
  if (kind === 'named-person' && !role && body && !isGivenName(lead?.text ?? '')) return 'named-organisation'
  if (kind === undefined && role) return 'named-person'
  const full = name.map(({ text }) => text).join(' ')
  const place = kind === 'named-organisation' && !isMetonym(full) && isPlace(name)
  return place && role ? 'named-person' : kind
}

/** A word for a single person: "farmer", "clerk". */
export function isSomebody(word: string): boolean {
  return isRole(word) || PERSON_WORD.test(word)
}

/** A gender that the words of a body's name gave, where it is somebody's after all, says nothing. */
export function personal(gender: Mention['gender'], kind: SourceKind | undefined): Mention['gender'] {
  return kind === 'named-person' && gender === 'neuter' ? undefined : gender
}

/** Words for a single person that the list of roles does not hold. */
export const PERSON_WORD =
  /(?:-old|-year-old-man|-year-old-woman|culprit|gentleman|teenager|pensioner|tenant|landlord|owner|vendor|specialist|coordinator|officer|clerk|deputy|firefighter|paramedic|survivor|motorist|shopper|waiter|waitress|barista|cook|chef|custodian|freshman|sophomore|recipient|complainant|accuser|informant|whistleblower|pastor|priest|rabbi|imam)$/

const MALE =
  /^(?:mr|sir|lord|king|prince|father|brother|spokesman|congressman|councilman|assemblyman|chairman|businessman|fisherman|policeman|fireman|his|himself|husband|son|man|boy|grandfather|uncle|nephew|gentleman|actor|pope|sheikh|imam|ayatollah|widower|boyfriend|fiancé|stepson|stepfather|dad)$/

const FEMALE =
  /^(?:mrs|ms|miss|dame|lady|baroness|queen|princess|sister|spokeswoman|congresswoman|councilwoman|assemblywoman|chairwoman|businesswoman|policewoman|her|herself|wife|daughter|woman|girl|mother|actress|grandmother|aunt|niece|widow|girlfriend|fiancée|stepdaughter|stepmother|mom|mum|duchess)$/

/** The gender that titles and roles give away. */
export function genderOf(words: readonly string[]): Mention['gender'] | undefined {
  const own = words.map((word) => word.replace(/^(?:ex-|former )/, ''))
  if (own.some((word) => MALE.test(word) || word.endsWith('-man'))) return 'male'
  return own.some((word) => FEMALE.test(word) || word.endsWith('-woman')) ? 'female' : undefined
}
