import type { Range } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import {
  type Article,
  type Draft,
  type Place,
  type Source,
  type Span,
  toBlock,
  toDocument,
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

/** Reads open documents into articles, each version once. */
export class Drafts {
  readonly #analyse: (draft: Draft) => Article
  readonly #last = new Map<string, Reading & { readonly version: number }>()

  constructor(analyse: (draft: Draft) => Article) {
    this.#analyse = analyse
  }

  /** The article in the document's present version, or undefined where the document is no draft. */
  read(document: TextDocument): Reading | undefined {
    const { uri, version, languageId } = document
    const syntax = syntaxOfLanguage(languageId)
    if (!syntax || VIEWS.has(uri.slice(0, uri.indexOf(':')))) return undefined
    const last = this.#last.get(uri)
    if (last && last.document === document && last.version === version) return last
    const text = document.getText()
    const article =
      syntax !== 'html' && hasParagraphOver(LONGEST, text)
        ? tooLong(this.#analyse({ text: '', syntax }))
        : this.#analyse({ text, syntax, path: decoded(uri) })
    const reading = { document, version, article }
    this.#last.set(uri, reading)
    return reading
  }

  forget(uri: string): void {
    this.#last.delete(uri)
  }
}

function hasParagraphOver(length: number, text: string): boolean {
  const breaks = /\n[ \t\r]*\n/g
  let start = 0
  while (text.length - start > length) {
    const end = breaks.exec(text)?.index ?? text.length
    if (end - start > length) return true
    start = Math.max(end, breaks.lastIndex)
  }
  return false
}

function tooLong(empty: Article): Article {
  const message = `A paragraph of this document has more than ${LONGEST.toLocaleString('en')} characters: onrecord does not read it.`
  return { ...empty, document: { ...empty.document, problems: [{ message }] } }
}

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

/** The document offsets of a place in the article. */
export function spanOf(article: Article, place: Place): Span {
  const block = article.blocks[place.block]
  return block ? toDocument(block, place) : { start: 0, end: 0 }
}

/** The editor's range of a place in the article. */
export function rangeOfPlace({ document, article }: Reading, place: Place): Range {
  return rangeOf(document, spanOf(article, place))
}

/** The words at a place, on one line. */
export function wordsAt(article: Article, { block, start, end }: Place): string {
  return (article.blocks[block]?.text.slice(start, end) ?? '').replaceAll(/\s+/g, ' ')
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
