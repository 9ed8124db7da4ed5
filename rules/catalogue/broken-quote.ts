import type { Article, Place, Quote, Span } from '../article/model.ts'
import { acrossBlocks, type BlockFacts } from '../article/per-block.ts'
import { insertion, spanOf } from './fixes.ts'
import { defineRule, type Fix, type Report } from './rule.ts'
import { sentenceAt } from './sourcing.ts'

/**
 * What may be broken in a block: a quotation without one of its marks, a closing mark that stands behind others and closes nothing
 * (where it ends), a quotation with a mark turned the wrong way, or a span that ends with a doubled mark.
 */
type Suspect =
  | { readonly quote: Quote }
  | { readonly lone: number }
  | { readonly turned: Quote }
  | { readonly doubled: Span }

const suspectsIn = acrossBlocks((block): Suspect[] => {
  if (block.kind !== 'paragraph' && block.kind !== 'item' && block.kind !== 'heading') return []
  const twice = /””|““|""/.test(block.text) ? block.text.matchAll(/\S{0,24}(?:””|““|"")(?!")/g) : []
  const doubled = [...twice]
    .filter(([words]) => !/^["“”]+$/.test(words))
    .map(({ index: start, 0: words }) => ({ start, end: start + words.length }))
  // A doubled mark pairs with others as it should not: it is the fault, and they are none.
  const marks = block.quotes.filter(
    ({ start, end }) => !doubled.some((twice) => start < twice.end && end > twice.start),
  )
  const quotes = marks.filter(
    (quote) =>
      quote.depth === 1 &&
      !(quote.opened && quote.closed) &&
      !isAttribute(block.text, quote) &&
      !isMendedByEye(block.text, quote),
  )
  const turned = marks.filter((quote) => isTurned(block.text, quote) && !isAttribute(block.text, quote))
  return [
    ...quotes.map((quote) => ({ quote })),
    ...(doubled.length > 0 ? [] : marksAlone(block))
      .filter((_, at) => at > 0 || block.quotes.every(({ opened }) => opened))
      .map((lone) => ({ lone })),
    ...turned.map((quote) => ({ turned: quote })),
    ...doubled.map((span) => ({ doubled: span })),
  ]
})

export default defineRule({
  id: 'broken-quote',
  summary: 'Quotation marks that do not pair.',
  severity: 'warning',
  recommended: true,
  docs: `A quotation that never closes gives the reporter’s words to the source, and one cut by a paragraph break reads as two.
A quotation over several paragraphs opens each of them and closes once, at its end.

Inches, apostrophes, quotations inside others and the paragraphs of a long quotation are left alone.`,
  standards: [{ name: 'AP Stylebook: Quotation marks' }, { name: 'AFP: Twenty principles of sourcing' }],
  examples: [
    {
      title: 'closed with an opening mark',
      text: `
“It is unusual,“ said Lina Roth. “The gates were open.”
       ~~~~~~~~~ broken-quote
`,
    },
    {
      title: 'closed with an opening mark in the sentence',
      text: `
Voss called them “traitors“ in May.
                 ~~~~~~~~~~ broken-quote
`,
    },
    {
      title: 'never closed',
      text: `
“We will appeal, Hale said.
~~~ broken-quote
`,
    },
    {
      title: 'never closed, straight marks',
      text: `
The pilot wrote that "the lights were out on the north side.
                     ~~~~ broken-quote
`,
    },
    {
      title: 'never opened',
      text: `
Hale said the ruling was wrong.”
                         ~~~~~~~ broken-quote
`,
    },
    {
      title: 'never opened, straight marks',
      text: `
Hale said the ruling was wrong."
                         ~~~~~~~ broken-quote
`,
    },
    {
      title: 'cut by a paragraph break',
      text: `
She added that “further signs of wear on the lock gates
               ~~~~~~~~ broken-quote

have been found since the spring.”
`,
    },
    {
      title: 'the next paragraph does not open it again',
      text: `
“The water came from both sides.
~~~~ broken-quote

Then the lights went out, and the pumps stopped.
`,
    },
    {
      title: 'closed twice',
      text: `
“We will appeal,”” Hale said.
         ~~~~~~~~~ broken-quote
`,
    },
    {
      title: 'the second of two is open',
      text: `
“We will appeal,” Hale said. “And we will win.
                             ~~~~ broken-quote
`,
    },
    {
      title: 'in a list',
      text: `
- “We will appeal, Hale said.
  ~~~ broken-quote
`,
    },
    { title: 'paired', text: '“We will appeal,” Hale said.' },
    {
      title: 'over paragraphs',
      text: '“We will appeal,” Hale said. “The ruling is wrong.\n\n“And we will win.”',
    },
    {
      title: 'over three paragraphs',
      text: '“The water came at four, Roth said.\n\n“Then the lights went out.\n\n“And then it was quiet.”',
    },
    { title: 'feet and inches', text: 'The door is 6\'2" high and the sill 11" wide.' },
    { title: 'one inside another', text: '“She said ‘never’ and left,” Hale said.' },
    { title: 'apostrophes', text: 'The pilots’ union met in the ’90s and hasn’t met since.' },
    { title: 'straight marks', text: 'The "north lock" and the "south lock" are closed.' },
    { title: 'German marks', text: 'The board reads „Kein Durchgang“ in old letters.' },
    {
      title: 'opened twice',
      text: `
Roth told the guests that ““we built it dry.
                          ~~~~ broken-quote
`,
    },
    {
      title: 'an arrow, and two single marks for a double one',
      text: `More stories from the harbour »

"It is late,'' Hale said. "We go home now.''`,
    },
    {
      title: 'never opened behind another',
      text: `
“He told us of a builder,” Ruiz said. There was no builder.”
                                                   ~~~~~~~~~ broken-quote

"He told us of a builder," Ruiz said. There was no builder."
                                                   ~~~~~~~~~ broken-quote

“It is a good lock,” Ruiz said. She likes it. So do I.”
                                                    ~~~ broken-quote
`,
    },
    {
      title: 'a mark that was put before the space instead of behind it',
      text: `
The count had begun in May.” It is good news,” said Lina Roth.
                       ~~~~~ broken-quote
`,
    },
    {
      title: 'opened with a closing mark',
      text: `
“It is late,” said Lina Roth. ”We go home.”
                              ~~~ broken-quote
`,
    },
    {
      title: 'one fault of two marks',
      text: `
“They will hold.” “That would be new,““ Feld said.
                                 ~~~~~~ broken-quote
`,
    },
    {
      title: 'inches behind a quotation, an address in marks, and one inside another with the same marks',
      text: `“It holds,” said Roth, whose door is 6'2" high, with a sill of 11".

“It is 6'2" high,” said Roth. "We had 5" pipes."

“The sill is 5’2”. You know what they say of such. I trust them.”

The page ("https://example.org/sill") is down.

“She told me: “It holds.” And it did,” said Roth.`,
    },
    {
      title: 'one that is cut before another in it',
      text: `
She added that “further signs of wear
               ~~~~~~~~ broken-quote

were found at the “old lock,” Roth said, in the spring.”
`,
    },
    { title: 'marks that are all alike', text: '”It is late,” said Lina Roth. ”We go home.”' },
    { title: 'no quotation', text: 'The lock gates date from the war.' },
  ],
  *check(article) {
    for (const [index, suspects] of suspectsIn(article.blocks)) {
      for (const suspect of suspects) {
        if ('quote' in suspect) {
          const { quote } = suspect
          if (!quote.closed && !carriesOn(article, index)) yield* unclosed(article, index, quote)
          if (!quote.opened && !isOpenBefore(article, index)) yield unopened(article, index, quote.end)
          continue
        }
        if ('lone' in suspect) {
          if (!isOpenBefore(article, index)) yield unopened(article, index, suspect.lone)
          continue
        }
        if ('turned' in suspect) {
          const { start, end } = suspect.turned
          const opens = isTurnedAtItsStart(article.blocks[index]?.text ?? '', suspect.turned)
          // Where all marks are alike, that is how the house sets them.
          if (!opens) yield turned(article, index, end - 1, 'closing')
          else if (usualIn(article.blocks).length > 0) yield turned(article, index, start, 'opening')
          continue
        }
        const place = { block: index, ...suspect.doubled }
        if (isAround(article, place)) continue
        yield {
          ...spanOf(article, place),
          message: 'This quotation closes twice. Delete one of the marks.',
          fixes: () => [secondMarkFix(article, place)],
        }
      }
    }
  },
})

/** Between the two marks at its end stands what is no prose: the address in ("https://example.org"). */
function isAround(article: Article, { block, end }: Place): boolean {
  const [first, second] = [end - 2, end - 1].map((start) => spanOf(article, { block, start, end: start + 1 }))
  return first?.end !== second?.start
}

/** “It is late,“ she said. ”We go home.” */
function isTurned(text: string, quote: Quote): boolean {
  const { start, end, opened, closed } = quote
  return (
    isTurnedAtItsStart(text, quote) ||
    (opened && closed && text.charAt(start) === '“' && text.charAt(end - 1) === '“')
  )
}

function isTurnedAtItsStart(text: string, { start, opened }: Quote): boolean {
  return opened && text.charAt(start) === '”'
}

/** The quotations that open as they should. */
const usualIn = acrossBlocks(({ text, quotes }) =>
  quotes.filter(({ start, opened }) => opened && text.charAt(start) === '“'),
)

/**
 * Where the marks end that close a quotation, behind its last word, while none is open. The first quotation of a block is taken to have
 * begun before it: its mark is none of these.
 */
function marksAlone({ text, tokens, quotes }: BlockFacts): number[] {
  // “The door is 6'2" high,” said Roth: an inch mark may have closed it.
  if (!/["”]/.test(text) || quotes.some(({ end }) => /\d["”]$/.test(text.slice(end - 2, end)))) return []
  const paired = new Set(quotes.flatMap(({ start, end }) => [start, end - 1]))
  return tokens.flatMap(({ text: mark, start, end, spaced }, at) => {
    const alone = /^["”]$/.test(mark) && !spaced && !paired.has(start)
    const ends = /[.,!?…]$/.test(tokens[at - 1]?.text ?? '') && (tokens[at + 1]?.spaced ?? true)
    return alone && ends ? [end] : []
  })
}

/** “It was late.” We went home,” she said: the first mark belongs before the next word, and the second is as it should be. */
function isPutTooEarly(block: BlockFacts, end: number): boolean {
  return /^\s\p{Lu}/u.test(block.text.slice(end, end + 2)) && marksAlone(block).some((other) => other > end)
}

/** "More stories »" points the way; two single marks close what a double one opened, as typewriters did. */
function isMendedByEye(text: string, { start, end, opened }: Quote): boolean {
  if (!opened) return /\s»$/.test(text.slice(Math.max(0, end - 2), end))
  return /[^\s'’](?:'{2,3}|’{2,3})(?=[\s,.;:)]|$)/.test(text.slice(start + 1))
}

/** `{:target="blank"}`, `{% draft "…" %}`: marks of a template, no quotation. */
function isAttribute(text: string, quote: Quote): boolean {
  const at = quote.opened ? quote.start : quote.end - 1
  return text.charAt(at - 1) === '=' || /\{[%:{][^}]{0,60}$/.test(text.slice(Math.max(0, at - 62), at))
}

const OPENS = /^\s*["“„«»‘']/
const CLOSES: Readonly<Record<string, string>> = { '“': '”', '"': '"', '„': '“', '«': '»', '»': '«' }

/** The paragraph that follows, pictures and tables between them apart. */
function nextCopy(article: Article, index: number): number | undefined {
  for (let at = index + 1; at < article.blocks.length && at <= index + 4; at++) {
    const kind = article.blocks[at]?.kind
    if (kind === 'paragraph' || kind === 'item' || kind === 'quotation') return at
    if (kind === 'heading') return undefined
  }
  return undefined
}

/** A long quotation: the next paragraph opens it again. */
function carriesOn(article: Article, index: number): boolean {
  const next = nextCopy(article, index)
  const block = next === undefined ? undefined : article.blocks[next]
  return block !== undefined && (block.kind === 'quotation' || OPENS.test(block.text))
}

function isOpenBefore(article: Article, index: number): boolean {
  const before = article.blocks.slice(Math.max(0, index - 4), index)
  return before.some((block) => block.quotes.some((quote) => quote.depth === 1 && !quote.closed))
}

/** The mark with the word that it touches. */
function markAndWord(article: Article, block: number, at: number, way: 'after' | 'before'): Place {
  const text = article.blocks[block]?.text ?? ''
  if (way === 'after') {
    const word = /^\S{1,30}/.exec(text.slice(at, at + 30))?.[0] ?? ''
    return { block, start: at, end: at + word.length }
  }
  const word = /\S{1,30}$/.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? ''
  return { block, start: at - word.length, end: at }
}

/** The place ends with the two marks. */
function secondMarkFix(article: Article, place: Place): Fix {
  return {
    title: 'Delete the second mark',
    edits: [{ ...spanOf(article, { ...place, start: place.end - 1 }), insert: '' }],
    safety: 'safe',
  }
}

function turned(article: Article, index: number, at: number, which: 'opening' | 'closing'): Report {
  const mark = spanOf(article, { block: index, start: at, end: at + 1 })
  const [is, should, place] =
    which === 'closing'
      ? ['closes with an opening', '”', markAndWord(article, index, at + 1, 'before')]
      : ['opens with a closing', '“', markAndWord(article, index, at, 'after')]
  return {
    ...spanOf(article, place),
    message: `This quotation ${is} mark. Turn it.`,
    fixes: () => [{ title: `Turn the ${which} mark`, edits: [{ ...mark, insert: should }], safety: 'safe' }],
  }
}

function* unclosed(article: Article, index: number, quote: Quote): Generator<Report> {
  const block = article.blocks[index]
  if (!block) return
  const place = markAndWord(article, index, quote.start, 'after')
  const next = nextCopy(article, index)
  const tail = next === undefined ? undefined : article.blocks[next]?.quotes[0]
  const cut = next !== undefined && tail !== undefined && !tail.opened
  const twice = block.text.startsWith('““', quote.start)
  yield {
    ...spanOf(article, place),
    message: twice
      ? 'This quotation opens twice. Delete one of the marks.'
      : cut
        ? 'A paragraph break cuts this quotation in two. Join the paragraphs, or close it and open it again.'
        : 'This quotation never closes. Close it where the source stops speaking.',
    fixes: () =>
      twice
        ? [secondMarkFix(article, { ...place, start: quote.start, end: quote.start + 2 })]
        : cut
          ? joinFixes(article, index, next)
          : closingFixes(article, index, quote),
    related:
      cut && tail
        ? [
            {
              ...spanOf(article, markAndWord(article, next, tail.end, 'before')),
              message: 'it closes here',
            },
          ]
        : [],
  }
}

function closingFixes(article: Article, index: number, quote: Quote): Fix[] {
  const block = article.blocks[index]
  // With other marks behind it, a new one would pair with the wrong one.
  if (!block || /["“”]/.test(block.text.slice(quote.start + 1))) return []
  const closing = CLOSES[block.text.charAt(quote.start)] ?? '”'
  const insertAt = (at: number, title: string): Fix => ({
    title,
    edits: [insertion(article, index, at, closing)],
    safety: 'suggestion',
  })
  const sentence = block.sentences[sentenceAt(block, quote.start)]
  const end = block.text.trimEnd().length
  // “I did it alone, Hale said.”: who says it is no part of what is said.
  const speaker = SPEAKER.exec(block.text.slice(quote.start, sentence?.end))
  return [
    ...(speaker ? [insertAt(quote.start + speaker.index + 1, `Close it before “${speaker[1]}”`)] : []),
    ...(sentence && sentence.end < end ? [insertAt(sentence.end, 'Close it after its first sentence')] : []),
    insertAt(end, 'Close it at the end of the paragraph'),
  ]
}

/** Behind a comma, who says it and that they do. */
const SPEAKER =
  /[,?!] ((?:(?:\p{Lu}[\p{L}.’'-]*|he|she|they|it|the \p{Ll}+) ){1,3}(?:said|says|added|adds|wrote|told)\b|(?:said|says|added|adds|wrote) (?:the \p{Ll}+|he|she|they|\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*))/u

function joinFixes(article: Article, index: number, next: number): Fix[] {
  const here = article.blocks[index]
  if (!here || next !== index + 1 || article.document.syntax === 'html' || here.kind !== 'paragraph')
    return []
  const from = spanOf(article, { block: index, start: 0, end: here.text.trimEnd().length }).end
  const to = spanOf(article, { block: next, start: 0, end: 1 }).start
  if (!/^\s*$/.test(article.text.slice(from, to))) return []
  return [
    { title: 'Join the paragraphs', edits: [{ start: from, end: to, insert: ' ' }], safety: 'suggestion' },
  ]
}

function unopened(article: Article, index: number, end: number): Report {
  return {
    ...spanOf(article, markAndWord(article, index, end, 'before')),
    message: 'This quotation closes but never opens. Open it where the source starts speaking.',
    fixes: () => openingFixes(article, index, end),
  }
}

function openingFixes(article: Article, index: number, end: number): Fix[] {
  const block = article.blocks[index]
  if (!block) return []
  const opening = block.text.charAt(end - 1) === '"' ? '"' : '“'
  if (isPutTooEarly(block, end)) {
    const mark = spanOf(article, { block: index, start: end - 1, end: end + 1 })
    return [
      {
        title: 'Open the next sentence with it',
        edits: [{ ...mark, insert: ` ${opening}` }],
        safety: 'suggestion',
      },
    ]
  }
  const openAt = (at: number, title: string): Fix => ({
    title,
    edits: [insertion(article, index, at, opening)],
    safety: 'suggestion',
  })
  const mark = spanOf(article, { block: index, start: end - 1, end })
  const sentence = block.sentences[sentenceAt(block, Math.max(0, end - 2))]
  // “We built it,” she said. Nobody came to see. It leaked.”: she went on.
  const last = block.quotes.findLast((quote) => quote.opened && quote.end < end)
  const spoken = last && block.sentences[sentenceAt(block, last.end - 1)]
  const next = spoken && block.sentences.find(({ start }) => start >= spoken.end)
  const speaker = spoken ? block.text.slice(last.end, spoken.end).trim() : ''
  return [
    ...(next && next !== sentence && /^[^“”"]{4,40}$/.test(speaker)
      ? [openAt(next.start, `Open it after “${speaker}”`)]
      : []),
    openAt(sentence?.start ?? 0, 'Open it at the start of the sentence'),
    { title: 'Delete the mark', edits: [{ ...mark, insert: '' }], safety: 'suggestion' },
  ]
}
