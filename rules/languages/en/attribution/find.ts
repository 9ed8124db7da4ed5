import type {
  AttributionMark,
  BlockKind,
  CueClass,
  Quote,
  Sentence,
  Span,
  Token,
} from '../../../article/model.ts'
import { cueVerb } from '../cues.ts'
import { findAgentless } from './agentless.ts'
import { headlineAttribution } from './headline.ts'
import { tag } from './tagger.ts'
import { shippedWeights } from './weights.ts'

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
  const marks = link(tokens, sentences, spansOf(tag(shippedWeights(), tokens, sentences, quotes)))
  // "X reportedly said" is X's; the subject of "X is said to be" is no source.
  const agentless = findAgentless(text, sentences, quotes).filter(
    (found) =>
      !/ly$/.test(found.by) || !marks.some((mark) => mark.source.length > 0 && touches(mark.cue, found.cue)),
  )
  const kept = marks.filter((mark) => !agentless.some((found) => touches(mark.cue, found.cue)))
  return [...kept, ...agentless].sort((a, b) => startOf(a) - startOf(b))
}

function startOf({ source, cue, content }: AttributionMark): number {
  return Math.min(...[...source, ...cue, ...content].map((span) => span.start))
}

function touches(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((x) => b.some((y) => x.start < y.end && y.start < x.end))
}

type Role = 'source' | 'cue' | 'content'
const ROLES: readonly Role[] = ['source', 'cue', 'content']

/** A labelled stretch: tokens `first` to `last` (exclusive). */
interface Stretch {
  readonly role: Role
  readonly first: number
  readonly last: number
}

function spansOf(labels: Uint8Array): Stretch[] {
  const spans: Stretch[] = []
  for (let i = 0; i < labels.length; ) {
    const label = labels[i] ?? 0
    if (label === 0) {
      i++
      continue
    }
    const role = ROLES[Math.ceil(label / 2) - 1] ?? 'content'
    const inside = Math.ceil(label / 2) * 2
    let last = i + 1
    while (labels[last] === inside) last++
    spans.push({ role, first: i, last })
    i = last
  }
  return spans
}

interface Draft {
  source: Stretch[]
  readonly cue: Stretch[]
  readonly content: Stretch[]
  readonly sentence: number
}

/**
 * Joins stretches into attributions, sentence by sentence. Each cue makes one; it takes the nearest source of its
 * sentence, or shares that of the cue before it ("said … and added"); each content goes to the cue nearest to it.
 */
function link(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  stretches: readonly Stretch[],
): AttributionMark[] {
  const drafts: Draft[] = []
  const bySentence = group(stretches, sentences)
  bySentence.forEach((here, sentence) => {
    const first = drafts.length
    for (const cue of here.filter(({ role }) => role === 'cue')) {
      drafts.push({ source: [], cue: [cue], content: [], sentence })
    }
    const own = drafts.slice(first)
    const sources = here.filter(({ role }) => role === 'source')
    const contents = here.filter(({ role }) => role === 'content')
    const marks = here.filter(({ role }) => role !== 'content')
    if (own.length === 0) {
      if (contents.length === 0) return
      const before = drafts.at(-1)
      // A sentence that is all content carries on what the sentence before attributes, where that ended in content.
      if (sources.length === 0 && before && before.sentence >= sentence - 1 && endsInContent(before)) {
        before.content.push(...contents)
      } else drafts.push({ source: sources, cue: [], content: contents, sentence })
      return
    }
    for (const source of sources) {
      const draft = nearest(own, source, (d) => d.cue, marks)
      draft?.source.push(source)
    }
    own.forEach((draft, i) => {
      const shared = own[i - 1]
      if (draft.source.length === 0 && shared) draft.source = shared.source
      if (draft.source.length > 1) draft.source = adjacentOf(draft)
    })
    for (const content of contents)
      nearest(own, content, (d) => [...d.cue, ...d.source], marks)?.content.push(content)
    const bounds = sentences[sentence]
    if (bounds) {
      for (const draft of own) {
        nameAfterAccordingTo(tokens, bounds, draft)
        closeClause(tokens, bounds, draft, here)
      }
    }
  })
  return drafts.map((draft) => markOf(tokens, draft))
}

/** "According to X, …" and "…, according to X.": X is the source up to the next comma, whatever the tagger saw. */
function nameAfterAccordingTo(tokens: readonly Token[], sentence: Sentence, draft: Draft): void {
  const [cue] = draft.cue
  if (
    !cue ||
    draft.source.length > 0 ||
    tokens[cue.last - 1]?.lower !== 'to' ||
    tokens[cue.first]?.lower !== 'according'
  )
    return
  let last = cue.last
  while (last < sentence.last && last < cue.last + 14 && !/^[,.;:—–]$/.test(tokens[last]?.text ?? '')) last++
  if (last === cue.last) return
  draft.source = [{ role: 'source', first: cue.last, last }]
  const opens = cue.first === sentence.first && tokens[last]?.text === ','
  if (opens && draft.content.length === 0 && last + 1 < sentence.last - 1) {
    draft.content.push({ role: 'content', first: last + 1, last: sentence.last - 1 })
  }
}

/**
 * "…, the agency said." and "…, according to the agency." give it the whole clause before the comma, back to where another
 * attribution ends, even where the tagger saw only a part.
 */
function closeClause(
  tokens: readonly Token[],
  sentence: Sentence,
  draft: Draft,
  here: readonly Stretch[],
): void {
  const parts = [...draft.cue, ...draft.source]
  const first = Math.min(...parts.map((stretch) => stretch.first))
  const last = Math.max(...parts.map((stretch) => stretch.last))
  const trails = tokens[first - 1]?.text === ',' && first - 1 > sentence.first
  const ends = last >= sentence.last - 1 || /^[,;.]$/.test(tokens[last]?.text ?? '')
  if (!trails || !ends || draft.source.length === 0 || draft.content.some((stretch) => stretch.first >= last))
    return
  const others = here.filter(
    (stretch) => !draft.content.includes(stretch) && !parts.includes(stretch) && stretch.last <= first,
  )
  let start = Math.max(sentence.first, ...others.map((stretch) => stretch.last))
  while (start < first - 1 && /^(?:,|;|and|but|—|–)$/.test(tokens[start]?.lower ?? '')) start++
  const known = draft.content.find((stretch) => stretch.last <= first)
  if (known && known.first <= start) return
  if (first - 1 - start < 3) return
  if (known) draft.content.splice(draft.content.indexOf(known), 1)
  draft.content.unshift({ role: 'content', first: start, last: first - 1 })
}

function group(stretches: readonly Stretch[], sentences: readonly Sentence[]): Stretch[][] {
  const groups: Stretch[][] = sentences.map(() => [])
  const cues = stretches.filter(({ role }) => role === 'cue')
  const cued = (sentence: Sentence | undefined): boolean => {
    const next = sentence && cues[lowerBound(cues, (cue) => cue.first >= sentence.first)]
    return next !== undefined && sentence !== undefined && next.first < sentence.last
  }
  let at = 0
  for (const stretch of stretches) {
    while (at < sentences.length - 1 && (sentences[at]?.last ?? 0) <= stretch.first) at++
    // A quotation over several sentences is spoken by the cue of its first or of its last one.
    let to = at
    while (to < sentences.length - 1 && (sentences[to]?.last ?? 0) < stretch.last) to++
    const carried = stretch.role === 'content' && to > at && !cued(sentences[at]) && cued(sentences[to])
    groups[carried ? to : at]?.push(stretch)
  }
  return groups
}

function endsInContent({ content, cue, source }: Draft): boolean {
  const last = Math.max(...[...cue, ...source].map((stretch) => stretch.last), 0)
  return content.some((stretch) => stretch.last >= last) || cue.length > 0
}

/** Tokens between two stretches, and how many other sources and cues stand between, which weigh more. */
function distance(a: Stretch, b: Stretch, marks: readonly Stretch[]): number {
  const [left, right] = a.first < b.first ? [a, b] : [b, a]
  // Stretches are in order and never overlap, so those between are a slice.
  const between =
    lowerBound(marks, (mark) => mark.last > right.first) -
    lowerBound(marks, (mark) => mark.first >= left.last)
  return Math.max(0, right.first - left.last) + Math.max(0, between) * 8
}

/** Index of the first item for which `holds`; it holds for all items behind one for which it holds. */
function lowerBound<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && holds(item)) high = middle
    else low = middle + 1
  }
  return low
}

/** How many attributions on either side may claim a stretch: no sentence of prose needs more. */
const REACH = 8

function nearest(
  drafts: readonly Draft[],
  stretch: Stretch,
  anchors: (draft: Draft) => readonly Stretch[],
  marks: readonly Stretch[],
): Draft | undefined {
  let best: Draft | undefined
  let least = Number.POSITIVE_INFINITY
  const at = lowerBound(drafts, (draft) => (draft.cue[0]?.first ?? 0) >= stretch.first)
  for (const draft of drafts.slice(Math.max(0, at - REACH), at + REACH)) {
    for (const anchor of anchors(draft)) {
      const away = distance(anchor, stretch, marks)
      if (away < least) {
        least = away
        best = draft
      }
    }
  }
  return best
}

/** Of several sources near one cue the closest counts; those that touch it in turn are parts of one phrase. */
function adjacentOf({ source, cue }: Draft): Stretch[] {
  const [anchor] = cue
  if (!anchor) return source
  const away = (stretch: Stretch): number =>
    Math.max(stretch.first - anchor.last, anchor.first - stretch.last)
  const least = Math.min(...source.map(away))
  return source.filter((stretch) => away(stretch) <= least + 3)
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

const NOMINAL: Readonly<Record<string, CueClass>> = {
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
}

/** The class of the cue's first word that has one. */
function classOf(tokens: readonly Token[], cue: readonly Stretch[]): CueClass {
  for (const { first, last } of cue) {
    for (let i = first; i < last; i++) {
      const lower = tokens[i]?.lower ?? ''
      const found = cueVerb(lower)?.class ?? NOMINAL[lower]
      if (found) return found
    }
  }
  return cue.length === 0 ? 'speech' : 'attitude'
}
