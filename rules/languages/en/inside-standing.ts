/** Whether somebody without a name has a stake in the story and is more than anybody in the street. */
import { isNation } from './source-kinds.ts'

/** Their business or office is the story's, whoever they are. */
export const INTERESTED =
  '(?:sub-?)?contractors?|suppliers?|lobbyists?|councill?ors?|(?:council|board|cabinet) members?|council(?:man|woman)|managers?|foreman|directors?|supervisors?|trustees?|creditors?|lenders?|financiers?|backers?|bondholders?|wholesalers?|importers?|exporters?|distributors?|dealers?|moles?|courtiers?|whips?|civil servants?|pollsters?|fixers?|middlem[ae]n|recruiters?|headhunters?|statisticians?|auditors?|accountants?|surveyors?|regulators?|administrator|buyer|producer|agent|lawyer'
/** Heads that need the words around them to say what of. */
export const BELONGING = 'members?|hands?'
/** Those who are somebody's. */
export const RELATED =
  'friends?|pals?|mates?|chums?|colleagues|co-?workers|associates|acquaintances|confidants|cronies'

const headsOf = (heads: string): RegExp => new RegExp(`^(?:${heads})$`, 'i')
const IS_INTERESTED = headsOf(INTERESTED)
/** One of `RELATED`, and nothing else. */
export const IS_RELATED = headsOf(RELATED)
const IS_MERCHANT = /^(?:wholesaler|importer|exporter|distributor|dealer|producer|agent)$/i

/** An unnamed person as written, up to what follows the noun. */
export interface Voice {
  /** "One of the dealers", "friends"; else one of them. */
  readonly kind: 'one' | 'of-many' | 'group'
  readonly determiner: string
  /** What stands between the determiner and the noun, with a space behind. */
  readonly between: string
  readonly head: string
  /** No longer what the noun says: "a former director", "an ex-dealer". */
  readonly former: boolean
}

const BODY =
  /^ of (?:the|its|his|her|their|one|a) (?:[^\s]+ ){0,4}(?:group|party|board|committee|team|crew|cabinet|council|delegation|expedition|panel|staff|circle|caucus|leadership|government|administration|entourage|household|coalition|camp|squad|faction|task force|commission|syndicate|consortium)(?![\w’'-])/

/** `behind`: what stands between the noun and the verb that gives it words. */
export function isInside({ between, kind, head, former, determiner }: Voice, behind: string): boolean {
  if (/^ (?:named|called|identified as) \p{Lu}| when /u.test(behind)) return false
  if (kind === 'of-many') return IS_INTERESTED.test(head)
  if (IS_RELATED.test(head)) {
    if (kind === 'group')
      return (
        behind === '' ||
        behind === ' ' ||
        /^ (?:of (?:the|his|hers|her|their|both|\p{Lu})|close to)\b/u.test(behind)
      )
    // "According to a pal": nobody writes so of anybody but an informant.
    if (/^(?:pal|chum)$/i.test(head)) return true
    return (
      /^(?:friend|pal|mate|chum)s?$/i.test(head) &&
      (/(?:^| )(?:family|close|old|longtime|long-time|lifelong|mutual|personal) $/.test(between) ||
        /^ (?:of (?:the|his|hers|her|theirs)|who (?:knows|has known))\b/.test(behind))
    )
  }
  if (/^members?$/i.test(head))
    return BODY.test(behind) || /(?:^| )(?:committee|panel|team|group|jury) $/.test(between)
  if (/^hands?$/i.test(head))
    return /(?:^| )(?:old|long-time|longtime|seasoned|veteran|party|palace|newsroom|campaign) $/.test(between)
  // Their body has a name and answers for them, as long as they are with it.
  if (
    !former &&
    !/^(?:one|another)$/i.test(determiner) &&
    hasNamedBody(between, behind) &&
    !/^(?:sub-?)?(?:contractor|supplier|lobbyist|councill?or|pollster|creditor|backer)s?$/i.test(head)
  )
    return false
  if (!former && PUBLIC.test(between)) return false
  // "A packaging buyer", "an industry lawyer": of the trade that the story is about; "a lawyer" may be anybody’s.
  if (/^buyer$/i.test(head)) return between !== '' && !CUSTOMER.test(between)
  if (/^lawyer$/i.test(head)) return OF_TRADE.test(between) && !/^ (?:for|representing|acting)\b/.test(behind)
  // Of those who buy and sell, any may be asked about trade.
  if (IS_MERCHANT.test(head) && /^an?$/i.test(determiner)) return former
  return IS_INTERESTED.test(head) && !SHOP.test(between)
}

function hasNamedBody(between: string, behind: string): boolean {
  return (
    between.split(' ').some((word) => /^\p{Lu}/u.test(word) && !isNation(word) && !PARTY.test(word)) ||
    /^ (?:at|of|for|with|in|from) (?:the )?(?:[^\s]+ ){0,3}\p{Lu}/u.test(behind)
  )
}

const CUSTOMER =
  /(?:^| )(?:home|house|first-time|first|potential|prospective|would-be|ticket|phone|car|property|foreign|cash|lucky|single|private|new|keen|young|online|mystery|other) $/i
const OF_TRADE =
  /(?:^| )(?:industry|entertainment|media|music|city|corporate|senior|veteran|leading|trade|company|government|ministry|party|union|sports|football|banking|finance) $/i
const PARTY = /^(?:Western|Democrat\w*|Republican|Tory|Labour|Conservative|Liberal|Socialist|Green)$/
/** Bodies whose people speak for them. */
const PUBLIC =
  /\b(?:police|fire|ambulance|court|hospital|coastguard|prison|airport|rescue|emergency|school|university)\b/i
/** Whoever keeps a shop or an inn is asked about prices as anybody is. */
const SHOP =
  /(?:^| )(?:shop|store|restaurant|pub|hotel|caf[eé]|bar|salon|supermarket|funeral|hostel|motel|film|music|theatre|stage|casting|good|bad|real) $/i
