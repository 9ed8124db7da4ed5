/**
 * Groups that are made to vouch for a claim and that nobody could telephone: "analysts say", "her allies fear", "many in the trade
 * believe", "according to critics". Form alone decides; whether a member is named nearby is for the rule to see.
 */
import type { Sentence, Span, Token } from '../../article/model.ts'
import { cueVerb } from './cues.ts'
import { type Standing, wordingAt } from './group-wordings.ts'
import { findOpenGroups } from './open-groups.ts'
import { isCountry, isNation } from './source-kinds.ts'

/** A group as written, and the verb by which it vouches. Offsets count into the block's text. */
export interface VagueGroup extends Span {
  readonly cue: Span
  /** Index of the sentence. */
  readonly sentence: number
  /** "Others" goes on from a group that was told of before. */
  readonly goesOn: boolean
}

type Kind = 'expert' | 'cause' | 'partisan' | 'trade' | 'public' | 'party' | 'people' | 'bare'

/** Verbs of vouching that the lexicon of cues leaves out, since elsewhere they seldom are. */
const LEMMAS = new Map(
  Object.entries({
    speculate: 'speculate',
    speculated: 'speculate',
    wonder: 'wonder',
    wondered: 'wonder',
    regard: 'regard',
    blame: 'blame',
    blamed: 'blame',
    attribute: 'attribute',
    attributed: 'attribute',
    regarded: 'regard',
    point: 'point',
    pointed: 'point',
    credit: 'credit',
    credited: 'credit',
    deride: 'deride',
    derided: 'deride',
    denounce: 'denounce',
    denounced: 'denounce',
    ridicule: 'ridicule',
    ridiculed: 'ridicule',
    deplore: 'deplore',
    deplored: 'deplore',
    portray: 'portray',
    portrayed: 'portray',
    liken: 'liken',
    likened: 'liken',
  }),
)
const lemmaOf = (form: string): string | undefined => cueVerb(form)?.lemma ?? LEMMAS.get(form)

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const HEADS: Readonly<Record<Exclude<Kind, 'bare'>, ReadonlySet<string>>> = {
  /** Lend authority; with an employer's name before or behind them they answer to somebody. */
  expert: setOf(
    `analysts experts economists observers commentators pundits specialists strategists forecasters historians academics scholars
    scientists researchers psychologists sociologists geologists climatologists epidemiologists technologists theorists watchers
    journalists reviewers academicians criminologists ecologists biologists sceptics skeptics traders brokers dealers activists campaigners advocates
    environmentalists conservationists fact-checkers wonks handicappers`,
  ),
  /** Take a side; whose side, "Hale's critics", names none of them. */
  partisan: setOf(
    `critics supporters opponents proponents backers detractors defenders admirers allies loyalists enthusiasts naysayers doubters
    fans rivals foes conservatives liberals progressives moderates hardliners cynics purists optimists pessimists traditionalists
    apologists boosters reformers dissenters insiders`,
  ),
  trade: setOf(
    `doctors physicians clinicians nurses farmers fishermen investors bankers executives lawyers attorneys engineers teachers
    educators developers producers retailers manufacturers exporters officials diplomats politicians policymakers legislators
    regulators negotiators businesses employers gps surgeons midwives therapists paramedics pharmacists vets architects surveyors
    solicitors barristers litigators accountants auditors`,
  ),
  public: setOf(
    'residents locals parents voters users fans customers consumers students workers employees neighbours neighbors villagers',
  ),
  /** Bodies told of by their cause alone: "human rights groups". */
  cause: setOf('groups organisations organizations charities ngos watchdogs outlets'),
  party: setOf(
    'republicans democrats lawmakers mps senators congressmen councillors councilors ministers delegates',
  ),
  people: setOf('people individuals'),
}
const BARE = setOf('some many most others several few')
const QUANTIFIERS = setOf(
  'some many most several other few numerous various certain countless plenty multiple dozens scores growing increasing',
)
/** "Old hands", "wise heads", "fiscal hawks", "industry veterans": a word before the head makes the group. */
const MADE = new Map([
  [
    'figures',
    /^(?:industry|party|opposition|city|business|union|labou?r|church|military|government|senior|leading|political)$/,
  ],
  ['hands', /^(?:old|older|seasoned|veteran|experienced)$/],
  ['heads', /^(?:wise|wiser|cooler|older)$/],
  [
    'hawks',
    /^(?:fiscal|deficit|budget|defen[cs]e|inflation|monetary|border|immigration|security|trade|china|iran|russia)$/,
  ],
  ['doves', /^(?:fiscal|budget|inflation|monetary|party)$/],
  [
    'veterans',
    /^(?:industry|party|trade|campaign|newsroom|hall|hill|market|political|parliamentary|westminster|washington)$/,
  ],
])
/** Trades of which the bare plural speaks for all: "doctors warn". */
const GENERIC =
  /^(?:doctors|physicians|clinicians|nurses|gps|surgeons|midwives|therapists|paramedics|pharmacists|vets|investors|bankers|politicians|diplomats|engineers|architects|surveyors|lawyers|attorneys|solicitors|barristers|litigators|accountants|auditors|teachers|educators|workers)$/
/** "Aid workers": those whose calling is told, and who speak of others. */
const HELPING = /^(?:aid|relief|humanitarian|charity)$/

const VOUCHING = setOf(
  `say argue believe think claim contend maintain suggest warn estimate predict note fear insist caution complain assert allege
  speculate suspect describe acknowledge concede conclude worry doubt wonder assume anticipate forecast explain observe counter
  lament expect project reckon regard blame attribute dispute`,
)
/** What a group of the public may be made to vouch for, beyond what it has seen and felt itself. */
const OPINION = setOf('argue believe think claim suspect')
/** Forms that are as often the passive: "some believed to be armed". */
const PARTICIPLE =
  /^(?:said|believed|thought|feared|suspected|estimated|expected|alleged|described|regarded)$/
const PASSIVE = /^(?:to|by|as|dead|missing|in|at)$/
const ADVERB =
  /^(?:also|alike|long|often|now|already|still|soon|then|later|even|however|have|has|had|always|sometimes|never|(?!only$)\p{L}{2,}ly)$/u
const MODIFIES =
  /^(?:of|in|on|along|throughout|for|at|from|with|within|inside|outside|across|around|near|to|close|familiar|opposed)$/
const EMPLOYS = /^(?:at|from|with|for|within|inside)$/
/** Words at which the description of a group has ended without a verb of its own. */
const ENDS = setOf(
  'what that which who whom when how why he she they it i we you and but or because while if',
)
/** Words behind which a clause begins. */
const OPENS = setOf(
  `and but that which what while though although because since as where whereas however yet so with meanwhile today now still
  yesterday instead nonetheless nevertheless`,
)
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|morning|afternoon|evening|night|week|month|year|\d{4})$/
const OWNER = /^(?:his|her|its|their|our|my|your|whose)$|['’]s$|s['’]$/i
/** Subjects and trades that stand before "experts" at the start of a sentence and are no employer. */
const TOPIC =
  /(?:al|ic|ive|ing|ed|ary|ist|ian|an|ese|ish|ern|ar|or|ior|ly|less|ous|ent|ant|ate|term|time|ion|ity|ics)$|^(?:industry|market|security|health|trade|energy|climate|defen[cs]e|policy|labou?r|consumer|antitrust|copyright|patent|libel|divorce|family|housing|aviation|election|space|food|water|weather|crime|terrorism|tax|oil|gas|property|transport|road|rail|rights|peace|race|safety|data|computer|internet|tech|media|film|art|music|sports?|football|business|bank|stock|bond|currency|retail|tourism|education|school|child|cancer|heart|sleep|diet|marine|wildlife|animal|ocean|forest|fire|flood|farm|maritime|shipping|harbou?r|privacy|aid|relief|charity|war|top|key|more|other|many|some|most|new|old|court|party|palace|royal|gun|abortion|cyber|ai)$/i

/** Finds the vague groups of a block. Takes linear time. */
export function findVagueGroups(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): VagueGroup[] {
  const found: VagueGroup[] = []
  sentences.forEach((sentence, index) => {
    for (let head = sentence.first; head < sentence.last; head++) {
      const kind = kindOf(tokens, head)
      if (kind === undefined || isMagazine(tokens, head, sentence)) continue
      const before = readBefore(tokens, sentence, head, kind)
      if (!before) continue
      const cue = before.cited ?? cueBehind(tokens, sentence, head, kind, before)
      if (!cue || isTradeToldOf(tokens, sentence, head, kind, before)) continue
      found.push({
        start: tokens[before.first]?.start ?? 0,
        end: tokens[head]?.end ?? 0,
        cue,
        sentence: index,
        goesOn: /^(?:others|other)$/.test(tokens[before.first]?.lower ?? ''),
      })
    }
  })
  return [...found, ...findOpenGroups(text, sentences)].filter(
    ({ start, end }) => text.slice(start, end).length < 120,
  )
}

function kindOf(tokens: readonly Token[], at: number): Kind | undefined {
  const { lower = '', text = '' } = tokens[at] ?? {}
  if (lower === 'workers' && HELPING.test(tokens[at - 1]?.lower ?? '')) return 'trade'
  for (const kind of KINDS) {
    if (!HEADS[kind].has(lower)) continue
    // "The Liberals", "Fans" of a title: parties and names have a capital where no sentence begins.
    const named = /^\p{Lu}/u.test(text) && at > 0 && /\p{L}/u.test(tokens[at - 1]?.text ?? '')
    return named && kind !== 'party' ? undefined : kind
  }
  if (lower.endsWith('s') && SCHOLARS.test(text)) return 'expert'
  if (MADE.get(lower)?.test(tokens[at - 1]?.lower ?? '')) return 'partisan'
  // "Increasing numbers believe"
  if (lower === 'numbers' && QUANTIFIERS.has(tokens[at - 1]?.lower ?? '')) return 'people'
  return BARE.has(lower) ? 'bare' : undefined
}

/** "On Tuesday, People reported": a capital where no sentence begins. */
function isMagazine(tokens: readonly Token[], at: number, { first }: Sentence): boolean {
  return tokens[at]?.text === 'People' && at > first && !/["“‘':(]/.test(tokens[at - 1]?.text ?? '')
}

/** Sciences without end: ornithologists, astronomers, geneticists; palace-watchers. */
const SCHOLARS =
  /^\p{L}+(?:ologists|onomers|ographers|ysicists|eticists|hemists|iatrists|tisticians|(?<!bird|whale|weight|storm|star)-watchers)$/u
const KINDS = ['expert', 'cause', 'partisan', 'trade', 'public', 'party', 'people'] as const

interface Before {
  readonly first: number
  readonly quantified: boolean
  /** "According to critics", ", say critics": the cue stands before the group. */
  readonly cited?: Span
}

const NEARLY = /^(?:virtually|nearly|almost|practically)$/
/** Of a party or a town nearly all may have voted so. */
const SWEEPING = new Set<Kind>(['expert', 'partisan', 'trade'])

/** What stands before a head: words that say which group, back to where a clause or a citation begins. */
function readBefore(
  tokens: readonly Token[],
  sentence: Sentence,
  head: number,
  kind: Kind,
): Before | undefined {
  let quantified = kind === 'bare'
  let owned = false
  let named = false
  let first = head
  while (first > sentence.first && head - first < 6) {
    const word = tokens[first - 1]
    const lower = word?.lower ?? ''
    if (word?.kind !== 'word') break
    const superlative = lower === 'most' && tokens[first - 2]?.lower === 'the'
    if (QUANTIFIERS.has(lower) && kind !== 'bare' && !superlative) {
      quantified = true
      first--
      if (lower === 'few') first = fewFrom(tokens, first, sentence.first)
      break
    }
    // "Virtually all analysts": who went round and asked?
    if (lower === 'all' && SWEEPING.has(kind) && NEARLY.test(tokens[first - 2]?.lower ?? '')) {
      quantified = true
      first -= 2
      break
    }
    if (lower === 'of' && kind !== 'bare' && AMOUNT.test(tokens[first - 2]?.lower ?? '')) {
      quantified = true
      first -= 2
      while (first > sentence.first && AMOUNT_BEFORE.test(tokens[first - 1]?.lower ?? '')) first--
      break
    }
    if (/^(?:the|these|those|this|that)$/.test(lower)) {
      if (lower === 'that' && tokens[first - 2]?.lower !== 'of') break
      // "Some of the most loyal backers"; but "some of the candidates" were told of before.
      if (
        first === head ||
        kind === 'people' ||
        tokens[first - 2]?.lower !== 'of' ||
        !isQuantity(tokens[first - 3])
      )
        return undefined
      quantified = true
      first -= 3
      break
    }
    if (OWNER.test(word.text)) {
      if (kind !== 'partisan') return undefined
      owned = true
      first--
      while (first > sentence.first && isPartOfName(tokens[first - 1])) first--
      break
    }
    if (OPENS.has(lower) || TIME.test(lower) || SUBORDINATES.test(lower)) break
    if (kind === 'bare') {
      if (/^\p{L}+ly$/u.test(lower) || /^(?:not|even|just)$/.test(lower)) return undefined
      break
    }
    if (isCitation(tokens, first - 1) || NO_MODIFIER.test(lower) || cueVerb(lower)?.class === 'speech') break
    // "Pro-hunt MPs", "anti-tax voters": a side, as their opponents are.
    const sides = /^(?:pro|anti)-\p{L}/u.test(lower)
    if (sides) quantified = true
    const opens = first - 1 === sentence.first
    if (
      /^\p{Lu}/u.test(word.text) &&
      !sides &&
      !isNation(word.text) &&
      !(kind === 'expert' && isCountry(word.text)) &&
      !PARTY.test(lower) &&
      !(opens && TOPIC.test(lower))
    )
      named = true
    first--
  }
  if (kind === 'bare' && tokens[head]?.lower === 'few') first = fewFrom(tokens, first, sentence.first)
  if (named && kind !== 'partisan' && kind !== 'cause') return undefined
  if (kind === 'cause' && !CAUSE.test(tokens[head - 1]?.lower ?? '') && tokens[head]?.lower !== 'ngos')
    return undefined
  // "Food analysts Meridian", "according to food analysts, Meridian Research,": the name follows.
  if (head + 1 < sentence.last && /^\p{Lu}/u.test(tokens[head + 1]?.text ?? '')) return undefined
  if (isCitation(tokens, first - 1) && hasNameInCommas(tokens, head + 1, sentence.last)) return undefined
  // "Scientists for Dry Feet": a body.
  if (
    /^(?:for|against|without)$/.test(tokens[head + 1]?.lower ?? '') &&
    /^\p{Lu}/u.test(tokens[head]?.text ?? '') &&
    /^\p{Lu}/u.test(tokens[head + 2]?.text ?? '')
  )
    return undefined
  if (kind === 'bare' && (tokens[first - 1]?.text === ';' || isToldOf(tokens, first, sentence.first)))
    return undefined
  // "Unions, pilots and many clerks": others speak too.
  if (tokens[first - 1]?.lower === 'and' && isListBefore(tokens, first - 2, sentence.first)) return undefined
  if (kind === 'people' && tokens[head - 1]?.lower === 'most') return undefined
  // "Several Democrats" are few enough to be asked why they have no names.
  if ((kind === 'party' || kind === 'trade') && tokens[first]?.lower === 'several') return undefined
  if (kind === 'party' || kind === 'public' || (kind === 'people' && !quantified)) {
    if (!quantified) return undefined
  }
  // "According to industry figures": statistics.
  const cited =
    KNOWING.test(tokens[head + 1]?.lower ?? '') || tokens[head]?.lower === 'figures'
      ? undefined
      : citationOf(tokens, sentence, first, head, kind, quantified || owned)
  if (cited) return { first, quantified, cited }
  const before = tokens[first - 1]
  const starts =
    first === sentence.first ||
    before?.kind !== 'word' ||
    OPENS.has(before.lower) ||
    TIME.test(before.lower) ||
    /^(?:even|at|for|some)$/.test(before.lower) ||
    // "The threshold some experts have cited": a clause without its "that".
    (kind === 'expert' && /^(?:some|many|most)$/.test(tokens[first]?.lower ?? '') && isNounLike(before.lower))
  if (!starts || SUBORDINATES.test(before?.lower ?? '')) return undefined
  // "Hale, Voss and others": the end of a list.
  if (/^others?$/.test(tokens[first]?.lower ?? '') && /^(?:and|or)$/.test(before?.lower ?? ''))
    return undefined
  // "Hale and experts say": a coordinated source with a name.
  if (before?.lower === 'and' && /^(?:\p{Lu}|he$|she$|they$)/u.test(tokens[first - 2]?.text ?? ''))
    return undefined
  if (/^(?:at|for)$/.test(before?.lower ?? '')) return undefined
  return { first, quantified }
}

/** "Plenty of people", "more than a handful of members". */
const AMOUNT = /^(?:plenty|lots|handful|number|host)$/
const AMOUNT_BEFORE = /^(?:a|an|more|than|growing|increasing|fair|large|small|good)$/

/** "Not a few", "quite a few": where the words begin. */
function fewFrom(tokens: readonly Token[], few: number, first: number): number {
  const [before, article] = [tokens[few - 2]?.lower ?? '', tokens[few - 1]?.lower]
  if (article !== 'a' || few - 2 < first) return few
  if (/^(?:not|quite)$/.test(before)) return few - 2
  return before === 'than' && tokens[few - 3]?.lower === 'more' && few - 3 >= first ? few - 3 : few
}

/** "Lawyers say", behind "his lawyer": those who act in the story. */
function isTradeToldOf(
  tokens: readonly Token[],
  { first }: Sentence,
  head: number,
  kind: Kind,
  before: Before,
): boolean {
  if (kind !== 'trade' || before.quantified || before.cited) return false
  const trade = tokens[head]?.lower ?? ''
  const one = trade.slice(0, -1)
  return tokens.slice(0, first).some(({ lower }) => lower === trade || lower === one)
}

/** No word that a group could be the object of. */
function isNounLike(word: string): boolean {
  return (
    !NO_MODIFIER.test(word) &&
    !PREPOSITION.test(word) &&
    cueVerb(word) === undefined &&
    !/(?:ed|ing|ly)$/.test(word)
  )
}

const PREPOSITION =
  /^(?:with|at|as|over|under|into|through|like|including|via|amid|after|before|during|without|within|despite|toward|towards|upon|since|per|made|put|gave|led|let|saw|left|took|quite)$/

/** Words that make no claim of what follows: "just when fans thought it over". */
const SUBORDINATES = /^(?:when|if|unless|whether|than|how|like)$/

/** ", Meridian Research," */
function hasNameInCommas(tokens: readonly Token[], open: number, last: number): boolean {
  if (tokens[open]?.text !== ',') return false
  let at = open + 1
  while (at < last && /^\p{Lu}/u.test(tokens[at]?.text ?? '')) at++
  return at - open > 2 && at - open < 7 && tokens[at]?.text === ','
}

/** Three words at most, and a comma before them: the last but one of a list of speakers. */
function isListBefore(tokens: readonly Token[], end: number, first: number): boolean {
  for (let at = end; at > Math.max(first, end - 4); at--) {
    if (tokens[at]?.text === ',') return at < end
    if (tokens[at]?.kind !== 'word' || OPENS.has(tokens[at]?.lower ?? '') || cueVerb(tokens[at]?.lower ?? ''))
      return false
  }
  return false
}

const PARTY =
  /^(?:republican|democratic|conservative|liberal|labour|tory|left-wing|right-wing|western|arab|muslim|christian|jewish|catholic|black|white|latino|hispanic|asian|african|european)$/
const NO_MODIFIER =
  /^(?:to|of|by|from|for|among|between|against|about|on|in|into|than|or|not|no|both|all|any|every|each|only|two|three|four|five|six|seven|eight|nine|ten|million|billion|thousand|hundred|told|asked|urged|is|are|was|were|be|been|has|have|had|will|would|could|should|may|might|must|can|do|does|did)$/

const CAUSE =
  /^(?:rights|liberties|environmental|conservation|green|campaign|campaigning|advocacy|aid|relief|consumer|consumers'|patient|patients'|privacy|pressure|lobby|monitoring|activist|activists'|women's|workers'|farmers'|animal|welfare|industry|opposition|trade|business|civic|human|media|news|interest|watchdog)$/

/** "All expect it to win, but many think": of those told of before. */
function isToldOf(tokens: readonly Token[], group: number, first: number): boolean {
  return (
    /^(?:but|and|though|although|while)$/.test(tokens[group - 1]?.lower ?? '') &&
    tokens[group - 2]?.text === ',' &&
    /^(?:all|both|none)$/.test(tokens[first]?.lower ?? '')
  )
}

function isQuantity(token: Token | undefined): boolean {
  return QUANTIFIERS.has(token?.lower ?? '') || BARE.has(token?.lower ?? '')
}

function isPartOfName(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    (/^\p{Lu}/u.test(token.text) || /^(?:the|a|an)$/.test(token.lower)) &&
    !OPENS.has(token.lower)
  )
}

function isCitation(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'to' && tokens[at - 1]?.lower === 'according'
}

/** "According to" before the group, or a comma or closing mark and a verb of saying: "…,” said observers." */
function citationOf(
  tokens: readonly Token[],
  { last }: Sentence,
  first: number,
  head: number,
  kind: Kind,
  marked: boolean,
): Span | undefined {
  if (kind === 'people' && !marked) return undefined
  if ((kind === 'trade' || kind === 'party' || kind === 'public') && !marked) return undefined
  if (isEmployed(tokens, head, last)) return undefined
  const before = tokens[first - 1]
  if (isCitation(tokens, first - 1)) {
    // "According to some estimates": a document.
    if (
      kind === 'bare' &&
      tokens[head + 1]?.kind === 'word' &&
      !/^(?:of|in|on|at|who|and)$/.test(tokens[head + 1]?.lower ?? '')
    )
      return undefined
    const according = tokens[first - 2]
    return according && before ? { start: according.start, end: before.end } : undefined
  }
  // "Seen by critics as a gift", "cited by some pilots who doubt it".
  const done = tokens[first - 2]
  if (
    before?.lower === 'by' &&
    done &&
    kind !== 'people' &&
    SEEN.test(done.lower) &&
    !isSupposed(tokens, first - 3)
  )
    return { start: done.start, end: before.end }
  const lemma = lemmaOf(before?.lower ?? '')
  const behind = tokens[head + 1]
  const closes =
    head + 1 >= last || behind?.kind === 'punctuation' || /^(?:who|of|in|on)$/.test(behind?.lower ?? '')
  if (!before || !lemma || !VOUCHING.has(lemma) || !closes || /ing$/.test(before.lower)) return undefined
  // "A member, Tom Hale, said critics of the dam have lied"
  if (
    behind?.kind === 'word' &&
    behind.lower !== 'who' &&
    tokens[first - 2]?.text === ',' &&
    /^\p{Lu}/u.test(tokens[first - 3]?.text ?? '')
  )
    return undefined
  return /^(?:,|["”’'?!])$/.test(tokens[first - 2]?.text ?? '')
    ? { start: before.start, end: before.end }
    : undefined
}

/** "Might be seen by others as": nobody has seen it so. */
function isSupposed(tokens: readonly Token[], be: number): boolean {
  return (
    tokens[be]?.lower === 'be' && /^(?:might|may|could|would|can|will|to)$/.test(tokens[be - 1]?.lower ?? '')
  )
}

const SEEN = /^(?:seen|viewed|described|regarded|considered|cited|dismissed|derided|questioned)$/

/** An employer with a name behind the head: "analysts at Banco Sur". */
function isEmployed(tokens: readonly Token[], head: number, last: number): boolean {
  if (!EMPLOYS.test(tokens[head + 1]?.lower ?? '')) return false
  for (let at = head + 2; at < Math.min(last, head + 8) && tokens[at]?.kind !== 'punctuation'; at++) {
    const text = tokens[at]?.text ?? ''
    if (/^\p{Lu}/u.test(text) && !isNation(text)) return true
  }
  return false
}

/** The verb behind a group and its description, where it vouches for what follows. */
function cueBehind(
  tokens: readonly Token[],
  { last }: Sentence,
  head: number,
  kind: Kind,
  { first, quantified }: Before,
): Span | undefined {
  let at = head + 1
  const ofTrade = kind === 'trade' && !quantified
  // "Several people familiar with the matter": unnamed sources, of whom another rule asks.
  if (kind !== 'expert' && KNOWING.test(tokens[at]?.lower ?? '')) return undefined
  const named = isEmployed(tokens, head, last) && kind !== 'partisan'
  if (named) return undefined
  // "Many in the crowd": they were there. "Some of the candidates": they were told of before.
  if (kind === 'bare' && (tokens[at]?.lower === 'of' || PRESENT.test(tokens[at + 2]?.lower ?? '')))
    return undefined
  if (
    MODIFIES.test(tokens[at]?.lower ?? '') ||
    (tokens[at]?.lower === 'who' && tokens[at + 3]?.kind === 'word')
  ) {
    const from = at
    const limit = Math.min(last, from + 10)
    at += tokens[at]?.lower === 'who' ? 3 : 2
    while (
      at < limit &&
      !isVerb(tokens, at, kind, quantified) &&
      !isBegun(tokens, at) &&
      wordingAt(tokens, at, last, standingOf(kind, quantified)) === undefined
    ) {
      const { kind: token, lower = '' } = tokens[at] ?? {}
      if ((token !== 'word' && token !== 'number') || ENDS.has(lower)) return undefined
      at++
    }
    if (at >= limit) return undefined
    while (ADVERB.test(tokens[at - 1]?.lower ?? '')) at--
  } else if (tokens[at]?.text === ',') {
    const close = closingComma(tokens, at, last)
    if (close === undefined) return undefined
    at = close + 1
  }
  // "Doctors at the clinic": those who treated him.
  if (ofTrade && NEAR.test(tokens[head + 1]?.lower ?? '')) return undefined
  // "Many here are convinced"
  if (/^(?:here|there|locally)$/.test(tokens[at]?.lower ?? '')) at++
  const start = at
  let perfect = false
  let forLong = false
  while (at < last && ADVERB.test(tokens[at]?.lower ?? '')) {
    perfect ||= /^(?:have|has|had)$/.test(tokens[at]?.lower ?? '')
    forLong ||= tokens[at]?.lower === 'long'
    at++
  }
  if (!ofTrade && isBegun(tokens, at))
    return { start: tokens[start]?.start ?? 0, end: tokens[at + 2]?.end ?? 0 }
  const wording =
    ofTrade && !/^(?:will|would)$/.test(tokens[at]?.lower ?? '')
      ? undefined
      : wordingAt(tokens, at, last, standingOf(kind, quantified))
  if (wording !== undefined) return { start: tokens[start]?.start ?? 0, end: tokens[wording]?.end ?? 0 }
  // "Some people are already saying"
  if (quantified && /^(?:are|were)$/.test(tokens[at]?.lower ?? '')) {
    at++
    while (at < last && ADVERB.test(tokens[at]?.lower ?? '')) at++
    return SAYING.test(tokens[at]?.lower ?? '')
      ? { start: tokens[start]?.start ?? 0, end: tokens[at]?.end ?? 0 }
      : undefined
  }
  // "The rule, which some consider too strict", "the camp that critics charge is a prison".
  const relative =
    at === start && /^(?:which|that|whom)$/.test(tokens[first - 1]?.lower ?? '') && isJudged(tokens, at)
  if (at - start > 3 || !(relative || isVerb(tokens, at, kind, quantified, perfect))) return undefined
  if (ofTrade && !isCalling(tokens, head, at, perfect && forLong)) return undefined
  // "Industry figures show": statistics; people doubt and fear.
  if (tokens[head]?.lower === 'figures' && !MINDS.has(lemmaOf(tokens[at]?.lower ?? '') ?? ''))
    return undefined
  // "Than analysts expected", "the profit that analysts had forecast": what markets call the consensus.
  if (
    /^(?:expected|forecast|predicted|anticipated|projected)$/.test(tokens[at]?.lower ?? '') &&
    /^(?:that|than|what|as|which|cents|million|billion|[$€£]?\d[\d.,]*)$/.test(tokens[first - 1]?.lower ?? '')
  )
    return undefined
  // "Fans speculated": what an audience makes of a work is no word on it.
  if (
    /^(?:fans|followers|viewers)$/.test(tokens[head]?.lower ?? '') &&
    /^speculat/.test(tokens[at]?.lower ?? '')
  )
    return undefined
  // "What some call the “Tolland loophole”": a name for it.
  if (/^what$/.test(tokens[first - 1]?.lower ?? '') && /^call(?:ed)?$/.test(tokens[at]?.lower ?? ''))
    return undefined
  // "She does not care what others think", "it proved what fans already suspected": nothing is said to be so.
  if (
    /^(?:what|how|whatever)$/.test(tokens[first - 1]?.lower ?? '') &&
    THOUGHT.test(tokens[at]?.lower ?? '') &&
    !/^(?:is|was|are|were|to|will|would|may|might|could|has|had)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return undefined
  const behind =
    /^(?:out|to)$/.test(tokens[at + 1]?.lower ?? '') && /^point/.test(tokens[at]?.lower ?? '') ? at + 1 : at
  return { start: tokens[start]?.start ?? 0, end: tokens[behind]?.end ?? 0 }
}

/** "Doctors warn", "engineers have long suspected": all who have the trade, at no time. */
function isCalling(tokens: readonly Token[], head: number, verb: number, forLong: boolean): boolean {
  const form = tokens[verb]?.lower ?? ''
  return GENERIC.test(tokens[head]?.lower ?? '') && (forLong || form === lemmaOf(form))
}

const NEAR = /^(?:of|at|from|with|for|to|close|familiar|within|inside|near|who)$/
/** "Have begun to whisper that", "began to doubt": with its verb two words on. */
function isBegun(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:begun|began|started)$/.test(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'to')
    return false
  const verb = tokens[at + 2]?.lower ?? ''
  return MURMURS.test(verb)
    ? tokens[at + 3]?.lower === 'that'
    : /^(?:doubt|suspect|fear|argue|question|suggest)$/.test(verb)
}

const MURMURS = /^(?:whisper|mutter|murmur|grumble|hint|scoff)$/
const MINDS = setOf(
  'argue believe think warn fear insist caution complain suspect concede worry doubt wonder expect reckon acknowledge admit',
)

function standingOf(kind: Kind, quantified: boolean): Standing {
  if (kind === 'public') return 'public'
  if (kind === 'expert' || kind === 'cause') return 'authority'
  return kind === 'partisan' && !quantified ? 'side' : 'number'
}

/** A verb by which the group judges what the clause is about: "consider too strict", "call a gift", "charge is a prison". */
function isJudged(tokens: readonly Token[], verb: number): boolean {
  const form = tokens[verb]?.lower ?? ''
  const next = tokens[verb + 1]?.lower ?? ''
  if (/^(?:doubt|doubted|question|questioned)$/.test(form)) return true
  if (/^(?:consider|considered|deem|deemed|call|called)$/.test(form))
    return tokens[verb + 1]?.kind === 'word' && !/^(?:for|on|to|of|in|at|from|by|off|out|up)$/.test(next)
  return (
    /^(?:charge|say|said|argue|claim|contend|fear|believe|think|suspect)$/.test(form) &&
    /^(?:is|was|are|were|has|have|will|would|could|may|might)$/.test(next)
  )
}

const SAYING = /^(?:saying|arguing|claiming|predicting|suggesting|warning)$/

const THOUGHT = /^(?:think|thought|believe|believed|suspect|suspected|fear|feared|say|said|assume|assumed)$/

const KNOWING = /^(?:familiar|close|briefed|privy)$/

const PRESENT = /^(?:crowd|audience|room|line|queue|stands|gallery|congregation|square)$/

/** Where an aside closes that names nobody: ", however,", ", mostly from abroad,". */
function closingComma(tokens: readonly Token[], open: number, last: number): number | undefined {
  for (let at = open + 1; at < Math.min(last, open + 9); at++) {
    const { text = '', kind } = tokens[at] ?? {}
    if (text === ',') return at
    if (kind !== 'word' || /^\p{Lu}/u.test(text) || /^(?:and|who|which)$/.test(text)) return undefined
  }
  return undefined
}

/** "Will have their say", "refused to say": nothing is said. */
const NO_VERB_BEHIND =
  /^(?:to|not|would|could|should|might|may|can|will|must|did|their|his|her|its|a|the|no)$/

function isVerb(
  tokens: readonly Token[],
  at: number,
  kind: Kind,
  quantified: boolean,
  perfect = false,
): boolean {
  const form = tokens[at]?.lower ?? ''
  const next = tokens[at + 1]?.lower ?? ''
  const lemma = lemmaOf(form)
  if (tokens[at]?.kind !== 'word' || lemma === undefined || /(?:s|ing)$/.test(form)) return false
  if (NO_VERB_BEHIND.test(tokens[at - 1]?.lower ?? '')) return false
  // "His supporters expected him to run": a hope, no forecast.
  if (lemma === 'expect' && kind === 'partisan') return false
  if (kind === 'public') return OPINION.has(lemma) || (lemma === 'complain' && next === 'that')
  // "Some individuals reported that"; but "some people reported headaches".
  if (kind === 'people' && quantified && lemma === 'report') return next === 'that'
  // "People think things are fine": everybody, always.
  if (kind === 'people' && !quantified && /^(?:think|believe|assume|expect)$/.test(lemma)) return false
  if (!perfect && PARTICIPLE.test(form) && PASSIVE.test(next)) return false
  if (kind === 'bare' || kind === 'people') {
    // "Many have wondered what will become of it": a question and no claim.
    if (lemma === 'wonder') return false
    // Of those told of before: "some said they had slept in cars".
    if (form === 'said' && /^(?:they|he|she|their|his|her|it)$/.test(next)) return false
  }
  if (form === 'charge') return kind !== 'people' && /^(?:is|was|are|were|that)$/.test(next)
  // "Deride the rule as a trap"
  if (/^(?:deride|denounce|ridicule|mock|dismiss|portray|hail|deplore|brand|liken)$/.test(lemma))
    return (
      /^(?:expert|partisan|cause|bare)$/.test(kind) &&
      (hasAs(tokens, at) || (lemma === 'liken' && next !== 'to'))
    )
  // "Some whisper that"
  if (MURMURS.test(lemma)) return next === 'that' && (kind !== 'bare' || form === lemma)
  if (VOUCHING.has(lemma)) return lemma !== 'regard' || hasAs(tokens, at)
  if (lemma === 'question') return /^(?:whether|why|how|what|if|the|his|her|its|their)$/.test(next)
  if (lemma === 'feel') return next === 'that'
  if (lemma === 'point') return /^(?:out|to)$/.test(next)
  if (lemma === 'agree') return kind === 'expert' && /^(?:that|,|\.|the|it)$/.test(next)
  // "Epidemiologists cite gulls as a danger", "forecasters consider them a better sign".
  if (kind === 'expert' && lemma === 'cite') return hasAs(tokens, at)
  if (
    kind !== 'people' &&
    /^(?:consider|credit)$/.test(lemma) &&
    (/^(?:it|him|her|the|them|this|his|its|their|an?)$/.test(next) ||
      /^\p{Lu}/u.test(tokens[at + 1]?.text ?? ''))
  )
    return true
  if (lemma === 'see' || lemma === 'view' || lemma === 'consider')
    return kind !== 'people' && (hasAs(tokens, at) || /^(?:no|little)$/.test(next))
  if (lemma === 'accuse') return kind === 'partisan' || kind === 'cause' || kind === 'expert'
  if (lemma === 'call') return kind !== 'people' && /^(?:it|the|him|her|them|this|his|its|their)$/.test(next)
  return false
}

/** "See the levy as a tax": what the group makes of something. */
function hasAs(tokens: readonly Token[], verb: number): boolean {
  return tokens
    .slice(verb + 1, verb + 10)
    .some(({ lower }, i, list) => lower === 'as' && list.slice(0, i).every(({ kind }) => kind === 'word'))
}
