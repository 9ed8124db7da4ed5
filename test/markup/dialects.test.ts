import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lines, read } from './reading.ts'

/** Drafts and the blocks that they become. */
const READ: readonly (readonly [string, ...string[]])[] = [
  // Fences, bullets.
  ['::: {.aside}\nThe quay leaks.\n:::\n', 'paragraph: The quay leaks.'],
  [
    ':::note Mind the gap\n\nThe quay leaks.\n\n:::\n\nIt does.',
    'paragraph: The quay leaks.',
    'paragraph: It does.',
  ],
  ['• The quay leaks\n• The pier leans\n', 'item: The quay leaks', 'item: The pier leans'],
  ['They found:\n▪\tcracks\n  ● rust\n', 'paragraph: They found:', 'item: cracks', 'item: rust'],
  // Tracked changes.
  ['It cost {++about ++}{--nearly --}9 dollars.', 'paragraph: It cost about 9 dollars.'],
  ['It {~~rose~>fell~~} by {==9 dollars==}{>>who says so?<<}.', 'paragraph: It fell by 9 dollars.'],
  ['One.\n\n{>>\n9 of us left.\n\nAsk.\n<<}\n\nTwo.', 'paragraph: One.', 'paragraph: Two.'],
  // Obsidian.
  ['[[Mara Lind]] met [[people/Brandt|Tomas Brandt]].', 'paragraph: Mara Lind met Tomas Brandt.'],
  ['![[pier.jpg]]\n\nThe ==quay== leaks. %%9 of us left%%', 'paragraph: The quay leaks. '],
  ['One.\n\n%%\n9 of us left.\n\nAsk.\n%%\n\nTwo.', 'paragraph: One.', 'paragraph: Two.'],
  ['> [!NOTE]\n> The quay leaks.\n', 'paragraph: The quay leaks.'],
  ['> One.\n>\n> > [!warning]- Mind the gap\n> > Two.\n', 'quotation: One.', 'quotation: Two.'],
  ['> [!quote]+ Mara Lind\n> The quay leaks.\n', 'quotation: The quay leaks.'],
  // Pandoc.
  ['It leaks [@lind2020, p. 3]. It leans [see -@brandt; @x].', 'paragraph: It leaks. It leans.'],
  ['It leaks.^[Minutes, [page 3](m.pdf).] It leans.', 'paragraph: It leaks. It leans.'],
  ['# The quay {#quay .unnumbered}\n\nIt [leaks]{.smallcaps}.', 'heading: The quay', 'paragraph: It leaks.'],
  ['It [leaks][1]{.broken}.\n\n[1]: https://o.example\n', 'paragraph: It leaks.'],
  ['![The quay at dawn](q.jpg){width=50%}', 'caption: The quay at dawn'],
  // Formulas.
  ['The rate is $x^2$ a day.', 'paragraph: The rate is  a day.'],
  ['One.\n\n$$\ny = 40\\%\n$$\n\nTwo.', 'paragraph: One.', 'paragraph: Two.'],
  // Templates whose content is no prose.
  ['{# 9 of us left. #}\n\nOne{#- two -#}.', 'paragraph: One.'],
  ['{% comment %}\n9 of us left.\n{% endcomment %}\n\nOne.', 'paragraph: One.'],
  ['{{< highlight js >}}\nlet nine = 9\n{{< /highlight >}}\n\nOne.', 'paragraph: One.'],
  ['{% highlight js %}\n\nOne.\n\n{% highlight js %}\n\nTwo.', 'paragraph: One.', 'paragraph: Two.'],
  ['{{ page.lead }} The quay leaks.', 'paragraph: The quay leaks.'],
]

/** Drafts in which nothing of the kind is meant: they stay as they are. */
const PLAIN = [
  'It cost $9 in May, $10_000 in June and US$12 in July.',
  'From $9=cheap to $12=dear.',
  'Cheap rooms ($$) fill first, dear ones ($$$) last, a = b.',
  'So 100%% and 90%% it was: 5 % of 9 %.',
  'They said a == b and c == d.',
  'One • two • three: it is a list.',
  'She wrote [to mara@ostwick.example].',
  'See [[1]] and [[23]].',
  'It said [sic] and {sic}, :: and so on.',
]

describe('what tools add to Markdown', () => {
  for (const [draft, ...expected] of READ)
    it(draft.split('\n').find((line) => /\w/.test(line)) ?? draft, () => {
      assert.deepEqual(lines(read(draft, 'markdown')), expected)
      const windows = read(draft.replaceAll('\n', '\r\n'), 'markdown')
      assert.deepEqual(lines(windows), expected)
    })

  it('is taken for nothing else', () => {
    for (const draft of PLAIN) assert.deepEqual(lines(read(draft, 'markdown')), [`paragraph: ${draft}`])
    assert.deepEqual(lines(read('[@ostwick](https://o.example) wrote.', 'markdown')), [
      'paragraph: @ostwick wrote.',
    ])
    assert.deepEqual(lines(read('```\n%%bash\n```\n\nThe quay leaks.\n\n```\n%%bash\n```\n', 'markdown')), [
      'paragraph: The quay leaks.',
    ])
    assert.deepEqual(lines(read('One\n===\n\nTwo\n===\n', 'markdown')), ['heading: One', 'heading: Two'])
  })

  it('cites a source behind what it is for', () => {
    for (const draft of ['It leaks [@lind2020, p. 3]. So.', 'It leaks^[Minutes, page 3]. So.']) {
      const [block] = read(draft, 'markdown').blocks
      assert.deepEqual(block?.references, ['It leaks'.length])
    }
  })
})
