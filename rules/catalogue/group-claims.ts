import { perAttribution } from '../article/per-attribution.ts'
import { cueVerb } from '../languages/en/cues.ts'
import { THINKS_OVER } from '../languages/en/vague-groups/verbs.ts'

/** What a group is said to say: its words and those of the cue, with what stands around both. */
interface Telling {
  readonly cue: string
  /** The words of the cue, in lower case. */
  readonly words: readonly string[]
  readonly group: string
  /** The text before the group, as far as it is asked for. */
  readonly before: string
  /** What stands right behind the group, and between it and a cue behind it. */
  readonly next: string
  readonly between: string
  /** What stands behind the cue: its first characters, and more of them. */
  readonly behind: string
  readonly beyond: string
  /** The cue stands behind the group. */
  readonly isBehind: boolean
  /** Characters between them. */
  readonly gap: number
}

/**
 * Does a group claim what an attribution gives to it? The cue touches the group and is a verb of claiming, neither passive ("were
 * told") nor an infinitive ("to announce").
 */
export const isClaimOfGroup = perAttribution(({ cue: [says], source: [who] }, text): boolean => {
  if (!says || !who) return false
  const cue = text.slice(says.start, says.end)
  const isBehind = says.start >= who.end
  const telling: Telling = {
    cue,
    words: cue.toLowerCase().split(/\s+/),
    group: text.slice(who.start, who.end),
    before: text.slice(Math.max(0, who.start - 120), who.start),
    next: text.slice(who.end, who.end + 3),
    between: text.slice(who.end, says.start),
    behind: text.slice(says.end, says.end + 24),
    beyond: text.slice(says.end, says.end + 60),
    isBehind,
    gap: isBehind ? says.start - who.end : who.start - says.end,
  }
  if (isApart(telling)) return false
  const [first, ...others] = telling.words
  // "According to critics"
  if (first === 'according' && others.includes('to')) return true
  return (
    !isNoClaim(telling) &&
    !isDeed(telling) &&
    !isOfOthers(telling) &&
    // A group is plural: "activists claims" and "some comments" are nouns.
    telling.words.some((word) => isVouching(word) && (!word.endsWith('s') || word === 'says'))
  )
})

/** Do cue and group not belong together, or not they alone? */
function isApart({ cue, group, before, next, between, isBehind, gap }: Telling): boolean {
  return (
    gap > 2 ||
    /^:|,/.test(cue) ||
    /^none\b/i.test(group) ||
    // "According to some estimates": a document.
    (!isBehind && gap >= 0 && BARE.test(group) && /^ \p{Ll}/u.test(next)) ||
    // "Unions, pilots and many clerks say": others speak too.
    /, (?:[\p{L}-]+ ){1,3}and $/u.test(before.slice(-40)) ||
    // "Readers: tell me" addresses them; "Hale, Voss and others said" ends a list.
    /:$/.test(between.trim()) ||
    (/^others?\b/i.test(group) && /\b(?:and|or) $/i.test(before.slice(-8)))
  )
}

/** Is nothing claimed, by the form of the cue and what stands beside it? */
function isNoClaim({ cue, words: [first = '', ...others], group, before, behind, beyond }: Telling): boolean {
  const beside = before.slice(-8)
  return (
    NO_VERB.test(first) ||
    others.includes('to') ||
    MODALS.test(first) ||
    NO_CLAIM.test(beside) ||
    // "Two others have not said whom they back"
    /\b(?:have|has|had|did|do|does) not\b|n[’']t\b/i.test(cue) ||
    // "Delegates have been told"
    /^(?:has|have|had) been\b/i.test(cue) ||
    // "Three pits have told their crews to go home": an order.
    (/\btold$/.test(cue) && ORDER.test(beyond)) ||
    // "Investors expecting a deal may think twice"; but "with critics saying".
    (/^\p{Ll}+ing$/u.test(cue) && !/(?:\b(?:with|and)|,) $/.test(beside)) ||
    // "His supporters expected him to run": a hope, no forecast.
    (/^expect/.test(cue) && /\b(?:supporters|backers|fans|allies|admirers)\b/i.test(group)) ||
    // "It is causing some worry at the harbour": a noun.
    (/^(?:worry|doubt)\b/.test(cue) && CAUSES.test(beside)) ||
    // "Three people thought to be guides"; "some said they had slept in cars", of people told of before.
    (others.length === 0 && /^\s(?:to|by|as)\b/.test(behind) && /ed$|^(?:said|thought)$/.test(first)) ||
    isThinkingOver(cue + behind)
  )
}

/** "Many are thinking of a move": what they may do. */
function isThinkingOver(words: string): boolean {
  const thinks = /\bth(?:ink|ought)\b */.exec(words)
  return thinks !== null && THINKS_OVER.test(words.slice(thinks.index + thinks[0].length))
}

/** Does the cue tell what the group does or feels, or of its own business? */
function isDeed({ cue, group, behind }: Telling): boolean {
  return (
    // "Groups reported spending two crowns", "many have trouble, worry about it"
    (/\breported$/.test(cue) && /^ \p{Ll}+ing\b/u.test(behind.slice(0, 20))) ||
    // "Trustees had argued for years over it": what a body does.
    (/\bargued?$/.test(cue) &&
      /^ (?:for (?:[\p{L}\d]+ ){1,2})?(?:over|about|with|among|at)\b/u.test(behind)) ||
    // "Some clerks have found themselves": what became of them.
    /^ (?:themselves|out)\b/.test(behind) ||
    // "Only nine people showed up"; "shops announced a halt to it"
    (/\bshow(?:ed|n)?$/.test(cue) && /^ up\b/.test(behind)) ||
    (/\bannounced?$/.test(cue) && /^ (?:an?|the|its|their|no|plans)\b/.test(behind)) ||
    // "Hospitals began adding the fee": no word of theirs.
    (/\badd(?:s|ed|ing)?$/.test(cue) && /^ (?:the|an?|its|their|his|her|more|new|\d)/.test(behind)) ||
    // "Supporters showed no sign of backing down"
    /^ (?:no|little|few) (?:signs?|interest|appetite)\b/.test(behind) ||
    isOwnBusiness(group, cue, behind)
  )
}

/** Is somebody else on record for it, or is it said by others than the group? */
function isOfOthers({ cue, words: [first = ''], group, before, behind, isBehind }: Telling): boolean {
  const beside = before.slice(-8)
  return (
    // "Three of its members told this newspaper": counted, and heard by those who write.
    (COUNTED.test(group) && /\btold$/.test(cue) && TOLD_US.test(behind)) ||
    /\b(?:their|his|her) say$|\bthey\b/i.test(cue) ||
    // "Users have shown as much. Many have found", "all expect it, but many think": of those told of before.
    (BARE.test(group) && (/\bfound$/.test(cue) || /; $/.test(beside) || TOLD_OF.test(before))) ||
    (BARE.test(group) && first === 'said' && /^\s(?:they|he|she)\b/.test(behind)) ||
    // "Supporters say by 55%-41% that": asked by a poll.
    /^ by (?:an? )?\d/.test(behind) ||
    // "The $5 that analysts expected": what markets call the consensus.
    (/^(?:expected|forecast|predicted|projected)$/.test(first) && CONSENSUS.test(beside)) ||
    // "Letters shown to critics suggest": it is the letters that do.
    (isBehind && /\b(?:to|by|from|against) $/i.test(beside))
  )
}

/** "Drivers say they cannot pay": what a group says of itself, unless it is one of those who speak of others. */
export function isOwnBusiness(group: string, cue: string, behind: string): boolean {
  return SAYS.test(cue) && OWN_BUSINESS.test(behind) && !OUTSIDE.test(group)
}

/** Does a group vouch for a claim by a word, given in lower case? */
export function isVouching(word: string): boolean {
  return VOUCHING.has(cueVerb(word)?.lemma ?? word)
}

/** Verbs by which a group vouches for a claim; asking, demanding, agreeing and acting are its own business. */
const VOUCHING = new Set(
  `say tell argue believe think claim contend maintain suggest warn estimate predict note add fear expect insist caution
  complain report state assert allege speculate suspect point describe acknowledge project conclude find show
  worry doubt wonder assume anticipate forecast explain observe remark announce counter lament
  according`.split(/\s+/),
)

/** So many of a group, by number. */
export const COUNTED = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)\b/i
const TOLD_US = /^ (?:us|me|this (?:newspaper|paper|magazine|website|site|programme|reporter)|the \p{Lu})/u

/** "They will not vote for it", "they cannot pay": what a group says of itself it needs nobody to vouch for. */
const OWN_BUSINESS =
  /^,? (?:that )?they(?:\b|[’'])(?! (?:expect|believe|think|fear|see|saw|doubt|suspect|estimate|worry|may|might)\b)/i
/** Those who speak of others. */
const OUTSIDE =
  /\b(?:analysts|experts|critics|observers|economists|scientists|researchers|historians|commentators)\b/i
const SAYS = /\b(?:say|said|claim|claimed|insist|insisted|argue|argued|complain|complained)$/i

/** A cue that begins like this is passive, an infinitive or no verb of saying. */
const NO_VERB = /^(?:were|was|are|is|been|being|to|who|that|declined|refused)$/
const ORDER = /^ (?:\p{Ll}+ ){1,4}(?:not )?to (?!the\b|an?\b|th(?:is|at)\b)\p{Ll}/u
const CAUSES = /\b(?:caus(?:e|es|ed|ing)|is|was|with|of|rais(?:e|es|ed|ing)) $/
/** What the group might say, or how many say it, is not said. */
const NO_CLAIM = /\b(?:than|when|whenever|if|unless|whether|how|so|too|not|maybe|perhaps) $/i
const CONSENSUS = /(?:\b(?:that|than|what|which|cents|million|billion)|\d) $/i
const TOLD_OF = /(?:^|[.!?]\s)(?:All|Both|None)\b[^.!?]*, (?:but|and|though|although|while) $/
const BARE = /^(?:some|many|most|others|several|a few|few)$/i
const MODALS =
  /^(?:may|might|could|would|should|can|will|must|did|do|have to|(?:ca|wo|would|could|did|do)n[’']t)$/
