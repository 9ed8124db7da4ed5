/** Which figures an editor would ask about: those that nobody vouches for, and that somebody might dispute. */
import type { Article, ArticleFigure, Attribution } from '../article/model.ts'
import { acrossBlocks, perBlock } from '../article/per-block.ts'
import { groupByBlock } from '../article/resolve/by-block.ts'
import { opens } from '../article/resolve/support/on-record.ts'
import { reaches } from '../article/resolve/support/running.ts'
import { isEstimated } from '../article/resolve/support/told.ts'
import {
  type BusinessStory,
  tellsBusiness,
  tellsMarket,
  tellsRanking,
  tellsResults,
} from '../languages/en/figure-business.ts'
import { type ClaimStory, isDense, namesData, tellsPolitics } from '../languages/en/figure-claims.ts'
import { type Ground, needsNoCounter } from '../languages/en/figure-context.ts'
import { comesBackToStudy, isOfPoll, tellsData, tellsPoll } from '../languages/en/figure-polls.ts'
import { namesFilings } from '../languages/en/figure-sums.ts'
import { COME_FROM } from '../languages/en/figure-vouchers.ts'
import { sentenceAt } from './sourcing.ts'
import { isReckoning, unnamedStudies } from './unnamed-studies.ts'

/** The figures of an article that want a source, in order. */
export function askedFigures(article: Article): readonly ArticleFigure[] {
  const signed = signedIn(article)
  const story = storyOf(article)
  const voiced = groupByBlock(article.attributions.filter((one) => isOnRecord(article, one)))
  return article.figures.filter(
    (entry) =>
      entry.support.kind === 'unresolved' &&
      !signed.has(entry.block) &&
      !isOfUnnamedStudy(article, entry) &&
      isAsked(article, entry, voiced, story),
  )
}

/**
 * Blocks in which one person has the word, up to the next heading: letters, from "Dear editor" on, and what several contributors
 * have written, from their names in bold on; and items taken from a newspaper, which a line with its name and date closes.
 */
function signedIn(article: Article): ReadonlySet<number> {
  const signed = new Set<number>()
  const isRound = article.blocks.filter(isLabel).length > 1
  let inside = false
  article.blocks.forEach((block, index) => {
    const { kind, text } = block
    if (kind === 'heading') inside = false
    else if (/^(?:Dear \p{Lu}|To (?:the )?(?:Editors?|Members|Residents|Whom)\b)/u.test(text)) inside = true
    else if (isRound && isLabel(block)) inside = true
    if (inside) signed.add(index)
    if (kind === 'paragraph' && text.length < 100 && CREDIT.test(text)) addItem(signed, article, index)
  })
  return signed
}

/** The paragraphs of an item, from the line that closes it back to a heading or the item before. */
function addItem(signed: Set<number>, { blocks }: Article, credit: number): void {
  for (let at = credit - 1; at >= credit - ITEM; at--) {
    const { kind, text } = blocks[at] ?? {}
    if (kind !== 'paragraph' || text === undefined || CREDIT.test(text)) return
    signed.add(at)
  }
}

/** "—Elsham Gazette, May 3, 2024" */
const CREDIT =
  /^[—–-]{1,3} ?\p{Lu}[^.;:“”"]{2,60}, (?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2},|\d{1,2} \p{Lu}\p{Ll}{2,8}\.?) (?:19|20)\d\d\.?$/u

/** The longest item, in paragraphs. */
const ITEM = 8

/** "**Ana Ruiz:**", at the head of what she has written. */
function isLabel({ emphasis: [first], text }: Article['blocks'][number]): boolean {
  return first?.start === 0 && NAME_AND_COLON.test(text.slice(0, first.end))
}

const NAME_AND_COLON = /^(?:Dr\.? )?\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2}:\s*$/u

const VOUCHES = new Set(['named-person', 'named-organisation', 'document', 'media'])

/** Somebody who is named speaks in the paragraph: its figures are taken to be theirs. */
function isOnRecord({ blocks }: Article, attribution: Attribution): boolean {
  return VOUCHES.has(attribution.kind) && opens(attribution, blocks[attribution.block]?.text ?? '')
}

/** "Trials have found that it takes off a fifth": whose trials, unnamed-study asks; "estimates put it at two million" is asked for here. */
function isOfUnnamedStudy({ blocks }: Article, { block, figure }: ArticleFigure): boolean {
  const holder = blocks[block]
  return (
    holder !== undefined &&
    unnamedStudies(holder).some(
      (study) =>
        study.noun < figure.start &&
        sentenceAt(holder, study.start) === figure.sentence &&
        !isReckoning(holder.text, study),
    )
  )
}

/** Where an article comes back to its study. */
const studies = acrossBlocks(({ text }) => (comesBackToStudy(text) ? [true] : []))

/** A paragraph that tells of politics in a story of something else. */
const isOfPolitics = perBlock(({ text }) => tellsPolitics(text))

/** Sums of committees are this large. */
const FILED_FROM = 1_000

/** Where an article names data. */
const sourced = acrossBlocks(({ text }) => (namesData(text) ? [true] : []))

/** The headline and first paragraphs: what a story is of, and what it is about. */
const OPENING = 4
const HEAD = 3

/** Of each of them, in UTF-16 code units. */
const LONGEST_OPENING = 1_000

/** How far sums from filings reach behind where these are named, in paragraphs. */
const FILINGS_REACH = 5

/** How far a series of numbers reaches from where its data are named, in paragraphs. */
const SERIES = 6

/** How far a study of a story reaches from where the story comes back to it, in paragraphs. */
const REACH = 8

function isOfStudy(block: number, studies: readonly number[]): boolean {
  return studies.some((study) => Math.abs(study - block) <= REACH)
}

/** What the headline and the first paragraphs tell. */
function openingOf({ blocks }: Article): string {
  return blocks
    .slice(0, OPENING)
    .map(({ text }) => text.slice(0, LONGEST_OPENING))
    .join('\n')
}

/** What a story is made of, whose numbers then come from one place. */
interface Story extends BusinessStory, Omit<ClaimStory, 'opening' | 'sourced'> {
  readonly poll: boolean
  /** A study, report or set of data. */
  readonly data: boolean
  /** The paragraphs that name data. */
  readonly sourced: readonly number[]
  /** The paragraphs that come back to a study. */
  readonly studies: readonly number[]
}

function storyOf(article: Article): Story {
  const opening = openingOf(article)
  return {
    results: tellsResults(opening),
    business: tellsBusiness(opening),
    ranking: tellsRanking(opening),
    market: tellsMarket(opening),
    poll: tellsPoll(opening),
    data: tellsData(opening),
    politics: tellsPolitics(opening),
    sourced: sourced(article.blocks).map(([block]) => block),
    dense: isDense(
      article.figures.length,
      article.blocks.reduce((sum, { tokens }) => sum + tokens.length, 0),
    ),
    studies: studies(article.blocks).map(([block]) => block),
  }
}

/** Who posted what: "Orla Vance (@orlavance)". */
const POSTED = /(?:^|[\s(])@[A-Za-z_]\w{2,}\b/

/** What explains other numbers, but not who has estimated one. */
const ESTIMATED_ALL_THE_SAME: ReadonlySet<Ground> = new Set<Ground>([
  'background',
  'business',
  'description',
  'document',
  'intention',
  'plain',
  'result',
  'said',
])

/** `voiced` are those who are named and speak, by their blocks. */
function isAsked(
  article: Article,
  { block, figure }: ArticleFigure,
  voiced: ReadonlyMap<number, readonly Attribution[]>,
  story: Story,
): boolean {
  const holder = article.blocks[block]
  if (holder?.kind !== 'paragraph' && holder?.kind !== 'item') return false
  // What no stop closes is a heading, a label or still being written.
  if (holder.kind === 'paragraph' && !/[.!?…:][”"’')\]*_]*\s*$/.test(holder.text)) return false
  // "Lind: 2,316.", "Undecided 9%.": a line of a table.
  if (holder.tokens.length <= 6 && /^[^.:]{1,40}[:\s]\s*\$?[\d,.]+ ?%?\.?$/.test(holder.text)) return false
  // "9,033.": who came to the match.
  if (/^[\d,. ]+$/.test(holder.text)) return false
  // A paragraph set whole in italics or bold is a caption, a run-in heading or a note of the editors.
  if (holder.emphasis.some(({ start, end }) => end - start > holder.text.trim().length * 0.9)) return false
  // "Thousands of troops" claims no number that a counter could be named for.
  if (figure.kind === 'vague') return false
  if (story.data && !story.politics && /^(?:percent|rate|multiple)$/.test(figure.kind)) return false
  // Who estimated it is not shown by who else speaks there.
  const estimated = isEstimated(figure, holder.text)
  if (!estimated && voiced.get(block)?.some((one) => reaches(one, figure, holder))) return false
  // "The office said … The deficit was 2 percent. … The office said": between two paragraphs of one body or document it is theirs.
  const above = voiced.get(block - 1)?.at(-1)
  const below = voiced.get(block + 1)?.[0]
  if (
    !estimated &&
    above?.sourceId !== undefined &&
    above.sourceId === below?.sourceId &&
    /^(?:document|named-organisation)$/.test(above.kind)
  )
    return false
  // "Source: Harbour Office" below a box.
  if ([1, 2].some((away) => /^Sources?: ?\p{Lu}/u.test(article.blocks[block + away]?.text ?? '')))
    return false
  // "The figures come from the league of yards": the paragraph below says it of this one.
  if (COME_FROM.test(article.blocks[block + 1]?.text ?? '')) return false
  // What stands between names of accounts is a post.
  if ([-2, -1, 1].some((away) => POSTED.test(article.blocks[block + away]?.text ?? ''))) return false
  // A speaker goes on from the paragraph before, in the single marks of a British house.
  if (/^[‘']/.test(holder.text) && !/[,.?!][’'](?:\s|$)/.test(holder.text.slice(0, figure.start)))
    return false
  const sentence = holder.sentences[figure.sentence]
  if (!sentence) return true
  const words = holder.text.slice(sentence.start, sentence.end)
  const beside = [-3, -2, -1, 1].map((away) => article.blocks[block + away]?.text ?? '')
  // Filings that are named reach further, since a report on them tells sum after sum. An average is nobody's to file.
  if (
    figure.kind === 'money' &&
    (figure.value ?? 0) >= FILED_FROM &&
    article.blocks
      .slice(Math.max(0, block - FILINGS_REACH), block + (block < HEAD ? FILINGS_REACH : 1) + 1)
      .some(({ text }) => namesFilings(text))
  )
    return false
  const told = {
    ...story,
    politics: story.politics || isOfPolitics(holder),
    opening: block < HEAD,
    // A summary comes before its data; further down they come first.
    sourced: story.sourced.some(
      (data) => (data <= block || block < HEAD) && Math.abs(data - block) <= SERIES,
    ),
  }
  const ground = needsNoCounter(holder.text, holder.tokens, sentence, holder.quotes, figure, told)
  return (
    // What an opening tells is the event of the story itself.
    (ground === undefined ||
      (ground === 'background' && told.opening) ||
      (estimated && ESTIMATED_ALL_THE_SAME.has(ground))) &&
    !isOfPoll(figure, words, holder.text, beside, story.poll || isOfStudy(block, story.studies))
  )
}
