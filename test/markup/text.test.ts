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
      'item: one',
    ])
  })

  it('has no headline in a first sentence with a note behind it', () => {
    assert.deepEqual(lines(read('Rents rose last week. [source: TK]\n\nNobody spoke.\n', 'text')), [
      'paragraph: Rents rose last week. ',
      'paragraph: Nobody spoke.',
    ])
  })

  it('ends an address before what closes its sentence, quotation or bracket, as other languages do', () => {
    const text =
      'A banner reads “https://p.example”. The form is at https://p.example/form?a=[1]&b=it’s. Nobody ' +
      'fills it in (see https://p.example/form_(old), or https://p.example/).'
    const prose = 'A banner reads “”. The form is at . Nobody fills it in (see , or ).'
    for (const syntax of ['text', 'markdown', 'restructuredtext', 'org'] as const)
      assert.deepEqual(lines(read(text, syntax)), [`paragraph: ${prose}`], syntax)
    assert.deepEqual(lines(read('Go to www.p.example. Nobody “www.p.example” did.', 'text')), [
      'paragraph: Go to . Nobody “” did.',
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

  it('has items in the midst of wrapped lines', () => {
    const text =
      'The board named what the repair of the pier in Ostwick would cost when it met on\n' +
      'Monday, and what would have to be paid for it by those who ride the night ferry:\n' +
      '• nine dollars for grown people who ride with the night ferry to Holm and back now\n' +
      '• two dollars for children\n\n' +
      '  - the first of two things that are said of the pier and of those who ride to Holm\n' +
      '    and back\n' +
      '  - the second\n'
    const document = read(text, 'text')
    assert.deepEqual(
      document.blocks.map(({ kind }) => kind),
      ['paragraph', 'item', 'item', 'item', 'item'],
    )
    assert.deepEqual(
      document.blocks.slice(2).map((block) => block.text.replaceAll(/\s+/g, ' ')),
      [
        'two dollars for children',
        'the first of two things that are said of the pier and of those who ride to Holm and back',
        'the second',
      ],
    )
  })

  it('goes on in a line that begins with a number or a dash', () => {
    const text =
      'The quay in Ostwick reopened after a long dispute over who should pay, on the day of May\n' +
      '12. A letter said so, and the harbor master wrote it – she said, on the day of the feast\n' +
      '- a short one.\n'
    assert.equal(read(text, 'text').blocks.length, 1)
  })

  it('is wrapped by hand though most paragraphs are a line, with Unix and with Windows line ends', () => {
    const text =
      'The quay in Ostwick reopened after a long dispute over who should pay, on the day of May\n' +
      'that the feast is on.\n\nLind was there.\n\nBrandt was too.\n\nIt rained.\n'
    for (const draft of [text, text.replaceAll('\n', '\r\n')])
      assert.equal(read(draft, 'text').blocks.length, 4)
  })

  it('may begin as a mail does, or with a slug', () => {
    const mail =
      'From: Mara Lind <mara@ostwick.example>\nTo: desk@ostwick.example,\n  night@ostwick.example\n' +
      'Date: Tue, 5 Mar 2024 08:00:00 +0100\nSubject: Quay reopens\n\n' +
      'Here it is.\n\n> > Where is it?\n> The desk\n'
    for (const text of [mail, mail.replaceAll('\n', '\r\n')]) {
      const document = read(text, 'text')
      assert.deepEqual(lines(document).slice(0, 3), [
        'heading: Quay reopens',
        'paragraph: Here it is.',
        'quotation: Where is it?\nThe desk',
      ])
      const date = document.metadata.find(({ key }) => key === 'date')
      assert.equal(text.slice(date?.span.start, date?.span.end), 'Tue, 5 Mar 2024 08:00:00 +0100')
    }
    assert.deepEqual(lines(read('SLUG: quay\nBYLINE: Mara Lind\n\nQuay reopens\n\nIt did.\n', 'text')), [
      'heading: Quay reopens',
      'paragraph: It did.',
    ])
    // A talk, and a list of what is what.
    for (const text of [
      'Lind: Is it open?\nBrandt: It is.\n\nThey left.\n',
      'Note: It leaks.\nSource: Lind.\n\nSo.\n',
    ])
      assert.match(lines(read(text, 'text'))[0] ?? '', /(?:open|leaks)/)
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

  it('keeps pasted tags out of the prose, and what only looks like one in it', () => {
    const text =
      'The pier <a href="https://example.org/pier">is shut</a>, <img alt="40% gone"/>she <the owner> said: 3<4>2.\n'
    assert.equal(read(text, 'text').blocks[0]?.text, 'The pier is shut, she <the owner> said: 3<4>2.')
  })

  it('is parted by the tags of paragraphs and breaks of a page that was pasted as it is made', () => {
    for (const [page, ...paragraphs] of [
      [
        '<div><p class="lead">The pier is shut.</p><P>It leaked.</P></div>',
        'The pier is shut.',
        'It leaked.',
      ],
      ['It cost<br>4 million dollars.<br/>\nIt leaked.', 'It cost', '4 million dollars.', 'It leaked.'],
      ['<ul>\n<li>One boat.</li>\n<li>Two.</li>\n</ul>', 'One boat.', 'Two.'],
      ['The <strong>pier</strong> is <em>shut</em>.<o:p></o:p>', 'The pier is shut.'],
      [
        '<name> and <bob> met <the mayor>, </ so 3 <b c> 4.',
        '<name> and <bob> met <the mayor>, </ so 3 <b c> 4.',
      ],
    ]) {
      const { blocks } = read(page ?? '', 'text')
      assert.deepEqual(
        blocks.map(({ text }) => text),
        paragraphs,
      )
      for (const { text, runs } of blocks)
        for (const { at, source, length } of runs)
          assert.equal(page?.slice(source, source + length), text.slice(at, at + length))
    }
    const wrapped =
      'The quay in Ostwick reopened<br />\nafter a long dispute over who should pay, on the day of May\n' +
      'that the feast is on, as a letter that was read at the council on the eve of it had<br>said. So it did.\n'
    assert.equal(read(wrapped, 'text').blocks.length, 1)
  })

  it('is parted by form feeds and keeps no characters that nobody sees', () => {
    assert.deepEqual(lines(read('The pier\u200b is \u200fshut\u200e.\fIt was built\ufeff late.', 'text')), [
      'paragraph: The pier is shut.',
      'paragraph: It was built late.',
    ])
  })
})
