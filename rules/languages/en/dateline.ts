import type { Token } from '../../article/model.ts'
import { isMediaName } from './source-kinds.ts'

/** Place, day and agency that a report starts with: "OSLO, Nov. 4 (Nordwire) — The council …". Nobody in it speaks. */
const DATELINE =
  /^(?=\p{Lu}{3}|[^(—–\n]*\()\p{Lu}[\p{L}\d ,.’'/-]{1,70}(?:\([^)]{1,40}\) ?)?(?:—|–|--?)\s+(?=[\p{Lu}"“\d])/u

/** "Oslo (CNN) The council …": without a dash, what stands in the brackets must be known for an outlet. */
const PLACE_AND_OUTLET =
  /^(?:\p{Lu}[\p{L}.’' -]{1,30}(?:, \p{Lu}[\p{L}.]{1,14})? ?)?\((\p{Lu}\p{L}{1,12})\) ?(?=[\p{Lu}"“\d])/u

/** The dateline that a block begins with, empty without one. */
export function datelineOf(text: string): string {
  const start = text.slice(0, 120)
  const [dateline] = DATELINE.exec(start) ?? []
  if (dateline !== undefined) return dateline
  const [placed = '', outlet = ''] = PLACE_AND_OUTLET.exec(start) ?? []
  return isMediaName(outlet) ? placed : ''
}

/** "AP Photo", "Getty" behind the stroke of a caption, which run into the headline below it. */
export function isCredit(tokens: readonly Token[], at: number, start: number): boolean {
  const word = tokens[at]?.text ?? ''
  return /^(?:AP|AFP|EPA|Getty|Reuters)$/.test(word)
    ? tokens[at - 1]?.text === '|' || tokens[at + 1]?.text === 'Photo'
    : at > start && /^(?:Photo|Images)$/.test(word)
}
