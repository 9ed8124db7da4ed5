/** What hands over to a paragraph that is nothing but a quotation: the paragraphs around it. */
import type { Article } from '../article/model.ts'
import type { BlockFacts } from '../article/per-block.ts'
import { handsOver, isFramed, takesUp } from '../languages/en/hands-over.ts'
import { findCitedOutlets } from '../languages/en/outlets-cited.ts'
import { attributionsIn, isCopy, unquoted } from './sourcing.ts'
import { isQuoted } from './unspoken-quotes.ts'

/** What stands before a paragraph that is nothing but a quotation hands over to it: a colon, a comma, an open quotation. */
export function isIntroduced(article: Article, index: number): boolean {
  const before = article.blocks[index - 1]
  if (isWholeStory(article, index)) return true
  if (!before) return isHeadOfStory(article, index)
  if (/[:,—–]\s*$/.test(before.text) && before.kind !== 'heading') return true
  if (before.quotes.some((quote) => quote.depth === 1 && !quote.closed)) return true
  // ''It took us all day. We kept the boats.: two single marks for a double one, left open.
  if (/(?:^|\s)''[^\s'](?:(?!'').)*$/u.test(before.text)) return true
  // “Roth said: 'It took us all day” in single marks, which an apostrophe leaves unread.
  if (/[:,]\s['‘]\p{Lu}(?:[^'’]|['’](?=\p{L}))*$/u.test(before.text)) return true
  if (/^['‘]\p{Lu}/u.test(before.text) && !/['’]\s*$/.test(before.text)) return true
  const after = article.blocks[index + 1]?.text ?? ''
  // "These are some of the questions that I asked": what the quotations were is said below them.
  if (
    /^(?:These|Those|Such)\b[^.“”"]{0,60}\b(?:questions?|words|comments?|slogans?|messages?|reactions?|responses|answers|sentiments?|lines)\b/.test(
      after,
    )
  )
    return true
  // A line with its speaker or its provenance below it, or a scene: “She paused.”
  if (
    NAME_LINE.test(after) ||
    /^\s*[—–―-]{1,3}\s?\p{Lu}/u.test(after) ||
    (article.blocks[index + 1]?.kind === 'item' && NAME_ITEM.test(after)) ||
    /^(?:He|She) (?:paus|laugh|smil|shrug|sigh|nod|hangs|hung|sat|stood|turn)/.test(after)
  )
    return true
  if (takesUp(after)) return true
  const last = lastParagraph(article, index)
  return last >= 0 && (isHandedOver(article.blocks[last] ?? before, after) || isCarriedOn(article, last))
}

/** Short words in quotation marks before anything else is told are the headline. */
function isHeadOfStory({ blocks }: Article, index: number): boolean {
  const words = blocks[index]?.text ?? ''
  return words.length < 100 && !blocks.slice(0, index).some(isCopy)
}

/** A story of one paragraph that an export has put into marks. */
function isWholeStory({ blocks }: Article, index: number): boolean {
  return (blocks[index]?.text.length ?? 0) > 400 && !blocks.some((block, at) => at !== index && isCopy(block))
}

/** The paragraph before a block; a caption or a link to another story between them, which no stop ends, is passed over. */
export function lastParagraph({ blocks }: Article, index: number): number {
  let at = index - 1
  while (at >= 0 && at > index - 3 && /[\p{L}\d]\s*$/u.test(blocks[at]?.text ?? '')) at--
  return at
}

/** "Lina Roth", alone on its line. */
const NAME_LINE = /^\p{Lu}\p{Ll}[\p{L}’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2} \p{Lu}[\p{L}’'-]*(?:,? [JS]r\.)?$/u
/** "- Roth.", which Markdown takes for a list. */
const NAME_ITEM = /^(?:\p{Lu}[\p{L}’'.-]+ ){0,3}\p{Lu}[\p{L}’'-]+\.?$/u
/** The paragraph before ends with a sentence that hands over to what somebody says, or one person stands before and behind it. */
function isHandedOver(before: BlockFacts, after: string): boolean {
  if (!isCopy(before)) return false
  const last = before.sentences.at(-1)
  if (!last) return false
  const sentence = before.text.slice(last.start, last.end)
  if (isFramed(sentence, after) || INSIDER.test(sentence.trim())) return true
  // What a source told an outlet, or an outlet reports, is quoted from it.
  if (RELAYED.test(sentence) && findCitedOutlets(sentence).length > 0) return true
  const quoted = before.quotes.some((quote) => quote.end > last.start)
  return quoted ? /["”] the [\p{L}-]+ reads?\.\s*$/u.test(sentence) : handsOver(sentence)
}

/** How many quotations in a row are gone back over. */
const ROW = 4

/** "“…,” shares the insider.", who goes on. */
const INSIDER =
  /["”] (?:\p{L}+ )?(?:the|an?|one|another) (?:\p{L}+ )?(?:source|insider|pal|mole|spy|snitch|onlooker)(?: \p{L}+){0,4}\.$/u

const RELAYED = /\b(?:sources?|insiders?|pals?|friends?|onlookers?|reports|reporting)\b/

/** A paragraph ends with the words of one speaker, and the next goes on with them. */
function isCarriedOn(article: Article, index: number, depth = 0): boolean {
  const before = article.blocks[index]
  if (!before || before.quotes.length === 0) return depth > 0 && /:\s*$/.test(before?.text ?? '')
  // A row of paragraphs that are nothing but quotations, a call of the crowd among them, goes on with whoever opened it.
  const alone = !/\p{L}/u.test(unquoted(before, { start: 0, end: before.text.length }))
  if (alone && depth < ROW) return index > 0 && isCarriedOn(article, index - 1, depth + 1)
  if (!before.quotes.some((quote) => quote.use === 'speech')) return false
  // A quotation with its name set below or behind it is complete: “…” — Paul Voss
  if (/["“”]\s*[—–―-]{1,3}\s*\p{Lu}[^.!?]{0,60}$/u.test(before.text.trimEnd())) return false
  const here = attributionsIn(article, index).filter((attribution) =>
    attribution.source.some((place) => !isQuoted(before, place)),
  )
  return here.length > 0 && new Set(here.map(({ sourceId }) => sourceId)).size === 1
}
