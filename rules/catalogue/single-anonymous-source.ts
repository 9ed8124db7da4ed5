import type { Article, Place } from '../article/model.ts'
import { spanOf } from './fixes.ts'
import { defineRule } from './rule.ts'
import { isCopy, isGivenWords, isLinked, quoteAt, shortWords } from './sourcing.ts'
import { unnamedIn } from './unplaced-sources.ts'

export default defineRule({
  id: 'single-anonymous-source',
  summary: 'A story that rests on one unnamed person.',
  severity: 'information',
  whole: true,
  docs: `Where the claim at the top of a story comes from one person without a name, and nobody with a name, no document and no other
outlet supports it, every major code wants a second source or an editor’s decision.`,
  standards: [
    { name: 'Reuters Handbook of Journalism: The Essentials of Reuters sourcing' },
    { name: 'BBC Editorial Guidelines, section 3: Accuracy' },
    { name: 'CBC Journalistic Standards and Practices: Sources' },
  ],
  examples: [
    {
      title: 'one source',
      text: `
The minister will resign on Friday, a source said.
                                    ~~~~~~~~ single-anonymous-source
`,
    },
    {
      title: 'one person close to it',
      text: `
The bank is for sale, a person close to the board said.
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~ single-anonymous-source
`,
    },
    {
      title: 'an insider',
      text: `
The coach will be sacked, an insider told the paper.
                          ~~~~~~~~~~ single-anonymous-source
`,
    },
    {
      title: 'in the second paragraph',
      text: `
The ferry line will close.

A senior official said the last boat sails in May.
~~~~~~~~~~~~~~~~~ single-anonymous-source
`,
    },
    {
      title: 'with a reason for anonymity',
      text: `
One official, who asked not to be named because the talks are private, said the line would close.
~~~~~~~~~~~~ single-anonymous-source
`,
    },
    {
      title: 'the same one goes on',
      text: `
The line will close, a source said.
                     ~~~~~~~~ single-anonymous-source

The source said the last boat sails in May.
`,
    },
    {
      title: 'according to',
      text: `
The mill has been sold, according to a person familiar with the deal.
                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ single-anonymous-source
`,
    },
    {
      title: 'someone',
      text: `
Someone familiar with the plans said the quay will be sold.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ single-anonymous-source
`,
    },
    {
      title: 'somebody with a seat on the board',
      text: `
The head will leave at Easter after a quarrel over money, a trustee said.
                                                          ~~~~~~~~~ single-anonymous-source

The trustee would not say how much had been paid.
`,
    },
    {
      title: 'a named source as well',
      text: 'The coach will be sacked, an insider said. The club’s president, Joan Roig, said the board would meet.',
    },
    { title: 'two people', text: 'The bank is for sale, two people familiar with the deal said.' },
    {
      title: 'a document',
      text: 'The minister will resign, an aide said. A letter says the same, according to the Harbor Times.',
    },
    {
      title: 'a body',
      text: 'The line will close, a source said. The Harbor Authority said it had no comment.',
    },
    {
      title: 'a link',
      text: 'The line will close, a source said. The [timetable](https://example.org/t) ends in May.',
    },
    { title: 'named', text: 'The minister will resign on Friday, said Joan Roig, her spokeswoman.' },
    {
      title: 'far below the lede',
      text: 'The line closes in May, Joan Roig said.\n\nIt opened in 1931.\n\nIt has six boats.\n\nA source said the boats would be sold.',
    },
    { title: 'nobody speaks', text: 'The line closes in May. A senior official walked the quay.' },
  ],
  *check(article) {
    if (article.genre === 'sports' || article.genre === 'opinion') return
    const lede = article.blocks.flatMap((block, index) => (isCopy(block) ? [index] : [])).slice(0, 2)
    const found = lede.flatMap((index) => speakers(article, index))
    const [place] = found
    if (!place || found.length > 1 || isSupported(article, place)) return
    yield {
      ...spanOf(article, place),
      message: `The story rests on “${shortWords(article, place)}” alone. Find a second source or a document.`,
    }
  },
})

const NAMED = new Set(['named-person', 'named-organisation', 'document', 'media'])

function speakers(article: Article, index: number): (Place & { plural: boolean })[] {
  const block = article.blocks[index]
  if (!block) return []
  return unnamedIn(block)
    .filter((source) => !quoteAt(block, source.start))
    .filter((source) => isGivenWords(article, index, source))
    .map(({ start, end, plural }) => ({ block: index, start, end, plural }))
}

function isSupported(article: Article, place: Place & { plural: boolean }): boolean {
  if (place.plural) return true
  if (article.blocks.some((block) => isLinked(block, { start: 0, end: block.text.length }))) return true
  return article.attributions.some(
    (attribution) =>
      NAMED.has(attribution.kind) &&
      !attribution.source.some(
        (span) => span.block === place.block && span.start < place.end && span.end > place.start,
      ) &&
      !attribution.source.some((span) =>
        /^the (?:source|official|person|insider|aide|diplomat|lawmaker|executive)$/i.test(
          article.blocks[span.block]?.text.slice(span.start, span.end) ?? '',
        ),
      ),
  )
}
