import type { Article, ArticleTime, TimeReference } from '../article/model.ts'
import type { BlockFacts } from '../article/per-block.ts'
import { spanOf, wordsAt } from './fixes.ts'
import { defineRule, type Fix, type Report } from './rule.ts'
import { inserted, NOT_OWN, offered } from './sourcing.ts'
import { undatedDocuments } from './undated-documents.ts'

export default defineRule({
  id: 'missing-date',
  summary: 'A relative time in an article without a date, or a document cited without one.',
  severity: 'warning',
  recommended: true,
  whole: true,
  docs: `“Tuesday” and “last month” are good news style in a dated article. In an undated one they are wrong within days of being
copied, archived or syndicated. The first relative time is reported, the others are listed with it. A date counts in front
matter, in the page’s metadata, in a date line or dateline, and in the file name.

In a dated article a study, survey, poll, report, audit, review or paper that is brought in by name and carries a claim needs
a date of its own, since readers cannot tell last week’s poll from last year’s. Where nothing near it or said of it elsewhere tells a
time, that is reported as information; documents that the top of the story is about, annual ones and linked ones are left alone.`,
  standards: [
    { name: 'AP Stylebook: time element; days of the week' },
    {
      name: 'Wikipedia Manual of Style: Relative time references',
      url: 'https://en.wikipedia.org/wiki/Wikipedia:RELTIME',
    },
  ],
  examples: [
    {
      title: 'the day of the news in full in the lede',
      text: 'The ferry line said Tuesday, Feb. 6, 2024, that it would close. It told the crew last week.',
    },
    {
      title: 'a British dateline with the year',
      text: 'ELSHAM, 31 July 2025 – The ferry line closed again on Thursday, and its crew were sent home.',
    },
    {
      title: 'the day of what is to come dates nothing',
      text: `
The ferry line said on Monday that it will close before Tuesday, Feb. 6, 2024, if nobody buys it.
                       ~~~~~~ missing-date
`,
    },
    {
      title: 'a weekday',
      text: `
The council approved the plan on Tuesday.
                                 ~~~~~~~ missing-date
`,
    },
    {
      title: 'a span up to the day of the story',
      text: `
The yard is to close in the next five years.
                        ~~~~~~~~~~~~~~~~~~~ missing-date
`,
    },
    {
      title: 'a span of the story, or of history',
      text: 'Sales fell in the last three months of 2004. The wall held for the next eight years.\n\nIn 1980 it burned. It was shut for the next five years.',
    },
    {
      title: 'only the first is reported',
      text: `
The minister resigned last week. Her deputy follows on Friday.
                      ~~~~~~~~~ missing-date
`,
    },
    { title: 'a date line', text: 'November 4, 2025\n\nThe council approved the plan on Tuesday.' },
    { title: 'a dateline', text: 'OSLO, Nov. 4 (Nordwire) — The council approved the plan on Tuesday.' },
    {
      title: 'front matter',
      text: '---\ndate: 2025-11-04\n---\n\nThe council approved the plan on Tuesday.',
    },
    {
      title: 'absolute times',
      text: 'The council approved the plan in 2019 and dropped it on Oct. 14, 2021.',
    },
    { title: 'habits and names', text: 'The market opens on Tuesdays. Black Friday is its best day.' },
    { title: 'inside a quotation', text: '“I will not resign today,” the minister said.' },
    {
      title: 'last week',
      text: `
The ferry was sold last week.
                   ~~~~~~~~~ missing-date
`,
    },
    {
      title: 'yesterday',
      text: `
The keeper painted the lighthouse yesterday.
                                  ~~~~~~~~~ missing-date
`,
    },
    {
      title: 'next month',
      text: `
The council votes on the levy next month.
                              ~~~~~~~~~~ missing-date
`,
    },
    {
      title: 'said today',
      text: `
The mayor said today that the dike would hold.
               ~~~~~ missing-date
`,
    },
    {
      title: 'this year',
      text: `
The harbour has lost two cranes this year.
                                ~~~~~~~~~ missing-date
`,
    },
    {
      title: 'recently, where nothing else is counted',
      text: `
The harbour board recently sold two cranes.
                  ~~~~~~~~ missing-date
`,
    },
    {
      title: 'last May, and no other May',
      text: `
The lock was reopened last May after a year of repairs. It had closed in March.
                      ~~~~~~~~ missing-date
`,
    },
    {
      title: 'two weeks ago',
      text: `
The lamp went out two weeks ago and nobody has mended it.
                  ~~~~~~~~~~~~~ missing-date
`,
    },
    {
      title: 'a span that ends with the story',
      text: `
Over the weekend the keepers painted the lamp.
     ~~~~~~~~~~~ missing-date
`,
    },
    {
      title: 'years ago',
      text: `
The lamp was lit nearly twenty years ago.
                        ~~~~~~~~~~~~~~~~ missing-date
`,
    },
    {
      title: 'ages ago, and a month that a survey asked about',
      text: 'The bay froze 12,000 years ago. Skippers told whether they had swum in the past month.',
    },
    {
      title: 'a thing that is new',
      text: 'The recently opened lock has two gates, and its keeper had recently moved there in 1931.',
    },
    {
      title: 'a day that sets the scene',
      text: 'On a cold Tuesday afternoon the lamp went out, as it does one Friday in three.',
    },
    { title: 'a fall is no season', text: 'The bank predicts this fall from the level of the war.' },
    {
      title: 'these days',
      text: 'Children today swim better than their parents did.',
    },
    {
      title: 'since a year',
      text: 'The pier has been shut since 2019.',
    },
    {
      title: 'a poll whose time nobody tells',
      text: `
November 4, 2025

The gates open in May.

The pier is closed.

The town has two bridges.

The ferry is cheaper than both. A Harbour Institute poll found that most riders would pay more.
                                ~~~~~~~~~~~~~~~~~~~~~~~~ missing-date
`,
    },
    {
      title: 'a report whose time nobody tells',
      text: `
November 4, 2025

The gates open in May.

The pier is closed.

The town has two bridges.

Half of the lamps are dark, according to a report by the Audit Office.
                                         ~~~~~~~~ missing-date
`,
    },
    {
      title: 'documents with a time, of the day, by the year, or of nobody',
      text: `November 4, 2025

The gates open in May.

The pier is closed.

The town has two bridges.

Half of the lamps are dark, according to a 2019 report by the Audit Office.

A Harbour Institute poll taken in June found that most riders would pay more.

The yearly survey has the same. A yearly Harbour Institute survey found that the ferry is loved.

A study found that rust is slow. A Harbour Institute review, which is [public](https://example.org/review), found that it is not.`,
    },
    {
      title: 'a statement, and in the next sentence a review of which no author is told',
      text: `November 4, 2025

The gates open in May.

The pier is closed.

The town has two bridges.

“We were late,” Orla Vance said in a statement. Vance said an internal review had found other cases.`,
    },
    {
      title: 'a document that the story is about',
      text: `November 4, 2025

Half of the lamps are dark, according to an audit by the Audit Office.

The audit is the first since the flood.`,
    },
    {
      title: 'names of papers, feasts and contests, habits and days that stand behind it',
      text: 'Roth told the Mail on Sunday of it before Mothering Sunday. The wharf streams Thursday night football and won the Paint for Tomorrow prize. She left on Friday (May 5) in the rain.',
    },
    {
      title: 'what somebody said',
      text: '“I saw it on Tuesday,” the keeper said.',
    },
    {
      title: 'a contrast with another generation',
      text: 'Two decades ago, skippers talked by lamp.',
    },
    {
      title: 'a title that holds a day',
      text: 'Roth had her first hit with the single Drive-in Saturday.',
    },
    {
      title: 'a fiscal year',
      text: `
The yard made a profit in the first half of this fiscal year.
                                            ~~~~~~~~~~~~~~~~ missing-date
`,
    },
    {
      title: 'a day between two dashes, and a tomorrow that is any day',
      text: 'ELSHAM, Md. — Aug. 7, 2025 — When the gates failed last week, the town was asleep.',
    },
    {
      title: 'a tomorrow that is any day',
      text: 'The lamps could be dimmed tomorrow if anybody asked. If the gates failed tomorrow, the town would drown.',
    },
    {
      title: 'a tomorrow that is one',
      text: `
The council could vote tomorrow on the lamps.
                       ~~~~~~~~ missing-date
`,
    },
    {
      title: 'a credit that ends with the day, and the month of an issue',
      text: '# The dike holds\n\n**Exclusive by our harbour reporter, Saturday May 4, 2024**\n\nThe gates failed on Tuesday.',
    },
    {
      title: 'who looked it over, and when',
      text: '# How to eat mussels\n\n*Medically reviewed by Dr Ana Ruiz, 4 May 2024*\n\nThe shells were changed last summer.',
    },
    {
      title: 'the month of an issue',
      text: '# How to eat mussels\n\n**Harbour desk, May 2024**\n\nThe stalls have a new poster this spring, and sold more than last year.',
    },
    {
      title: 'a month tells of no Tuesday',
      text: `
# The dike holds

May 2024

The stalls have a new poster this spring. The gates failed on Tuesday.
                                                              ~~~~~~~ missing-date
`,
    },
    {
      title: 'the day of a picture, or of what was reviewed, is not the article’s',
      text: `
# The dike holds

Elsham, May 2024

The plan was reviewed by Ana Ruiz, 4 May 2024, and found wanting. It was dropped last week.
                                                                                 ~~~~~~~~~ missing-date
`,
    },
  ],
  *check(article, { today }) {
    if (article.genre === 'lifestyle') return
    if (article.date) yield* undated(article)
    // "May 2024" dates what counts in months and years, and no Tuesday.
    const rough = article.date !== undefined
    if (rough && article.date?.date.day !== undefined) return
    const counted = article.times.filter(
      (entry) => isRelative(article, entry) && !(rough && !isOfDays(entry)),
    )
    // "Recently" ages as well, but is what an editor asks about only where nothing else does.
    const [first, ...others] =
      counted.length > 0 || rough ? counted : article.times.filter((entry) => isLoose(article, entry))
    if (!first) return
    const place = { block: first.block, start: first.time.start, end: first.time.end }
    yield {
      ...spanOf(article, place),
      message: `“${wordsAt(article, place)}” counts from a date that the article does not give. Add a date line or front matter.`,
      fixes: () => dateFixes(article, today),
      related: others.slice(0, 20).map(({ block, time }) => ({
        ...spanOf(article, { block, start: time.start, end: time.end }),
        message: 'counts from the same missing date',
      })),
    }
  },
})

/** What a claim rests on has a date as well: a poll is worth nothing without it. */
function* undated(article: Article): Generator<Report> {
  if (article.genre === 'interview') return
  for (const { place, noun } of undatedDocuments(article)) {
    yield {
      ...spanOf(article, place),
      severity: 'information',
      message: `Nothing says when “${wordsAt(article, place)}” ${/poll|survey/.test(noun) ? 'was taken' : 'came out'}. Give its month or year.`,
      fixes: () => offered(inserted(article, place.block, place.end, 'Say when', ' from [DATE]')),
    }
  }
}

function isRelative(article: Article, { block, time }: ArticleTime): boolean {
  if (time.kind !== 'relative') return false
  const { unit } = time.relative
  // A day without its year is dated, but "last January" counts from today.
  const dated = unit === 'yearless' && !/^last /i.test(wordsAt(article, { block, ...time }))
  return unit !== 'vague' && !dated && isOwnWords(article, { block, time })
}

/** "Tuesday", "last week": a month does not tell when that was. */
function isOfDays({ time }: ArticleTime): boolean {
  return time.kind === 'relative' && /^(?:weekday|day|week|weekend)$/.test(time.relative.unit)
}

const LOOSE =
  /^(?:recently|overnight|the weekend|(?:.* )?(?:hours?|minutes?) ago|(?!(?:two|three|four|five|six|few|some|many|several) decades)(?:\d\d?|\p{L}+) (?:years?|decades?) ago|the (?:next|last|past) (?:\S+ (?:days|weeks|months)|(?:two|three|four|five|[2-5]) years|week|month|year|decade))$/iu

function isLoose(article: Article, { block, time }: ArticleTime): boolean {
  if (time.kind !== 'relative' || time.relative.unit !== 'vague') return false
  const before = article.blocks[block]?.text.slice(Math.max(0, time.start - 12), time.start) ?? ''
  // "The recently sold ferry", "had recently lost": of a thing, or counted from another day.
  if (/\b(?:the|an?|of|to|by|had|having|most|more|until|as)\s+$/i.test(before)) return false
  // "In 1980 … over the next eight years": counted from there.
  const told = article.times.some(
    (other) => other.block === block && other.time.kind === 'absolute' && other.time.start < time.start,
  )
  if (told && /^the next/i.test(wordsAt(article, { block, ...time }))) return false
  // "The last three months of 2004"
  if (/^ of\b/.test(article.blocks[block]?.text.slice(time.end, time.end + 4) ?? '')) return false
  return LOOSE.test(wordsAt(article, { block, ...time })) && isOwnWords(article, { block, time })
}

/** It stands in the outlet's own copy, outside quotation marks, and means no more than it says. */
function isOwnWords(article: Article, { block, time }: ArticleTime): boolean {
  const holder = article.blocks[block]
  if (!holder || NOT_OWN.has(holder.kind)) return false
  if (isNowadays(holder.text, time) || isNameOrDated(holder, time) || isSupposed(holder.text, time))
    return false
  // "On a cold Tuesday afternoon" sets a scene.
  if (
    /\b(?:an?|one) (?:(?!on |last |this )[\p{Ll}-]+,? )?$/u.test(
      holder.text.slice(Math.max(0, time.start - 32), time.start),
    )
  )
    return false
  return !holder.quotes.some((quote) => quote.start <= time.start && time.start < quote.end)
}

/** "The Mail on Sunday", "Solve for Tomorrow", "Thursday night football": names; "on Friday (May 5)" has its day. */
function isNameOrDated(block: BlockFacts, { start, end, sentence }: TimeReference): boolean {
  const before = block.text.slice(Math.max(0, start - 24), start)
  const after = block.text.slice(end, end + 32)
  if (DAY_BEHIND.test(after) || GAMES.test(after)) return true
  const opens = start === block.sentences[sentence]?.start
  return (
    (!opens && /^(?:Today|Tomorrow|Yesterday|Tonight)$/.test(block.text.slice(start, end))) ||
    PAPER.test(before) ||
    FEAST.test(before)
  )
}

const DAY_BEHIND =
  /^ (?:[a-z]+ )?\((?:the )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? )?\d{1,2}(?:st|nd|rd|th)?\b[^()]{0,16}\)/
const GAMES = /^ (?:\p{Lu}{2,4} )?(?:games?|football|matches|lineup|slot|fixtures)\b/u
const PAPER = /\b(?:Mail|Sun|Independent|Scotland|Wales|Herald|Star) on $/
const FEAST =
  /\b(?:Mothering|Palm|Easter|Remembrance|Trinity|Whit|Shrove|Holy|Maundy|Bloody|Good|Ash|Black|Cyber|Giving|Super) $/

/** "Today" that means these days: only beside a verb in the past is it the day of the story. */
function isNowadays(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  if (!/^today$/i.test(text.slice(start, end))) return false
  const before = /(\p{L}+),?\s+$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? ''
  const after = /^,?\s+(\p{L}+)/u.exec(text.slice(end, end + 24))?.[1] ?? ''
  return ![before, after].some((word) => /(?:ed|said|told|was|were|earlier|morning|afternoon)$/i.test(word))
}

/** "Could be shut tomorrow if anybody asked", "if the gates failed tomorrow": at any time. */
function isSupposed(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  if (!/^(?:today|tomorrow|next (?:week|year))$/i.test(text.slice(start, end))) return false
  const before = text.slice(Math.max(0, start - 80), start)
  return (
    (/^,? (?:if|were)\b/.test(text.slice(end, end + 8)) && /\b(?:could|would|might)\b[^.;]*$/.test(before)) ||
    /\b[Ii]f [^.;,]{0,60}(?:were|was|came|went|failed|broke|happened|held|closed|stopped|vanished|disappeared|died|left) $/.test(
      before,
    )
  )
}

function dateFixes(article: Article, today: string): Fix[] {
  const { frontMatter } = article.document
  const insertLine: Fix = {
    title: 'Insert a date line with today’s date',
    edits: [dateLine(article, today)],
    safety: 'suggestion',
  }
  if (!frontMatter) return [insertLine]
  const at = article.text.indexOf('\n', frontMatter.start) + 1
  const opener = article.text[frontMatter.start]
  const field =
    opener === '+' ? `date = ${today}` : opener === '{' ? `  "date": "${today}",` : `date: ${today}`
  const inFrontMatter: Fix = {
    title: 'Add the date to the front matter',
    edits: [{ start: at, end: at, insert: `${field}\n` }],
    safety: 'suggestion',
  }
  return [inFrontMatter, insertLine]
}

const BLOCK_TAG = /<(p|div|li|section|article|blockquote|figure|h[1-6]|dl|table)\b/gi

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

function dateLine(article: Article, today: string): { start: number; end: number; insert: string } {
  const [year, month, day] = today.split('-').map(Number)
  const line = `${MONTHS[(month ?? 1) - 1]} ${day}, ${year}`
  const head = article.blocks[0]?.kind === 'heading' ? 0 : -1
  const body = article.blocks[head + 1]
  const { start } = body
    ? spanOf(article, { block: head + 1, start: 0, end: 0 })
    : { start: article.text.length }
  if (article.document.syntax === 'html') {
    // A paragraph of its own has to stand before the tag that opens the first one, or the list that it is an item of.
    const opening = [...article.text.slice(0, start).matchAll(BLOCK_TAG)].at(-1)
    const list =
      opening?.[1]?.toLowerCase() === 'li'
        ? Math.max(...['<ul', '<ol'].map((tag) => article.text.lastIndexOf(tag, opening.index)))
        : -1
    const at = list >= 0 ? list : (opening?.index ?? start)
    return { start: at, end: at, insert: `<p><time datetime="${today}">${line}</time></p>\n` }
  }
  const newLine = article.text.lastIndexOf('\n', start - 1) + 1
  // A byte order mark stays the first of all.
  const lineStart = newLine === 0 && article.text.startsWith('\uFEFF') ? 1 : newLine
  return { start: lineStart, end: lineStart, insert: `${line}\n\n` }
}
