/** Whose words a quotation is by the line that credits it, and lines that look as if they did. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse, type Place, type Syntax } from '../../rules/index.ts'

/** Source and content of each credit, with where the content's blocks are parted. */
function credits(text: string, syntax: Syntax = 'markdown'): (readonly [source: string, said: string])[] {
  const { attributions, blocks } = analyse({ text, syntax })
  const words = (places: readonly Place[]): string =>
    places.map(({ block, start, end }) => blocks[block]?.text.slice(start, end)).join(' ¶ ')
  return attributions
    .filter(({ by, cue }) => by === 'credit line' && cue.length === 0)
    .map(({ source, content }) => [words(source), words(content)] as const)
}

const SAID = '“We had five minutes to leave the house.”'

describe('the credit of a quotation', () => {
  const lines: readonly (readonly [name: string, text: string, source: string, said?: string])[] = [
    ['behind it', `${SAID} — Ana Ruiz`, 'Ana Ruiz'],
    ['with what describes her', `${SAID} — Ana Ruiz, harbour master`, 'Ana Ruiz, harbour master'],
    ['in a line below', `${SAID}\n— Ana Ruiz, a pilot at Tolland`, 'Ana Ruiz, a pilot at Tolland'],
    ['in a block quotation', `> ${SAID}\n> — Ana Ruiz`, 'Ana Ruiz'],
    ['in a paragraph of its own', `> ${SAID}\n>\n> — Ana Ruiz`, 'Ana Ruiz'],
    ['in the paragraph that follows', `> ${SAID}\n\n— Ana Ruiz, pilot`, 'Ana Ruiz, pilot'],
    ['below a paragraph in quotation marks', `${SAID}\n\n– Capt. J. R. Ruiz`, 'Capt. J. R. Ruiz'],
    ['behind two hyphens', `"We had five minutes." -- Ana Ruiz`, 'Ana Ruiz', '"We had five minutes."'],
    ['taken for a list', `> ${SAID}\n> - Ana Ruiz`, 'Ana Ruiz'],
    ['below its closing mark', `> ${SAID}\n> Ana Ruiz, pilot`, 'Ana Ruiz, pilot'],
    ['in bold', `> ${SAID}\n>\n> **Ana Ruiz**, pilot`, 'Ana Ruiz, pilot'],
    ['below a heading', `> ### ${SAID}\n>\n> *— Ana Ruiz*`, 'Ana Ruiz'],
    ['of two', `${SAID} — Ana Ruiz and Omar Fell, pilots`, 'Ana Ruiz and Omar Fell, pilots'],
    ['with its day', `${SAID} — Ana Ruiz, May 4, 2026`, 'Ana Ruiz'],
    ['of nobody who is named', `${SAID} — A pilot from Tolland`, 'A pilot from Tolland'],
    ['without quotation marks', '> We had no time.\n> — Ana Ruiz', 'Ana Ruiz', 'We had no time.'],
    [
      'over two blocks',
      '> We had no time.\n>\n> None!\n>\n> — Ana Ruiz',
      'Ana Ruiz',
      'We had no time. ¶ None!',
    ],
    [
      'over two paragraphs',
      '“We had no time.\n\n“None!” — Ana Ruiz',
      'Ana Ruiz',
      '“We had no time. ¶ “None!”',
    ],
  ]
  for (const [name, text, source, said = SAID] of lines) {
    it(name, () => assert.deepEqual(credits(`The house is gone.\n\n${text}\n`), [[source, said]]))
  }

  const pages: readonly (readonly [name: string, html: string, source: string])[] = [
    ['cite', `<blockquote><p>${SAID}</p><cite>Ana Ruiz, pilot</cite></blockquote>`, 'Ana Ruiz, pilot'],
    ['cite in the paragraph', `<blockquote><p>${SAID} <cite>Ana Ruiz</cite></p></blockquote>`, 'Ana Ruiz'],
    ['cite behind a dash', `<blockquote>${SAID}<br>— <cite>Ana Ruiz</cite></blockquote>`, 'Ana Ruiz'],
    [
      'footer',
      `<blockquote>${SAID}<footer>— Ana Ruiz, <cite>Log</cite></footer></blockquote>`,
      'Ana Ruiz, Log',
    ],
    [
      'figcaption',
      `<figure><blockquote>${SAID}</blockquote><figcaption>Ana Ruiz</figcaption></figure>`,
      'Ana Ruiz',
    ],
    [
      'a post',
      `<blockquote><p>${SAID}</p>&mdash; Ana Ruiz (@ana) <a href="https://example.org">May 4, 2026</a></blockquote>`,
      'Ana Ruiz',
    ],
  ]
  for (const [name, html, source] of pages) {
    it(`in HTML: ${name}`, () => {
      assert.deepEqual(credits(`<p>The house is gone.</p>\n${html}`, 'html'), [[source, SAID]])
      assert.deepEqual(credits(`The house is gone.\n\n${html}\n`), [[source, SAID]])
    })
  }

  const languages: readonly (readonly [syntax: Syntax, text: string])[] = [
    ['asciidoc', `${SAID}\n-- Ana Ruiz`],
    ['asciidoc', `____\n${SAID}\n\n-- Ana Ruiz\n____`],
    ['restructuredtext', `    ${SAID}\n\n    -- Ana Ruiz`],
    ['org', `#+begin_quote\n${SAID}\n-- Ana Ruiz\n#+end_quote`],
    ['latex', `\\begin{quote}\n${SAID}\\\\\n\\hfill --- Ana Ruiz\n\\end{quote}`],
    ['text', `${SAID}\n\n-- Ana Ruiz`],
  ]
  for (const [syntax, quotation] of languages) {
    it(`in ${syntax}: ${JSON.stringify(quotation.slice(-24))}`, () =>
      assert.deepEqual(credits(`The house is gone.\n\n${quotation}\n`, syntax), [['Ana Ruiz', SAID]]))
  }

  it('vouches for the figures of a block quotation, and speaks what is quoted in it', () => {
    const text = '> “We lost the boats.” All 40 boats.\n>\n> — Ana Ruiz\n\nOnly 20 people stayed.\n'
    const { figures, quotes, sources } = analyse({ text, syntax: 'markdown' })
    assert.deepEqual(
      figures.map(({ support }) => support.kind),
      ['attribution', 'unresolved'],
    )
    assert.deepEqual(
      quotes.map(({ speaker }) => sources[speaker ?? -1]?.name),
      ['Ana Ruiz'],
    )
  })
})

describe('no credit', () => {
  const lines: readonly (readonly [name: string, text: string])[] = [
    ['prose that goes on', `> ${SAID}\n\n— and that was all, said Ana Ruiz.`],
    ['a sentence', `> ${SAID}\n\n— Ana Ruiz walked to the gates. Nobody was there.`],
    ['a clause', `${SAID} — Ana Ruiz, the pilot, said so twice.`],
    ['a line that goes on', `> ${SAID}\n> Ana Ruiz walked to the gates.`],
    ['a line in italics', `> ${SAID}\n>\n> *Ana Ruiz walked to the gates.*`],
    ['an aside', `${SAID} — a line that Ana Ruiz has used since May.`],
    ['another quotation', `${SAID} — “You will.”`],
    ['of a sentence with a speaker', `“It is late,” said Omar Fell, “and dark.” — Ana Ruiz`],
    ['below a sentence with a speaker', `“It is late,” said Omar Fell, “and dark.”\n\n— Ana Ruiz`],
    ['below prose', 'The gates are shut.\n\n— Ana Ruiz'],
    ['of a picture', `> ${SAID}\n\n— Photo by Ana Ruiz`],
    ['of a picture and its agency', `> ${SAID}\n\n— Ana Ruiz/Tide Photos`],
    ['below a picture', '![The gates of the lock at noon](gates.jpg)\n\n— Ana Ruiz, photographer'],
    ['of a poem', '> The gulls are up before the sun\n> And fish before the bell,\n> As well.\n> — Ana Ruiz'],
    ['below a poem', '> The gulls are up before the sun\n> And fish before the bell.\n>\n> — Ana Ruiz'],
    ['a list', '> They came.\n>\n> - Ana Ruiz\n> - Omar Fell'],
    ['what leads elsewhere', `${SAID} — Read more`],
  ]
  for (const [name, text] of lines) {
    it(name, () => assert.deepEqual(credits(`The house is gone.\n\n${text}\n`), []))
  }

  it('in HTML: a title, and the caption of a picture', () => {
    const title = `<blockquote><p><cite>The Tides</cite> came out in May.</p></blockquote>`
    const picture = `<blockquote>${SAID}</blockquote><figure><img src="a.jpg"><figcaption>— Ana Ruiz</figcaption></figure>`
    assert.deepEqual(credits(title + picture, 'html'), [])
  })
})
