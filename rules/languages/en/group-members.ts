/** Who belongs to a group of experts, as a story brings them in: "said Ana Ruiz, an economist at Banco Sur". */
import { cueVerb } from './cues.ts'

/** Groups that lend authority or have a cause, and the trades by which a story names their members. */
const FAMILIES = (
  [
    [
      'analysts|traders|brokers|dealers|forecasters|strategists|watchers',
      'analyst|strategist|economist|trader|broker|dealer|partner|consultant|expert|professor|fellow|co-?author|operative|pollster|(?:head|director|chief) of \\p{L}+|(?:campaign|top|senior|former) (?:manager|advis[eo]r)',
    ],
    [
      'operatives|consultants',
      'strategist|consultant|operative|pollster|(?:campaign|top|senior|former) (?:manager|advis[eo]r)',
    ],
    ['economists', 'economist|professor|strategist|analyst|advis[eo]r|director'],
    ['supporters|backers|surrogates|endorsers', 'supporter|surrogate|backer|delegate|volunteer'],
    [
      'officials',
      '(?:[Rr]ecorder|[Cc]lerk|[Mm]ayor|[Gg]overnor|[Cc]ommissioner|[Ss]heriff|[Tt]reasurer|[Cc]omptroller|[Aa]uditor|[Rr]egistrar|[Ss]uperintendent|[Aa]dministrator|[Ss]ecretary)',
    ],
    ['republicans|conservatives', 'Republican|conservative'],
    ['democrats|liberals|progressives', 'Democrat|Democratic|liberal|progressive'],
    [
      'pundits|commentators|observers',
      'pundit|commentator|columnist|analyst|professor|consultant|strategist|pollster',
    ],
    [
      'experts|specialists|researchers|scientists|academics|scholars|historians|technologists|statisticians|\\p{L}+ologists',
      'professor|lecturer|fellow|researcher|scientist|scholar|expert|specialist|historian|(?:co-)?director|co-?founder|analyst|consultant|(?:manager|head) (?:at|of|for)|\\p{L}+ologist|statistician',
    ],
    [
      'activists|campaigners|advocates|environmentalists|conservationists|campaign groups|rights groups',
      'activist|campaigner|advocate|(?:co-)?founder|(?:lawyer|attorney|counsel) (?:for|at|with)|(?:president|director|chief|chief executive|executive|leader|chair\\p{L}*|head|spokes\\p{L}+|member|organi[sz]er) (?:of|for|at)',
    ],
  ] as const
).map(([group, trades]) => ({
  group: new RegExp(`\\b(?:${group})$`, 'iu'),
  member: memberPattern(trades),
}))

/** A name with a trade behind or before it: "Ana Ruiz, chief economist of", "Ana Ruiz - an analyst", "steel analyst Peter Fish". */
function memberPattern(trades: string): RegExp {
  const name = String.raw`\p{Lu}[\p{L}.’'-]+(?: \p{Lu}\.?){0,2} (?:(?:van|von|de|der|la|al|bin) ){0,2}\p{Lu}[\p{L}’'-]+`
  return new RegExp(
    String.raw`${name}(?:, (?!(?:said|says|told|added|adds)\b)| [-–—] )(?:[\p{L}.&’'-]+ ){0,12}(?:${trades})\b|(?<!\p{L})(?:${trades}) ${name}`,
    'u',
  )
}

/** The pattern by which a member of the group is brought in; undefined for any other group. */
export function memberOf(group: string): RegExp | undefined {
  const head = group.replace(/\s+(?:of|in|on|at|from|who|with|for)\b.*$/i, '')
  // "Some historians and civic leaders": a member of either.
  return FAMILIES.find(({ group: of }) => head.split(/ and |, /).some((part) => of.test(part)))?.member
}

/** Whether words of the sentence are somebody's. */
export function isSomebodysWord(sentence: string): boolean {
  return (sentence.match(/\p{L}+/gu) ?? []).some((form) => {
    const verb = cueVerb(form.toLowerCase())
    return (
      verb !== undefined && (verb.class === 'speech' || verb.class === 'belief' || verb.class === 'writing')
    )
  })
}

const TRADE_OF_BODY =
  '(?:firm|group|company|charity|agency|body|analysts?|consultants?|consultancy|think-?tank|watchdog|researchers?|advisers) \\p{Lu}\\p{L}+'
/** A body that its trade and name tell apart: "the lock firm Meridian". */
export const BODY_WITH_TRADE = new RegExp(String.raw`\b${TRADE_OF_BODY}`, 'u')
/** Such a body has the word: "said the market analysts Meridian". */
export const SAID_BY_BODY = new RegExp(
  String.raw`\b(?:said|says|according to) (?:the )?(?:[\p{L}-]+ ){0,3}${TRADE_OF_BODY}|\b${TRADE_OF_BODY} (?:said|says|found|reported|reckons|estimates?)\b`,
  'u',
)
