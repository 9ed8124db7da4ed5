import type { AttributionMark, Quote, Sentence, Span } from '../../../article/model.ts'
import { MOODS, PLACE } from './moods.ts'

const ADVERB = '(?:widely |generally |commonly |often |also |now |long |still |reliably |further )?'
const REPORTED =
  '(?:said|reported|claimed|alleged|argued|asserted|suggested|rumou?red|believed|thought|understood|assumed|feared|estimated|speculated|suspected)'
const IS = "(?:[’']s| is| was| has been| had been| is being| was being)"
const WHISPERED =
  '(?:whispered|murmured|muttered|put about|given out|hinted|bruited|taken (?:as (?:read|given|gospel)|for granted)|an open secret|common knowledge)'
const SUPPOSED =
  '(?:said|rumou?red|believed|thought|understood|assumed|feared|suspected|reckoned|felt|held|accepted|taken)'
/**
 * Hearsay that names nobody. Inference ("apparently"), schedules ("is expected to arrive") and judgements ("is considered")
 * are none; "allegedly" is one only where nobody alleges nearby, which rules decide. A pattern is slow, and most paragraphs
 * hold none of its `words`, of which one stands wherever it matches: in lower case, and such that none begins inside another.
 */
const FORMS: readonly (readonly [name: string, words: string, pattern: RegExp])[] = [
  [
    'it is said that',
    "it is|it was|it has|it had|it's|it’s",
    new RegExp(`\\bit${IS} ${ADVERB}${REPORTED}(?:, (?:though|however|too|moreover),)? that\\b`, 'gi'),
  ],
  // "It is understood the pair want", "it is thought she will go", "…, it is claimed."
  [
    'it is understood',
    "it is|it was|it's|it’s",
    /\b[Ii]t(?:[’']s| is| was) (?:understood|believed|thought|claimed|rumou?red|feared)(?= (?:the|he|she|they|his|her|their|its|an?|no|\p{Lu}\p{L}+) )/gu,
  ],
  [
    'it is widely agreed',
    'widely|generally|commonly',
    /\bit(?:[’']s| is| was| has been| had been) (?:widely|generally|commonly) (?:agreed|accepted|acknowledged|recogni[sz]ed|known|held|felt) that\b/gi,
  ],
  [
    '…, it is claimed',
    'it is|it was',
    new RegExp(
      `(?<=, )it (?:is|was) (?:widely |generally |commonly )?(?:believed|thought|claimed|understood|said|rumou?red|feared|assumed|suspected|whispered|muttered|reckoned)(?: ${PLACE})?(?=[.,;]|$)`,
      'giu',
    ),
  ],
  // "It was being put about that", "it is taken for granted in the trade that", "it was thought on the quay that".
  [
    'it is whispered',
    "it is|it was|it has|it had|it's|it’s",
    new RegExp(
      String.raw`\bit${IS} ${ADVERB}(?:${WHISPERED}(?: ${PLACE})?|${SUPPOSED} ${PLACE}|felt(?: (?:locally|here|there|privately|by many|by some))?|(?:said|rumou?red|believed|thought|feared|suspected|reckoned|held|assumed|accepted) locally|no secret (?:in|among|around|at|inside|within) [^.;:“”"]{2,40}?) that\b|(?:in|among|around|at|inside|within) [^.;:“”"]{2,40}?,? it${IS} no secret that\b`,
      'giu',
    ),
  ],
  // "It emerged on Friday that": how, a reader cannot tell. In a clause ("when it emerged that") it tells what is known.
  [
    'it emerged that',
    'emerged|transpired|to light',
    /(?<=^|[.!?][”"’']? )It (?:(?:has|had) )?(?:since |also |later |now |then |only )?(?:emerged|transpired|c[ao]me to light)(?: (?:on \p{Lu}\p{L}+day|yesterday|today|last (?:week|night|month|year)|this (?:week|morning|month|year)|in \p{Lu}\p{L}+|later|since))? that\b/gu,
  ],
  [
    'rumours persist',
    'rumors|rumours|speculation|suspicion|fears',
    /\b(?:rumou?rs|speculation|suspicions?|fears) (?:persists?|swirls?|abounds?|(?:is|are|was|were) (?:growing|mounting|rife|swirling))\b(?= that\b| about\b| over\b)|\bthere (?:are|were) (?:growing |widespread |mounting )?fears that\b/gi,
  ],
  [
    'is said to',
    'said to|reported|alleged to|rumored to|rumoured to|believed to|thought to|understood to|assumed to|feared to|reputed to|purported to|suspected to|claimed to',
    new RegExp(
      `\\b(?:is|are|was|were|has been|have been) ${ADVERB}(?:(?:said|reported|alleged|rumou?red|believed|thought|understood|assumed|feared|reputed|purported|suspected|claimed) to (?:be|have|contain|hold|include|own|run|cost|date|come|live|want|know|keep|carry|number)|(?:understood|rumou?red|reputed) to (?!mean|refer|apply|imply|cover|depend|involve|consist)[a-z]+)\\b`,
      'gi',
    ),
  ],
  ['reportedly', 'reported|reputedly|rumoredly|rumouredly', /\b(?:reportedly|reputedly|rumou?redly)\b/gi],
  ['allegedly', 'allegedly|purportedly|supposedly', /\b(?:allegedly|purportedly|supposedly)\b/gi],
  [
    'there are reports',
    'there are|there were|there have',
    /\bthere (?:are|were|have been) (?:also |now )?(?:unconfirmed |several |numerous |some |many |conflicting |widespread )?(?:reports|rumou?rs|claims|allegations|suspicions|suggestions) (?:that|of)\b/gi,
  ],
  [
    'reports say',
    'reports ',
    /(?<=^|[.;:!?]\s)(?:(?:unconfirmed|some|several|various|early|initial|multiple|conflicting|other) )?reports (?:say|said|suggest|suggested|indicate|indicated|claim|claimed)\b/gi,
  ],
  [
    'rumour has it',
    'rumor has|rumour has|word has|legend has|story goes|wisdom',
    /\b(?:rumou?r has it|word has it|legend has it|the story goes|conventional wisdom (?:says|holds|has it))\b/gi,
  ],
  // "A population believed to be around 25,000 strong": somebody has counted it.
  [
    'believed to be so many',
    'believed to|thought to|rumored to|rumoured to|said to|reported|estimated to',
    /(?<!\b(?:is|are|was|were|been|being|be) (?:\w+ly )?)\b(?:believed|thought|rumou?red|said|reported|estimated) to (?:be|number|have|hold|total|exceed)(?= (?:(?:about|around|some|up to|at least|more than|over|nearly|almost|between|roughly) )?[$£€]?\d)/gi,
  ],
  // "For a reported $100m".
  ['a reported sum', 'reported', /\b(?:a|its|his|her|their) reported(?= (?:US)?[$£€] ?\d)/g],
  [
    'there is speculation',
    'speculation|talk|chatter|gossip',
    /\bthere(?:[’']s(?: been)?| is| was| has been) (?:(?:plenty of|a lot of|lots of|much|some|widespread|growing|intense|mounting|fresh|constant) )?(?:speculation(?= (?:that|about))|(?:talk|chatter|gossip)(?= that))/gi,
  ],
  // "Concerns have been raised about how it is paid for": by nobody.
  [
    'concerns have been raised',
    'raised|voiced|expressed|aired|levelled|leveled',
    /\b(?:concerns?|eyebrows|questions|fears|doubts|objections|suspicions|criticisms?|allegations|worries) (?:(?:have|has|had) (?:also |already |long |since )?been|(?:are|were|was) (?:also )?(?:being )?) ?(?:raised|voiced|expressed|aired|levell?ed)\b(?![^.;]{0,160}\b(?:by|from|after|when|in (?:the|a|an) (?:report|letter|study|article))\b)/gi,
  ],
  [
    'estimates suggest',
    'estimates|leak',
    /(?<=^|[.;:!?]\s)(?:(?:some|several|various|recent|early|conservative|current|other) )?(?:estimates|leaked information|leaks) (?:recently )?(?:say|suggest|suggested|indicate|indicated)\b/gi,
  ],
  [
    'widely interpreted as',
    'interpreted|perceived',
    /\b(?:is|are|was|were|has been|have been) (?:also |now |still |so )?(?:widely|generally|commonly) (?:interpreted|perceived)\b(?! by\b)/gi,
  ],
  // "The silence left many to wonder whether", "has some worried that": whoever wrote it has thought it for them.
  [
    'left many to wonder',
    'to wonder|to question|to ask|to speculate|to suspect|to conclude|wondering|questioning|asking|speculating|worried|convinced',
    /\b(?:left|leav(?:es|ing)|le(?:ads|d|ading)|caus(?:ed|es|ing)|prompt(?:ed|s|ing)|ha[sd]|having) (?:some|many|others|more than a few|quite a few|a lot of people|some people|many people)(?: (?:here|in (?:the )?\p{L}+))?(?: to (?:wonder|question|ask|speculate|suspect|conclude)| (?:wondering|questioning|asking|speculating|worried|convinced))(?= (?:that|whether|if|why|how|what|who|when|about)\b)(?![^.;]{0,160}\b(?:among them|including)\b)/gu,
  ],
  // "The money has been described as “easy”": quoted, and nobody is named for the words.
  [
    'has been described as',
    'described|characterised|characterized|portrayed',
    /\b(?:has|have|had) been (?:\w+ly )?(?:described|characteri[sz]ed|portrayed) as(?= (?:an? |the )?["“‘'])(?![^.]{0,160}\bby\b)/gi,
  ],
  // "The club is considered “impossible to get into”".
  [
    'is considered',
    'considered|deemed|hailed|labeled|labelled|branded|billed',
    /\b(?:is|are|was|were|has been|have been) (?:\w+ly )?(?:considered|deemed|hailed as|labell?ed|branded|billed as)(?: to be)?(?= (?:an? |the )?["“])(?![^.]{0,160}\bby\b)/gi,
  ],
  // "Her stories have been termed apolitical".
  [
    'has been termed',
    'termed|labeled|labelled|branded|hailed|derided|dismissed|criticized|criticised',
    /\b(?:has|have) been (?:\w+ly )?(?:termed|labell?ed|branded|hailed as|derided as|dismissed as|criticized as|criticised as)\b(?![^.]{0,160}\bby\b)/gi,
  ],
  [
    'has been credited with',
    'credited|blamed',
    /\b(?:(?:has|have) been (?:\w+ly )?credited with|(?:is|are|was|were) being (?:credited with|blamed for))\b(?! by\b)/gi,
  ],
  // "The plan is spoken of as a folly", "he had been fancied to win", "a possible heir": by nobody.
  [
    'is spoken of as',
    'spoken of|talk|touted|mooted|tipped|fancied',
    /\b(?:is|are|was|were|been|being) (?:already |also |now |often |openly |still |\p{L}+ly )?(?:(?:spoken of|talked of|talked about|mooted) as|(?:tipped|fancied) (?:as|to (?:be|become|win|lead|take|succeed|replace|land|join|return|leave|run|retain|keep|beat|finish|rise|fall)|for (?:promotion|stardom|success|the (?:job|post|title|top|role)|a (?:seat|post|place|return)))\b|touted as (?:an? |the )?(?:possible|potential|likely|future|next|successor|contender|candidate))\b(?![^.;]{0,80}\bby\b)/giu,
  ],
  // "The firm has long been accused of": a charge that nobody makes.
  [
    'has long been accused',
    'accused',
    /\b(?:has|have|had) (?:long|often|repeatedly|sometimes|frequently|regularly|routinely|variously|widely) been accused of\b(?![^.;]{0,160}\bby\b)/gi,
  ],
  [
    'is widely believed',
    'widely|generally|commonly',
    /\b(?:is|are|was|were|been|being) (?:(?:widely|generally|commonly) (?:believed|thought|assumed|accepted|acknowledged|tipped|rumou?red|blamed|credited|touted|fancied|suspected|reckoned|understood (?:to|that))|(?:widely|generally|commonly) (?:seen|viewed|regarded|considered|held)(?: as| to be)?)\b(?! by\b)/gi,
  ],
  // "He is regarded as one of the finest pilots of his day": by nobody.
  [
    'is regarded as the finest',
    'regarded as|considered|reckoned to be|held to be|thought of as|spoken of as',
    /\b(?:is|are|was|were|has been|have been) (?:still |now |long |always |often |today )?(?:regarded as|considered(?: to be)?|reckoned to be|held to be|thought of as) (?:(?:one of|among|perhaps|arguably|probably) )?(?:the|his|her|its|their) (?:\p{L}+ )?(?:most|least|best|worst|(?!(?:larg|bigg|long|old|high|fast|tall|few|young|deep|wide|small|modest|interest|forest|harvest|guest|request|contest|protest)(?:est)?\b)\p{L}{2,7}est)\b(?![^.;]{0,120}\bby\b)/giu,
  ],
  ...MOODS,
]
const PATTERNS = FORMS.map(([name, words, pattern]) => [name, words.split('|'), pattern] as const)
const WORDS = new RegExp(FORMS.map(([, words]) => words).join('|'), 'g')

/** Attributions to nobody, outside quotations; the rest of the sentence is their content. */
export function findAgentless(
  text: string,
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
): AttributionMark[] {
  const found = text.toLowerCase().match(WORDS)
  if (!found) return []
  const marks: AttributionMark[] = []
  for (const [name, words, pattern] of PATTERNS) {
    if (!words.some((word) => found.includes(word))) continue
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (quotes.some((quote) => quote.start <= start && start < quote.end)) continue
      if (marks.some((mark) => mark.cue.some((cue) => cue.start < end && start < cue.end))) continue
      const sentence = sentences.findIndex((one) => one.start <= start && start < one.end)
      const bounds = sentences[sentence]
      if (!bounds) continue
      const content = [trimmed(text, bounds.start, start), trimmed(text, end, bounds.end)].filter(
        (span) => span.end - span.start > 1,
      )
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

function trimmed(text: string, start: number, end: number): Span {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return { start: from, end: from + words.trim().length }
}
