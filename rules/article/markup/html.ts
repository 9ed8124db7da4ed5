import { ErrorCodes, type Token, Tokenizer, TokenizerMode } from 'parse5'
import { wordTable } from '../../languages/word-table.ts'
import type { BlockKind, MarkedDocument, MetadataField, Problem, Span } from '../model.ts'
import { finished, type Slices } from '../slices.ts'
import { BlockBuilder, DocumentBuilder, spell } from './builder.ts'

/** Reads a page of HTML. */
export function* readHtml(text: string): Slices<MarkedDocument> {
  const builder = new DocumentBuilder()
  const metadata: MetadataField[] = []
  const problems: Problem[] = []
  yield* new Reader(builder, text, 0, metadata, problems).read()
  return { syntax: 'html', blocks: builder.blocks, comments: builder.comments, metadata, problems }
}

/** Reads a piece of HTML that stands at `offset` in another document. */
export function readHtmlInto(
  builder: DocumentBuilder,
  source: string,
  offset: number,
  metadata: MetadataField[],
  problems: Problem[],
): void {
  finished(new Reader(builder, source, offset, metadata, problems).read())
}

/** Characters of a page that are read at a time: some milliseconds. */
const PIECE = 32_000

const BLOCKS = wordTable<BlockKind>({
  p: 'paragraph',
  div: 'paragraph',
  section: 'paragraph',
  article: 'paragraph',
  main: 'paragraph',
  body: 'paragraph',
  html: 'paragraph',
  header: 'paragraph',
  footer: 'paragraph',
  aside: 'paragraph',
  figure: 'paragraph',
  address: 'paragraph',
  dl: 'paragraph',
  dt: 'item',
  dd: 'item',
  ul: 'paragraph',
  ol: 'paragraph',
  li: 'item',
  blockquote: 'quotation',
  figcaption: 'caption',
  caption: 'caption',
  table: 'paragraph',
  tbody: 'paragraph',
  thead: 'paragraph',
  tr: 'paragraph',
  td: 'cell',
  th: 'cell',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  details: 'paragraph',
  summary: 'paragraph',
  form: 'paragraph',
  fieldset: 'paragraph',
  hr: 'paragraph',
})
/** Elements whose content is no prose of the article, or was struck out of it. */
export const SKIPPED: ReadonlySet<string> = new Set(
  'script style title nav code pre template svg noscript noframes noembed button select option textarea iframe object canvas audio video math kbd samp xmp del s strike rt rp'.split(
    ' ',
  ),
)
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** What an opening tag ends when it stands directly in it, though no closing tag says so. */
const ENDED_BY = wordTable<readonly string[]>({
  li: ['li', 'p'],
  dt: ['dt', 'dd', 'p'],
  dd: ['dt', 'dd', 'p'],
  td: ['td', 'th', 'p'],
  th: ['td', 'th', 'p'],
  tr: ['td', 'th', 'tr', 'p'],
})
const PARAGRAPH = ['p']
/** Structured data that is looked through, in UTF-16 code units. */
const LONGEST_DATA = 20_000
const DATE_PUBLISHED = /"datePublished"\s{0,9}:\s{0,9}"([^"]{4,40})"/
/** What a word processor begins an item with, in place of an element. */
const BULLET = /^[•‣◦▪●·](?=\s|$)/
/** Marks of quotations, outer and inner, that `q` stands for. */
export const OPENS = ['“', '‘'] as const
export const CLOSES = ['”', '’'] as const
/** A `cite` that has the rest of its paragraph or quotation to itself is no title in a sentence. */
const CREDIT_ENDS =
  /^[^<]{0,150}(?:<(?!\/cite)[^>]{0,200}>[^<]{0,150}){0,6}<\/cite>\s{0,99}(?:<\/?(?:p|div|blockquote|footer|figcaption|figure)\b|$)/i
const LONGEST_CREDIT = 1000
/** What stands before a credit in one paragraph with what is said: its closing mark, or the break of a line. */
const ENDS_WORDS = /[.!?…"”’\n]/
/** Open inline elements that are looked through for the one that a closing tag means. */
const NEAREST = 100

type Mode = Tokenizer['state']

/** Elements whose content is text even where it looks like tags. */
const MODES = wordTable<Mode>({
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
})

/** An open element. */
interface Open {
  readonly name: string
  readonly kind: BlockKind
  readonly depth: number
  readonly skipped: boolean
  /** Index of the nearest open element that makes a block, itself included; -1 for none. */
  readonly near: number
  /** How many blocks stand before it. */
  readonly blocks: number
  /** The block that it began in, and where. */
  readonly block: BlockBuilder | undefined
  readonly from: number
  readonly url: string
}

/**
 * Reads tags as they come, without a tree: pages nest as deep as they like, and time stays in proportion to length.
 */
class Reader {
  readonly #builder: DocumentBuilder
  readonly #source: string
  readonly #offset: number
  readonly #metadata: MetadataField[]
  readonly #problems: Problem[]
  readonly #open: Open[] = []
  readonly #count = new Map<string, number>()
  #block: BlockBuilder | undefined
  /** Where white space stands that becomes a space when a word follows; -1 for none. */
  #space = -1
  /** The comment that comes next ends with the document. */
  #unclosed = false

  constructor(
    builder: DocumentBuilder,
    source: string,
    offset: number,
    metadata: MetadataField[],
    problems: Problem[],
  ) {
    this.#builder = builder
    this.#source = source
    this.#offset = offset
    this.#metadata = metadata
    this.#problems = problems
  }

  *read(): Slices<void> {
    const nothing = (): void => {}
    const tokenizer = new Tokenizer(
      { sourceCodeLocationInfo: true },
      {
        onStartTag: (token) => {
          this.#start(token)
          const mode = MODES.get(token.tagName)
          if (mode !== undefined) tokenizer.state = mode
        },
        onEndTag: (token) => {
          if (token.tagName === 'q' && this.#count.get('q')) this.#quote(token, CLOSES)
          this.#end(token.tagName)
        },
        onComment: (token) => this.#comment(token),
        onCharacter: (token) => this.#word(token),
        onWhitespaceCharacter: (token) => this.#blank(token),
        onNullCharacter: nothing,
        onDoctype: nothing,
        onEof: nothing,
        onParseError: ({ code }) => {
          this.#unclosed = code === ErrorCodes.eofInComment
        },
      },
    )
    for (let from = 0; from < this.#source.length; ) {
      // The tokenizer waits for the rest of what is cut in two, but best is to cut before a tag.
      const tag = this.#source.indexOf('<', from + PIECE)
      const to = tag < 0 || tag > from + 2 * PIECE ? from + PIECE : tag
      tokenizer.write(this.#source.slice(from, to), to >= this.#source.length)
      from = to
      yield
    }
    this.#popTo(0)
    this.#close()
  }

  #start(token: Token.TagToken): void {
    const name = token.tagName
    const attribute = (key: string): string | undefined =>
      token.attrs.find((each) => each.name === key)?.value
    if (name === 'meta') {
      const key = attribute('property') || attribute('name') || attribute('itemprop')
      const value = attribute('content') ?? ''
      if (key) this.#metadata.push({ key: key.toLowerCase(), value, span: this.#span(token) })
      return
    }
    if (name === 'script' && /\bld\+json\b/.test(attribute('type') ?? '')) this.#published(token)
    const datetime = name === 'time' ? attribute('datetime') : undefined
    if (datetime) this.#metadata.push({ key: 'time', value: datetime, span: this.#span(token) })
    const own = this.#isCredit(name, token) ? 'credit' : BLOCKS.get(name)
    if (own) {
      const ended = ENDED_BY.get(name) ?? PARAGRAPH
      for (let near = this.#near(); near >= 0; near = this.#near()) {
        if (!ended.includes(this.#open[near]?.name ?? '')) break
        this.#popTo(near)
      }
      this.#close()
    }
    const outer = this.#open.at(-1)
    if (name === 'br' && outer?.skipped !== true) {
      // Two breaks part paragraphs.
      if (this.#block?.last === '\n') this.#close()
      this.#block?.decoded('\n')
      this.#space = -1
    }
    if (VOID.has(name) || (token.selfClosing && !own)) return
    const note = isNote(name, attribute('href'), outer?.name, this.#block)
    if (note && outer?.skipped !== true) this.#block?.reference()
    const kind = outer?.kind ?? 'paragraph'
    const depth = outer?.depth ?? 0
    const length = this.#block?.length ?? 0
    this.#count.set(name, (this.#count.get(name) ?? 0) + 1)
    if (name === 'q') this.#quote(token, OPENS)
    this.#open.push({
      name,
      kind: own ? kindOf(own, kind, attribute('class') ?? '') : kind,
      blocks: this.#builder.blocks.length,
      depth: own === 'item' || own === 'quotation' ? depth + 1 : own === 'heading' ? Number(name[1]) : depth,
      skipped: outer?.skipped === true || note || SKIPPED.has(name) || isHidden(attribute),
      near: own ? this.#open.length : this.#near(),
      block: this.#block,
      from: this.#space >= 0 ? length + 1 : length,
      url: name === 'a' ? (attribute('href') ?? '') : '',
    })
  }

  /** Does an element say whose words a block quotation is: `footer` and, where it ends the quotation, `cite`, or the caption of its figure? */
  #isCredit(name: string, { location }: Token.TagToken): boolean {
    if (this.#open.at(-1)?.kind === 'credit') return false
    if (name === 'footer') return this.#isQuoting()
    if (name === 'cite') {
      const rest = this.#source.slice(location?.endOffset, (location?.endOffset ?? 0) + LONGEST_CREDIT)
      return (
        this.#isQuoting() && (!this.#block || ENDS_WORDS.test(this.#block.last)) && CREDIT_ENDS.test(rest)
      )
    }
    const figure = name === 'figcaption' && this.#open.findLast((open) => open.name === 'figure')
    return figure ? this.#builder.blocks.slice(figure.blocks).at(-1)?.kind === 'quotation' : false
  }

  #isQuoting(): boolean {
    return (this.#count.get('blockquote') ?? 0) > 0
  }

  /** The date that structured data about the page says. */
  #published({ location }: Token.TagToken): void {
    const from = location?.endOffset ?? 0
    const field = DATE_PUBLISHED.exec(this.#source.slice(from, from + LONGEST_DATA).split('</', 1)[0] ?? '')
    if (!field?.[1]) return
    const start = this.#offset + from + field.index
    this.#metadata.push({
      key: 'datepublished',
      value: field[1],
      span: { start, end: start + field[0].length },
    })
  }

  #end(name: string): void {
    if (!this.#count.get(name)) return
    const near = this.#near()
    if (this.#open[near]?.name === name) {
      this.#popTo(near)
      return
    }
    if (BLOCKS.has(name) || SKIPPED.has(name)) {
      for (let index = this.#open.length - 1; index >= 0; index--) {
        if (this.#open[index]?.name === name) {
          this.#popTo(index)
          return
        }
      }
      return
    }
    const stop = Math.max(this.#near(), this.#open.length - NEAREST)
    for (let index = this.#open.length - 1; index > stop; index--) {
      if (this.#open[index]?.name === name) {
        this.#popTo(index)
        return
      }
    }
  }

  /** Closes the elements from an index on. */
  #popTo(index: number): void {
    while (this.#open.length > index) {
      const element = this.#open.pop()
      if (!element) return
      const { name, block, from, url } = element
      this.#count.set(name, (this.#count.get(name) ?? 1) - 1)
      if (element.near === this.#open.length) this.#close()
      else if (this.#block && (block === this.#block || block === undefined)) {
        if (!element.skipped) markElement(this.#block, name, from, url)
      }
    }
  }

  #comment(token: Token.CommentToken): void {
    const text = token.data.trim()
    const span = this.#span(token)
    if (this.#block) this.#block.comment(span, text)
    else this.#builder.comment(span, text)
    if (!this.#unclosed) return
    // What it takes with it looks as if nothing were wrong there.
    const message = 'this comment is never closed: nothing behind its beginning was read'
    this.#problems.push({ message, span: { start: span.start, end: span.start + '<!--'.length } })
  }

  #word(token: Token.CharacterToken): void {
    const outer = this.#open.at(-1)
    if (outer?.skipped) return
    const first = !this.#block || this.#block.last === '\n' || this.#block.last === ''
    // A line that begins with a space that does not break, and maybe has nothing else.
    if (first && token.chars.trim() === '') return
    const start = this.#startOf(token)
    const source = this.#source.slice(start, token.location?.endOffset)
    if (first && (outer?.kind ?? 'paragraph') === 'paragraph' && BULLET.test(token.chars)) {
      this.#close()
      this.#block = new BlockBuilder('item', 1)
      const mark = /^(?:&[^;]*;|.)/.exec(source)?.[0].length ?? 0
      spell(this.#block, token.chars.slice(1), source.slice(mark), this.#offset + start + mark)
      return
    }
    spell(this.#begun(), token.chars, source, this.#offset + start)
  }

  /** The block that is being read, with the white space before the next word, which collapses to one space, as browsers show it. */
  #begun(): BlockBuilder {
    const { kind, depth } = this.#open.at(-1) ?? { kind: 'paragraph', depth: 0 }
    this.#block ??= new BlockBuilder(kind, depth)
    if (this.#space >= 0) {
      if (this.#source[this.#space] === ' ') this.#block.verbatim(' ', this.#offset + this.#space)
      else this.#block.decoded(' ')
      this.#space = -1
    }
    return this.#block
  }

  /** Writes the mark that a tag of a quotation stands for: outer or inner. */
  #quote(token: Token.TagToken, [outer, inner]: readonly [string, string]): void {
    if (this.#open.at(-1)?.skipped) return
    const within = this.#count.get('q') ?? 0
    this.#begun().spelt(within > 1 ? inner : outer, this.#span(token))
  }

  /** Where a word starts. The tokenizer counts a character reference at its beginning from the reference's last character. */
  #startOf({ chars, location }: Token.CharacterToken): number {
    const at = location?.startOffset ?? 0
    if (this.#source[at] === chars[0]) return at
    const reference = /&#?\w{0,40}$/.exec(this.#source.slice(Math.max(0, at - 42), at))
    return reference ? at - reference[0].length : at
  }

  #blank(token: Token.CharacterToken): void {
    if (!this.#block || this.#block.last === '\n' || this.#space >= 0) return
    if (this.#open.at(-1)?.skipped !== true) this.#space = token.location?.startOffset ?? -1
  }

  #close(): void {
    if (this.#block) this.#builder.add(this.#block.build(), this.#block.comments)
    this.#block = undefined
    this.#space = -1
  }

  #near(): number {
    return this.#open.at(-1)?.near ?? -1
  }

  #span(token: Token.TagToken | Token.CommentToken): Span {
    const { startOffset = 0, endOffset = 0 } = token.location ?? {}
    return { start: this.#offset + startOffset, end: this.#offset + endOffset }
  }
}

/** Whether an element is not shown, or leads elsewhere. */
function isHidden(attribute: (key: string) => string | undefined): boolean {
  return (
    attribute('hidden') !== undefined ||
    /(?:^|;)\s*display\s*:\s*none\b/i.test(attribute('style') ?? '') ||
    /^(?:navigation|menu|menubar|search)$/.test(attribute('role') ?? '')
  )
}

/**
 * Whether an element is the number of a note: raised behind the mark that ends a sentence, clause or quotation, or a raised link within
 * the page. Elsewhere what is raised belongs to a word: “40 m²”.
 */
export function isNote(
  name: string,
  href: string | undefined,
  outer: string | undefined,
  block: BlockBuilder | undefined,
): boolean {
  if (name === 'sup') return block !== undefined && /[.,;:!?”"’)\]]/.test(block.last)
  return name === 'a' && outer === 'sup' && href?.startsWith('#') === true
}

/** Marks what an inline element says of the text that a block has from an offset on. */
export function markElement(block: BlockBuilder, name: string, from: number, url: string): void {
  if (url) block.link(from, url)
  if (/^(?:b|strong|em|i)$/.test(name)) block.emphasise(from)
  if (name === 'sup') block.reference()
}

/** What an element's own text is, given the kind of what it stands in. */
function kindOf(own: BlockKind, outer: BlockKind, className: string): BlockKind {
  if (/caption/i.test(className)) return 'caption'
  if (own === 'heading' || own === 'cell') return own
  if (own === 'credit' || outer === 'credit') return 'credit'
  const inherits = outer === 'quotation' || outer === 'caption' || (outer === 'item' && own === 'paragraph')
  return inherits ? outer : own
}
