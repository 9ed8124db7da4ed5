import type { AnnotatedBlock, AttributionMark, Block } from '../model.ts'
import { perBlock } from '../per-block.ts'
import type { Entity } from './symbols.ts'

type Blocks = readonly (Block & AnnotatedBlock)[]

/** A paragraph that is an answer: where its words begin, and whose label stands before them, if any. */
export interface Answer {
  readonly block: number
  readonly start: number
  readonly label?: string
}

/** A name or initial with a colon, as transcripts set before each turn. */
const LABEL = /^(Q|A|[A-Z][\w'’.-]{0,20}(?: [A-Z][\w'’.-]{0,20}){0,2}|[A-Z]{2,12})\s?[:.]\s/

/** What a transcript shows: its turns, and how many paragraphs they are of. */
interface Turns {
  readonly paragraphs: number
  /** Labels with how often they stand. */
  readonly labels: ReadonlyMap<string, number>
  /** Questions set apart by emphasis or label. */
  readonly marked: number
  /** How many of these ask somebody: "When did you see it?" */
  readonly addressed: number
  /** Questions that have their paragraph to themselves, with an answer behind them. */
  readonly plain: number
  /** How many of those answers speak of whoever gives them, as an explainer's do not. */
  readonly personal: number
}

/** Questions and answers alternate: labelled turns, or questions with a paragraph to themselves. */
export function isInterview(blocks: Blocks): boolean {
  const { paragraphs, labels, marked, addressed, plain, personal } = turnsOf(blocks)
  if (paragraphs < 6) return false
  const turns = [...labels.values()].filter((count) => count > 2).reduce((sum, count) => sum + count, 0)
  return (
    turns * 2 >= paragraphs ||
    // Questions in bold are the subheads of an explainer as well, which answers them in the third person.
    (marked * 4 >= paragraphs &&
      (personal * 3 >= plain ||
        (isAnnounced(blocks) && (personal * 6 >= plain || addressed * 2 >= marked)))) ||
    (plain > 3 && plain * 4 >= paragraphs && personal * 3 >= plain)
  )
}

/** The introduction, or a note at the end, says that somebody was interviewed. */
function isAnnounced(blocks: Blocks): boolean {
  return blocks.some(
    ({ text }, index) =>
      (index < INTRODUCTION && INTERVIEWED.test(text)) ||
      /\b(?:interview|conversation)\b[^.]{0,40}\b(?:edited|condensed|abridged)\b/i.test(text),
  )
}

function turnsOf(blocks: Blocks): Turns {
  let paragraphs = 0
  const labels = new Map<string, number>()
  let marked = 0
  let addressed = 0
  let plain = 0
  let personal = 0
  let asked = false
  // Whether an answer or the paragraph behind it, as a picture may stand between, speaks of oneself.
  let heard = 0
  for (const block of blocks) {
    if (!isTurn(block)) continue
    const { question, label, asks, ofOneself } = turnIn(block)
    paragraphs++
    if (asked && !question) {
      plain++
      heard = 2
    }
    if (question) heard = 0
    else if (heard > 0 && ofOneself) {
      personal++
      heard = 0
    } else heard--
    asked = question
    if (label) labels.set(label, (labels.get(label) ?? 0) + 1)
    if (asks && (label || isSetApart(block))) {
      marked++
      if (/\byour?\b/i.test(block.text)) addressed++
    }
  }
  return { paragraphs, labels, marked, addressed, plain, personal }
}

/** What a paragraph would be in an interview. */
const turnIn = perBlock(({ text }) => ({
  question: isQuestion(text),
  label: LABEL.exec(text)?.[1],
  /** It ends with a question, if behind other words. */
  asks: /\?["”’)]?\s*$/.test(text),
  ofOneself: speaksOfOneself(text),
}))

/** An answer stands in marks as a whole or in none: whom an explainer quotes does not give it. */
function speaksOfOneself(text: string): boolean {
  const own = text.replaceAll(/["“][^"“”]*["”]/g, ' ')
  return !/\p{L}/u.test(own) || /\b(?:I|we|my|me|our|us)\b|\bI[’']/.test(own)
}

/**
 * The answers of an interview. With labels, the turns of those who mostly do not ask; without, what stands behind a question
 * until the next one. A short remark between two questions may be the interviewer's and is left out.
 */
export function findAnswers(blocks: Blocks): Answer[] {
  const { labels, marked } = turnsOf(blocks)
  const speakers = [...labels].filter(([, count]) => count > 2).map(([label]) => label)
  return speakers.length > 1 ? labelled(blocks, speakers) : unlabelled(blocks, marked > 2)
}

function labelled(blocks: Blocks, speakers: readonly string[]): Answer[] {
  const asked = new Map<string, number>()
  for (const { text } of blocks) {
    const label = LABEL.exec(text)?.[1]
    if (label && text.includes('?')) asked.set(label, (asked.get(label) ?? 0) + 1)
  }
  const most = Math.max(0, ...asked.values())
  const answering = new Set(speakers.filter((label) => label !== 'Q' && (asked.get(label) ?? 0) < most))
  const answers: Answer[] = []
  let speaking: string | undefined
  blocks.forEach((block, index) => {
    if (!isTurn(block)) return
    const [whole = '', label] = LABEL.exec(block.text) ?? []
    if (label && (speakers.includes(label) || label === 'Q')) speaking = label
    if (speaking !== undefined && answering.has(speaking))
      answers.push({ block: index, start: whole.length, label: speaking })
  })
  return answers
}

/** Shortest remark, in UTF-16 code units, that is an answer even where questions are not set apart. */
const REMARK = 60

function unlabelled(blocks: Blocks, setApart: boolean): Answer[] {
  const answers: Answer[] = []
  let asked = false
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') asked = isQuestion(block.text)
    if (!isTurn(block)) return
    const question = setApart ? isSetApart(block) : isQuestion(block.text)
    if (question) asked = true
    else if (asked && !isSetApart(block) && (setApart || block.text.length >= REMARK))
      answers.push({ block: index, start: 0 })
  })
  return answers
}

function isTurn({ kind, text }: Block): boolean {
  return kind === 'paragraph' && text.length > 1
}

function isSetApart({ text, emphasis }: Block): boolean {
  return emphasis.some((span) => span.start === 0 && span.end - span.start > text.length * 0.8)
}

/** Ends in a question mark outside quotation marks and is no longer than somebody would ask. */
function isQuestion(text: string): boolean {
  return text.length < 400 && /\?\s*$/.test(text) && !/^["“]/.test(text)
}

/** How many of an article's first blocks are looked through for whom it interviews. */
const INTRODUCTION = 10
const INTERVIEWED =
  /\binterview(?:s|ed|ing)?\b|\b(?:spoke|speaks|talk(?:ed|s)?|sat down|chat(?:s|ted)?|caught up) (?:to|with)\b|\bconversation with\b/i

/** Whom the introduction says was interviewed: the first person it names behind that. `entityOf` knows who is meant, by block and mention. */
export function interviewee(
  blocks: Blocks,
  entityOf: (block: number, mention: number) => Entity | undefined,
): Entity | undefined {
  for (const [index, { text, mentions }] of blocks.slice(0, INTRODUCTION).entries()) {
    const cue = INTERVIEWED.exec(text)
    if (!cue) continue
    for (const [i, mention] of mentions.entries()) {
      const entity = mention.start > cue.index && mention.form === 'name' ? entityOf(index, i) : undefined
      if (entity && (entity.kind === undefined || entity.kind === 'named-person')) return entity
    }
  }
  return undefined
}

/** The attribution that an answer is, without a cue. */
export function answerMark({ start }: Answer, { text, sentences }: Block & AnnotatedBlock): AttributionMark {
  return {
    source: [],
    cue: [],
    content: [{ start, end: text.length }],
    sentence: Math.max(
      0,
      sentences.findIndex(({ end }) => end > start),
    ),
    cueClass: 'speech',
    by: 'an answer in an interview',
    agentless: false,
  }
}
