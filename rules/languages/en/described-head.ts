import type { Token } from '../../article/model.ts'
import { isCue, KNOWING } from './cited.ts'
import { isVariation } from './coreference.ts'
import { isCapital, isPossessive, isQualifier, nameRun } from './name-run.ts'
import { groupLevel, isDocument, isKindOfBody, isNation, isPublicBody, isRole } from './source-kinds.ts'

/** Words that say how many, and of whom no name tells. */
export const COUNTING = /^(?:two|three|four|five|six|seven|eight|nine|ten|several)$/

/** What a description of somebody may begin with. */
export const DETERMINERS = new Set(
  'the a an this that another one his her its their two three four five six seven eight nine ten several'.split(
    ' ',
  ),
)

/** The head of a description that starts with a determiner at `at`: the person, body or document it leads to. */
export function describedHead(tokens: readonly Token[], at: number, limit: number): number | undefined {
  let head: number | undefined
  for (let i = at + 1; i < Math.min(limit, at + 6); i++) {
    const token = tokens[i]
    if (!token || (token.kind !== 'word' && token.kind !== 'number')) break
    const word = token.lower
    if (isQualifier(token) || DETERMINERS.has(word)) break
    if (
      isRole(word) ||
      isPublicBody(word) ||
      isKindOfBody(word) ||
      (word === 'people' && KNOWING.has(tokens[i + 1]?.lower ?? '')) ||
      isDocument(word) ||
      isVariation(word, word) ||
      groupLevel(word) !== undefined ||
      (word.includes('-old') && /-old(?:-man|-woman)?$/.test(word))
    )
      head = i
    // "A British view"
    else if (isNation(token.text) && !isCapital(tokens[i + 1])) continue
    else if (isCapital(token)) {
      const named = describedByName(tokens, i, limit)
      // "The 25-year-old Sorland star"
      const aged = head !== undefined && /-old$/.test(tokens[head]?.lower ?? '')
      if ((head === undefined || aged) && named !== undefined) return named
      // A capital after the article: the words from here to its last one are a name.
      // "Five FBI agents" are not the FBI.
      if (head === undefined && !COUNTING.test(tokens[at]?.lower ?? '')) return i
      if (head !== undefined) break
    } else if (head !== undefined) {
      // "The best actor category": a thing that is named for somebody.
      if (THING_OF.test(word)) return undefined
      break
    }
  }
  return head
}

/** "The Vance campaign", "the Sorland governor", but "the harbour’s", "the Marlow founder Orla Vance": the noun behind a name. */
export function describedByName(tokens: readonly Token[], at: number, limit: number): number | undefined {
  const last = nameRun(tokens, at, limit)
  const noun = tokens[last]
  if (last >= limit || noun?.kind !== 'word' || isCapital(noun) || isPossessive(tokens[last - 1]))
    return undefined
  if (isCapital(tokens[last + 1]) || isCue(tokens, last)) return undefined
  return isRole(noun.lower) || isVariation(noun.lower, noun.lower) || OWN_BODY.test(noun.lower)
    ? last
    : undefined
}

/** What is somebody’s, and speaks for him: "the Vance campaign". */
const OWN_BODY = /^(?:campaign|camp|administration|team|transition)$/

const THING_OF =
  /^(?:categor(?:y|ies)|awards?|prizes?|nominations?|roles?|jobs?|posts?|vacanc(?:y|ies)|trophy|training|shortage|education|pay|numbers)$/
