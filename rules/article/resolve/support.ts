import { opensAccount } from '../../languages/en/cues.ts'
import type {
  AnnotatedBlock,
  ArticleFigure,
  ArticleQuote,
  Attribution,
  Block,
  Figure,
  Genre,
  MarkedDocument,
  Mention,
  Sentence,
  Source,
  Span,
  Support,
} from '../model.ts'
import { perBlock } from '../per-block.ts'
import { groupByBlock } from './quotes.ts'

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
  const covering = coverage(attributions)
  const figures: ArticleFigure[] = []
  let account: Attribution | undefined
  blocks.forEach((block, index) => {
    const here = inBlock.get(index) ?? []
    const speaking = here.filter((attribution) => isOnRecord(attribution, block.text))
    if (block.kind === 'heading') account = undefined
    const carried = speaking.length === 0 ? account : undefined
    const told = toldIn(block)
    for (const [i, figure] of block.figures.entries()) {
      const { asked, performer, survey, counted } = told[i] ?? NOTHING
      figures.push({
        id: figures.length,
        block: index,
        figure,
        support:
          direct(covering.get(index) ?? [], figure) ??
          noted(input, index, figure) ??
          quoted(quotesIn.get(index) ?? [], figure) ??
          (asked ? ASKED : undefined) ??
          linked(block, index, figure) ??
          subject(performer ?? survey, index) ??
          running(speaking, figure) ??
          (genre === 'interview' ? ANSWERED : undefined) ??
          (counted ? COUNTED : undefined) ??
          (carried ? { kind: 'running', attribution: carried.id } : { kind: 'unresolved' }),
      })
    }
    // Only a study, poll or data set goes on vouching for the paragraphs that follow it.
    const last = speaking.at(-1)
    if (last) account = last.kind === 'document' || last.cueClass === 'finding' ? last : undefined
    // Another voice, or a paragraph without a figure, ends its account.
    else if (block.kind === 'paragraph' && (here.length > 0 || block.figures.length === 0))
      account = undefined
  })
  return repeats(figures, blocks)
}

interface Covered extends Span {
  readonly attribution: Attribution
  readonly part: 'content' | 'source' | 'cue'
}

function coverage(attributions: readonly Attribution[]): Map<number, Covered[]> {
  const byBlock = new Map<number, Covered[]>()
  for (const attribution of attributions) {
    for (const part of ['content', 'source', 'cue'] as const) {
      for (const place of attribution[part]) {
        const list = byBlock.get(place.block)
        const covered = { start: place.start, end: place.end, attribution, part }
        if (list) list.push(covered)
        else byBlock.set(place.block, [covered])
      }
    }
  }
  return byBlock
}

const PLACEHOLDER = /\[[A-Z][A-Z ,/]+\]/

/** Somebody who can be asked says it, or will: a wish, an attitude or an unnamed group opens no account. */
function isOnRecord({ agentless, sourceId, kind, source, cue }: Attribution, text: string): boolean {
  if (agentless || kind === 'vague-group') return false
  if (sourceId === undefined && !source.some(({ start, end }) => PLACEHOLDER.test(text.slice(start, end))))
    return false
  return cue.some(({ start, end }) => opensAccount(text.slice(start, end)))
}

/**
 * The figure lies in what somebody says. Approving, condemning or seeming vouches for no number; and a figure that is part
 * of the source itself ("two in three voters think") is vouched for only where that source is a document.
 */
function direct(covered: readonly Covered[], figure: Figure): Support | undefined {
  const holder = covered.find(
    ({ start, end, attribution, part }) =>
      start <= figure.start &&
      figure.start < end &&
      attribution.cueClass !== 'attitude' &&
      attribution.cueClass !== 'appearance' &&
      (part === 'content' || attribution.kind === 'document'),
  )
  return holder && { kind: 'attribution', attribution: holder.attribution.id }
}

function noted({ document, blocks }: SupportInput, index: number, figure: Figure): Support | undefined {
  const sentence = blocks[index]?.sentences[figure.sentence]
  const comment = document.comments.findIndex(
    (note) => note.block === index && isSourceNote(note.text) && note.at >= (sentence?.start ?? 0),
  )
  return comment < 0 ? undefined : { kind: 'note', comment }
}

/** A comment that a reporter leaves for the desk: "source: ministry briefing, Nov 4". */
export function isSourceNote(text: string): boolean {
  return /^(?:source|sources|src)\s*:\s*\S/i.test(text)
}

function quoted(quotes: readonly ArticleQuote[], { start }: Figure): Support | undefined {
  const holder = quotes.find(({ quote }) => quote.start <= start && start < quote.end)
  return holder && holder.support.kind !== 'unresolved' ? holder.support : undefined
}

function linked(block: Block & AnnotatedBlock, index: number, figure: Figure): Support | undefined {
  const sentence = sentenceOf(block, figure)
  const link = block.links.find(
    ({ span, url }) =>
      sentence && span.start < sentence.end && span.end > sentence.start && /^(?:https?:|\/|\.)/i.test(url),
  )
  if (link) return { kind: 'link', place: { block: index, ...link.span } }
  const reference = block.references.find((at) => sentence && at >= sentence.start && at <= sentence.end + 1)
  return reference === undefined
    ? undefined
    : { kind: 'link', place: { block: index, start: reference, end: reference } }
}

function subject(mention: Mention | undefined, block: number): Support | undefined {
  return mention && { kind: 'subject', place: { block, start: mention.start, end: mention.end } }
}

/** A sentence that already asks for its source is reported as an unfilled placeholder instead. */
const ASKED: Support = { kind: 'own', reason: 'an unfilled placeholder asks for the source' }
const ANSWERED: Support = { kind: 'own', reason: 'an answer in an interview' }
const COUNTED: Support = { kind: 'own', reason: 'the outlet’s own count' }

/** What the sentence of a figure tells without the rest of the article. */
interface Told {
  readonly asked: boolean
  /** A body that publishes or does what is counted. */
  readonly performer?: Mention | undefined
  /** A survey or study that is named: it vouches for its figures without a verb of saying. */
  readonly survey?: Mention | undefined
  readonly counted: boolean
}

const NOTHING: Told = { asked: false, counted: false }

/** What is told of each figure of a block. */
const toldIn = perBlock((block) =>
  block.figures.map((figure): Told => {
    const sentence = sentenceOf(block, figure)
    const words = sentence ? block.text.slice(sentence.start, sentence.end) : ''
    return {
      asked: PLACEHOLDER.test(words),
      performer: sentence && performer(block, sentence, figure),
      survey: block.mentions.find(
        ({ sentence: at, kind, form }) => at === figure.sentence && kind === 'document' && form === 'name',
      ),
      counted: OWN_COUNT.test(words),
    }
  }),
)

const PERFORMS =
  /^(?:reported|posted|recorded|announced|released|published|counted|registered|arrested|seized|charged|detained|raised|spent|paid|bought|sold|hired|employs|fined|sentenced|awarded|surveyed|polled|interviewed|tested|sampled|analy[sz]ed|examined|approved|voted|ordered|won|lost|earned|closed|opened|allocated|pledged|donated|funded|imposed|cut|launched|plans|offers|charges)$/

/** No sentence of prose is longer, in UTF-16 code units; a list of thousands of figures is none. */
const LONGEST_SENTENCE = 4_000

function sentenceOf(block: AnnotatedBlock, figure: Figure): Sentence | undefined {
  const sentence = block.sentences[figure.sentence]
  return sentence && sentence.end - sentence.start <= LONGEST_SENTENCE ? sentence : undefined
}

/** The sentence's subject is a body that publishes or does what is counted, and its verb stands before the figure. */
function performer(block: AnnotatedBlock, sentence: Sentence, figure: Figure): Mention | undefined {
  const verb = block.tokens
    .slice(sentence.first, sentence.last)
    .find((token) => token.end <= figure.start && PERFORMS.test(token.lower))
  return (
    verb &&
    block.mentions.find(
      (mention) =>
        mention.start >= sentence.start &&
        mention.end <= verb.start &&
        (mention.kind === 'named-organisation' ||
          (mention.kind === undefined && mention.form === 'name') ||
          mention.kind === 'document' ||
          mention.kind === 'media'),
    )
  )
}

/**
 * Another sentence of the paragraph names a source. The nearest one before still speaks; one after speaks for all
 * before it when it closes the paragraph ("…, according to the agency").
 */
function running(speaking: readonly Attribution[], figure: Figure): Support | undefined {
  const before = speaking.filter((attribution) => attribution.sentence <= figure.sentence).at(-1)
  const after = speaking.find((attribution) => attribution.sentence > figure.sentence)
  const attribution = before ?? after
  return attribution && { kind: 'running', attribution: attribution.id }
}

const OWN_COUNT =
  /\b(?:tally|count|analysis|review|calculations?) (?:by|of)\b|\b(?:reviewed|obtained|seen|viewed|counted) by\b/i

/** A figure without a source borrows it from the same quantity elsewhere: a lede summary, a headline, a repeat. */
function repeats(
  figures: readonly ArticleFigure[],
  blocks: readonly (Block & AnnotatedBlock)[],
): ArticleFigure[] {
  const vouched = new Map<string, number>()
  for (const { id, block, figure, support } of figures) {
    if (support.kind === 'unresolved' || support.kind === 'own') continue
    const quantity = quantityOf(figure, blocks[block]?.text ?? '')
    if (quantity && !vouched.has(quantity)) vouched.set(quantity, id)
  }
  return figures.map((entry) => {
    if (entry.support.kind !== 'unresolved') return entry
    const quantity = quantityOf(entry.figure, blocks[entry.block]?.text ?? '')
    const other = quantity ? vouched.get(quantity) : undefined
    return other === undefined ? entry : { ...entry, support: { kind: 'repeat' as const, figure: other } }
  })
}

/** Value and unit; shares and small counts are too common to be known by their value, so their noun must agree. */
function quantityOf({ kind, value, unit, noun }: Figure, text: string): string | undefined {
  if (value === undefined) return undefined
  if (kind === 'money') return `${value} ${unit}`
  if (kind === 'count' && value >= 1000) return String(value)
  const counted = noun && text.slice(noun.start, noun.end).toLowerCase().split(' ').at(-1)
  return counted ? `${value} ${kind} ${counted}` : undefined
}
