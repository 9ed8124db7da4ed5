import type { Mention, Token } from '../../article/model.ts'
import { cueVerb } from './cues.ts'
import { isPossessive, isQualifier } from './name-run.ts'
import { readPhrase } from './source-phrase.ts'

/** No description of an owner is longer, in words behind "the". */
const LONGEST = 4

/** "The agency’s" of "the agency’s report": who is described and has something. A name is found as one. */
export function ownerAt(tokens: readonly Token[], at: number, sentence: number): Mention | undefined {
  const the = tokens[at]
  if (the?.lower !== 'the') return undefined
  for (let i = at + 1; i <= at + LONGEST; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word' || token.lower === 'the' || isQualifier(token) || cueVerb(token.lower))
      return undefined
    if (!isPossessive(token)) continue
    const lower = token.lower.replace(/['’]s?$/, '')
    const end = token.start + lower.length
    const owner = { ...token, lower, text: token.text.slice(0, lower.length), end }
    const { kind, name, heads, gender } = readPhrase([...tokens.slice(at, i), owner])
    if (kind === undefined || name) return undefined
    return {
      start: the.start,
      end,
      sentence,
      form: 'description',
      heads,
      definite: true,
      possessive: true,
      kind,
      ...(gender && { gender }),
    }
  }
  return undefined
}
