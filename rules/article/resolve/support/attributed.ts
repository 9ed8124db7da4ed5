/** A figure in what somebody says: in the content of an attribution, or in a quotation. */
import type { ArticleQuote, Attribution, Figure, Span, Support } from '../../model.ts'
import type { BlockFacts } from '../../per-block.ts'

/** "The valley has seen a rise of 40 percent": places see what others count. */
function sees({ cue }: Attribution, text: string): boolean {
  return cue.some(({ start, end }) => /\b(?:sees?|saw|seen|seeing)$/i.test(text.slice(start, end)))
}

/** A span of a block that is a part of an attribution. */
export interface Covered extends Span {
  readonly attribution: Attribution
  readonly part: 'content' | 'source' | 'cue'
}

/** What attributions cover in a block, by the order of the attributions: those that run on into it from above, and its own. */
export function coverage(
  runningOn: readonly Attribution[],
  here: readonly Attribution[],
  block: number,
): readonly Covered[] {
  return [...runningOn, ...here].flatMap((attribution) =>
    (['content', 'source', 'cue'] as const).flatMap((part) =>
      attribution[part]
        .filter((place) => place.block === block)
        .map(({ start, end }) => ({ start, end, attribution, part })),
    ),
  )
}

/**
 * The figure lies in what somebody says. Approving, condemning or seeming vouches for no number, and a verb alone for none
 * ("with the economy adding 151,000 jobs", "reportedly"); a figure that is part of the source itself ("two in three voters think") is
 * vouched for only where that source is a document.
 */
export function direct(
  covered: readonly Covered[],
  figure: Figure,
  { text }: BlockFacts,
): Support | undefined {
  const holder = covered.find(
    ({ start, end, attribution, part }) =>
      start <= figure.start &&
      figure.start < end &&
      attribution.cueClass !== 'attitude' &&
      attribution.cueClass !== 'appearance' &&
      attribution.source.length > 0 &&
      !(attribution.kind === 'named-organisation' && sees(attribution, text)) &&
      (part === 'content' || attribution.kind === 'document'),
  )
  return holder && { kind: 'attribution', attribution: holder.attribution }
}

const ASKED_OF_QUOTE: Support = { kind: 'own', reason: 'the quotation asks for its speaker' }

/** The quotation in which a figure lies vouches for it, as far as somebody speaks it. */
export function quoted(quotes: readonly ArticleQuote[], { start }: Figure): Support | undefined {
  const holder = quotes.find(({ quote }) => quote.start <= start && start < quote.end)
  // A quotation that nobody is named for is reported as such.
  if (holder?.support.kind === 'unresolved') return holder.quote.use === 'speech' ? ASKED_OF_QUOTE : undefined
  return holder?.support
}
