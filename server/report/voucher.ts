import type { Article, Support } from '../../rules/index.ts'
import { wordsAt } from '../words-at.ts'

/** Who vouches for a figure or quotation, in a few words; undefined where nobody does. */
export function voucher(article: Article, support: Support): string | undefined {
  switch (support.kind) {
    case 'attribution':
    case 'running': {
      const { sourceId, source: said } = support.attribution
      const source = sourceId === undefined ? undefined : article.sources[sourceId]
      const [place] = said
      return source?.name ?? (place ? wordsAt(article, place) : 'nobody')
    }
    case 'subject':
      return wordsAt(article, support.place)
    case 'link':
      return `link “${wordsAt(article, support.place)}”`
    case 'note':
      return article.document.comments[support.comment]?.text
    case 'repeat':
      return voucher(article, support.figure.support)
    case 'own':
      return support.reason
    case 'unresolved':
      return undefined
  }
}
