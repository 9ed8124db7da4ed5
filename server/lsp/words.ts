import { type Article, type Attribution, type Support, spanOf } from '../../rules/index.ts'
import { KINDS } from '../report/kind-names.ts'
import { wordsAt } from '../words-at.ts'
import type { Reading } from './drafts.ts'

/** Words cut to a length that a list or hover has room for, behind a word where there is one. */
export function shortened(words: string, most = 80): string {
  if (words.length <= most) return words
  const cut = words.slice(0, most - 1)
  const space = words.charAt(most - 1) === ' ' ? -1 : cut.lastIndexOf(' ')
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`
}

/** The line, counted from 1, on which an attribution stands. */
function lineOf({ article, document }: Reading, { cue, source, content }: Attribution): number {
  const place = cue[0] ?? source[0] ?? content[0]
  return place ? document.positionAt(spanOf(article, place).start).line + 1 : 1
}

/** What kind of source vouches, where it is one of the draft’s sources. */
export function kindOfVoucher(support: Support): string | undefined {
  if (support.kind !== 'attribution' && support.kind !== 'running') return undefined
  return KINDS[support.attribution.kind][0]
}

/** Who is said to say it, in the draft’s own words and order: "Lee told", "according to the agency". */
function saying(article: Article, { source, cue }: Attribution): string {
  const words = [...source, ...cue]
    .sort((a, b) => a.block - b.block || a.start - b.start)
    .map((place) => shortened(wordsAt(article, place), 60))
  return words.length > 0 ? ` (“${words.join(' ')}”)` : ''
}

/** How it was decided who vouches, as a sentence. */
export function reasoning(reading: Reading, support: Support): string {
  const { article } = reading
  switch (support.kind) {
    case 'attribution':
      return `Attributed on line ${lineOf(reading, support.attribution)}${saying(article, support.attribution)}.`
    case 'running':
      return `Running attribution from line ${lineOf(reading, support.attribution)}${saying(article, support.attribution)}: the same account goes on.`
    case 'subject':
      return 'The sentence’s own subject publishes it.'
    case 'link':
      return 'The sentence links to where it comes from.'
    case 'note':
      return 'A source note in the draft names it.'
    case 'repeat':
      return `The same quantity has its source elsewhere. ${reasoning(reading, support.figure.support)}`
    case 'own':
      return 'No source is asked for here.'
    case 'unresolved':
      return 'Nobody is named for it in this sentence, this paragraph or elsewhere in the draft.'
  }
}
