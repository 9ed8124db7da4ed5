/** Pronouns that stand for somebody of the article: "he", "his team", "the board said it would wait". */
import type { Mention, Sentence, Span, Token } from '../../article/model.ts'
import { sentenceOf, tokenRange } from './token-range.ts'

const GENDERS: Readonly<Record<string, Mention['gender']>> = {
  i: undefined,
  we: undefined,
  you: undefined,
  one: undefined,
  he: 'male',
  she: 'female',
  they: 'plural',
  it: 'neuter',
  him: 'male',
  her: 'female',
  his: 'male',
  its: 'neuter',
  their: 'plural',
  them: 'plural',
  himself: 'male',
  herself: 'female',
  who: 'neuter',
  which: 'neuter',
}

/** Pronouns that are mentions wherever they stand; "her" and "his" more often open a phrase. */
const PERSONAL = new Set(['he', 'she', 'him', 'himself', 'herself'])
const POSSESSIVE = new Set(['his', 'her', 'its', 'their'])

/** "It was raining", "it is expected that", "it takes two": nobody’s; but "it is reviewing", "it expected". */
const EXPLETIVE =
  /^it(?:['’]s| (?:(?:would|will|might|may|could|should|has|had) )?(?:is|was|be|been))(?: not)? (?:raining|snowing|expected|believed|supposed|(?!\p{Ll}+(?:ing|ed)\b))|^it (?:takes?|took|turns|depends|matters|seems|seemed|appears|appeared)\b/u

/** The mention that a word alone makes, wherever it stands: "he", "she’d". */
export function personalPronoun(token: Token, sentence: number): Mention | undefined {
  const word = withoutVerb(token.lower)
  return PERSONAL.has(word) ? pronounOf(token, word, sentence) : undefined
}

/** The mention that any pronoun makes where it is a source: "we", "they’ll", "who". */
export function sourcePronoun(token: Token, sentence: number): Mention | undefined {
  const word = withoutVerb(token.lower)
  return Object.hasOwn(GENDERS, word) ? pronounOf(token, word, sentence) : undefined
}

/** "His" of "his team", and "her" wherever it stands. */
export function possessiveAt(tokens: readonly Token[], at: number, sentence: number): Mention | undefined {
  const token = tokens[at]
  if (!token || !POSSESSIVE.has(token.lower)) return undefined
  const [before, next, further] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]].map((word) => word?.lower)
  // "His or her"; "For his part, Vance said": whoever comes.
  if (before === 'or' || next === 'or' || (before === 'for' && (next === 'part' || further === 'part')))
    return undefined
  return { ...pronounOf(token, token.lower, sentence), possessive: true }
}

/** "The board said it would wait": who speaks is the subject of what is said. */
export function ownSubject(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  cue: readonly Span[],
  content: readonly Span[],
): Mention | undefined {
  const [said, words] = [cue.at(-1), content[0]]
  if (!said || !words || words.start < said.end) return undefined
  let [at] = tokenRange(tokens, words)
  if (tokens[at]?.lower === 'that') at++
  const token = tokens[at]
  const word = withoutVerb(token?.lower ?? '')
  if (!token || (word !== 'it' && word !== 'they')) return undefined
  // Nothing but a "that" stands between.
  if ((tokens[at - 1]?.end ?? 0) > Math.max(said.end, words.start + 4)) return undefined
  // "Vance denied it", "calls it a show": what it is said of.
  if (isObject(tokens, at)) return undefined
  const phrase = tokens.slice(at, at + 4).map(({ lower }) => lower)
  if (word === 'it' && EXPLETIVE.test(phrase.join(' '))) return undefined
  return pronounOf(token, word, sentenceOf(sentences, at))
}

/** Is "it" or "they" no subject: behind a verb that names or describes, or with no verb behind it? */
function isObject(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? ''
  if (NAMING.test(before)) return true
  const next = tokens[at + 1]
  if (next?.kind === 'word') return NO_VERB.test(next.lower)
  // "The board said it, too, was late", "said that it – late as it was –"
  return !(/^(?:say|says|said|that)$/.test(before) && /^[,—–“"'’]/.test(next?.text ?? ''))
}

const NAMING =
  /^(?:call(?:s|ed|ing)|describ(?:es?|ed|ing)|dub(?:s|bed|bing)|label(?:s|ed|led|ing|ling)|brand(?:s|ed|ing)|term(?:s|ed|ing))$/
const NO_VERB =
  /^(?:the|a|an|this|that|his|her|its|their|in|on|at|to|of|for|from|by|with|as|about|and|or|but|because|when|while|if)$/

function pronounOf({ start }: Token, word: string, sentence: number): Mention {
  const gender = GENDERS[word]
  return {
    start,
    end: start + word.length,
    sentence,
    form: 'pronoun',
    heads: [],
    definite: true,
    ...(gender && { gender }),
  }
}

/** "He’s" and "they’ll" are pronouns with their verb. */
function withoutVerb(word: string): string {
  // Asked of every word.
  return word.length > 7 || !(word.includes("'") || word.includes('’'))
    ? word
    : word.replace(/['’](?:s|re|m|d|ve|ll)$/, '')
}
