/** The unified door: our parser in retext’s place, and the rules behind either parser. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Nodes, Root } from 'nlcst'
import { retext } from 'retext'
import retextEnglish from 'retext-english'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { lint } from '../../rules/index.ts'
import { retextNews, retextOnrecord } from '../../rules/retext/index.ts'
import { processorTime } from '../processor-time.ts'

const draft =
  'The closure cuts off 2,300 islanders from the mainland.\n\nAnalysts say the line will not last.\n'

function valuesOf(node: Nodes, type: string): string[] {
  if (node.type === type) return [textOf(node)]
  return 'children' in node ? node.children.flatMap((child) => valuesOf(child, type)) : []
}

function textOf(node: Nodes): string {
  return 'value' in node ? node.value : node.children.map(textOf).join('')
}

/** A processor ends in a compiler; these tests only want the messages. */
function silent(this: { compiler?: unknown }): void {
  this.compiler = () => ''
}

describe('retextNews', () => {
  const parse = (text: string): Root => unified().use(retextNews).parse(text)

  it('keeps every character of the text', () => {
    const text = '“It is over!” Smith said.\n\n  The U.S. Army left on Jan. 6.\n'
    assert.equal(textOf(parse(text)), text)
  })

  it('keeps a quotation with its speaker, where retext-english cuts', () => {
    const text = '“It is over!” Smith said. He left.'
    assert.deepEqual(valuesOf(parse(text), 'SentenceNode'), ['“It is over!” Smith said.', 'He left.'])
    assert.equal(valuesOf(unified().use(retextEnglish).parse(text), 'SentenceNode')[0], '“It is over!”')
  })

  it('finds the same words as retext-english in plain sentences', () => {
    const text = 'The ferry leaves at noon. Nobody waits for it, and the harbour is quiet.'
    assert.deepEqual(
      valuesOf(parse(text), 'WordNode'),
      valuesOf(unified().use(retextEnglish).parse(text), 'WordNode'),
    )
  })

  it('gives positions by line and column', () => {
    const tree = parse('One line.\n\nSecond paragraph here.')
    const last = tree.children.at(-1)
    assert.deepEqual(last?.position?.start, { line: 3, column: 1, offset: 11 })
    // As in editors, a carriage return alone ends a line too.
    const below = parse('One\rline.\n\nSecond paragraph here.').children.at(-1)
    assert.deepEqual(below?.position?.start, { line: 4, column: 1, offset: 11 })
  })
})

describe('retextOnrecord', () => {
  const messages = async (file: VFile): Promise<string[]> =>
    file.messages.map(
      ({ ruleId, place }) =>
        `${ruleId} ${JSON.stringify(place && 'start' in place ? [place.start.line, place.start.column] : null)}`,
    )

  it('reports behind retext’s own parser', async () => {
    const file = await retext()
      .use(retextOnrecord)
      .process(new VFile({ value: draft, path: 'draft.txt' }))
    assert.deepEqual(await messages(file), ['unattributed-figure [1,22]', 'vague-attribution [3,1]'])
    assert.equal(file.messages[0]?.source, 'onrecord')
    assert.match(file.messages[0]?.url ?? '', /^https:.+\/unattributed-figure\.md$/)
  })

  it('reports behind ours, and takes settings', async () => {
    const processor = unified()
      .use(retextNews)
      .use(retextOnrecord, { rules: { 'vague-attribution': 'off' } })
      .use(silent)
    const file = await processor.process(new VFile({ value: draft, path: 'draft.md' }))
    assert.deepEqual(await messages(file), ['unattributed-figure [1,22]'])
  })

  it('reads each file as what its extension says, and the others as Markdown', async () => {
    const told = async (path: string, value: string): Promise<string[]> =>
      messages(
        await unified().use(retextNews).use(retextOnrecord).use(silent).process(new VFile({ path, value })),
      )
    const claim = 'Analysts say the line will not last.'
    const dressed = `{/* onrecord-ignore-next vague-attribution: our desk */}\n\n${claim}`
    assert.deepEqual(await told('draft.mdx', dressed), [])
    assert.deepEqual(await told('draft', dressed), ['vague-attribution [3,1]'])
    assert.deepEqual(await told('draft.html', `<!--\n-->\n<p>${claim}</p>`), ['vague-attribution [3,4]'])
    assert.deepEqual(await told('draft.tex', `% ${claim}\n\n${claim}`), ['vague-attribution [3,1]'])
  })

  it('gives the place where the file has it, front matter, marks and line ends among it', async () => {
    const value = '\ufeff---\r\ntitle: The line\r\n---\r\n\r\n*Analysts* say the line will not last.\r\n'
    const [message] = (
      await unified()
        .use(retextNews)
        .use(retextOnrecord)
        .use(silent)
        .process(new VFile({ path: 'draft.md', value }))
    ).messages
    assert.deepEqual(message?.place, {
      start: { line: 5, column: 2, offset: value.indexOf('Analysts') },
      end: { line: 5, column: 15, offset: value.indexOf(' the line will') },
    })
    assert.equal(message?.actual, 'Analysts* say')
  })

  it('costs little more than the findings, however long the file', () => {
    const value = 'Analysts say the line will not last.\n\n'.repeat(8000)
    const processor = unified().use(retextNews).use(retextOnrecord)
    const timeOf = (work: () => unknown): number => {
      const before = processorTime()
      work()
      return processorTime() - before
    }
    const read = (): unknown => lint({ text: value, syntax: 'markdown', path: 'draft.md' })
    read()
    const alone = timeOf(read)
    const told = timeOf(() =>
      processor.runSync({ type: 'RootNode', children: [] }, new VFile({ path: 'draft.md', value })),
    )
    assert.ok(told < 3 * alone + 500, `${told} ms and ${alone} ms`)
  })
})
