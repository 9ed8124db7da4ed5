/** Shares, changes and rates that somebody must have measured. */
import type { Figure } from '../../article/model.ts'
import { isPersons } from './figure-persons.ts'
import { lastWord } from './figure-words.ts'

/** What a share may be of without being a claim about the world: somebody's own books, a span of time, what the eye sees. */
const OWN_PART =
  /^(?:sales|revenues?|profits?|turnover|income|earnings|price|prices|costs?|fees?|pay|salary|wages|rent|stores|shops|shares|stock|stake|company|votes?|delegates|seats|century|decade|year|season|game|match|way|work|time|day|hours?|it|book|film|movie|show|speech|address|team|points|islands?|names|size|drinks?|territory|country|continent|city|town|course|room|space|page|screen|levels?|capacity|timetable|results|deaths|cases|shoppers|reviewers|reviews|flights|services|chance|terms?|sentences?|guests|supporters|applicants|electorate)$/

/** People under another word. */
const ALIKE =
  /^(?:households|families|population|people|homes|homeowners|patients|sufferers|students|teens|teenagers|child|children|kids|pupils|babies|born|family|household|adult|man|woman|person)$/

/** What statistics are kept of, other than people. */
const OF_STATISTICS =
  /^(?:jobs|farms|companies|firms|businesses|schools|hospitals|clinics|species|pregnancies|births|marriages|emissions|forests?|land|crops|homes|roads|bridges|wells|rivers|reefs|lagoons|buildings|houses|flats|apartments|dwellings|beaches|trees|cars|boats|fires|crimes|murders|accidents|councils|nets)$/

/** "Of Volta's shops": a house's own. */
const OWN_HOUSE =
  / of (?:the )?(?:\p{Ll}+ )?(?:\p{Lu}\S*[’']s? |(?:airline|company|firm|group|resort|club|retailer|bank|store|school|university|team|agency|operator)[’']s )/u

/** "One car in ten", "six in ten of the ponds": so it is told of what is measured, and of nothing that one can see. */
const RATIO = /\b(?:in|out of|of every)\b/

/** What has become of things, behind them: "a third of the vines have had to be cut", "a quarter of the piers are gone". */
const BEFELL =
  /^ (?:have|has|had) (?:\p{Ll}+ )?(?:had to|gone|been|died|closed|shut|left|failed|vanished|disappeared|collapsed|lost)\b|^ (?:are|is|were|was) (?:now |already )?(?:gone|ruined|lost|empty|missing|extinct)\b/u

/** "A quarter of what it was". */
const THAN_ONCE = /\bof what (?:it|they) (?:once )?(?:was|were|had|used)\b/

/** "56 percent of the posts are reserved for women": a rule. */
const RULED = /^[^.;]{0,60}\b(?:is|are) (?:reserved|set aside|guaranteed)\b/

/** People who are the share: "37 percent have insurance", "60 percent of them". */
const WHO_DO =
  /^ (?:of (?:whom|us|those who|those born|people who)\b|(?:have|had|has|do|did|say|support|oppose|favou?r|approve|disapprove|live|lack|own|use|view|believe|think|want|agree|disagree|identify|expect|never|also|don[’']t|could|cannot|knew|know|feel|felt|voted|failed|died|survive[ds]?|work(?:ed)?|earn|suffer|receive[ds]?)\b)/

/** A change of something that is measured; not a step of a series ("from 4 to 6 percent"). */
const CHANGED =
  /\b(?:r[io]se[ns]?|rising|f[ae]ll(?:en|s|ing)?|gr[eo]w(?:n|s|ing|th)?|increas\w+|decreas\w+|declin\w+|dropp\w+|drops?|jump\w*|climb\w*|surg\w+|soar\w*|plung\w+|plummet\w*|shr[aiu]nk|shrinking|expand\w*|slump\w*|dipp\w+|reduc\w+|cuts?|cutting|(?<!\bma[dk]es? |making )up|down)\b(?: (?!to |from )[^\s.;]+){0,5} (?:by |to |at )?$/i
const CHANGE =
  /^(?: points?)? (?:more|less|fewer|higher|lower|increase|decrease|drop|decline|rise|reduction|jump|surge|growth|fall|chance|likelihood)\b/
/** What a trial or a test found. */
const OF_A_TRIAL = /\b(?:risk|odds|likelihood|levels?|participants|patients)\b/

/** Rates that are measured of a whole people. */
const RATE =
  /\b(?:unemployment|unemployed|jobless|poverty|inflation|crime|murder|homicide|birth|death|mortality|fertility|suicide|incarceration|literacy|uninsured|graduation|dropout|infection|recidivism|obesity|divorce)\b/i

/** What people think of somebody, or whom they would elect. */
const STANDING =
  /\b(?:favou?r(?:ed|able|ably|ability)?|unfavou?rabl[ey]|approv(?:e|al|es)|disapprov\w+|popularity|support(?:s|ed)?|undecided|respondents)\b/i

const LEAD =
  /\b(?:lead(?:s|ing)?|led|trail(?:s|ed|ing)?|ahead|behind|advantage|pulled within|up|down|percentage points)\b/i

/** Elections that are over. */
const WON = /\b(?:w[io]n(?:s|ning)?|re-?elect(?:ed|ion)|carried|lost|finish\w*|crush\w*|beat)\b/

/** "About half the vote": ballots are counted. */
export function isOfVotes({ noun, end }: Figure, text: string): boolean {
  const counted = noun ? lastWord(text.slice(noun.start, noun.end)) : text.slice(end, end + 24)
  return /^(?: of)?(?: the)? ?(?:votes?|ballots?|delegates|seats|precincts)\b/.test(counted)
}

/** "One paycheck in three": what it is a share of stands inside. */
export function isRatio({ kind, noun, end }: Figure): boolean {
  return kind === 'fraction' && noun !== undefined && noun.end < end
}

/** A share of a people; in politics of any whole. */
export function isShare(
  { kind, noun, start, end }: Figure,
  text: string,
  before: string,
  politics: boolean,
): boolean {
  const after = text.slice(end, end + 90)
  if (RULED.test(after) || / of (?:these|those) (?!who |born )/.test(text.slice(start, end + 16)))
    return false
  if (THAN_ONCE.test(text.slice(start, end + 30))) return true
  if (noun) {
    const counted = text.slice(noun.start, noun.end)
    if (OWN_PART.test(lastWord(counted))) return false
    if (isPersons(counted) || ALIKE.test(lastWord(counted)))
      return (
        politics || !/\b\p{Lu}\p{L}+ (?:\p{Ll}+ )?(?:employees|staff|customers|users|members)$/u.test(counted)
      )
    const isName = /^(?:the )?\p{Lu}[\p{L}.]*$/u.test(counted)
    const isOwn = OWN_HOUSE.test(text.slice(start, Math.max(end, noun.end) + 20))
    const isTold =
      RATIO.test(text.slice(start, end)) ||
      (kind === 'fraction' && BEFELL.test(text.slice(noun.end, noun.end + 40)))
    return !isName && !isOwn && (politics || isTold || OF_STATISTICS.test(lastWord(counted)))
  }
  if (kind === 'fraction' && /^ chance/.test(after)) return false
  if (kind === 'fraction') return /\b(?:in|of|out)\b/.test(text.slice(start, end)) || WHO_DO.test(after)
  if (text.charAt(start - 1) === '(' && text.charAt(end) === ')')
    return isPersons(lastWord(before.slice(0, -2)))
  return (
    WHO_DO.test(after) || (politics && /^ of (?!which)/.test(after) && !OWN_HOUSE.test(after.slice(0, 50)))
  )
}

/** What people think, a change or rate of what is measured of them. */
export function isMeasured({ unit }: Figure, words: string, before: string, after: string): boolean {
  if (unit !== 'percent') return false
  if (STANDING.test(words)) return true
  if (CHANGE.test(after) || CHANGED.test(before))
    return !OF_A_TRIAL.test(words) && !/\brates? to $/.test(before)
  return RATE.test(words) && !/\bfrom $/.test(before)
}

const OUT_OF_ALL =
  /^ of (?:the |its |their |(?:the )?[\p{L}.]+[’']s )(?:roughly |about |some |nearly |more than |country[’']s |city[’']s )?\d[\d,]* (?:\p{L}+[ ,.])/u
const OF_MEMBERS =
  /\b(?:seats|members|delegates|votes|voters|games|matches|episodes|years|days|states|counties|countries|nations|senators|lawmakers|MPs)\b/

/** "Fewer than 700 of the school’s 16,000 pupils": a share in numbers, which is hedged. What votes or plays is counted by all. */
export function isOutOfAll({ kind, approximation, end }: Figure, text: string): boolean {
  const after = text.slice(end, end + 60)
  return kind === 'count' && approximation !== undefined && OUT_OF_ALL.test(after) && !OF_MEMBERS.test(after)
}

/** "A fifth more", "a third less". */
export function isCompared(after: string): boolean {
  return CHANGE.test(after)
}

/** Who is ahead, before it is decided. */
export function isLead(words: string): boolean {
  return LEAD.test(words) && !WON.test(words)
}
