/** Sums that somebody must answer for: what something cost, what it would bring, what moves politics. */
import type { Figure } from '../../article/model.ts'

/** What something cost, or what was lost. */
const COST =
  /\b(?:cost(?:s|ing)?|damages?|loss(?:es)?|lost|wast(?:e[sd]?|ing)|defraud\w*|embezzl\w*|swindl\w*|owe[sd]?|price tag|invested)\b[^.;]{0,60}$/i
const COST_BEHIND = /^[^.;,]{0,20} (?:in (?:damages?|losses)|worth of damage)\b/u
/** "Needs $400,000 in repairs": somebody has looked at it and reckoned. */
const WORK_BEHIND =
  /^ (?:in|worth of) (?:\p{Ll}+ ){0,3}(?:repairs?|work|maintenance|renovations?|upgrades?|improvements?|restoration|refurbishment)\b/u

/** Is a sum what work on something would cost? `after` is what follows it. */
export function isWorth(after: string): boolean {
  return WORK_BEHIND.test(after)
}

/** "A budget gap of £9.4m" */
const GAP =
  /\b(?:hole|shortfall|gap|deficit) of (?:about |around |nearly |almost |roughly |some |more than |at least )?$/

/** Is a sum what somebody lacks? `before` is what stands before it. */
export function isGap(before: string): boolean {
  return GAP.test(before)
}
/** "Stole valuables worth", "signed for a fee, costing the club". */
const OWN_COST =
  /\b(?:ma[dk]es? (?:a )?loss(?:es)?|stole|stolen|signed|transfer|clubs?)\b|\b(?:victim|woman|man|couple|family|he|she) (?:had |has |who )?lost\b/i
/** A line that it may cross. */
const EXCEEDS = /\bexceed(?:s|ed|ing)? $/

/** What something would bring or take. */
const WOULD =
  /\b(?:would|could|might) (?:\p{Ll}+ )?(?:raise|save|cost|generate|lose|create|add|bring in|reduce|lower|increase)\b[^.;]{0,60}$|\b(?:more than offset|outweighed) by\b[^.;]{0,30}$/u

/** Money of the public, or that moves those who decide about it. */
const PUBLIC_MONEY =
  /\b(?:lobby\w*|super PACs?|campaigns?|donors?|donations?|(?:campaign|political) contributions?|taxpayers?|(?:income|federal|corporate|property) taxes|federal|welfare|deficits?|public (?:money|funds)|host committee|(?:television|TV|radio|digital|political) (?:and radio )?(?:ads?|spots?|advertis\w+)|(?:military|foreign|government) (?:spending|aid))\b/i
/** What candidates raise and committees spend, they file. */
const FILED =
  /\b(?:(?<!committee )raised|gave|given|raising|brought in|took in|hauled in|chipped in|cash on hand)\b[^.;]{0,60}$|\bPACs?\b[^.;]{0,60}\b(?:spent|spending|dropped|paid|gave)\b[^.;]{0,30}$/

const FILINGS =
  /\b(?:filings|(?:a|an|the|its|their|his|her|court|regulatory|securities|SEC|FEC|campaign|quarterly|annual|tax|bankruptcy) filing|disclosures?|Federal Election Commission|FEC (?:reports?|data|records)|fund-?raising reports?|(?:campaign|corporate|financial|court) (?:and \p{Ll}+ )?records)\b/u

/** A paragraph names the filings that the sums beside it come from. */
export function namesFilings(text: string): boolean {
  return FILINGS.test(text)
}

/** What a campaign has left. */
const ON_HAND =
  /^ (?:on hand|in (?:the bank|(?:his|her|its|their) (?:campaign |war )?(?:account|chest|coffers)))\b/

/** Where money went that nobody gets back, in the words of whoever complains of it. */
const DRAINED =
  /\b(?:swallow(?:s|ed|ing)?|eat(?:s|en|ing)? (?:up|through)|soak(?:s|ed) up|sunk|pour(?:s|ed)|burn(?:s|ed|t|ing) through|squander(?:s|ed|ing)?|(?:has|have|had) (?:already |so far |since )?gone (?:on|to|into)|sets? [^.;]{1,40} back|bleed(?:s|ing)|ha?emorrhag\w+)\b[^.;]{0,40}$/i
const DRAINED_BEHIND = /^ (?:has|have|had) (?:already |so far |since )?gone (?:on|to|into)\b/

const DRAINED_FROM = 10_000
const COST_FROM = 100_000

/** What something cost or would bring, and in politics what is spent on it. */
export function isPublicSum(
  { value = 0, high }: Figure,
  words: string,
  before: string,
  after: string,
  politics: boolean,
): boolean {
  if (WOULD.test(before)) return politics || Math.max(value, high ?? 0) >= COST_FROM
  if (value >= DRAINED_FROM && (DRAINED.test(before) || DRAINED_BEHIND.test(after) || isGap(before)))
    return true
  if (
    Math.max(value, high ?? 0) >= COST_FROM &&
    (COST.test(before) || COST_BEHIND.test(after) || isWorth(after))
  )
    return !OWN_COST.test(words) && !EXCEEDS.test(before)
  if (ON_HAND.test(after)) return false
  return politics && (PUBLIC_MONEY.test(words) || /\bworth $/.test(before)) && !FILED.test(before)
}
