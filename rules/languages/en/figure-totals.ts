/** People harmed, crowds, totals of a country. */
import { CROWD } from './figure-descriptions.ts'
import { isPersons } from './figure-persons.ts'
import { isReckoned } from './figure-reckoned.ts'
import type { Place } from './figure-surroundings.ts'
import { lastWord } from './figure-words.ts'

/** Happenings and things that statistics count. */
const COUNTED =
  /^(?:deaths|crimes|murders|homicides|killings|shootings|suicides|attacks|assaults|rapes|incidents|accidents|crashes|strokes|overdoses|abortions|births|evictions|foreclosures|jobs|homes|houses|buildings|farms|businesses|missiles|rockets|guns|firearms|weapons|mines|bombs|animals|birds|species|trees)$/
/** Of them those that harm. */
const HARM =
  /^(?:deaths|murders|homicides|killings|shootings|suicides|overdoses|strokes|others|passengers|students|jobs|homes|houses|buildings)$/
const HARMED =
  /\b(?:kill(?:ed|ing|s)?|dead|died?|dying|deaths?|perish\w*|injur\w+|wound\w+|hurt|missing|displac\w+|evacuat\w+|laid off|layoffs?|fired|starv\w+|poison\w*|victims?|casualt\w+|deport\w*|evict\w*|homeless|drown\w*|destroy\w*|flood(?:ed|s)|submerged|inundated|under water|flattened|gutted|level+ed|furloughed|affects?|flee|fled)\b/i

const DEAD = /^(?:dead|injured|wounded|missing)$/
const KILLED =
  /^ (?:and \p{Lu}?\p{L}+ |or \p{L}+ )?(?:(?:were|have been|had been) )?(?:killed|injured|wounded|dead)\b/u

/** "A rally of about 500" */
const ASSEMBLY = /\b(?:rally|march|protest|demonstration|crowd|vigil) of $/

/** "Killed at least 40": nobody else is counted. */
const HARMS = /\b(?:kill\w*|injur\w*|wound\w*|displac\w*|evacuat\w*|left|leaving|died|dead)\b[^.;]{0,30}$/

/** Whose number is disputed by those who marched and those who watched. */
const PROTEST =
  /^(?:protesters|demonstrators|marchers|supporters|worshippers|mourners|pilgrims|strikers|volunteers)$/

/** Who takes part in a study or signs a petition is counted by it. */
const IN_A_STUDY = /\b(?:enroll?ed|taking part|trials?|studies|study|petition|registry|questionnaire)\b/

/** "A year", "worldwide": of what there is, not of one happening. */
const OVERALL =
  /^(?: [\p{L}’'-]+){0,4} (?:(?:each|every|per|a) (?:year|month|week)\b|annually\b|yearly\b|worldwide\b|nationwide\b|globally\b|around the (?:world|globe|country)\b|across the (?:world|globe|country|nation|region)\b)(?! (?:later|earlier|ago|before|after))/u

/** Who is counted by the house that they belong to, or that they come to. */
const OWN_PERSONS =
  /^(?:employees|staff|members|passengers|guests|attendees|spectators|fans|visitors|tourists|subscribers|applicants|entrants|competitors|participants|customers|others|students|pupils|graduates|delegates|donors|borrowers)$/

/** Somebody lives or came there, was helped or is allowed to. */
const THERE =
  /^(?: [\p{L}’'-]+){0,2} (?:live[sd]?|living in|resid(?:e[sd]?|ing)|visit(?:ed|s)?|submitted|applied|entered|flocked to|subscribe[ds]?|were (?:identified|invited|offered|given)|(?:had been|have been|were) (?:sold|recalled)|(?:have |has )?benefit(?:ed|ing)? from)\b/u
const ALLOWED =
  /\b(?:caps? of|limit of|reach(?:es|ing)?|supplied|sent|power(?:ing)?|audience of|for an additional|an additional|another) (?:about |around |some |nearly |almost |roughly )?$/

/** Who may vote is on a roll. */
const ON_ROLL = /^ (?:registered|eligible) voters\b/

/** Who came to an evening, was met or helped: a reporter may have been there. */
const CAME =
  /^(?: [\p{L}’'-]+){0,6} (?:c[ao]me|gathered|congregated|assembled|attended|attending|turned (?:out|up)|auditioned|showed up|packed|joined|marched|rallied|crowded|filled|lined|took part|participated|signed|watched|heard|listened|applied|entered|visited?)\b|^ who (?:had|have|were|was)\b/u
const MET =
  /\b(?:(?:meet(?:s|ing)?|met|talks?|talked|spoke|speaking|audience|group|team|crew|rally|march|protest|vigil|crowd) (?:with|of|to|before)|hous(?:e|es|ed|ing)|host(?:s|ed|ing)?|fe(?:d|eds?|eding)|serv(?:e|es|ed|ing)|help(?:s|ed|ing)?|drew|draws?|drawing|attract(?:s|ed|ing)?) $/

function isSeen(before: string, after: string): boolean {
  return CAME.test(after) || MET.test(before)
}

/** How many people there are of a kind. */
const POPULATION = /\bpopulation (?:stood at|has (?:grown|risen) to|was|reached)\b[^.;]{0,20}$/

/** "A million “likes”". */
const UNDER_MARKS = /^ ?["“](?:likes|shares|views|retweets|followers)\b/

/** Nobody asks who counted them: the maker does, or anybody. */
const OF_MAKER =
  /^(?:cases|stores|shops|branches|outlets|locations|restaurants|hotels|doses|units|copies|likes|followers|views|downloads|checks|words|pages|miles|ft|feet|users|streams|accounts|emails|mails|messages|items|products|meals|tests|doses)$/

const GREAT = 100_000

/** What a total is told in. */
interface Telling {
  readonly politics: boolean
  readonly opening: boolean
}

/**
 * People harmed, crowds, totals of a country. A number that is hedged is somebody's reckoning; an exact one stands in a register, and is
 * asked for where it is what the story is about.
 */
export function isTotal(
  { figure, around, text }: Place,
  before: string,
  after: string,
  story: Telling,
): boolean {
  const { value = 0, high, noun, approximation } = figure
  const counted = noun ? lastWord(text.slice(noun.start, noun.end)) : ''
  const most = Math.max(value, high ?? 0)
  const isArmed = /^(?:troops|soldiers|fighters)$/.test(counted) || /^ (?:forces|troops)\b/.test(after)
  const persons = isArmed || isPersons(noun ? text.slice(noun.start, noun.end) : '')
  if (POPULATION.test(before)) return true
  if (
    ON_ROLL.test(after) ||
    OF_MAKER.test(counted) ||
    IN_A_STUDY.test(text.slice(figure.start - before.length, figure.end + 80))
  )
    return false
  if (UNDER_MARKS.test(text.slice(figure.end, figure.end + 20))) return false
  const isHedged = approximation !== undefined || high !== undefined
  // An exact number is a reckoning too where nobody can have counted: a hundred thousand people, or all there are.
  const isWorkedOut = isHedged || (persons && most >= GREAT) || OVERALL.test(after)
  if (!isWorkedOut && !story.politics && !story.opening) return false
  // "Left 60 dead", "16 of the crew were killed".
  const isDead = DEAD.test(counted) || KILLED.test(after)
  const isHarm =
    isDead ||
    HARMED.test(before.slice(-70)) ||
    (HARMED.test(after.slice(0, 60)) && !/^ who (?:had|were|was)\b/.test(after))
  const isHarmed = isDead || (noun ? persons || HARM.test(counted) : HARMS.test(before))
  if (around.grave && isHarm && isHarmed) return counted !== 'counts'
  if (
    most >= 500 &&
    ASSEMBLY.test(before) &&
    /^(?:[.,;]| on | in | at | outside | by |$)/.test(after) &&
    isHedged
  )
    return true
  if ((CROWD.test(after) && most > 150) || (PROTEST.test(counted) && most >= 500)) return true
  if ((OWN_PERSONS.test(counted) && most < GREAT) || THERE.test(after) || ALLOWED.test(before)) return false
  if (isReckoned(figure) && !isSeen(before, after)) return true
  if (persons)
    return most >= (isArmed || story.politics || story.opening || OVERALL.test(after) ? 1000 : GREAT)
  if (COUNTED.test(counted)) return most >= 1000
  return most >= GREAT && (story.politics || (story.opening && isHedged))
}
