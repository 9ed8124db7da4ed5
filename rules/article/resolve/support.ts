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
  Sentence,
  Source,
  Span,
  Support,
} from '../model.ts'
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
  const covering = coverage(attributions)
  const figures: ArticleFigure[] = []
  let account: Attribution | undefined
  blocks.forEach((block, index) => {
    const here = inBlock.get(index) ?? []
    const speaking = here.filter((attribution) => isOnRecord(attribution, block.text))
    if (block.kind === 'heading') account = undefined
    const carried = speaking.length === 0 ? account : undefined
    for (const figure of block.figures) {
      figures.push({
        id: figures.length,
        block: index,
        figure,
        support:
          direct(covering.get(index) ?? [], figure) ??
          noted(input, index, figure) ??
          quoted(input.quotes, index, figure) ??
          placeholder(block, figure) ??
          linked(block, index, figure) ??
          performed(block, index, figure) ??
          surveyed(block, index, figure) ??
          running(speaking, figure) ??
          ownCount(block, figure, genre) ??
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

function quoted(quotes: readonly ArticleQuote[], block: number, { start }: Figure): Support | undefined {
  const holder = quotes.find(
    (entry) => entry.block === block && entry.quote.start <= start && start < entry.quote.end,
  )
  return holder && holder.support.kind !== 'unresolved' ? holder.support : undefined
}

/** A sentence that already asks for its source is reported as an unfilled placeholder instead. */
function placeholder(block: Block & AnnotatedBlock, figure: Figure): Support | undefined {
  const sentence = sentenceOf(block, figure)
  return sentence && PLACEHOLDER.test(block.text.slice(sentence.start, sentence.end))
    ? { kind: 'own', reason: 'an unfilled placeholder asks for the source' }
    : undefined
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

/** A survey or study that is named in the sentence vouches for its figures without a verb of saying. */
function surveyed(block: Block & AnnotatedBlock, index: number, figure: Figure): Support | undefined {
  const survey = block.mentions.find(
    (mention) =>
      mention.sentence === figure.sentence && mention.kind === 'document' && mention.form === 'name',
  )
  return survey && { kind: 'subject', place: { block: index, start: survey.start, end: survey.end } }
}

const PERFORMS =
  /^(?:reported|posted|recorded|announced|released|published|counted|registered|arrested|seized|charged|detained|raised|spent|paid|bought|sold|hired|employs|fined|sentenced|awarded|surveyed|polled|interviewed|tested|sampled|analy[sz]ed|examined|approved|voted|ordered|won|lost|earned|closed|opened|allocated|pledged|donated|funded|imposed|cut|launched|plans|offers|charges)$/

/** No sentence of prose is longer, in UTF-16 code units; a list of thousands of figures is none. */
const LONGEST_SENTENCE = 4_000

function sentenceOf(block: Block & AnnotatedBlock, figure: Figure): Sentence | undefined {
  const sentence = block.sentences[figure.sentence]
  return sentence && sentence.end - sentence.start <= LONGEST_SENTENCE ? sentence : undefined
}

/** The sentence's subject is a body that publishes or does what is counted, and its verb stands before the figure. */
function performed(block: Block & AnnotatedBlock, index: number, figure: Figure): Support | undefined {
  const sentence = sentenceOf(block, figure)
  if (!sentence) return undefined
  const verb = block.tokens
    .slice(sentence.first, sentence.last)
    .findIndex((token) => token.end <= figure.start && PERFORMS.test(token.lower))
  if (verb < 0) return undefined
  const at = block.tokens[sentence.first + verb]?.start ?? 0
  const subject = block.mentions.find(
    (mention) =>
      mention.start >= sentence.start &&
      mention.end <= at &&
      (mention.kind === 'named-organisation' ||
        (mention.kind === undefined && mention.form === 'name') ||
        mention.kind === 'document' ||
        mention.kind === 'media'),
  )
  return subject && { kind: 'subject', place: { block: index, start: subject.start, end: subject.end } }
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

function ownCount(block: Block & AnnotatedBlock, figure: Figure, genre: Genre): Support | undefined {
  if (genre === 'interview') return { kind: 'own', reason: 'an answer in an interview' }
  const sentence = sentenceOf(block, figure)
  return sentence && OWN_COUNT.test(block.text.slice(sentence.start, sentence.end))
    ? { kind: 'own', reason: 'the outlet’s own count' }
    : undefined
}

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
