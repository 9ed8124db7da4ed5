import type { AnnotatedBlock, Block, Genre, MarkedDocument } from '../model.ts'

const NAMED: readonly (readonly [RegExp, Genre])[] = [
  [/^(?:opinions?|op-?eds?|editorials?|columns?|columnists?|commentary|letters?|reviews?)$/i, 'opinion'],
  [/^(?:obituar(?:y|ies)|obits?)$/i, 'obituary'],
  [/^(?:interviews?|q ?& ?a|q and a)$/i, 'interview'],
  [/^(?:live|live ?blogs?)$/i, 'live'],
  [/^(?:sports?|football|soccer|basketball|baseball|hockey|tennis|cricket|rugby|golf|athletics)$/i, 'sports'],
  [/^(?:lifestyle|recipes?|food|travel|horoscopes?|fashion)$/i, 'lifestyle'],
  [/^(?:features?|long ?reads?|magazine)$/i, 'feature'],
]
const FIELDS = new Set(['genre', 'section', 'category', 'categories', 'type', 'kicker', 'article:section'])

/**
 * What kind of piece a document is: what its metadata says, else what its form plainly shows, else news.
 * A piece filed under several sections counts as news when any of them is none of the kinds we know.
 */
export function findGenre(document: MarkedDocument, blocks: readonly (Block & AnnotatedBlock)[]): Genre {
  for (const key of ['genre', undefined]) {
    const values = document.metadata
      .filter((field) => (key ? field.key === key : FIELDS.has(field.key)))
      .flatMap((field) => field.value.split(/[,;]/))
      .map((value) => value.trim())
    const genres = values.map((value) => NAMED.find(([name]) => name.test(value))?.[1])
    const first = genres.find((genre) => genre !== undefined)
    if (first && (key || genres.length === 1)) return first
  }
  if (isInterview(blocks)) return 'interview'
  return isSports(blocks) ? 'sports' : 'news'
}

const LABEL = /^(?:Q|A|[A-Z][\w'’.-]{0,20}(?: [A-Z][\w'’.-]{0,20}){0,2}|[A-Z]{2,12})\s?[:.]\s/

/** Questions and answers alternate: labelled turns, or questions with a paragraph to themselves. */
function isInterview(blocks: readonly (Block & AnnotatedBlock)[]): boolean {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph' && block.text.length > 1)
  if (paragraphs.length < 6) return false
  const labels = new Map<string, number>()
  let questions = 0
  let plain = 0
  for (const [i, block] of paragraphs.entries()) {
    // A paragraph that is all question, and an answer behind it.
    if (isQuestion(block.text) && !isQuestion(paragraphs[i + 1]?.text ?? '?')) plain++
    const label = LABEL.exec(block.text)?.[0]
    if (label) labels.set(label, (labels.get(label) ?? 0) + 1)
    const whole = block.emphasis.some(
      (span) => span.start === 0 && span.end - span.start > block.text.length * 0.8,
    )
    if ((whole || label) && /\?["”’)]?\s*$/.test(block.text)) questions++
  }
  const turns = [...labels.values()].filter((count) => count > 2).reduce((sum, count) => sum + count, 0)
  return (
    turns * 2 >= paragraphs.length ||
    questions * 4 >= paragraphs.length ||
    (plain > 3 && plain * 4 >= paragraphs.length)
  )
}

/** Ends in a question mark outside quotation marks and is no longer than somebody would ask. */
function isQuestion(text: string): boolean {
  return text.length < 400 && /\?\s*$/.test(text) && !/^["“]/.test(text)
}

const SPORTS = new Set(
  `touchdown touchdowns quarterback innings inning homer homered goalkeeper striker midfielder halftime playoffs playoff rebounds
  wickets batsman bowler innings unbeaten kickoff fumble interception punt sacked yards birdie bogey par tee touchline penalty
  offside equaliser equalizer winger defenseman goalie puck overtime standings bullpen dugout pitcher shortstop serve tiebreak
  coach coached coaches scored scoring`.split(/\s+/),
)

/** A match report: one word in forty is of the game, and of at least five different kinds. */
function isSports(blocks: readonly (Block & AnnotatedBlock)[]): boolean {
  let words = 0
  let hits = 0
  const kinds = new Set<string>()
  for (const { tokens } of blocks) {
    words += tokens.length
    for (const { lower } of tokens) {
      if (!SPORTS.has(lower)) continue
      hits++
      kinds.add(lower)
    }
  }
  return kinds.size >= 5 && hits * 50 >= words
}
