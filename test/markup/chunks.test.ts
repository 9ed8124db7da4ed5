import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { createMarkdownReader } from '../../rules/article/markup/markdown.ts'
import type { MarkedDocument } from '../../rules/article/model.ts'
import { finished } from '../../rules/article/slices.ts'
import { processorTime } from '../processor-time.ts'
import { assertMapped } from './reading.ts'

function createReader(split?: Parameters<typeof createMarkdownReader>[0]): (text: string) => MarkedDocument {
  const read = createMarkdownReader(split)
  return (text) => finished(read(text))
}

const chunked = createReader()
const whole = createReader((text, from) => ({
  chunks: [{ start: from, end: text.length }],
  head: 0,
  tail: 0,
}))

const PIECES = [
  'The quay reopened on Monday.',
  'A *bold* claim, said [the mayor](https://m.example).\nIt ran on.',
  '# Heading',
  'Heading\n=======',
  '- one\n- two\n\n  more of two',
  '- ```\n  code in an item\n\n  more code',
  '1. three\n\n   ```\n   fenced\n   ```',
  '> quoted\nlazy line\n\n> again',
  '```\ncode\n\nThe code goes on.\n```',
  '~~~ md\n```\n\n~~~',
  'words\n```\n\nunclosed for now',
  '```',
  '  ```',
  '<!-- note\n\nstill a note -->',
  '<!-- open',
  '-->',
  '<div>\n\nIn a box.\n\n</div>',
  '<div>\n```\n</div>',
  '<script>\n\nif (a) b()\n\n</script>',
  '<pre>\n\nx',
  '</pre>',
  '    indented code\n\n    more code',
  'See [the note][n] and [n] and a claim.[^a]',
  '[n]: https://n.example/1',
  '[N]: <https://n.example/2> "Second"',
  '[^a]: The note.\n\n    Its second paragraph.',
  '[^a]: Another.',
  '| a | b |\n|---|---|\n| c | d |',
  '---',
  '***',
  '+++',
  '{% if x %}',
  '{{ page.title }} was here',
  '1\\. Not a list &amp; no item',
  'Two spaces  \nbreak the line',
  '![A boat at sea](boat.jpg) sails',
  'https://bare.example/ is an address',
  '  words after two spaces',
  '~~struck~~ out',
  '- [ ] to be done',
  '::: {.aside}',
  ':::',
  '• one\n• two',
  'It cost {++about ++}{--nearly --}9 {>>who says?<<}dollars.',
  '{>> open',
  '<<}',
  '%%\n\na comment of ours\n\n%%',
  '%%',
  '> [!note] Mind\n> the gap\n>\n> > [!quote]\n> > So.',
  '[[people/Lind|Lind]] ==saw== it [@lind, p. 3].^[A note [here](n.md).]',
  '$$\nx^2\n$$',
  '{% comment %}\n\nnot said',
  '{% endcomment %}',
  'It cost <s>8</s> <a href="x">9 dollars</a>.<sup>1</sup> So <code>x',
  'Mil\u00adlions \u200fleft.\u200b',
]

/** A generator of numbers below 1, the same in each run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

function draft(next: () => number): string {
  const parts: string[] = next() < 0.2 ? ['---\ntitle: x\n---\n'] : []
  for (let i = 2 + next() * 9; i > 0; i--) {
    parts.push(PIECES[Math.floor(next() * PIECES.length)] ?? '', next() < 0.75 ? '\n\n' : '\n')
  }
  return parts.join('')
}

describe('a document read in chunks', () => {
  it('equals the document read whole', () => {
    const next = numbers(7)
    for (let i = 0; i < 1500; i++) {
      const text = draft(next)
      const document = chunked(text)
      assert.deepEqual(document, whole(text), JSON.stringify(text))
      for (const block of document.blocks) assertMapped(block, text)
    }
  })

  it('is read after every change as if it were new', () => {
    const next = numbers(11)
    const read = createReader()
    for (let i = 0; i < 150; i++) {
      let text = draft(next) + draft(next)
      for (let edits = 0; edits < 10; edits++) {
        const at = Math.floor(next() * text.length)
        const removed = next() < 0.5 ? 0 : Math.floor(next() * 30)
        const piece = PIECES[Math.floor(next() * PIECES.length)] ?? ''
        const inserted = ['', 'x', ' ', '\n', '\n\n', '`', '\r', piece, `\n\n${piece}\n\n`]
        text = text.slice(0, at) + inserted[Math.floor(next() * inserted.length)] + text.slice(at + removed)
        assert.deepEqual(read(text), createReader()(text), JSON.stringify(text))
      }
    }
  })

  it('that has a long table or list is read after every change as if it were new and whole', () => {
    const next = numbers(13)
    const read = createReader()
    for (let i = 0; i < 24; i++) {
      const long = i % 2 === 0 ? table(next, 150) : list(next, 150)
      let text = `See below.\n\n${long}\n\nAbove, [the quay][n].\n\n[n]: https://n.example/1`
      for (let edits = 0; edits < 8; edits++) {
        const at = Math.floor(next() * text.length)
        const inserted = [
          '',
          'x',
          '|',
          '\n',
          '\n| new |',
          '\\',
          '*',
          '`',
          '- ',
          '\n\n',
          `\n${table(next, 30)}`,
        ]
        text =
          text.slice(0, at) + inserted[Math.floor(next() * inserted.length)] + text.slice(at + next() * 9)
        const document = read(text)
        assert.deepEqual(document, createReader()(text), JSON.stringify(text))
        assert.deepEqual(document, whole(text), JSON.stringify(text))
        for (const block of document.blocks) assertMapped(block, text)
      }
    }
  })

  // What a list is cut behind after its eightieth item, where a line of it belongs to none and takes in what follows.
  for (const [name, item, ...odd] of [
    ['a sign without a number', '. Elsham', '. Elsham', '3. Elsham'],
    ['an open fence', '- Elsham', '- Elsham\n ```'],
    ['a paragraph behind a fence', '2. Elsham', '2. ```\n foo'],
    ['one behind a heading', '2. Elsham', '2. # Elsham\n  foo'],
    ['one behind a later heading', '2. Elsham', '2. Elsham\n   # Quay\n  foo'],
    ['one behind a blank line', '2. Elsham', '2. Elsham\n\n  foo'],
    ['one behind a tab', '2. Elsham', '2.\t# Elsham\n   foo'],
    ['one behind nothing', '2. Elsham', '2. \n\n   foo'],
    ['one behind a line across the page', '- Elsham', '- - -\n  foo', '- '],
    ['one behind a blank of another kind', '2. Elsham', '2. ```\n\u00a0foo'],
  ] as const) {
    it(`reads a long list with ${name} as if it were whole`, () => {
      const text = ['The ports:\n', ...Array(79).fill(item), ...odd, ...Array(40).fill(item)].join('\n')
      assert.deepEqual(chunked(text), whole(text))
    })
  }

  it('takes a bare carriage return in a long table or list for the end of a line', () => {
    for (const [head, item, odd] of [
      ['', '- Elsham', '- Elsham\r ```'],
      ['| Port |\n| --- |\n', '| Elsham |', '| Quay\r> late |'],
    ] as const) {
      const text = head + [...Array(79).fill(item), odd, ...Array(40).fill(item)].join('\n')
      const texts = [text, text.replace('\r', '\n')].map((one) => chunked(one).blocks.map(({ text }) => text))
      assert.deepEqual(texts[0], texts[1])
    }
  })

  it('reads a long list some items at a time, also where their lines or the lists in them are indented less than their words', () => {
    for (const item of [
      '10. Elsham\n  and the quay',
      '10. Elsham\nand the quay',
      '10. Elsham\n  - the quay',
    ]) {
      const text = `${Array(300).fill(item).join('\n')}\n\nSee above.`
      assert.ok(timesOf(createMarkdownReader()(text)).length > 4)
      assert.deepEqual(chunked(`The ports:\n\n${text}`), whole(`The ports:\n\n${text}`))
    }
  })

  for (const [name, text] of [
    ['table', table(numbers(17), 3000)],
    ['list', list(numbers(23), 3000)],
  ] as const) {
    it(`has no long step in a long ${name}, nor reads more than some of it after a change`, () => {
      const read = createMarkdownReader()
      const steps = timesOf(read(text))
      assert.ok(steps.length > 3000 / 80)
      const median = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0
      const at = text.indexOf(text.startsWith('|') ? '\n|' : '\n-', text.length / 2)
      const changed = timesOf(
        read(`${text.slice(0, at)}\n${text.startsWith('|') ? '|' : '-'} one | more${text.slice(at)}`),
      )
      const again = changed.filter((took) => took > median / 2).length
      assert.ok(again <= 8, `${again} of ${changed.length} stretches of some ${median} ms were read again`)
    })
  }

  it('looks for definitions in a long table or list some rows or items at a time', () => {
    const items = Array.from({ length: 3000 }, (_, i) => `- [${i}]: https://n.example/${i}`).join('\n')
    const rows = items.replaceAll(/^- (.*)$/gm, '| $1 |')
    for (const text of [`See [2] and [2999].\n\n${items}`, `See [2].\n\n| Note |\n| --- |\n${rows}`]) {
      const steps = timesOf(createMarkdownReader()(text))
      const all = steps.reduce((sum, one) => sum + one)
      assert.ok(Math.max(...steps) * 5 < all, `${Math.max(...steps)} of ${all} ms in one step`)
    }
    assert.deepEqual(
      chunked(`See [2] and [2999].\n\n${items}`).blocks[0]?.links.map(({ url }) => url),
      ['https://n.example/2', 'https://n.example/2999'],
    )
  })

  it('finds definitions elsewhere by labels with escapes, references and line ends in them', () => {
    const text = [
      '> See [the pier][a\\_b], [A\\_b], [Rock &amp; Sons] and [the\n> quay].',
      '[a\\_b]: https://n.example/3',
      '[rock &amp; sons]: https://n.example/4',
      '[The Quay]: https://n.example/5',
    ].join('\n\n')
    assert.deepEqual(chunked(text), whole(text))
    assert.equal(chunked(text).blocks[0]?.links.length, 4)
  })

  it('equals it for articles at hand', () => {
    const folder = process.env.ONRECORD_NEWS ?? join('..', 'shared', 'news')
    const paths = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
    for (const path of paths.filter((name) => name.endsWith('.md'))) {
      const text = readFileSync(join(folder, path), 'utf8')
      assert.deepEqual(chunked(text), whole(text), path)
    }
  })

  it('costs one chunk after a change', () => {
    const paragraphs = Array.from(
      { length: 400 },
      (_, i) => `Ferry *number* ${i} left [the quay](https://q.example/${i}) late, the harbor master said.`,
    )
    const read = createReader()
    const text = paragraphs.join('\n\n')
    const cold = time(() => read(text))
    const warm = Array.from({ length: 9 }, (_, i) => {
      const changed = text.replace('number* 200', `number* 200${'x'.repeat(i + 1)}`)
      return time(() => read(changed))
    }).sort((a, b) => a - b)
    assert.ok((warm[4] ?? cold) * 10 < cold, `${warm[4]} ms after a change, ${cold} ms at first`)
  })
})

/** A table of rows with a bar before each, some with too few cells or too many, marks, links and bars that are escaped. */
function table(next: () => number, rows: number): string {
  const cells = [
    'Elsham',
    '*14* boats',
    '',
    'a \\| b',
    '`x | y`',
    '[the quay][n]',
    '**late**',
    '“No”',
    '9,300',
    '\\',
  ]
  const row = (): string => {
    const words = Array.from({ length: 1 + next() * 4 }, () => cells[Math.floor(next() * cells.length)])
    return `${next() < 0.1 ? '  ' : ''}| ${words.join(' | ')}${next() < 0.8 ? ' |' : ''}`
  }
  const head = next() < 0.9 ? '| Port | Boats | Note |\n| --- |:---:| --- |' : '| Port | Boats |\n| --- |'
  return [head, ...Array.from({ length: rows }, row)].join(next() < 0.2 ? '\r\n' : '\n')
}

/** A tight list, some of whose items have paragraphs, code, lists or marks of their own. */
function list(next: () => number, items: number): string {
  const words = [
    'Elsham',
    '*14* boats',
    'one\n  more',
    '',
    'a\n  - b\n  - c',
    '```\n   x\n   ```',
    '[the quay][n]',
    '<!-- call -->',
    '[ ] call',
    '- -',
  ]
  const ordered = next() < 0.3
  return Array.from({ length: items }, (_, i) => {
    const marker = ordered ? `${i + 1}.` : next() < 0.97 ? '-' : ' -'
    const quay = next() < 0.5 ? `Quay ${Math.floor(next() * 10_000)} ` : ''
    return `${marker} ${quay}${words[Math.floor(next() * words.length)]}`
  }).join('\n')
}

/** Processor time of each step, in milliseconds. */
function timesOf(steps: Iterator<unknown>): number[] {
  const times: number[] = []
  for (let done = false; !done; ) times.push(time(() => (done = steps.next().done ?? false)))
  return times
}

function time(work: () => void): number {
  const start = processorTime()
  work()
  return processorTime() - start
}
