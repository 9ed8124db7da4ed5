import type { Quote, Sentence, Token } from '../../../article/model.ts'
import { isPluralOfSomebody } from '../description-kind.ts'
import { isCapital, isPossessive, opensNickname } from '../name-run.ts'
import { isRole } from '../source-kinds.ts'
import { asideOf, markAside, REPORTING } from './aside-forms.ts'
import {
  B_CONTENT,
  B_CUE,
  B_SOURCE,
  DETERMINER,
  I_CUE,
  I_SOURCE,
  LEAST,
  LONGEST,
  restIsSaid,
  saysSomething,
  speaks,
  stretch,
  subjectOf,
} from './marking.ts'
import { markPaper } from './paper-forms.ts'
import { markQuoted } from './quoted-forms.ts'
import { DAY } from './source-span.ts'
import {
  markDoing,
  markEstimate,
  markFirst,
  markGroup,
  markPut,
  markQuotedAs,
  markSecond,
  markSubject,
  markWith,
} from './subject-forms.ts'
import { markUnnamed } from './unnamed-forms.ts'
import { markView } from './view-forms.ts'

/**
 * Marks in `labels` what form alone makes certain: between commas, or between the last comma and the end of a sentence, a
 * subject and a verb of reporting are source and cue of all around them, whatever the tagger made of it.
 */
export function markForms(
  labels: Uint8Array,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
): void {
  let at = 0
  for (const sentence of sentences) {
    unmarkTotal(labels, tokens, sentence)
    markOwned(labels, tokens, sentence)
    markNicknamed(labels, tokens, sentence)
    markUnnamed(labels, tokens, sentence)
    markSubject(labels, tokens, sentence)
    markOpening(labels, tokens, sentence)
    markFirst(labels, tokens, sentence)
    markBehind(labels, tokens, sentence)
    markGroup(labels, tokens, sentence)
    markWith(labels, tokens, sentence)
    markPoll(labels, tokens, sentence)
    markPaper(labels, tokens, sentence)
    markPer(labels, tokens, sentence)
    markEstimate(labels, tokens, sentence)
    markPut(labels, tokens, sentence)
    markRelative(labels, tokens, sentence)
    markQuotedAs(labels, tokens, sentence)
    markDoing(labels, tokens, sentence)
    markView(labels, tokens, sentence)
    markInverted(labels, tokens, sentence)
    markSecond(labels, tokens, sentence)
    if (sentence.first === 0) markLabel(labels, tokens, sentence)
    for (let verb = sentence.first + 2; verb < sentence.last; verb++) {
      if (!REPORTING.test(tokens[verb]?.lower ?? '')) continue
      const aside = asideOf(tokens, sentence, verb)
      if (!aside || (tokens[verb]?.lower === 'told' && isApposed(labels, aside.source))) continue
      const place = tokens[verb]?.start ?? 0
      while (at < quotes.length && (quotes[at]?.end ?? 0) <= place) at++
      if ((quotes[at]?.start ?? place) < place) continue
      markAside(labels, sentence, aside, verb)
    }
  }
  markQuoted(labels, tokens, sentences, quotes)
}

/** "Another friend, | Mariam Brandt, told reporters.": was what stands before the comma taken for a source too? */
function isApposed(labels: Uint8Array, source: number): boolean {
  return isSource(labels[source - 2])
}

function isSource(label: number | undefined): boolean {
  return label === B_SOURCE || label === I_SOURCE
}

/** "All told, the yard has spent a million", "the storm claimed some 40 lives": nobody tells anything. */
function unmarkTotal(labels: Uint8Array, tokens: readonly Token[], { first, last }: Sentence): void {
  // "The claim: “…”": a heading, and nobody’s.
  const claim = tokens[first]?.lower === 'the' ? first + 1 : first
  if (/^(?:claim|verdict)$/.test(tokens[claim]?.lower ?? '') && tokens[claim + 1]?.text === ':')
    labels.fill(0, first, claim + 2)
  for (let i = first; i < last - 2; i++) {
    const lower = tokens[i]?.lower ?? ''
    if (lower === 'all' && tokens[i + 1]?.lower === 'told' && tokens[i + 2]?.text === ',')
      labels.fill(0, i, i + 2)
    if (/^claim(?:ed|s|ing)?$/.test(lower) && takesLives(tokens, i + 1, last))
      for (let at = i; at >= first && (labels[at] === B_CUE || labels[at] === I_CUE); at--) labels[at] = 0
  }
}

/** "A person familiar with the company’s | thinking said": what is somebody’s is no cue, and the verb behind it is one. */
function markOwned(labels: Uint8Array, tokens: readonly Token[], { first, last }: Sentence): void {
  for (let thing = first + 1; thing < last - 1; thing++) {
    if (labels[thing] !== B_CUE || !isPossessive(tokens[thing - 1])) continue
    const owned = labels[thing - 1] === I_SOURCE && labels[thing + 1] === I_CUE
    if (!owned || !saysSomething(tokens[thing + 1])) continue
    labels[thing] = I_SOURCE
    labels[thing + 1] = B_CUE
  }
}

/** "Sen. Ada “Kit” | Brandt said": a nickname in quotation marks is no quotation, and the words before it are of the name. */
function markNicknamed(labels: Uint8Array, tokens: readonly Token[], { first, last }: Sentence): void {
  for (let mark = first + 1; mark < last - 3; mark++) {
    if (!opensNickname(tokens, mark, last) || !isSource(labels[mark + 3]) || isSource(labels[mark - 1]))
      continue
    let from = mark - 1
    while (from > first && isCapital(tokens[from - 1])) from--
    stretch(labels, from, mark + 4, B_SOURCE)
  }
}

/** "Upwards of 6,000 lives". */
function takesLives(tokens: readonly Token[], from: number, last: number): boolean {
  for (let at = from; at < Math.min(last, from + 6); at++) {
    if (tokens[at]?.kind === 'punctuation') return false
    if (/^(?:lives|victims)$/.test(tokens[at]?.lower ?? '')) return true
  }
  return false
}

/**
 * "According to an aide to the mayor, nobody had asked.", where nothing was taken for what the aide said, and "Said Vance: “…”": a cue
 * that opens its sentence, its source and the rest.
 */
function markOpening(labels: Uint8Array, tokens: readonly Token[], { first, last }: Sentence): void {
  const word = (i: number): string => (i < last ? (tokens[i]?.lower ?? '') : '')
  const according = word(first) === 'according' && word(first + 1) === 'to'
  if (!according && !/^(?:said|says|added|adds|wrote|writes)$/.test(word(first))) return
  const source = according ? first + 2 : first + 1
  let stop = source
  while (
    stop < last &&
    stop - source < LONGEST &&
    tokens[stop]?.kind === 'word' &&
    (according || isCapital(tokens[stop]))
  )
    stop++
  const content = stop + 1
  if (stop === source || content >= last - 1) return
  const open = according
    ? word(stop) === ',' && !labels.subarray(source, last).includes(B_CONTENT)
    : word(stop) === ':' && labels[source] !== B_SOURCE
  if (!open) return
  stretch(labels, first, source, B_CUE)
  stretch(labels, source, stop, B_SOURCE)
  labels[stop] = 0
  restIsSaid(labels, tokens, content, last)
}

/** "Historically, says Brandt, the lock was shut.": who says so stands behind the verb, and no adverb does. */
function markBehind(labels: Uint8Array, tokens: readonly Token[], { first, last }: Sentence): void {
  const verb = first + 2
  if (tokens[first + 1]?.text !== ',' || !/[^i]ly$/.test(tokens[first]?.lower ?? '')) return
  if (
    !/^(?:says|said|argues|argued|writes|wrote|adds|added|explains|explained)$/.test(
      tokens[verb]?.lower ?? '',
    )
  )
    return
  let end = verb + 1
  while (isCapital(tokens[end]) && end < verb + 5) end++
  if (end === verb + 1 || tokens[end]?.text !== ',' || end + 2 >= last) return
  labels.fill(0, first, verb)
  labels[verb] = B_CUE
  stretch(labels, verb + 1, end, B_SOURCE)
  labels[end] = 0
  restIsSaid(labels, tokens, end + 1, last)
}

/**
 * "The study, led by a clerk, was too small, said Ada Brandt.", "The price is 40 million euros, said two people who saw the contract.": who
 * ends the sentence behind the verb says all before it.
 */
function markInverted(labels: Uint8Array, tokens: readonly Token[], { first, last }: Sentence): void {
  const end = tokens[last - 1]?.kind === 'punctuation' ? last - 1 : last
  for (let verb = end - 2; verb > first + LEAST; verb--) {
    if (tokens[verb + 1]?.kind === 'punctuation') return
    if (!/^(?:said|says)$/.test(tokens[verb]?.lower ?? '')) continue
    const name = verb + 1
    const known = labels[name] === B_SOURCE || labels.subarray(first, verb).includes(B_CUE)
    if (tokens[verb - 1]?.text !== ',' || known) return
    if (!isName(tokens.slice(name, end)) && !isSomebody(tokens, name, end)) return
    stretch(labels, first, verb - 1, B_CONTENT)
    labels[verb - 1] = 0
    labels[verb] = B_CUE
    stretch(labels, name, end, B_SOURCE)
    labels.fill(0, end, last)
    return
  }
}

function isName(tokens: readonly Token[]): boolean {
  return tokens.every((token) => isCapital(token)) && !DAY.test(tokens[0]?.lower ?? '')
}

/** "Two people who saw the contract", "a former aide". */
function isSomebody(tokens: readonly Token[], from: number, end: number): boolean {
  if (!OPENS_GROUP.test(tokens[from]?.lower ?? '')) return false
  for (let head = from + 1; head < Math.min(end, from + 4); head++) {
    const { lower = '' } = tokens[head] ?? {}
    if (lower === 'people' || isRole(lower) || isPluralOfSomebody(lower))
      return head + 1 === end || FOLLOWS_HEAD.test(tokens[head + 1]?.lower ?? '')
  }
  return false
}

const OPENS_GROUP = /^(?:an?|one|two|three|four|five|six|several|some)$/
const FOLLOWS_HEAD = /^(?:who|with|familiar|close|briefed|involved|present)$/

/** "In the last Courier poll, taken in May, Brandt led by 5 points.": nobody else speaks in the sentence, so the poll does. */
function markPoll(labels: Uint8Array, tokens: readonly Token[], { first, last }: Sentence): void {
  if (tokens[first]?.lower !== 'in' || labels.subarray(first, last).some(speaks)) return
  let comma = first + 2
  while (comma < Math.min(last, first + LONGEST) && tokens[comma]?.kind !== 'punctuation') comma++
  if (tokens[comma]?.text !== ',') return
  const source = tokens.slice(first + 1, comma)
  if (!source.some(({ lower }) => /^(?:polls?|surveys?)$/.test(lower))) return
  let content = comma + 1
  if (/^(?:taken|conducted|released|published|commissioned|done)$/.test(tokens[content]?.lower ?? '')) {
    while (content < last && tokens[content]?.text !== ',') content++
    content++
  }
  if (content + LEAST > last) return
  labels[first] = B_CUE
  stretch(labels, first + 1, comma, B_SOURCE)
  labels.fill(0, comma, content)
  restIsSaid(labels, tokens, content, last)
}

/**
 * "Some 40 boats were lost, per the trust’s own ledger.", "As per the report of the auditor, 40 boats were lost.": what opens or closes the
 * sentence vouches for it.
 */
function markPer(labels: Uint8Array, tokens: readonly Token[], { first, last }: Sentence): void {
  if (labels.subarray(first, last).some(speaks)) return
  const word = (i: number): string => tokens[i]?.lower ?? ''
  if (word(first) === 'as' && word(first + 1) === 'per') {
    let comma = first + 2
    while (comma < Math.min(last, first + LONGEST) && tokens[comma]?.kind === 'word') comma++
    if (word(comma) !== ',' || comma + LEAST >= last || !vouches(tokens.slice(first + 2, comma))) return
    stretch(labels, first, first + 2, B_CUE)
    stretch(labels, first + 2, comma, B_SOURCE)
    labels[comma] = 0
    restIsSaid(labels, tokens, comma + 1, last)
    return
  }
  let per = last - 2
  while (per > first && last - per < LONGEST && word(per) !== 'per') per--
  const opens = isCapital(tokens[per + 1]) || DETERMINER.test(word(per + 1))
  const source = tokens.slice(per + 1, last - 1)
  const cue = word(per - 1) === 'as' ? per - 1 : per
  const comma = word(cue - 1) === ','
  if (word(per) !== 'per' || !opens || source.some(({ kind }) => kind === 'punctuation')) return
  if (cue < per ? !vouches(source) : !comma) return
  const content = comma ? cue - 1 : cue
  if (content - first < LEAST) return
  labels.fill(0, first, last)
  stretch(labels, first, content, B_CONTENT)
  stretch(labels, cue, per + 1, B_CUE)
  stretch(labels, per + 1, last - 1, B_SOURCE)
}

/** What is done as per the rules is told by nobody. */
function vouches(source: readonly Token[]): boolean {
  return source.some(({ text, lower }) => VOUCHES.test(lower) || text === 'FIR' || TELLS.test(lower))
}

/** Papers that state what happened. */
const TELLS =
  /^(?:complaints?|data|figures|statistics|findings|records?|statements?|estimates?|results|reports?|documents?|filings?|affidavit)$/

/** "An inquiry, which opponents of the dam say was too late": what a clause says of a thing belongs to whoever says it there. */
function markRelative(labels: Uint8Array, tokens: readonly Token[], { first, last }: Sentence): void {
  for (let which = first + 1; which < last - 4; which++) {
    if (tokens[which]?.lower !== 'which' || tokens[which - 1]?.text !== ',') continue
    for (let verb = which + 2; verb < Math.min(last - 2, which + LONGEST); verb++) {
      if (!saysSomething(tokens[verb]) || !IS.test(tokens[verb + 1]?.lower ?? '')) continue
      let end = verb + 1
      while (end < last - 1 && tokens[end]?.kind !== 'punctuation') end++
      const seen = labels.subarray(which, end)
      const whole = [B_SOURCE, B_CUE, B_CONTENT].every((label) => seen.includes(label))
      if (!whole && subjectOf(tokens, { first: which + 1 }, verb) !== undefined) {
        labels.fill(0, which, which + 1)
        stretch(labels, which + 1, verb, B_SOURCE)
        labels[verb] = B_CUE
        stretch(labels, verb + 1, end, B_CONTENT)
      }
      break
    }
  }
}

const IS = /^(?:is|was|are|were|has|have|had|will|would|could|may|might)$/

/**
 * "Poll: Two in three voters want a bridge": what stands before a colon at the start of a line vouches for it where it is a paper or
 * somebody who can.
 */
function markLabel(labels: Uint8Array, tokens: readonly Token[], { first, last }: Sentence): void {
  let colon = first
  while (colon < Math.min(last, first + 4) && tokens[colon]?.kind === 'word') colon++
  const head = tokens[colon - 1]?.lower ?? ''
  if (colon === first || tokens[colon]?.text !== ':' || colon + 3 >= last || !VOUCHES.test(head)) return
  stretch(labels, first, colon, B_SOURCE)
  labels[colon] = B_CUE
  restIsSaid(labels, tokens, colon + 1, last)
}

/** Papers and offices that speak behind a label. */
const VOUCHES =
  /^(?:polls?|surveys?|study|studies|report|reports|research|analysis|census|audit|inquiry|review|police|officials?|ministers?|experts|scientists|researchers|doctors|prosecutors|sources?|government|court|judge)$/
