import type { Attribution } from '../article/model.ts'
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
  /\basked (?:about|whether|if|twice)\b|\bin (?:response|reply|answer)\b|\bfor (?:its|his|her|their) part\b|\b(?:found|finds|had|has|have|is|was|sees?|saw) ["“'‘]?no (?:plans?|evidence|truth|intention|basis|reason)\b/i
const WOULD_NOT =
  /\b(?:(?:would|could|did|will) not|(?:would|could|did|wo)n[’']t) (?:speculate|comment|discuss|be drawn|elaborate)\b|\bdeclin(?:ed|es|ing) to\b/i
/** Whose they are was told of in the claim: "Her spokesman, Dan Rooke, said". */
const THEIRS =
  /^(?:Its|Their|His|Her) (?:[\p{L}’'-]+ ){0,3}?[\p{L}’'-]+(?:, [^,]{2,60},| \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)? (?:said|says|told|called)\b/u
