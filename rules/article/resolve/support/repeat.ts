/** A figure is given again: by a lede that the next paragraph substantiates, in a headline, further down. */
import type { AnnotatedBlock, ArticleFigure, Attribution, Block, Figure, Support } from '../../model.ts'
import { type BlockFacts, perBlock } from '../../per-block.ts'
import { isPublished } from './account.ts'
import { isOnRecord } from './on-record.ts'

/** How many paragraphs below it substantiate a lede: houses that write a sentence a paragraph need a second one. */
const BELOW = 2
/** "The number was revealed by …", "The figures come from …": what stands above is spoken of again. */
const AGAIN =
  /^(?:The|These|Those|This|That|Its|Their) (?:[\p{Ll}-]+ ){0,3}(?:numbers?(?! of)|figures?|findings?|totals?|toll|tally|count|survey|study|poll|research|data|statistics|estimates?|report|review|audit|census)\b/u

/** "Those are a few of the things that would happen, according to an analysis …" */
const THOSE = /^(?:Those|These|That|This) [^.]{0,200}\baccording to\b/

/**
 * What the first paragraph sums up, the next ones substantiate: a document or body speaks there ("The figures, released by
 * the institute, show …"), somebody gives a figure of the same kind, or the figures themselves are come back to.
 */
export function summed(
  figures: readonly ArticleFigure[],
  blocks: readonly (Block & AnnotatedBlock)[],
  inBlock: ReadonlyMap<number, readonly Attribution[]>,
): ArticleFigure[] {
  const lede = ledeOf(blocks)
  if (lede < 0) return [...figures]
  const open = figures.filter(({ block, support }) => block <= lede && support.kind === 'unresolved')
  if (open.length === 0) return [...figures]
  const supports = new Map<ArticleFigure, Support>()
  for (const entry of open) {
    const { block, figure } = entry
    for (const index of paragraphsBelow(blocks, block)) {
      const support = substantiated(figure, index, blocks, inBlock, figures)
      if (!support) continue
      supports.set(entry, support)
      break
    }
  }
  return figures.map((entry) => {
    const support = supports.get(entry)
    return support ? { ...entry, support } : entry
  })
}

function isParagraph({ kind, text }: Block): boolean {
  return kind === 'paragraph' && /[.!?][”"’')]*\s*$/.test(text)
}

/** A headline of plain text may close with a stop. In words and marks. */
const LONGEST_HEADLINE = 14

/** The first paragraph of the story; -1 where there is none. */
function ledeOf(blocks: readonly (Block & AnnotatedBlock)[]): number {
  const first = blocks.findIndex(isParagraph)
  const next = blocks[first + 1]
  const isHeadline = (blocks[first]?.tokens.length ?? 0) <= LONGEST_HEADLINE
  return first === 0 && isHeadline && next && isParagraph(next) ? 1 : first
}

/** The paragraphs that follow the lede or its headline, up to a heading. */
function paragraphsBelow(blocks: readonly Block[], lede: number): number[] {
  const below: number[] = []
  for (let index = lede + 1; index < blocks.length && below.length < BELOW; index++) {
    const block = blocks[index]
    if (!block || block.kind === 'heading') break
    if (isParagraph(block)) below.push(index)
  }
  return below
}

/** What a paragraph below the lede has to say for a figure of it. */
function substantiated(
  { kind }: Figure,
  index: number,
  blocks: readonly (Block & AnnotatedBlock)[],
  inBlock: ReadonlyMap<number, readonly Attribution[]>,
  figures: readonly ArticleFigure[],
): Support | undefined {
  const block = blocks[index]
  if (!block) return undefined
  const speaking = (inBlock.get(index) ?? []).filter((attribution) => isOnRecord(attribution, block))
  const published = speaking.find((attribution) => publishes(attribution, block.text))
  // Wind speeds of the weather service are no count of the dead.
  const tellsOther =
    block.figures.length > 0 &&
    !block.figures.some((figure) => figure.kind === kind || figure.kind === 'vague')
  if (published && !tellsOther) return { kind: 'running', attribution: published }
  for (const { block: at, figure, support } of figures) {
    if (at > index) break
    if (
      at === index &&
      figure.kind === kind &&
      support.kind === 'attribution' &&
      speaking.includes(support.attribution)
    )
      return { kind: 'running', attribution: support.attribution }
  }
  const again = AGAIN.exec(block.text) ?? THOSE.exec(block.text)
  return again ? { kind: 'subject', place: { block: index, start: 0, end: again[0].length } } : undefined
}

/** A document speaks, or a body that says that it publishes. */
function publishes(attribution: Attribution, text: string): boolean {
  return (
    isPublished(attribution, text) ||
    ((attribution.kind === 'named-organisation' || attribution.kind === 'media') &&
      attribution.cue.some(({ start, end }) =>
        /report|announc|publish|releas|said|says/i.test(text.slice(start, end)),
      ))
  )
}

/** A figure without a source borrows it from the same quantity elsewhere: a lede summary, a headline, a repeat. */
export function repeats(
  figures: readonly ArticleFigure[],
  blocks: readonly (Block & AnnotatedBlock)[],
): ArticleFigure[] {
  const vouched = new Map<string, ArticleFigure>()
  for (const entry of figures) {
    const { block, figure, support } = entry
    if (support.kind === 'unresolved' || support.kind === 'own') continue
    const quantity = quantityIn(blocks[block], figure)
    if (quantity && !vouched.has(quantity)) vouched.set(quantity, entry)
  }
  return figures.map((entry) => {
    if (entry.support.kind !== 'unresolved') return entry
    const quantity = quantityIn(blocks[entry.block], entry.figure)
    const other = quantity ? vouched.get(quantity) : undefined
    return other === undefined ? entry : repeating(entry, other)
  })
}

const repeated = new WeakMap<ArticleFigure, ArticleFigure>()

/** The same object as in the last article, where it repeats the same figure. */
function repeating(entry: ArticleFigure, figure: ArticleFigure): ArticleFigure {
  const last = repeated.get(entry)
  if (last?.support.kind === 'repeat' && last.support.figure === figure) return last
  const now: ArticleFigure = { ...entry, support: { kind: 'repeat', figure } }
  repeated.set(entry, now)
  return now
}

function quantityIn(block: BlockFacts | undefined, figure: Figure): string | undefined {
  return block && quantitiesOf(block).get(figure)
}

const quantitiesOf = perBlock(
  ({ figures, text }) => new Map(figures.map((figure) => [figure, quantityOf(figure, text)])),
)

/** Value and unit; round shares and small counts are too common to be known by their value, so their noun must agree. */
function quantityOf({ kind, value, unit, noun }: Figure, text: string): string | undefined {
  if (value === undefined) return undefined
  if (kind === 'money') return `${value} ${unit}`
  if (kind === 'count' && value >= 1000) return String(value)
  if (kind === 'percent' && !Number.isInteger(value)) return `${value} ${unit}`
  const counted = noun && text.slice(noun.start, noun.end).toLowerCase().split(' ').at(-1)
  return counted ? `${value} ${kind} ${counted}` : undefined
}
