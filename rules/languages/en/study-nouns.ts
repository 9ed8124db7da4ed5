/** Studies, polls and data as English articles refer to them. */
import { type HeadPhrase, headPhrases } from './head-phrases.ts'
import { LETTERS } from './letters.ts'
import { findStudyForms } from './study-forms.ts'
import { POLLED, VERB } from './study-verbs.ts'

const SINGULAR =
  'study|survey|poll|report|analysis|paper|meta-analysis|review|trial|experiment|audit|investigation|probe|assessment|simulation|estimate|forecast'
const PLURAL =
  'studies|surveys|polls|reports|analyses|papers|experiments|trials|tests|audits|assessments|simulations|estimates|forecasts|projections|investigations|findings(?! (?:of|from)\\b)'
const MASS =
  'research|data|figures|statistics|stats(?! (?:SA|NZ)\\b)|evidence|polling|documents|fieldwork|modelling|modeling|work'

/** Words that may stand before a bare plural or mass noun without naming its body. */
const QUALIFIER =
  /^(?:some|several|many|numerous|multiple|two|three|four|other|more|most|recent|new|newer|previous|earlier|past|latest|early|preliminary|scientific|medical|academic|clinical|independent|official|internal|leaked|confidential|growing|mounting|recently|various|countless|dozens|decades?|years|generations|reams|mountains|piles|volumes|scores|hundreds|of|national|nationwide|statewide|citywide|countywide|worldwide|global|public|opinion|exit|private|existing|current|emerging|additional|further|industry|market|sales|unpublished|rough|a|an|one|another|separate|economic|consumer|satellite|statistical|psychological|epidemiological|genetic|archaeological|observational|historical|experimental|behavioural|behavioral|comparative|long-term|large-scale|small-scale|peer-reviewed|published|available|follow-up|repeated|successive|limited|rigorous|robust|piece|pieces|bit|bits|body|bodies|wealth|range|number|raft|host|series|handful|string|mountain|slew|spate|couple|pair|computer|laboratory|lab|field)$/i

const phrases = headPhrases(`${SINGULAR}|${PLURAL}|${MASS}`, 5, `${LETTERS}\\d’'-`, '[^.;:!?“”"\\n]{0,120}')

/** A study used as a source of findings, as written. */
export interface StudyPhrase {
  readonly start: number
  /** End of the noun. */
  readonly noun: number
  /** End of the finding verb where it stands right behind the noun, else of the noun. */
  readonly end: number
  /** Where the description of the study ends: its finding verb, or the clause's end. */
  readonly until: number
  readonly plural: boolean
}

const ONE = new Set(SINGULAR.split('|'))
const HINT = new RegExp(`\\b(?:${SINGULAR}|${PLURAL}|${MASS})\\b`, 'i')

/** Finds the indefinite or bare mentions of a study that are made the source of a finding, and what else stands for one. */
export function findStudies(text: string): StudyPhrase[] {
  const found = findStudyForms(text)
  if (!HINT.test(text)) return found
  for (const phrase of phrases(text)) {
    const study = studyIn(text, phrase)
    if (study && !found.some(({ start, end }) => start < study.end && study.start < end)) found.push(study)
  }
  return found
}

function studyIn(text: string, { start: from, before, head, after }: HeadPhrase): StudyPhrase | undefined {
  const noun = head.toLowerCase()
  const nounAt = from + before.length
  const nounEnd = nounAt + head.length
  const words = before.split(' ').filter((word) => word !== '')
  // "Study after study over three decades has concluded"
  const row = ROW.exec(after)?.[0]
  if (row?.toLowerCase() === ` after ${noun}`) {
    const verb = VERB.exec(after.slice(row.length))
    if (!verb || !(verb.index === 1 || describes(after.slice(row.length, row.length + verb.index), -1)))
      return undefined
    const end = nounEnd + row.length
    return { start: nounAt, noun: end, end, until: end + verb.index, plural: true }
  }
  // "Consumer Reports": a name.
  if (/^\p{Lu}\p{Ll}/u.test(head) && /^\p{Lu}\p{Ll}/u.test(words.at(-1) ?? '')) return undefined
  // "Research firm" is another thing, and one pool runs all exit polls.
  if (COMPOUND.test(after) || /^exit$/i.test(words.at(-1) ?? '')) return undefined
  const one = ONE.has(noun) ? indefinite(words, noun) : undefined
  const length = one ?? (ONE.has(noun) && noun !== 'analysis' ? undefined : bare(words, noun, after))
  // "Analysis showed", "findings show": whose, the story has told.
  if (
    length === undefined ||
    (length === 0 && BY_ITSELF.test(noun) && !(noun === 'work' && ON_WHAT.test(after)))
  )
    return undefined
  const singular = one !== undefined
  const start = nounAt - length
  const lead = text.slice(Math.max(0, start - 24), start)
  // "Is fond of quoting a study that found": what somebody leans on.
  const leant = LEANT_ON.test(lead) && THAT_FOUND.test(after)
  // "A report that …" is hearsay; "a study that followed 900 sailors" is described.
  if (/^ that\b/i.test(after) && !leant && !(singular && THAT_LOOKED.test(after))) return undefined
  // A clause of its own opens here: nothing but a conjunction or a stop stands before.
  const opens =
    singular ||
    /(?:^|[.,;:!?—–”"(]\s*|\b(?:and|but|as|that|while|though|although|because|since|if|when|where|however|yet|so)\s+)(?:(?:the )?(?:results|findings|conclusions) (?:of|from) )?$/i.test(
      text.slice(0, start),
    )
  // "Named the worst of all in a poll of 900 skippers".
  const cited =
    leant ||
    /\b(?:according to|citing|cites|cited|per)\s+$/i.test(lead) ||
    (/\bin\s+$/i.test(lead) && OF_SO_MANY.test(after) && /^(?:poll|survey|study)$/.test(noun))
  // "Not as badly hurt as some reports have suggested" measures against them.
  if (
    /\b(?:as|so|less|more) (?:[\p{L}-]+ ){1,3}(?:as|than) $/u.test(text.slice(Math.max(0, start - 48), start))
  )
    return undefined
  const verb = findingVerb(after, noun)
  // Of 1,906 parents.
  const comma = after.search(/,(?!\d)/)
  // "Documents released after 30 years": an archive has opened, and readers know which.
  if (
    noun === 'documents' &&
    /^ (?:released|published|opened|declassified) (?:after|under) \S+ years?\b/i.test(after)
  )
    return undefined
  // "An investigation into doping claims has been opened", "the police launched an investigation": nothing is found yet.
  if (/^(?:investigations?|probe)$/.test(noun) && !FOUND.test(verb?.[1] ?? '')) return undefined
  // "Work on the lock shows no sign of an end": only what is found that way.
  if (noun === 'work' && !THAT_BEHIND.test(after.slice(verb?.index ?? 0))) return undefined
  // "Industry figures doubt", "say": people.
  if (noun === 'figures' && PEOPLE.test(words.at(-1) ?? '') && TALK.test(verb?.[1] ?? '')) return undefined
  const near = verb !== null && (verb.index < 3 || describes(after.slice(0, verb.index), comma))
  if (noun === 'reports' && (cited || verb === null || /^sa(?:y|id)$/i.test(verb[1] ?? ''))) return undefined
  const plural = !ONE.has(noun) && !/\b(?:piece|bit) of /i.test(before)
  // "Despite studies showing that it pays", "after a study claiming that it does".
  if (SHOWING.test(after) && (singular || IN_SPITE_OF.test(lead)))
    return { start, noun: nounEnd, end: nounEnd, until: nounEnd, plural }
  if (!(cited || (opens && near && !/\b(?:by|from|than|about|for)\s+$/i.test(lead)))) return undefined
  const touching = verb !== null && verb.index === 1
  return {
    start,
    noun: nounEnd,
    end: touching ? nounEnd + verb.index + verb[0].length : nounEnd,
    until: nounEnd + (near && verb ? verb.index : comma < 0 ? Math.min(after.length, 60) : comma),
    plural,
  }
}

/** Nothing was studied where these stand alone. */
const BY_ITSELF = /^(?:analysis|findings|work)$/
const ON_WHAT = /^ (?:on|with|among) (?!(?:the|its|his|her|their) )/
const ROW = /^ after (?:study|survey|poll|report|paper|review|trial|experiment)\b/i
const LEANT_ON = /\b(?:quot(?:e[sd]?|ing)|cit(?:e[sd]?|ing)|invok(?:e[sd]?|ing)|point(?:s|ed|ing)? to)\s+$/i
const THAT_FOUND =
  /^ (?:[\p{L}-]+ ){0,4}(?:that|which) (?:has |have |had )?(?:found|finds?|shows?|showed|shown|suggest(?:s|ed)?|conclud(?:es|ed)|put|estimat(?:es|ed)|claim(?:s|ed)?)\b/u
const THAT_LOOKED =
  /^ that (?:has |had )?(?:looked|followed|tracked|examined|compared|analy[sz]ed|surveyed|questioned|asked|tested|measured|covered|spanned|involved|included|weighed|modell?ed)\b/
const THAT_BEHIND =
  /^(?:(?:has|have) (?:[a-z]+ )?(?:found|shown|suggested)\b|(?:[a-z]+ ){0,2}(?:finds?|found|shows?|showed|suggests?|suggested|indicates?|indicated|concluded) that\b)/

const PEOPLE = /^(?:industry|market|sector|trade|business|senior|leading|prominent|party|media)$/i
const TALK =
  /^(?:say|says|said|argue[sd]?|warn(?:s|ed)?|tell|tells|told|claim(?:s|ed)?|blame[sd]?|predict(?:s|ed)?|reckon(?:s|ed)?|credit(?:s|ed)?|noted)$/i
const OF_SO_MANY =
  /^ of (?:more than |over |about |around |nearly |almost |some |roughly )?(?:\d|hundreds|thousands)/

const SHOWING = /^ (?:showing|suggesting|indicating|finding|claiming|revealing) (?:that|how)\b/
const IN_SPITE_OF = /\b(?:despite|amid|given)\s+$/i

const FOUND = /^(?:f[io]und?s?|find|conclud\w+|reveal\w*|show\w*|suggest\w*|establish\w*|uncover\w*)$/i

/** The verb by which the study finds; "figures revealed by the board" are described by one that is none. */
function findingVerb(after: string, noun: string): RegExpExecArray | null {
  const verb = VERB.exec(after)
  const polled = POLL.test(noun) ? POLLED.exec(after) : null
  if (polled && !(verb && verb.index < polled.index)) return polled
  if (!verb || !/^ (?!that )(?:\p{L}+ )?by\b/u.test(after.slice(verb.index + verb[0].length))) return verb
  const from = verb.index + verb[0].length
  const next = VERB.exec(after.slice(from))
  if (next) next.index += from
  return next
}

const POLL = /^(?:polling|polls?|surveys?)$/

const COMPOUND =
  /^ (?:firms?|cent(?:er|re)s?|groups?|fellows?|teams?|vessels?|directors?|compan(?:y|ies)|institutes?|officers?|assistants?|cards?|books?|writers?|methods?|staff|papers?|projects?|programs?|programmes?|budgets?|grants?|abroad|hall|guide|room|tax|workers?)\b/i

/** Words between the noun and its verb that describe the study: "released in 2015", "of 500 adults, …". */
function describes(words: string, comma: number): boolean {
  // "Polling, though, tells", "research has been less kind, finding that".
  if (ASIDE.test(words) || IS_SO.test(words)) return true
  // "A later trial, too late for the review, found".
  if (INSERTED.test(words)) return true
  // "A study of eels is due in May, and": the verb is another clause's. Who enters a booth is asked by the pool.
  if (/ (?:is|are|was|were|will) [^,]*, (?:and|but|while) | as they (?:enter|left|leave)/.test(words))
    return false
  if (comma >= 0 && comma < words.length && !DESCRIBES_BEHIND_COMMA.test(words)) return false
  return DESCRIBES.test(words) || SOME_TIME_AGO.test(words)
}

const ASIDE =
  /^, (?:though|however|meanwhile|too|moreover|for (?:instance|example|their part)|by contrast|in contrast|in turn|it (?:seems|turns out)|of course|alas|then), ?$/
const INSERTED =
  /^, (?!(?:and|but|or|which|that|who|if|when|while|because|as|he|she|it|they|we|I|the|his|her|their) )(?![^,]*\b(?:said|says|say|according|told|wrote|is|are|was|were|will|by|from|of|at)\b)[\p{Ll}\d][^,\p{Lu}]{3,60}, $/u
const IS_SO =
  /^ (?:has|have|had|is|are|was|were) (?:been )?(?:less|more|not|far|rather|equally|just as|\p{L}+ly)\b[^,]{0,40}$/u
const DESCRIBES_BEHIND_COMMA =
  /^,?\s(?:which|released|published|conducted|carried|done|commissioned|led|based|taken|prepared|drawn|of|by|from)\b/i
const DESCRIBES =
  /^,?\s(?:released|published|conducted|carried|commissioned|done|issued|compiled|collected|gathered|revealed|unveiled|obtained|presented|claiming to|purporting to|to be (?:released|published)|due|out|of|in|by|from|on|into|last|this|earlier|recently|among|about|which|that|comparing|using|involving|taken|made|drawn up|passed|circulated|circulating|prepared|completed|begun|led|based|looking|examining|tracking|following|covering|spanning|analy[sz]ing|after|over|during|since|around|across|at|with)\b/i
const SOME_TIME_AGO =
  /^ (?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|\d+) )?(?:few )?(?:years?|months?|weeks?|days|decades?) (?:ago|earlier|later|before|on)\b/i

/** How many characters before a singular noun belong to the phrase; undefined unless an indefinite article opens it. */
function indefinite(words: readonly string[], noun: string): number | undefined {
  let length = 0
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i] ?? ''
    length += word.length + 1
    if (/^(?:an?|one|another)$/i.test(word)) return length
    // "A case study", "a peer review", "police report": fixed terms, and bodies that need no further name.
    if (
      /^(?:book|peer|performance|judicial|police|news|media|court|annual|case|field|criminal|ongoing|murder|federal|fbi|film|music|straw|show|status|tv|television|weather|credit|school|student|progress)$/i.test(
        word,
      )
    )
      return undefined
    // "An internal review" is the body's of which the story tells; an internal estimate may be anybody's.
    if (/^internal$/i.test(word) && !/^(?:estimate|forecast|assessment|poll|survey)$/.test(noun))
      return undefined
    // "A cabinet report", "a committee paper": the agenda of the council that the story is about.
    if (
      /^(?:cabinet|committee|council|board|scrutiny|planning)$/i.test(word) &&
      /^(?:report|paper)$/.test(noun)
    )
      return undefined
    if (/[’']s$|^\p{Lu}/u.test(word) && !NATIONAL.test(word)) return undefined
    if (/^(?:the|this|that|his|her|its|their|our|my|of|in|to|for|and|by|with)$/i.test(word)) return undefined
  }
  return undefined
}

/** The same for a bare plural or mass noun, which only words that name nobody may qualify. */
function bare(words: readonly string[], noun: string, after: string): number | undefined {
  let length = 0
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i] ?? ''
    // "The latest figures" of nobody: what no story has told of yet.
    if (/^the$/i.test(word) && /^(?:latest|newest|available)$/i.test(words[i + 1] ?? ''))
      return length + word.length + 1
    // "The evidence from other cities": from nobody there.
    if (
      /^the$/i.test(word) &&
      length === 0 &&
      /^(?:evidence|research|data)$/.test(noun) &&
      ELSEWHERE.test(after)
    )
      return word.length + 1
    // "Subsequent research", but subsequent estimates are of whoever made the first.
    if (
      /^(?:subsequent|later)$/i.test(word) &&
      /^(?:research|studies|work|experiments|trials|tests)$/.test(noun)
    ) {
      length += word.length + 1
      continue
    }
    // "The results of recent surveys": what belongs to nobody begins behind them.
    if (/^(?:of|from)$/i.test(word) && /^(?:results|findings|conclusions)$/i.test(words[i - 1] ?? ''))
      return length
    if (!QUALIFIER.test(word)) {
      // A clause starts here ("but research shows"); any other word makes it somebody's ("police figures").
      return /^(?:and|but|as|that|while|though|although|because|since|if|when|where|however|yet|so|to|citing|cit(?:e[sd]?)|quot(?:e[sd]?|ing)|per|despite|amid|given)$/i.test(
        word,
      )
        ? length
        : undefined
    }
    length += word.length + 1
  }
  return length
}

const ELSEWHERE =
  /^ from (?:other (?:[\p{Ll}-]+ )?(?:cities|countries|places|states|towns|regions|ports|nations)|elsewhere|abroad|around the (?:world|country|globe))\b/u

const NATIONAL =
  /^(?:American|British|European|Danish|Swedish|Norwegian|Finnish|Dutch|German|French|Italian|Spanish|Swiss|Japanese|Chinese|Korean|Australian|Canadian|Indian|Israeli|Russian|U\.?S\.?|UK|U\.K\.|A|An|One|Another|New|Recent|Two|Internet|Web|January|February|March|April|May|June|July|August|September|October|November|December)$/

/** A body, author, journal or title beside a study: what makes it possible to look it up. */
export const IDENTIFIES =
  /\b(?:published|printed|appearing|appeared|featured) (?:\p{L}+ ){0,4}(?:in|by|on) (?:the )?(?:[\p{Ll}-]+ ){0,2}[“"_*]?[\p{Lu}[]|\bjournal \p{Lu}|\b(?:by|from|at|of|for|with|via) (?:an? |the |its |researchers (?:at|from) |scientists (?:at|from) |[\p{Ll}-]+ ){0,4}[“"_*]?[\p{Lu}[]|\b(?:University|Institute|Journal|College|Foundation|Cent(?:er|re) for|Academy|Laboratory|Bureau|Agency|Ministry|Department|Commission|Council|Association|Society|Lancet|Nature|Science|JAMA|PLOS|Pew|Gallup|YouGov|Quinnipiac|Ipsos)\b/u
/** Words that speak of a study, its makers or its contents. */
export const ABOUT_STUDY =
  /\b(?:stud(?:y|ies)|research(?:ers?)?|scientists?|authors?|co-?authors?|survey(?:ed|s)?|polls?|pollsters?|report|paper|findings|analysis|journal|published|data|team|experiment|results|investigation|review|figures|professor|trial|audit|assessment)\b/i
