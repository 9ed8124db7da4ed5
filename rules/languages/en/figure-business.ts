/** Companies and sums of money: what a company publishes of itself, and deals and prices that are public by being made. */
import type { Figure } from '../../article/model.ts'
import { isReckoned } from './figure-reckoned.ts'

/** What a company is called when it is not called by its name. */
const COMPANY =
  'firm|company|group|bank|retailer|chain|airline|carmaker|automaker|drugmaker|steelmaker|chipmaker|maker|manufacturer|insurer|lender|brewer|broadcaster|publisher|operator|giant|supermarket|utility|builder|developer|miner|producer|supplier|business|club|conglomerate|brand|division|subsidiary|unit'

/** Words of an annual report alone: nobody else has net income. */
const REPORT =
  /\b(?:pre-?tax|net income|net loss(?:es)?|turnover|earnings per share|dividends?|write-?(?:down|off)s?|(?:net|gross|operating|annual|quarterly|half-year(?:ly)?|full-year|underlying|trading|interim) (?:profits?|loss(?:es)?|earnings|sales|revenues?|margins?)|(?:profits?|earnings) (?:at|of|fell|rose|slid|jumped|dropped|climbed|grew|surged|halved|doubled|slumped|for the)|on (?:revenues?|sales|turnover) of)\b/i
/** "The retailer's sales", "GM's revenues", "profits at Volta", "sales in its shops": whose accounts they are. */
const ACCOUNTS = new RegExp(
  `(?:\\b(?:[Tt]he|[Ii]ts) (?:[\\p{L}-]+ ){0,2}(?:${COMPANY})|\\b\\p{Lu}[\\p{L}&.-]{0,40})(?:[’']s?) (?!(?:retail|car|house|home|oil|tax|ticket|album|record) )(?:[\\p{Ll}-]+ ){0,4}?(?:sales|revenues?|earnings|losses|profits?|takings|income)\\b|\\b(?:[Ss]ales|[Rr]evenues?|[Pp]rofits?|[Ee]arnings|[Ll]osses|[Oo]rders) (?:at|from) (?:its|the (?:${COMPANY})|\\p{Lu})|\\b(?:[Ss]ales|[Rr]evenues?) (?:in|of) its\\b|\\b[Ii]ts (?:[\\p{Ll}-]+ ){0,2}(?:losses|profits?|sales|revenues?|turnover|earnings)\\b`,
  'u',
)
/** "The carmaker sold 40,000 vans": its own business, which it keeps the books of. */
const BUSINESS = new RegExp(
  `\\b(?:[Tt]he|[Tt]his) (?:[\\p{L}-]+ ){0,3}?(?:${COMPANY}),? (?:(?:which|has|had|have|also|already|now|currently|will) )*(?:earn(?:ed|s)|s(?:old|ells)|ship(?:ped|s)|delivered|made|makes|booked|employs?|operates?|runs|owns|serves?|has(?! \\p{Ll}+(?:ed|en)\\b))\\b`,
  'u',
)
/** Behind a company that has them: its staff and its houses. */
const OWN_HOUSE =
  /^(?:employees|staff|workers|stores|shops|outlets|branches|restaurants|hotels|factories|plants|offices|dealerships|dealers|planes|aircraft|routes|subscribers|customers)$/i
const HAS =
  /\b(?:employs?|operat(?:es?|ing)|runs?|owns?|represents)\b[^.;]{0,40}$|\b(?:ha[sd]|have|having|with|boasts) (?:a |some |its )?$/

/** A story of a company's results, told by its headline or lede: all of it comes from what the company published. */
export function tellsResults(text: string): boolean {
  return (
    REPORT.test(text) ||
    (/\b(?:[Pp]rofits?|[Ee]arnings|[Tt]urnover|[Ll]osses)\b/.test(text) && QUARTER.test(text))
  )
}
const QUARTER =
  /\b(?:quarter|half-year|first half|second half|full year|financial year|results|annual|trading|(?:six|nine|three) months|in (?:19|20)\d\d)\b/i
/** A story of who earns or owns most, which comes from the list that it tells of. */
export function tellsRanking(opening: string): boolean {
  return /\b(?:rich|annual|power|top \w+) list\b|\branking of\b|\b(?:best|highest)-paid\b|\btop (?:\w+ )?earner/i.test(
    opening,
  )
}

/** A story of how shares moved. */
export function tellsMarket(opening: string): boolean {
  return /\b(?:[Ss]hares|[Ss]tock ?markets?|[Ss]tocks)\b/.test(opening)
}
const MOVED =
  /\b(?:shed|slid|sliding|fell|dropped|dropping|lost|gained|rose|added|jumped|up|down|trade|higher|lower) $/

/** Words of the business pages. */
const BUSINESS_PAGE =
  /\b(?:firms?|compan(?:y|ies)|shares?|shareholders?|investors?|profits?|takeover|merger|stake|chief executive|carmakers?|retailers?|airlines?|banks?|lenders?|insurers?|bankruptcy|stock ?(?:market|exchange)|creditors|analysts|dollar|euros?|earnings|rivals?|currency|traders|brewers?|bid|acquisition|markets|manufacturer|industry|executives?)\b/gi

/**
 * A story of the business pages, told by two of their words in its headline and first paragraphs: what companies pay, sell and owe
 * comes from what they publish and from the market.
 */
export function tellsBusiness(opening: string): boolean {
  const words = new Set<string>()
  for (const [word] of opening.matchAll(BUSINESS_PAGE)) {
    words.add(word.toLowerCase())
    if (words.size > 1) return true
  }
  return false
}

/** What such a story tells of. */
const TRADE =
  /\b(?:sales|revenues?|profits?|profitability|earnings|earned|losses|loss|turnover|costs?|margins?|sold|shipped|units|demand|growth|market share|fares|stock|price|shares?|trading|income|charges?|orders|output|production|returns|volumes?|shipments|bookings|deliveries|backlog|occupancy)\b/i

/** What is counted of a country and its people. */
const OF_ALL =
  /\b(?:inflation|GDP|gross domestic|econom(?:y|ies|ic)|growth|unemployment|jobless|joblessness|prices|population|homes|households|people|workers|workforce|consumers?|women|men|children|imports?|exports?|output|production|retail|oil|poverty|wages|deaths|\w+(?:ans|ish|ese))\b/i

/** Who owns what, who buys whom, what was signed: on record with the deal itself. */
const OWNS =
  /\b(?:owns?|owned|owning|holds?|holding|held|controls?|controlling|stake (?:of|to|from|at)|its (?:stake|holding)|stake in \w+ for|acquir\w+|buys?|buying|sells?|selling)\b[^.;]{0,30}$/i
const STAKE = new RegExp(
  `^,? (?:[\\p{L}-]+ ){0,3}(?:stake|shareholding|holding|interest in|share in)\\b|^ of (?:the |its )?(?:(?:[\\p{L}-]+ ){0,2}(?:${COMPANY}|shares|project|venture)\\b|\\p{Lu})`,
  'u',
)
const DEAL =
  /\b(?:takeovers?|tak(?:en|es?|ing) over|(?:cash|share|hostile|rival|friendly|agreed|higher|improved) (?:bid|offer)|bids? (?:for|of|to)|acquisitions?|acquir(?:e[sd]?|ing)|merg(?:ers?|ed|ing)|buyout|buy-?back|valu(?:es?|ed|ing) (?:the (?:\w+ )?(?:company|firm|group|business|deal)|it|them) at|deals? worth|contracts?|(?:signed|struck|agreed|sealed|won) (?:an?|the) [^.;]{0,40}(?:deal|agreement|contract)|loans? (?:of|from))\b/i
/** What is bid at an auction is seen by whoever is there. */
export const AUCTION =
  /\b(?:auction(?:s|ed|eers?)?|reserve price|under the hammer|Sotheby[’']?s|Christie[’']s|Bonhams)\b/i
/** "Is to buy Brenn Mills for $11bn", "the unit was sold for $9.4bn to". */
const FOR_A_SUM =
  /\b(?:buy(?:s|ing)?|bought|purchase[sd]?|sold|sell|sale of|pa(?:y|id)|join(?:s|ed|ing)?|moved?|moves|switch(?:ed)?|sign(?:s|ed|ing)?|transfer(?:red)?)\b[^.;]{0,110}\bfor $/

/** What anybody may buy it for. */
const PRICE =
  /\b(?:(?:go(?:es)?|going|went|put|are|is|be) on sale|(?:will|would|to|can|could|may) (?:cost|sell|retail)|costs|costing|cost only|cost just|priced|prices?|retail(?:s|ing)|sells|selling|available|sold)(?: [^\s\d,;:.]+){0,6} (?:for|at|from|of|between|up to|about|around)? ?$/i
const OFFERED = /\b(?:offers?|offering|sets?) (?:[\p{L}’'-]+ ){1,7}(?:back|for) $/u
const EVERYDAY_PRICE = 10_000

/** What stands around a figure. */
export interface InBusiness {
  readonly figure: Figure
  /** What is counted, without the words before its last: "stores". */
  readonly counted: string
  /** Of its sentence, the last words before the figure and the first behind it. */
  readonly before: string
  readonly after: string
  /** What its sentence tells. */
  readonly trade: Trade
  /** What the whole article tells of. */
  readonly story: BusinessStory
}

/** What a story is about, as far as business goes. */
export interface BusinessStory {
  /** A company's results. */
  readonly results: boolean
  readonly business: boolean
  /** How shares moved. */
  readonly market: boolean
  /** A list of who earns most. */
  readonly ranking: boolean
}

/** What a sentence tells of business. */
export interface Trade {
  readonly report: boolean
  readonly business: boolean
  readonly deal: boolean
  readonly inResults: boolean
  /** Of a country and its people, not of a company. */
  readonly ofAll: boolean
}

export function tradeIn(words: string): Trade {
  return {
    report: REPORT.test(words) || ACCOUNTS.test(words),
    business: BUSINESS.test(words),
    deal: DEAL.test(words),
    inResults: TRADE.test(words),
    ofAll: OF_ALL.test(words),
  }
}

/** Is a figure a company's own, or public with the deal or the price that is told? */
export function isOfBusiness({ figure, counted, before, after, trade, story }: InBusiness): boolean {
  const { kind, value = 0, unit } = figure
  if (kind === 'count')
    return (
      (OWN_HOUSE.test(counted) && HAS.test(before)) ||
      /\bemploys (?:a total of |only |just )?$/.test(before) ||
      trade.business ||
      (story.results && trade.inResults)
    )
  if (trade.report || ((story.results || story.business) && trade.inResults)) return true
  if (story.market && unit === 'percent' && MOVED.test(before)) return true
  if (kind === 'money')
    return (
      (story.business && !isReckoned(figure)) ||
      story.ranking ||
      trade.deal ||
      trade.business ||
      FOR_A_SUM.test(before) ||
      (Math.max(value, figure.high ?? 0) < EVERYDAY_PRICE && (PRICE.test(before) || OFFERED.test(before)))
    )
  const isShare = kind === 'fraction' || unit === 'percent'
  if (story.business && (isShare || kind === 'multiple') && !trade.ofAll) return true
  return (
    isShare &&
    (STAKE.test(after) || trade.deal) &&
    (OWNS.test(before) || /\bstake\b/.test(after) || trade.deal)
  )
}
