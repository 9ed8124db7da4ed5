/**
 * Articles whose sources are marked `[[label|Jane Roe]]`: each mark becomes an attribution with these words as its source,
 * so that the linking is tested whatever finds the attributions. One label stands for one symbol. `{{label|her}}` marks a
 * mention to which nothing is attributed.
 */
import { annotate } from '../../rules/article/annotate/annotate.ts'
import type {
  AnnotatedBlock,
  Attribution,
  AttributionMark,
  Block,
  Mention,
  Place,
  Source,
  Span,
} from '../../rules/article/model.ts'
import { createSources } from '../../rules/article/resolve/sources.ts'
import { finished } from '../../rules/article/slices.ts'
import { givesWords } from '../../rules/languages/en/cues.ts'
import { findMentions } from '../../rules/languages/en/mentions.ts'

export interface Marked {
  readonly blocks: readonly (Block & AnnotatedBlock)[]
  readonly sources: readonly Source[]
  readonly attributions: readonly Attribution[]
  /** The label of each attribution, in order. */
  readonly labels: readonly string[]
  /** Every marked mention, in order. */
  readonly marked: readonly MarkedMention[]
}

export interface MarkedMention extends Place {
  readonly label: string
  readonly words: string
}

const MARK = /\[\[([\w-]+)\|([^\]]*)\]\]|\{\{([\w-]+)\|([^}]*)\}\}/g

/** Reads marked prose, one paragraph a line. */
export function readMarked(prose: string): Marked {
  const labels: string[] = []
  const marked: MarkedMention[] = []
  const blocks = prose
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => {
      const marks: AttributionMark[] = []
      let text = ''
      let at = 0
      for (const match of line.matchAll(MARK)) {
        const [whole, source, said, aside, mentioned] = match
        const [label, words] = [source ?? aside ?? '', said ?? mentioned ?? '']
        text += line.slice(at, match.index)
        const start = text.length
        text += words
        at = match.index + whole.length
        marked.push({ label, words, block: index, start, end: text.length })
        if (source === undefined) continue
        labels.push(label)
        marks.push({
          source: [{ start, end: start + words.length }],
          cue: [],
          content: [{ start: start + words.length, end: start + words.length + 1 }],
          sentence: 0,
          cueClass: 'speech',
          by: 'test',
          agentless: false,
        })
      }
      const whole = text + line.slice(at)
      return blockOf(
        whole,
        marks.map((mark) => ({ ...mark, cue: cueNear(whole, mark.source[0]?.start ?? 0) })),
      )
    })
  return { blocks, labels, marked, ...finished(createSources()(blocks)) }
}

/** The word nearest to a source that gives it words. */
function cueNear(text: string, at: number): Span[] {
  const words = [...text.matchAll(/[\p{L}’]+/gu)].filter(([word]) => givesWords(word))
  const [nearest] = words.sort((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at))
  return nearest ? [{ start: nearest.index, end: nearest.index + nearest[0].length }] : []
}

function blockOf(text: string, marks: readonly AttributionMark[]): Block & AnnotatedBlock {
  const block: Block = {
    kind: 'paragraph',
    depth: 0,
    text,
    runs: [],
    links: [],
    emphasis: [],
    references: [],
  }
  const facts = annotate(block)
  return {
    ...block,
    ...facts,
    attributions: marks,
    mentions: findMentions(text, facts.tokens, facts.sentences, marks),
  }
}

/** The mention that a phrase makes when it is the source of an attribution. */
export function mentionOf(phrase: string): Mention | undefined {
  return readMarked(`[[x|${phrase}]] said so.`).blocks[0]?.mentions.find(
    ({ possessive, form }) => !possessive && form !== 'inner',
  )
}

/** The words of a symbol’s mentions. */
export function mentionsOf({ blocks }: Marked, source: Source | undefined): string[] {
  return (source?.mentions ?? []).map(({ block, start, end }) => blocks[block]?.text.slice(start, end) ?? '')
}

/** The symbol of the first attribution with a label. */
export function labelled({ labels, attributions, sources }: Marked, label: string): Source | undefined {
  const id = attributions[labels.indexOf(label)]?.sourceId
  return id === undefined ? undefined : sources[id]
}
