import type { AnnotatedBlock, Article, Block, MarkedDocument } from '../model.ts'
import type { Slices } from '../slices.ts'
import { findArticleDate } from './date.ts'
import { findGenre } from './genre.ts'
import { findAnswers } from './interview.ts'
import type { Linker } from './linking.ts'
import { linkQuotes } from './quotes.ts'
import { resolveSources } from './sources.ts'
import { supportFigures } from './support.ts'
import { resolveTimes } from './times.ts'

/**
 * Joins annotated blocks into an article: date, source symbols, speakers, and who vouches for each figure. `link` finds who is
 * meant by the mentions. In slices, since much of it is yet to be compiled for the first draft.
 */
export function* resolveArticle(
  text: string,
  document: MarkedDocument,
  blocks: readonly (Block & AnnotatedBlock)[],
  path?: string,
  link?: Linker,
): Slices<Article> {
  const date = findArticleDate(document, blocks, path)
  const genre = findGenre(document, blocks)
  yield
  const { sources, attributions } = yield* resolveSources(
    blocks,
    genre === 'interview' ? findAnswers(blocks) : [],
    link,
  )
  yield
  const quotes = linkQuotes(blocks, attributions, genre)
  yield
  const figures = yield* supportFigures({ document, blocks, attributions, sources, quotes, genre })
  yield
  const times = resolveTimes(blocks, date?.date)
  return {
    document,
    text,
    blocks,
    genre,
    sources,
    attributions,
    quotes,
    figures,
    times,
    ...(path !== undefined && { path }),
    ...(date && { date }),
  }
}
