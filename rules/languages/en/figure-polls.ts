/** Shares of people who were asked, or who were counted by a study. */
import type { Figure } from '../../article/model.ts'

/** "In the latest Harbour News/Tidewater poll", "in the RegionWatch average of polls", "voters in the survey". */
export const NAMED_POLL =
  /\b\p{Lu}\p{Ll}+poll\b|\b(?!GOP|US|UK|EU|DNC|RNC)\p{Lu}{2,6} (?:poll|survey)\b|\b[Ii]n (?:an? |the )?(?:[\p{Ll}-]+ ){0,3}\p{Lu}[\w.&/’'()-]*(?: [\w/&()-]+){0,7} (?:polls?|survey|tally|average of (?:[\p{L}]+ ){0,4}(?:polls|surveys))\b|\b(?:in|of|to|by|from) (?:the|that|this|its) (?:same |latest |new )?(?:poll|survey)\b/u
/** Shares of people with an opinion: a poll's, where the paragraph beside speaks of one. */
const OPINION =
  /\b(?:likely voters|respondents|those surveyed|support(?:s|ed)?|back(?:s|ed|ing)|favou?r(?:s|ed|able|ability)?|unfavou?rabl[ey]|approv(?:e|al)|disapprov\w+|oppos(?:e|ed)|prefer(?:red)?|ratings?|undecided|chose|choose|agree(?:d)?|leads?|leading|ahead|trails?|reaction|named|pick(?:s|ed)|select(?:s|ed)|view(?:ed|s)?|think|say|said|believe|satisfied|worried|scared|want|cit(?:e|ed)|would vote|vote for|predict|race)\b/
/** A paragraph tells how the poll was made. */
const THE_POLL = /\b[Tt]he (?:poll|survey) (?:of|was|asked|questioned|interviewed)\b|\bmargin of error\b/
const POLL_STORY =
  /\b\p{Lu}[\w.&/’'-]{0,40}(?: [\w/&-]{1,40}){0,3} (?:[Pp]oll|[Ss]urvey)\b|\b(?:poll|survey)\b[^.]{0,40}\b(?:by|for) (?:the )?\p{Lu}|^[^\n]*\b(?:[Pp]olls?|[Ss]urvey|[Ee]xit [Pp]olls?)\b[^\n]*\n/u
const POLLING = /\b(?:according to the results|polls?|polling|survey(?:ed)?|respondents|margin of error)\b/i
/** "And when asked who their closest friend was": the poll goes on. */
const WHEN_ASKED =
  /(?:^|[.!?] )(?:And |But )?[Ww]hen (?:they were )?asked (?:who|what|which|whether|how|if|about)\b/
const STUDY_FOUND =
  /(?:^|[.!?”"] )(?:The|This) (?:\p{Ll}+ ){0,2}(?:survey|poll|study|research|census) (?:also |further )?(?:found|finds|showed|shows|suggest\w*|said|says|reveal\w*|conclude[sd]|asked|questioned)\b/u

/** A share of people who think something, in a story of a poll or where the paragraphs around it tell of one. */
export function isOfPoll(
  { kind }: Figure,
  words: string,
  paragraph: string,
  around: readonly string[],
  pollStory: boolean,
): boolean {
  if (kind !== 'percent' && kind !== 'fraction') return false
  if (pollStory || THE_POLL.test(paragraph) || NAMED_POLL.test(paragraph)) return true
  return (OPINION.test(words) || WHEN_ASKED.test(paragraph)) && around.some((text) => POLLING.test(text))
}

/** A paragraph comes back to the survey or study of its story: "The survey also found that …". */
export function comesBackToStudy(text: string): boolean {
  return STUDY_FOUND.test(text)
}

/** A story of one poll, told by its headline and first paragraphs. */
export function tellsPoll(opening: string): boolean {
  return NAMED_POLL.test(opening) || POLL_STORY.test(opening)
}

const DATA_STORY =
  /\b(?:study|survey|reports?|research|census|data|figures|statistics|analysis|findings)\b[^.\n]{0,80}\b(?:found|finds?|shows?|showed|released|published|suggests?|reveal\w*|warns?|according|by the|from the)\b|\b(?:according to|released|published|new) [^.\n]{0,60}\b(?:study|survey|report|research|census|data|figures|statistics|analysis)\b/i

/** A story of one study, report or set of data, told by its headline and first paragraphs: its shares and rates come from there. */
export function tellsData(opening: string): boolean {
  return DATA_STORY.test(opening)
}
