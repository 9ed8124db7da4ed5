import { wordTable } from '../../languages/word-table.ts'
import type { BlockKind, MarkedDocument, MetadataField, Span, Syntax } from '../model.ts'
import { BARE_ADDRESS } from './addresses.ts'
import { BlockBuilder, DocumentBuilder } from './builder.ts'

/** What a stretch of inline markup stands for. */
export type Meaning =
  /** The group `words`, or nothing where there is none. */
  | 'words'
  | 'emphasis'
  /** Words that lead to the group `url`. */
  | 'link'
  | 'footnote'
  /** Code and formulas: no prose, but their place in the sentence is kept. */
  | 'code'
  /** A character by its name, in the group `name`. */
  | 'character'
  /** A note for the desk, in the group `words`. */
  | 'note'

/** A form of inline markup, and what it means. */
export interface Inline {
  /** Sticky and with indices (`dy`). Its length is bounded, so that a page full of openers is still read once. */
  readonly pattern: RegExp
  readonly meaning: Meaning
}

/** Lines that belong together because of how the first of them looks. */
export interface Region {
  readonly opens: RegExp
  /** The line that ends it; `dedent`: the first line that is indented no deeper than its first one. */
  readonly until: ((opening: RegExpExecArray) => RegExp) | 'dedent'
  /** What its lines are; absent: no prose. */
  readonly kind?: BlockKind
}

/**
 * A markup language whose blocks show in how lines begin. Groups: `words` is prose, `marks` a heading’s marks, `key` and
 * `value` a field.
 */
export interface LineMarkup {
  readonly syntax: Syntax
  readonly regions: readonly Region[]
  readonly comment: RegExp
  readonly field: RegExp
  readonly heading: RegExp
  /** A line that makes the one before it a heading. */
  readonly underline?: RegExp
  readonly item: RegExp
  /** Lines without prose. */
  readonly silent: RegExp
  /** A line that holds the date, in the group `value`, without a name for it. */
  readonly dated?: RegExp
  /** Indentation has a meaning: outside lists, what is indented is quoted; beneath a comment it belongs to it. */
  readonly indents?: boolean
  /** A paragraph that ends like this introduces indented lines that are no prose. */
  readonly literal?: RegExp
  /** Where inline markup may begin: one character. */
  readonly openers: RegExp
  readonly inline: readonly Inline[]
}

interface Line extends Span {
  readonly text: string
  /** Characters of white space before its words. */
  readonly indent: number
}

/** Characters by the names that HTML gave them. */
const CHARACTERS = wordTable({
  nbsp: ' ',
  sp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  quot: '"',
  apos: "'",
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  amp: '&',
})
/** A pattern for those names. */
export const CHARACTER = [...CHARACTERS.keys()].join('|')

/** Kinds of regions without an end, after which none is looked for any more. */
const MOST_MISSING = 100

/** Fields that hold the headline. */
const TITLE = /^(?:title|headline)$/
/** Fields by another name. */
const SAME = wordTable({ revdate: 'date', pubdate: 'date' })

/** Reads a document in such a language. Never throws; time is in proportion to length. */
export function readLineMarkup(text: string, markup: LineMarkup): MarkedDocument {
  const reader = new Reader(text, markup)
  reader.read()
  const { blocks, comments } = reader.builder
  return { syntax: markup.syntax, blocks, comments, metadata: reader.metadata, problems: [] }
}

class Reader {
  readonly builder = new DocumentBuilder()
  readonly metadata: MetadataField[] = []
  readonly #text: string
  readonly #markup: LineMarkup
  /** The paragraph that is being read. */
  #open: { start: number; end: number; kind: BlockKind; depth: number; indent: number } | undefined
  readonly #within: { readonly closes: RegExp; readonly kind: BlockKind }[] = []
  /** What ends regions and stands nowhere from here on: a draft full of such openings is still read once. */
  readonly #missing = new Set<string>()
  /** Indentation of the list item that indented paragraphs belong to; -1 outside lists. */
  #item = -1

  constructor(text: string, markup: LineMarkup) {
    this.#text = text
    this.#markup = markup
  }

  read(): void {
    const lines = linesOf(this.#text)
    for (let i = 0; i < lines.length; ) i = this.#line(lines, i)
    this.#flush()
  }

  /** Reads from one line on; returns the index of the next that is to be read. */
  #line(lines: readonly Line[], i: number): number {
    const line = lines[i]
    if (!line) return i + 1
    const next =
      this.#blank(lines, line, i) ??
      this.#regionEnd(line, i) ??
      this.#region(lines, line, i) ??
      this.#aside(lines, line, i) ??
      this.#heading(lines, line, i)
    if (next !== undefined) return next
    this.#prose(line)
    return i + 1
  }

  // Each of these reads one kind of line and returns the index behind what it read; undefined where the line is of another kind.

  /** A line without words ends a paragraph, and what that introduced is passed over. */
  #blank(lines: readonly Line[], { text, indent }: Line, i: number): number | undefined {
    if (indent < text.length) return undefined
    const { start = 0, end = 0, indent: outside = 0 } = this.#open ?? {}
    this.#flush()
    return this.#markup.literal?.test(this.#text.slice(start, end)) ? dedented(lines, i + 1, outside) : i + 1
  }

  #regionEnd({ text }: Line, i: number): number | undefined {
    if (!this.#within.at(-1)?.closes.test(text)) return undefined
    this.#flush()
    this.#within.pop()
    return i + 1
  }

  /** The line that opens a region; with all of it where it is no prose. */
  #region(lines: readonly Line[], { text, indent }: Line, i: number): number | undefined {
    for (const region of this.#markup.regions) {
      const opening = region.opens.exec(text)
      if (!opening) continue
      this.#flush()
      if (region.until === 'dedent') return dedented(lines, i + 1, indent)
      const closes = region.until(opening)
      if (!region.kind) return this.#behindRegion(lines, closes, i)
      this.#within.push({ closes, kind: region.kind })
      return i + 1
    }
    return undefined
  }

  /** What nothing closes is still being written: its content is read as prose until then. */
  #behindRegion(lines: readonly Line[], closes: RegExp, i: number): number {
    if (this.#missing.has(closes.source) || this.#missing.size >= MOST_MISSING) return i + 1
    let last = i + 1
    while (last < lines.length && !closes.test(lines[last]?.text ?? '')) last++
    if (last < lines.length) return last + 1
    this.#missing.add(closes.source)
    return i + 1
  }

  /** A comment, or a field. */
  #aside(lines: readonly Line[], { text, start, end, indent }: Line, i: number): number | undefined {
    const comment = this.#markup.comment.exec(text)
    if (comment) {
      this.#flush()
      this.builder.comment({ start: start + indent, end }, (comment.groups?.words ?? '').trim())
      return this.#markup.indents ? dedented(lines, i + 1, indent) : i + 1
    }
    const field = this.#markup.field.exec(text) ?? this.#markup.dated?.exec(text)
    if (!field) return undefined
    this.#flush()
    this.#field(field, start)
    return i + 1
  }

  /** A heading, underlined or with marks before it, or a line without prose. Inside a paragraph no heading begins. */
  #heading(lines: readonly Line[], { text, start, end, indent }: Line, i: number): number | undefined {
    const { underline, silent, heading } = this.#markup
    const under = this.#open ? undefined : lines[i + 1]
    if (under && underline?.test(under.text) && under.text.length >= text.trimEnd().length) {
      this.#addHeading(1, start + indent, end)
      return i + 2
    }
    if (silent.test(text)) {
      this.#flush()
      return i + 1
    }
    const found = this.#open ? null : heading.exec(text)
    if (!found) return undefined
    const [from, to] = found.indices?.groups?.words ?? [0, 0]
    this.#addHeading(Math.min(6, found.groups?.marks?.length ?? 1), start + from, start + to)
    return i + 1
  }

  #addHeading(depth: number, start: number, end: number): void {
    this.#start('heading', depth, start, end)
    this.#flush()
    this.#item = -1
  }

  /** A line that begins a list’s item, or that begins or goes on with a paragraph. */
  #prose({ text, start, end, indent }: Line): void {
    const outer = this.#within.at(-1)?.kind
    const item = this.#markup.item.exec(text)
    if (item) {
      this.#flush()
      this.#item = indent
      this.#start(outer ?? 'item', 1, start + item[0].length, end, indent)
      return
    }
    if (this.#open) {
      this.#open.end = end
      return
    }
    if (indent <= this.#item) this.#item = -1
    const quoted = this.#markup.indents && indent > 0 && this.#item < 0
    const own: BlockKind = quoted ? 'quotation' : this.#item >= 0 ? 'item' : 'paragraph'
    const kind = outer ?? own
    this.#start(kind, kind === 'paragraph' ? 0 : 1, start + indent, end, indent)
  }

  #field(field: RegExpExecArray, offset: number): void {
    const { key = 'date', value = '' } = field.groups ?? {}
    const [from, to] = field.indices?.groups?.value ?? [0, 0]
    const name = key.toLowerCase()
    const span = { start: offset + from, end: offset + to }
    if (value !== '') this.metadata.push({ key: SAME.get(name) ?? name, value, span })
    if (TITLE.test(name)) {
      this.#start('heading', 1, span.start, span.end)
      this.#flush()
    }
  }

  #start(kind: BlockKind, depth: number, start: number, end: number, indent = 0): void {
    this.#open = { start, end, kind, depth, indent }
  }

  #flush(): void {
    if (!this.#open) return
    const { start, end, kind, depth } = this.#open
    this.#open = undefined
    const block = new BlockBuilder(kind, depth)
    this.#inline(block, start, end)
    this.builder.add(block.build(), block.comments)
  }

  /** Adds the words between two offsets of the document, without their markup. */
  #inline(block: BlockBuilder, start: number, end: number): void {
    const openers = new RegExp(this.#markup.openers, 'g')
    let done = start
    openers.lastIndex = start
    for (let found = openers.exec(this.#text); found && found.index < end; found = openers.exec(this.#text)) {
      const at = found.index
      if (at < done) {
        openers.lastIndex = done
        continue
      }
      const to = this.#markupAt(block, done, at, end)
      if (to === undefined) continue
      done = to
      openers.lastIndex = to
    }
    block.verbatim(this.#text.slice(done, end), done)
  }

  /** Adds the plain words from `done` on and the markup at `at`; returns where that ends, or undefined for none. */
  #markupAt(block: BlockBuilder, done: number, at: number, end: number): number | undefined {
    const lineBreak = /\r?\n[ \t]*/y
    lineBreak.lastIndex = at
    const broken = lineBreak.exec(this.#text)
    if (broken) {
      block.verbatim(this.#text.slice(done, at).trimEnd(), done)
      block.decoded('\n')
      return at + broken[0].length
    }
    for (const { pattern, meaning } of this.#markup.inline) {
      pattern.lastIndex = at
      const found = pattern.exec(this.#text)
      const to = at + (found?.[0].length ?? 0)
      if (!found || to > end) continue
      block.verbatim(this.#text.slice(done, at), done)
      this.#add(block, found, meaning, { start: at, end: to })
      return to
    }
    return undefined
  }

  #add(block: BlockBuilder, found: RegExpExecArray, meaning: Meaning, span: Span): void {
    const from = block.length
    const words = found.indices?.groups?.words
    switch (meaning) {
      case 'code':
        block.decoded('…')
        return
      case 'character':
        block.spelt(CHARACTERS.get(found.groups?.name ?? '') ?? '', span)
        return
      case 'footnote':
        block.reference()
        return
      case 'note':
        block.comment(span, (found.groups?.words ?? '').trim())
        return
      default:
        if (words) this.#inline(block, ...words)
        if (meaning === 'emphasis') block.emphasise(from)
        if (meaning === 'link') block.link(from, found.groups?.url ?? '')
    }
  }
}

/** Index of the first line from `i` on that has words and is indented no deeper than `indent`. */
function dedented(lines: readonly Line[], i: number, indent: number): number {
  let at = i
  for (
    let line = lines[at];
    line && (line.indent > indent || line.indent === line.text.length);
    line = lines[at]
  )
    at++
  return at
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)].map(({ 0: whole, index }) => {
    const words = whole.replace(/[\r\n]+$/, '')
    const indent = words.length - words.trimStart().length
    return { text: words, start: index, end: index + words.length, indent }
  })
}

/** Bracketed source and ignore notes, as in plain text. */
export const NOTE: Inline = {
  pattern: /\[(?<words>(?:(?:sources?|src)\s*:|onrecord-ignore\b)[^[\]\n]{0,500})\]/diy,
  meaning: 'note',
}

/** Bare addresses are no words of the article. */
export const ADDRESS: Inline = {
  pattern: new RegExp(`(?<![\\w/])${BARE_ADDRESS.source}`, 'dy'),
  meaning: 'words',
}
