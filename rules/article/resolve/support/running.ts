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
 * Whoever speaks may be meant by a figure of the paragraph; but "According to the agency, …" at the head of a sentence tells whose the
 * words behind it are, and none before.
 */
export function reaches(
  { cue: [says], sentence }: Attribution,
  figure: Figure,
  { text, sentences }: BlockFacts,
): boolean {
  const opens =
    says !== undefined &&
    says.start === sentences[sentence]?.start &&
    /^according to$/i.test(text.slice(says.start, says.end))
  return sentence <= figure.sentence || !opens
}

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
