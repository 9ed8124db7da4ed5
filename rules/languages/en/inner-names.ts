import type { Mention, Token } from '../../article/model.ts'
import { genderOfGivenName, isGivenName } from './given-names.ts'
import { kindOfName } from './name-kind.ts'
import { isCapital, isPossessive, nameRun } from './name-run.ts'
import { isNation, isTitle } from './source-kinds.ts'
import { tokenRange } from './token-range.ts'

/**
 * The names inside of other mentions or in brackets behind them: "the Vance campaign", "the Harbour Trust (HT)", "Nokeda chief
 * executive Omar Diaz", "the bureau’s FBI liaison", "a spokeswoman for Mr. Vance".
 */
export function innerNames(text: string, tokens: readonly Token[], mentions: readonly Mention[]): Mention[] {
  const known = new Set(mentions.map(({ start }) => start))
  return mentions.flatMap((mention): Mention[] => {
    if (mention.form !== 'description' && mention.form !== 'name') return []
    const [first, last] = tokenRange(tokens, mention)
    const proper = properAt(text, mention)
    const found: Mention[] = []
    const short = shortName(text, tokens, mention, last)
    if (short && !known.has(short.start)) found.push(short)
    for (let i = first; i < last; ) {
      const token = tokens[i]
      if (!token || token.start >= proper) break
      if (!isCapital(token) || isNation(token.text) || isTitle(token.lower)) {
        i++
        continue
      }
      const end = nameRun(tokens, i, last)
      const behind = tokens[end - 1]
      const whole = end === last && isFullName(tokens, i, end)
      // Words of a description are capitals too where they open a sentence; what comes next shows that it is more than one.
      if (
        behind &&
        behind.end <= proper &&
        (end < last || whole || isSpokenFor(tokens, first, i)) &&
        !(i === first && end === i + 1 && !isPossessive(token) && !isAcronym(token))
      )
        found.push({ ...named(text, token, behind, mention.sentence), ...(whole && personOf(token)) })
      i = end
    }
    return found
  })
}

/** "The Harbour Trust (HT)": what a body goes by, behind its name. */
function shortName(
  text: string,
  tokens: readonly Token[],
  { form, kind, sentence }: Mention,
  at: number,
): Mention | undefined {
  const short = tokens[at + 1]
  const closed = tokens[at]?.text === '(' && tokens[at + 2]?.text === ')'
  if (!short || !closed || form !== 'name' || kind === 'named-person' || !isAcronym(short)) return undefined
  return named(text, short, short, sentence)
}

/** "For Mr. Vance", "to the Vances": somebody else’s person is described up to a name. */
function isSpokenFor(tokens: readonly Token[], first: number, name: number): boolean {
  let before = name - 1
  while (before > first && (isTitle(tokens[before]?.lower ?? '') || tokens[before]?.lower === 'the')) before--
  return before > first && /^(?:for|to|of|with)$/.test(tokens[before]?.lower ?? '')
}

/** "A report by the clerk, Jane Roe": she is told of here first, and not in passing. */
function personOf({ text }: Token): Pick<Mention, 'kind' | 'gender'> {
  const gender = genderOfGivenName(text)
  return { kind: 'named-person', ...(gender && { gender }) }
}

/** "Jane Roe": a given name and those behind it. */
function isFullName(tokens: readonly Token[], first: number, end: number): boolean {
  const words = tokens.slice(first, end)
  return words.length > 1 && isGivenName(words[0]?.text ?? '') && kindOfName(words, '') === 'named-person'
}

/** Where the name of a mention itself begins; its end where it has none. */
function properAt(text: string, { start, end, name }: Mention): number {
  if (name === undefined) return end
  const at = text.slice(start, end).replaceAll(/\s/g, ' ').lastIndexOf(name)
  return at < 0 ? start : start + at
}

function isAcronym({ text }: Token): boolean {
  return /^\p{Lu}{2,6}(?:['’]s)?$/u.test(text)
}

function named(text: string, first: Token, last: Token, sentence: number): Mention {
  const name = text.slice(first.start, last.end).replace(/['’]s?$/, '')
  return {
    start: first.start,
    end: first.start + name.length,
    sentence,
    form: 'inner',
    name: name.replaceAll(/\s+/g, ' '),
    heads: [],
    definite: true,
  }
}
