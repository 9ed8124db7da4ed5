import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { toDocument } from '../../rules/article/markup/place.ts'
import { lines, mapped, read } from './reading.ts'

const PAGE = `<!doctype html>
<html><head><title>Quay reopens</title>
<meta property="article:published_time" content="2024-03-05T08:00">
<style>p { color: red }</style></head>
<body><nav>Home, Sport</nav>
<article><h2>Quay   reopens</h2>
<p>The quay in
  <b>Ostwick</b> &mdash; shut since&nbsp;May &mdash;
  <a href="/harbor">reopened</a>, R&amp;amp;D staff said.<!-- source: call -->
<p>Riders<br>cheered on <time datetime="2024-03-05">Tuesday</time>.
<ul><li>North pier<li>South pier<ul><li>Old steps</ul></ul>
<blockquote><p>"At last," one said.</p></blockquote>
<figure><img src="q.jpg" alt="quay"><figcaption>The quay.</figcaption></figure>
<table><tr><th>Pier<td>4</table>
<script>if (a < b) document.write("<p>no prose</p>")</script>
<pre>no prose</pre><svg><text>no prose</text></svg><button>no prose</button>
<div>Loose <code>no_prose()</code> words</div>
</article></body></html>
`

describe('HTML', () => {
  const document = read(PAGE, 'html')

  it('becomes blocks of prose, as a browser shows them', () => {
    assert.deepEqual(lines(document), [
      'heading: Quay reopens',
      'paragraph: The quay in Ostwick — shut since May — reopened, R&amp;D staff said.',
      'paragraph: Riders\ncheered on Tuesday.',
      'item: North pier',
      'item: South pier',
      'item: Old steps',
      'quotation: "At last," one said.',
      'caption: The quay.',
      'cell: Pier',
      'cell: 4',
      'paragraph: Loose words',
    ])
    assert.deepEqual(
      document.blocks.filter((block) => block.kind === 'item').map((block) => block.depth),
      [1, 1, 2],
    )
  })

  it('maps nothing but words', () => {
    assert.doesNotMatch(mapped(document, PAGE), /[<>]|no.prose|source|harbor|Home/)
  })

  it('keeps links, emphasis, metadata and comments', () => {
    const block = document.blocks[1]
    const words = (span: { start: number; end: number }) => block?.text.slice(span.start, span.end)
    assert.deepEqual(
      block?.links.map(({ span, url }) => [words(span), url]),
      [['reopened', '/harbor']],
    )
    assert.deepEqual(block?.emphasis.map(words), ['Ostwick'])
    assert.deepEqual(
      document.metadata.map(({ key, value }) => [key, value]),
      [
        ['article:published_time', '2024-03-05T08:00'],
        ['time', '2024-03-05'],
      ],
    )
    assert.deepEqual(
      document.comments.map(({ text, block: index, at }) => [text, index, at]),
      [['source: call', 1, block?.text.length]],
    )
  })

  it('leaves out what is struck out, not shown or leads elsewhere', () => {
    const page =
      '<p>It cost <del>8</del><s>7</s> 9 dollars.<p hidden>One<p style="color: red; display:none">Two' +
      '<div role="navigation">Three</div><p><ruby>東<rp>(</rp><rt>ひがし</rt></ruby> won.'
    assert.deepEqual(lines(read(page, 'html')), ['paragraph: It cost 9 dollars.', 'paragraph: 東 won.'])
  })

  it('takes two breaks for the end of a paragraph', () => {
    const page = 'One.<br><br>Two,<br>three.<br/>\n<br/>“Four.”'
    assert.deepEqual(lines(read(page, 'html')), [
      'paragraph: One.\n',
      'paragraph: Two,\nthree.\n',
      'paragraph: “Four.”',
    ])
  })

  it('begins items where a word processor or a line break does', () => {
    const page =
      '<p class="MsoListParagraph"><span>·<span>&nbsp;&nbsp; </span></span>One leaks<p>&bull;&nbsp;Two <b>leans</b>' +
      '<p>They:<br>• three<br/> ▪ &amp; four<br>&nbsp;<br>Five • six · seven.<li>• eight</li>'
    const document = read(page, 'html')
    assert.deepEqual(
      document.blocks.map(({ kind, text }) => `${kind}: ${text.trim()}`),
      [
        'item: One leaks',
        'item: Two leans',
        'paragraph: They:',
        'item: three',
        'item: & four',
        'paragraph: Five • six · seven.',
        'item: • eight',
      ],
    )
  })

  it('writes the marks that an element of a quotation stands for', () => {
    const words = '<q>So, <q>no</q>,</q> Lind said.'
    for (const [text, syntax] of [
      [`<p>Then ${words}</p>`, 'html'],
      [`Then ${words}\n`, 'markdown'],
    ] as const) {
      const [block] = read(text, syntax).blocks
      assert.equal(block?.text, 'Then “So, ‘no’,” Lind said.')
      const quoted = block && toDocument(block, { start: 5, end: 16 })
      assert.equal(text.slice(quoted?.start, quoted?.end), '<q>So, <q>no</q>,</q>')
    }
    assert.equal(read('<p><code><q>x</q></code>One</q>.', 'html').blocks[0]?.text, 'One.')
  })

  it('keeps the numbers of notes out of sentences, and what is raised elsewhere in them', () => {
    const sentence =
      'It leaks.<sup>1</sup> “So,”<sup>[2]</sup> he said of 40 m<sup>2</sup> here<sup><a href="#n3">3</a></sup>.'
    for (const draft of [sentence, `${sentence} *Now.*`]) {
      const [block] = read(draft, draft === sentence ? 'html' : 'markdown').blocks
      assert.ok(block)
      assert.match(block.text, /^It leaks. “So,” he said of 40 m2 here\./)
      assert.deepEqual(
        [...new Set(block.references)],
        [
          'It leaks.',
          'It leaks. “So,”',
          'It leaks. “So,” he said of 40 m2',
          'It leaks. “So,” he said of 40 m2 here',
        ].map(({ length }) => length),
      )
    }
  })

  it('reads the same with Windows line ends', () => {
    assert.deepEqual(lines(read(PAGE.replaceAll('\n', '\r\n'), 'html')), lines(document))
  })

  it('reads a long page in pieces as it reads a short one', () => {
    const snippet = `Rain &mdash; and&#8212;hail &amp; “snow”\r\n fell 😀 on <a href="/q?a=1&amp;b=2">the <b>quay</b></a><!-- source: call -->, &notin; &AMPx said.</p>`
    const alone = read(`<p>${snippet}`, 'html')
    const [short] = alone.blocks
    assert.ok(short)
    // So long that the first piece ends at each character of the snippet, inside of a tag or of a paragraph without one.
    for (const filler of ['<p>', '<p><i>', `<p>${'one long walk '.repeat(2280)}<i>`]) {
      for (let less = 0; less <= snippet.length; less++) {
        const length = (filler.length > 10 ? 64_000 : 32_000) - filler.length - less
        const before =
          `${filler}${'x'.repeat(length % 10)}${' the harbor'.repeat(Math.ceil(length / 11))}`.slice(
            0,
            length + filler.length,
          )
        const { blocks, comments } = read(`${before} ${snippet}<p>End.`, 'html')
        const [long, last] = blocks.slice(-2)
        assert.ok(long)
        assert.equal(long.text.slice(-short.text.length), short.text)
        assert.equal(last?.text, 'End.')
        assert.deepEqual(
          long.links.map(({ url }) => url),
          short.links.map(({ url }) => url),
        )
        assert.deepEqual(
          comments.map(({ text }) => text),
          ['source: call'],
        )
      }
    }
  })

  it('takes a tag that every object knows for one that nobody knows', () => {
    const { blocks, problems } = read('<constructor>One</constructor><p>Two <toString>three', 'html')
    assert.deepEqual(problems, [])
    assert.deepEqual(
      blocks.map(({ text }) => text),
      ['One', 'Two three'],
    )
  })

  it('says where a comment begins that never ends', () => {
    const page = '<p>One</p><!-- two <b>three</b><p>four</p>'
    const { problems } = read(page, 'html')
    assert.deepEqual(problems, [
      {
        message: 'this comment is never closed: nothing behind its beginning was read',
        span: { start: page.indexOf('<!--'), end: page.indexOf('<!--') + 4 },
      },
    ])
    const draft = 'One\n\n<!-- two\n\nthree\n'
    assert.deepEqual(read(draft, 'markdown').problems[0]?.span, { start: 5, end: 9 })
    // Closed, or no comment at all.
    for (const closed of [
      '<p>One<!-- two --></p>',
      '<p>One<!-- two --!></p>',
      '<p>One<!-->',
      '<p a="x" a>One<!-- t -->',
    ])
      assert.deepEqual(read(closed, 'html').problems, [])
    assert.deepEqual(read('One <!-- two\n\nthree\n', 'markdown').problems, [])
  })

  it('survives closing tags that belong to nothing', () => {
    assert.deepEqual(lines(read('</p></b><p>One <i>two</b> three</i></div> four</p>', 'html')), [
      'paragraph: One two three four',
    ])
  })
})
