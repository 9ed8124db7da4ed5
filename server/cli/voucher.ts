import type { Article, Place, Support } from '../../rules/index.ts'

/** Who vouches for a figure or quotation, in a few words; undefined where nobody does. */
export function voucher(article: Article, support: Support): string | undefined {
  const words = ({ block, start, end }: Place): string =>
    (article.blocks[block]?.text.slice(start, end) ?? '').replaceAll(/\s+/g, ' ')
  switch (support.kind) {
    case 'attribution':
    case 'running': {
      const mark = article.attributions[support.attribution]
      const source = mark?.sourceId === undefined ? undefined : article.sources[mark.sourceId]
      const [place] = mark?.source ?? []
      return source?.name ?? (place ? words(place) : 'nobody')
    }
    case 'subject':
      return words(support.place)
    case 'link':
      return `link “${words(support.place)}”`
    case 'note':
      return article.document.comments[support.comment]?.text
    case 'repeat': {
      const other = article.figures[support.figure]
      if (!other || other.support.kind === 'repeat') return undefined
      return voucher(article, other.support)
    }
    case 'own':
      return support.reason
    case 'unresolved':
      return undefined
  }
}
