/** Who is who: every source of one label is one symbol, and two labels are two. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createSources } from '../../rules/article/resolve/sources.ts'
import { finished } from '../../rules/article/slices.ts'
import { createAnalyser } from '../../rules/index.ts'
import { processorTime } from '../processor-time.ts'
import { labelled, mentionsOf, readMarked } from './marked.ts'

const ARTICLES: Readonly<Record<string, string>> = {
  'full name, surname and pronoun': `
    [[vance|Orla Vance, the harbour engineer,]] said the deck had moved.
    [[vance|Vance]] said the bolts were rusty. [[vance|She]] added that the pier must close.`,
  'pronouns follow gender past the last speaker': `
    [[mill|Peter Mill]] said the ferry was late. [[roe|Jane Roe]], who runs the kiosk, agreed.
    [[roe|She]] sold no tickets. “It was raining,” [[mill|he]] said.`,
  'the subject is meant, not whom it spoke of': `
    [[hale|Thomas Hale]] met Robert Quist at the lock on Monday. [[hale|He]] said the gates were sound.`,
  'two people with one surname stay two': `
    [[anna|Anna Brandt]] said the school would stay. Her brother, [[paul|Paul Brandt]], said it would move.
    [[anna|Ms. Brandt]] called the plan late. [[paul|Mr. Brandt]] called it cheap.`,
  titles: `
    [[tricht|Sen. Olan Tricht, D-Ohio,]] said the dam would hold. [[tricht|Senator Tricht]] had inspected it.
    [[tricht|The senator]] said so again.`,
  'whose plan it is': `
    [[hale|Tom Hale, the mayor,]] said the pier must close. The clerk mocked {{hale|the mayor}}’s plan. [[trust|The Harbour Trust]] said
    it would wait. {{trust|The trust}}’s report is due in May.`,
  'what stands behind a name in other words': `
    [[roe|Jane Roe]], 43, {{roe|a nurse at the clinic}}, said it was late. “No,” said [[brown|Tracy Brown]], {{brown|director of Tidewell}}.
    When he met Roe, [[nurse|a night nurse]] said no. [[rath|Jeff Rath]], {{rath|the Harbour Board spokesman}}, gave no date.`,
  'somebody speaks for whom a surname tells': `
    [[vance|Orla Vance]] said the deck had moved. A spokesman for Ms. {{vance|Vance}} said it was safe.`,
  'a lawmaker named later': `
    [[lee|A Brennish lawmaker]] said the crews had crossed the river.
    [[lee|Olan Tricht, the lawmaker,]] said more would follow. [[lee|Tricht]] gave no date.`,
  'a mayor named later': `
    [[voss|The Labour mayor]] said the quay would stay. [[voss|The mayor, Eberhard Voss,]] gave no date.`,
  'a city by its whole name': `
    [[utrow|The City of Utrow]] said it would wait. {{utrow|The city}} has three ferries.`,
  'a description with what qualifies it': `
    [[oll|Mira Oll]], {{oll|a lawyer with the Centre for Old Quays}}, said no. [[reed|Paul Reed]], {{reed|a clerk}} at the lock.
    [[reed|He]] said yes. Then he met Oll, {{oll|the head of lamps at Tidewell}}, and Kane, {{kane|the dean}} of gulls when it rained.
    [[kane|Kane]] said perhaps.`,
  'a deputy is not who she stands in for': `
    [[deputy|Deputy Attorney General Sally Kane]] said it was late. [[general|Loretta Lind, the attorney general,]] said it was not.
    [[general|The attorney general]] gave no date. “No,” [[deputy|the deputy attorney general]] said.`,
  'the manager of somebody else': `
    [[vance|Orla Vance, Otto Dahl’s fired campaign manager,]] said the plan was silly. [[vance|Vance]] left.`,
  'a group that is known as something is nobody described before': `
    “Probably,” said [[official|one former official]]. The crew blamed a group known as Ansar Tolland. [[ansar|Ansar Tolland]] said no.`,
  'a country that a headline asks about': `
    Why Does {{israel|Israel}} Refuse To Count Gulls?

    [[israel|Israel]] said it had counted none.`,
  'an object is not who its subject is': `
    [[lind|Sven Lind]] said Omar Voss offered {{lind|him}} the job, and {{lind|he}} accepted. [[lind|He]] starts in May.`,
  'who did so last year': `
    The plan follows one of [[wild|Gert Wild]], the deputy, [[wild|who]] last year demanded that “loud gulls” be sent away.`,
  'a body and its initials': `
    According to [[quays|the International Federation of Quays]] ({{quays|IFQ}}), nine lamps were out. [[quays|The IFQ]] gave no date.`,
  'the former aide of somebody else': `
    [[voss|Rolf Voss, the mayor of Tolland and Mr. Dahl’s former aide]], said the quay would stay.`,
  'whom a headline has name somebody': `
    {{roe|Jane Roe}} Names Former Clerk To Lead Harbour Board

    [[roe|Jane Roe]] said she had asked nobody else.`,
  'identified by others': `
    [[man|A man]] told the crowd to wait. Police said the man was drunk and identified him as [[man|Gustav Oll]].`,
  'description of a person': `
    [[lee|South Brennish lawmaker Lee Dal-ho]] said talks were near. [[lee|The lawmaker]] had been briefed by the agency.`,
  'a man of some age': `
    [[man|A 43-year-old-man]] said he could not sleep. [[man|The man]] blamed the gulls.`,
  'a description that gets a name': `
    [[lawyer|The clerk’s lawyer]] said he would appeal. [[lawyer|The clerk’s lawyer, Hanna Oll,]] filed on Friday.`,
  'acronym in brackets': `
    [[msmt|The Lower Rivers Monitoring Panel (LRMP)]] said water was rising. [[msmt|LRMP]] counted nine breaches.`,
  'acronym by initials': `
    [[who|The Northern Tide Survey]] found more silt. [[who|NTS]] said dredging would help.`,
  'the agency, the report, the researchers': `
    [[agency|Harbour Rescue Agency]] said two boats sank. [[agency|The agency]] gave no cause.
    [[report|A report by the Institute for Tides]] found cracks. [[report|The report]] blames salt. [[report|The authors]] urge repairs.`,
  'the bank': `
    [[bank|The Bank of Sorland]] said rates would fall. A report told of Sorlandish towns. [[bank|The Bank]] said so again.`,
  'the company': `
    [[co|Marlow Industries]] said sales fell. [[other|Jane Roe, an analyst at Banco Sur,]] said rents rose. [[co|The company]] expects losses.`,
  'police are one body': `
    [[police|Police]] said the road was closed. [[police|Police]] said nobody was hurt. [[police|They]] asked for witnesses.`,
  'each unnamed source is another': `
    [[first|A source]] said the vote would fail. [[second|Another source]] said it would pass.`,
  'the surname in a headline comes first': `
    [[sorel|Sorel]]: We will call when the water falls
    [[sorel|Marenan president Iva Sorel]] said on Monday that she was open to talks.`,
  'nicknames and initials': `
    [[fleck|P.J. Fleck]] said the team was tired. [[kay|Robert Kay]] said it was not.
    [[kay|Rob Kay]] has coached it for years. [[fleck|Fleck]] smiled.`,
  'a person and the body that bears the surname': `
    [[marlow|Edith Marlow]] founded the works. [[body|Marlow Foundation]] said it would pay. [[marlow|Marlow]] said she would not.`,
  'an outlet': `
    [[paper|The Tolland Courier]] reported the leak. [[paper|The newspaper]] quoted two clerks. [[paper|The Courier]] named none.`,
  'an outlet that is called one': `
    The mayor was troubled by a story in [[paper|the newspaper Dagens Tider]]. [[paper|Dagens Tider]] reported the leak.
    At least thirty knew, [[paper|the newspaper]] said.`,
  'two joined by and': `
    [[two|Orla Vance and Pim Adler]] said the pier was safe.
    [[two|Vance]] had measured it.`,
}

describe('linking sources', () => {
  for (const [title, prose] of Object.entries(ARTICLES)) {
    it(title, () => {
      const article = readMarked(prose)
      const symbols = article.attributions.map(({ sourceId }) => article.sources[sourceId ?? -1]?.name)
      const ids = article.attributions.map(({ sourceId }) => sourceId)
      for (let i = 0; i < ids.length; i++) {
        assert.notEqual(ids[i], undefined, `attribution ${i} has no source`)
        for (let j = 0; j < i; j++) {
          const together = article.labels[i] === article.labels[j]
          assert.equal(
            ids[i] === ids[j],
            together,
            `${article.labels[j]} ${j} is “${symbols[j]}”, ${article.labels[i]} ${i} is “${symbols[i]}”`,
          )
        }
      }
    })
  }

  it('gives a symbol its fullest name and all its mentions', () => {
    const article = readMarked(`
      [[tricht|Tricht]] spoke first. Later [[tricht|Brennish deputy Olan Tricht]] told reporters of the flood.
      The flood reached Tricht at home. [[tricht|He]] left.`)
    const source = labelled(article, 'tricht')
    assert.equal(source?.name, 'Olan Tricht')
    assert.equal(source?.kind, 'named-person')
    assert.equal(source?.definition, 1)
    assert.deepEqual(mentionsOf(article, source), ['Tricht', 'Brennish deputy Olan Tricht', 'Tricht', 'He'])
  })

  for (const [prose, mentions] of [
    [
      `On St. Brenna's Day an officer with the Tolland Rural Sheriff's Office towed Marlow's van. Pim Adler had obstructed a
      peace officer. [[x|The officer]] said the tyres were flat.`,
      ['an officer', 'The officer'],
    ],
    [
      `A 51-year-old man, who slept on straw for a year, could hardly breathe. [[x|The patient]] said the bed was sold.`,
      ['A 51-year-old man', 'The patient'],
    ],
    [
      `A research team from two universities has counted the gulls of nine harbours. [[x|The scientists]] found few.`,
      ['A research team', 'The scientists'],
    ],
    [
      `The choir was a comfort for Orla Vance, 31, a clerk with a two-month-old daughter. [[x|She]] says it sang for her.`,
      ['Orla Vance', 'a clerk', 'She', 'her'],
    ],
    [
      `The boat sank on Oct. 4 off Tolland. A deckhand wrote in a court filing that it leaked. [[x|The filing]] gives no cause.`,
      ['a court filing', 'The filing'],
    ],
  ] as const) {
    it(`finds the first mention behind “${/\[\[x\|([^\]]*)/.exec(prose)?.[1]}”`, () => {
      const article = readMarked(prose.replaceAll(/\s+/g, ' '))
      const source = labelled(article, 'x')
      assert.deepEqual(mentionsOf(article, source), mentions)
    })
  }

  for (const [prose, mentions] of [
    ['[[x|Orla Vance]] said her boat sank. His boat did not.', ['Orla Vance', 'her']],
    ['[[x|Orla Vance]] said Pim Adler sold his boat.', ['Orla Vance']],
    ['Orla Vance urged [[x|Pim Adler]] to sell his boat. Adler said no.', ['Pim Adler', 'his', 'Adler']],
    ['Despite Pim Adler’s promises, [[x|Omar Diaz]] vowed to stay. He said so.', ['Omar Diaz', 'He']],
    ['[[x|Omar Diaz]] said he’s late.', ['Omar Diaz', 'he']],
    ['For his part, [[x|Omar Diaz]] said no. The clerk lost his or her keys.', ['Omar Diaz']],
    [
      '[[x|Omar Diaz]] took over on Friday as the ninth mayor of Tolland. The new mayor said he was glad.',
      ['Omar Diaz', 'the ninth mayor', 'The new mayor', 'he'],
    ],
    [
      '[[x|Orla Vance]] won again. The 31-year-old Sorland star swam for an hour. She said it was cold.',
      ['Orla Vance', 'The 31-year-old Sorland star', 'She'],
    ],
    ['Outside Tidewell, [[x|Omar Diaz]] runs a bar. Diaz said so.', ['Omar Diaz', 'Diaz']],
    ['[[x|The Justice Department]] said no. The DOJ added a reason.', ['The Justice Department', 'The DOJ']],
  ] as const) {
    it(`leads to all of ${mentions.join(', ')}`, () => {
      const article = readMarked(prose)
      assert.deepEqual(mentionsOf(article, labelled(article, 'x')), mentions)
    })
  }

  it('takes a pronoun behind a cue for who speaks, “it” of rain for nobody, and “her” for who comes', () => {
    for (const [prose, mentions] of [
      [
        'The Harbour Board said it would wait, and that its boats were dry.',
        ['The Harbour Board', 'it', 'its'],
      ],
      ['The Harbour Board confirmed that it’s reviewing the plan.', ['The Harbour Board', 'it']],
      ['The Harbour Board said it was raining.', ['The Harbour Board']],
      ['Omar Diaz met Pim Adler, and Diaz also said that he liked it.', ['Omar Diaz', 'Diaz', 'he']],
      ['In her petition to the court, Ana Roth of Tolland said no.', ['her', 'Ana Roth']],
      ['The Harbour Board said it was wrong to wait.', ['The Harbour Board']],
      ['The Harbour Board said it expected a flood.', ['The Harbour Board', 'it']],
    ] as const) {
      const article = createAnalyser()({ text: prose, syntax: 'text' })
      const places = article.sources[0]?.mentions ?? []
      assert.deepEqual(
        places.map(({ start, end }) => prose.slice(start, end)),
        mentions,
      )
    }
  })

  it('lists each of three who speak together', () => {
    const { sources } = createAnalyser()({
      text: 'Jane Roe, Omar Diaz and Paul Reed said no. The clerk, Ana Roth, said yes.',
      syntax: 'text',
    })
    assert.deepEqual(
      sources.map(({ name }) => name),
      ['Jane Roe', 'Omar Diaz', 'Paul Reed', 'Ana Roth'],
    )
  })

  it('leads to the name where a pronoun stands before it', () => {
    const prose = 'In her petition to the court, Ana Roth said no. “He is right,” Pim Adler said.'
    const { sources } = createAnalyser()({ text: prose, syntax: 'text' })
    assert.deepEqual(
      sources.map(({ mentions, definition }) =>
        prose.slice(mentions[definition]?.start, mentions[definition]?.end),
      ),
      ['Ana Roth', 'Pim Adler'],
    )
  })

  it('lists whom an outlet interviewed, and no month', () => {
    const { sources } = readMarked('On Oct. 4, BBC interviewed Pim Adler, a ferryman.')
    assert.deepEqual(
      sources.map(({ name }) => name),
      ['Pim Adler'],
    )
  })

  it('lists those of a group by their names, and no group beside', () => {
    const { sources } = createAnalyser()({
      text: 'The two wardens, Kevin Waller and Mary Gann, said the lock was shut.',
      syntax: 'text',
    })
    assert.deepEqual(
      sources.map(({ name }) => name),
      ['Kevin Waller', 'Mary Gann'],
    )
  })
  it('lists both of two joined sources', () => {
    const { sources, attributions } = readMarked('[[two|Orla Vance and Pim Adler]] said the pier was safe.')
    assert.deepEqual(
      sources.map((source) => [source.name, source.attributions]),
      [
        ['Orla Vance', attributions],
        ['Pim Adler', attributions],
      ],
    )
  })

  it('lists whom surnames and descriptions join', () => {
    const { sources, attributions } = readMarked(`
      [[one|Orla Vance]] said so. [[two|Jon Dahl]] said so. [[both|Vance and Dahl]] said it leaked.
      [[firm|Marks and Spencer]] said it did not. [[both|The clerk and Dahl]] said it leaked still.`)
    assert.deepEqual(
      sources.map(
        (source) =>
          `${source.name}: ${source.attributions.map((one) => attributions.indexOf(one)).join(' ')}`,
      ),
      ['Orla Vance: 0 2', 'Jon Dahl: 1 2 4', 'Marks and Spencer: 3', 'The clerk: 4'],
    )
  })

  it('lists whoever calls something names or questions it', () => {
    const { sources } = createAnalyser()({
      text: `Orla Vance called the plan “silly”. Tom Hale questioned why it took so long. Mia Roth backs the “Green Tide”. Peter Mill
called the police.`,
      syntax: 'text',
    })
    assert.deepEqual(
      sources.map(({ name }) => name),
      ['Orla Vance', 'Tom Hale'],
    )
  })
  it('lists whoever rules, demands or puts a figure on something, and nobody who acts or is silent', () => {
    const { sources } = createAnalyser()({
      text: `Judge Ada Brandt ruled that the sale was void. Sven Lind signaled that he would quit. Olaf Dahl wants the council to close
the pier. Zoe Holt put the cost at $3 million. Amy Dorn raised concerns about the deck. Kurt Vance dismissed the report as late.
The Tolland City Council is staunchly opposed to the bypass.

Ida Moss called the plan a mistake.

Jon Reed put the lamp at the door. Lena Oll wants to close the pier. Otto Beck dismissed the class. Rosa Kane raised three children. Max Hale
called the office for a key. Ron Hatch did not respond to a request for comment. Ulf Bell is expected to quit.

Mira Fell, a clerk, had also been mentioned as a possible candidate. Lou Finch has not said what he will do. Please say so in your letter.

Observations show that the gulls are loud. Second, a method called the “Ring” is good. The gate was shut, citing Sorland’s long drought.`,
      syntax: 'text',
    })
    assert.deepEqual(
      sources.map(({ name }) => name),
      [
        'Ada Brandt',
        'Sven Lind',
        'Olaf Dahl',
        'Zoe Holt',
        'Amy Dorn',
        'Kurt Vance',
        'Tolland City Council',
        'Ida Moss',
      ],
    )
  })
  it('lists nobody who is merely mentioned', () => {
    const { sources } = readMarked('[[vance|Orla Vance]] said Pim Adler sails at noon.')
    assert.deepEqual(
      sources.map(({ name }) => name),
      ['Orla Vance'],
    )
  })

  it('lists whoever stands where a source stands, attribution or not', () => {
    const { sources } = readMarked(`
      In 2010, the Tidal Health Foundation found that gulls sleep badly.
      The Daily Brine was first to report the flood, citing someone familiar with the gates.
      The crane, according to court documents, was built by Marlow Industries.`)
    assert.deepEqual(
      sources.map(({ name, kind }) => `${name}: ${kind}`),
      [
        'Tidal Health Foundation: named-organisation',
        'Daily Brine: media',
        'someone: anonymous-individual',
        'documents: document',
      ],
    )
  })

  it('numbers attributions and sources in document order', () => {
    const { sources, attributions } = readMarked(`
      [[a|Orla Vance]] said no. [[b|Pim Adler]] said yes.
      [[a|Vance]] said perhaps.`)
    assert.deepEqual(
      attributions.map(({ sourceId }) => sourceId),
      [0, 1, 0],
    )
    assert.deepEqual(sources[0]?.attributions, [attributions[0], attributions[2]])
  })

  it('runs a quotation on over the paragraphs that reopen it', () => {
    const { blocks } = readMarked(`
      Orla Vance said: “The deck moved.
      “Then the bolts went.
      “And then the lamps.”
      “Nothing else,” the clerk said.`)
    const [opening] = blocks
    assert.ok(opening)
    const mark = {
      source: [{ start: 0, end: 10 }],
      cue: [{ start: 11, end: 15 }],
      content: [{ start: 17, end: opening.text.length }],
      sentence: 0,
      cueClass: 'speech',
      by: 'test',
      agentless: false,
    } as const
    const { attributions } = finished(
      createSources()([
        { ...opening, tokens: [...opening.tokens], attributions: [mark] },
        ...blocks.slice(1),
      ]),
    )
    assert.deepEqual(
      attributions[0]?.content.map((place) => place.block),
      [0, 1, 2],
    )
  })

  it('takes a placeholder for nobody', () => {
    const { sources, figures } = createAnalyser()({
      text: 'The closure cuts off 2,300 islanders, according to [SOURCE]. Of them 90 are at school.',
      syntax: 'text',
    })
    assert.deepEqual(sources, [])
    assert.ok(figures.every(({ support }) => support.kind !== 'unresolved'))
  })

  it('takes “he” in a quotation for somebody else than its speaker', () => {
    const { sources, blocks } = createAnalyser()({
      text: `Former champion Tomas Rask says the rower Jon Dahl should be let back. Dahl was banned for two years.

“He is a fine man and I never had trouble with him,” Rask said. Rask added: “He knows what he did.

“If he rows, we win.”

Dahl said he was grateful.`,
      syntax: 'text',
    })
    const told = sources.map(({ name, mentions }) => [
      name,
      ...mentions.map(({ block, start, end }) => blocks[block]?.text.slice(start, end)),
    ])
    assert.deepEqual(told, [
      ['Tomas Rask', 'Former champion Tomas Rask', 'Rask', 'Rask'],
      ['Jon Dahl', 'the rower Jon Dahl', 'Dahl', 'He', 'him', 'He', 'he', 'he', 'Dahl', 'he'],
    ])
  })

  it('takes “he” in what somebody says of another for the other', () => {
    const { sources, blocks } = createAnalyser()({
      text: `Tomas Hale said Omar Dahl had been late because of how he ran his yard. Hale reminded Dahl that he had asked for the books.

Council leaders including Mayor Jon Rask condemned the move. “It is late,” Rask said.`,
      syntax: 'text',
    })
    const told = sources.map(({ name, mentions }) => [
      name,
      ...mentions.map(({ block, start, end }) => blocks[block]?.text.slice(start, end)),
    ])
    assert.deepEqual(told, [
      ['Tomas Hale', 'Tomas Hale', 'Hale', 'he'],
      ['Council leaders', 'Council leaders'],
      ['Jon Rask', 'Mayor Jon Rask', 'Rask'],
    ])
  })

  it('takes both of two who speak together for two', () => {
    const { sources } = createAnalyser()({
      text: 'Omar Brandt runs the lock. Mira Olsen is the clerk. Both Brandt and Olsen recommend that boats wait.',
      syntax: 'text',
    })
    assert.deepEqual(
      sources.map(({ name, attributions }) => `${name}, ${attributions.length}`),
      ['Omar Brandt, 1', 'Mira Olsen, 1'],
    )
  })

  it('knows a body of one word by its “it”', () => {
    const { sources } = createAnalyser()({
      text: `T-Lane has a new telephone. It resembles the latest Volta, and T-Lane said the price would be low. It announced a tariff too.`,
      syntax: 'text',
    })
    assert.deepEqual(
      sources.map(({ name, kind, attributions }) => `${name}, ${kind}, ${attributions.length}`),
      ['T-Lane, named-organisation, 2'],
    )
  })

  it('takes a surname for no role', () => {
    const { sources } = createAnalyser()({
      text: `Omar Bishop, a farmer, said the rain was late. “It is bad,” joked Bishop.

Later Bishop said it would come.`,
      syntax: 'text',
    })
    assert.deepEqual(
      sources.map(({ name, attributions }) => `${name}, ${attributions.length}`),
      ['Omar Bishop, 3'],
    )
  })

  it('takes what is said of a name in other words for one mention', () => {
    const { sources } = createAnalyser()({
      text: 'They voted for Olan Tricht, the presumptive nominee, because of the pier. For Tricht, the deal opened the door, he said.',
      syntax: 'text',
    })
    assert.deepEqual(
      sources.map(({ name, mentions }) => `${name}: ${mentions.length}`),
      ['Olan Tricht: 4'],
    )
  })

  it('knows whose figures a paper is', () => {
    const { sources } = createAnalyser()({
      text: 'The Tidal Research Institute said it was late. Paul Reed left. The institute’s figures suggest that nine lamps are out.',
      syntax: 'text',
    })
    assert.deepEqual(
      sources.map(({ name, mentions }) => `${name}: ${mentions.length}`),
      ['Tidal Research Institute: 2', 'The institute’s figures: 1'],
    )
  })

  it('gives what a thing shows to whoever provided it', () => {
    const { sources } = createAnalyser()({
      text: 'A chart provided by Tidemark shows that trade has halved. A closer look revealed that it has not.',
      syntax: 'text',
    })
    assert.deepEqual(
      sources.map(({ name, kind }) => `${name}, ${kind}`),
      ['Tidemark, named-organisation'],
    )
  })

  it('takes who answers for another than who asks', () => {
    const { sources } = createAnalyser()({
      text: `Jon Dahl told reporters that he would say nothing of the lock.

And what, a clerk asked, was that going to be?

“I will tell you at the next lock, we will see,” he responded.`,
      syntax: 'text',
    })
    assert.deepEqual(
      sources.map(({ name, attributions }) => `${name}, ${attributions.length}`),
      ['Jon Dahl, 2'],
    )
  })

  it('keeps pace with one line full of quotations and pronouns', () => {
    const started = processorTime()
    const { sources } = createAnalyser()({ text: '“He is late,” said Rask. '.repeat(8_000), syntax: 'text' })
    assert.equal(sources[0]?.name, 'Rask')
    assert.ok(processorTime() - started < 6000, `${processorTime() - started} ms`)
  })

  it('keeps pace with a very long article', () => {
    const names = Array.from({ length: 500 }, (_, i) => `Jane ${'ABCDEFGHIJ'[i % 10]}${letters(i)}`)
    const lines = Array.from({ length: 5000 }, (_, i) => {
      const name = names[(i * 7) % names.length] ?? ''
      return i % 3 === 0
        ? `[[x|${name}]] said the river rose.`
        : `[[x|${i % 2 ? 'She' : name.split(' ')[1]}]] said the river fell.`
    })
    const prepared = readMarked(lines.join('\n'))
    const started = processorTime()
    finished(createSources()(prepared.blocks))
    assert.ok(processorTime() - started < 2000, `${processorTime() - started} ms`)
  })
})

function letters(i: number): string {
  return [i % 26, Math.floor(i / 26) % 26, (i * 11) % 26].map((n) => String.fromCharCode(97 + n)).join('')
}
