import type { Article, Span } from '../article/model.ts'
import { acrossBlocks } from '../article/per-block.ts'
import { CRIME, CRIME_VERB, RESPONSE } from '../languages/en/crime-terms.ts'
import { isMetonym } from '../languages/en/source-kinds.ts'
import { insertion, spanOf } from './fixes.ts'
import { defineRule, type Fix } from './rule.ts'
import { isCopy, quoteAt, sentenceAt, shortWords } from './sourcing.ts'

export default defineRule({
  id: 'missing-response',
  summary: 'A serious accusation with no answer from the accused.',
  severity: 'hint',
  whole: true,
  docs: `Whoever is accused of a crime or misconduct gets to answer, or the story says how and when they were asked. Fairness wants
it, and so does the law.

Any denial, plea, lawyer, spokesperson, apology or “could not be reached” is enough that stands near, names the accused, or answers the
charge.`,
  standards: [
    {
      name: 'SPJ Code of Ethics: Diligently seek subjects of news coverage',
      url: 'https://www.spj.org/spj-code-of-ethics/',
    },
    { name: 'NPR Ethics Handbook: Fairness' },
    {
      name: 'IPSO Editors’ Code, clause 1: Accuracy',
      url: 'https://www.ipso.co.uk/editors-code-of-practice/',
    },
  ],
  examples: [
    {
      title: 'accused of',
      text: `
Four waiters accused Dan Kovac of stealing their tips.
             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-response
`,
    },
    {
      title: 'a company',
      text: `
The river group accused Altia of dumping waste below the weir.
                ~~~~~~~~~~~~~~~~~~~~~~~~ missing-response
`,
    },
    {
      title: 'a lawsuit',
      text: `
Three tenants sued Altia for negligence on Monday.
              ~~~~~~~~~~~~~~~~~~~~~~~~~ missing-response
`,
    },
    {
      title: 'the passive',
      text: `
Dan Kovac was accused of fraud by two former partners.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-response
`,
    },
    {
      title: 'an audit',
      text: `
The auditors accused Ray Holt of misconduct in a report to the council.
             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-response
`,
    },
    {
      title: 'present tense',
      text: `
A former partner accuses Ray Holt of lying to the bank.
                 ~~~~~~~~~~~~~~~~~~~~~~~~~ missing-response
`,
    },
    {
      title: 'having accused',
      text: `
The union, which has accused Altia of discrimination, will meet on Friday.
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-response
`,
    },
    {
      title: 'once for each',
      text: `
Four waiters accused Dan Kovac of stealing tips. Later they accused Dan Kovac of fraud.
             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-response
`,
    },
    {
      title: 'with who that is',
      text: `
Four waiters accused the builder Ron Tasker of forging two bills.
             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-response

The union accused Altia, which carries the bottles, of falsifying hours.
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-response

A guest alleged that the cook, Ray Holt, had bribed a judge.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-response
`,
    },
    {
      title: 'an answer to something else, far away',
      text: `
Four waiters accused Dan Kovac of stealing their tips.
             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-response

The inn is full.

The lock is closed.

The lamps are lit.

The boats are in.

Lina Roth, who keeps the lock, declined to comment on the lamps.
`,
    },
    {
      title: 'an answer far away that is to this',
      text: 'Four waiters accused Dan Kovac of stealing their tips.\n\nThe inn is full.\n\nThe lock is closed.\n\nThe lamps are lit.\n\nThe boats are in.\n\nA lawyer for Kovac did not return a call.',
    },
    {
      title: 'an answer of the company, far away',
      text: 'Three cooks accused Altia of fraud.\n\nThe inn is old.\n\nThe lock is old.\n\nThe lamps are old.\n\nThe boats are old.\n\nA spokeswoman for the company said that the books were in order.',
    },
    { title: 'a denial', text: 'Four waiters accused Dan Kovac of stealing their tips. He denies it.' },
    {
      title: 'not reached',
      text: 'Four waiters accused Dan Kovac of stealing tips. He could not be reached on Friday.',
    },
    {
      title: 'a lawyer',
      text: 'Three tenants sued Altia for negligence. Its lawyer, Jo Rey, said the house was sound.',
    },
    { title: 'a plea', text: 'The state accused Ray Holt of fraud. He pleaded not guilty.' },
    {
      title: 'a spokesperson',
      text: 'The river group accused Altia of dumping waste. A spokesperson said the pipes were old.',
    },
    {
      title: 'the accused speaks',
      text: 'Four waiters accused Dan Kovac of stealing. “They were paid every cent,” Kovac said.',
    },
    { title: 'a state', text: 'The envoy accused Norway of spying on the fleet.' },
    { title: 'nobody by name', text: 'Residents accused the thieves of stealing for sport.' },
    { title: 'inside a quotation', text: '“They accused Dan Kovac of stealing,” Ana Ruiz said.' },
    { title: 'no accusation', text: 'Four waiters thanked Dan Kovac for their tips.' },
  ],
  *check(article) {
    if (article.genre === 'opinion' || article.genre === 'sports') return
    const responses = responsesIn(article.blocks)
    const seen = new Set<string>()
    for (const [index, accusations] of accusationsIn(article.blocks)) {
      for (const { start, end, name, accused } of accusations) {
        const last = name.split(' ').at(-1) ?? name
        if (seen.has(last) || speaks(article, last)) continue
        if (responses.some(([at]) => isItsOwn(article, at, index, last))) continue
        seen.add(last)
        yield {
          ...spanOf(article, { block: index, start, end }),
          message: `Nobody hears what ${shortWords(article, { block: index, ...accused })} says to this. Give an answer, or say how you asked.`,
          fixes: () => [askedFix(article, index, start, name)],
        }
      }
    }
  },
})

const NAME = String.raw`(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){0,2})`
/** "The builder Ron Tasker", "the cook, Ray Holt,", and "Altia, which carries the bottles,". */
const ROLE = String.raw`(?:(?:the|its|his|her|their|an?) (?:(?!of )\p{Ll}[\p{L}’'-]*,? ){1,3}?)?`
const ASIDE = '(?:(?:, [^,.;:“”"]{3,60})?,)?'
const ACCUSES = new RegExp(
  [
    String.raw`(?<![\p{L}])accus(?:ed|es|ing) ${ROLE}${NAME}${ASIDE} of (?:${CRIME})(?![\p{L}-])`,
    String.raw`(?<![\p{L}])(?:sued|suing|sues) ${NAME} (?:for|over|alleging) (?:${CRIME})(?![\p{L}-])`,
    String.raw`(?<![\p{L}])alleg(?:ed|es|ing) (?:that )?${ROLE}${NAME}${ASIDE} (?:had |has )?(?:${CRIME_VERB})(?![\p{L}-])`,
    String.raw`(?<![\p{L}’'-])${NAME} (?:is|was|were|has been|had been) (?:accused of|sued for) (?:${CRIME})(?![\p{L}-])`,
  ].join('|'),
  'gu',
)

const responsesIn = acrossBlocks(({ text }) => RESPONSE.exec(text) ?? [])

interface Accusation extends Span {
  readonly name: string
  /** Where the name stands. */
  readonly accused: Span
}

const accusationsIn = acrossBlocks((block) => {
  const found: Accusation[] = []
  if (!isCopy(block)) return found
  for (const match of block.text.matchAll(ACCUSES)) {
    const [words] = match
    const start = match.index
    const name = match.slice(1).find((group) => group !== undefined) ?? ''
    if (isMetonym(name) || quoteAt(block, start)) continue
    const at = start + words.indexOf(name)
    found.push({ start, end: start + words.length, name, accused: { start: at, end: at + name.length } })
  }
  return found
})

/**
 * An answer is the accused's own where it stands near the accusation or names them, and so is one of "the company" or of all of them
 * anywhere. Of others, who decline to speak of other things, a story of any length has some.
 */
function isItsOwn({ blocks }: Article, at: number, index: number, last: string): boolean {
  const text = blocks[at]?.text ?? ''
  return (at >= index - 2 && at <= index + 4) || text.includes(last) || OF_THE_ACCUSED.test(text)
}

const OF_THE_ACCUSED =
  /\b(?:accus\w+|alleg\w+|claims?|charges?|lawsuit|suit|wrongdoing|misconduct|plead\w*|guilty|(?:the|both|its|all) (?:compan(?:y|ies)|firms?|groups?|clubs?|church|school|university|bank|agency|department|ministry|party|campaign|defendants?|men|women))\b/i

/** The accused is given words somewhere. */
function speaks(article: Article, last: string): boolean {
  return article.attributions.some(({ source }) =>
    source.some((place) =>
      (article.blocks[place.block]?.text.slice(place.start, place.end) ?? '').includes(last),
    ),
  )
}

function askedFix(article: Article, index: number, start: number, name: string): Fix {
  const block = article.blocks[index]
  const at = block?.sentences[sentenceAt(block, start)]?.end ?? 0
  return {
    title: 'Say how you asked',
    edits: [
      insertion(article, index, at, ` ${name} did not respond to [NUMBER] requests for comment on [DATE].`),
    ],
    safety: 'suggestion',
  }
}
