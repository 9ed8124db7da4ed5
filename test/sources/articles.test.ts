/**
 * Whole articles of many genres: every marked mention is its symbol’s, no symbol swallows another, each has its name and kind,
 * and nobody else is listed. A mark with a label that is no symbol’s is nobody’s. What stands above the first empty line names the symbols: `label: name, kind`.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { type Marked, type MarkedMention, mentionsOf, readMarked } from './marked.ts'

const FOLDER = new URL('articles/', import.meta.url)

describe('the sources of an article', () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))) {
    const [head = '', ...paragraphs] = readFileSync(new URL(file, FOLDER), 'utf8').split('\n\n')
    it(file.replace('.txt', '').replaceAll('-', ' '), () => {
      const article = readMarked(paragraphs.join('\n\n'))
      const faults: string[] = []
      const symbols = new Map<string, number>()
      for (const line of head.trim().split('\n')) {
        const [, label = '', name, kind] = /^([\w-]+): (.*), ([\w-]+)$/.exec(line) ?? []
        const marks = article.marked.filter((mark) => mark.label === label)
        const [id] = marks.map((mark) => symbolAt(article, mark)).filter((symbol) => symbol !== undefined)
        if (id === undefined) {
          faults.push(`${label} is not listed`)
          continue
        }
        const other = [...symbols].find(([, symbol]) => symbol === id)?.[0]
        if (other)
          faults.push(
            `${label} and ${other} are one: ${mentionsOf(article, article.sources[id]).join(' | ')}`,
          )
        symbols.set(label, id)
        const source = article.sources[id]
        if (source?.name !== name || source?.kind !== kind)
          faults.push(`${label} is ${source?.name}, ${source?.kind}; not ${name}, ${kind}`)
        for (const mark of marks) {
          const found = symbolAt(article, mark)
          if (found !== id)
            faults.push(
              `“${mark.words}” (paragraph ${mark.block + 1}) is ${found === undefined ? 'nobody' : article.sources[found]?.name}; not ${label}`,
            )
        }
      }
      for (const mark of article.marked.filter(({ label }) => !symbols.has(label))) {
        const found = symbolAt(article, mark)
        if (found !== undefined)
          faults.push(
            `“${mark.words}” (paragraph ${mark.block + 1}) is ${article.sources[found]?.name}; not ${mark.label}`,
          )
      }
      for (const { id, name } of article.sources)
        if (![...symbols.values()].includes(id)) faults.push(`${name} is listed`)
      assert.deepEqual(faults, [])
    })
  }
})

/** The symbol whose mention shares most with a mark, but not as the "her" of "her mother". */
function symbolAt({ sources }: Marked, { block, start, end, words }: MarkedMention): number | undefined {
  const owner = /^(?:his|her|its|their)(?= )/i.exec(words)?.[0].length ?? 0
  const inside = sources.flatMap(({ id, mentions }) =>
    mentions
      .filter((place) => place.block === block && place.start < end && place.end > start + owner)
      .map((place) => ({ id, shared: Math.min(place.end, end) - Math.max(place.start, start) })),
  )
  return inside.sort((a, b) => b.shared - a.shared)[0]?.id
}
