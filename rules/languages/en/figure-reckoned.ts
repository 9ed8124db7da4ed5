/** Numbers that somebody has reckoned: whoever has counted hands them on without a hedge. */
import type { Figure } from '../../article/model.ts'

const HEDGE =
  /\b(?:about|around|roughly|nearly|almost|approximately|as (?:much|many) as|up to|between|upwards? of|close to|something like|in the region of|getting on for|just shy of|in excess of)\b/

/** A smaller number of people or things is what a reporter sees. */
const COUNT_FROM = 50
/** A smaller measure is a distance, a height or a weight, which nobody disputes. */
const MEASURE_FROM = 1_000

/** "Roughly 90 people", "nearly 35 percent", "between $300 and $400". */
export function isReckoned({ kind, approximation = '', value = 0, high }: Figure): boolean {
  // "Some 340 calls"; of shares and sums it is a way of speaking.
  const isHedged = HEDGE.test(approximation) || (kind === 'count' && approximation === 'some')
  if (!isHedged && !(high !== undefined && kind !== 'count')) return false
  switch (kind) {
    case 'percent':
    case 'fraction':
    case 'money':
      return true
    case 'count':
      return Math.max(value, high ?? 0) >= COUNT_FROM
    case 'measure':
      return value >= MEASURE_FROM
    default:
      return false
  }
}
