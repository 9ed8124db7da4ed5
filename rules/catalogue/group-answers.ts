import type { Article, Attribution, Place } from '../article/model.ts'
import { type BlockFacts, perBlock } from '../article/per-block.ts'
import { isTalk } from '../languages/en/attribution/moods.ts'
import { CLAIMS, opensAccount } from '../languages/en/cues.ts'
import { BODY_WITH_TRADE, isSomebodysWord, memberOf } from '../languages/en/group-members.ts'
import { ABOUT_STUDY, IDENTIFIES } from '../languages/en/study-nouns.ts'
import { wordsAt } from './fixes.ts'
import { speaksBack, speaksOfItself, turnsAgainst, writerGoesOn } from './rebuttals.ts'
import { attributionsIn, isCopy, outletsCited, sentenceText, unquoted } from './sourcing.ts'

/** What the claims of a block are told by. */
export type Copy = Pick<Article, 'blocks' | 'attributions'>

/** Its source is somebody or something with a name, and can be asked or looked up. */
export function isNamed({ kind }: Attribution): boolean {
  return kind === 'named-person' || kind === 'named-organisation' || kind === 'media' || kind === 'document'
}

/** Words behind which somebody speaks against a group, and not for it. */
const AGAINST =
  /\b(?:but|however|yet|while|whereas|though|although|still|nevertheless|nonetheless|instead)\b/i
const DENIES =
  /^(?:den(?:y|ies|ied)|reject\w*|dismiss\w*|disput\w*|disagree\w*|refut\w*|counter(?:s|ed)|insist\w*|defend\w*)$/i

const SILENT =
  /\b(?:declin\w+|refus\w+|not (?:reply|respond|comment|answer|say|said)|n[’']t (?:reply|respond|comment|say|said))/i

/** A member named in the same or the next sentence of the paragraph makes the group a summary, not a mask. */
export function isCured(
  article: Copy,
  block: number,
  sentence: number,
  group: Place,
  named: readonly Attribution[],
): boolean {
  const holder = article.blocks[block]
  const text = holder?.text ?? ''
  if (INCLUDING.test(text.slice(group.start, group.end + 60))) return true
  const span = holder?.sentences[sentence]
  const own = span ? text.slice(span.start, span.end) : ''
  if (span && LISTED.test(text.slice(group.end, span.end))) return true
  // "In an article for the journal Coastal Biology, academics described": theirs is a name to look up.
  if (SCHOLARS.test(wordsAt(article, group)) && ABOUT_STUDY.test(own) && IDENTIFIES.test(own)) return true
  // "Analysts think that it will pass. Meridian expects a small surplus in May"
  if (
    FORECASTERS.test(wordsAt(article, group)) &&
    holder &&
    FORECASTS.test(sentenceText(holder, sentence + 1))
  )
    return true
  return named.some((other) => {
    const ahead = other.sentence - sentence
    const [who] = other.source
    const [says] = other.cue
    if (other.block !== block || ahead < 0 || ahead > 1 || !who) return false
    // Somebody without a name is none, whatever camp that is in.
    const opening = holder?.sentences[other.sentence]?.start ?? who.start
    if (NO_NAME.test(wordsAt(article, who)) || NO_NAME.test(text.slice(opening, who.end))) return false
    if (ahead === 1 && PUBLIC_BODY.test(wordsAt(article, who)) && OUTSIDERS.test(wordsAt(article, group)))
      return false
    // Someone known already is no member that the writer brings in; nor is who speaks against the group.
    if (!/\p{Lu}/u.test(wordsAt(article, who).replace(/^(?:He|She|It|They|The|We|I)\b/, ''))) return false
    if (says && DENIES.test(wordsAt(article, says))) return false
    if (!givesAccount(article, other)) return false
    // Nor is a data source, who was told of before, or who speaks of themselves.
    if (
      ahead === 1 &&
      (speaksBack(article, other) ||
        DATA.test(wordsAt(article, who)) ||
        isUnnamedPaper(article, other) ||
        isToldOf(article, other) ||
        speaksOfItself(article, other))
    )
      return false
    const from =
      ahead === 0
        ? Math.min(group.end, who.end)
        : (article.blocks[block]?.sentences[other.sentence]?.start ?? 0)
    const to = ahead === 0 ? Math.max(group.start, who.start) : who.start
    // What is quoted there does not turn against the group.
    return !AGAINST.test(holder ? unquoted(holder, { start: from, end: Math.max(from, to) }) : '')
  })
}

const FORECASTERS = /\b(?:analysts|economists|strategists|forecasters)$/i
/** A house with a forecast of its own. */
const FORECASTS =
  /^(?!(?:It|This|That|He|She|Nobody|Everyone|Everybody|No|The|One|Each|Another) )\p{Lu}[\p{L}.&’'-]*(?: (?:&|\p{Lu}[\p{L}.&’'-]*)){0,3}(?:, [^,.;]{2,40},)? (?:now |still |also )?(?:expects|forecasts|sees|predicts|projects|reckons|does not expect|has pencilled in)\b/u

/** Numbers and papers are no critics. */
const DATA = /\b(?:data|figures|records|statistics|filings?|minutes|accounts|log|index)$/i
/** Somebody of whom the story has told goes on about something else; whose very words follow is often brought back as one of them. */
function isToldOf(
  article: Copy,
  { block, kind, sentence, source: [who], cue: [says] }: Attribution,
): boolean {
  const holder = article.blocks[block]
  return (
    holder !== undefined &&
    who !== undefined &&
    kind === 'named-person' &&
    KNOWN.test(wordsAt(article, who)) &&
    !/^["“']|^Said \p{Lu}/u.test(sentenceText(holder, sentence)) &&
    !(says && ECHOES.test(wordsAt(article, says)))
  )
}

const ECHOES = /^(?:reiterat|echo|agree|concur|add|repeat)/i
/** "Satellite analysis suggests": the capital is the sentence’s. */
function isUnnamedPaper(article: Copy, { block, kind, sentence, source: [who] }: Attribution): boolean {
  if (kind !== 'document' || !who || who.start !== article.blocks[block]?.sentences[sentence]?.start)
    return false
  return !/\p{Lu}/u.test(wordsAt(article, who).slice(1))
}

/** A surname alone. */
const KNOWN =
  /^(?:(?:Dr|Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Prof|Professor|Sen|Rep|Gov|President|Senator|Councillor)\.? )?\p{Lu}[\p{L}’'-]+$/u

/** A department is neither a critic nor an economist. */
const PUBLIC_BODY = /\b(?:department|ministry|office|bureau|treasury|police|council|government|agency)\b/i
const OUTSIDERS =
  /\b(?:critics|sceptics|skeptics|doubters|detractors|opponents|supporters|hawks|wonks|watchers|insiders|veterans|analysts|economists|observers|commentators|pundits|activists|campaigners|advocates)\b/i
const NO_NAME =
  /^(?:somebody|someone|another|one (?!of\b)|an? (?:man|woman|person|source|insider|colleague|friend|aide|ally))\b(?!.*, \p{Lu})/iu

/** "Some, including Ana Ruiz, say", "analysts such as Ana Ruiz". */
const INCLUDING =
  /^[^.;:“”"]{0,80}?\b(?:(?:including|such as)\b[^.;:]{0,40}|(?:like|among them|led by|notably)\b[^.;:]{0,24})\p{Lu}|^[^.;:“”"(]{0,60}\(\p{Lu}/u

/** "Four experts say that it will sink: Ana Ruiz, Tom Hale, …": the sentence ends in who they are. */
const LISTED =
  /^[^:“”"]{1,160}: (?:the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}, (?:and |the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}(?:,| and\b)/u

const SCHOLARS =
  /\b(?:researchers|scientists|academics|scholars|psychologists|economists|biologists|ecologists|epidemiologists)$/i

/** Who speaks for the group stands further down, where a reader of a summary looks for it. */
export function isNamedBelow(article: Copy, words: Place, sentence: number, group: Place): boolean {
  return (
    isTeamBelow(article, group) ||
    isExpertBelow(article, sentence, group) ||
    isSpokenForBelow(article, sentence, group) ||
    isCountedBelow(article, group) ||
    isSummary(article, words, sentence)
  )
}

/** "According to insiders", and in the next paragraph "The Courier interviewed more than 20 of the crew". */
function isCountedBelow(article: Copy, group: Place): boolean {
  const [below] = copyBelow(article, group.block, 1)
  return below !== undefined && INTERVIEWED.test(sentenceText(below, 0))
}

const INTERVIEWED =
  /\b(?:interviewed|spoke (?:to|with)|talked (?:to|with)) (?:more than |about |at least |some |nearly )?(?:\d|two dozen|a dozen|dozens)/

/** "Analysts said the dip would pass", and behind it or in the next paragraph "Ana Ruiz, an analyst at Banco Sur". */
function isExpertBelow(article: Copy, sentence: number, group: Place): boolean {
  const block = article.blocks[group.block]
  const member = memberOf(wordsAt(article, group))
  if (!block || !member) return false
  const isBroughtIn = (below: BlockFacts, at: number): boolean => {
    const words = sentenceText(below, at)
    return member.test(words) && isSomebodysWord(words)
  }
  // Before it as well: "Ana Ruiz, an analyst at Banco Sur, called it fair. Analysts said the dip would pass."
  for (let at = Math.max(0, sentence - 3); at <= sentence + 3; at++) {
    if (at !== sentence && isBroughtIn(block, at)) return true
  }
  // Behind a paragraph's last words comes the next; a summary is filled in by the paragraphs below it.
  const lede = isAtTop(article, group.block)
  if (!lede && block.sentences.length - sentence > 2) return false
  // A quotation of some sentences comes before whose it is.
  return copyBelow(article, group.block, lede ? 3 : 1).some(
    (below) =>
      !turnsAgainst(below) &&
      (/^["“']/.test(below.text) ? [0, 1, 2, 3] : [0, 1]).some((at) => isBroughtIn(below, at)),
  )
}

/** Sides, callings, and parts of a chamber or of nothing at all: who speaks next is one of them. */
const SIDE =
  /\b(?:opponents|supporters|advocates|backers|proponents|activists|leaders|loyalists|boosters|traders|mourners)$|^(?:some|many|others|(?:some |many |other |several )?(?:republicans|democrats|lawmakers|senators|mps|councillors))$/i

/** "Experts fear that …", and in the next paragraph "“It matters,” said Ana Ruiz of the river league": brought in as one of them. */
const LENDS =
  /\b(?:experts|analysts|economists|observers|specialists|scientists|doctors|campaigners|activists|strategists|operatives|leaders)$/i
const QUOTED_FIRST =
  /^(?:["“]|'')[^"“”]{1,200}[,?!](?:["”]|'') said \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2}(?:,| of | at | from )/u

/** "Opponents argued that it would cost jobs.", and in the next paragraph "“…,” said Ana Ruiz of the traders’ league". */
function isSpokenForBelow(article: Copy, sentence: number, group: Place): boolean {
  const block = article.blocks[group.block]
  if (!block) return false
  const words = wordsAt(article, group)
  // What stands in brackets behind the claim is no other one.
  const others = block.sentences
    .slice(sentence + 1)
    .filter(({ start }) => !/[([]/.test(block.text.charAt(start)))
  const behind = others.length + 1
  const [below] = copyBelow(article, group.block, 1)
  // One more sentence of the same claim may stand before the quotation.
  if (behind === 2 && LENDS.test(words) && below && QUOTED_FIRST.test(sentenceText(below, 0))) return true
  if (behind > 1 || (below && turnsAgainst(below))) return false
  if (
    /\b(?:critics|detractors|rivals|foes)\b/i.test(words) &&
    below &&
    OBJECTS.test(below.text.slice(0, LONGEST_LEAD))
  )
    return true
  // "Some experts have concluded that … ¶ The Meridian Group, an economic consultancy, has calculated": a body of them.
  if (
    /\b(?:experts|analysts|economists|specialists|researchers|critics)$/i.test(words) &&
    below &&
    !/^According to\b/.test(below.text) &&
    opensWithBody(below)
  )
    return true
  if (!SIDE.test(words) && !(LENDS.test(words) && below && QUOTED_FIRST.test(sentenceText(below, 0))))
    return false
  return (
    below?.attributions.some(
      ({ sentence: at, source: [who], cueClass }) =>
        at < 2 &&
        CLAIMS.has(cueClass) &&
        who !== undefined &&
        FULL_NAME.test(below.text.slice(who.start, who.end)),
    ) === true
  )
}

/** "Ana Ruiz, who leads the traders’ league, called it": brought in right behind the critics, and so one of them. */
const OBJECTS =
  /^[^"“”]{0,80}["“][^"“”]{1,300}[,?!]["”] (?:said|says|wrote) (?:\p{Lu}\p{L}+\. )?\p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}’'-]+, |^["“][^"“”]{1,300}[,?!]["”] (?:[\p{Ll}-]+ ){1,3}\p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}’'-]+ (?:said|says|wrote|tweeted)\b|^(?:["“][^"“”]{1,300}[,?!]["”] (?:said|says|wrote) )?(?:[A-Z][a-z]+\. )?\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}(?:, [^,“”"]{3,80},| of [^,“”"]{3,60}|, (?:an?|the|who|of|whose)\b)/u

/** "The Meridian Group, an economic consultancy, has": a body that its trade introduces. */
const TRADE_BEHIND =
  /\p{Lu}[^,“”"]{2,50}, (?:an?|the) (?:[\p{L}-]+ ){0,4}(?:firm|group|consultancy|think[ -]tank|institute|organi[sz]ation|watchdog|nonprofit|company)\b/u

const opensWithBody = perBlock((block) => {
  const words = sentenceText(block, 0)
  return BODY_WITH_TRADE.test(words) || TRADE_BEHIND.test(words)
})

/** How much of the next paragraph says who speaks there, in UTF-16 code units. */
const LONGEST_LEAD = 500

const FULL_NAME = /\p{Lu}[\p{L}.’'-]+ \p{Lu}\p{L}/u

/** "The lock will close for good, union officers have said": a first sentence of which the next paragraph says who they are. */
function isSummary(article: Copy, words: Place, sentence: number): boolean {
  const block = article.blocks[words.block]
  const end = block?.sentences[sentence]?.end ?? 0
  if (!block || sentence > 0 || !isAtTop(article, words.block)) return false
  const rest = block.text
    .slice(words.end, end)
    .replace(IN_REPORT, '')
    .replace(/^ on \p{Lu}\p{Ll}+day/u, '')
  if (/\p{L}/u.test(rest.replace(/^ (?:the )?\p{Lu}[\p{L} ]+/u, ''))) return false
  const [below] = copyBelow(article, words.block, 1)
  if (!below) return false
  const at = article.blocks.indexOf(below)
  if (BODY_WITH_TRADE.test(sentenceText(below, 0)) || REPORT_BY.test(sentenceText(below, 0))) return true
  return attributionsIn(article, at).some(
    (other) =>
      other.sentence < 2 &&
      CLAIMS.has(other.cueClass) &&
      (other.kind === 'named-person' || other.kind === 'named-organisation') &&
      !other.cue.some((says) => DENIES.test(wordsAt(article, says)) || SILENT.test(wordsAt(article, says))),
  )
}

/** "…, two harbour leagues said in a joint report on Monday.", and in the next paragraph "The document by Flow and the Gull League". */
const IN_REPORT = /^ in (?:an?|their|its) (?:[\p{Ll}-]+ ){0,2}(?:report|study|letter|statement|paper)\b/u
const REPORT_BY =
  /\b(?:report|document|study|letter|statement|paper)\b,? (?:[\p{Ll}-]+ ){0,3}(?:by|from) (?:the )?\p{Lu}/u

/**
 * An outlet that this paragraph, the one above or the one below cites has the rumour: "Harbour Weekly reports". What is understood,
 * believed or feared has been told to nobody by that.
 */
export function isTakenFrom(
  article: Copy,
  { block: index, sentence, cue: [says], by }: Attribution,
  named: readonly Attribution[],
): boolean {
  const block = article.blocks[index]
  if (!block) return false
  if (outletsCited(block).length > 0 || SOURCE_HAS_IT.test(block.text)) return true
  // Who alleges is seldom who reported it.
  if (by === 'allegedly') return false
  if (
    says &&
    /\b(?:understood|believed|thought|assumed|feared|suspected|estimated)\b/.test(wordsAt(article, says))
  )
    return false
  // What the top of a story sums up is told in full some paragraphs on.
  // Who else has had the word since ends what an outlet was told above.
  const between = named.some(
    ({ block: at, sentence: of, kind }) => at === index && of < sentence && kind !== 'media',
  )
  return [
    between ? undefined : copyAbove(article, index),
    ...copyBelow(article, index, isAtTop(article, index) ? 4 : 1),
  ].some((near) => near !== undefined && (outletsCited(near).length > 0 || GOES_ON.test(near.text)))
}

/** A source told of before goes on in the next paragraph. */
const GOES_ON =
  /\bthe (?:source|insider|informant)s? (?:said|says|adds|added|told|tells|claimed|claims|explains|explained)\b/i

/** A source has the rumour in its own paragraph: who that is, another rule asks. */
const SOURCE_HAS_IT =
  /\b(?:the|an?|another|one) (?:source|insider|informant)s? (?:said|says|adds|added|told|tells|claimed|claims|explains|explained)\b|\b(?:said|says|adds|added|revealed|explained|according to) the (?:source|insider)\b/i

/** The paragraph of copy above a block. */
export function copyAbove({ blocks }: Copy, index: number): Article['blocks'][number] | undefined {
  for (let at = index - 1; at >= index - 3 && at >= 0; at--) {
    const block = blocks[at]
    if (block && isCopy(block)) return block
  }
  return undefined
}

/** The paragraphs of copy behind a block. */
export function copyBelow({ blocks }: Copy, index: number, count: number): Article['blocks'][number][] {
  const below: Article['blocks'][number][] = []
  for (let at = index + 1; at <= index + 3 * count && below.length < count; at++) {
    const block = blocks[at]
    if (block && isCopy(block)) below.push(block)
  }
  return below
}

/** It stands in the first paragraphs of copy, a headline among them where the text marks none. */
function isAtTop(article: Copy, index: number): boolean {
  return index < LEDE && article.blocks.slice(0, index).filter(isCopy).length < 2
}

/** How many blocks the top of a story takes at most, with headline, byline and picture. */
export const LEDE = 10

/** A lede may speak of scientists where the copy right below it says of which university or journal. */
function isTeamBelow(article: Copy, group: Place): boolean {
  if (group.block >= LEDE || !SCHOLARS.test(wordsAt(article, group))) return false
  const copy = article.blocks.slice(0, 2 * LEDE).flatMap((block, index) => (isCopy(block) ? [index] : []))
  const at = copy.indexOf(group.block)
  if (at < 0 || at > 5) return false
  return copy.slice(at, at + (at > 1 ? 2 : 5)).some((index) =>
    (article.blocks[index]?.sentences ?? []).some(({ start, end }) => {
      const words = article.blocks[index]?.text.slice(start, end) ?? ''
      return (
        (index !== group.block || start > group.start) &&
        (ABOUT_STUDY.test(words) || /\bproject\b/i.test(words)) &&
        IDENTIFIES.test(words)
      )
    }),
  )
}

/** A named source in this or a neighbouring sentence is who reported the hearsay. */
export function stands(article: Copy, hearsay: Attribution, named: Attribution): boolean {
  const [says] = named.cue
  // "They reportedly came in by a door whose lock was broken": somebody is named there, and says nothing.
  if (
    !says &&
    !named.content.some(({ block, start }) => /["“‘']/.test(article.blocks[block]?.text[start] ?? ''))
  )
    return false
  // Who denies it, or would not speak, has not reported it.
  if (says && (DENIES.test(wordsAt(article, says)) || SILENT.test(wordsAt(article, says)))) return false
  if (!givesAccount(article, named) || speaksBack(article, named)) return false
  // "The mood on the quay is that …": the quay's, whoever spoke before; a voice from it may be heard behind.
  if (isTalk(hearsay.by) && named.sentence !== hearsay.sentence)
    return (
      named.block === hearsay.block &&
      named.sentence === hearsay.sentence + 1 &&
      (isQuotedFirst(article, named) ||
        (says !== undefined && /^according to$/i.test(wordsAt(article, says))))
    )
  // "The bank said the bid was low. Euronext is reportedly at work on another": told of somebody else.
  if (named.sentence < hearsay.sentence && bringsInAnother(article, hearsay)) return false
  // "It is estimated that 900 have left. “We miss them,” says Vale": she tells of something else.
  if (named.sentence > hearsay.sentence && isQuotedFirst(article, named)) return false
  // "Allegedly, his brother begged him to stop, but Brandt replied …": what is said there is alleged itself.
  if (hearsay.by === 'allegedly' && named.sentence === hearsay.sentence) return false
  // "A film, announced with fanfare in May, will not be made": not by those who know it.
  if (says && named.sentence === hearsay.sentence && isInserted(article, says)) return false
  if (named.sentence < hearsay.sentence && writerGoesOn(article, named)) return false
  if (
    named.sentence > hearsay.sentence &&
    hearsay.by !== 'is considered' &&
    tellsElse(article, hearsay, named)
  )
    return false
  const far = says && /^according to$/i.test(wordsAt(article, says)) ? 2 : 1
  return named.block === hearsay.block && Math.abs(named.sentence - hearsay.sentence) <= far
}

/** ", announced with fanfare in May,": a participle of its own. */
function isInserted({ blocks }: Copy, { block, start, end }: Place): boolean {
  const text = blocks[block]?.text ?? ''
  return (
    /^(?:announced|unveiled|promised|proposed|reported|revealed)$/.test(text.slice(start, end)) &&
    /, $/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^ (?:with|in|at|on|to|amid|before|after|last|earlier)\b/.test(text.slice(end, end + 9))
  )
}

/** "She is said to have refused. Dr. Vale said …": another than the one whom it is said of goes on. */
function tellsElse(article: Copy, hearsay: Attribution, named: Attribution): boolean {
  const [[who], [says], block] = [named.source, named.cue, article.blocks[hearsay.block]]
  if (!who || !says || !block) return false
  if (REMEMBERS.test(wordsAt(article, says))) return true
  // "Eels are widely regarded as the best sign of it. …, she says, look no better"
  if (JUDGED.test(hearsay.by) && /^(?:he|she|they)$/i.test(wordsAt(article, who))) return true
  const name = /\p{Lu}[\p{L}’'-]+$/u.exec(wordsAt(article, who))?.[0]
  return (
    name !== undefined &&
    !/^according to$/i.test(wordsAt(article, says)) &&
    isToldOf(article, named) &&
    !sentenceText(block, hearsay.sentence).includes(name)
  )
}

/** Forms of hearsay by which something is judged. */
const JUDGED = /^(?:is widely believed|is regarded as the finest)$/

/** Who tells what they remember has another story. */
const REMEMBERS = /^(?:recall|recalls|recalled|remembers|remembered|jokes|joked)$/i

/** "There is a growing fear in the town that …", and in the next paragraph "“…,” said Ana Ruiz, who sells nets there". */
export function isVoicedBelow(article: Copy, { block: index, sentence, by }: Attribution): boolean {
  const block = article.blocks[index]
  if (!block || !(isTalk(by) || CREDITS.test(by)) || sentence < block.sentences.length - 1) return false
  const [below] = copyBelow(article, index, 1)
  return below !== undefined && VOICED.test(sentenceText(below, 0))
}

/** Forms of hearsay by which somebody praises or blames: "has been criticized as", "is being credited with". */
const CREDITS = /^has been (?:termed|credited with)$/

const VOICED =
  /^["“][^"“”]{1,300}[,?!]["”] (?:said |says )?\p{Lu}[\p{L}.’'-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]+(?:,| of | at | from )/u

/** Somebody tells of something there, where other cues tell what they did: "agreed to", "endorsed", "are expected". */
export function givesAccount({ blocks }: Copy, { block, cue: [says] }: Attribution): boolean {
  const text = blocks[block]?.text
  if (!says || text === undefined) return true
  // "Claims against the yard have doubled": a noun.
  if (/^claims? (?:against|for|on)$/i.test(text.slice(says.start, says.end))) return false
  return (
    opensAccount(text.slice(says.start, says.end).replaceAll(/[,:]/g, '')) &&
    !/^ to \p{Ll}/u.test(text.slice(says.end, says.end + 5))
  )
}

/** The sentence of an attribution begins with a quotation. */
function isQuotedFirst({ blocks }: Copy, { block, sentence }: Attribution): boolean {
  const holder = blocks[block]
  return holder !== undefined && /^["“]/.test(sentenceText(holder, sentence))
}

/** A sentence begins with a name that the one before does not hold. */
function bringsInAnother(article: Copy, { block: index, sentence }: Attribution): boolean {
  const block = article.blocks[index]
  if (!block) return false
  const name = NAME_FIRST.exec(sentenceText(block, sentence))?.[1]
  return name !== undefined && !sentenceText(block, sentence - 1).includes(name)
}

const NAME_FIRST =
  /^(?!(?:He|She|It|They|The|We|I|This|That|These|Those|But|And|In|On|At|His|Her|Their|Its|A|An)\b)(\p{Lu}[\p{L}’'-]+)(?: \p{Lu}[\p{L}’'-]+)*(?: [–—-] [^–—]{1,120} [–—-])? (?:is|was|has|had|are|were|have|reportedly)\b/u

/** The vague words are themselves what a named source says. */
export function holds(named: Attribution, anchor: Place): boolean {
  return named.content.some(
    (place) => place.block === anchor.block && place.start <= anchor.start && anchor.end <= place.end,
  )
}
