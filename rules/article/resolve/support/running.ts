/** Who speaks in another sentence of the paragraph, or spoke last in the one before. */
import type { ArticleQuote, Attribution, Figure, Support } from '../../model.ts'
import type { BlockFacts } from '../../per-block.ts'

/**
 * Another sentence of the paragraph names a source. The nearest one before still speaks; one after speaks for all
 * before it when it closes the paragraph ("…, according to the agency").
 */
export function running(
  speaking: readonly Attribution[],
  figure: Figure,
  block: BlockFacts,
): Support | undefined {
  const speaks = speaking.filter((attribution) => reaches(attribution, figure, block))
  const attribution = speaks.filter(({ sentence }) => sentence <= figure.sentence).at(-1) ?? speaks[0]
  return attribution && { kind: 'running', attribution }
}

/**
 * Whoever has spoken may be meant by a figure of the paragraph, and so may whoever speaks only behind it ("…, according to the
 * agency"). But "According to the agency, …" at the head of a sentence tells whose the words behind it are, and none before; a
 * refusal says nothing; and a sum or a fraction is the next sentence's, or that of words that come back to it.
 */
export function reaches(
  { cue: [says], sentence }: Attribution,
  figure: Figure,
  { text, sentences }: BlockFacts,
): boolean {
  const own = sentences[sentence]
  if (sentence <= figure.sentence || !says || !own) return true
  const isAccording = /^according to$/i.test(text.slice(says.start, says.end))
  if (isAccording) return says.start > own.start
  const words = text.slice(own.start, own.end)
  const isAway = sentence > figure.sentence + 1 && (figure.kind === 'money' || figure.kind === 'fraction')
  return !REFUSES.test(words) && (!isAway || COMES_BACK.test(words))
}

const REFUSES =
  /\b(?:declin|refus)(?:e[sd]?|ing) to\b|\b(?:did not|would not|didn[’']t|wouldn[’']t|will not|won[’']t|could not) (?:\p{Ll}+ ){0,2}?(?:comment|respond|reply|say|speculate|be drawn|answer|discuss|confirm)\b|\bno comment\b/u

/** "Those numbers come from …", "The figures were released by …", "All this, he said, …" */
const COMES_BACK =
  /^(?:The|These|Those|This|That|All|Both|Such|Its|Their) (?:[\p{Ll}-]+ ){0,3}?(?:numbers?|figures?|totals?|toll|tally|count|data|statistics|estimates?|report|study|survey|poll|census|audit|analysis|findings?|results?|sum|amount|cost|this|that)\b/u

/** Somebody whose quotation stands before the figure goes on ("“Then I got a lot.” €492,000, to be exact."). */
export function spoken(quotes: readonly ArticleQuote[], figure: Figure): Support | undefined {
  const last = quotes
    .filter(
      ({ quote, support }) =>
        quote.use === 'speech' && quote.end <= figure.start && support.kind !== 'unresolved',
    )
    .at(-1)
  return last?.support.kind === 'attribution'
    ? { kind: 'running', attribution: last.support.attribution }
    : last?.support
}

/** "More than half of them are children": a part of what the paragraph before attributes. */
export function ofThem(
  before: Attribution | undefined,
  figure: Figure,
  { text }: BlockFacts,
): Support | undefined {
  return before &&
    figure.sentence === 0 &&
    /^ (?:of )?(?:them|these|those)\b/.test(text.slice(figure.end, figure.end + 10))
    ? { kind: 'running', attribution: before }
    : undefined
}
