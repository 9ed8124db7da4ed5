import type { Figure, Token } from '../../article/model.ts'
import { isPersons } from './figure-persons.ts'
import { isReckoned } from './figure-reckoned.ts'
import { isOutOfAll } from './figure-shares.ts'
import type { Place } from './figure-surroundings.ts'
import { lastWord } from './figure-words.ts'

/** "Families with incomes above $125,000": who is meant, no claim. */
const BRACKET =
  /\b(?:incomes?|earning|earns?|making|makes?|salar(?:y|ies)|worth) (?:of |above |below |between |from )?$/

/** "Making between $30,000 and $75,000". */
const BRACKET_END =
  /\b(?:incomes?|earning|earns?|making|makes?|salar(?:y|ies))\b[^.;]{0,20}\bbetween [$£€][\d,.]+ and $/

/** Idioms. */
const HALF_OF = /^ (?:the )?(?:story|battle|time|way|fun|point|problem|truth|job|chance)\b/

const FOLLOWED =
  /^(?:pages|recommendations|amendments|proposals|chapters|words|followers|subscribers|likes|views|retweets|shares|times)$/

/** Read off an instrument or a map, not counted by somebody. */
const READING =
  /^(?:light-years?|feet|foot|yards?|inch(?:es)?|met(?:er|re)s?|kilomet(?:er|re)s?|km|miles?|decibels?|degrees|°|knots|[mk]ph|km\/h|[br]pm|calories|volts|hertz|megahertz|pixels|[gtm]\w+bytes|grams|(?:kilo|mega|giga)?watts|cubic f(?:ee|oo)t)$/

/** Land and weights: somebody measured them only where something happened to them. */
const EXTENT = /^(?:acres?|hectares?|square .*|pounds|ounces|kilograms|kilos|kg|carats)$/

const BEFELL =
  /\b(?:burn|scorch|char|flood|spill|leak|contaminat|destroy|damag|clear|fell(?:ed|ing)|raz|seiz|confiscat|smuggl|wip(?:ed|es?|ing) out|ruin|flatten|stol|steal|los[et]|gr[eo]w|shr[aiu]nk|expand|protect|plant|harvest)/i

/** What a gazetteer says of a place. */
const POPULATION =
  /\b(?:population of|population|home to|(?:kingdom|town|city|village|country|nation|island|county|state|community|hamlet|suburb|metropolis|district|bloc|continent) (?:of|with))(?: (?:about|around|some|nearly|almost|roughly|barely|only|just|over|under|more than|fewer than|less than))* ?$/i

const INHABITANTS = /^(?:members|residents|inhabitants|souls|signatures|signatories)$/

/** Behind a share: a result that was declared, a price that was cut. */
const DECLARED = /^ (?:of (?:the |all )?(?:[\p{L}-]+ ){0,2}votes?\b|off\b)/u

const CITIZENS = /^(?:population|people|citizens|inhabitants|consumers)$/

const MEMBERS = /^(?:voters|judges|jurors|seats|tickets|subscribers)$/

const SAMPLE = /^(?:surveyed|polled|interviewed|questioned|sampled)$/

const DEFINITE = /^(?:the|these|those|this|its|his|her|their|our|all|both)$/

const DETERMINER = /^(?:a|an|the|its|his|her|their|this|that|another|new|proposed|estimated)$/

/** What may stand behind an amount without being what it is the price of. */
const NO_NOUN =
  /^(?:a|an|per|each|every|in|on|of|to|for|from|by|at|as|and|or|but|with|when|while|after|before|if|than|that|which|who|more|less|this|last|next|annually|yearly|monthly|worth|apiece|over|during|through|is|was|are|were|will|would|has|have|had|can|could|since|until|because|into|between|without|under|out|back|off|up|down|so|not|it|he|she|they)$/

/** Says how many there are, and no more: no "about", no range. */
function isPlain({ kind, approximation, high }: Figure): boolean {
  return kind === 'count' && approximation === undefined && high === undefined
}

/** "Room 314", "desk 191", "Hum 110 syllabus", "575 S Kane Creek", case number 210700024. */
export function isName({ figure, tokens, first, sentence, text }: Place): boolean {
  const { value = 0, noun } = figure
  if (!isPlain(figure)) return false
  if (
    /^\d{7,}$/.test(tokens[first]?.text ?? '') ||
    (noun === undefined && /^\d{5,}$/.test(tokens[first]?.text ?? '')) ||
    /^[NSEW]$/.test(tokens[first + 1]?.text ?? '')
  )
    return true
  // "Tonight at the Harbour Hall, 2340"
  if (noun === undefined && /^\d{4}$/.test(tokens[first]?.text ?? '')) return true
  // "1000 Friends of Oregon"
  if (
    /^\d{4}$/.test(tokens[first]?.text ?? '') &&
    /^\p{Lu}/u.test(tokens[first + 1]?.text ?? '') &&
    tokens[first + 2]?.lower === 'of'
  )
    return true
  // "Local 18007"
  if (/^Local$/.test(tokens[first - 1]?.text ?? '')) return true
  if (value >= 1000)
    return (
      /^\d{4}$/.test(tokens[first]?.text ?? '') &&
      noun !== undefined &&
      /^[a-z]+$/.test(lastWord(text.slice(noun.start, noun.end))) &&
      !MANY.test(lastWord(text.slice(noun.start, noun.end)))
    )
  // "The 777 plane", "the 787 jet": nobody counts them.
  if (
    noun &&
    /^[a-z]+$/.test(lastWord(text.slice(noun.start, noun.end))) &&
    !MANY.test(lastWord(text.slice(noun.start, noun.end)))
  )
    return true
  const carrier = tokens[first - 1]
  const carried =
    carrier?.kind === 'word' &&
    first - 1 > sentence.first &&
    /^\p{Lu}/u.test(carrier.text) &&
    !/(?:day|ary|ch|il|june|july|ber|st)$/.test(carrier.lower)
  return carried || (noun === undefined && !isCounted(text, figure))
}

/** "81 of the patients", "81 had no dose", "compared with 61 at the same time": a number that goes without its noun. */
function isCounted(text: string, { start, end }: Figure): boolean {
  return (
    /^ (?:of (?:the|these|those|its|their|them|his|her)|had|have|were|was|are|did|could)\b/.test(
      text.slice(end, end + 12),
    ) ||
    /\b(?:compared (?:with|to)|up from|down from|against)\s$/.test(text.slice(Math.max(0, start - 16), start))
  )
}

/** "Can draw up to 2,000 faces an hour": what a machine does. */
const CAN = /\b(?:can|could|able to) \p{Ll}+ $/u

const PER_TIME = /^ (?:\p{L}+ )?(?:an?|per|every|each) (?:hour|second|minute)\b/u

/** What a data sheet or a map says. */
const SPECIFIED =
  /\b(?:data|resolution|capacity|memory|storage|bandwidth|faster|(?:size|length|height|width|weight|area) of)\b/

/** Words of which there can be many: plurals, and what looks like none. */
const MANY =
  /(?:[^su]s|us|men|women|people|children|teeth|feet|mice|geese|oxen)$|^(?:dead|wounded|injured|missing|others|more|police|troops|staff|personnel|crew|fish|salmon|cattle|sheep|deer|swine|aircraft|spacecraft|species|series|offspring|dice|criteria|phenomena|data|media|alumni|fungi|bacteria|poor|homeless|unemployed|elderly|so|odd|or)$/

/** "100 yards from the pier", "an estate of 13 acres"; but not "400 acres burned". */
export function isReading({
  figure: { kind, unit = '', start, end: figureEnd },
  text,
  sentence,
}: Place): boolean {
  // "Holds six times as much data", "twice the size of France"
  if (kind === 'multiple') return SPECIFIED.test(text.slice(start, figureEnd + 40))
  if (
    kind === 'count' &&
    !/\bestimated to \p{Ll}+ $/u.test(text.slice(Math.max(0, start - 30), start)) &&
    /\b(?:holds?|seats?|seating|accommodates?|capacity of|room for|sleeps|capable of|designed for|capacity to \p{Ll}+|contains?|houses|stocks|(?:lined|clad|tiled|covered|studded|decorated|planted|hung) with) $/u.test(
      text.slice(Math.max(0, start - 30), start),
    )
  )
    return true
  if (
    kind === 'count' &&
    CAN.test(text.slice(Math.max(0, start - 30), start)) &&
    PER_TIME.test(text.slice(figureEnd, figureEnd + 30))
  )
    return true
  // "Over 500 m (1,600 feet)"
  if (
    kind === 'count' &&
    /\dm?$/.test(text.slice(start, figureEnd)) &&
    /^(?: m)? ?\(/.test(text.slice(figureEnd, figureEnd + 4)) &&
    /\d ?m\b/.test(text.slice(start, figureEnd + 3))
  )
    return true
  // "A 140-foot (42m) tower"
  if (
    kind === 'count' &&
    /\($/.test(text.slice(Math.max(0, start - 1), start)) &&
    /^\d[\d,.]*m\b/.test(text.slice(start, figureEnd + 2))
  )
    return true
  if (kind !== 'measure') return false
  if (
    /\b(?:displac|weigh|measur|tower|stretch|span)\w*\b[^.;]{0,20}$/.test(
      text.slice(Math.max(0, start - 40), start),
    )
  )
    return true
  return READING.test(unit) || (EXTENT.test(unit) && !BEFELL.test(text.slice(sentence.start, sentence.end)))
}

/** What follows a count of persons who came together. */
export const CROWD =
  /^(?:,? [\w-]+){0,6}? (?:gathered|rallied|marched|protested|turned out|showed up|attended|stood|crowded|packed)\b/

function behind({ end }: Figure, text: string): string {
  return text.slice(end, end + 80)
}

/** Fewer dead than these a reporter counts at the scene. */
const LEAST_GRAVE = 5

/** A small plain count that anybody can check, of nothing grave; "at least two"; "9.2 out of 10"; all of a hundred percent. */
export function isSmall({ figure, tokens, first, last, around, text }: Place): boolean {
  const { kind, value = 0, unit, high } = figure
  if (value >= 10 && isOutOfAll(figure, text)) return false
  // Who came to a match.
  if (
    kind === 'count' &&
    /\bin front of (?:a crowd of )?$/.test(text.slice(Math.max(0, figure.start - 28), figure.start))
  )
    return true
  if (kind === 'count' && value < (around.grave ? LEAST_GRAVE : 10)) return true
  // "More than a dozen governors"
  if (
    kind === 'count' &&
    value <= 24 &&
    tokens.slice(first, last).some(({ lower }) => lower === 'dozen') &&
    !around.grave
  )
    return true
  // A crowd that the reporter can count.
  if (
    kind === 'count' &&
    high === undefined &&
    value <= 150 &&
    !around.grave &&
    CROWD.test(behind(figure, text))
  )
    return true
  // "Worth a thousand of her own words"
  if (/\bworth (?:a|one) (?:thousand|million)\b/.test(text.slice(Math.max(0, figure.start - 8), figure.end)))
    return true
  // "A thousand other things"
  if (
    tokens[first]?.lower === 'a' &&
    figure.noun &&
    /^(?:things|ways|reasons|questions|pieces|cuts)$/.test(
      lastWord(text.slice(figure.noun.start, figure.noun.end)),
    )
  )
    return true
  // What a register lists: things, in hundreds.
  if (
    kind === 'count' &&
    !around.grave &&
    (high ?? value) < 1000 &&
    !isReckoned(figure) &&
    figure.noun &&
    !isPersons(text.slice(figure.noun.start, figure.noun.end))
  )
    return true
  // "More than 20 followed": a text can list them, unless they are people.
  if (
    kind === 'count' &&
    high === undefined &&
    value < 50 &&
    !around.grave &&
    !isPersons(figure.noun ? text.slice(figure.noun.start, figure.noun.end) : '')
  )
    return true
  // What anybody sees: "3,200 times", "403,000 followers", a report's "40 to 50 pages".
  if (
    kind === 'count' &&
    figure.noun &&
    FOLLOWED.test(lastWord(text.slice(figure.noun.start, figure.noun.end)))
  )
    return true
  // The top 1 percent; half the battle.
  if (
    unit === 'percent' &&
    value === 1 &&
    /^(?:top|the|richest|wealthiest)$/.test(tokens[first - 1]?.lower ?? '')
  )
    return true
  if (
    kind === 'fraction' &&
    /\b(?:been|is|was|be) $/.test(text.slice(Math.max(0, figure.start - 8), figure.start)) &&
    tokens[first]?.lower === 'one'
  )
    return true
  if (kind === 'fraction' && HALF_OF.test(text.slice(figure.start + 4, figure.end + 12))) return true
  if (isPlain(figure) && value < 100 && !around.grave) return true
  if (kind === 'fraction' && /^\d\.\d/.test(tokens[first]?.text ?? '')) return true
  // A price that anybody pays.
  if (kind === 'money' && Math.max(value, high ?? 0) < 100 && !around.typical) return true
  // "At 4,120.55": where an index stands.
  if (kind === 'count' && figure.noun === undefined && /\.\d\d$/.test(tokens[first]?.text ?? '')) return true
  return unit === 'percent' && value === 100 && high === undefined && tokens[last]?.lower !== 'of'
}

/** "The 12 jurors", "a $43,000 watch", "the second half", "a doubling of", "in which 26 people died", "400 people surveyed". */
export function describes({ figure, tokens, first, last, text }: Place): boolean {
  const { kind, value = 0, noun } = figure
  const before = tokens[first - 1]?.lower ?? ''
  // The same sum in another currency stands between: "a $3.2bn (£1.7bn) offer".
  const after = tokens[behindConversion(tokens, last)]
  if (
    kind === 'money' &&
    before === '(' &&
    CONVERTED.test(text.slice(Math.max(0, figure.start - 32), figure.start))
  )
    return true
  if (before === 'top' && kind === 'count') return true
  const article = /^(?:first|last|next|other|remaining)$/.test(before)
    ? (tokens[first - 2]?.lower ?? '')
    : before
  // "The 9 million listeners who heard it", "the roughly 3,000 troops there": they are taken to be known.
  const isKnown = /^(?:the|these|those)$/.test(before) || /[’']s$/.test(before)
  if (
    kind === 'count' &&
    isKnown &&
    noun &&
    !figure.approximation?.includes('estimated') &&
    (figure.approximation !== undefined ||
      /[’']s$/.test(before) ||
      /^ (?:who|that|whose|\p{Ll}+ing)\b/u.test(text.slice(figure.end, figure.end + 20)))
  )
    return true
  // "About half of the 2,200 employees": of a house that the story tells of.
  if (
    kind === 'count' &&
    isKnown &&
    noun &&
    /^(?:employees|staff|workers)$/.test(lastWord(text.slice(noun.start, noun.end))) &&
    tokens[first - 2]?.lower === 'of'
  )
    return true
  if (kind === 'count' && value < 1000 && (DEFINITE.test(article) || /[’']s$/.test(article))) return true
  // "The Dockers' Union's 70,000": as many as it has.
  if (kind === 'count' && !noun && /[’']s?$/.test(before)) return true
  const determined = DETERMINER.test(before) || DETERMINER.test(tokens[first - 2]?.lower ?? '')
  if (kind === 'money' && after?.kind === 'word' && determined && !NO_NOUN.test(after.lower)) return true
  if (kind === 'fraction' && /^(?:first|second|latter|other|top|bottom|lower|upper)$/.test(before))
    return true
  if (
    kind === 'multiple' &&
    (/^(?:a|an|any)$/.test(before) || /^(?:lead|score)$/.test(tokens[last + 1]?.lower ?? ''))
  )
    return true
  if (/^(?:which|where)$/.test(before) || (before === 'killed' && tokens[first - 2]?.lower === 'that'))
    return true
  if (
    before === 'of' &&
    /^(?:survey|poll|study|trial|sample|analysis|review)$/.test(tokens[first - 2]?.lower ?? '')
  )
    return true
  if (
    /\b(?:voted for|chosen|compiled|picked|selected|judged) by $/.test(
      text.slice(Math.max(0, figure.start - 20), figure.start),
    )
  )
    return true
  return SAMPLE.test(after?.lower ?? '') || SAMPLE.test(tokens[last - 1]?.lower ?? '')
}

const CONVERTED = /\d[\d.,]* ?(?:\p{L}+ ?){0,2}\($/u

/** One past the bracket that gives an amount in other currencies; `at` itself where there is none. */
export function behindConversion(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at
  for (let i = at + 1; i < at + 12; i++) if (tokens[i]?.text === ')') return i + 1
  return at
}

/** "Incomes above $125,000", "earning up to $47,000". */
export function isBracket({ figure, sentence, text }: Place): boolean {
  if (BRACKET_END.test(text.slice(Math.max(sentence.start, figure.start - 70), figure.start))) return true
  if (!BRACKET.test(text.slice(Math.max(sentence.start, figure.start - 30), figure.start))) return false
  return (
    /\b(?:above|below|between|from)\s$/.test(
      text.slice(Math.max(sentence.start, figure.start - 10), figure.start),
    ) || /^(?:over|under|up to|(?:more|less) than|at least)$/.test(figure.approximation ?? '')
  )
}

/** A town of so many people, a petition with its signatures, a share of the vote. */
export function isGazetteer({ figure, tokens, first, last, sentence, text }: Place): boolean {
  const before = text.slice(Math.max(sentence.start, figure.start - 40), figure.start)
  if (figure.unit === 'percent' && /\bpopulation is $/.test(before)) return true
  if (figure.kind !== 'count') return DECLARED.test(text.slice(figure.end, figure.end + 24))
  // "Its 500 million people", "the 9,000 members"
  const whose = tokens[first - 1]?.lower ?? ''
  const counted = [last - 1, last].map((at) => tokens[at]?.lower ?? '')
  if (/^(?:its|their|our)$|[’']s?$/.test(whose) && counted.some((word) => CITIZENS.test(word))) return true
  if (DEFINITE.test(whose) && counted.some((word) => MEMBERS.test(word))) return true
  // "Tarn has 1.2 million members and Brenn has 800,000"
  if (
    !figure.noun &&
    /\bmembers\b[^.;]*$/.test(text.slice(Math.max(sentence.start, figure.start - 80), figure.start))
  )
    return true
  return POPULATION.test(before) || INHABITANTS.test(tokens[last - 1]?.lower ?? '')
}
