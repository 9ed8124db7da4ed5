import type { CalendarDate, RelativeTime, Sentence, TimeReference, Token } from '../../article/model.ts'
import { wordTable } from '../word-table.ts'
import { wordValue } from './numbers.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const SHORT = wordTable({
  'jan.': 1,
  'feb.': 2,
  'mar.': 3,
  'apr.': 4,
  'jun.': 6,
  'jul.': 7,
  'aug.': 8,
  'sep.': 9,
  'sept.': 9,
  'oct.': 10,
  'nov.': 11,
  'dec.': 12,
  jan: 1,
  feb: 2,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
})
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const PERIODS = wordTable<'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade'>({
  week: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
})
const SEASONS = new Set(['spring', 'summer', 'fall', 'autumn', 'winter'])
/** What stands before a weekday, month or period that belongs to a name. */
const NAMES = new Set(
  `black good ash cyber super easter palm bloody giving throwback holy maundy shrove sheffield usa india russia ruby casual fat
  psychology christianity taco`.split(/\s+/),
)
const NAMES_AFTER = new Set(
  'times mirror telegraph post night school brunch mass service services football herald'.split(' '),
)

/**
 * Finds the times of a block: absolute ones, those relative to publication, and those that the text itself anchors
 * ("the next day") or that recur ("on Mondays"). Only sentences with a time word are looked at twice.
 */
export function findTimes(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): TimeReference[] {
  if (!HINT.test(text)) return []
  const times: TimeReference[] = []
  sentences.forEach((sentence, index) => {
    for (let i = sentence.first; i < sentence.last; ) {
      const from = tokens[i]
      const found = from && mayStart(from.lower) ? timeAt(tokens, i, sentence) : undefined
      const to = found && tokens[found.last - 1]
      if (!found || !from || !to) {
        i++
        continue
      }
      const start = tokens[found.first ?? i]?.start ?? from.start
      times.push({ start, end: to.end, sentence: index, ...found.time })
      i = found.last
    }
  })
  return times
}

const HINT =
  /\d|day|week|month|year|quarter|decade|spring|summer|autumn|winter|\bfall\b|overnight|tonight|night|morning|afternoon|evening|yesterday|tomorrow|recent|ago|January|February|March|April|May|June|July|August|September|October|November|December/i

const STARTS = new Set(
  [
    ...MONTHS,
    ...SHORT.keys(),
    ...WEEKDAYS,
    ...WEEKDAYS.map((day) => `${day}s`),
    ...'today yesterday tomorrow tonight overnight recently this last past next weekend ago'.split(' '),
  ].flatMap((word) => [word, `${word}'s`]),
)

/** Most words begin no time. */
function mayStart(lower: string): boolean {
  const code = lower.charCodeAt(0)
  return (code >= 0x30 && code <= 0x39) || STARTS.has(lower)
}

type Time =
  | { readonly kind: 'absolute'; readonly date: CalendarDate }
  | { readonly kind: 'relative'; readonly relative: RelativeTime }
  | { readonly kind: 'internal' }
interface Found {
  readonly first?: number
  readonly last: number
  readonly time: Time
}

const INTERNAL: Time = { kind: 'internal' }
const relative = (relative: RelativeTime): Time => ({ kind: 'relative', relative })

function timeAt(tokens: readonly Token[], i: number, sentence: Sentence): Found | undefined {
  const token = tokens[i]
  if (!token) return undefined
  return (
    weekdayAt(tokens, i, sentence) ??
    dateAt(tokens, i) ??
    dayWordAt(tokens, i) ??
    spanAt(tokens, i) ??
    periodAt(tokens, i) ??
    agoAt(tokens, i)
  )
}

function lowerAt(tokens: readonly Token[], i: number): string {
  return tokens[i]?.lower ?? ''
}

function weekdayAt(tokens: readonly Token[], i: number, sentence: Sentence): Found | undefined {
  const token = tokens[i]
  if (!token || !/^\p{Lu}/u.test(token.text)) return undefined
  const word = token.lower.replace(/'s$/, '')
  const weekday = WEEKDAYS.indexOf(word)
  if (weekday < 0)
    return WEEKDAYS.includes(word.slice(0, -1)) && word.endsWith('s')
      ? { last: i + 1, time: INTERNAL }
      : undefined
  const before = lowerAt(tokens, i - 1)
  const after = tokens[i + 1]
  // "Drive-in Saturday": a title.
  if (/^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(tokens[i - 1]?.text ?? '')) return { last: i + 1, time: INTERNAL }
  if (NAMES.has(before) || (NAMES_AFTER.has(after?.lower ?? '') && /^\p{Lu}/u.test(after?.text ?? '')))
    return { last: i + 1, time: INTERNAL }
  if (after?.lower === 'the' && /^\d+(?:st|nd|rd|th)$/.test(lowerAt(tokens, i + 2)))
    return { last: i + 3, time: INTERNAL }
  if (
    before === 'every' ||
    before === 'each' ||
    before === 'a' ||
    before === 'one' ||
    before === 'following' ||
    before === 'previous'
  )
    return { last: i + 1, time: INTERNAL }
  // "Tuesday, Nov. 4, 2025": the date says it all.
  const comma = lowerAt(tokens, i + 1) === ',' ? 2 : 1
  const dated = dateAt(tokens, i + comma)
  if (
    (dated &&
      i + comma < sentence.last &&
      dated.time.kind !== 'internal' &&
      monthOf(tokens, i + comma) !== undefined) ||
    (dated && /^\d/.test(lowerAt(tokens, i + comma)) && monthOf(tokens, i + comma + 1) !== undefined)
  )
    return dated
  const direction =
    before === 'last' || before === 'past'
      ? 'last'
      : before === 'next' || before === 'coming'
        ? 'next'
        : before === 'this'
          ? 'this'
          : 'near'
  const first = direction === 'near' ? i : i - 1
  const part = /^(?:morning|afternoon|evening|night)$/.test(lowerAt(tokens, i + 1)) ? 2 : 1
  return { first, last: i + part, time: relative({ unit: 'weekday', weekday, direction }) }
}

/** Month of a capitalised month name; "May" and "March" only where a day, year or preposition shows it. */
function monthOf(tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i]
  if (!token || !/^\p{Lu}/u.test(token.text)) return undefined
  const word = token.lower.replace(/'s$/, '')
  const full = MONTHS.indexOf(word)
  // "Jan Berry", "Ant and Dec"
  const bare =
    full < 0 && !word.endsWith('.') && tokens[i + 1]?.kind !== 'number' && tokens[i - 1]?.kind !== 'number'
  if (full < 0) return bare ? undefined : SHORT.get(word)
  if (word !== 'may' && word !== 'march') return full + 1
  const after = tokens[i + 1]
  const before = lowerAt(tokens, i - 1)
  const shown =
    after?.kind === 'number' ||
    /^(?:in|since|until|last|next|this|by|from|of|late|early|mid|through|before|after|during)$/.test(
      before,
    ) ||
    tokens[i - 1]?.kind === 'number'
  return shown ? full + 1 : undefined
}

function yearOf(tokens: readonly Token[], i: number): number | undefined {
  const text = tokens[i]?.text ?? ''
  return /^(?:1[5-9]|20)\d\d$/.test(text) ? Number(text) : undefined
}

function dayOf(tokens: readonly Token[], i: number): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(tokens[i]?.text ?? '')
  const day = Number(match?.[1])
  return match && day >= 1 && day <= 31 ? day : undefined
}

function dateAt(tokens: readonly Token[], i: number): Found | undefined {
  const token = tokens[i]
  if (!token) return undefined
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(token.text)
  if (iso)
    return {
      last: i + 1,
      time: { kind: 'absolute', date: { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) } },
    }
  const month = monthOf(tokens, i)
  if (month !== undefined) {
    const day = dayOf(tokens, i + 1)
    const comma = lowerAt(tokens, i + (day ? 2 : 1)) === ',' ? 1 : 0
    const year = yearOf(tokens, i + (day ? 2 : 1) + comma)
    if (year)
      return {
        last: i + (day ? 3 : 2) + comma,
        time: { kind: 'absolute', date: { year, month, ...(day && { day }) } },
      }
    const before = lowerAt(tokens, i - 1)
    const near = before === 'last' || before === 'next' || before === 'this'
    return {
      ...(near && { first: i - 1 }),
      last: i + (day ? 2 : 1),
      time: relative({ unit: 'yearless', month, ...(day && { day }) }),
    }
  }
  const day = dayOf(tokens, i)
  if (day !== undefined) {
    const of = lowerAt(tokens, i + 1) === 'of' ? 1 : 0
    const named = monthOf(tokens, i + 1 + of)
    if (named !== undefined) {
      const comma = lowerAt(tokens, i + 2 + of) === ',' ? 1 : 0
      const year = yearOf(tokens, i + 2 + of + comma)
      return year
        ? { last: i + 3 + of + comma, time: { kind: 'absolute', date: { year, month: named, day } } }
        : { last: i + 2 + of, time: relative({ unit: 'yearless', month: named, day }) }
    }
  }
  const year = yearOf(tokens, i)
  const before = lowerAt(tokens, i - 1)
  if (
    year &&
    /^(?:in|since|until|by|from|of|early|late|mid|during|through|before|after|the|to|and|between|around|spring|summer|fall|winter|autumn|,|\()$/.test(
      before,
    )
  ) {
    return { last: i + 1, time: { kind: 'absolute', date: { year } } }
  }
  return /^(?:1[5-9]|20)\d0s$/.test(token.text)
    ? { last: i + 1, time: { kind: 'absolute', date: { year: Number(token.text.slice(0, 4)) } } }
    : undefined
}

function dayWordAt(tokens: readonly Token[], i: number): Found | undefined {
  const word = lowerAt(tokens, i).replace(/'s$/, '')
  const before = lowerAt(tokens, i - 1)
  const name =
    /^\p{Lu}/u.test(tokens[i]?.text ?? '') &&
    (NAMES.has(before) ||
      (/^\p{Lu}/u.test(tokens[i - 1]?.text ?? '') && i > 0 && tokens[i - 1]?.kind === 'word'))
  const day = (offset: number, last = i + 1, first?: number): Found => ({
    ...(first !== undefined && { first }),
    last,
    time: relative({ unit: 'day', offset }),
  })
  if (name) return undefined
  switch (word) {
    case 'today':
      // "Today, four in ten …" means nowadays as often as this day.
      return before === 'of' ||
        before === 'here' ||
        lowerAt(tokens, i).endsWith("'s") ||
        /^\p{Lu}/u.test(tokens[i]?.text ?? '')
        ? { last: i + 1, time: relative({ unit: 'vague' }) }
        : day(0)
    case 'yesterday':
      return day(-1)
    case 'tomorrow':
      return lowerAt(tokens, i).endsWith("'s") ? undefined : day(1)
    case 'tonight':
      return day(0)
    case 'overnight':
      return /^(?:success|sensation|bag|camp|stay|guest)/.test(lowerAt(tokens, i + 1))
        ? undefined
        : { last: i + 1, time: relative({ unit: 'vague' }) }
    case 'recently':
      return { last: i + 1, time: relative({ unit: 'vague' }) }
    case 'this':
      return /^(?:morning|afternoon|evening)$/.test(lowerAt(tokens, i + 1)) ? day(0, i + 2) : undefined
    case 'last':
      // "The last night ferry" is a ferry.
      return lowerAt(tokens, i + 1) === 'night' && !/^(?:the|a|that|his|her|their|its)$/.test(before)
        ? day(-1, i + 2)
        : undefined
    default:
      return undefined
  }
}

function periodAt(tokens: readonly Token[], i: number): Found | undefined {
  const word = lowerAt(tokens, i)
  const offset =
    word === 'last' || word === 'past' ? -1 : word === 'next' ? 1 : word === 'this' ? 0 : undefined
  if (offset === undefined) return undefined
  // "This fiscal year"
  const wide = /^(?:fiscal|financial|school|academic)$/.test(lowerAt(tokens, i + 1)) ? 1 : 0
  const head = lowerAt(tokens, i + 1 + wide).replace(/'s$/, '')
  const before = lowerAt(tokens, i - 1)
  const period = wide === 0 || head === 'year' ? PERIODS.get(head) : undefined
  if (
    before === 'the' ||
    before === 'that' ||
    before === 'its' ||
    before === 'his' ||
    before === 'her' ||
    before === 'their' ||
    word === 'past'
  ) {
    return period ? { last: i + 2 + wide, time: INTERNAL } : undefined
  }
  // "It predicts this fall from the current level": a thing that falls.
  if (head === 'fall' && /^(?:from|of|by|to|below)$/.test(lowerAt(tokens, i + 2))) return undefined
  if (wide === 0 && SEASONS.has(head)) return { last: i + 2, time: relative({ unit: 'season', offset }) }
  if (period === undefined) return undefined
  const earlier = /^(?:earlier|later|early|late)$/.test(before)
  return { ...(earlier && { first: i - 1 }), last: i + 2 + wide, time: relative({ unit: period, offset }) }
}

/** "The next five years", "over the past year", "over the weekend": a span that begins or ends on the day of the story. */
function spanAt(tokens: readonly Token[], i: number): Found | undefined {
  if (lowerAt(tokens, i - 1) !== 'the') return undefined
  const vague = (last: number): Found => ({ first: i - 1, last, time: relative({ unit: 'vague' }) })
  // "Whether they had smoked in the past month" is a question of a survey.
  const over = /^(?:over|during|spent)$/.test(lowerAt(tokens, i - 2))
  if (lowerAt(tokens, i) === 'weekend') return lowerAt(tokens, i - 2) === 'over' ? vague(i + 1) : undefined
  if (!/^(?:next|last|past)$/.test(lowerAt(tokens, i))) return undefined
  const amount = tokens[i + 1]
  const counted = amount?.kind === 'number' || wordValue(amount?.lower ?? '') !== undefined
  if (counted) return /^(?:days|weeks|months|years)$/.test(lowerAt(tokens, i + 2)) ? vague(i + 3) : undefined
  // "Over the last year of the war" ends with the war.
  const whole = over && /^(?:week|month|year|decade)$/.test(lowerAt(tokens, i + 1))
  return whole && lowerAt(tokens, i + 2) !== 'of' ? vague(i + 2) : undefined
}

function agoAt(tokens: readonly Token[], i: number): Found | undefined {
  if (lowerAt(tokens, i) !== 'ago') return undefined
  const unitWord = lowerAt(tokens, i - 1).replace(/s$/, '')
  const unit =
    unitWord === 'day' ||
    unitWord === 'week' ||
    unitWord === 'month' ||
    unitWord === 'year' ||
    unitWord === 'decade'
      ? unitWord
      : undefined
  if (!unit && !/^(?:hour|minute|while|time)$/.test(unitWord)) return undefined
  const amount = tokens[i - 2]
  const number =
    amount &&
    (amount.lower === 'a' || amount.lower === 'an'
      ? 1
      : (wordValue(amount.lower) ??
        (amount.kind === 'number' ? Number(amount.text.replaceAll(',', '')) : undefined)))
  const first = amount ? i - 2 : i - 1
  // Years and decades ago age slowly: no editor asks for a date line because of them.
  const exact =
    unit && number !== undefined && Number.isFinite(number) && unit !== 'year' && unit !== 'decade'
  return { first, last: i + 1, time: relative(exact ? { unit, offset: -number } : { unit: 'vague' }) }
}
