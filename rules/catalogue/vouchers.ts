/** Which of an article's own sources an editor may want to name for a claim, and how their names stand inside a sentence. */
import type { Article, Place, Source } from '../article/model.ts'
import { isCountry } from '../languages/en/source-kinds.ts'

const VOUCHES = new Set(['named-person', 'named-organisation', 'document', 'media'])
const MOST = 3

/**
 * Up to three sources that say something in the article, nearest first, before the place rather than behind it; of equals whoever
 * says most. Whoever the sentence itself is about is none: "Hale raised $5 million, according to Hale".
 */
export function vouchersNear(article: Article, block: number, sentence: number): Source[] {
  const span = article.blocks[block]?.sentences[sentence]
  const isHere = (mention: Place): boolean =>
    span !== undefined && mention.block === block && mention.start < span.end && span.start < mention.end
  const distance = (source: Source): number =>
    Math.min(
      ...source.mentions.map((mention) =>
        mention.block <= block ? block - mention.block : mention.block - block + 0.5,
      ),
    )
  return article.sources
    .filter((source) => mayVouch(article, source) && !source.mentions.some(isHere))
    .map((source) => ({ source, away: distance(source) }))
    .sort((a, b) => a.away - b.away || b.source.attributions.length - a.source.attributions.length)
    .slice(0, MOST)
    .map(({ source }) => source)
}

function mayVouch(article: Article, source: Source): boolean {
  const { id, name, kind, attributions } = source
  if (!VOUCHES.has(kind) || !IS_NAME.test(name) || isPlaceholder(name)) return false
  // An outlet to which something was told, somebody who is only spoken of: no word of theirs is in the copy.
  const speaks = attributions.some(
    ({ sourceId, agentless, block }) =>
      sourceId === id && !agentless && article.blocks[block]?.kind !== 'heading',
  )
  if (!speaks) return false
  // "Sure, data suggest": the capital is the sentence's; who says something has a name.
  if (kind === 'named-person')
    return (
      name.includes(' ') ||
      attributions.some(({ cueClass }) => cueClass === 'speech') ||
      !isPlainWords(article, source)
    )
  // "Reports", "a new study": a document without a name vouches for nothing.
  if (kind === 'document' && /^(?:The|An?) /i.test(name)) return / .*\p{Lu}/u.test(name)
  return (
    !/^An? |\b(?:allies|supporters|backers|opponents|critics|experts|lawmakers)\b/i.test(name) &&
    // A country or a city speaks by somebody: "Norway", "ELSHAM", as a dateline spells it.
    !isCountry(name) &&
    !/^\p{Lu}{6,}$/u.test(name) &&
    !isPlainWords(article, source)
  )
}

/** It fits a line, is no initials of a place ("D.C.") and nobody's possessive, and holds no mark that would need another. */
const IS_NAME = /^(?=.*\p{L}{2})[^\n"“”[\]]{1,60}(?<!['’]s?)$/u

/** "TK said": somebody who is still to be found. */
export function isPlaceholder(name: string): boolean {
  return /^TK(?: ?TK)*$/.test(name)
}

/** "Crime experts", "her lawyers": common words without an article, whose capital, if any, is the sentence's. */
function isPlainWords({ blocks }: Article, { name, mentions }: Source): boolean {
  if (/^the /i.test(name)) return false
  if (/^\p{Ll}/u.test(name)) return true
  if (/^\p{Lu}\S*\p{Lu}| \p{Lu}/u.test(name)) return false
  return mentions.every(({ block, start, end }) => {
    const { kind, text = '', sentences = [] } = blocks[block] ?? {}
    const isWhole = text.slice(start, end).startsWith(name)
    return !isWhole || kind === 'heading' || sentences.some((one) => one.start === start)
  })
}

/**
 * A source's name as it stands inside a sentence: newspapers alone keep their capital article, and a body has the one that the
 * article gives it throughout: "the FBI".
 */
export function nameInSentence(article: Article, source: Source): string {
  const { name, kind } = source
  if (kind === 'named-person') return name
  const [opening = ''] =
    /^(?:The|An?|Its|Their|His|Her|This|That|Some|Many|Most|One|Another) /.exec(name) ?? []
  if (opening !== '') return kind === 'media' ? name : opening.toLowerCase() + name.slice(opening.length)
  return /^\p{Lu}/u.test(name) ? `${articleOf(article, source)}${name}` : name
}

/** The article that stands before most mentions of a whole name in the copy. */
function articleOf(article: Article, { name, kind, mentions }: Source): string {
  let inside = ''
  let balance = 0
  for (const mention of mentions) {
    const block = article.blocks[mention.block]
    const at = block?.text.indexOf(name, mention.start) ?? -1
    if (!block || block.kind === 'heading' || at < 0 || at + name.length > mention.end) continue
    const [before = ''] = /\b[Tt]he $/.exec(block.text.slice(Math.max(0, at - 5), at)) ?? []
    balance += before === '' ? -1 : 1
    // Where a sentence opens, "The" may be the sentence's.
    const opens = block.sentences.some(({ start }) => start === at - before.length)
    if (before !== '' && (!opens || inside === '')) inside = opens && kind !== 'media' ? 'the ' : before
  }
  return balance > 0 ? inside : ''
}
