/** What the words of a source phrase say of its kind, name and gender. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mentionOf } from './marked.ts'

const KINDS: Readonly<Record<string, readonly string[]>> = {
  'named-person': [
    'Zillo Fox',
    'Zan Talor, the publisher of The Tolland Tides,',
    'Orla Vance',
    'Dr. Silja Marten',
    'Paul Farmer, the chief executive of Tidewell,',
    'Brennish lawmaker Lee Dal-ho',
    'Harbour Commission Chair Mary Oll',
    'former Secretary of State Hanna Clay',
    'Tolland quarterback Sean Pike',
    'the lawmaker, Olan Tricht,',
    'its owner, Anna Hale of Tolland,',
    'the chief engineer, Tom Hale from the harbour board,',
    'Nevada’s governor, Brian Roe,',
    'Sophomore Maddy Quist',
    'Ian Hamill, an expert in tides at the Department of Rivers,',
    'Republican Donald Marsh',
    'King Albert',
    'Attorney General Lotta Lind',
    'Swede Lars Dahl',
    'Vince Cable',
    'Mr Major',
    'Orla Vance Dismisses',
    'The View’s Orla Reed',
    'Rapper Sean Pike',
    'U.S. Ambassador to the UN Jane Roe',
    'Shadow leader of the Commons Paul Reed',
    'Senate Majority Whip Jane Roe',
    'organiser and recent graduate Jane Roe',
    'Model Orla Vance',
    'the Duchess of Tolland',
    'Climber Omar Fell',
    'former Housing and Urban Development Secretary Omar Dorn',
    'the mayor’s personal attorneys Rudolf Roe',
    'Executive director of the council Jane Roe',
    'the panel’s top Democrat, Sen. Jane Roe of Ohio',
    'the head of Sorland’s harbour and ferry service, Nils Vance,',
    'the chairman of the House Rivers and Harbours Reform Committee, Representative Trey Adler,',
    'then-Finance Director for the city Klint Utrow',
    'Harbour Trust (HT) chair Jane Roe',
  ],
  'named-organisation': [
    'the Ministry of Rivers',
    'U.S. Department of Dikes',
    'the Food and Tide Administration',
    'Human Tides Watch',
    'NATO',
    'the White House',
    'Seoul',
    'police',
    'the company',
    'the agency',
    'a spokesman for the harbour office',
    'analysts at Banco Sur',
    'General Motors',
    'U. Tolland',
    'the Lower Rivers Observatory',
    'the Grand Dike County Sheriff’s Office',
    'New Hampshire',
    'Rewilding Britain',
    'the company, Glandis,',
    'Seattle',
    'Euronext',
    'mobile phone giant Orla',
    'Labour',
    'TOWN HALL INTERVIEW',
    'the Ministry of Justice',
    'Tolland Falcons',
    'Duke Energy',
    'M&T',
    'Buenos Olas',
    'Scotland Yard',
    'Instagram',
    'Marlow Plc.',
    'the Alliance for Dock Worker Safety',
    'Amnesty',
    'Gallup',
    'TideLeaks',
    'Democrats trying to win the harbour',
    'Hispanics',
    'African-Americans',
  ],
  media: [
    'Reuters',
    'the Tolland Courier',
    'The Daily Brine',
    'CNN',
    'Fox 13',
    'the newspaper',
    'Harbour News',
    'the Post',
    'TMZ',
    'Marie Claire',
    'The Hill',
    'the Tolland Union-Tribune',
    'KTLN',
    'the website Harbourlist',
    'PC World',
    'the Sorland Broadcasting Corporation',
  ],
  document: [
    'a study',
    'the report',
    'court documents',
    'a poll by the Institute for Tides',
    'the National Survey on Tide Use',
    'a CNN poll',
    'a Tolland Courier report citing unnamed officials',
    'the authors',
    'a research team from the University of Tolland',
    'the lawsuit',
    'a new CNN Poll',
    'the Bible',
    'The Tolland University Poll',
    'Scans of children with the illness',
    'text messages',
    'the Tide Conservation Plan Update',
    'A Tolland poll out Monday',
    'the nurse staffing report',
    'a study last year by economists at Tolland University',
    'Harbour Department cables at the time',
  ],
  'anonymous-individual': [
    'One parent',
    'a senior official',
    'a source',
    'someone familiar with the case',
    'people familiar with the talks',
    'an officer with the Tolland County Sheriff’s Department',
    'the lawmaker',
    'a spokesman',
    'two officials',
    'the Salford MP',
    'the star',
    'the medical examiner',
    'an alum',
    'aides with knowledge of the plan',
    'one of the students',
    'another Nevada Democrat',
    'another intelligence source speaking to Harbour News',
  ],
  'vague-group': [
    'Senior figures in the party',
    'analysts',
    'critics',
    'some',
    'others',
    'many',
    'Experts',
    'some economists',
    'officials',
    'people',
    'Environmentalists',
    'MPs',
    'Correspondents',
    'Legal experts',
    'Local officials',
    'Factory owners',
    'Global business leaders',
    'Human rights groups',
    'Some Democrats',
    'Unions',
    'Opposition MPs',
    'Industry insiders',
    'his advisers',
    'some of the party’s more conservative members',
    'recent estimates',
    'Democratic and independent analysts',
    'Rabbis',
  ],
  'witness-group': [
    'residents',
    'neighbours',
    'two in three voters',
    'passengers',
    'Witnesses',
    'Some students',
  ],
}

describe('kinds of sources', () => {
  for (const [kind, phrases] of Object.entries(KINDS)) {
    for (const phrase of phrases) {
      it(`${phrase}: ${kind}`, () => assert.equal(mentionOf(phrase)?.kind, kind))
    }
  }

  for (const phrase of [
    'Vance',
    'Hill',
    'she',
    'They',
    'HIV',
    'those three insights',
    'a state of emergency',
    'her latest social media',
    'the South Sorland Republican',
    'McCandless',
    'Fitzgerald',
    'Candidates',
  ]) {
    it(`${phrase}: tells nothing`, () => assert.equal(mentionOf(phrase)?.kind, undefined))
  }
})

describe('names in source phrases', () => {
  const NAMES: Readonly<Record<string, string>> = {
    'Sen. Jane Roe, D-Ohio,': 'Jane Roe',
    'Jane Roe, chief economist at Sorland Bank,': 'Jane Roe',
    'Grand Harbour Commission Chair Mary Oll': 'Mary Oll',
    'the lawmaker, Lee Dal-ho,': 'Lee Dal-ho',
    'Vance’s': 'Vance',
    'President Ursula von der Heide': 'Ursula von der Heide',
    'the Lower Rivers Monitoring Panel (LRMP)': 'Lower Rivers Monitoring Panel',
    'Mark Teller, QC,': 'Mark Teller',
    'Dean Baker': 'Dean Baker',
    'and Jane Roe': 'Jane Roe',
    'the company, Glandis,': 'Glandis',
    'Swede Lars Dahl': 'Lars Dahl',
    'Despite Orla Vance': 'Orla Vance',
    'Anything Vance': 'Vance',
    'Orla Vance Monday': 'Orla Vance',
    'Orla Vance Finally Sings': 'Orla Vance',
    'Orla Vance Recalls Floods': 'Orla Vance',
    'Marks and Spencer': 'Marks and Spencer',
    'Slams Donald Roe': 'Donald Roe',
    'Bachelorette Paula Reed': 'Paula Reed',
    'Jane Roe Has': 'Jane Roe',
    'Jane Roe Tells All': 'Jane Roe',
    'the City of Utrow': 'City of Utrow',
    'the choir’s lead creator, Zelimir Ost,': 'Zelimir Ost',
  }
  for (const [phrase, name] of Object.entries(NAMES)) {
    it(phrase, () => assert.equal(mentionOf(phrase)?.name, name))
  }

  it('keeps roles and titles as heads', () => {
    assert.deepEqual(mentionOf('Jane Roe, chief economist at Sorland Bank,')?.heads, ['chief', 'economist'])
    assert.ok(mentionOf('South Brennish lawmaker Lee Dal-ho')?.heads.includes('lawmaker'))
  })

  it('ends a mention with the name, so that renaming leaves the rest alone', () => {
    const mention = mentionOf('Jane Roe, chief economist at Sorland Bank,')
    assert.deepEqual([mention?.start, mention?.end], [0, 8])
  })
})

describe('gender', () => {
  const GENDERS: Readonly<Record<string, string | undefined>> = {
    'Mr. Vance': 'male',
    'Ms. Vance': 'female',
    'the spokeswoman': 'female',
    'Jane Roe': 'female',
    'Thomas Hale': 'male',
    'Lee Dal-ho': undefined,
    'the agency': 'neuter',
    'He’s': 'male',
  }
  for (const [phrase, gender] of Object.entries(GENDERS)) {
    it(`${phrase}: ${gender}`, () => assert.equal(mentionOf(phrase)?.gender, gender))
  }
})
