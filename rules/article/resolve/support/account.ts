/** A study, poll or data set goes on vouching for the paragraphs that follow it. */
import type { Attribution, Figure, Place, Span, Support } from '../../model.ts'
import { perBlock } from '../../per-block.ts'

/** A paragraph that turns to another scene or subject. */
export const TURNS = /^(?:Meanwhile|Elsewhere|Separately|By contrast|In contrast|In other news)\b/
/** Studies that nobody could look up: "some analyses", "recent polls". */
const BARE_STUDIES =
  /^(?:(?:some|several|many|most|other|various|numerous|two|three|a few|a number of|recent|new|early|earlier|previous|independent|official) )*(?:studies|surveys|polls|analyses|estimates|reports|figures|statistics|data|research|evidence|projections|forecasts)$/i
const ASKS_PEOPLE = /\b(?:polls?|polling|survey|questionnaire)\b/i

/** A study, poll or data set speaks that can be looked up; or figures are given according to a body. */
export function isPublished({ kind, cueClass, cue, source }: Attribution, text: string): boolean {
  const byBody =
    kind === 'named-organisation' &&
    cue.some(({ start, end }) => /^(?:according to|per)$/i.test(text.slice(start, end)))
  if (kind !== 'document' && cueClass !== 'finding' && !byBody) return false
  return (
    !cue.some(({ start, end }) => /guilty/i.test(text.slice(start, end))) &&
    !source.some(({ start, end }) => BARE_STUDIES.test(text.slice(start, end)))
  )
}

/** What goes on vouching: a study that was given words, or one that a paragraph comes back to ("The researchers followed …"). */
export type Account = Attribution | Place

const STUDY_AGAIN =
  /\b(?:listed|compiled|registered|declared) (?:by|with) (?:the )?\p{Lu}|(?:^|[.!?”"] )(?:However, )?(?:The|These) (?:[\p{Ll}\d-]+ ){0,2}?(?:figures|statistics|data) (?!of )|\b(?:\p{Lu}\p{L}+ ){1,3}(?:Survey|Census|Index|Study|Dataset|Barometer|Statistics)\b|\b(?:study|trial|survey|review|analysis|research)\b(?=[^.]{0,80}\bpublished (?:[\p{Ll}\d]+ ){0,3}(?:in|by) (?:the )?(?:journal )?\p{Lu})|(?:^|[.!?”"] )(?:The|Their|These|Both) (?:[\p{Ll}\d-]+ ){0,2}?(?:researchers|scientists|authors|team|study|survey|trial|census|audit)\b(?=[^.]{0,80}\b(?:used|looked|followed|compared|tracked|analy[sz]ed|examined|studied|measured|tested|surveyed|interviewed|counted|covered|included|captured|recorded|collected|monitored|based)\b)/u

/** Where a paragraph tells how the study of its story was made. */
export const studyIn = perBlock((block): Span | undefined => {
  const match = block.kind === 'paragraph' ? STUDY_AGAIN.exec(block.text) : null
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
})

/** The study of an earlier paragraph, which has this text, goes on. A poll tells no sums. */
export function carriedOn(account: Account | undefined, figure: Figure, text: string): Support | undefined {
  if (!account) return undefined
  if (!('cue' in account)) return { kind: 'subject', place: account }
  const names = account.source.map(({ start, end }) => text.slice(start, end))
  if (figure.kind === 'money' && names.some((name) => ASKS_PEOPLE.test(name))) return undefined
  return { kind: 'running', attribution: account }
}
