import type { Article, Place } from '../article/model.ts'
import { acrossBlocks, type BlockFacts } from '../article/per-block.ts'
import { type CitedDocument, findCitedDocuments } from '../languages/en/cited-documents.ts'
import { hasSourceNote, isCopy, isLinked, quoteAt, sentenceAt } from './sourcing.ts'

/** A document that carries a claim, and of which nothing in the article says when it came out. */
export interface UndatedDocument {
  readonly place: Place
  readonly noun: string
}

/** Finds them: each kind of document once, below the top of the story, which is often about the document itself. */
export function* undatedDocuments(article: Article): Generator<UndatedDocument> {
  // Asked for already, or dated somewhere: looked up once for each noun.
  const done = new Set<string>()
  for (const [index, found] of documentsIn(article.blocks)) {
    if (isTop(article, index) || hasSourceNote(article, index)) continue
    for (const { start, end, noun } of found) {
      const block = article.blocks[index]
      const sentence = block?.sentences[block ? sentenceAt(block, start) : 0]
      if (!block || !sentence || isLinked(block, sentence) || done.has(noun)) continue
      done.add(noun)
      if (isDatedElsewhere(article, noun)) continue
      yield { place: { block: index, start, end }, noun }
    }
  }
}

const documentsIn = acrossBlocks((block): readonly CitedDocument[] =>
  isCopy(block) && !tellsTime(block)
    ? findCitedDocuments(block.text).filter(({ start }) => !quoteAt(block, start))
    : [],
)

/** One of the first three paragraphs. */
function isTop({ blocks }: Article, index: number): boolean {
  return index < 16 && blocks.slice(0, index).filter(isCopy).length < 3
}

/** A paragraph that speaks of such a document tells a time, or that it is the news of the day. */
function isDatedElsewhere({ blocks }: Article, noun: string): boolean {
  return blocks.some((block) => block.text.includes(noun) && (tellsTime(block) || NEWS.test(block.text)))
}

const NEWS =
  /\b(?:new|latest|recent|annual|released|published|unveiled) (?:\S+ ){0,4}(?:study|survey|poll|report|audit|review|paper)\b/i

function tellsTime({ times, text }: BlockFacts): boolean {
  return (
    times.some(({ kind }) => kind !== 'internal') ||
    /\b(?:19|20)\d\d\b|\[DATE\]|\b(?:recent|recently|at the time|last|this) /.test(text)
  )
}
