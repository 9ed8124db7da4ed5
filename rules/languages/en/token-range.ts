import type { Sentence, Span, Token } from '../../article/model.ts'

/** Indexes of the tokens of a span. Tokens are in order, so this is a binary search. */
export function tokenRange(tokens: readonly Token[], { start, end }: Span): [number, number] {
  const at = (offset: number): number => {
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return [at(start), at(end)]
}

/** Index of the sentence that holds a token. */
export function sentenceOf(sentences: readonly Sentence[], token: number): number {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.last ?? 0) <= token) low = middle + 1
    else high = middle
  }
  return Math.max(low, 0)
}
