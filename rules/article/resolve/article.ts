import type { AnnotatedBlock, Article, Block, MarkedDocument } from '../model.ts'
import type { Slices } from '../slices.ts'
import { findArticleDate } from './date.ts'
import { findGenre } from './genre.ts'
import { findAnswers } from './interview.ts'
import { createQuotes } from './quotes.ts'
import { createSources } from './sources.ts'
import { createSupport } from './support.ts'
import { createTimes } from './times.ts'

/**
 * Joins annotated blocks into an article: date, source symbols, speakers, and who vouches for each figure. Remembers the last
 * article, of which an edit leaves most as it is. In slices, since much of it is yet to be compiled for the first draft.
 */
export function createResolver(): (
  text: string,
  document: MarkedDocument,
  blocks: readonly (Block & AnnotatedBlock)[],
  path?: string,
) => Slices<Article> {
  const resolveSources = createSources()
  const linkQuotes = createQuotes()
  const supportFigures = createSupport()
  const resolveTimes = createTimes()
  return function* (text, document, blocks, path) {
    const date = findArticleDate(document, blocks, path)
    const genre = findGenre(document, blocks)
    yield
    const answers = genre === 'interview' ? findAnswers(blocks) : []
    const { sources, attributions } = yield* resolveSources(blocks, answers)
    yield
    const quotes = yield* linkQuotes(blocks, attributions, genre)
    yield
    const figures = yield* supportFigures({ document, blocks, attributions, quotes, genre })
    yield
    const times = yield* resolveTimes(blocks, date?.date)
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
}
