import type { Article, ArticleFigure, Place } from '../article/model.ts'
import { acrossBlocks, perBlock } from '../article/per-block.ts'
import { BODY_WITH_TRADE } from '../languages/en/group-members.ts'
import { ABOUT_STUDY, type StudyPhrase } from '../languages/en/study-nouns.ts'
import { askedFigures } from './asked-figures.ts'
import { sourceNote, spanOf, wordsAt } from './fixes.ts'
import { defineRule } from './rule.ts'
import {
  attributionsIn,
  hasSourceNote,
  inserted,
  isCopy,
  isLinked,
  offered,
  sentenceAt,
  sentenceText,
  shortWords,
} from './sourcing.ts'
import {
  identifies,
  isAnother,
  isPossessed,
  isReckoning,
  mentionsBody,
  namesStudy,
  unnamedStudies,
} from './unnamed-studies.ts'

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
      title: 'estimates of a figure that is not',
      text: `
Estimates put the cost of the lock at £18 million.
~~~~~~~~~~~~~ unnamed-study
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
    {
      title: 'what else a study is called, by what it is known, and what it does',
      text: `
The lower gate was closed.

It will open in May.

A confidential assessment made last spring put the odds of a flood at one in nine.
~~~~~~~~~~~~~~~~~~~~~~~~~ unnamed-study

Fieldwork on three dikes has found that moles prefer clay.
~~~~~~~~~ unnamed-study

Consumer surveys keep showing that buyers want smaller mussels.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unnamed-study

Private polling, though, tells another story about the levy.
~~~~~~~~~~~~~~~ unnamed-study

Polling last winter had support for the levy at a third.
~~~~~~~ unnamed-study

A survey taken around the time she retired named her the best pilot on the coast.
~~~~~~~~ unnamed-study

An audit two years ago warned that the lower gate was weak.
~~~~~~~~ unnamed-study

Later research has been less kind, finding that the fish simply move.
~~~~~~~~~~~~~~ unnamed-study

Evidence from Scandinavia points the other way.
~~~~~~~~ unnamed-study
`,
    },
    {
      title: 'rows of studies, teams, what there is and what has been found',
      text: `
The lower gate was closed.

It will open in May.

Study after study over two decades has concluded that locks silt up.
~~~~~~~~~~~~~~~~~ unnamed-study

More than one team of researchers has shown that lamps keep herring away.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unnamed-study

There is research to show that ferries pay for themselves.
~~~~~~~~~~~~~~~~~~~~~~~~~ unnamed-study

It has been found that mussels hear the pumps.
~~~~~~~~~~~~~~~~~ unnamed-study

A separate piece of research, carried out on pilots, came to the same conclusion.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unnamed-study

Critics like to quote a study that found the gates too narrow.
                      ~~~~~~~ unnamed-study

One much-quoted paper from a few years ago went so far as to predict the end of the herring.
~~~~~~~~~~~~~~~~~~~~~ unnamed-study
`,
    },
    {
      title: 'work, tests and findings that are somebody’s, no study or none',
      text: `Work on the lock shows no sign of an end. Analysis showed the same. There is no evidence to suggest that it leaks.

Research at the Institute of Tides found that moles prefer clay. Evidence from the Harbour Board points the other way.

Tests by the Harbour Board found lead. A separate study, published in Coastal Biology, found none.

An internal review found no fault. A poll by Meridian had support for the levy at a third. The mayor named a survey of the quay her first task.

Tests showed that the pilot had drunk, prosecutors said. Work on the bridge found that a pile was rotten. It had been found that he was late, the court heard.

A team of scientists found the wreck in May. A study of eels is due in June, and Roth says that it will help.`,
    },
    {
      title: 'years of it, and what is put between commas',
      text: `
The lower gate was closed.

It will open in May.

Decades of research show that locks seldom pay. Backers brought their own numbers. A report by the Harbour Board puts the gain at two million.
~~~~~~~~~~~~~~~~~~~~~~~~ unnamed-study

The upper gate was closed.

Years of surveys have found the same of piers.
~~~~~~~~~~~~~~~~~~~~~~~~~~~ unnamed-study

Research suggests that by the time a dike leaks, it has begun to move.
~~~~~~~~~~~~~~~~~ unnamed-study

A more recent trial, too late for the plan, found that mussels hear the pumps.
~~~~~~~~~~~~~~~~~~~ unnamed-study

A later survey, larger and slower, showed a smaller catch.
~~~~~~~~~~~~~~ unnamed-study
`,
    },
    {
      title: 'an audit that has its owner below, papers of an agenda, and figures who are people',
      text: `The ferry was kept too long, a damning audit released yesterday says.

It cost nine million in a year, Controller Ana Ruiz’s audit found.

The council met in Elsham on Tuesday. According to papers put before the meeting, the levy will rise.

The town, which owns the quay, will lend two million, according to a cabinet report published last week.

Industry figures say that the lock will stay shut. Market figures warn of it.

A later trial, Hale said, found nothing. Research done by Meridian suggests that it leaks. Meridian’s own survey found the same, and a second study has shown it.`,
    },
    {
      title: 'the results of studies, and how far they reached',
      text: `
The lower gate was closed.

It will open in May.

The results of recent surveys suggest that voters are tired.
               ~~~~~~~~~~~~~~~~~~~~~~ unnamed-study

The findings of a new report suggest the same.
                ~~~~~~~~~~~~~~~~~~~~ unnamed-study

Nationwide surveys indicate that ferries are kept too long.
~~~~~~~~~~~~~~~~~~~~~~~~~~~ unnamed-study
`,
    },
    {
      title: 'results of what was told of, and of a body',
      text: 'The results of the survey show that buyers want smaller mussels. Results of trials by the Institute of Tides suggest that moles prefer clay.',
    },
    {
      title: 'a name that sounds like a study, and studies that are named behind what they found',
      text: `Consumer Reports, which tested five such locks, suggests freezing the account.

Polls suggest a close race: the latest three, by Coastwatch, Meridian and Tidewater, put the gap at one point.`,
    },
    {
      title: 'what this newspaper has counted or seen',
      text: `An analysis of court papers by this newspaper found that one warrant in four had the wrong address.

A report from 1974, which I found in a box at the archive, says much the same.`,
    },
    {
      title: 'who paid for it, in a sentence of its own',
      text: 'A recent poll put her nine points ahead. It was paid for by her own campaign.',
    },
    {
      title: 'a body behind a number with a comma, one that published it, and the meeting that it is for',
      text: `In a survey of 1,906 sailors by the county in May, most were in favour of the lock.

The pier was shut in autumn.

In March the inspectorate of harbours published a report in which it said that checks of two piers were overdue.

The lamps will stay.

The gate cost more than that, according to papers for the county’s harbour committee.

The lock will cost as much, according to papers published ahead of the meeting.`,
    },
    {
      title: 'who published it, and still is nobody',
      text: `
In March the same researchers published a study which found that eels like music.
                                        ~~~~~~~ unnamed-study

In a survey of 1,906 sailors last May, most were in favour of the lock.
   ~~~~~~~~ unnamed-study
`,
    },
    {
      title: 'who carried it out, and still is nobody',
      text: `
A recent study found that eels like music. It was carried out by researchers over two years.
~~~~~~~~~~~~~~~~~~~~ unnamed-study
`,
    },
  ],
  *check(article) {
    if (article.genre === 'interview') return
    // Which figures are asked for is told by all of the article, and hardly any has a study that is a reckoning.
    let asked: readonly ArticleFigure[] | undefined
    const isFigureToo = (index: number, study: StudyPhrase): boolean => {
      const block = article.blocks[index]
      if (!block || !isReckoning(block.text, study)) return false
      const sentence = sentenceAt(block, study.start)
      asked ??= askedFigures(article)
      return asked.some((entry) => entry.block === index && entry.figure.sentence === sentence)
    }
    for (const [index, studies] of unnamedIn(article.blocks)) {
      for (const study of studies) {
        // "Estimates put the cost at two million": where the figure is asked for, one report of the sentence is enough.
        if (isIdentified(article, index, study) || isFigureToo(index, study)) continue
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
                ` ${/\b(?:data|figures|numbers|statistics|records|documents|papers|files|e-?mails)$/i.test(wordsAt(article, noun)) ? 'from' : 'by'} [SOURCE]`,
              ),
              sourceNote(article, index, sentenceOf(article, noun)),
            ),
        }
      }
    }
  },
})

const NAMED = new Set(['named-person', 'named-organisation', 'media'])

const unnamedIn = acrossBlocks(unnamedStudies)

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
      // Its own verb gives nobody else the word: "Polling, though, tells a different story".
      !attribution.cue.some(({ start }) => start >= study.start && start <= study.until + 1) &&
      !attribution.source.some((place) => place.start < study.end && place.end > study.start) &&
      (attribution.sentence === sentence ||
        attribution.content.some((place) => place.start <= study.start && study.noun <= place.end)),
  )
  if (said || ACCORDING.test(block.text.slice(span.start, study.start))) return true
  if (HEARD.test(sentenceText(block, sentence))) return true
  if (sentence === 0 && !isAnother(block, study) && continuesStudy(article, index)) return true
  if (isLede(article, index) && isFilledIn(article, index, sentence)) return true
  const next = nextOfSection(article, index)
  // A summary in the lede is named in full below it.
  if (next && sentence >= block.sentences.length - 2 && opensWithName(next)) return true
  if (study.plural) return false
  if (isLede(article, index)) {
    const below = article.blocks.slice(index + 1, index + 5).filter(isCopy)
    const identified = below.some((later) =>
      sentencesOnStudies(later).some(({ span, named }) => named || isLinked(later, span)),
    )
    if (identified) return true
  }
  return article.blocks.slice(index + 1, index + 12).some(tellsWherePublished)
}

/** The sentences of a block that are about a study, and whether they name it. */
const sentencesOnStudies = perBlock((block) =>
  block.sentences.flatMap((span) => {
    const words = block.text.slice(span.start, span.end)
    if (!ABOUT_STUDY.test(words)) return []
    return [
      { span, named: identifies(words) || isPossessed(words) || mentionsBody(block, span.start, span.end) },
    ]
  }),
)

/** The paragraph behind a block, before the next heading unless this is the opening. */
function nextOfSection(article: Article, index: number): Article['blocks'][number] | undefined {
  const opening = isLede(article, index)
  for (const block of article.blocks.slice(index + 1, index + 8)) {
    if (block.kind === 'heading' && !opening) return undefined
    if (isCopy(block)) return block
  }
  return undefined
}

/** "Tests showed that he was drunk, prosecutors said": theirs. */
const HEARD =
  /, (?:police|prosecutors|investigators|detectives|officials|the \p{Ll}+) (?:have |has |had )?(?:said|says|say|heard|ruled|added|told)\b[^,;]{0,40}[.?!]?\s*$/u

/** "According to Ana Ruiz, research suggests": she says so. */
const ACCORDING = /\b[Aa]ccording to (?:the )?\p{Lu}[^,;:“”"]{0,60}, (?:that )?$/u

/** "Board figures last week showed as much. ¶ Figures showed that, for last year,": the account goes on. */
function continuesStudy(article: Article, index: number): boolean {
  const before = article.blocks[index - 1]
  return before !== undefined && isCopy(before) && endsWithName(before)
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
        ) || fillsIn(below)
      )
    })
}

/** "Parties listed by the Electoral Commission", "business advisers Meridian asked". */
const LISTED =
  /\b(?:listed|counted|recorded|collected|compiled|published|released|surveyed|polled|interviewed|asked|questioned|carried out|conducted) by (?:the )?(?:[\p{Ll}-]+ ){0,3}\p{Lu}|\b(?:study|survey|report|poll|research|figures|data)\b[^.]{0,60}\b(?:by|from|for) (?:the )?(?:[\p{L}-]+ ){0,3}\p{Lu}/u

/** Whether a block tells in its first sentences whose figures a story has. */
const fillsIn = perBlock(
  (block) =>
    [0, 1, 2].some((at) => LISTED.test(sentenceText(block, at))) ||
    BODY_WITH_TRADE.test(sentenceText(block, 0)),
)

/** Whether a block names a study in its last sentence. */
const endsWithName = perBlock((block) => namesStudy(sentenceText(block, block.sentences.length - 1)))

/** Whether it names one in its first two. */
const opensWithName = perBlock((block) => namesStudy(sentenceText(block, 0), sentenceText(block, 1)))

const tellsWherePublished = perBlock(
  (block) =>
    isCopy(block) &&
    /\b(?:stud(?:y|ies)|findings|paper|report|survey|research\w*)\b[^.]{0,100}\b(?:published|appear\w*) (?:\w+ ){0,4}(?:in|by|on) (?:the )?(?:\p{Ll}+ )?[“"_*]?\p{Lu}/u.test(
      block.text,
    ),
)

function sentenceOf(article: Article, { block: index, start }: Place): number {
  const block = article.blocks[index]
  return block ? sentenceAt(block, start) : 0
}

/** One of the first two paragraphs: a summary that the story fills in below. */
function isLede(article: Article, index: number): boolean {
  return index < 12 && article.blocks.slice(0, index).filter(isCopy).length < 2
}
