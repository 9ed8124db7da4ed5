import type { Sentence, Token } from '../../../article/model.ts'
import { cueVerb } from '../cues.ts'
import { LEAST, LONGEST } from './marking.ts'
import { type Draft, lowerBound, type Stretch } from './stretch.ts'

/** A mark that opens a quotation. */
export const OPENING_MARK = /^[“"‘«„]$/

/** Stands before an attribution that closes its sentence. */
const CLAUSE_END = /^(?:,|["”’»]|'')$/

/** "The poll found 52 percent want": a cue ends where a figure begins, and what it found begins there. */
export function splitCue(tokens: readonly Token[], draft: Draft): void {
  const cue = draft.cue[0]
  if (!cue) return
  let at = cue.first + 1
  while (at < cue.last && tokens[at]?.kind !== 'number') at++
  if (at >= cue.last || !cueVerb(tokens[at - 1]?.lower ?? '')) return
  draft.cue[0] = { role: 'cue', first: cue.first, last: at }
  const after = draft.content.findIndex(({ first }) => first === cue.last)
  const last = draft.content[after]?.last ?? cue.last
  draft.content.splice(Math.max(after, 0), after < 0 ? 0 : 1, { role: 'content', first: at, last })
}

/** "That is according to the board.": what it vouches for is the sentence before. */
export function vouchForSentence(
  tokens: readonly Token[],
  sentence: Sentence,
  before: Sentence,
  draft: Draft,
): void {
  const according = draft.cue.some(({ first, last }) =>
    tokens.slice(first, last).some(({ lower }) => lower === 'according'),
  )
  if (!according || !/^(?:that|this|those|these|that['’]s)$/.test(tokens[sentence.first]?.lower ?? '')) return
  if (draft.source.some(({ first }) => first > sentence.first + 8)) return
  draft.content.unshift({ role: 'content', first: before.first, last: before.last })
}

/**
 * "Research suggests that lamps help, Ruiz said." is all Ruiz's: an attribution that ends its sentence also vouches for who
 * says what before it, unless those are words quoted before their own cue. The attributions that remain.
 */
export function vouchedFor(
  tokens: readonly Token[],
  sentence: Sentence,
  own: readonly Draft[],
): readonly Draft[] {
  const outer = own.at(-1)
  if (!outer || own.length === 1 || outer.source.length === 0) return own
  const parts = [...outer.source, ...outer.cue]
  const first = Math.min(...parts.map((stretch) => stretch.first))
  const last = Math.max(...parts.map((stretch) => stretch.last))
  if (last < sentence.last - 1 || !CLAUSE_END.test(tokens[first - 1]?.text ?? '')) return own
  const inner = own.slice(0, -1)
  // "“We go,” Brandt said, and “we stay,” Ruiz said." are two voices.
  const spoken = ({ cue: [cue], content }: Draft): boolean =>
    content.some(
      (words) => OPENING_MARK.test(tokens[words.first]?.text ?? '') && words.first < (cue?.first ?? 0),
    )
  const behind = (stretch: Stretch): boolean => stretch.last > first
  if (inner.some((draft) => spoken(draft) || [...draft.source, ...draft.cue, ...draft.content].some(behind)))
    return own
  outer.content.splice(0, outer.content.length, { role: 'content', first: sentence.first, last: first - 1 })
  return [outer]
}

/**
 * "…, the agency said." and "…, according to the agency." give it the whole clause before the comma, back to where another
 * attribution ends, even where the tagger saw only a part: its end, its beginning or both without an aside.
 */
export function closeClause(
  tokens: readonly Token[],
  sentence: Sentence,
  draft: Draft,
  here: readonly Stretch[],
): void {
  const parts = [...draft.cue, ...draft.source]
  const first = Math.min(...parts.map((stretch) => stretch.first))
  const last = Math.max(...parts.map((stretch) => stretch.last))
  const trails = tokens[first - 1]?.text === ',' && first - 1 > sentence.first
  // "…, the board said on its website.", "…, Hale said on Nov. 2, 2026.": where and when it was said, and not what.
  const saidThere = isWhereOrWhen(tokens, last, sentence)
  const ends = saidThere || last >= sentence.last - 1 || /^[,;.]$/.test(tokens[last]?.text ?? '')
  if (!trails || !ends || draft.source.length === 0) return
  const before = draft.content.filter((stretch) => stretch.first < last)
  if (!saidThere && before.length < draft.content.length) return
  const others = here.filter(
    (stretch) => !draft.content.includes(stretch) && !parts.includes(stretch) && stretch.last <= first,
  )
  let start = Math.max(sentence.first, ...others.map((stretch) => stretch.last))
  while (start < first - 1 && /^(?:,|;|and|but|—|–)$/.test(tokens[start]?.lower ?? '')) start++
  const known = before.find((stretch) => stretch.last <= first)
  const whole = known !== undefined && known.first <= start && known.last >= first - 1
  if (!whole && first - 1 - start < LEAST) return
  const content = whole
    ? before
    : [
        { role: 'content' as const, first: start, last: first - 1 },
        ...before.filter((stretch) => stretch.last > first),
      ]
  draft.content.splice(0, draft.content.length, ...content)
}

/** "On its website", "in a statement on Monday", "on Nov. 2, 2026": from there to the end of its sentence, the place and time of words. */
function isWhereOrWhen(tokens: readonly Token[], from: number, { last }: Sentence): boolean {
  if (last - from > 14) return false
  const words = tokens.slice(from, last).map(({ lower }) => lower)
  return WHERE_AND_WHEN.test(words.join(' '))
}

const WHERE =
  '(?:on|in) (?:its|their|his|her|an?) (?:[a-z]+ )?(?:website|site|statement|report|letter|email|e-mail|post|tweet|video|bulletin|filing|memo|interview)'
const MONTH = '(?:jan|feb|march|april|may|june|july|aug|sept?|oct|nov|dec)(?:[a-z]+|\\.)?'
const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const WHEN = `(?:(?:late|early|earlier) )?(?:(?:on )?(?:${DAY}|${MONTH} \\d{1,2}(?: , \\d{4})?)|in ${MONTH}(?: \\d{4})?|yesterday|today|(?:last|this) (?:week|month|year|${DAY}))(?: (?:morning|afternoon|evening|night))?`
const WHERE_AND_WHEN = new RegExp(`^(?:${WHERE}(?: ${WHEN})?|${WHEN})(?: \\.)?$`)

/** "Researchers write that the lake | has shrunk by half.": a clause goes on with its verb, to its next mark. */
export function finishClause(
  tokens: readonly Token[],
  sentence: Sentence,
  draft: Draft,
  here: readonly Stretch[],
): void {
  const at = draft.content.findIndex((stretch) => isCut(tokens, stretch))
  const cut = draft.content[at]
  if (!cut) return
  const next = here[lowerBound(here, (stretch) => stretch.first >= cut.last)]
  const stop = Math.min(next?.first ?? sentence.last, sentence.last)
  let last = tokens[cut.last]?.text === ',' ? cut.last + 1 : cut.last
  while (last < stop && !/^[,;:.?!—–]$/.test(tokens[last]?.text ?? '')) last++
  if (tokens[last - 1]?.text !== ',') draft.content[at] = { ...cut, last }
}

/** Is a stretch a clause with "that" whose verb stands right behind it? */
function isCut(tokens: readonly Token[], { first, last }: Stretch): boolean {
  if (tokens[first]?.lower !== 'that' || last - first > LONGEST) return false
  // "That at one of her first meetings, in 1972, | she …"
  if (tokens[last]?.text === ',' && OPENS_PHRASE.test(tokens[first + 1]?.lower ?? '')) return true
  const words = tokens.slice(first + 1, last)
  return (
    AUXILIARY.test(tokens[last]?.lower ?? '') &&
    words.length > 0 &&
    words.every(({ kind, lower }) => kind === 'word' && !AUXILIARY.test(lower))
  )
}

const OPENS_PHRASE = /^(?:at|in|on|during|since|despite|under|before|after|until|amid)$/

const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do)$/

/** "The mayor backs the levy": a cue that was left without content has what follows it, to the end of its clause. */
export function openClause(
  tokens: readonly Token[],
  sentence: Sentence,
  draft: Draft,
  here: readonly Stretch[],
): void {
  const cue = draft.cue.at(-1)
  if (!cue || draft.content.length > 0 || draft.source.some(({ first }) => first >= cue.last)) return
  const next = here[lowerBound(here, (stretch) => stretch.first >= cue.last)]
  const stop = Math.min(next?.first ?? sentence.last, sentence.last)
  let first = cue.last
  if (/^[,:]$/.test(tokens[first]?.text ?? '')) {
    if (!OPENING_MARK.test(tokens[first + 1]?.text ?? '')) return
    first++
  }
  let last = first
  while (last < stop && !/^(?:[,;.?!—–-]|--)$/.test(tokens[last]?.text ?? '')) last++
  // "Criticised the board and | challenged it": what joins the next verb is none of it.
  while (last > first && /^(?:and|or|but)$/.test(tokens[last - 1]?.lower ?? '')) last--
  if (last > first) draft.content.push({ role: 'content', first, last })
}
