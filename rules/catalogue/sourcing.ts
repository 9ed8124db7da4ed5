/** What several sourcing rules ask of an article. */

import type {
  Article,
  Attribution,
  BlockKind,
  DocumentComment,
  Place,
  Quote,
  Span,
} from '../article/model.ts'
import { type BlockFacts, perBlock } from '../article/per-block.ts'
import { groupByBlock } from '../article/resolve/by-block.ts'
import { isSourceNote, linkIn } from '../article/resolve/support/document.ts'
import type { UnnamedSource } from '../languages/en/anonymity.ts'
import { CLAIMS, cueVerb } from '../languages/en/cues.ts'
import { findCitedOutlets } from '../languages/en/outlets-cited.ts'
import { ANSWERS, ASKED_BY_US, CONFIDES, HEARD_FROM, LETS_SLIP } from '../languages/en/telling.ts'
import { insertion, spanOf, wordsAt } from './fixes.ts'
import type { Edit, Fix } from './rule.ts'

type ArticleBlock = Article['blocks'][number]

/** The part of the article that a rule reads as its own copy: no headline, no table, no other text set off. */
export function isCopy(block: BlockFacts): boolean {
  return (block.kind === 'paragraph' || block.kind === 'item') && !isDump(block) && !isPost(block)
}

/** What is a headline, in a table or another's text. */
export const NOT_OWN: ReadonlySet<BlockKind> = new Set(['heading', 'quotation', 'credit', 'cell'])

/** A post set into the page, which ends with whose it is and when: "— Lina Roth (@linaroth) October 28, 2016". */
const isPost = perBlock(({ text }) => /\(@\w{2,30}\) [A-Z][a-z]+ \d{1,2}, \d{4}\s*$/.test(text))

/** The outermost quotation around an offset, its marks included. */
export function quoteAt(block: BlockFacts, at: number): Quote | undefined {
  return block.quotes.find((quote) => quote.depth === 1 && quote.start <= at && at < quote.end)
}

/** The outlets that a block names as those which something was told to or is reported by. */
export const outletsCited = perBlock(({ text }) => findCitedOutlets(text))

/** The attributions whose cue stands in a block. */
export function attributionsIn(
  { attributions }: Pick<Article, 'attributions'>,
  block: number,
): readonly Attribution[] {
  return groupByBlock(attributions).get(block) ?? NOBODY
}

const NOBODY: readonly Attribution[] = []

/** A block with so many quotations or sentences is a dump and no prose: what compares each with each stays away. */
function isDump(block: BlockFacts): boolean {
  return block.quotes.length > 400 || block.sentences.length > 2000
}

/** A sentence's words. */
export function sentenceText(block: BlockFacts, sentence: number): string {
  const span = block.sentences[sentence]
  return span ? block.text.slice(span.start, span.end) : ''
}

/** Index of the sentence at an offset. */
export function sentenceAt(block: BlockFacts, at: number): number {
  let low = 0
  let high = block.sentences.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (at < (block.sentences[middle]?.end ?? 0)) high = middle
    else low = middle + 1
  }
  return Math.max(0, low)
}

/** The words of a range of a block that stand outside quotation marks. */
export function unquoted(block: BlockFacts, { start, end }: Span): string {
  let at = start
  let words = ''
  for (const quote of block.quotes) {
    if (quote.depth !== 1 || quote.end <= at || quote.start >= end) continue
    words += `${block.text.slice(at, Math.max(at, quote.start))} `
    at = Math.min(end, quote.end)
  }
  return words + block.text.slice(at, end)
}

/** Source and cue where they touch, else the source, else the cue: what an editor underlines. */
export function sourceAndCue({ source, cue }: Attribution): Place | undefined {
  const [who] = source
  const [says] = cue
  if (!who) return says
  if (!says || says.block !== who.block) return who
  const gap = says.start >= who.end ? says.start - who.end : who.start - says.end
  return gap <= 2
    ? { block: who.block, start: Math.min(who.start, says.start), end: Math.max(who.end, says.end) }
    : who
}

/** Whether a source note for the desk stands in or right after the sentence or its paragraph. */
export function hasSourceNote({ document: { comments } }: Article, block: number): boolean {
  if (comments.length === 0) return false
  let blocks = noted.get(comments)
  if (!blocks) {
    blocks = new Set(comments.filter(({ text }) => isSourceNote(text)).map((comment) => comment.block))
    noted.set(comments, blocks)
  }
  return blocks.has(block)
}

/** The blocks that have a source note, gathered once for each article. */
const noted = new WeakMap<readonly DocumentComment[], Set<number>>()

/** Whether a link or a footnote stands in the range. */
export function isLinked(block: ArticleBlock, span: Span): boolean {
  return linkIn(block, span) !== undefined
}

/** A fix that puts words in the place of others, unless a quotation stands there. */
export function replacement(article: Article, place: Place, title: string, insert: string): Fix | undefined {
  const block = article.blocks[place.block]
  const touched = block?.quotes.some((quote) => quote.start < place.end && quote.end > place.start)
  if (!block || touched) return undefined
  return { title, edits: [asWords(article, { ...spanOf(article, place), insert })], safety: 'suggestion' }
}

/** A placeholder right behind LaTeX's \item or \\ would be its option. */
function asWords({ text, document }: Article, edit: Edit): Edit {
  const taken =
    document.syntax === 'latex' &&
    edit.insert.startsWith('[') &&
    /\\(?:item|\\)\s*$/.test(text.slice(Math.max(0, edit.start - 12), edit.start))
  return taken ? { ...edit, insert: `{}${edit.insert}` } : edit
}

/** A fix that puts words at one point, unless that point lies inside a quotation. */
export function inserted(
  article: Article,
  block: number,
  at: number,
  title: string,
  insert: string,
): Fix | undefined {
  const here = article.blocks[block]
  const inside = here?.quotes.some((quote) => quote.start < at && at < quote.end)
  if (inside) return undefined
  return { title, edits: [asWords(article, insertion(article, block, at, insert))], safety: 'suggestion' }
}

/** The fixes that could be built. */
export function offered(...fixes: readonly (Fix | undefined)[]): Fix[] {
  return fixes.filter((fix) => fix !== undefined)
}

/** Two words or more, the first and the last of them capitalised. */
const FULL_NAME = /^\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+){0,3} \p{Lu}[\p{L}’'-]+$/u

/** "Cmdr. Ruiz": a title and a surname. */
export const TITLED = /^\p{Lu}\p{Ll}{2,}\. \S+$/u

/** How many people a fix offers. */
const PEOPLE = 3

/** The article's people, nearest before the place first, then nearest after: three at the most. */
export function peopleNear(article: Article, block: number, at: number): string[] {
  const before: { name: string; rank: number }[] = []
  for (const source of article.sources) {
    if (source.kind !== 'named-person' || !FULL_NAME.test(source.name) || TITLED.test(source.name)) continue
    let rank = Number.POSITIVE_INFINITY
    for (const mention of source.mentions) {
      const away = mention.block - block || Math.sign(mention.start - at)
      rank = Math.min(rank, away <= 0 ? -away : away + 0.5)
    }
    before.push({ name: source.name, rank })
  }
  return before
    .sort((a, b) => a.rank - b.rank)
    .slice(0, PEOPLE)
    .map(({ name }) => name)
}

/** What fits a message, in UTF-16 code units. */
const SHORT = 48

/** The words of a place, on one line and cut to a length that fits a message. */
export function shortWords(article: Pick<Article, 'blocks'>, place: Place): string {
  const words = wordsAt(article, place).replaceAll(/\s+/g, ' ')
  if (words.length <= SHORT) return words
  const cut = words.lastIndexOf(' ', SHORT)
  return `${words.slice(0, cut > 0 ? cut : SHORT)} …`
}

/** An unnamed source is given words: a verb of saying stands right behind it, or before it behind what was said. */
export function isGivenWords(article: Article, index: number, source: UnnamedSource): boolean {
  const block = article.blocks[index]
  const shown = block && showsWords(block, source)
  return shown === 'perhaps' ? isCited(article, index, source) : shown === true
}

/** Whether the words around an unnamed source show that it is given words, or leave that to the attributions. */
export function showsWords({ text }: BlockFacts, source: UnnamedSource): boolean | 'perhaps' {
  const lead = text.slice(Math.max(0, source.start - 48), source.start)
  // "Accused by several employees, who said": what they say follows.
  if (
    /^,? who (?:\p{L}+ )?(?:said|say|told|claimed?|alleged?|described?)\b/u.test(
      text.slice(source.end, source.end + 40),
    )
  )
    return true
  if (HEARD_FROM.test(lead)) return true
  if (ASKED_BY_US.test(lead) && ANSWERS.test(text.slice(source.end, source.end + 240))) return true
  // "the governor and another official had threatened": the account is somebody else's; "a survey of insiders".
  if (
    /\b(?:and|of|(?<!told |said )by|\w+(?:ed|ing|es) as|than|for|most|accus\w+|blam\w+|describ\w+|proved?|call\w+|nam(?:ed|ing)|fir(?:ed|ing))\s+$/.test(
      lead,
    )
  )
    return false
  // "The bank, which is also an adviser to the yard, has asked": what somebody is.
  if (
    /\b(?:is|was|are|were|be|been|being|becom\w+|became|remain\w*)(?: also| now| still| then| once)?\s+$/.test(
      lead,
    )
  )
    return false
  // "Earlier work with a colleague showed"; but "with sources claiming".
  if (
    !source.plural &&
    /\bwith\s+$/.test(lead) &&
    !/^ \p{Ll}+ing\b/u.test(text.slice(source.end, source.end + 24))
  )
    return false
  if (asks(text, source)) return false
  const after =
    /^,?\s+(?:(?:also|even|now|since|has|have|had|then|later|though|who|previously|reportedly|exclusively|privately|publicly)\W+){0,3}(\p{L}+)/u.exec(
      text.slice(source.end, source.end + 40),
    )
  if (after && isTelling(after[1])) {
    // "She had a colleague describe the maps": one colleague describes. What is pleaded in court is no word on the story.
    const agrees = source.plural || source.class === 'bare' || source.class === 'knowing'
    return (agrees || !isBase(after[0], after[1])) && !IS_ACT.test(after[1] ?? '')
  }
  if (LETS_SLIP.test(text.slice(source.end, source.end + 40)) || tellsBehindClause(text, source)) return true
  // "Sources identified the pilot to the Courier": told to an outlet.
  if (
    source.class === 'bare' &&
    /^ (?:have )?identified [^.;“”"]{3,60} to (?:the )?\p{Lu}/u.test(text.slice(source.end, source.end + 90))
  )
    return true
  const before =
    /(?:[,”"’']|[”"’']\s\w+,?)\s+(?:(?!(?:and|but|who|which|that|he|she|it|they|then)\b)\p{L}+ )?(\p{L}+)\s+$/u.exec(
      lead,
    )
  return (before !== null && isTelling(before[1])) || 'perhaps'
}

/** A verb of saying, or one by which only people tell something. */
function isTelling(word: string | undefined): boolean {
  return isSaying(word) || CONFIDES.test(word?.toLowerCase() ?? '')
}

/** "One colleague, who has sat beside him for years, told": the verb stands behind what commas set off. */
function tellsBehindClause(text: string, { end }: UnnamedSource): boolean {
  const clause = CLAUSE.exec(text.slice(end, end + 170))?.[0] ?? ''
  for (let at = clause.indexOf(', ', 2); at >= 0; at = clause.indexOf(', ', at + 2)) {
    const rest = text.slice(end + at, end + at + 60)
    const [, verb, next = ''] = /^, (?:(?:\p{L}+ly|also|later|has|had) )?(\p{L}+)(.{0,30})/su.exec(rest) ?? []
    if (LETS_SLIP.test(rest)) return true
    if (!isTelling(verb) || isBase('', verb)) continue
    // "…, who had left, said Ruiz", "…, said the mayor.": somebody else’s.
    return verb === 'told' || !/^ (?:\p{Lu}|(?:the|an?) [\p{L}-]+(?: [\p{L}-]+)?[.,]|[.,])/u.test(next)
  }
  return false
}

const CLAUSE =
  /^, (?:and )?(?:who|back|himself|herself|now|still|once|no longer|less|more|\p{L}+(?:ed|ing)) [^.;:!?“”"()—]{2,130}(?:, .{0,40})?/su

/** The bare form of a verb, which goes with no subject in the singular: "describe", but "has put", "said". */
function isBase(words: string, form: string | undefined): boolean {
  return (
    cueVerb(form?.toLowerCase() ?? '')?.lemma === form &&
    !/^(?:put|read|let)$/.test(form ?? '') &&
    !/\b(?:has|have|had|who)\b/.test(words)
  )
}

/** It is the source of an attribution whose cue stands right behind it. */
export function isCited(article: Article, index: number, source: UnnamedSource): boolean {
  if (asks(article.blocks[index]?.text ?? '', source)) return false
  return attributionsIn(article, index).some(
    (attribution) =>
      CLAIMS.has(attribution.cueClass) &&
      attribution.source.some(
        (place) => place.start >= source.start - 2 && place.start < source.head && place.end >= source.head,
      ) &&
      attribution.cue.some(
        (place) =>
          place.start >= source.head &&
          place.start - source.end < 40 &&
          !IS_ACT.test(wordsAt(article, place)) &&
          // "Who froze it, thinking it would mend": a thought that goes with the deed.
          !/^(?:thinking|hoping|expecting|fearing)\b/i.test(wordsAt(article, place)),
      ),
  )
}

/**
 * "One reader asks whether it will hold", "an aide asked for the minutes": questions and requests claim nothing. “Is it safe?” one
 * aide asked the owners: those words are quoted.
 */
function asks(text: string, source: UnnamedSource): boolean {
  if (/["”'’] ?$/.test(text.slice(0, source.start))) return false
  return ASKS.test(text.slice(source.end, source.end + 40))
}

const ASKS = /^ (?:\p{L}+ly |also |even |had |has |have |later |then )*ask(?:s|ed)? (?!not\b)\p{L}/u

/** Pleading is an act, as is what somebody lays before a chamber: "a senator proposed to shut the lock". */
const IS_ACT = /\b(?:ple(?:ad|d)|propos(?:es?|ed)\b)/i

/** Whether a word form is a verb of saying, writing, finding or believing. */
export function isSaying(word: string | undefined): boolean {
  const verb = word === undefined ? undefined : cueVerb(word.toLowerCase())
  return verb !== undefined && CLAIMS.has(verb.class)
}
