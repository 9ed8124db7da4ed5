import type { BlockKind, MarkedDocument, MetadataField } from '../model.ts'
import { BARE_ADDRESS } from './addresses.ts'
import { BlockBuilder, DocumentBuilder } from './builder.ts'

/** What stands in a tag behind its name. */
const ATTRIBUTES = /(?:\s+[\w:-]{1,40}=(?:"[^"<>]{0,1000}"|'[^'<>]{0,1000}'|[^\s"'<>=]{1,1000})){1,30}/.source
/** Tags of a page that was pasted as it is made, between which a paragraph ends. None is a word that a draft would set in brackets. */
const PARTING = new RegExp(
  `</?(?:p|div|h[1-6]|[uo]l|li|d[dlt]|blockquote|pre|hr|t(?:head|body|r|d|h)|figcaption)(?:${ATTRIBUTES})?\\s{0,9}/?>`,
  'gi',
)
const LINE_BREAK = new RegExp(`<br(?:${ATTRIBUTES})?\\s{0,9}/?>`, 'gi')
/** Other tags: with attributes, closing ones, and those that no words in brackets can be. "<the mayor said>" and "<name>" are none. */
const TAG = `<(?:[a-z][\\w:-]{0,30}${ATTRIBUTES}\\s*/?|/[a-z][\\w:-]{0,30}\\s?|(?:b|em|i|o:p|s|small|span|strike|strong|su[bp]|u)\\s?/?)>`
/** Bracketed source and ignore notes, comments, tags, and addresses. */
const NO_PROSE = new RegExp(
  `\\[((?:(?:sources?|src)\\s*:|onrecord-ignore\\b)[^[\\]\\n]{0,500})\\]|<!--([^<>]{0,2000}?)-->|${TAG}|\\b${BARE_ADDRESS.source}`,
  'gi',
)

/** What a draft begins with that came as a mail, or with a slug: a field a line, then a blank one. */
const HEAD =
  /^(?=(?:[A-Z][\w-]{1,30}:.*\r?\n){0,12}?(?:from|subject|title|headline|slug):)(?:[A-Z][\w-]{1,30}:[ \t].*\r?\n(?:[ \t]+\S.*\r?\n)*){2,40}(?=\r?\n)/i
const FIELD = /^(?<key>[A-Z][\w-]*):[ \t]+(?<value>.*\S)/dgim
/** A list item’s mark. Those of a word processor begin one even in the midst of lines. */
const ITEM = /^\s*(?:[-*•‣◦▪●]|\d{1,2}[.)])\s+/
const BULLET = /^\s*[•‣◦▪●]\s/
/** Marks of what a mail quotes. */
const QUOTED = /^(?:>[ \t]?)+/

/** Longest line, in UTF-16 code units, of text that was wrapped by hand or by a mail program. */
const WIDEST_WRAP = 120

interface Line {
  readonly text: string
  readonly start: number
}

/**
 * Reads plain text. Blank lines part paragraphs; where lines are longer than a screen each is a paragraph of its own,
 * as in most files that were exported with one paragraph a line. A short first line is the headline.
 */
export function readText(text: string): MarkedDocument {
  const builder = new DocumentBuilder()
  const metadata: MetadataField[] = []
  const head = HEAD.exec(text)?.[0] ?? ''
  for (const { groups, indices } of head.matchAll(FIELD)) {
    const { key = '', value = '' } = groups ?? {}
    const [start, end] = indices?.groups?.value ?? [0, 0]
    metadata.push({ key: key.toLowerCase(), value, span: { start, end } })
    if (!/^(?:subject|title|headline)$/i.test(key)) continue
    const block = new BlockBuilder('heading', 1)
    block.verbatim(value, start)
    builder.add(block.build())
  }
  readParagraphs(builder, text, builder.blocks.length > 0 ? 0 : 1, head.length)
  return { syntax: 'text', blocks: builder.blocks, comments: builder.comments, metadata, problems: [] }
}

/** Adds the paragraphs of plain text from an offset on; `headlines` is how many of the first may be a headline. */
export function readParagraphs(
  builder: DocumentBuilder,
  document: string,
  headlines: number,
  from = 0,
): void {
  // A tag is what it does to the lines around it, and as long as it was: offsets stay those of the document.
  const text = document
    .replaceAll(PARTING, ({ length }) => '\f'.repeat(length))
    .replaceAll(LINE_BREAK, ({ length }) => '\u2028'.repeat(length))
  const lines = [...text.slice(from).matchAll(/[^\r\n\f\u2028\u2029]+/g)].map((match) => ({
    text: match[0],
    start: from + match.index,
  }))
  const wrapped = isWrapped(text, lines)
  let group: Line[] = []
  let paragraphs = 0
  const flush = (): void => {
    if (group.length > 0) add(builder, group, paragraphs++ < headlines)
    group = []
  }
  let before = from
  for (const line of lines) {
    const breaks = text.slice(before, line.start).match(/\r\n?|\n|[\f\u2029]/g) ?? []
    const blank = line.text.trim() === ''
    if (breaks.length > 1 || breaks[0] === '\f' || blank || !wrapped || parts(line, group)) flush()
    if (!blank) group.push(line)
    before = line.start + line.text.length
  }
  flush()
}

/** Hard-wrapped: no line is wider than a screen, and most that another follows are nearly as wide as the widest. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  const widest = lines.reduce((most, line) => Math.max(most, line.text.length), 0)
  if (widest > WIDEST_WRAP) return false
  const followed = lines.filter((line, i) => {
    const next = lines[i + 1]
    return next !== undefined && /^(?:\r\n?|\n)$/.test(text.slice(line.start + line.text.length, next.start))
  })
  return followed.filter((line) => line.text.length > widest * 0.7).length * 2 > followed.length
}

/** Whether a line begins a paragraph without a blank one before it: an item of a list, what a mail quotes, or what is said to it. */
function parts({ text }: Line, [first]: readonly Line[]): boolean {
  if (!first || BULLET.test(text) || QUOTED.test(text) !== QUOTED.test(first.text)) return true
  return ITEM.test(text) && ITEM.test(first.text)
}

function add(builder: DocumentBuilder, lines: readonly Line[], first: boolean): void {
  // A note behind a short first sentence makes it no headline.
  const words = (lines[0]?.text ?? '').replaceAll(NO_PROSE, '').trim()
  const headline =
    first && lines.length === 1 && words.length < WIDEST_WRAP && !/[.!?:,;]["”’)]?$/.test(words)
  const item = ITEM.exec(lines[0]?.text ?? '')
  const quoted = QUOTED.test(lines[0]?.text ?? '')
  const kind: BlockKind = headline ? 'heading' : item ? 'item' : quoted ? 'quotation' : 'paragraph'
  const block = new BlockBuilder(kind, kind === 'paragraph' ? 0 : 1)
  lines.forEach(({ text, start }, i) => {
    if (i > 0) block.decoded('\n')
    let at = ((i === 0 ? item : undefined) ?? (quoted ? QUOTED.exec(text) : undefined))?.[0].length ?? 0
    for (const match of text.matchAll(NO_PROSE)) {
      block.verbatim(text.slice(at, match.index), start + at)
      at = match.index + match[0].length
      const note = match[1] ?? match[2]
      if (note !== undefined) block.comment({ start: start + match.index, end: start + at }, note.trim())
    }
    block.verbatim(text.slice(at), start + at)
  })
  builder.add(block.build(), block.comments)
}
