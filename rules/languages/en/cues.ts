import type { CueClass } from '../../article/model.ts'
import data from './cues.json' with { type: 'json' }

/** A verb of saying, writing, finding, believing, intending, judging or seeming. */
export interface CueVerb {
  readonly lemma: string
  readonly class: CueClass
  /** Says more than "said" would: claimed, admitted, boasted. */
  readonly loaded: boolean
}

const verbs = new Map<string, CueVerb>(
  Object.entries(data as Record<string, { lemma: string; class: CueClass; loaded?: boolean }>).map(
    ([form, { lemma, class: cueClass, loaded = false }]) => [form, { lemma, class: cueClass, loaded }],
  ),
)

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
  /^(?:is|are|was|were|be|been|being)(?: \w+ly| also| not| being| been)? \w+(?:ed|own|ught|eld|aid)\b/i

/** A cue that gives its subject words or a belief, where others tell of acts and attitudes ("ordered", "criticized"). */
export function givesWords(cue: string): boolean {
  if (PASSIVE.test(cue)) return false
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
  if (PASSIVE.test(cue)) return false
  const words = cue.toLowerCase().split(/\s+/)
  return words.some((word, at) => {
    const lemma = cueVerb(word)?.lemma ?? ''
    return STANDS.has(lemma) || (lemma === 'call' && /^(?:for|on|upon)$/.test(words[at + 1] ?? ''))
  })
}

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

/** "Questioned why it took so long": a question in the reporter’s words. `content` is what the cue introduces. */
export function asksInWords(cue: string, content: string): boolean {
  return /\b(?:question|wonder)(?:s|ed)\b/i.test(cue) && /^(?:why|whether|how|if)\b/i.test(content)
}

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
