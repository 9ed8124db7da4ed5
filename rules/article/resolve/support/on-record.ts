import { opensAccount } from '../../../languages/en/cues.ts'
import type { Attribution } from '../../model.ts'
import { perAttribution } from '../../per-attribution.ts'
import type { BlockFacts } from '../../per-block.ts'

/** What a fix leaves for a reporter to fill in: “[SOURCE]”, “[NAMES], [ROLES]”. */
export const PLACEHOLDER = /\[[A-Z][A-Z ,/]+\]/

/** Groups that keep counts. */
const OFFICE =
  /\b(?:election|health|state|county|city|federal|local|government|military|immigration|fire|emergency|school|police|hospital|port|company) (?:officials|authorities|officers|administrators)$/

/** A study or source of which nothing is told but that it is one. */
const UNNAMED =
  /^(?:(?:an?|one|another|some|several|many|recent|new|two|three|other|earlier|previous) )*(?:(?:recent|new|earlier|previous|internal|leaked|separate|second) )*(?:stud(?:y|ies)|research|surveys?|polls?|analys[ei]s|evidence|sources?|insiders?)$/i

/** "One in three men who ring Harbourline mention debts": the people who ring, not whom they ring; but "Vale, who rang, says". */
const PEOPLE_WHO = /^[^,] who(?:$| \p{Ll})/u

/**
 * Somebody who can be asked says it, or will: a wish, an attitude or an unnamed group opens no account, nor do "one in four
 * callers" or "40% of voters".
 */
export function isOnRecord(attribution: Attribution, block: BlockFacts | undefined): boolean {
  const { agentless, sourceId, kind, source } = attribution
  if (!block || agentless || !opens(attribution, block.text)) return false
  // Whether "officials" will do is asked by another rule: somebody keeps the count.
  const counts = source.some(({ start, end }) => OFFICE.test(block.text.slice(start, end)))
  if (kind === 'vague-group' && !counts) return false
  if (
    sourceId === undefined &&
    !source.some(({ start, end }) => PLACEHOLDER.test(block.text.slice(start, end)))
  )
    return false
  const [who] = source
  return !who || !block.figures.some(({ start, kind: counted }) => start === who.start && counted !== 'vague')
}

/** "What he did not mention is that": told by whoever writes. */
const UNTOLD = /\b(?:did|does|do|has|have|had) (?:not|never)\b|n[’']t\b/

/** "Roth shows no signs of slowing down": what she does is seen, and nothing is said. */
const NO_SIGN = /^(?:has |have )?(?:shows?|showed|shown|showing) (?:no|few|little|every) signs?\b/

/** Whether a cue opens an account of its source. */
export const opens = perAttribution(
  ({ cue, source: [who] }, text) =>
    cue.some(
      ({ start, end }) =>
        opensAccount(text.slice(start, end)) &&
        !UNTOLD.test(text.slice(start, end)) &&
        !NO_SIGN.test(text.slice(start, start + 32)),
    ) &&
    // "A recent study found", "a source said": whom another rule asks for vouches for nothing else.
    !(who && UNNAMED.test(text.slice(who.start, who.end))) &&
    !(who && PEOPLE_WHO.test(text.slice(Math.max(0, who.start - 2), who.end))),
)
