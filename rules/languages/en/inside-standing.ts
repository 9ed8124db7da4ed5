/** Whether somebody without a name speaks from inside a matter, or with a stake in it, and is more than anybody in the street. */
import { isNation } from './source-kinds.ts'

/** Their business or office is the story's, whoever they are. */
export const INTERESTED =
  '(?:sub-?)?contractors?|suppliers?|lobbyists?|councill?ors?|(?:council|board|cabinet) members?|council(?:man|woman)|managers?|foreman|directors?|supervisors?|trustees?|creditors?|lenders?|financiers?|backers?|bondholders?|wholesalers?|importers?|exporters?|distributors?|dealers?|moles?|courtiers?|whips?|civil servants?|pollsters?|fixers?|middlem[ae]n|recruiters?|headhunters?|statisticians?|auditors?|accountants?|surveyors?|regulators?'
/** A trade: anybody in the street has one. What is said from inside shows by the words around. */
export const TRADE =
  'drivers?|guards?|workers?|teachers?|nurses?|engineers?|clerks?|pilots?|cooks?|chefs?|cleaners?|secretar(?:y|ies)|assistants?|apprentices?|pupils?|students?|classmates?|team-?mates?|flatmates?|housemates?|roommates?|bodyguards?|nann(?:y|ies)|butlers?|housekeepers?|chauffeurs?|technicians?|mechanics?|electricians?|riggers?|builders?|machinists?|operators?|dockers?|porters?|stewards?|presenters?|producers?|editors?|players?|coach(?:es)?|trainers?|jockeys?|agents?|lawyers?|solicitors?|scientists?|geologists?|chemists?|biologists?|designers?|developers?|programmers?|planners?|architects?|buyers?|sales(?:man|men|woman|women)|bookkeepers?|treasurers?|receptionists?|caretakers?|inspectors?|girlfriends?|boyfriends?'
/** Heads that need the words around them to say what of. */
export const BELONGING = 'members?|partners?|veterans?|hands?|delegates?|democrats?|republicans?|tory|tories'
/** Those who are somebody's. */
export const RELATED =
  'friends?|pals?|mates?|chums?|colleagues|co-?workers|associates|acquaintances|confidants|cronies'
export const ANYBODY = 'someone|somebody|person|individual|man|woman|those|people|men|women|lads|boys|crew'
/** Whose office a body has one of: "a big mill's chief buyer". */
export const OFFICE = 'chief|head|boss|chairm[ae]n|chairwoman|founder|owner|executive'

const headsOf = (heads: string): RegExp => new RegExp(`^(?:${heads})$`, 'i')
const IS_INTERESTED = headsOf(INTERESTED)
export const IS_TRADE = headsOf(TRADE)
export const IS_RELATED = headsOf(RELATED)
const IS_ANYBODY = headsOf(ANYBODY)
const IS_OFFICE = headsOf(OFFICE)
const LEARNS_OR_PLAYS =
  /^(?:pupil|student|classmate|team-?mate|flatmate|housemate|roommate|player|coach|trainer|jockey)$/i
/** Those who make what a project is about. */
const MAKES =
  /^(?:engineer|technician|scientist|geologist|chemist|biologist|designer|developer|programmer|planner|architect|lawyer|solicitor|producer|editor|inspector)s?$/i
const IS_MERCHANT = /^(?:wholesaler|importer|exporter|distributor|dealer)$/i
const IS_PARTY = /^(?:democrat|republican|tory)$/i

/** An unnamed person as written, up to what follows the noun. */
export interface Voice {
  /** "One of the engineers", "a mill’s chief buyer", "friends"; else one of them. */
  readonly kind: 'one' | 'of-many' | 'owned' | 'group'
  readonly determiner: string
  /** What stands between the determiner and the noun, with a space behind. */
  readonly between: string
  readonly head: string
  /** No longer what the noun says: "a former driver", "an ex-driver". */
  readonly former: boolean
}

/** A place in the matter, by a clause with "who" … */
const DOES =
  /^ who (?:(?:has|had|have|once|also|still|long|later|previously|recently|used to|himself|herself) ){0,2}(?:works (?:for|with|inside|alongside|under|closely)|work(?:ed|ing) (?:for|at|with|on|in|inside|alongside|under|closely|there)|served? (?:with|under|on|in|as|alongside|\S+ generations)|serves (?:with|under|on|as)|(?:sat|sits) (?:on|in|through|beside|at|with|next)|deal[st]?|dealt|negotiate[sd]?|(?:bought|sold) (?:for|to)|supplie[sd]|advise[sd]|(?:ran|runs) (?:the|its|his|her|their)|manage[sd]|coached|trained|understudied|oversaw|oversees|built (?:the|it)|put (?:it|the \S+) up|took part|seen off|(?:spoke|spoken|talked|met) (?:with|to)|had (?:it|this|that|the story) from|(?:is|was|are|were|been) (?:in(?: and out of)? the (?:\S+ )?(?:room|meeting|talks)|at the (?:\S+ )?(?:table|meeting|talks|dinner)|on the (?:\S+ )?(?:call|team|board|committee|panel)|in on|part of the|close|familiar|involved|briefed|privy|acquainted|party to|present))\b/
/** … or knowledge of it, which a neighbour has as well. */
const KNOWS =
  /^ who (?:(?:has|had|have|once|also|long|himself|herself) ){0,2}(?:attended|knows|knew|known|(?:seen|saw|read|reviewed) (?:the|a|both|it|his|her|their|an)|was there|were there|calls (?:him|her)self|gave (?:his|her) name)\b/
/** … or by a preposition. */
const PLACED =
  /^ (?:(?:very |quite )?high(?:er)?(?:[- ]up)? (?:at|in|inside|within)\b|(?:\w+ )?(?:involved|acquainted|familiar) (?:in|with)\b|on (?:the|its|his|her|their) (?:other|inside|(?:\S+ ){0,2}(?:side|team|board|committee|call|panel|project|payroll))\b|on [\p{L}’']+[’']s side\b|on duty\b|inside (?:the|his|her|their|its)\b|in (?:the|his|her) (?:\S+ ){0,2}(?:room|meeting|session|know|loop|boardroom|talks|camp|ministry|party|palace|campaign|entourage|circle|office|leadership|negotiations)\b|at the (?:\S+ ){0,2}(?:table|talks|company|firm|club|ministry|palace|bank|plant|yard|agency|regulator|council|federation|publisher|studio|label|network)\b|with (?:access|sight|inside|first-hand|intimate|direct|links to|ties to|an interest in|a (?:key to|seat on|stake in|hand in|copy of)\b)|from (?:the|\S+[’']s) (?:\S+ ){0,2}(?:side|camp|team)\b)/u
/** Somebody whom the reporters reached behind closed doors. */
const REACHED = /^ (?:reached|contacted|interviewed|tracked down|approached) by (?:this|the|our)\b/
const BODY =
  /^ of (?:the|its|his|her|their|one|a) (?:[^\s]+ ){0,4}(?:group|party|board|committee|team|crew|cabinet|council|delegation|expedition|panel|staff|circle|caucus|leadership|government|administration|entourage|household|coalition|camp|squad|faction|task force|commission|syndicate|consortium)(?![\w’'-])/
const BODIES =
  /^ of (?:the|his|her|their|several|many|two|three|four) (?:[^\s]+ ){0,4}(?:campaigns?|teams?|departments?|compan(?:y|ies)|firms?|part(?:y|ies)|ministry|talks|administrations?|governments?|newsroom|club|desk|service|agency|inquir(?:y|ies)|negotiations)(?![\w’'-])/
const ON_TASK =
  /^ (?:on|with|in) (?:the|that|this) (?:[^\s]+ ){0,2}(?:project|team|expedition|job|case|committee|panel|inquiry|study|mission|survey|programme|program|trial|dig|site)(?![\w’'-])/
const FOR_FIRM =
  /^ for the (?:\p{Ll}+ ){0,2}(?:firm|company|contractor|operator|line|club|agency|yard|council)(?![\w’'-])/u

/** `behind`: what stands between the noun and the verb that gives it words. */
export function isInside(voice: Voice, behind: string): boolean {
  const { between, kind, head, former, determiner } = voice
  if (/^ (?:named|called|identified as) \p{Lu}|^ of photography\b| when /u.test(behind)) return false
  if (kind === 'owned') return !IS_ANYBODY.test(head)
  if (IS_OFFICE.test(head)) return false
  const clause = DOES.test(behind) || PLACED.test(behind) || REACHED.test(behind)
  if (kind === 'of-many')
    return IS_INTERESTED.test(head) || clause || (ON_TASK.test(behind) && MAKES.test(head))
  if (IS_ANYBODY.test(head)) {
    if (kind === 'group')
      return /^ (?:on duty|in the (?:\S+ )?(?:room|know)|at the (?:\S+ )?table|inside the|who (?:was|were) in the (?:\S+ )?room)\b/.test(
        behind,
      )
    if (/^(?:those|people|men|women|lads|boys|crew)$/i.test(head)) return false
    if (/^(?:man|woman)$/i.test(head))
      return (
        /^ who (?:used to |once |has |had )?(?:work|worked|bought|sold|built|dealt|negotiated) (?:(?!tickets)\p{L}+ )?(?:for|on|with|alongside|to)\b/u.test(
          behind,
        ) || / with (?:a key to|access|sight|knowledge|links|ties)\b/.test(behind.slice(0, 24))
      )
    return clause || KNOWS.test(behind)
  }
  if (IS_RELATED.test(head)) {
    if (kind === 'group')
      return (
        behind === '' ||
        behind === ' ' ||
        /^ (?:of (?:the|his|hers|her|their|both|\p{Lu})|close to)\b/u.test(behind)
      )
    return (
      /^(?:friend|pal|mate|chum)s?$/i.test(head) &&
      (/(?:^| )(?:family|close|old|longtime|long-time|lifelong|mutual|personal) $/.test(between) ||
        /^ (?:of (?:the|his|hers|her|theirs)|who (?:knows|has known))\b/.test(behind))
    )
  }
  if (IS_PARTY.test(head))
    return (
      /^ who (?:has |had )?(?:spoken|talked|met|spoke|worked|served|sat)\b/.test(behind) ||
      PLACED.test(behind)
    )
  if (/^members?$/i.test(head))
    return BODY.test(behind) || clause || /(?:^| )(?:committee|panel|team|group|jury) $/.test(between)
  if (/^partners?$/i.test(head))
    return /(?:^| )business $/.test(between) || /^ (?:at|in) (?:an?|the|one|another) /.test(behind)
  if (/^veterans?$/i.test(head)) return BODIES.test(behind)
  if (/^hands?$/i.test(head))
    return (
      clause ||
      /(?:^| )(?:old|long-time|longtime|seasoned|veteran|party|palace|newsroom|campaign) $/.test(between)
    )
  if (/^delegates?$/i.test(head)) return /^ (?:at|to|in) the (?:\S+ )?(?:talks|negotiations)\b/.test(behind)
  // Their body has a name and answers for them, as long as they are with it.
  if (
    !former &&
    !/^(?:one|another)$/i.test(determiner) &&
    hasNamedBody(between, behind) &&
    !/^(?:sub-?)?(?:contractor|supplier|lobbyist|councill?or|pollster|creditor|backer)s?$/i.test(head)
  )
    return false
  if (!former && PUBLIC.test(between)) return false
  // Of those who buy and sell, any may be asked about trade.
  if (IS_MERCHANT.test(head) && /^an?$/i.test(determiner)) return former || clause || KNOWS.test(behind)
  if (IS_INTERESTED.test(head)) return !SHOP.test(between)
  if (!IS_TRADE.test(head)) return false
  if (former) return true
  return (
    !LEARNS_OR_PLAYS.test(head) &&
    (clause || FOR_FIRM.test(behind) || (ON_TASK.test(behind) && MAKES.test(head)))
  )
}

function hasNamedBody(between: string, behind: string): boolean {
  return (
    between.split(' ').some((word) => /^\p{Lu}/u.test(word) && !isNation(word) && !PARTY.test(word)) ||
    /^ (?:at|of|for|with|in|from) (?:the )?(?:[^\s]+ ){0,3}\p{Lu}/u.test(behind)
  )
}

const PARTY = /^(?:Western|Democrat\w*|Republican|Tory|Labour|Conservative|Liberal|Socialist|Green)$/
/** Bodies whose people speak for them. */
const PUBLIC =
  /\b(?:police|fire|ambulance|court|hospital|coastguard|prison|airport|rescue|emergency|school|university)\b/i
/** Whoever keeps a shop or an inn is asked about prices as anybody is. */
const SHOP =
  /(?:^| )(?:shop|store|restaurant|pub|hotel|caf[eé]|bar|salon|supermarket|funeral|hostel|motel|film|music|theatre|stage|casting|good|bad|real) $/i
