import type { Html, Image, ImageReference, Nodes, PhrasingContent, Root } from 'mdast'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm as gfmSyntax } from 'micromark-extension-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { BlockKind, MarkedDocument, MetadataField, Problem, Span } from '../model.ts'
import type { Slices } from '../slices.ts'
import { BARE_ADDRESS } from './addresses.ts'
import { BlockBuilder, DocumentBuilder, spell } from './builder.ts'
import { type Cut, frontMatterOf, hasBareReturn, recut } from './chunks.ts'
import { hideDialects, OWN_NOTE } from './dialects.ts'
import { readFrontMatter } from './front-matter.ts'
import { CLOSES, isNote, markElement, OPENS, readHtmlInto, SKIPPED } from './html.ts'
import { createMemory } from './memory.ts'
import { movePiece, type Piece, Pieces } from './move.ts'
import { hideTemplates } from './templates.ts'
import { readParagraphs } from './text.ts'

const common = unified().use(remarkParse).freeze()
const gfm = unified().use(remarkParse).use(readGfm).freeze()
/** What only GFM reads: strikethrough, footnotes, task lists, bare addresses (not those of links), and tables by the line beneath their head. */
const GFM =
  /[~@]|\[\^|\[[ \txX]\]|(?<!\]\()https?:|www\.|[\n\r][ \t>]{0,200}\|?[ \t]{0,20}:?-+:?[ \t]{0,20}(?:\||[\n\r]|$)/i

/**
 * What may be markup somewhere in a paragraph: marks and references, addresses, what begins or ends a line. Without any of it its text
 * is its spelling. A bracket says something before `(` or `:` only, or where there are definitions.
 */
const MARKUP =
  /[*_`<\\~@\t\ue000-\ue002\0]|\][(:]|&(?:#|[a-z\d]+;)|https?:|www\.|(?:^|[\n\r])(?:[ #+\-=>]|\d{1,9}[.)]|\r?\n)| (?:[\n\r]|$)|\r(?!\n)|\|[^\n]*\n|\n[^\n]*\|/i
/** A heading of one line, its marks and its words. */
const HEADING = /^(#{1,6}) (?=[^ #])(?:[^\n\r]*[^\n\r #])$/

/** A paragraph line longer than this is read as plain text: the parser's time grows faster than the line. */
const LONGEST_LINE = 20_000
/** Block quotations and lists nested deeper than this are read as plain text. */
const DEEPEST = 100

/** Signs that may end emphasis in one paragraph, above which it is read as plain text: the parser compares each with all before it. */
const MOST_ENDS = 1000
const ENDS_EMPHASIS = /(?<=\S)(?:[*~]+|_+(?![^\W_]))/g
/** A line that no paragraph goes on in. */
const BREAKS_OFF = /^[ \t]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\r?$)/
/** A line across the page, maybe in a quotation. */
const RULE = /^[ \t>]*(?:-[- \t]*|\*[* \t]*)\r?$/
const FENCE = /^[ \t>]*(?:`{3}|~{3})/

/** Nodes of a paragraph that are looked through for the closing tag of an element. */
const FARTHEST = 200
/** Addresses in words. */
const ADDRESSES = new RegExp(`\\b${BARE_ADDRESS.source}`, 'gi')
const HREF = /\shref\s*=\s*["']?([^"'\s>]{1,2000})/i

/** Where the definitions lead that other chunks may refer to, by their normal form; footnotes begin with `^` and lead nowhere. */
type Definitions = ReadonlyMap<string, string>

/** A chunk of a document and what was read of it. */
interface Part extends Span {
  readonly definitions: Definitions | undefined
  /** Its places count in the document. */
  readonly piece: Piece
  /** It may refer to definitions elsewhere. */
  readonly refers: boolean
}

/** The document that was read last. */
interface Last extends Cut {
  readonly chunks: readonly Part[]
  readonly definitions: Definitions
}

/** A table whose rows all begin with a bar: its head and the line beneath. */
const TABLE_HEAD =
  /^ {0,3}\|[^\n]*\n {0,3}\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?\r?\n(?= {0,3}\|)/
const ROW = /^ {0,3}\|/
/** A list’s item, but for its words, and by which sign it is one. */
const ITEM = /^ {0,3}(?:\d{1,9}(?=[.)])|(?=[-*+]))([-*+.)])(?=[ \t])/
/** A line that cannot be but of a paragraph, if the one before it is. */
const PROSE = /^[ \t]*["“‘A-Za-z]/
/** Rows or items that are read in one go, at least and at most. */
const TOGETHER = { least: 20, most: 80 }

const NOTHING: Piece = { blocks: [], comments: [], metadata: [], problems: [] }

/**
 * A reader of Markdown (CommonMark with GFM, front matter, inline HTML) that remembers the chunks it has read, and how it cut the
 * last document into them, so that a change costs the chunk it is in. `split` cuts the text after the front matter into chunks
 * that can be read alone.
 */
export function createMarkdownReader(split = recut): (text: string) => Slices<MarkedDocument> {
  const memory = createMemory<Piece>()
  const definitionMemory = createMemory<Definitions>()
  let last: Last = { text: '', from: 0, chunks: [], definitions: new Map() }
  return function* (document) {
    const text = hideDialects(hideTemplates(document))
    const pieces = new Pieces()
    const frontMatter = frontMatterOf(document)
    if (frontMatter) {
      const source = document.slice(0, frontMatter.end)
      pieces.append(
        memory(`front matter\0${source}`, (own) => ({
          ...NOTHING,
          ...readFrontMatter(own.slice(-source.length), { start: 0, end: source.length }),
        })),
      )
    }
    const from = frontMatter?.end ?? 0
    const before = last
    const { chunks, head, tail } = split(text, from, before)
    const known = (i: number): Part | undefined => {
      if (i < head) return before.chunks[i]
      const fromEnd = chunks.length - i
      return fromEnd <= tail ? before.chunks[before.chunks.length - fromEnd] : undefined
    }
    const defined = text.includes(']:')
    const found: (Definitions | undefined)[] = []
    for (const [i, chunk] of chunks.entries()) {
      const part = known(i)
      if (part || !defined) found.push(part?.definitions)
      else found.push(yield* definitionsOf(definitionMemory, text.slice(chunk.start, chunk.end)))
    }
    const definitions = merged(found)
    const same = isSame(definitions, before.definitions)
    let preludeOf: ((source: string) => string) | undefined
    const parts: Part[] = []
    for (const [i, { start, end }] of chunks.entries()) {
      const part = known(i)
      if (part && (same || !part.refers)) {
        const { refers, definitions } = part
        const piece = part.start === start ? part.piece : movePiece(part.piece, start - part.start)
        parts.push({ start, end, refers, definitions, piece })
        continue
      }
      const source = text.slice(start, end)
      const refers = source.includes('[')
      preludeOf ??= preludesFrom(definitions)
      const prelude = definitions.size > 0 && refers ? preludeOf(source) : ''
      const long = longIn(source)
      const piece = long
        ? yield* readLong(memory, source, long, prelude, definitions)
        : memory(prelude + source, (own) => readChunk(own.slice(prelude.length), prelude, definitions))
      parts.push({ start, end, refers, definitions: found[i], piece: movePiece(piece, start) })
      yield
    }
    for (const { piece } of parts) pieces.append(piece)
    last = { text, from, chunks: parts, definitions }
    return {
      syntax: 'markdown',
      ...pieces,
      ...(frontMatter && { frontMatter }),
    }
  }
}

/** A long table or list: the stretches in which its text is read, and what a table’s later ones are read behind, its head. */
interface Long {
  readonly stretches: readonly Span[]
  readonly head: string
}

/** The long table or list that a chunk is, if each of its rows or items can be read without those before. */
function longIn(source: string): Long | undefined {
  // A bare carriage return ends a line too, but not here.
  if (hasBareReturn(source)) return undefined
  const [head] = TABLE_HEAD.exec(source) ?? []
  if (head !== undefined) {
    const stretches = stretchesOf(source, head.length, (line) => ROW.test(line) || undefined)
    return stretches && parse(head).children[0]?.type === 'table' ? { head, stretches } : undefined
  }
  const [, sign] = ITEM.exec(source) ?? []
  if (sign === undefined) return undefined
  const stretches = stretchesOf(source, 0, itemsBy(sign))
  return stretches && { head: '', stretches }
}

/**
 * Tells of the lines of a list, one after the other, whether an item by a sign begins there that can be read without those before. None
 * can behind a line that may belong to no item: a fence or paragraph of its own takes in what follows.
 */
function itemsBy(sign: string): (line: string) => boolean {
  let content = Number.POSITIVE_INFINITY
  let paragraph = false
  let lost = false
  return (line) => {
    if (lost) return false
    const column = columnOf(line, 0)
    const prose = PROSE.test(line)
    if (column >= content || /^[ \t]*\r?\n?$/.test(line)) {
      paragraph &&= prose
      return false
    }
    const item = ITEM.exec(line)
    if (!item) {
      lost = !paragraph || !prose
      return false
    }
    const words = line.slice(item[0].length)
    // To one without words, or to a line across the page, nothing belongs.
    content = /[^-*+\s]/.test(words) ? columnOf(line, item[0].length) : Number.POSITIVE_INFINITY
    paragraph = PROSE.test(words)
    return column === 0 && item[1] === sign
  }
}

/** The column at which the words of a line begin that are behind an offset, before which there are no tabs. */
function columnOf(line: string, offset: number): number {
  let column = offset
  for (const character of line.slice(offset)) {
    if (character === '\t') column += 4 - (column % 4)
    else if (character === ' ') column++
    else break
  }
  return column
}

/**
 * Cuts lines, from an offset on, before some of those that `begins` holds of; undefined where it is of a line, or where there is nothing
 * to cut. It is cut where the lines themselves say so, so that one that comes or goes leaves the cuts behind it as they were.
 */
function stretchesOf(
  source: string,
  from: number,
  begins: (line: string) => boolean | undefined,
): Span[] | undefined {
  const stretches: Span[] = []
  let start = 0
  let count = 0
  for (let at = from; at < source.length; ) {
    const feed = source.indexOf('\n', at)
    const end = feed < 0 ? source.length : feed + 1
    const line = source.slice(at, end)
    const opens = begins(line)
    if (opens === undefined) return undefined
    const says = (line.length + line.charCodeAt(line.length >> 1)) % 16 === 0
    if (opens && (count >= TOGETHER.most || (says && count >= TOGETHER.least))) {
      stretches.push({ start, end: at })
      start = at
      count = 0
    }
    if (opens) count++
    at = end
  }
  return stretches.length > 0 ? [...stretches, { start, end: source.length }] : undefined
}

/** Reads a long table or list a stretch at a time: the parser would take a second for some thousand rows, and again for each letter in one. */
function* readLong(
  memory: (key: string, make: (own: string) => Piece) => Piece,
  source: string,
  { head, stretches }: Long,
  prelude: string,
  definitions: Definitions,
): Slices<Piece> {
  const pieces = new Pieces()
  for (const { start, end } of stretches) {
    const above = start > 0 ? prelude + head : prelude
    const words = source.slice(start, end)
    const piece = memory(`stretch\0${above}\0${words}`, (own) =>
      readChunk(own.slice(own.length - words.length), above, definitions, head !== ''),
    )
    pieces.append(movePiece(piece, start))
    yield
  }
  return pieces
}

/** Of two definitions of one label the first holds. */
function merged(found: readonly (Definitions | undefined)[]): Definitions {
  const all = new Map<string, string>()
  for (const definitions of found) {
    for (const [id, url] of definitions ?? []) if (!all.has(id)) all.set(id, url)
  }
  return all
}

function isSame(a: Definitions, b: Definitions): boolean {
  if (a.size !== b.size) return false
  const others = b.entries()
  for (const [id, url] of a) {
    const [otherId, other] = others.next().value ?? []
    if (id !== otherId || url !== other) return false
  }
  return true
}

/**
 * GFM as `remark-gfm` has it, but for what writes it, and for a search for addresses that are no links by GFM’s grammar in its text,
 * which then has no places: it stays as it is.
 */
function readGfm(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmSyntax()]
  const extensions = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension)
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...extensions]
}

function parse(source: string): Root {
  return (GFM.test(source) ? gfm : common).parse(source)
}

/** The definitions in a chunk; of a long list a stretch at a time. The cells of a table hold none. */
function* definitionsOf(
  memory: (key: string, make: (own: string) => Definitions) => Definitions,
  source: string,
): Slices<Definitions | undefined> {
  if (!source.includes(']:')) return undefined
  const long = longIn(source)
  if (long?.head) return undefined
  const found: Definitions[] = []
  for (const { start, end } of long?.stretches ?? [{ start: 0, end: source.length }]) {
    const words = source.slice(start, end)
    if (!words.includes(']:')) continue
    found.push(memory(words, definitionsIn))
    yield
  }
  return merged(found)
}

function definitionsIn(source: string): Definitions {
  const found = new Map<string, string>()
  if (isTooMuch(source)) return found
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') {
      const mark = node.type === 'definition' ? '' : '^'
      const id = mark + node.identifier
      if (!found.has(id)) found.set(id, node.type === 'definition' ? node.url : '')
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(parse(source))
  return found
}

/**
 * Gives the definitions that a chunk may refer to, as Markdown to be put before it. They are looked up by what stands in its brackets: a
 * book has thousands.
 */
function preludesFrom(definitions: Definitions): (source: string) => string {
  const byLabel = new Map<string, string[]>()
  const always: string[] = []
  for (const [id, url] of definitions) {
    const line = id.startsWith('^') ? `[${id}]: -` : `[${id}]: <${url.replaceAll(/[<>\s\\]/g, '')}>`
    const label = labelOf(id)
    // A label with escapes may hold brackets.
    if (id.includes('\\')) always.push(line)
    else byLabel.set(label, [...(byLabel.get(label) ?? []), line])
  }
  return (source) => {
    const lines = new Set(always)
    for (const [, words = ''] of source.matchAll(/\[([^[\]]{1,999})\]/g))
      for (const line of byLabel.get(labelOf(words)) ?? []) lines.add(line)
    // What ends a footnote, so that no indented line behind it belongs to it.
    return lines.size > 0 ? `${[...lines].join('\n\n')}\n\n***\n\n` : ''
  }
}

/** By this a reference finds its definition: no case, and blanks and line ends alike, also those of a quotation. */
function labelOf(words: string): string {
  return words
    .replaceAll(/[\s>]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
}

/** Text that would keep the parser busy for seconds. In `rows` of a table emphasis ends with each. */
function isTooMuch(source: string, rows = false): boolean {
  if (source.length < DEEPEST) return false
  let start = 0
  let ends = 0
  let fenced = false
  while (start < source.length) {
    let end = source.indexOf('\n', start)
    if (end < 0) end = source.length
    if (end - start > LONGEST_LINE) return true
    const line = source.slice(start, end)
    if (FENCE.test(line)) fenced = !fenced
    if (rows || BREAKS_OFF.test(line)) ends = 0
    if (!fenced) ends += line.match(ENDS_EMPHASIS)?.length ?? 0
    if (ends > MOST_ENDS) return true
    if (end - start > DEEPEST) {
      const markers = /^(?:[>*+-]|\d{1,9}[.)]|[ \t])+(?=[^ \t>*+-]|\r?$)/.exec(line)
      if (markers && !RULE.test(line) && markers[0].replaceAll(/[ \t]/g, '').length > DEEPEST) return true
    }
    start = end + 1
  }
  return false
}

/** Reads a chunk, or `rows` of a table, behind a text that is read for what it means to them. */
function readChunk(source: string, prelude: string, definitions: Definitions, rows = false): Piece {
  const builder = new DocumentBuilder()
  const metadata: MetadataField[] = []
  const chunk = { blocks: builder.blocks, comments: builder.comments, metadata, problems: [] as Problem[] }
  if (isTooMuch(source, rows)) {
    readParagraphs(builder, source, 0)
    chunk.problems.push({
      message:
        'text without line breaks, nested too deeply or full of signs of emphasis was read as plain text',
      span: { start: 0, end: source.length },
    })
  } else if (prelude !== '' || !readPlain(builder, source))
    new Reader(builder, chunk, source, prelude.length, definitions).read(parse(prelude + source))
  return chunk
}

/** What ends a block quotation in bold or italics, or as "- Ana Ruiz", whose dash is read as that of a list of one. */
function creditIn(children: readonly Nodes[]): Nodes | undefined {
  const last = children.at(-1)
  if (children.length < 2 || !last) return undefined
  const isItem =
    last.type === 'list' &&
    !last.ordered &&
    last.children.length === 1 &&
    last.children[0]?.children.length === 1
  const isSetApart = last.type === 'paragraph' && /^(?:strong|emphasis)$/.test(last.children[0]?.type ?? '')
  return isItem || isSetApart ? last : undefined
}

/** Reads a paragraph or heading without markup, which most are, and says whether the text is one. */
function readPlain(builder: DocumentBuilder, source: string): boolean {
  const marks = HEADING.exec(source)?.[1]?.length ?? 0
  let start = marks > 0 ? marks + 1 : 0
  if (MARKUP.test(marks > 0 ? source.slice(start) : source)) return false
  const block = marks > 0 ? new BlockBuilder('heading', marks) : new BlockBuilder('paragraph')
  for (let end = source.indexOf('\r\n'); end >= 0; end = source.indexOf('\r\n', start)) {
    block.verbatim(source.slice(start, end), start)
    start = end + 1
  }
  block.verbatim(source.slice(start), start)
  builder.add(block.build())
  return true
}

class Reader {
  readonly #builder: DocumentBuilder
  readonly #metadata: MetadataField[]
  readonly #problems: Problem[]
  readonly #source: string
  /** Length of the text that was parsed before the chunk. */
  readonly #before: number
  readonly #definitions: Definitions
  #images: (Image | ImageReference)[] = []

  constructor(
    builder: DocumentBuilder,
    { metadata, problems }: { readonly metadata: MetadataField[]; readonly problems: Problem[] },
    source: string,
    before: number,
    definitions: Definitions,
  ) {
    this.#builder = builder
    this.#metadata = metadata
    this.#problems = problems
    this.#source = source
    this.#before = before
    this.#definitions = definitions
  }

  read(root: Root): void {
    for (const node of root.children) {
      if (this.#isOwn(node)) this.#flow(node, 'paragraph', 0)
      // Rows behind the head of their table.
      else if (node.type === 'table')
        for (const row of node.children) if (this.#isOwn(row)) this.#flow(row, 'paragraph', 0)
    }
  }

  #isOwn(node: Nodes): boolean {
    return (node.position?.start.offset ?? 0) >= this.#before
  }

  #flow(node: Nodes, kind: BlockKind, depth: number): void {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'tableCell': {
        const own = node.type === 'heading' ? 'heading' : node.type === 'tableCell' ? 'cell' : kind
        const block = new BlockBuilder(own, node.type === 'heading' ? node.depth : depth)
        this.#inline(block, node.children)
        this.#builder.add(block.build(), block.comments)
        for (const image of this.#images.splice(0)) this.#caption(image)
        return
      }
      case 'html': {
        const { start } = this.#span(node)
        readHtmlInto(this.#builder, this.#words(node), start, this.#metadata, this.#problems)
        return
      }
      case 'code':
      case 'definition':
      case 'thematicBreak':
        return
      case 'blockquote': {
        const own = this.#words(node).slice(1).trimStart().startsWith(OWN_NOTE)
        const credit = own ? undefined : creditIn(node.children)
        for (const child of node.children)
          this.#flow(child, own ? kind : child === credit ? 'credit' : 'quotation', depth + (own ? 0 : 1))
        return
      }
      case 'listItem':
        for (const child of node.children)
          this.#flow(child, kind === 'quotation' || kind === 'credit' ? kind : 'item', depth + 1)
        return
      default:
        if ('children' in node) for (const child of node.children) this.#flow(child, kind, depth)
    }
  }

  #inline(block: BlockBuilder, nodes: readonly PhrasingContent[], element?: string): void {
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]
      if (!node) return
      const from = block.length
      switch (node.type) {
        case 'text':
          this.#text(block, node.value, this.#words(node), this.#span(node).start)
          break
        case 'break':
          block.decoded('\n')
          break
        case 'inlineCode':
          // Code is no prose, but its place in the sentence is kept.
          block.decoded('…')
          break
        case 'link':
        case 'linkReference': {
          const words = this.#words(node)
          // An autolink or bare address: no words of the article. GFM takes the closing mark of a quotation with it.
          if (node.type === 'link' && /^<?(?:https?:|mailto:|www\.)/i.test(words)) {
            if (/[”’»]/.test(words)) this.#text(block, words, words, this.#span(node).start)
            break
          }
          this.#inline(block, node.children)
          const url = node.type === 'link' ? node.url : this.#definitions.get(node.identifier)
          block.link(from, url ?? '')
          break
        }
        case 'emphasis':
        case 'strong':
          this.#inline(block, node.children)
          block.emphasise(from)
          break
        case 'delete':
          // Two tildes strike out; one may be a subscript.
          if (!this.#words(node).startsWith('~~')) this.#inline(block, node.children)
          break
        case 'footnoteReference':
          block.reference()
          break
        case 'image':
        case 'imageReference':
          this.#images.push(node)
          break
        case 'html': {
          const comment = /^<!--([\s\S]*)-->$/.exec(this.#words(node))
          if (comment) block.comment(this.#span(node), (comment[1] ?? '').trim())
          else if (/^<br\b/i.test(node.value)) block.decoded('\n')
          else i = this.#element(block, nodes, i, node, element)
          break
        }
        default:
          break
      }
    }
  }

  /** Adds the element whose tag is the node at `i`; returns the index of its closing tag, or `i` where there is none. `outer` is the element around it. */
  #element(
    block: BlockBuilder,
    nodes: readonly PhrasingContent[],
    i: number,
    tag: Html,
    outer: string | undefined,
  ): number {
    const name = /^<([a-z][a-z\d]*)/i.exec(tag.value)?.[1]?.toLowerCase()
    if (!name) return i
    const tags = new RegExp(`^<(/?)${name}(?![a-z\\d-])`, 'i')
    const within = nodes.slice(i + 1, i + 1 + FARTHEST)
    let depth = 1
    const length = within.findIndex((node) => {
      const found = node.type === 'html' ? tags.exec(node.value) : null
      if (found) depth += found[1] ? -1 : 1
      return depth === 0
    })
    const end = within[length]
    if (!end) return i
    const href = name === 'a' ? (HREF.exec(tag.value)?.[1] ?? '') : ''
    if (isNote(name, href, outer, block)) block.reference()
    else if (!SKIPPED.has(name)) {
      const from = block.length
      const quoted = outer === 'q' ? 1 : 0
      if (name === 'q') block.spelt(OPENS[quoted], this.#span(tag))
      this.#inline(block, within.slice(0, length), name)
      if (name === 'q') block.spelt(CLOSES[quoted], this.#span(end))
      markElement(block, name, from, href)
    }
    return i + 1 + length
  }

  #text(block: BlockBuilder, value: string, source: string, offset: number): void {
    if (value !== source || !/:\/\/|www\./i.test(value)) {
      spell(block, value, source, offset)
      return
    }
    // An address that stands as the words of a link is not prose either.
    let at = 0
    for (const address of value.matchAll(ADDRESSES)) {
      block.verbatim(value.slice(at, address.index), offset + at)
      at = address.index + address[0].length
    }
    block.verbatim(value.slice(at), offset + at)
  }

  /** The words that stand for a picture are a block of their own, after the paragraph they are in. */
  #caption(node: Image | ImageReference): void {
    const { start } = this.#span(node)
    const alt = node.alt ?? ''
    if (!/\S\s+\S+\s+\S/.test(alt) || !this.#words(node).startsWith(`![${alt}]`)) return
    const block = new BlockBuilder('caption')
    block.verbatim(alt, start + 2)
    this.#builder.add(block.build())
  }

  #words(node: Nodes): string {
    const { start, end } = this.#span(node)
    return this.#source.slice(start, end)
  }

  #span(node: Nodes): Span {
    return {
      start: (node.position?.start.offset ?? 0) - this.#before,
      end: (node.position?.end.offset ?? 0) - this.#before,
    }
  }
}
