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
export function wordsAt(article: Pick<Article, 'blocks'>, place: Place): string {
  return article.blocks[place.block]?.text.slice(place.start, place.end) ?? ''
}

/**
 * Up to three ways to name a source for the sentence, then a placeholder, then a note for the desk.
 * The article's own sources come nearest first; vague and unnamed ones are not offered. The note stands behind `last`, the
 * last sentence that it is to be for.
 */
export function attributionFixes(article: Article, block: number, sentence: number, last = sentence): Fix[] {
  const names = candidates(article, block).map(inSentence)
  const fixes: Fix[] = []
  for (const name of [...names, '[SOURCE]']) {
    const edit = accordingTo(article, block, sentence, name)
    if (edit) fixes.push({ title: `Attribute to ${name}`, edits: [edit], safety: 'suggestion' })
  }
  const note = sourceNote(article, block, last)
  return note ? [...fixes, note] : fixes
}

/** A source's name as it stands inside a sentence: newspapers alone keep their capital article. */
function inSentence({ name, kind }: Source): string {
  return kind === 'media'
    ? name
    : name.replace(/^(?:The|An?|Its|Their|His|Her) /, (word) => word.toLowerCase())
}

const VOUCHES = new Set(['named-person', 'named-organisation', 'document', 'media'])

/** The article's sources, nearest first, before the place rather than behind it; of equals whoever says most. */
function candidates(article: Article, block: number): Source[] {
  const distance = (source: Source): number =>
    Math.min(
      ...source.mentions.map((mention) =>
        mention.block <= block ? block - mention.block : mention.block - block + 0.5,
      ),
    )
  return (
    article.sources
      .filter((source) => VOUCHES.has(source.kind) && !/[\n"“”[\]]/.test(source.name))
      // "Reports", "a new study": a document without a name vouches for nothing.
      .filter(({ kind, name }) => kind !== 'document' || /\p{Lu}/u.test(name.replace(/^(?:The|An?) /, '')))
      .map((source) => ({ source, away: distance(source) }))
      .sort((a, b) => a.away - b.away || b.source.attributions.length - a.source.attributions.length)
      .slice(0, 3)
      .map(({ source }) => source)
  )
}

/** Words that begin a sentence with a capital and lose it behind "According to X,". */
const LOSES_CAPITAL =
  /^(?:the|an?|some|about|at|more|most|nearly|almost|over|up|only|just|it|they|he|she|there|this|that|these|those|in|on|by|for|from|since|last|every|each|half|two|three|four|five|six|seven|eight|nine|ten|one|as|when|while|but|and)$/

/**
 * ", according to X" before the sentence's last mark, or "According to X, " before a sentence that ends in a quotation, a
 * parenthesis or a colon.
 */
function accordingTo(article: Article, block: number, sentence: number, name: string): Edit | undefined {
  const holder = article.blocks[block]
  const span = holder?.sentences[sentence]
  if (!holder || !span) return undefined
  const { text, tokens, quotes } = holder
  const last = tokens[span.last - 1]
  const marked = last !== undefined && /^[.!?…]+$/.test(last.text)
  // "It cost €1.5m." ends in a number with its stop, "… in the U.S." in an abbreviation that is the stop.
  const number = last?.kind === 'number' && last.text.endsWith('.')
  const abbreviation = last?.kind === 'word' && last.text.endsWith('.')
  const stop = marked ? last.start : number ? last.end - 1 : span.end
  const inQuote = quotes.some((quote) => quote.start < stop && quote.end > stop)
  if (!inQuote && !/["”’'):;]$/.test(text.slice(span.start, stop)))
    return insertion(article, block, stop, `, according to ${name}${abbreviation ? '.' : ''}`)
  const first = tokens[span.first]
  const place = { block, start: span.start, end: span.start + 1 }
  const letter = first && LOSES_CAPITAL.test(first.lower) ? wordsAt(article, place).toLowerCase() : ''
  if (letter === '') return insertion(article, block, span.start, `According to ${name}, `)
  return { ...spanOf(article, place), insert: `According to ${name}, ${letter}` }
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
