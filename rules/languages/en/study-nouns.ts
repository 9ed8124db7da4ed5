/** Studies, polls and data as English articles refer to them. */
import { headPhrases } from './head-phrases.ts'
import { LETTERS } from './letters.ts'

const SINGULAR =
  'study|survey|poll|report|analysis|paper|meta-analysis|review|trial|experiment|audit|investigation|estimate|forecast'
const PLURAL =
  'studies|surveys|polls|reports|analyses|papers|experiments|trials|estimates|forecasts|projections|investigations'
const MASS = 'research|data|figures|statistics|stats|evidence|polling|documents'

/** Words that may stand before a bare plural or mass noun without naming its body. */
const QUALIFIER =
  /^(?:some|several|many|numerous|multiple|two|three|four|other|more|most|recent|new|newer|previous|earlier|past|latest|early|preliminary|scientific|medical|academic|clinical|independent|official|internal|leaked|confidential|growing|mounting|recently|various|countless|dozens|of|national|public|opinion|exit|private|existing|current|emerging|additional|further|industry|market|sales|unpublished|rough|a|an|one|another)$/i

const FINDING =
  'find|finds|found|show|shows|showed|shown|suggest|suggests|suggested|indicate|indicates|indicated|conclude|concludes|concluded|reveal|reveals|revealed|confirm|confirms|confirmed|estimate|estimates|estimated|correlate|correlates|correlated|associate|associates|associated|tie|ties|tied|demonstrate|demonstrates|demonstrated|prove|proves|proved|put|puts|link|links|linked|point|points|pointed|warn|warns|warned|say|says|said|predict|predicts|predicted|claim|claims|claimed|discovered|discovers|determined|identified|tells|told|range|ranges|ranged'

const phrases = headPhrases(`${SINGULAR}|${PLURAL}|${MASS}`, 5, `${LETTERS}\\d’'-`, '[^.;:!?“”"\\n]{0,120}')
const VERB = new RegExp(
  `(?<![${LETTERS}’'-])(?:has |have |had |also |now |consistently |repeatedly |already |long |(?:is|are) (?:now )?(?:starting|beginning) to )*(${FINDING})(?![${LETTERS}’'-])`,
  'i',
)

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

/** Finds the indefinite or bare mentions of a study that are made the source of a finding. */
export function findStudies(text: string): StudyPhrase[] {
  const found: StudyPhrase[] = []
  if (!HINT.test(text)) return found
  for (const { start: from, before, head: noun, after } of phrases(text)) {
    const nounAt = from + before.length
    const nounEnd = nounAt + noun.length
    const words = before.split(' ').filter((word) => word !== '')
    const singular = ONE.has(noun.toLowerCase())
    // "A report that …" is hearsay, "research firm" another thing, and one pool runs all exit polls.
    if (/^ that\b/i.test(after) || COMPOUND.test(after) || /^exit$/i.test(words.at(-1) ?? '')) continue
    const length = singular ? indefinite(words) : bare(words)
    if (length === undefined) continue
    const start = nounAt - length
    const lead = text.slice(Math.max(0, start - 16), start)
    // A clause of its own opens here: nothing but a conjunction or a stop stands before.
    const opens =
      singular ||
      /(?:^|[.,;:!?—–”"(]\s*|\b(?:and|but|as|that|while|though|although|because|since|if|when|where|however|yet|so)\s+)$/i.test(
        text.slice(0, start),
      )
    // "Named the worst of all in a poll of 900 skippers".
    const cited =
      /\b(?:according to|citing|cites|cited|per)\s+$/i.test(lead) ||
      (/\bin\s+$/i.test(lead) && OF_SO_MANY.test(after) && /^(?:poll|survey|study)$/i.test(noun))
    // "Not as badly hurt as some reports have suggested" measures against them.
    if (
      /\b(?:as|so|less|more) (?:[\p{L}-]+ ){1,3}(?:as|than) $/u.test(
        text.slice(Math.max(0, start - 48), start),
      )
    )
      continue
    const verb = findingVerb(after)
    const comma = after.indexOf(',')
    // "An investigation into doping claims has been opened", "the police launched an investigation": nothing is found yet.
    // "Documents released after 30 years": an archive has opened, and readers know which.
    if (
      /^documents$/i.test(noun) &&
      /^ (?:released|published|opened|declassified) (?:after|under) \S+ years?\b/i.test(after)
    )
      continue
    if (/^investigations?$/i.test(noun) && !FOUND.test(verb?.[1] ?? '')) continue
    const near = verb !== null && (verb.index < 3 || describes(after.slice(0, verb.index), comma))
    if (noun.toLowerCase() === 'reports' && (cited || verb === null || /^sa(?:y|id)$/i.test(verb[1] ?? '')))
      continue
    // "Despite studies showing that it pays", "after a study claiming that it does".
    if (SHOWING.test(after) && (singular || IN_SPITE_OF.test(lead))) {
      found.push({ start, noun: nounEnd, end: nounEnd, until: nounEnd, plural: !singular })
      continue
    }
    if (!(cited || (opens && near && !/\b(?:by|from|than|about|for)\s+$/i.test(lead)))) continue
    const touching = verb !== null && verb.index === 1
    found.push({
      start,
      noun: nounEnd,
      end: touching ? nounEnd + verb.index + verb[0].length : nounEnd,
      until: nounEnd + (near && verb ? verb.index : comma < 0 ? Math.min(after.length, 60) : comma),
      plural: !singular,
    })
  }
  return found
}

const OF_SO_MANY =
  /^ of (?:more than |over |about |around |nearly |almost |some |roughly )?(?:\d|hundreds|thousands)/

const SHOWING = /^ (?:showing|suggesting|indicating|finding|claiming|revealing) (?:that|how)\b/
const IN_SPITE_OF = /\b(?:despite|amid|given)\s+$/i

const FOUND = /^(?:f[io]und?s?|find|conclud\w+|reveal\w*|show\w*|suggest\w*|establish\w*|uncover\w*)$/i

/** The verb by which the study finds; "figures revealed by the board" are described by one that is none. */
function findingVerb(after: string): RegExpExecArray | null {
  const verb = VERB.exec(after)
  if (!verb || !/^ (?:\p{L}+ )?by\b/u.test(after.slice(verb.index + verb[0].length))) return verb
  const from = verb.index + verb[0].length
  const next = VERB.exec(after.slice(from))
  if (next) next.index += from
  return next
}

const COMPOUND =
  /^ (?:firms?|cent(?:er|re)s?|groups?|fellows?|teams?|vessels?|directors?|compan(?:y|ies)|institutes?|officers?|assistants?|cards?|books?|writers?|methods?|staff|papers?|projects?|programs?|programmes?|budgets?|grants?|abroad|hall|guide|room|tax|workers?)\b/i

/** Words between the noun and its verb that describe the study: "released in 2015", "of 500 adults, …". */
function describes(words: string, comma: number): boolean {
  if (
    comma >= 0 &&
    comma < words.length &&
    !/^,?\s(?:which|released|published|conducted|of|by|from)\b/i.test(words)
  )
    return false
  return /^,?\s(?:released|published|conducted|carried|commissioned|done|issued|compiled|collected|gathered|revealed|unveiled|obtained|presented|claiming to|purporting to|to be (?:released|published)|due|out|of|in|by|from|on|into|last|this|earlier|recently|among|about|which|that|comparing|using|involving|taken)\b/i.test(
    words,
  )
}

/** How many characters before a singular noun belong to the phrase; undefined unless an indefinite article opens it. */
function indefinite(words: readonly string[]): number | undefined {
  let length = 0
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i] ?? ''
    length += word.length + 1
    if (/^(?:an?|one|another)$/i.test(word)) return length
    // "A case study", "a peer review", "police report": fixed terms, and bodies that need no further name.
    if (
      /^(?:book|peer|performance|judicial|police|news|media|court|annual|case|field|criminal|internal|ongoing|murder|federal|fbi|film|music|straw|show|status|tv|television|weather|credit|school|student|progress)$/i.test(
        word,
      )
    )
      return undefined
    if (/[’']s$|^\p{Lu}/u.test(word) && !NATIONAL.test(word)) return undefined
    if (/^(?:the|this|that|his|her|its|their|our|my|of|in|to|for|and|by|with)$/i.test(word)) return undefined
  }
  return undefined
}

/** The same for a bare plural or mass noun, which only words that name nobody may qualify. */
function bare(words: readonly string[]): number | undefined {
  let length = 0
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i] ?? ''
    // "The latest figures" of nobody: what no story has told of yet.
    if (/^the$/i.test(word) && /^(?:latest|newest|available)$/i.test(words[i + 1] ?? ''))
      return length + word.length + 1
    if (!QUALIFIER.test(word)) {
      // A clause starts here ("but research shows"); any other word makes it somebody's ("police figures").
      return /^(?:and|but|as|that|while|though|although|because|since|if|when|where|however|yet|so|to|citing|per|despite|amid|given)$/i.test(
        word,
      )
        ? length
        : undefined
    }
    length += word.length + 1
  }
  return length
}

const NATIONAL =
  /^(?:American|British|European|Danish|Swedish|Norwegian|Finnish|Dutch|German|French|Italian|Spanish|Swiss|Japanese|Chinese|Korean|Australian|Canadian|Indian|Israeli|Russian|U\.?S\.?|UK|U\.K\.|A|An|One|Another|New|Recent|Two|Internet|Web|January|February|March|April|May|June|July|August|September|October|November|December)$/

/** A body, author, journal or title beside a study: what makes it possible to look it up. */
export const IDENTIFIES =
  /\b(?:published|printed|appearing|appeared|featured) (?:\p{L}+ ){0,4}(?:in|by|on) (?:the )?(?:[\p{Ll}-]+ ){0,2}[“"_*]?[\p{Lu}[]|\bjournal \p{Lu}|\b(?:by|from|at|of|for|with|via) (?:an? |the |its |researchers (?:at|from) |scientists (?:at|from) |[\p{Ll}-]+ ){0,4}[“"_*]?[\p{Lu}[]|\b(?:University|Institute|Journal|College|Foundation|Cent(?:er|re) for|Academy|Laboratory|Bureau|Agency|Ministry|Department|Commission|Council|Association|Society|Lancet|Nature|Science|JAMA|PLOS|Pew|Gallup|YouGov|Quinnipiac|Ipsos)\b/u
/** Words that speak of a study, its makers or its contents. */
export const ABOUT_STUDY =
  /\b(?:stud(?:y|ies)|research(?:ers?)?|scientists?|authors?|co-?authors?|survey(?:ed|s)?|polls?|pollsters?|report|paper|findings|analysis|journal|published|data|team|experiment|results|investigation|review|figures|professor|trial)\b/i
