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
  Place,
  Sentence,
  Source,
  Span,
  Support,
  Token,
} from '../model.ts'
import { perAttribution } from '../per-attribution.ts'
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
          noted(input, index, figure) ??
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

/**
 * What the first paragraph sums up, the next one substantiates: a document or body speaks there ("The figures, released by
 * the institute, show …"), or somebody gives a figure of the same kind.
 */
function summed(
  figures: readonly ArticleFigure[],
  blocks: readonly (Block & AnnotatedBlock)[],
  inBlock: ReadonlyMap<number, readonly Attribution[]>,
): ArticleFigure[] {
  const isParagraph = ({ kind, text }: Block): boolean =>
    kind === 'paragraph' && /[.!?][”"’')]*\s*$/.test(text)
  const lede = blocks.findIndex(isParagraph)
  const next = blocks.findIndex((block, index) => index > lede && isParagraph(block))
  const text = blocks[next]?.text ?? ''
  if (lede < 0 || blocks.slice(lede, next).some(({ kind }) => kind === 'heading')) return [...figures]
  const speaking = (inBlock.get(next) ?? []).filter((attribution) => isOnRecord(attribution, blocks[next]))
  const published = speaking.find(
    (attribution) =>
      isPublished(attribution, text) ||
      ((attribution.kind === 'named-organisation' || attribution.kind === 'media') &&
        attribution.cue.some(({ start, end }) =>
          /report|announc|publish|releas/i.test(text.slice(start, end)),
        )),
  )
  const ids = new Set(speaking.map(({ id }) => id))
  const told = new Map<string, Support>()
  for (const { block, figure, support } of figures) {
    if (
      block === next &&
      support.kind === 'attribution' &&
      ids.has(support.attribution) &&
      !told.has(figure.kind)
    )
      told.set(figure.kind, { kind: 'running', attribution: support.attribution })
  }
  return figures.map((entry) => {
    if (entry.block !== lede || entry.support.kind !== 'unresolved') return entry
    const support: Support | undefined = published
      ? { kind: 'running', attribution: published.id }
      : told.get(entry.figure.kind)
    return support ? { ...entry, support } : entry
  })
}

/** A paragraph that turns to another scene or subject. */
const TURNS = /^(?:Meanwhile|Elsewhere|Separately|By contrast|In contrast|In other news)\b/
/** Studies that nobody could look up: "some analyses", "recent polls". */
const BARE_STUDIES =
  /^(?:(?:some|several|many|most|other|various|numerous|two|three|a few|a number of|recent|new|early|earlier|previous|independent|official) )*(?:studies|surveys|polls|analyses|estimates|reports|figures|statistics|data|research|evidence|projections|forecasts)$/i
const ASKS_PEOPLE = /\b(?:polls?|polling|survey|questionnaire)\b/i

/** A study, poll or data set speaks that can be looked up; or figures are given according to a body. */
function isPublished({ kind, cueClass, cue, source }: Attribution, text: string): boolean {
  const byBody =
    kind === 'named-organisation' &&
    cue.some(({ start, end }) => /^(?:according to|per)$/i.test(text.slice(start, end)))
  if (kind !== 'document' && cueClass !== 'finding' && !byBody) return false
  return (
    !cue.some(({ start, end }) => /guilty/i.test(text.slice(start, end))) &&
    !source.some(({ start, end }) => BARE_STUDIES.test(text.slice(start, end)))
  )
}

/** What goes on vouching: a study that was given words, or one that a paragraph comes back to ("The researchers followed …"). */
type Account = Attribution | Place

const STUDY_AGAIN =
  /\b(?:\p{Lu}\p{L}+ ){1,3}(?:Survey|Census|Index|Study|Dataset|Barometer|Statistics)\b|\b(?:study|trial|survey|review|analysis|research)\b(?=[^.]{0,80}\bpublished (?:[\p{Ll}\d]+ ){0,3}(?:in|by) (?:the )?(?:journal )?\p{Lu})|(?:^|[.!?”"] )(?:The|Their|These|Both) (?:[\p{Ll}\d-]+ ){0,2}?(?:researchers|scientists|authors|team|study|survey|trial|census|audit)\b(?=[^.]{0,80}\b(?:used|looked|followed|compared|tracked|analy[sz]ed|examined|studied|measured|tested|surveyed|interviewed|counted|covered|included|captured|recorded|collected|monitored|based)\b)/u

/** Where a paragraph tells how the study of its story was made. */
const studyIn = perBlock((block): Span | undefined => {
  const match = block.kind === 'paragraph' ? STUDY_AGAIN.exec(block.text) : null
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
})

/** The study of an earlier paragraph goes on. A poll tells no sums. */
function carriedOn(
  account: Account | undefined,
  figure: Figure,
  blocks: readonly Block[],
): Support | undefined {
  if (!account) return undefined
  if (!('id' in account)) return { kind: 'subject', place: account }
  const names = account.source.map(({ block, start, end }) => blocks[block]?.text.slice(start, end) ?? '')
  if (figure.kind === 'money' && names.some((name) => ASKS_PEOPLE.test(name))) return undefined
  return { kind: 'running', attribution: account.id }
}

/** Somebody whose quotation stands before the figure goes on ("“Then I got a lot.” €492,000, to be exact."). */
function spoken(quotes: readonly ArticleQuote[], figure: Figure): Support | undefined {
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

/** A paragraph that ends in a colon. What follows is somebody's words, or the list of what a plan or report holds. */
interface Introduction {
  readonly place: Place
  /** It gives somebody the word: "Here is what she had to say:". */
  readonly speech: boolean
}

const GIVES_THE_WORD =
  /\b(?:said|says|say|wrote|writes|told|answers?|answered|replied|responded|explains?|explained|statement|letter|email|e-mail)\b[^.:]{0,80}:\s*$/i
const GIVES_A_LIST =
  /\b(?:plans?|proposals?|budget|scenario|bill|contract|deal|agreement|demands?|report|study|survey|according to|includes?|findings|results)\b[^.:]{0,80}:\s*$/i
const POINT = /^(?:[-–—•*·]|\(?\d{1,2}[.)])/

function introductionIn(
  { kind, text }: Block,
  block: number,
  speaking: readonly Attribution[],
): Introduction | undefined {
  if (kind !== 'paragraph' || !/:\s*$/.test(text)) return undefined
  const tail = text.slice(-200)
  const speech = GIVES_THE_WORD.test(tail)
  if (!speech && !GIVES_A_LIST.test(tail) && speaking.length === 0) return undefined
  return { place: { block, start: 0, end: text.length }, speech }
}

/** Words that an introduction gives to somebody run to the next heading; a list is its points. */
function introduced(
  introduction: Introduction | undefined,
  index: number,
  { kind, text }: Block,
): Support | undefined {
  if (!introduction || introduction.place.block >= index) return undefined
  const isPoint = kind === 'item' || POINT.test(text)
  return introduction.speech || isPoint ? { kind: 'subject', place: introduction.place } : undefined
}

/** "The valley has seen a rise of 40 percent": places see what others count. */
function sees({ cue }: Attribution, text: string): boolean {
  return cue.some(({ start, end }) => /\b(?:sees?|saw|seen|seeing)$/i.test(text.slice(start, end)))
}

/** "More than half of them are children": a part of what the paragraph before attributes. */
function ofThem(before: Attribution | undefined, figure: Figure, { text }: Block): Support | undefined {
  return before &&
    figure.sentence === 0 &&
    /^ (?:of )?(?:them|these|those)\b/.test(text.slice(figure.end, figure.end + 10))
    ? { kind: 'running', attribution: before.id }
    : undefined
}

interface Covered extends Span {
  readonly attribution: Attribution
  readonly part: 'content' | 'source' | 'cue'
}

/** What attributions cover in the blocks that have figures. */
function coverage(
  attributions: readonly Attribution[],
  blocks: readonly AnnotatedBlock[],
): Map<number, Covered[]> {
  const counted = blocks.map(({ figures }) => figures.length > 0)
  const byBlock = new Map<number, Covered[]>()
  for (const attribution of attributions) {
    for (const part of ['content', 'source', 'cue'] as const) {
      for (const place of attribution[part]) {
        if (!counted[place.block]) continue
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

/**
 * Somebody who can be asked says it, or will: a wish, an attitude or an unnamed group opens no account, nor do "one in four
 * callers" or "40% of voters".
 */
function isOnRecord(attribution: Attribution, block: (Block & AnnotatedBlock) | undefined): boolean {
  const { agentless, sourceId, kind, source } = attribution
  if (!block || agentless || kind === 'vague-group' || !opens(attribution, block.text)) return false
  if (
    sourceId === undefined &&
    !source.some(({ start, end }) => PLACEHOLDER.test(block.text.slice(start, end)))
  )
    return false
  const [who] = source
  return !who || !block.figures.some(({ start, kind: counted }) => start === who.start && counted !== 'vague')
}

/** Whether a cue opens an account of its source. */
export const opens = perAttribution(({ cue }, text) =>
  cue.some(({ start, end }) => opensAccount(text.slice(start, end))),
)

/**
 * The figure lies in what somebody says. Approving, condemning or seeming vouches for no number, and a verb alone for none
 * ("with the economy adding 151,000 jobs"); a figure that is part of the source itself ("two in three voters think") is
 * vouched for only where that source is a document.
 */
function direct(covered: readonly Covered[], figure: Figure, { text }: Block): Support | undefined {
  const holder = covered.find(
    ({ start, end, attribution, part }) =>
      start <= figure.start &&
      figure.start < end &&
      attribution.cueClass !== 'attitude' &&
      attribution.cueClass !== 'appearance' &&
      (attribution.source.length > 0 || attribution.agentless) &&
      !(attribution.kind === 'named-organisation' && sees(attribution, text)) &&
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
  // A quotation that nobody is named for is reported as such.
  if (holder?.support.kind === 'unresolved') return holder.quote.use === 'speech' ? ASKED_OF_QUOTE : undefined
  return holder?.support
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

function subject(mention: Span | undefined, block: number): Support | undefined {
  return mention && { kind: 'subject', place: { block, start: mention.start, end: mention.end } }
}

/** A sentence that already asks for its source is reported as an unfilled placeholder instead. */
const ASKED: Support = { kind: 'own', reason: 'an unfilled placeholder asks for the source' }
const ASKED_OF_QUOTE: Support = { kind: 'own', reason: 'the quotation asks for its speaker' }
const ANSWERED: Support = { kind: 'own', reason: 'an answer in an interview' }
const COUNTED: Support = { kind: 'own', reason: 'the outlet’s own count' }

/** What the sentence of a figure tells without the rest of the article. */
interface Told {
  readonly asked: boolean
  /** A body that publishes or does what is counted. */
  readonly performer?: Span | undefined
  /** A survey or study that is named: it vouches for its figures without a verb of saying. */
  readonly survey?: Span | undefined
  readonly counted: boolean
}

const COUNTS =
  /\b(?:survey|census|poll|study|report|index|review|audit|analysis|database|statistics|figures|data|registry|yearbook|barometer)\b/i

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
        ({ sentence: at, kind, form, start, end }) =>
          at === figure.sentence &&
          kind === 'document' &&
          form === 'name' &&
          COUNTS.test(block.text.slice(start, end)),
      ),
      counted: OWN_COUNT.test(words),
    }
  }),
)

/** Who publishes a figure, or does by its office what is counted. Spending, earning and losing is counted by others too. */
const PERFORMS =
  /^(?:reported|posted|recorded|announced|released|published|counted|registered|logged|arrested|seized|charged|detained|fined|sentenced|awarded|surveyed|polled|interviewed|tested|sampled|analy[sz]ed|examined|inspected|reviewed|approved|voted|ordered|allocated|pledged|imposed|earmarked|hired|bought|sold|closed|opened|cut|launched|plans|offers|charges)$/
/** Another clause begins, so that the verb before it governs no figure behind it. */
const BREAKS =
  /^(?:has|have|had|is|was|were|are|will|would|who|whom|which|that|while|after|since|although|because|when|where|[;:–—]|--)$/
/** What may stand between a subject and its verb. */
const AUXILIARY =
  /^(?:has|have|had|also|then|later|already|since|just|recently|now|so|far|this|last|year|week|month|\p{L}+ly)$/u

/** No sentence of prose is longer, in UTF-16 code units; a list of thousands of figures is none. */
const LONGEST_SENTENCE = 4_000

function sentenceOf(block: AnnotatedBlock, figure: Figure): Sentence | undefined {
  const sentence = block.sentences[figure.sentence]
  return sentence && sentence.end - sentence.start <= LONGEST_SENTENCE ? sentence : undefined
}

/** The sentence's subject is a body that publishes or does what is counted, and its verb governs the figure. */
function performer(
  block: AnnotatedBlock & Pick<Block, 'text'>,
  sentence: Sentence,
  figure: Figure,
): Span | undefined {
  const tokens = block.tokens.slice(sentence.first, sentence.last)
  let at = tokens.findIndex((token) => token.start >= figure.start) - 1
  while (at >= 0 && !PERFORMS.test(tokens[at]?.lower ?? '')) {
    if (BREAKS.test(tokens[at]?.lower ?? '')) return undefined
    at--
  }
  // "Police arrested six men and seized 400 guns": the first of the verbs has the subject beside it.
  for (let first = at; first >= 0; first--) {
    const word = tokens[first]?.lower ?? ''
    if (PERFORMS.test(word)) at = first
    else if (BREAKS.test(word) && !AUXILIARY.test(word)) break
  }
  let subject = at - 1
  while (subject >= 0 && AUXILIARY.test(tokens[subject]?.lower ?? '')) subject--
  // "The Harbour Workers' Union (HWU) polled".
  if (tokens[subject]?.text === ')' && tokens[subject - 2]?.text === '(') subject -= 3
  const head = tokens[subject]
  if (!head) return undefined
  const mention = block.mentions.find(({ start, end }) => start >= sentence.start && end === head.end)
  if (!mention) return named(head)
  const { kind, form } = mention
  const body = kind === 'named-organisation' || kind === 'document' || kind === 'media'
  // People have no article: "the Alliance for Safety" is a body, whatever its words look like.
  const articled = /^the /i.test(block.text.slice(mention.start, mention.end))
  return body || (form === 'name' && (kind === undefined || articled)) ? mention : undefined
}

/** A name that is no mention: nobody gives it words. */
function named(head: Token): Span | undefined {
  return head.kind === 'word' && /^\p{Lu}\p{L}+$/u.test(head.text) && !PRONOUN.test(head.lower)
    ? head
    : undefined
}

const PRONOUN = /^(?:he|she|it|they|we|you|i|this|that|these|those|there|who|which|what)$/

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
