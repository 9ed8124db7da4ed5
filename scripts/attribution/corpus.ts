import { readFileSync } from 'node:fs'
import { findQuotes } from '../../rules/article/annotate/quotes.ts'
import { toDocument } from '../../rules/article/markup/place.ts'
import { readMarkup } from '../../rules/article/markup/read.ts'
import type { Observed, Observer } from '../../rules/languages/en/attribution/features.ts'
import { segment } from '../../rules/languages/en/segment.ts'

type Ranges = readonly (readonly [number, number])[]

/** An annotated article: offsets into its text, half-open, of the sources, cues and contents of each attribution. */
export interface Article {
  readonly text: string
  readonly attributions: readonly {
    readonly source: Ranges
    readonly cue: Ranges
    readonly content: Ranges
  }[]
}

/** A paragraph to learn from: what the tagger sees of each token, and its right label. */
export interface Example {
  readonly observed: Observed
  readonly labels: Uint8Array
}

/** Longer paragraphs are no prose. */
const LONGEST = 5_000

/** The articles of a file of one JSON object a line. */
export function readArticles(path: string): Article[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Article)
}

/** The paragraphs of an article with their labels. */
export function examplesOf({ text, attributions }: Article, observe: Observer): Example[] {
  const marks = new Uint8Array(text.length)
  const starts = new Set<string>()
  const ROLES = ['source', 'cue', 'content'] as const
  for (const attribution of attributions) {
    // Contents first, so that a source or cue inside one wins.
    for (const role of ['content', 'cue', 'source'] as const) {
      for (const [start, end] of attribution[role]) {
        marks.fill(ROLES.indexOf(role) + 1, start, end)
        starts.add(`${role}${start}`)
      }
    }
  }
  return readMarkup(text, 'text')
    .blocks.map((block) => {
      const { tokens, sentences } = segment(block.text)
      const quotes = findQuotes(block.text, tokens, sentences, block.kind)
      const labels = new Uint8Array(tokens.length)
      let before = 0
      tokens.forEach((token, i) => {
        const { start } = toDocument(block, token)
        const role = marks[start] ?? 0
        if (role === 0) {
          before = 0
          return
        }
        const begins = before !== role || starts.has(`${ROLES[role - 1]}${start}`)
        labels[i] = role * 2 - (begins ? 1 : 0)
        before = role
      })
      const { slots, classes } = observe(tokens, sentences, quotes)
      return { observed: { slots: slots.slice(), classes }, labels }
    })
    .filter(({ labels }) => labels.length > 0 && labels.length < LONGEST)
}
