import type { Figure, Quote, Sentence, Token } from '../../article/model.ts'

/** Words by which somebody is harmed, held or let go: even a small count of those wants its counter. */
const GRAVE =
  /\b(?:kill|dead|die[ds]?\b|death|injur|wound|hurt|arrest|detain|infect|missing|displac|evacuat|laid off|layoff|jobs?\b|fired|starv|poison|victim|casualt|convict|deport|evict|homeless)/i
/** Papers of a court vouch for what a defendant did. */
const COURT =
  /\b(?:plead(?:ed|s)? (?:not )?guilty|plea (?:deal|agreement)|indictment|indicted|(?:was|were|been) sentenced|court (?:papers|documents|filings?|records))\b/i
const SAMPLE = /^(?:surveyed|polled|interviewed|questioned|sampled)$/
const DEFINITE = /^(?:the|these|those|this|its|his|her|their|our|all|both)$/
const DETERMINER = /^(?:a|an|the|its|his|her|their|this|that|another|new|proposed|estimated)$/
/** What may stand behind an amount without being what it is the price of. */
const NO_NOUN =
  /^(?:a|an|per|each|every|in|on|of|to|for|from|by|at|as|and|or|but|with|when|while|after|before|if|than|that|which|who|more|less|this|last|next|annually|yearly|monthly|worth|apiece|over|during|through|is|was|are|were|will|would|has|have|had|can|could|since|until|because|into|between|without|under|out|back|off|up|down|so|not|it|he|she|they)$/
const READER = /^(?:you|your|yours|you're|you'll|you've|please)$/
const TELLER = /^(?:i|i'm|i've|i'd|i'll|me|my|mine|myself)$/

/**
 * Does a figure stand where no editor asks who counted: advice to the reader, the writer's own experience, a sum that only
 * describes ("a $43,000 watch"), a set known by its number ("the 12 jurors"), a survey's sample, a small plain count of
 * things that anybody can check?
 */
export function needsNoCounter(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  quotes: readonly Quote[],
  figure: Figure,
): boolean {
  const first = firstAt(tokens, figure.start)
  const last = firstAt(tokens, figure.end)
  const before = tokens[first - 1]?.lower ?? ''
  const after = tokens[last]
  const { kind, value = 0, approximation, high } = figure
  const plain = kind === 'count' && approximation === undefined && high === undefined
  // A number that says of nothing how many there are is a name: "room 314", "desk 191".
  if (plain && figure.noun === undefined && value < 1000) return true
  if (plain && value < 1000 && DEFINITE.test(before)) return true
  if (kind === 'count' && value < 10) return true
  if (figure.unit === 'percent' && value === 100 && high === undefined && after?.lower !== 'of') return true
  if (SAMPLE.test(after?.lower ?? '') || SAMPLE.test(tokens[last - 1]?.lower ?? '')) return true
  if (/^(?:which|where)$/.test(before) || (before === 'killed' && tokens[first - 2]?.lower === 'that'))
    return true
  if (kind === 'money' && after?.kind === 'word' && DETERMINER.test(before) && !NO_NOUN.test(after.lower))
    return true
  if (plain && value < 100 && !GRAVE.test(text.slice(sentence.start, sentence.end))) return true
  if (COURT.test(text)) return true
  return speaksOf(tokens, sentence, quotes)
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

function firstAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
