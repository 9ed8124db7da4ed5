/** How attributions are found and missed on annotated articles, by construction and cause: `npm run accuracy -- --errors`. */
import { cueVerb } from '../../rules/languages/en/cues.ts'
import type { Analysis } from '../../server/cli/analysis.ts'

type Ranges = readonly (readonly [start: number, end: number])[]

/** Words of an attribution: ranges of the article's text, half-open. */
interface Words {
  readonly source: Ranges
  readonly cue: Ranges
  readonly content: Ranges
}

interface Annotated {
  readonly text: string
  readonly attributions: readonly Words[]
}

/** Counts under names, in the order in which these came up. */
class Tally {
  readonly #counts = new Map<string, number[]>()

  /** Counts a case, and for each of `held` whether that held too. */
  add(name: string, ...held: boolean[]): void {
    const counts = this.#counts.get(name) ?? [0, ...held.map(() => 0)]
    this.#counts.set(
      name,
      counts.map((count, i) => count + (i === 0 || held[i - 1] ? 1 : 0)),
    )
  }

  /** Its lines: how many cases, then the shares of those that held. */
  *lines(): Generator<string> {
    for (const [name, [cases = 0, ...held]] of this.#counts) {
      const shares = held.map((count) => `  ${(count / cases).toFixed(2)}`).join('')
      yield `  ${name.padEnd(36)}${String(cases).padStart(6)}${shares}`
    }
  }
}

/** A table for each question: what is found by construction and by class of cue, why the rest is missed, and what is found wrongly. */
export function* errorsOf(gold: readonly Annotated[], predicted: readonly Analysis[]): Generator<string> {
  const [constructions, classes, missed, wrong] = [new Tally(), new Tally(), new Tally(), new Tally()]
  gold.forEach(({ text, attributions }, i) => {
    const found = predicted[i]?.attributions ?? []
    for (const right of attributions) {
      const same = found.filter((one) => matches(right, one))
      const whole = same.some(({ source }) => right.source.length === 0 || shared(source, right.source) > 0)
      for (const name of [directness(text, right.content), position(right), part(text, right.cue)])
        constructions.add(name, same.length > 0, whole)
      classes.add(classOf(text, right.cue), same.length === 0)
      if (same.length === 0) missed.add(whyMissed(right, found))
    }
    for (const one of found) {
      if (!attributions.some((right) => matches(right, one))) wrong.add(whyWrong(one, attributions))
    }
  })
  yield 'construction: attributions, found, found with their source'
  yield* constructions.lines()
  yield 'class of the cue: attributions, missed'
  yield* classes.lines()
  yield 'missed'
  yield* missed.lines()
  yield 'found wrongly'
  yield* wrong.lines()
}

/** They are one attribution: cue or source overlap, and they share half of the content of each. */
function matches(a: Words, b: Words): boolean {
  const common = shared(a.content, b.content) * 2
  return touches(a, b) && common >= lengthOf(a.content) && common >= lengthOf(b.content)
}

function touches(a: Words, b: Words): boolean {
  return shared(a.cue, b.cue) > 0 || shared(a.source, b.source) > 0
}

function whyMissed(right: Words, found: readonly Words[]): string {
  const common = (one: Words): number => shared(right.content, one.content)
  if (found.some((one) => touches(right, one) && common(one) > 0)) return 'too much or too little content'
  return found.some((one) => common(one) * 2 >= lengthOf(right.content))
    ? 'content given to another cue'
    : 'not seen'
}

function whyWrong(one: Words, attributions: readonly Words[]): string {
  const near = attributions.filter((right) => touches(right, one) && shared(right.content, one.content) > 0)
  if (near.some(({ content }) => lengthOf(content) < lengthOf(one.content))) return 'too much content'
  if (near.length > 0) return 'too little content'
  return attributions.some(({ content }) => shared(content, one.content) * 2 >= lengthOf(one.content))
    ? 'content of another cue'
    : 'no attribution to the annotators'
}

function directness(text: string, content: Ranges): string {
  const pieces = content.map(([start, end]) => text.slice(start, end).trim())
  if (pieces.length > 0 && pieces.every((piece) => /^["“].*["”][.,]?$/s.test(piece)))
    return 'direct quotation'
  return pieces.some((piece) => /["“”]/.test(piece)) ? 'mixed: quoted words in a clause' : 'indirect'
}

function position({ source, cue, content }: Words): string {
  const at = cue[0]?.[0] ?? source[0]?.[0] ?? 0
  if (at < (content[0]?.[0] ?? 0)) return 'cue before what is said'
  return at >= (content.at(-1)?.[1] ?? 0) ? 'cue behind' : 'cue in the middle'
}

/** Nouns that hand on what is said: "her claim that", "in a statement". */
const NOUNS =
  /\b(?:claim|statement|report|allegation|belief|view|opinion|warning|promise|pledge|call|demand|argument|suggestion|concern|fear|hope|idea|proposal|criticism|accusation|question|comment|remark|announcement|conclusion|finding|assertion|assessment|prediction|assumption|description|complaint|response|interview|email|e-mail|letter|tweet|post|speech)s?$/i

function part(text: string, cue: Ranges): string {
  const words = wordsOf(text, cue)
  return NOUNS.test(words) || /^(?:according|per|via)\b/i.test(words)
    ? 'cue is a noun or “according to”'
    : 'cue is a verb'
}

function classOf(text: string, cue: Ranges): string {
  const words = wordsOf(text, cue).toLowerCase()
  if (/^according\b/.test(words)) return 'according to'
  for (const word of words.match(/[a-z’']+/g) ?? []) {
    const verb = cueVerb(word)
    if (verb) return verb.class
  }
  return 'no verb of the lexicon'
}

function wordsOf(text: string, ranges: Ranges): string {
  return ranges.map(([start, end]) => text.slice(start, end)).join(' ')
}

function lengthOf(ranges: Ranges): number {
  return ranges.reduce((sum, [start, end]) => sum + end - start, 0)
}

/** How many UTF-16 code units two lists of ranges have in common. */
function shared(a: Ranges, b: Ranges): number {
  let sum = 0
  for (const [from, to] of a) {
    for (const [start, end] of b) sum += Math.max(0, Math.min(to, end) - Math.max(from, start))
  }
  return sum
}
