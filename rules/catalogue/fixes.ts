/** Fixes that several rules share. None edits inside a direct quotation, and none invents an attribution. */
import { toDocument } from '../article/markup/place.ts'
import type { Article, Place, Span, Token } from '../article/model.ts'
import { noteEdit } from './notes.ts'
import type { Edit, Fix } from './rule.ts'
import { nameInSentence, vouchersNear } from './vouchers.ts'

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
export function wordsAt(article: Pick<Article, 'blocks'>, place: Place): string {
  return article.blocks[place.block]?.text.slice(place.start, place.end) ?? ''
}

/**
 * Up to three ways to name a source for the sentence, then a placeholder, then a note for the desk.
 * The article's own sources come nearest first; vague and unnamed ones are not offered. The note stands behind `last`, the
 * last sentence that it is to be for.
 */
export function attributionFixes(article: Article, block: number, sentence: number, last = sentence): Fix[] {
  const fixes = attributed(article, block, sentence, (name) => {
    const edit = accordingTo(article, block, sentence, name)
    return edit && [edit]
  })
  const note = sourceNote(article, block, last)
  return note ? [...fixes, note] : fixes
}

/** A fix for each source that may be named for a sentence, and one that leaves the name to be filled in. */
export function attributed(
  article: Article,
  block: number,
  sentence: number,
  edits: (name: string) => readonly Edit[] | undefined,
): Fix[] {
  const sources = vouchersNear(article, block, sentence)
  const names = [...new Set(sources.map((source) => nameInSentence(article, source))), '[SOURCE]']
  return names.flatMap((name): Fix[] => {
    const made = edits(name)
    return made ? [{ title: `Attribute to ${name}`, edits: made, safety: 'suggestion' }] : []
  })
}

/** Words that begin a sentence with a capital and lose it behind "According to X,". */
const LOSES_CAPITAL =
  /^(?:the|an?|some|about|at|more|most|nearly|almost|over|up|only|just|it|they|he|she|there|this|that|these|those|in|on|by|for|from|since|last|every|each|half|two|three|four|five|six|seven|eight|nine|ten|one|as|when|while|but|and)$/

/**
 * ", according to X" before the sentence's last mark, or "According to X, " before a sentence that ends in a quotation, a
 * parenthesis or a colon.
 */
export function accordingTo(
  article: Article,
  block: number,
  sentence: number,
  name: string,
): Edit | undefined {
  const holder = article.blocks[block]
  const span = holder?.sentences[sentence]
  if (!holder || !span) return undefined
  const { text, tokens, quotes } = holder
  // "(It leaks.)" is mended between its parentheses.
  const enclosed = /^\([\s\S]*\)$/.test(text.slice(span.start, span.end))
  const last = tokens[span.last - (enclosed ? 2 : 1)]
  const marked = last !== undefined && /^[.!?…]+$/.test(last.text)
  // "It cost €1.5m." ends in a number with its stop, "… in the U.S." in an abbreviation that is the stop.
  const number = last?.kind === 'number' && last.text.endsWith('.')
  const abbreviation = last?.kind === 'word' && last.text.endsWith('.')
  const stop = marked ? last.start : number ? last.end - 1 : span.end - (enclosed ? 1 : 0)
  const inQuote = quotes.some((quote) => quote.start < stop && quote.end > stop)
  if (!inQuote && !/["”’'):;]$/.test(text.slice(span.start, stop)))
    return insertion(article, block, stop, `, according to ${name}${abbreviation ? '.' : ''}`)
  const first = tokens[span.first + (enclosed ? 1 : 0)]
  const start = first?.start ?? span.start
  const place = { block, start, end: start + 1 }
  const letter = first && losesCapital(article, block, first) ? wordsAt(article, place).toLowerCase() : ''
  if (letter === '') return insertion(article, block, start, `According to ${name}, `)
  return { ...spanOf(article, place), insert: `According to ${name}, ${letter}` }
}

/** Whether a word that opens a sentence is written small inside one: no name stands there, and elsewhere the article writes it so. */
function losesCapital({ blocks }: Article, block: number, { start, text, lower }: Token): boolean {
  if (LOSES_CAPITAL.test(lower)) return true
  if (!/^\p{Lu}\p{Ll}+$/u.test(text)) return false
  return (
    blocks[block]?.mentions.every((mention) => mention.start !== start || mention.form !== 'name') === true &&
    blocks.some(({ tokens }) => tokens.some((token) => token.text === lower))
  )
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
