import type { Attribution, Place, Support } from '../../model.ts'
import type { BlockFacts } from '../../per-block.ts'

/** A paragraph that ends in a colon. What follows is somebody's words, or the list of what a plan or report holds. */
export interface Introduction {
  readonly place: Place
  /** It gives somebody the word: "Here is what she had to say:". */
  readonly speech: boolean
}

const GIVES_THE_WORD =
  /\b(?:said|says|say|wrote|writes|told|answers?|answered|replied|responded|explains?|explained|statement|letter|email|e-mail|argue[sd]|noted|claim(?:s|ed)|add(?:s|ed)|warn(?:s|ed))\b[^.:]{0,80}:\s*$/i
const GIVES_A_LIST =
  /\b(?:plans?|proposals?|budget|scenario|bill|contract|deal|agreement|demands?|report|study|survey|according to|includes?|findings|results)\b[^.:]{0,80}:\s*$/i
const POINT = /^(?:[-–—•*·]|\(?\d{1,2}[.)])/

/** What a paragraph that ends in a colon introduces, and whose words that is. */
export function introductionIn(
  { kind, text }: BlockFacts,
  block: number,
  speaking: readonly Attribution[],
): Introduction | undefined {
  if (kind !== 'paragraph' || !/:\s*$/.test(text)) return undefined
  const tail = text.slice(-200)
  const speech = GIVES_THE_WORD.test(tail)
  if (!speech && !GIVES_A_LIST.test(tail) && speaking.length === 0) return undefined
  return { place: { block, start: 0, end: text.length }, speech }
}

/** Words that an introduction gives to somebody run to the next heading; a list is its points. */
export function introduced(
  introduction: Introduction | undefined,
  index: number,
  { kind, text }: BlockFacts,
): Support | undefined {
  if (!introduction || introduction.place.block >= index) return undefined
  const isPoint = kind === 'item' || POINT.test(text)
  return introduction.speech || isPoint ? { kind: 'subject', place: introduction.place } : undefined
}
