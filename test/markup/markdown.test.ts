import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { toBlock, toDocument } from '../../rules/article/markup/place.ts'
import { lines, mapped, read } from './reading.ts'

const DRAFT = `---
title: Ferry fares rise
date: 2024-03-05
---

# Ferry fares *rise*

The Ostwick ferry will cost **12 percent** more, the
[harbor board](https://board.example/minutes) said.[^1]
Caf&eacute; owners \\*objected\\*.  
They meet again Friday at https://meet.example/room17 or so.

> "We had no choice," the chair said.

- Adults pay \`fare=4\` dollars
- Children ride free

1. First the
   second line

| Route | Riders |
| ----- | ------ |
| North | 4,100  |

\`\`\`js
const fares = 'nobody said so'
\`\`\`

    indented code is no prose

![The ferry at its berth](ferry.jpg)

<!-- source: minutes, page 3 -->

<figure><figcaption>Riders <b>wait</b> at dawn.</figcaption></figure>

{% include map.html
   caption="hidden words" %}

Of {{ page.count }} riders, [some]({{ site.url }}/x) left.

[^1]: The board met on Monday.
`

describe('Markdown', () => {
  const document = read(DRAFT, 'markdown')

  it('becomes blocks of prose', () => {
    assert.deepEqual(lines(document), [
      'heading: Ferry fares rise',
      'paragraph: The Ostwick ferry will cost 12 percent more, the\nharbor board said.\n' +
        'Café owners *objected*.\nThey meet again Friday at  or so.',
      'quotation: "We had no choice," the chair said.',
      'item: Adults pay … dollars',
      'item: Children ride free',
      'item: First the\nsecond line',
      'cell: Route',
      'cell: Riders',
      'cell: North',
      'cell: 4,100',
      'caption: The ferry at its berth',
      'caption: Riders wait at dawn.',
      'paragraph: Of  riders, some left.',
      'paragraph: The board met on Monday.',
    ])
  })

  it('maps nothing but words', () => {
    const words = mapped(document, DRAFT)
    assert.doesNotMatch(words, /[`{}<>]|https?:|title|source:|fares =|hidden|ferry\.jpg|site\.url/)
  })

  it('keeps the places of words beside an address that is no link', () => {
    for (const text of [
      'See [https://m.example/a]. The pier leaks.',
      'See —www.m.example. The pier leaks.',
    ]) {
      const found = read(text, 'markdown')
      assert.doesNotMatch(found.blocks[0]?.text ?? '', /example/)
      assert.match(mapped(found, text), /The pier leaks\.$/)
    }
  })

  it('keeps links, emphasis and footnotes in their places', () => {
    const paragraph = document.blocks[1]
    assert.ok(paragraph)
    const at = (span: { start: number; end: number }) => paragraph.text.slice(span.start, span.end)
    assert.deepEqual(
      paragraph.links.map(({ span, url }) => [at(span), url]),
      [['harbor board', 'https://board.example/minutes']],
    )
    assert.deepEqual(paragraph.emphasis.map(at), ['12 percent'])
    assert.deepEqual(paragraph.references, [paragraph.text.indexOf('\nCafé')])
  })

  it('reads elements among its words as HTML does', () => {
    const text =
      'The [pier *and* <a class="x" href="https://m.example">the <b>minutes</b></a>][none] cost <s>8</s><del>7</del> ~~6~~ ' +
      '<code>5</code> 9 dollars, <i>all</b> H~2~O.<style>p { }</style>\n'
    const [block] = read(text, 'markdown').blocks
    assert.ok(block)
    const at = (span: { start: number; end: number }) => block.text.slice(span.start, span.end)
    assert.equal(
      block.text.replaceAll(/ +/g, ' '),
      'The [pier and the minutes][none] cost 9 dollars, all H2O.',
    )
    assert.deepEqual(
      block.links.map(({ span, url }) => [at(span), url]),
      [['the minutes', 'https://m.example']],
    )
    assert.deepEqual(block.emphasis.map(at), ['and', 'minutes'])
  })

  it('keeps front matter as fields, with their places', () => {
    assert.deepEqual(
      document.metadata.map(({ key, span }) => [key, DRAFT.slice(span.start, span.end)]),
      [
        ['title', 'Ferry fares rise'],
        ['date', '2024-03-05'],
      ],
    )
    assert.equal(document.frontMatter?.end, DRAFT.indexOf('\n\n#'))
  })

  it('keeps comments, each after its block', () => {
    const [comment] = document.comments
    assert.equal(comment?.text, 'source: minutes, page 3')
    assert.equal(document.blocks[comment?.block ?? -1]?.text, 'The ferry at its berth')
  })

  it('reads the same with Windows line ends and a byte-order mark', () => {
    assert.deepEqual(lines(read(DRAFT.replaceAll('\n', '\r\n'), 'markdown')), lines(document))
    const marked = read(`\ufeff${DRAFT}`, 'markdown')
    assert.deepEqual(lines(marked), lines(document))
    assert.equal(marked.frontMatter?.start, 1)
  })

  it('keeps no soft hyphens, marks of direction or spaces without width, nor what spells them', () => {
    for (const syntax of ['markdown', 'html', 'org'] as const) {
      const text = 'The pier cost 9 mil\u00adlion.\u200b \u2067Ana\u2060lysts\u2069 say *so*.\n'
      assert.match(lines(read(text, syntax))[0] ?? '', /^paragraph: The pier cost 9 million. Analysts say/)
    }
    const spelt = 'The pier cost 9 mil&shy;lion.&#8203; *Ana&#x2060;lysts* say so.\n'
    for (const syntax of ['markdown', 'html'] as const) {
      const [block] = read(spelt, syntax).blocks
      assert.ok(block)
      assert.match(block.text.replaceAll('*', ''), /^The pier cost 9 million. Analysts say so.\s*$/)
      const million = toDocument(block, { start: 16, end: 23 })
      assert.equal(spelt.slice(million.start, million.end), 'mil&shy;lion')
    }
  })

  it('resolves references to definitions elsewhere', () => {
    const { blocks } = read('See [the report][r] and [r].\n\nMore.\n\n[r]: https://r.example/1\n', 'markdown')
    assert.deepEqual(
      blocks[0]?.links.map((link) => link.url),
      ['https://r.example/1', 'https://r.example/1'],
    )
    assert.equal(read('See [the report][r].\n', 'markdown').blocks[0]?.text, 'See [the report][r].')
  })

  it('reads TOML front matter', () => {
    const { metadata } = read('+++\ndate = "2024-03-05"\n+++\n\nThe quay reopened.\n', 'markdown')
    assert.deepEqual(
      metadata.map(({ key, value }) => [key, value]),
      [['date', '2024-03-05']],
    )
  })

  it('reports broken front matter and reads on', () => {
    const { problems, blocks } = read(
      '---\ntitle: "Quay" reopens: [\n---\n\nThe quay reopened.\n',
      'markdown',
    )
    assert.equal(problems.length, 1)
    assert.match(problems[0]?.message ?? '', /front matter/)
    assert.deepEqual(
      blocks.map((block) => block.text),
      ['The quay reopened.'],
    )
  })
})

describe('places', () => {
  it('lead from a block to the document and back', () => {
    const text = 'Fish &amp; *chips* cost [9 dollars](https://menu.example) now.\n'
    const [block] = read(text, 'markdown').blocks
    assert.ok(block)
    for (const words of ['Fish', 'chips', '9 dollars', 'now', 'cost']) {
      const start = block.text.indexOf(words)
      const span = toDocument(block, { start, end: start + words.length })
      assert.equal(text.slice(span.start, span.end), words)
      assert.equal(toBlock(block, span.start), start)
    }
    assert.equal(toBlock(block, text.indexOf('menu')), undefined)
  })
})
