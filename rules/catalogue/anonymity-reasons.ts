/** Why somebody is not named, as the paragraphs around an unnamed source tell it. */
import type { Article } from '../article/model.ts'
import { acrossBlocks, type BlockFacts, perBlock } from '../article/per-block.ts'
import {
  ANONYMITY_GROUNDS,
  ANONYMITY_REASON,
  ANONYMITY_WISH,
  MAY_BE_UNNAMED,
  PARTY_TO_A_CASE,
  type UnnamedSource,
} from '../languages/en/anonymity.ts'
import { wordsAt } from './fixes.ts'
import { attributionsIn, isCopy, sentenceAt, sentenceText } from './sourcing.ts'

/** The reason for anonymity stands in this paragraph, or within the two before or the one after it. */
export function isAccounted(article: Article, index: number, source: UnnamedSource): boolean {
  for (let at = Math.max(0, index - 2); at <= index + 1; at++) {
    const block = article.blocks[at]
    for (const sentence of block ? reasonsIn(block) : []) {
      if (at === index && block && sentence === sentenceAt(block, source.start)) return true
      if (!isOwnReason(article, at, sentence) && !(block && at !== index && isOfParty(block, sentence)))
        return true
    }
  }
  return false
}

/** "…, said Ana Ruiz, who asked that her street not be given": that is her reason, and nobody else’s. */
function isOwnReason(article: Article, index: number, sentence: number): boolean {
  const block = article.blocks[index]
  return (
    block !== undefined &&
    !MAY_BE_UNNAMED.test(sentenceText(block, sentence)) &&
    attributionsIn(article, index).some(
      (attribution) =>
        attribution.sentence === sentence &&
        attribution.kind === 'named-person' &&
        attribution.source.some((place) =>
          /^(?!He |She |They )\p{Lu}\p{L}+/u.test(`${wordsAt(article, place)} `),
        ),
    )
  )
}

/** A party to a case has a reason of its own, of which a source in another paragraph has no part. */
function isOfParty(block: BlockFacts, sentence: number): boolean {
  const words = sentenceText(block, sentence)
  return PARTY_TO_A_CASE.test(words) && !MAY_BE_UNNAMED.test(words)
}

/** The sentences of a block that give a reason. */
const reasonsIn = perBlock((block): readonly number[] => {
  if (!ANONYMITY_REASON.test(block.text) && !ANONYMITY_WISH.test(block.text)) return []
  return block.sentences.flatMap((_, sentence) => {
    const own = sentenceText(block, sentence)
    if (OF_THE_DEAD.test(own)) return []
    return ANONYMITY_REASON.test(own) ||
      (ANONYMITY_WISH.test(own) && ANONYMITY_GROUNDS.test(`${own} ${sentenceText(block, sentence + 1)}`))
      ? [sentence]
      : []
  })
})

/** "Their names were withheld until relatives could be told": not the source’s. */
const OF_THE_DEAD = /\bnames?\b[^.;]{0,40}\bwithheld (?:until|pending|while)\b/

/** "Like many of those interviewed, he asked for anonymity to speak freely": said once, of all further down. */
export const reasonsForAll = acrossBlocks((block) => {
  const all = RESPONDENTS.test(block.text) || (FOR_ALL.test(block.text) && reasonsIn(block).length > 0)
  return all && isCopy(block) ? [true] : []
})

const FOR_ALL =
  /\b(?:many|most|several|all|dozens?|some|others?) (?:of (?:the|those) )?(?:[\p{L}-]+ ){0,6}(?:interviewed|quoted|surveyed|contacted)\b/u
/** Those who answer a panel’s questions do so without their names. */
const RESPONDENTS = /\ball (?:respondents|participants|members)\b[^.]{0,80}\banonym/i
