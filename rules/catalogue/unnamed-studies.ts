/** Which studies a block leaves unnamed: what the rule asks of one block, and what the rule for figures leaves to it. */
import { type BlockFacts, perBlock } from '../article/per-block.ts'
import { NAMED_POLL } from '../languages/en/figure-polls.ts'
import { SAID_BY_BODY } from '../languages/en/group-members.ts'
import { isCountry, isNation, isOutlet } from '../languages/en/source-kinds.ts'
import { ABOUT_STUDY, findStudies, IDENTIFIES, type StudyPhrase } from '../languages/en/study-nouns.ts'
import { isCopy, quoteAt, sentenceAt, sentenceText } from './sourcing.ts'

/** The studies of a block that it does not identify itself. */
export const unnamedStudies = perBlock((block) =>
  isCopy(block)
    ? findStudies(block.text).filter((study) => !quoteAt(block, study.start) && !isDescribed(block, study))
    : [],
)

/** Estimates, which are numbers and no finding. */
export function isReckoning(text: string, { start, noun }: StudyPhrase): boolean {
  return /\b(?:estimates|projections|forecasts)$/i.test(text.slice(start, noun))
}

/** "Private polling tells another story": not the study of which the story has just told. */
export function isAnother({ text }: BlockFacts, { start, noun }: StudyPhrase): boolean {
  return /^(?:(?:an?|some) )?(?:another|other|one|separate|private|confidential|leaked|internal|further|older|earlier|previous|later|subsequent|consumer)\b/i.test(
    text.slice(start, noun),
  )
}

/** The words of the block say what study it is. */
function isDescribed(block: BlockFacts, study: StudyPhrase): boolean {
  const sentence = sentenceAt(block, study.start)
  // Its own description, but for places and months; then "published in …" anywhere in the sentence.
  const description = block.text.slice(study.noun, study.until)
  if (identifies(description) || IN_DOCUMENT.test(block.text.slice(study.noun, study.noun + 120))) return true
  if (SEEN.test(block.text.slice(study.noun, study.noun + 120))) return true
  if (ON_AGENDA.test(block.text.slice(study.noun, study.noun + 80))) return true
  if (MADE_BY.test(block.text.slice(block.sentences[sentence]?.start ?? 0, study.start))) return true
  // "A report in the Harbour Register", "figures her campaign released", and a poll that the sentence names further on.
  if (
    /^ in the (?:\p{Lu}[\p{L}.’'-]+ ){1,3}(?:Register|Times|Post|Journal|News|Herald|Tribune|Gazette|Star|Chronicle|Observer|Courier)\b/u.test(
      block.text.slice(study.noun, study.noun + 60),
    )
  )
    return true
  if (
    /^ (?:that )?(?:her|his|its|their|the) (?:[\p{L}-]+ ){1,3}(?:released|published|filed|issued|disclosed)\b/u.test(
      block.text.slice(study.noun, study.noun + 60),
    )
  )
    return true
  if (
    NAMED_POLL.test(sentenceText(block, sentence).slice(study.noun - (block.sentences[sentence]?.start ?? 0)))
  )
    return true
  // "Data from the valley's water providers": a body, if not by its name.
  if (BODY.test(withoutPlaces(description))) return true
  if (mentionsBody(block, study.noun, study.noun + description.length)) return true
  const whole = sentenceText(block, sentence)
  // "Polls suggest a close race: the latest three, by Coastwatch and Meridian, put".
  if (LISTS_THEM.test(whole.slice(study.end - (block.sentences[sentence]?.start ?? 0)))) return true
  if (
    /\b(?:published|conducted|commissioned|released|compiled|collected|gathered|obtained|presented|unveiled|revealed|carried out|led|funded|issued|produced) (?:\w+ ){0,4}(?:in|by|for|at) (?:the |an? )?[“"_*]?[\p{Lu}[]/u.test(
      whole,
    ) &&
    !/\bin (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
      description,
    )
  )
    return true
  if (/\b(?:University|Institute|Journal|Foundation|Cent(?:er|re) for|Pew|Gallup)\b/.test(whole)) return true
  if (PAID_FOR.test(sentenceText(block, sentence + 1))) return true
  // "…, said the market analysts Meridian. Latest figures suggest": whose figures they are stands before.
  const [before, nearer] = [sentenceText(block, sentence - 2), sentenceText(block, sentence - 1)]
  if ([sentenceText(block, sentence - 3), before, nearer].some((words) => SAID_BY_BODY.test(words)))
    return true
  return (
    (!isAnother(block, study) && namesStudy(before, nearer)) ||
    (!COUNTERED.test(sentenceText(block, sentence + 1)) &&
      namesStudy(sentenceText(block, sentence + 1), sentenceText(block, sentence + 2)))
  )
}

/** Behind what was found stands who found it. */
const LISTS_THEM = /^[^:;–—]{0,120}[:;–—] ?[^:;–—]{0,60}\b(?:by|from) (?:the )?\p{Lu}/u

/** "Supporters brought their own numbers.": the study behind it is the other side’s. */
const COUNTERED =
  /^(?:But |Yet )?\p{Lu}\p{Ll}+(?: [\p{L}-]+){0,4} (?:brought|have|had|offered|cited|cite|point(?:ed)? to|countered with|produced|prefer(?:red)?) (?:their|its|his|her) own (?:numbers|figures|study|studies|report|research|data|experts)\b|^(?:But |Yet )?(?:Supporters|Opponents|Backers|Critics|Proponents|Defenders|The industry|The company|The other side)(?: [\p{L}-]+){0,3} (?:disputes?|disagrees?|rejects?|denies|deny|counters?|countered|disputed|disagreed)\b/u

/** One of the sentences is about a study and names it. */
export function namesStudy(...sentences: readonly string[]): boolean {
  return sentences.some(
    (words) =>
      ABOUT_STUDY.test(words) &&
      (identifies(words) || OWNED.test(words) || NAMED_FOR_BODY.test(words) || isPossessed(words)),
  )
}

/** "Controller Ana Ruiz’s audit", "Meridian’s own report": whose it is, and not "Friday’s report". */
export function isPossessed(words: string): boolean {
  return POSSESSED.test(withoutPlaces(words))
}

const POSSESSED =
  /(?<!\p{L})(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Today|Yesterday|January|February|March|April|May|June|July|August|September|October|November|December|Last|This)\p{Lu}[\p{L}-]+[’']s (?:(?:own|latest|new|annual|recent|final|damning|scathing|\d{4}|[\p{Ll}-]+-page) ){0,2}(?:study|survey|poll|report|audit|review|analysis|investigation|assessment|research)\b/u

/** "The Harbour Board survey of 5,000 households" */
const NAMED_FOR_BODY =
  /(?<!\p{L})\p{Lu}\p{L}+ \p{Lu}\p{L}+(?:[’']s)? (?:(?:monthly|annual|yearly|latest|own|quarterly) )?(?:study|survey|poll|report|index|research|data|figures)\b/u

/** "A report from 1974, which I found in a box": whoever writes has it. */
const SEEN =
  /^[^.;:]{0,50}, which (?:I|we|this newspaper) (?:(?:have|has) )?(?:found|read|seen|saw|obtained|reviewed)\b/

/** "It was paid for by her own campaign": who is behind the study, in a sentence of its own. */
const PAID_FOR =
  /^(?:It|They|The (?:study|survey|poll|report|research)) (?:was|were) (?:[\p{Ll}]+ )?(?:paid for|commissioned|funded|sponsored|conducted|carried out|done|taken|led) by (?!(?:researchers|scientists|academics|experts)\b)/u

/** "In March the rail inspectorate published a report in which it said": whoever made it. */
const MADE_BY =
  /\b(?:the|its|their|our|this) (?!(?:[\p{L}’'-]+ ){0,4}(?:researchers|scientists|academics|experts|economists|doctors|psychologists|authors|team|group) )(?:[\p{L}’'-]+ ){1,6}?(?:has |had |have )?(?:just |also |recently )?(?:published|issued|released|produced|wrote|written|commissioned|presented) $/u

/** "Papers put before the meeting", "papers published ahead of the meeting", "papers for the county’s education committee": what the council of the story has before it. */
const ON_AGENDA =
  /^ (?:(?:put|laid|set|placed|tabled|presented|submitted|prepared|circulated|published|released|going) (?:before|to|for|at|ahead of)|before|to|for) (?:the |its |a |this )?(?:[\p{L}’'-]+ ){0,2}?(?:meeting|council|committee|board|cabinet|councillors|members|directors|trustees|governors|hearing|inquiry)\b/u

/** "Estimates in the Else Valley Transport Plan" */
const IN_DOCUMENT =
  /^ in (?:the|its|an?) (?:[\p{Ll}-]+ ){0,3}\p{Lu}\p{L}+ (?:[\p{L}\d]+ ){0,8}(?:Plan|Report|Review|Survey|Study|Budget|Act|Index|Census|Strategy|Assessment)\b/u

const BODY =
  /\b(?:from|by) (?!(?:scientists|researchers|academics|experts|economists|doctors|psychologists|last|this (?!newspaper|paper|magazine|newsroom|website)|early|late|earlier|the past|(?:a )?few|some|several|many|other|elsewhere|abroad|around|across|about|over|before|more than|\d)\b)(?:the |a |an |its )?(?:\p{L}|[\p{L}’'-]+ )/u

/** Do the words between two offsets of a block name an outlet or a body that may have made the study? */
export function mentionsBody(block: BlockFacts, start: number, end: number): boolean {
  const outlet = block.tokens.some(
    (token) =>
      token.start >= start && token.end <= end && /^\p{Lu}/u.test(token.text) && isOutlet(token.lower),
  )
  if (outlet) return true
  return block.mentions.some(
    (mention) =>
      mention.start >= start &&
      mention.end <= end &&
      (mention.kind === 'media' ||
        (mention.kind === 'named-organisation' && (mention.name ?? '').includes(' '))),
  )
}

/** "Ofcom says in its annual study": whose it is. */
const OWNED =
  /\p{Lu}[^.]{0,80}\b(?:its|their|his|her) (?:[\p{L}-]+ ){0,2}(?:study|report|survey|poll|research|analysis|paper|review)\b/u

const TIMES_AND_PLACES =
  /\b(?:in|on|of|from|since|by|at|for) (?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|America|Europe|Britain|England|Scotland|Wales|Germany|France|Sweden|Denmark|Norway|Japan|China|India|Australia|Canada|Scandinavia|Africa|Asia|Latin America|North America|South America|the Middle East|New Zealand|South Africa|South Korea|the Netherlands|Americans?|Britons?|Europeans|Republicans?|Democrats?|the U\.?S\.?|the United States)\b/g

/** Do the words of a sentence tell a study from others: by who made it, where it appeared, what it is called? */
export function identifies(words: string): boolean {
  return IDENTIFIES.test(withoutPlaces(words))
}

function withoutPlaces(words: string): string {
  return (
    words
      .replaceAll(TIMES_AND_PLACES, ' ')
      // A country is no identity, but "the US Geological Survey" is one.
      .replaceAll(/\b\p{Lu}[\p{L}.]+(?! \p{Lu})/gu, (word) =>
        isCountry(word) || isNation(word) ? ' ' : word,
      )
  )
}
