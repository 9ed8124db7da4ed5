import { toDocument } from '../markup/place.ts'
import type { AnnotatedBlock, ArticleDate, Block, CalendarDate, MarkedDocument } from '../model.ts'

/** Fields that may hold the article’s date, without the signs in their names; those that hold it best come first. */
const FIELDS: readonly RegExp[] = [
  /^(?:date(?:time)?|datepublished|dateissued|issued|(?:first)?published(?:date|time|at|on)?|pub(?:lish|lication)?date(?:time)?|(?:article|og)published(?:time)?|dc(?:terms)?(?:date|dateissued|issued)|parselypubdate|sailthrudate|posted(?:date|at|on)?|postdate|sent)$/,
  /^(?:created(?:date|at|on)?|datecreated|dc(?:terms)?created)$/,
  /^time$/,
  /^(?:(?:last)?(?:updated|modified)(?:date|time|at|on)?|lastmod|datemodified|articlemodifiedtime|dc(?:terms)?modified)$/,
]
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * The date from which the article's relative times count: front matter, page metadata, a date line or dateline near the
 * top, else the file's name or address. The date of another event does not date the text.
 */
export function findArticleDate(
  document: MarkedDocument,
  blocks: readonly (Block & AnnotatedBlock)[],
  path?: string,
): ArticleDate | undefined {
  for (const names of FIELDS) {
    for (const { key, value, span } of document.metadata) {
      const date = names.test(key.replaceAll(/[-_.: ]/g, '')) ? readDate(value) : undefined
      if (date) return { date, span, from: document.frontMatter ? 'front-matter' : 'metadata' }
    }
  }
  return fromLines(blocks) ?? fromPath(path)
}

/** A date as machines and mastheads write it; undefined for anything else. */
function readDate(text: string): CalendarDate | undefined {
  const iso = /(?:^|\D)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text)
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const compact = /^(\d{4})(\d\d)(\d\d)(?:T|$)/.exec(text)
  if (compact) return valid(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const named =
    /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i.exec(
      text,
    )
  if (named) return valid(Number(named[3]), monthOf(named[1]), Number(named[2]))
  const british =
    /\b(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?[\s-]+(\d{4})\b/i.exec(
      text,
    )
  if (british) return valid(Number(british[3]), monthOf(british[2]), Number(british[1]))
  const numeric = /(?:^|\s)(\d{1,2})([/.])(\d{1,2})[/.](\d{4})\b/.exec(text)
  if (numeric) {
    const [first, second, year] = [Number(numeric[1]), Number(numeric[3]), Number(numeric[4])]
    // With stops the day comes first everywhere.
    return numeric[2] === '.'
      ? valid(year, second, first)
      : (valid(year, first, second) ?? valid(year, second, first))
  }
  return undefined
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function valid(year: number, month: number, day: number): CalendarDate | undefined {
  const sound = year > 1500 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31
  return sound ? { year, month, day } : undefined
}

/** Place, then month and day before a dash: "SEOUL, Nov. 4 (Wire) —". */
const DATELINE_DAY =
  /\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? (\d{1,2})(?:,? (\d{4}))?\b/i
const MASTHEAD = /^(?:published|updated|posted|last (?:modified|updated)|first published|date|by\b|\|)|\|/i
const WEEKDAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\b\.?),?\s+/i

function fromLines(blocks: readonly (Block & AnnotatedBlock)[]): ArticleDate | undefined {
  let paragraphs = 0
  for (const block of blocks.slice(0, 12)) {
    if (block.kind === 'quotation' || block.kind === 'credit' || block.kind === 'cell') continue
    for (const line of linesOf(block.text)) {
      const day = readDate(line.text)
      const date = day && isDateLine(line.text, block) ? day : monthOfIssue(line.text, block, paragraphs)
      if (date) {
        return {
          date,
          span: toDocument(block, { start: line.start, end: line.start + line.text.length }),
          from: 'date-line',
        }
      }
    }
    const dateline = datelineOf(block) ?? (paragraphs < LEDE ? toldIn(block) : undefined)
    if (dateline) return dateline
    if (block.kind === 'paragraph' && block.text.length > 160 && ++paragraphs > 3) return undefined
  }
  return undefined
}

function datelineOf(block: Block): ArticleDate | undefined {
  const opening = block.text.slice(0, 120)
  const dash = DASH.exec(opening)
  const head = dash ? block.text.slice(0, dash.index) : ''
  if (!dash) return undefined
  const whole = readDate(head)
  // "Nov. 5, 2025 — The letter came at six.": the day alone.
  const alone = whole !== undefined && block.kind === 'paragraph' && isDateLine(head.trim(), block)
  if (!alone && !/^[A-Z]{3,}|^[A-Z][^(]*\(/.test(head)) return undefined
  if (whole) return { date: whole, span: toDocument(block, { start: 0, end: dash.index }), from: 'dateline' }
  const day = DATELINE_DAY.exec(head)
  if (day) {
    const year = Number(day[3])
    const date = { month: monthOf(day[1]), day: Number(day[2]), ...(year > 0 && { year }) }
    return { date, span: toDocument(block, { start: 0, end: dash.index }), from: 'dateline' }
  }
  // "ELSHAM, Md. — Aug. 7, 2025 — ": the day stands between two dashes, and nothing else does.
  const from = dash.index + dash[0].length
  const between = DASH.exec(opening.slice(from))
  const date = between ? readDate(opening.slice(from, from + between.index)) : undefined
  if (!between || !date || between.index > 30) return undefined
  return { date, span: toDocument(block, { start: 0, end: from + between.index }), from: 'dateline' }
}

/** The paragraphs that tell the news, whose day in full dates the text. */
const LEDE = 2

/** "The yard said Tuesday, Feb. 6, 2024, that": the day of the news, written out; what is planned or was long ago has other words before it. */
function toldIn(block: Block): ArticleDate | undefined {
  if (block.kind !== 'paragraph') return undefined
  const opening = block.text.slice(0, LONGEST_LEDE)
  const told = TOLD_DAY.exec(opening)
  const [words = ''] = told ?? []
  const date = readDate(words)
  if (!told || !date || OTHER_DAY.test(opening.slice(0, told.index))) return undefined
  return {
    date,
    span: toDocument(block, { start: told.index, end: told.index + words.length }),
    from: 'date-line',
  }
}

const LONGEST_LEDE = 600
const TOLD_DAY =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}, \d{4}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,? \d{4})\b/i
const OTHER_DAY =
  /\b(?:will|would|until|till|through|before|since|by|born|due|scheduled|set|planned|dated|year|years|ago|anniversary)\b[^.;]{0,60}$/i

const DASH = /(?:—|–|--?)\s/

function linesOf(text: string): { text: string; start: number }[] {
  return text.length > 2000
    ? []
    : [...text.matchAll(/[^\n]+/g)].map((match) => ({ text: match[0], start: match.index }))
}

/** Little else stands in the line but the date: a weekday, a byline, "Published", a page, a time. Or it closes a headline. */
function isDateLine(line: string, block: Block): boolean {
  if (line.length > 160) return false
  const rest = line
    .replace(
      /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/i,
      '',
    )
    .replace(WEEKDAY, '')
    .trim()
  // In plain text a short first line is a heading, even if it is nothing but the date.
  if (rest === '') return true
  if (block.kind === 'heading')
    return (
      /\d{4}\s*$/.test(line) &&
      /(?:mon|tues|wednes|thurs|fri|satur|sun)day|[|–—-]\s*\S+ \d{1,2},? \d{4}\s*$/i.test(line)
    )
  if (CREDIT.test(line)) return true
  if (MASTHEAD.test(line)) return !/[a-z]{3,}[.!?]\s/.test(rest)
  return rest.length < 32 && !/\b(?:was|were|is|are|has|had|on|in|since|until)\b/i.test(rest)
}

/** "Exclusive by our reporter, Saturday May 4, 2024", "Medically reviewed by Ana Ruiz, 4 May 2024": a credit that ends with the day. */
const CREDIT =
  /^(?:(?:medically |clinically |fact |last )?(?:reviewed|fact[- ]checked|checked|verified)\b|(?:written|edited|reported|compiled|words|text|story|report|interview|analysis|commentary|exclusive|special report)\b[^.!?]{0,60}\b(?:by|from)\b|(?:an? |our )?exclusive\b|from our\b|[\p{L} ’'-]{0,24}\b(?:correspondent|reporter|editor|desk|staff|team)(?= ?[,|·–—-]))(?:[^.!?]|\.(?= ?\p{Lu})){0,120}(?:, | on |[|·–—-] ?)(?:\p{L}+day,? )?(?:\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?,? \d{4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})$/iu

/** "May 2024" or "Harbour desk, May 2024" under the headline: an issue of which only the month is told. */
function monthOfIssue(line: string, { kind }: Block, paragraphs: number): CalendarDate | undefined {
  if (kind !== 'paragraph' || paragraphs > 0 || line.length > 60) return undefined
  const [, month, year] = ISSUE.exec(line.trim()) ?? []
  if (month === undefined) return undefined
  const date = { year: Number(year), month: monthOf(month) }
  return valid(date.year, date.month, 1) && date
}

const ISSUE =
  /^(?:(?:(?:published|updated|posted)(?: in)?|[\p{L} ’'&-]{0,32}\b(?:desk|issue|edition|staff|team|reporter|correspondent|editor)|by [\p{L} .’'-]{3,32})[,:|·–—-]* )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|t|ober|ember)?\.? (\d{4})$/iu

function fromPath(path?: string): ArticleDate | undefined {
  if (path === undefined) return undefined
  const match = /(?:^|[^\d])((?:19|20)\d\d)[-_/](\d{1,2})[-_/](\d{1,2})(?!\d)/.exec(path.slice(-300))
  const date = match && valid(Number(match[1]), Number(match[2]), Number(match[3]))
  return date ? { date, from: 'path' } : undefined
}
