import type { Figure, Quote, Sentence, Token } from '../../article/model.ts'
import { type BusinessStory, isOfBusiness } from './figure-business.ts'
import { type ClaimStory, isClaim } from './figure-claims.ts'
import {
  behindConversion,
  describes,
  isBracket,
  isGazetteer,
  isName,
  isReading,
  isSmall,
} from './figure-descriptions.ts'
import { isReckoned } from './figure-reckoned.ts'
import { isRatio } from './figure-shares.ts'
import { isGap, isWorth } from './figure-sums.ts'
import { type Place, surroundingsOf } from './figure-surroundings.ts'
import { BACKGROUND, MUST, SAID_SO, SAYS_THAT } from './figure-vouchers.ts'
import { lastWord } from './figure-words.ts'
import { tokenRange } from './token-range.ts'

/** "Rejected by 59.6 percent of voters", "91 percent of the remaining delegates". */
const BALLOT = /\b(?:rejected|approved|passed|carried) (?:by|with) $/

const OF_SEATS = /^ of (?:the )?(?:\p{Ll}+ ){0,2}(?:delegates|electors|seats|precincts)\b/u

const SEATS = /^(?:delegates|superdelegates|electors|seats|votes|ballots)$/

/** What somebody means to do or asks for, before the figure. */
const MEANS =
  /\b(?:targets? of|goal of|looks?(?:ing)? for|(?<!\bwould )needs?|(?:is|are) due to (?:rise|fall|increase|drop|be)|aims? of|earmark(?:s|ed|ing)|(?:is|are|was|were) (?:set|due|scheduled) to|(?:was|were) to (?:have )?cost|allow(?:s|ed|ing)? (?:only|up to|at most)|(?:is|are) (?:to (?!blame)|rolling out|introducing|launching|adding|building)|will (?:slash|cut|axe|close|open|create|hire|devote|spend|invest|receive|get|contribute)|plan(?:s|ned|ning)? (?:to|on|for)|plans|aim(?:s|ed|ing)? (?:to|for)|hop(?:es?|ed|ing) (?:to|for)|intend(?:s|ed|ing)? to|want(?:s|ed|ing)? (?:to|an?)|seek(?:s|ing)?|sought|propos(?:e[sd]?|ing|als?)|advocat(?:es|ed|ing)|call(?:s|ed|ing) for|demand(?:s|ed|ing)|offer(?:s|ed|ing)|vow(?:s|ed|ing)? to|agree(?:s|d|ing)? to|promis(?:e[sd]?|ing)|pledg(?:e[sd]?|ing)|ask(?:s|ed|ing) for|seek to|sought to|(?:asks?|asked|urges?|urged|tells?|told|orders?|ordered|directs?|directed|requires?|required) (?:[\w’'-]+ ){1,5}to|request(?:s|ed|ing)?)\b[^.;:]{0,110}$/i

/** What came of it: "a fund promised in the budget has so far paid out". */
const DONE = /\b(?:has|have|had) (?:so far|already|since|now|by now|in fact) \p{Ll}/u

const ESTIMATED_SUM = /\bestimated (?:cost|price|bill|total|value|damage)s? of [^.;]{0,12}$/i

/** "The yard wants a pay freeze; …; and a 50 percent cut in sick leave": the whole list. */
const DEMANDS =
  /^(?:[\p{L}’'.-]+ ){1,5}(?:wants|demands|proposes|seeks|asks for|calls for) [^.:]{0,400};[^.:]{0,400}$/u

/** What is to be done with them, behind the figure: "1,100 jobs will go", "200 jobs are to be created". */
const TO_COME =
  /^ (?:and [\d,]+ )?(?:[\p{L}-]+ ){0,5}?(?:will go\b|(?:will|would) have to\b|would need to\b|(?:are|is) to \p{Ll}|(?:will (?:probably |likely |also |soon )?be|are being|were being) (?:created|offered|cut|lost|axed|shed|built|added|hired|laid off|closed|sold)\b)/u

/** "Has been allocated $4 million by the mine": the giver is named behind. */
const GIVEN =
  /\b(?:allocated|awarded|granted|(?<!\bany )given|paid|funded|pledged|lent|fined|donated|promised)\b[^.;]{0,60}$/

/** A passive whose doer is named behind the count. */
const DONE_BY =
  /^[^.;]{0,90}\b(?:filed|issued|opened|closed|launched|built|organi[sz]ed|hired|bought|sold|seized|arrested|distributed|handed out|donated) [^.;]{0,50}\bby (?:the |an? )?\p{Lu}/u

/** "Which has 700,000 objects on its books": whoever keeps them has counted them. */
const ON_ITS_BOOKS = /^[^.;,]{0,30} on (?:its|their|his|her) (?:books|register|rolls|payroll|files|list)\b/

/** "Cuts of £4 million went through in the same vote". */
const VOTED = /^ (?:went through|(?:was|were) (?:approved|agreed|passed|adopted|voted through))\b/

/** "Who gave the party a sum of £500,000": the giver is named. */
const GAVE =
  /\b(?!(?:handful|dozens?|hundreds|thousands|many|people|total) )[\p{L}.]+,? (?:who |has |had |have |also )*(?:gave|donated|pledged|contributed|provided|appropriated|lent|bequeathed) (?!a (?:grand )?total)[^.;]{0,50}$/u

const GIVER = /^[^.;,]{0,30} by (?:an? |the |its )?[\p{L}]/u

/** What an amount that was told before is made of. */
const PART = /^(?:Of (?:the|that|this|those|these)\b|That (?:money|sum|figure|total|amount)\b|Of which\b)/

const SHARE_OUT = /\b(?:[Tt]he|[Ii]ts) (?:final|remaining|other|last|rest|first|additional) $/

/** A share that is a rule and no count: "a 15 percent polling threshold", "tariffs of 25 percent", "the recommended 2 percent". */
const RULE_BEHIND =
  /^-owned\b|^ (?:\p{Ll}+ ){0,2}(?:mark|hurdle|thresholds?|tax(?:es)?|tariffs?|dut(?:y|ies)|levy|surtax|surcharge|(?<! of )capacity|minimum|maximum|caps?|quotas?|discount|targets?|goals?|requirement|limit|stake|commission|royalty|down payment|penalty|deposit|interest)\b|^ rate\b/u

const RULE_BEFORE =
  /\b(?:pays?|paying|tariffs?|duties|tax(?:ed|es)?(?: rates?)?|surtax|levy|recommended|defined as|thresholds?|targets?|caps?|capped|quotas?|interest rates?|royalties)\b[^.;]{0,40}$/i

/** "That would require recruiting at least half of the committee". */
const REQUIRED = /\b(?:requir(?:e[sd]?|ing)|needs?|needed|needing|takes) (?:\p{Ll}+ ){0,2}$/u

/** A sum or count that was told just before, beside another. */
const WORKED_OUT = /^(?:That|This)(?:[’']s| is| was| would be) (?:\p{Ll}+ ){0,2}$/u

const THE_NUMBER = /^ (?:the (?:number|total|amount|sum|size)|what|as many|as much)\b/

/** "4,300 signatures, more than six times the population of the town": one number told beside another. */
const NUMBER_BEFORE = /\d[\d,.]*(?: [\p{L}-]+){0,4}, $/u
const OF_A_PLACE = /^ the (?:population|size|area|length|height|width|weight|capacity) of\b/

/** "Listed 430 faults. About a third of them …": whoever counted the whole has counted the part. */
const OF_THEM = /^ of (?:them|these|those)\b/
const COUNTED_BEFORE =
  /\b(?:counted|logged|recorded|registered|lists?|listed|received|fielded|handled|issued|tallied|documented) (?:(?:a total of|some|about|nearly|almost|more than|over) )?\d[\d,]*(?: [\p{L}’-]+){1,8}[.!?]\s*$/u

/** Whoever takes calls or complaints counts them: "it fielded about 6,000 calls". */
const TAKEN =
  /\b(?:took|takes|received|receives|fielded|fields|answered|answers|handled|handles|logged|logs) $/
const CALLS =
  /^(?:calls|inquiries|enquiries|queries|requests|complaints|applications|emails|letters|referrals|tips|submissions|nominations|entries)$/

/** The text itself lists what it counts. */
const ENUMERATED = /^[^:;.]{0,120}:[^:,]{2,80},[^:,]{2,80},/

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
  story: BusinessStory & ClaimStory,
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
  const before = text.slice(sentence.start, figure.start)
  const ground =
    groundItself(place) ??
    groundOfGiver(place, before) ??
    groundOfStory(place, before, story) ??
    groundOfReckoning(place, before)
  if (ground) return ground
  if (isPersonal(place)) return 'personal'
  if (!isClaim(place, story)) return 'plain'
  // "40 people died last year" was in the news then; "deaths rose 12 percent last year" somebody has worked out.
  const told =
    place.around.grave &&
    figure.kind !== 'percent' &&
    figure.approximation === undefined &&
    EARLIER.test(text.slice(figure.end, figure.end + 90))
  return told || ((place.around.grave || figure.kind === 'measure') && BACKGROUND.test(before))
    ? 'background'
    : undefined
}

/** What the number itself is, or the paper that it comes from. */
function groundItself(place: Place): Ground | undefined {
  const { figure, around } = place
  if (isName(place)) return 'name'
  if (isReading(place)) return 'reading'
  if (isSmall(place)) return 'small'
  if (describes(place)) return 'description'
  // A plan lays down sums and shares; how many it will touch somebody has worked out: "about a million pupils will lose theirs".
  const workedOut = figure.kind === 'count' && isReckoned(figure)
  if (around.vouchedFor || (around.laidDown && !workedOut)) return 'document'
  if (figure.kind === 'money' && around.vouchedForMoney) return 'sentence of a court'
  if (figure.kind === 'money' && isBracket(place)) return 'description'
  if (isGazetteer(place)) return 'gazetteer'
  return isResult(place) ? 'result' : undefined
}

/** Who means to spend it, gave it or says so stands beside it. `before` is its sentence up to it. */
function groundOfGiver({ figure, sentence, text }: Place, before: string): Ground | undefined {
  const { kind, start, end } = figure
  const behind = (length: number): string => text.slice(end, end + length)
  if (kind === 'fraction' && /^ of (?:the |a |its )?[$£€]/.test(behind(12))) return 'part'
  // Whoever plans to spend it has not estimated it.
  const means = MEANS.exec(before)
  const isMeant = (means && !DONE.test(means[0])) || DEMANDS.test(before)
  if (isMeant && !ESTIMATED_SUM.test(before) && !isWorth(behind(60))) return 'intention'
  if (
    (GIVEN.test(before.slice(-90)) && GIVER.test(behind(60))) ||
    ON_ITS_BOOKS.test(behind(60)) ||
    DONE_BY.test(behind(180)) ||
    (kind === 'money' && GAVE.test(before.slice(-90)))
  )
    return 'giver'
  if (SAYS_THAT.test(before.slice(-360)) || SAID_SO.test(text.slice(end, sentence.end).slice(-160)))
    return 'said'
  // "Less than half of what researchers say they need"
  if (/ of what (?:the )?\p{L}+ (?:says?|said|estimates?|believes?)\b/u.test(text.slice(start, end + 30)))
    return 'said'
  if (TO_COME.test(behind(60))) return 'intention'
  return VOTED.test(behind(30)) ? 'result' : undefined
}

/** It is part of what was told before, the business of the story, or asked. */
function groundOfStory(
  { figure, tokens, last, sentence, around, text }: Place,
  before: string,
  story: BusinessStory & ClaimStory,
): Ground | undefined {
  const { kind, noun, end } = figure
  if (
    (PART.test(before.slice(0, 40)) && kind !== 'fraction') ||
    ((SHARE_OUT.test(before.slice(-24)) || before === 'Another ') && kind !== 'count')
  )
    return 'part'
  const isTrade = isOfBusiness({
    figure,
    counted: noun ? lastWord(text.slice(noun.start, noun.end)) : '',
    before: before.slice(-160),
    after: text.slice(tokens[behindConversion(tokens, last) - 1]?.end ?? end, sentence.end).slice(0, 60),
    trade: around.trade,
    story,
  })
  if (isTrade) return 'business'
  return text.charAt(sentence.end - 1) === '?' ? 'question' : undefined
}

/** A rule lays it down, or the reader can work it out from what stands beside it. */
function groundOfReckoning({ figure, sentence, text }: Place, before: string): Ground | undefined {
  const { kind, unit, noun, end } = figure
  const behind = (length: number): string => text.slice(end, end + length)
  if (unit === 'percent' && (RULE_BEHIND.test(behind(50)) || RULE_BEFORE.test(before))) return 'rule'
  if ((MUST.test(before) && !isGap(before)) || /\bmagic $/.test(before)) return 'rule'
  // "Down 16 percent from the 436,219 of that year"
  if (unit === 'percent' && /^ (?:from|on) the \d[\d,]{4,}/.test(behind(20))) return 'enumerated'
  // "That is about five times what he won in May", "4,300 signatures, more than six times the population of the town".
  if (
    kind === 'multiple' &&
    ((WORKED_OUT.test(before) && THE_NUMBER.test(behind(20))) ||
      (NUMBER_BEFORE.test(before) && OF_A_PLACE.test(behind(24))))
  )
    return 'enumerated'
  if (
    (kind === 'fraction' || unit === 'percent') &&
    OF_THEM.test(behind(10)) &&
    COUNTED_BEFORE.test(text.slice(Math.max(0, sentence.start - 200), sentence.start))
  )
    return 'part'
  if (
    kind === 'count' &&
    noun &&
    TAKEN.test(before.slice(-24)) &&
    CALLS.test(lastWord(text.slice(noun.start, noun.end)))
  )
    return 'giver'
  if (kind === 'fraction' && !isRatio(figure) && REQUIRED.test(before.slice(-60))) return 'rule'
  return ENUMERATED.test(text.slice(end, Math.min(sentence.end, end + 300))) ? 'enumerated' : undefined
}

/** "Shot 14 people dead in Elsham, in December": an attack of another month, told by the way. */
const EARLIER =
  /^[^.;]{0,60}\b(?:in (?:January|February|March|April|May|June|July|August|September|October|November|December)|last (?:year|month|spring|summer|fall|autumn|winter))\b(?! \d)/

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
  | 'plain'
  | 'background'

/** On record: seats and delegates, a share of the vote, the points that somebody won by, who saw the match, where shares closed, the toll of another year. */
function isResult({ figure, around, text }: Place): boolean {
  const { kind, unit, noun, value = 0, start, end, approximation: hedged } = figure
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
    /^ (?:\p{L}+ )?(?:caucused|voted|voting (?:for|against|in fav)|turned out(?! [^.;]{0,80}\b(?:protest|rall(?:y|ied)|march|demonstrat|across the (?:globe|world))\w*)|supported \p{Lu}|cast (?:an? )?(?:ballots?|votes?))\b/u.test(
      text.slice(end, end + 140),
    )
  )
    return true
  // "About 70 people spoke at the hearing": whoever was there heard them.
  if (
    kind === 'count' &&
    value < 1_000 &&
    /^ (?:\p{L}+ )?(?:spoke|testified|gave evidence) (?:at|during|before) /u.test(text.slice(end, end + 60))
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
  if (around.pastToll && kind === 'count' && value < 10_000) return true
  if (around.pastCentury && kind === 'count' && value < 100_000) return true
  if (around.ofWar && kind === 'count') return true
  if (kind === 'percent' && BALLOT.test(text.slice(Math.max(0, start - 20), start))) return true
  if (kind === 'percent' && OF_SEATS.test(text.slice(end, end + 40))) return true
  // "57.5 percent of the vote (53 percent turnout)", "a voter turnout of 53 percent"
  if (kind === 'percent' && /^ turnout\b/.test(text.slice(end, end + 9))) return true
  if (kind === 'percent' && !hedged && TURNED_OUT.test(text.slice(Math.max(0, start - 40), start)))
    return true
  if (
    around.counted &&
    isOfCount(kind, noun ? lastWord(text.slice(noun.start, noun.end)) : '', text.slice(end, end + 60))
  )
    return true
  // "25 million votes, compared with 16 million for Vance"
  if (kind === 'count' && !noun && around.votes) return true
  return around.declared && (kind === 'percent' || unit === 'points' || kind === 'fraction')
}

/** "Turnout was 38.2%", "on a turnout of 71%": counted with the votes. */
const TURNED_OUT =
  /\bturnout,? (?:of|was|is|at|hit|reached|rose to|fell to|stood at|up (?:to|at)|down (?:to|at)) (?:(?:a|just|only) )?$/i

/** In the story of an election: a share or number of votes, but not who they were that voted, nor who came to hear. */
function isOfCount(kind: Figure['kind'], counted: string, after: string): boolean {
  if (kind === 'percent' || kind === 'fraction') return !/^ (?:of|among) (?!the vote\b|them\b)/.test(after)
  if (kind !== 'count') return false
  return /^(?:|voters|ballots)$/.test(counted) || /^ (?:supported|voted|cast|backed)\b/.test(after)
}

/** The writer's own experience or advice; no remark to the reader that a dash or semicolon sets off behind the figure. */
function isPersonal({ figure, around, text }: Place): boolean {
  return around.personal.some((at) => at < figure.start || !/[;–—]/.test(text.slice(figure.end, at)))
}
