import type { DocumentLink } from 'vscode-languageserver'
import { type Reading, rangeOfPlace } from './drafts.ts'

/** Links from every mention of a document or body that the draft links somewhere, to where it links it. */
export function documentLinks(reading: Reading): DocumentLink[] {
  const { article } = reading
  return article.sources.flatMap((source) => {
    const linked = source.mentions.flatMap((mention) => {
      const link = article.blocks[mention.block]?.links.find(
        ({ span, url }) => /^https?:/i.test(url) && span.start < mention.end && span.end > mention.start,
      )
      return link ? [{ mention, url: link.url }] : []
    })
    const [first] = linked
    if (!first || source.kind === 'named-person') return []
    const own = new Set(linked.map(({ mention }) => mention))
    return source.mentions
      .filter((mention) => !own.has(mention))
      .map((mention) => ({
        range: rangeOfPlace(reading, mention),
        target: first.url,
        tooltip: `Where the draft links ${source.name}`,
      }))
  })
}
