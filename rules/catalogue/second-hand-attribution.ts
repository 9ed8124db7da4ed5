import type { Article, Span } from '../article/model.ts'
import { acrossBlocks } from '../article/per-block.ts'
import { spanOf } from './fixes.ts'
import { defineRule } from './rule.ts'
import { isCopy, quoteAt, sentenceAt, sentenceText, shortWords } from './sourcing.ts'

export default defineRule({
  id: 'second-hand-attribution',
  summary: 'Words that come by way of somebody else.',
  severity: 'hint',
  docs: `Each hop loses context. Where one person tells what another said, say whether the other was asked, or quote the record.

Testimony in court, and a person who speaks for themselves elsewhere in the article, are fine.`,
  standards: [
    { name: 'AFP: Twenty principles of sourcing' },
    { name: 'AP guidelines for credit and attribution' },
  ],
  examples: [
    {
      title: 'said that he said',
      text: `
Hale said that Paul Voss had told the crew to leave.
               ~~~~~~~~~~~~~~~~~~ second-hand-attribution
`,
    },
    {
      title: 'said, without that',
      text: `
Ana Ruiz said Paul Voss told her the gates were old.
              ~~~~~~~~~~~~~~ second-hand-attribution
`,
    },
    {
      title: 'a relative',
      text: `
A friend said his brother had told him of the plan.
              ~~~~~~~~~~~~~~~~~~~~ second-hand-attribution
`,
    },
    {
      title: 'quoted as saying',
      text: `
Voss was quoted as saying the war was lost.
         ~~~~~~~~~~~~~~~~ second-hand-attribution
`,
    },
    {
      title: 'cited as saying',
      text: `
The envoy was cited as saying that the talks were over.
              ~~~~~~~~~~~~~~~ second-hand-attribution
`,
    },
    {
      title: 'promised',
      text: `
Hale said that Paul Voss promised the crew a raise.
               ~~~~~~~~~~~~~~~~~~ second-hand-attribution
`,
    },
    {
      title: 'recalled',
      text: `
Ruiz recalled that Paul Voss had warned the board in May.
                   ~~~~~~~~~~~~~~~~~~~~ second-hand-attribution
`,
    },
    {
      title: 'admitted',
      text: `
Hale told reporters that Paul Voss had admitted the mistake to her.
                         ~~~~~~~~~~~~~~~~~~~~~~ second-hand-attribution
`,
    },
    {
      title: 'with who that is',
      text: `
Hale said that the town’s surveyor, Paul Voss, had told him to wait.
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ second-hand-attribution

Hale said that Joan Roig, a former keeper, had warned the board twice.
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ second-hand-attribution

Hale said her GP told her to wait.
          ~~~~~~~~~~~ second-hand-attribution
`,
    },
    {
      title: 'and who speaks for herself',
      text: `Hale said that Joan Roig, a former keeper, had warned the board twice. “I did, and in writing,” said Roig.

“It leaks,” said Lina Vale, who told the board. “It does,” said Tom Vale, the keeper who had warned it.`,
    },
    {
      title: 'speaks himself',
      text: 'Ana Ruiz said Paul Voss told her the gates were old. “I did,” Voss said.',
    },
    { title: 'denies it', text: 'Hale said that Paul Voss had told the crew to leave. Voss denied it.' },
    { title: 'first hand', text: 'Paul Voss told the crew to leave, and Ana Ruiz wrote it down.' },
    { title: 'in court', text: 'Hale testified in court that Paul Voss had told the crew to leave.' },
    { title: 'a spokesperson', text: 'A spokeswoman said Voss told the board to expect an answer.' },
    { title: 'the same person', text: 'Hale said that he had told the crew to leave.' },
    { title: 'inside a quotation', text: '“Voss said that Paul Hale told them to leave,” Ruiz said.' },
    { title: 'no words', text: 'Hale said that Paul Voss left the harbour at noon.' },
  ],
  *check(article) {
    let answers: ReturnType<typeof answersByName> | undefined
    for (const [index, hearsay] of hearsayIn(article.blocks)) {
      for (const { start, end, name } of hearsay) {
        answers ??= answersByName(article)
        const told = name === undefined ? undefined : answers.get(name)
        // In another place of the article.
        if (told?.some((answer) => answer.block !== index || Math.abs(answer.at - start) > 30)) continue
        const place = { block: index, start, end }
        yield {
          ...spanOf(article, place),
          message: `“${shortWords(article, place)}” is second-hand. Say whether they were asked, or quote the record.`,
        }
      }
    }
  },
})

const SPOKE = 'said|told|promised|admitted|warned|claimed|asked|confessed|assured'
/** 1: the outer verb. 2: the inner speaker and verb. 3: "quoted as saying". */
const HEARSAY = new RegExp(
  String.raw`(?<![\p{L}’'-])(?:(said|says|recalled|added|told \p{L}+)(?: that)? ((?:(?:(?:the|its|his|her|their) (?:[\p{L}’'-]+,? ){1,3}?)?\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+(?:(?:, [^,.;:“”"]{3,60})?,)?|(?:his|her|their) [\p{L}-]+) (?:had |has )?(?:${SPOKE}))|((?:quoted|cited) as saying))(?![\p{L}-])`,
  'gu',
)
const RECORD =
  /\b(?:court|testif\w+|testimony|trial|prosecut\w+|indictment|lawsuit|affidavit|police|transcript|minutes|lawyers?|attorneys?|spokes(?:man|woman|person|people))\b/i

interface Hearsay extends Span {
  /** The last name of the inner speaker, where it has one. */
  readonly name?: string | undefined
}

const hearsayIn = acrossBlocks((block) => {
  const found: Hearsay[] = []
  if (!isCopy(block)) return found
  for (const match of block.text.matchAll(HEARSAY)) {
    const hearsay = match[2] ?? match[3]
    if (hearsay === undefined) continue
    const end = match.index + match[0].length
    const start = end - hearsay.length
    if (quoteAt(block, start) || RECORD.test(sentenceText(block, sentenceAt(block, start)))) continue
    const name =
      match[2] === undefined
        ? undefined
        : /(\p{Lu}[\p{L}’'-]+)(?:(?:, [^,]+)?,)? (?:had |has )?\p{Ll}+$/u.exec(hearsay)?.[1]
    found.push({ start, end, name })
  }
  return found
})

/** An inner speaker may answer in their own words: 1: "Holt denied", "Holt later said"; 2: "said Holt". */
const ANSWERS =
  /([\p{L}’'-]+) (?:\p{Ll}+ )?(?:den(?:ied|ies)|confirm(?:ed|s)|declined|disputed|did not|could not|said|says|told|added)\b|\bsaid (\p{Lu}[\p{L}’'-]*)/gu

interface Answer {
  readonly name: string
  /** Where it begins in the text of its block. */
  readonly at: number
}

const answersIn = acrossBlocks(({ text }) =>
  Array.from(text.matchAll(ANSWERS), ({ index, 1: before, 2: behind }): Answer => {
    // Of "Vance-Holt" the last name is asked for.
    const name = before?.slice(before.lastIndexOf('-') + 1) ?? behind ?? ''
    return { name, at: index + (before === undefined ? 0 : before.length - name.length) }
  }),
)

/** Where somebody is given words, or denies or confirms, by name. */
function answersByName(article: Article): Map<string, (Answer & { block: number })[]> {
  const byName = new Map<string, (Answer & { block: number })[]>()
  for (const [block, answers] of answersIn(article.blocks)) {
    for (const { name, at } of answers) {
      const answer = { name, at, block }
      const known = byName.get(name)
      if (known) known.push(answer)
      else byName.set(name, [answer])
    }
  }
  return byName
}
