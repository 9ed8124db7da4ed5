/** A figure is given again: by a lede that the next paragraph substantiates, in a headline, further down. */
import type { AnnotatedBlock, ArticleFigure, Attribution, Block, Figure, Support } from '../../model.ts'
import { type BlockFacts, perBlock } from '../../per-block.ts'
import { isPublished } from './account.ts'
import { isOnRecord } from './on-record.ts'

/**
 * What the first paragraph sums up, the next one substantiates: a document or body speaks there ("The figures, released by
 * the institute, show …"), or somebody gives a figure of the same kind.
 */
export function summed(
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

/** A figure without a source borrows it from the same quantity elsewhere: a lede summary, a headline, a repeat. */
export function repeats(
  figures: readonly ArticleFigure[],
  blocks: readonly (Block & AnnotatedBlock)[],
): ArticleFigure[] {
  const vouched = new Map<string, number>()
  for (const { id, block, figure, support } of figures) {
    if (support.kind === 'unresolved' || support.kind === 'own') continue
    const quantity = quantityIn(blocks[block], figure)
    if (quantity && !vouched.has(quantity)) vouched.set(quantity, id)
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
function repeating(entry: ArticleFigure, figure: number): ArticleFigure {
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

/** Value and unit; shares and small counts are too common to be known by their value, so their noun must agree. */
function quantityOf({ kind, value, unit, noun }: Figure, text: string): string | undefined {
  if (value === undefined) return undefined
  if (kind === 'money') return `${value} ${unit}`
  if (kind === 'count' && value >= 1000) return String(value)
  const counted = noun && text.slice(noun.start, noun.end).toLowerCase().split(' ').at(-1)
  return counted ? `${value} ${kind} ${counted}` : undefined
}
