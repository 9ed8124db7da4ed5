import type { Article, ArticleQuote, Attribution, Place } from '../article/model.ts'
import { applauds } from '../languages/en/no-one-speaker.ts'
import { spanOf, wordsAt } from './fixes.ts'
import { isIntroduced, lastParagraph } from './introduced-quotes.ts'
import { defineRule, type Fix } from './rule.ts'
import {
  attributionsIn,
  hasSourceNote,
  inserted,
  isLinked,
  offered,
  peopleNear,
  sentenceAt,
  TITLED,
} from './sourcing.ts'
import { isQuoted, isSpeechVerb, type Speech, speechIn } from './unspoken-quotes.ts'

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
      title: 'in the single marks of a British house',
      text: `
The ferry stays in port until the spring, and the shop has sold its last flour.

‘There was no warning at all.’
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unattributed-quote
`,
    },
    {
      title: 'a crosshead in single marks',
      text: 'The ferry stays in port until the spring.\n\n‘No warning at all!’\n\nThe shop has sold its last flour.',
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
        fixes: () => fixes(article, entry, heir),
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
      (attribution.source.some((place) => place.start >= before) || isSpoken(article, attribution)) &&
      // "The gallery applauded."
      !attribution.source.some((place) => applauds(block.text.slice(place.start))) &&
      // "Relatives pressed against the tape": a group that says nothing.
      (!GROUPS.has(attribution.kind) || isSpoken(article, attribution)),
  )
  return speaks || (alone && isIntroduced(article, index))
}

/** Its cue is a verb of speech. */
function isSpoken(article: Article, { cue }: Attribution): boolean {
  return cue.some((place) => isSpeechVerb(wordsAt(article, place).toLowerCase()))
}

const GROUPS = new Set(['witness-group', 'vague-group'])

/** "Voss says that the gates are safe." */
const SAYS_ON =
  /^(?!Police |Officials |Prosecutors |Residents |Witnesses |Neighbou?rs |Critics |Experts |Relatives )(?:\p{Lu}[\p{L}’'-]+ ){1,2}(?:also )?(?:says|said|adds|added|explains|explained|notes|noted)\b/u
/** "SPEECH IN ELSHAM, SEPT. 19." */
const PROVENANCE = /^(?=.{8,240}$)(?=.*\d)[\p{Lu}\d\s.,;:’'-]+$/u

/** "Neither would say what was offered" */
function isNobody(article: Article, place: Place): boolean {
  return /^(?:neither|none|nobody|no one)\b/i.test(wordsAt(article, place))
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

/** ", Roth said" behind the marks: American style moves the comma inside, which would edit the quotation. The heir comes first. */
function fixes(article: Article, { block, quote }: ArticleQuote, heir: string | undefined): Fix[] {
  const people = new Set([
    ...(heir && !TITLED.test(heir) ? [heir] : []),
    ...peopleNear(article, block, quote.start),
  ])
  const names = [...[...people].slice(0, 3), '[NAME]']
  const says = isInPresent(article) ? 'says' : 'said'
  return offered(
    ...names.map((name) =>
      inserted(article, block, quote.start, `Introduce it with ${name}`, `${name} ${says}: `),
    ),
  )
}
