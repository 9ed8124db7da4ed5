/** Groups of any head: "those who know the trade", "anyone who works in the business", "more than one reformer". */
import type { Sentence } from '../../../article/model.ts'
import type { VagueGroup } from './find.ts'

const SAY =
  'say|said|believe|believed|think|thought|reckon|reckoned|suspect|suspected|argue|argued|insist|fear|feared|doubt|expect|expected|predict|predicted|blame|blamed|contend|maintain|agree|see|put (?:it|this|that|the \\p{L}+) down|will tell you|would tell you|are (?:\\p{L}+ly )?(?:convinced|certain|worried|sceptical|skeptical) that|(?:are|is) in (?:no|little) doubt'
const SAYS =
  'said|says|say|believes|thinks|thought|reckons|reckoned|suspects|suspected|complained|complains|suggested|suggests|remarked|noted|wondered|warned|accused|compared|called|described|predicted|fears|feared|will tell you'
const ADVERB = '(?:(?:also|now|still|long|have|has|had|\\p{L}+ly) )?'
const BUSINESS =
  '(?:trade|industry|business|field|sector|profession|market|markets|craft|subject|place|area|region|water|waters|river|coast|sea|game|\\p{L}+ world|these things|such things|this|it all|history|politics|numbers)'

const GROUPS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<=^|[.;:!?,—–] |\b(?:and|but|that|though|while) )(?<group>(?:(?:most|many|some|plenty of|few) )?(?:people|those|anyone|anybody|everyone|everybody)(?: (?:in|on|at|around|across) (?:\p{L}+ ){1,4}?)? ?who (?:(?:really|best|closely) )?(?:knows?|follows?|watch(?:es)?|stud(?:y|ies)|understands?|works? (?:in|on|with)|deals? (?:in|with)|(?:has|have) (?:followed|studied|watched|worked (?:in|on))) (?:(?!(?:him|her|them)\b)[\p{L}’'-]+ ){0,4}?${BUSINESS}(?: (?:best|well|closely))?),? (?<cue>${ADVERB}(?:${SAY}))\b(?! so\b)`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<group>\bmore than one (?!(?:day|hour|week|month|year|in|of|thing|person|way|time)\b)\p{Ll}+)(?: (?:in|on|at|around|of|from) (?:[\p{L}’'-]+ ){1,5}?)? ?(?<cue>${ADVERB}(?:${SAYS}))\b(?! (?:to|by|(?:that )?(?:he|she|they))\b)`,
    'giu',
  ),
  // "Any skipper will tell you", "anglers on the coast will tell you"
  /(?<=^|[.!?;:,] )(?<group>(?:any|every) (?:[\p{L}-]+ ){1,3}?|(?!They|Others)\p{Lu}\p{Ll}+s (?:(?:in|on|along|around|at) (?:[\p{L}’'-]+ ){1,4}?)?)(?<cue>(?:will|would) (?:\p{L}+ly )?tell (?:you|anyone|anybody))\b(?! how to\b)/giu,
  // "Growers privately concede that", "people inside the yard say": what they say behind the hand, nobody else can ask.
  /(?<=^|[.;:!?] |, (?:and|but|though|while) )(?<group>(?!(?:the|his|her|its|their|our|my|these|those|both|all|two|three|but|and)\b)(?:(?:some|many|most) )?(?:[\p{Ll}-]+ ){0,2}(?!(?:his|its|this|us|as|was)\b)\p{L}[\p{Ll}-]+s) (?<cue>privately (?:concede|admit|acknowledge|fear|worry|say|complain|suggest))\b(?! (?:to (?:him|her|them)|so)\b)/giu,
  /(?<=^|[.;:!?] |, (?:and|but|though|while) )(?<group>(?:some |many )?people (?:inside|within) the \p{Ll}+) (?<cue>say|said|fear|believe|expect|insist|suspect)\b/giu,
  // "That looks optimistic to some transport experts", "it strikes many economists as low"
  /\b(?<cue>(?:looks?|looked|seems?|seemed|sounds?|sounded|appears?|appeared) (?:\p{L}+ly )?\p{Ll}+ to|strikes?|struck) (?<group>(?:some|many|most|several) (?:[\p{Ll}-]+ ){0,2}?(?:experts|analysts|economists|observers|historians|scientists|engineers|lawyers|doctors|campaigners|critics))\b/gu,
]

/** Finds such groups in a block. Takes linear time. */
export function findOpenGroups(text: string, sentences: readonly Sentence[]): VagueGroup[] {
  if (
    !/\bwho\b|more than one | tell |privately |people (?:inside|within) | to (?:some|many|most|several) |str(?:ikes?|uck) (?:some|many|most|several) /i.test(
      text,
    )
  )
    return []
  return GROUPS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const { group = '', cue = '' } = match.groups ?? {}
      const start = match.index
      const end = start + match[0].length
      const cited = match[0].startsWith(cue)
      const sentence = sentences.findIndex((one) => one.start <= start && start < one.end)
      if (sentence < 0) return []
      return [
        {
          start: cited ? end - group.length : start,
          end: cited ? end : start + group.trimEnd().length,
          cue: cited ? { start, end: start + cue.length } : { start: end - cue.length, end },
          sentence,
          goesOn: false,
        },
      ]
    }),
  )
}
