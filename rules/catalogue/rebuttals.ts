import type { Attribution } from '../article/model.ts'
import type { BlockFacts } from '../article/per-block.ts'
import type { Copy } from './group-answers.ts'
import { sentenceText } from './sourcing.ts'

/**
 * Who has the word answers what was said of them, or would not answer: "asked about it, Hale said", "its spokesman said that it had
 * found no evidence". They are no member of the group, and have reported nothing.
 */
export function speaksBack({ blocks }: Copy, { block, sentence }: Attribution): boolean {
  const holder = blocks[block]
  if (!holder) return false
  const words = sentenceText(holder, sentence)
  return ANSWERS.test(words) || WOULD_NOT.test(words) || THEIRS.test(words)
}

const ANSWERS =
  /\basked (?:about|whether|if|twice)\b|\bin (?:response|reply|answer)\b|\bfor (?:its|his|her|their) part\b|\b(?:found|finds|had|has|have|is|was|sees?|saw) ["“'‘]?no (?:plans?|evidence|truth|intention|basis|reason|signs?|trace|proof|indication|grounds?|fault|wrongdoing|link|substance|cluster)\b|\b(?:is|was|were) (?:far |much |rather )?(?:simpler|more (?:complicated|complex|nuanced)) than that\b|\b(?:is|was|were) (?:simply |just |plainly |completely |entirely |flatly )?(?:untrue|false|nonsense|baseless|mistaken|unfounded)\b|\bnothing of the (?:sort|kind)\b/i
const WOULD_NOT =
  /\b(?:(?:would|could|did|will) not|(?:would|could|did|wo)n[’']t) (?:speculate|comment|discuss|be drawn|elaborate)\b|\bdeclin(?:ed|es|ing) to\b|\b(?:he|she|they|it) (?:had|has|have) not (?:yet )?(?:counted|decided|read|seen|heard|studied|looked|made up)\b/i
/** Whose they are was told of in the claim: "Her spokesman, Dan Rooke, said". */
const THEIRS =
  /^(?:Its|Their|His|Her) (?:[\p{L}’'-]+ ){0,3}?[\p{L}’'-]+(?:, [^,]{2,60},| \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)? (?:said|says|told|called)\b/u

/** "The sellers see it differently.": a paragraph that opens so is the other side’s. */
export function turnsAgainst(block: BlockFacts): boolean {
  return OTHER_SIDE.test(sentenceText(block, 0))
}

const OTHER_SIDE =
  /\b(?:sees?|saw|views?|tells?|told|puts?) (?:it|things|matters|this|that|the matter) (?:very |rather |quite )?differently\b|\b(?:disagrees?|disagreed|begs? to differ|bristles?|bristled|(?:pushes|push|pushed|hits?|hit|fires?|fired) back|(?:is|are|was|were) having none of (?:it|that)|tells? (?:a different|another) story|takes? (?:the opposite|a different|another|issue))\b|^Not (?:everyone|everybody|all)\b|^(?:On the other side|Others (?:see|say|think|disagree))\b/i

/** "It is said to be the oldest. In fact it was built in 1911.": the writer tells a legend to correct it. */
export function isCorrected(block: BlockFacts, sentence: number): boolean {
  return CORRECTS.test(sentenceText(block, sentence + 1))
}

const CORRECTS =
  /^(?:In (?:fact|truth|reality)\b|Not so\b|The truth is\b|(?:That|It) (?:is|was) (?:a myth|false|untrue|nonsense|not true)\b)/

/** "Meridian says it now asks for a deposit": what a body does itself, which is no word on what others think. */
export function speaksOfItself({ blocks }: Copy, { block, kind, cue: [says] }: Attribution): boolean {
  const text = blocks[block]?.text
  if (!says || text === undefined || kind !== 'named-organisation') return false
  return OF_ITSELF.test(text.slice(says.end, says.end + 40))
}

const OF_ITSELF =
  /^,? (?:that )?(?:it|they) (?!(?:also |now |still )?(?:expect|believe|think|thought|see|saw|fear|doubt|suspect|estimate|forecast|predict|worr|anticipate|found|would be|will be|is (?:\w+ )?(?:that|likely|clear|unlikely|possible)|was (?:\w+ )?(?:that|likely|clear|unlikely|possible)))/i

/** "…, a report shows, and the stall was never built": the writer has gone on without the paper. */
export function writerGoesOn({ blocks }: Copy, { block, sentence, kind, cue: [says] }: Attribution): boolean {
  const holder = blocks[block]
  const end = holder?.sentences[sentence]?.end
  if (!holder || !says || end === undefined || kind !== 'document') return false
  return /^, (?:and|but|while) (?:[\p{L}\d’'-]+ ){3}/u.test(holder.text.slice(says.end, end))
}
