/**
 * Figures that somebody must have counted, estimated or asked for: estimates, averages, shares of a people, tolls, crowds, totals of a
 * country, what something cost, and whatever is large. Where nothing says that a figure is one of those, no editor is sure to ask, and
 * it is let pass. Where politics is told every number is an argument, so that sums, changes and leads are asked for there too.
 */
import { isLarge, isOwnShare } from './figure-large.ts'
import { isReckoned } from './figure-reckoned.ts'
import { isCompared, isLead, isMeasured, isOfVotes, isOutOfAll, isShare } from './figure-shares.ts'
import { isPublicSum } from './figure-sums.ts'
import type { Place } from './figure-surroundings.ts'
import { isTotal } from './figure-totals.ts'

/** What a story is about, as far as it tells how much its figures are disputed. */
export interface ClaimStory {
  readonly politics: boolean
  /** It names data, a study or a report close by: a series of numbers comes from there. */
  readonly sourced: boolean
  /** Its figure stands in the headline or the first paragraphs: it is what the story is about. */
  readonly opening: boolean
  /** Told in numbers from end to end: whoever vouches for them is named where a run of them begins. */
  readonly dense: boolean
}

/** From how many figures on, and with how many words and marks to each, a story is told in numbers. */
const MANY_FIGURES = 20
const TOKENS_TO_A_FIGURE = 62

export function isDense(figures: number, tokens: number): boolean {
  return figures >= MANY_FIGURES && tokens <= figures * TOKENS_TO_A_FIGURE
}

const POLITICS =
  /\b(?:campaign|candidate|election|primary|caucus|republican|democrat|democratic|gop|senator|senate|congress|nominee|presidential|president|voter|white house|super pac|ballot|delegate|governor|mayor|lawmaker|party|candidacy|legislature|legislation|parliament|minister|liberal|conservative|socialist|politic(?:s|al|ian))s?\b/gi

/** A story of politics, told by two of its words in the headline and first paragraphs. */
export function tellsPolitics(opening: string): boolean {
  const words = new Set<string>()
  for (const [word] of opening.matchAll(POLITICS)) {
    words.add(word.toLowerCase().replace(/s$/, ''))
    if (words.size > 1) return true
  }
  return false
}

const DATA =
  /\b(?:data|figures|statistics|report|study|survey|research|analysis|index|census) (?:from|by|released|published|compiled|collected|shows?|showed|found|finds|confirms?|indicates?|indicated|suggests?|suggested)\b|\baccording to (?:[\w’'-]+ ){0,5}(?:data|figures|statistics|report|study|survey|analysis|census|researchers)\b|\b(?:Bureau|Office|Department|Institute) (?:of|for) \p{Lu}\w+ (?:Statistics|Analysis)\b/u

/** A paragraph names data, a study or a report. */
export function namesData(text: string): boolean {
  return DATA.test(text)
}

/** A step of a series ("from 4 to 6 percent"), which has one source; what a gazetteer says. */
const STEP_BEFORE = /(?<!\b(?:any|some)where |\branging )\bfrom (?:about |around |nearly |some )?$/
const STEP_BEHIND = /^ (?:[\p{Ll}]+ ){0,2}from [$£€]?\d/u
const HOME = /\bhome to $/
/** Whoever sent, placed or gave them away is the subject: "he sent 6,100 soldiers", "the fund has supplied schools with 9,000 lamps", "the board put 2,000 pilots through a test". */
const DID =
  /\b(?:deploy(?:ed|s)|placed|stationed|sent|installed|distributed|handed out|assigned|hired|recruited|donated|(?:seeded|supplied|provided|equipped|furnished) [^.;]{1,120} with)\s$|\b(?:test|exam|drill|trial|survey)s? to put (?:[\p{L}\d,]+ ){0,4}$/u

/** A record is on record. */
const RECORD = /\b(?:record|record-(?:breaking|setting)) $/

/** Who keeps an average is named with it, or publishes it every day. */
const KEPT_AVERAGE =
  /\b(?:daily|weekly|rolling|moving|\p{L}+-day) (?:\p{Ll}+ ){0,2}(?:average|rate)\b|\b(?:\p{Lu}{2,}|national|state|European) average of\b|\baverage (?:daily|weekly|rating)\b|\bday\b/u

/** Somebody estimated it, and is not named. */
const ESTIMATED = /\bestimated\b[^.;]{0,40}$/i

/** One number for many. */
const TYPICAL_BEFORE = /\b(?:average|averag(?:es|ed|ing)|median|typical|per capita)\b[^.;]{0,60}$/i
const TYPICAL_BEHIND = /^[^.;,]{0,20}\b(?:on average|per capita)\b/i

/** "Has more than doubled", "nearly halved". */
const GROWN = /\b(?:ha(?:s|ve|d)|more than|nearly|almost) (?:more than |nearly |almost )?$/

/** "Six times the risk", "nine times more likely": somebody has worked it out. */
const RISK = /^ (?:the |as |more |less |greater |higher |lower )?(?:risk|likely|likelihood|odds|danger)\b/

/** What a fire or a leak does to land and water. */
const BEFELL_LAND =
  /\b(?:burn|scorch|char|flood|spill|leak|contaminat|destroy|damag|raz|pollut|seiz|emit|discharg|releas|smuggl|dump|ruin|flatten)(?:ed|ing|es|s|e|t)?\b|\bwip(?:ed|es?|ing) out\b/i

/** What is spent or lost again and again. */
const YEARLY = /\b(?:every year|each year|annually)\b/i

/** By how much it has changed. */
const BY =
  /\b(?:lost|loses?) (?:about |around |nearly |almost |roughly |more than |over )?$|\b(?:up|down|r[io]sen?|rose|fell|fallen|grown?|grew|increased|decreased|declined|dropped|jumped|climbed|shrunk|shrank|slumped|slid|slipped|leapt|leaped|collapsed|crashed|sunk|soared|surged|ballooned|plunged|plummeted|tumbled|dried up|shot up|swollen|swelled|pared|thinned|widened|narrowed|reduced|cut|slashed)(?: \p{Ll}+){0,2} by (?:about |around |nearly |almost |roughly |more than |over )?$/u

/** "2,300 fewer permits", "400 more pupils than": somebody has compared two counts. */
const FEWER = /\d (?:fewer (?!than\b)\p{L}|more [^.;]{1,50} than\b)/u
const DIFFERENCE_FROM = 100

/** How fast something grows. */
const A_YEAR = /^ (?:a|each|every|per) year\b/

/** "A few hundred". */
const A_FEW = /\bfew (?:hundred|thousand|million|billion)\b/

/** Is there evidence that an editor would ask who counted? */
export function isClaim(place: Place, story: ClaimStory): boolean {
  const { figure, sentence, text } = place
  const { kind, unit, approximation = '', value = 0, start, end } = figure
  const before = text.slice(Math.max(sentence.start, start - 160), start)
  const after = text.slice(end, Math.min(sentence.end, end + 100))
  const words = text.slice(sentence.start, sentence.end)
  if (/^ or (?:less|more)\b/.test(after) || A_FEW.test(text.slice(Math.max(0, start - 6), end))) return false
  if (
    RECORD.test(before) ||
    STEP_BEFORE.test(before) ||
    STEP_BEHIND.test(after) ||
    HOME.test(before) ||
    DID.test(before)
  )
    return false
  if (approximation.includes('estimated') || ESTIMATED.test(before)) return true
  const isSeries = story.sourced && !story.politics
  if (TYPICAL_BEFORE.test(before) || TYPICAL_BEHIND.test(after))
    return !story.sourced && !KEPT_AVERAGE.test(words)
  if (kind !== 'count' && isReckoned(figure) && !isOwnShare(before, after) && !isOfVotes(figure, text))
    return true
  if (isOutOfAll(figure, text)) return !isSeries
  if (story.dense && !story.politics) return false
  if (isLarge(place, before, after, isSeries)) return true
  switch (kind) {
    case 'percent':
    case 'fraction':
      if (unit === 'points' || unit === 'basis points')
        return (story.politics || /\bvoters\b/.test(words)) && isLead(words)
      return (
        isShare(figure, text, before, story.politics) ||
        (unit === 'percent' && A_YEAR.test(after)) ||
        // "Brandt leads the field with 22 percent."
        (unit === 'percent' && story.politics && isLead(words)) ||
        // "The budget was slashed by a third.", "pay a fifth more"
        (!isSeries && kind === 'fraction' && (BY.test(before) || isCompared(after))) ||
        (!isSeries && isMeasured(figure, words, before, after))
      )
    case 'rate':
      return !isSeries && (story.politics || approximation !== '') && !KEPT_AVERAGE.test(words)
    case 'multiple':
      if (RISK.test(after)) return !isSeries
      return (
        !isSeries &&
        (story.politics || !/^ (?:the|its|their|his|her|a|an)\b/.test(after)) &&
        /ed$/.test(text.slice(start, end)) &&
        (GROWN.test(before) || /\b(?:nearly|almost|more than)\b/.test(approximation))
      )
    case 'measure':
      return BEFELL_LAND.test(words)
    case 'money':
      return (
        (story.opening && YEARLY.test(words)) || isPublicSum(figure, words, before, after, story.politics)
      )
    case 'count':
      if (FEWER.test(text.slice(start, end + 60)) && value >= DIFFERENCE_FROM) return !isSeries
      return isTotal(place, before, after, story)
    default:
      return false
  }
}
