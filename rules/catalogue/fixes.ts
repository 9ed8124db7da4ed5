/** Fixes that several rules share. None edits inside a direct quotation, and none invents an attribution. */
import { toDocument } from '../article/markup/place.ts'
import type { Article, Place, Source, Span } from '../article/model.ts'
import { noteEdit } from './notes.ts'
import type { Edit, Fix } from './rule.ts'

/** The document range of a place in the article. */
export function spanOf(article: Article, place: Place): Span {
  const block = article.blocks[place.block]
  return block ? toDocument(block, place) : { start: 0, end: 0 }
}

/** An edit at one point of a block, before the character at `at`. */
export function insertion(article: Article, block: number, at: number, insert: string): Edit {
  const { start } = spanOf(article, { block, start: at, end: at })
  return { start, end: start, insert }
}

/** The words at a place. */
export function wordsAt(article: Article, place: Place): string {
  return article.blocks[place.block]?.text.slice(place.start, place.end) ?? ''
}

/**
 * Up to three ways to name a source for the sentence, then a placeholder, then a note for the desk.
 * The article's own sources come nearest first; vague and unnamed ones are not offered. The note stands behind `last`, the
 * last sentence that it is to be for.
 */
export function attributionFixes(article: Article, block: number, sentence: number, last = sentence): Fix[] {
  const names = candidates(article, block).map((source) => source.name)
  const fixes: Fix[] = []
  for (const name of [...names, '[SOURCE]']) {
    const edit = accordingTo(article, block, sentence, name)
    if (edit) fixes.push({ title: `Attribute to ${name}`, edits: [edit], safety: 'suggestion' })
  }
  const note = sourceNote(article, block, last)
  return note ? [...fixes, note] : fixes
}

const VOUCHES = new Set(['named-person', 'named-organisation', 'document', 'media'])

function candidates(article: Article, block: number): Source[] {
  const distance = (source: Source): number =>
    Math.min(...source.mentions.map((mention) => Math.abs(mention.block - block)))
  return article.sources
    .filter((source) => VOUCHES.has(source.kind) && !/[\n"“”[\]]/.test(source.name))
    .map((source) => ({ source, away: distance(source) }))
    .sort((a, b) => a.away - b.away || b.source.attributions.length - a.source.attributions.length)
    .slice(0, 3)
    .map(({ source }) => source)
}

/** ", according to X" before the sentence's last mark; nothing where a quotation stands there. */
function accordingTo(article: Article, block: number, sentence: number, name: string): Edit | undefined {
  const text = article.blocks[block]?.text ?? ''
  const span = article.blocks[block]?.sentences[sentence]
  if (!span) return undefined
  const last = article.blocks[block]?.tokens[span.last - 1]
  const stop = last && /^[.!?…]+$/.test(last.text) ? last.start : span.end
  const inQuote = article.blocks[block]?.quotes.some((quote) => quote.start < stop && quote.end > stop)
  if (inQuote || /["”’']$/.test(text.slice(0, stop))) {
    return insertion(article, block, span.start, `According to ${name}, `)
  }
  return insertion(article, block, stop, `, according to ${name}`)
}

/** A comment for the desk at the sentence's end. It is never published. */
export function sourceNote(article: Article, block: number, sentence: number): Fix | undefined {
  const holder = article.blocks[block]
  const span = holder?.sentences[sentence]
  if (!holder || !span) return undefined
  const { end } = spanOf(article, { block, ...span })
  return {
    title: 'Add a source note for the desk',
    edits: [noteEdit(article, holder, end, 'source: TK')],
    safety: 'suggestion',
  }
}
