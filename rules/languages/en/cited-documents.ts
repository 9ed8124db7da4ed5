/** Documents that a text brings in by name as the source of a claim: "a Harvard study found", "according to a report by the Audit Office". */
import { LETTERS } from './letters.ts'

/** A document as brought in. Offsets count into the text. */
export interface CitedDocument {
  /** From its article to its noun: "a Harvard study". */
  readonly start: number
  readonly end: number
  readonly noun: string
}

const NOUN = 'study|survey|poll|report|audit|review|paper'
const CLAIMS =
  'found|finds|showed|shows|concluded|concludes|suggested|suggests|estimated|estimates|revealed|reveals|indicated|indicates|determined|warned|put'

const PHRASE = new RegExp(
  `(?<![${LETTERS}\\d’'-])([Aa]n?|[Oo]ne|[Aa]nother) ((?:[${LETTERS}\\d.&/’'-]+ ){0,5}?)(${NOUN})(?![${LETTERS}\\d’'-])([^.;:!?“”"\\n]{0,110})`,
  'g',
)
const CLAIMS_BEHIND = new RegExp(`(?:^| )(?:has |had |also )?(?:${CLAIMS})\\b`)
const HINT = new RegExp(`\\b(?:${NOUN})\\b`)
/** Words that say it is the news of the day, comes regularly, or is no document that has a date. */
const CURRENT =
  /\b(?:new|newly|newest|latest|recent|recently|forthcoming|upcoming|draft|annual|yearly|rolling|tracking|quarterly|monthly|weekly|daily|media|news|press|police|book|television|TV|film|music|school|straw|white|position|credit|progress|police|peer|case)\b/i
/** A body, author or title: what is brought in by name. Whose it is where nobody is named, another rule asks. */
const NAMED_BEFORE = /(?:^| )(?!I\b)[A-Z][\p{L}.&/’'-]+/u
const NAMED_BEHIND =
  /^ (?:(?:published|released|conducted|commissioned|issued|written|produced|prepared) )?(?:by|from|in|for) (?:the |an? )?(?:[a-z-]+ ){0,3}[A-Z]/

/** Finds the documents that are first brought in, by name, as the source of a claim. */
export function findCitedDocuments(text: string): CitedDocument[] {
  const found: CitedDocument[] = []
  if (!HINT.test(text)) return found
  for (const match of text.matchAll(PHRASE)) {
    const [, article = '', words = '', noun = '', after = ''] = match
    // "In a statement. Haddad said an internal review …": a phrase ends with its sentence.
    if (/\p{Ll}{3}\. \p{Lu}/u.test(words)) continue
    if (CURRENT.test(words) || /\b(?:of|to|the|that|for|and|in) /.test(words)) continue
    if (!NAMED_BEFORE.test(words) && !NAMED_BEHIND.test(after)) continue
    const lead = text.slice(Math.max(0, match.index - 16), match.index)
    const cited = /\b(?:[Aa]ccording to|citing|cited|cites) $/.test(lead)
    if (!cited && !claimsBehind(after)) continue
    const end = match.index + article.length + 1 + words.length + noun.length
    found.push({ start: match.index, end, noun })
  }
  return found
}

/** "Found that" right behind it, or behind what describes it: "by the Audit Office, released to the board, found". */
function claimsBehind(after: string): boolean {
  const verb = CLAIMS_BEHIND.exec(after)
  if (!verb) return false
  const between = after.slice(0, verb.index)
  return (
    between.length < 3 ||
    /^,? (?:by|from|of|in|on|for|published|released|conducted|commissioned|which|that)\b[^,]*(?:,[^,]*,)?$/.test(
      between,
    )
  )
}
