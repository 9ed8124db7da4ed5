import { toBlock } from '../article/markup/place.ts'
import type { Article } from '../article/model.ts'
import { blockAt } from './ignores.ts'
import type { Finding } from './rule.ts'

/** What a newsroom takes as known. Case counts for neither list. */
export interface Accepted {
  /** Names that need nobody to say who they are: heads of state, the outlet's own name, house pseudonyms. */
  readonly names?: readonly string[] | undefined
  /** Phrases by which the outlet vouches for its own figures: "Harbour Post count". */
  readonly tallies?: readonly string[] | undefined
}

const ON_FIGURES = new Set(['unattributed-figure', 'unnamed-study'])

/** Findings without those on an accepted name, and without those on figures in a sentence that names an accepted tally. */
export function withoutAccepted(
  article: Article,
  findings: readonly Finding[],
  { names = [], tallies = [] }: Accepted,
): readonly Finding[] {
  if (names.length + tallies.length === 0) return findings
  // "Sources" is underlined in "Harbour Sources said": a name counts that the underlined words are a part of, or hold.
  const touches = ({ start, end }: Finding, name: string): boolean => {
    const from = Math.max(0, start - name.length)
    return placesOf(name, article.text.slice(from, end + name.length)).some(
      (at) => from + at < end && from + at + name.length > start,
    )
  }
  const tallied = (finding: Finding): boolean => {
    const sentence = sentenceOf(article, finding)
    return tallies.some((tally) => placesOf(tally, sentence).length > 0)
  }
  return findings.filter(
    (finding) =>
      !names.some((name) => touches(finding, name)) && !(ON_FIGURES.has(finding.ruleId) && tallied(finding)),
  )
}

/** Where a phrase stands in a text as words of its own: "Ana" is none of "analysts". */
function placesOf(phrase: string, text: string): number[] {
  const places: number[] = []
  const lower = text.toLowerCase()
  const wanted = phrase.toLowerCase()
  if (wanted === '') return places
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const apart = !LETTER.test(lower.charAt(at - 1)) && !LETTER.test(lower.charAt(at + wanted.length))
    if (apart) places.push(at)
  }
  return places
}

const LETTER = /[\p{L}\p{N}]/u

/** The words of the sentence in which a finding starts. */
function sentenceOf(article: Article, { start }: Finding): string {
  const block = blockAt(article, start)
  const at = block && toBlock(block, start)
  const sentence =
    at === undefined ? undefined : block?.sentences.find((each) => each.start <= at && at < each.end)
  return sentence ? (block?.text.slice(sentence.start, sentence.end) ?? '') : ''
}
