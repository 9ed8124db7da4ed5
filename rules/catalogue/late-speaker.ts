import type { Article, ArticleQuote, Place } from '../article/model.ts'
import { spanOf, wordsAt } from './fixes.ts'
import { defineRule } from './rule.ts'
import { attributionsIn, isCopy, shortWords, sourceAndCue } from './sourcing.ts'

export default defineRule({
  id: 'late-speaker',
  summary: 'A long quotation whose speaker comes only at its end.',
  severity: 'hint',
  docs: `A reader should not plough through three sentences before learning who speaks. Name the speaker before the quotation or
right after its first sentence.

A speaker whom the paragraph before introduced, and a quotation that runs on from it, are fine.`,
  standards: [
    { name: 'Reuters Handbook of Journalism: The Essentials of Reuters sourcing' },
    { name: 'AFP: Twenty principles of sourcing' },
  ],
  examples: [
    {
      title: 'three sentences',
      text: `
“The water came at four. We took the children up to the loft. Then the lights went out,” said Lina Roth.
                                                                                         ~~~~~~~~~~~~~~ late-speaker
`,
    },
    {
      title: 'four sentences',
      text: `
“The water came at four. The lights went out. We waited. Nobody came for us,” Lina Roth said.
                                                                              ~~~~~~~~~~~~~~ late-speaker
`,
    },
    {
      title: 'straight marks',
      text: `
"The lock was old. The gates had rusted through. It was never inspected," Paul Voss said.
                                                                          ~~~~~~~~~~~~~~ late-speaker
`,
    },
    {
      title: 'in the middle of a story',
      text: `
Sirens woke the town at four.

“The water came fast. We took nothing with us. The road was gone,” said Lina Roth.
                                                                   ~~~~~~~~~~~~~~ late-speaker
`,
    },
    {
      title: 'after a heading',
      text: `
## The flood

“The water came fast. We took nothing with us. The road was gone,” said Lina Roth.
                                                                   ~~~~~~~~~~~~~~ late-speaker
`,
    },
    {
      title: 'questions count',
      text: `
“Who opened the gates? Why did nobody call? We want an answer,” said Lina Roth.
                                                                ~~~~~~~~~~~~~~ late-speaker
`,
    },
    {
      title: 'another speaker before',
      text: `
The gates held, Paul Voss said.

“The water came fast. We took nothing with us. The road was gone,” said Lina Roth.
                                                                   ~~~~~~~~~~~~~~ late-speaker
`,
    },
    {
      title: 'present tense',
      text: `
“I sold the boat. I sold the nets. There is nothing left to catch,” says Lina Roth.
                                                                    ~~~~~~~~~~~~~~ late-speaker
`,
    },
    {
      title: 'with who that is',
      text: `
“I sold the boat. I sold the nets. There is nothing left to catch,” said Lina Roth, who fished here for thirty years.
                                                                    ~~~~~~~~~~~~~~ late-speaker
`,
    },
    {
      title: 'after the first sentence',
      text: '“The water came at four,” said Lina Roth. “We took the children up to the loft. Then the lights went out.”',
    },
    {
      title: 'before the quotation',
      text: 'Lina Roth said: “The water came at four. We took the children up to the loft. Then the lights went out.”',
    },
    { title: 'two sentences', text: '“The water came at four. Then the lights went out,” said Lina Roth.' },
    {
      title: 'one long sentence',
      text: '“The water came at four and took the road, the bridge and the mill,” said Lina Roth.',
    },
    {
      title: 'introduced by the paragraph before',
      text: 'Lina Roth lives on the river:\n\n“The water came at four. We took the children up. Then the lights went out,” she said.',
    },
    {
      title: 'a speaker who goes on',
      text: '“We had five minutes,” Lina Roth said.\n\n“The water came at four. We took the children up. Then the lights went out,” she said.',
    },
    {
      title: 'who goes on under another name',
      text: '“We had five minutes,” Lina Roth said in a statement.\n\n“The water came at four. We took the children up. Then the lights went out,” the statement continued.',
    },
    {
      title: 'no quotation',
      text: 'The water came at four. The lights went out. Nobody slept, Lina Roth said.',
    },
    {
      title: 'named earlier in the paragraph',
      text: 'Lina Roth shook her head. “The water came at four. We took the children up. Then the lights went out,” she said.',
    },
  ],
  *check(article) {
    for (const entry of article.quotes) {
      const late = lateSpeaker(article, entry)
      const words = late && sourceAndCue(late)
      if (!words) continue
      const place = withoutClause(article, words)
      yield {
        ...spanOf(article, place),
        message: `“${shortWords(article, place)}” comes after the whole quotation. Name the speaker by the end of its first sentence.`,
        related: [
          {
            ...spanOf(article, { block: entry.block, start: entry.quote.start, end: entry.quote.start + 1 }),
            message: 'the quotation starts here',
          },
        ],
      }
    }
  },
})

/** “Said Tom Bell, who lives on the quay”: who it is, comes after. */
function withoutClause(article: Article, place: Place): Place {
  const clause = wordsAt(article, place).search(/, (?:who|whose|which|an?|the|his|her|its|their|\d)\b[^,]*$/)
  return clause > 0 ? { ...place, end: place.start + clause } : place
}

function lateSpeaker(article: Article, { block: index, quote }: ArticleQuote) {
  const block = article.blocks[index]
  if (!block || !isCopy(block) || quote.use !== 'speech' || !quote.closed || !quote.opened) return undefined
  if (/\p{L}/u.test(block.text.slice(0, quote.start))) return undefined
  const inside = block.sentences.filter(
    ({ start, end }) => start < quote.inner.end && end > quote.inner.start,
  )
  if (inside.length < 3) return undefined
  const late = attributionsIn(article, index).find((attribution) =>
    attribution.source.some((place) => place.start >= quote.end && place.start < quote.end + 40),
  )
  // A pronoun stands for somebody whom the reader has met.
  if (!late || /^(?:he|she|they)$/i.test(block.text.slice(late.source[0]?.start, late.source[0]?.end)))
    return undefined
  if (late.cue.some((place) => GOES_ON.test(wordsAt(article, place)))) return undefined
  const before = article.blocks[index - 1]
  if (before && /[:,]\s*$/.test(before.text)) return undefined
  const spoke = attributionsIn(article, index - 1).some(
    (attribution) => attribution.sourceId === late.sourceId,
  )
  return spoke ? undefined : late
}

/** "The statement continued": whoever speaks has spoken before. */
const GOES_ON = /^(?:continue[sd]|went on|goes on)$/i
