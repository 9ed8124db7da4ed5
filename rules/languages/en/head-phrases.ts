import { LETTERS } from './letters.ts'

/** A noun of a text with the words before it, which one space parts from each other, and what follows it. */
export interface HeadPhrase {
  /** Where the first of the words before stands, or the noun where there are none. */
  readonly start: number
  readonly before: string
  readonly head: string
  readonly after: string
}

const INNER = new RegExp(`[${LETTERS}\\d’'-]`)

/**
 * Finds the nouns that `heads` tells, whatever their case, in order: each with at most `most` words of `word` before it, as far as the
 * phrase before lets, and what `after` tells behind it. The noun is looked for first: a pattern that begins with words which may be any
 * tries all of them at each.
 */
export function headPhrases(
  heads: string,
  most: number,
  word: string,
  after: string,
): (text: string) => Generator<HeadPhrase> {
  const noun = new RegExp(`\\b(${heads})\\b(${after})`, 'gi')
  const words = new RegExp(`(?<![${LETTERS}\\d’'-])(?:[${word}]+ ){1,${most}}$`)
  return function* (text) {
    let from = 0
    noun.lastIndex = 0
    for (let match = noun.exec(text); match; match = noun.exec(text)) {
      const [whole, head = '', behind = ''] = match
      const at = match.index
      const end = at + head.length
      if (INNER.test(text.charAt(at - 1)) || INNER.test(text.charAt(end))) {
        noun.lastIndex = at + 1
        continue
      }
      const before = words.exec(text.slice(Math.max(from, at - LONGEST), at))?.[0] ?? ''
      yield { start: at - before.length, before, head, after: behind }
      from = at + whole.length
      noun.lastIndex = from
    }
  }
}

/** No words before a noun are longer together. */
const LONGEST = 120
