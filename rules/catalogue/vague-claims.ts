import type { Attribution, Place } from '../article/model.ts'
import { perAttribution } from '../article/per-attribution.ts'
import { type BlockFacts, perBlock } from '../article/per-block.ts'
import { PLACEHOLDER } from '../article/resolve/support/on-record.ts'
import { cueVerb } from '../languages/en/cues.ts'
import { isDocument } from '../languages/en/source-kinds.ts'
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
import { isClaimOfGroup, isOwnBusiness, isVouching } from './group-claims.ts'
import { isCorrected } from './rebuttals.ts'
import { isLinked, NOT_OWN, quoteAt, sentenceText, sourceAndCue, unquoted } from './sourcing.ts'

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
  const told = block.text.slice(words.start, words.end)
  if (isOwnBusiness(wordsAt(article, group), told, block.text.slice(words.end, words.end + 24))) return false
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

/** Groups that answer for a public office or were there. */
const ACCOUNTABLE =
  /\b(?:police|prosecutors|investigators|authorities|firefighters|doctors|organi[sz]ers|teachers|lawyers|attorneys|leaders|developers|engineers|executives|producers|workers|students|trustees|commissioners|agencies|companies|groups|firms|unions|ministers|mps|peers|councillors|chiefs|officers|regulators|lenders|carmakers|airlines|headquarters)$/i
const QUANTIFIED = /^(?:some|many|most|several|other|others|numerous|various|a few|a number of)\b/i

/** An attribution to nobody or to a vague group. `named` are the attributions of its block to somebody who is named. */
export function isVague(article: Copy, attribution: Attribution, named: readonly Attribution[]): boolean {
  const block = article.blocks[attribution.block]
  if (!block || NOT_OWN.has(block.kind)) return false
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
  if (!isClaimOfGroup(attribution, block.text) || !isUnnamedGroup(group) || isRemark(block, group))
    return false
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

/** "Most of them think well of him, the poll shows. Many believe …": those whom a poll asked. */
function isPolled(block: BlockFacts, sentence: number, group: string): boolean {
  const words = `${sentenceText(block, sentence - 1)} ${sentenceText(block, sentence)}`
  // "The Courier spoke to 20 drivers. Several said": of those.
  if (ANY_OF_THEM.test(group) && INTERVIEWED.test(sentenceText(block, sentence - 1))) return true
  return ASKED.test(group) && /\b(?:polls?|polling|surveys?|pollster|respondents)\b|\d%-\d/i.test(words)
}

const ANY_OF_THEM = /^(?:some|many|most|several|others|a few)$/i
const INTERVIEWED =
  /\b(?:interviews? with|interviewed|(?:spoke|spoken|talked) (?:to|with)) (?:[a-z-]+ ){0,3}(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|[a-z]+teen|twenty|thirty|forty) /i

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
  const verb = forms.find(([form]) => cueVerb(form.toLowerCase()) && isVouching(form.toLowerCase()))
  if (!verb || forms.length - forms.indexOf(verb) < 3) return words
  return { ...words, end: says.start + verb.index + verb[0].length }
}
