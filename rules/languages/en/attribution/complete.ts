import type { Sentence, Token } from '../../../article/model.ts'
import { cueVerb } from '../cues.ts'
import { isCapital } from '../name-run.ts'
import { type Draft, lowerBound, type Stretch } from './stretch.ts'

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

/** "According to X, …" and "…, according to X.": X is the source up to the next comma, whatever the tagger saw. */
export function nameAfterAccordingTo(tokens: readonly Token[], sentence: Sentence, draft: Draft): void {
  const [cue] = draft.cue
  if (!cue || tokens[cue.last - 1]?.lower !== 'to' || tokens[cue.first]?.lower !== 'according') return
  if (cue.first === sentence.first && cutClause(tokens, sentence, draft, cue)) return
  if (draft.source.length > 0) return
  let last = cue.last
  while (last < sentence.last && last < cue.last + 14 && !/^[,.;:—–]$/.test(tokens[last]?.text ?? '')) last++
  if (last === cue.last) return
  draft.source = [{ role: 'source', first: cue.last, last }]
  const opens = cue.first === sentence.first && tokens[last]?.text === ','
  if (opens && draft.content.length === 0 && last + 1 < sentence.last - 1) {
    draft.content.push({ role: 'content', first: last + 1, last: sentence.last - 1 })
  }
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

/** "According to Brandt there is little left": without a comma, the clause begins with its own subject. */
function cutClause(tokens: readonly Token[], sentence: Sentence, draft: Draft, cue: Stretch): boolean {
  let at = cue.last + 1
  while (at < Math.min(sentence.last, cue.last + LONGEST_SUBJECT) && tokens[at]?.kind === 'word') {
    if (/^(?:there|he|she|it|they|we)$/.test(tokens[at]?.lower ?? '')) {
      draft.source = [{ role: 'source', first: cue.last, last: at }]
      draft.content.splice(0, draft.content.length, { role: 'content', first: at, last: sentence.last - 1 })
      return true
    }
    if (/^(?:who|that|which)$/.test(tokens[at]?.lower ?? '')) return false
    at++
  }
  return false
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
 * attribution ends, even where the tagger saw only a part.
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
  const ends = last >= sentence.last - 1 || /^[,;.]$/.test(tokens[last]?.text ?? '')
  if (!trails || !ends || draft.source.length === 0 || draft.content.some((stretch) => stretch.first >= last))
    return
  const others = here.filter(
    (stretch) => !draft.content.includes(stretch) && !parts.includes(stretch) && stretch.last <= first,
  )
  let start = Math.max(sentence.first, ...others.map((stretch) => stretch.last))
  while (start < first - 1 && /^(?:,|;|and|but|—|–)$/.test(tokens[start]?.lower ?? '')) start++
  const known = draft.content.find((stretch) => stretch.last <= first)
  if (known && known.first <= start) return
  if (first - 1 - start < 3) return
  if (known) draft.content.splice(draft.content.indexOf(known), 1)
  draft.content.unshift({ role: 'content', first: start, last: first - 1 })
}

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
  while (last < stop && !/^[,;.?!—–]$/.test(tokens[last]?.text ?? '')) last++
  if (last > first) draft.content.push({ role: 'content', first, last })
}

/** Words that are a subject by themselves. */
export const SUBJECT = /^(?:i|we|he|she|it|they|you|who|others|someone|everyone|nobody|neither|both)$/
/** Words that no subject of a clause holds, or that stand between it and its verb. */
export const NO_SUBJECT =
  /^(?:to|that|which|what|when|where|why|how|if|whether|and|or|but|as|than|while|because|although|though|since|until|unless|after|before|is|are|was|were|be|been|being|has|have|had|having|do|does|did|not|never|will|would|could|should|can|may|might|must|there|so|then)$/
export const PREPOSITION =
  /^(?:in|on|at|by|for|with|from|about|under|over|during|despite|amid|like|per|without|following)$/
/** No subject is longer, in words. */
const LONGEST_SUBJECT = 14
const LONGEST_ASIDE = 30
const SHORT_SUBJECT = 4

/**
 * "The Post has learned", "Articles in journals have described": a verb of saying that was left without a source has the words
 * before it, from the start of its clause, where they can be a subject.
 */
export function nameSubject(
  tokens: readonly Token[],
  sentence: Sentence,
  draft: Draft,
  here: readonly Stretch[],
): void {
  const [cue] = draft.cue
  if (!cue || draft.source.length > 0 || draft.content.length === 0 || !speaks(tokens, cue)) return
  const before = here[lowerBound(here, (stretch) => stretch.first >= cue.first) - 1]
  const subject =
    subjectBefore(tokens, sentence, cue.first, before?.last ?? 0) ?? sharedSubject(tokens, sentence, cue)
  if (subject) draft.source = [{ role: 'source', first: subject[0], last: subject[1] }]
}

/** Verbs in the past that do not look it. */
export const PAST =
  /^(?:left|put|went|took|made|came|saw|got|gave|held|met|ran|sent|led|won|lost|kept|paid|sat|stood|spoke|wrote|began|fell|rose|drove|flew|brought|bought|sold|built|chose|cut|drew|found|grew|heard|hit|knew|set|shut|spent|threw|told|thought)$/
/** No subject at the start of a sentence that shares its verbs is longer, in words. */
const LONGEST_SHARED = 6

/** "The agency shut the pier in May and said …": the subject of the sentence's first verb is also that of the second. */
function sharedSubject(
  tokens: readonly Token[],
  sentence: Sentence,
  cue: Stretch,
): readonly [first: number, last: number] | undefined {
  const word = (i: number): string => tokens[i]?.lower ?? ''
  let join = cue.first - 1
  while (/^(?:then|also|later)$/.test(word(join))) join--
  if (!/^(?:and|but)$/.test(word(join))) return undefined
  const { first } = sentence
  for (let i = first; i < join && i <= first + LONGEST_SHARED; i++) {
    const verb =
      cueVerb(word(i)) !== undefined || PAST.test(word(i)) || (/ed$/.test(word(i)) && !isCapital(tokens[i]))
    if (i > first && verb) return [first, i]
    if (tokens[i]?.kind !== 'word' || PREPOSITION.test(word(i)) || NO_SUBJECT.test(word(i))) return undefined
  }
  return undefined
}

/** The tokens before a verb, not before `floor`, that can be its subject. */
function subjectBefore(
  tokens: readonly Token[],
  sentence: Sentence,
  verb: number,
  floor: number,
): readonly [first: number, last: number] | undefined {
  const start = Math.max(sentence.first, floor)
  const word = (i: number): string => tokens[i]?.lower ?? ''
  if (SUBJECT.test(word(verb - 1)) && verb > start) return [verb - 1, verb]
  // "The study, published in May, finds": the subject may carry an aside between commas.
  let core = verb
  if (word(verb - 1) === ',') {
    core = verb - 2
    while (core > start && verb - core < LONGEST_ASIDE && word(core) !== ',') core--
    if (word(core) !== ',') return undefined
    // Before a long aside only a short subject is sure to be one.
    if (verb - core > LONGEST_SUBJECT && (core - start > SHORT_SUBJECT || start !== sentence.first))
      return undefined
  }
  let first = core
  while (first > start && core - first < LONGEST_SUBJECT) {
    const { kind } = tokens[first - 1] ?? {}
    if (kind !== 'word' && kind !== 'number') break
    if (endsSubject(tokens, first - 1)) break
    first--
  }
  // What was cut short is no subject, and neither is what follows a preposition.
  const opens = first === sentence.first || /^(?:[,;:—–“"(]|and|but|that)$/.test(word(first - 1))
  if (!opens || first === core || PREPOSITION.test(word(first)) || /(?:ing|ly)$/.test(word(first)))
    return undefined
  return [first, core < verb ? verb - 1 : verb]
}

/**
 * "“…,” said observers.": a verb of saying behind what is said, left without a source, has the words behind it, whatever else
 * they were taken for.
 */
export function nameInverted(tokens: readonly Token[], sentence: Sentence, draft: Draft): void {
  const [cue] = draft.cue
  if (!cue || draft.source.length > 0 || !speaks(tokens, cue)) return
  const before = tokens[cue.first - 1]
  const follows = cue.first === sentence.first || /^(?:,|["”’'»]|'')$/.test(before?.text ?? '')
  if (!follows) return
  const first = cue.last
  let last = first
  while (
    last < sentence.last &&
    last - first < LONGEST_SUBJECT &&
    /^(?:word|number)$/.test(tokens[last]?.kind ?? '')
  ) {
    if (!joinsNames(tokens, last) && NO_SUBJECT.test(tokens[last]?.lower ?? '')) break
    if (tokens[last]?.lower === 'who') break
    last++
  }
  const after = tokens[last]
  const ends = last >= sentence.last || after?.lower === 'who' || /^(?:[.,;(]|[“"])$/.test(after?.text ?? '')
  if (last === first || !ends) return
  draft.source = [{ role: 'source', first, last }]
  for (let i = draft.content.length - 1; i >= 0; i--) {
    const stretch = draft.content[i]
    if (!stretch || stretch.first >= last || stretch.last <= first) continue
    if (stretch.last <= last) draft.content.splice(i, 1)
    else draft.content[i] = { role: 'content', first: last, last: stretch.last }
  }
}

/**
 * "Kovac was accused of fraud by two partners", "as first reported by the Courier": in the passive, who says it stands behind
 * "by", and its subject is content; without one, what follows is.
 */
export function nameAgent(tokens: readonly Token[], sentence: Sentence, draft: Draft): void {
  const cue = draft.cue.at(-1)
  const reduced = cue && cue.last - cue.first < 4 && REPORTED.test(tokens[cue.last - 1]?.lower ?? '')
  const bare = reduced && tokens[cue.last]?.lower === 'by'
  const accused = cue && ACCUSED.test(tokens[cue.first]?.lower ?? '') && tokens[cue.last - 1]?.lower === 'of'
  if (
    !cue ||
    !(bare || accused || passive(tokens, cue)) ||
    draft.source.some(({ first }) => first >= cue.last)
  )
    return
  let by = cue.last - 1
  while (by < sentence.last && !/^(?:by|[,;:.]|that|who|which|and)$/.test(tokens[by]?.lower ?? '')) by++
  if (tokens[by]?.lower !== 'by' || /^[a-z]+(?:ing|ed)$/.test(tokens[by + 1]?.text ?? '')) {
    // "A sect accused of fraud": it accuses nobody.
    if (accused) draft.source = []
    return
  }
  const first = by + 1
  let last = first
  while (
    last < sentence.last &&
    last - first < LONGEST_SUBJECT &&
    /^(?:word|number)$/.test(tokens[last]?.kind ?? '')
  ) {
    const { lower = '' } = tokens[last] ?? {}
    if (NO_SUBJECT.test(lower) || (PREPOSITION.test(lower) && last > first)) break
    last++
  }
  if (last === first) return
  const named = draft.source[0]
  const [from, to] = named ? [named.first, named.last] : (subjectBefore(tokens, sentence, cue.first, 0) ?? [])
  const covered = to === undefined || draft.content.some((stretch) => stretch.first < to)
  const subject: Stretch[] =
    from === undefined || to === undefined || covered ? [] : [{ role: 'content', first: from, last: to }]
  draft.source = [{ role: 'source', first, last }]
  const kept = draft.content.flatMap((stretch): Stretch[] => {
    if (stretch.last <= by || stretch.first >= last) return [stretch]
    return stretch.first < by ? [{ role: 'content', first: stretch.first, last: by }] : []
  })
  draft.content.splice(0, draft.content.length, ...subject, ...kept)
  const opens = cue.first <= sentence.first + 2 && tokens[last]?.text === ','
  if (draft.content.length === 0 && opens && last + 1 < sentence.last - 1)
    draft.content.push({ role: 'content', first: last + 1, last: sentence.last - 1 })
}

/** "Doyle and others", "Doyle and Brandt". */
function joinsNames(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'and' && (tokens[at + 1]?.lower === 'others' || isCapital(tokens[at + 1]))
}

/** "people close to Brandt": a preposition that belongs to a subject, though none else of its kind does. */
export function endsSubject(tokens: readonly Token[], at: number): boolean {
  const { lower = '' } = tokens[at] ?? {}
  if (
    lower === 'to' &&
    /^(?:close|adviser|aide|ambassador|spokes(?:man|woman|person))$/.test(tokens[at - 1]?.lower ?? '')
  )
    return false
  return NO_SUBJECT.test(lower)
}

const ACCUSED = /^(?:accused|suspected|convicted|guilty)$/
const REPORTED = /^(?:reported|published|disclosed|revealed|detailed)$/

/** Is a cue a verb in the passive: "was accused of", "is supported"? */
function passive(tokens: readonly Token[], { first, last }: Stretch): boolean {
  for (let i = first; i < last - 1; i++) {
    if (!/^(?:is|are|was|were|been|being|be)$/.test(tokens[i]?.lower ?? '')) continue
    return (
      /(?:ed|en|told|known|said|held|sought|made)$/.test(tokens[i + 1]?.lower ?? '') ||
      /ed$/.test(tokens[i + 2]?.lower ?? '')
    )
  }
  return false
}

const SAYING = new Set(['speech', 'writing', 'finding', 'belief'])
/** "Brandt is worried that": whoever is so says so. */
const MINDED =
  /^(?:adamant|afraid|aware|certain|concerned|confident|convinced|hopeful|optimistic|pessimistic|s[ck]eptical|sure|unsure|worried)$/

/** Is a cue a finite verb of saying, and active? */
function speaks(tokens: readonly Token[], { first, last }: Stretch): boolean {
  let passive = false
  for (let i = first; i < last; i++) {
    const { lower = '' } = tokens[i] ?? {}
    if (/^(?:is|are|was|were|be|been|being)$/.test(lower)) passive = true
    // "was first to report"
    if (lower === 'to' && tokens[i - 1]?.lower === 'first') passive = false
    else if (lower === 'to') return false
    if (passive && MINDED.test(lower)) return true
    if (/^point(?:s|ed)$/.test(lower) && tokens[i + 1]?.lower === 'out') return true
    const verb = cueVerb(lower)
    if (!verb) continue
    const active = !passive || lower.endsWith('ing')
    return active && SAYING.has(verb.class) && !(lower.endsWith('ing') && !passive)
  }
  return false
}

/** "MAYOR: The dike will hold" and "“The dike will hold.” — Ada Brandt": words whose speaker stands before or behind them. */
export function nameLabel(tokens: readonly Token[], draft: Draft): void {
  const [words] = draft.content
  if (!words || draft.cue.length + draft.source.length > 0) return
  const first = OPENING_MARK.test(tokens[0]?.text ?? '') ? 1 : 0
  const colon = capitals(tokens, first)
  if (tokens[colon]?.text === ':' && colon > first && words.first <= colon + 1 && words.last > colon + 1) {
    if (colon - first === 1 && tokens[first]?.text !== tokens[first]?.text.toUpperCase()) return
    draft.source = [{ role: 'source', first, last: colon }]
    draft.cue.push({ role: 'cue', first: colon, last: colon + 1 })
    draft.content[0] = { role: 'content', first: colon + 1, last: words.last }
    return
  }
  const dash = draft.content.at(-1)?.last ?? 0
  if (!/^[—–―]$/.test(tokens[dash]?.text ?? '')) return
  const last = capitals(tokens, dash + 1)
  const ends =
    last >= tokens.length ||
    tokens[last]?.text === ',' ||
    (last === tokens.length - 1 && tokens[last]?.text === '.')
  if (last < dash + 3 || !ends) return
  draft.source = [{ role: 'source', first: dash + 1, last }]
  draft.cue.push({ role: 'cue', first: dash, last: dash + 1 })
}

/** Where a run of at most five capitalised words ends. */
function capitals(tokens: readonly Token[], first: number): number {
  let last = first
  while (last < first + 5 && isCapital(tokens[last])) last++
  return last
}
