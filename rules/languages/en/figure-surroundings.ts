import type { Figure, Quote, Sentence, Token } from '../../article/model.ts'
import { AUCTION, type Trade, tradeIn } from './figure-business.ts'
import { NAMED_POLL } from './figure-polls.ts'
import {
  ADMISSION,
  ALLOTTED,
  ATTRIBUTED,
  BODY_FOUND,
  CHARGED,
  COURT,
  CREDITED,
  DOCUMENT_SAYS,
  LAYS_DOWN,
  METHOD,
  NAMED_SAYS,
  NAMED_STUDY,
  OWN_AFFAIR,
  PAPER,
  REGISTERED,
  RUNS_IT,
  SENTENCED,
  SETS,
  STUDIED,
  STUDY,
  UNDER_PLAN,
} from './figure-vouchers.ts'

/** Words by which somebody is harmed, held or let go: even a small count of those wants its counter. */
const GRAVE =
  /\b(?:kill|dead|die[ds]?\b|death|injur|wound|hurt|arrest|detain|infect|missing|displac|evacuat|laid off|layoff|jobs?\b|fired|starv|poison|victim|casualt|convict|deport|evict|homeless|perish|drown|destroy|flood|under water|flattened|gutted|furlough|intensive care|hospitali[sz]ed)/i

/** A small sum that stands for many. */
const TYPICAL = /\b(?:average|averag(?:es|ed|ing)|median|typical|per capita)\b/i

/** Results that were declared. */
const WON =
  /\b(?:passed with|approved by|rejected by|won|wins|winning|led|beat|bested|edged|defeated|lost|carried|swept|received|took|pulled|finished|voted|cast|majority)\b/i

const ELECTION =
  /\b(?:votes?|ballots?|primar(?:y|ies)|caucus(?:es)?|runoff|elections?|referendum|precincts|turnout|delegates|electorate|second place|third place|contests?)\b/i

/** How an election went: "More people voted for Vance in the primary. Hale edged her by less than 2 percent." */
const BALLOT =
  /\b(?:primar(?:y|ies)|caucus(?:es)?|referendum|ballot initiative|the initiative|runoff|general election|early voting|of the vote)\b/i
const WENT =
  /\b(?:voted|turnout|(?:of the )?vote[sd]? counted|edged|bested|beat|defeated|passed with|voted in favou?r|won|in (?:second|third) (?:place|with)|failed to win|early voting)\b/i
const POLLS =
  /(?<!\b(?:to|at) the )\bpolls?\b(?! (?:close[sd]?|open(?:ed|s)?|booths?|stations?))|\b(?:polled|polling (?!stations?|places?|booths?)|surveys?|surveyed|respondents|favorab\w+|approv\w+ rating)\b|\b(?:would|expects?|expected|predict\w*|forecast\w*|could|may|might)\b/i

/** Of the sentence before, which may say what was voted on; in UTF-16 code units. */
const BEFORE = 160

/** "Won just 3 percent", "could not break 50 percent", where nobody was polled. */
const TOOK =
  /\b(?:won|captured|garnered) (?:just |only |about |nearly |roughly |almost |a mere )?\d[\d.]*(?:%|\s?per ?cent)|\b(?:break|broke|broken|crack(?:ed)?|clear(?:ed)?|top(?:ped)?) (?:the )?50(?:%|\s?per ?cent)/i
const POLLED = /\b(?:poll|polled|polling|surveys?|surveyed|respondents)\b/i

/** "Carried the state 66% to 30%", "won by 30 points". */
const SCORED =
  /\b(?:won|beat|carried|defeated|bested|edged|wins?|beats?)\b[^.;]{0,90}?\d(?:%|\s?per ?cent|\s?points)?(?: to |[-–])\d|\bw[io]n(?:s|ning)? (?:[^.;]{0,40}\b)?by (?:\w+ ){0,3}points?\b/

/** What the tape shows. */
const MARKET =
  /\b(?:[Ss]tocks?|[Ss]tock (?:market|exchange)|[Ss]hares?|stock price|yields?|closing price|index|Dow|Nasdaq|S&P 500|FTSE|Nikkei|DAX|Hang Seng|futures|crude|Brent|Treasury yields?|Wall Street)\b[^.;]{0,60}\b(?:closed?|closing|rose|fell|fallen|risen|added|leapt|higher|lower|up|down|gained|lost|dropped|jumped|trad(?:ed?|ing)|slipped|climbed|edged|settled|ended|tumbled|surged|sank|slid|plunged|soared)\b/

/** "Fell $1.25, or 1.4 percent, to $88.95", "gold closed up $16.70". */
const QUOTED =
  /\bmarket (?:capitali[sz]ation|cap|value)\b|\bclosing price\b|\b(?:rose|fell|climbed|dropped|gained|lost|slipped|jumped|added|(?:closed|finished|ended) (?:up|down)) \$?[\d.]+(?: cents?| points?| percent|%)?,? (?:or [\d.]+(?: percent|%)?,? )?(?:to (?:close at |settle at |finish at )?\$?\d|in (?:early |late |heavy )?trading)|\b(?:dollar|pound|sterling|euro|yen)\b[^.;]{0,100}\b(?:against|to the|buying|trading|worth|yen|cents|bought|low of|high of)\b|\b(?:were|was|to) trad(?:e|ing)\b|\b(?:plunge|drop|fall|slide|jump|surge|rise|gain|decline|slump) in (?:[\w’']+ ){1,3}(?:stock|share) price\b|\bchanging hands\b|\ba (?:barrel|tonne|ounce)\b|\b(?:[Gg]old|[Ss]ilver|[Cc]opper|[Oo]il|[Cc]rude|euro|dollar|yen|bitcoin|[Bb]rent|[Oo]il prices?)\b[^.;]{0,40}\b(?:rose|fell|closed|settled|climbed|slipped|traded|finish\w*|higher|lower)\b/

/** "They have since come back to about $8,000": the price told before. */
const SINCE_THEN = /^(?:They|It|Prices|The price) (?:has|have) since\b/

/** “If 15 percent of the sample is clay”, "let’s say that half of it is". */
const SUPPOSED =
  /^(?:(?:But|And|So) )?(?:If|Unless|Suppose|Only (?:when|if|once))\b|\blet[’']s (?:just )?(?:say|assume|assign|suppose)\b/i

/** The toll of another year. */
const PAST_TOLL =
  /\b(?:killed|killing|dead|died|deaths|wounded|injured)\b[^.;]{0,120}(?<!\b[Ss]ince [^.;]{0,30})\b(?:1[89]\d\d|20\d\d)\b|(?<!\b[Ss]ince [^.;]{0,30})\b(?:1[89]\d\d|20\d\d)\b[^.;]{0,240}\b(?:killed|killing|dead|died|deaths|wounded|injured)\b/

const DEAD = /\b(?:kill(?:ed|ing)|dead|died|deaths|wounded|injured)\b/

/** "In the Second World War". */
const OF_WAR =
  /\b(?:World War|WWI{1,2}|Holocaust|Civil War|Vietnam War|Korean War|Black Death|Great Depression)\b/

/** An account in the first person. */
const TESTIMONY =
  /^(?:[^“”"]*[ (])?(?<!\b(?:War|Part|Act|Phase|Title|Class|Type|Division|Elizabeth|Charles) )(?:[Mm]y|I) \p{Ll}/u

/** The outlet speaks for itself. */
const EDITORS = /^(?:Editor[’']?s[’']? note|Correction|Clarification|Disclosure)\b/i

const READER = /^(?:you|your|yours|you're|you'll|you've|please)$/

const TELLER = /^(?:i|i'm|i've|i'd|i'll|me|my|myself|we|we're|we've|we'll|us|our|ours)$/

/** What a sentence, or the block around it, says of all its figures: asked once, since a table has thousands. */
interface Surroundings {
  readonly grave: boolean
  readonly vouchedFor: boolean
  /** By a law, a plan, a contract, or the writer's own “if”. */
  readonly laidDown: boolean
  readonly vouchedForMoney: boolean
  readonly typical: boolean
  /** A result that was declared: of a vote. */
  readonly declared: boolean
  /** In a paragraph that tells how an election went, and of no poll. */
  readonly counted: boolean
  /** Votes are told of. */
  readonly votes: boolean
  readonly market: boolean
  readonly popularVote: boolean
  readonly pastToll: boolean
  /** Dead of a war that history books tell of. */
  readonly ofWar: boolean
  /** Dead of a disaster of the century before. */
  readonly pastCentury: boolean
  readonly trade: Trade
  /** Ends of the tokens that speak to the reader or of the writer, outside quotations. */
  readonly personal: readonly number[]
}

const known = new WeakMap<Sentence, Surroundings>()

const around = new WeakMap<
  readonly Token[],
  {
    readonly vouches: boolean
    readonly planned: boolean
    readonly auction: boolean
    readonly counted: boolean
  }
>()

/** What the sentence and its paragraph say around the figures of the sentence, found once for each sentence. */
export function surroundingsOf(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  quotes: readonly Quote[],
): Surroundings {
  const remembered = known.get(sentence)
  if (remembered) return remembered
  let whole = around.get(tokens)
  if (!whole) {
    const vouches =
      TESTIMONY.test(text) ||
      COURT.test(text) ||
      METHOD.test(text) ||
      STUDY.test(text) ||
      PAPER.test(text) ||
      RUNS_IT.test(text) ||
      STUDIED.test(text) ||
      ATTRIBUTED.test(text) ||
      NAMED_STUDY.test(text) ||
      EDITORS.test(text)
    const counted = BALLOT.test(text) && WENT.test(text) && !POLLS.test(text)
    whole = { vouches, planned: UNDER_PLAN.test(text), auction: AUCTION.test(text), counted }
    around.set(tokens, whole)
  }
  const words = text.slice(sentence.start, sentence.end)
  const found = {
    grave: GRAVE.test(words),
    // By a court's papers, a study that the paragraph names, or the method that it tells.
    vouchedFor:
      whole.vouches ||
      /\baccording to\b/i.test(words) ||
      CHARGED.test(words) ||
      REGISTERED.test(words) ||
      BODY_FOUND.test(words) ||
      SETS.test(words) ||
      NAMED_SAYS.test(words) ||
      CREDITED.test(words) ||
      DOCUMENT_SAYS.test(words) ||
      NAMED_POLL.test(words),
    laidDown: whole.planned || LAYS_DOWN.test(words) || SUPPOSED.test(words),
    vouchedForMoney:
      whole.auction ||
      SENTENCED.test(words) ||
      ALLOTTED.test(words) ||
      OWN_AFFAIR.test(words) ||
      ADMISSION.test(words),
    typical: TYPICAL.test(words),
    declared:
      (WON.test(words) && ELECTION.test(text.slice(Math.max(0, sentence.start - BEFORE), sentence.end))) ||
      SCORED.test(words) ||
      (TOOK.test(words) && !POLLED.test(words)),
    counted: whole.counted,
    votes: /\bvotes\b/i.test(words) && ELECTION.test(words),
    popularVote: /\bpopular vote\b/i.test(words),
    market:
      MARKET.test(words) ||
      QUOTED.test(words) ||
      (SINCE_THEN.test(words) &&
        QUOTED.test(text.slice(Math.max(0, sentence.start - BEFORE), sentence.start))),
    pastToll: PAST_TOLL.test(words),
    pastCentury:
      (DEAD.test(words) &&
        /(?<!\b[Ss]ince )\b19\d\d\b|\b[2-9]\d years ago\b|\bcentur(?:y|ies) ago\b/.test(text)) ||
      /\b1[0-8]\d\d\b|\b19[0-4]\d\b|\b\d+ BCE?\b/.test(words),
    ofWar: OF_WAR.test(words),
    trade: tradeIn(words),
    personal: persons(tokens, sentence, quotes),
  }
  known.set(sentence, found)
  return found
}

/** A figure with what stands around it. `first` to `last` are its tokens. */
export interface Place {
  readonly figure: Figure
  readonly tokens: readonly Token[]
  readonly first: number
  readonly last: number
  readonly sentence: Sentence
  readonly around: Surroundings
  /** The block's. */
  readonly text: string
}

/** Where a sentence speaks to the reader or of the writer, outside quotations. */
function persons(tokens: readonly Token[], { first, last }: Sentence, quotes: readonly Quote[]): number[] {
  const found: number[] = []
  for (let i = first; i < last; i++) {
    const token = tokens[i]
    if (!token || !(READER.test(token.lower) || TELLER.test(token.lower))) continue
    if (!quotes.some(({ start, end }) => start <= token.start && token.start < end)) found.push(token.start)
  }
  return found
}
