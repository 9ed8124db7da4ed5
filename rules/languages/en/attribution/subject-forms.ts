import type { Sentence, Token } from '../../../article/model.ts'
import { ESTIMATE, REVISES } from '../cues.ts'
import { isPluralOfSomebody } from '../description-kind.ts'
import { isCapital } from '../name-run.ts'
import { isBody, isRole } from '../source-kinds.ts'
import { REPORTING } from './aside-forms.ts'
import {
  B_CONTENT,
  B_CUE,
  B_SOURCE,
  DETERMINER,
  I_CONTENT,
  LEADING,
  LEAST,
  LONGEST,
  restIsSaid,
  saysSomething,
  speaks,
  stretch,
  subjectOf,
} from './marking.ts'

/**
 * "Brandt charges that two roads were closed.", "As the Courier has documented, two roads were closed.", "Lind spoke of the flood.":
 * where a sentence opens with a subject and a verb of saying, and was not taken for one that says so, the clause behind is what is said.
 */
export function markSubject(labels: Uint8Array, tokens: readonly Token[], sentence: Sentence): void {
  const { last } = sentence
  const word = (i: number): string => (i < last ? (tokens[i]?.lower ?? '') : '')
  const as = word(sentence.first) === 'as' && word(sentence.first + 1) !== 'per'
  const first = as || OPENING.test(word(sentence.first)) ? sentence.first + 1 : sentence.first
  for (let verb = first + 1; verb < Math.min(last - 3, first + LONGEST); verb++) {
    const seen = as && SEES.test(word(verb)) && word(verb + 1) === 'it' && word(verb + 2) === ','
    if (seen && subjectOf(tokens, { ...sentence, first }, verb) !== undefined) {
      labels.fill(0, sentence.first, last)
      stretch(labels, first, verb, B_SOURCE)
      stretch(labels, verb, verb + 2, B_CUE)
      restIsSaid(labels, tokens, verb + 3, last)
      return
    }
    const topic = SPEAKING.test(word(verb)) && /^(?:of|about)$/.test(word(verb + 1))
    const says = as
      ? word(verb + 1) === ',' && (saysSomething(tokens[verb]) || REPORTING.test(word(verb)))
      : word(verb + 1) === 'that' && saysSomething(tokens[verb])
    if (!topic && !says) continue
    let cue = verb
    while (LEADING.test(word(cue - 1))) cue--
    if (cue === first || subjectOf(tokens, { ...sentence, first }, cue) === undefined) return
    if (!as && !topic && noun(tokens, verb)) return
    const known = labels.subarray(first, verb + 1)
    const said = labels.subarray(verb, last).some((label) => label === B_CONTENT)
    if (said && known.includes(B_SOURCE) && known.includes(B_CUE)) return
    const cueEnd = topic ? verb + 2 : verb + 1
    labels.fill(0, sentence.first, first)
    stretch(labels, first, cue, B_SOURCE)
    stretch(labels, cue, cueEnd, B_CUE)
    const content = as ? cueEnd + 1 : cueEnd
    labels[cueEnd] = 0
    // What is attributed inside the clause stays as it was seen.
    if (labels.subarray(content, last - 1).some(speaks)) return
    stretch(labels, content, last - 1, B_CONTENT)
    return
  }
}

const SEES = /^(?:sees?|saw|puts?|tells?|told)$/

const SPEAKING = /^(?:spoke|speaks|talked|talks|told|tells)$/

const OPENING = /^(?:and|but|yet|so)$/

/** "Reports that were made", "the claim that": is what looks like a verb of saying a noun with its clause? */
function noun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const word = before?.lower ?? ''
  if (/^(?:is|are|was|were|has|have|had|can|could|will|would|may|might)$/.test(tokens[at + 2]?.lower ?? ''))
    return true
  if (!/s$/.test(tokens[at]?.lower ?? '')) return DETERMINER.test(word)
  return !isCapital(before) && !/^(?:he|she|it|who)$/.test(word) && !isRole(word) && !isBody(word)
}

/** "Many experts suspect the dam was neglected.": people who think or say so, where no cue was seen. */
export function markGroup(labels: Uint8Array, tokens: readonly Token[], { first, last }: Sentence): void {
  for (let verb = first + 1; verb < Math.min(first + LEAST + 1, last - LEAST); verb++) {
    const { kind, lower = '' } = tokens[verb - 1] ?? {}
    if (kind !== 'word') return
    if (!GROUP_SAYS.test(tokens[verb]?.lower ?? '')) continue
    const seen = labels[verb] === B_CUE || labels.subarray(verb + 1, last).some(speaks)
    if (seen || !isPluralOfSomebody(lower)) return
    stretch(labels, first, verb, B_SOURCE)
    labels[verb] = B_CUE
    restIsSaid(labels, tokens, verb + 1, last)
    return
  }
}

const GROUP_SAYS =
  /^(?:say|said|believe|believed|suspect|suspected|contend|contended|argue|argued|think|fear|feared|warn|warned|predict|predicted|insist|insisted|maintain|claim|claimed|worry|doubt|expect|estimate|caution|assert|counter)$/

/**
 * "Its director, Ana Hale, put the number of homes lost at 340.": who puts a number at so many says so, also where the name stands
 * between commas.
 */
export function markPut(labels: Uint8Array, tokens: readonly Token[], sentence: Sentence): void {
  const { first, last } = sentence
  const word = (i: number): string => (i < last ? (tokens[i]?.lower ?? '') : '')
  for (let verb = first + 1; verb < Math.min(last - LEAST, first + 2 * LONGEST); verb++) {
    if (!/^puts?$/.test(word(verb)) || !/^(?:the|its|their)$/.test(word(verb + 1))) continue
    let at = verb + 2
    while (at < verb + LONGEST && tokens[at]?.kind === 'word' && word(at) !== 'at') at++
    const counts = tokens.slice(verb + 2, at).some(({ lower }) => COUNTED.test(lower))
    const amount = tokens.slice(at + 1, Math.min(last, at + 5)).some(({ text }) => /\d/.test(text))
    if (word(at) !== 'at' || !counts || !amount || FRONTED.test(word(first))) return
    let cue = verb
    while (LEADING.test(word(cue - 1))) cue--
    const whole = subjectOf(tokens, sentence, cue) ?? apposed(tokens, sentence, cue)
    if (whole === undefined || labels.subarray(first, last).includes(B_CUE)) return
    labels.fill(0, first, last)
    stretch(labels, first, word(cue - 1) === ',' ? cue - 1 : cue, B_SOURCE)
    stretch(labels, cue, verb + 1, B_CUE)
    restIsSaid(labels, tokens, verb + 1, last)
    return
  }
}

const COUNTED =
  /^(?:numbers?|figures?|toll|total|costs?|loss(?:es)?|damages?|bill|share|price|value|rate|turnout|size|strength|tally|debts?|deficit|amount)$/

/** "Its director, Ana Hale, | put", "Ana Hale, its director, | put": a role and a name with commas around what stands behind. */
function apposed(tokens: readonly Token[], sentence: Sentence, verb: number): number | undefined {
  let comma = verb - 2
  while (comma > sentence.first && verb - comma <= LONGEST && tokens[comma]?.text !== ',') comma--
  if (tokens[verb - 1]?.text !== ',' || tokens[comma]?.text !== ',') return undefined
  const behind = subjectOf(tokens, { first: comma + 1 }, verb - 1)
  const isName = tokens.slice(comma + 1, verb - 1).every((token) => isCapital(token))
  const isPost = isCapital(tokens[sentence.first]) && DETERMINER.test(tokens[comma + 1]?.lower ?? '')
  return behind !== undefined && (isName || isPost) ? subjectOf(tokens, sentence, comma) : undefined
}

/** "The Bank has raised its forecast to 3%.": whose forecast it is says so. */
export function markEstimate(labels: Uint8Array, tokens: readonly Token[], sentence: Sentence): void {
  const { first, last } = sentence
  const word = (i: number): string => tokens[i]?.lower ?? ''
  for (let verb = first + 1; verb < Math.min(last - 3, first + LONGEST); verb++) {
    if (!REVISES.test(word(verb)) || !isOwnEstimate(tokens, verb + 1)) continue
    let cue = verb
    while (LEADING.test(word(cue - 1))) cue--
    if (FRONTED.test(word(first)) || subjectOf(tokens, sentence, cue) === undefined) return
    const known = labels.subarray(first, verb + 1)
    if (known.includes(B_SOURCE) && known.includes(B_CUE)) return
    if (labels.subarray(verb + 1, last).some((label) => label === B_SOURCE || label === B_CUE)) return
    stretch(labels, first, cue, B_SOURCE)
    stretch(labels, cue, verb + 1, B_CUE)
    restIsSaid(labels, tokens, verb + 1, last)
    return
  }
}

/** "Its growth forecast". */
function isOwnEstimate(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:its|their|his|her)$/.test(tokens[at]?.lower ?? '')) return false
  return tokens.slice(at + 1, at + 5).some(({ lower }) => ESTIMATE.test(lower))
}

const FRONTED =
  /^(?:in|on|at|after|before|since|last|this|earlier|later|for|with|by|from|when|while|if|as|to)$/

/** "The Courier was first to report the closure.": the outlet has it. */
export function markFirst(labels: Uint8Array, tokens: readonly Token[], sentence: Sentence): void {
  const { first, last } = sentence
  for (let was = first + 1; was < Math.min(last - 5, first + LONGEST); was++) {
    if (!/^(?:was|were)$/.test(tokens[was]?.lower ?? '')) continue
    const from = tokens[was + 1]?.lower === 'the' ? was + 2 : was + 1
    const phrase = tokens.slice(from, from + 3).map(({ lower }) => lower)
    if (phrase.join(' ') !== 'first to report' || subjectOf(tokens, sentence, was) === undefined) return
    const content = from + 3
    if (content >= last - 1) return
    labels.fill(0, first, last)
    stretch(labels, first, was, B_SOURCE)
    stretch(labels, was, content, B_CUE)
    restIsSaid(labels, tokens, content, last)
    return
  }
}

/** "The trial began with the prosecutor telling the court that …": who says so stands behind "with". */
export function markWith(labels: Uint8Array, tokens: readonly Token[], { first, last }: Sentence): void {
  const word = (i: number): string => (i < last ? (tokens[i]?.lower ?? '') : '')
  for (let at = first + 1; at < last - LEAST; at++) {
    if (word(at) !== 'with') continue
    let verb = at + 1
    while (verb < last && verb - at <= LONGEST && tokens[verb]?.kind === 'word' && !TELLING.test(word(verb)))
      verb++
    if (verb - at < 2 || !TELLING.test(word(verb))) continue
    const that = tokens.slice(verb + 1, verb + LONGEST).findIndex(({ lower }) => lower === 'that')
    if (that < 0 || labels.subarray(at + 1, verb).includes(B_CUE)) continue
    stretch(labels, at + 1, verb, B_SOURCE)
    labels[verb] = B_CUE
    labels.fill(0, verb + 1, verb + 1 + that)
    return
  }
}

const TELLING = /^(?:telling|saying|warning|arguing|claiming|insisting|alleging|complaining|predicting)$/

/** "The city, citing its own maps, said that …": what it was doing stands between commas, and it says what follows. */
export function markDoing(labels: Uint8Array, tokens: readonly Token[], sentence: Sentence): void {
  const { first, last } = sentence
  let comma = first + 1
  while (comma < Math.min(last, first + LONGEST) && tokens[comma]?.text !== ',') comma++
  if (!/^[a-z]{3,}ing$/.test(tokens[comma + 1]?.text ?? '')) return
  if (subjectOf(tokens, sentence, comma) === undefined || labels.subarray(first, comma).some(speaks)) return
  let close = comma + 2
  while (close < Math.min(last, comma + LONGEST) && /^(?:word|number)$/.test(tokens[close]?.kind ?? ''))
    close++
  const verb = close + 1
  if (tokens[close]?.text !== ',' || !saysSomething(tokens[verb]) || verb + LEAST > last) return
  stretch(labels, first, comma, B_SOURCE)
  labels[comma] = 0
  labels[close] = 0
  labels[verb] = B_CUE
}

/** "Hale was quoted by the Courier as saying the dam would hold.": Hale says so, wherever it was printed. */
export function markQuotedAs(labels: Uint8Array, tokens: readonly Token[], sentence: Sentence): void {
  const { first, last } = sentence
  const word = (i: number): string => (i < last ? (tokens[i]?.lower ?? '') : '')
  for (let was = first + 1; was < Math.min(last, first + LONGEST); was++) {
    if (!/^(?:is|are|was|were)$/.test(word(was))) continue
    const quoted = /^(?:also|later|widely)$/.test(word(was + 1)) ? was + 2 : was + 1
    if (!/^(?:quoted|cited)$/.test(word(quoted)) || subjectOf(tokens, sentence, was) === undefined) return
    let as = quoted + 1
    while (as < quoted + LONGEST && tokens[as]?.kind === 'word' && word(as) !== 'as') as++
    if (word(as) !== 'as' || !/^(?:saying|telling|warning)$/.test(word(as + 1)) || as + 2 + LEAST > last)
      return
    stretch(labels, first, was, B_SOURCE)
    stretch(labels, was, as + 2, B_CUE)
    if (!labels.subarray(as + 2, last).some(speaks)) restIsSaid(labels, tokens, as + 2, last)
    return
  }
}

/** "The company denied the claims and said it would appeal.": a second verb, behind what is a thing and no clause. */
export function markSecond(labels: Uint8Array, tokens: readonly Token[], { first, last }: Sentence): void {
  for (let and = first + 3; and < last - LEAST; and++) {
    const says =
      tokens[and]?.lower === 'and' &&
      /^(?:said|added|told|warned|insisted|argued)$/.test(tokens[and + 1]?.lower ?? '')
    if (!says || labels[and] !== I_CONTENT || labels[and + 1] !== I_CONTENT) continue
    let begin = and
    while (begin > first && labels[begin] === I_CONTENT) begin--
    const thing = tokens.slice(begin, and)
    if (labels[begin - 1] !== B_CUE || thing.length > LONGEST_THING) return
    if (
      !DETERMINER.test(thing[0]?.lower ?? '') ||
      thing.some(({ kind, lower }) => kind !== 'word' || CLAUSE.test(lower))
    )
      return
    labels[and] = 0
    labels[and + 1] = B_CUE
    labels[and + 2] = B_CONTENT
    return
  }
}

/** Of a thing in words. */
const LONGEST_THING = 5
const CLAUSE =
  /^(?:is|are|was|were|has|have|had|will|would|could|should|may|might|did|does|it|they|he|she|[a-z]{3,}ed)$/
