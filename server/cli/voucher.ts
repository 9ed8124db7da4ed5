import type { Article, Place, Support } from '../../rules/index.ts'

/** Who vouches for a figure or quotation, in a few words; undefined where nobody does. */
export function voucher(article: Article, support: Support): string | undefined {
  const words = ({ block, start, end }: Place): string =>
    (article.blocks[block]?.text.slice(start, end) ?? '').replaceAll(/\s+/g, ' ')
  switch (support.kind) {
    case 'attribution':
    case 'running': {
      const { sourceId, source: said } = support.attribution
      const source = sourceId === undefined ? undefined : article.sources[sourceId]
      const [place] = said
      return source?.name ?? (place ? words(place) : 'nobody')
    }
    case 'subject':
      return words(support.place)
    case 'link':
      return `link “${words(support.place)}”`
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
