import type { Article, Place, Source } from '../article/model.ts'
import { isGivenName } from '../languages/en/given-names.ts'
import { isBody, isMetonym, isOutlet, isRole, isTitle } from '../languages/en/source-kinds.ts'
import { spanOf } from './fixes.ts'
import { defineRule } from './rule.ts'
import { inserted, isCopy, offered, quoteAt, replacement, sentenceAt, sentenceText } from './sourcing.ts'

export default defineRule({
  id: 'unidentified-source',
  summary: 'A speaker who comes without a full name.',
  severity: 'information',
  whole: true,
  docs: `The first reference to a person gives the full name and says who they are. A surname out of nowhere is usually what a cut
paragraph left behind.

Bodies, places and outlets that speak, heads of state with their titles, and second references are not asked for.`,
  standards: [
    { name: 'Reuters Handbook of Journalism: The Essentials of Reuters sourcing' },
    { name: 'AFP: Twenty principles of sourcing' },
  ],
  examples: [
    {
      title: 'a surname out of nowhere',
      text: `
“The reactor is safe,” Marchetti said.
                       ~~~~~~~~~ unidentified-source
`,
    },
    {
      title: 'behind the cue',
      text: `
“The gates were never inspected,” said Voss.
                                       ~~~~ unidentified-source
`,
    },
    {
      title: 'a first name',
      text: `
“We had five minutes,” said Lina.
                            ~~~~ unidentified-source
`,
    },
    {
      title: 'without a quotation',
      text: `
Petrov said that the plan was costly and that he would vote against it.
~~~~~~ unidentified-source
`,
    },
    {
      title: 'told',
      text: `
Maria told the crew that the gates were old.
~~~~~ unidentified-source
`,
    },
    {
      title: 'once for all',
      text: `
“The plan is costly,” Petrov said. “It will fail,” Petrov said.
                      ~~~~~~ unidentified-source
`,
    },
    {
      title: 'a title that says nothing of who it is',
      text: `
Mr Vale said that the tank was too small.
~~~~~~~ unidentified-source

Tom Holt keeps the tank. Mr Holt said that it would do. Dr Roth, who swims in it, said so.
`,
    },
    {
      title: 'the full name comes too late',
      text: `
“The plan is costly,” Petrov said.
                      ~~~~~~ unidentified-source

Ivan Petrov leaves the ministry in May.
`,
    },
    {
      title: 'with others named in full',
      text: `
Ana Ruiz, the engineer, said that the dam was safe. “It is not,” Hale said.
                                                                 ~~~~ unidentified-source
`,
    },
    { title: 'name and role', text: '“The reactor is safe,” said Luca Marchetti, who heads the regulator.' },
    {
      title: 'a title',
      text: 'Finance Minister Ivan Petrov said that the plan was costly. “It will fail,” Petrov said.',
    },
    { title: 'a country', text: 'Norway said that the line would stay open.' },
    { title: 'a body', text: 'The Kremlin said nothing, and Congress said less.' },
    { title: 'an outlet', text: 'Reuters reported that the line would close.' },
    { title: 'a pronoun', text: 'Ana Ruiz runs the lock. She said that it was old.' },
    { title: 'a title and a surname', text: 'Mayor Hale said that he would keep the road open.' },
    {
      title: 'an unnamed official',
      text: 'An official at the Harbor Authority said that the road was open.',
    },
    {
      title: 'named in the paragraph before',
      text: 'Ivan Petrov runs the ministry.\n\n“It will fail,” Petrov said.',
    },
  ],
  *check(article) {
    for (const source of article.sources) {
      const place = firstWords(article, source)
      if (!place) continue
      const name = article.blocks[place.block]?.text.slice(place.start, place.end) ?? ''
      yield {
        ...spanOf(article, place),
        message: `“${name}” comes without a full name. Say who this is.`,
        fixes: () =>
          offered(
            TITLE.test(name)
              ? replacement(article, place, ADD_BOTH, `[ROLE] [NAME] ${name.replace(TITLE, '')}`)
              : inserted(article, place.block, place.start, ADD_BOTH, '[ROLE] [NAME] '),
            replacement(article, place, 'Write name and role', `${name}, [ROLE],`),
          ).slice(0, 1),
      }
    }
  },
})

const ADD_BOTH = 'Add first name and role'
const TITLE = /^(?:Mr|Mrs|Ms|Miss|Dr)\.? /

/** Where a person known by one name alone is first given words, unless an earlier mention is fuller. */
function firstWords(article: Article, source: Source): Place | undefined {
  if (source.kind !== 'named-person') return undefined
  const [first] = source.mentions
  const block = first && article.blocks[first.block]
  if (!first || !block || !isCopy(block) || quoteAt(block, first.start)) return undefined
  // "Mr Vale" is a surname like any other.
  const words = block.text.slice(first.start, first.end).replace(TITLE, '')
  if (!/^\p{Lu}[\p{L}’'-]+$/u.test(words) || /[’']s$/.test(words)) return undefined
  if (
    /^(?:I|We|You|He|She|It|They|Who|One|Some|Many|Most|Others|Both|All|This|That|These|Those|Nobody|Everyone|Each|Another|Either|Neither)$/.test(
      words,
    )
  )
    return undefined
  const lower = words.toLowerCase()
  // All capitals, a body, an outlet, a place: no person.
  if (
    words === words.toUpperCase() ||
    isBody(lower) ||
    isOutlet(lower) ||
    isMetonym(words) ||
    isTitle(lower) ||
    isRole(lower)
  )
    return undefined
  if (!isSpeaker(article, first, words)) return undefined
  // Heads like "the engineer Voss", and a fuller name earlier on or close behind.
  const before = block.text.slice(Math.max(0, first.start - 40), first.start)
  if (
    /\b\p{Ll}[\p{L}-]+,?\s$/u.test(before) &&
    isRole(/([\p{L}-]+),?\s$/u.exec(before)?.[1]?.toLowerCase() ?? '')
  )
    return undefined
  if (/\p{Lu}[\p{L}.’'-]*\s$/u.test(before) && !/^[“"]/.test(before.slice(-2))) return undefined
  if (/\]\s$/.test(before)) return undefined
  const earlier = article.blocks
    .slice(0, first.block + 1)
    .some((other, at) =>
      at === first.block ? fuller(other.text.slice(0, first.start), words) : fuller(other.text, words),
    )
  if (earlier) return undefined
  const sentence = sentenceText(block, sentenceAt(block, first.start))
  // "Volta, the grid operator," and "Lina, 43, who lives": told all the same.
  if (new RegExp(String.raw`${words}, (?:an?|the|who|whose|\d|\p{Ll}+ of)`, 'u').test(sentence))
    return undefined
  return { block: first.block, start: first.start, end: first.end }
}

/** A verb of saying touches the name, and a quotation, a pronoun, a title or a given name shows a person. */
function isSpeaker(article: Article, { block: index, start, end }: Place, name: string): boolean {
  const text = article.blocks[index]?.text ?? ''
  const behind = /^ (?:also |later )?(?:said|says|told|added|adds|explained|warned|argued|recalled)\b/.test(
    text.slice(end, end + 24),
  )
  const before =
    /[,”"’] (?:said|says|added|explained|recalled|according to) $/.test(
      text.slice(Math.max(0, start - 24), start),
    ) && /^[.,;]/.test(text.slice(end))
  if (!behind && !before) return false
  const quoted =
    /[”"’] $/.test(text.slice(Math.max(0, start - 2), start)) ||
    /[”"’] (?:said|says|added) $/.test(text.slice(Math.max(0, start - 9), start))
  return (
    quoted ||
    isGivenName(name) ||
    text.slice(start, end) !== name ||
    /\b(?:he|she|his|her|him)\b/i.test(text.slice(end, end + 160))
  )
}

function fuller(text: string, name: string): boolean {
  let at = text.indexOf(name)
  while (at >= 0) {
    if (
      /(?:\p{Lu}[\p{L}.’'-]*|\])\s$/u.test(text.slice(Math.max(0, at - 24), at)) ||
      /^\s\p{Lu}\p{Ll}/u.test(text.slice(at + name.length, at + name.length + 3))
    )
      return true
    at = text.indexOf(name, at + name.length)
  }
  return false
}
