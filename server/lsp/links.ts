import type { DocumentLink } from 'vscode-languageserver'
import { type Reading, rangeOf, rangeOfPlace } from './drafts.ts'

/** Links from every mention of a document or body that the draft links somewhere, and from footnotes to where they lead. */
export function documentLinks(reading: Reading): DocumentLink[] {
  return [...namedLinks(reading), ...footnoteLinks(reading)]
}

function namedLinks(reading: Reading): DocumentLink[] {
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

const DEFINITION = /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*(.*)$/gm
const REFERENCE = /\[\^([^\]\s]{1,100})\](?!:)/g
const ADDRESS = /https?:\/\/[^\s<>)\]"]+/i

/** Markdown’s footnote references whose note has an address. */
function footnoteLinks({ article, document }: Reading): DocumentLink[] {
  const { text } = article
  if (!/^m(?:arkdown|dx)$/.test(article.document.syntax) || !text.includes('[^')) return []
  const notes = new Map<string, string>()
  for (const [, label = '', note = ''] of text.matchAll(DEFINITION)) {
    const [address] = ADDRESS.exec(note) ?? []
    if (address !== undefined && !notes.has(label)) notes.set(label, address)
  }
  return [...text.matchAll(REFERENCE)].flatMap(({ 0: whole, 1: label = '', index }) => {
    const target = notes.get(label)
    return target === undefined
      ? []
      : [
          {
            range: rangeOf(document, { start: index, end: index + whole.length }),
            target,
            tooltip: 'The footnote’s link',
          },
        ]
  })
}
