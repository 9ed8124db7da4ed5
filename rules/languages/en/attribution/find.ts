import type {
  AttributionMark,
  BlockKind,
  CueClass,
  Quote,
  Sentence,
  Span,
  Token,
} from '../../../article/model.ts'
import { wordTable } from '../../word-table.ts'
import { cueVerb, givesWords } from '../cues.ts'
import { findAgentless } from './agentless.ts'
import { creditLine } from './credit-line.ts'
import { markForms } from './forms.ts'
import { headlineAttribution } from './headline.ts'
import { link } from './link.ts'
import { type Draft, type Stretch, stretchesOf } from './stretch.ts'
import { tag } from './tagger.ts'
import { shipped } from './weights.ts'

/**
 * Finds who says what in a block: a learnt tagger marks sources, cues and contents, the linking below joins them into
 * attributions, and patterns add what is certain by form alone.
 */
export function findAttributions(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
  kind: BlockKind,
): AttributionMark[] {
  const headline = kind === 'heading' ? headlineAttribution(text, tokens) : undefined
  if (headline) return [headline]
  if (kind === 'cell') return []
  const { weights, observe } = shipped()
  const labels = tag(weights, observe, tokens, sentences, quotes)
  markForms(labels, tokens, sentences, quotes)
  const marks = link(tokens, sentences, stretchesOf(labels)).map((draft) => markOf(tokens, draft))
  // "X reportedly said" is X's, "X reportedly lost" nobody’s; the subject of "X is said to be" is no source.
  const agentless = findAgentless(text, sentences, quotes).filter(
    (found) =>
      !/ly$/.test(found.by) ||
      !marks.some(
        (mark) =>
          mark.source.length > 0 &&
          touches(mark.cue, found.cue) &&
          mark.cue.some(({ start, end }) => givesWords(text.slice(start, end).replace(/:$/, ''))),
      ),
  )
  const credit = creditLine(text, tokens, sentences, quotes, kind)
  const kept = marks.filter(
    (mark) =>
      !agentless.some((found) => touches(mark.cue, found.cue)) && !(credit && isOfCredit(mark, credit)),
  )
  return [...kept, ...(credit ? [credit] : []), ...agentless].sort((a, b) => startOf(a) - startOf(b))
}

function startOf({ source, cue, content }: AttributionMark): number {
  return Math.min(...[...source, ...cue, ...content].map((span) => span.start))
}

/** What the tagger made of the line that credits a quotation, or of the quotation while nobody was known to speak it. */
function isOfCredit({ source, cue, content }: AttributionMark, credit: AttributionMark): boolean {
  const line = credit.source[0]?.start ?? 0
  const own = [...source, ...cue, ...content]
  return (
    own.some(({ end }) => end > line) ||
    (source.length + cue.length === 0 && touches(content, credit.content))
  )
}

function touches(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((x) => b.some((y) => x.start < y.end && y.start < x.end))
}

/** A source without the marks and symbols around it: "😀 Analysts" are analysts. */
function bared(tokens: readonly Token[], { role, first, last }: Stretch): Stretch {
  const bare = (i: number): boolean =>
    /^(?:punctuation|symbol)$/.test(tokens[i]?.kind ?? '') && !/^[@#([]/.test(tokens[i]?.text ?? '')
  let from = first
  while (from < last - 1 && bare(from)) from++
  return { role, first: from, last }
}

function markOf(tokens: readonly Token[], { source, cue, content, sentence }: Draft): AttributionMark {
  const spans = (stretches: readonly Stretch[]): Span[] =>
    stretches.map(({ first, last }) => ({
      start: tokens[first]?.start ?? 0,
      end: tokens[last - 1]?.end ?? 0,
    }))
  return {
    source: spans(source.map((stretch) => bared(tokens, stretch))),
    cue: spans(cue),
    content: spans(content),
    sentence,
    cueClass: classOf(tokens, cue),
    by: 'tagger',
    agentless: false,
  }
}

const NOMINAL = wordTable<CueClass>({
  according: 'speech',
  per: 'speech',
  statement: 'speech',
  ':': 'speech',
  claim: 'speech',
  claims: 'speech',
  comments: 'speech',
  remarks: 'speech',
  finding: 'finding',
  poll: 'finding',
  survey: 'finding',
  study: 'finding',
  estimate: 'finding',
  report: 'writing',
  citing: 'writing',
  belief: 'belief',
  view: 'belief',
  opinion: 'belief',
  plan: 'intention',
  plans: 'intention',
})

/** The class of the cue's first word that has one. */
function classOf(tokens: readonly Token[], cue: readonly Stretch[]): CueClass {
  for (const { first, last } of cue) {
    for (let i = first; i < last; i++) {
      const lower = tokens[i]?.lower ?? ''
      const found = cueVerb(lower)?.class ?? NOMINAL.get(lower)
      if (found) return found
    }
  }
  return cue.length === 0 ? 'speech' : 'attitude'
}
