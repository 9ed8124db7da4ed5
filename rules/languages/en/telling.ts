/** Verbs by which an unnamed source is given words, besides those that the lexicon of cues has. */

/** Ways of telling that are none for a body or a document, in lower case. */
export const CONFIDES =
  /^(?:confid(?:ed|es)|remember(?:ed|s)?|liken(?:ed|s)?|recount(?:ed|s)?|compare[sd]|volunteered|snorted|hissed|shrugged|speculated|wondered|divulged|related|swore|blurted|fumed|fumes|seethed|griped|groused|sniffed|huffed|dished|vented|growled)$/

const FORMS =
  'said|says|told|tells|recall(?:ed|s)|remember(?:ed|s)|confid(?:ed|es)|disclose[sd]|complain(?:ed|s)|explain(?:ed|s)|argue[sd]|warn(?:ed|s)|admit(?:ted|s)|insist(?:ed|s)|brag(?:ged|s)|boast(?:ed|s)|scoff(?:ed|s)|liken(?:ed|s)|reckon(?:ed|s)|claimed|recount(?:ed|s)|describe[sd]|call(?:s|ed)(?= (?:it|him|her|them|the|this|that|an?|[“"]))|joke[sd]|quipped|remarked|reveal(?:ed|s)|conceded?s?|grumble[sd]|muttered|whispered|suggested|predicted|believes|puts? it|summed (?:it|him|her) up|lets? slip|spill(?:ed|s|t) the beans|let on|acknowledge[sd]|added|adds|dismisse[sd]|accused|(?:confirmed|denied|maintained)(?! by)|estimated(?! at)|expected(?! to)|noted|observed|asserted|stressed|allege[sd]|hinted|lamented|mused|sniff(?:ed|s)|sneer(?:ed|s)|sigh(?:ed|s)|moan(?:ed|s)|grouse[sd]|gripe[sd]|fume[sd]|seethed|huffed|vented|growled|thinks|thought|fear(?:ed|s)|expects|agree[sd]|pointed out|replied'
const BARE =
  'say|tell|recall|remember|complain|argue|warn|admit|insist|reckon|claim|describe|call(?= (?:it|him|her|them|the|this|that|an?|[“"]))|believe|suspect|fear|worry'
const ADVERBS =
  '(?:(?:(?!family|assembly|ally|supply|daily|weekly)[a-z]+ly|also|later|once|then|now|still|has|had|have) ){0,2}'

/** One who tells, with the space before: "said", "has since recalled", "let slip". */
export const TELLING = new RegExp(` ${ADVERBS}(?:${FORMS})\\b`, 'g')
/** Several who do. */
export const TELLING_OF_MANY = new RegExp(` ${ADVERBS}(?:${FORMS}|${BARE})\\b`, 'g')

/** "With one supplier calling it a swindle". */
export const TELLING_WITH =
  / (?:saying|telling|calling|claiming|describing|confiding|whispering|warning|insisting|recalling|complaining|predicting|likening|admitting|boasting|grumbling)\b/g

/** "Told her class", "told the court": what was said to somebody else, who may have asked. */
export const TOLD_ANOTHER =
  /^,? (?:\w+ly )?(?:has |had )?(?:told|tells) (?!this |our |us\b|me\b|that\b|reporters\b|journalists\b)(?:him|her|them|himself|herself|(?:the |a |an |his |her |their )(?!\p{Lu}|newspaper|paper|agency|magazine|station|broadcaster|programme|website)\p{Ll})/u

/** Idioms in place of a verb: "let slip that", "put it bluntly", "spilled the beans". */
export const LETS_SLIP =
  /^,? (?:\w+ly )?(?:lets? (?:it )?slip|let on|let it be known|spill(?:ed|s|t) the beans|puts? (?:it|things)\b|summed (?:it|him|her|things) up|gave (?:his|her|their) verdict|(?:has|had) it that)\b/

/** What stands before the source of words: "according to", "in the telling of", "I was told by". */
export const HEARD_FROM =
  /\b(?:according to|citing|quoting|quoted|cited|per|told by|said by|in the (?:words|telling|account|view|opinion|reckoning) of|by the (?:account|telling|reckoning) of|(?:emerged|learn(?:ed|t)|heard) (?:it |this )?from)\s+(?:at least\s+)?$/i

/** "When I asked an official …, there was a pause, and then: “…”": the reporter asks, the source answers. */
export const ASKED_BY_US =
  /\b(?:I|we|this (?:newspaper|reporter)) (?:had )?(?:asked|pressed|put (?:it|this|that) to)\s+$/i
/** Behind it: what was asked, then a quotation. */
export const ANSWERS = /^[^.“”"]{3,200}[:,] ?[“"]/
