import { createAlong } from '../along-blocks.ts'
import { inPlace } from '../in-place.ts'
import type { AnnotatedBlock, ArticleQuote, Attribution, Block, Genre, Quote, Span } from '../model.ts'
import { perBlock } from '../per-block.ts'
import type { Slices } from '../slices.ts'
import { columnOf, joinBlocks, restColumnOf } from './by-block.ts'

/**
 * Finds the speaker of each outer quotation. In order: the attribution that holds it, be it a credit below it; another attribution of its
 * paragraph, the nearest before it first; the quotation it carries on from the paragraph before; the one
 * speaker whom the paragraph before introduced with a colon.
 */
export function createQuotes(): (
  blocks: readonly (Block & AnnotatedBlock)[],
  attributions: readonly Attribution[],
  genre: Genre,
) => Slices<ArticleQuote[]> {
  const introduce = createAlong<Attribution | undefined>()
  const link = createAlong<Linked>(({ carried }) => [carried])
  return function* (blocks, attributions, genre) {
    const interview = genre === 'interview'
    const column = columnOf(attributions, blocks.length)
    const introducing = yield* introduce(blocks, [], [column], (block, index) =>
      endsOpen(block) ? column[index]?.at(-1) : undefined,
    )
    const introduced = [undefined, ...introducing.slice(0, -1)]
    const rests = restColumnOf(attributions, blocks)
    const linked = yield* link(blocks, [interview], [column, introduced, rests], (block, index, before) => {
      const carried = before?.carried
      return block.quotes.length > 0
        ? linkedIn(
            block,
            index,
            column[index] ?? NOBODY,
            introduced[index],
            carried,
            interview,
            rests[index] ?? NOBODY,
          )
        : { quotes: NONE, carried }
    })
    return joinBlocks(linked.map(({ quotes }) => quotes))
  }
}

/** The quotations of a block, and one that is still open at its end. */
interface Linked {
  readonly quotes: readonly ArticleQuote[]
  readonly carried: ArticleQuote | undefined
}

const NONE: readonly ArticleQuote[] = []
const NOBODY: readonly Attribution[] = []

const linkedIn = inPlace(
  (
    block,
    index,
    here: readonly Attribution[],
    introduced: Attribution | undefined,
    before: ArticleQuote | undefined,
    interview: boolean,
    rests: readonly Attribution[],
  ): Linked => {
    const quotes: ArticleQuote[] = []
    let carried = before
    for (const quote of block.quotes) {
      if (quote.depth > 1) continue
      const { speaker, support } = speakerOf(quote, index, {
        here,
        credited: rests.find((attribution) => attribution.block > index),
        introduced,
        carried,
        interview,
        last: quotes.at(-1),
      })
      const linked = {
        block: index,
        quote,
        support,
        ...(speaker !== undefined && { speaker }),
      }
      quotes.push(linked)
      carried = quote.closed ? undefined : linked
    }
    return { quotes, carried }
  },
)

/** Who may have spoken a quotation. */
interface Around {
  /** The attributions of its paragraph. */
  readonly here: readonly Attribution[]
  /** Who is credited with all of its block, in one below. */
  readonly credited: Attribution | undefined
  /** The quotation before it in its paragraph. */
  readonly last: ArticleQuote | undefined
  /** One that is still open before it. */
  readonly carried: ArticleQuote | undefined
  /** Who is introduced at the end of the paragraph before. */
  readonly introduced: Attribution | undefined
  readonly interview: boolean
}

function speakerOf(
  quote: Quote,
  index: number,
  { here, credited, last, carried, introduced, interview }: Around,
): Pick<ArticleQuote, 'speaker' | 'support'> {
  const holding = here.find(
    (attribution) =>
      (attribution.sourceId !== undefined || attribution.source.length > 0 || attribution.agentless) &&
      attribution.content.some(
        (place) => place.block === index && place.start < quote.end && place.end > quote.start,
      ),
  )
  const speaks = holding ?? credited
  if (speaks) return given(speaks, 'attribution')
  const continues = carried !== undefined && (!quote.opened || quote.start < 3)
  const near = continues ? undefined : nearest(here, quote)
  if (near) return given(near, 'running')
  if (continues) return carried
  if (last && last.support.kind !== 'unresolved') return last
  if (introduced) return given(introduced, 'running')
  return { support: interview ? { kind: 'own', reason: 'questions and answers' } : { kind: 'unresolved' } }
}

function given(
  attribution: Attribution,
  kind: 'attribution' | 'running',
): Pick<ArticleQuote, 'speaker' | 'support'> {
  const { sourceId } = attribution
  return { support: { kind, attribution }, ...(sourceId !== undefined && { speaker: sourceId }) }
}

const SPOKEN = new Set(['speech', 'writing', 'finding'])

/** What somebody says within the quotation names another speaker, never its own. */
function nearest(attributions: readonly Attribution[], quote: Span): Attribution | undefined {
  let before: Attribution | undefined
  let after: Attribution | undefined
  for (const attribution of attributions) {
    if (attribution.agentless || !SPOKEN.has(attribution.cueClass)) continue
    const start = attribution.cue[0]?.start ?? attribution.content[0]?.start ?? 0
    if (start < quote.start) before = attribution
    else if (start >= quote.end) after ??= attribution
  }
  return before ?? after
}

const endsOpen = perBlock(({ text }) => /[:,]\s*$/.test(text))
