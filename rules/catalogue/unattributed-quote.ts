import type { Article, ArticleQuote, Place, Quote, Span } from '../article/model.ts'
import { type BlockFacts, perBlock } from '../article/per-block.ts'
import { cueVerb } from '../languages/en/cues.ts'
import { handsOver, isFramed, takesUp } from '../languages/en/hands-over.ts'
import { applauds, areSeveral, isScene } from '../languages/en/no-one-speaker.ts'
import { findCitedOutlets } from '../languages/en/outlets-cited.ts'
import { isBody, isDocument, isRole } from '../languages/en/source-kinds.ts'
import { spanOf, wordsAt } from './fixes.ts'
import { defineRule, type Fix } from './rule.ts'
import {
  attributionsIn,
  hasSourceNote,
  inserted,
  isCopy,
  isLinked,
  offered,
  peopleNear,
  sentenceAt,
  unquoted,
} from './sourcing.ts'

export default defineRule({
  id: 'unattributed-quote',
  summary: 'Direct speech with no speaker.',
  severity: 'warning',
  recommended: true,
  docs: `A quotation that nobody owns cannot be checked, and readers give it to whoever was named last. The speaker may stand
in the quotation’s sentence, in the sentence before or after it, or earlier in the paragraph; a quotation that
runs on over paragraphs needs no second speaker, nor does one behind a colon.

Titles, slogans, signs, nicknames, single words and phrases are not asked for, nor are the turns of an interview.
A paragraph that is nothing but a quotation is asked for even when the paragraph before names somebody: after a cut, that
may be the wrong person. Where one person alone has the word there, to whom readers will give it, that is an information and
no warning.`,
  standards: [
    { name: 'Reuters Handbook of Journalism: The Essentials of Reuters sourcing' },
    { name: 'AFP: Twenty principles of sourcing' },
    {
      name: 'SPJ Code of Ethics: Identify sources clearly',
      url: 'https://www.spj.org/spj-code-of-ethics/',
    },
  ],
  examples: [
    {
      title: 'between sentences about things',
      text: `
Sirens woke the lower town at four. “We had five minutes to leave the house.” The road reopened at noon.
                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote
`,
    },
    {
      title: 'a whole paragraph',
      text: `
The tariff takes effect in May.

“This will bankrupt every small port on the coast.”
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote

Parliament votes next week.
`,
    },
    {
      title: 'straight marks',
      text: `
The lock gates date from the war. "They were never inspected, not even once." Repairs begin in June.
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote
`,
    },
    {
      title: 'two people to choose from',
      text: `
The mayor and the engineer disagreed. “It was never inspected by anybody from the city.”
                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote
`,
    },
    {
      title: 'several sentences',
      text: `
Water reached the altar on Sunday.

“I have never seen it so high. We carried the books up to the loft.”
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote
`,
    },
    {
      title: 'after a heading',
      text: `
## The night of the flood

“It came through the floor, and then the lights went out.”
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote

The power station was closed at two.
`,
    },
    {
      title: 'a place is no speaker',
      text: `
Snow closed the pass above the valley. “Nobody can get up there before Thursday.” Trains were not affected.
                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote
`,
    },
    {
      title: 'the passive names nobody',
      text: `
Repairs to the quay have stopped. “The money has run out and it will not come back,” it was said.
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote
`,
    },
    {
      title: 'below one that has its name',
      text: `
“We had five minutes to leave the house.” — Lina Roth

“They were never inspected, not even once.”
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote

The lock gates date from the war.
`,
    },
    {
      title: 'questions that were asked',
      text: 'The vote is on Friday.\n\n“Who opened the gates that night?” “Why did nobody call the town?”\n\nThese are two of the questions that I put to the candidates.',
    },
    {
      title: 'said',
      text: '“We had five minutes to leave the house,” said Lina Roth, who lives on the river.',
    },
    { title: 'a colon', text: 'The engineer, Paul Voss, was blunt: “It was never inspected.”' },
    {
      title: 'the speaker opens the paragraph',
      text: 'Voss opened the gates at dawn, he said. “It was the only way to save the town.” By noon the square was dry.',
    },
    {
      title: 'the sentence before has one subject',
      text: 'Lina Roth shook her head. “We had five minutes to leave the house.”',
    },
    {
      title: 'runs on over paragraphs',
      text: '“We had five minutes,” said Lina Roth. “The water came from both sides.\n\n“And then the lights went out all over the street.”',
    },
    {
      title: 'introduced by the paragraph before',
      text: 'The engineer Paul Voss put it in one line:\n\n“It was never inspected by anybody.”',
    },
    {
      title: 'what somebody thought of it',
      text: 'Was the lock a trap for the fleet? Hale was sceptical.\n\n“I think that is about as likely as a tide without a moon.”\n\nThe gates open in May.',
    },
    {
      title: 'whose interview it is',
      text: 'In an interview with Harbour Radio on Sunday, the engineer Paul Voss gave the reasons.\n\n“The gates have been there since the war, and nobody has looked at them.”\n\nThe gates open in May.',
    },
    {
      title: 'who stands before it goes on behind it',
      text: `Roth joked that the keeper had heard her knock.

“I waited half a life for that lamp.”

She went on to tell how it was lit.

The mayor told the story of the dike to the guests.

“We built it twice, and twice it held.”

Her husband had laid the first stone.

The gates open in May.

“I never asked for a second pier.”

Hale’s remarks came hours after the vote.`,
    },
    {
      title: 'a question or a joke before it',
      text: `A reader asked Lina Roth if the dike would hold. Her response?

“It holds until it does not.”

At the fair, Tom Hale joked about the tide.

“Nobody invited it, and it came all the same.”

Paul Voss was asked by a pupil what he would do about the rust.

“I would paint it red and call it art.”

The gates open in May.`,
    },
    {
      title: 'words from an outlet, and under a post',
      text: `The dike is sinking, a source told the magazine.

“They know it and they keep quiet about it.”

The gates open in May. Lina Roth posted a picture of them.

“Look at these two old ladies of the river.”

It was built in 1931.`,
    },
    {
      title: 'a statement that goes on, single marks with an apostrophe, and a song',
      text: `“They part as friends,” the statement reads.

“They will keep the boat and share its berth.”

The gates open in May. Roth said: 'It took us until, really, the end to see what we'd done.

'And both of us knew that it was late.'

In another interview, Hale told the harbour radio that he would stay.

“I was born on this side of the lock.”

“The tide is up and so am I,” the choir sings in the last act. The gates open in May.`,
    },
    {
      title: 'an insider who goes on, and a paragraph in single marks that does',
      text: `“She will be there at the birth,” shares the insider.

“She will even tie the bands on their wrists.”

The gates open in May.

'Strong and proud, that is what this town is.

'My thoughts are with all who live on the river.'

“He just wants to sail,” spills the skipper’s friend.`,
    },
    {
      title: 'a story that an export has put into marks',
      text: `# The dike holds

“The dike of Elsham held again on Friday after a night of rain and wind that kept the keepers awake. The water stood a hand below its crown for hours and fell only when the gates were opened at dawn. The board had feared the worst since the spring, when two of the pumps failed within a week and the third had to be lent by the harbour. It will now have the whole of the wall looked at before winter comes, and a fourth pump bought.”`,
    },
    {
      title: 'a headline in marks, and single marks that run on',
      text: `“How can we drown in a dry year?”

Lina Roth spoke in Elsham on Friday.

A pilot told the town: ‘It was late when we saw the light.

‘We thought that nobody had lit it.’

The gates open in May.`,
    },
    {
      title:
        'the speaker on a line of a list, a label in the marks, slogans of a year, ads, who resumes, calls of the crowd and rows behind a colon',
      text: `“The dike will hold for a hundred years.”

- Roth.

The gates open in May.

“Lina Roth: The dike will hold, and that is all there is to say.”

The mayor read it aloud. They were told of it in June.

“Close the gates? Not with us, not now!” (2009) — “Open them wide” (2011).

It was built in 1931.

Voss continued his scathing remarks.

“Nobody has looked at these gates since the war.”

The ad targets a “harbour in which the rich buy the berths and nobody else has a say.” It was shown in May.

“They are coming over the bar, just as I told you in March.” Voss from his desk. It was late.

Attitudes have changed as well. “For many years nobody looked at the gates at all.”

Voss says that they are safe now.

The replies under the picture were like these:

“I have seen nothing as good as this all year.”

“We want to go there and stay until winter.”

The hall was full.

“Do we cower and moan about it?” Lina Roth asked.

“Noooo!”

“Or do we roll up our sleeves and work?”

Hale is upbeat about the vote.

“We have never had so many helpers.”

“We will win this one,” Hale notes.`,
    },
    {
      title: 'a thing was sceptical of nobody',
      text: `
The lock was closed.

“I think that is about as likely as a tide without a moon.”
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote

The gates open in May.
`,
    },
    {
      title: 'whom somebody alluded to',
      text: 'In Elsham, Hale alluded to his critics, though he named none.\n\n“These poor people have been at it for months.”\n\nThe gates open in May.',
    },
    {
      title: 'the speaker or the place stands below',
      text: 'Reactions\n\n“I will not vote for the dike.”\n\nLina Roth\n\nMayor of Elsham\n\nThe gates open in May.\n\n“We were against the dike.”\n\nSPEECH IN ELSHAM, SEPT. 19.\n\nIt was built in 1931.',
    },
    {
      title: 'a picture stands between',
      text: 'Lina Roth climbed onto the dike. “We had five minutes to leave the house,” she said.\n\nThe dike seen from the north\n\n“And then the lights went out all over the street.”\n\nThe gates open in May.',
    },
    {
      title: 'what somebody makes of it follows',
      text: 'Here are some of the virtues of the dike.\n\n“It is truly independent of the tide”: the pumps run at every flood.',
    },
    {
      title: 'a page of nothing but quotations has one omission',
      text: `
The dike in words

“The tide is never late for anybody.”
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote

In May.

“Look at the gates before you look at me.”

In June.

“Nobody has drowned in a report.”

In July.

“I have never trusted a dry dike.”

In August.

“The moon was not consulted.”

In autumn.

“We will mend it when it breaks.”

In winter.

“Rust is only iron that remembers.”

In March.

“A lock is a door for patient people.”

In April.
`,
    },
    {
      title: 'the title of a show',
      text: 'Near the end comes a clip. The funniest lines are from ‘Between Two Tides with Lina Roth’ of last year.',
    },
    {
      title: 'words of the text set apart',
      text: 'I can agree to disagree on tides and on many other matters, but never on the dike. It holds.\n\n“I can agree to disagree on tides and on many other matters...”\n\nThe gates open in May.',
    },
    {
      title: 'a list of what one person has said',
      text: 'The wisest words of Paul Voss\n\n“The tide is never late for anybody.”\n\n“Look at the gates before you look at me.”\n\n“Nobody has drowned in a report.”\n\n“I have never trusted a dry dike.”\n\n“The moon was not consulted.”\n\n“We will mend it when it breaks.”\n\n“Rust is only iron that remembers.”\n\n“A lock is a door for patient people.”\n\n“I would rather swim.”',
    },
    { title: 'a title', text: 'The film “The Last Harbor” opens on Friday. The poster is by Ana Ruiz.' },
    { title: 'a sign', text: 'Over the gate hung a board. It read “No way through here.”' },
    {
      title: 'a phrase in quotation marks',
      text: 'The harbour has become a “graveyard for ferries” since the crisis.',
    },
    {
      title: 'a source note',
      text: 'Sirens woke the lower town at four. “We had five minutes to leave the house.” <!-- source: Lina Roth, phone, Nov 4 -->',
    },
    {
      title: 'a pull quote with its speaker',
      text: '“It was never inspected by anybody from the city.” — Paul Voss',
    },
    {
      title: 'whoever is asked answers',
      text: `The yard closed in May, and the board met twice.

When asked what she hoped the meeting would bring, Hale showed little patience with the board.

“I would like to see the gates open again before the winter.”`,
    },
    {
      title: 'choices of an exercise, and what a letter or a question told',
      text: `Choose the right word.

“Did you (hear / listen) the horn on the pier?” “No, I was ____ on the boat.”

Rain fell on the slipway. “Nobody has looked at these gates since the war.” The letter was signed by forty keepers.

The gates are closed. “What was the point of building them at all?” Hale wondered.`,
    },
    {
      title: 'turns of an interview',
      text: '**Q: When did it start?**\n\nA: “It started at four in the morning.”\n\n**Q: And then?**\n\nA: “Then the lights went out.”\n\n**Q: Who called?**\n\nA: “Nobody called us.”\n\n**Q: And now?**\n\nA: “Now we wait.”',
    },
    {
      title: 'groups, two who may have said it, places, and narration behind it',
      text: `
Not everyone is waiting for the dike. “I have packed my nets and I will not come back.”
                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote

It rained on the quay for a week.

Neighbours leaned against the railing. “My boat was the first that went down in the night.” The pier is shut.
                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote

It rained on the quay for a week.

In 1987 she and the harbour master, Paul Voss, fell out over the lock. “You never once came down to look.”
                                                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote

It rained on the quay for a week.

Hale sailed out with them, as did Roth. “They came for the pictures and then they went.”
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote

It rained on the quay for a week.

Catches were drawn in a blue school notebook. “He never asked what any of it was worth.”
                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote

It rained on the quay for a week.

“It is a bucket under a broken roof and she knows it.” The order will be debated in the upper house in May.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote
`,
    },
    {
      title: 'one of two goes on, and one in a group',
      text: `Hale and Roth fell out over the lock. “You never once came down to look,” Roth told her.

It rained on the quay for a week.

“It holds,” Hale said. She and the mayor met in May. “He promised it to me then.”

It rained on the quay for a week.

Neighbours leaned against the railing. One shook her head. “My boat was the first that went down.”`,
    },
    {
      title: 'crowds, pairs, things and who only asks',
      text: `
Roth has opened the net loft to men without a boat. Nine came in May, and stayed to sweep it. “You get up at four and there is nowhere to row to.”
                                                                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote

It rained on the quay for a week.

Clerks remembered a strict pilot who timed the tides with an egg timer. “If you said ebb he would ask you which one.”
                                                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote

It rained on the quay for a week.

Inside the mussel shed, the belts were running, and two packers with badges on their aprons filled crates while a foreman looked on. “We were told not to talk to you, so we do not talk.”
                                                                                                                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote

It rained on the quay for a week.

Lina and Tom Hale found his anchor upright in the mud. Next door a buoy had melted onto the steps. “I keep thinking that I left the lamp on.”
                                                                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote

It rained on the quay for a week.

Not everyone on the pier agrees. “You cannot win a regatta in a museum.” On the water at least there is hope: Omar Fell has won three races.
                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote
`,
    },
    {
      title: 'each with a clause, askers, a pair, who applauds and who would not say',
      text: `
Hale had come by on her day off, and Roth’s mate was there with his rope, and the lift groaned. “You never own a boat, you keep it dry for the next one.”
                                                                                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote

It rained on the quay for a week.

Bo Hale, who rows, wanted to know who let the paint go. Gene Voss, the pilot, wanted to know who was asking. “It was looked at in May and nobody read it.”
                                                                                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote

It rained on the quay for a week.

Lina Roth and Tom Hale mend nets on the quay. “Nobody has paid us since the winter.”
                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote

It rained on the quay for a week.

“They took my boat and I will not get it back.” The public gallery applauded as the four were led away.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote

It rained on the quay for a week.

Hale and Voss met for half an hour in the net loft, with two pilots. “It was polite, and nobody moved an inch.” Neither would say what was offered.
                                                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote
`,
    },
    {
      title: 'who had the word before a crowd, or is one of it',
      text: `“We will not go,” Hale said. Supporters cheered. “This is our quay.”

It rained on the quay for a week.

Many skippers see the dike as a wall, Hale said. “We have to tell them better.”

It rained on the quay for a week.

Workers are “looking for the way out,” Mr. Voss said. “That has to frighten any owner.”

It rained on the quay for a week.

Thomas walked along the pier. “I have never seen it so low.”

It rained on the quay for a week.

Two rowers sat in the loft, and Lina Roth brought them tea. “I was a rower as well.”

It rained on the quay for a week.

Growers came with crates, and one of them climbed the wall. “I have had enough.”

It rained on the quay for a week.

Bo Hale wanted to know who let the paint go. Gene Voss wanted to know why. “Who read it?”`,
    },
  ],
  *check(article) {
    if (article.genre === 'interview' || article.genre === 'lifestyle') return
    if (isCollection(article)) return
    const found = [...unspokenIn(article)]
    // A page of nothing but quotations has one omission, and not as many as it has lines.
    for (const entry of found.length < MANY ? found : found.slice(0, 1)) {
      const heir = heirOf(article, entry)
      yield {
        ...spanOf(article, underline(article, entry)),
        message: heir
          ? `Readers will take this for ${heir}’s words. Say whose they are.`
          : 'This quotation has no speaker. Say who said it.',
        ...(heir && { severity: 'information' }),
        fixes: () => fixes(article, entry),
      }
    }
  },
})

/** The quotations that nobody speaks, the first of each row. */
function* unspokenIn(article: Article): Generator<ArticleQuote> {
  let last = -2
  let asked = 0
  for (const entry of article.quotes) {
    const block = article.blocks[entry.block]
    const speech = block && speechIn(block).get(entry.quote)
    if (!speech || hasSpeaker(article, entry, speech)) continue
    // A row of quotations is one omission.
    const row = entry.block - last <= 1
    last = entry.block
    if (row) continue
    // Looking for the same words elsewhere reads the whole article: a page of nothing but quotations is spared it.
    if (++asked > MOST_LOOKED_UP || !isPulled(article, entry)) yield entry
  }
}

/** A direct quotation of which its own paragraph names no speaker. */
interface Speech {
  /** From the start of its first sentence to the end of its last. */
  readonly sentences: Span
  /** Nothing but quotations stands in the paragraph. */
  readonly alone: boolean
  /** Where the sentence before it starts. */
  readonly before: number
  /** Several people stand before it, who may all have said it. */
  readonly disputed?: boolean
}

const speechIn = perBlock((block) => {
  const found = new Map<Quote, Speech>()
  if (block.kind !== 'paragraph' || !isCopy(block)) return found
  for (const quote of block.quotes) {
    const speech = isSpeech(block, quote) ? unspoken(block, quote) : undefined
    if (speech) found.set(quote, speech)
  }
  return found
})

const MOST_LOOKED_UP = 8

/** Words of the article itself, set apart to catch the eye. */
function isPulled(article: Article, { block, quote }: ArticleQuote): boolean {
  const said = article.blocks[block]?.text.slice(quote.inner.start, quote.inner.end) ?? ''
  const words = said
    .replace(/[\s.…]+$/, '')
    .slice(0, 80)
    .toLowerCase()
  // "But behind it all lies a wall", set apart without its "But".
  return (
    words.length >= 30 &&
    article.blocks.some(({ text }, index) => index !== block && text.toLowerCase().includes(words))
  )
}

/** A list of what one person has said, under a heading or a first sentence that says whose words they are. */
function isCollection({ blocks, quotes }: Article): boolean {
  if (quotes.length < MANY) return false
  const alone = new Set<number>()
  for (const { block, quote } of quotes) {
    const here = blocks[block]
    if (here && quote.use === 'speech' && quote.end - quote.start > here.text.length * 0.8) alone.add(block)
  }
  const [first] = alone
  if (first === undefined || alone.size < MANY || alone.size * 2 < blocks.length) return false
  return blocks
    .slice(0, first)
    .some(
      ({ text, mentions }) =>
        /\b(?:quotes?|quotations?|sayings?|said|says|things|words|tweets?|lines)\b/i.test(text) &&
        mentions.some(({ form, kind }) => form === 'name' && kind !== 'media' && kind !== 'document'),
    )
}

/** So many quotations standing alone make a list. */
const MANY = 8

function isSpeech(here: BlockFacts, quote: Quote): boolean {
  if (isTitle(here.text.slice(quote.inner.start, quote.inner.end))) return false
  if (!/\p{L}/u.test(unquoted(here, { start: 0, end: here.text.length })) && isHeadline(here.text))
    return false
  // `by="…"`: an attribute of a template tag.
  if (/[=%{]\s?$/.test(here.text.slice(Math.max(0, quote.start - 2), quote.start))) return false
  // "Hale: It is late", "“It is late,” Hale answered" in marks of its own: a transcript or a passage that says who speaks.
  const inner = here.text.slice(quote.inner.start, quote.inner.end)
  if (
    /^(?:\p{Lu}[\p{L}’'.-]+ ){1,2}\p{Lu}[\p{L}’'-]+: /u.test(inner) ||
    /^[“"'][^“”"]+[”"'],? \p{Lu}\p{L}+ \p{Ll}+/u.test(inner)
  )
    return false
  // “Did you (see / look) the light?”, “I was ____”: a learner is to choose.
  if (/\(\p{L}[^()/]{0,30}\/[^()/]{1,30}\)|_{3}/u.test(inner)) return false
  // The rest of something broken off.
  if (/^\s*(?:[-–—…]|\.\.)/.test(here.text.slice(quote.inner.start, quote.inner.start + 4))) return false
  // An unclosed or closed-only quotation may run on from elsewhere; a broken one is reported as that.
  return quote.use === 'speech' && quote.depth === 1 && quote.opened && quote.closed
}

/** "Between Two Tides with Lina Roth": nearly every long word has a capital, and no sentence ends. */
function isTitle(words: string): boolean {
  const long = words.match(/\p{L}{4,}/gu) ?? []
  return (
    !/[.!?]\s*$/.test(words) &&
    long.length > 0 &&
    long.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length > long.length * 0.7
  )
}

/** A line of quoted words that ends without a stop, or is short and in single marks, heads the copy below it. */
function isHeadline(line: string): boolean {
  return !/[.!?…,—-]["“”’']*\s*$/.test(line) || (/^['‘]/.test(line) && line.length < 60)
}

function hasSpeaker(
  article: Article,
  { block: index }: ArticleQuote,
  { sentences, alone, before, disputed }: Speech,
): boolean {
  const block = article.blocks[index]
  if (!block || isLinked(block, sentences) || hasSourceNote(article, index)) return true
  const next = article.blocks[index + 1]?.text ?? ''
  if (PROVENANCE.test(next)) return true
  // The paragraph ends with it, and the next begins with who goes on: "Voss says that".
  if (!alone && sentences.end >= block.text.trimEnd().length && SAYS_ON.test(next)) return true
  // A run-in heading or a bold line quotes what the copy below it attributes.
  if (block.emphasis.some((span) => span.end - span.start > block.text.length * 0.8)) return true
  const speaks = attributionsIn(article, index).some(
    (attribution) =>
      !attribution.agentless &&
      attribution.source.some((place) => !isQuoted(block, place) && !isNobody(article, place)) &&
      !(disputed && attribution.cue.every((place) => place.end <= sentences.start)) &&
      // "Hale found the stove. A tricycle had melted.": who found or wanted something further up says nothing here.
      (attribution.source.some((place) => place.start >= before) ||
        attribution.cue.some((place) => isSaying(wordsAt(article, place).toLowerCase()))) &&
      // "The gallery applauded."
      !attribution.source.some((place) => applauds(block.text.slice(place.start))) &&
      // "Relatives pressed against the tape": a group that says nothing.
      (!GROUPS.has(attribution.kind) ||
        attribution.cue.some((place) => isSaying(wordsAt(article, place).toLowerCase()))),
  )
  return speaks || (alone && isIntroduced(article, index))
}

/** "Neither would say what was offered" */
function isNobody(article: Article, place: Place): boolean {
  return /^(?:neither|none|nobody|no one)\b/i.test(wordsAt(article, place))
}

/** A quotation, unless the words around it name a speaker. */
function unspoken(block: BlockFacts, { start, end }: Quote): Speech | undefined {
  const first = sentenceAt(block, start)
  const last = sentenceAt(block, Math.max(start, end - 1))
  const from = block.sentences[first]?.start ?? start
  const to = block.sentences[last]?.end ?? end
  const sentences = { start: from, end: to }
  // “Close the gates” (2009): a slogan or a title of that year.
  if (/^ ?\((?:19|20)\d\d\)/.test(block.text.slice(end, end + 8))) return undefined
  // “He is his own man”: what somebody makes of it follows.
  if (/^\s?: /.test(block.text.slice(end, end + 3))) return undefined
  const around = unquoted(block, { start: 0, end: block.text.length })
  if (!/\p{L}/u.test(around)) return { sentences, alone: true, before: from }
  // “…” — Paul Voss; “…” Voss from his desk.
  if (
    /^\s*[—–―-]{1,3}\s*\p{Lu}|^ \p{Lu}\p{Ll}+ (?:from|on|in|at|during|to|via) /u.test(
      block.text.slice(end, end + 60),
    )
  )
    return undefined
  const before = block.sentences[first - 1]?.start ?? from
  const after = block.sentences[last + 1]?.end ?? to
  if (/:\s*$/.test(block.text.slice(from, start))) return undefined
  const behind = unquoted(block, { start: to, end: after })
  if (namesSomebody(block, from, to) || saysBehind(behind)) return undefined
  const ahead = unquoted(block, { start: before, end: from })
  const earlier = unquoted(block, { start: 0, end: before })
  const disputed = areSeveral(ahead, { quote: block.text.slice(start, end), earlier, speaks: says })
  if (!(disputed && isScene(behind)) && namesSomebody(block, to, after, 'behind')) return undefined
  const named =
    !disputed &&
    (namesSomebody(block, before, from, 'before') ||
      says(unquoted(block, { start: 0, end: to })) ||
      SAYS_BEHIND.test(unquoted(block, { start: to, end: block.text.length })))
  return named ? undefined : { sentences, alone: false, before, disputed }
}

/** “Who lit it?” Hale wondered: its mark ends a sentence. Or what it stood in is told behind it. */
function saysBehind(words: string): boolean {
  const verb = /^\s*(?!The |An? |This |That |These |Those |It )(?:\p{Lu}[\p{L}’'-]+ ){1,3}(\p{Ll}+)\b/u.exec(
    words,
  )?.[1]
  return (verb !== undefined && isSaying(verb)) || BORNE_BEHIND.test(words)
}

/** "The letter was signed by forty teachers." */
const BORNE_BEHIND =
  /^\s*(?:(?:The|That|This|Those|These|His|Her|Their|Such) (?:\p{L}+ )?(?:letters?|statements?|notes?|messages?|e-?mails?|posts?|tweets?|memos?|speech|words?|remarks?|comments?|answers?|reply|response|line|quote|quotation|sentiment|verdict|complaint|question|warning|voice|speakers?)\b|So (?:says|said|goes|ran|reads)\b)/u
/** Further behind it somebody speaks; “was told” is no saying. */
const SAYS_BEHIND =
  /(?<!\b(?:was|were|is|are|been|be|it) )\b(?:said|says|told|tells|wrote|writes|added|adds|recalled|recalls|replied|explained|explains|shouted|asked|joked|insisted|insists|admitted|admits|complained|complains|remembered|remembers|concluded|noted|agreed|agrees)\b/

/** What is no speech of a person at all but stands written, printed or chanted; and verbs that the lexicon lacks. */
const BEARERS =
  /\b(?:messages?|ads?|commercials?|headlin\w+|slogans?|mottos?|banners?|signs?|chant\w*|questions?|titles?|taglines?|mantras?|captions?|placards?|lyrics?|songs?|sang|shout\w*|howl\w*|smirk\w*|spill(?:s|ed)|dish(?:es|ed)|tattle[sd]|gush(?:es|ed)|rave[sd]|sings?|raps?|rapped|croon\w*|quip\w*|deadpan\w*|sneer\w*|read|reads|according)\b/i

/**
 * A verb of saying anywhere in the paragraph outside quotations: whoever it belongs to, an editor sees a speaker.
 * “It was said” is none.
 */
function says(words: string): boolean {
  if (BEARERS.test(words)) return true
  const told = words.toLowerCase().replaceAll(/\b(?:it (?:is|was) \w+|(?:dis)?agreed?)\b/g, '')
  return (told.match(/\p{L}+/gu) ?? []).some(isSaying)
}

function isSaying(form: string): boolean {
  const verb = cueVerb(form)
  return verb !== undefined && (verb.class === 'speech' || verb.class === 'writing')
}

const GROUPS = new Set(['witness-group', 'vague-group'])

const FULL_NAME = /^\s*\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u
const PERSONS =
  /\b(?:I|we|he|she|they|you|who|someone|somebody|(?:another|one)(?= (?:of|was|is|had|has|who|shook|held|stood|sat|put|[a-z]+ed)\b))\b/i
/** "Not everyone is waiting": nobody. */
const NOBODY = /\b(?:every|any|no)(?:one|body)\b/giu

/** A possible speaker stands in the range outside quotation marks: a pronoun, a name that is no place, or one role. */
function namesSomebody(block: BlockFacts, start: number, end: number, where?: 'before' | 'behind'): boolean {
  if (end <= start) return false
  const words = unquoted(block, { start, end })
  if (/^\s*(?:both|the [\w-]+ and (?:the )?[\w-]+)\b/i.test(words)) return false
  if (PERSONS.test(words.replaceAll(NOBODY, ' ')) || FULL_NAME.test(words)) return true
  for (const token of block.tokens) {
    if (token.start < start || token.kind !== 'word') continue
    if (token.start >= end) break
    if (isQuoted(block, token)) continue
    const role = token.lower.replace(/[’']s$/, '')
    if (where === 'behind' && role !== token.lower) continue
    // "Relatives pressed against the tape": none of them is the one who speaks.
    if (where !== undefined && /[^s]s$/.test(role) && (isRole(role) || isRole(role.replace(/s$/, ''))))
      continue
    // Behind a quotation a thing or a place goes on with the story: "The order will be debated".
    if (
      isRole(role) ||
      (where !== 'behind' &&
        (isRole(role.replace(/s$/, '')) ||
          ((isDocument(role) || (isBody(role) && role !== 'town')) &&
            !(where === 'before' && isPlace(block.text, token)))))
    )
      return true
  }
  return block.mentions.some(
    (mention) =>
      mention.start >= start &&
      mention.end <= end &&
      mention.form === 'name' &&
      // "Eastgate was knocked down", "carried by Channel One".
      !(
        where === 'behind' &&
        (mention.kind === 'media' ||
          (mention.kind !== 'named-person' && mention.start > start + SUBJECT) ||
          UNDERGOES.test(block.text.slice(mention.end, mention.end + 40)))
      ) &&
      !isQuoted(block, mention) &&
      !/^\p{Lu}\p{Ll}+ing\b/u.test(block.text.slice(mention.start, mention.end)) &&
      !/\b(?:in|on|at|near|to|from|of|above|across|through|since|by|with|for)\s+(?:the\s+)?$/i.test(
        block.text.slice(Math.max(start, mention.start - 14), mention.start),
      ),
  )
}

/** So many characters of a sentence hold its subject. */
const SUBJECT = 40
const UNDERGOES =
  /^ (?:is|was|were|are|will be|has been|had been) (?!(?:born|elected|appointed|named|asked|speaking|referring|talking|among|one|not)\b)(?:\p{L}+ed|built|shut|sold|cut|hit|lost|torn|drawn|hung|held|put|split|sunk|swept|taken)\b/u

/** "At the employment office", "a school notebook": where it was, or what of. */
function isPlace(text: string, { start, end }: Span): boolean {
  return (
    /\b(?:in|on|at|near|outside|inside|into|to|from|behind|opposite|past|against|beside|along) (?:the |an? |its |his |her )?(?:[\p{L}-]+ ){0,2}$/iu.test(
      text.slice(Math.max(0, start - 48), start),
    ) ||
    /^ (?:notebook|gates?|doors?|yard|hall|roof|bus|car park|canteen|steps|building|windows?)\b/.test(
      text.slice(end, end + 12),
    )
  )
}

function isQuoted({ quotes }: BlockFacts, { start }: Span): boolean {
  return quotes.some((quote) => quote.start <= start && start < quote.end)
}

/** What stands before a paragraph that is nothing but a quotation hands over to it: a colon, a comma, an open quotation. */
function isIntroduced(article: Article, index: number): boolean {
  const before = article.blocks[index - 1]
  if (isWholeStory(article, index)) return true
  if (!before) return isHeadOfStory(article, index)
  if (/[:,—–]\s*$/.test(before.text) && before.kind !== 'heading') return true
  if (before.quotes.some((quote) => quote.depth === 1 && !quote.closed)) return true
  // ''It took us all day. We kept the boats.: two single marks for a double one, left open.
  if (/(?:^|\s)''[^\s'](?:(?!'').)*$/u.test(before.text)) return true
  // “Roth said: 'It took us all day” in single marks, which an apostrophe leaves unread.
  if (/[:,]\s['‘]\p{Lu}(?:[^'’]|['’](?=\p{L}))*$/u.test(before.text)) return true
  if (/^['‘]\p{Lu}/u.test(before.text) && !/['’]\s*$/.test(before.text)) return true
  const after = article.blocks[index + 1]?.text ?? ''
  // "These are some of the questions that I asked": what the quotations were is said below them.
  if (
    /^(?:These|Those|Such)\b[^.“”"]{0,60}\b(?:questions?|words|comments?|slogans?|messages?|reactions?|responses|answers|sentiments?|lines)\b/.test(
      after,
    )
  )
    return true
  // A line with its speaker or its provenance below it, or a scene: “She paused.”
  if (
    NAME_LINE.test(after) ||
    /^\s*[—–―-]{1,3}\s?\p{Lu}/u.test(after) ||
    (article.blocks[index + 1]?.kind === 'item' && NAME_ITEM.test(after)) ||
    /^(?:He|She) (?:paus|laugh|smil|shrug|sigh|nod|hangs|hung|sat|stood|turn)/.test(after)
  )
    return true
  if (takesUp(after)) return true
  const last = lastParagraph(article, index)
  return last >= 0 && (isHandedOver(article.blocks[last] ?? before, after) || isCarriedOn(article, last))
}

/** Short words in quotation marks before anything else is told are the headline. */
function isHeadOfStory({ blocks }: Article, index: number): boolean {
  const words = blocks[index]?.text ?? ''
  return words.length < 100 && !blocks.slice(0, index).some(isCopy)
}

/** A story of one paragraph that an export has put into marks. */
function isWholeStory({ blocks }: Article, index: number): boolean {
  return (blocks[index]?.text.length ?? 0) > 400 && !blocks.some((block, at) => at !== index && isCopy(block))
}

/** The paragraph before a block; a caption or a link to another story between them, which no stop ends, is passed over. */
function lastParagraph({ blocks }: Article, index: number): number {
  let at = index - 1
  while (at >= 0 && at > index - 3 && /[\p{L}\d]\s*$/u.test(blocks[at]?.text ?? '')) at--
  return at
}

/** "Lina Roth", alone on its line. */
const NAME_LINE = /^\p{Lu}\p{Ll}[\p{L}’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2} \p{Lu}[\p{L}’'-]*(?:,? [JS]r\.)?$/u
/** "- Roth.", which Markdown takes for a list. */
const NAME_ITEM = /^(?:\p{Lu}[\p{L}’'.-]+ ){0,3}\p{Lu}[\p{L}’'-]+\.?$/u
/** "Voss says that the gates are safe." */
const SAYS_ON =
  /^(?!Police |Officials |Prosecutors |Residents |Witnesses |Neighbou?rs |Critics |Experts |Relatives )(?:\p{Lu}[\p{L}’'-]+ ){1,2}(?:also )?(?:says|said|adds|added|explains|explained|notes|noted)\b/u
/** "SPEECH IN ELSHAM, SEPT. 19." */
const PROVENANCE = /^(?=.{8,240}$)(?=.*\d)[\p{Lu}\d\s.,;:’'-]+$/u

/** The paragraph before ends with a sentence that hands over to what somebody says, or one person stands before and behind it. */
function isHandedOver(before: BlockFacts, after: string): boolean {
  if (!isCopy(before)) return false
  const last = before.sentences.at(-1)
  if (!last) return false
  const sentence = before.text.slice(last.start, last.end)
  if (isFramed(sentence, after) || INSIDER.test(sentence.trim())) return true
  // What a source told an outlet, or an outlet reports, is quoted from it.
  if (RELAYED.test(sentence) && findCitedOutlets(sentence).length > 0) return true
  const quoted = before.quotes.some((quote) => quote.end > last.start)
  return quoted ? /["”] the [\p{L}-]+ reads?\.\s*$/u.test(sentence) : handsOver(sentence)
}

/** How many quotations in a row are gone back over. */
const ROW = 4

/** "“…,” shares the insider.", who goes on. */
const INSIDER =
  /["”] (?:\p{L}+ )?(?:the|an?|one|another) (?:\p{L}+ )?(?:source|insider|pal|mole|spy|snitch|onlooker)(?: \p{L}+){0,4}\.$/u

const RELAYED = /\b(?:sources?|insiders?|pals?|friends?|onlookers?|reports|reporting)\b/

/** A paragraph ends with the words of one speaker, and the next goes on with them. */
function isCarriedOn(article: Article, index: number, depth = 0): boolean {
  const before = article.blocks[index]
  if (!before || before.quotes.length === 0) return depth > 0 && /:\s*$/.test(before?.text ?? '')
  // A row of paragraphs that are nothing but quotations, a call of the crowd among them, goes on with whoever opened it.
  const alone = !/\p{L}/u.test(unquoted(before, { start: 0, end: before.text.length }))
  if (alone && depth < ROW) return index > 0 && isCarriedOn(article, index - 1, depth + 1)
  if (!before.quotes.some((quote) => quote.use === 'speech')) return false
  // A quotation with its name set below or behind it is complete: “…” — Paul Voss
  if (/["“”]\s*[—–―-]{1,3}\s*\p{Lu}[^.!?]{0,60}$/u.test(before.text.trimEnd())) return false
  const here = attributionsIn(article, index).filter((attribution) =>
    attribution.source.some((place) => !isQuoted(before, place)),
  )
  return here.length > 0 && new Set(here.map(({ sourceId }) => sourceId)).size === 1
}

/**
 * Whom readers give a quotation that stands alone in its paragraph: the one person who has the word in the paragraph before. Most
 * often they are right, and after a cut they are not.
 */
function heirOf(article: Article, { block: index, quote }: ArticleQuote): string | undefined {
  const block = article.blocks[index]
  const before = lastParagraph(article, index)
  if (!block || before < 0 || !speechIn(block).get(quote)?.alone) return undefined
  const speakers = new Set(
    attributionsIn(article, before).flatMap(({ kind, sourceId }) =>
      kind === 'named-person' ? (sourceId ?? []) : [],
    ),
  )
  const [speaker, ...others] = [...speakers].map((id) => article.sources[id])
  return others.length === 0 ? speaker?.name : undefined
}

/** The quotation where it stands on one line, else its first sentence or line. */
function underline(article: Article, { block, quote }: ArticleQuote): Place {
  const here = article.blocks[block]
  const words = here?.text.slice(quote.start, quote.end) ?? ''
  if (!words.includes('\n')) return { block, start: quote.start, end: quote.end }
  const sentence = here?.sentences[sentenceAt(here, quote.start)]
  const line = quote.start + words.indexOf('\n')
  return { block, start: quote.start, end: Math.min(line, sentence?.end ?? line) }
}

/** A feature that goes with “says”. */
function isInPresent(article: Article): boolean {
  let balance = 0
  for (const { cue } of article.attributions) {
    const words = cue.map((place) => wordsAt(article, place)).join(' ')
    balance += /\bsays\b/.test(words) ? 1 : /\bsaid\b/.test(words) ? -1 : 0
  }
  return balance > 0
}

/** ", Roth said" behind the marks: American style moves the comma inside, which would edit the quotation. */
function fixes(article: Article, { block, quote }: ArticleQuote): Fix[] {
  const names = [...peopleNear(article, block, quote.start), '[NAME]']
  const says = isInPresent(article) ? 'says' : 'said'
  return offered(
    ...names.map((name) =>
      inserted(article, block, quote.start, `Introduce it with ${name}`, `${name} ${says}: `),
    ),
  )
}
