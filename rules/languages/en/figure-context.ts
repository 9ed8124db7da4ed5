import type { Figure, Quote, Sentence, Token } from '../../article/model.ts'
import { tokenRange } from './token-range.ts'

/** Words by which somebody is harmed, held or let go: even a small count of those wants its counter. */
const GRAVE =
  /\b(?:kill|dead|die[ds]?\b|death|injur|wound|hurt|arrest|detain|infect|missing|displac|evacuat|laid off|layoff|jobs?\b|fired|starv|poison|victim|casualt|convict|deport|evict|homeless)/i
/** Papers of a court vouch for what a defendant did. */
const COURT =
  /\b(?:plead(?:ed|s)? (?:not )?guilty|plea (?:deal|agreement)|indictment|indicted|(?:was|were|been) sentenced|court (?:papers|documents|filings?|records))\b/i
/** A law, a plan or a contract vouches for what it lays down. */
const LAYS_DOWN =
  /\b(?:bill|law|plan|proposal|offer|scenario|package|measure|ordinance|amendment|legislation|budget|ruling|contract|agreement|order|policy|act|deal|settlement|treaty|constitution|code|rules?|proclamation|decree)\b[^.;]{0,80}\b(?:would|calls?(?: on| for)?|contains?|requires?|caps?|sets?|allows?|limits?|includes?|provides?|imposes?|permits?|bans?|grants?|stipulat\w+|refers?|added)\b|\b(?:limit|maximum|minimum|fee)\b[^.;]{0,50}\b(?:is|are)\b|^(?:It|They|This) (?:would|will|should|must) (?:also )?(?:cap|limit|raise|require|allow|cut|set|impose|ban|provide|grant|lower|increase|reduce|extend|cover)\b|^It (?:caps|limits|raises|requires|allows|cuts|sets|imposes|bans|provides|grants|lowers|extends)\b|\bshould not\b|\bproposed by\b/i
/** Sums that a court or a kidnapper names, or that somebody sets out to raise. */
const SENTENCED = /\b(?:bail|bond|fines?|fined|penalt(?:y|ies)|damages|ransom|to raise)\b/i
/** The writer says how the figure was come by. */
const METHOD =
  /\b(?:(?:is|was|are|were|[’']s) based on|by our count|our (?:own )?(?:count|tally|analysis)|we (?:counted|calculated|found))\b/i
/** A study that the paragraph names vouches for its figures, whichever sentence they stand in. */
const STUDY =
  /\b(?:study|survey|poll|census|audit|analysis|report|statistics|data)\b[^.]{0,60}\b(?:by|from|released|published|conducted|commissioned)\b/i
/** "A race that the UN estimates could cost …", "the National Food Survey": named in the clause or the paragraph. */
const NAMED_SAYS =
  /\b(?!(?:An?|The|Some|This|That) )[A-Z][\w.]+ (?:estimates?|estimated|says|said|reports|reported|claims|claimed|found|calculates|calculated)\b/
const NAMED_STUDY =
  /\b(?:[A-Z]\w+ ){1,3}(?:Survey|Census|Report|Index|Study|Poll|Review|Dataset|Statistics)\b|\bCensus Bureau\b/
/** What a gazetteer says of a place. */
const POPULATION =
  /\b(?:population of|(?:town|city|village|country|nation|island|county|state|community|hamlet|suburb|metropolis|district) (?:of|with))(?: (?:about|around|some|nearly|almost|roughly|barely|only|just|over|under|more than|fewer than|less than))* ?$/i
const INHABITANTS = /^(?:residents|inhabitants|souls)$/
const SAMPLE = /^(?:surveyed|polled|interviewed|questioned|sampled)$/
const DEFINITE = /^(?:the|these|those|this|its|his|her|their|our|all|both)$/
const DETERMINER = /^(?:a|an|the|its|his|her|their|this|that|another|new|proposed|estimated)$/
/** What may stand behind an amount without being what it is the price of. */
const NO_NOUN =
  /^(?:a|an|per|each|every|in|on|of|to|for|from|by|at|as|and|or|but|with|when|while|after|before|if|than|that|which|who|more|less|this|last|next|annually|yearly|monthly|worth|apiece|over|during|through|is|was|are|were|will|would|has|have|had|can|could|since|until|because|into|between|without|under|out|back|off|up|down|so|not|it|he|she|they)$/
const READER = /^(?:you|your|yours|you're|you'll|you've|please)$/
const TELLER = /^(?:i|i'm|i've|i'd|i'll|me|my|mine|myself)$/

/** What a sentence, or the block around it, says of all its figures: asked once, since a table has thousands. */
interface Surroundings {
  readonly grave: boolean
  readonly vouchedFor: boolean
  readonly vouchedForMoney: boolean
  readonly personal: boolean
}

const known = new WeakMap<Sentence, Surroundings>()
const vouching = new WeakMap<readonly Token[], boolean>()

function surroundingsOf(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  quotes: readonly Quote[],
): Surroundings {
  const remembered = known.get(sentence)
  if (remembered) return remembered
  let whole = vouching.get(tokens)
  if (whole === undefined) {
    whole = COURT.test(text) || METHOD.test(text) || STUDY.test(text) || NAMED_STUDY.test(text)
    vouching.set(tokens, whole)
  }
  const words = text.slice(sentence.start, sentence.end)
  const found = {
    grave: GRAVE.test(words),
    // By a court's papers, a law or plan, a study that the paragraph names, or the method that it tells.
    vouchedFor:
      whole || /\baccording to\b|^If\b/i.test(words) || LAYS_DOWN.test(words) || NAMED_SAYS.test(words),
    vouchedForMoney: SENTENCED.test(words),
    personal: speaksOf(tokens, sentence, quotes),
  }
  known.set(sentence, found)
  return found
}

/** A figure with what stands around it. `first` to `last` are its tokens. */
interface Place {
  readonly figure: Figure
  readonly tokens: readonly Token[]
  readonly first: number
  readonly last: number
  readonly sentence: Sentence
  readonly around: Surroundings
  /** The block's. */
  readonly text: string
}

/**
 * Does a figure stand where no editor asks who counted: a number that is a name, a set or a sum that only describes, a
 * survey's sample, what a document lays down, what a gazetteer says, advice to the reader, the writer's own experience?
 */
export function needsNoCounter(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  quotes: readonly Quote[],
  figure: Figure,
): boolean {
  const [first, last] = tokenRange(tokens, figure)
  const place: Place = {
    figure,
    tokens,
    first,
    last,
    sentence,
    around: surroundingsOf(text, tokens, sentence, quotes),
    text,
  }
  return (
    isName(place) ||
    isSmall(place) ||
    describes(place) ||
    place.around.vouchedFor ||
    (figure.kind === 'money' && place.around.vouchedForMoney) ||
    isGazetteer(place) ||
    place.around.personal
  )
}

/** Says how many there are, and no more: no "about", no range. */
function isPlain({ kind, approximation, high }: Figure): boolean {
  return kind === 'count' && approximation === undefined && high === undefined
}

/** "Room 314", "desk 191", "Hum 110 syllabus", "575 S Kane Creek", case number 210700024. */
function isName({ figure, tokens, first, sentence }: Place): boolean {
  const { value = 0, noun } = figure
  if (!isPlain(figure)) return false
  if (/^\d{7,}$/.test(tokens[first]?.text ?? '') || /^[NSEW]$/.test(tokens[first + 1]?.text ?? ''))
    return true
  // "1000 Friends of Oregon"
  if (
    /^\d{4}$/.test(tokens[first]?.text ?? '') &&
    /^\p{Lu}/u.test(tokens[first + 1]?.text ?? '') &&
    tokens[first + 2]?.lower === 'of'
  )
    return true
  if (value >= 1000) return false
  const carrier = tokens[first - 1]
  const carried =
    carrier?.kind === 'word' &&
    first - 1 > sentence.first &&
    /^\p{Lu}/u.test(carrier.text) &&
    !/(?:day|ary|ch|il|june|july|ber|st)$/.test(carrier.lower)
  return noun === undefined || carried
}

/** A small plain count that anybody can check, of nothing grave; "at least two"; "9.2 out of 10"; all of a hundred percent. */
function isSmall({ figure, tokens, first, last, around }: Place): boolean {
  const { kind, value = 0, unit, high } = figure
  if (kind === 'count' && value < 10) return true
  if (isPlain(figure) && value < 100 && !around.grave) return true
  if (kind === 'fraction' && /^\d\.\d/.test(tokens[first]?.text ?? '')) return true
  // A price that anybody pays.
  if (kind === 'money' && value < 100 && high === undefined && !around.grave) return true
  return unit === 'percent' && value === 100 && high === undefined && tokens[last]?.lower !== 'of'
}

/** "The 12 jurors", "a $43,000 watch", "the second half", "a doubling of", "in which 26 people died", "400 people surveyed". */
function describes({ figure, tokens, first, last }: Place): boolean {
  const { kind, value = 0 } = figure
  const before = tokens[first - 1]?.lower ?? ''
  const after = tokens[last]
  const article = /^(?:first|last|next|other|remaining)$/.test(before)
    ? (tokens[first - 2]?.lower ?? '')
    : before
  if (kind === 'count' && value < 1000 && DEFINITE.test(article)) return true
  if (kind === 'money' && after?.kind === 'word' && DETERMINER.test(before) && !NO_NOUN.test(after.lower))
    return true
  if (kind === 'fraction' && /^(?:first|second|latter|other|top|bottom|lower|upper)$/.test(before))
    return true
  if (
    kind === 'multiple' &&
    (/^(?:a|an|any)$/.test(before) || /^(?:lead|score)$/.test(tokens[last + 1]?.lower ?? ''))
  )
    return true
  if (/^(?:which|where)$/.test(before) || (before === 'killed' && tokens[first - 2]?.lower === 'that'))
    return true
  return SAMPLE.test(after?.lower ?? '') || SAMPLE.test(tokens[last - 1]?.lower ?? '')
}

/** A town of so many people. */
function isGazetteer({ figure, tokens, last, sentence, text }: Place): boolean {
  const before = text.slice(Math.max(sentence.start, figure.start - 40), figure.start)
  return POPULATION.test(before) || INHABITANTS.test(tokens[last - 1]?.lower ?? '')
}

/** Does a sentence speak to the reader or of the writer, outside quotations? */
function speaksOf(tokens: readonly Token[], { first, last }: Sentence, quotes: readonly Quote[]): boolean {
  for (let i = first; i < last; i++) {
    const token = tokens[i]
    if (!token || !(READER.test(token.lower) || TELLER.test(token.lower))) continue
    if (!quotes.some(({ start, end }) => start <= token.start && token.start < end)) return true
  }
  return false
}
