/**
 * Articles read as any draft is: `{{label|words}}` marks a mention, one label stands for one source, and `nobody` for none that is
 * listed. What stands in the first line names the sources.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createAnalyser } from '../../rules/index.ts'

const MARK = /\{\{(\w+)\|([^}]*)\}\}/g

const ARTICLES: Readonly<Record<string, string>> = {
  'a stranger in front of whom the story is about': `alder: Jean Alder; brandt: Alan Brandt
The panel heard that {{brandt|Alan Brandt}} had worked on the wrong knee. When {{alder|a nurse}} pointed it out, {{brandt|he}} told her to go home.

{{alder|The nurse, Jean Alder}}, kept {{alder|her}} own notes. “I wrote it down that night,” {{alder|she}} said. {{brandt|Brandt}} said {{brandt|he}} was tired.`,
  'what a headline is about': `roe: Jane Roe
# {{nobody|Flooding}}: Two hundred homes lost

{{roe|Jane Roe}} said the drains were blocked.`,
  'an office beside a man': `man: A man; pm: The Taoiseach
{{man|A man}} said he had seen the fire. {{pm|The Taoiseach}} said that nobody had told him.`,
  'people who are not named, and whom a clause is about': `people: three people who saw the contract; vail: Rhona Vail; wirth: Kim Wirth
The yard is for sale, according to {{people|three people who saw the contract}}. A deal is close, {{people|the people}} said. It may fail, {{people|they}} added.

Inspector {{vail|Rhona Vail}} said the suspect had run before {{nobody|he}} was caught on {{nobody|Harrow Lane}}. The gun was gone, {{vail|she}} said.

{{wirth|Tidemark Chief Executive Officer Kim Wirth}} said the yard was busy. {{wirth|The CEO}} said so.`,
  'which service, and a post that is no unnamed person’s': `fire: Tolland Fire Service; other: The ambulance service; person: A person close to the board; board: The chairman
{{fire|Tolland Fire Service}} said it was out by nine. {{other|The ambulance service}} said nobody was hurt, and {{fire|the fire service}} said so too.

{{person|A person close to the board}} said the yard was lost. {{board|The chairman}} said it was not. “It is,” {{person|the person}} said.`,
  'a company of which only a name was told': `grid: NorGrid; roe: Ana Roe
Some 12,000 homes are dark, according to {{grid|NorGrid}}. {{grid|The company}} says the wind must drop first. {{roe|Ana Roe}} said that was late.`,
  'posts told with the name of the body': `garvey: Pete Garvey; dahl: Jon Dahl
{{garvey|Rovers manager Pete Garvey}} said he was proud. {{dahl|Tolland coach Jon Dahl}} said nobody had slept. “We ran,” {{garvey|the Rovers manager}} said. “And ran,” {{garvey|the Rovers boss}} added. “We did not,” said {{dahl|the Tolland boss}}.`,
  'letters behind a name': `roe: Jane Roe; munro: Elspeth Munro
{{roe|Jane Roe KC}} said the inquest was late. {{munro|Coroner Elspeth Munro}} said {{munro|she}} was sorry. {{roe|The barrister}} said that would do, and {{munro|the coroner}} agreed.`,
  'an island and whoever missed the ferry to it': `dunne: Maggie Dunne
When the ferry to {{nobody|Sorrel Island}} was cancelled, {{dunne|Maggie Dunne}} missed a scan that {{dunne|she}} had waited for. “They rang me at seven,” {{dunne|she}} said.`,
  'whoever asks not to be named': `spokesman: A spokesman for Grieve; steward: One steward, who asked not to be named because he feared losing his shifts
{{spokesman|A spokesman for Grieve}} said {{spokesman|he}} was aware.

{{steward|One steward, who asked not to be named because he feared losing his shifts}}, said nobody had trained them. “We were told to pray,” {{steward|he}} said.`,
  'a name that tells no sex, and who': `zel: Xandri Zel
{{zel|Xandri Zel}}, who asked for quiet, was late. “It is shut,” {{zel|she}} said.`,
  'a mother and her daughter, with one surname': `iris: Iris Hallam; kate: Kate Hallam
{{iris|Iris Hallam}}, the oceanographer, died on Oct. 30. The cause was heart failure, {{kate|her daughter, Kate Hallam}}, said.

Born in Hull, the daughter of a trawlerman, {{iris|Hallam}} was the first to finish school. At Durham {{iris|she}} was one of three. “They put us at the back,” {{iris|she}} told the Northern Echo.`,
  'one of several': `ross: Fiona Ross; one: One of the patients
{{ross|Fiona Ross}} argued that nobody was hurt.

{{one|One of the patients}} said {{one|she}} still walks with a stick. “He looked me in the eye and lied,” {{one|she}} wrote.`,
  'somebody whole inside of another': `report: a report by the council’s clerk, Neil Voss; voss: Neil Voss
The closure saves a tenth, according to {{report|a report by the council’s clerk, Neil Voss}}. {{voss|Voss}} told the meeting it was late.`,
  'a company by its first name': `tide: Northgate Logistics; oll: Jon Oll
{{tide|Northgate Logistics}} said {{tide|it}} had moved more. {{oll|Jon Oll}} said {{tide|Northgate}} was late.`,
  'months and eves that are names': `lark: Eve Lark; ost: April Ost; brandt: June Brandt; voss: Paul Voss; reed: Ida Reed
{{lark|Eve Lark}}, {{lark|a nurse}}, said the lamps were out. “We had candles,” said {{ost|April Ost}}. {{brandt|June Brandt}} said the quay was dark.

{{voss|Paul Voss}} said the fuses were old. In June {{voss|Voss}} said others would come. {{reed|Ida Reed}} said that was late; in April {{reed|Reed}} had asked for them. On Christmas Eve {{lark|Lark}} lit candles, and on New Year’s Eve {{ost|Ost}} held them.`,
  'what somebody is, behind their age': `vance: Tom Vance; roe: Ana Roe
{{vance|Tom Vance}}, 40, {{vance|a baker}}, was up at four. “It is hard,” {{vance|the baker}} said.

{{roe|Ana Roe}}, {{roe|a carpenter from Sorland}}, was not. “I sleep,” {{roe|the carpenter}} said.`,
  'a company by where it sits and how it fares': `tide: Tidemark Motors; roe: Ana Roe
{{tide|Tidemark Motors}} lost 4 million crowns. {{tide|The Sorland-based company}} said the lamps were dear. {{roe|Ana Roe}} said {{tide|the troubled carmaker}} was late.`,
  'aides under a title': `vance: Hanna Ida Vance; aide: a longtime aide to Secretary of State Hanna Ida Vance; roe: Jane Roe; oll: Paul Oll
{{vance|Hanna Ida Vance}} said the treaty would hold. “It will not,” said {{aide|a longtime aide to Secretary of State Hanna Ida Vance}}. {{roe|Organiser and recent graduate Jane Roe}} said nobody had read it.

President {{oll|Paul Oll}} said he had. One copy went to Omar Holm, {{nobody|a Tolland University professor}} and {{nobody|a tax official}} under President Paul Oll. Another went to Mira Ost, {{nobody|a longtime aide}} to Secretary of State Hanna Ida Vance.`,
  'members of a party': `vance: Orla Vance; dahl: Tom Dahl; voss: Ida Voss; party: Republicans
{{vance|Orla Vance}}, {{vance|a Democrat}}, said the bill was dead. Senator {{dahl|Tom Dahl}}, {{dahl|Republican of Sorland}}, said it was asleep. {{voss|Ida Voss}}, {{voss|the top Democrat}} on the harbour committee, said it was late.

{{party|Republicans}} said {{party|they}} would wait. The bill has no {{party|Republicans}} behind it, and {{nobody|its}} cost is great.`,
  'described first and named then': `ost: Mira Ost; vance: Otto Vance; cynthia: Cynthia; rolf: Omar Rolf; dahl: Jon Dahl
{{vance|Otto Vance}} said a picture had gone to {{ost|a woman}} in Sorland. {{vance|He}} said {{vance|he}} did not know {{ost|the woman}} who counted the gulls, {{ost|Mira Ost}}, {{ost|a student}} in Tolland; {{ost|she}} wrote to {{vance|him}} once. {{ost|Ost}} said so too.

{{cynthia|A woman}} called {{cynthia|Cynthia}} said the tower was high. {{cynthia|She}} had climbed it. {{rolf|A visitor}} named {{rolf|Omar Rolf}} left. {{rolf|He}} said it was closed.

At the lock stood {{nobody|a lawyer}} who had lost a kite, {{dahl|Jon Dahl}} said.`,
  'said of somebody': `vance: Omar Vance; ost: Mira Ost; dahl: Jon Dahl
{{dahl|Jon Dahl}} said the lamps were out. {{ost|Mira Ost}} said she had voted for somebody else.

“{{vance|He}} cares about gulls, and {{vance|his}} barge is full of them,” {{ost|she}} said of {{vance|Omar Vance}}. {{vance|Vance}} said that was kind. {{dahl|Dahl}} came by at noon. “{{dahl|He}} is late,” {{ost|Ost}} said of {{vance|Vance}}’s barge.`,
  'a headline that tells too little': `vance: Omar Vance; ost: Mira Ost
{{vance|Vance}} Denies Sale But Is Less Sure About {{nobody|Its}} Price

Mr. {{vance|Omar Vance}} said the barge was his. {{ost|Mira Ost}} said it was not.`,
  'a surname that is first taken for another sex': `brandt: Otto Brandt; ost: Mira Ost
The plan is to weaken {{brandt|Brandt}} in May. Everything points to {{nobody|her}} state.

{{ost|Mira Ost}} said she could deny old {{brandt|Otto Brandt}} the seat. {{brandt|Brandt}} said no.`,
  'a surname of two, one of whom is she': `anna: Brandt; otto: Otto Brandt
{{anna|Brandt}} said {{anna|she}} was late. {{otto|Otto Brandt}} said he was not.`,
  'a surname of two, one of whom she is from the start': `reed: Reed; omar: Omar Reed
{{reed|Reed}} was late. {{reed|She}} left the lock. {{reed|Reed}} said so. {{omar|Omar Reed}} said he was there.`,
  'a company told of in passing': `news: Harbour News; levin: Jack Levin; tide: Tidemark
{{news|Harbour News}} said the lamps were out. {{levin|Jack Levin}} said {{levin|his}} company had no reason to believe that {{nobody|its}} lamps were old.

{{tide|Tidemark}} said {{tide|its}} board was glad of {{tide|its}} lamps. {{tide|Tidemark}} wants another company off {{tide|its}} quay. {{levin|Levin}} said {{levin|his}} company had sold {{tide|Tidemark}} and {{tide|its}} crew.`,
  'whoever comes next': `kale: Dwight Kale; ost: Mira Ost
{{kale|President Dwight Kale}} said the gulls were counted. {{ost|Mira Ost}} said {{nobody|the next president}} would count them again. {{kale|The president}} said that was late.`,
  'surnames that look like trades': `landers: Otto Landers; ost: Mira Ost
{{landers|Otto Landers}} said the lock was shut. The towns that backed {{landers|Landers}} in May were glad. {{landers|Landers}}’ plan was short, and so was {{landers|Landers}}' letter. {{ost|Mira Ost}} said so. Dockers in Tolland were not asked. Workers’ rights were not in it.`,
  'what a sentence opens with': `tide: Harbour Systems; oll: Jon Oll; miller: Ida Miller
{{oll|Jon Oll}} said the lamps were out. {{nobody|Recent}} reports have said that {{oll|he}} was right. {{nobody|Nevertheless}}, the project goes on.

{{nobody|Founded}} in 2010 by a clerk, and sold since, {{tide|Harbour Systems}} says {{tide|it}} has a plan. {{nobody|Contacted}} by the council, {{miller|Ida Miller}} agreed that {{miller|she}} was late. If {{oll|Oll}} stays, the clerk leaves. {{nobody|Liberal}} and conservative voters said it was late.`,
  'a husband by his first name': `lee: Julia Lee; roe: Anna Roe
{{lee|Julia Lee}} said the mud was deep. {{roe|Anna Roe}} said {{roe|she}} had come with {{roe|her}} husband, {{nobody|Lee}}.`,
  'somebody else behind “according to”': `rath: Mark Rath; roe: Ida Roe
{{rath|Mark Rath}} said the drive was gone. According to {{rath|Rath}}, {{nobody|a detective}} for the Tolland Sheriff was given it. According to {{roe|Ida Roe}}, {{roe|a clerk}} at the lock, it was not.`,
  'the subject behind a clause that opens': `hall: John Hall; vance: Donald Vance; ost: Hanna Ost
{{hall|John Hall}} said the vote was close. Though {{vance|he}}’s won more votes than rivals Ted Crane and Jon Kale, {{vance|Donald Vance}} has failed to win over {{vance|his}} rivals. {{vance|Vance}} said so.

{{ost|Hanna Ost}} said no. {{vance|Vance}} said yes.`,
  'somebody whose sex tells who it is': `vance: Otto Vance; ost: Hanna Ost
{{vance|Otto Vance}} said the vote was close. {{ost|Hanna Ost}} said no.

In {{vance|his}} report, {{vance|the presumptive Republican nominee}} said that was late.`,
  'who is meant in the same sentence, and who spoke in another paragraph': `vance: Otto Vance; ost: Mira Ost; dahl: Jon Dahl
{{dahl|Jon Dahl}} said the lock was shut. “She is late,” {{vance|Otto Vance}} said on Monday.

The crew trusts {{dahl|Dahl}} and writes to {{dahl|him}} in each letter. {{ost|Mira Ost}} said so.

“No,” {{vance|Vance}} said.

It was cheap, {{vance|he}} said.

{{ost|Ost}} met {{dahl|Dahl}} at noon. {{vance|He}} had waited long.`,
  'a party that is no state': `party: The state party; hall: John Hall
{{party|The state party}} said the list was closed. The mayor lives in {{nobody|the state}}’s first district. {{hall|John Hall}} said {{party|the state party}} was late.`,
  'the maker of something else': `tide: Tidemark Motor Co.; vance: Otto Vance; pear: Pear Inc.
{{vance|Otto Vance}} said he had shares in companies like Tidemark Motor Co., Pear Inc. and {{nobody|the parent company}} of {{nobody|the maker}} of lamps. {{tide|Tidemark Motor Co.}} said {{tide|the company}} was glad. {{pear|Pear Inc.}} said so too. It buys lamps of {{nobody|the maker}} of candles.`,
  'the mogul of a place': `vance: Donald Vance; ost: Mira Ost; nick: Nick Barb; hall: John Hall
{{vance|Donald Vance}} said he would win. The lead of {{vance|the mogul}} is small. {{nick|Nick Barb}} said it was large.

{{ost|Mira Ost}} said no. {{hall|John Hall}} said yes. {{nick|Barb}} said he was late and spoke of {{vance|the Tolland mogul}}.`,
  'titles, parties and places that are nobody': `bush: Jeb Brandt; roe: Ida Roe
{{bush|Jeb Brandt}} said it was early. {{roe|Ida Roe}} said it was late. {{roe|She}} lives in Palm Quay. {{bush|He}} came by.

{{roe|Roe}} said no. {{bush|Brandt}} slept. {{roe|She}} went out. {{roe|She}} was late. {{roe|She}} came to a Long Night party. {{bush|He}} woke.

{{bush|Brandt}} waited. “Gull Minds” was on at nine. {{bush|He}} watched it.`,
  'what a speaker did meanwhile': `loos: Jamie Loos; ost: Mira Ost
“It feels good,” said {{loos|Jamie Loos}} ‘11 as {{loos|he}} wedged {{loos|his}} shovel into the mud. “I walk here every day.” {{ost|Mira Ost}} said it did not.`,
  'a paper told of before it is quoted': `ost: Mira Ost; dahl: Jon Dahl; letter: a letter; study: The study
{{ost|Mira Ost}} said the council had sent {{letter|a letter}} to the lock on Monday. {{letter|The letter}} says the lamps were dark for a week. {{letter|It}} warns that {{nobody|they}} will fail again.

{{dahl|Jon Dahl}} said {{nobody|a complaint}} was on {{dahl|his}} desk. {{study|The study}} found that the crews had slept. {{ost|Ost}} said {{nobody|their}} pay was low.`,
  'who says it at the end of a sentence': `dahl: Dan Dahl; roe: Eve Roe; orr: Orr
The board, the council and the bureau were all at the lock, said City Commissioner {{dahl|Dan Dahl}}.

{{roe|Eve Roe}} said that was late. {{dahl|Commissioner Dahl}} came by at noon.`,
  'who says it in passing': `roe: Eve Roe
{{roe|Eve Roe}} said the boat was the king’s. A gull took the lamp into the dock and, said the chief keeper Ari Holm, {{nobody|he}} could not have seen it.`,
  'who says it behind an apposition': `vance: Orla Vance; jon: Jon Dahl; ost: Mira Ost
{{vance|Orla Vance}} said there was a sketch in which the comedian {{jon|Jon Dahl}}, {{jon|a longtime friend}}, had joked that the photo was of {{nobody|a gull}}. {{ost|Mira Ost}} said {{nobody|Ida Holm}}, whose lamp was out, proved hard to please. {{jon|Dahl}} left.`,
  'what is charged, and what is emotionally charged': `critics: Critics; ost: Mira Ost
{{critics|Critics}} charged that the hearing had been a show. {{ost|Mira Ost}} said no. For her, {{nobody|Sorland}}’s emotionally charged uprising against the union is nearly a template for the forces that {{ost|she}} fears in the election.`,
  'what somebody is, without an article': `dahl: Mike Dahl; perry: Zac Perry; ost: Mira Ost
“I support this,” said {{dahl|Mike Dahl}}, {{dahl|dean of students}}. “It was late,” said {{perry|Zac Perry}}, {{perry|grounds specialist}}. {{ost|Mira Ost}} said {{dahl|Mike Dahl}}, {{nobody|however}}, was early.`,
  'an envoy by name': `mohab: Hamdul Mohab; ost: Mira Ost
According to {{mohab|Sorlandish Ambassador to the United States Hamdul Mohab}}, the team won. “Late,” said Ambassador {{mohab|Mohab}}. {{ost|Mira Ost}} said {{mohab|Mohab}} was right.`,
  'others of whom somebody is one': `tide: Tidemark Group; others: other pollsters; ost: Mira Ost; and: Reed and Other Tides
According to {{tide|Tidemark Group}} and {{others|other pollsters}}, the lead has shrunk. {{others|They}} asked nine hundred. {{ost|Mira Ost}} said {{tide|Tidemark Group}} was right. According to {{tide|Tidemark Group}} and {{nobody|other data}}, it has grown.`,
  'a headline without its article': `paper: a Tolland newspaper; one: a Nevada senator; other: another Nevada senator
{{paper|Newspaper}} Says Mayor Should Come

The lock has been shut for a week, {{paper|a Tolland newspaper}} said. {{paper|The newspaper}} said {{paper|it}} had asked her.

“It was far,” said {{one|a Nevada senator}}. “So it was,” added {{other|another Nevada senator}}.`,
  'a headline that says where somebody is from': `lawmaker: A lawmaker in Sorland; ost: Mira Ost; aide: an aide; old: The aide
{{lawmaker|Sorlandish lawmaker}} wants the lock shut.

{{lawmaker|A lawmaker in Sorland}} said the lock must be shut. {{lawmaker|The lawmaker}} said so twice. {{ost|Mira Ost}} said no. {{old|The aide}} said yes. It was late, {{aide|an aide}} said.`,
  'those of a people, and a group that opens a sentence': `young: Millennials; ost: Mira Ost; press: Reporters; leaks: TideLeaks; reed: Otto McCandless
{{young|Millennials}} said {{young|they}} would vote. {{ost|Mira Ost}} said {{young|their}} number was great. {{leaks|TideLeaks}} said {{leaks|it}} had the list. {{ost|She}} had none. {{reed|Otto McCandless}} said {{reed|he}} had it too. {{reed|McCandless}} slept.

{{press|Reporters}} say {{press|they}} were not asked.`,
  'who is told of behind a seat or place': `roe: Claire Roe; dahl: Jon Dahl; ost: Mira Ost; board: Voss Board of Tolland
{{ost|Mira Ost}} said the crew had asked {{roe|Sen. Claire Roe}} (S-Tol.), {{roe|who}} said no. She named {{dahl|Jon Dahl}} of Sorland, {{dahl|who}} said yes. {{board|The Voss Board of Tolland}}, which said nothing, met.`,
  'how and when it was said': `vance: Vance; clerk: The clerk; ost: Mira Ost; guards: Tolland Assembly
{{vance|Vance}} politely suggested that it was late. {{vance|Vance}} left. {{clerk|The clerk}} first said {{clerk|she}} was out. {{ost|Mira Ost}} earlier Monday said {{ost|she}} knew. {{guards|The Tolland Assembly}} said it was in.`,
  'what is somebody’s, and the same of another': `vance: Orla Vance; dahl: Jon Dahl; hers: Her campaign; his: Jon Dahl’s campaign; tom: Tom Ost; toms: His campaign
{{vance|Orla Vance}} said the vote was close. {{dahl|Jon Dahl}} said no. {{his|Jon Dahl’s campaign}} said it was not. {{dahl|Dahl}} said {{his|his campaign}} was strong.

{{vance|Vance}} smiled. {{hers|Her campaign}} said {{vance|she}} was glad, and {{hers|her campaign}} does not err. {{dahl|Dahl}} slept, and {{his|his campaign}} slept too.

{{tom|Tom Ost}} said it was cold. {{toms|His campaign}} said {{tom|he}} was ill.`,
  'what is denied and what something is called': `leaks: TideLeaks; vance: Orla Vance; board: Harbour Board; ost: Mira Ost
{{leaks|TideLeaks}} said {{leaks|it}} would wait. Asked whether the crew was in cahoots with {{leaks|TideLeaks}}, {{vance|Orla Vance}} denied {{nobody|it}}. {{ost|Mira Ost}} said so.

{{board|The Harbour Board}} said {{board|it}}, too, was late. {{board|The Harbour Board}} calls {{nobody|it}} a show.`,
  'papers that are not they': `poll: A Tolland census; team: The research team; ost: Mira Ost
{{poll|A Tolland census}} found that half of all crews were tired. Now {{nobody|they}} say the lock is dark. {{ost|Mira Ost}} said no.

{{team|The research team}} found dark lamps. {{team|They}} said that was new.`,
  'the former wife of somebody': `vance: Donald Vance; ost: Mira Ost; wife: Vance
{{vance|Donald Vance}} said he had not. {{ost|Mira Ost}} said {{wife|the former Mrs. Vance}} had told her.`,
}

describe('who is meant by each mention', () => {
  for (const [title, article] of Object.entries(ARTICLES)) {
    it(title, () => {
      const [head = '', ...lines] = article.split('\n')
      const labels = new Map(head.split('; ').map((one) => one.split(': ') as [string, string]))
      const prose = lines.join('\n')
      const marks: { label: string; start: number; end: number }[] = []
      let text = ''
      let at = 0
      for (const { 0: whole, 1: label = '', 2: words = '', index } of prose.matchAll(MARK)) {
        text += prose.slice(at, index)
        marks.push({ label, start: text.length, end: text.length + words.length })
        text += words
        at = index + whole.length
      }
      text += prose.slice(at)
      const { sources, blocks } = createAnalyser()({ text, syntax: 'text' })
      const meant = (start: number, end: number): string => {
        const found = sources.flatMap(({ name, mentions }) =>
          mentions
            .map((place) => {
              const offset = text.indexOf(blocks[place.block]?.text ?? '')
              return { name, start: place.start + offset, end: place.end + offset }
            })
            .filter((place) => place.start < end && start < place.end)
            .filter((place) => place.end - place.start <= (end - start) * 4),
        )
        return found.sort((a, b) => apart(a, start, end) - apart(b, start, end))[0]?.name ?? 'nobody'
      }
      assert.deepEqual(
        marks.map(({ start, end }) => `${text.slice(start, end)}: ${meant(start, end)}`),
        marks.map(({ label, start, end }) => `${text.slice(start, end)}: ${labels.get(label) ?? 'nobody'}`),
      )
    })
  }
})

/** How far a mention is from being what is marked, in characters. */
function apart(place: { start: number; end: number }, start: number, end: number): number {
  return Math.abs(place.start - start) + Math.abs(place.end - end)
}
