import { createAlong } from '../along-blocks.ts'
import { inPlace } from '../in-place.ts'
import type {
  AnnotatedBlock,
  ArticleTime,
  Block,
  CalendarDate,
  RelativeTime,
  TimeReference,
} from '../model.ts'
import type { Slices } from '../slices.ts'

/** An interval of whole days, both ends included. */
export interface Interval {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** Resolves the times of an article against its date. */
export function createTimes(): (
  blocks: readonly (Block & AnnotatedBlock)[],
  date?: CalendarDate,
) => Slices<ArticleTime[]> {
  const along = createAlong<readonly ArticleTime[]>()
  return function* (blocks, { year, month, day } = {}) {
    const lists = yield* along(blocks, [year, month, day], [], (block, index) =>
      block.times.length > 0 ? timesIn(block, index, year, month, day) : NONE,
    )
    return lists.flat()
  }
}

const NONE: readonly ArticleTime[] = []

const timesIn = inPlace(
  (
    { times },
    block,
    year: number | undefined,
    month: number | undefined,
    day: number | undefined,
  ): readonly ArticleTime[] => {
    const date: CalendarDate = {
      ...(year !== undefined && { year }),
      ...(month !== undefined && { month }),
      ...(day !== undefined && { day }),
    }
    return times.map((time) => {
      const resolved = year === undefined && month === undefined ? undefined : resolveTime(time, date)
      return { block, time, ...(resolved && { resolved }) }
    })
  },
)

/**
 * What a time means in an article of that date, or undefined where the text leaves it open. A bare weekday is the
 * nearest such day up to a week back, as in news style.
 */
function resolveTime(time: TimeReference, date: CalendarDate): Interval | undefined {
  if (time.kind === 'absolute') return { from: time.date, to: time.date }
  if (time.kind !== 'relative') return undefined
  const { year, month, day } = date
  if (year === undefined) return undefined
  if (month === undefined || day === undefined) return undefined
  return resolveFrom(time.relative, Date.UTC(year, month - 1, day))
}

const DAY = 86_400_000

function resolveFrom(relative: RelativeTime, today: number): Interval | undefined {
  const now = new Date(today)
  switch (relative.unit) {
    case 'weekday': {
      const back = (now.getUTCDay() - relative.weekday + 7) % 7
      const days =
        relative.direction === 'next'
          ? back === 0
            ? 7
            : 7 - back
          : relative.direction === 'last' && back === 0
            ? -7
            : -back
      return single(today + days * DAY)
    }
    case 'day':
      return single(today + relative.offset * DAY)
    case 'week': {
      // Weeks begin on Monday (ISO 8601).
      const monday = today - ((now.getUTCDay() + 6) % 7) * DAY + relative.offset * 7 * DAY
      return { from: dateOf(monday), to: dateOf(monday + 6 * DAY) }
    }
    case 'weekend': {
      const saturday = today - ((now.getUTCDay() + 6) % 7) * DAY + (5 + relative.offset * 7) * DAY
      return { from: dateOf(saturday), to: dateOf(saturday + DAY) }
    }
    case 'month': {
      const at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + relative.offset, 1))
      const month = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1 }
      return { from: month, to: month }
    }
    case 'year': {
      const year = { year: now.getUTCFullYear() + relative.offset }
      return { from: year, to: year }
    }
    case 'yearless': {
      // The latest such day that is not more than two months ahead: news looks back.
      const ahead = relative.month - (now.getUTCMonth() + 1)
      const year = now.getUTCFullYear() - (ahead > 2 ? 1 : ahead < -9 ? -1 : 0)
      const day = { year, month: relative.month, ...(relative.day && { day: relative.day }) }
      return { from: day, to: day }
    }
    default:
      return undefined
  }
}

function single(time: number): Interval {
  return { from: dateOf(time), to: dateOf(time) }
}

function dateOf(time: number): CalendarDate {
  const date = new Date(time)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
