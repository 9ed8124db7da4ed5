import type { AttributionMark, Mention, Sentence, Span, Token } from '../../article/model.ts'
import { STARTERS } from './abbreviations.ts'
import { headOf, isBody, isNation, isOutlet, isRole, isTitle, kindOfPhrase } from './source-kinds.ts'

const LINKS = new Set([
  'of',
  'the',
  'de',
  'la',
  'del',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'al',
  'el',
  'da',
  'di',
  'du',
  'and',
  'for',
  '&',
  'y',
  'dos',
])
const PRONOUNS: Readonly<Record<string, NonNullable<Mention['gender']>>> = {
  he: 'male',
  she: 'female',
  they: 'plural',
  it: 'neuter',
  him: 'male',
  her: 'female',
  himself: 'male',
  herself: 'female',
  who: 'neuter',
  his: 'male',
}
const MALE =
  /^(?:mr\.?|sir|lord|king|prince|father|brother|spokesman|congressman|chairman|businessman|his|himself|husband|son|man|boy)$/
const FEMALE =
  /^(?:mrs\.?|ms\.?|miss|dame|lady|baroness|queen|princess|sister|spokeswoman|congresswoman|chairwoman|her|herself|wife|daughter|woman|girl|mother|actress)$/

/**
 * Finds the noun phrases of a block that name or stand for possible sources: every name, and whatever the attributions
 * give as their source. Names carry the roles and titles beside them as heads.
 */
export function findMentions(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  attributions: readonly AttributionMark[],
): Mention[] {
  const mentions: Mention[] = []
  const taken = new Uint8Array(tokens.length)
  for (const { source } of attributions) {
    for (const span of source) {
      const [first, last] = tokenRange(tokens, span)
      if (last <= first || taken[first] === 1) continue
      taken.fill(1, first, last)
      mentions.push(sourceMention(text, tokens, first, last, sentenceOf(sentences, first)))
    }
  }
  sentences.forEach((sentence, index) => {
    for (let i = sentence.first; i < sentence.last; ) {
      const last = taken[i] === 1 ? i : nameEnd(tokens, i, sentence)
      if (last <= i) {
        i++
        continue
      }
      mentions.push(nameMention(text, tokens, i, last, index))
      i = last
    }
  })
  return mentions.sort((a, b) => a.start - b.start)
}

/** Indexes of the tokens of a span. Tokens are in order, so this is a binary search. */
function tokenRange(tokens: readonly Token[], { start, end }: Span): [number, number] {
  const at = (offset: number): number => {
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return [at(start), at(end)]
}

function sentenceOf(sentences: readonly Sentence[], token: number): number {
  const found = sentences.findIndex((sentence) => token < sentence.last)
  return Math.max(found, 0)
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && /^\p{Lu}/u.test(token.text)
}

/** Where a run of capitalised words ends that is a name; the start itself when there is none. */
function nameEnd(tokens: readonly Token[], first: number, sentence: Sentence): number {
  const token = tokens[first]
  if (!isCapital(token) || token?.text === 'I') return first
  if (first === sentence.first || /^["“‘(—:]$/.test(tokens[first - 1]?.text ?? '')) {
    const ordinary =
      STARTERS.has(token?.lower ?? '') ||
      (!isCapital(tokens[first + 1]) &&
        !/^(?:said|says|told|and|was|is|has|,|'s)$/.test(tokens[first + 1]?.lower ?? ''))
    if (ordinary && !/^\p{Lu}{2,}$/u.test(token?.text ?? '')) return first
  }
  let last = first + 1
  for (let i = last; i < sentence.last && i < first + 10; i++) {
    if (isCapital(tokens[i])) {
      last = i + 1
      if (/'s$|’s$/.test(tokens[i]?.text ?? '')) break
    } else if (!LINKS.has(tokens[i]?.lower ?? '') || !isCapital(tokens[i + 1]) || tokens[i]?.lower === 'and')
      break
  }
  return last
}

function nameMention(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  sentence: number,
): Mention {
  const run = tokens.slice(first, last)
  let nameFrom = 0
  while (nameFrom < run.length - 1 && isLead(run, nameFrom)) nameFrom++
  const name = clean(text.slice(run[nameFrom]?.start, run.at(-1)?.end))
  const heads = [
    ...run.slice(0, nameFrom).map((token) => token.lower.replace(/\.$/, '')),
    ...neighbours(tokens, first, last),
  ]
  const kind =
    kindOfPhrase(run) ??
    (heads.some(isRole) && !isBody(heads[0] ?? '') && run.length > 1 ? 'named-person' : undefined)
  const gender = genderOf([...heads, ...run.map((token) => token.lower)])
  return {
    start: run[0]?.start ?? 0,
    end: run.at(-1)?.end ?? 0,
    sentence,
    form: 'name',
    name,
    heads,
    definite: true,
    ...(kind && { kind }),
    ...(gender && { gender }),
  }
}

/** A title, or a nation before a title or role: "U.S. President Jane Roe". */
function isLead(run: readonly Token[], i: number): boolean {
  const word = run[i]
  if (!word) return false
  if (isTitle(word.lower)) return true
  return isNation(word.text) && run.slice(i + 1).some((token) => isTitle(token.lower) || isRole(token.lower))
}

/** Roles before a name ("South Korean lawmaker Lee") and in the apposition behind it ("Lee, a lawmaker,"). */
function neighbours(tokens: readonly Token[], first: number, last: number): string[] {
  const heads: string[] = []
  const before = tokens[first - 1]
  if (before?.kind === 'word' && isRole(before.lower) && !before.text.endsWith("'s")) heads.push(before.lower)
  if (tokens[last]?.text === ',') {
    for (let i = last + 1; i < Math.min(tokens.length, last + 9); i++) {
      const { lower = '', kind } = tokens[i] ?? {}
      if (kind === 'punctuation' || /^(?:said|says|told|who|of|for|at|in)$/.test(lower)) break
      if (isRole(lower) || isBody(lower)) heads.push(lower)
    }
  }
  return heads
}

function sourceMention(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  sentence: number,
): Mention {
  const phrase = tokens.slice(first, last)
  const span = { start: phrase[0]?.start ?? 0, end: phrase.at(-1)?.end ?? 0, sentence }
  const pronoun = phrase.length === 1 ? PRONOUNS[phrase[0]?.lower ?? ''] : undefined
  if (pronoun) return { ...span, form: 'pronoun', heads: [], definite: true, gender: pronoun }
  const kind = kindOfPhrase(phrase)
  const name = nameIn(text, phrase, kind)
  const head = headOf(phrase)
  const lowers = phrase.map((token) => token.lower.replace(/'s$/, ''))
  const heads = name
    ? lowers.filter((word) => isRole(word) || isTitle(word))
    : [
        ...new Set([
          lowers[head] ?? '',
          ...lowers.slice(0, head + 1).filter((word) => isRole(word) || isBody(word)),
        ]),
      ]
  const gender = genderOf(lowers)
  return {
    ...span,
    form: name ? 'name' : 'description',
    heads,
    definite: name !== undefined || /^(?:the|this|that|these|those|his|her|its|their)$/.test(lowers[0] ?? ''),
    ...(kind && { kind }),
    ...(name && { name }),
    ...(gender && { gender }),
  }
}

/** The name inside a source phrase; none where the phrase is a group or document that a name merely qualifies. */
function nameIn(text: string, phrase: readonly Token[], kind: Mention['kind']): string | undefined {
  if (
    kind === 'vague-group' ||
    kind === 'witness-group' ||
    kind === 'anonymous-individual' ||
    kind === 'document'
  )
    return undefined
  let best: [number, number] | undefined
  for (let i = 0; i < phrase.length; i++) {
    if (
      !isCapital(phrase[i]) ||
      (isTitle(phrase[i]?.lower ?? '') && isCapital(phrase[i + 1])) ||
      (i === 0 &&
        /^(?:the|a|an|but|and|as|in|one|some|mr\.?|ms\.?|mrs\.?)$/.test(phrase[i]?.lower ?? '') &&
        phrase.length > 1)
    )
      continue
    let last = i + 1
    while (
      last < phrase.length &&
      (isCapital(phrase[last]) ||
        (LINKS.has(phrase[last]?.lower ?? '') &&
          isCapital(phrase[last + 1]) &&
          phrase[last]?.lower !== 'and'))
    )
      last++
    const body = phrase.slice(i, last).some((token) => isBody(token.lower) || isOutlet(token.lower))
    // "House Speaker Paul Ryan", "Rep. Paul Ryan, R-Wis.": for a person the first run that is no body counts.
    if (
      !best ||
      (kind === 'named-person' && last - i > best[1] - best[0] && !body && i < 8 && best[1] - best[0] < 2)
    )
      best = [i, last]
    i = last
  }
  if (!best) return undefined
  return clean(text.slice(phrase[best[0]]?.start, phrase[best[1] - 1]?.end))
}

function clean(name: string): string {
  return name.replace(/['’]s$/, '').replaceAll(/\s+/g, ' ')
}

function genderOf(words: readonly string[]): Mention['gender'] | undefined {
  if (words.some((word) => MALE.test(word))) return 'male'
  return words.some((word) => FEMALE.test(word)) ? 'female' : undefined
}
