import type { Attribution, Place } from '../article/model.ts'
import { perAttribution } from '../article/per-attribution.ts'
import { type BlockFacts, perBlock } from '../article/per-block.ts'
import { PLACEHOLDER } from '../article/resolve/support/on-record.ts'
import { cueVerb } from '../languages/en/cues.ts'
import { isDocument } from '../languages/en/source-kinds.ts'
import { THINKS_OVER } from '../languages/en/vague-groups/verbs.ts'
import { wordsAt } from './fixes.ts'
import {
  type Copy,
  givesAccount,
  holds,
  isCured,
  isNamedBelow,
  isTakenFrom,
  isVoicedBelow,
  stands,
} from './group-answers.ts'
import { isCorrected } from './rebuttals.ts'
import { isLinked, quoteAt, sentenceText, sourceAndCue, unquoted } from './sourcing.ts'

/** Words that give a claim to nobody. */
export interface Claim {
  /** What an editor underlines. */
  readonly words: Place
  readonly sentence: number
  /** Absent for hearsay. */
  readonly group: Place | undefined
  readonly goesOn: boolean
  readonly message: string
}

/** A line that no stop ends links to another story: "The levy is dead: Some fear for the dike". */
export const isTeaser = perBlock(
  ({ text, sentences }) => sentences.length < 2 && text.length < 110 && /[\p{L}\d]\s*$/u.test(text),
)

/** Nobody near answers for a group that form shows: no link, member or named source whose words these are. */
export function isUnanswered(
  article: Copy,
  { words, sentence, group = words }: Omit<Claim, 'message'>,
  named: readonly Attribution[],
): boolean {
  const block = article.blocks[words.block]
  if (!block) return false
  if (
    !OUTSIDE.test(wordsAt(article, group)) &&
    SAYS.test(block.text.slice(words.start, words.end)) &&
    OWN_BUSINESS.test(block.text.slice(words.end, words.end + 24))
  )
    return false
  if (quoteAt(block, group.start) || isAnswered(article, words.block, sentence)) return false
  if (isPolled(block, sentence, wordsAt(article, group))) return false
  if (isRemark(block, wordsAt(article, group))) return false
  // What was taken for a body may be the group itself.
  const others = named.filter(
    ({ source }) =>
      !source.some(
        (place) => place.block === group.block && place.start < group.end && group.start < place.end,
      ),
  )
  if (others.some((other) => holds(other, group) && givesAccount(article, other))) return false
  return (
    !isCured(article, words.block, sentence, group, others) && !isNamedBelow(article, words, sentence, group)
  )
}

/** Verbs by which a group vouches for a claim; asking, demanding, agreeing and acting are its own business. */
const VOUCHING = new Set(
  `say tell argue believe think claim contend maintain suggest warn estimate predict note add fear expect insist caution
  complain report state assert allege speculate suspect point describe acknowledge project conclude find show
  worry doubt wonder assume anticipate forecast explain observe remark announce counter lament
  according`.split(/\s+/),
)
/** Groups that answer for a public office or were there. */
const ACCOUNTABLE =
  /\b(?:police|prosecutors|investigators|authorities|firefighters|doctors|organi[sz]ers|teachers|lawyers|attorneys|leaders|developers|engineers|executives|producers|workers|students|trustees|commissioners|agencies|companies|groups|firms|unions|ministers|mps|peers|councillors|chiefs|officers|regulators|lenders|carmakers|airlines|headquarters)$/i
const QUANTIFIED = /^(?:some|many|most|several|other|others|numerous|various|a few|a number of)\b/i

/** An attribution to nobody or to a vague group. `named` are the attributions of its block to somebody who is named. */
export function isVague(article: Copy, attribution: Attribution, named: readonly Attribution[]): boolean {
  const block = article.blocks[attribution.block]
  if (!block || block.kind === 'heading' || block.kind === 'quotation' || block.kind === 'cell') return false
  const anchor = attribution.source[0] ?? attribution.cue[0]
  if (!anchor || isTeaser(block) || quoteAt(block, anchor.start)) return false
  if (isAnswered(article, attribution.block, attribution.sentence)) return false
  if (named.some((other) => holds(other, anchor) && givesAccount(article, other))) return false
  if (isHearsay(article, attribution)) {
    // "Allegedly" inside a sentence is the hedge on a charge that the story names; only where it opens one does nobody allege.
    if (attribution.by === 'allegedly' && anchor.start !== block.sentences[attribution.sentence]?.start)
      return false
    // "Keeper Will Reportedly Stay": a headline, whatever it stands in.
    if (
      attribution.by === 'reportedly' &&
      /^\p{Lu}/u.test(wordsAt(article, anchor)) &&
      anchor.start !== block.sentences[attribution.sentence]?.start
    )
      return false
    // "In the past, it was widely held that the tide came from the moon’s heat": nobody holds it now.
    if (WAS.test(wordsAt(article, anchor)) && ONCE.test(sentenceText(block, attribution.sentence)))
      return false
    // "Supposedly painted at sea, it shows a harbour": the writer’s own doubt.
    if (/^supposedly \p{Ll}+(?:ed|t|n)\b/iu.test(block.text.slice(anchor.start, anchor.end + 20)))
      return false
    if (IN_PAPER.test(sentenceText(block, attribution.sentence))) return false
    if (isCorrected(block, attribution.sentence)) return false
    return (
      !named.some((other) => stands(article, attribution, other)) &&
      !isTakenFrom(article, attribution, named) &&
      !isVoicedBelow(article, attribution)
    )
  }
  const group = wordsAt(article, anchor)
  // "On Tuesday, People reported": the magazine has a capital where no sentence begins.
  if (/^People\b/.test(group) && anchor.start !== block.sentences[attribution.sentence]?.start) return false
  if (!vouches(attribution, block.text) || !isUnnamedGroup(group) || isRemark(block, group)) return false
  if (isPolled(block, attribution.sentence, group)) return false
  return (
    !isCured(article, attribution.block, attribution.sentence, anchor, named) &&
    !isNamedBelow(article, underline(article, attribution) ?? anchor, attribution.sentence, anchor)
  )
}

/** "In a lawsuit filed in May, managers are said to have laughed": the paper says so. */
const IN_PAPER =
  /^In (?:an?|the|his|her|their|its) (?:[\p{Ll}-]+ ){0,3}(?:lawsuit|complaint|indictment|affidavit|filing|letter|report|memoir|diary|testimony|verdict|obituary)\b/u
const WAS = /\b(?:was|were|had been)\b/i
const ONCE =
  /\b(?:in the past|once|formerly|at one time|for (?:centuries|generations)|until (?:then|recently|now)|in those days|back then|was (?:for )?long (?:believed|thought|assumed|held|supposed))\b/i

/** It names nobody: "it is said that"; "the firm reportedly lost", where the firm is no source; "according to reports". */
export function isHearsay({ blocks }: Copy, attribution: Attribution): boolean {
  return attribution.agentless || reportsNobody(attribution, blocks[attribution.block]?.text ?? '')
}

const reportsNobody = perAttribution(({ cue: [says], source: [who], kind }, text) => {
  const cue = says ? text.slice(says.start, says.end) : ''
  if (REPORTEDLY.test(cue)) return true
  // "The Courier has learned that …": from whom, it keeps to itself.
  if (says && kind === 'media' && LEARNT.test(cue) && CLAUSE.test(text.slice(says.end, says.end + 80)))
    return true
  // "According to reports, …"; but not "according to reports Brandt filed".
  const ends = says !== undefined && /^(?:[,.;]|$)/.test(text.slice(says.end, says.end + 1))
  if (who === undefined && ends && /^according to (?:\p{L}+ )?reports$/iu.test(cue)) return true
  return (
    who !== undefined &&
    REPORTS.test(text.slice(who.start, who.end)) &&
    /^according to$/i.test(cue) &&
    !/^ \p{Lu}/u.test(text.slice(who.end, who.end + 2))
  )
})

/** "The firm reportedly lost"; "the firm reportedly claimed", which the firm has told to nobody who is named. */
const REPORTEDLY = /^(?:reportedly|reputedly|rumou?redly)\b/i
/** How an outlet says that it was told; NPR's handbook has its own "NPR has learned" for an example of what is not enough. */
const LEARNT =
  /^(?:(?:also |now )?understands|(?:has|have) (?:\p{L}+ )?(?:learn(?:ed|t)|been told)|is told)\b/u
const CLAUSE =
  /^(?: that\b|[.,;]|$| (?:the|its|an?|it|he|she|they|\p{Lu}\p{L}+) (?:[\p{L}\d’'-]+ ){0,5}(?:will|would|is|are|was|were|has|had)\b)/u

const REPORTS =
  /^(?:(?:unconfirmed|some|several|various|numerous|many|early|initial|multiple|other) )?(?:(?:news|media|press) )?(?:reports|rumou?rs|accounts|stories)$/i

/** A link names the source, or a placeholder in the sentence already asks for it. */
function isAnswered(article: Copy, block: number, sentence: number): boolean {
  const holder = article.blocks[block]
  const span = holder?.sentences[sentence]
  if (!holder || !span) return false
  return isLinked(holder, span) || PLACEHOLDER.test(holder.text.slice(span.start, span.end))
}

/** The cue touches the group and is a verb of claiming, neither passive ("were told") nor an infinitive ("to announce"). */
const vouches = perAttribution(({ cue: [says], source: [who] }, text): boolean => {
  if (!says || !who) return false
  const gap = says.start >= who.end ? says.start - who.end : who.start - says.end
  const cue = text.slice(says.start, says.end)
  const group = text.slice(who.start, who.end)
  const before = text.slice(Math.max(0, who.start - 8), who.start)
  if (gap > 2 || /^:/.test(cue)) return false
  // "Three of its members told this newspaper": counted, and heard by those who write.
  if (COUNTED.test(group) && /\btold$/.test(cue) && TOLD_US.test(text.slice(says.end, says.end + 24)))
    return false
  // "Three pits have told their crews to go home": an order.
  if (
    /\btold$/.test(cue) &&
    /^ (?:\p{Ll}+ ){1,4}(?:not )?to (?!the\b|an?\b|th(?:is|at)\b)\p{Ll}/u.test(
      text.slice(says.end, says.end + 60),
    )
  )
    return false
  // "Two others have not said whom they back": nothing is claimed.
  if (/\b(?:have|has|had|did|do|does) not\b|n[’']t\b/i.test(cue)) return false
  // "According to some estimates": a document.
  if (says.end <= who.start && BARE.test(group) && /^ \p{Ll}/u.test(text.slice(who.end, who.end + 3)))
    return false
  // "Delegates have been told".
  if (/^(?:has|have|had) been\b/i.test(cue)) return false
  // "Groups reported spending two crowns", "many have trouble, worry about it": what they do and feel.
  if (/\breported$/.test(cue) && /^ \p{Ll}+ing\b/u.test(text.slice(says.end, says.end + 20))) return false
  if (/,/.test(cue) || /^none\b/i.test(group)) return false
  // "Investors expecting a deal may think twice"; but "with critics saying".
  if (/^\p{Ll}+ing$/u.test(cue) && !/(?:\b(?:with|and)|,) $/.test(before)) return false
  // "Unions, pilots and many clerks say": others speak too.
  if (/, (?:[\p{L}-]+ ){1,3}and $/u.test(text.slice(Math.max(0, who.start - 40), who.start))) return false
  // "Readers: tell me" addresses them; "Hale, Voss and others said" ends a list.
  if (/:$/.test(text.slice(who.end, says.start).trim())) return false
  // "His supporters expected him to run": a hope, no forecast.
  if (/^expect/.test(cue) && /\b(?:supporters|backers|fans|allies|admirers)\b/i.test(group)) return false
  if (/^others?\b/i.test(group) && /\b(?:and|or) $/i.test(before)) return false
  if (/\b(?:their|his|her) say$|\bthey\b/i.test(cue)) return false
  const words = cue.toLowerCase().split(/\s+/)
  if (
    /^(?:were|was|are|is|been|being|to|who|that|declined|refused)$/.test(words[0] ?? '') ||
    words.includes('to')
  ) {
    return words[0] === 'according'
  }
  const behind = text.slice(says.end, says.end + 24)
  // "Trustees had argued for years over it": what a body does.
  if (/\bargued?$/.test(cue) && /^ (?:for (?:[\p{L}\d]+ ){1,2})?(?:over|about|with|among|at)\b/u.test(behind))
    return false
  // "Some clerks have found themselves": what became of them.
  if (/^ (?:themselves|out)\b/.test(behind)) return false
  // "Only nine people showed up"; "shops announced a halt to it": what they do.
  if (/\bshow(?:ed|n)?$/.test(cue) && /^ up\b/.test(behind)) return false
  if (/\bannounced?$/.test(cue) && /^ (?:an?|the|its|their|no|plans)\b/.test(behind)) return false
  // "It is causing some worry at the harbour": a noun.
  if (
    /^(?:worry|doubt)\b/.test(cue) &&
    /\b(?:caus(?:e|es|ed|ing)|is|was|with|of|rais(?:e|es|ed|ing)) $/.test(before)
  )
    return false
  // "Hospitals began adding the fee": no word of theirs.
  if (/\badd(?:s|ed|ing)?$/.test(cue) && /^ (?:the|an?|its|their|his|her|more|new|\d)/.test(behind))
    return false
  if (MODALS.test(words[0] ?? '') || NO_CLAIM.test(before)) return false
  // "Three people thought to be guides"; "some said they had slept in cars", of people told of before.
  if (words.length === 1 && /^\s(?:to|by|as)\b/.test(behind) && /ed$|^(?:said|thought)$/.test(words[0] ?? ''))
    return false
  // "Users have shown as much. Many have found", "all expect it, but many think": of those told of before.
  if (
    BARE.test(group) &&
    (/\bfound$/.test(cue) ||
      /; $/.test(before) ||
      TOLD_OF.test(text.slice(Math.max(0, who.start - 120), who.start)))
  )
    return false
  if (words[0] === 'said' && BARE.test(group) && /^\s(?:they|he|she)\b/.test(behind)) return false
  const thinks = /\bth(?:ink|ought)\b */.exec(cue + behind)
  if (thinks && THINKS_OVER.test((cue + behind).slice(thinks.index + thinks[0].length))) return false
  // "Supporters say by 55%-41% that": asked by a poll; "showed no sign of backing down": what they do.
  if (/^ by (?:an? )?\d/.test(behind) || /^ (?:no|little|few) (?:signs?|interest|appetite)\b/.test(behind))
    return false
  // "The $5 that analysts expected": what markets call the consensus.
  if (/^(?:expected|forecast|predicted|projected)$/.test(words[0] ?? '') && CONSENSUS.test(before))
    return false
  // "Letters shown to critics suggest": it is the letters that do.
  if (says.start >= who.end && /\b(?:to|by|from|against) $/i.test(before)) return false
  if (SAYS.test(words.at(-1) ?? '') && OWN_BUSINESS.test(behind) && !OUTSIDE.test(group)) return false
  // A group is plural: "activists claims" and "some comments" are nouns.
  return words.some(
    (word) => VOUCHING.has(cueVerb(word)?.lemma ?? word) && (!word.endsWith('s') || word === 'says'),
  )
})

/** So many of a group, by number. */
export const COUNTED = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)\b/i
const TOLD_US = /^ (?:us|me|this (?:newspaper|paper|magazine|website|site|programme|reporter)|the \p{Lu})/u

/** "Most of them think well of him, the poll shows. Many believe …": those whom a poll asked. */
function isPolled(block: BlockFacts, sentence: number, group: string): boolean {
  const words = `${sentenceText(block, sentence - 1)} ${sentenceText(block, sentence)}`
  return ASKED.test(group) && /\b(?:polls?|polling|surveys?|pollster|respondents)\b|\d%-\d/i.test(words)
}

const ASKED =
  /^(?:most|many|some|more|fewer)$|\b(?:voters|supporters|americans|people|democrats|republicans|adults|independents|millennials|women|men)\b/i

/** "Some people say so, but I never did": what somebody who tells of themselves remarks on everybody else. */
function isRemark(block: BlockFacts, group: string): boolean {
  return (
    /^(?:(?:some|many|most|other|a lot of) )?(?:people|some|many|most|others)$/i.test(group) &&
    tellsOfSelf(block)
  )
}

const tellsOfSelf = perBlock((block) =>
  /(?:^|[\s(—–])I(?:[’'](?:m|ve|d|ll))? \p{Ll}/u.test(unquoted(block, { start: 0, end: block.text.length })),
)

/** "They will not vote for it", "they cannot pay": what a group says of itself it needs nobody to vouch for. */
const OWN_BUSINESS =
  /^,? (?:that )?they(?:\b|[’'])(?! (?:expect|believe|think|fear|see|saw|doubt|suspect|estimate|worry|may|might)\b)/i
/** Those who speak of others. */
const OUTSIDE =
  /\b(?:analysts|experts|critics|observers|economists|scientists|researchers|historians|commentators)\b/i
const SAYS = /\b(?:say|said|claim|claimed|insist|insisted|argue|argued|complain|complained)$/i

/** What the group might say, or how many say it, is not said. */
const NO_CLAIM = /\b(?:than|when|whenever|if|unless|whether|how|so|too|not|maybe|perhaps) $/i
const CONSENSUS = /(?:\b(?:that|than|what|which|cents|million|billion)|\d) $/i
const TOLD_OF = /(?:^|[.!?]\s)(?:All|Both|None)\b[^.!?]*, (?:but|and|though|although|while) $/
const BARE = /^(?:some|many|most|others|several|a few|few)$/i
const MODALS =
  /^(?:may|might|could|would|should|can|will|must|did|do|have to|(?:ca|wo|would|could|did|do)n[’']t)$/

/** No member, body or earlier mention stands behind the words. */
function isUnnamedGroup(source: string): boolean {
  if (
    /^(?:the|these|those|this|that|his|her|its|their|our|they|who|which|whose|whom|both|neither|either|all|each|every|everyone|everybody|nobody|if|when|unless|whether|how)\b/i.test(
      source,
    )
  )
    return false
  // "Observers in Arizona", "critics of the dam" are as vague as without; a named employer is not, and has another kind.
  const head = source.replace(
    /\s+(?:of|to|in|on|at|from|who|with|for|close|familiar|briefed|privy)\b.*$/i,
    '',
  )
  if (/\bof (?:the|these|those|them|whom|which)\b/i.test(source)) return false
  // "Critics who say that are wrong", "economists polled by Harbour Wire", "most people think".
  if (/\bwho$|\b(?:polled|surveyed|interviewed|contacted) by\b|^most people$/i.test(source)) return false
  // "Scientists for Dry Feet says", "one of their lawyers, Lina Roth", "I hear his fans saying", "73 percent of the fans asked".
  if (
    /^(?:\p{Lu}\p{L}+ (?:for|against|without) \p{Lu}|I\b|[^,]*\d|[^,]*, \p{Lu}\p{L}+\.? \p{Lu})/u.test(source)
  )
    return false
  // Who was there saw it; "three-quarters said" are those whom a poll asked.
  if (
    /\b(?:in attendance|who (?:attended|were (?:there|present)|spoke (?:with|to) reporters))\b/.test(source)
  )
    return false
  if (
    /^(?:(?:two|three)-(?:thirds|quarters)|(?:about |nearly |roughly )?half|a (?:third|quarter|majority))\b/i.test(
      source,
    )
  )
    return false
  // "According to a fact sheet lawmakers released": a document.
  if (/^(?:an?|the) (?:\p{Ll}+ )?(?:sheet|memo|letter|filing|statement|email|document)\b/u.test(source))
    return false
  // "The board that interviewed the pilots says": a clause taken for a group.
  if (/^\p{Ll}+ed (?:the|all|its|his|her|their|an?)\b/u.test(source)) return false
  // Those who live there; and studies, which are another rule's.
  if (
    /^(?:local|young|ordinary|older) people$/i.test(head) ||
    /^people (?:in|of|from) \p{Lu}/u.test(source.replace(/^P/, 'p')) ||
    isDocument(head.split(/\s/).at(-1)?.toLowerCase() ?? '')
  )
    return false
  if (/\b(?:speakers|delegates|correspondents)$/i.test(head)) return false
  // "Maybe some assumed"; and those who tell what was done to them.
  if (/\b(?:her|his|their|its|the)$/i.test(source)) return false
  if (/^(?:maybe|perhaps|just)\b|\b(?:women|men|victims|accusers|survivors)$/i.test(source)) return false
  if (QUANTIFIED.test(source)) return true
  return !ACCOUNTABLE.test(head) && !/\bofficials$|\blawmakers$|\baides$|\badvis[eo]rs$/i.test(head)
}

/** Source and cue when they touch, else the source; of hearsay the cue. */
export function underline(article: Copy, attribution: Attribution): Place | undefined {
  const [says] = attribution.cue
  const adverb = says && REPORTEDLY.exec(wordsAt(article, says))
  if (adverb) return { ...says, end: says.start + adverb[0].length }
  return says && /ly$/.test(wordsAt(article, says))
    ? says
    : attribution.agentless
      ? says
      : shortened(article, sourceAndCue(attribution), attribution)
}

/** "Experts believe five rises" is underlined to its verb: what the tagger took besides is what they say. */
function shortened(article: Copy, words: Place | undefined, { cue: [says] }: Attribution): Place | undefined {
  if (!words || !says || says.end !== words.end) return words
  const forms = [...wordsAt(article, says).matchAll(/[\p{L}’']+/gu)]
  const verb = forms.find(([form]) => VOUCHING.has(cueVerb(form.toLowerCase())?.lemma ?? ''))
  if (!verb || forms.length - forms.indexOf(verb) < 3) return words
  return { ...words, end: says.start + verb.index + verb[0].length }
}
