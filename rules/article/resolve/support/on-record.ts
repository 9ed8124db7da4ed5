import { opensAccount } from '../../../languages/en/cues.ts'
import type { Attribution } from '../../model.ts'
import { perAttribution } from '../../per-attribution.ts'
import type { BlockFacts } from '../../per-block.ts'

export const PLACEHOLDER = /\[[A-Z][A-Z ,/]+\]/

/**
 * Somebody who can be asked says it, or will: a wish, an attitude or an unnamed group opens no account, nor do "one in four
 * callers" or "40% of voters".
 */
export function isOnRecord(attribution: Attribution, block: BlockFacts | undefined): boolean {
  const { agentless, sourceId, kind, source } = attribution
  if (!block || agentless || kind === 'vague-group' || !opens(attribution, block.text)) return false
  if (
    sourceId === undefined &&
    !source.some(({ start, end }) => PLACEHOLDER.test(block.text.slice(start, end)))
  )
    return false
  const [who] = source
  return !who || !block.figures.some(({ start, kind: counted }) => start === who.start && counted !== 'vague')
}

/** Whether a cue opens an account of its source. */
export const opens = perAttribution(({ cue }, text) =>
  cue.some(({ start, end }) => opensAccount(text.slice(start, end))),
)
