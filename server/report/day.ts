import type { CalendarDate } from '../../rules/index.ts'

/** A date as ISO 8601, as fine as it is known: `2025-11-04`, `2025-11`, `2025`. */
export function dayOf({ year, month, day }: CalendarDate): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  return [year ?? '', month && two(month), day && two(day)].filter((part) => part !== undefined).join('-')
}
