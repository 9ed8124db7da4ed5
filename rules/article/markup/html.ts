import type { ElementContent, Nodes, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { BlockKind, MarkedDocument, MetadataField, Span } from '../model.ts'
import { BlockBuilder, DocumentBuilder, spell } from './builder.ts'

const page = unified().use(rehypeParse).freeze()
const fragment = unified().use(rehypeParse, { fragment: true }).freeze()

/** Reads a page of HTML. */
export function readHtml(text: string): MarkedDocument {
  const builder = new DocumentBuilder()
  const metadata: MetadataField[] = []
  new Reader(builder, text, 0, metadata).read(page.parse(text))
  return { syntax: 'html', blocks: builder.blocks, comments: builder.comments, metadata, problems: [] }
}

/** Reads a piece of HTML that stands at `offset` in another document. */
export function readHtmlInto(
  builder: DocumentBuilder,
  source: string,
  offset: number,
  metadata: MetadataField[],
): void {
  new Reader(builder, source, offset, metadata).read(fragment.parse(source))
}

const BLOCKS: Record<string, BlockKind> = {
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
}
const SKIPPED = new Set(
  'script style nav code pre template svg noscript button select option textarea input iframe object canvas audio video math kbd samp'.split(
    ' ',
  ),
)
const DEEPEST = 400

class Reader {
  readonly #builder: DocumentBuilder
  readonly #source: string
  readonly #offset: number
  readonly #metadata: MetadataField[]
  #block: BlockBuilder | undefined

  constructor(builder: DocumentBuilder, source: string, offset: number, metadata: MetadataField[]) {
    this.#builder = builder
    this.#source = source
    this.#offset = offset
    this.#metadata = metadata
  }

  read(root: Root): void {
    this.#children(root.children as readonly Nodes[], 'paragraph', 0, 0)
    this.#close()
  }

  #children(nodes: readonly Nodes[], kind: BlockKind, depth: number, level: number): void {
    if (level > DEEPEST) return
    for (const node of nodes) this.#node(node, kind, depth, level)
  }

  #node(node: Nodes, kind: BlockKind, depth: number, level: number): void {
    if (node.type === 'text') this.#text(node.value, this.#span(node), kind, depth)
    else if (node.type === 'comment') {
      const span = this.#span(node)
      if (this.#block) this.#block.comment(span, node.value.trim())
      else this.#builder.comment(span, node.value.trim())
    } else if (node.type === 'element') this.#element(node, kind, depth, level)
  }

  #element(
    node: Extract<ElementContent, { type: 'element' }>,
    kind: BlockKind,
    depth: number,
    level: number,
  ): void {
    const name = node.tagName
    const property = (key: string): string => String(node.properties[key] ?? '')
    const span = this.#span(node)
    if (name === 'meta') {
      const key = property('property') || property('name') || property('itemProp')
      if (key) this.#metadata.push({ key: key.toLowerCase(), value: property('content'), span })
      return
    }
    if (name === 'title' || name === 'head') {
      if (name === 'head') this.#children(node.children, kind, depth, level + 1)
      return
    }
    if (name === 'time' && property('dateTime')) {
      this.#metadata.push({ key: 'time', value: property('dateTime'), span })
    }
    if (SKIPPED.has(name) || 'hidden' in node.properties) return
    if (name === 'br') {
      this.#block?.decoded('\n')
      return
    }
    const own = BLOCKS[name]
    if (own) {
      this.#close()
      const caption = /caption/i.test(property('className'))
      const inherited =
        kind === 'quotation' || kind === 'caption' || (kind === 'item' && own === 'paragraph') ? kind : own
      const next = caption ? 'caption' : own === 'heading' || own === 'cell' ? own : inherited
      const deeper =
        own === 'item' || own === 'quotation' ? depth + 1 : own === 'heading' ? Number(name[1]) : depth
      this.#children(node.children, next, deeper, level + 1)
      this.#close()
      return
    }
    const from = this.#block?.length ?? 0
    this.#children(node.children, kind, depth, level + 1)
    if (name === 'a' && property('href')) this.#block?.link(from, property('href'))
    if (/^(?:b|strong|em|i)$/.test(name)) this.#block?.emphasise(from)
    if (name === 'sup') this.#block?.reference()
  }

  #text(value: string, span: Span, kind: BlockKind, depth: number): void {
    if (!this.#block) {
      if (/^\s*$/.test(value)) return
      this.#block = new BlockBuilder(kind, depth)
    }
    const block = this.#block
    const source = this.#source.slice(span.start - this.#offset, span.end - this.#offset)
    // White space collapses as in a browser, but a line break of the source is kept as the space it is.
    let at = 0
    for (const piece of value.split(/([ \t\n\r\f]+)/)) {
      if (piece === '') continue
      const blank = /^[ \t\n\r\f]/.test(piece)
      if (blank) {
        const where = source.slice(at).search(/[ \t\n\r\f]/)
        const start = where < 0 ? at : at + where
        if (block.length > 0 && !/\s/.test(block.last)) {
          if (source[start] === ' ') block.verbatim(' ', span.start + start)
          else block.decoded(' ')
        }
        at = start
        while (at < source.length && /[ \t\n\r\f]/.test(source[at] ?? '')) at++
      } else {
        const stop = source.slice(at).search(/[ \t\n\r\f]/)
        const end = stop < 0 ? source.length : at + stop
        spell(block, piece, source.slice(at, end), span.start + at)
        at = end
      }
    }
  }

  #close(): void {
    if (this.#block) this.#builder.add(this.#block.build(), this.#block.comments)
    this.#block = undefined
  }

  #span(node: Nodes): Span {
    return {
      start: this.#offset + (node.position?.start.offset ?? 0),
      end: this.#offset + (node.position?.end.offset ?? 0),
    }
  }
}
