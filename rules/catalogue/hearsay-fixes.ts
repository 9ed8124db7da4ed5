/** How words that give a claim to nobody are mended: whoever says so takes their place. */
import type { Article, Place } from '../article/model.ts'
import { accordingTo, attributed, attributionFixes, sourceNote, spanOf, wordsAt } from './fixes.ts'
import type { Edit, Fix } from './rule.ts'
import { offered, replacement } from './sourcing.ts'

/** Hearsay gets a source, or a note that says where it comes from. */
export function hearsayFixes(article: Article, words: Place, sentence: number): Fix[] {
  const { block } = words
  const said = wordsAt(article, words)
  const according = /^according to /i.exec(said)
  if (according) {
    const reports = { ...words, start: words.start + according[0].length }
    return attributed(article, block, sentence, (name) => replaced(article, reports, name))
  }
  const edits = /\bthat$/i.test(said)
    ? (name: string) => inItsPlace(article, words, sentence, name)
    : /^\p{L}+ly$/u.test(said)
      ? (name: string) => adverbGone(article, words, sentence, name)
      : undefined
  const fixes = edits ? attributed(article, block, sentence, edits) : []
  return fixes.length > 0
    ? [...fixes, ...offered(sourceNote(article, block, sentence))]
    : attributionFixes(article, block, sentence)
}

function replaced(article: Article, place: Place, insert: string): readonly Edit[] | undefined {
  return replacement(article, place, '', insert)?.edits
}

/** "It is believed that the pier sinks" becomes "According to X, the pier sinks"; "when it was said that" "when, according to X,". */
function inItsPlace(
  article: Article,
  words: Place,
  sentence: number,
  name: string,
): readonly Edit[] | undefined {
  const { text, sentences } = article.blocks[words.block] ?? { text: '', sentences: [] }
  const before = text.slice(sentences[sentence]?.start, words.start)
  const after = text.charAt(words.end) === ',' ? '' : ','
  if (!/[\p{L}\p{N}]/u.test(before)) return replaced(article, words, `According to ${name}${after}`)
  if (/[,;:—–(-]\s*$/.test(before)) return replaced(article, words, `according to ${name}${after}`)
  if (!before.endsWith(' ')) return undefined
  return replaced(article, { ...words, start: words.start - 1 }, `, according to ${name}${after}`)
}

/** "The mill is reportedly for sale" becomes "The mill is for sale, according to X". */
function adverbGone(
  article: Article,
  words: Place,
  sentence: number,
  name: string,
): readonly Edit[] | undefined {
  const { text, sentences } = article.blocks[words.block] ?? { text: '', sentences: [] }
  const { start = 0 } = sentences[sentence] ?? {}
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, words.start))) return inItsPlace(article, words, sentence, name)
  const attribution = accordingTo(article, words.block, sentence, name)
  const [before = ''] = /,? $/.exec(text.slice(start, words.start)) ?? []
  const [after = ''] = /^(?:,? |(?=[.!?]))/.exec(text.slice(words.end)) ?? ['-']
  const commas = before === ', ' && after !== ' '
  if (!attribution || before === '' || !(after === ' ' || after === '' || commas)) return undefined
  // Two commas go with it, one stays; before a stop nothing does.
  const from = commas || after === '' ? words.start - before.length : words.start
  const to = commas && after !== '' ? words.end + 1 : words.end + after.length
  const place = { block: words.block, start: from, end: to }
  const gone = replaced(article, place, '')
  const { end } = spanOf(article, place)
  return gone && (attribution.end <= (gone[0]?.start ?? 0) || attribution.start >= end)
    ? [...gone, attribution]
    : undefined
}
