import type { Article, Place, Source } from '../../rules/index.ts'
import { definitionOf, wordsAt } from './drafts.ts'

/** What stands between commas behind a name and says who this is: "the harbour engineer", "who runs the kiosk". */
const APPOSITION =
  /^(?: \([^)]{1,40}\))?(?:, \d{1,3})?, ((?:(?:an?|the|his|her|its|who|one of)\s|[a-z])[^,.;:“”"()—–]{2,90})[,.;—–]/
/** What else goes on behind a comma. */
const CONTINUATION =
  /^(?:and|but|or|so|yet|said|says|told|tells|according|as|in|on|at|with|for|from|to|while|when|after|before|adding|citing|which|that|he|she|they|it|a (?:day|week|month|year)|[a-z]+(?:ing|ed|s))\b/
const COURTESY = /^(?:mr|mrs|ms|miss|dr)\.?$/i

/** Who a source is, in the draft’s own words: what stands behind or before its name where it is first named in full. */
export function roleOf(article: Article, source: Source): string | undefined {
  const first = definitionOf(source)
  for (const place of first ? [first, ...source.mentions] : []) {
    const role = apposedTo(article, place) ?? titleOf(article, place, source.name)
    if (role !== undefined) return role
  }
  return undefined
}

function apposedTo(article: Article, { block, end }: Place): string | undefined {
  const after = (article.blocks[block]?.text ?? '').slice(end, end + 160).replaceAll(/\s+/g, ' ')
  const role = APPOSITION.exec(after)?.[1]?.trim()
  return role === undefined || CONTINUATION.test(role) ? undefined : role
}

function titleOf(article: Article, place: Place, name: string): string | undefined {
  const words = wordsAt(article, place)
  const at = words.lastIndexOf(name)
  const title = at > 0 ? words.slice(0, at).replace(/[\s,]+$/, '') : ''
  return title === '' || /^the$/i.test(title) || COURTESY.test(title) ? undefined : title
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

/** The sentence in which a place stands. */
export function sentenceAt(article: Article, { block, start }: Place): string | undefined {
  const sentence = article.blocks[block]?.sentences.find((one) => one.end > start)
  return sentence && wordsAt(article, { block, start: sentence.start, end: sentence.end })
}
