import type { Article, Place, Span } from '../article/model.ts'
import { acrossBlocks, type BlockFacts } from '../article/per-block.ts'
import { genderOfGivenName, isGivenName } from '../languages/en/given-names.ts'
import { isBody, isMetonym, isOutlet } from '../languages/en/source-kinds.ts'
import { spanOf } from './fixes.ts'
import { defineRule, type Fix } from './rule.ts'
import {
  isCopy,
  isSaying,
  offered,
  quoteAt,
  replacement,
  sentenceAt,
  sentenceText,
  unquoted,
} from './sourcing.ts'

export default defineRule({
  id: 'ambiguous-speaker',
  summary: 'A pronoun speaks, and two people could be meant.',
  severity: 'information',
  docs: `“He said” after a sentence with two men gives words to whomever the reader picks, and misassigned words are corrected in
print or in court. Repeat the name.

One candidate, a candidate of the other gender, and a speaker who simply goes on are fine.`,
  standards: [
    { name: 'Reuters Handbook of Journalism: The Essentials of Reuters sourcing' },
    { name: 'AFP: Twenty principles of sourcing' },
  ],
  examples: [
    {
      title: 'two men',
      text: `
John Hale met Paul Voss on Monday. He said the deal was dead.
                                   ~~ ambiguous-speaker
`,
    },
    {
      title: 'two women',
      text: `
Ana Ruiz telephoned Maria Roth at noon. She said the ruling was a disgrace.
                                        ~~~ ambiguous-speaker
`,
    },
    {
      title: 'mister',
      text: `
Mr. Hale met Mr. Voss on Monday. He said the deal was dead.
                                 ~~ ambiguous-speaker
`,
    },
    {
      title: 'and',
      text: `
John Hale and Paul Voss walked out together. He said the deal was dead.
                                             ~~ ambiguous-speaker
`,
    },
    {
      title: 'told',
      text: `
John Hale met Paul Voss on Monday. He told reporters the deal was dead.
                                   ~~ ambiguous-speaker
`,
    },
    {
      title: 'added',
      text: `
Paul Voss drove John Hale to the harbour. He added that the deal was dead.
                                          ~~ ambiguous-speaker
`,
    },
    {
      title: 'warned',
      text: `
John Hale wrote to Paul Voss in May. He warned that the gates were old.
                                     ~~ ambiguous-speaker
`,
    },
    {
      title: 'surnames',
      text: `
John Hale and Paul Voss run the lock.

Hale met Voss on Monday. He said the deal was dead.
                         ~~ ambiguous-speaker
`,
    },
    {
      title: 'behind a quotation, and of councillors',
      text: `
John Hale met Paul Voss on Monday. “The deal is dead,” he said. “We go home.”
                                                       ~~ ambiguous-speaker

Cllr John Hale sat beside Cllr Paul Voss all evening. He said that the lock was sold.
                                                      ~~ ambiguous-speaker

John Hale told Paul Voss to wait. “The deal is dead,” he said. Ana Ruiz met Mr. Voss. “It was brief,” she said.

At the end Mr. Hale thanked Mr. Voss for the lamps. “They have been bright,” he said.

“John Hale met Paul Voss on Monday. He said that the deal was dead,” she said.
`,
    },
    { title: 'the name repeated', text: 'John Hale met Paul Voss on Monday. Voss said the deal was dead.' },
    { title: 'one candidate', text: 'John Hale met reporters on Monday. He said the deal was dead.' },
    {
      title: 'a speaker who goes on',
      text: 'John Hale told Paul Voss that troops were moving. He added that training went on.',
    },
    { title: 'the other gender', text: 'Ana Ruiz met Mr. Voss on Monday. She said the meeting was brief.' },
    {
      title: 'a person and a body',
      text: 'John Hale met the Harbor Authority on Monday. He said the deal was dead.',
    },
    {
      title: 'a person and a place',
      text: 'John Hale flew to New York on Monday. He said the deal was dead.',
    },
    { title: 'no words', text: 'John Hale met Paul Voss on Monday. He left at noon.' },
    { title: 'inside a quotation', text: '“John Hale met Paul Voss. He said the deal was dead,” Ruiz said.' },
  ],
  *check(article) {
    for (const [index, pronouns] of pronounsIn(article.blocks)) {
      for (const { pronoun, start, end, before } of pronouns) {
        const candidates = people(article, index, before, /^he$/i.test(pronoun) ? 'female' : 'male')
        if (candidates.length !== 2) continue
        const place = { block: index, start, end }
        const names = candidates.map(({ name }) => name)
        yield {
          ...spanOf(article, place),
          message: `“${pronoun}” could be ${names.join(' or ')}. Repeat the name.`,
          related: candidates.map(({ place: where, name }) => ({
            ...spanOf(article, where),
            message: `${name} is one candidate`,
          })),
          fixes: () =>
            offered(
              ...names.map((name): Fix | undefined => replacement(article, place, `Write ${name}`, name)),
            ),
        }
      }
    }
  },
})

interface Pronoun extends Span {
  readonly pronoun: string
  /** Index of the sentence before its own. */
  readonly before: number
}

const SPEAKS =
  /^(He|She|he|she) (?:(?:also|later|then) )?(?:said|says|told|added|warned|argued|claimed|insisted|promised|denied|confirmed)\b/

const TOGETHER =
  /\b(?:met|meets|joined|visited|accompanied|beside|alongside|shook hands|together|sat|stood|walked|travell?ed|flew|drove|sailed)\b/

/** The pronouns that are given words behind a sentence in which nobody is. */
const pronounsIn = acrossBlocks((block) => {
  const found: Pronoun[] = []
  if (!isCopy(block)) return found
  const opening = block.sentences.map(({ start }, at) => ({ start, at }))
  // “The deal is dead,” he said: of two who were together, for what one did to the other shows whose words follow.
  const behind = block.quotes.flatMap(({ start, end, depth, use }) => {
    const at = sentenceAt(block, start)
    const opens = depth === 1 && use === 'speech' && block.sentences[at]?.start === start
    return opens && TOGETHER.test(sentenceText(block, at - 1)) ? [{ start: end + 1, at }] : []
  })
  for (const { start, at } of [...opening, ...behind]) {
    const pronoun = SPEAKS.exec(block.text.slice(start, start + 40))?.[1]
    if (at === 0 || !pronoun || quoteAt(block, start) || hasSpeaker(block, at - 1)) continue
    found.push({ pronoun, start, end: start + pronoun.length, before: at - 1 })
  }
  return found
})

const NAME =
  /(?<![\p{L}’'-])(?:(Mr|Mrs|Ms|Miss|Sir|Dame|Lady|Lord)\.? )?(\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{L}.’'-]*){0,2})(?![\p{L}’'-])/gu

/** "Cllr Tom Ferris": what stands before a name and says nothing of a gender. */
const STYLE = /^(?:Cllr|Councillor|Dr|Prof|Professor|Sen|Rep|Rev|Judge|Mayor|Minister|Sgt|Capt|Col|Gen) /

/** The persons named in a sentence that the pronoun may stand for, by surname. */
function people(
  article: Article,
  index: number,
  sentence: number,
  other: 'male' | 'female',
): { name: string; place: Place }[] {
  const block = article.blocks[index]
  const span = block?.sentences[sentence]
  if (!block || !span) return []
  const found = new Map<string, { name: string; place: Place }>()
  for (const match of block.text.slice(span.start, span.end).matchAll(NAME)) {
    const [whole, title, full = ''] = match
    const start = span.start + match.index
    const name = full.replace(STYLE, '')
    const surname = name.split(' ').at(-1) ?? name
    if (quoteAt(block, start) || (title === undefined && !isPerson(article, name))) continue
    if (genderOf(article, title, name) === other) continue
    found.set(surname, { name, place: { block: index, start, end: start + whole.length } })
  }
  return [...found.values()]
}

/** A given name with a surname behind it, or a surname that the article gives in full somewhere. */
function isPerson(article: Article, name: string): boolean {
  const words = name.split(' ')
  if (isMetonym(name) || words.some((word) => isBody(word.toLowerCase()) || isOutlet(word.toLowerCase())))
    return false
  return words.length > 1 ? isGivenName(words[0] ?? '') : givenNameOf(article, name) !== undefined
}

function givenNameOf(article: Article, surname: string): string | undefined {
  for (const { text } of article.blocks) {
    const at = text.indexOf(` ${surname}`)
    const given = at < 0 ? undefined : /\p{Lu}[\p{L}’'-]+$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0]
    if (given && isGivenName(given)) return given
  }
  return undefined
}

function genderOf(article: Article, title: string | undefined, name: string): 'male' | 'female' | undefined {
  if (title) return /^(?:Mr|Sir|Lord)$/.test(title) ? 'male' : 'female'
  const words = name.split(' ')
  const given = words.length > 1 ? words[0] : givenNameOf(article, name)
  return given === undefined ? undefined : genderOfGivenName(given)
}

/** The sentence is itself somebody's account: whoever spoke goes on. */
function hasSpeaker(block: BlockFacts, sentence: number): boolean {
  const span = block.sentences[sentence]
  if (!span) return true
  const words = unquoted(block, span).replaceAll(/\bwrote to\b/g, '')
  return (words.match(/\p{L}+/gu) ?? []).some(isSaying)
}
