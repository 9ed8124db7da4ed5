/** Interviews: the answers are the words of the person interviewed. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse, type Syntax } from '../../rules/index.ts'

/** Who speaks which paragraph: `name: its first words`. */
function answers(text: string, syntax: Syntax = 'markdown'): string[] {
  const { attributions, sources, blocks, genre } = analyse({ text, syntax })
  assert.equal(genre, 'interview')
  return attributions
    .filter(({ by }) => by === 'an answer in an interview')
    .map(({ content: [place], sourceId = -1 }) => {
      const words = place && blocks[place.block]?.text.slice(place.start, place.end)
      return `${sources[sourceId]?.name}: ${words?.split(' ').slice(0, 3).join(' ')}`
    })
}

describe('an interview', () => {
  it('with labelled turns', () => {
    const text = `# The pier and after

Orla Vance has measured the harbour for thirty years. The Courier met her on the quay.

Courier: When did you first see it move?

Vance: In the spring of the year before. Four inches, and nobody wrote it down.

Most people looked at the paint.

Courier: Whom did you tell?

Vance: Everybody who had a desk.

Courier: What did they say?

Vance: They said thank you.
`
    assert.deepEqual(answers(text), [
      'Orla Vance: In the spring',
      'Orla Vance: Most people looked',
      'Orla Vance: Everybody who had',
      'Orla Vance: They said thank',
    ])
  })

  it('with Q and A, and the name in the introduction', () => {
    const text = `# Thirty years of measuring

The Courier spoke with Orla Vance, the harbour engineer, on the quay.

Q: When did you first see it move?

A: In the spring of the year before.

Q: Whom did you tell?

A: Everybody who had a desk.

Q: What did they say?

A: They said thank you.
`
    assert.deepEqual(answers(text), [
      'Orla Vance: In the spring',
      'Orla Vance: Everybody who had',
      'Orla Vance: They said thank',
    ])
  })

  it('with questions in bold', () => {
    const text = `# Thirty years of measuring

We talked to Orla Vance, the harbour engineer, on the quay.

**When did you first see it move?**

In the spring of the year before.

Nobody wrote it down.

**Whom did you tell?**

Everybody.

**What did they say?**

They said thank you.
`
    assert.deepEqual(answers(text), [
      'Orla Vance: In the spring',
      'Orla Vance: Nobody wrote it',
      'Orla Vance: Everybody.',
      'Orla Vance: They said thank',
    ])
  })

  it('with nothing but the order of things, and no remark that could be anybody’s', () => {
    const text = `# The Courier interviews harbour engineer Orla Vance

On Monday the Courier interviewed Orla Vance on the quay.

When did you first see it move?

In the spring of the year before, when I came down to look at the bolts of the ferry stage.

It was only paint.

No, it was four inches, and I wrote it into the ledger with the date and the weather.
`
    assert.deepEqual(answers(text), ['Orla Vance: In the spring', 'Orla Vance: No, it was'])
  })

  it('lends no words to anybody where nobody is named', () => {
    const text = `Q: When did you first see it move?

A: In the spring of the year before.

Q: Whom did you tell?

A: Everybody who had a desk.

Q: What did they say?

A: They said thank you.
`
    assert.deepEqual(answers(text), [])
  })

  it('is not a report that quotes one', () => {
    const text = `# Mayor says in interview with Courier that pier will stay

The mayor, Ada Brandt, told the Courier that the pier would stay. Was she sure?

“I am,” she said in an interview on Monday.
`
    assert.equal(analyse({ text, syntax: 'markdown' }).genre, 'news')
  })
})
