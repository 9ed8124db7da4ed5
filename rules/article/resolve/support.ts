import { createAlong } from '../along-blocks.ts'
import { inPlace } from '../in-place.ts'
import type {
  AnnotatedBlock,
  ArticleFigure,
  ArticleQuote,
  Attribution,
  Block,
  Figure,
  Genre,
  MarkedDocument,
  Span,
  Support,
} from '../model.ts'
import type { Slices } from '../slices.ts'
import { columnOf, groupByBlock, restColumnOf } from './by-block.ts'
import { type Account, carriedOn, isPublished, studyIn, TURNS } from './support/account.ts'
import { coverage, direct, quoted } from './support/attributed.ts'
import { linked, type Note, noted, notesByBlock } from './support/document.ts'
import { type Introduction, introduced, introductionIn } from './support/introduction.ts'
import { isOnRecord } from './support/on-record.ts'
import { repeats, summed } from './support/repeat.ts'
import { ofThem, running, spoken } from './support/running.ts'
import { NOTHING, toldIn } from './support/told.ts'

/** What is looked at to support figures. */
export interface SupportInput {
  readonly document: MarkedDocument
  readonly blocks: readonly (Block & AnnotatedBlock)[]
  readonly attributions: readonly Attribution[]
  readonly quotes: readonly ArticleQuote[]
  readonly genre: Genre
}

/**
 * Decides for each figure who vouches for it: RULES' "attributed figure", the nearest reason first. Linear in the
 * number of figures and attributions, but for the few figures that share one paragraph.
 */
export function createSupport(): (input: SupportInput) => Slices<ArticleFigure[]> {
  const along = createAlong<Supported>(({ after: { account, accountText, introduction, previous } }) => [
    account,
    accountText,
    introduction,
    previous,
  ])
  return function* ({ document, blocks, attributions, quotes, genre }) {
    const interview = genre === 'interview'
    const here = columnOf(attributions, blocks.length)
    const quotesIn = columnOf(quotes, blocks.length)
    const notesIn = notesByBlock(document)
    const links = blocks.map((block) => block.links)
    const references = blocks.map((block) => block.references)
    const notes = blocks.map((_, index) => notesIn.get(index) ?? NO_NOTES)
    const rests = restColumnOf(attributions, blocks)
    const columns = [here, quotesIn, links, references, notes, rests]
    const supported = yield* along(blocks, [interview], columns, (block, index, last) => {
      const before = last?.after ?? NOTHING_BEFORE
      return supportedIn(
        block,
        index,
        interview,
        here[index] ?? NOBODY,
        quotesIn[index] ?? NO_QUOTES,
        block.links,
        block.references,
        notes[index] ?? NO_NOTES,
        before.account,
        before.accountText,
        before.introduction,
        before.previous,
        rests[index] ?? NOBODY,
      )
    })
    const figures = supported.flatMap((block) => block.figures)
    return repeats(summed(figures, blocks, groupByBlock(attributions)), blocks)
  }
}

/** The figures of a block, and what stands behind it. */
interface Supported {
  readonly figures: readonly ArticleFigure[]
  readonly after: Standing
}

/** What a paragraph leaves for the next ones. */
interface Standing {
  readonly account: Account | undefined
  /** The text in which the account is opened. */
  readonly accountText: string
  /** The paragraph that ends in a colon and introduces what follows. */
  readonly introduction: Introduction | undefined
  /** Who spoke last in the paragraph before. */
  readonly previous: Attribution | undefined
}

const NOTHING_BEFORE: Standing = {
  account: undefined,
  accountText: '',
  introduction: undefined,
  previous: undefined,
}
const NOBODY: readonly Attribution[] = []
const NO_NOTES: readonly Note[] = []
const NO_QUOTES: readonly ArticleQuote[] = []

/** The figures of a block, and what stands behind it. `runningOn` are attributions of blocks before. */
const supportedIn = inPlace(
  (
    block,
    index,
    interview: boolean,
    here: readonly Attribution[],
    quotes: readonly ArticleQuote[],
    links: Block['links'],
    references: Block['references'],
    notes: readonly Note[],
    accountBefore: Account | undefined,
    accountTextBefore: string,
    introductionBefore: Introduction | undefined,
    previousBefore: Attribution | undefined,
    runningOn: readonly Attribution[],
  ): Supported => {
    const speaking = here.filter((attribution) => isOnRecord(attribution, block))
    const ends = block.kind === 'heading' || TURNS.test(block.text)
    let account = ends ? undefined : accountBefore
    let accountText = ends ? '' : accountTextBefore
    let introduction = block.kind === 'heading' ? undefined : introductionBefore
    const covering = coverage(runningOn, here, index)
    const carried = speaking.length === 0 ? account : undefined
    const before = speaking.length === 0 ? previousBefore : undefined
    const told = toldIn(block)
    const figures = block.figures.map((figure, i): ArticleFigure => {
      const { asked, performer, survey, counted, estimated } = told[i] ?? NOTHING
      return {
        block: index,
        figure,
        support: direct(covering, figure, block) ??
          noted(notes, block, figure) ??
          quoted(quotes, figure) ??
          (asked ? ASKED : undefined) ??
          linked(block, { links, references }, index, figure) ??
          subject(performer ?? survey, index) ??
          running(estimated ? earlier(speaking, figure) : speaking, figure, block) ??
          (estimated ? undefined : spoken(quotes, figure)) ??
          introduced(introduction, index, block) ??
          (interview ? ANSWERED : undefined) ??
          (counted ? COUNTED : undefined) ??
          (estimated ? undefined : carriedOn(carried, figure, accountText)) ??
          ofThem(before, figure, block) ?? { kind: 'unresolved' },
      }
    })
    // Only a study, poll or data set goes on vouching for the paragraphs that follow it.
    const last = speaking.at(-1)
    const previous = block.kind === 'paragraph' || block.kind === 'heading' ? last : previousBefore
    // Words that are set off by quotation marks end with them, and narration ends an answer.
    if (speaking.length > 0 || /^[“"«„]/.test(block.text)) introduction = undefined
    introduction = introductionIn(block, index, speaking) ?? introduction
    const study = studyIn(block)
    if (last) {
      account =
        isPublished(last, block.text) && !isFollowed(block.sentences[last.sentence], quotes)
          ? last
          : undefined
      accountText = block.text
    } else if (study) account = { block: index, ...study }
    // Another voice, or a paragraph without a figure, ends its account.
    else if (block.kind === 'paragraph' && (here.length > 0 || block.figures.length === 0))
      account = undefined
    return { figures, after: { account, accountText: account ? accountText : '', introduction, previous } }
  },
)

/** Somebody is quoted further down the paragraph: the next one does not come back to who spoke before. */
function isFollowed(sentence: Span | undefined, quotes: readonly ArticleQuote[]): boolean {
  return quotes.some(({ quote }) => quote.use === 'speech' && sentence && quote.start >= sentence.end)
}

/** An estimate is nobody's who has not spoken yet. */
function earlier(speaking: readonly Attribution[], figure: Figure): readonly Attribution[] {
  return speaking.filter(({ sentence }) => sentence < figure.sentence)
}

function subject(mention: Span | undefined, block: number): Support | undefined {
  return mention && { kind: 'subject', place: { block, start: mention.start, end: mention.end } }
}

/** A sentence that already asks for its source is reported as an unfilled placeholder instead. */
const ASKED: Support = { kind: 'own', reason: 'an unfilled placeholder asks for the source' }
const ANSWERED: Support = { kind: 'own', reason: 'an answer in an interview' }
const COUNTED: Support = { kind: 'own', reason: 'the outlet’s own count' }
