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
  const holds = (text: string, phrases: readonly string[]): boolean => {
    const lower = text.toLowerCase()
    return phrases.some((phrase) => phrase !== '' && lower.includes(phrase.toLowerCase()))
  }
  // "Sources" is underlined in "Harbour Sources said": a name counts that the underlined words are a part of, or hold.
  const touches = ({ start, end }: Finding, name: string): boolean =>
    holds(article.text.slice(Math.max(0, start - name.length + 1), end + Math.max(0, name.length - 1)), [
      name,
    ])
  return findings.filter(
    (finding) =>
      !names.some((name) => touches(finding, name)) &&
      !(ON_FIGURES.has(finding.ruleId) && holds(sentenceOf(article, finding), tallies)),
  )
}

/** The words of the sentence in which a finding starts. */
function sentenceOf(article: Article, { start }: Finding): string {
  const block = blockAt(article, start)
  const at = block && toBlock(block, start)
  const sentence =
    at === undefined ? undefined : block?.sentences.find((each) => each.start <= at && at < each.end)
  return sentence ? (block?.text.slice(sentence.start, sentence.end) ?? '') : ''
}
