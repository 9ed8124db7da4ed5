/**
 * Wordings other than a verb of saying by which a group vouches: "are worried that", "are in little doubt", "will tell you",
 * "find it hard to credit", "give it even odds", "put it down to", "see trouble ahead".
 */
import type { Token } from '../../../article/model.ts'

const IS = /^(?:are|were|remain|remained)$/
const DEGREE =
  /^(?:also|very|more|less|all|still|now|even|quite|increasingly|deeply|generally|largely|widely|privately|equally|far|so|pretty|\p{L}+ly)$/u
const CERTAIN = /^(?:convinced|certain|sure|adamant|persuaded|unanimous|agreed)$/
const WORRIED = /^(?:worried|concerned|alarmed|fearful|afraid|anxious|doubtful|hopeful|confident|optimistic)$/
const DOUBTFUL = /^(?:sceptical|skeptical|dubious|doubtful|unconvinced)$/
const FORETELLING = /^(?:tipping|betting|predicting|forecasting|expecting|warning|saying|arguing|fearing)$/
const BELIEVED =
  /^(?:credit|believe|accept|swallow|square|justify|stomach)$|^(?:implausible|unconvincing|unpersuasive|far-fetched|dubious|laughable|baffling)$/
const ODDS = /^(?:odds|credence)$|^chances?$/
const HARD = /^(?:hard|harder|difficult|impossible|tough)$/
const SCANT = /^(?:little|no|slim|scant|poor|even|good|fair|better|slight)$/
const AHEAD = /^(?:coming|ahead|looming|brewing)$/

/** Who speaks: somebody with authority or on a side; a number of people; those of whom only convictions are asked. */
export type Standing = 'authority' | 'side' | 'number' | 'public'

/** The last token of a wording that begins at `at`; undefined where none does. */
export function wordingAt(
  tokens: readonly Token[],
  at: number,
  last: number,
  standing: Standing,
): number | undefined {
  const form = tokens[at]?.lower ?? ''
  if (form === 'will' || form === 'would') return tellsYou(tokens, at + 1)
  if (form === 'been') return FORETELLING.test(tokens[at + 1]?.lower ?? '') ? at + 1 : undefined
  if (IS.test(form)) return stanceAt(tokens, at + 1, standing)
  if (standing === 'public') return undefined
  if (form === 'find' || form === 'found') {
    const end = within(tokens, at + 2, last, BELIEVED)
    // "Found reasons to believe it"
    const hard = tokens[(end ?? 0) - 1]?.lower !== 'to' || HARD.test(tokens[(end ?? 0) - 2]?.lower ?? '')
    return hard ? end : undefined
  }
  if (form === 'give' || form === 'gave') {
    const end = within(tokens, at + 2, last, ODDS)
    // "Gave them a chance to speak"
    const scant =
      !/^ch/.test(tokens[end ?? 0]?.lower ?? '') || SCANT.test(tokens[(end ?? 0) - 1]?.lower ?? '')
    return scant ? end : undefined
  }
  if (form === 'see' && standing !== 'number') return within(tokens, at + 2, Math.min(last, at + 5), AHEAD)
  if (form !== 'put') return undefined
  const down = within(tokens, at + 2, last, /^down$/)
  return down !== undefined && within(tokens, down + 1, Math.min(last, down + 4), /^to$/) ? down : undefined
}

/** "Will tell you", "will gladly tell anyone who asks". */
function tellsYou(tokens: readonly Token[], at: number): number | undefined {
  const verb = DEGREE.test(tokens[at]?.lower ?? '') ? at + 1 : at
  const whom = /^(?:you|anyone|anybody)$/.test(tokens[verb + 1]?.lower ?? '')
  return tokens[verb]?.lower === 'tell' && whom ? verb + 1 : undefined
}

/** Behind "are": "convinced that", "in no doubt", "of the view", "sceptical about it", "betting that". */
function stanceAt(tokens: readonly Token[], from: number, standing: Standing): number | undefined {
  let at = from
  while (at < from + 2 && DEGREE.test(tokens[at]?.lower ?? '')) at++
  const lower = (ahead: number): string => tokens[at + ahead]?.lower ?? ''
  if (lower(0) === 'in' && /^(?:no|little)$/.test(lower(1)) && lower(2) === 'doubt') return at + 2
  if (lower(0) === 'of' && /^(?:the|one)$/.test(lower(1)) && /^(?:view|opinion|belief|mind)$/.test(lower(2)))
    return at + 2
  const asserts = /^that$/.test(lower(1))
  // "His fans are sure that he will win": a hope of theirs.
  if (CERTAIN.test(lower(0)))
    return asserts && !(standing === 'side' && /^(?:sure|cert)/.test(lower(0))) ? at + 1 : undefined
  if (standing === 'public') return undefined
  if (WORRIED.test(lower(0)) && asserts && !(standing === 'side' && /^(?:ho|con|opt)/.test(lower(0))))
    return at + 1
  if (DOUBTFUL.test(lower(0)) && (asserts || (standing === 'authority' && /^(?:of|about)$/.test(lower(1)))))
    return at + 1
  if (lower(0) === 'betting' || standing === 'side')
    return FORETELLING.test(lower(0)) && asserts ? at + 1 : undefined
  return standing === 'authority' && FORETELLING.test(lower(0)) ? at : undefined
}

/** The first of some words within a clause. */
function within(tokens: readonly Token[], from: number, last: number, words: RegExp): number | undefined {
  for (let at = from; at < Math.min(last, from + 7); at++) {
    if (tokens[at]?.kind === 'punctuation') return undefined
    if (words.test(tokens[at]?.lower ?? '')) return at
  }
  return undefined
}
