/** Who says what, in each construction: the source, cue and content of the first attribution of a line. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse, type Place } from '../../rules/index.ts'

interface Case {
  readonly form: string
  readonly text: string
  readonly source: string
  readonly cue: string
  /** Words that the content must hold. */
  readonly content: string
}

const cases: readonly Case[] = [
  {
    form: 'source cue content',
    text: 'Ingrid Vale said the pier would reopen in spring.',
    source: 'Ingrid Vale',
    cue: 'said',
    content: 'the pier would reopen in spring',
  },
  {
    form: 'source cue that content',
    text: 'The mayor said that two roads were flooded.',
    source: 'The mayor',
    cue: 'said',
    content: 'two roads were flooded',
  },
  {
    form: 'content, source cue',
    text: 'The pier would reopen in spring, the harbour authority said.',
    source: 'the harbour authority',
    cue: 'said',
    content: 'The pier would reopen in spring',
  },
  {
    form: 'quotation, cue source',
    text: '“We will rebuild it stone by stone,” said Tomas Brandt.',
    source: 'Tomas Brandt',
    cue: 'said',
    content: 'We will rebuild it stone by stone',
  },
  {
    form: 'quotation split by its cue',
    text: '“We will rebuild it,” Brandt said, “and we will do it stone by stone.”',
    source: 'Brandt',
    cue: 'said',
    content: 'and we will do it stone by stone',
  },
  {
    form: 'according to, at the end',
    text: 'Some 400 homes lost power, according to the grid operator.',
    source: 'the grid operator',
    cue: 'according to',
    content: 'Some 400 homes lost power',
  },
  {
    form: 'source behind a phrase in front that ends in "after" and a noun',
    text: 'In a chat with newsmen after the vote, Chief Adaeze Okon, convener of Clean Rivers, said the wells were dry.',
    source: 'Chief Adaeze Okon, convener of Clean Rivers',
    cue: 'said',
    content: 'the wells were dry',
  },
  {
    form: 'according to, at the start',
    text: 'According to Ms. Adler, the pier cost a fortune.',
    source: 'Ms. Adler',
    cue: 'According to',
    content: 'the pier cost a fortune',
  },
  {
    form: 'in the middle, between commas',
    text: 'The van, a source said, was stolen on Friday.',
    source: 'a source',
    cue: 'said',
    content: 'was stolen on Friday',
  },
  {
    form: 'behind a claim with a figure',
    text: 'One in four men feel lonely, a survey found.',
    source: 'a survey',
    cue: 'found',
    content: 'One in four men feel lonely',
  },
  {
    form: 'when it was said is nothing that was said',
    text: 'The pier will close, Ada Brandt, its owner, said on Tuesday.',
    source: 'Ada Brandt, its owner',
    cue: 'said',
    content: 'The pier will close',
  },
  {
    form: 'a name and its apposition behind a clause',
    text: 'The pier will close in May, Ada Brandt, its owner, said.',
    source: 'Ada Brandt, its owner',
    cue: 'said',
    content: 'The pier will close in May',
  },
  {
    form: 'a role and its name behind a clause',
    text: 'The pier will close in May, the owner, Ada Brandt, said.',
    source: 'the owner, Ada Brandt',
    cue: 'said',
    content: 'The pier will close in May',
  },
  {
    form: 'according to a paper and what became of it',
    text: 'According to a report published on Monday by the Harbour Trust, half of the piers are unsafe.',
    source: 'a report published on Monday by the Harbour Trust',
    cue: 'According to',
    content: 'half of the piers are unsafe',
  },
  {
    form: 'according to papers that somebody saw',
    text: 'According to documents seen by the Courier, the dam had failed twice.',
    source: 'documents seen by the Courier',
    cue: 'According to',
    content: 'the dam had failed twice',
  },
  {
    form: 'a paper, and between commas who led it',
    text: 'The study, led by Ada Brandt of Tolland University and published in the journal Tides, found that half of the harbours were silting up.',
    source: 'The study, led by Ada Brandt of Tolland University and published in the journal Tides',
    cue: 'found',
    content: 'half of the harbours were silting up',
  },
  {
    form: 'a survey, and between commas who did it',
    text: 'A survey, carried out by Tolland University, found half had been ill.',
    source: 'A survey, carried out by Tolland University',
    cue: 'found',
    content: 'half had been ill',
  },
  {
    form: 'a clause with an aside before its cue',
    text: 'The levy, approved on Monday, will cost 400 euros a year, said Ada Brandt.',
    source: 'Ada Brandt',
    cue: 'said',
    content: 'The levy, approved on Monday, will cost 400 euros a year',
  },
  {
    form: 'what something is called, in quotation marks',
    text: 'Harbour master Ada Brandt branded the plan “madness”.',
    source: 'Harbour master Ada Brandt',
    cue: 'branded',
    content: 'the plan “madness”',
  },
  {
    form: 'who tells it stands behind “with”',
    text: 'The trial began on Tuesday with the prosecutor telling the court that she had robbed the town.',
    source: 'the prosecutor',
    cue: 'telling',
    content: 'she had robbed the town',
  },
  {
    form: 'somebody who wants no name, with the grounds',
    text: 'A porter who asked not to be named because he feared for his job said the lifts had failed.',
    source: 'A porter who asked not to be named because he feared for his job',
    cue: 'said',
    content: 'the lifts had failed',
  },
  {
    form: 'somebody who wants no name, between commas',
    text: 'A former porter, who requested anonymity, told the Tolland Courier the lifts had failed.',
    source: 'A former porter, who requested anonymity',
    cue: 'told',
    content: 'the lifts had failed',
  },
  {
    form: 'somebody who wants no name, behind what they say',
    text: 'The lifts had failed, a porter who refused to give her name said.',
    source: 'a porter who refused to give her name',
    cue: 'said',
    content: 'The lifts had failed',
  },
  {
    form: 'somebody who wants no name, behind a quotation',
    text: '“The lifts had failed,” said a porter, who declined to be named because of a settlement.',
    source: 'a porter',
    cue: 'said',
    content: 'The lifts had failed',
  },
  {
    form: 'a heading that says what follows is a claim',
    text: '**The claim:** “Rents have doubled since May,” council candidate Otto Brandt said.',
    source: 'council candidate Otto Brandt',
    cue: 'said',
    content: 'Rents have doubled',
  },
  {
    form: 'an unnamed group behind a quotation',
    text: '“The dike will hold for a hundred years,” said observers.',
    source: 'observers',
    cue: 'said',
    content: 'The dike will hold',
  },
  {
    form: 'straight single marks for quotation marks',
    text: "''The dike will hold,'' said experts.",
    source: 'experts',
    cue: 'said',
    content: 'The dike will hold',
  },
  {
    form: 'an adverb before the source',
    text: 'Regardless, experts said the dam was safe.',
    source: 'experts',
    cue: 'said',
    content: 'the dam was safe',
  },
  {
    form: 'a phrase before the source',
    text: 'In her closing speech, Ada Brandt said the dike would hold.',
    source: 'Ada Brandt',
    cue: 'said',
    content: 'the dike would hold',
  },
  {
    form: 'a speaker who was doing something',
    text: 'Ada Brandt, speaking to reporters on the quay, said the dike would hold.',
    source: 'Ada Brandt',
    cue: 'said',
    content: 'the dike would hold',
  },
  {
    form: 'a speaker behind the words who went on to something',
    text: '“The dike will hold,” said Ada Brandt, summing up two days of talks in Utrow.',
    source: 'Ada Brandt',
    cue: 'said',
    content: 'The dike will hold',
  },
  {
    form: 'a speaker and how often',
    text: 'Fishermen often say the harbour is too shallow.',
    source: 'Fishermen',
    cue: 'often say',
    content: 'the harbour is too shallow',
  },
  {
    form: 'a speaker and how',
    text: 'Councillors successfully argued that the dike was too low.',
    source: 'Councillors',
    cue: 'argued',
    content: 'the dike was too low',
  },
  {
    form: 'a body and the day it spoke',
    text: 'The Harbour Board on Saturday wrote that the pier would stay shut.',
    source: 'The Harbour Board',
    cue: 'wrote',
    content: 'the pier would stay shut',
  },
  {
    form: 'a body and the month it spoke',
    text: 'The Maritime Court in April ruled that the levy was unlawful.',
    source: 'The Maritime Court',
    cue: 'ruled',
    content: 'the levy was unlawful',
  },
  {
    form: 'a poll and when it was taken keep together',
    text: 'A Marlin poll taken last week showed that half of the town wants a bridge.',
    source: 'A Marlin poll taken last week',
    cue: 'showed',
    content: 'half of the town wants a bridge',
  },
  {
    form: 'a month before the source',
    text: 'In June, the Sorland senator warned that the ferries would stop.',
    source: 'the Sorland senator',
    cue: 'warned',
    content: 'the ferries would stop',
  },
  {
    form: 'a show before the source',
    text: 'On Tuesday’s edition of “The Late Hour,” the former mayor said she wanted a new vote.',
    source: 'the former mayor',
    cue: 'said',
    content: 'she wanted a new vote',
  },
  {
    form: 'a speaker at a place',
    text: 'Ada Brandt, at a meeting with farmers, said the dike would hold.',
    source: 'Ada Brandt',
    cue: 'said',
    content: 'the dike would hold',
  },
  {
    form: 'a role that looks like a participle',
    text: 'Ada Brandt, acting director of the Harbour Board, said the dike would hold.',
    source: 'Ada Brandt, acting director of the Harbour Board',
    cue: 'said',
    content: 'the dike would hold',
  },
  {
    form: 'a sentence of its own for the source',
    text: 'More than 40 percent of voters saw it. That’s according to exit polls for the Courier.',
    source: 'exit polls for the Courier',
    cue: 'according to',
    content: 'More than 40 percent of voters saw it.',
  },
  {
    form: 'a poll before a colon',
    text: 'Poll: Two in three voters want a bridge.',
    source: 'Poll',
    cue: ':',
    content: 'Two in three voters want a bridge',
  },
  {
    form: 'in the words of somebody',
    text: 'In the words of Brandt, “it is late.”',
    source: 'Brandt',
    cue: 'In the words of',
    content: 'it is late',
  },
  {
    form: 'as somebody put it',
    text: 'As Brandt put it, “the harbour is a home.”',
    source: 'Brandt',
    cue: 'put it',
    content: 'the harbour is a home',
  },
  {
    form: 'to somebody',
    text: 'To her, “the harbour is a home.”',
    source: 'her',
    cue: 'To',
    content: 'the harbour is a home',
  },
  {
    form: 'the first to report',
    text: 'The Courier was first to report that 300 boats were lost.',
    source: 'The Courier',
    cue: 'was first to report',
    content: '300 boats were lost',
  },
  {
    form: 'behind an adverb and the verb',
    text: 'Traditionally, says Brandt, the lock was shut in March.',
    source: 'Brandt',
    cue: 'says',
    content: 'the lock was shut in March',
  },
  {
    form: 'the first to report a thing',
    text: 'Dockside was the first to report the news of the flood.',
    source: 'Dockside',
    cue: 'was the first to report',
    content: 'the news of the flood',
  },
  {
    form: 'in the words of somebody, late in a sentence',
    text: 'The gates leaked, and, in the words of the town’s engineer, Omar Brandt, “nobody had looked at them in years.”',
    source: 'the town’s engineer, Omar Brandt',
    cue: 'in the words of',
    content: 'nobody had looked at them in years',
  },
  {
    form: 'a phrase in front that ends in a name',
    text: 'In remarks at the Council on Foreign Rivers, the senator from the coast said that the dike was dry.',
    source: 'the senator from the coast',
    cue: 'said',
    content: 'that the dike was dry',
  },
  {
    form: 'a firm of two names with an aside',
    text: 'Karst Bell & Company, which sells policies, estimated the losses at two crowns.',
    source: 'Karst Bell & Company',
    cue: 'estimated',
    content: 'the losses at two crowns',
  },
  {
    form: 'a relative clause of a group',
    text: 'The report came from an inquiry, which opponents of the dam say was far too late.',
    source: 'opponents of the dam',
    cue: 'say',
    content: 'was far too late',
  },
  {
    form: 'somebody quoted as saying',
    text: 'The Courier quoted a bank official as saying the rate would fall.',
    source: 'The Courier',
    cue: 'quoted',
    content: 'the rate would fall',
  },
  {
    form: 'a name with its apposition, and a second one',
    text: 'Ada Brandt, the mayor of Utrow, and Paul Renn, her deputy, say the dike will hold.',
    source: 'Ada Brandt, the mayor of Utrow, and Paul Renn, her deputy',
    cue: 'say',
    content: 'the dike will hold',
  },
  {
    form: 'a subject with an aside',
    text: 'Results of the Marlin trials, published in a paper last year, show that mussels grow faster.',
    source: 'Results of the Marlin trials, published in a paper last year',
    cue: 'show',
    content: 'mussels grow faster',
  },
  {
    form: 'the passive of reporting',
    text: 'The ban was first reported by BuzzFeed.',
    source: 'BuzzFeed',
    cue: 'was first reported',
    content: 'The ban',
  },
  {
    form: 'a participle of reporting',
    text: 'As first reported by the Tolland Courier, the lock broke in March.',
    source: 'the Tolland Courier',
    cue: 'first reported',
    content: 'the lock broke in March',
  },
  {
    form: 'a name with its apposition, and a verb of two words',
    text: 'Dr Tom Hart, a fellow at the Marlow Institute for Tides, points out that silt travels.',
    source: 'Dr Tom Hart, a fellow at the Marlow Institute for Tides',
    cue: 'points out',
    content: 'that silt travels',
  },
  {
    form: 'a state of mind',
    text: 'Even so, Brandt is concerned that thieves will take the lamps.',
    source: 'Brandt',
    cue: 'is concerned',
    content: 'that thieves will take the lamps',
  },
  {
    form: 'a note that is still to be filled in',
    text: 'Nobody signed, according to [source: ].',
    source: '[source: ]',
    cue: 'according to',
    content: 'Nobody signed',
  },
  {
    form: 'a group that suspects',
    text: 'Many experts suspect those losses were caused in part by cheap loans.',
    source: 'Many experts',
    cue: 'suspect',
    content: 'those losses were caused in part by cheap loans',
  },
  {
    form: 'what an outlet has learned',
    text: 'The ferry was late because of a strike, The Harbour Courier has learned.',
    source: 'The Harbour Courier',
    cue: 'has learned',
    content: 'The ferry was late because of a strike',
  },
  {
    form: 'in the middle, with where and when',
    text: 'These clerks, Brandt explained earlier at the hearing, were paid well.',
    source: 'Brandt',
    cue: 'explained',
    content: 'were paid well',
  },
  {
    form: 'in the middle, told to somebody',
    text: 'The line has lost half of its boats, Adler told the council on Friday, and will lose more.',
    source: 'Adler',
    cue: 'told',
    content: 'and will lose more',
  },
  {
    form: 'in a poll, with when it was taken',
    text: 'In the last Courier poll, taken in May, Brandt led by 5 points.',
    source: 'the last Courier poll',
    cue: 'In',
    content: 'Brandt led by 5 points',
  },
  {
    form: 'in a poll that somebody else tells of',
    text: 'In a Courier poll released on Monday, Brandt said, the harbour lost.',
    source: 'Brandt',
    cue: 'said',
    content: 'the harbour lost',
  },
  {
    form: 'per, at the end',
    text: 'Some 40 boats were lost in the night, per the trust’s own report.',
    source: 'the trust’s own report',
    cue: 'per',
    content: 'Some 40 boats were lost in the night',
  },
  {
    form: 'according to, of two clauses',
    text: 'According to Brandt, 40 boats were lost and 30 more, she fears, will never sail again.',
    source: 'Brandt',
    cue: 'According to',
    content: '40 boats were lost and 30 more',
  },
  {
    form: 'the passive',
    text: 'Dan Kovac was accused of fraud by two former partners.',
    source: 'two former partners',
    cue: 'was accused',
    content: 'Dan Kovac … of fraud',
  },
  {
    form: 'the passive without an object',
    text: 'The mayor was criticised by two councillors.',
    source: 'two councillors',
    cue: 'was criticised',
    content: 'The mayor',
  },
  {
    form: 'a finding that begins with a figure',
    text: 'The poll of 1,200 voters found 52 percent want the levy.',
    source: 'The poll of 1,200 voters',
    cue: 'found',
    content: '52 percent want the levy',
  },
  {
    form: 'one voice inside another',
    text: 'Research suggests that lamps make streets safer, Ruiz said.',
    source: 'Ruiz',
    cue: 'said',
    content: 'Research suggests that lamps make streets safer',
  },
  {
    form: 'a clause against another',
    text: 'Some point fingers at the pump operators, others suggest the council paid too little.',
    source: 'others',
    cue: 'suggest',
    content: 'the council paid too little',
  },
  {
    form: 'a subject with two verbs',
    text: 'The agency closed the pier in May and said repairs would take a year.',
    source: 'The agency',
    cue: 'said',
    content: 'repairs would take a year',
  },
  {
    form: 'a symbol before the source',
    text: '😀 Analysts say the line will sink.',
    source: 'Analysts',
    cue: 'say',
    content: 'the line will sink',
  },
  {
    form: 'told somebody that',
    text: 'Vale told reporters that the cracks were old.',
    source: 'Vale',
    cue: 'told',
    content: 'the cracks were old',
  },
  {
    form: 'mixed quotation',
    text: 'Brandt said the plan was “a gift to the ferry line.”',
    source: 'Brandt',
    cue: 'said',
    content: 'a gift to the ferry line',
  },
  {
    form: 'a document',
    text: 'The survey found that half of the wells were dry.',
    source: 'The survey',
    cue: 'found',
    content: 'half of the wells were dry',
  },
  {
    form: 'belief',
    text: 'Residents believe the bridge is unsafe.',
    source: 'Residents',
    cue: 'believe',
    content: 'the bridge is unsafe',
  },
  {
    form: 'hearsay',
    text: 'It is believed that the ship carried coal.',
    source: '',
    cue: 'It is believed that',
    content: 'the ship carried coal',
  },
  {
    form: 'reportedly',
    text: 'The singer reportedly turned down the prize.',
    source: '',
    cue: 'reportedly',
    content: 'turned down the prize',
  },
  {
    form: 'a verb before a quotation, without “that”',
    text: 'Brandt stresses, “Nobody has seen the wreck yet.”',
    source: 'Brandt',
    cue: 'stresses',
    content: 'Nobody has seen the wreck yet',
  },
  {
    form: 'according to, without a comma',
    text: 'According to Brandt there is little coal left in the hold.',
    source: 'Brandt',
    cue: 'According to',
    content: 'there is little coal left in the hold',
  },
  {
    form: 'a verb that is a noun elsewhere, with “that”',
    text: 'Brandt charges that yards which stand to gain gave thousands of crowns to the fund.',
    source: 'Brandt',
    cue: 'charges',
    content: 'gave thousands of crowns to the fund',
  },
  {
    form: 'as somebody reported',
    text: 'As the Courier’s Ana Falk documented, more than 300 skippers have left.',
    source: 'the Courier’s Ana Falk',
    cue: 'documented',
    content: 'more than 300 skippers have left',
  },
  {
    form: 'spoke of',
    text: 'Lind spoke of the scars left by 6,000 islanders who gave up their homes.',
    source: 'Lind',
    cue: 'spoke of',
    content: '6,000 islanders',
  },
  {
    form: 'data behind a claim',
    text: 'Rates fell to 86 percent from 91 percent in 2019, state data show.',
    source: 'state data',
    cue: 'show',
    content: '91 percent in 2019',
  },
  {
    form: 'other studies behind a claim',
    text: 'Large parts of the harbour are divided by income, other studies have shown.',
    source: 'other studies',
    cue: 'have shown',
    content: 'Large parts of the harbour',
  },
  {
    form: 'a source close to somebody, behind a claim',
    text: 'Still, Brandt will be weighing how she meets her council, a source close to her said.',
    source: 'a source close to her',
    cue: 'said',
    content: 'how she meets her council',
  },
  {
    form: 'an aside behind the subject of what is said',
    text: 'Mayor Brandt, officials said, has become doubtful about one of the plans: a longer pier.',
    source: 'officials',
    cue: 'said',
    content: 'has become doubtful about one of the plans',
  },
  {
    form: 'a speaker behind a quotation, with a long description',
    text: '“If they want to sink with us, so be it,” said Deb Kallas, a leader of Nets for All, one of the groups that will march.',
    source: 'Deb Kallas, a leader of Nets for All, one of the groups that will march',
    cue: 'said',
    content: 'so be it',
  },
  {
    form: 'a speaker behind a quotation who goes on as “who”',
    text: '“Nobody knows what lies there,” said R. Gil Kerner, the harbour commissioner, who conceded that more wrecks might exist.',
    source: 'R. Gil Kerner, the harbour commissioner',
    cue: 'said',
    content: 'Nobody knows what lies there',
  },
  {
    form: 'a voice that quotes another',
    text: 'Polling shows that “the island is not at ease with the fleet,” said Sylke Tamm, the editor of Harbour Policy.',
    source: 'Sylke Tamm, the editor of Harbour Policy',
    cue: 'said',
    content: 'Polling shows that “the island is not at ease with the fleet,',
  },
  {
    form: 'a colon before the source',
    text: 'Early counts were poor for Brandt: A Utrow University poll this month found her about even with Lind.',
    source: 'A Utrow University poll this month',
    cue: 'found',
    content: 'about even with Lind',
  },
  {
    form: 'according to somebody of somebody’s, where the claim has a verb of asking',
    text: 'According to an aide to the minister, nobody had asked.',
    source: 'an aide to the minister',
    cue: 'According to',
    content: 'nobody had asked',
  },
  {
    form: 'a cue and a name before a quotation',
    text: 'Said Vance: “It will not hold.”',
    source: 'Vance',
    cue: 'Said',
    content: 'It will not hold',
  },
  {
    form: 'a name behind a dash, with its full stop',
    text: '“Maybe we can build a bridge to nowhere.” ― Steve Quill.',
    source: 'Steve Quill',
    cue: '',
    content: 'Maybe we can build a bridge to nowhere',
  },
  {
    form: 'a conjunction before the source',
    text: 'If experts say the dike holds, it will open.',
    source: 'experts',
    cue: 'say',
    content: 'the dike holds',
  },
  {
    form: 'a name with a long post',
    text: 'Ian Harrow, an expert in tides and silt at the Department of Water Sciences at the University of Sorland who did not work on the study, told the Courier: “The growth is small.”',
    source:
      'Ian Harrow, an expert in tides and silt at the Department of Water Sciences at the University of Sorland who did not work on the study',
    cue: 'told',
    content: 'The growth is small',
  },
  {
    form: 'somebody behind whoever the letter went to',
    text: 'In a letter to Ian Harrow, a clerk at the Department of Water said that the dike would hold.',
    source: 'a clerk at the Department of Water',
    cue: 'said',
    content: 'the dike would hold',
  },
  {
    form: 'headline tail',
    text: '# Five Ships Sent North – Brenn',
    source: 'Brenn',
    cue: '',
    content: 'Five Ships Sent North',
  },
  {
    form: 'whom polls are about',
    text: 'Voss lost the caucus, in which, according to entrance polls, Vance won 44 percent of the vote.',
    source: 'entrance polls',
    cue: 'according to',
    content: 'won 44 percent of the vote',
  },
  {
    form: 'whose forecast it is',
    text: 'The Office for Quays has raised its growth forecast to 3%.',
    source: 'The Office for Quays',
    cue: 'has raised',
    content: 'its growth forecast to 3%',
  },
  {
    form: 'a role, a name and at how many they put it',
    text: 'The Tide Trust secretary, Ada Brandt, put the number of flooded homes at 3,400.',
    source: 'The Tide Trust secretary, Ada Brandt',
    cue: 'put',
    content: 'the number of flooded homes at 3,400',
  },
  {
    form: 'a name, a role and at how much they put it',
    text: 'Ada Brandt, the head of the Tide Trust, has put the cost at $4 million.',
    source: 'Ada Brandt, the head of the Tide Trust',
    cue: 'has put',
    content: 'the cost at $4 million',
  },
  {
    form: 'a name with a nickname in quotation marks',
    text: 'Sen. Ada "Kit" Dimaculangan said the lock would open in May.',
    source: 'Sen. Ada "Kit" Dimaculangan',
    cue: 'said',
    content: 'the lock would open in May',
  },
  {
    form: 'through whom somebody speaks',
    text: 'Governor Sule Gusau, through his Chief Press Secretary, Tersoo Agba, condemned the attack.',
    source: 'Governor Sule Gusau',
    cue: 'condemned',
    content: 'the attack',
  },
  {
    form: 'as per a report, in front',
    text: 'As per the report of the auditor, the board lost a million.',
    source: 'the report of the auditor',
    cue: 'As per',
    content: 'the board lost a million',
  },
  {
    form: 'as per a report, behind',
    text: 'The board lost a million as per the report of the auditor.',
    source: 'the report of the auditor',
    cue: 'as per',
    content: 'The board lost a million',
  },
  {
    form: 'a place in front of whoever speaks',
    text: 'Two boats were stolen in Kiltola, Co Tolland, a Garda spokesman has confirmed.',
    source: 'a Garda spokesman',
    cue: 'has confirmed',
    content: 'Two boats were stolen in Kiltola',
  },
  {
    form: 'headline, X says',
    text: '# Five Ships Sent North, Brenn Says',
    source: 'Brenn',
    cue: 'Says',
    content: 'Five Ships Sent North',
  },
  {
    form: 'who it is plain to, and a quotation',
    text: 'For Brandt, who has run the lock for 20 years, it is plain: “Nobody will come back.”',
    source: 'Brandt',
    cue: ':',
    content: 'Nobody will come back',
  },
  {
    form: 'quoted by an outlet as saying',
    text: 'Hale was quoted by the Courier as saying the dam would hold.',
    source: 'Hale',
    cue: 'was quoted by the Courier as saying',
    content: 'the dam would hold',
  },
  {
    form: 'accused by somebody of something',
    text: 'Brandt was accused by two former aides of taking bribes.',
    source: 'two former aides',
    cue: 'was accused',
    content: 'of taking bribes',
  },
  {
    form: 'what the source was doing, between commas',
    text: 'The city, citing its own maps, said 42 houses were at risk.',
    source: 'The city',
    cue: 'citing',
    content: 'its own maps',
  },
  {
    form: 'a relative clause of which the end was not seen',
    text: 'Ana Ruiz, who gave up her job in May, said the mill was finished.',
    source: 'Ana Ruiz, who gave up her job in May',
    cue: 'said',
    content: 'the mill was finished',
  },
  {
    form: 'in somebody’s view',
    text: 'In Brandt’s view, the lock is too small.',
    source: 'Brandt’s',
    cue: 'view',
    content: 'the lock is too small',
  },
  {
    form: 'by somebody’s count, at the end',
    text: 'At least 42 houses were lost, by the city’s count.',
    source: 'the city’s',
    cue: 'count',
    content: 'At least 42 houses were lost',
  },
  {
    form: 'a paper that is spoken of, said a name',
    text: 'The report, published on Monday, is 400 pages long, said Ana Ruiz.',
    source: 'Ana Ruiz',
    cue: 'said',
    content: 'The report, published on Monday, is 400 pages long',
  },
  {
    form: 'a clause whose verb was not seen',
    text: 'Divers write that the lake has shrunk by half.',
    source: 'Divers',
    cue: 'write',
    content: 'that the lake has shrunk by half',
  },
  {
    form: 'a name with a relative clause, at the end',
    text: 'The first ferry could sail this week, Tomas Brandt, who runs the yard, said.',
    source: 'Tomas Brandt, who runs the yard',
    cue: 'said',
    content: 'The first ferry could sail this week',
  },
  {
    form: 'a source before a dash that none closes',
    text: 'Some 40 boats were lost, according to the harbour board - a tenth of the fleet.',
    source: 'the harbour board',
    cue: 'according to',
    content: 'Some 40 boats were lost',
  },
  {
    form: 'two people who end the sentence behind the verb',
    text: 'The price is 40 million euros, said two people who had seen the contract.',
    source: 'two people who had seen the contract',
    cue: 'said',
    content: 'The price is 40 million euros',
  },
  {
    form: 'whom it was told, at the end',
    text: 'It was worth 40 million euros, two people with knowledge of the deal told the Courier.',
    source: 'two people with knowledge of the deal',
    cue: 'told',
    content: 'It was worth 40 million euros',
  },
  {
    form: 'an aside that says how often',
    text: 'The bridge, the mayor has said repeatedly, is a luxury.',
    source: 'the mayor',
    cue: 'has said',
    content: 'The bridge',
  },
  {
    form: 'as somebody sees it',
    text: 'As the mayor sees it, the bridge is a luxury.',
    source: 'the mayor',
    cue: 'sees it',
    content: 'the bridge is a luxury',
  },
  {
    form: 'for her part',
    text: 'Vale, for her part, said she would wait.',
    source: 'Vale',
    cue: 'said',
    content: 'she would wait',
  },
  {
    form: 'a source behind another clause',
    text: 'Rovers had led for an hour, and Harbourne’s manager, Ian Cudworth, said it was cruel.',
    source: 'Harbourne’s manager, Ian Cudworth',
    cue: 'said',
    content: 'it was cruel',
  },
  {
    form: 'where it was said, in front of a rank',
    text: 'Outside court, Detective Constable Priya Nair said he had lied.',
    source: 'Detective Constable Priya Nair',
    cue: 'said',
    content: 'he had lied',
  },
  {
    form: 'an apposition with a seat and a relative clause',
    text: 'Ada Achebe, a cardiologist at Lock Hospital, London, who was not involved, said it was too early.',
    source: 'Ada Achebe, a cardiologist at Lock Hospital, London, who was not involved',
    cue: 'said',
    content: 'it was too early',
  },
]

const overlaps = (a: Place, b: Place): boolean => a.block === b.block && a.start < b.end && b.start < a.end

describe('attribution finds source, cue and content', () => {
  for (const { form, text, source, cue, content } of cases) {
    it(form, () => {
      const article = analyse({ text, syntax: 'markdown' })
      const words = (places: readonly Place[]): string =>
        places.map(({ block, start, end }) => article.blocks[block]?.text.slice(start, end)).join(' … ')
      const [first] = article.attributions
      assert.ok(first, 'no attribution was found')
      assert.equal(words(first.source), source)
      assert.ok(words(first.cue).startsWith(cue), `cue: ${words(first.cue)}`)
      assert.ok(words(first.content).includes(content), `content: ${words(first.content)}`)
      const mixed = first.content.filter((said) => first.source.some((who) => overlaps(who, said)))
      assert.deepEqual(mixed, [], 'what is said holds its source')
    })
  }

  it('nothing in a sentence of the outlet’s own', () => {
    const article = analyse({ text: 'The road runs along the coast for nine miles.', syntax: 'markdown' })
    assert.deepEqual(article.attributions, [])
  })

  it('neither where nor when something was said', () => {
    for (const behind of [
      'on Nov. 2, 2026',
      'in May 2026',
      'late on Tuesday',
      'this week',
      'in a letter on Monday night',
      'on its website',
    ]) {
      const text = `The pier will close, the council said ${behind}.`
      const [first] = analyse({ text, syntax: 'markdown' }).attributions
      const said = first?.content.map(({ start, end }) => text.slice(start, end))
      assert.deepEqual(said, ['The pier will close'], behind)
    }
  })

  it('no words of somebody who is accused of something', () => {
    const text = 'A sect accused of illegally paying for trips may have given 4,000 crowns.'
    const { attributions } = analyse({ text, syntax: 'markdown' })
    assert.deepEqual(
      attributions.flatMap(({ source }) => source),
      [],
    )
  })

  it('whoever was met, where they go on with “who”', () => {
    const speakerOf = (text: string): string | undefined => {
      const { attributions, sources } = analyse({ text, syntax: 'markdown' })
      return sources[attributions[0]?.sourceId ?? -1]?.name
    }
    assert.equal(
      speakerOf('Vance met Mara Brandt, the harbour master, who said that the quay was safe.'),
      'Mara Brandt',
    )
    assert.equal(
      speakerOf('Vance met Will Smyth, Robert Niro and Patti Belle, who said that it was late.'),
      'Patti Belle',
    )
    assert.equal(
      speakerOf(
        'The mayor has fought Mira Connell, now the majority leader, who in 2010 said that he must go.',
      ),
      'Mira Connell',
    )
    assert.equal(speakerOf('Vance met Mara Brandt and said that the quay was safe.'), 'Vance')
  })

  it('no rules by which something is done', () => {
    const text = 'As per the rules of the state, the board was fined a million.'
    assert.deepEqual(analyse({ text, syntax: 'markdown' }).attributions, [])
  })

  it('nobody who will report results', () => {
    const countOf = (text: string): number => analyse({ text, syntax: 'markdown' }).attributions.length
    assert.equal(countOf('The ferry company reports third-quarter results on Thursday.'), 0)
    assert.equal(countOf('Tidemark reports next week.'), 0)
    assert.equal(countOf('Tidemark reports that sales fell by a tenth.'), 1)
  })

  it('nobody who is told something', () => {
    const sourcesOf = (text: string): number =>
      analyse({ text, syntax: 'markdown' }).attributions.flatMap(({ source }) => source).length
    assert.equal(sourcesOf('Passengers were told to wait on the quay.'), 0)
    assert.equal(sourcesOf('Residents have been warned that the wells are dry.'), 0)
    assert.equal(sourcesOf('Brandt, who was at the quay, told passengers to wait.'), 1)
  })

  it('no forecast of whoever it is about', () => {
    const sourcesOf = (text: string): number =>
      analyse({ text, syntax: 'markdown' }).attributions.flatMap(({ source }) => source).length
    assert.equal(sourcesOf('The mayor is widely expected to announce a second line on Friday.'), 0)
    assert.equal(sourcesOf('The harbour board is estimated to have spent 40 million crowns on the pier.'), 0)
    assert.equal(sourcesOf('The mayor expected to open a second line on Friday.'), 1)
  })

  it('hearsay in the midst of its sentence, without the blanks around it', () => {
    const text = 'The lock is empty. The sluice was reportedly left open, and the ferry is aground.'
    const [hearsay] = analyse({ text, syntax: 'text' }).attributions
    assert.deepEqual(
      hearsay?.content.map(({ start, end }) => text.slice(start, end)),
      ['The sluice was', 'left open, and the ferry is aground.'],
    )
  })

  it('a second verb behind a quotation, with the same speaker', () => {
    const text = 'Brandt said “the nets are lost” and recommends that the fleet stay ashore until spring.'
    const article = analyse({ text, syntax: 'markdown' })
    const cues = article.attributions.map(({ cue, sourceId }) => [
      cue.map(({ block, start, end }) => article.blocks[block]?.text.slice(start, end)).join(' '),
      sourceId === undefined ? undefined : article.sources[sourceId]?.name,
    ])
    assert.deepEqual(cues, [
      ['said', 'Brandt'],
      ['recommends', 'Brandt'],
    ])
  })

  it('a second verb behind a thing, with the same speaker', () => {
    const text = 'The company denied the claims and said it would appeal.'
    const words = analyse({ text, syntax: 'text' }).attributions.map(({ cue, content }) =>
      [...cue, ...content].map(({ start, end }) => text.slice(start, end)),
    )
    assert.deepEqual(words, [
      ['denied', 'the claims'],
      ['said', 'it would appeal'],
    ])
  })

  it('a quotation that runs on into the next paragraph', () => {
    const text = '“We lost the boats,” Brandt said. “We lost the nets.\n\n“And then we lost the house.”'
    const article = analyse({ text, syntax: 'markdown' })
    const speakers = article.quotes.map(({ speaker }) =>
      speaker === undefined ? undefined : article.sources[speaker]?.name,
    )
    assert.deepEqual(speakers, ['Brandt', 'Brandt', 'Brandt'])
  })
})
