import type { Article, Span } from '../article/model.ts'
import { acrossBlocks } from '../article/per-block.ts'
import { CRIME, RESPONSE } from '../languages/en/crime-terms.ts'
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

Any denial, plea, lawyer, spokesperson, apology or “could not be reached” in the article is enough.`,
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
    if (responsesIn(article.blocks).length > 0) return
    const seen = new Set<string>()
    for (const [index, accusations] of accusationsIn(article.blocks)) {
      for (const { start, end, name, accused } of accusations) {
        const last = name.split(' ').at(-1) ?? name
        if (seen.has(last) || speaks(article, last)) continue
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
const ACCUSES = new RegExp(
  [
    String.raw`(?<![\p{L}])accus(?:ed|es|ing) ${NAME} of (?:${CRIME})(?![\p{L}-])`,
    String.raw`(?<![\p{L}])(?:sued|suing|sues) ${NAME} (?:for|over|alleging) (?:${CRIME})(?![\p{L}-])`,
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
    const name = match[1] ?? match[2] ?? match[3] ?? ''
    if (isMetonym(name) || quoteAt(block, start)) continue
    const at = start + words.indexOf(name)
    found.push({ start, end: start + words.length, name, accused: { start: at, end: at + name.length } })
  }
  return found
})

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
