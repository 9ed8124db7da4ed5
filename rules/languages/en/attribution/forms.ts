import type { Quote, Sentence, Token } from '../../../article/model.ts'
import { cueVerb, ESTIMATE, REVISES } from '../cues.ts'
import { isPluralOfSomebody } from '../description-kind.ts'
import { isCapital } from '../name-run.ts'
import { isBody, isRole } from '../source-kinds.ts'
import { tokenRange } from '../token-range.ts'
import { endsSubject } from './subject.ts'

/** Verbs that say something of what stands around them: "…, the agency said, …", "…, a survey found." */
const REPORTING =
  /^(?:said|says|say|added|adds|found|finds|reported|reports|noted|notes|wrote|writes|explained|explains|stated|claimed|claims|showed|shows|show|shown|suggested|suggests|suggest|indicated|indicates|indicate|concluded|concludes|argued|argues|argue|warned|warns|estimated|estimates|estimate|announced|documented|told|learned)$/
const LEADING = /^(?:has|have|had|also|later|then|recently|reportedly)$/
/** No subject of an aside is longer, in words. */
const LONGEST = 10
/** Fewer words than these around it are nothing to be an aside to. */
const LEAST = 3

const [B_SOURCE, B_CUE, I_CUE, B_CONTENT, I_CONTENT] = [1, 3, 4, 5, 6]

/** Labels tokens `from` to `to` as one stretch that begins with the label `begins`; the label behind that one goes on. */
function stretch(labels: Uint8Array, from: number, to: number, begins: number): void {
  labels.fill(begins + 1, from, to)
  if (from < to) labels[from] = begins
}

/** What is said goes from `from` to the end of the sentence, without the mark that ends it. */
function restIsSaid(labels: Uint8Array, tokens: readonly Token[], from: number, last: number): void {
  const mark = tokens[last - 1]
  const ends = mark?.kind === 'punctuation' && /^[.!?]+$/.test(mark.text)
  stretch(labels, from, ends ? last - 1 : last, B_CONTENT)
  if (ends) labels[last - 1] = 0
}

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
    markSubject(labels, tokens, sentence)
    markOpening(labels, tokens, sentence)
    markFirst(labels, tokens, sentence)
    markBehind(labels, tokens, sentence)
    markGroup(labels, tokens, sentence)
    markPoll(labels, tokens, sentence)
    markPer(labels, tokens, sentence)
    markEstimate(labels, tokens, sentence)
    markRelative(labels, tokens, sentence)
    if (sentence.first === 0) markLabel(labels, tokens, sentence)
    for (let verb = sentence.first + 2; verb < sentence.last; verb++) {
      if (!REPORTING.test(tokens[verb]?.lower ?? '')) continue
      const aside = asideOf(tokens, sentence, verb)
      if (!aside) continue
      const place = tokens[verb]?.start ?? 0
      while (at < quotes.length && (quotes[at]?.end ?? 0) <= place) at++
      if ((quotes[at]?.start ?? place) < place) continue
      mark(labels, sentence, aside, verb)
    }
  }
  markQuoted(labels, tokens, sentences, quotes)
}

/** "All told, the yard has spent a million", "the storm claimed some 40 lives": nobody tells anything. */
function unmarkTotal(labels: Uint8Array, tokens: readonly Token[], { first, last }: Sentence): void {
  for (let i = first; i < last - 2; i++) {
    const lower = tokens[i]?.lower ?? ''
    if (lower === 'all' && tokens[i + 1]?.lower === 'told' && tokens[i + 2]?.text === ',')
      labels.fill(0, i, i + 2)
    if (/^claim(?:ed|s|ing)?$/.test(lower) && takesLives(tokens, i + 1, last))
      for (let at = i; at >= first && (labels[at] === B_CUE || labels[at] === I_CUE); at--) labels[at] = 0
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
 * "Brandt stresses, “…”": what stands between the start of a sentence and the comma or colon before a quotation, where it ends in
 * a verb of saying. "“…,” and recommends that …": a second verb behind the quotation has the rest of the sentence.
 */
function markQuoted(
  labels: Uint8Array,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
): void {
  let at = 0
  for (const quote of quotes) {
    if (quote.depth > 1 || !quote.opened || !quote.closed) continue
    const [open, close] = tokenRange(tokens, quote)
    while (at < sentences.length - 1 && (sentences[at]?.last ?? 0) <= open) at++
    const sentence = sentences[at]
    const verb = open - 2
    const bare = [B_CUE, I_CUE].every((label) => labels[verb] !== label)
    if (sentence && bare && /^[,:]$/.test(tokens[open - 1]?.text ?? '') && saysSomething(tokens[verb])) {
      const source = subjectOf(tokens, sentence, verb)
      if (source !== undefined) {
        stretch(labels, source, verb, B_SOURCE)
        labels[verb] = B_CUE
        labels[verb + 1] = 0
        stretch(labels, open, close, B_CONTENT)
      }
    }
    if (sentence) markPhrase(labels, tokens, sentence, open, close)
    const second = close + 1
    const joined = /^(?:and|but)$/.test(tokens[close]?.lower ?? '') && tokens[second + 1]?.lower === 'that'
    if (joined && labels[second] === I_CONTENT && saysSomething(tokens[second])) {
      labels[close] = 0
      labels[second] = B_CUE
      labels[second + 1] = B_CONTENT
    }
  }
}

/** "In the words of Brandt, “…”", "As Brandt put it, “…”", "To Brandt, “…”": a phrase before a quotation that names its speaker. */
function markPhrase(
  labels: Uint8Array,
  tokens: readonly Token[],
  { first }: Sentence,
  open: number,
  close: number,
): void {
  const comma = open - 1
  if (tokens[comma]?.text !== ',' || markWordsOf(labels, tokens, first, open, close)) return
  if (comma - first > LONGEST) return
  const words = tokens.slice(first, comma).map(({ lower }) => lower)
  const put = /^puts?$/.test(words.at(-2) ?? '') && words.at(-1) === 'it' && words[0] === 'as'
  const [from, to] = put
    ? [first + 1, comma - 2]
    : words.slice(0, 4).join(' ') === 'in the words of'
      ? [first + 4, comma]
      : words[0] === 'to' && (isCapital(tokens[first + 1]) || /^(?:him|her|them)$/.test(words[1] ?? ''))
        ? [first + 1, comma]
        : [0, 0]
  if (from >= to || tokens.slice(from, to).some(({ kind }) => kind !== 'word')) return
  stretch(labels, first, from, B_CUE)
  stretch(labels, from, to, B_SOURCE)
  stretch(labels, to, comma, B_CUE)
  labels[comma] = 0
  stretch(labels, open, close, B_CONTENT)
}

/** "And, in the words of the prosecutor, Omar Brandt, “…”": wherever in the sentence that stands. */
function markWordsOf(
  labels: Uint8Array,
  tokens: readonly Token[],
  first: number,
  open: number,
  close: number,
): boolean {
  const comma = open - 1
  let of = comma - 1
  while (of > first + 2 && comma - of < LONGEST && tokens[of]?.lower !== 'of') of--
  const cue = of - 3
  if (cue < first || tokens[of]?.lower !== 'of' || of + 1 >= comma) return false
  const phrase = tokens.slice(cue, of).map(({ lower }) => lower)
  if (phrase.join(' ') !== 'in the words') return false
  stretch(labels, cue, of + 1, B_CUE)
  stretch(labels, of + 1, comma, B_SOURCE)
  labels[comma] = 0
  stretch(labels, open, close, B_CONTENT)
  return true
}

/**
 * "Brandt charges that two roads were closed.", "As the Courier has documented, two roads were closed.", "Lind spoke of the flood.":
 * where a sentence opens with a subject and a verb of saying, and was not taken for one that says so, the clause behind is what is said.
 */
function markSubject(labels: Uint8Array, tokens: readonly Token[], sentence: Sentence): void {
  const { last } = sentence
  const word = (i: number): string => (i < last ? (tokens[i]?.lower ?? '') : '')
  const as = word(sentence.first) === 'as'
  const first = as || OPENING.test(word(sentence.first)) ? sentence.first + 1 : sentence.first
  for (let verb = first + 1; verb < Math.min(last - 3, first + LONGEST); verb++) {
    const topic = SPEAKING.test(word(verb)) && /^(?:of|about)$/.test(word(verb + 1))
    const says = as
      ? word(verb + 1) === ',' && (saysSomething(tokens[verb]) || REPORTING.test(word(verb)))
      : word(verb + 1) === 'that' && saysSomething(tokens[verb])
    if (!topic && !says) continue
    let cue = verb
    while (LEADING.test(word(cue - 1))) cue--
    if (cue === first || subjectOf(tokens, { ...sentence, first }, cue) === undefined) return
    if (!as && !topic && noun(tokens, verb)) return
    const seen = labels.subarray(first, verb + 1)
    const said = labels.subarray(verb, last).some((label) => label === B_CONTENT)
    if (said && seen.includes(B_SOURCE) && seen.includes(B_CUE)) return
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
    ? word(stop) === ',' && !labels.subarray(first, last).includes(B_CONTENT)
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

/** "Many experts suspect the dam was neglected.": people who think or say so, where no cue was seen. */
function markGroup(labels: Uint8Array, tokens: readonly Token[], { first, last }: Sentence): void {
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

/** "The Bank has raised its forecast to 3%.": whose forecast it is says so. */
function markEstimate(labels: Uint8Array, tokens: readonly Token[], sentence: Sentence): void {
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

const GROUP_SAYS =
  /^(?:say|said|believe|believed|suspect|suspected|contend|contended|argue|argued|think|fear|feared|warn|warned|predict|predicted|insist|insisted|maintain|claim|claimed|worry|doubt|expect|estimate|caution|assert|counter)$/

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

/** "Some 40 boats were lost, per the trust’s own ledger.": what closes the sentence vouches for it. */
function markPer(labels: Uint8Array, tokens: readonly Token[], { first, last }: Sentence): void {
  let per = last - 2
  while (per > first && last - per < LONGEST && tokens[per]?.lower !== 'per') per--
  const opens = isCapital(tokens[per + 1]) || DETERMINER.test(tokens[per + 1]?.lower ?? '')
  if (tokens[per]?.lower !== 'per' || tokens[per - 1]?.text !== ',' || !opens) return
  if (tokens.slice(per, last - 1).some(({ kind }) => kind === 'punctuation')) return
  if (per - 1 - first < LEAST || labels.subarray(first, last).some(speaks)) return
  stretch(labels, first, per - 1, B_CONTENT)
  labels[per - 1] = 0
  labels[per] = B_CUE
  stretch(labels, per + 1, last - 1, B_SOURCE)
  labels[last - 1] = 0
}

/** Is a token with this label somebody's who speaks, or what says that they do? */
const speaks = (label: number): boolean => label >= B_SOURCE && label <= I_CUE

/** "Its growth forecast". */
function isOwnEstimate(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:its|their|his|her)$/.test(tokens[at]?.lower ?? '')) return false
  return tokens.slice(at + 1, at + 5).some(({ lower }) => ESTIMATE.test(lower))
}

const FRONTED =
  /^(?:in|on|at|after|before|since|last|this|earlier|later|for|with|by|from|when|while|if|as|to)$/

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

/** "The Courier was first to report the closure.": the outlet has it. */
function markFirst(labels: Uint8Array, tokens: readonly Token[], sentence: Sentence): void {
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

const DETERMINER = /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|any|some|no)$/

function saysSomething(token: Token | undefined): boolean {
  const verb = cueVerb(token?.lower ?? '')
  return verb !== undefined && /^(?:speech|writing)$/.test(verb.class) && !/ing$/.test(token?.lower ?? '')
}

/** Where the subject of a verb begins that has the sentence up to there to itself. */
function subjectOf(
  tokens: readonly Token[],
  { first }: Pick<Sentence, 'first'>,
  verb: number,
): number | undefined {
  if (verb <= first || verb - first > LONGEST) return undefined
  for (let i = first; i < verb; i++) {
    const { kind } = tokens[i] ?? {}
    if ((kind !== 'word' && kind !== 'number') || endsSubject(tokens, i)) return undefined
  }
  return first
}

/** From the first token of the source to the one behind the cue, with where and when it spoke. */
interface Aside {
  readonly source: number
  readonly cue: number
  readonly end: number
}

function asideOf(tokens: readonly Token[], sentence: Sentence, verb: number): Aside | undefined {
  const end = endOfAside(tokens, sentence, verb)
  if (end === undefined) return undefined
  let cue = verb
  while (LEADING.test(tokens[cue - 1]?.lower ?? '')) cue--
  let source = cue
  while (source > sentence.first && cue - source < LONGEST) {
    const { kind, lower = '' } = tokens[source - 1] ?? {}
    if ((kind !== 'word' && kind !== 'number') || endsSubject(tokens, source - 1) || lower === 'who') break
    source--
  }
  const around = source - 1 - sentence.first + Math.max(0, sentence.last - end - 2)
  const opens = tokens[source - 1]?.text === ',' && around >= LEAST
  return source < cue && opens ? { source, cue, end } : undefined
}

/**
 * Where an aside ends: behind its verb, or behind whom, where and when it was told, up to the comma: "the agency said in a May report,",
 * "Brandt told the council on Friday,". Undefined where a clause of its own stands behind the verb.
 */
function endOfAside(tokens: readonly Token[], { last }: Sentence, verb: number): number | undefined {
  const told = tokens[verb]?.lower === 'told'
  for (let end = verb + 1; end < Math.min(last, verb + LONGEST); end++) {
    const { text = '', lower = '', kind } = tokens[end] ?? {}
    if (end === verb + 1) {
      if (/^[,.]$/.test(text)) return told ? undefined : end
      if (!told && !ADJUNCT.test(lower)) return undefined
    }
    // Behind it something more must be said: at the end of a sentence the tagger knows better how much.
    if (text === ',') return end + 2 < last ? end : undefined
    if ((kind !== 'word' && kind !== 'number') || CLAUSE.test(lower)) return undefined
  }
  return verb + 1 >= last ? verb + 1 : undefined
}

/** What begins the words on where, when and to whom somebody spoke. */
const ADJUNCT =
  /^(?:in|at|on|during|after|before|earlier|later|last|this|yesterday|today|late|early|to|when|while|ahead|outside)$/
/** What tells that a clause has begun. */
const CLAUSE =
  /^(?:that|who|which|what|how|why|whether|if|because|it|he|she|they|we|i|there|is|are|was|were|be|has|have|had|will|would|can|could|may|might|should|must|did|does|do|and|but|or|not)$/

/** Writes an aside into the labels, and content into what else of the sentence was left without one. */
function mark(
  labels: Uint8Array,
  { first, last }: Sentence,
  { source, cue, end }: Aside,
  verb: number,
): void {
  stretch(labels, source, cue, B_SOURCE)
  stretch(labels, cue, verb + 1, B_CUE)
  labels.fill(0, verb + 1, end)
  const clauses = [[first, source - 1], ...(end + 1 < last - 1 ? [[end + 1, last - 1]] : [])]
  // "The mayor, officials said, is doubtful about it": nobody speaks before the aside, so that all around it is content.
  const whole = clauses.length > 1 && !labels.subarray(first, source - 1).some((label) => label === B_CUE)
  for (const [from = 0, to = 0] of clauses) {
    if (!whole && labels.subarray(from, to).some((label) => label !== 0)) continue
    stretch(labels, from, to, B_CONTENT)
  }
  labels[source - 1] = 0
  if (labels[end] === I_CONTENT) labels[end] = B_CONTENT
}
