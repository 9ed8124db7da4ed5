import type { SourceKind, Token } from '../../article/model.ts'
import { isReport, opensAccount } from './cues.ts'
import { isCapital, isPossessive } from './name-run.ts'
import { groupLevel, isDocument, isMediaName } from './source-kinds.ts'

/** Words that may stand between a source and its verb. */
const BETWEEN =
  /^(?:has|have|had|also|now|then|later|still|further|recently|first|reportedly|once|repeatedly|[a-z]+ly)$/

/** "per Reuters", "citing the Courier" */
const CITING = /^(?:per|citing|cites|cited|quoting|quoted|quotes)$/

/** What closes a sentence before the one who speaks. */
const SAID = /^(?:said|says|added|adds|wrote|writes|noted|explained|argued|warned|insisted)$/
const ENDS = /^[.;!?]$/

/** What somebody says to an outlet. */
const TALK = /^(?:interviews?|statement|op-ed|column|essay)$/

const FIGURES = /^(?:data|figures|statistics|estimates)$/

/** "provided by the institute" */
const BY =
  /^(?:reported|provided|released|published|compiled|conducted|commissioned|collected|revealed|documented|disclosed)$/

/** Does the phrase of tokens `first` to `last` stand where a source stands, whatever the attributions say? */
export function isCited(
  tokens: readonly Token[],
  first: number,
  last: number,
  kind: SourceKind | undefined,
): boolean {
  const outlet = kind === 'media'
  const before = tokens[first - 1]
  const earlier = tokens[first - 2]?.lower ?? ''
  if (before?.lower === 'to' && earlier === 'according') return true
  // "She told The Courier": the outlet vouches for it.
  if (before?.lower === 'told' && outlet) return true
  // "In an interview with The Courier", "in a statement to The Courier": what was said to it.
  if (outlet && /^(?:with|to|in|on|for)$/.test(before?.lower ?? '') && TALK.test(earlier)) return true
  // "Data from the Bureau of Tides"
  if (
    before?.lower === 'from' &&
    FIGURES.test(earlier) &&
    (outlet || kind === 'named-organisation') &&
    !isPossessive(tokens[last - 1])
  )
    return true
  // "The Courier was first to report"
  if (
    outlet &&
    /^(?:was|were)$/.test(tokens[last]?.lower ?? '') &&
    tokens.slice(last, last + 6).some(({ lower }) => lower === 'report')
  )
    return true
  // "Citing Sorland’s long drought": what somebody has, and nothing said by it.
  if (CITING.test(before?.lower ?? ''))
    return !isPossessive(tokens[last - 1]) || isDocument(tokens[last]?.lower ?? '')
  if (before?.lower === 'by' && BY.test(earlier)) return true
  // "she wrote in a court filing"; a statement or post is only how it was said.
  if (kind === 'document' && before?.lower === 'in' && isCue(tokens, first - 2))
    return !tokens.slice(first, last).some(({ lower }) => MESSAGE.test(lower))
  // "studies conducted by the institute": it is the studies that are cited.
  if (before?.lower === 'by' && BY.test(earlier) && isDocument(tokens[first - 3]?.lower ?? '')) return false
  // "The Courier interviewed Jane Roe": the answers are hers.
  if (before?.lower === 'interviewed' && isInterviewer(tokens[first - 2])) return true
  // "The lock will close, said Commissioner Dahl."
  if (earlier === ',' && SAID.test(before?.lower ?? '') && ENDS.test(tokens[last]?.text ?? '.')) return true
  let next = last
  // "Jane Roe, a nurse at the clinic, said": the apposition stands between.
  if (tokens[next]?.text === ',') {
    if (kind !== 'named-person') return false
    for (let i = next + 1; i < next + 18; i++) {
      if (tokens[i]?.text === '.') break
      if (tokens[i]?.text === ',' && isCue(tokens, behindAdverbs(tokens, i + 1))) return true
    }
    return false
  }
  next = behindAdverbs(tokens, next)
  if (isNounBehind(tokens[last - 1], tokens[next])) return false
  return isCue(tokens, next)
}

function behindAdverbs(tokens: readonly Token[], at: number): number {
  let next = at
  while (next < at + 2 && BETWEEN.test(tokens[next]?.lower ?? '')) next++
  return next
}

/** The name behind "provided by" in tokens `first` to `last`. */
export function makerIn(tokens: readonly Token[], first: number, last: number): number | undefined {
  for (let i = first + 2; i < last; i++)
    if (isCapital(tokens[i]) && tokens[i - 1]?.lower === 'by' && BY.test(tokens[i - 2]?.lower ?? '')) return i
  return undefined
}

function isInterviewer(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === 'we' || token.lower === 'i' || isMediaName(token.text))
}

/** "The Marlow show", "an Orla project", "the Sorrels tweet": behind the name of one, the bare form is a noun. */
function isNounBehind(name: Token | undefined, verb: Token | undefined): boolean {
  if (!isCapital(name)) return false
  return (
    /^(?:comment|tweet|post)$/.test(verb?.lower ?? '') ||
    (/^(?:show|project|report|claim|note|estimate|plan|study|forecast)$/.test(verb?.lower ?? '') &&
      !name?.lower.endsWith('s'))
  )
}

/** Documents in which somebody says something, and which are not the source themselves. */
const MESSAGE =
  /^(?:statements?|posts?|tweets?|e-?mails?|letters?|interviews?|release|memo|reports?|articles?|books?|essay|columns?|videos?|messages?|speech|address|testimony)$/

/** A finite verb of saying or finding. */
export function isCue(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]
  if (word?.kind !== 'word') return false
  // "The Vance campaign statement"
  if (/^statements?$/.test(word.lower)) return false
  // "U.S. states where", "extra points": a noun as often, it is a verb where a clause follows.
  // "Battleground states: Tolland and Sorland"
  if (/^(?:states|polls)$/.test(word.lower) && tokens[at + 1]?.kind !== 'word') return false
  if (NOUNS.test(word.lower) && !BEHIND_VERB.test(tokens[at + 1]?.lower ?? '')) return false
  return isReport(word.lower) || (opensAccount(word.lower) && FINITE.test(word.lower))
}

const NOUNS =
  /^(?:states|polls|claims|reports|notes|estimates|points|replies|comments|forecasts|projects|reminds|proves|proved)$/

const BEHIND_VERB =
  /^(?:that|the|a|an|it|its|he|she|they|his|her|their|this|these|there|how|why|what|out|"|“|:|,)$/

const FINITE = /(?:ed|s|d|t)$|^(?:wrote|say|show|find|argue|believe|suggest|think|warn)$/

/** "people familiar with", "someone close to" */
export const KNOWING = new Set(['familiar', 'close', 'briefed'])
const ANYBODY = new Set(['people', 'someone', 'somebody', 'some', 'others'])

/** A group or document without an article that is cited: "according to court documents", "studies published by". */
export function isBareSource(tokens: readonly Token[], at: number, { lower }: Token): boolean {
  const paper = isDocument(lower)
  if (!paper && groupLevel(lower) === undefined && !ANYBODY.has(lower)) return false
  const next = tokens[at + 1]?.lower ?? ''
  // "At some point"
  if (lower === 'some' && next === 'point' && tokens[at - 1]?.lower === 'at') return false
  if (KNOWING.has(next) || (paper && lower.endsWith('s') && BY.test(next))) return true
  if (isCited(tokens, at, at + 1, undefined)) return true
  // Up to two words may qualify it: "according to new court documents".
  return [at - 1, at - 2].some(
    (from) => tokens[from - 1]?.lower === 'to' && tokens[from - 2]?.lower === 'according',
  )
}
