/** What studies, polls and data do: they find. */
import { LETTERS } from './letters.ts'

const FINDING =
  'find|finds|found|show|shows|showed|shown|suggest|suggests|suggested|indicate|indicates|indicated|conclude|concludes|concluded|reveal|reveals|revealed|confirm|confirms|confirmed|estimate|estimates|estimated|correlate|correlates|correlated|associate|associates|associated|tie|ties|tied|demonstrate|demonstrates|demonstrated|prove|proves|proved|put|puts|link|links|linked|point|points|pointed|warn|warns|warned|say|says|said|predict|predicts|predicted|claim|claims|claimed|discovered|discovers|determined|identified|tells|told|range|ranges|ranged|reckon|reckons|reckoned|forecast|forecasts|calculated|calculates|established|argue|argues|argued|noted|credit|credits|credited|blame|blames|blamed|attribute|attributes|attributed'

/** Findings of more than one word. */
const IDIOM =
  '(?:keep|keeps|kept|go|goes|went) (?:on )?(?:showing|finding|suggesting|concluding|warning)|(?:go|goes|went|gone) (?:so|as) far as to (?:say|suggest|predict|claim|conclude|warn)|(?:come|comes|came) to (?:much |broadly |roughly |exactly )?(?:the same|a similar|similar|the opposite|a different|different) conclusions?|bears? (?:this|that|it|him|her|them) out|backs? (?:this|that|it|him|her|them) up|support(?:s|ed)? the (?:idea|view|notion|claim|theory|argument)|casts? doubt'

const MANNER =
  'has |have |had |also |now |consistently |repeatedly |already |long |since |further |later |typically |generally |usually |often |clearly |strongly |all |both |(?:seem|seems|seemed|appear|appears|appeared|tend|tends|tended) to |(?:is|are) (?:now )?(?:starting|beginning) to '

/** The verb behind a study, in its first group, with what stands before it; or a participle that goes on behind a comma. */
export const VERB = new RegExp(
  `(?<![${LETTERS}’'-])(?:${MANNER})*(${FINDING}|${IDIOM})(?![${LETTERS}’'-])|, (?:finding|showing|suggesting|concluding|warning) that\\b`,
  'i',
)

/** "Polling had him up by nine", "a survey named her the best": what polls alone do. */
export const POLLED =
  /(?<![\p{L}’'-])(?:(?:also|now|consistently) )?((?:has|have|had|gives?|gave)(?= (?:him|her|them|it|us|the|(?:\p{L}+ )?(?:support|approval|backing|opposition)|\p{Lu}[\p{L}’'.-]+)\b[^.;:!?]{0,80}\b(?:up|down|ahead|behind|leading|trailing|level|tied|neck|at|touching|hovering|slipping|above|below|in the (?:low|mid|high|teens))\b)|(?:named?|names|ranks?|ranked|rate[sd]|voted|crowned)(?= (?:him|her|them|it|the|\p{Lu})))(?![\p{L}’'-])/u
