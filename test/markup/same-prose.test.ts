import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Syntax } from '../../rules/article/model.ts'
import { type Article, analyse, check, type Place } from '../../rules/index.ts'

/** Some words of it are marked between braces. */
const PROSE = [
  '“We had no choice,” harbor master {Ingrid Vale} said of the {north pier}.',
  'The repair cost {$14 million}, according to the {town council}.',
  'Analysts say the {ferry line} will not survive the winter.',
  'About {60 percent} of riders left the {island}.',
  '“I bake with what the sea brings,” {Tomas Brandt} said. He sells {300 loaves} a day.',
]

function marked(opens: string, closes: string): string {
  return PROSE.map((words) => words.replaceAll(/[{}]/g, (mark) => (mark === '{' ? opens : closes))).join(
    '\n\n',
  )
}

/** Each paragraph without marks, in a form of its own. */
function each(form: (words: string) => string, between = '\n\n'): string {
  return PROSE.map((words) => form(words.replaceAll(/[{}]/g, ''))).join(between)
}

const DRAFTS: readonly (readonly [string, Syntax, string])[] = [
  ['plain text', 'text', marked('', '')],
  ['the head of a mail', 'text', `From: Lind <l@o.example>\nSubject: Pier\n\n${marked('', '')}`],
  ['strong words', 'markdown', marked('**', '**')],
  ['marked words', 'markdown', marked('==', '==')],
  ['links to notes', 'markdown', marked('[[people/it|', ']]')],
  ['words that were added', 'markdown', marked('{++', '++}')],
  ['words that were taken out', 'markdown', marked('{--some --}', '')],
  ['remarks', 'markdown', marked('', '{>>9 of us?<<}')],
  ['spans', 'markdown', marked('[', ']{.name}')],
  ['elements in Markdown', 'markdown', marked('<span class="name">', '</span>')],
  ['templates', 'markdown', marked('{{< name >}}', '{{< /name >}}')],
  ['comments', 'markdown', marked('', '<!-- 9 of us? -->')],
  ['Windows line ends', 'markdown', marked('', '').replaceAll('\n', '\r\n')],
  ['characters that nobody sees', 'markdown', marked('\u200e', '\u200b').replaceAll('ll', 'l\u00adl')],
  ['escapes', 'markdown', marked('', '').replaceAll(/[.$,]/g, '\\$&')],
  ['hard breaks', 'markdown', marked('', '').replaceAll(' said', '  \nsaid')],
  ['notes of the article’s own', 'markdown', each((words) => `> [!note] Mind\n> ${words}`)],
  ['divs', 'markdown', `::: {.lead}\n${marked('', '')}\n:::\n`],
  ['elements of quotations', 'markdown', marked('', '').replaceAll('“', '<q>').replaceAll('”', '</q>')],
  [
    'elements of quotations in HTML',
    'html',
    each((words) => `<p>${words.replaceAll('“', '<q>').replaceAll('”', '</q>')}`),
  ],
  ['paragraphs', 'html', each((words) => `<p class="x">${words}</p>`)],
  ['breaks', 'html', each((words) => words, '<br>&nbsp;<br>')],
  ['references', 'html', each((words) => `<p>${words.replaceAll('“', '&ldquo;').replaceAll(' ', '&nbsp;')}`)],
  ['AsciiDoc', 'asciidoc', marked('*', '*')],
  ['reStructuredText', 'restructuredtext', marked('**', '**')],
  ['Org', 'org', marked('/', '/')],
  [
    'LaTeX',
    'latex',
    marked('\\emph{', '}').replaceAll('$', '\\$').replaceAll('“', '``').replaceAll('”', "''"),
  ],
  ['MDX', 'mdx', marked('<Name>', '</Name>')],
]

/** What is told of an article, in its words. */
function told(article: Article): object {
  const at = ({ block, start, end }: Place): string =>
    (article.blocks[block]?.text.slice(start, end) ?? '').replaceAll(/\s+/g, ' ')
  return {
    sources: article.sources.map(({ name }) => name),
    attributions: article.attributions.map(({ source, cue, content }) =>
      [source, cue, content].map((of) => of.map(at)),
    ),
    figures: article.figures.map(({ support }) => support?.kind),
    quotes: article.quotes.map(({ speaker }) => speaker),
    findings: check(article).map(({ ruleId }) => ruleId),
  }
}

describe('the same prose', () => {
  const expected = told(analyse({ text: marked('', ''), syntax: 'markdown' }))
  assert.match(JSON.stringify(expected), /Ingrid Vale.*Tomas Brandt.*vague-attribution.*unattributed-figure/)
  for (const [name, syntax, text] of DRAFTS)
    it(`says the same with ${name}`, () => {
      assert.deepEqual(told(analyse({ text, syntax })), expected)
    })
})
