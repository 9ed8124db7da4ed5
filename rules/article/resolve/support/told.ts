import type { AnnotatedBlock, Figure, Sentence, Span } from '../../model.ts'
import { perBlock } from '../../per-block.ts'
import { PLACEHOLDER } from './on-record.ts'
import { performer } from './performer.ts'

/** What the sentence of a figure tells without the rest of the article. */
export interface Told {
  readonly asked: boolean
  /** A body that publishes or does what is counted. */
  readonly performer?: Span | undefined
  /** A survey or study that is named: it vouches for its figures without a verb of saying. */
  readonly survey?: Span | undefined
  readonly counted: boolean
  /** "An estimated 1,500 wolves", "it is estimated that": by somebody, who goes unnamed unless a source of the paragraph is meant. */
  readonly estimated: boolean
}

const COUNTS =
  /\b(?:survey|census|poll|study|report|index|review|audit|analysis|database|statistics|figures|data|registry|yearbook|barometer)\b/i

/** Of a figure of which its sentence tells nothing. */
export const NOTHING: Told = { asked: false, counted: false, estimated: false }

/** What is told of each figure of a block. */
export const toldIn = perBlock((block) =>
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
      estimated: isEstimated(figure, block.text),
    }
  }),
)

/** "An estimated 1,500 wolves", "it is estimated that 1,500", "the market will be worth 1,500 crowns": in a block of this text. */
export function isEstimated({ approximation, kind, start }: Figure, text: string): boolean {
  return (
    approximation?.includes('estimated') === true ||
    ESTIMATED.test(text.slice(Math.max(0, start - 40), start)) ||
    (kind === 'money' && MARKET_TO_COME.test(text.slice(Math.max(0, start - 120), start)))
  )
}

/** No sentence of prose is longer, in UTF-16 code units; a list of thousands of figures is none. */
const LONGEST_SENTENCE = 4_000

/** The sentence in which a figure stands; undefined for one too long to be prose. */
export function sentenceOf(block: AnnotatedBlock, figure: Figure): Sentence | undefined {
  const sentence = block.sentences[figure.sentence]
  return sentence && sentence.end - sentence.start <= LONGEST_SENTENCE ? sentence : undefined
}

const ESTIMATED = /\bestimated (?:at|that|to be|cost of) (?:\p{Ll}+ ){0,2}$/u

/** What a whole trade will be worth stands in nobody's books: "the market for eel skins will be worth". */
const MARKET_TO_COME =
  /\b(?:market|industry|sector)(?: for (?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+)? (?:will|would|could|is (?:expected|projected|predicted|forecast|set) to) (?:be worth|reach|grow to|exceed|top|hit|pass)(?: (?:about|around|nearly|almost|more than|some|up to|at least))? $/u

const OWN_COUNT =
  /\b(?:tally|count|analysis|review|calculations?) (?:by|of)\b|\b(?:reviewed|obtained|seen|viewed|counted) by\b/i
