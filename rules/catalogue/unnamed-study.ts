import type { Article, Place } from '../article/model.ts'
import { acrossBlocks, type BlockFacts, perBlock } from '../article/per-block.ts'
import { NAMED_POLL } from '../languages/en/figure-polls.ts'
import { BODY_WITH_TRADE, SAID_BY_BODY } from '../languages/en/group-members.ts'
import { isCountry, isNation, isOutlet } from '../languages/en/source-kinds.ts'
import { ABOUT_STUDY, findStudies, IDENTIFIES, type StudyPhrase } from '../languages/en/study-nouns.ts'
import { sourceNote, spanOf } from './fixes.ts'
import { defineRule } from './rule.ts'
import {
  attributionsIn,
  hasSourceNote,
  inserted,
  isCopy,
  isLinked,
  offered,
  quoteAt,
  sentenceAt,
  sentenceText,
  shortWords,
} from './sourcing.ts'

export default defineRule({
  id: 'unnamed-study',
  summary: 'A study, report, poll or data that nobody could look up.',
  severity: 'warning',
  recommended: true,
  docs: `“Studies show” cannot be checked, and often stands for one press release. Name the body, the author or the journal in the
same sentence or the next, or link the study. A year or a country is no identity.

“The study”, which refers to one already named, is not asked for, nor is a study inside a quotation or in what a named
person says.`,
  standards: [
    { name: 'Science Media Centre: 10 best practice guidelines for reporting science and health stories' },
    { name: 'Reuters Handbook of Journalism: The Essentials of Reuters sourcing' },
    {
      name: 'Wikipedia Manual of Style: Unsupported attributions',
      url: 'https://en.wikipedia.org/wiki/Wikipedia:WEASEL',
    },
  ],
  examples: [
    {
      title: 'studies show',
      text: `
Studies show that four-day weeks lift output.
~~~~~~~~~~~~ unnamed-study
`,
    },
    {
      title: 'studies that only link, investigations, and figures to come',
      text: `
Previous investigations into the leak concluded that the valves were open.
~~~~~~~~~~~~~~~~~~~~~~~ unnamed-study

Data to be released next month show a smaller catch.
~~~~ unnamed-study

The plan rests on a new study purporting to show a link.
                  ~~~~~~~~~~~ unnamed-study

Some studies have associated the lamps with sleep.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unnamed-study
`,
    },
    {
      title: 'an inquiry that goes on, and what a paper wrote',
      text: 'Previous investigations into the leak are not over. The minister denied a report claiming he had left. “Studies associate it with sleep,” Ruiz said.',
    },
    {
      title: 'a new report',
      text: `
A new report found that half of the wells in the valley are polluted.
~~~~~~~~~~~~~~~~~~ unnamed-study
`,
    },
    {
      title: 'research',
      text: `
The lamps are on all night, but research suggests that darkness makes streets safer.
                                ~~~~~~~~~~~~~~~~~ unnamed-study
`,
    },
    {
      title: 'a year is no identity',
      text: `
A study released in 2015 found that herring avoid noisy harbours.
~~~~~~~ unnamed-study
`,
    },
    {
      title: 'according to',
      text: `
Four in ten nurses want to quit, according to a recent survey.
                                              ~~~~~~~~~~~~~~~ unnamed-study
`,
    },
    {
      title: 'polls',
      text: `
Recent polls show the harbour party ahead by a nose.
~~~~~~~~~~~~~~~~~ unnamed-study
`,
    },
    {
      title: 'official figures',
      text: `
Official figures put the cost of the tunnel at two billion.
~~~~~~~~~~~~~~~~~~~~ unnamed-study
`,
    },
    {
      title: 'whose sales',
      text: `
It sold 72,000 copies on its first day, according to sales figures.
                                                     ~~~~~~~~~~~~~ unnamed-study
`,
    },
    {
      title: 'a country is no identity',
      text: `
A Danish study found that ferries lose a tenth of their heat through the decks.
~~~~~~~~~~~~~~~~~~~~ unnamed-study
`,
    },
    {
      title: 'projections',
      text: `
Projections suggest that the shoals will be gone within a generation.
~~~~~~~~~~~~~~~~~~~ unnamed-study
`,
    },
    {
      title: 'estimates of a figure that is asked for itself',
      text: 'Estimates put the cost of the lock at two million euros.',
    },
    {
      title: 'in spite of studies',
      text: `
The fund was cut despite studies showing that each crown saves six.
                         ~~~~~~~ unnamed-study
`,
    },
    {
      title: 'who was asked, but not by whom',
      text: `
The ferry’s pies were named the worst on the coast in a poll of more than 900 skippers.
                                                      ~~~~~~ unnamed-study
`,
    },
    {
      title: 'a month is no identity',
      text: `
A June poll found that the levy had lost its majority.
~~~~~~~~~~~~~~~~~ unnamed-study
`,
    },
    {
      title: 'the latest figures of nobody',
      text: `
The latest figures show that rents have stopped rising.
~~~~~~~~~~~~~~~~~~~~~~~ unnamed-study
`,
    },
    {
      title: 'a country that was looked at is no identity',
      text: `
Bread is thrown away most, according to a nationwide analysis of waste in UK homes.
                                        ~~~~~~~~~~~~~~~~~~~~~ unnamed-study
`,
    },
    {
      title: 'whose it is stands below',
      text: 'Children talk less than ever, according to a new report.\n\nThe lamps are never off, Portcom says in its yearly survey of homes.',
    },
    {
      title: 'who revealed the figures',
      text: 'The harbour party spent most, according to figures revealed by the Electoral Office on Wednesday. Prices fell, according to data gathered by Meridian.',
    },
    {
      title: 'a first paragraph that the next one fills in',
      text: 'Prices on the quay fell again in May, official figures show.\n\nFish was a tenth cheaper than in April, the Harbour Statistics Office said.',
    },
    {
      title: 'whose figures they are stands before, or behind',
      text: 'The console sold best, said the market analysts Meridian. Latest figures suggest that it will again. Confidence rose, according to new data. The Harbour Board survey of 500 homes says why.',
    },
    {
      title: 'an investigation that has found nothing yet',
      text: 'An investigation into claims against the keeper has been opened, and the police launched a year-long investigation in May. Documents released after 30 years show why.',
    },
    {
      title: 'a first paragraph that a firm fills in',
      text: 'Children on the coast have the most money, a report suggests.\n\nThey have ten euros a week, said the market analyst Meridian.',
    },
    {
      title: 'a first paragraph that nobody fills in',
      text: `
Prices on the quay fell again in May, official figures show.
                                      ~~~~~~~~~~~~~~~~~~~~~ unnamed-study

Fish was a tenth cheaper than in April.
`,
    },
    {
      title: 'below the first paragraphs nobody is looked for',
      text: `
The quay was rebuilt in 2019.

It has room for forty boats.

Prices fell again in May, official figures show.
                          ~~~~~~~~~~~~~~~~~~~~~ unnamed-study

The lamps will be replaced, the Harbour Board said.
`,
    },
    {
      title: 'according to a named person',
      text: 'According to Mr Hale, research suggests that darkness makes streets safer.',
    },
    {
      title: 'measured against reports',
      text: 'The keeper was not as badly hurt as some reports have suggested.',
    },
    {
      title: 'a body with a country in its name',
      text: 'Research by the Danish Herring Institute suggests that the shoals have moved.',
    },
    {
      title: 'a body in the sentence',
      text: 'A report by the Harbor Authority found that half of the wells in the valley are polluted.',
    },
    {
      title: 'journal in the next sentence',
      text: 'A new study found that herring avoid noisy harbours. It was published in the journal Coastal Biology.',
    },
    {
      title: 'named in the paragraph before it is cited',
      text: 'Ana Ruiz of the University of Porto tagged 300 herring for her study. A second study found that they avoid noisy harbours.',
    },
    {
      title: 'a link',
      text: '[A new study](https://example.org/herring) found that herring avoid noisy harbours.',
    },
    {
      title: 'the report refers back',
      text: 'The Harbor Authority issued its report on Friday. The report found no fault with the pilots.',
    },
    {
      title: 'what a named person says',
      text: 'Research suggests that darkness makes streets safer, Ruiz said.',
    },
    { title: 'a quotation', text: '“Studies show all sorts of things,” Ruiz said.' },
    {
      title: 'no source of a finding',
      text: 'The ship is a research vessel, and a study of its hull begins in May.',
    },
    {
      title: 'somebody’s figures',
      text: 'Police figures show that thefts fell, and company data suggest why.',
    },
    {
      title: 'in a paper, released by a campaign, and a poll that the sentence names',
      text: `Coins decided at least six counties, according to a report in the Harbour Register. Vance had more left than the others,
according to figures her campaign released on Friday.

Polls show that voters like Dahl more than Vance, with 56 percent for him in the latest Harbour News/Tidewater poll.`,
    },
    {
      title: 'a source note',
      text: 'Studies show that four-day weeks lift output. <!-- source: Ghent working paper 12, table 3 -->',
    },
  ],
  *check(article) {
    if (article.genre === 'interview') return
    for (const [index, studies] of unnamedIn(article.blocks)) {
      for (const study of studies) {
        if (isIdentified(article, index, study) || isFigureToo(article, index, study)) continue
        if (isHearsayToo(article, index, study)) continue
        const place = { block: index, start: study.start, end: study.end }
        const noun = { ...place, end: study.noun }
        yield {
          ...spanOf(article, place),
          message: `“${shortWords(article, place)}” cannot be looked up. Name the body, author or journal, or link it.`,
          fixes: () =>
            offered(
              inserted(
                article,
                index,
                study.noun,
                `Say who made ${study.plural ? 'them' : 'it'}`,
                ` by [SOURCE]`,
              ),
              sourceNote(article, index, sentenceOf(article, noun)),
            ),
        }
      }
    }
  },
})

const NAMED = new Set(['named-person', 'named-organisation', 'media'])

/** The studies of a block that it does not identify itself. */
const unnamedIn = acrossBlocks((block) =>
  isCopy(block)
    ? findStudies(block.text).filter((study) => !quoteAt(block, study.start) && !isDescribed(block, study))
    : [],
)

/** "Reports suggest", "estimates suggest": where vague-attribution asks whose they are, one report is enough. */
function isHearsayToo(article: Article, index: number, study: StudyPhrase): boolean {
  return (
    /\b(?:reports|estimates)$/i.test(article.blocks[index]?.text.slice(study.start, study.noun) ?? '') &&
    attributionsIn(article, index).some(
      ({ agentless, cue }) =>
        agentless && cue.some(({ start, end }) => start < study.end && study.start < end),
    )
  )
}

/** "Estimates put the cost at two million": where the figure is asked for, one report of the sentence is enough. */
function isFigureToo(article: Article, index: number, study: StudyPhrase): boolean {
  const block = article.blocks[index]
  if (!block || !/\b(?:estimates|projections|forecasts)$/i.test(block.text.slice(study.start, study.noun)))
    return false
  const sentence = sentenceAt(block, study.start)
  return article.figures.some(
    (entry) =>
      entry.block === index && entry.figure.sentence === sentence && entry.support.kind === 'unresolved',
  )
}

function isIdentified(article: Article, index: number, study: StudyPhrase): boolean {
  const block = article.blocks[index]
  if (!block) return true
  const sentence = sentenceAt(block, study.start)
  const span = block.sentences[sentence]
  if (!span || isLinked(block, span) || hasSourceNote(article, index)) return true
  // What a named source says, it says.
  const said = attributionsIn(article, index).some(
    (attribution) =>
      NAMED.has(attribution.kind) &&
      !attribution.source.some((place) => place.start < study.end && place.end > study.start) &&
      (attribution.sentence === sentence ||
        attribution.content.some((place) => place.start <= study.start && study.noun <= place.end)),
  )
  if (said || ACCORDING.test(block.text.slice(span.start, study.start))) return true
  if (sentence === 0 && continuesStudy(article, index)) return true
  if (isLede(article, index) && isFilledIn(article, index, sentence)) return true
  const next = article.blocks.slice(index + 1, index + 8).find(isCopy)
  // A summary in the lede is named in full below it.
  if (next && sentence >= block.sentences.length - 2 && opensWithName(next)) return true
  if (study.plural) return false
  if (isLede(article, index)) {
    const below = article.blocks.slice(index + 1, index + 5).filter(isCopy)
    const identified = below.some((later) =>
      later.sentences.some((span) => {
        const words = later.text.slice(span.start, span.end)
        return (
          ABOUT_STUDY.test(words) &&
          (isLinked(later, span) || names(words) || mentionsBody(later, span.start, span.end))
        )
      }),
    )
    if (identified) return true
  }
  return article.blocks.slice(index + 1, index + 12).some(tellsWherePublished)
}

/** "According to Ana Ruiz, research suggests": she says so. */
const ACCORDING = /\b[Aa]ccording to (?:the )?\p{Lu}[^,;:“”"]{0,60}, (?:that )?$/u

/** "Board figures last week showed as much. ¶ Figures showed that, for last year,": the account goes on. */
function continuesStudy(article: Article, index: number): boolean {
  const before = article.blocks[index - 1]
  return (
    before !== undefined && isCopy(before) && namesStudy(sentenceText(before, before.sentences.length - 1))
  )
}

/** A first paragraph says "figures show"; whose they are, the first sentences of the next one tell. */
function isFilledIn(article: Article, index: number, sentence: number): boolean {
  const block = article.blocks[index]
  if (!block || sentence < block.sentences.length - 1) return false
  // A summary is one sentence, or the first of all.
  if (sentence > 0 && article.blocks.slice(0, index).some(isCopy)) return false
  return article.blocks
    .slice(index + 1, index + 6)
    .filter(isCopy)
    .slice(0, 2)
    .some((below) => {
      const at = article.blocks.indexOf(below)
      return (
        attributionsIn(article, at).some(
          (attribution) =>
            attribution.kind === 'named-organisation' &&
            attribution.sentence < 3 &&
            attribution.cueClass !== 'attitude' &&
            attribution.cueClass !== 'intention',
        ) ||
        [0, 1, 2].some((at) => LISTED.test(sentenceText(below, at))) ||
        BODY_WITH_TRADE.test(sentenceText(below, 0))
      )
    })
}

/** "Parties listed by the Electoral Commission", "business advisers Meridian asked". */
const LISTED =
  /\b(?:listed|counted|recorded|collected|compiled|published|released|surveyed|polled|interviewed|asked|questioned|carried out|conducted) by (?:the )?(?:[\p{Ll}-]+ ){0,3}\p{Lu}|\b(?:study|survey|report|poll|research|figures|data)\b[^.]{0,60}\b(?:by|from|for) (?:the )?(?:[\p{L}-]+ ){0,3}\p{Lu}/u

/** Whether a block names a study in its first two sentences. */
const opensWithName = perBlock((block) => namesStudy(sentenceText(block, 0), sentenceText(block, 1)))

const tellsWherePublished = perBlock(
  (block) =>
    isCopy(block) &&
    /\b(?:stud(?:y|ies)|findings|paper|report|survey|research\w*)\b[^.]{0,100}\b(?:published|appear\w*) (?:\w+ ){0,4}(?:in|by|on) (?:the )?(?:\p{Ll}+ )?[“"_*]?\p{Lu}/u.test(
      block.text,
    ),
)

/** The words of the block say what study it is. */
function isDescribed(block: BlockFacts, study: StudyPhrase): boolean {
  const sentence = sentenceAt(block, study.start)
  // Its own description, but for places and months; then "published in …" anywhere in the sentence.
  const description = block.text.slice(study.noun, study.until)
  if (names(description) || IN_DOCUMENT.test(block.text.slice(study.noun, study.noun + 120))) return true
  // "A report in the Harbour Register", "figures her campaign released", and a poll that the sentence names further on.
  if (
    /^ in the (?:\p{Lu}[\p{L}.’'-]+ ){1,3}(?:Register|Times|Post|Journal|News|Herald|Tribune|Gazette|Star|Chronicle|Observer|Courier)\b/u.test(
      block.text.slice(study.noun, study.noun + 60),
    )
  )
    return true
  if (
    /^ (?:that )?(?:her|his|its|their|the) (?:[\p{L}-]+ ){1,3}(?:released|published|filed|issued|disclosed)\b/u.test(
      block.text.slice(study.noun, study.noun + 60),
    )
  )
    return true
  if (
    NAMED_POLL.test(sentenceText(block, sentence).slice(study.noun - (block.sentences[sentence]?.start ?? 0)))
  )
    return true
  // "Data from the valley's water providers": a body, if not by its name.
  if (BODY.test(description)) return true
  if (mentionsBody(block, study.noun, study.noun + description.length)) return true
  const whole = sentenceText(block, sentence)
  if (
    /\b(?:published|conducted|commissioned|released|compiled|collected|gathered|obtained|presented|unveiled|revealed|carried out|led|funded|issued|produced) (?:\w+ ){0,4}(?:in|by|for|at) (?:the |an? )?[“"_*]?[\p{Lu}[]/u.test(
      whole,
    ) &&
    !/\bin (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
      description,
    )
  )
    return true
  if (/\b(?:University|Institute|Journal|Foundation|Cent(?:er|re) for|Pew|Gallup)\b/.test(whole)) return true
  // "…, said the market analysts Meridian. Latest figures suggest": whose figures they are stands before.
  const [before, nearer] = [sentenceText(block, sentence - 2), sentenceText(block, sentence - 1)]
  if ([sentenceText(block, sentence - 3), before, nearer].some((words) => SAID_BY_BODY.test(words)))
    return true
  return namesStudy(before, nearer, sentenceText(block, sentence + 1), sentenceText(block, sentence + 2))
}

/** One of the sentences is about a study and names it. */
function namesStudy(...sentences: readonly string[]): boolean {
  return sentences.some(
    (words) => ABOUT_STUDY.test(words) && (names(words) || OWNED.test(words) || NAMED_FOR_BODY.test(words)),
  )
}

/** "The Harbour Board survey of 5,000 households" */
const NAMED_FOR_BODY =
  /(?<!\p{L})\p{Lu}\p{L}+ \p{Lu}\p{L}+(?:[’']s)? (?:(?:monthly|annual|yearly|latest|own|quarterly) )?(?:study|survey|poll|report|index|research|data|figures)\b/u

/** "Estimates in the Else Valley Transport Plan" */
const IN_DOCUMENT =
  /^ in (?:the|its|an?) (?:[\p{Ll}-]+ ){0,3}\p{Lu}\p{L}+ (?:[\p{L}\d]+ ){0,8}(?:Plan|Report|Review|Survey|Study|Budget|Act|Index|Census|Strategy|Assessment)\b/u

const BODY =
  /\b(?:from|by) (?!(?:scientists|researchers|academics|experts|economists|doctors|psychologists|last|this|early|late|the past|\d)\b)(?:the |a |an |its )?(?:\p{L}|[\p{L}’'-]+ )/u

function sentenceOf(article: Article, { block: index, start }: Place): number {
  const block = article.blocks[index]
  return block ? sentenceAt(block, start) : 0
}

function mentionsBody(block: BlockFacts, start: number, end: number): boolean {
  const outlet = block.tokens.some(
    (token) =>
      token.start >= start && token.end <= end && /^\p{Lu}/u.test(token.text) && isOutlet(token.lower),
  )
  if (outlet) return true
  return block.mentions.some(
    (mention) =>
      mention.start >= start &&
      mention.end <= end &&
      (mention.kind === 'media' ||
        (mention.kind === 'named-organisation' && (mention.name ?? '').includes(' '))),
  )
}

/** "Ofcom says in its annual study": whose it is. */
const OWNED =
  /\p{Lu}[^.]{0,80}\b(?:its|their|his|her) (?:[\p{L}-]+ ){0,2}(?:study|report|survey|poll|research|analysis|paper|review)\b/u

/** One of the first two paragraphs: a summary that the story fills in below. */
function isLede(article: Article, index: number): boolean {
  return index < 12 && article.blocks.slice(0, index).filter(isCopy).length < 2
}

const TIMES_AND_PLACES =
  /\b(?:in|on|of|from|since|by|at|for) (?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|America|Europe|Britain|England|Scotland|Wales|Germany|France|Sweden|Denmark|Norway|Japan|China|India|Australia|Canada|Americans?|Britons?|Europeans|Republicans?|Democrats?|the U\.?S\.?|the United States)\b/g

function names(words: string): boolean {
  return IDENTIFIES.test(
    words
      .replaceAll(TIMES_AND_PLACES, ' ')
      // A country is no identity, but "the US Geological Survey" is one.
      .replaceAll(/\b\p{Lu}[\p{L}.]+(?! \p{Lu})/gu, (word) =>
        isCountry(word) || isNation(word) ? ' ' : word,
      ),
  )
}
