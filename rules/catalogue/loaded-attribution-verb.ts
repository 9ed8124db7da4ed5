import type { Article, Place, Span } from '../article/model.ts'
import { acrossBlocks, type BlockFacts } from '../article/per-block.ts'
import { spanOf } from './fixes.ts'
import { defineRule, type Fix } from './rule.ts'
import {
  attributionsIn,
  isCopy,
  offered,
  quoteAt,
  replacement,
  sentenceAt,
  sentenceText,
} from './sourcing.ts'

export default defineRule({
  id: 'loaded-attribution-verb',
  summary: 'A verb of saying that judges what was said.',
  severity: 'hint',
  docs: `“Claimed” casts doubt, “admitted” and “conceded” imply guilt, “refuted” declares a winner, “boasted” sneers. Where somebody
only said something, “said” is fair. “Refuted” means “proved wrong”: for a denial, “denied” or “disputed” is meant.

Claims of responsibility, admissions in court, admissions to hospital and opinion pieces are left alone.`,
  standards: [
    { name: 'AP Stylebook: allege; claim; refute' },
    {
      name: 'Wikipedia Manual of Style: Words to watch',
      url: 'https://en.wikipedia.org/wiki/Wikipedia:SAID',
    },
  ],
  examples: [
    {
      title: 'claimed that',
      text: `
The minister claimed that the dam was safe.
             ~~~~~~~ loaded-attribution-verb
`,
    },
    {
      title: 'admitted that',
      text: `
Hale admitted that he had met the lobbyist twice.
     ~~~~~~~~ loaded-attribution-verb
`,
    },
    {
      title: 'conceded that',
      text: `
The harbour board conceded that the pumps were old.
                  ~~~~~~~~ loaded-attribution-verb
`,
    },
    {
      title: 'boasted that',
      text: `
The mayor boasted that the town had never flooded.
          ~~~~~~~ loaded-attribution-verb
`,
    },
    {
      title: 'refuted an allegation',
      text: `
The company refuted the allegation on Friday.
            ~~~~~~~ loaded-attribution-verb
`,
    },
    {
      title: 'refuted claims',
      text: `
Voss refuted claims that he had sold the ferry.
     ~~~~~~~ loaded-attribution-verb
`,
    },
    {
      title: 'has claimed',
      text: `
Ruiz has claimed that the survey was never finished.
         ~~~~~~~ loaded-attribution-verb
`,
    },
    {
      title: 'after a quotation',
      text: `
“The dam is safe,” the minister claimed.
                                ~~~~~~~ loaded-attribution-verb
`,
    },
    { title: 'said', text: 'The minister said that the dam was safe.' },
    {
      title: 'claimed responsibility',
      text: 'No group has claimed responsibility for the fire at the quay.',
    },
    { title: 'claimed a title', text: 'Hale claimed the title in 2019 and lost it a year later.' },
    { title: 'admitted to hospital', text: 'Hale was admitted to hospital on Friday.' },
    { title: 'admitted in court', text: 'Hale admitted in court that he had set the fire.' },
    { title: 'inside a quotation', text: '“They claimed that the dam was safe,” Ruiz said.' },
    { title: 'a noun', text: 'Her claims that the dam was unsafe were right.' },
    { title: 'denied', text: 'The company denied the allegation on Friday.' },
    { title: 'a plea', text: 'Voss pleaded guilty and admitted that he had sold the ferry.' },
  ],
  *check(article) {
    if (article.genre === 'opinion') return
    for (const [index, verbs] of loadedIn(article.blocks)) {
      for (const { verb, start, end, certain } of verbs) {
        const place = { block: index, start, end }
        if (!certain && !isCue(article, place)) continue
        const plain = PLAIN[verb.toLowerCase()] ?? ['said']
        yield {
          ...spanOf(article, place),
          message: `“${verb}” judges what was said. “${plain[0]}” does not.`,
          fixes: () =>
            offered(
              ...plain.map((word): Fix | undefined =>
                replacement(article, place, `Replace with “${word}”`, word),
              ),
            ),
        }
      }
    }
  },
})

const LOADED = /\b(?:claimed|claims|admitted|admits|conceded|concedes|boasted|boasts|refuted|refutes)\b/g
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  claims: ['says'],
  admits: ['says'],
  concedes: ['says'],
  boasts: ['says'],
  refuted: ['denied', 'disputed'],
  refutes: ['denies', 'disputes'],
}
const ON_RECORD =
  /\b(?:court|judge|plead\w*|guilty|trial|testi\w+|under oath|police|confess\w*|convict\w*|charges?)\b/i

interface Loaded extends Span {
  readonly verb: string
  /** What stands around it shows that words are given to somebody; else it must be the cue of an attribution. */
  readonly certain: boolean
}

const loadedIn = acrossBlocks((block) => {
  const found: Loaded[] = []
  if (!isCopy(block)) return found
  for (const { index: start, 0: verb } of block.text.matchAll(LOADED)) {
    const place = { start, end: start + verb.length }
    if (quoteAt(block, start)) continue
    const says = howItSays(block, place)
    if (!says || ON_RECORD.test(sentenceText(block, sentenceAt(block, start)))) continue
    found.push({ ...place, verb, certain: says === 'certain' })
  }
  return found
})

/** Whether the verb is one of saying here, as far as the words around it tell. */
function howItSays({ text }: BlockFacts, place: Span): 'certain' | 'as a cue' | undefined {
  const after = text.slice(place.end, place.end + 60)
  const verb = text.slice(place.start, place.end)
  if (/^refute/.test(verb))
    return /^ (?:the|that|those|these|any|all|his|her|its|their|claims?|allegations?|reports?|suggestions?|accusations?)\b/.test(
      after,
    )
      ? 'certain'
      : undefined
  if (
    /^ (?:responsibility|credit|victory|asylum|the|a|an|his|her|its|their|two|three|to|lives?)\b/.test(
      after,
    ) &&
    !/^ (?:the|a|an|his|her|its|their) (?:\p{L}+ ){1,3}(?:was|were|is|are|had|has|would|could|will)\b/u.test(
      after,
    )
  )
    return undefined
  const before = text.slice(Math.max(0, place.start - 24), place.start)
  // "Falsely claimed": the outlet judges on purpose, and shows why.
  if (/\b(?:falsely|wrongly|baselessly)\s+$/i.test(before)) return undefined
  // "Her claims that", "claims of losses": a noun. A name or a pronoun makes it a verb.
  if (
    /s$/.test(verb) &&
    (/(?:\b(?:the|her|his|their|its|my|our|these|those|such|any)|[’']s)\s+$/i.test(before) ||
      !/(?:\p{Lu}[\p{L}.’'-]*|\b(?:he|she|it|they|who|minister|mayor|company|group|party|report))\s+(?:also\s+)?$/u.test(
        before,
      ) ||
      /^ (?:of|for|to|against|on|in|by|are|were)\b/.test(after))
  )
    return undefined
  if (/^(?:,[^.,]{0,30},)? that\b/.test(after)) return 'certain'
  // "94 were admitted", "applicants admitted, and": no words follow.
  const clause = /^ (?:he|she|they|it|there|the|his|her|its|their|looking|[“"]|\p{Lu})/u.test(after)
  const behindQuote = /[,?!]?[”"’']\s+(?:[\p{L}.]+\s+){1,4}$/u.test(before)
  return clause || behindQuote ? 'as a cue' : undefined
}

function isCue(article: Article, place: Place): boolean {
  return attributionsIn(article, place.block).some(
    ({ cue, content, source }) =>
      content.length > 0 &&
      source.length > 0 &&
      cue.some((span) => span.start <= place.start && place.end <= span.end),
  )
}
