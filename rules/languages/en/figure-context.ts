import type { Figure, Quote, Sentence, Token } from '../../article/model.ts'
import { AUCTION, type BusinessStory, isOfBusiness, type Trade, tradeIn } from './figure-business.ts'
import { NAMED_POLL } from './figure-polls.ts'
import {
  ADMISSION,
  ALLOTTED,
  CHARGED,
  COURT,
  DOCUMENT_SAYS,
  LAYS_DOWN,
  METHOD,
  NAMED_SAYS,
  NAMED_STUDY,
  OWN_AFFAIR,
  SAID_SO,
  SAYS_THAT,
  SENTENCED,
  SETS,
  STUDY,
  UNDER_PLAN,
} from './figure-vouchers.ts'
import { tokenRange } from './token-range.ts'

/** Words by which somebody is harmed, held or let go: even a small count of those wants its counter. */
const GRAVE =
  /\b(?:kill|dead|die[ds]?\b|death|injur|wound|hurt|arrest|detain|infect|missing|displac|evacuat|laid off|layoff|jobs?\b|fired|starv|poison|victim|casualt|convict|deport|evict|homeless)/i
/** "Families with incomes above $125,000": who is meant, no claim. */
const BRACKET =
  /\b(?:incomes?|earning|earns?|making|makes?|salar(?:y|ies)|worth) (?:of |above |below |between |from )?$/
/** "Making between $30,000 and $75,000". */
const BRACKET_END =
  /\b(?:incomes?|earning|earns?|making|makes?|salar(?:y|ies))\b[^.;]{0,20}\bbetween [$£€][\d,.]+ and $/
/** A small sum that stands for many. */
const TYPICAL = /\b(?:average|averag(?:es|ed|ing)|median|typical|per capita)\b/i
/** Results that were declared. */
const WON =
  /\b(?:won|wins|winning|led|beat|bested|edged|defeated|lost|carried|swept|received|took|pulled|finished|voted|cast|majority)\b/i
const ELECTION =
  /\b(?:votes?|ballots?|primar(?:y|ies)|caucus(?:es)?|runoff|elections?|referendum|precincts|turnout|delegates|electorate|second place|third place|contests?)\b/i
/** "Carried the state 66% to 30%", "won by 30 points". */
const SCORED =
  /\b(?:won|beat|carried|defeated|bested|edged|wins?|beats?)\b[^.;]{0,60}?\d(?:%|\s?per ?cent|\s?points)?(?: to |[-–])\d|\bw[io]n(?:s|ning)? (?:[^.;]{0,40}\b)?by (?:\w+ ){0,3}points?\b/
/** What the tape shows. */
const MARKET =
  /\b(?:[Ss]tocks?|[Ss]tock (?:market|exchange)|[Ss]hares?|stock price|yields?|closing price|index|Dow|Nasdaq|S&P 500|FTSE|Nikkei|DAX|Hang Seng|futures|crude|Brent|Treasury yields?|Wall Street)\b[^.;]{0,60}\b(?:closed?|closing|rose|fell|fallen|risen|added|leapt|higher|lower|up|down|gained|lost|dropped|jumped|trad(?:ed?|ing)|slipped|climbed|edged|settled|ended|tumbled|surged|sank|slid|plunged|soared)\b/
/** "Fell $1.25, or 1.4 percent, to $88.95", "gold closed up $16.70". */
const QUOTED =
  /\bclosing price\b|\b(?:rose|fell|climbed|dropped|gained|lost|slipped|jumped|added|(?:closed|finished|ended) (?:up|down)) \$?[\d.]+(?: cents?| points?| percent|%)?,? (?:or [\d.]+(?: percent|%)?,? )?(?:to (?:close at |settle at |finish at )?\$?\d|in (?:early |late |heavy )?trading)|\b(?:dollar|pound|sterling|euro|yen)\b[^.;]{0,100}\b(?:against|to the|buying|trading|worth|yen|cents|bought|low of|high of)\b|\b(?:were|was|to) trad(?:e|ing)\b|\bchanging hands\b|\ba (?:barrel|tonne|ounce)\b|\b(?:[Gg]old|[Ss]ilver|[Cc]opper|[Oo]il|[Cc]rude|euro|dollar|yen|bitcoin|[Bb]rent|[Oo]il prices?)\b[^.;]{0,40}\b(?:rose|fell|closed|settled|climbed|slipped|traded|finish\w*|higher|lower)\b/
/** The toll of another year. */
const PAST_TOLL =
  /\b(?:killed|killing|dead|died|deaths|wounded|injured)\b[^.;]{0,120}\b(?:1[89]\d\d|20\d\d)\b|\b(?:1[89]\d\d|20\d\d)\b[^.;]{0,240}\b(?:killed|killing|dead|died|deaths|wounded|injured)\b/
/** "In the Second World War". */
const DEAD = /\b(?:kill(?:ed|ing)|dead|died|deaths|wounded|injured)\b/
const OF_WAR =
  /\b(?:World War|WWI{1,2}|Holocaust|Civil War|Vietnam War|Korean War|Black Death|Great Depression)\b/
/** "Rejected by 59.6 percent of voters", "91 percent of the remaining delegates". */
const BALLOT = /\b(?:rejected|approved|passed|carried) (?:by|with) $/
const OF_SEATS = /^ of (?:the )?(?:\p{Ll}+ ){0,2}(?:delegates|electors|seats|precincts)\b/u
const SEATS = /^(?:delegates|superdelegates|electors|seats|votes|ballots)$/
/** What somebody means to do or asks for, before the figure. */
const MEANS =
  /\b(?:targets? of|goal of|looks?(?:ing)? for|needs?|(?:is|are) due to (?:rise|fall|increase|drop|be)|aims? of|earmark(?:s|ed|ing)|(?:is|are|was|were) (?:set|due|scheduled) to|(?:is|are) (?:to (?!blame)|rolling out|introducing|launching|adding|building)|will (?:devote|spend|invest|receive|get|contribute)|plan(?:s|ned|ning)? (?:to|on|for)|plans|aim(?:s|ed|ing)? (?:to|for)|hop(?:es?|ed|ing) (?:to|for)|intend(?:s|ed|ing)? to|want(?:s|ed|ing)? (?:to|an?)|seek(?:s|ing)?|sought|propos(?:e[sd]?|ing|als?)|advocat(?:es|ed|ing)|call(?:s|ed|ing) for|demand(?:s|ed|ing)|offer(?:s|ed|ing)|vow(?:s|ed|ing)? to|promis(?:e[sd]?|ing)|pledg(?:e[sd]?|ing)|ask(?:s|ed|ing) for|seek to|sought to|(?:asks?|asked|urges?|urged|tells?|told|orders?|ordered|directs?|directed|requires?|required) (?:[\w’'-]+ ){1,5}to|request(?:s|ed|ing)?)\b[^.;:]{0,110}$/i
/** "The yard wants a pay freeze; …; and a 50 percent cut in sick leave": the whole list. */
const DEMANDS =
  /^(?:[\p{L}’'.-]+ ){1,5}(?:wants|demands|proposes|seeks|asks for|calls for) [^.:]{0,400};[^.:]{0,400}$/u
/** What is to be done with them, behind the figure: "1,100 jobs will go", "200 jobs are to be created". */
const TO_COME =
  /^ (?:and [\d,]+ )?(?:[\p{L}-]+ ){0,5}?(?:will go\b|will have to\b|(?:are|is) to \p{Ll}|will be (?:created|cut|lost|axed|shed|built|added|hired|laid off|closed|sold)\b)/u
/** "Has been allocated $4 million by the mine": the giver is named behind. */
const GIVEN =
  /\b(?:allocated|awarded|granted|given|paid|funded|pledged|lent|fined|donated|promised)\b[^.;]{0,60}$/
/** A passive whose doer is named behind the count. */
const DONE_BY =
  /^[^.;]{0,90}\b(?:filed|issued|opened|closed|launched|built|organi[sz]ed|hired|bought|sold|seized|arrested|distributed|handed out|donated) [^.;]{0,50}\bby (?:the |an? )?\p{Lu}/u
/** "Who gave the party a sum of £500,000": the giver is named. */
const GAVE =
  /\b(?!(?:handful|dozens?|hundreds|thousands|many|people|total) )[\p{L}.]+,? (?:who |has |had |have |also )*(?:gave|donated|pledged|contributed|lent|bequeathed) (?!a (?:grand )?total)[^.;]{0,50}$/u
const GIVER = /^[^.;,]{0,30} by (?:an? |the |its )?[\p{L}]/u
/** What an amount that was told before is made of. */
const PART = /^(?:Of (?:the|that|this|those|these)\b|That (?:money|sum|figure|total|amount)\b|Of which\b)/
const SHARE_OUT = /\b(?:[Tt]he|[Ii]ts) (?:final|remaining|other|last|rest|first|additional) $/
/** An account in the first person. */
const TESTIMONY =
  /^(?:[^“”"]*[ (])?(?<!\b(?:War|Part|Act|Phase|Title|Class|Type|Division|Elizabeth|Charles) )(?:[Mm]y|I) \p{Ll}/u
/** A share that is a rule and no count: "a 15 percent polling threshold", "tariffs of 25 percent", "the recommended 2 percent". */
const RULE_BEHIND =
  /^-owned\b|^ (?:\p{Ll}+ ){0,2}(?:mark|thresholds?|tax(?:es)?|tariffs?|dut(?:y|ies)|levy|surtax|surcharge|minimum|maximum|caps?|quotas?|discount|targets?|goals?|requirement|limit|stake|commission|royalty|down payment|penalty|deposit|interest)\b|^ rate\b/u
const RULE_BEFORE =
  /\b(?:pays?|paying|tariffs?|duties|tax(?:ed|es)?(?: rates?)?|surtax|levy|recommended|defined as|thresholds?|targets?|caps?|capped|quotas?|interest rates?|royalties)\b[^.;]{0,40}$/i
/** The text itself lists what it counts. */
const ENUMERATED = /^[^:;.]{0,120}:[^:,]{2,80},[^:,]{2,80},/
/** The outlet speaks for itself. */
const EDITORS = /^(?:Editor[’']?s[’']? note|Correction|Clarification|Disclosure)\b/i
/** Idioms. */
const HALF_OF = /^ (?:the )?(?:story|battle|time|way|fun|point|problem|truth|job|chance)\b/
const FOLLOWED =
  /^(?:pages|recommendations|amendments|proposals|chapters|words|followers|subscribers|likes|views|retweets|shares|times)$/
/** Read off an instrument or a map, not counted by somebody. */
const READING =
  /^(?:light-years?|feet|foot|yards?|inch(?:es)?|met(?:er|re)s?|kilomet(?:er|re)s?|km|miles?|decibels?|degrees|°|knots|[mk]ph|km\/h|[br]pm|calories|volts|hertz|megahertz|pixels|[gtm]\w+bytes|grams|(?:kilo|mega|giga)?watts|cubic f(?:ee|oo)t)$/
/** Land and weights: somebody measured them only where something happened to them. */
const EXTENT = /^(?:acres?|hectares?|square .*|pounds|ounces|kilograms|kilos|kg|carats)$/
const BEFELL =
  /\b(?:burn|scorch|char|flood|spill|leak|contaminat|destroy|damag|clear|fell(?:ed|ing)|raz|seiz|confiscat|smuggl|stol|steal|los[et]|gr[eo]w|shr[aiu]nk|expand|protect|plant|harvest)/i
/** What a gazetteer says of a place. */
const POPULATION =
  /\b(?:population of|(?:town|city|village|country|nation|island|county|state|community|hamlet|suburb|metropolis|district|bloc|continent) (?:of|with))(?: (?:about|around|some|nearly|almost|roughly|barely|only|just|over|under|more than|fewer than|less than))* ?$/i
const INHABITANTS = /^(?:members|residents|inhabitants|souls|signatures|signatories)$/
/** Behind a share: a result that was declared, a price that was cut. */
const DECLARED = /^ (?:of (?:the |all )?(?:[\p{L}-]+ ){0,2}votes?\b|off\b)/u
const CITIZENS = /^(?:people|citizens|inhabitants|consumers)$/
const MEMBERS = /^(?:voters|judges|jurors|seats|tickets|subscribers)$/
const SAMPLE = /^(?:surveyed|polled|interviewed|questioned|sampled)$/
const DEFINITE = /^(?:the|these|those|this|its|his|her|their|our|all|both)$/
const DETERMINER = /^(?:a|an|the|its|his|her|their|this|that|another|new|proposed|estimated)$/
/** What may stand behind an amount without being what it is the price of. */
const NO_NOUN =
  /^(?:a|an|per|each|every|in|on|of|to|for|from|by|at|as|and|or|but|with|when|while|after|before|if|than|that|which|who|more|less|this|last|next|annually|yearly|monthly|worth|apiece|over|during|through|is|was|are|were|will|would|has|have|had|can|could|since|until|because|into|between|without|under|out|back|off|up|down|so|not|it|he|she|they)$/
const READER = /^(?:you|your|yours|you're|you'll|you've|please)$/
const TELLER = /^(?:i|i'm|i've|i'd|i'll|me|my|mine|myself|we|we're|we've|we'll|us|our|ours)$/

/** What a sentence, or the block around it, says of all its figures: asked once, since a table has thousands. */
interface Surroundings {
  readonly grave: boolean
  readonly vouchedFor: boolean
  readonly vouchedForMoney: boolean
  readonly typical: boolean
  /** A result that was declared: of a vote. */
  readonly declared: boolean
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
const around = new WeakMap<readonly Token[], { readonly vouches: boolean; readonly auction: boolean }>()

function surroundingsOf(
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
      UNDER_PLAN.test(text) ||
      COURT.test(text) ||
      METHOD.test(text) ||
      STUDY.test(text) ||
      NAMED_STUDY.test(text) ||
      EDITORS.test(text)
    whole = { vouches, auction: AUCTION.test(text) }
    around.set(tokens, whole)
  }
  const words = text.slice(sentence.start, sentence.end)
  const found = {
    grave: GRAVE.test(words),
    // By a court's papers, a law or plan, a study that the paragraph names, or the method that it tells.
    vouchedFor:
      whole.vouches ||
      /\baccording to\b|^(?:If|Unless|Suppose|Only (?:when|if|once))\b/i.test(words) ||
      CHARGED.test(words) ||
      LAYS_DOWN.test(words) ||
      SETS.test(words) ||
      NAMED_SAYS.test(words) ||
      DOCUMENT_SAYS.test(words) ||
      NAMED_POLL.test(words),
    vouchedForMoney:
      whole.auction ||
      SENTENCED.test(words) ||
      ALLOTTED.test(words) ||
      OWN_AFFAIR.test(words) ||
      ADMISSION.test(words),
    typical: TYPICAL.test(words),
    declared: (WON.test(words) && ELECTION.test(words)) || SCORED.test(words),
    popularVote: /\bpopular vote\b/i.test(words),
    market: MARKET.test(words) || QUOTED.test(words),
    pastToll: PAST_TOLL.test(words),
    pastCentury: (DEAD.test(words) && /\b19\d\d\b/.test(text)) || /\b1[0-8]\d\d\b/.test(words),
    ofWar: OF_WAR.test(words),
    trade: tradeIn(words),
    personal: persons(tokens, sentence, quotes),
  }
  known.set(sentence, found)
  return found
}

/** A figure with what stands around it. `first` to `last` are its tokens. */
interface Place {
  readonly figure: Figure
  readonly tokens: readonly Token[]
  readonly first: number
  readonly last: number
  readonly sentence: Sentence
  readonly around: Surroundings
  /** The block's. */
  readonly text: string
}

/**
 * Does a figure stand where no editor asks who counted: a number that is a name, a set or a sum that only describes, a
 * survey's sample, what a document lays down, what a gazetteer says, advice to the reader, the writer's own experience?
 */
export function needsNoCounter(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  quotes: readonly Quote[],
  figure: Figure,
  story: BusinessStory,
): Ground | undefined {
  const [first, last] = tokenRange(tokens, figure)
  const place: Place = {
    figure,
    tokens,
    first,
    last,
    sentence,
    around: surroundingsOf(text, tokens, sentence, quotes),
    text,
  }
  if (isName(place)) return 'name'
  if (isReading(place)) return 'reading'
  if (isSmall(place)) return 'small'
  if (describes(place)) return 'description'
  if (place.around.vouchedFor) return 'document'
  if (figure.kind === 'money' && place.around.vouchedForMoney) return 'sentence of a court'
  if (figure.kind === 'money' && isBracket(place)) return 'description'
  if (isGazetteer(place)) return 'gazetteer'
  if (isResult(place)) return 'result'
  const before = text.slice(sentence.start, figure.start)
  if (
    figure.kind === 'fraction' &&
    /^ of (?:the |a |its )?[$£€]/.test(text.slice(figure.end, figure.end + 12))
  )
    return 'part'
  if (MEANS.test(before) || DEMANDS.test(before)) return 'intention'
  if (GIVEN.test(before.slice(-90)) && GIVER.test(text.slice(figure.end, figure.end + 60))) return 'giver'
  if (DONE_BY.test(text.slice(figure.end, figure.end + 180))) return 'giver'
  if (figure.kind === 'money' && GAVE.test(before.slice(-90))) return 'giver'
  if (SAYS_THAT.test(before.slice(-360)) || SAID_SO.test(text.slice(figure.end, sentence.end).slice(-160)))
    return 'said'
  if (TO_COME.test(text.slice(figure.end, figure.end + 60))) return 'intention'
  if (
    PART.test(before.slice(0, 40)) ||
    ((SHARE_OUT.test(before.slice(-24)) || before === 'Another ') && figure.kind !== 'count')
  )
    return 'part'
  if (
    isOfBusiness({
      figure,
      counted: figure.noun ? lastWord(text.slice(figure.noun.start, figure.noun.end)) : '',
      before: before.slice(-160),
      after: text
        .slice(tokens[behindConversion(tokens, last) - 1]?.end ?? figure.end, sentence.end)
        .slice(0, 60),
      trade: place.around.trade,
      story,
    })
  )
    return 'business'
  if (text.charAt(sentence.end - 1) === '?') return 'question'
  if (
    figure.unit === 'percent' &&
    (RULE_BEHIND.test(text.slice(figure.end, figure.end + 50)) || RULE_BEFORE.test(before))
  )
    return 'rule'
  if (ENUMERATED.test(text.slice(figure.end, Math.min(sentence.end, figure.end + 300)))) return 'enumerated'
  return isPersonal(place) ? 'personal' : undefined
}

/** Why nobody need be named for a figure. */
export type Ground =
  | 'name'
  | 'reading'
  | 'small'
  | 'description'
  | 'document'
  | 'sentence of a court'
  | 'gazetteer'
  | 'result'
  | 'intention'
  | 'giver'
  | 'part'
  | 'question'
  | 'enumerated'
  | 'rule'
  | 'personal'
  | 'business'
  | 'said'

/** Says how many there are, and no more: no "about", no range. */
function isPlain({ kind, approximation, high }: Figure): boolean {
  return kind === 'count' && approximation === undefined && high === undefined
}

/** "Room 314", "desk 191", "Hum 110 syllabus", "575 S Kane Creek", case number 210700024. */
function isName({ figure, tokens, first, sentence, text }: Place): boolean {
  const { value = 0, noun } = figure
  if (!isPlain(figure)) return false
  if (/^\d{7,}$/.test(tokens[first]?.text ?? '') || /^[NSEW]$/.test(tokens[first + 1]?.text ?? ''))
    return true
  // "Tonight at the Harbour Hall, 2340"
  if (noun === undefined && /^\d{4}$/.test(tokens[first]?.text ?? '')) return true
  // "1000 Friends of Oregon"
  if (
    /^\d{4}$/.test(tokens[first]?.text ?? '') &&
    /^\p{Lu}/u.test(tokens[first + 1]?.text ?? '') &&
    tokens[first + 2]?.lower === 'of'
  )
    return true
  // "Local 18007"
  if (/^Local$/.test(tokens[first - 1]?.text ?? '')) return true
  if (value >= 1000)
    return (
      /^\d{4}$/.test(tokens[first]?.text ?? '') &&
      noun !== undefined &&
      /^[a-z]+$/.test(lastWord(text.slice(noun.start, noun.end))) &&
      !MANY.test(lastWord(text.slice(noun.start, noun.end)))
    )
  // "The 777 plane", "the 787 jet": nobody counts them.
  if (
    noun &&
    /^[a-z]+$/.test(lastWord(text.slice(noun.start, noun.end))) &&
    !MANY.test(lastWord(text.slice(noun.start, noun.end)))
  )
    return true
  const carrier = tokens[first - 1]
  const carried =
    carrier?.kind === 'word' &&
    first - 1 > sentence.first &&
    /^\p{Lu}/u.test(carrier.text) &&
    !/(?:day|ary|ch|il|june|july|ber|st)$/.test(carrier.lower)
  return noun === undefined || carried
}

/** "Can draw up to 2,000 faces an hour": what a machine does. */
const CAN = /\b(?:can|could|able to) \p{Ll}+ $/u
const PER_TIME = /^ (?:\p{L}+ )?(?:an?|per|every|each) (?:hour|second|minute)\b/u
/** What a data sheet or a map says. */
const SPECIFIED =
  /\b(?:data|resolution|capacity|memory|storage|bandwidth|faster|(?:size|length|height|width|weight|area) of)\b/
/** Words of which there can be many: plurals, and what looks like none. */
const MANY =
  /(?:[^su]s|us|men|women|people|children|teeth|feet|mice|geese|oxen)$|^(?:dead|wounded|injured|missing|others|more|police|troops|staff|personnel|crew|fish|salmon|cattle|sheep|deer|swine|aircraft|spacecraft|species|series|offspring|dice|criteria|phenomena|data|media|alumni|fungi|bacteria|poor|homeless|unemployed|elderly|so|odd|or)$/

/** "100 yards from the pier", "an estate of 13 acres"; but not "400 acres burned". */
function isReading({ figure: { kind, unit = '', start, end: figureEnd }, text, sentence }: Place): boolean {
  // "Holds six times as much data", "twice the size of France"
  if (kind === 'multiple') return SPECIFIED.test(text.slice(start, figureEnd + 40))
  if (
    kind === 'count' &&
    /\b(?:holds?|seats?|seating|accommodates?|capacity of|room for|sleeps|capable of|contains?|houses|stocks) $/.test(
      text.slice(Math.max(0, start - 24), start),
    )
  )
    return true
  if (
    kind === 'count' &&
    CAN.test(text.slice(Math.max(0, start - 30), start)) &&
    PER_TIME.test(text.slice(figureEnd, figureEnd + 30))
  )
    return true
  if (kind !== 'measure') return false
  return READING.test(unit) || (EXTENT.test(unit) && !BEFELL.test(text.slice(sentence.start, sentence.end)))
}

const PERSONS =
  /^(?:people|men|women|children|troops|police|staff|crew|families|voters|members|mps|islanders|youths|boys|girls|teens|[a-z]+(?:men|women|ers|ors|ists|ians|ants|ents|ials|ees))$/

/** A small plain count that anybody can check, of nothing grave; "at least two"; "9.2 out of 10"; all of a hundred percent. */
function isSmall({ figure, tokens, first, last, around, text }: Place): boolean {
  const { kind, value = 0, unit, high } = figure
  if (kind === 'count' && value < 10) return true
  // "More than a dozen governors"
  if (
    kind === 'count' &&
    value <= 24 &&
    tokens.slice(first, last).some(({ lower }) => lower === 'dozen') &&
    !around.grave
  )
    return true
  // "A thousand other things"
  if (
    tokens[first]?.lower === 'a' &&
    figure.noun &&
    /^(?:things|ways|reasons|questions|pieces|cuts)$/.test(
      lastWord(text.slice(figure.noun.start, figure.noun.end)),
    )
  )
    return true
  // What a register lists: things, in hundreds.
  if (
    kind === 'count' &&
    !around.grave &&
    (high ?? value) < 1000 &&
    figure.noun &&
    !PERSONS.test(lastWord(text.slice(figure.noun.start, figure.noun.end)))
  )
    return true
  // "More than 20 followed": a text can list them, unless they are people.
  if (
    kind === 'count' &&
    high === undefined &&
    value < 50 &&
    !around.grave &&
    !PERSONS.test(figure.noun ? lastWord(text.slice(figure.noun.start, figure.noun.end)) : '')
  )
    return true
  // What anybody sees: "3,200 times", "403,000 followers", a report's "40 to 50 pages".
  if (
    kind === 'count' &&
    figure.noun &&
    FOLLOWED.test(lastWord(text.slice(figure.noun.start, figure.noun.end)))
  )
    return true
  // The top 1 percent; half the battle.
  if (
    unit === 'percent' &&
    value === 1 &&
    /^(?:top|the|richest|wealthiest)$/.test(tokens[first - 1]?.lower ?? '')
  )
    return true
  if (
    kind === 'fraction' &&
    /\b(?:been|is|was|be) $/.test(text.slice(Math.max(0, figure.start - 8), figure.start)) &&
    tokens[first]?.lower === 'one'
  )
    return true
  if (kind === 'fraction' && HALF_OF.test(text.slice(figure.start + 4, figure.end + 12))) return true
  if (isPlain(figure) && value < 100 && !around.grave) return true
  if (kind === 'fraction' && /^\d\.\d/.test(tokens[first]?.text ?? '')) return true
  // A price that anybody pays.
  if (kind === 'money' && Math.max(value, high ?? 0) < 100 && !around.typical) return true
  // "At 4,120.55": where an index stands.
  if (kind === 'count' && figure.noun === undefined && /\.\d\d$/.test(tokens[first]?.text ?? '')) return true
  return unit === 'percent' && value === 100 && high === undefined && tokens[last]?.lower !== 'of'
}

/** "The 12 jurors", "a $43,000 watch", "the second half", "a doubling of", "in which 26 people died", "400 people surveyed". */
function describes({ figure, tokens, first, last, text }: Place): boolean {
  const { kind, value = 0, noun } = figure
  const before = tokens[first - 1]?.lower ?? ''
  // The same sum in another currency stands between: "a $3.2bn (£1.7bn) offer".
  const after = tokens[behindConversion(tokens, last)]
  if (
    kind === 'money' &&
    before === '(' &&
    CONVERTED.test(text.slice(Math.max(0, figure.start - 32), figure.start))
  )
    return true
  if (before === 'top' && kind === 'count') return true
  const article = /^(?:first|last|next|other|remaining)$/.test(before)
    ? (tokens[first - 2]?.lower ?? '')
    : before
  if (kind === 'count' && value < 1000 && (DEFINITE.test(article) || /[’']s$/.test(article))) return true
  // "The Dockers' Union's 70,000": as many as it has.
  if (kind === 'count' && !noun && /[’']s?$/.test(before)) return true
  const determined = DETERMINER.test(before) || DETERMINER.test(tokens[first - 2]?.lower ?? '')
  if (kind === 'money' && after?.kind === 'word' && determined && !NO_NOUN.test(after.lower)) return true
  if (kind === 'fraction' && /^(?:first|second|latter|other|top|bottom|lower|upper)$/.test(before))
    return true
  if (
    kind === 'multiple' &&
    (/^(?:a|an|any)$/.test(before) || /^(?:lead|score)$/.test(tokens[last + 1]?.lower ?? ''))
  )
    return true
  if (/^(?:which|where)$/.test(before) || (before === 'killed' && tokens[first - 2]?.lower === 'that'))
    return true
  if (
    before === 'of' &&
    /^(?:survey|poll|study|trial|sample|analysis|review)$/.test(tokens[first - 2]?.lower ?? '')
  )
    return true
  if (
    /\b(?:voted for|chosen|compiled|picked|selected|judged) by $/.test(
      text.slice(Math.max(0, figure.start - 20), figure.start),
    )
  )
    return true
  return SAMPLE.test(after?.lower ?? '') || SAMPLE.test(tokens[last - 1]?.lower ?? '')
}

const CONVERTED = /\d[\d.,]* ?(?:\p{L}+ ?){0,2}\($/u

/** One past the bracket that gives an amount in other currencies; `at` itself where there is none. */
function behindConversion(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at
  for (let i = at + 1; i < at + 12; i++) if (tokens[i]?.text === ')') return i + 1
  return at
}

/** "Incomes above $125,000", "earning up to $47,000". */
function isBracket({ figure, sentence, text }: Place): boolean {
  if (BRACKET_END.test(text.slice(Math.max(sentence.start, figure.start - 70), figure.start))) return true
  if (!BRACKET.test(text.slice(Math.max(sentence.start, figure.start - 30), figure.start))) return false
  return (
    /\b(?:above|below|between|from)\s$/.test(
      text.slice(Math.max(sentence.start, figure.start - 10), figure.start),
    ) || /^(?:over|under|up to|(?:more|less) than|at least)$/.test(figure.approximation ?? '')
  )
}

/** A town of so many people, a petition with its signatures, a share of the vote. */
function isGazetteer({ figure, tokens, first, last, sentence, text }: Place): boolean {
  const before = text.slice(Math.max(sentence.start, figure.start - 40), figure.start)
  if (figure.unit === 'percent' && /\bpopulation is $/.test(before)) return true
  if (figure.kind !== 'count') return DECLARED.test(text.slice(figure.end, figure.end + 24))
  // "Its 500 million people", "the 9,000 members"
  const whose = tokens[first - 1]?.lower ?? ''
  const counted = [last - 1, last].map((at) => tokens[at]?.lower ?? '')
  if (/^(?:its|their|our)$|[’']s?$/.test(whose) && counted.some((word) => CITIZENS.test(word))) return true
  if (DEFINITE.test(whose) && counted.some((word) => MEMBERS.test(word))) return true
  // "Tarn has 1.2 million members and Brenn has 800,000"
  if (
    !figure.noun &&
    /\bmembers\b[^.;]*$/.test(text.slice(Math.max(sentence.start, figure.start - 80), figure.start))
  )
    return true
  return POPULATION.test(before) || INHABITANTS.test(tokens[last - 1]?.lower ?? '')
}

/** On record: seats and delegates, a share of the vote, the points that somebody won by, who saw the match, where shares closed, the toll of another year. */
function isResult({ figure: { kind, unit, noun, value = 0, start, end }, around, text }: Place): boolean {
  if (
    kind === 'count' &&
    (noun ? SEATS.test(lastWord(text.slice(noun.start, noun.end))) : /delegates\b/.test(text))
  )
    return true
  if (
    kind === 'count' &&
    noun &&
    around.declared &&
    /^(?:fans|spectators|supporters)$/.test(lastWord(text.slice(noun.start, noun.end)))
  )
    return true
  if (
    kind === 'count' &&
    /^ (?:\p{L}+ )?(?:caucused|voted|turned out|cast (?:an? )?(?:ballots?|votes?))\b/u.test(
      text.slice(end, end + 40),
    )
  )
    return true
  if (
    kind === 'count' &&
    /\b(?:signed|ratified|adopted|sponsored|co-?sponsored|backed) by (?:the )?$/.test(
      text.slice(Math.max(0, start - 24), start),
    )
  )
    return true
  if (around.market && (kind === 'percent' || kind === 'money' || (kind === 'count' && !noun))) return true
  if (around.popularVote) return true
  if (around.pastToll && kind === 'count' && value < 1000) return true
  if (around.pastCentury && kind === 'count' && value < 100_000) return true
  if (around.ofWar && kind === 'count') return true
  if (kind === 'percent' && BALLOT.test(text.slice(Math.max(0, start - 20), start))) return true
  if (kind === 'percent' && OF_SEATS.test(text.slice(end, end + 40))) return true
  return around.declared && (kind === 'percent' || unit === 'points' || kind === 'fraction')
}

function lastWord(words: string): string {
  return words.toLowerCase().split(/\s+/).at(-1) ?? ''
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

/** The writer's own experience or advice; no remark to the reader that a dash or semicolon sets off behind the figure. */
function isPersonal({ figure, around, text }: Place): boolean {
  return around.personal.some((at) => at < figure.start || !/[;–—]/.test(text.slice(figure.end, at)))
}
