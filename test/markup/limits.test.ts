import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { MarkedDocument, Syntax } from '../../rules/article/model.ts'
import { processorTime } from '../processor-time.ts'
import { read } from './reading.ts'

/** Fails when reading takes longer than any reader would wait. */
function soon(text: string, syntax: Syntax): MarkedDocument {
  const start = processorTime()
  const document = read(text, syntax)
  const took = processorTime() - start
  assert.ok(took < 8000, `${Math.round(took)} ms for ${text.length} characters of ${syntax}`)
  return document
}

function numbered(count: number, piece: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => piece(n)).join('')
}

describe('texts that nobody wrote by hand', () => {
  it('binary: no blocks, one problem', () => {
    const { blocks, problems } = read('\u0089PNG\0\0\0words and words', 'text')
    assert.equal(blocks.length, 0)
    assert.equal(problems.length, 1)
  })

  it('a line of a million characters is cut after sentences', () => {
    for (const syntax of ['markdown', 'text', 'html'] as const) {
      const { blocks } = soon('The *quay* &amp; the pier reopened. '.repeat(30_000), syntax)
      assert.ok(blocks.length > 5)
      for (const block of blocks.slice(0, -1)) {
        assert.ok(block.text.length <= 9_000)
        assert.match(block.text, /reopened\. $/)
      }
    }
  })

  it('a comment in what is cut stands where its words do', () => {
    const { blocks, comments } = soon(
      `<p>${'The quay reopened. '.repeat(1500)}<!-- call --> ${'It was late. '.repeat(2000)}`,
      'html',
    )
    assert.ok(blocks.length > 3)
    assert.deepEqual(
      comments.map(({ block, at }) => blocks[block]?.text.slice(at - 9, at)),
      ['reopened.'],
    )
  })

  it('a document of over five million characters is read in part', () => {
    const { problems, blocks } = soon(`${'The pier reopened on Monday. '.repeat(40)}\n`.repeat(4600), 'text')
    assert.ok(blocks.length > 1000)
    assert.match(problems[0]?.message ?? '', /first 5 million/)
  })

  it('a large page of HTML', () => {
    const row = '<div class="row"><p>The <b>pier</b> reopened &mdash; on Monday.</p></div>\n'
    assert.equal(soon(row.repeat(22_000), 'html').blocks.length, 22_000)
  })

  for (const [name, text, syntax] of [
    ['nested elements', `${'<div>'.repeat(100_000)}The pier reopened.`, 'html'],
    [
      'nested inline elements',
      `${'<b>'.repeat(50_000)}The pier reopened.${'</i><p>'.repeat(20_000)}`,
      'html',
    ],
    ['nested quotations', `${'>'.repeat(10_000)} The pier reopened.`, 'markdown'],
    ['nested lists', `${'- '.repeat(5000)}The pier reopened.`, 'markdown'],
    [
      'opened templates',
      `The pier reopened.\n\n${'{% a \n'.repeat(50_000)}${'{{ b'.repeat(50_000)}`,
      'markdown',
    ],
    ['brackets and stars', `The pier reopened.\n\n${'[*'.repeat(20_000)}`, 'markdown'],
    ['opened notes', `The pier reopened.\n\n${'[source: <!-- '.repeat(50_000)}`, 'text'],
    ['opened tags', `The pier reopened.\n\n${'<a b="'.repeat(200_000)}`, 'text'],
    [
      'opened tags with attributes',
      `The pier reopened.\n\n${`<p${' b=c'.repeat(20)} `.repeat(15_000)}`,
      'text',
    ],
    ['tags that part', `The pier reopened.\n\n${'<p><br/></p>'.repeat(90_000)}`, 'text'],
    [
      'environments that nothing closes',
      `The pier reopened.\n\n${'\\begin{verbatim}\n'.repeat(90_000)}`,
      'latex',
    ],
    ['opened arguments', `The pier reopened.\n\n${'\\x{'.repeat(400_000)}`, 'latex'],
    ['opened expressions', `The pier reopened.\n\n${'{'.repeat(800_000)}`, 'mdx'],
    ['blocks that nothing closes', `The pier reopened.\n\n${'#+begin_src\n'.repeat(60_000)}`, 'org'],
    [
      'as many with names of their own',
      `The pier reopened.\n\n${numbered(30_000, (n) => `#+begin_a${n}\n`)}`,
      'org',
    ],
    ['tables that nothing closes', `The pier reopened.\n\n${'+--+\n'.repeat(90_000)}`, 'restructuredtext'],
    ['ends of emphasis', `The pier reopened.\n\n${'a*\n'.repeat(20_000)}`, 'markdown'],
    ['lists of lists of nothing', `The pier reopened.\n\n${'- * '.repeat(4900)}`, 'markdown'],
    [
      'notes by the thousand',
      `The pier reopened.\n\n${numbered(4000, (n) => `See [n${n}].\n\n[n${n}]: /x\n\n`)}`,
      'markdown',
    ],
    [
      'blanks in the line beneath a table’s head',
      `The pier reopened.\n\n| a |\n|---${' '.repeat(150_000)}x\n| b`,
      'markdown',
    ],
    ['blanks before a word', `The pier reopened.\n\n${`${' '.repeat(19_000)}x\n`.repeat(20)}`, 'markdown'],
    ['byte-order marks', `${'\ufeff'.repeat(20_000)}The pier reopened.`, 'text'],
    ['nested front matter', `---\na: ${'['.repeat(20_000)}\n---\n\nThe pier reopened.\n`, 'markdown'],
  ] as const) {
    it(name, () => {
      const { blocks } = soon(text, syntax)
      assert.ok(blocks.some((block) => block.text.includes('The pier reopened.')))
    })
  }
})

describe('long pieces of Markdown that somebody wrote by hand', () => {
  it('a list with emphasis in each of its items stays a list', () => {
    const { blocks, problems } = read(
      numbered(1500, (n) => `- **Ward ${n}** reopened.\n`),
      'markdown',
    )
    assert.deepEqual(problems, [])
    assert.deepEqual([blocks.length, blocks.at(-1)?.text], [1500, 'Ward 1499 reopened.'])
  })

  it('code full of stars stays code', () => {
    const { blocks, problems } = read(
      `\`\`\`\n${'a*b; c* d;\n'.repeat(1000)}\`\`\`\n\nIt reopened.`,
      'markdown',
    )
    assert.deepEqual(problems, [])
    assert.deepEqual(
      blocks.map(({ text }) => text),
      ['It reopened.'],
    )
  })

  it('a long line across the page is one, in a quotation too', () => {
    for (const line of ['-'.repeat(200), `> ${'-'.repeat(200)}`, '* '.repeat(150)])
      assert.deepEqual(read(`It reopened.\n\n${line}\n`, 'markdown').problems, [])
  })
})
