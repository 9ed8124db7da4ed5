import type { CueClass } from '../../article/model.ts'
import data from './cues.json' with { type: 'json' }

/** A verb of saying, writing, finding, believing, intending, judging or seeming. */
export interface CueVerb {
  readonly lemma: string
  readonly class: CueClass
}

const verbs = new Map(Object.entries(data as Record<string, CueVerb>))

/** Classes of cues by which words are claimed: what their content says, their source stands for. */
export const CLAIMS: ReadonlySet<CueClass> = new Set(['speech', 'writing', 'finding', 'belief'])

/** The cue verb of a word form in lower case, or undefined. */
export function cueVerb(form: string): CueVerb | undefined {
  return verbs.get(form)
}

/** Verbs of the lexicon that are acts as often as words: they introduce what somebody says, but open no account. */
const ACTS = new Set(
  `call charge sue sentence convict indict arraign acquit order request ask track list measure record rank detail document
  chart see view know feel put attack decline refuse appeal plead promise threaten hear mock cite hail rip blast challenge
  contest reject dismiss question want hope wish understand consider expect anticipate flag pledge vow encourage urge read
  brief continue answer post rule bash slam plan intend support oppose endorse praise name decide`.split(
    /\s+/,
  ),
)
const NOMINAL =
  /^(?:according|per|statement|:|report|poll|survey|study|estimates?|data|figures|told|testimony|filing)$/

/** Passives say what is believed of their subject, not by it: "is expected", "were accused of". */
const PASSIVE =
  /^(?:(?:has|have|had|will|would|could|may|might|must|should)(?: also| not| never| \w+ly)? )?(?:is|are|was|were|be|been|being)(?: \w+ly| also| not| being| been)? \w+(?:ed|own|ught|eld|aid)\b/i

/** "Did not respond to", "has not said": who says nothing. */
const SILENT =
  /^(?:did|does|do|could|would|will|had|has|have)(?: not|n[’']t) (?:[a-z]+ly |yet )?(?:respond|replied|reply|comment|answer|responded|answered|say|said)\b/i

/** A cue that gives its subject words or a belief, where others tell of acts and attitudes ("ordered", "criticized"). */
export function givesWords(cue: string): boolean {
  if (PASSIVE.test(cue) || SILENT.test(cue)) return false
  if (opensAccount(cue)) return true
  return cue
    .toLowerCase()
    .split(/\s+/)
    .some((word) => {
      const verb = cueVerb(word)
      return isReport(word) || verb?.class === 'belief' || PROMISES.has(verb?.lemma ?? '')
    })
}

const PROMISES = new Set(['promise', 'pledge', 'vow', 'recommend'])

/** A cue by which its subject takes a stand in public, whose words are left out: "urged", "called for", "condemned". */
export function takesStand(cue: string): boolean {
  // "The council is opposed": no passive.
  if (OPPOSED.test(cue)) return true
  if (PASSIVE.test(cue)) return false
  const words = cue.toLowerCase().split(/\s+/)
  return words.some((word, at) => {
    const lemma = cueVerb(word)?.lemma ?? ''
    // "Called for", "called Friday for"
    const calls =
      lemma === 'call' && words.slice(at + 1, at + 3).some((next) => /^(?:for|on|upon)$/.test(next))
    return STANDS.has(lemma) || calls
  })
}

const OPPOSED = /^(?:is|are|was|were|remains?|remained)(?: \w+ly| also| still)? opposed\b/i

const STANDS = new Set(
  `urge demand accuse condemn criticise criticize denounce decry blast slam lambast lambaste blame praise hail applaud defend
  endorse oppose deny reject dispute refute rebut threaten propose caution object`.split(/\s+/),
)

const NAMES =
  /\b(?:call(?:s|ed)|describe[sd]|dub(?:s|bed)|labels|labell?ed|term(?:s|ed)|brand(?:s|ed)|deem(?:s|ed)|characteri[sz]e[sd])\b/i

/** A cue that says what its subject calls something: with words in quotation marks it gives them, short as they are. */
export function givesName(cue: string): boolean {
  return NAMES.test(cue) && !PASSIVE.test(cue)
}

/**
 * Do a cue and what it introduces tell words where the cue alone would be an act: "ruled that", "signaled that", "questioned why",
 * "raised concerns about", "put the cost at $3m", "wants the pier to close", "called the plan a mistake"?
 */
export function tellsWords(cue: string, content: string): boolean {
  if (PASSIVE.test(cue)) return false
  const said = cue.toLowerCase()
  return (
    (/\b(?:question|wonder)(?:s|ed)\b/.test(said) && /^(?:why|whether|how|if)\b/i.test(content)) ||
    (/\b(?:rul|decid|signal|signall|hop|dismiss|reject|hint|order|threaten)(?:e?s|e?d)\b/.test(said) &&
      /^that\b/i.test(content)) ||
    // "Critics charged that", but "an emotionally charged row that"
    (/\bcharge[sd]$/.test(said) && !/^\w+ly /.test(said) && /^that\b/i.test(content)) ||
    (/\bputs?$/.test(said) &&
      /^(?:the|its|his|her|their)\b[^.;“”"]{1,60}\bat\b[^.,;]{0,24}\d/.test(content)) ||
    (/\b(?:dismiss|reject)(?:es|ed)$/.test(said) && /^[^.,;]{1,60} as\b/.test(content)) ||
    (/\b(?:liken|compar)(?:s|ed|es)$/.test(said) && /^[^.;“”"]{1,60} (?:to|with)\b/.test(content)) ||
    (/\bwant(?:s|ed)?$/.test(said) && DEMANDED.test(content)) ||
    (/\bcall(?:s|ed)$/.test(said) && CALLED_SO.test(content)) ||
    (OWN_ESTIMATE.test(content) && REVISES.test(said.slice(said.lastIndexOf(' ') + 1))) ||
    EXPRESSES.test(`${said} ${content.slice(0, 60)}`)
  )
}

/** "Raised its forecast": what is done to a figure by whoever gives it. */
export const REVISES =
  /^(?:raised|raises|increased|increases|cut|cuts|lowered|lowers|revised|revises|reduced|reduces|upgraded|upgrades|downgraded|downgrades|trimmed|trims|slashed|slashes|doubled|doubles|updated|updates|maintained|maintains|kept|keeps)$/
/** Nouns for a figure that somebody expects, in lower case. */
export const ESTIMATE = /^(?:estimates?|forecasts?|projections?|predictions?|outlook|guidance)$/
const OWN_ESTIMATE =
  /^(?:its|their|his|her) (?:[\p{L}-]+ ){0,3}(?:estimates?|forecasts?|projections?|predictions?|outlook|guidance)\b/u

/** "The council to close the pier": what somebody else is to do. */
const DEMANDED = /^(?!to\b)(?:[\p{L}’'-]+ ){1,5}to (?!the\b|a\b|an\b|his\b|her\b)\p{Ll}/u

/** "The plan a mistake", "it an outrage", but "the office for a talk" */
const CALLED_SO = /^(?:(?!for|to|from|about|with|on|in|at|of|and|after|before)[\p{L}’'.-]+ ){1,5}an? \p{L}/u

const EXPRESSES =
  /\b(?:rais(?:es|ed)|express(?:es|ed)|voic(?:es|ed)) (?:[\p{L}-]+ ){0,3}(?:concerns?|doubts?|fears?|objections?|regrets?|hopes?|confidence|support|alarm|frustration|outrage|dismay|disappointment|optimism|s[ck]epticism|sympathy|opposition|worr(?:y|ies))\b/u

/** A verb form that reports what somebody says although the lexicon of cues lacks it, in lower case. */
export function isReport(word: string): boolean {
  return REPORTS.test(word)
}

const REPORTS =
  /^(?:points?|pointed|recounts?|recounted|recalls?|recalled|attributes|attributed|replied|replies|commented|comments|reminds)$/

/** A cue by which a source goes on record: after it, the sentences around are that source's account. */
export function opensAccount(cue: string): boolean {
  return cue
    .toLowerCase()
    .split(/\s+/)
    .some((word) => {
      const verb = cueVerb(word)
      return verb
        ? !ACTS.has(verb.lemma) && verb.class !== 'attitude' && verb.class !== 'appearance'
        : NOMINAL.test(word)
    })
}
