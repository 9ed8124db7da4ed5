/** Sentences before a quotation, or behind it, that give the word to no one person. */
import { isRole } from './source-kinds.ts'

interface Around {
  readonly quote: string
  /** What stands before the sentence in its paragraph. */
  readonly earlier: string
  /** Whether somebody has the word in these words. */
  readonly speaks: (words: string) => boolean
}

/** Several stand in the sentence before a quotation, and any of them may have said it. */
export function areSeveral(words: string, { quote, earlier, speaks }: Around): boolean {
  if (AT_ODDS.test(words) || AS_DID.test(words)) return true
  // "Hale wanted to know who had paid. Roth wanted to know why.": either of them is answered, or answers.
  if (!/\?\W*$/.test(quote) && ASKS.test(words) && ASKS.test(lastOf(earlier))) return true
  // "“It holds,” Hale said. She and the mayor met in May. “He promised it.”" goes on with Hale.
  if (speaks(earlier)) return false
  if (MEET.test(words) || EACH_ACTS.test(words) || (PAIR.test(words) && !speaks(words))) return true
  // "Boats are late, Hale said": he has the word, whoever the sentence is about.
  return isCrowd(words) && !(speaks(words) && /\S\s+[“"']?\p{Lu}/u.test(words.replace(AT_WORK, '')))
}

const PERSON =
  "(?:[Hh]e|[Ss]he|\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}.’'-]+){0,2}|(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er) [^,.;]{2,60}?)"
const together = (verbs: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})${PERSON} and ${PERSON}(?:, [^,.;]{2,40},)? (?:(?:were|are|was|have|had|will|have been|had been|never|often|both) ){0,2}(?:${verbs})(?!\\p{L})`,
    'u',
  )
/** "Hale and Roth fell out" */
const AT_ODDS = together(
  'fell out|fall out|disagreed?|clash(?:ed)?|argu(?:ed?|ing)|quarrel\\w*|row(?:ed|ing)|sparred|sparring|differ(?:ed)?|debat(?:ed?|ing)|traded (?:insults|barbs|blows)',
)
const MEET = together(
  'meet|met|spoke|spoken|talk(?:ed|ing)|shook hands|embraced|sat (?:down|together)|conferred|huddled|stood (?:together|side by side)',
)
/** "Hale and Roth run the yard": both are its subject, whatever they do. */
const PAIR =
  /^\s*(?:\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2} and (?:his|her) (?:\p{Ll}+ )?(?:wife|husband|partner|son|daughter|brother|sister|mother|father|friend)(?:, \p{Lu}[^,.;]{2,40},)?|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2} and \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2}(?:, [^,.;]{2,40},)?|The (?:couple|pair|brothers|sisters|twins|newlyweds|siblings|parents|trio)) (?:(?:have|had|were|are|both|now|still|also|never) ){0,2}(?!(?:Co|Sons|County|Association|Institute)\b)\p{Ll}+/u
/** "Roth rode along, as did Hale" */
const AS_DID =
  /(?<!\p{L})(?:\p{Lu}[\p{L}’'-]+|[Hh]e|[Ss]he) [^.;“”"]{2,80}, (?:as did|and so did|as was|and so was|as were) (?:\p{Lu}|the |his |her |an? )/u

/** "Hale had come by on her day off, and Roth’s mate was there with his tape": each has a clause. */
const EACH_ACTS =
  /^\s*\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)? (?:had|was|came|stood|sat)\b[^.;“”"]{3,80}, and (?:\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?|(?:the|a|his|her|\p{Lu}[\p{L}-]+[’']s) \p{Ll}+(?: \p{Ll}+)?) (?:had|was|were|came|stood|sat)\b/u

const ASKS =
  /^\s*(?:\p{Lu}[\p{L}.’'-]+ ){1,3}[^“”"]{0,60}\b(?:wanted to know|wondered|asked|demanded to know)\b/u

function lastOf(text: string): string {
  return (
    text
      .trimEnd()
      .split(/(?<=[.!?]) (?=\p{Lu})/u)
      .at(-1) ?? ''
  )
}

/** Those of whom each speaks for himself; of officials and police one speaks for all. */
const FOLK =
  '(?:residents?|neighbou?rs|villagers|townspeople|townsfolk|locals|relatives|mourners|families|parents|mothers|fathers|children|boys|girls|pupils|students|pensioners|teenagers|youths|men|women|people|workers|clerks|nurses|doctors|teachers|miners|dockers|dockworkers|labou?rers|crews?|crewmen|sailors|skippers|fishermen|growers|farmers|ranchers|drivers|truckers|commuters|passengers|travell?ers|tourists|visitors|guests|customers|shoppers|diners|regulars|drinkers|fans|supporters|spectators|onlookers|bystanders|passers-by|protesters|protestors|marchers|demonstrators|strikers|picketers|volunteers|veterans|survivors|evacuees|refugees|migrants|voters|delegates|members|colleagues|friends|traders|stallholders|shopkeepers|vendors|soldiers|firefighters|medics|rescuers|dancers|musicians|players|swimmers|rowers|runners|walkers|couples|hands|employees|staff|worshippers|parishioners|tenants|homeowners|landlords|inmates|prisoners|patients)'
const NUMBER =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens|scores|hundreds|thousands|a handful|a few|a couple|several|some|many|most|others|half)'
const AT_WORK =
  /^\s*(?:(?:But|And|Yet|Still|So) )?(?:(?:Inside|Outside|In|On|At|Near|By|Under|Along|Across|Around|Behind|Beside|After|Before|From|Down|Up|Over|That|Next|Later) [^,.;]{2,60}, )?/u
const SUBJECT = new RegExp(
  `^(?:${NUMBER}(?: (?:of (?:the|them|his|her|their)|other|more|dozen|hundred|thousand)){0,2}(?: [\\p{Ll}-]+)?(?: ${FOLK})?|(?:[\\p{L}-]+ ){0,2}${FOLK})(?: (?:and (?:[\\p{L}-]+ )?${FOLK}|(?:in|on|at|with|from|of|along) [^,.;]{2,50}))? (?!of\\b)\\p{Ll}+`,
  'u',
)
/** "Not everyone was persuaded." */
const SOME = /^\s*(?:But |And |Yet )?(?:Not (?:everyone|everybody|all)|Others|Some|Many|Few|Hardly anyone)\b/u

/** The sentence tells of a number of people, and of none by himself: "Growers drove to the capital.", "Not everyone agrees." */
function isCrowd(words: string): boolean {
  const clauses = words.split(/, (?:and|but) |; /)
  const [first = ''] = clauses
  if (SOME.test(first) && !ONE.test(words)) return true
  const opened = first.replace(AT_WORK, '')
  const mains = [opened, ...clauses.slice(1)]
  return (
    mains.some((clause) => SUBJECT.test(lowered(clause.trim()))) &&
    !mains.some((clause) => isOne(clause.trim()))
  )
}

/** Without the capital that a sentence begins with: to ignore the case of all letters takes a long pattern some 7 ms to prepare. */
const lowered = (clause: string): string => clause.charAt(0).toLowerCase() + clause.slice(1)

const ONE = /\b(?:he|she|I|one|whose|you)\b|,? (?:including|among them|such as|like) /
/** One person is the subject of a clause. */
function isOne(clause: string): boolean {
  if (ONE.test(clause)) return true
  const subject = /^(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Aa]nother) ((?:\p{L}+ ){0,2}?\p{L}+) /u.exec(clause)?.[1]
  if (subject?.split(' ').some((word) => isRole(word))) return true
  return /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(clause)
}

/** "The gallery applauded": who hears it, and who says nothing. */
export function applauds(words: string): boolean {
  return APPLAUDS.test(words)
}

const APPLAUDS =
  /^\s*(?:The (?:\p{Ll}+ )?(?:gallery|crowd|audience|hall|room|house|congregation|benches|terraces|stands?)|(?:The )?(?:\p{L}+ )?(?:Supporters|Fans|Onlookers|Spectators|supporters|fans|onlookers|spectators)) (?:\p{Ll}+ly )?(?:applauded|cheered|clapped|booed|jeered|laughed|gasped|erupted|roared|murmured|nodded|hissed|whistled|rose|stood|wept|fell silent|burst into|broke into)\b/u

/** "There were cheers", "On the pier it was dry": narration goes on behind a quotation. */
export function isScene(words: string): boolean {
  return /^\s*(?:There (?:was|were|is|are)\b|(?:On|In|At|Outside|Inside|Down|Up|Along|Across|Behind|Around) (?:the|its|that|this|\p{Lu})[^“”"]{3,80} (?:there|it) (?:is|was|were|are)\b)/u.test(
    words,
  )
}
