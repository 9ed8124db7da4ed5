import type { CalendarDate } from '../../../rules/index.ts'
import { dayOf } from '../day.ts'
import { escapeMarkup } from '../markup.ts'
import type { Telling } from './telling.ts'

interface Mark {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly mentions: string[]
}

/** The times that the story names: on a line to scale, and in the order of the calendar. */
export function timeline(telling: Telling): string {
  const { article } = telling.story
  const days = new Map<string, Mark>()
  const put = (from: CalendarDate, to: CalendarDate, words: string): void => {
    const day = dayOf(from) === dayOf(to) ? dayOf(from) : `${dayOf(from)} to ${dayOf(to)}`
    const mark = days.get(day)
    if (mark) mark.mentions.push(words)
    else
      days.set(day, { at: Date.UTC(from.year ?? 0, (from.month ?? 1) - 1, from.day ?? 1), mentions: [words] })
  }
  const floating: string[] = []
  for (const { block, time, resolved } of article.times) {
    const span = telling.span(block, time)
    const words = `“${telling.words(span)}”`
    const place = `${escapeMarkup(words)}, line ${telling.lineLink(span)}`
    if (resolved && resolved.from.year !== undefined) put(resolved.from, resolved.to, place)
    else if (time.kind === 'relative' && !article.date) floating.push(place)
  }
  const undated =
    floating.length > 0
      ? `<p>Without a date for the story these have no place in the calendar: ${floating.join('; ')}.</p>\n`
      : ''
  if (days.size === 0) return undated && `<h3>When it happened</h3>\n${undated}`
  const date = article.date?.date
  if (date?.year !== undefined) put(date, date, 'the story’s date')
  const marks = [...days].sort(([, one], [, other]) => one.at - other.at)
  const items = marks.map(
    ([day, { mentions }]) => `<li><strong>${day}</strong> ${mentions.join('; ')}</li>\n`,
  )
  return `<h3>When it happened</h3>
${axis(marks)}<ol class="times">
${items.join('')}</ol>
${undated}`
}

/** A line from the first day to the last, with a dot for each. */
function axis(marks: readonly (readonly [string, Mark])[]): string {
  const [first] = marks
  const last = marks.at(-1)
  if (!first || !last || first[1].at === last[1].at) return ''
  const length = last[1].at - first[1].at
  const dots = marks.map(
    ([day, { at }]) =>
      `<span style="left:${((100 * (at - first[1].at)) / length).toFixed(1)}%" title="${day}"></span>`,
  )
  return `<div class="axis" aria-hidden="true">${dots.join('')}</div>\n`
}
