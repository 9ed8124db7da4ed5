import { type Diagnostic, type Hover, MarkupKind } from 'vscode-languageserver'
import { type Article, catalogue, type Place, type Source, spanOf } from '../../rules/index.ts'
import { counted } from '../report/counted.ts'
import { dayOf } from '../report/day.ts'
import { KINDS } from '../report/kind-names.ts'
import { voucher } from '../report/voucher.ts'
import { wordsAt } from '../words-at.ts'
import { holds, type Point, pointAt, type Reading, rangeOfPlace, sourceAt } from './drafts.ts'
import { introducedAt, roleOf, sentenceAt } from './introduction.ts'
import { kindOfVoucher, reasoning, shortened } from './words.ts'

/**
 * What is known of the words at an offset: who a source is, who vouches for a figure and how that was decided, which
 * day a relative time means, what a finding's rule demands.
 */
export function hover(reading: Reading, offset: number, diagnostics: readonly Diagnostic[]): Hover | null {
  const { document, article } = reading
  const point = pointAt(article, offset)
  if (!point) return null
  const rules = diagnostics
    .filter(({ range }) => document.offsetAt(range.start) <= offset && offset <= document.offsetAt(range.end))
    .flatMap(({ code, codeDescription }) => onRule(String(code), codeDescription?.href) ?? [])
  // What is missing, the finding says itself.
  const parts = [onFigure(reading, point), onTime(article, point), onSource(reading, point)]
    .filter((part) => part !== undefined)
    .filter(({ missing }) => !(missing && rules.length > 0))
  const [first] = parts
  if (!first && rules.length === 0) return null
  return {
    contents: {
      kind: MarkupKind.Markdown,
      value: [...parts.map(({ text }) => text), ...rules].join('\n\n---\n\n'),
    },
    ...(first && { range: rangeOfPlace(reading, first.place) }),
  }
}

interface Part {
  readonly place: Place
  readonly text: string
  /** It only says what the draft lacks. */
  readonly missing?: boolean
}

function onFigure(reading: Reading, point: Point): Part | undefined {
  const { article } = reading
  for (const { block, figure, support } of article.figures) {
    const place = { block, start: figure.start, end: figure.end }
    if (!holds(place, point)) continue
    const who = voucher(article, support)
    const kind = kindOfVoucher(support)
    const title =
      who === undefined
        ? '**Nobody vouches for this figure.**'
        : `**Source: ${escaped(who)}**${kind === undefined ? '' : ` (${kind})`}`
    return { place, text: `${title}\n\n${escaped(reasoning(reading, support))}`, missing: who === undefined }
  }
  return undefined
}

function onTime(article: Article, point: Point): Part | undefined {
  for (const { block, time, resolved } of article.times) {
    const place = { block, start: time.start, end: time.end }
    if (!holds(place, point) || time.kind !== 'relative') continue
    const from = resolved && dayOf(resolved.from)
    const to = resolved && dayOf(resolved.to)
    const text =
      from === undefined || to === undefined
        ? article.date
          ? 'A relative time.'
          : 'A relative time in a draft without a date.'
        : `**${from === to ? from : `${from} to ${to}`}**, counted from the draft’s date, ${dayOf(article.date?.date ?? {})}.`
    return { place, text, missing: from === undefined || to === undefined }
  }
  return undefined
}

function onSource(reading: Reading, point: Point): Part | undefined {
  const found = sourceAt(reading.article, point)
  return found && { place: found.mention, text: describe(reading, found.source) }
}

/** Who it is, what it is, how often and where it speaks, how the draft introduces it, and what rests on it. */
function describe(reading: Reading, source: Source): string {
  const { article, document } = reading
  const lineOf = (place: Place): number => document.positionAt(spanOf(article, place).start).line + 1
  const lines = source.mentions.map(lineOf)
  const [from, to] = [Math.min(...lines), Math.max(...lines)]
  const statements = source.attributions
  const own = statements.filter(({ sourceId }) => sourceId === source.id)
  const passed = statements.length - own.length
  const figures = article.figures
    .filter(
      ({ support }) =>
        (support.kind === 'attribution' || support.kind === 'running') && own.includes(support.attribution),
    )
    .map(({ block, figure }) => wordsAt(article, { block, start: figure.start, end: figure.end }))
  const first = introducedAt(article, source)
  const sentence = first && sentenceAt(article, first)
  const role = roleOf(article, source)
  return [
    `**${escaped(source.name)}**${role === undefined ? '' : `, ${escaped(role)}`}`,
    [
      KINDS[source.kind][0],
      ...(own.length > 0 || passed === 0 ? [counted(own.length, 'statement')] : []),
      ...(passed > 0 ? [source.kind === 'media' ? `passes on ${passed}` : `${passed} second-hand`] : []),
      counted(source.mentions.length, 'mention'),
      ...(lines.length > 0 ? [from === to ? `line ${from}` : `lines ${from}–${to}`] : []),
    ].join(' · '),
    sentence !== undefined && `> ${escaped(shortened(sentence, 240))}`,
    figures.length > 0 && `Vouches for: ${figures.map(escaped).join(' · ')}`,
  ]
    .filter((part) => typeof part === 'string')
    .join('\n\n')
}

function onRule(id: string, href: string | undefined): string | undefined {
  const rule = catalogue.find((one) => one.id === id)
  if (!rule) return undefined
  const [why = ''] = rule.docs.split(/\n\n/)
  const [standard] = rule.standards
  const named = standard && (standard.url ? `[${standard.name}](${standard.url})` : standard.name)
  return [
    `**${rule.summary}** ${sentences(why, 2)}`,
    [named, href && `[${rule.id}](${href})`].filter(Boolean).join(' · '),
  ].join('\n\n')
}

function sentences(text: string, count: number): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .split(/(?<=[.?!]) /)
    .slice(0, count)
    .join(' ')
}

/** A draft's words must not turn into markup of the hover. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|!]/g, '\\$&')
}
