import type { AttributionMark, BlockKind, Quote, Sentence, Span, Token } from '../../../article/model.ts'
import { cueVerb } from '../cues.ts'
import { isCapital } from '../name-run.ts'
import { readPhrase } from '../source-phrase.ts'
import { sentenceOf, tokenRange } from '../token-range.ts'
import { DETERMINER } from './marking.ts'

/** By what an attribution was found that is the credit of a quotation. */
export const CREDIT_LINE = 'credit line'

/**
 * The line that says whose words are set apart: “…” and then "— Ana Ruiz, harbour master", in the same block or, without content then, in
 * a block of its own, of which the blocks above tell whether it credits anything.
 */
export function creditLine(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
  kind: BlockKind,
): AttributionMark | undefined {
  if (kind === 'heading' || kind === 'cell' || kind === 'caption') return undefined
  const line =
    kind === 'credit'
      ? WHOLE.exec(text)
      : (DASHED.exec(text) ?? (kind === 'quotation' ? BELOW.exec(text) : null))
  if (!line) return undefined
  const said = text.slice(0, line.index).trimEnd()
  if (said !== '' && !isSetApart(said, quotes, kind, line[0].startsWith('\n'))) return undefined
  const source = sourceIn(text, tokens, sentences, line.index + line[0].length)
  if (!source) return undefined
  return {
    source: [source],
    cue: [],
    content: said === '' ? [] : [{ start: text.length - text.trimStart().length, end: said.length }],
    sentence: sentenceOf(sentences, tokenRange(tokens, source)[0]),
    cueClass: 'speech',
    by: CREDIT_LINE,
    agentless: false,
  }
}

/** The last dash of a block that begins a line or stands behind the mark that ends what is said. */
const DASHED =
  /(?:^|\n|(?<=[.!?…"”’'»]) ?)\s{0,9}(?:[—–―~]|--?-?)\s?(?=[^\n—–―]{2,120}(?:,\n[^\n—–―]{2,80})?$)/u
/** A line below the closing mark in a block quotation. */
const BELOW = /(?<=["”’»])\s{0,9}\n(?=\p{Lu}[^\n]{2,120}$)/u
const WHOLE = /^(?:[—–―]|--?-?)?\s?(?=[^\n]{2,120}(?:\n[^\n]{2,80})?$)/u

/** Is what stands before a credit nothing but a quotation, or a text that is set off and no verse? */
function isSetApart(said: string, quotes: readonly Quote[], kind: BlockKind, below: boolean): boolean {
  if (isAllQuoted(said, quotes)) return true
  return kind === 'quotation' && (below || /[.!?…]$/.test(said)) && !isVerse(said)
}

/** Is a text, or the beginning of one, nothing but quotations? */
export function isAllQuoted(text: string, quotes: readonly Quote[]): boolean {
  let at = 0
  let around = ''
  for (const { start, end, depth } of quotes) {
    if (depth > 1 || end > text.length) continue
    around += text.slice(at, start)
    at = end
  }
  return at > 0 && !/[\p{L}\d]/u.test(around + text.slice(at))
}

/** Lines that are short and all begin with a capital, though the one before has not ended a sentence. */
export function isVerse(text: string): boolean {
  const lines = text.split('\n')
  return (
    lines.length > 1 &&
    lines.every((line) => line.length < 60 && /^\P{L}{0,3}\p{Lu}/u.test(line)) &&
    lines.slice(0, -1).some((line) => !/[.!?…]["”’']?$/.test(line))
  )
}

/** Whom a credit names with what describes them, up to the date or place behind it; nobody where it is prose. */
function sourceIn(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  from: number,
): Span | undefined {
  const credit = text
    .slice(from)
    .replace(/\s\(@\w{1,30}\).*$/s, '')
    .replace(DAY, '')
    .replace(/(?<=\p{Ll}{2})[.,]?\s*$/u, '')
  if (PICTURE.test(credit) || /[!?;:“”"]/u.test(credit)) return undefined
  const span = { start: from, end: from + credit.length }
  const [first, last] = tokenRange(tokens, span)
  const words = tokens.slice(first, last)
  if (first === last || words.length > 20 || words.some(isTelling)) return undefined
  if (sentenceOf(sentences, first) !== sentenceOf(sentences, last - 1)) return undefined
  const { name, kind, core } = readPhrase(words)
  const isSomebody = name
    ? name[0] === 0 ||
      words.slice(0, name[0]).every(({ kind: each, lower }) => each === 'word' && !SMALL.test(lower))
    : kind !== undefined && (isCapital(words[0]) || DETERMINER.test(words[0]?.lower ?? ''))
  // A name or description has the line to itself, or a comma behind it.
  const behind = words[core]
  const ends =
    !behind || /^[,(|]$/.test(behind.text) || (behind.lower === 'and' && isCapital(words[core + 1]))
  return isSomebody && (ends || !name) ? span : undefined
}

const DAY =
  /(?:,|,? \(|(?<=\)))\s?(?:(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w{0,6}\.?(?: \d{1,2})?,? )?\d{4}\)?$/u
/** Whose picture it is, who wrote it, and what leads elsewhere. */
const PICTURE =
  /^(?:photos?|images?|pictures?|video|illustration|graphic|credit|courtesy|source|with|by|from|via|additional|compiled|edited|see|read|more|related|also|and|but|or|so|then|now|here|there|this|that|these|those|it|he|she|they|we|you|i)\b|\b(?:photo|image|photograph(?:s|er|y)?|getty|file|illustration)s?\s*$/iu
const SMALL = /^(?:a|an|of|for|to|in|at|on|with|and|or|but|if|as|not)$/

/** What a line has that goes on with prose. */
function isTelling({ lower }: Token): boolean {
  return (
    PROSE.test(lower) ||
    (/^(?:speech|writing)$/.test(cueVerb(lower)?.class ?? '') &&
      !/^(?:report|reports|claims?|comments?|remarks?|statement)$/.test(lower))
  )
}

const PROSE =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|do|that|which|when|where|because|after|before|[’']s)$/
