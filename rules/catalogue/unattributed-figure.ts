import type { Article, ArticleFigure } from '../article/model.ts'
import { groupByBlock } from '../article/resolve/by-block.ts'
import { askedFigures } from './asked-figures.ts'
import { attributionFixes, spanOf, wordsAt } from './fixes.ts'
import { defineRule } from './rule.ts'

/** Twenty counts in a row. */
const COUNTS = Array.from({ length: 20 }, (_, at) => `Pier ${at + 1} had ${210 + at} boats.`).join(' ')

export default defineRule({
  id: 'unattributed-figure',
  summary: 'A figure that nobody is named for.',
  severity: 'warning',
  recommended: true,
  docs: `Readers cannot weigh a number whose counter they do not know, and wrong tolls and costs are among the commonest
corrections. A figure is fine when its sentence or the running account of its paragraph names who counted, when a link,
footnote or source note points to a document, when the sentence’s subject is the body that publishes it, or when the
same quantity is attributed elsewhere in the article.

Ages, dates, addresses, scores, votes, names with numbers in them, headlines, captions and table cells are not asked for.
Nor are advice to the reader and the writer’s own experience, everyday prices, sums that only describe (“a $43,000 watch”),
what a bill, a plan or a court lays down, what somebody means to do, declared results, what is read off an instrument or a
map, a survey’s sample, a town’s population, and plain counts below a hundred of nothing grave. A company’s published accounts,
bids, stakes and prices are its own public acts, and in a story of the business pages sums are taken to be. Where a paragraph
tells of a paper, a register or whoever keeps it (“the audit”, “her ledger”), its numbers are taken to come from there.

A figure is asked for where something says that it is disputable: it was estimated, it is an average or a share of people, people were
harmed, a crowd came, a whole country is counted, something cost or would cost so much, or it is hedged (“about”, “nearly”, a range), since whoever has
counted needs no hedge. Hearsay, vague groups and unnamed studies vouch for no number. Where politics is told, sums, changes and leads are
arguments and asked for too. An exact number deep in a story stands in somebody’s register and is let pass.`,
  standards: [
    {
      name: 'AP: attribute any disputable fact that was not witnessed or confirmed first-hand',
      url: 'https://blog.ap.org/',
    },
    { name: 'Reuters Handbook of Journalism: The Essentials of Reuters sourcing' },
    { name: 'BBC Editorial Guidelines, section 3: Accuracy' },
  ],
  examples: [
    {
      title: 'a bare count',
      text: `
The strike affected 12,000 workers across the northern ports.
                    ~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'a share',
      text: `
Nearly 60 percent of farms in the valley have closed since 2019.
~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'money',
      text: `
The new harbour wall cost $310 million and took four winters to build.
                          ~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'what a whole trade will be worth, in a story of one firm',
      text: `
Brenn Smokehouses has opened a second plant, the company said. Its shares rose.

The market for smoked eel will be worth $14 billion by 2030. The plant itself is worth $4 million.
                                        ~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'who spoke at a hearing, and who speak a tongue',
      text: `
About 70 people spoke at the hearing on the lock. Nearly 400 pilots testified before the board.

About 700,000 people spoke Brennish at home.
~~~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'until when and how far is nobody who expects it',
      text: `
The number of people with wet cellars is expected to double to two million by 2030.
                                                               ~~~~~~~~~~~ unattributed-figure

The number of people with dry cellars is expected to fall to three million by the end of 2031.
                                                             ~~~~~~~~~~~~~ unattributed-figure

The number of people with damp cellars is expected to fall by a third to four million.
                                                                         ~~~~~~~~~~~~ unattributed-figure

The number of people without cellars is expected to reach five million by Meridian Research.
`,
    },
    {
      title: 'attributed in the same sentence',
      text: 'The strike affected 12,000 workers, the dockers’ union said.',
    },
    {
      title: 'the account of the paragraph runs on',
      text: 'The harbour authority said the storm sank two ferries. About 1,400 passengers were stranded overnight.',
    },
    {
      title: 'an average that somebody keeps',
      text: 'In an average calculated by Tidewatch, Ruiz leads the field with 36 percent. All of it was counted before June.',
    },
    {
      title: 'officials of an office go on',
      text: 'Turnout was the second highest on record, election officials said. It was about 41 percent, just shy of the record.',
    },
    {
      title: 'what analyses have estimated',
      text: 'The plan, which nonpartisan analyses have estimated to cost about $10 billion over 10 years, is the largest.',
    },
    {
      title: 'a margin of error',
      text: 'Among 459 harbour voters the margin of error is nearly five points either way.',
    },
    {
      title: 'what polls show, as polls',
      text: 'Neither will appear because of registering below 3 percent in recent national polls.',
    },
    {
      title: 'what a deal would take',
      text: 'At least 15,000 employees would need to be let go to make the deal pay.',
    },
    {
      title: 'estimated by nobody, whoever spoke before',
      text: `
“We hear them at night,” said Ana Ruiz of the river league. “They sing!”

Nobody used to see one in the bay. Today an estimated 2,300 otters live there.
                                         ~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure

With rifles provided by the crown, the duke’s men killed an estimated 5,000 people.
                                                         ~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'a large share, sum or count of which nothing tells whose it is',
      text: `
The council meets again in May to talk of the quays.

The lower town is some 48 percent Brennish.
                  ~~~~~~~~~~~~~~~ unattributed-figure

The dike fund stood at $730 million that winter.
                       ~~~~~~~~~~~~ unattributed-figure

By May the lock was losing over 4,000 barges a month to the sea.
                           ~~~~~~~~~~~~~~~~~ unattributed-figure

At least 60 pilots were injured on the quay.
~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'what a large number is when nobody disputes it',
      text: `The council meets again in May to talk of the quays.

Rents went from 14 percent to 11 percent. Iced tea makes up 80 percent of sales there.

The fund received $12 million from the river bank, and costs may exceed $1 million.

The film made $60 million, and 12,000 visitors attended the fair. Its halls house 31,400 shells.

He sent 6,100 soldiers there. She found to her dismay that only 6 percent of the lamps worked. Some 40 percent of each loaf is water.`,
    },
    {
      title: 'a small crowd',
      text: 'On Sunday about 100 people gathered on the quay to sing.',
    },
    {
      title: 'a small crowd of many trades',
      text: 'About 40 Tolland fishermen, traders and apprentices turned out to mend the nets.',
    },
    {
      title: 'words and not a count',
      text: 'One scathing editorial is worth a thousand of a candidate’s own words.',
    },
    {
      title: 'a poll of several outlets',
      text: 'Brandt led Ruiz in a Tolland News/Evening Courier/Marlin South Harbour poll. Her 64 percent was mostly the fishermen’s.',
    },
    {
      title: 'what a rule requires',
      text: 'One way would require recruiting at least half of the harbour committee.',
    },
    {
      title: 'closed by its source',
      text: 'Some 9,000 homes lost power. Crews restored 6,500 of them by dawn, according to the grid operator Volta.',
    },
    {
      title: 'a link to the document',
      text: 'Rents rose [18 percent in a year](https://example.org/rents.pdf).',
    },
    {
      title: 'a source note',
      text: 'Rents rose 18 percent in a year. <!-- source: housing office table 4 -->',
    },
    {
      title: 'no figures',
      text: 'Marta Lind, 43, of 12 Quay Street, was born on 4 May 1981 and took bus 61 at 6:30 p.m.',
    },
    {
      title: 'a range',
      text: `
About 40 to 50 percent of the nets are lost each winter.
~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'whom they ring is not who counted',
      text: `
Helplines can help. One in three women who ring the counselling charity Harbourline mention debt or isolation and Talkback is a free line for young people, where they can ask about problems at home.
                    ~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'a study that somebody is quoted after',
      text: `
A study at the University of Tolland in 2013 found that walks help. The pier is a comfort to Ada Vale, 19. “I would not know what to do without it.”

One in three women in the town lives alone, and the pier is open all night.
~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'a lead before an election',
      text: `
# Republicans gather before the primary

Brandt leads the field in the Harbor State with just 22 percent.
                                                     ~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'a fraction',
      text: `
One in five islanders has left since the closure.
~~~~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'a multiple',
      text: `
Rents in the old town have more than doubled since the bridge opened.
                           ~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'the dead and the injured',
      text: `
The fire at the cannery killed 14 people and injured 30.
                               ~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'a crowd',
      text: `
More than 10,000 people marched to the harbour to save the ferry.
~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'a price',
      text: 'The day ticket costs $12 at the kiosk.',
    },
    {
      title: 'advice to the reader',
      text: 'You can save up to 30 percent if you book by March.',
    },
    {
      title: 'the writer’s own experience',
      text: 'I have spent more than 2,000 hours on that boat, most of them seasick.',
    },
    {
      title: 'what a bill lays down',
      text: 'The bill would limit catches to 40,000 tons a year.',
    },
    {
      title: 'what a gazetteer says',
      text: 'Utrow is a town of about 1,500 people on the estuary.',
    },
    {
      title: 'a survey’s sample',
      text: 'Some 1,200 fishers surveyed in May had sold their boats.',
    },
    {
      title: 'a sum that describes',
      text: 'She wore a $43,000 watch to the hearing.',
    },
    {
      title: 'a court’s sum',
      text: 'The skipper was released on $20,000 bail.',
    },
    {
      title: 'a number in a name',
      text: 'The Eliot 314 seminar meets in the boathouse.',
    },
    {
      title: 'who spends is not who counts',
      text: `
Both candidates for mayor speak on Friday.

Since March the harbour campaign has spent more than $4 million on radio spots.
                                           ~~~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'an average, however small',
      text: `
The average fare on the island buses was $27 last winter.
                                         ~~~ unattributed-figure
`,
    },
    {
      title: 'a remark to the reader behind the figure',
      text: `
Catches fell by 18 percent in May – something you would not know from the quayside.
                ~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'another scene ends a study’s account',
      text: `
A study by the Oceanic Institute found that half of the reefs are bleached.

Meanwhile, more than 200,000 skippers have given up.
           ~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'a study’s account runs over paragraphs',
      text: `A study by the Oceanic Institute found that half of the reefs are bleached.

Some 40 percent of the lagoons hold no fish at all.`,
    },
    {
      title: 'land that burned',
      text: `
The fire burned 4,200 acres of heath before the rain came.
                ~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'land on the map',
      text: 'The estate, 130 acres in all, lies 400 yards from the pier.',
    },
    {
      title: 'the next paragraph substantiates the first',
      text: `Skippers earn a third less than they did ten years ago.

The figures, released by the Institute of Fisheries, show that pay fell from 36,000 to 24,000 crowns.`,
    },
    {
      title: 'what a court orders',
      text: 'The ruling ordered the yard to pay €2,000 in costs.',
    },
    {
      title: 'a fee that is set',
      text: 'In 2020 the island set a flat $140 fee for each mooring.',
    },
    {
      title: 'what somebody means to do',
      text: 'The ferry line plans to spend $40 million on new boats.',
    },
    {
      title: 'a declared result',
      text: 'Marta Lind won the runoff with 58 percent of the vote and will hold 14 of the council’s seats.',
    },
    {
      title: 'a poll named beside its figure',
      text: 'In the latest Tidewater News poll, Lind led by 6 points, with 44 percent of islanders behind her.',
    },
    {
      title: 'voters asked by a poll in the paragraph before',
      text: `The mayor’s lead is gone, a Tidewater News poll shows.

Forty-four percent of likely voters support her, and 41 percent prefer the harbour master.`,
    },
    {
      title: 'one in so many who think so is not a source',
      text: `
Nearly two in three skippers now view the harbour board with distrust.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'a local’s number',
      text: 'Dockers of Local 18007 went on strike on Monday.',
    },
    {
      title: 'what is given, and by whom',
      text: 'The move has been allocated $40 million by the mining company.',
    },
    {
      title: 'a body that counts, sets aside or inspects',
      text: 'The Harbour Safety Panel had inspected 4,500 logbooks, and Volta cut 400 jobs.',
    },
    {
      title: 'parts of a sum',
      text: `The legislature granted the islands $10 million, Mayor Lind said.

Of the $10 million, $5.7 million will go to the ferry. The final $1.6 million will go to buses.`,
    },
    {
      title: 'a list that a plan holds',
      text: `The mayor’s budget includes:

- cutting $12 million from the schools;
- closing 30 to 40 reading rooms.`,
    },
    {
      title: 'somebody is given the word',
      text: `I asked the harbour master about the catch. Here is what she had to say:

The fleet landed about 4,000 tons last year. Half of it was herring.`,
    },
    {
      title: 'a speaker goes on after a quotation',
      text: 'The skipper, Ivo Rask, filled in the forms, he said. “Then I got a lot.” €492,000, to be exact.',
    },
    {
      title: 'a demand in a list',
      text: 'The yard wants a longer week; a freeze of pensions; a 50 percent cut in sick leave.',
    },
    {
      title: 'a question',
      text: 'What made 65 million people change their minds?',
    },
    {
      title: 'a letter',
      text: `Dear Harbour Courier,

The cannery laid off 500 people last week, and nobody wrote a word about it.`,
    },
    {
      title: 'market prices, crowds at a match, the toll of another year',
      text: `Shares of Volta rose 4.2% to $310 in early trading.

Brenn beat Tarn 3-1 in front of 28,400 fans.

The ferry disaster of 1987 killed 193 people.`,
    },
    {
      title: 'a sum in the paragraph after a poll',
      text: `
A Tidewater News poll shows that the mayor’s lead is gone.

Her campaign has spent $2 million on radio spots.
                       ~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'more than half of what was attributed before',
      text: `Some 2,100 islanders have left since March, the harbour board said.

More than half of them are children.`,
    },
    {
      title: 'prices of the tape and at the door, and who is meant',
      text: `Volta fell $1.25, or 1.4 percent, to $88.95. Copper ended the day 12 cents higher at $4,310 a tonne.

Tickets for the dinner start at $2,500. The grant is for families with incomes above $125,000.`,
    },
    {
      title: 'a share that is a rule',
      text: 'She missed the 15 percent polling threshold. The island answered with tariffs of 25 percent.',
    },
    {
      title: 'a trial that is named, over two paragraphs',
      text: `In a trial of 1,840 patients published in the Northern Journal, the pill cut strokes by 23 percent.

Side effects were mild: 14 percent had headaches.`,
    },
    {
      title: 'what a company publishes of itself',
      text: `Volta’s net income rose 12 percent to €310 million in the third quarter.

The carmaker sold 42,000 vans and employs 9,100 people. Its losses in Tarn widened to €14 million.`,
    },
    {
      title: 'what a trade sold is nobody’s own account',
      text: `
House sales on the islands fell 12 percent in the third quarter.
                                ~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'takings of a film, which the trade publishes',
      text: '“The Drowned Bell” took $14 million in its first three days.',
    },
    {
      title: 'a deal, a stake, a bid, a sum that an auction shows',
      text: `Tarn Shipping is to buy its rival Orla Lines for $410m (£310m) and will own 44 percent of the group’s docks.

The mill has received a $3.2bn (£2.4bn) takeover offer. The captain’s log fetched £21,000 at auction.`,
    },
    {
      title: 'a price in the shops, what a data sheet and a rate say',
      text: `The console goes on sale for $250 in May and holds six times as much data as the last one.

The bank cut its bonus rate to 2.5 percent. The account pays 5.25 percent.`,
    },
    {
      title: 'what something cost to make',
      text: `
The opera house has cost $310 million so far.
                         ~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'metres, models, days and scores',
      text: `Lind won the 1,500m title and cleared 1.86m in the high jump. She flew home on a 777 jet.

The regatta is on 12-13 March. Ulla Brandt was beaten 6-2 7-5 and fired 19 aces.`,
    },
    {
      title: 'millions that an m stands for',
      text: `
Some 1.4m cash machines run on that system.
~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'the lede states, the paragraphs below say who',
      text: `More than 200,000 pumps on the islands leak into the ground.

The number was revealed by inspectors who spent three winters at it.`,
    },
    {
      title: 'a lede that nobody comes back to',
      text: `
More than 200,000 pumps on the islands leak into the ground.
~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure

Winters are mild there, and the wells are shallow.

Most of the farms are small.
`,
    },
    {
      title: 'a story of one poll',
      text: `The mayor is liked again, a Tidewater News poll finds.

Her harbour plan pleases nearly everybody.

It was called her best idea by 22 percent, and three in ten named the new ferry.

The bus lanes please fewer.

They were cited by 9 percent of women.`,
    },
    {
      title: 'who brings a charge',
      text: 'Prosecutors have charged three chandlers with inflating the yard’s earnings by $8 million.',
    },
    {
      title: 'what the text could list, and its people',
      text: `More than 20 followed suit, among them the Heron and the Tern.

More than 40 people saw the light go out.`,
    },
    {
      title: 'what must be sent in, what is reckoned with, what history books say',
      text: `Entrants must submit up to 10,000 words. Only when about 25 percent of boats carry the beacon does it pay.

The Second World War killed more than 60 million people.`,
    },
    {
      title: 'a story of the business pages: what companies owe and pay, and how shares moved',
      text: `The brewer’s creditors will meet on Monday, and its shares fell.

Orla Ales revealed debts of €140 million. The shares were trading 8.4 percent above the offer price.

Some 1,100 jobs are to be cut in Tarn. About 40 percent of the group’s pubs are for sale.`,
    },
    {
      title: 'what even a story of the business pages must source',
      text: `
The brewer’s creditors will meet on Monday, and its shares fell.

About 12,000 people lost their savings in the crash.
~~~~~~~~~~~~~~~~~~~ unattributed-figure

Inflation on the islands is 9.5 percent, the highest in a decade.
                            ~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'a study that the story comes back to',
      text: `The islanders sleep badly, and winters are the worst.

The survey also found that nobody knows why. Blinds are rare.

Most of the young wake at night.

Half of the fishers do.`,
    },
    {
      title: 'a list of who earns most',
      text: `Ulla Brandt is top of the annual list of the coast’s earners in the Harbour Courier.

She earned $56 million last year, ahead of Ivo Rask, who made $43 million.`,
    },
    {
      title: 'what was posted, and whose members they are',
      text: `Orla Vance (@orlavance)

The ferry carried 41,000 people this week!

The dockers’ union, with 1.2 million members, signed the letter.`,
    },
    {
      title: 'whoever reckons with it is named',
      text: `Volta reckons it will reach 4 million homes. The growth was ahead of the 3.1 percent the government estimated.

The average islander keeps 600 pictures, estimates the Chamber of Shops.`,
    },
    {
      title: 'things that a register lists, and what a machine does',
      text: `The network serves 230 exchanges and 700 yards. It can draw up to 2,000 charts an hour.

Families making between $30,000 and $75,000 pay less, and Orla Ales employs 77,000 people.`,
    },
    {
      title: 'dead among the hundreds',
      text: `
Storms have killed 230 people on the piers since March.
                   ~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'a ballot that was counted, a poll that its paragraph names',
      text: `The harbour party was rejected by 59.6 percent of voters. Lind must win 91 percent of the remaining delegates.

Lind led in a Tidewater News poll in May. Her 64 percent among women was the best of the year.`,
    },
    {
      title: 'an estimate of the dead',
      text: `
An estimated 600 people drowned when the ferry sank.
~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'whoever plans to spend it has not estimated it',
      text: `
The second bridge is to open next year, at an estimated cost of $26 million.
                                                                ~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'a rally, and a turnout that is no vote',
      text: `
The strikers came back for a rally of about 500 on Monday.
                                      ~~~~~~~~~ unattributed-figure

More than 1,000 islanders turned out at the gates to protest.
~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'how many times the risk',
      text: `
In the valley alone, those who were not vaccinated are at 6 times greater risk of dying.
                                                          ~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'what the reader can work out from the number before',
      text: `The dike board must find 900 stones by May. That’s about five times the number of stones it bought last spring.`,
    },
    {
      title: 'results of a vote in other words',
      text: `Voss won the caucuses in Tolland and Marlow. Hale finished third in Marlow, getting just 14 percent.

The two mayors had long been rivals. Hale won by a compelling margin in the valley over the winner of the coast, Jon Dahl—35 to 12 percent.

The ferry law was carried, with 52.9 percent of the vote at a voter turnout of 53 percent. Another resulted in 58.9 percent voting against the dike.

More people voted for Hale than for Lind in the primary. In Tolland, Lind edged him by a nose — less than 2 percent. In the Brenn
caucuses, 34,000 people supported Hale. Another referendum was won with a turnout of 63.1 percent.

Lind and Hale took a combined 25 million votes in the primary season, compared with 16 million for Voss. Even where his ideas
are popular, Hale could not break 50 percent. Turnout was down 16 percent from the 436,219 people who came in 2019.`,
    },
    {
      title: 'worked out, supposed, set free or official, and between two paragraphs of one office',
      text: `The Courier did the math on that, and found that the odds of six come out to 1 in 64. Let’s just say that one-half of the
ports close.

It is still less than half of what researchers say they need. Hale held a briefing to brag that the rate has fallen below 5 percent.

Hale has freed up $26 million in state funds for the dike. The official unemployment rate is 4.7 percent.

The Budget Office said that deficits would rise.

The deficit last year was equal to 2.5 percent of output, down three-quarters from 2009.

The Budget Office said that they would rise again.`,
    },
    {
      title: 'a turnout of voters, a small rally and a plan with its sum',
      text: 'More than 1,000 islanders turned out on Tuesday. They held a rally of about 50. The board plans to spend $26 million on the quay.',
    },
    {
      title: 'what somebody has reckoned',
      text: `
Roughly 90 people were taken to hospital each day.
~~~~~~~~~~~~~~~~~ unattributed-figure

The smallest of the wards is nearly 35 percent too small.
                             ~~~~~~~~~~~~~~~~~ unattributed-figure

The valley’s farms share between 4,500 and 7,800 acre-feet of water a year.
                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure

Under the new rules, about 40,000 pupils will lose their bus passes.
                     ~~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'since a year, and of one blast',
      text: `
Since 1967 the navy has sunk nearly 12,000 boats, killing at least 17.
                             ~~~~~~~~~~~~~~~~~~~ unattributed-figure

A blast beside the shrine left more than 60 dead.
                               ~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'who came to an evening, whom she met and how far it is',
      text: 'About 300 skippers came to hear the choir. She met with about 60 pilots. It is about 200 miles to the light. About 200 protesters congregated there, at a rally that drew about 100 people. Both had about half the vote (53 percent turnout). In its budget the board provided about $120 million for the light.',
    },
    {
      title: 'estimated by nobody, and somebody speaks only then',
      text: `
It’s estimated that more than 50,000 skippers have no lamp, and the nights are long. “You get used to it,” says Ada Vale.
                    ~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure

The new hall, with its pool and its two cinemas, is worth an estimated $90 million.
                                                          ~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure

The harbour board is estimated to have spent $40 million on the pier.
                                             ~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'the dead in words, what is cut by a third, and a war that began in some year',
      text: `
The gates are shut.

Eleven people were killed on the ferry.
~~~~~~~~~~~~~ unattributed-figure

The yard’s budget was slashed by a third.
                                 ~~~~~~~ unattributed-figure

The quarrel has killed about 4,800 islanders since it began in 2019.
                       ~~~~~~~~~~~~~~~~~~~~~ unattributed-figure

About 160 homes were destroyed in the mudslide.
~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'an unnamed source vouches for nothing else',
      text: `
The gates are shut.

A third of the islanders have left. A source said the yard would close.
~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'a lede that wind speeds do not substantiate',
      text: `
The storm tore roofs from sheds, killing at least seven people and leaving more than 400,000 homes without power.
                                         ~~~~~~~~~~~~~~~~~~~~~ unattributed-figure

It came ashore with winds of 120 miles an hour, according to the Harbour Weather Service.
`,
    },
    {
      title: 'whose number it is, told without a verb of saying',
      text: `The gates are shut.

A toll of 47 dead was given by the minister, Karim Hale. In the view of the fire chief, some 2,000 people fled.

The crowd, which the police put at 15,000, was the largest of all. By the health office’s reckoning, 1 in 4 children is ill.

Rents have risen by 9 percent (source: Harbour Homes). Hale & Company, which sells policies, estimated the losses at $5 billion.`,
    },
    {
      title: 'what several contributors have written',
      text: `Two readers look back on the year.

**Ana Ruiz:**

Some 400,000 islanders have lost their boats, and 40 percent of the yards are shut.

**Tom Hale:**

The harbour wastes about $90 million a year.`,
    },
    {
      title: 'a source at the head of a later sentence',
      text: `
The gates of the harbour are open, and bread is cheap.

Islanders throw away between 30 percent and 40 percent of it. According to the Institute of Bread, each wastes a loaf a week.
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'who shows no sign says nothing',
      text: `
Lina Roth shows no signs of giving up. Storms have killed 230 people on the piers since March.
                                                          ~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'estimated by nobody',
      text: `
The winters are hard on the quay, and the fleet is old.

Gangs now hold an estimated 80 percent of the sheds.
               ~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'whose estimate it is',
      text: `The board will vote in May. Its own estimate, printed with the budget, puts the cost at between £18 million and £21 million.

The board’s own estimate puts the loss at $4 million. The office’s forecast, revised in March, has 31,000 islanders out of work.`,
    },
    {
      title: 'shares and totals of a people',
      text: `
Nights are long in the yards, and the pay is poor.

Only 37 percent have a lamp.
     ~~~~~~~~~~ unattributed-figure

More than 300,000 islanders have fled since the dikes broke.
~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure

At least 50 people died in the surge.
~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'who is ahead, without a pollster',
      text: `
The two candidates for governor met on Monday.

Brandt is ahead of Ruiz by 9 points in the north.
                           ~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'what a levy would bring',
      text: `
The harbour has no money for a new dike.

A levy on berths would raise $220 million a year.
                             ~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'what only says how many',
      text: `The museum reopens on Sunday after four dark winters.

Its halls show 31,400 shells, and the gift shop sold 52,000 cups.

The new owner paid $4 million for the lighthouse.`,
    },
    {
      title: 'an exact number deep in a story',
      text: `The choir of the islands sings again.

It was silent for four winters.

Its hall was a ruin.

Last year 4,310 singers took lessons.`,
    },
    {
      title: 'a house’s own share, a step of a series, a place on the map',
      text: `Iced tea makes up nearly 80 percent of sales. More than half of Volta’s kiosks sell it.

Empty berths went from 14 percent to 11 percent. The bay is home to a third of the country’s people.`,
    },
    {
      title: 'what happened elsewhere',
      text: `The quay is quiet.

The nets hang in the wind.

Few boats are out.

It stands where the fire that killed 230 people began. In January, a blast in Tarn killed at least 40 people.`,
    },
    {
      title: 'who is looked at by a study or signs a petition',
      text: `Winter is long there.

Researchers at the Oceanic Institute followed some 2,900 skippers.

More than 16,000 islanders have signed the petition.`,
    },
    {
      title: 'a source that is named without a verb',
      text: 'The skippers lost more than $7 million (via Harbour Radio) on the bet.',
    },
    {
      title: 'what an office records and what must be shown',
      text: `There are more than 112,800 confirmed cases on the islands.

Yards will have to qualify again by showing a 30 percent drop in takings.`,
    },
    {
      title: 'a speaker who goes on in single marks',
      text: `‘I do not want the county’s money,’ she said.

‘If there is no trial it would cost about $5 million.`,
    },
    {
      title: 'who is taken to be known, and a few',
      text: `The roughly 3,500 troops on the island leave in May. It was heard by the 9 million listeners who tuned in.

Members send in a few hundred thousand crowns a year.`,
    },
    {
      title: 'whoever says it closes the sentence',
      text: 'Around 400,000 islanders have left amid storms, and others will feel compelled to go, says the league that has promised to mend the dikes.',
    },
    {
      title: 'shares in a story of a report',
      text: `Fewer islanders fish, a new report from the Institute of Fisheries shows.

The boats are old, and nobody buys new ones.

Winters grow longer.

Nights on the water are cold.

Only 36 percent of the skippers are under 40.`,
    },
    {
      title: 'a source named below its box, and a share of somebody’s own guests',
      text: `The wedding was moved to the quay at four days’ notice, and 97 percent of applicants got no answer.

Some 78 percent of people with a boat outlive it by a year.

Source: Harbour Office`,
    },
    {
      title: 'items taken from newspapers, whose names and dates close them',
      text: `
The lock takes about 4,000 barges a month.
               ~~~~~~~~~~~~~~~~~~ unattributed-figure

## What others write

The mayor’s pond takes 60 times as much water as a yard.

It has about 900 gallons to lose a night.

—*Elsham Gazette*, May 3, 2024

Some 78 percent of people with a boat outlive it by a year.
~~~~~~~~~~~~~~~ unattributed-figure

— Ada Vale, in 2019
`,
    },
    {
      title: 'a record and a race that is over',
      text: `The hall was lit for a record 80.6 million viewers.

Brandt finished 0.3 points behind Ruiz in the first round.`,
    },
    {
      title: 'who was helped, and what a statement points out',
      text: `The hotel opened its doors to house about 200 people who had been displaced from their homes.

In a statement the yard rejected that, pointing out that it spent far less than the $54 million of its own that the owner has lost.`,
    },
    {
      title: 'sums beside the filings that they come from',
      text: `Both candidates for governor spoke of money in disclosures filed on Sunday.

In May donors poured $25 million into the campaign of the north.`,
    },
    {
      title: 'a body found it, a foundation helped them',
      text: `The Institute of Fisheries, a league of yards, calculated the storms were costing the islands $317 million a week.

Since the war, more than 730,000 people have benefited from the fund.`,
    },
    {
      title: 'an example, and what a shop sold',
      text: `But if, for example, half of people have seen the light, it is only half as bright.

Around 3,770,000 lamps had been sold before they were recalled.`,
    },
    {
      title: 'a story told in numbers from end to end',
      text: `Here is the year on the islands.

${COUNTS}

Some 60 percent of the skippers own a boat.`,
    },
    {
      title: 'shares in which the noun stands inside, and in words',
      text: `
One job in four on the estuary hangs on the yard.
~~~~~~~~~~~~~~~ unattributed-figure

Fewer than two stolen boats in ten are ever found, and skippers have seen it all before.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure

In the lagoon a third of the mussel beds have had to be abandoned.
              ~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure

Two-thirds of the houses on the quay are unsafe.
~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure

Fuel is dear: in the north crews pay a fifth more than in the south.
                                     ~~~~~~~ unattributed-figure

Landings have slid by a third since the weir was built.
                      ~~~~~~~ unattributed-figure

Catches are a quarter of what they were.
            ~~~~~~~~~~~~~~~~~ unattributed-figure

Since the gate was moved, collisions in the lock have gone up by half.
                                                                 ~~~~ unattributed-figure

Salt, when it can be had, sells for 14 times its price before the storm.
                                    ~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'what only looks like a share',
      text: 'The crew won one race in six. The flood split one parish in two. There were two men in three boats. He was back by half past nine, and over a fifth coffee he spoke of the third ferry. “One job in four hangs on the yard,” Vale said.',
    },
    {
      title: 'who refuses to say, and who speaks two sentences on of something else',
      text: `
The slip has lost $18 million since spring. The owner declined to comment, saying that it was too soon.
                  ~~~~~~~~~~~ unattributed-figure

The new lock cost $23 million, two thirds of it borrowed. Nobody has opened it. The swans are back, Vale said.
                  ~~~~~~~~~~~ unattributed-figure

The pier cost $31 million to mend. Its planks came by sea. Those numbers, Vale said, are the harbour’s own.
`,
    },
    {
      title: 'all told, and what came of a promise',
      text: `
All told, the storms have swallowed $12 million in nets.
                                    ~~~~~~~~~~~ unattributed-figure

The repairs have eaten up just over £80,000.
                          ~~~~~~~~~~~~~~~~~ unattributed-figure

The wreck, valued by the court at €3.6 million, is gone, and a replacement was to have cost €8 million. The board needs $4 million.
`,
    },
    {
      title: 'what an unnamed study found, which is asked for as that',
      text: `
Trials have found that ferries lose a fifth of their heat through the decks, and a survey found that 4,300 skippers knew.
`,
    },
    {
      title: 'the business of an explainer that asks its questions in bold',
      text: `
Boats cost more this year.

**Who pays?**

Owners do, and then whoever eats the fish.

**How many have sold?**

About 2,400 skippers have lost their boats since 2019.
~~~~~~~~~~~~~~~~~~~~ unattributed-figure

**Will it end?**

Hardly before the summer, when the fuel tax is due to go.

**Can they be helped?**

The fund is empty, and the town has other worries.
`,
    },
    {
      title: 'what is filed under travel and lets people speak',
      text: `
---
section: Travel
---

“The boats come at nine,” said Lina Roth, who sells postcards.

The old town has room for one street of shops. About 12,000 passengers leave their ships on a day in August.
                                               ~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure

“The quay is full by ten,” Paul Voss said.

The baker, Tom Hale, said that he would close.

“We came for the sea,” said Ana Ruiz, a visitor.
`,
    },
    {
      title: 'a guide that is filed under travel',
      text: `---
section: Travel
---

The old town has room for one street of shops. About 12,000 passengers leave their ships on a day in August.`,
    },
    {
      title: 'shares told in numbers, halves behind a hedge, lives that are claimed',
      text: `
Fewer than 700 of the estuary’s 16,000 skippers have a licence.
~~~~~~~~~~~~~~ unattributed-figure

At least 17 of the 72 berths below the bridge are let to nobody.
~~~~~~~~~~~ unattributed-figure

Landings at the old quay are down by almost half.
                                     ~~~~~~~~~~~ unattributed-figure

Rents by the water have leapt by as much as a third.
                                 ~~~~~~~~~~~~~~~~~~ unattributed-figure

The storm has claimed upwards of 60 lives.
                      ~~~~~~~~~~~~~~~~~~~ unattributed-figure

Some 430 homes were left under water.
~~~~~~~~~~~~~~ unattributed-figure

A new wall would cost in the region of £350,000. Hale did not mention it.
                      ~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'what is lacking, what repairs would take, and what is counted against another count',
      text: `
The harbour board has to close a gap of £6.3m before the spring.
                                        ~~~~~ unattributed-figure

The old baths need $700,000 in repairs.
                   ~~~~~~~~ unattributed-figure

Rent now takes one pay packet in three along the quay.
               ~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure

A second lock will run anywhere from $2 billion to $3 billion.
                                     ~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure

Since the ban, 1,900 fewer rods were sold than a year before.
               ~~~~~~~~~~~~~~~~ unattributed-figure

As many as 200 tonnes of eel are smuggled over the dike each spring.
~~~~~~~~~~~~~~~~~~~~~ unattributed-figure

Theft from the moorings has doubled over the past decade.
                            ~~~~~~~ unattributed-figure

Some 340 calls have brought the wardens to the inn since May.
~~~~~~~~~~~~~~ unattributed-figure

On any given day around 70 berths are taken by someone who waits for a tow.
                 ~~~~~~~~~~~~~~~~ unattributed-figure

The estuary accounts for 40 percent of the salt that the islands export.
                         ~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'what has to be shown, what will be offered, and two men doubled over',
      text: `Yards have to show a drop of 30 percent. Some 120 rods will probably be offered next spring. Two men doubled over with laughter, and 40 more boats came than the day before.

The accounts show a loss of $2 million. It would take one in three of the members to call a vote.`,
    },
    {
      title: 'who came to a match, what is counted by all, and a page that lists',
      text: 'The crew drew in front of 18,204. At least 40 of the 92 seats went to the Reeds. The notebook, now in the library, lists 11,318 crosses.',
    },
    {
      title: 'where a number is from, told in a sentence of its own',
      text: `The lock will cost about $92 million. That number is from the harbour board.

The hospital set out the bill in its accounts. Nurses from agencies came to about £11 million.

Ada Vale, who minds the larder, pulls out a ledger. In March it fed about 1,400 families.

Her doctors have put a price on it. The treatment would come to about £340,000.

Half a dozen wardens sorted the cards. About a quarter of the names were struck out. The clerk checked each against the roll.

The ministry published its tally at noon: about 4,100 homes without heat.

The club owes about €90 million. That emerged from accounts filed abroad.

It was the coroner who gave the families a number. About 70 of the 96 might have lived.

Pressed for a number, the mayor held up a hand: about 12,000.

The new estimate, from the same yard, is lower: about 1,600 deaths a year.

The spreadsheet, which it released after an appeal, has 900 rows. Roughly a third of the rows are blank.`,
    },
    {
      title: 'whose number it is, told by the way',
      text: `In the inspectors’ telling, about a fifth of the lamps were dark. Nobody had looked.

The auditor opened 40 contracts. In her view about $9 million was wasted.

She is one of about 3,500 nurses who, by the health service’s own account, have left.

The yard has put in claims for $27 million, half of which the harbour authority expects to pay.

Shops lost 14 percent, less than the company had warned of.

Farms make up about two thirds of what reaches the bay, the least since the agency began to measure it.

Brandt attributes much of the league’s success in growing from a club of 25,000 into a party to its songs.

Nearly 40 percent of the wells failed the test, a table attached to the letter shows.

About 30,000 jobs hang on the ferry, which was worked out by the consultancy Orrin in 2019.

The budget assumes that about 55,000 people will move.

Under oath, the foreman put the crowd at the gate at about 2,000.

Sightings are up by half, if the logbook kept at the lighthouse is any guide.

The orchard lost about 60 percent of its crop to frost. Its owner, Luc Perrin, walked along the rows.`,
    },
    {
      title: 'a paper that tells one thing and then another',
      text: `The audit blames a shortage of staff. One post in five is empty.

The yard’s filing puts the cost of the recall at $85 million. Nearly 300,000 ovens are affected.

A leaked copy of the review, seen by the Courier, lists the faults. About a third of them were known.

A notice on the door gives the reason: about 30 percent of the staff are ill.`,
    },
    {
      title: 'what is counted with the votes, with the calls, and with the whole',
      text: `Roth won by 19 votes. Turnout was 41.3%, up from 35.8% in 2021.

The wardens logged 212 calls. Roughly two thirds of them were for lost dogs.

The dogs’ home has 60 helpers. It took about 22,000 calls in 2024.

A petition has 7,400 signatures, more than ten times the population of the village.

The ombudsman, Ana Ruiz, upheld 71 per cent of the complaints. The auditor approved 64 per cent.

Eels have lived there for 500 years and perhaps for 1,300. They hide by day.

Giant eels grow old and weigh as much as the lid of a piano, or about 550 pounds.`,
    },
    {
      title: 'a turnout that is hedged, a share of what nobody counted, and a sum that is no weight',
      text: `
Roth won by 19 votes. Turnout was about 40 percent.
                                  ~~~~~~~~~~~~~~~~ unattributed-figure

The lamps are old. About two thirds of them are dark.
                   ~~~~~~~~~~~~~~~~ unattributed-figure

The wall cost the town about 950,000 pounds.
                       ~~~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'what stands in a hall, and what a house lost on its sales',
      text: `The boats leave from a hall lined with 20,000 blue tiles.

The hospice lost $61 million in 2024 on revenue of $1.4 billion.

Cocoa touched $12,900 a tonne in May. They have since come back to around $8,000.`,
    },
    {
      title: 'volumes in a story of results',
      text: `# Brenn Mills lifts its forecast as net income rises

Prices were up, and volumes slipped 4 percent in the spring.`,
    },
    {
      title: 'a paper or its keeper that the paragraph tells of',
      text: `Inside the depot hangs the chart that every driver knows. About a third of the buses were late in May.

The auditors spent a winter in the yard. About a fifth of the lamps did not burn.

The agency has 1,400 beds there, under contracts posted on a public page.

The twelve crews lost £21 million between them.

Coastwatch, which collects the numbers, blames the weather. An average race drew 7,363 people.`,
    },
    {
      title: 'where the numbers of a paragraph come from, said in the next',
      text: `The boats are back on the quay.

Nobody knows for how long.

It has rained since May.

The town is glad of it.

About a quarter of the nets have been lost since 2015.

The figures come from the league of yards.`,
    },
    {
      title: 'figures that are people',
      text: `
The party’s senior figures stayed away. About a third of the lamps are dark.
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-figure
`,
    },
    {
      title: 'whose books they are on, what was voted, and the people of a house',
      text: `The Boat Register, which has 700,000 hulls on its books, had never seen one.

Cuts of £41 million went through in the same vote.

A dozen of the 2,200 employees came over with Roth.

About 29,000 people began the course in 2012. In 2023, the last year for which there are figures, fewer did.

Half of them will not come back, if a questionnaire handed out on board means anything. The yard got 2,240 of them returned.`,
    },
    {
      title: 'said on a website, in a phrase, and whose view it is',
      text: `An estimated 3.4 million gulls came, the Brennish statistics authority said on its website.

The dike holds back about 2 billion gallons, in the company’s phrase.

It takes about 15,000 litres of water to rear an eel, a number that comes from the Otter Trust.

Around 80 per cent of floods could be prevented. That is the view of the Otter Trust.`,
    },
    {
      title: 'who confirmed or first reported it stands between commas',
      text: `
The sale of the yard, confirmed by the ministry on Monday, is worth 40 million euros. The loan, first reported by the Tolland Tides,
covers 30 million of it.
`,
    },
    {
      title: 'a project that is no verb, water behind a dam, and a change in what happened last year',
      text: `
The project is already $90 million over budget. The reservoir is at 31 percent of capacity.
                       ~~~~~~~~~~~ unattributed-figure

Overdose deaths in the valley rose 12 percent last year.
                                   ~~~~~~~~~~ unattributed-figure
`,
    },
  ],
  *check(article) {
    if (article.genre === 'sports' || article.genre === 'lifestyle') return
    const quantities = new Set<number>()
    const wholes = new Set<string>()
    // One report a paragraph: its figures want the same source.
    for (const [block, figures] of groupByBlock(askedFigures(article))) {
      // A sum or a large count that was asked for once is not asked for again where it is repeated.
      const [first, ...others] = figures.filter(({ figure: { kind, value = 0 } }) => {
        if (kind !== 'money' && value < 1000) return true
        const known = quantities.has(value)
        quantities.add(value)
        return !known
      })
      if (!first) continue
      // Shares of one whole want one source: "R-2 makes up 37% of the zoning", "R-4 makes up 20% of the zoning".
      const whole = shareOf(article, first)
      if (whole !== undefined && wholes.has(whole)) continue
      if (whole !== undefined) wholes.add(whole)
      const place = { block, start: first.figure.start, end: first.figure.end }
      yield {
        ...spanOf(article, place),
        message: `Nobody is named for “${wordsAt(article, place)}”. Say who counted, or link the document.`,
        fixes: () => attributionFixes(article, block, first.figure.sentence, others.at(-1)?.figure.sentence),
        related: others.map(({ figure }) => ({
          ...spanOf(article, { block, start: figure.start, end: figure.end }),
          message: 'has no source either',
        })),
      }
    }
  },
})

/** What a percentage is a share of: the last word of its noun, in lower case. */
function shareOf(article: Article, { block, figure }: ArticleFigure): string | undefined {
  if (figure.unit !== 'percent' || !figure.noun) return undefined
  return wordsAt(article, { block, start: figure.noun.start, end: figure.noun.end })
    .toLowerCase()
    .split(/\s+/)
    .at(-1)
}
