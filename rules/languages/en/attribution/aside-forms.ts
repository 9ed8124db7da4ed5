import type { Sentence, Token } from '../../../article/model.ts'
import { isCapital } from '../name-run.ts'
import {
  B_CONTENT,
  B_CUE,
  B_SOURCE,
  DETERMINER,
  I_CONTENT,
  LEADING,
  LEAST,
  LONGEST,
  stretch,
} from './marking.ts'
import { endsSubject } from './subject.ts'

/** Verbs that say something of what stands around them: "…, the agency said, …", "…, a survey found." */
export const REPORTING =
  /^(?:said|says|say|added|adds|found|finds|reported|reports|noted|notes|wrote|writes|explained|explains|stated|claimed|claims|showed|shows|show|shown|suggested|suggests|suggest|indicated|indicates|indicate|concluded|concludes|argued|argues|argue|warned|warns|estimated|estimates|estimate|announced|documented|told|learned|learnt|understands)$/

/** From the first token of the source to the one behind the cue, with where and when it spoke. */
export interface Aside {
  readonly source: number
  readonly cue: number
  readonly end: number
}

/** The aside whose verb of saying stands at `verb`: ", the agency’s Orla Vance said on Monday,". */
export function asideOf(tokens: readonly Token[], sentence: Sentence, verb: number): Aside | undefined {
  const end = endOfAside(tokens, sentence, verb)
  if (end === undefined) return undefined
  let cue = verb
  while (LEADING.test(tokens[cue - 1]?.lower ?? '')) cue--
  let source = apposedSubject(tokens, sentence, cue) ?? cue
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
 * Where "Ada Brandt, its owner," or "the owner, Ada Brandt," begins behind a comma: a name and what somebody is, of which neither has a
 * clause, up to a token; or "Ada Brandt, who owns it,".
 */
function apposedSubject(tokens: readonly Token[], { first }: Sentence, end: number): number | undefined {
  if (tokens[end - 1]?.text !== ',') return undefined
  const named = beforeRelative(tokens, first, end - 1)
  if (named !== undefined) return named
  const back = (from: number): number => {
    let at = from
    while (at > first && from - at < LONGEST && tokens[at - 1]?.kind === 'word') {
      if (CLAUSE.test(tokens[at - 1]?.lower ?? '')) break
      at--
    }
    return at
  }
  const apposition = back(end - 1)
  const subject = back(apposition - 1)
  if (tokens[apposition - 1]?.text !== ',' || tokens[subject - 1]?.text !== ',') return undefined
  const isName = (from: number, to: number): boolean =>
    from < to && tokens.slice(from, to).every((token) => isCapital(token))
  const isRole = (from: number): boolean => DETERMINER.test(tokens[from]?.lower ?? '')
  const apposed =
    (isName(subject, apposition - 1) && isRole(apposition)) ||
    (isRole(subject) && isName(apposition, end - 1))
  return apposed ? subject : undefined
}

/** Where the name begins of which a clause with "who" tells something, up to the comma at `end`. */
function beforeRelative(tokens: readonly Token[], first: number, end: number): number | undefined {
  let who = end - 1
  while (who > first && end - who < LONGEST_RELATIVE && /^(?:word|number)$/.test(tokens[who]?.kind ?? ''))
    who--
  if (tokens[who]?.text !== ',' || !/^who(?:se)?$/.test(tokens[who + 1]?.lower ?? '')) return undefined
  let name = who
  while (name > first && isCapital(tokens[name - 1])) name--
  return name < who && tokens[name - 1]?.text === ',' ? name : undefined
}

const LONGEST_RELATIVE = 16

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
    if (told && text === '.' && end + 1 >= last) return isSomebodyTold(tokens, verb + 1) ? end : undefined
    if ((kind !== 'word' && kind !== 'number') || CLAUSE.test(lower)) return undefined
  }
  return verb + 1 >= last ? verb + 1 : undefined
}

/** "Told the Courier", "told reporters", but not "told a joke". */
function isSomebodyTold(tokens: readonly Token[], at: number): boolean {
  const whom = tokens[at]?.lower === 'the' ? at + 1 : at
  return isCapital(tokens[whom]) || TOLD.test(tokens[whom]?.lower ?? '')
}

const TOLD =
  /^(?:reporters|journalists|lawmakers|court|council|committee|jury|inquiry|inquest|hearing|tribunal|judge|panel|board)$/

/** What begins the words on where, when and to whom somebody spoke. */
const ADJUNCT =
  /^(?:in|at|on|during|after|before|earlier|later|last|this|yesterday|today|late|early|to|when|while|ahead|outside|often|again|before|[a-z]{3,}ly)$/

/** What tells that a clause has begun. */
const CLAUSE =
  /^(?:that|who|which|what|how|why|whether|if|because|it|he|she|they|we|i|there|is|are|was|were|be|has|have|had|will|would|can|could|may|might|should|must|did|does|do|and|but|or|not)$/

/** Writes an aside into the labels, and content into what else of the sentence was left without one. */
export function markAside(
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
