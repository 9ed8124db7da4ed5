import type { Article, Span } from '../article/model.ts'
import { acrossBlocks, type BlockFacts } from '../article/per-block.ts'
import { CRIME, CRIME_EPITHET, CRIME_VERB, PROCEDURE } from '../languages/en/crime-terms.ts'
import { isMetonym } from '../languages/en/source-kinds.ts'
import { attributionFixes, spanOf } from './fixes.ts'
import { defineRule } from './rule.ts'
import {
  attributionsIn,
  hasSourceNote,
  isCopy,
  isLinked,
  quoteAt,
  sentenceAt,
  shortWords,
} from './sourcing.ts'

export default defineRule({
  id: 'unattributed-accusation',
  summary: 'Somebody is said to have committed a crime, and nobody says so.',
  severity: 'warning',
  docs: `An accusation in the outlet’s own voice is the costliest error in journalism. Name the court, the charge, the police or the
person who makes it, in the same sentence or beside it. “Accused” alone does not say by whom.

Convictions, charges and pleas in the article, attributed sentences and linked documents are fine.`,
  standards: [
    { name: 'AP Stylebook: allege; accused; suspect' },
    { name: 'Reuters Handbook of Journalism: Dealing with people' },
    {
      name: 'IPSO Editors’ Code, clause 1: Accuracy',
      url: 'https://www.ipso.co.uk/editors-code-of-practice/',
    },
  ],
  examples: [
    {
      title: 'a verb',
      text: `
Dan Kovac embezzled two million euros from the charity.
~~~~~~~~~~~~~~~~~~~ unattributed-accusation
`,
    },
    {
      title: 'a passive sentence about a person',
      text: `
The charity closed in May. Dan Kovac defrauded it for a decade.
                           ~~~~~~~~~~~~~~~~~~~ unattributed-accusation
`,
    },
    {
      title: 'had',
      text: `
Neighbours learnt that Ray Holt had bribed the harbour master.
                       ~~~~~~~~~~~~~~~~~~~ unattributed-accusation
`,
    },
    {
      title: 'an epithet',
      text: `
The crowd waited for fraudster Ray Holt at the gate.
                     ~~~~~~~~~~~~~~~~~~ unattributed-accusation
`,
    },
    {
      title: 'accused by nobody',
      text: `
Ray Holt was accused of fraud in the spring and left the country.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-accusation
`,
    },
    {
      title: 'accused of stealing',
      text: `
Dan Kovac is accused of stealing tips from his waiters.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-accusation
`,
    },
    {
      title: 'smuggled',
      text: `
For years Ray Holt smuggled cigarettes through the north lock.
          ~~~~~~~~~~~~~~~~~ unattributed-accusation
`,
    },
    {
      title: 'the accused',
      text: `
Accused killer Ray Holt smiled at the cameras.
~~~~~~~~~~~~~~~~~~~~~~~ unattributed-accusation
`,
    },
    {
      title: 'with an aside',
      text: `
Ray Holt, the treasurer, embezzled two million euros from the charity.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-accusation
`,
    },
    {
      title: 'allegedly, and nobody alleges it',
      text: `
Ray Holt, the treasurer, allegedly took the money home in a bread tin.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-accusation

Lina Roth allegedly died in the flood.

Joan Hale was allegedly pushed.

Ana Ruiz said that Tom Vale allegedly took a boat.
`,
    },
    {
      title: 'where the trial is one of lamps',
      text: `
Ray Holt bribed the harbour master.
~~~~~~~~~~~~~~~ unattributed-accusation

The trial of the new lamps begins in May.
`,
    },
    {
      title: 'who stood trial',
      text: 'Ray Holt bribed the harbour master.\n\nHe stood trial in 2019, and lives in Elsham.',
    },
    {
      title: 'of a firm, and with officers who are bribed',
      text: `
Ray Holt, whose firm paints the lock, has falsified records since 2019. It is a small firm.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-accusation

The lamps were changed in May. Dan Kovac bribed two planning officers.
                               ~~~~~~~~~~~~~~~~ unattributed-accusation
`,
    },
    {
      title: 'an indictment',
      text: 'Dan Kovac embezzled two million euros from the charity, prosecutors said in an indictment filed on Monday.',
    },
    {
      title: 'a conviction',
      text: 'Dan Kovac embezzled two million euros from the charity. He was convicted in 2019.',
    },
    { title: 'charged', text: 'Ray Holt, charged with murder, smiled at the cameras.' },
    { title: 'accused by somebody', text: 'Four waiters accused Dan Kovac of stealing their tips.' },
    { title: 'a named accuser', text: 'Ray Holt bribed the harbour master, Ana Ruiz said.' },
    { title: 'an innocent sense', text: 'Ray Holt robbed the keeper of a certain goal and stole the show.' },
    { title: 'inside a quotation', text: '“Ray Holt bribed everybody,” Ana Ruiz said.' },
    {
      title: 'a link',
      text: 'Dan Kovac embezzled [two million euros](https://example.org/verdict.pdf) from the charity.',
    },
    { title: 'a crime without a culprit', text: 'Somebody robbed the harbour office on Friday night.' },
    { title: 'accused, and by whom', text: 'Ray Holt was accused of fraud by two former partners.' },
  ],
  *check(article) {
    if (article.genre === 'opinion' || article.genre === 'sports' || article.genre === 'lifestyle') return
    for (const [index, accusations] of accusationsIn(article.blocks)) {
      const block = article.blocks[index]
      for (const { start, end, sentence } of accusations) {
        const span = block?.sentences[sentence]
        if (!block || !span || isLinked(block, span) || hasSourceNote(article, index)) continue
        if (isAttributed(article, index, sentence, { start, end })) continue
        if (courtsIn(article.blocks).some(([other]) => other !== index)) continue
        const place = { block: index, start, end }
        yield {
          ...spanOf(article, place),
          message: `“${shortWords(article, place)}” accuses in your own voice. Name the charge, the court or the accuser.`,
          fixes: () => attributionFixes(article, index, sentence),
        }
      }
    }
  },
})

const NAME = String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){0,2} \p{Lu}[\p{L}’-]+`
/** "Brian Tate, the treasurer,", "Brian Tate, 44,". */
const ASIDE = String.raw`(?:, (?:the|an?|his|her|its|then|who|whose|\d)[^,.;:“”"]{0,60},)?`
const ACCUSATION = new RegExp(
  [
    String.raw`(?<![\p{L}’'-])(${NAME})${ASIDE} (?:has |had )?(?:${CRIME_VERB})(?![\p{L}-])`,
    String.raw`(?<![\p{L}’'-])(${NAME})${ASIDE},? (?:has |had )?allegedly (?!died\b|suffered\b|lost\b|fell\b|been\b)\p{Ll}+`,
    String.raw`(?<![\p{L}’'-])(?:[Aa]ccused |[Aa]lleged )?(?:${CRIME_EPITHET}) (${NAME})`,
    String.raw`(?<![\p{L}’'-])(?:Accused|Alleged) (?:${CRIME_EPITHET}) (${NAME})`,
    String.raw`(?<![\p{L}’'-])(${NAME}) (?:is|was|has been|had been|stands|stood) accused of (?:${CRIME})(?![\p{L}-])`,
  ].join('|'),
  'gu',
)
const NO_PERSON =
  /^(?:The|A|An|This|That|In|On|At|When|But|And)\b|\b(?:Police|Army|State|Party|Bank|Group|Company|Museum|Street|Festival)$/
const OWN_WORDS = /\b(?:accused|alleged(?:ly)?)\b/gi

interface Accusation extends Span {
  /** Index of its sentence in the block. */
  readonly sentence: number
}

/** The accusations that a block makes in the outlet's voice, where none of its own words say who does. */
const accusationsIn = acrossBlocks((block) => {
  const found: Accusation[] = []
  if (!isCopy(block)) return found
  for (const match of block.text.matchAll(ACCUSATION)) {
    const [words] = match
    const start = match.index
    const end = start + words.length
    const name = match.slice(1).find((group) => group !== undefined) ?? ''
    const sentence = sentenceAt(block, start)
    if (isMetonym(name) || NO_PERSON.test(name) || quoteAt(block, start)) continue
    // Robbed of a goal.
    if (
      /\brobbed\b/.test(words) &&
      /^ (?:the|his|her|its|them|him|us|\p{L}+) (?:\p{L}+ )?of\b/u.test(block.text.slice(end))
    )
      continue
    if (!isSourced(block, sentence, words)) found.push({ start, end, sentence })
  }
  return found
})

/** Police, court or accuser stand in the sentence or its neighbours. */
function isSourced(block: BlockFacts, sentence: number, words: string): boolean {
  const near = [sentence - 1, sentence, sentence + 1, sentence + 2]
    .map((near) => block.sentences[near])
    .map((span) => (span ? block.text.slice(span.start, span.end) : ''))
  const here = near.join(' ').replace(words, words.replaceAll(OWN_WORDS, ''))
  if (PROCEDURE.test(here)) return true
  return (
    /\baccused\b/i.test(words) && new RegExp(String.raw`${escaped(words)}[^.]{0,80}\bby\b`).test(block.text)
  )
}

/** Somebody is given the words, in the sentence or beside it. */
function isAttributed(article: Article, index: number, sentence: number, { start, end }: Span): boolean {
  return attributionsIn(article, index).some(
    (attribution) =>
      !attribution.agentless &&
      (attribution.cueClass === 'speech' ||
        attribution.cueClass === 'writing' ||
        attribution.cueClass === 'finding') &&
      attribution.source.length > 0 &&
      Math.abs(attribution.sentence - sentence) <= 1 &&
      !attribution.cue.some((cue) => cue.start < end && cue.end > start),
  )
}

/** A court in any other paragraph answers for the article. */
const courtsIn = acrossBlocks(({ text }) => COURT.exec(text) ?? [])

const COURT =
  /\b(?:convict(?:ed|ion)|pleaded (?:not )?guilty|pled guilty|sentenced|indict(?:ed|ment)|charged with|found guilty|prosecutors?|(?:on|stands?|stood|face[sd]?|awaiting|his|her|their|murder|fraud|criminal|jury|court|bribery|corruption|rape) trial|lawsuit)\b/i

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
