import type { Sentence, Token } from '../../../article/model.ts'
import { isCapital } from '../name-run.ts'
import {
  closeClause,
  finishClause,
  OPENING_MARK,
  openClause,
  splitCue,
  vouchedFor,
  vouchForSentence,
} from './missing-content.ts'
import { nameAfterAccordingTo, nameAgent, nameInverted, nameLabel, nameSubject } from './missing-source.ts'
import { appositionOf, verbIn, wholeSource } from './source-span.ts'
import { type Draft, lowerBound, type Stretch } from './stretch.ts'

/**
 * Joins stretches into attributions, sentence by sentence. Each cue makes one; it takes the nearest source of its
 * sentence, or shares that of the cue before it ("said … and added"); each content goes to the cue nearest to it.
 */
export function link(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  stretches: readonly Stretch[],
): Draft[] {
  const drafts: Draft[] = []
  const ends = new Set(sentences.map((sentence) => sentence.last))
  const bySentence = group(
    stretches.flatMap((stretch) => sourcesApart(tokens, ends, stretch)),
    sentences,
  )
  bySentence.forEach((here, sentence) => {
    const own = here
      .filter(({ role }) => role === 'cue')
      .map((cue): Draft => ({ source: [], cue: [cue], content: [], sentence }))
    const sources = joined(
      tokens,
      here.filter(({ role }) => role === 'source'),
    )
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
    if (!bounds) return
    for (const draft of own) {
      splitCue(tokens, draft)
      nameAfterAccordingTo(tokens, bounds, draft)
      nameAgent(tokens, bounds, draft)
      nameInverted(tokens, bounds, draft)
    }
    const before = sentences[sentence - 1]
    for (const draft of vouchedFor(tokens, bounds, own)) {
      if (before) vouchForSentence(tokens, bounds, before, draft)
      closeClause(tokens, bounds, draft, here)
      openClause(tokens, bounds, draft, here)
      finishClause(tokens, bounds, draft, here)
      nameSubject(tokens, bounds, draft, here)
      draft.source = draft.source.map((marked) => {
        const source = beforeVerb(tokens, draft, marked)
        const before = here[lowerBound(here, (stretch) => stretch.first >= source.first) - 1]
        return wholeSource(tokens, bounds, source, before?.last ?? bounds.first, draft.cue[0]?.first ?? 0)
      })
      draft.source = draft.source.filter(
        ({ first, last }) => last > first + 1 || !PARTICLE.test(tokens[first]?.lower ?? ''),
      )
      if (isExpected(tokens, draft) || isTold(tokens, draft)) draft.source = []
      const said = draft.content.flatMap((each) => behindSource(tokens, draft.source, each))
      draft.content.splice(0, draft.content.length, ...said)
      drafts.push(draft)
    }
  })
  for (const draft of drafts) nameLabel(tokens, draft)
  return drafts.filter((draft) => says(tokens, draft))
}

/** "The ferry is expected to", "is estimated to": whoever expects it is not told, least of all by the subject. */
function isExpected(tokens: readonly Token[], { source: [source], cue }: Draft): boolean {
  const stretch = source && cue.find(({ first }) => first >= source.last)
  if (!source || !stretch) return false
  for (let i = stretch.first; i < stretch.last; i++) {
    if (EXPECTED.test(tokens[i]?.lower ?? ''))
      return tokens[i + 1]?.lower === 'to' && tokens.slice(source.last, i).some(({ lower }) => IS.test(lower))
  }
  return false
}

/** "Passengers were told to wait", "has been warned that": they hear it, from whoever. "…, the Courier was told": it passes it on. */
function isTold(
  tokens: readonly Token[],
  { source: [source], cue: [cue, ...others], content }: Draft,
): boolean {
  if (!source || !cue || others.length > 0 || cue.first < source.last) return false
  if (content.some(({ first }) => first < source.first)) return false
  let is = cue.last - 2
  while (/^(?:also|then|not|never|later|[a-z]+ly)$/.test(tokens[is]?.lower ?? '')) is--
  return HEARS.test(tokens[cue.last - 1]?.lower ?? '') && IS.test(tokens[is]?.lower ?? '')
}

const HEARS = /^(?:told|warned|urged|advised|ordered|instructed|reminded|informed)$/

const IS = /^(?:is|are|was|were|be|been|being|[’']s|[’']re)$/
const EXPECTED =
  /^(?:expected|forecast|projected|estimated|predicted|favou?red|tipped|revealed|believed|thought|said|reported|rumou?red)$/

/** "Ada Brandt | , an expert in tides and silt at | the Department of Water |, told": a name and the end of its apposition are one source. */
function joined(tokens: readonly Token[], sources: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = []
  for (const source of sources) {
    const before = kept.at(-1)
    const apposed = before ? appositionOf(tokens, source.first, before.last - 1) : source.first
    if (before && apposed < source.first && apposed === before.last + 1)
      kept[kept.length - 1] = { ...before, last: source.last }
    else kept.push(source)
  }
  return kept
}

/** A word that is no subject, left of one that was cut short. */
const PARTICLE = /^(?:to|in|on|at|by|for|with|from|and|or|but|if|as|of|not|so|than)$/

/**
 * Does an attribution say something of someone? Words with neither a cue nor a source are nobody's unless they are quoted, and
 * a cue without content is no attribution unless it introduces the next paragraph.
 */
function says(tokens: readonly Token[], { source, cue, content }: Draft): boolean {
  const [words] = content
  if (words && isResult(tokens, cue, content)) return false
  if (!words)
    return cue.some(({ last }) => last >= tokens.length - 1 && /^[:,]$/.test(tokens.at(-1)?.text ?? ''))
  return cue.length + source.length > 0 || OPENING_MARK.test(tokens[words.first]?.text ?? '')
}

/** "Kessel reports next week", "reports earnings on Monday": it will, and says nothing yet. */
function isResult(tokens: readonly Token[], cue: readonly Stretch[], content: readonly Stretch[]): boolean {
  const [words] = content
  const said = cue.at(-1)
  if (content.length !== 1 || !words || !said || words.first < said.last) return false
  if (!/^reports?$/.test(tokens[said.last - 1]?.lower ?? '')) return false
  return tokens.slice(words.first, words.last).every(({ lower, kind }) => kind !== 'word' || WHEN.test(lower))
}

const WHEN =
  /^(?:next|this|later|early|late|on|in|its|their|the|week|month|year|quarter|quarterly|full-year|half-year|annual|(?:first|second|third|fourth)-quarter|earnings|results|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/

/**
 * "said Lind, the commissioner, who conceded": she speaks to both verbs, as herself and as "who". "Support for Brandt fell: a Courier
 * poll found": a colon or semicolon ends what came before it.
 */
function sourcesApart(tokens: readonly Token[], ends: ReadonlySet<number>, stretch: Stretch): Stretch[] {
  const { role, first, last } = stretch
  if (role !== 'source' || last - first < 3) return [stretch]
  if (tokens[last - 1]?.lower === 'who' && tokens[last - 2]?.text === ',') {
    return [
      { role, first, last: last - 2 },
      { role, first: last - 1, last },
    ]
  }
  for (let i = last - 2; i > first; i--) {
    const { text = '' } = tokens[i] ?? {}
    if (/^[:;]$/.test(text)) return [{ role, first: i + 1, last }]
    // "“…,” joked Lind. Lind, who": a source ends with its sentence.
    if (ends.has(i + 1))
      return [
        { role, first, last: i },
        { role, first: i + 1, last },
      ]
  }
  return [stretch]
}

/**
 * "Brandt rated half of the claims as false": what the verb inside a source takes is no part of it, and belongs to what is said where
 * the cue follows.
 */
function beforeVerb(tokens: readonly Token[], { cue, content }: Draft, source: Stretch): Stretch {
  const { role, first, last } = source
  const verb = verbIn(tokens, source)
  // "Lind met Brandt, who said": Brandt did.
  if (tokens[last]?.text === ',' && tokens[last + 1]?.lower === 'who')
    return { role, first: lastListed(tokens, verb === last ? first : verb + 1, last), last }
  if (verb === last) return source
  // "The Post quotes an official as saying": the official is meant, whom the Post passes on.
  if (/^quote[sd]$/.test(tokens[verb]?.lower ?? '')) return { role, first: verb + 1, last }
  if (cue.some((stretch) => stretch.first === last))
    content.unshift({ role: 'content', first: verb + 1, last })
  return { role, first, last: verb }
}

/** "Lind, Roe and | Brandt": where the last of three or more begins. */
function lastListed(tokens: readonly Token[], first: number, last: number): number {
  let at = last - 1
  while (at > first && tokens[at]?.lower !== 'and') at--
  const isList = tokens.slice(first, at).some(({ text }) => text === ',')
  return at > first && isList && isCapital(tokens[at + 1]) ? at + 1 : first
}

/** "According to Brandt, 40 boats were lost", where all behind the cue was taken for what he says: the source is none of it. */
function behindSource(tokens: readonly Token[], sources: readonly Stretch[], said: Stretch): Stretch[] {
  const { role, last } = said
  const source = sources.find((each) => each.first === said.first)
  if (!source) return [said]
  const first = tokens[source.last]?.text === ',' ? source.last + 1 : source.last
  return first < last ? [{ role, first, last }] : []
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
