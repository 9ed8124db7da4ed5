import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lines, read } from './reading.ts'

describe('plain text', () => {
  it('is parted by blank lines, and begins with its headline', () => {
    const text =
      'Quay reopens\n\nThe quay in Ostwick reopened on Monday after a long dispute over\n' +
      'who should pay for its repair, the harbor master said in an open letter.\n\n- one\n'
    assert.deepEqual(lines(read(text, 'text')), [
      'heading: Quay reopens',
      'paragraph: The quay in Ostwick reopened on Monday after a long dispute over\n' +
        'who should pay for its repair, the harbor master said in an open letter.',
      'item: - one',
    ])
  })

  it('has no headline in a first sentence with a note behind it', () => {
    assert.deepEqual(lines(read('Rents rose last week. [source: TK]\n\nNobody spoke.\n', 'text')), [
      'paragraph: Rents rose last week. ',
      'paragraph: Nobody spoke.',
    ])
  })

  it('has one paragraph a line where lines are long', () => {
    const long = `The quay reopened, ${'and so did the pier, '.repeat(9)}they said.`
    const text = `\ufeff${long}\n${long}\r\nShort one.\n`
    const document = read(text, 'text')
    assert.deepEqual(lines(document), [`paragraph: ${long}`, `paragraph: ${long}`, 'paragraph: Short one.'])
    assert.deepEqual(
      document.blocks.map((block) => block.runs),
      document.blocks.map((block) => [
        { at: 0, source: text.indexOf(block.text, block.runs[0]?.source), length: block.text.length },
      ]),
    )
  })

  it('keeps notes in brackets and comments out of the prose', () => {
    const text = 'The pier cost 4 million [source: budget, p. 2] to build.<!-- checked -->\n'
    const { blocks, comments } = read(text, 'text')
    assert.equal(blocks[0]?.text, 'The pier cost 4 million  to build.')
    assert.deepEqual(
      comments.map((comment) => [comment.text, comment.at]),
      [
        ['source: budget, p. 2', 24],
        ['checked', 34],
      ],
    )
  })

  it('is parted by form feeds and keeps no characters that nobody sees', () => {
    assert.deepEqual(lines(read('The pier\u200b is \u200fshut\u200e.\fIt was built\ufeff late.', 'text')), [
      'paragraph: The pier is shut.',
      'paragraph: It was built late.',
    ])
  })
})
