/** How fixes read in the sentence that they mend, and whom they name. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse, type Finding, run, type Syntax } from '../../rules/index.ts'
import { edited } from '../../server/safe-fixes.ts'

function findingOf(text: string, rule: string, syntax: Syntax = 'markdown'): Finding {
  const { findings } = run(analyse({ text, syntax }), { preset: 'strict', today: '2025-11-04' })
  const finding = findings.find(({ ruleId }) => ruleId === rule)
  assert.ok(finding, `no ${rule} in: ${text}`)
  return finding
}

/** The draft after the first fix of a rule's first finding whose title matches. */
function mended(text: string, rule: string, title: RegExp, syntax?: Syntax): string {
  const { fixes } = findingOf(text, rule, syntax)
  const fix = fixes.find((one) => title.test(one.title))
  assert.ok(fix, fixes.map((one) => one.title).join(', '))
  return edited(text, fix.edits)
}

const titlesOf = (text: string, rule: string): string[] =>
  findingOf(text, rule)
    .fixes.map(({ title }) => title)
    .filter((title) => !/^Ignore|note for the desk$/.test(title))

type Cases = readonly (readonly [what: string, before: string, after: string])[]

describe('members of a vague group are named', () => {
  const cases: Cases = [
    ['before a plural verb', 'Experts have warned of floods.', '[NAMES], [ROLES], have warned of floods.'],
    [
      'before a comma that stands there',
      'According to critics, the dike leaks.',
      'According to [NAMES], [ROLES], the dike leaks.',
    ],
    [
      'with the place where they are to be found',
      'Some in the party say that the dike leaks.',
      '[NAMES], [ROLES], say that the dike leaks.',
    ],
  ]
  for (const [what, before, after] of cases)
    it(what, () => assert.equal(mended(before, 'vague-attribution', /^Name members/), after))

  it('and the message names the place as well', () => {
    assert.match(
      findingOf('Some in the party also say that the dike leaks.', 'vague-attribution').message,
      /^“Some in the party” /,
    )
    // A day is no place.
    assert.match(
      findingOf('Her allies on Monday predicted that the dike would leak.', 'vague-attribution').message,
      /^“Her allies” /,
    )
  })

  it('but not of “few”, of whom they are the other side', () => {
    assert.deepEqual(titlesOf('Few experts believe that the dike leaks.', 'vague-attribution'), [
      'Say how many you spoke to',
    ])
  })
})

describe('a vague group is counted', () => {
  const cases: Cases = [
    [
      'with its own words and capitals',
      'Some residents argue that the dike leaks.',
      'Some residents, [NUMBER] of whom spoke to [OUTLET], argue that the dike leaks.',
    ],
    [
      'where a name opens it',
      'Vance supporters predict that the dike will hold.',
      'Vance supporters, [NUMBER] of whom spoke to [OUTLET], predict that the dike will hold.',
    ],
    [
      'outside of emphasis',
      '*Critics* say that the dike leaks.',
      '*Critics*, [NUMBER] of whom spoke to [OUTLET], say that the dike leaks.',
    ],
  ]
  for (const [what, before, after] of cases)
    it(what, () => assert.equal(mended(before, 'vague-attribution', /^Say how many/), after))
})

describe('hearsay gives way to whoever says so', () => {
  const cases: Cases = [
    [
      'as it opens a sentence',
      'It is believed that the pier sinks.',
      'According to [SOURCE], the pier sinks.',
    ],
    [
      'as an adverb that opens one',
      'Reportedly, the mill is sold.',
      'According to [SOURCE], the mill is sold.',
    ],
    [
      'behind a mark',
      'The board met; it is believed that the pier sinks.',
      'The board met; according to [SOURCE], the pier sinks.',
    ],
    [
      'behind a word',
      'The board met when it was said that the pier would sink.',
      'The board met when, according to [SOURCE], the pier would sink.',
    ],
    [
      'as an adverb in it',
      'The mill is reportedly for sale.',
      'The mill is for sale, according to [SOURCE].',
    ],
    [
      'as an adverb between commas',
      'The mill, reportedly, is sold.',
      'The mill is sold, according to [SOURCE].',
    ],
    [
      'as an adverb at its end',
      'The mill is for sale, reportedly.',
      'The mill is for sale, according to [SOURCE].',
    ],
    [
      'as an adverb, ahead of a quotation',
      'The mill was reportedly “sold for nothing.”',
      'According to [SOURCE], the mill was “sold for nothing.”',
    ],
    [
      'but stays where its verb needs it',
      'The mayor is said to have sold the mill.',
      'The mayor is said to have sold the mill, according to [SOURCE].',
    ],
  ]
  for (const [what, before, after] of cases)
    it(what, () => assert.equal(mended(before, 'vague-attribution', /\[SOURCE\]/), after))

  it('or to one of the article’s sources, where it is “reports”', () => {
    assert.equal(
      mended('Lina Roth said no.\n\nAccording to reports, the mill is sold.', 'vague-attribution', /Roth/),
      'Lina Roth said no.\n\nAccording to Lina Roth, the mill is sold.',
    )
  })

  it('and the message asks who says what nobody reported', () => {
    assert.match(
      findingOf('It is believed that the pier sinks.', 'vague-attribution').message,
      /Say who says so,/,
    )
    assert.match(
      findingOf('Reportedly, the mill is sold.', 'vague-attribution').message,
      /Say who reported it,/,
    )
  })
})

describe('a figure’s sentence', () => {
  const cases: Cases = [
    [
      'keeps its parentheses around all of it',
      'It rained. (The strike affected 12,000 workers.)',
      'It rained. (The strike affected 12,000 workers, according to [SOURCE].)',
    ],
    [
      'loses the capital of a word that the article writes small elsewhere',
      'The levy on rents is old. Rents rose 18 percent in what clerks call “the swell.”',
      'The levy on rents is old. According to [SOURCE], rents rose 18 percent in what clerks call “the swell.”',
    ],
    [
      'keeps that of a name',
      'The reed is cut. Reed Mills has lost 12,000 workers in what clerks call “the swell.”',
      'The reed is cut. According to [SOURCE], Reed Mills has lost 12,000 workers in what clerks call “the swell.”',
    ],
  ]
  for (const [what, before, after] of cases)
    it(what, () => assert.equal(mended(before, 'unattributed-figure', /\[SOURCE\]/), after))
})

describe('the sources that a figure may be given to', () => {
  // Far enough for a study above to say nothing of the figure.
  const BETWEEN = 'It rained on the quay for a week.\n\nThe gulls sat on the hill with two dogs.'
  const offered = (before: string, sentence = 'The town lost 12,000 jobs.'): string[] =>
    titlesOf(`${before}\n\n${BETWEEN}\n\n${sentence}`, 'unattributed-figure').map((title) =>
      title.replace('Attribute to ', ''),
    )
  const cases: readonly (readonly [what: string, before: string, names: readonly string[]])[] = [
    ['are those who say something', 'Lina Roth said no. Paul Voss left.', ['Lina Roth', '[SOURCE]']],
    [
      'not the outlet that was told',
      'Lina Roth, a clerk, told The Elsham Post that the mill was sold.',
      ['Lina Roth', '[SOURCE]'],
    ],
    ['not a country', 'The levy is dead, Norway said on Friday.', ['[SOURCE]']],
    ['not a company without a name', 'A company from Elsham said no.', ['[SOURCE]']],
    ['not those whose owner is elsewhere', 'The levy is dead, her lawyers said on Friday.', ['[SOURCE]']],
    ['not somebody to be found', 'The pilot slept, TK said.', ['[SOURCE]']],
    ['not a dateline', 'The levy is dead, ELSHAM said on Friday.', ['[SOURCE]']],
    ['not a city by its letters', 'The levy is dead, D.C. said on Friday.', ['[SOURCE]']],
    ['not a group', 'The Kentish senator’s allies said on Friday that the levy was dead.', ['[SOURCE]']],
    [
      'not a word with a sentence’s capital',
      'Preliminary estimates suggest that the dike leaks.',
      ['[SOURCE]'],
    ],
    ['not words without a name', 'Dock tests suggest that the dike leaks.', ['[SOURCE]']],
    ['nor a study without one', 'The study found that the dike leaks.', ['[SOURCE]']],
    ['a surname alone that says something', 'Petrov said no.', ['Petrov', '[SOURCE]']],
    [
      'with “the”, where most of its sentences have it',
      'Fees rose on Friday, the BRT said. A levy is near, the BRT said. Fares rose at BRT.',
      ['the BRT', '[SOURCE]'],
    ],
    [
      'without, where most do without',
      'Fees rose on Friday, Carrow said. A levy is near, Carrow said. Fares rose at the Carrow.',
      ['Carrow', '[SOURCE]'],
    ],
    [
      'with a small one that a sentence opened with',
      'The BRT said on Friday that fees rose.',
      ['the BRT', '[SOURCE]'],
    ],
    [
      'that no headline takes away',
      '# BRT Wants Levy\n\nFees rose on Friday, the BRT said.',
      ['the BRT', '[SOURCE]'],
    ],
    [
      'a newspaper’s as it stands inside a sentence rather than ahead of one',
      'Fees rose on Friday, the Elsham Post reported. The Elsham Post said on Friday that they rose.',
      ['the Elsham Post', '[SOURCE]'],
    ],
    [
      'with a newspaper’s own capital',
      'The Elsham Post reported on Friday that fees rose.',
      ['The Elsham Post', '[SOURCE]'],
    ],
    ['not half a name', 'The town’s said no.', ['[SOURCE]']],
    ['not who speaks in a headline alone', '# Vance Says Lock Holds\n\nIt rained.', ['[SOURCE]']],
    [
      'a study with a name of its own',
      'The Elsham study found that the dike leaks.',
      ['the Elsham study', '[SOURCE]'],
    ],
    ['with the article that a body has', 'Fees rose on Friday, the BRT said.', ['the BRT', '[SOURCE]']],
    [
      'a newspaper’s in the middle of a sentence',
      'Fees rose on Friday, the Elsham Post reported.',
      ['the Elsham Post', '[SOURCE]'],
    ],
    [
      'and none where there is none',
      'Fees rose on Friday, Meridian Ferries said.',
      ['Meridian Ferries', '[SOURCE]'],
    ],
  ]
  for (const [what, before, names] of cases) it(what, () => assert.deepEqual(offered(before), names))

  it('not whom the sentence is about', () => {
    assert.deepEqual(offered('Lina Roth said no. Paul Voss said yes.', 'Critics of Roth lost 12,000 jobs.'), [
      'Paul Voss',
      '[SOURCE]',
    ])
  })
})

describe('an unnamed source', () => {
  const cases: readonly (readonly [what: string, before: string, title: RegExp, after: string])[] = [
    [
      'gives the reason where it asks for anonymity',
      'An insider, speaking on condition of anonymity, said the mill was sold.',
      /^Say why/,
      'An insider, speaking on condition of anonymity because [REASON], said the mill was sold.',
    ],
    [
      'whose wish is told already, goes on with “and”',
      'A spokeswoman, who asked not to be named, said the mill was sold.',
      /^Say how/,
      'A spokeswoman, who asked not to be named and who has direct knowledge of [MATTER], said the mill was sold.',
    ],
    [
      'who is familiar with it, says by what work',
      'Two people familiar with the talks said the mill was sold.',
      /^Say how/,
      'Two people familiar with the talks, who have worked as [POSITION], said the mill was sold.',
    ],
  ]
  for (const [what, before, title, after] of cases)
    it(what, () => assert.equal(mended(before, 'anonymous-source', title), after))
})

it('asks for anonymity in the draft, and the message does not repeat it', () => {
  const { message } = findingOf(
    'A spokeswoman, who asked not to be named, said the mill was sold.',
    'anonymous-source',
  )
  assert.match(message, /^“A spokeswoman” is not named/)
})

describe('other fixes', () => {
  const cases: readonly (readonly [
    what: string,
    rule: string,
    before: string,
    title: RegExp,
    after: string,
  ])[] = [
    [
      'a quotation is closed before who speaks it',
      'broken-quote',
      '“We will appeal, the clerk said.',
      /^Close it before “the clerk said”/,
      '“We will appeal,” the clerk said.',
    ],
    [
      'a quotation that somebody goes on with opens behind who speaks it',
      'broken-quote',
      '“It was dry,” Roth said. Nobody came. The pump was off.”',
      /^Open it after “Roth said.”/,
      '“It was dry,” Roth said. “Nobody came. The pump was off.”',
    ],
    [
      'a mark that stands one word too early opens the next',
      'broken-quote',
      'The count began in May.” It is good news,” said Lina Roth.',
      /^Open the next sentence/,
      'The count began in May. “It is good news,” said Lina Roth.',
    ],
    [
      'an opening mark is turned',
      'broken-quote',
      '“It is late,” said Lina Roth. ”We go home.”',
      /^Turn the opening mark/,
      '“It is late,” said Lina Roth. “We go home.”',
    ],
    [
      'an unnamed source is named with its article',
      'anonymous-source',
      '“They want out,” an unnamed senior official said.',
      /^Name the source/,
      '“They want out,” [NAME], [ROLE], said.',
    ],
    [
      'a first name stands in the place of a title',
      'unidentified-source',
      'Mr Vale said that the tank was too small.',
      /^Add first name/,
      '[ROLE] [NAME] Vale said that the tank was too small.',
    ],
    [
      'whom readers take for the speaker is offered first',
      'unattributed-quote',
      'Tom Vale keeps the gate. Hannah says that she writes for two hours after each visit.\n\n“There is much to remember, and you are not to write at the table.”',
      /^Introduce/,
      'Tom Vale keeps the gate. Hannah says that she writes for two hours after each visit.\n\nHannah says: “There is much to remember, and you are not to write at the table.”',
    ],
    [
      'a mark that closes nothing goes',
      'broken-quote',
      'The gates” were shut.',
      /^Delete the mark/,
      'The gates were shut.',
    ],
    [
      'data come from somebody',
      'unnamed-study',
      'Official data suggest that the dike leaks.',
      /^Say who made/,
      'Official data from [SOURCE] suggest that the dike leaks.',
    ],
    [
      'a title and a surname introduce no quotation',
      'unattributed-quote',
      'Cmdr. Ruiz said on Friday that it was late.\n\n“Nobody has looked at these gates since the war.”',
      /^Introduce/,
      'Cmdr. Ruiz said on Friday that it was late.\n\n[NAME] said: “Nobody has looked at these gates since the war.”',
    ],
    [
      'a feature introduces its quotations in the present',
      'unattributed-quote',
      'Lina Roth says the mill is old.\n\nPaul Voss says it is new.\n\n“Nobody has looked at these gates since the war.”',
      /Voss/,
      'Lina Roth says the mill is old.\n\nPaul Voss says it is new.\n\nPaul Voss says: “Nobody has looked at these gates since the war.”',
    ],
  ]
  for (const [what, rule, before, title, after] of cases)
    it(what, () => assert.equal(mended(before, rule, title), after))
})

it('a placeholder for a source is filled in with bodies and documents, too', () => {
  assert.deepEqual(
    titlesOf(
      'Fees rose on Friday, the BRT said. Lina Roth, a clerk, said no.\n\nThe town lost 12,000 jobs, according to [SOURCE].',
      'unfilled-placeholder',
    ),
    ['Fill in the BRT', 'Fill in Lina Roth'],
  )
  assert.deepEqual(
    titlesOf(
      'Fees rose on Friday, the BRT said.\n\n[SOURCE] said that the town lost jobs.',
      'unfilled-placeholder',
    ),
    ['Fill in The BRT'],
  )
})

describe('markup keeps its form', () => {
  const DATE = '<p><time datetime="2025-11-04">November 4, 2025</time></p>\n'
  const cases: readonly (readonly [
    what: string,
    Syntax,
    rule: string,
    before: string,
    title: RegExp,
    after: string,
  ])[] = [
    [
      'a date line stands before the paragraph, not between it and its first words',
      'html',
      'missing-date',
      '<article><p><strong>ELSHAM</strong> The lock shut on Tuesday.</p></article>',
      /^Insert/,
      `<article>${DATE}<p><strong>ELSHAM</strong> The lock shut on Tuesday.</p></article>`,
    ],
    [
      'a date line stands before the list, not in it',
      'html',
      'missing-date',
      '<ol><li>The lock shut on Tuesday.</li></ol>',
      /^Insert/,
      `${DATE}<ol><li>The lock shut on Tuesday.</li></ol>`,
    ],
    [
      'a quotation is introduced before a mark that is spelt',
      'html',
      'unattributed-quote',
      '<p>It rained.</p><p>&ldquo;Nobody has looked at these gates since the war.&rdquo;</p>',
      /^Introduce/,
      '<p>It rained.</p><p>[NAME] said: &ldquo;Nobody has looked at these gates since the war.&rdquo;</p>',
    ],
    [
      'a placeholder is no option of an item',
      'latex',
      'anonymous-source',
      '\\begin{itemize}\n\\item An aide said that it leaks.\n\\end{itemize}\n',
      /^Name the source/,
      '\\begin{itemize}\n\\item {}[NAME], [ROLE], said that it leaks.\n\\end{itemize}\n',
    ],
  ]
  for (const [what, syntax, rule, before, title, after] of cases)
    it(what, () => assert.equal(mended(before, rule, title, syntax), after))
})
