import type { Support } from '../../rules/index.ts'
import { type Reading, spanOf, wordsAt } from './drafts.ts'

/** The line, counted from 1, on which an attribution stands. */
function lineOf({ article, document }: Reading, attribution: number): number {
  const mark = article.attributions[attribution]
  const place = mark?.cue[0] ?? mark?.source[0] ?? mark?.content[0]
  return place ? document.positionAt(spanOf(article, place).start).line + 1 : 1
}

/** How it was decided who vouches, as a sentence. */
export function reasoning(reading: Reading, support: Support): string {
  const { article } = reading
  switch (support.kind) {
    case 'attribution': {
      const cue = article.attributions[support.attribution]?.cue[0]
      const words = cue ? ` (“${wordsAt(article, cue)}”)` : ''
      return `Attributed on line ${lineOf(reading, support.attribution)}${words}.`
    }
    case 'running':
      return `Running attribution from line ${lineOf(reading, support.attribution)}.`
    case 'subject':
      return 'The sentence’s own subject publishes it.'
    case 'link':
      return 'The sentence links to where it comes from.'
    case 'note':
      return 'A source note in the draft names it.'
    case 'repeat': {
      const other = article.figures[support.figure]
      return other
        ? `The same quantity is attributed elsewhere: ${reasoning(reading, withoutRepeat(other.support))}`
        : 'The same quantity is attributed elsewhere.'
    }
    case 'own':
      return 'No source is asked for here.'
    case 'unresolved':
      return 'Nobody is named for it in this sentence, this paragraph or elsewhere in the draft.'
  }
}

/** A repeat of a repeat would be followed forever where two figures name each other. */
function withoutRepeat(support: Support): Support {
  return support.kind === 'repeat' ? { kind: 'own', reason: 'repeated' } : support
}
