/**
 * Groups that are made to vouch for a claim and that nobody could telephone: "analysts say", "her allies fear", "many in the trade
 * believe", "according to critics". Form alone decides; whether a member is named nearby is for the rule to see.
 */
import type { Sentence, Span, Token } from '../../../article/model.ts'
import { type Before, readBefore } from './before.ts'
import { cueBehind } from './behind.ts'
import { type Kind, kindOf } from './kinds.ts'
import { findOpenGroups } from './open-groups.ts'

/** A group as written, and the verb by which it vouches. Offsets count into the block's text. */
export interface VagueGroup extends Span {
  readonly cue: Span
  /** Index of the sentence. */
  readonly sentence: number
  /** "Others" goes on from a group that was told of before. */
  readonly goesOn: boolean
}

/** Finds the vague groups of a block. Takes linear time. */
export function findVagueGroups(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): VagueGroup[] {
  const found: VagueGroup[] = []
  sentences.forEach((sentence, index) => {
    for (let head = sentence.first; head < sentence.last; head++) {
      const kind = kindOf(tokens, head)
      if (kind === undefined || isMagazine(tokens, head, sentence)) continue
      const before = readBefore(tokens, sentence, head, kind)
      if (!before) continue
      const cue = before.cited ?? cueBehind(tokens, sentence, head, kind, before)
      if (!cue || isTradeToldOf(tokens, sentence, head, kind, before)) continue
      found.push({
        start: tokens[before.first]?.start ?? 0,
        end: tokens[head]?.end ?? 0,
        cue,
        sentence: index,
        goesOn: /^(?:others|other)$/.test(tokens[before.first]?.lower ?? ''),
      })
    }
  })
  return [...found, ...findOpenGroups(text, sentences)].filter(
    ({ start, end }) => text.slice(start, end).length < 120,
  )
}

/** "On Tuesday, People reported": a capital where no sentence begins. */
function isMagazine(tokens: readonly Token[], at: number, { first }: Sentence): boolean {
  return tokens[at]?.text === 'People' && at > first && !/["“‘':(]/.test(tokens[at - 1]?.text ?? '')
}

/** "Lawyers say", behind "his lawyer": those who act in the story. */
function isTradeToldOf(
  tokens: readonly Token[],
  { first }: Sentence,
  head: number,
  kind: Kind,
  before: Before,
): boolean {
  if (kind !== 'trade' || before.quantified || before.cited) return false
  const trade = tokens[head]?.lower ?? ''
  const one = trade.slice(0, -1)
  return tokens.slice(0, first).some(({ lower }) => lower === trade || lower === one)
}
