import { createAlong } from '../article/along-blocks.ts'
import type { Article, Attribution, Block, Place, Span } from '../article/model.ts'
import { acrossBlocks, type BlockFacts } from '../article/per-block.ts'
import { columnOf, restColumnOf } from '../article/resolve/by-block.ts'
import type { Slices } from '../article/slices.ts'
import { findUnnamedSources } from '../languages/en/anonymity.ts'
import { CLAIMS } from '../languages/en/cues.ts'
import { findVagueGroups, type VagueGroup } from '../languages/en/vague-groups/find.ts'
import { spanOf, wordsAt } from './fixes.ts'
import { type Copy, copyAbove, copyBelow, holds, isNamed, LEDE } from './group-answers.ts'
import { COUNTED } from './group-claims.ts'
import { hearsayFixes } from './hearsay-fixes.ts'
import { defineRule, type Fix, type Report } from './rule.ts'
import { hasSourceNote, inserted, isCopy, isSaying, offered, replacement, shortWords } from './sourcing.ts'
import { type Claim, isHearsay, isTeaser, isUnanswered, isVague, underline } from './vague-claims.ts'

export default defineRule({
  id: 'vague-attribution',
  summary: 'A claim given to an unnamed group, or to nobody.',
  severity: 'warning',
  recommended: true,
  docs: `“Analysts say” lends a claim authority that nobody can check, and lets the writer’s own opinion in by the back door.
Name at least one member of the group in the same or the next sentence, say how many you spoke to, or say who reported
the rumour. Whose side a group takes (“her allies”) and where it is (“activists in the capital”) names nobody. Witnesses at a scene,
spokespeople of a named body, groups with a named employer, what a group says of itself, and a linked source are fine.`,
  standards: [
    {
      name: 'Wikipedia Manual of Style: Unsupported attributions',
      url: 'https://en.wikipedia.org/wiki/Wikipedia:WEASEL',
    },
    { name: 'NPR Ethics Handbook: Transparency' },
    { name: 'AFP: Twenty principles of sourcing' },
  ],
  examples: [
    {
      title: 'analysts',
      text: `
Analysts say the central bank has run out of room to cut rates.
~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'critics',
      text: `
Critics argue that the dam will never pay for itself.
~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'hearsay in the passive',
      text: `
It is widely believed that the ship left the bay without lights.
~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'a member is named in the next sentence',
      text: 'Critics say the dam will never pay for itself. “It is a monument to debt,” said Tomas Hale of the river group Flow.',
    },
    {
      title: 'affiliated',
      text: 'Analysts at Banco Sur say the central bank has run out of room to cut rates.',
    },
    { title: 'the group acts', text: 'Critics of the dam marched through the old town in the rain.' },
    {
      title: 'what is not said',
      text: 'Four councillors back the levy. Two others have not said whom they will back.',
    },
    {
      title: 'a side whose speaker stands in the next paragraph',
      text: `Opponents argued that the levy would cost jobs in the harbour.

“It is an extreme step,” said Ana Ruiz of the traders’ league.`,
    },
    { title: 'witnesses', text: 'Residents said they heard two explosions before dawn.' },
    { title: 'a surname like a trade', text: 'Summers said the deal was done. Walters said it was not.' },
    { title: 'inside a quotation', text: '“Experts say all sorts of things,” Ruiz said.' },
    {
      title: 'experts, behind what is said',
      text: `
The dam is safe, experts say.
                 ~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'many',
      text: `
Many believe the dam will fail within the decade.
~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'behind a quotation',
      text: `
“It will fail within the decade,” said observers.
                                  ~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'rumour',
      text: `
The harbour master is rumoured to be leaving.
                   ~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'whom a document was given to',
      text: 'The lock closed for a week. Pictures and text messages handed over to legislators suggest that it was a warning to Hale.',
    },
    {
      title: 'whose side they take is no name',
      text: `
The levy will be dropped, but her allies fear that the voters will not forgive it.
                              ~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'where they are is no name',
      text: `
Fishing rights activists in Lesotho estimate that half of the nets are illegal.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'what they see in it',
      text: `
The harbour board calls it a loan, but critics see it as a gift.
                                       ~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'bodies known by their cause',
      text: `
Human rights groups have accused the harbour police of looking away.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'what the firm does is not what it says',
      text: `
The yard reportedly lost money on every hull. Its owner did not reply to questions.
         ~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'nobody is quoted, credits or suspects',
      text: `
The new lock has been described as “a bathtub with gates”. The pilots dislike it.
             ~~~~~~~~~~~~~~~~~~~~~ vague-attribution

The levy has been credited with a fall in bicycle thefts.
         ~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

There are suspicions that the yard hired its own inspectors.
~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'what anybody may see, and who it is that describes',
      text: 'Spouses are generally seen as off limits. The plan has been described as “idle talk” by the harbour office.',
    },
    {
      title: 'what they cite, consider and are saying',
      text: `
Epidemiologists widely cite crowded ferries as a reason for the masks.
~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

The gulls fly so late that forecasters now consider them a better sign than the glass.
                           ~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Some people are already saying that the toll will be dropped.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'who answers in what is alleged alleges nothing',
      text: `
Rolf Brandt ran the yard. Its crane was never mended, Ada Vale told the court.

Allegedly, a foreman begged him to close the quay, but Brandt replied that he could not.
~~~~~~~~~ vague-attribution

The crane fell in the spring, according to the Tolland Courier.
`,
    },
    {
      title: 'according to reports',
      text: `
According to unconfirmed reports, the ferry had no lamps.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'between commas',
      text: `
The bridge, many in the trade believe, was never meant for lorries.
            ~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'who is named speaks against them',
      text: `
Critics say the dike is rotten. But Marta Hale, the mayor, said it would hold.
~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'some and others are one omission',
      text: `
Some argue that the pier should go. Others say it should be mended.
~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'a member is named among them',
      text: 'Critics, including Tomas Hale of the river group Flow, say the dam will never pay for itself.',
    },
    {
      title: 'what a group says of itself',
      text: 'Several councillors said they would not vote. Supporters say they will march again.',
    },
    {
      title: 'what markets call the consensus',
      text: 'The bank lost two cents a share, less than the four cents that analysts had expected.',
    },
    {
      title: 'a link',
      text: 'Analysts say [the central bank has run out of room](https://example.org/note).',
    },
    {
      title: 'what is not said',
      text: 'How many believe it is unclear. Critics who say so are wrong. If experts say the dike holds, it will open.',
    },
    {
      title: 'a team that the next paragraph names',
      text: 'Scientists say they have mapped the seabed, and scientists think it is sinking.\n\nThe study was published in the journal Coastal Biology.',
    },
    {
      title: 'a member is named in the next paragraph',
      text: 'The yard has lost two cranes. Analysts said the dip would pass.\n\n“It was a fair year,” said Ana Ruiz, an analyst at Banco Sur.',
    },
    {
      title: 'a member is named a few sentences on',
      text: 'There may be more gains on Tuesday, analysts forecast. “There could still be another bid,” said Tom Hale, an analyst at Banco Sur.',
    },
    {
      title: 'a member stands before them, or leads a body for the cause',
      text: 'It was a fair year, said Ana Ruiz, an analyst at Banco Sur. Analysts said the dip would pass.\n\nThe yard has two cranes. Dike activists say their patience has run out.\n\n“You do not wait,” said Tom Hale, president of Flow.',
    },
    {
      title: 'a summary whose next paragraph names the firm',
      text: 'Letters that ask for passwords have doubled, say lock experts.\n\nThe number stopped by the lock firm Meridian rose from ten to twenty.',
    },
    {
      title: 'a summary whose next paragraph names the body',
      text: 'The lower lock will close for good, union officers have said.\n\nThe Harbour Workers’ Union said 300 jobs would go.',
    },
    {
      title: 'a summary that nobody fills in',
      text: `
The lower lock will close for good, experts say.
                                    ~~~~~~~~~~~ vague-attribution

It was built in 1931 and has two gates.
`,
    },
    {
      title: 'a trade is named two paragraphs on',
      text: `
The yard opened in 1931.

It is the last one on the river.

The yard has lost two cranes. Analysts say the dip will pass.
                              ~~~~~~~~~~~~ vague-attribution

The lock gates date from the war.

“It was a fair year,” said Ana Ruiz, an analyst at Banco Sur.
`,
    },
    {
      title: 'bodies, shares of those asked, and names',
      text: 'Scientists for Dry Feet says the dike is rotten. Ministers say it will hold, and the committee’s report is out, MPs said. Harbour rights groups, senior pilots and many MPs say the lock is too small. According to tide analysts, Meridian Research, it will sink. About 60 percent of the anglers believed it.',
    },
    {
      title: 'some of those who were interviewed',
      text: 'The Courier spoke to 20 ferry pilots, some of them retired. Several said the lock was unsafe. “It leaks,” said Jon Oll.',
    },
    {
      title: 'those told of before',
      text: 'Eight pilots were asked. All expect the lock to open, but many think it will be late. Delegates have been told so. It is late already, according to some estimates of the tide.',
    },
    {
      title: 'sides by what they are for, and experts by where they are',
      text: `
Pro-bridge councillors say the ferry is a relic.
~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Ohio tide experts say it will sink within the year.
~~~~~~~~~~~~~~~~~~~~~ vague-attribution

According to numerous reports, it has no lamps.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'a critic with a name and a post stands below',
      text: `But critics see no difference between the two plans.

Ana Ruiz, who leads the traders’ league, called the second one a copy of the first.`,
    },
    {
      title: 'one of them has the word in the next paragraph',
      text: `Experts fear that the gulls will not come back.

“They remember the noise,” said Ana Ruiz of the Gull League.

Political observers in Elsham cautioned that the mayor seldom hurries.

“It took her a year to choose a bench,” said Omar Fell, a political consultant who once worked for her.`,
    },
    {
      title: 'a group that runs on, by its head',
      text: `
Backers of Ana Ruiz, who had confidently gone home to Elsham for the weekend, said that she would win.
~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'an outlet that has the rumour',
      text: `“They have parted,” a source told\u00a0Harbour Weekly. The two reportedly met on a ferry.

The pilot is said to be leaving.

Lina Roth is said to be leaving too.

“She has had enough,” a friend told the magazine.

The gates open in May. The keeper reportedly wants to stay, and Dockside reports that he may.

The town has two bridges.

The gates are new.

The quarrel reportedly grew at sea, according to the source.

The lamp is old.

The skipper is reportedly worth a fortune. A source explains that he found it in the mud.

The town has two bridges.

He is said to be angry still.

The insider said that the two had not met since.`,
    },
    {
      title: 'a line that links to another story, and the top of one',
      text: `Keeper Will Reportedly Stay: Is He Alone? He Reportedly Is

The keeper of the north light reportedly wants a new lamp.

The light was built in 1931.

It has two lamps, and one is dark.

The Elsham Gazette reported on Friday that he had asked for it twice.

Some fear for the dike as the tide rises`,
    },
    {
      title: 'an outlet that has it two paragraphs on',
      text: `
The gates open in May.

The dike is dry.

The pilot is said to be leaving.
          ~~~~~~~~~~~~~ vague-attribution

The lock was built in 1931.

“She has had enough,” a friend told the magazine.
`,
    },
    {
      title: 'the magazine of that name',
      text: 'The two met on a ferry, according to People. On Friday, People reported that they had parted.',
    },
    {
      title: 'no claim of a group',
      text: `And just when the town thought it over: just when sailing fans thought it could not get better, it rained. Maybe some assumed that they had met before. Trustees feared that the trip would fail. A number of women have since come forward and said that the keeper shouted at them. The storm is causing some worry at the harbour office.`,
    },
    {
      title: 'what a group orders, and groups whose members the sentence lists',
      text: `
Three schools have told their pupils to stay at home. Analysts told clients to sell.

Four experts have said that it will fail: Ana Ruiz, Tom Hale and Omar Fell. Three councils have said they fear so: Elsham, Tolland and Brenn.

Three schools have told the board that it will fail: nobody was asked.
~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'who showed up',
      text: 'Only nine people showed up to the hearing.',
    },
    {
      title: 'a group that announces what it will do',
      text: 'Many businesses announced a halt to their orders.',
    },
    {
      title: 'reports that somebody filed',
      text: 'He held meetings with the trust about the strike, according to reports Mr. Adler filed as a lobbyist. “I had lunch with Hale,” Ana Ruiz, a clerk, wrote.',
    },
    {
      title: 'the own people of somebody named',
      text: 'Like most Democrats, Mrs. Brandt’s campaign strategists say they believe that the islanders will outnumber those whom Mr. Hale would win.',
    },
    {
      title: 'a member of one of two trades stands below',
      text: `Some historians and port leaders think the quarrel over the statue will last.

“Every statue is part of a longer story,” said Tom Hale, former head of the town archive and noted river historian.`,
    },
    {
      title: 'a blog that reported it',
      text: 'The two are said to be on their way to the islands, the Elsham harbour gossip blog reported on Monday.',
    },
    {
      title: 'what others think, and what the speaker remarks on everybody',
      text: 'Roth never cared what others think. The wreck proved what fans already suspected. Many have wondered where it lies.\n\nSome people say it is deep, but I never found it so.',
    },
    {
      title: 'one of them speaks in the next paragraph',
      text: `But other councillors said the plan needed no more talk.

“Most of it was drafted years ago,” said Tomas Hale, who sits for the lower town.`,
    },
    {
      title: 'what stories of the press have',
      text: `
The bill reportedly ends the toll in May, according to several news accounts.
         ~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'contracted, agreed, interpreted, understood, raised, leaked',
      text: `
It’s estimated that a third of the eels never reach the sea.
~~~~~~~~~~~~~~~~~~~ vague-attribution

It was widely agreed that the lamp had failed.
~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

It is understood the pair want their ferry back.
~~~~~~~~~~~~~~~~ vague-attribution

The lodge, with a membership believed to be around 900, has no flag.
                             ~~~~~~~~~~~~~~ vague-attribution

Concerns have been raised about how the dredging is paid for.
~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Estimates suggest that the shoals will be gone within a generation.
~~~~~~~~~~~~~~~~~ vague-attribution

It is thought the keeper will resign.
~~~~~~~~~~~~~ vague-attribution

The keeper will resign, it is claimed.
                        ~~~~~~~~~~~~~ vague-attribution

Rumours persist that the light is for sale.
~~~~~~~~~~~~~~~ vague-attribution

According to reports, the airline will fold.
~~~~~~~~~~~~~~~~~~~~ vague-attribution

Many consider her the best pilot on the coast.
~~~~~~~~~~~~~ vague-attribution

Virtually all analysts say the ferry line will not last the winter.
~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

The trust went quiet, leaving many to wonder whether it was solvent.
                      ~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

There is plenty of speculation that the yard will close, but its owner has not said when.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

The pier is considered “the most exclusive on the coast”.
         ~~~~~~~~~~~~~ vague-attribution

Her paintings have been termed cold.
              ~~~~~~~~~~~~~~~~ vague-attribution

The quarrel ended in a claim for a reported £4 million.
                                 ~~~~~~~~~~ vague-attribution

Her silence was widely interpreted as a yes.
            ~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'who is quoted behind it tells of something else',
      text: `
It’s estimated that 9,000 skippers have given up. “I miss the nights,” says Ada Vale, one of those who did.
~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'members who have the word below, under brackets, and aides of those who are named',
      text: `Some Republicans doubt that there will be any change. (Omar Dorn, who founded the network, takes over for now.)

“I do not think it would change,” said Rick Sant, the former senator.

While nearly everyone agrees that the law was bad, some critics fear the new one will leave pupils with less.

The old one was “very assertive,” said Gary Orf, professor of education at Tolland. He added that it had cost much.

Aides to Gov. Jon Dahl of Sorland said that his speech would be about the flood.

Neither Vance nor her opponents showed much appetite for a fight. Her supporters think warmly back to May. As The Hill reported, Hale
was accused of it and reportedly refused. The talk turned to the dike, according to members who spoke with reporters afterward.

Six in ten voters said that she was honest, and three-quarters said the same of Hale.

Seven in ten like him, according to the Harbour Pollster. Most believe that the town has mended since he came.

Some experts have concluded that the town will miss its goal.

The Meridian Group, an economic consultancy, has calculated that the plans may bring half of it.

People in Elsham said that nobody had looked at the dike since the war.`,
    },
    {
      title: 'a leader has the word right below, after one more sentence',
      text: `Other harbour leaders said that it was up to the mayor. They suggested one speech.

“A speech would do it,” said Omar Fell, a member of the board.`,
    },
    {
      title: 'what groups do, feel or hope for',
      text: 'The letters came by the sack. None showed who had paid. River groups reported spending two crowns on it. Investors expecting a bid may want to think twice. Brandt supporters think warmly back to the spring, and many pilots think twice about the lock.',
    },
    {
      title: 'what a firm is reported to claim',
      text: `
The lock closed in May. The yard reportedly claimed that its crane was sound.
                                 ~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'the sentence before speaks of another',
      text: `
The bank said that the bid was low. Meridian is reportedly at work on a higher one.
                                                ~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'in what somebody only plans or is praised for',
      text: `
The board is expected to publish a plan that reportedly ends the toll.
                                             ~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'more kinds of groups',
      text: `
Fact-checkers soon noted that the tower was never lit.
~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

It is rumoured, though, that the keeper slept there, and most consider Vance the better one.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
                                                         ~~~~~~~~~~~~~ vague-attribution

Journalists have described the harbour as a museum of rust.
~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

The keepers have paid a price that increasing numbers believe is too high.
                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Conservation experts credit the fence with the return of the terns.
~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Salt rose to nine parts, far above the threshold some tide experts have cited as safe.
                                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

She has changed the berth rule, which some consider too strict.
                                      ~~~~~~~~~~~~~ vague-attribution

The home is a retreat for old skippers, but critics charge is run like a ship.
                                            ~~~~~~~~~~~~~~ vague-attribution

The prize went to a potter of a skill that some critics had originally doubted.
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

The levy, seen by many skippers as a gift to the yard, will stay.
          ~~~~~~~~~~~~ vague-attribution

Some individuals reported that the bridge swayed. Cracks are visible, and many customers complain that nobody looks.
~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
                                                                          ~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'raised by somebody, agreed to, or one side of a list',
      text: `There was a lot of talk about the record tide. The board will close what some call the “ferry loophole”. The trips were many, according to reports Omar Fell filed. Concerns were raised by the pilots’ union. It is agreed that the gate shuts at noon. It’s a rule that the lamp stays lit. Some keepers wrote down the hour; most say that they did not.

“They argued all night,” party sources said; critics of the keeper, the same sources said, had left early.`,
    },
    {
      title: 'with an adverb before it',
      text: `
Regardless, analysts said the line would sink.
            ~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'the talk of a place, and what is whispered, taken for granted or understood there',
      text: `
The mood on the quay is that the yard is finished.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Among mussel growers the view is hardening that the gate comes too late.
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Word in the fish hall is that the ferry will be sold.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

The knock on the keeper is that he never reads the tide table.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

The board, rumour on the dike has it, was warned twice. Its chairman, Omar Fell, said it had seen no evidence of that.
           ~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

There is a growing fear in the lower town that the pumps will stop.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

There are those who say the eels were poisoned.
~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

It was being put about that the pilot had been asleep.
~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

In the trade it is taken for granted that he was.
             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

The yard is understood to favour a sale. The owner would not comment.
         ~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

The skipper had been fancied to win.
                ~~~~~~~~~~~~~~~~~~~ vague-attribution

She is widely credited with the new sail.
    ~~~~~~~~~~~~~~~~~~ vague-attribution

The yard has long been accused of dumping oil.
         ~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'moods that somebody holds, that a poll found, or that end in a scene',
      text: `Her view is that the lock will be late. The consensus among eleven pilots interviewed by the Courier was that it would. The mood
in the hall was that of a wake. There is no doubt that the dike held, and no secret that he likes eels. It is unclear whether there is a
consensus on the quay that it should be raised. The boat was tipped to port. There are keepers who say they never saw the lamp lit. The
rule of the quay is widely understood, and the word is understood to mean a small boat. The feeling in the report is that it sank.
The storm left many to fend for themselves. Nearly all voters think the dike will hold. It had some people asking what it cost, among them Ada Vale.

There is a growing fear in the town that the pumps will stop.

“We sleep in our boots,” said Ada Vale, who sells nets below the dike.

In the past, it was widely held that eels were born of mud.`,
    },
    {
      title: 'other wordings of groups, and groups of other heads',
      text: `
Experts are worried that the dike is not ready.
~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Many on the quay are convinced that the lamp was out.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Doctors will tell you that salt air is no cure.
~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Ferry-watchers are in little doubt that the line will fold.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Old hands on the river put it down to the new pumps.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Harbour specialists find the figure hard to credit, and forecasters give the shoal better than even odds.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
                                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

More than one pilot complained that the chart was wrong.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

People in the town who follow such things blame the board.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Any skipper will tell you that the gate is too narrow.
~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Critics say that the lock leaks. Asked about it twice, Omar Fell said the board would look into it.
~~~~~~~~~~~ vague-attribution

Plenty of councillors say that it leaks. Somebody high up in the Gull League called it a sieve.
~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'so many of so many',
      text: 'Fourteen of 17 economists expect a cut. Most of the 17 economists expect two. Six of ten brokers say none will come.',
    },
    {
      title: 'what they feel or do, who counted them, and a report that the next paragraph identifies',
      text: `The lock leaked again in May, two harbour leagues said in a joint report on Monday.

The 40-page document by Flow and the Gull League lists nine leaks.

Residents are convinced that it will. His fans are sure that he will win. Economists gave the pupils a chance to speak. Rivals were
betting on the race. More than one pilot said he had been paid late. Three of its members told this newspaper they would vote against it.

Some Tolland officials said the trouble was the rain.

“We made mistakes,” Tolland County Recorder Ada Vale said.`,
    },
    {
      title: 'trades that speak for all, derision, whispers, odds, and what is felt or held',
      text: `
Engineers say a dike of that kind ought to be raised before autumn.
~~~~~~~~~~~~~ vague-attribution

Maritime lawyers increasingly doubt that the yard can be made to pay.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Nurses on the island have long suspected that the wells are bad.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Relief workers warn that the ferries will not be enough.
~~~~~~~~~~~~~~~~~~~ vague-attribution

Industry figures fear that the lock will be sold.
~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Sceptics deride the pier as a bench with a view.
~~~~~~~~~~~~~~~ vague-attribution

Some along the quay have begun to whisper that the pumps were never bought.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Insiders give the toll slim odds.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

It is felt locally that the mussels came second.
~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Vale is regarded as one of the finest pilots of her day.
     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'trades that act in the story, statistics, and what is only supposed',
      text: `The keeper has a lawyer. Lawyers say the case will be short. Doctors at the ward said he would live.

Engineers are mending the sluice, and dredgers have begun to leave. Developers say their plans are dead. Trustees had argued for years over
the new dike. The levy might be seen by others as a gift. Meridian, which runs the ferries for pilots and mussel growers, said that it
would sail. The pier is considered one of the longest on the coast. Ada Vale, a pilot, said critics of the dike have lied.`,
    },
    {
      title:
        'who comes behind is no member: who answers, a data source, who speaks of themselves, the other side',
      text: `
Some local skippers believe the eels are dying. The harbour doctor, Dr. Ana Ruiz, said her team had found no sign of it.
~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Market observers reckon that the line will fold. Its bonds were at nine crowns on Friday, according to Corvo data.
~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Critics say the lock is too narrow. Meridian says it now asks for a deposit from every barge.
~~~~~~~~~~~ vague-attribution

The keepers are understood to have asked for a second lamp. Dr. Hale said the first had been bought by others.
            ~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

The shop closed in March, a receiver’s report shows, and the stall next door was never built. He is said to have refused a loan.
                                                                                                 ~~~~~~~~~~~~~~~ vague-attribution

In Elsham it is taken for granted that the second ferry, announced with a band at the harbour feast in May, will not sail.
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Marine advocates warn that the gate comes too late.
~~~~~~~~~~~~~~~~~~~~~ vague-attribution

The builders see it differently. Omar Fell, who heads the Dike League, said that the gate would be in time.

Legal experts said the verdict would be copied. Berth claims against pilots have doubled in a decade.
~~~~~~~~~~~~~~~~~~ vague-attribution

Ada Vale, the counsel of Tall Pine Ferries, said her firm now pays a hydrologist.

Eels are widely regarded as the best sign of clean water. Vale’s group counts them too, and the first nets, she says, are full.
     ~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'who has the word since ends what an outlet was told above',
      text: `
“We heard them sing,” Tom Hale, a skipper, told the newspaper Harbour Courier.

The owner, Omar Fell, said in a statement that he was sorry. He gave no name. The captain had reportedly switched the lamp off.
                                                                                              ~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'insiders at large; a few who could be named are another rule’s',
      text: `
The harbour board is split, party insiders say.
                            ~~~~~~~~~~~~~~~~~~ vague-attribution

The levy will not pass, according to insiders.
                        ~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Several leading Republicans say that the bridge will cost more. Two insiders said that the vote was fixed.
`,
    },
    {
      title: 'what is conceded behind the hand, and by people inside',
      text: `
Growers privately concede that the harvest was smaller.
~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

People inside the yard say that the owner is on his way out.
~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Two keepers met privately. The owners privately fear for the dike, Ana Ruiz of the league said.
`,
    },
    {
      title: 'what is added to a bill',
      text: 'Ferry lines began adding the fee about two decades ago. Some keepers have found themselves out of work.',
    },
    {
      title: 'a critic is brought in behind what was criticised',
      text: `The rule has been criticised as an attack on free trade.

“You have no right to count my boats,” said Jan Cole, co-owner of Quay Rentals.`,
    },
    {
      title: 'whom a thing is credited by',
      text: `With their large print, the tablets are being credited with a jump in readers.

“For years nobody would come,” said Jan Cole, head of the library at Elsham.`,
    },
    {
      title: 'a legend that is told to be corrected',
      text: 'She is said to have written the song in one night. In fact, as her diary shows, it took a winter. The panel was long believed to be by Roth. X-rays show another hand.',
    },
    {
      title: 'a house with a forecast of its own',
      text: 'Analysts think that the worst is over. Meridian sees a small surplus in the spring; Coastbank does not.',
    },
    {
      title: 'a clause about something is nobody’s word, and what a thing looks like to experts',
      text: `
The thieves reportedly got in by a door whose lock had not been changed since 2019.
            ~~~~~~~~~~ vague-attribution

The forecast looks bold to some harbour experts.
             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

It strikes many economists as low.
   ~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'what a paper of the case says of them',
      text: 'In a lawsuit filed in May by 13 clerks, managers are said to have called the crews lazy.',
    },
    {
      title: 'what an outlet has learned, understands or is told',
      text: `
The keeper will retire in May, Harbour Radio has learned.
                               ~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

The Elsham Gazette understands that the yard has no buyer.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Harbour Radio understands the board will not sell it.
~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

The dike was never measured, the Courier has been told.
                             ~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Its pumps will be sold in the spring, the Courier understands.
                                      ~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'what it learned from, and what it is told about itself',
      text: `The Courier has learned from its mistakes. Harbour Radio has learned to wait. The Elsham Gazette has learned from two letters that the yard has no
buyer. The Gazette understands its readers and the pressure of the hour. The council has learned that the lamp was out. The Courier was told that its licence had lapsed.`,
    },
    {
      title: 'what emerged, and how',
      text: `
It has emerged that the lamp was never lit.
~~~~~~~~~~~~~~~~~~~ vague-attribution

The keeper will keep his house. It emerged on Friday that he owes rent, a letter of the board shows. He left when it emerged that the tower leaned.
`,
    },
    {
      title: 'what insiders call a place, and what critics do',
      text: `
Insiders call it the Bunker. It has one door.

Critics call it the Bunker Tax. It has one purpose.
~~~~~~~~~~~~ vague-attribution
`,
    },
  ],
  *check(article) {
    if (article.genre === 'interview' || article.genre === 'lifestyle') return
    const { blocks, attributions } = article
    const groups: (readonly VagueGroup[])[] = blocks.map(() => NONE)
    for (const [index, found] of groupsIn(blocks)) groups[index] = found
    const here = columnOf(attributions, blocks.length)
    const given: Given = { here, rests: restColumnOf(attributions, blocks), groups }
    const farDown = yield* claimsFarDown(article, given)
    for (const [index, claims] of farDown.entries()) {
      if (hasSourceNote(article, index)) continue
      const all = index < LEDE ? claimsAt(article, index, given) : claims
      for (const claim of all) yield report(article, claim)
    }
  },
})

const NONE: readonly VagueGroup[] = []
const NOBODY: readonly Attribution[] = []
const NOTHING: readonly Claim[] = []

/** For each block: its attributions, those of earlier blocks whose words run on into it, and the groups that its form shows. */
interface Given {
  readonly here: readonly (readonly Attribution[])[]
  readonly rests: readonly (readonly Attribution[])[]
  readonly groups: readonly (readonly VagueGroup[])[]
}

function claimsAt(copy: Copy, index: number, { here, rests, groups }: Given): readonly Claim[] {
  const [own, shown] = [here[index] ?? NOBODY, groups[index] ?? NONE]
  if (own.length === 0 && shown.length === 0) return NOTHING
  return claimsOf(copy, index, own, rests[index] ?? NOBODY, shown)
}

const along = createAlong<readonly Claim[]>()

/**
 * The claims of each block but for those at the top of a story, which are told by more of it: nothing but the paragraphs of copy
 * above and below tells of the others.
 */
function claimsFarDown(article: Article, given: Given): Slices<readonly (readonly Claim[])[]> {
  const { blocks } = article
  const above = blocks.map((_, index) => copyAbove(article, index))
  const below = blocks.map((_, index) => copyBelow(article, index, 1)[0])
  const columns = [
    given.here,
    given.rests,
    given.groups,
    above.map((block) => block?.tokens),
    below.map((block) => block?.tokens),
    blocks.map((block) => block.links),
    blocks.map((block) => block.references),
  ]
  return along(blocks, [], columns, (block, index) =>
    index < LEDE ? NOTHING : claimsAt(only(block, index, above[index], below[index]), index, given),
  )
}

/** Copy of which nothing is shown but one block, and the words of the paragraphs above and below it. */
function only(
  block: BlockFacts & Pick<Block, 'links' | 'references'>,
  index: number,
  above: BlockFacts | undefined,
  below: BlockFacts | undefined,
): Copy {
  const { links, references } = block
  const blocks: Article['blocks'][number][] = []
  blocks[index] = { ...block, ...BARE, links, references }
  if (above) blocks[index - 1] = { ...above, ...BARE }
  if (below) blocks[index + 1] = { ...below, ...BARE }
  return { blocks, attributions: [] }
}

const BARE = { depth: 0, runs: [], links: [], emphasis: [], references: [] }

/**
 * What is given to nobody in a block, in order. `here` are its attributions, `runningOn` those of earlier blocks whose words run
 * on into it, `groups` what its form shows.
 */
function claimsOf(
  copy: Copy,
  index: number,
  here: readonly Attribution[],
  runningOn: readonly Attribution[],
  groups: readonly VagueGroup[],
): Claim[] {
  const named = [...runningOn, ...here].filter(
    (attribution) => isNamed(attribution) && !isHearsay(copy, attribution),
  )
  // "Some argued against it, party sources said": who told of it is asked, and by another rule.
  const unnamed = here.filter(({ kind }) => kind === 'anonymous-individual')
  const claims: Claim[] = []
  const add = (claim: Omit<Claim, 'message'>): void => {
    if (!claims.some(({ words }) => words.start < claim.words.end && claim.words.start < words.end))
      claims.push({ ...claim, message: messageOf(copy, claim) })
  }
  for (const attribution of here) {
    if (
      !isHearsay(copy, attribution) &&
      (attribution.kind !== 'vague-group' || !CLAIMS.has(attribution.cueClass))
    )
      continue
    const words = underline(copy, attribution)
    if (words && unnamed.some((one) => one !== attribution && holds(one, words))) continue
    if (words && isVague(copy, attribution, named)) {
      const [whole] = isHearsay(copy, attribution) ? [] : attribution.source
      const group = whole && headOf(copy, whole)
      const goesOn = group !== undefined && /^(?:still |yet )?others?\b/i.test(wordsAt(copy, group))
      const cut = whole && group && group.end < whole.end
      const short = cut ? { ...words, end: group.end } : words
      add({ words: short, sentence: attribution.sentence, group, goesOn })
    }
  }
  const text = copy.blocks[index]?.text ?? ''
  for (const { start, end, cue, sentence, goesOn } of groups) {
    const group = { block: index, start, end }
    const words = { ...group, start: Math.min(start, cue.start), end: Math.max(end, cue.end) }
    const claim = { words: isTouching(text, group, cue) ? words : group, sentence, group, goesOn }
    if (isUnanswered(copy, claim, named)) add(claim)
  }
  // "Several senators say", "two insiders say": a few who could be named, of whom another rule asks.
  const few = claims.length > 0 ? findUnnamedSources(text) : []
  let last = -2
  let hearsay = -1
  return claims
    .filter(
      ({ group }) =>
        !few.some(
          ({ start, end }) => group && group.block === index && start < group.end && group.start < end,
        ),
    )
    .sort((a, b) => a.words.start - b.words.start)
    .filter((claim) => {
      // "Some point fingers … others suggest", "it reportedly ends in May, according to media stories": one omission.
      const row = (claim.goesOn && claim.sentence - last <= 1) || (!claim.group && claim.sentence === hearsay)
      last = claim.sentence
      if (!claim.group) hearsay = claim.sentence
      return !row
    })
}

const groupsIn = acrossBlocks((block) =>
  isCopy(block) && !isTeaser(block) ? findVagueGroups(block.text, block.tokens, block.sentences) : [],
)

/** "Backers of Roth", where the group runs on: "…, who went home to Elsham for the weekend"; "officials,". */
function headOf(copy: Copy, group: Place): Place {
  const words = wordsAt(copy, group)
  const clause = words.length > 48 ? words.search(/,? who\b/) : -1
  if (clause > 0) return { ...group, end: group.start + clause }
  return /[,;:]$/.test(words) ? { ...group, end: group.end - 1 } : group
}

function report(article: Article, claim: Claim): Report {
  const { start, end } = spanOf(article, claim.words)
  return { start, end, message: claim.message, fixes: () => fixes(article, claim) }
}

function messageOf(copy: Copy, { words, group }: Pick<Claim, 'words' | 'group'>): string {
  const whole = group && withPlace(copy, group, words)
  if (!whole) {
    const hearsay = shortWords(copy, words)
    const who = /report|rumou?r/i.test(hearsay)
      ? 'reported it'
      : LEARNT_FROM.test(hearsay)
        ? 'told it so'
        : 'says so'
    return `“${hearsay}” names nobody. Say who ${who}, or cut it.`
  }
  const many = !COUNTED.test(wordsAt(copy, whole))
  return `“${shortWords(copy, whole)}” names nobody. Say who${many ? ', or how many you spoke to' : ''}.`
}

const LEARNT_FROM = /\b(?:understands|learn(?:ed|t)|told)(?: that)?$/

/** "Some in the party say": where the group is to be found belongs to it. */
function withPlace(copy: Pick<Copy, 'blocks'>, group: Place, words: Place): Place {
  const between = wordsAt(copy, { ...group, start: group.end, end: Math.max(group.end, words.end) })
  if (!PLACED.test(between)) return group
  for (const { index, 0: word } of between.matchAll(/\p{L}+/gu)) {
    if (!isSaying(word)) continue
    const place = between
      .slice(0, index)
      .replace(/(?: (?:have|has|had|also|now|still|even|already|\p{L}+ly))* $/u, '')
    return { ...group, end: group.end + place.length }
  }
  return group
}

const PLACED = /^ (?:in|of|at|from|within|inside|among|across|around) [^,.;:“”"()—–]{1,80}$/

function isTouching(text: string, group: Span, cue: Span): boolean {
  const [first, second] = group.start < cue.start ? [group, cue] : [cue, group]
  return (
    second.start - first.end <= 1 ||
    (second.start > first.end && !/[,—–(]/.test(text.slice(first.end, second.start)))
  )
}

function fixes(article: Article, { words, sentence, group }: Claim): Fix[] {
  if (!group) return hearsayFixes(article, words, sentence)
  const whole = withPlace(article, group, words)
  const after = article.blocks[whole.block]?.text.slice(whole.end) ?? ''
  const closes = /^\s*(?:[.,;:!?)”"]|$)/.test(after) ? '' : ','
  return offered(
    // Of "few experts believe" a member who does is the other side.
    /^few\b/i.test(wordsAt(article, whole))
      ? undefined
      : replacement(article, whole, 'Name members and their roles', `[NAMES], [ROLES]${closes}`),
    inserted(
      article,
      whole.block,
      whole.end,
      'Say how many you spoke to',
      `, [NUMBER] of whom spoke to [OUTLET]${closes}`,
    ),
  )
}
