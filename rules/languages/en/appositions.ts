import type { Mention, Token } from '../../article/model.ts'
import { isCue } from './cited.ts'
import { isSomebody } from './name-kind.ts'
import { endsCore, isCapital, nameRun } from './name-run.ts'
import { isTitle } from './source-kinds.ts'
import { readPhrase } from './source-phrase.ts'
import { tokenRange } from './token-range.ts'

/** No apposition is longer to its head, in words. */
const LONGEST = 9
/** How far its end is looked for behind the head: the comma that closes it, or the sentence’s end. */
const FARTHEST = 24

const PARTISAN = /^(?:Republican|Democrat|Independent)$/
const PLACED = /^(?:in|near|outside|around|across)$/
const DETERMINER = /^(?:a|an|the|his|her|its|their)$/
const NOWADAYS = /^(?:now|then|currently|today|formerly|once|also|still)$/

/** "Vance, the mayor, …", "Vance, 43, a nurse at the clinic": what is said in other words of the one named right before. */
export function appositions(text: string, tokens: readonly Token[], mentions: readonly Mention[]): Mention[] {
  return mentions.flatMap((mention): Mention[] => {
    if (mention.form !== 'name') return []
    const found = appositionTo(text, tokens, mention)
    return found ? [found] : []
  })
}

function appositionTo(text: string, tokens: readonly Token[], name: Mention): Mention | undefined {
  const [start, behindName] = tokenRange(tokens, name)
  const isFronted = tokens[start - 1]?.lower === 'to' && tokens[start - 2]?.text === 'According'
  // "Born in Hull, the daughter of a pilot, Vance": a place.
  const isPlace = PLACED.test(tokens[start - 1]?.lower ?? '') && behindName - start === 1
  if (isPlace && name.kind === undefined) return undefined
  let at = behindName
  // "Senator Vance of Sorland, a frequent critic"
  if (tokens[at]?.lower === 'of' && isCapital(tokens[at + 1])) at = nameRun(tokens, at + 1, at + 5)
  if (tokens[at]?.text !== ',') return undefined
  at++
  // "Vance, 43, a nurse"
  if (/^\d{1,3}$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === ',') at += 2
  // "Vance, now the mayor"
  if (NOWADAYS.test(tokens[at]?.lower ?? '') && DETERMINER.test(tokens[at + 1]?.lower ?? '')) at++
  let last = at
  while (last < at + LONGEST && tokens[last] && !isEnd(tokens, last)) last++
  const words = tokens.slice(at, last)
  const [first] = words
  const head = tokens[last - 1]
  if (!first || !head || !isClosed(tokens, last)) return undefined
  // "For Vance, the deal opened the door": a clause.
  if (words.slice(1).some(({ lower }) => DETERMINER.test(lower))) return undefined
  if (!DETERMINER.test(first.lower) && !isOne(head)) return undefined
  const { kind: own, name: other, heads, core } = readPhrase(words)
  // "Vance, a Democrat,"
  const partisan = PARTISAN.test(head.text)
  const kind = partisan ? 'anonymous-individual' : own
  // "Vance, the mayor, Jon Dahl, …" tells of three.
  if (kind === undefined || (other && isCapital(head) && !partisan)) return undefined
  if (core < words.length || !agrees(name, kind)) return undefined
  const behind = qualifiedEnd(tokens, last)
  // "According to Vance, a clerk at the lock was told": somebody else.
  if (isFronted && tokens[behind]?.text !== ',') return undefined
  const end = tokens[behind - 1] ?? head
  return {
    start: first.start,
    end: first.start + text.slice(first.start, end.end).trimEnd().length,
    sentence: name.sentence,
    form: 'description',
    heads,
    definite: true,
    apposed: true,
    kind,
  }
}

/** What a single person is, without an article: "dean of students", "chief economist", "Democrat". */
function isOne({ text, lower }: Token): boolean {
  return isSomebody(lower) || isTitle(lower) || PARTISAN.test(text)
}

/** The words of the description stop here: a mark, or what qualifies it. */
function isEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'punctuation' || endsCore(token?.lower ?? '')
}

/**
 * Where the description ends with what qualifies its head: "a nurse | at the clinic,". Behind the last comma of a sentence only names
 * do so surely, since a verb may follow: "Vance, a nurse at the Tolland Clinic."
 */
function qualifiedEnd(tokens: readonly Token[], head: number): number {
  if (!/^(?:of|for|at|in|with|from)$/.test(tokens[head]?.lower ?? '')) return head
  let names = true
  let at = head
  for (; at < head + FARTHEST; at++) {
    const token = tokens[at]
    if (!token || /^[,.;:!?”"“—–()]$/.test(token.text)) break
    if (token.kind !== 'word') return head
    if (isCapital(token)) continue
    if (CLAUSE.test(token.lower) || /[a-z]{2}(?:ed|ing)$/.test(token.lower)) return head
    if (!LINK.test(token.lower)) names = false
  }
  const closed = /^[,—–)]$/.test(tokens[at]?.text ?? '')
  return at > head + 1 && (closed || names) ? at : head
}

const LINK = /^(?:of|for|at|in|with|from|and|the|a|an|his|her|its|their)$/
const CLAUSE =
  /^(?:who|whom|which|that|whose|where|when|while|as|if|because|but|or|then|is|are|was|were|be|has|have|had|will|would|could|may|not|he|she|it|they|we|i)$/

/** A comma or the end of the sentence closes it before anybody speaks: "When she met Vance, a nurse said" goes on with the nurse. */
function isClosed(tokens: readonly Token[], from: number): boolean {
  // "Vance, a clerk and two boys": a list; but "vice president and dean of students".
  const joined = /^(?:and|or|but)$/.test(tokens[from]?.lower ?? '')
  if (joined && !isSomebody(tokens[from + 1]?.lower ?? '')) return false
  const clause = /^(?:who|which|whose|that)$/.test(tokens[from]?.lower ?? '')
  for (let at = from; at < from + FARTHEST; at++) {
    const token = tokens[at]
    if (!token || /^[,.;:!?”"“—–)]$/.test(token.text)) return true
    if (!clause && isCue(tokens, at)) return false
  }
  return false
}

/** A person is no company, nor a company a person. */
function agrees({ kind: own }: Mention, kind: Mention['kind']): boolean {
  const person = kind === 'anonymous-individual' || kind === 'named-person'
  if (own === 'named-person') return person
  if (own === undefined && person) return true
  return !person && kind !== 'vague-group' && kind !== 'document'
}
