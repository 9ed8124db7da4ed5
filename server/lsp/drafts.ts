import type { Range } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import {
  type Article,
  type Draft,
  finished,
  type Place,
  type Slices,
  type Source,
  type Span,
  type Syntax,
  spanOf,
  toBlock,
} from '../../rules/index.ts'
import { syntaxOfLanguage } from '../config/syntax.ts'

/** Copies and views that editors show of a draft: nothing in them is to be mended. */
const VIEWS = new Set(['git', 'gitfs', 'diff', 'output', 'debug', 'vscode-scm', 'review', 'search-editor'])

/** Characters of one paragraph, some 8,000 words: longer ones are data, and reading them would hold up the editor. */
const LONGEST = 50_000

/** One version of an open document, with the article read from it. */
export interface Reading {
  readonly document: TextDocument
  readonly article: Article
}

/** Milliseconds that are read at a time before the messages that have arrived meanwhile are answered. */
const SLICE = 8

interface Underway {
  readonly document: TextDocument
  readonly version: number
  readonly done: Promise<void>
}

/** Reads open documents into articles, each version once. */
export class Drafts {
  readonly #analyse: (draft: Draft) => Slices<Article>
  readonly #last = new Map<string, Reading & { readonly version: number }>()
  /** What is being read, the most urgent last. */
  readonly #underway = new Map<string, Underway>()

  constructor(analyse: (draft: Draft) => Slices<Article>) {
    this.#analyse = analyse
  }

  /** The article in the document's present version, or undefined where the document is no draft. */
  read(document: TextDocument): Reading | undefined {
    const slices = this.#slices(document)
    return slices && (this.#known(document) ?? this.#keep(document, document.version, finished(slices)))
  }

  /**
   * Resolves when the document's present version has been read, so that `read` takes no time, and what comes `then` is done. A long
   * draft is read in slices, and the one asked for last first, unless nobody is `waiting` for it. A newer version ends the reading
   * of the older one.
   */
  ready(document: TextDocument, then?: (reading: Reading) => Slices<void>, waiting = true): Promise<void> {
    const { uri, version } = document
    if (this.#known(document)) return Promise.resolve()
    const underway = this.#underway.get(uri)
    if (underway && underway.document === document && underway.version === version) {
      if (waiting) this.#urge(uri, underway)
      return underway.done
    }
    const slices = this.#slices(document)
    const all = slices && this.#all(document, slices, then)
    if (!all || isDone(all)) {
      this.#underway.delete(uri)
      return Promise.resolve()
    }
    const done = this.#goOn(document, version, all, then)
    const others = waiting ? [] : [...this.#underway]
    for (const [other] of others) this.#underway.delete(other)
    this.#urge(uri, { document, version, done })
    for (const [other, its] of others) this.#underway.set(other, its)
    return done
  }

  forget(uri: string): void {
    this.#last.delete(uri)
    this.#underway.delete(uri)
  }

  #urge(uri: string, underway: Underway): void {
    this.#underway.delete(uri)
    this.#underway.set(uri, underway)
  }

  *#all(
    document: TextDocument,
    slices: Slices<Article>,
    then?: (reading: Reading) => Slices<void>,
  ): Slices<void> {
    const { version } = document
    const reading = this.#keep(document, version, yield* slices)
    if (then) yield* then(reading)
  }

  async #goOn(
    document: TextDocument,
    version: number,
    slices: Slices<void>,
    then?: (reading: Reading) => Slices<void>,
  ): Promise<void> {
    const { uri } = document
    for (;;) {
      await pause()
      // Closed, or opened anew.
      if (this.#underway.get(uri)?.document !== document) return
      if (document.version !== version) return this.ready(document, then)
      if ([...this.#underway.keys()].at(-1) !== uri) continue
      if (!isDone(slices)) continue
      this.#underway.delete(uri)
      return
    }
  }

  #known(document: TextDocument): Reading | undefined {
    const last = this.#last.get(document.uri)
    return last && last.document === document && last.version === document.version ? last : undefined
  }

  #keep(document: TextDocument, version: number, article: Article): Reading {
    const reading = { document, version, article }
    this.#last.set(document.uri, reading)
    return reading
  }

  #slices(document: TextDocument): Slices<Article> | undefined {
    const { uri, languageId } = document
    const syntax = syntaxOfLanguage(languageId)
    if (!syntax || VIEWS.has(uri.slice(0, uri.indexOf(':')))) return undefined
    const text = document.getText()
    return syntax !== 'html' && hasParagraphOver(LONGEST, text)
      ? this.#tooLong(syntax)
      : this.#analyse({ text, syntax, path: decoded(uri) })
  }

  *#tooLong(syntax: Syntax): Slices<Article> {
    const empty = yield* this.#analyse({ text: '', syntax })
    const message = `A paragraph of this document has more than ${LONGEST.toLocaleString('en')} characters: onrecord does not read it.`
    return { ...empty, document: { ...empty.document, problems: [{ message }] } }
  }
}

/** Goes on for a slice of time. Whether all has been done. */
function isDone(slices: Slices<void>): boolean {
  const until = performance.now() + SLICE
  while (performance.now() < until) if (slices.next().done) return true
  return false
}

/** A web worker has no `setImmediate`. */
export const nextTurn: (then: () => void) => void = globalThis.setImmediate ?? setTimeout

/**
 * Turns of Node’s event loop from a message to its answer: the connection reads, handles and writes in one each. Were there a slice
 * in every one of them, an answer would wait for three. A timer, which a web worker has instead, takes milliseconds.
 */
const TURNS = globalThis.setImmediate === undefined ? 1 : 3

/** Lets what has arrived be answered. */
async function pause(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise<void>((resolve) => nextTurn(resolve))
}

function hasParagraphOver(length: number, text: string): boolean {
  // Where a blank line stands in every stretch of that length, no paragraph is longer: that is told without reading them all.
  for (let start = 0; text.length - start > length; ) {
    const end = text.lastIndexOf('\n\n', start + length - 2)
    if (end < start) return hasLongStretch(length, text)
    start = end + 2
  }
  return false
}

/** The same where lines of blanks part paragraphs too. */
function hasLongStretch(length: number, text: string): boolean {
  const breaks = /\n[ \t\r]*\n/g
  let start = 0
  while (text.length - start > length) {
    const end = breaks.exec(text)?.index ?? text.length
    if (end - start > length) return true
    start = Math.max(end, breaks.lastIndex)
  }
  return false
}

/** The name of the file at a URI, as people read it. */
export function fileNameOf(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1))
}

/** There are editors that leave a “%” of a name as it is: then all of it is. */
function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}

/** The editor's range of offsets into the document. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) }
}

/** The editor's range of a place in the article. */
export function rangeOfPlace({ document, article }: Reading, place: Place): Range {
  return rangeOf(document, spanOf(article, place))
}

/** A place in the article as a point. */
export interface Point {
  readonly block: number
  readonly at: number
}

/** Where in the article's prose a document offset falls; undefined in markup and between blocks. */
export function pointAt(article: Article, offset: number): Point | undefined {
  for (const [block, marked] of article.blocks.entries()) {
    const at = toBlock(marked, offset)
    if (at !== undefined) return { block, at }
  }
  return undefined
}

/** Does a place hold a point, its ends included? */
export function holds(place: Place, { block, at }: Point): boolean {
  return place.block === block && place.start <= at && at <= place.end
}

/** A source, and the mention of it that stands at a point. */
export interface Found {
  readonly source: Source
  readonly mention: Place
}

/** The source that is mentioned at a point; of nested mentions the innermost. */
export function sourceAt(article: Article, point: Point): Found | undefined {
  let found: Found | undefined
  for (const source of article.sources) {
    for (const mention of source.mentions) {
      if (!holds(mention, point)) continue
      if (!found || mention.end - mention.start < found.mention.end - found.mention.start)
        found = { source, mention }
    }
  }
  return found
}

/** The first full mention of a source. */
export function definitionOf({ mentions, definition }: Source): Place | undefined {
  return mentions[definition] ?? mentions[0]
}
