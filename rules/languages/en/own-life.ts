/** What anybody may tell without a name: their own life, their dead, what another asked them. */
import { IS_RELATED, type Voice } from './inside-standing.ts'
import { TOLD_ANOTHER } from './telling.ts'

/** "The mayor, a former pupil, said": what somebody is. */
export function isApposition(text: string, start: number, end: number): boolean {
  const lead = text.slice(Math.max(0, start - 60), start)
  if (/[—–(-] ?$/.test(lead)) return true
  if (!/, $/.test(lead) || text.charAt(end) !== ',') return false
  const before = /(?:^|[.,;:!?“”"] )([^.,;:!?“”"]*), $/.exec(lead)?.[1] ?? ''
  return !/^(?:in|on|at|after|before|by|for|still|meanwhile|but|and|earlier|later|last|this|even|then)\b/i.test(
    before,
  )
}

/** What anybody tells of what they went through or saw, to whom they told it in court, and what they told another. */
export function isOwnLife(text: string, end: number, { kind, head }: Voice): boolean {
  const after = text.slice(end, end + 80)
  if (IN_PUBLIC.test(after) || (IS_RELATED.test(head) && kind === 'group' && TO_EACH_OTHER.test(after)))
    return true
  if (LIVED.test(after) || TOLD_ANOTHER.test(after) || /^, (?:aged )?\d{1,2},/.test(after)) return true
  const account = text.slice(end, end + 160)
  return SUFFERED.test(account) || IN_COURT.test(account)
}

/** Said on an occasion where all could hear who, or said to nobody in particular; and questions, which claim nothing. */
const IN_PUBLIC =
  /^,? (?:said|says?) (?:(?:no|yes|so|hello|grace|goodbye|thanks|thank you)\b|(?:during|at) (?:the|an?) (?:\S+ )?(?:meeting|session|hearing|debate|conference)\b|in a statement\b)|^,? (?:who )?(?:has |had |also )?ask(?:s|ed)\b/
const TO_EACH_OTHER = /^ (?:said|say|tell|told)(?: that)? (?:they|each|one another)\b/
const LIVED =
  /^,? (?:\w+ly )?(?:said|says|told [^,.]{1,24}|recalled|recalls|explained)(?: that)? (?:he|she|they|I|we)(?: had| also| has| have| first| just)? (?:heard|saw|seen|felt|woke|ran|fled|thought|smel[lt]\w*|watched|noticed|lost|feared|hoped|liked|loved|voted|planned|paid|bought|missed|enjoyed|wished|cried|prayed|learn(?:ed|t)|grew|came|went|left|(?:was|were) (?:asleep|sleeping|driving|walking|standing|shocked|afraid|scared|lucky|at home))\b/
const IN_COURT = /^[^.“”]*, (?:the|a) (?:court|jury|inquiry|tribunal|hearing|inquest) (?:heard|was told)\b/
/** Whom harm was done to needs no name. */
const SUFFERED =
  /\b(?:rap(?:ed|e|ing)|assault\w*|abus(?:ed|ing)|grop(?:ed|ing)|harass\w*|molest\w*|tortur\w+|(?:touched|grabbed|kissed|hit|beat|beaten|struck|threatened|trafficked|whipped) (?:her|him|them|me))\b/i

/** Friends of the dead speak of them. */
export function isGrief(text: string, { head }: Voice): boolean {
  return (
    /^(?:friend|pal|mate|chum)s?$/i.test(head) &&
    /\b(?:Facebook|tributes?|vigil|funeral|mourn\w*|victims?|stabb\w+|shooting|shot dead|killed|crash|missing|GoFundMe)\b/i.test(
      text,
    )
  )
}

/** "Colleagues say that he is strict. …, said Ana Ruiz, who worked there": one of them has a name. */
export function isAnswered(text: string, end: number, { head }: Voice): boolean {
  return (
    IS_RELATED.test(head) &&
    // A pal is nobody who will be named.
    !/^(?:pal|chum)$/i.test(head) &&
    /(?:^|[.,”"] )(?:said|says|recalled|recalls) (?:(?:his|her|their|the|an?) [^.,;:]{2,40}, )?\p{Lu}\p{Ll}+ \p{Lu}|\p{Lu}\p{Ll}+ \p{Lu}[\p{L}’'-]+,? (?:[^.;:]{0,60}, )?(?:said|says|recalled|recalls|told|remember(?:s|ed))\b/u.test(
      text.slice(end, end + 300),
    )
  )
}
