/** LaTeX, AsciiDoc, reStructuredText, Org and MDX: the prose in them, and where it stands. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse, run, type Syntax } from '../../rules/index.ts'
import { edited } from '../../server/safe-fixes.ts'
import { processorTime } from '../processor-time.ts'
import { lines, read } from './reading.ts'

interface Sample {
  readonly text: string
  readonly blocks: readonly string[]
  readonly comments?: readonly string[]
}

const SAMPLES: Partial<Record<Syntax, Sample>> = {
  latex: {
    text: String.raw`\documentclass{article}
\usepackage[utf8]{inputenc}
\title{The ferry that stopped}
\date{March 12, 2026}
\begin{document}
\maketitle
% source: port ledger
The \emph{last} ferry to \href{https://holm.example}{Holm} sails on Tuesday, the port
said.\footnote{In a letter.} ${'``'}We are done,'' she said---twice. % seen by the desk
Rents rose 12\% to \$14~million \cite{ledger}, Jos\'e Mu\~noz and Stra\ss e~\&~Co said.

\section*{Who pays}
\begin{itemize}
  \item The north pier
  \item[b)] The south pier of $x^2$ beams
\end{itemize}
\begin{quote}
We lost the quay.
\end{quote}
\begin{figure}[ht]
  \includegraphics[width=3cm]{pier}
  \caption{The pier lies empty}
\end{figure}
\begin{verbatim}
12,000 workers \x{
\end{verbatim}
\enquote{It is over,} Vale said. \sidenote{Kept words} stay.

\textbf{Still being typed
`,
    blocks: [
      'heading: The ferry that stopped',
      'paragraph: The last ferry to Holm sails on Tuesday, the port\nsaid. “We are done,” she said—twice. \nRents rose 12% to $14 million , José Muñoz and Straße & Co said.',
      'heading: Who pays',
      'item: The north pier',
      'item: The south pier of … beams',
      'quotation: We lost the quay.',
      'caption: The pier lies empty',
      'paragraph: “It is over,” Vale said. Kept words stay.',
      'paragraph: Still being typed',
    ],
    comments: ['source: port ledger', 'seen by the desk'],
  },
  asciidoc: {
    text: `= The ferry that stopped
Jane Roe <jane@holm.example>
v1.0, 2026-03-12
:toc:

// source: port ledger
[.lead]
The *last* ferry to https://holm.example[Holm] sails on _Tuesday_, the port
said.footnote:[In a letter.] "\`We are done,\`" she said. +
Rents rose 12% in {year}, \`ledger()\` shows.

== Who pays

----
12,000 workers
----

.A table
|===
|a |b
|===

[quote, Orla Vance]
____
We lost the quay.
____

* The north pier
** The south <<x,pier>>

NOTE: The port is closed.

image::pier.png[The pier]

....
Still being typed
`,
    blocks: [
      'heading: The ferry that stopped',
      'paragraph: The last ferry to Holm sails on Tuesday, the port\nsaid. "We are done," she said. \nRents rose 12% in , … shows.',
      'heading: Who pays',
      'quotation: We lost the quay.',
      'item: The north pier',
      'item: The south pier',
      'item: The port is closed.',
      'paragraph: Still being typed',
    ],
    comments: ['source: port ledger'],
  },
  restructuredtext: {
    text: `======================
The ferry that stopped
======================

:Date: 2026-03-12

.. source: port ledger

The *last* ferry to \`Holm <https://holm.example>\`_ sails on Tuesday, the port
said [1]_. It moved \`\`12,000\`\` people, says :ref:\`the ledger\`.

.. seen by the desk
   on Monday

Its rule reads::

    12,000 workers

    and more

Nobody read it.

    "We lost the quay," Ingrid Vale said.

- The north pier, with
  its lamps
- The south **pier**

  It has none.

Who pays
--------

.. image:: pier.png
   :alt: The pier

.. _letter: https://holm.example/letter

+-----+-----+
| a   | b   |
+-----+-----+

.. [1] In a letter.
`,
    blocks: [
      'heading: The ferry that stopped',
      'paragraph: The last ferry to Holm sails on Tuesday, the port\nsaid . It moved … people, says the ledger.',
      'paragraph: Its rule reads:',
      'paragraph: Nobody read it.',
      'quotation: "We lost the quay," Ingrid Vale said.',
      'item: The north pier, with\nits lamps',
      'item: The south pier',
      'item: It has none.',
      'heading: Who pays',
      'item: In a letter.',
    ],
    comments: ['source: port ledger', 'seen by the desk'],
  },
  org: {
    text: `#+TITLE: The ferry that stopped
#+DATE: <2026-03-12 Thu>

# source: port ledger
The *last* ferry to [[https://holm.example][Holm]] sails on /Tuesday/, the port
said.[fn:1] It ran =twice= and took 5/6 of an hour.

* TODO [#A] Who pays :money:
:PROPERTIES:
:ID: 12
:END:
SCHEDULED: <2026-03-13 Fri>

- The north pier
- [X] The south ~x~ pier

#+BEGIN_SRC python
12,000 workers
#+END_SRC

#+begin_quote
We lost the quay.
#+end_quote

| a | b |
|---+---|

It sank[fn:: so they say] on <2026-03-12 Thu>.

#+begin_example
Still being typed
`,
    blocks: [
      'heading: The ferry that stopped',
      'paragraph: The last ferry to Holm sails on Tuesday, the port\nsaid. It ran … and took 5/6 of an hour.',
      'heading: Who pays',
      'item: The north pier',
      'item: The south … pier',
      'quotation: We lost the quay.',
      'paragraph: It sank on 2026-03-12.',
      'paragraph: Still being typed',
    ],
    comments: ['source: port ledger'],
  },
  mdx: {
    text: `---
date: 2026-03-12
---
import { Chart } from './chart'

export const workers = {
  count: 12000,
}

# The ferry that {props.verb}

{/* source: port ledger */}

The last ferry to [Holm](https://holm.example) sails, <b>Vale</b> said.

<Chart data={[{ workers: 1 }, { workers: 2 }]} />

<Callout type="note">
The port is closed.
</Callout>

The fare is {still being typed
`,
    blocks: [
      'heading: The ferry that ',
      'paragraph: The last ferry to Holm sails, Vale said.',
      'paragraph: The port is closed.',
      'paragraph: The fare is {still being typed',
    ],
    comments: ['source: port ledger'],
  },
}

for (const [name, { text, blocks, comments = [] }] of Object.entries(SAMPLES)) {
  const syntax = name as Syntax
  describe(name, () => {
    it('becomes blocks of prose', () => {
      const document = read(text, syntax)
      assert.deepEqual(lines(document), blocks)
      assert.deepEqual(
        document.comments.map((comment) => comment.text),
        comments,
      )
      assert.deepEqual(document.problems, [])
    })

    it('reads the same with Windows line ends', () => {
      const document = read(text.replaceAll('\n', '\r\n'), syntax)
      assert.deepEqual(
        lines(document).map((line) => line.replaceAll('\r\n', '\n')),
        blocks,
      )
    })

    it('has a date that its relative times count from', () => {
      assert.deepEqual(analyse({ text, syntax }).date?.date, { year: 2026, month: 3, day: 12 })
    })

    it('keeps links and footnotes in their places', () => {
      const { blocks: found } = read(text, syntax)
      const links = found.flatMap((block) =>
        block.links.map(({ span, url }) => [block.text.slice(span.start, span.end), url]),
      )
      assert.deepEqual(links[0], ['Holm', 'https://holm.example'])
      if (syntax !== 'mdx') assert.ok(found.some(({ references }) => references.length > 0))
    })

    it('has notes that keep its rules quiet', () => {
      const claim = `The strike affected 12,000 workers.`
      const draft = `${claim}\n`
      const finding = run(analyse({ text: draft, syntax })).findings.find(
        ({ ruleId }) => ruleId === 'unattributed-figure',
      )
      assert.ok(finding)
      const notes = finding.fixes.filter(({ title }) => /note for the desk|Ignore this/.test(title))
      assert.equal(notes.length, 2)
      for (const { title, edits } of notes) {
        const mended = edited(draft, edits)
        const article = analyse({ text: mended, syntax })
        assert.deepEqual(
          lines(article.document),
          [`paragraph: ${claim}${syntax === 'mdx' ? ' ' : ''}`],
          `“${title}” is published:\n${mended}`,
        )
        assert.ok(
          run(article).findings.every(({ ruleId }) => ruleId !== 'unattributed-figure'),
          `it stays after “${title}”:\n${mended}`,
        )
      }
    })

    it('survives whatever is cut off or repeated', () => {
      for (let end = 0; end < text.length; end += 7) read(text.slice(0, end), syntax)
      const openers = [
        '\\begin{quote}',
        '{',
        '`',
        '*',
        '[[',
        '\\emph{',
        '#+begin_quote\n',
        '____\n',
        '|',
        '<<',
        '$',
      ]
      for (const opener of openers) {
        const started = processorTime()
        const { blocks: found } = read(`The pier reopened.\n\n${opener.repeat(20_000)}\n`, syntax)
        assert.ok(found[0]?.text.startsWith('The pier reopened.'))
        assert.ok(processorTime() - started < 4000, `${processorTime() - started} ms for “${opener}”`)
      }
    })
  })
}

describe('a name that every object knows', () => {
  it('is a command or an environment like any other', () => {
    const text = String.raw`\begin{constructor}One\end{constructor} \constructor{Two} \toString three \valueOf`
    const { blocks, problems } = read(text, 'latex')
    assert.deepEqual(problems, [])
    assert.match(blocks.map((block) => block.text).join(' '), /One.*Two.*three/s)
  })
  it('is an attribute like any other', () => {
    const { metadata } = read('= The lock\n:constructor: Voss\n\nIt is shut.\n', 'asciidoc')
    assert.deepEqual(
      metadata.map(({ key }) => key),
      ['constructor'],
    )
  })
})

describe('characters by their names', () => {
  it('are what they stand for, in their places', () => {
    for (const [syntax, text] of [
      ['asciidoc', 'It cost 9{nbsp}million. {ldquo}So,{rdquo} Lind said.\n'],
      ['org', 'It cost 9\\nbsp{}million. \\ldquo{}So,\\rdquo Lind said.\n'],
      ['restructuredtext', 'It cost 9\\ |nbsp|\\ million. |ldquo|\\ So,\\ |rdquo| Lind said.\n'],
    ] as const) {
      const [block] = read(text, syntax).blocks
      assert.equal(block?.text.trimEnd(), 'It cost 9 million. “So,” Lind said.')
      assert.ok(block?.runs.some((run) => /rdquo/.test(text.substr(run.source, run.spelling ?? 0))))
    }
    assert.equal(
      read('The {nbspace} and \\ldquote.\n', 'org').blocks[0]?.text,
      'The {nbspace} and \\ldquote.',
    )
  })
})

describe('a note in reStructuredText', () => {
  it('is prose, on its line and beneath it', () => {
    assert.deepEqual(
      lines(
        read('.. note:: The quay leaks.\n   It does.\n\n.. warning::\n\n   It leans.\n', 'restructuredtext'),
      ),
      ['item: The quay leaks.\nIt does.', 'item: It leans.'],
    )
  })
})

describe('a fragment in MDX', () => {
  it('has no tags', () => {
    assert.deepEqual(
      lines(read('<>The quay leaks.</>\n\n<>\nIt leans.\n</>\n', 'mdx')).map((line) => line.trim()),
      ['paragraph: The quay leaks.', 'paragraph: It leans.'],
    )
  })
})
