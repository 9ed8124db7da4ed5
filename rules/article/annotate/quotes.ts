import type { BlockKind, Quote, Sentence, Token } from '../model.ts'

/**
 * Finds quotations in a block with one stack of open marks. Straight, curly, low and angle marks; single marks only
 * where they are no apostrophes. A closing mark turned the wrong way closes all the same. An outer quotation still open at the block's end is `closed: false`; a closing mark
 * without an opening one, where the block began inside a quotation, is `opened: false`.
 */
export function findQuotes(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  kind: BlockKind,
): Quote[] {
  if (!MARKS.test(text)) return []
  const quotes: Quote[] = []
  const open: { token: Token; closes: string; index: number }[] = []
  tokens.forEach((token, i) => {
    const role = markRole(tokens, i, open.at(-1)?.closes)
    if (role === undefined) return
    if (role === 'open') {
      // Deeper nesting than four is no prose.
      if (open.length < 4) open.push({ token, closes: CLOSES[token.text] ?? '"', index: i })
      return
    }
    let at = open.length - 1
    while (at >= 0 && !matches(open[at]?.closes ?? '', token.text)) at--
    const opening = open[at]
    if (opening) {
      open.length = at
      const inner = { start: opening.token.end, end: token.start }
      quotes.push({
        start: opening.token.start,
        end: token.end,
        inner,
        depth: at + 1,
        opened: true,
        closed: true,
        use: useOf(text, tokens, opening.index, i, sentences, kind),
      })
    } else if (DOUBLE.has(token.text) && quotes.length === 0) {
      quotes.push({
        start: 0,
        end: token.end,
        inner: { start: 0, end: token.start },
        depth: 1,
        opened: false,
        closed: true,
        use: 'speech',
      })
    }
  })
  const unclosed = open.find(({ token }) => DOUBLE.has(token.text))
  if (unclosed) {
    quotes.push({
      start: unclosed.token.start,
      end: text.length,
      inner: { start: unclosed.token.end, end: text.length },
      depth: 1,
      opened: true,
      closed: false,
      use: useOf(text, tokens, unclosed.index, tokens.length, sentences, kind),
    })
  }
  return quotes.sort((a, b) => a.start - b.start || a.depth - b.depth)
}

const MARKS = /["“”„«»‘’']/
const CLOSES: Record<string, string> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‘': '’',
  "'": "'",
}
const DOUBLE = new Set(['"', '“', '”', '„', '«', '»'])

function matches(closes: string, mark: string): boolean {
  return closes.includes(mark) || (closes === '”' && /["“]/.test(mark)) || (closes === '"' && mark === '”')
}

function markRole(
  tokens: readonly Token[],
  i: number,
  awaited: string | undefined,
): 'open' | 'close' | undefined {
  const token = tokens[i]
  if (!token || token.text.length > 1) return undefined
  const next = tokens[i + 1]
  const before = tokens[i - 1]
  // What touches on its right, and what on its left.
  const leads = next !== undefined && !next.spaced
  const trails = before !== undefined && !token.spaced
  switch (token.text) {
    case '“':
      // “It is late,“ she said: a mark that was turned the wrong way closes all the same.
      if (awaited === '”' && trails && (!leads || /^[.,;:!?)]$/.test(next.text))) return 'close'
      return awaited?.includes('“') && !leads ? 'close' : 'open'
    case '„':
      return 'open'
    case '«':
      return awaited === '«' ? 'close' : 'open'
    case '”':
    case '»':
      return awaited === undefined && token.text === '”' && leads && !trails ? 'open' : 'close'
    case '"':
      // 6'2" and 5" pipe: an inch mark touches the number on its left and closes nothing.
      if (trails && before?.kind === 'number' && awaited === undefined) return undefined
      if (trails && !leads) return 'close'
      if (leads && !trails) return 'open'
      if (awaited !== undefined && matches(awaited, '"')) return 'close'
      return trails && before?.kind !== 'punctuation' ? 'close' : 'open'
    case '‘':
      return 'open'
    case "'":
      if (leads && !trails)
        return next?.kind === 'number' || ELIDED.has(next?.lower ?? '') ? undefined : 'open'
      return awaited === "'" && trails && !leads ? 'close' : undefined
    case '’':
      return awaited === '’' && trails ? 'close' : undefined
    default:
      return undefined
  }
}

const ELIDED = new Set(['n', 'em', 'til', 'tis', 'twas', 'cause', 'bout', 's', 'round'])

const NAMING = new Set(
  `called dubbed titled entitled named nicknamed known so-called term terms word words phrase phrases slogan labeled
  labelled headlined film movie song album book novel show series play documentary magazine sign signs reading read`.split(
    /\s+/,
  ),
)
const VERBS =
  /\b(?:am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|should|shall|may|might|must|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|won't|can't|couldn't|wouldn't|it's|that's|we're|they're|i'm|you're|we've|i've|they've|there's|he's|she's|i'll|we'll|let's|go|get|got|want|need|know|think|believe|feel|see|said|made|make|take|took|came|come)\b/i

function useOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  sentences: readonly Sentence[],
  kind: BlockKind,
): Quote['use'] {
  const words = tokens
    .slice(from + 1, Math.min(to, from + 60))
    .filter((token) => token.kind === 'word' || token.kind === 'number')
  const start = tokens[from + 1]?.start ?? 0
  const end = tokens[to - 1]?.end ?? text.length
  const inner = text.slice(start, Math.min(end, start + 400)).replaceAll('’', "'")
  const naming = [1, 2].some((back) => NAMING.has(tokens[from - back]?.lower ?? ''))
  if (words.length === 0) return 'term'
  const stops = /[.!?,…]$/.test(text.slice(Math.max(start, end - 1), end)) || /[.!?]/.test(inner)
  const clause = VERBS.test(inner) || words.length >= 6
  if (naming && words.length < 8) return 'term'
  if (words.length <= 3 && !(stops && VERBS.test(inner)))
    return titled(words) || words.length === 1 ? 'term' : 'fragment'
  if (titled(words) && kind !== 'heading' && !/[.!?]$/.test(inner)) return 'term'
  const opensSentence = sentences.some((sentence) => sentence.first === from || sentence.first === from + 1)
  const sentenceCase = /^\p{Lu}/u.test(inner) || /^I\b/.test(inner)
  if (clause && stops && (sentenceCase || opensSentence || words.length >= 8)) return 'speech'
  if (clause && sentenceCase && words.length >= 5) return 'speech'
  return 'fragment'
}

/** Most words that count are capitalised: a title. */
function titled(words: readonly Token[]): boolean {
  const long = words.filter((word) => word.text.length > 3 && word.kind === 'word')
  return long.length > 1 && long.every((word) => /^\p{Lu}/u.test(word.text))
}
