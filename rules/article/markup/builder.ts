import type { Block, BlockKind, DocumentComment, Link, Run, Span } from '../model.ts'
import { CITED } from './dialects.ts'

/** Longest block that is annotated whole, in UTF-16 code units: some 1,500 words, since a server can do nothing else meanwhile. */
const LONGEST_BLOCK = 9_000

/** Collects the blocks and comments of a document in order. */
export class DocumentBuilder {
  readonly blocks: Block[] = []
  readonly comments: DocumentComment[] = []

  /** Adds a finished block; one without words is dropped, an overlong one is cut at white space. */
  add(block: Block, comments: readonly { span: Span; text: string; at: number }[] = []): void {
    const wordless = !/[\p{L}\p{N}]/u.test(block.text)
    // Comments stand in order: each in the piece of the one before or in a later one.
    let piece = this.blocks.length
    let start = 0
    if (!wordless) this.blocks.push(...cut(block))
    for (const { span, text, at } of comments) {
      if (wordless) {
        this.comment(span, text)
        continue
      }
      for (let end = start; piece < this.blocks.length - 1; piece++, start = end) {
        end += this.blocks[piece]?.text.length ?? 0
        if (at <= end) break
      }
      this.comments.push({ span, text, at: at - start, block: piece })
    }
  }

  /** A comment between blocks belongs to the block before it. */
  comment(span: Span, text: string): void {
    const block = this.blocks.length - 1
    this.comments.push({ span, text, block, at: this.blocks[block]?.text.length ?? 0 })
  }
}

/** Builds one block: text without markup, and the runs that map it back. */
export class BlockBuilder {
  readonly kind: BlockKind
  readonly depth: number
  readonly comments: { span: Span; text: string; at: number }[] = []
  readonly #runs: Run[] = []
  readonly #links: Link[] = []
  readonly #emphasis: Span[] = []
  readonly #references: number[] = []
  readonly #parts: string[] = []
  #length = 0

  constructor(kind: BlockKind, depth = 0) {
    this.kind = kind
    this.depth = depth
  }

  get length(): number {
    return this.#length
  }

  get last(): string {
    return this.#parts.at(-1)?.at(-1) ?? ''
  }

  /** Text that stands unchanged in the document at `source`, but for characters that nobody sees. */
  verbatim(text: string, source: number): void {
    if (this.#isNothing(text)) return
    if (UNSEEN.test(text)) {
      for (const { 0: words, index } of text.matchAll(SEEN_OR_CITED)) {
        if (words === CITED) this.reference()
        else {
          const blank = this.#length > 0 ? 0 : words.length - words.trimStart().length
          this.verbatim(words.slice(blank), source + index + blank)
        }
      }
      return
    }
    const before = this.#runs.at(-1)
    const follows = before && before.at + before.length === this.#length && before.spelling === undefined
    if (follows && before.source + before.length === source) {
      this.#runs[this.#runs.length - 1] = { ...before, length: before.length + text.length }
    } else this.#runs.push({ at: this.#length, source, length: text.length })
    this.#append(text)
  }

  /** Text that stands nowhere in the document, or that nothing is to be done about there: a break, an ellipsis for code. */
  decoded(text: string): void {
    this.#append(text)
  }

  /** Text that the document spells otherwise, from `start` to `end`: a character reference. */
  spelt(text: string, { start, end }: Span): void {
    if (this.#isNothing(text) || UNSEEN.test(text)) return
    if (end > start)
      this.#runs.push({ at: this.#length, source: start, length: text.length, spelling: end - start })
    this.#append(text)
  }

  link(start: number, url: string): void {
    if (this.#length > start) this.#links.push({ span: { start, end: this.#length }, url })
  }

  emphasise(start: number): void {
    if (this.#length > start) this.#emphasis.push({ start, end: this.#length })
  }

  reference(): void {
    this.#references.push(this.#length)
  }

  comment(span: Span, text: string): void {
    this.comments.push({ span, text, at: this.#length })
  }

  build(): Block {
    return {
      kind: this.kind,
      depth: this.depth,
      text: this.#parts.join('').replaceAll(WIDE_OR_THIN, ' '),
      runs: this.#runs,
      links: this.#links,
      emphasis: this.#emphasis,
      references: this.#references,
    }
  }

  /** No text at all, or a blank at the block’s beginning: it stood behind something that is hidden. */
  #isNothing(text: string): boolean {
    return text === '' || (this.#length === 0 && text.trim() === '')
  }

  #append(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
  }
}

/**
 * Soft hyphens, marks of direction and spaces without width come with what is pasted from pages and word processors, in the midst
 * of words. The placeholders for what is hidden are among them.
 */
const UNSEEN = /[\ue000-\ue002\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/
const SEEN_OR_CITED =
  /\ue001|[^\ue000-\ue002\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g

/** Pages are full of spaces that do not break or are thin: in the text of a block all of them are plain ones. */
const WIDE_OR_THIN = /[\u00a0\u2000-\u200a\u202f]/g

function cut(block: Block): Block[] {
  if (block.text.length <= LONGEST_BLOCK) return [block]
  const pieces: Block[] = []
  for (let start = 0; start < block.text.length; ) {
    const limit = start + LONGEST_BLOCK
    const end = limit < block.text.length ? breakBefore(block.text, start, limit) : block.text.length
    pieces.push(slice(block, start, end))
    start = end
  }
  return pieces
}

/** Where a text is best cut before `limit`: after a sentence, else at white space, else between characters. */
function breakBefore(text: string, start: number, limit: number): number {
  const tail = text.slice(Math.max(start, limit - 5000), limit)
  const ends = [...tail.matchAll(/[.!?]["”’)]?\s/g)].at(-1)
  if (ends) return limit - tail.length + ends.index + ends[0].length
  const space = tail.search(/\s\S*$/)
  if (space > 0) return limit - tail.length + space + 1
  return /[\ud800-\udbff]$/.test(tail) ? limit - 1 : limit
}

function slice(block: Block, start: number, end: number): Block {
  const within = (span: Span): boolean => span.start >= start && span.end <= end
  const moved = (span: Span): Span => ({ start: span.start - start, end: span.end - start })
  return {
    ...block,
    text: block.text.slice(start, end),
    runs: block.runs.flatMap((run) => {
      if (run.spelling !== undefined)
        return run.at >= start && run.at < end ? [{ ...run, at: run.at - start }] : []
      const from = Math.max(run.at, start)
      const to = Math.min(run.at + run.length, end)
      return to > from ? [{ at: from - start, source: run.source + from - run.at, length: to - from }] : []
    }),
    links: block.links
      .filter((link) => within(link.span))
      .map((link) => ({ ...link, span: moved(link.span) })),
    emphasis: block.emphasis.filter(within).map(moved),
    references: block.references.filter((at) => at >= start && at <= end).map((at) => at - start),
  }
}

/**
 * Splits a document's own spelling of some text into stretches that stand unchanged and characters that were decoded.
 * `decode` gives the text of the reference or escape at an offset and how long its spelling is.
 */
export function spell(builder: BlockBuilder, text: string, source: string, offset: number): void {
  const value = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
  if (source === value) {
    builder.verbatim(value, offset)
    return
  }
  // Walk both: equal characters are a run; where they part, the document spells a character longer than it is.
  let at = 0
  let from = 0
  let i = 0
  while (i < value.length) {
    const entity = source[at] === '&' ? ENTITY.exec(source.slice(at, at + 40))?.[0] : undefined
    if (value[i] === source[at] && (entity === undefined || value.startsWith(entity, i))) {
      i++
      at++
      continue
    }
    builder.verbatim(value.slice(from, i), offset + at - (i - from))
    const end = entity
      ? { value: i + String.fromCodePoint(value.codePointAt(i) ?? 0).length, source: at + entity.length }
      : resume(value, i, source, at)
    builder.spelt(value.slice(i, end.value), { start: offset + at, end: offset + end.source })
    i = end.value
    from = i
    at = end.source
  }
  builder.verbatim(value.slice(from), offset + at - (value.length - from))
}

/** A character reference, as Markdown and HTML spell it. */
const ENTITY = /^&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i

/** Where value and source agree again after a decoded character. */
function resume(value: string, i: number, source: string, at: number): { value: number; source: number } {
  if (source[at] === '\\') return { value: i, source: at + 1 }
  if (source[at] === '\r') return { value: i, source: at + 1 }
  // Indentation and quotation markers at a line's start are left out of the text.
  for (let ahead = at; ahead < Math.min(source.length, at + 200); ahead++) {
    if (source[ahead] === value[i]) return { value: i, source: ahead }
  }
  return { value: i + 1, source: at }
}
