import type { Sentence, Token } from '../../../article/model.ts'
import { CLAIMS, cueVerb } from '../cues.ts'
import { isCapital } from '../name-run.ts'
import { isHandled } from '../paper-verbs.ts'
import { DETERMINER } from './marking.ts'
import { OPENING_MARK } from './missing-content.ts'
import { type Draft, lowerBound, type Stretch } from './stretch.ts'
import { LONGEST_SUBJECT, NO_SUBJECT, PREPOSITION, sharedSubject, subjectBefore } from './subject.ts'

/** "According to X, …" and "…, according to X.": X is the source up to the next comma, whatever the tagger saw. */
export function nameAfterAccordingTo(tokens: readonly Token[], sentence: Sentence, draft: Draft): void {
  const [cue] = draft.cue
  if (!cue || tokens[cue.last - 1]?.lower !== 'to' || tokens[cue.first]?.lower !== 'according') return
  if (cue.first === sentence.first && cutClause(tokens, sentence, draft, cue)) return
  if (cue.first === sentence.first) wholeDocument(tokens, sentence, draft, cue)
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

/** "According to a report published on Monday by the harbour board, …": what became of a document is said of it, up to the comma. */
function wholeDocument(tokens: readonly Token[], sentence: Sentence, draft: Draft, cue: Stretch): void {
  const [source, ...others] = draft.source
  if (!source || others.length > 0 || source.first !== cue.last) return
  const at = isHandled(tokens[source.last]?.lower ?? '') ? source.last : source.last - 1
  if (at <= source.first || !isHandled(tokens[at]?.lower ?? '')) return
  let comma = at + 1
  while (comma < sentence.last && comma - at < LONGEST_SUBJECT && tokens[comma]?.text !== ',') comma++
  if (tokens[comma]?.text !== ',' || comma + 2 >= sentence.last) return
  draft.source = [{ ...source, last: comma }]
  const behind = draft.content.filter(({ last }) => last > comma + 1)
  const said = behind.map((stretch) => ({ ...stretch, first: Math.max(stretch.first, comma + 1) }))
  draft.content.splice(0, draft.content.length, ...said)
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
  // "Its analysis of the contracts, shows smaller yards": what is shown, unless somebody or something that shows it opens like one.
  const shown = /^(?:shows?|suggests?|indicates?)$/.test(tokens[first - 1]?.lower ?? '')
  if (shown && !isCapital(tokens[first]) && !DETERMINER.test(tokens[first]?.lower ?? '')) return
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

/** "Is expected to fall by a third by 2030": neither how far nor until when is whoever expects it. */
function tellsWhen(tokens: readonly Token[], by: number): boolean {
  if (tokens[by]?.lower !== 'by') return false
  const behind = tokens.slice(by + 1, by + 7).map(({ text }) => text)
  return WHEN_OR_HOW_MUCH.test(behind.join(' '))
}

const WHEN_OR_HOW_MUCH =
  /^(?:(?:about|around|nearly|almost|roughly|some|at least|more than|less than|up to|as much as|only|just|early|late|the) )*(?:(?:19|20)\d\ds?\b|(?:January|February|March|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|(?:then|now|noon|midnight|next|tomorrow|mid|mid-[\p{L}\d]+|time|weekend|spring|summer|autumn|winter)\b|(?:end|start|beginning|middle|close|turn) of\b|half(?! (?:of|the|its|a)\b)|(?:a|one|two|three) (?:half|third|quarter|fifth|tenth)s?\b|[$£€]|\d[\d.,]* ?(?:%|(?:percent|percentage|per cent|points?|basis|million|billion|trillion)\b|[.,;]|$))/u

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
  while (
    by < sentence.last &&
    (!/^(?:by|[,;:.]|that|who|which|and)$/.test(tokens[by]?.lower ?? '') || tellsWhen(tokens, by))
  )
    by++
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
    // "Accused by two aides of taking bribes": what of is no part of whoever accuses.
    if (lower === 'of' && /^[a-z]+ing$/.test(tokens[last + 1]?.text ?? '')) break
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
  if (tokens[last]?.lower === 'of' && kept.every((stretch) => stretch.last <= last)) {
    let end = last
    while (end < sentence.last && !/^[,;:.?!—–]$/.test(tokens[end]?.text ?? '')) end++
    draft.content.push({ role: 'content', first: last, last: end })
  }
  const opens = cue.first <= sentence.first + 2 && tokens[last]?.text === ','
  if (draft.content.length === 0 && opens && last + 1 < sentence.last - 1)
    draft.content.push({ role: 'content', first: last + 1, last: sentence.last - 1 })
}

/** "Doyle and others", "Doyle and Brandt". */
function joinsNames(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'and' && (tokens[at + 1]?.lower === 'others' || isCapital(tokens[at + 1]))
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

/** "Brandt is worried that": whoever is so says so. */
const MINDED =
  /^(?:adamant|afraid|apprehensive|aware|certain|concerned|confident|convinced|hopeful|optimistic|pessimistic|s[ck]eptical|sure|unsure|wary|worried)$/

/** Is a cue a finite verb of saying, and active? */
function speaks(tokens: readonly Token[], { first, last }: Stretch): boolean {
  let passive = false
  for (let i = first; i < last; i++) {
    const { lower = '' } = tokens[i] ?? {}
    if (/^(?:is|are|was|were|be|been|being)$/.test(lower)) passive = true
    if (lower === 'to') return false
    if (passive && MINDED.test(lower)) return true
    if (/^point(?:s|ed)$/.test(lower) && tokens[i + 1]?.lower === 'out') return true
    const verb = cueVerb(lower)
    if (!verb) continue
    const active = !passive || lower.endsWith('ing')
    return active && CLAIMS.has(verb.class) && !(lower.endsWith('ing') && !passive)
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
