/** Which words name a group that nobody could telephone, and of which kind it is. */
import type { Token } from '../../../article/model.ts'

/** What a group is told by: what it knows, whose side it takes, what it does, or only how many there are ("some"). */
export type Kind = 'expert' | 'cause' | 'partisan' | 'trade' | 'public' | 'party' | 'people' | 'bare'

/** A set of the words of a text. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

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

/** Words that say how many there are of a group, and not who. */
export const QUANTIFIERS = setOf(
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

/** "Aid workers": those whose calling is told, and who speak of others. */
const HELPING = /^(?:aid|relief|humanitarian|charity)$/

/** The kind of group of which a token is the head; undefined where it names none. */
export function kindOf(tokens: readonly Token[], at: number): Kind | undefined {
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

/** Sciences without end: ornithologists, astronomers, geneticists; palace-watchers. */
const SCHOLARS =
  /^\p{L}+(?:ologists|onomers|ographers|ysicists|eticists|hemists|iatrists|tisticians|(?<!bird|whale|weight|storm|star)-watchers)$/u

const KINDS = ['expert', 'cause', 'partisan', 'trade', 'public', 'party', 'people'] as const

/** A token says how many: "some", "several". */
export function isQuantity(token: Token | undefined): boolean {
  return QUANTIFIERS.has(token?.lower ?? '') || BARE.has(token?.lower ?? '')
}
