import type { Article, Place, Source } from '../../rules/index.ts'
import { wordsAt } from '../words-at.ts'
import { definitionOf } from './drafts.ts'

/**
 * What stands between commas behind a name, or up to the end of its sentence, and says who this is: "the harbour engineer", "who
 * runs the kiosk".
 */
const APPOSITION =
  /^(?: \([^)]{1,40}\))?(?:, \d{1,3})?, ((?:(?:an?|the|his|her|its|who|one of)\s|[a-z])[^,;:“”"()—–]{2,90})(?:[,;—–]|$)/
/** What else goes on behind a comma. */
const CONTINUATION =
  /^(?:and|but|or|so|yet|said|says|told|tells|according|as|in|on|at|with|for|from|to|while|when|after|before|adding|citing|which|that|he|she|they|it|a (?:day|week|month|year)|[a-z]+(?:ing|ed|s))\b/
/** What makes a clause of a phrase, unless "who" or "which" stands before. */
const FINITE =
  / (?:is|are|was|were|has|have|had|will|would|can|cannot|could|may|might|must|should|do|does|did|says?|said|told|shows?|reveals?|suggests?|wants?|needs?)\b/
/** "For Now, Vance", in a headline: one word and a comma are no office. */
const NO_TITLE = /^(?:the|(?:mr|mrs|ms|miss|dr)\.?|\S+,)\s*$/i

/** Who a source is, in the draft’s own words: what stands behind or before its name where it is first named in full. */
export function roleOf(article: Article, source: Source): string | undefined {
  const first = definitionOf(source)
  for (const place of first ? [first, ...source.mentions] : []) {
    const role = apposedTo(article, place) ?? titleOf(article, place, source.name)
    if (role !== undefined) return role
  }
  return undefined
}

function apposedTo(article: Article, { block, start, end }: Place): string | undefined {
  const { text = '', sentences = [] } = article.blocks[block] ?? {}
  const sentence = sentences.find((one) => one.end > start)
  const after = text.slice(end, Math.min(end + 160, sentence?.end ?? text.length)).replaceAll(/\s+/g, ' ')
  const [whole = '', words = ''] = APPOSITION.exec(after.replace(/[.!?]\s*$/, '')) ?? []
  const role = words.trim()
  if (role === '' || CONTINUATION.test(role) || isClause(role)) return undefined
  // "According to the Post, a clerk stole it.": what goes on to the sentence's end is what it says.
  const opens = /^according to (?:the )?$/i.test(text.slice(sentence?.start, start))
  return opens && /[^,;—–]$/.test(whole) ? undefined : role
}

/** "According to sources, the block will be sold". */
function isClause(words: string): boolean {
  const verb = FINITE.exec(words)
  return verb !== null && !/\b(?:who|that|which|whose|where)\b/.test(words.slice(0, verb.index))
}

function titleOf(article: Article, place: Place, name: string): string | undefined {
  const words = wordsAt(article, place)
  const at = words.lastIndexOf(name)
  const title = at > 0 ? words.slice(0, at) : ''
  // A headline that was read as a name has the true one before it: "Vance Defends Lock".
  const isSource = article.sources.some((source) => source.name.split(' ').includes(title.trim()))
  return title === '' || NO_TITLE.test(title) || isSource ? undefined : title.replace(/[\s,]+$/, '')
}

/** Where the draft introduces a source: its first full mention, or one below the headline that says as much. */
export function introducedAt(article: Article, source: Source): Place | undefined {
  const first = definitionOf(source)
  if (!first || article.blocks[first.block]?.kind !== 'heading') return first
  const below = source.mentions.find(
    (place) =>
      article.blocks[place.block]?.kind !== 'heading' && wordsAt(article, place).includes(source.name),
  )
  return below ?? first
}

/** The sentence in which a place stands; of one that ends a longer quotation, with the mark that opened it. */
export function sentenceAt(article: Article, { block, start }: Place): string | undefined {
  const { text = '', sentences = [], quotes = [] } = article.blocks[block] ?? {}
  const sentence = sentences.find((one) => one.end > start)
  if (!sentence) return undefined
  const words = wordsAt(article, { block, start: sentence.start, end: sentence.end })
  const quote = quotes.find(
    (one) => one.depth === 1 && one.opened && one.start < sentence.start && one.end > sentence.start,
  )
  return quote ? `${text.charAt(quote.start)}… ${words}` : words
}
