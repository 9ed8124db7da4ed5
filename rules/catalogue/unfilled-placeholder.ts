import type { Article } from '../article/model.ts'
import { acrossBlocks } from '../article/per-block.ts'
import { spanOf } from './fixes.ts'
import { defineRule, type Fix } from './rule.ts'
import { offered, peopleNear, replacement, sentenceAt } from './sourcing.ts'
import { nameInSentence, vouchersNear } from './vouchers.ts'

export default defineRule({
  id: 'unfilled-placeholder',
  summary: 'A placeholder left in copy.',
  severity: 'error',
  recommended: true,
  docs: `\`[SOURCE]\`, \`TK\`, \`XX percent\`: notes to oneself that embarrass in print. Every placeholder that a quick fix of
another rule inserts is one of these, so that nothing half-filled gets past the desk. A source note that still says
\`TK\` counts too.

Flight TK 1981, Super Bowl XX, the film XXX and a person with the initials T. K. are left alone.`,
  standards: [
    { name: 'Chicago Manual of Style: TK, “to come”' },
    { name: 'Wikipedia Manual of Style: Words to watch', url: 'https://en.wikipedia.org/wiki/Wikipedia:WTW' },
  ],
  examples: [
    {
      title: 'a source to come',
      text: `
The strike affected 12,000 workers, according to [SOURCE].
                                                 ~~~~~~~~ unfilled-placeholder
`,
    },
    {
      title: 'TK in brackets',
      text: `
The ferries may sail again in April. [TK]
                                     ~~~~ unfilled-placeholder
`,
    },
    {
      title: 'TK as a word',
      text: `
Marta Hale, TK, said she would appeal.
            ~~ unfilled-placeholder
`,
    },
    {
      title: 'TKTK',
      text: `
The quay was built in TKTK by convicts.
                      ~~~~ unfilled-placeholder
`,
    },
    {
      title: 'XX percent',
      text: `
Rents rose XX percent in a year, the housing office said.
           ~~~~~~~~~~ unfilled-placeholder
`,
    },
    {
      title: 'an amount',
      text: `
The tunnel will cost $XX million, the ministry said.
                     ~~~~~~~~~~~ unfilled-placeholder
`,
    },
    {
      title: 'a question to oneself',
      text: `
The mine opened in 1931 [source?] and closed after the war.
                        ~~~~~~~~~ unfilled-placeholder
`,
    },
    {
      title: 'question marks alone',
      text: `
The mayor was elected in ?? with a third of the vote.
                         ~~ unfilled-placeholder
`,
    },
    {
      title: 'a citation',
      text: `
It is the oldest bridge in the valley [citation needed].
                                      ~~~~~~~~~~~~~~~~~ unfilled-placeholder
`,
    },
    {
      title: 'a reason to come',
      text: `
A pilot, who asked not to be named because [REASON], said so.
                                           ~~~~~~~~ unfilled-placeholder
`,
    },
    {
      title: 'a source note to come',
      text: `
Rents rose 18 percent. <!-- source: TK -->
                       ~~~~~~~~~~~~~~~~~~~ unfilled-placeholder
`,
    },
    {
      title: 'filler',
      text: `
Lorem ipsum dolor sit amet.
~~~~~~~~~~~ unfilled-placeholder
`,
    },
    {
      title: 'an age, a share and a name to come, and what is to be checked',
      text: `
Lina Roth, XX, of Elsham, said that rents rose X.X percent.
           ~~ unfilled-placeholder
                                               ~~~~~~~~~~~ unfilled-placeholder

A spokeswoman, FIRSTNAME Vale [CHECK SPELLING], said so. The pier [confirm year] is old.
               ~~~~~~~~~ unfilled-placeholder
                              ~~~~~~~~~~~~~~~~ unfilled-placeholder
                                                                  ~~~~~~~~~~~~~~ unfilled-placeholder
`,
    },
    {
      title: 'chapters, a letter, and an insertion of one word',
      text: 'Chapters XVIII, XIX, XX, and XXI tell of Louis. Brand X, Xavier says, is dear. “I [check] them daily, and [check your] bag,” Hale said.',
    },
    { title: 'a flight', text: 'Flight TK 1981 landed at noon.' },
    { title: 'a numeral', text: 'Super Bowl XX was played in 1986.' },
    { title: 'a film', text: 'The sequel to “XXX” opens Friday.' },
    { title: 'initials', text: 'T.K. Hale and TK Lindqvist signed the letter.' },
    { title: 'an editor’s insertion', text: '“They [the pilots] knew,” Hale said.' },
    { title: 'a link', text: 'The [source](https://example.org/list) lists every ship.' },
    { title: 'an excited question', text: '“What??” Hale shouted from the quay.' },
    { title: 'code', text: 'Write `[SOURCE]` where the source belongs, the handbook says.' },
    { title: 'an agency in brackets', text: 'The photo [AP] shows the flooded quay.' },
    { title: 'a source note', text: 'Rents rose 18 percent. <!-- source: housing office, table 4 -->' },
  ],
  *check(article) {
    for (const [index, placeholders] of placeholdersIn(article.blocks)) {
      for (const { index: start, words } of placeholders) {
        yield {
          ...spanOf(article, { block: index, start, end: start + words.length }),
          message: `“${words}” is still to be filled in.`,
          fixes: () => fixes(article, index, start, words),
        }
      }
    }
    for (const { span, text } of article.document.comments) {
      if (/^(?:sources?|src)\s*(?::\s*(?:(?:TK)+\s*)?)?$/i.test(text))
        yield { ...span, message: 'This source note is still to be filled in.' }
      if (/^onrecord-ignore\b[^:]*:\s*TK\s*$/i.test(text))
        yield { ...span, message: 'Say why this is ignored.' }
    }
  },
})

const HINT = /[[(]|TK|XX|X[.,]X|\?\?|FIXME|FIRSTNAME|LASTNAME|INSERT|ADD SOURCE|[Ll]orem/

/** What stands for something to come. Each alternative is a fixed phrase or a bounded run. */
const PLACEHOLDER = new RegExp(
  [
    String.raw`\[(?:SOURCES?|DATE|NAMES?|ROLES?|TITLE|NUMBER|OUTLET|REASON|MATTER|BODY|SPEAKER|AUTHOR|JOURNAL|PUBLICATION|INSTITUTION|PLACE|LINK|URL|FIGURE|AMOUNT|AGE|TIME|DAY|COMPANY|POSITION|RESPONSE|WHO|WHEN|WHERE|TO COME|INSERT [A-Z ]{2,24}|ADD [A-Z ]{2,24}|(?:CHECK|CONFIRM|VERIFY|TBC|TBD)(?: [^[\]]{1,30})?|(?:check|confirm|verify) (?:this|year|date|day|time|place|spelling|name|age|title|role|figure|number|with \p{Ll}+))\]`,
    String.raw`[[(](?:(?:source|who|when|where|by whom|which|name|date|age|sp|spelling|check|fact[- ]check)\s?\?+|citation needed|clarification needed|TK|tk|(?:\p{L}+ )?TK|CQ\??|\?+)[\])]`,
    String.raw`(?<![\p{L}\p{N}.&-])TK(?:\s?TK){0,4}(?![\p{L}\p{N}&-]|\.[\p{L}])`,
    String.raw`[$€£]X{2,3}(?:[.,]X{1,3})?(?: (?:million|billion|trillion))?(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])(?:X{2,3}(?:[.,]X{1,3})?|X[.,]X{1,3})(?: ?%| (?:per ?cent|percent|percentage points?|points|million|billion|people|workers|votes|dollars|euros|years old|miles|homes|employees|members|students)(?![\p{L}]))`,
    String.raw`(?<![\p{L}\p{N}])XX,XXX(?![\p{L}\p{N}])`,
    // "Lina Roth, XX, of Elsham": an age.
    String.raw`(?<=\p{Lu}\p{Ll}{1,20}, )XX(?=,)`,
    String.raw`(?<=\s)\?{2,4}(?=[\s.,;)])`,
    'INSERT SOURCE|ADD SOURCE|FIXME|FIRSTNAME|LASTNAME|[Ll]orem ipsum',
  ].join('|'),
  'gu',
)

const placeholdersIn = acrossBlocks(({ text }) =>
  HINT.test(text)
    ? Array.from(text.matchAll(PLACEHOLDER), ({ index, 0: words }) => ({ index, words })).filter(
        ({ index, words }) => !isOrdinary(text, index, words),
      )
    : [],
)

/** "Flight TK 1981", "TK Lindqvist", "Flight TK": initials and codes. */
function isOrdinary(text: string, at: number, words: string): boolean {
  if (!/^TK$/.test(words)) return false
  const after = text.slice(at + 2, at + 6)
  if (/^\s?\d/.test(after) || /^\s\p{Lu}\p{Ll}/u.test(after)) return true
  return /(?:flight|airline|carrier|code|Mr|Ms|Mrs|Dr)\.?\s$/i.test(text.slice(Math.max(0, at - 9), at))
}

function fixes(article: Article, block: number, at: number, words: string): Fix[] {
  const place = { block, start: at, end: at + words.length }
  if (/^\[(?:SOURCE|NAME|SPEAKER)\]$/.test(words)) {
    const names = words === '[SOURCE]' ? vouchersOf(article, block, at) : peopleNear(article, block, at)
    return offered(...names.map((name) => replacement(article, place, `Fill in ${name}`, name)))
  }
  // A marker beside finished words may simply go; one that stands for a word may not.
  if (!/^[[(](?:TK|citation needed|clarification needed|CQ\??|[\p{L}\- ]*\?+)[\])]$/u.test(words)) return []
  const text = article.blocks[block]?.text ?? ''
  const start = /\s/.test(text.charAt(at - 1)) ? at - 1 : at
  return offered(replacement(article, { ...place, start }, `Delete “${words}”`, ''))
}

/** The sources that may stand for the placeholder, with a capital where they open a sentence. */
function vouchersOf(article: Article, index: number, at: number): string[] {
  const block = article.blocks[index]
  if (!block) return []
  const sentence = sentenceAt(block, at)
  const opens = block.sentences[sentence]?.start === at
  return vouchersNear(article, index, sentence)
    .map((source) => nameInSentence(article, source))
    .map((name) => (opens ? name.charAt(0).toUpperCase() + name.slice(1) : name))
}
