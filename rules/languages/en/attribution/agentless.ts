import type { AttributionMark, Quote, Sentence } from '../../../article/model.ts'

const ADVERB = '(?:widely |generally |commonly |often |also |now |long |still |reliably |further )?'
const REPORTED =
  '(?:said|reported|claimed|alleged|argued|asserted|suggested|rumou?red|believed|thought|understood|assumed|feared|estimated|speculated|suspected)'
const IS = "(?:[’']s| is| was| has been| had been)"
/**
 * Hearsay that names nobody. Inference ("apparently"), schedules ("is expected to arrive") and judgements ("is considered")
 * are none; "allegedly" is one only where nobody alleges nearby, which rules decide.
 */
const PATTERNS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['it is said that', new RegExp(`\\bit${IS} ${ADVERB}${REPORTED} that\\b`, 'gi')],
  // "It is understood the pair want", "it is thought she will go", "…, it is claimed."
  [
    'it is understood',
    /\b[Ii]t(?:[’']s| is| was) (?:understood|believed|thought|claimed|rumou?red|feared)(?= (?:the|he|she|they|his|her|their|its|an?|no|\p{Lu}\p{L}+) )/gu,
  ],
  [
    'it is widely agreed',
    /\bit(?:[’']s| is| was| has been| had been) (?:widely|generally|commonly) (?:agreed|accepted|acknowledged|recogni[sz]ed|known|held|felt) that\b/gi,
  ],
  [
    '…, it is claimed',
    /(?<=, )it is (?:believed|thought|claimed|understood|said|rumou?red|feared)(?=[.,;]|$)/gi,
  ],
  [
    'rumours persist',
    /\b(?:rumou?rs|speculation|suspicions?|fears) (?:persists?|swirls?|abounds?|(?:is|are|was|were) (?:growing|mounting|rife|swirling))\b(?= that\b| about\b| over\b)|\bthere (?:are|were) (?:growing |widespread |mounting )?fears that\b/gi,
  ],
  [
    'is said to',
    new RegExp(
      `\\b(?:is|are|was|were|has been|have been) ${ADVERB}(?:said|reported|alleged|rumou?red|believed|thought|understood|assumed|feared|reputed|purported|suspected|claimed) to (?:be|have|contain|hold|include|own|run|cost|date|come|live|want|know|keep|carry|number)\\b`,
      'gi',
    ),
  ],
  ['reportedly', /\b(?:reportedly|reputedly|rumou?redly)\b/gi],
  ['allegedly', /\b(?:allegedly|purportedly|supposedly)\b/gi],
  [
    'there are reports',
    /\bthere (?:are|were|have been) (?:also |now )?(?:unconfirmed |several |numerous |some |many |conflicting |widespread )?(?:reports|rumou?rs|claims|allegations|suspicions|suggestions) (?:that|of)\b/gi,
  ],
  [
    'reports say',
    /(?<=^|[.;:!?]\s)(?:(?:unconfirmed|some|several|various|early|initial|multiple|conflicting|other) )?reports (?:say|said|suggest|suggested|indicate|indicated|claim|claimed)\b/gi,
  ],
  [
    'rumour has it',
    /\b(?:rumou?r has it|word has it|legend has it|the story goes|conventional wisdom (?:says|holds|has it))\b/gi,
  ],
  // "A population believed to be around 25,000 strong": somebody has counted it.
  [
    'believed to be so many',
    /(?<!\b(?:is|are|was|were|been|being|be) (?:\w+ly )?)\b(?:believed|thought|rumou?red|said|reported|estimated) to (?:be|number|have|hold|total|exceed)(?= (?:(?:about|around|some|up to|at least|more than|over|nearly|almost|between|roughly) )?[$£€]?\d)/gi,
  ],
  // "For a reported $100m".
  ['a reported sum', /\b(?:a|its|his|her|their) reported(?= (?:US)?[$£€] ?\d)/g],
  [
    'there is speculation',
    /\bthere(?:[’']s(?: been)?| is| was| has been) (?:(?:plenty of|a lot of|lots of|much|some|widespread|growing|intense|mounting|fresh|constant) )?(?:speculation(?= (?:that|about))|(?:talk|chatter|gossip)(?= that))/gi,
  ],
  // "Concerns have been raised about how it is paid for": by nobody.
  [
    'concerns have been raised',
    /\b(?:concerns?|questions|fears|doubts|objections|suspicions|criticisms?|allegations|worries) (?:(?:have|has|had) (?:also |already |long |since )?been|(?:are|were|was) (?:also )?(?:being )?) ?(?:raised|voiced|expressed|aired|levell?ed)\b(?![^.;]{0,160}\b(?:by|from|after|when|in (?:the|a|an) (?:report|letter|study|article))\b)/gi,
  ],
  [
    'estimates suggest',
    /(?<=^|[.;:!?]\s)(?:(?:some|several|various|recent|early|conservative|current|other) )?(?:estimates|leaked information|leaks) (?:recently )?(?:say|suggest|suggested|indicate|indicated)\b/gi,
  ],
  [
    'widely interpreted as',
    /\b(?:is|are|was|were|has been|have been) (?:also |now |still |so )?(?:widely|generally|commonly) (?:interpreted|perceived)\b(?! by\b)/gi,
  ],
  // "The money has been described as “easy”": quoted, and nobody is named for the words.
  [
    'has been described as',
    /\b(?:has|have|had) been (?:\w+ly )?(?:described|characteri[sz]ed|portrayed) as(?= (?:an? |the )?["“‘'])(?![^.]{0,160}\bby\b)/gi,
  ],
  // "The club is considered “impossible to get into”".
  [
    'is considered',
    /\b(?:is|are|was|were|has been|have been) (?:\w+ly )?(?:considered|deemed|hailed as|labell?ed|branded|billed as)(?: to be)?(?= (?:an? |the )?["“])(?![^.]{0,160}\bby\b)/gi,
  ],
  // "Her stories have been termed apolitical".
  [
    'has been termed',
    /\b(?:has|have) been (?:\w+ly )?(?:termed|labell?ed|branded|hailed as|derided as|dismissed as|criticized as|criticised as)\b(?![^.]{0,160}\bby\b)/gi,
  ],
  ['has been credited with', /\b(?:has|have) been (?:\w+ly )?credited with\b(?! by\b)/gi],
  [
    'is widely believed',
    /\b(?:is|are|was|were) (?:(?:widely|generally|commonly) (?:believed|thought|assumed|accepted|acknowledged|tipped|rumou?red)|widely (?:seen|viewed) as)\b(?! by\b)/gi,
  ],
]
const HINT =
  /\bit[’']s \w|it is \w|fears|suspicion|believed|speculation|there (?:is|was|has)|there[’']s|estimates|leak(?:s|ed)|been (?:\w+ly )?(?:raised|voiced|expressed|aired|level)|(?:being|were|was|are) (?:also )?(?:raised|voiced|expressed|aired|level)|reported|reputed|rumou?r|alleged|purported|supposed|\bit (?:is|was|has|had)\b|said to|(?:believed|thought|understood|assumed|feared|suspected|claimed) to|reports|suspicions|suggestions|been (?:\w+ly )?(?:credited|described|characteri[sz]ed|portrayed)|considered|deemed|hailed|label|branded|billed|termed|derided|dismissed|critici[sz]ed|has it|story goes|wisdom|(?:widely|generally|commonly) /i

/** Attributions to nobody, outside quotations; the rest of the sentence is their content. */
export function findAgentless(
  text: string,
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
): AttributionMark[] {
  if (!HINT.test(text)) return []
  const marks: AttributionMark[] = []
  for (const [name, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (quotes.some((quote) => quote.start <= start && start < quote.end)) continue
      if (marks.some((mark) => mark.cue.some((cue) => cue.start < end && start < cue.end))) continue
      const sentence = sentences.findIndex((one) => one.start <= start && start < one.end)
      const bounds = sentences[sentence]
      if (!bounds) continue
      const content = [
        { start: bounds.start, end: start },
        { start: end, end: bounds.end },
      ].filter((span) => text.slice(span.start, span.end).trim().length > 1)
      marks.push({
        source: [],
        cue: [{ start, end }],
        content,
        sentence,
        cueClass: 'speech',
        by: name,
        agentless: true,
      })
    }
  }
  return marks
}
