import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
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
      'paragraph: The quay in Ostwick — shut since\u00a0May — reopened, R&amp;D staff said.',
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

  it('reads the same with Windows line ends', () => {
    assert.deepEqual(lines(read(PAGE.replaceAll('\n', '\r\n'), 'html')), lines(document))
  })

  it('survives closing tags that belong to nothing', () => {
    assert.deepEqual(lines(read('</p></b><p>One <i>two</b> three</i></div> four</p>', 'html')), [
      'paragraph: One two three four',
    ])
  })
})
