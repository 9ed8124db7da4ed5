import type {
  AnnotatedBlock,
  ArticleFigure,
  ArticleQuote,
  Attribution,
  Block,
  Genre,
  MarkedDocument,
  Source,
  Span,
  Support,
} from '../model.ts'
import { groupByBlock } from './quotes.ts'
import { type Account, carriedOn, isPublished, studyIn, TURNS } from './support/account.ts'
import { coverage, direct, quoted } from './support/attributed.ts'
import { linked, noted } from './support/document.ts'
import { type Introduction, introduced, introductionIn } from './support/introduction.ts'
import { isOnRecord } from './support/on-record.ts'
import { repeats, summed } from './support/repeat.ts'
import { ofThem, running, spoken } from './support/running.ts'
import { NOTHING, toldIn } from './support/told.ts'

/** What `supportFigures` looks at. */
export interface SupportInput {
  readonly document: MarkedDocument
  readonly blocks: readonly (Block & AnnotatedBlock)[]
  readonly attributions: readonly Attribution[]
  readonly sources: readonly Source[]
  readonly quotes: readonly ArticleQuote[]
  readonly genre: Genre
}

/**
 * Decides for each figure who vouches for it: RULES' "attributed figure", the nearest reason first. Linear in the
 * number of figures and attributions, but for the few figures that share one paragraph.
 */
export function supportFigures(input: SupportInput): ArticleFigure[] {
  const { blocks, attributions, genre } = input
  const inBlock = groupByBlock(attributions)
  const quotesIn = groupByBlock(input.quotes)
  const covering = coverage(attributions, blocks)
  const figures: ArticleFigure[] = []
  let account: Account | undefined
  /** The paragraph that ends in a colon and introduces what follows. */
  let introduction: Introduction | undefined
  /** Who spoke last in the paragraph before. */
  let previous: Attribution | undefined
  blocks.forEach((block, index) => {
    const here = inBlock.get(index) ?? []
    const speaking = here.filter((attribution) => isOnRecord(attribution, block))
    if (block.kind === 'heading') account = undefined
    if (TURNS.test(block.text)) account = undefined
    if (block.kind === 'heading') introduction = undefined
    const carried = speaking.length === 0 ? account : undefined
    const before = speaking.length === 0 ? previous : undefined
    const told = toldIn(block)
    for (const [i, figure] of block.figures.entries()) {
      const { asked, performer, survey, counted } = told[i] ?? NOTHING
      figures.push({
        id: figures.length,
        block: index,
        figure,
        support: direct(covering.get(index) ?? [], figure, block) ??
          noted(input.document, block, index, figure) ??
          quoted(quotesIn.get(index) ?? [], figure) ??
          (asked ? ASKED : undefined) ??
          linked(block, index, figure) ??
          subject(performer ?? survey, index) ??
          running(speaking, figure) ??
          spoken(quotesIn.get(index) ?? [], figure) ??
          introduced(introduction, index, block) ??
          (genre === 'interview' ? ANSWERED : undefined) ??
          (counted ? COUNTED : undefined) ??
          carriedOn(carried, figure, blocks) ??
          ofThem(before, figure, block) ?? { kind: 'unresolved' },
      })
    }
    // Only a study, poll or data set goes on vouching for the paragraphs that follow it.
    const last = speaking.at(-1)
    if (block.kind === 'paragraph' || block.kind === 'heading') previous = last
    // Words that are set off by quotation marks end with them, and narration ends an answer.
    if (speaking.length > 0 || /^[“"«„]/.test(block.text)) introduction = undefined
    introduction = introductionIn(block, index, speaking) ?? introduction
    const study = studyIn(block)
    if (last) account = isPublished(last, block.text) ? last : undefined
    else if (study) account = { block: index, ...study }
    // Another voice, or a paragraph without a figure, ends its account.
    else if (block.kind === 'paragraph' && (here.length > 0 || block.figures.length === 0))
      account = undefined
  })
  return repeats(summed(figures, blocks, inBlock), blocks)
}

function subject(mention: Span | undefined, block: number): Support | undefined {
  return mention && { kind: 'subject', place: { block, start: mention.start, end: mention.end } }
}

/** A sentence that already asks for its source is reported as an unfilled placeholder instead. */
const ASKED: Support = { kind: 'own', reason: 'an unfilled placeholder asks for the source' }
const ANSWERED: Support = { kind: 'own', reason: 'an answer in an interview' }
const COUNTED: Support = { kind: 'own', reason: 'the outlet’s own count' }
