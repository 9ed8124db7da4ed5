/** Groups that a citation names: "according to critics", "…,” said observers", "seen by critics as a gift". */
import type { Sentence, Span, Token } from '../../../article/model.ts'
import { isNation } from '../source-kinds.ts'
import type { Kind } from './kinds.ts'
import { lemmaOf, VOUCHING } from './verbs.ts'

/** "According to" ends at a token. */
export function isCitation(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'to' && tokens[at - 1]?.lower === 'according'
}

/** "According to" before the group, or a comma or closing mark and a verb of saying: "…,” said observers." */
export function citationOf(
  tokens: readonly Token[],
  { last }: Sentence,
  first: number,
  head: number,
  kind: Kind,
  marked: boolean,
): Span | undefined {
  if (kind === 'people' && !marked) return undefined
  if ((kind === 'trade' || kind === 'party' || kind === 'public') && !marked) return undefined
  if (isEmployed(tokens, head, last)) return undefined
  const before = tokens[first - 1]
  if (isCitation(tokens, first - 1)) {
    // "According to some estimates": a document.
    if (
      kind === 'bare' &&
      tokens[head + 1]?.kind === 'word' &&
      !/^(?:of|in|on|at|who|and)$/.test(tokens[head + 1]?.lower ?? '')
    )
      return undefined
    const according = tokens[first - 2]
    return according && before ? { start: according.start, end: before.end } : undefined
  }
  // "Seen by critics as a gift", "cited by some pilots who doubt it".
  const done = tokens[first - 2]
  if (
    before?.lower === 'by' &&
    done &&
    kind !== 'people' &&
    SEEN.test(done.lower) &&
    !isSupposed(tokens, first - 3)
  )
    return { start: done.start, end: before.end }
  const lemma = lemmaOf(before?.lower ?? '')
  const behind = tokens[head + 1]
  const closes =
    head + 1 >= last || behind?.kind === 'punctuation' || /^(?:who|of|in|on)$/.test(behind?.lower ?? '')
  if (!before || !lemma || !VOUCHING.has(lemma) || !closes || /ing$/.test(before.lower)) return undefined
  // "A member, Tom Hale, said critics of the dam have lied"
  if (
    behind?.kind === 'word' &&
    behind.lower !== 'who' &&
    tokens[first - 2]?.text === ',' &&
    /^\p{Lu}/u.test(tokens[first - 3]?.text ?? '')
  )
    return undefined
  return /^(?:,|["”’'?!])$/.test(tokens[first - 2]?.text ?? '')
    ? { start: before.start, end: before.end }
    : undefined
}

/** "Might be seen by others as": nobody has seen it so. */
function isSupposed(tokens: readonly Token[], be: number): boolean {
  return (
    tokens[be]?.lower === 'be' && /^(?:might|may|could|would|can|will|to)$/.test(tokens[be - 1]?.lower ?? '')
  )
}

const SEEN = /^(?:seen|viewed|described|regarded|considered|cited|dismissed|derided|questioned)$/

/** An employer with a name behind the head: "analysts at Banco Sur". */
export function isEmployed(tokens: readonly Token[], head: number, last: number): boolean {
  if (!EMPLOYS.test(tokens[head + 1]?.lower ?? '')) return false
  for (let at = head + 2; at < Math.min(last, head + 8) && tokens[at]?.kind !== 'punctuation'; at++) {
    const text = tokens[at]?.text ?? ''
    if (/^\p{Lu}/u.test(text) && !isNation(text)) return true
  }
  return false
}

const EMPLOYS = /^(?:at|from|with|for|within|inside)$/

/** Behind a group, words of those who know: "people familiar with the matter". */
export const KNOWING = /^(?:familiar|close|briefed|privy)$/
