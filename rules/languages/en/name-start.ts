import type { Sentence, Token } from '../../article/model.ts'
import { STARTERS } from './abbreviations.ts'
import { isCue } from './cited.ts'
import { isGivenName } from './given-names.ts'
import { bare, isCapital, isNameForTime, isPossessive, isQualifier, opensNoName } from './name-run.ts'
import {
  isDocument,
  isKindOfBody,
  isMediaName,
  isMetonym,
  isNation,
  isRole,
  isTitle,
} from './source-kinds.ts'

/** What stands before roles like an adjective, and may speak for itself too. */
const STANDS_FOR_BODY = /^(?:U\.?[SNK]\.?|EU|Labour)$/
/** "The British", but "a British view". */
const STANDS_FOR_PEOPLE = /^(?:Swiss|British|French|Dutch|Irish|English|Spanish|Scottish|Welsh)$/
/** What a caption or link opens with before a name. */
const LABEL =
  /^(?:Play|Watch|Read|See|Related|Photos?|Videos?|Image|Share|Click|Listen|Follow|Having|Updated?|Breaking|Exclusive|Draft|Preview|Gallery|Podcast|Explainer|Correction)$/i

/** Does a word label what follows: "EXCLUSIVE: Orla Vance", "Watch Orla Vance"? */
export function isLabel({ text }: Token): boolean {
  return LABEL.test(text)
}

/** "Please say so", "Second, a boat sank": who is spoken to, or where a list has come to, and no name. */
export function isAddress(token: Token | undefined, next: Token | undefined): boolean {
  const lower = token?.lower ?? ''
  if (lower === 'please') return true
  return next?.text === ',' && /^(?:first|second|third|fourth|fifth|finally|lastly)$/.test(lower)
}

/** "In April Brandt left", "on New Year’s Eve Lark left": a word that is a time where it stands, though some bear it as a name. */
export function isTime(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return (
    isNameForTime(tokens[at]) &&
    (isPossessive(before) || before?.kind === 'number' || TIME_FOLLOWS.test(before?.lower ?? ''))
  )
}

const TIME_FOLLOWS =
  /^(?:in|since|until|till|by|during|before|after|from|through|of|last|this|next|early|late|mid|and|or|every|each|christmas|easter)$/

/** Does a name start at this capital? The first word of a sentence may be any word. */
export function isName(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const token = tokens[at]
  if (!token || /^I(?:['’]|$)/.test(token.text) || opensNoName(token) || isTime(tokens, at)) return false
  // "Iraqi authorities": where they are from, and nobody.
  if (isNation(token.text) && !STANDS_FOR_BODY.test(token.text) && !isCapital(tokens[at + 1]))
    return (
      STANDS_FOR_PEOPLE.test(token.text) &&
      tokens[at - 1]?.lower === 'the' &&
      (isCue(tokens, at + 1) || /^(?:are|were|have|had|will|would)$/.test(tokens[at + 1]?.lower ?? ''))
    )
  const opens = at === sentence.first || /^["“‘(—:[*]$/.test(tokens[at - 1]?.text ?? '')
  if (!opens) return true
  if (isLabel(token) || isAddress(token, tokens[at + 1])) return false
  if (/^\p{Lu}[\p{Lu}&]+$/u.test(token.text) || isGivenName(token.text) || isMediaName(token.text))
    return true
  // "Allegedly, …"
  if (STARTERS.has(token.lower) || token.lower.endsWith('ly')) return false
  if (isTitle(bare(token)) || isMetonym(token.text)) return true
  const next = tokens[at + 1]
  return (
    isCapital(next) ||
    isCue(tokens, at + 1) ||
    /^(?:and|was|is|has|,|'s)$/.test(next?.lower ?? '') ||
    token.lower.endsWith("'s")
  )
}

/** "Vance grew up on the quay": the first word of a sentence that a verb may follow, and that is none of the usual ones. */
export function mayBeName(token: Token, next: Token | undefined): boolean {
  if (!isCapital(token) || token.text.length < 3) return false
  // "Landers’ plan": the mark of a plural’s or of a name’s possessive is a token of its own.
  const owns = token.text.endsWith('s') && /^['’]$/.test(next?.text ?? '') && next?.spaced !== true
  if (!owns && (next?.kind !== 'word' || isCapital(next))) return false
  if (next && isQualifier(next) && !AUXILIARY.test(next.lower)) return false
  const { lower } = token
  return !STARTERS.has(lower) && !/(?:ly|ing)$/.test(lower) && !isRole(lower) && !isDocument(lower)
}

const AUXILIARY = /^(?:is|was|has|had|did)$/

const NAMED_AFTER =
  /^(?:day|eve|week|island|islands|bay|street|square|park|church|cathedral|hospital|school|college|university|syndrome|disease|law)$/

/** "St. Patrick’s Day", "Hunter’s Bay": a thing that bears somebody’s name, and nobody who could speak. */
export function isNamedAfter(name: Token | undefined, next: Token | undefined): boolean {
  return /['’]s$/.test(name?.text ?? '') && NAMED_AFTER.test(next?.lower ?? '') && isCapital(next)
}

/** What a surname stands before: "the Brandt family", "the Ruiz trial". */
export const BELONGS =
  /^(?:famil(?:y|ies)|family['’]s|name|brand|era|years|presidency|premiership|household|siblings|brothers|sisters|children|estate|trial|case|scandal|affair|speech|interview|killing|murder|hearing|nomination|candidacy|plan|bill|loyalists?|supporters?|aides?|allies|voters)$/

/** Where the lower-case roles before a name start ("opposition lawmaker Lee"): a role, and no possessive between. */
export function leadingRoles(tokens: readonly Token[], at: number, sentence: Sentence): number {
  const before = tokens[at - 1]
  if (at - 1 < sentence.first || before?.kind !== 'word' || isCapital(before)) return at
  return isRole(before.lower) || isKindOfBody(before.lower) ? at - 1 : at
}
