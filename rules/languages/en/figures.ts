import type { Exemption, Figure, Sentence, Span, Token } from '../../article/model.ts'
import { exempt } from './figure-exemptions.ts'
import { wordValue } from './numbers.ts'
import { type Quantity, quantityAt, STOPS } from './quantities.ts'

/**
 * Finds the disputable quantities of a block, and the numbers that are none with the reason why. One pass over the
 * tokens; a figure's span starts at its approximation ("about 5,000") and ends at its unit or noun.
 */
export function findFigures(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): { figures: Figure[]; exemptions: Exemption[] } {
  const figures: Figure[] = []
  const exemptions: Exemption[] = []
  sentences.forEach((sentence, index) => {
    for (let i = sentence.first; i < sentence.last; ) {
      const found = quantityAt(tokens, i, sentence.last)
      if (!found) {
        i++
        continue
      }
      const reason = exempt(text, tokens, found, sentence)
      const start = tokens[found.first]?.start ?? 0
      if (reason) exemptions.push({ start, end: endOf(tokens, found.last, start), reason })
      else figures.push(figureOf(tokens, found, sentence, index))
      i = Math.max(found.last, i + 1)
    }
  })
  return { figures, exemptions }
}

/** Where a quantity ends. */
function endOf(tokens: readonly Token[], last: number, start: number): number {
  return tokens[last - 1]?.end ?? start
}

function figureOf(tokens: readonly Token[], found: Quantity, sentence: Sentence, index: number): Figure {
  let first = found.first
  const between = found.high !== undefined && tokens[first - 1]?.lower === 'between'
  const approximation = between ? first - 1 : approximationBefore(tokens, first, sentence.first)
  if (approximation !== undefined) first = approximation
  const noun = nounAfter(tokens, found, sentence.last)
  const start = tokens[first]?.start ?? 0
  const unitEnd = endOf(tokens, found.last, start)
  return {
    start,
    end: noun && found.kind !== 'percent' && found.kind !== 'money' ? Math.max(noun.end, unitEnd) : unitEnd,
    kind: found.kind,
    sentence: index,
    ...(found.value !== undefined && { value: found.value }),
    ...(found.high !== undefined && { high: found.high }),
    ...(found.unit !== undefined && { unit: found.unit }),
    ...(noun && { noun }),
    ...(approximation !== undefined && {
      approximation: tokens
        .slice(approximation, found.first)
        .map((token) => token.lower)
        .join(' '),
    }),
  }
}

/** The longer before what it ends in. */
const PHRASES = [
  ['no', 'fewer', 'than'],
  ['no', 'more', 'than'],
  ['no', 'less', 'than'],
  ['more', 'than'],
  ['less', 'than'],
  ['fewer', 'than'],
  ['at', 'least'],
  ['at', 'most'],
  ['up', 'to'],
  ['as', 'many', 'as'],
  ['as', 'much', 'as'],
  ['close', 'to'],
  ['an', 'estimated'],
  ['just', 'over'],
  ['just', 'under'],
  ['well', 'over'],
  ['as', 'few', 'as'],
  ['upwards', 'of'],
  ['upward', 'of'],
  ['in', 'excess', 'of'],
  ['in', 'the', 'region', 'of'],
  ['something', 'like'],
  ['just', 'shy', 'of'],
  ['getting', 'on', 'for'],
]
const SINGLE = new Set([
  'about',
  'around',
  'approximately',
  'roughly',
  'nearly',
  'almost',
  'some',
  'over',
  'under',
  'estimated',
])

function approximationBefore(tokens: readonly Token[], first: number, floor: number): number | undefined {
  for (const phrase of PHRASES) {
    const from = first - phrase.length
    if (from >= floor && phrase.every((word, k) => tokens[from + k]?.lower === word)) return from
  }
  return first - 1 >= floor && SINGLE.has(tokens[first - 1]?.lower ?? '') ? first - 1 : undefined
}

const PLURAL = /(?:[^su’']s|men|people|children|police|troops)$/
const OF_POLICE = /^(?:officers|chiefs|recruits|cars|vans|stations|agencies|departments|forces)$/

/** "Police officers", "with-profits investors": a plural that only describes the next one. */
function isFirstPart({ lower }: Token, next: Token | undefined): boolean {
  if (next?.kind !== 'word') return false
  return lower === 'police' ? OF_POLICE.test(next.lower) : lower.includes('-') && PLURAL.test(next.lower)
}

/** The noun phrase that is counted: up to three words before a stop. */
function nounAfter(tokens: readonly Token[], found: Quantity, end: number): Span | undefined {
  if (found.kind === 'money' || found.kind === 'multiple' || found.kind === 'rate') return undefined
  if (found.noun) {
    const [start, end] = [tokens[found.noun.from]?.start ?? 0, tokens[found.noun.to - 1]?.end ?? 0]
    return { start, end }
  }
  let at = found.last
  const share = found.kind === 'percent' || found.kind === 'fraction' || found.kind === 'vague'
  if (share && tokens[at]?.lower === 'of') at++
  else if (found.kind === 'percent') return undefined
  while (/^(?:the|all|its|their|more|these|those)$/.test(tokens[at]?.lower ?? '')) at++
  const from = tokens[at]
  // A tenth of one percent.
  if (wordValue(from?.lower ?? '') !== undefined) return undefined
  let to = at
  while (to < end && to < at + 4) {
    const token = tokens[to]
    if (token?.kind !== 'word' || STOPS.has(token.lower) || /(?:ed|ing|ly)$/.test(token.lower)) break
    to++
    // A plural is the head: what follows it is the verb.
    if (PLURAL.test(token.lower) && !isFirstPart(token, tokens[to])) break
    // "700 million Chinese listen"
    if (/^\p{Lu}\p{L}*(?:ese|ish|ench|utch)$/u.test(token.text) && !PLURAL.test(tokens[to]?.lower ?? ''))
      break
  }
  const last = tokens[to - 1]
  // "A fifth of the world’s 500 largest companies": the phrase is cut off.
  if (/[’']s?$/.test(last?.lower ?? '')) return undefined
  // "Six in ten predict that …": nothing is named that they are six in ten of.
  if (found.kind === 'fraction' && at === found.last && last && !PLURAL.test(last.lower)) return undefined
  return from && last && to > at ? { start: from.start, end: last.end } : undefined
}
