import type { AnnotatedBlock, Block, Genre, MarkedDocument } from '../model.ts'
import { perBlock } from '../per-block.ts'
import { isInterview } from './interview.ts'

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
    // What is filed under travel or food and lets people speak is a feature, not a guide or a recipe.
    if (first === 'lifestyle' && !key && genres.length === 1 && isReported(blocks)) return 'feature'
    if (first && (key || genres.length === 1)) return first
  }
  const label = LABEL.exec(headlineOf(document, blocks))?.[1] ?? ''
  const labelled = NAMED.find(([name]) => name.test(label))?.[1]
  if (labelled) return labelled
  if (isInterview(blocks) || INTERVIEW.test(headlineOf(document, blocks))) return 'interview'
  return isSports(blocks) ? 'sports' : 'news'
}

/** "Obituary: Orla Vance, who mapped the deep", "Opinion | The ferry must stay" */
const LABEL = /^(obituary|opinion|editorial|column|commentary|letters?|review|live|interview)(?::| \|) /i

/** Somebody has the word in as many paragraphs. */
const REPORTED = 4

function isReported(blocks: readonly AnnotatedBlock[]): boolean {
  const speaking = blocks.filter(({ attributions }) =>
    attributions.some(
      ({ agentless, cueClass, source }) => !agentless && cueClass === 'speech' && source.length > 0,
    ),
  )
  return speaking.length >= REPORTED
}

/** "The Courier interviews Orla Vance", "Interview with Orla Vance", "Q&A: Orla Vance". */
const INTERVIEW =
  /^(?:The )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)? interviews (?:[\p{L}-]+ ){0,6}\p{Lu}|\b[Aa]n interview with\b|(?:^|: )[Ii]nterview(?: with\b|:)|^Q ?& ?A\b|\bQ ?& ?A$/u

/** The headline, from metadata or the first heading; empty without one. */
export function headlineOf({ metadata }: MarkedDocument, blocks: readonly Block[]): string {
  const title = metadata.find(({ key }) => key === 'title' || key === 'headline')?.value
  return title ?? blocks.find(({ kind }) => kind === 'heading')?.text ?? ''
}

const SPORTS = new Set(
  `touchdown touchdowns quarterback innings inning homer homered goalkeeper striker midfielder halftime playoffs playoff rebounds
  wickets batsman bowler innings unbeaten kickoff fumble interception punt sacked yards birdie bogey par tee touchline penalty
  offside equaliser equalizer winger defenseman goalie puck overtime standings bullpen dugout pitcher shortstop serve tiebreak
  coach coached coaches scored scoring half-time penalties tries rugby premiership semi-final semi-finals scrum lineout
  athletics hurdles relay olympic olympics champion champions medal medals squad referee goal goals tournament seed seeded
  replay fixture club clubs cup league season match matches defeat victory beat injury injured captain player players final
  finals team title debut teammate teammates side defender football tennis cricket sprinter lock prop manager
  conversion conversions line-out line-outs fly-half flanker`.split(/\s+/),
)

const gameIn = perBlock(({ tokens }) => tokens.map(({ lower }) => lower).filter((word) => SPORTS.has(word)))

/** Of a game or race, and not of the business around it: one word in thirty is of it, and of at least five different kinds. */
function isSports(blocks: readonly (Block & AnnotatedBlock)[]): boolean {
  let words = 0
  let hits = 0
  const kinds = new Set<string>()
  for (const block of blocks) {
    const game = gameIn(block)
    words += block.tokens.length
    hits += game.length
    for (const word of game) kinds.add(word)
  }
  return kinds.size >= 5 && hits * 30 >= words
}
