import type { Token } from '../../article/model.ts'
import { COUNTING } from './described-head.ts'
import { isPluralOfSomebody } from './description-kind.ts'
import { isGivenName } from './given-names.ts'
import { bare, isCapital, isFirm, isPossessive, nameRun } from './name-run.ts'
import { isBody, isRole, isTitle } from './source-kinds.ts'
import { readPhrase } from './source-phrase.ts'

/** No source phrase that joins two names is longer, in tokens. */
const LONGEST = 80

/**
 * "Jane Roe, a nurse, and Omar Diaz" are two people: a source phrase falls apart where somebody else is named behind its "and". Gives
 * the parts as indexes of tokens, the whole phrase where it is one.
 */
export function conjuncts(tokens: readonly Token[], first: number, end: number): [number, number][] {
  const parts: [number, number][] = []
  // "Both Vance and Dahl"
  let from = tokens[first]?.lower === 'both' ? first + 1 : first
  // "Vance and Dahl both"
  const last = end - first > 2 && /^(?:both|all|each)$/.test(tokens[end - 1]?.lower ?? '') ? end - 1 : end
  for (let i = from + 1; i < Math.min(last - 1, first + LONGEST); i++) {
    // "The two members, Jane Roe and Omar Diaz": who they are, and no third.
    if (parts.length === 0 && isListOf(tokens, from, i, last)) {
      from = i + 1
      continue
    }
    const joint = jointAt(tokens, from, i, last)
    if (!joint) continue
    parts.push([from, joint.start])
    from = joint.end
  }
  // "Both sides" are one.
  if (parts.length === 0) return [[first, last]]
  parts.push([from, last])
  return parts
}

/** What parts somebody from somebody else, if that is what stands at `at`: a comma, "and", "including". */
function jointAt(
  tokens: readonly Token[],
  from: number,
  at: number,
  last: number,
): { readonly start: number; readonly end: number } | undefined {
  const such = tokens[at]?.lower === 'such' && tokens[at + 1]?.lower === 'as'
  if (such || tokens[at]?.lower === 'including') {
    // "Council leaders including Orla Vance", "some, such as the group Flow"
    const member = such ? at + 2 : at + 1
    if (readPhrase(tokens.slice(member, last)).name === undefined) return undefined
    return { start: tokens[at - 1]?.text === ',' ? at - 1 : at, end: member }
  }
  const parts =
    tokens[at]?.text === ','
      ? partsNames(tokens, from, at)
      : tokens[at]?.lower === 'and' && opensAnother(tokens, from, at, last)
  return parts ? { start: at, end: at + 1 } : undefined
}

/** "Jane Roe, Omar Diaz and Paul Reed": does the comma at `comma` part the names of a list? */
function partsNames(tokens: readonly Token[], from: number, comma: number): boolean {
  return (
    isGivenName(tokens[comma + 1]?.text ?? '') &&
    isCapital(tokens[comma + 2]) &&
    !ownsBehind(tokens, comma + 1) &&
    isFullName(tokens.slice(from, comma))
  )
}

/** Does somebody else follow the "and" at `and`? */
function opensAnother(tokens: readonly Token[], from: number, and: number, last: number): boolean {
  if (opensRelative(tokens, and + 1, last)) return true
  // "Vance and other critics"
  if (tokens[and + 1]?.lower === 'other' && isNamedGroup(tokens, from, and, last)) return true
  const before = tokens.slice(from, and)
  const lead = tokens[and + 1]
  if (and + 2 === last && !isFirm(tokens[and - 1], lead) && joinsSomebody(before, lead)) return true
  if (!isCapital(lead) || !isCapital(tokens[and + 2]) || and + 2 >= last) return false
  // "Jane Roe, the mayor of Tolland and Mr. Voss’s former aide": still Roe.
  if (ownsBehind(tokens, and + 1) && before.some(({ text }) => text === ',')) return false
  // "Former minister and MLA Jane Roe" is one.
  if (isTitle(bare(lead)) && isBareRole(before)) return false
  if (isTitle(bare(lead)) || isGivenName(lead?.text ?? '')) return true
  return isFullName(before) && isFullName(tokens.slice(and + 1, Math.min(last, and + 9)))
}

function isBareRole(words: readonly Token[]): boolean {
  return (
    isRole(bare(words.at(-1))) &&
    words.every(({ kind, lower }) => kind === 'word' && !/^(?:the|a|an|his|her|its|their)$/.test(lower)) &&
    readPhrase(words).name === undefined
  )
}

/** Does the "and" at `and` part a name from others of whom it is one: "Tidemark and other pollsters"? */
function isNamedGroup(tokens: readonly Token[], from: number, and: number, last: number): boolean {
  return (
    isPluralOfSomebody(tokens[last - 1]?.lower ?? '') &&
    readPhrase(tokens.slice(from, and)).name !== undefined
  )
}

/** Does the comma at `comma` part several persons who are described from those who are named: "the two members, Jane Roe and"? */
function isListOf(tokens: readonly Token[], from: number, comma: number, last: number): boolean {
  if (tokens[comma]?.text !== ',' || !isGivenName(tokens[comma + 1]?.text ?? '')) return false
  const joint = tokens.slice(comma + 2, Math.min(last, comma + 8)).findIndex(({ lower }) => lower === 'and')
  if (joint < 1 || !isFullName(tokens.slice(comma + 1, comma + 2 + joint))) return false
  const { name, kind } = readPhrase(tokens.slice(from, comma))
  const noun = bare(tokens[comma - 1])
  const counted = noun.endsWith('s') && tokens.slice(from, from + 2).some(({ lower }) => COUNTING.test(lower))
  return name === undefined && (counted || (kind !== 'anonymous-individual' && isPluralOfSomebody(noun)))
}

/** "Mr. Voss’s former aide": a name that is an owner’s. */
function ownsBehind(tokens: readonly Token[], at: number): boolean {
  const end = nameRun(tokens, at, at + 5)
  const noun = tokens[end]
  return isPossessive(tokens[end - 1]) && noun?.kind === 'word' && !isCapital(noun)
}

/** "and his wife, Jane Roe": somebody else, told of by whose she is. */
function opensRelative(tokens: readonly Token[], at: number, last: number): boolean {
  if (!/^(?:his|her|their)$/.test(tokens[at]?.lower ?? '') || !isRole(tokens[at + 1]?.lower ?? ''))
    return false
  const name = tokens[at + 2]?.text === ',' ? at + 3 : at + 2
  return name < last && isCapital(tokens[name])
}

/** "Vance and Dahl", "the singer and Dahl": a surname that stands behind somebody is somebody else. */
function joinsSomebody(before: readonly Token[], surname: Token | undefined): boolean {
  if (!surname || !isCapital(surname) || isBody(bare(surname)) || readPhrase([surname]).kind !== undefined)
    return false
  const { name, kind, definite } = readPhrase(before)
  if (name) return kind === 'named-person' || (kind === undefined && before.length === 1)
  return kind === 'anonymous-individual' && definite
}

function isFullName(words: readonly Token[]): boolean {
  const { kind, name } = readPhrase(words)
  return kind === 'named-person' && name !== undefined && name[1] - name[0] > 1
}
