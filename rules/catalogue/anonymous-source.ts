import type { Article, Place } from '../article/model.ts'
import { ANONYMITY_WISH, type UnnamedSource } from '../languages/en/anonymity.ts'
import { isCommonName, mayBeOwn } from '../languages/en/outlets-cited.ts'
import { isAccounted, reasonsForAll } from './anonymity-reasons.ts'
import { spanOf, wordsAt } from './fixes.ts'
import { isNamedLater } from './named-later.ts'
import { defineRule, type Fix } from './rule.ts'
import {
  attributionsIn,
  hasSourceNote,
  inserted,
  isCited,
  isCopy,
  offered,
  outletsCited,
  quoteAt,
  replacement,
  sentenceAt,
  sentenceText,
  shortWords,
} from './sourcing.ts'
import { unplacedIn } from './unplaced-sources.ts'

export default defineRule({
  id: 'anonymous-source',
  summary: 'A claim from an unnamed person with neither a reason nor a position to know.',
  severity: 'warning',
  recommended: true,
  docs: `Somebody without a name answers to nobody. Every major code asks for two clauses: how the source knows, and why there is
no name. “A source”, bare, is almost never enough; “familiar with the matter” says nothing of how.

Spokespeople and officials of a named body, witnesses, patients and victims are not asked for, nor is anybody whose
reason or position stands in the same paragraph or a neighbouring one, or whose name follows. That somebody “declined to be named” is a wish and no
reason yet, and the reason of somebody who is named is not another’s.`,
  standards: [
    {
      name: 'AP News Values and Principles: Anonymous sources',
      url: 'https://www.ap.org/about/news-values-and-principles/',
    },
    { name: 'Reuters Handbook of Journalism: The Essentials of Reuters sourcing' },
    { name: 'NPR Ethics Handbook: Transparency' },
    { name: 'AFP: Twenty principles of sourcing' },
  ],
  examples: [
    {
      title: 'a source',
      text: `
A source said the merger would be announced within days.
~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'sources, plural',
      text: `
The bridge contract has already been signed, sources said.
                                             ~~~~~~~ anonymous-source
`,
    },
    {
      title: 'people familiar with the matter',
      text: `
Talks broke down over pensions, people familiar with the matter said on Friday.
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'close to somebody',
      text: `
A source close to the chairman told the board to expect a second offer.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'a senior official',
      text: `
A senior official argued that the ferry line should be sold.
~~~~~~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'behind the cue',
      text: `
The envoy will be recalled in spring, according to two western diplomats.
                                                   ~~~~~~~~~~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'around a quotation',
      text: `
“The cabinet is finished,” an insider said.
                           ~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'relayed by a newspaper',
      text: `
The Harbor Times reported that the port would close, citing someone familiar with the plans.
                                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'somebody’s aide',
      text: `
One aide warned that the vote would be lost.
~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'one expert',
      text: `
One economist called the tunnel a gamble.
~~~~~~~~~~~~~ anonymous-source

“It is a gamble,” said one local labour leader.
                       ~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source

Multiple sources identified the pilot to the Courier as Tom Hale.
~~~~~~~~~~~~~~~~ anonymous-source

One reader even noted that the pier had been shut twice before.
~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'who asks claims nothing',
      text: `
Every winter one reader asks about the lamp. A senior official asked whether it had been lit.

An aide asked for the minutes to be read, and a lawmaker asked the guards to leave.

“Who lit it?” one official asked the keepers.
              ~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'a handful of a party',
      text: `
The bill is dead, according to several senior Democrats.
                               ~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'one of many',
      text: `
The envoy will not come back, one of the mayor’s aides said.
                              ~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'somebody who worked there',
      text: `
A former employee said the yard had known of the rust for years.
~~~~~~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'a place before it is no name',
      text: `
In San Jorge, a senior official said the lamps had failed.
              ~~~~~~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'told of by an outlet',
      text: `
The wire reported that an official later told the crew to leave.
                       ~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'quoted as saying',
      text: `
“They moved fast,” the wire quoted an insider in the talks as saying.
                                   ~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'told to a wire, which speaks of itself so',
      text: `
A source told Reuters that the port would close.
~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'said to be unnamed',
      text: `
“They want out,” an unnamed senior official said.
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'a wish is no reason',
      text: `
Another ferry owner, who declined to be named, said the quay would close.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source

A senior official, speaking on condition of anonymity, said the lamps had failed.
~~~~~~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'who speaks on as “he” behind somebody else',
      text: `
The owner of one ferry, Omar Fell, has threatened to sue.

Another ferry owner, who declined to be named, said the quay would close: “It is over,” he said.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'a wish and its reason, and who needs none',
      text: `Another ferry owner, who declined to be named because his licence is under review, said the quay would close.

A senior official, speaking on condition of anonymity to discuss the talks, said the lamps had failed.

A woman on the pier, who did not want to be named, said the lamp had gone out twice.`,
    },
    {
      title: 'sources of two sides',
      text: `
The two had met twice, said Tory and Labour sources.
                            ~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'to its verb and no further',
      text: `
Aske will stay, but one source close to the player has denied it.
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source

A top aide to Ana Ruiz called the levy a joke.
~~~~~~~~~~~~~~~~~~~~~~ anonymous-source

People close to the skipper felt the search was over too soon.
~~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source

Sources close to the family told CNN so. Sources close to the star even claimed it twice.
~~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source
                                         ~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source

Two letters are missing, according to people familiar with how the file was kept.
                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'what another outlet was told',
      text: `“They have parted,” a source told Harbour Weekly. “She is glad,” an insider told the magazine.

On Friday, People reported that the two had quarrelled about the boat.

“It was a cold week for both,” a source said.

“They kept apart,” she heard.

Another source said: “They did not dance.”

A friend of the skipper, who asked for tea, sat down. An insider close to the skipper said it was over, reports The Sun.`,
    },
    {
      title: 'a post set into the page',
      text: 'When sources are saying that the two have parted and you never knew that they had met — Lina Roth (@linaroth) October 28, 2016',
    },
    {
      title: 'those who were told of before, and an ally with a name and a seat',
      text: 'Among those insiders who said it, few were sure. Most insiders think it will pass. Sen. Ana Ruiz (D-Elsham), a close ally of Hale, agreed.',
    },
    {
      title: 'names behind a colon',
      text: 'Four Democratic senators said they would vote against it: Ana Ruiz, Tom Hale, Lina Roth and Joe Voss.',
    },
    {
      title: 'an employer with a name',
      text: 'An analyst at Banco Sur said the shares were too dear.',
    },
    {
      title: 'a memo that somebody wrote',
      text: 'A memo circulated by a Republican analyst noted that the vote would be lost.',
    },
    {
      title: 'reason and position',
      text: 'The merger will be announced within days, said two executives who worked on the deal and asked not to be named because the talks are private.',
    },
    {
      title: 'the reason stands in the next sentence',
      text: 'A senior official said the line should be sold. The official spoke on condition of anonymity because no decision has been made.',
    },
    {
      title: 'official documents',
      text: 'An official report says the dike was never inspected. The board had sent an official warning to the keeper. Exports were a better measure than official estimates, Ruiz said.',
    },
    {
      title: 'what somebody is',
      text: 'Banco Sur, which is also an adviser to the yard, has asked the court to wait. She had a colleague describe the charts to her.',
    },
    {
      title: 'who pleaded in court',
      text: 'Several former shipyard employees have already pleaded guilty to fraud.',
    },
    {
      title: 'what a named person was told',
      text: 'The former harbour master Gill Shore remembered how one of her male colleagues had called every pilot Betty.',
    },
    {
      title: 'those told of before',
      text: 'Ana Ruiz and Tom Hale wrote to the board. “Nobody has read the report,” the two senators said in a letter.',
    },
    {
      title: 'named in the next quotation',
      text: 'A leading expert on the herring trade says that the fleet is too large. “Half of the boats should go,” says Jorge Franco, head of fisheries at Banco Sur.',
    },
    {
      title: 'named as the next subject',
      text: 'A Brennish researcher has suggested that games could teach languages. Ravi Ost believes that they do it better than schools.',
    },
    {
      title: 'a first line whose name the next one gives',
      text: 'The harbour board has been a lot smarter, a backbencher has said.\n\nDerek Holt said a long vote “turned people off”.',
    },
    {
      title: 'no source at all',
      text: 'That is according to an expert panel, which met in Elsham. Earlier work with a colleague showed as much. An executive who froze his disk, thinking it would mend, tops the list.',
    },
    {
      title: 'some of them are named',
      text: 'Several senior Republicans, including Joan Cole, have raised doubts about the nominee and said so.',
    },
    {
      title: 'of that age, who would not speak, who was sent, and who has a name right behind',
      text: `“You will see a march,” said Mia Arnold, 32, a former staff member of the campaign, who plans to walk along.
One rigger of the yard would not talk, and declined to speak on the record.

The campaign, which dispatched at least four operatives to Elsham, saw it as a start.
Three years after Republicans vowed to mend the pier, it is shut.

A top adviser for President Dorn explained why it would not pay. Jon Furm, who leads the council of economists, said that it was late.

A top Hale adviser says that he is on a glide path.

Ed Brook spoke to reporters on Thursday.`,
    },
    {
      title: 'a reason that was given for all',
      text: `“There is much to do,” said a longtime adviser to both, who, like many of the two dozen others interviewed by the Courier,
asked for anonymity to speak freely.

The vote is on Friday.

The town is calm.

The pier is open.

“This is just like the first debate,” said one longtime adviser to Vance.`,
    },
    {
      title: 'named behind a dash',
      text: 'Another senior economic adviser called the sale a swindle.\n\n“We used to see that in the street,” Jorge Franco - then economic adviser to the mayor - told the radio.',
    },
    {
      title: 'without the second comma',
      text: 'Jorge Franco, a strategist at a small bank told the radio that rates would rise.',
    },
    { title: 'a spokesperson', text: 'A company spokesperson said talks were continuing.' },
    {
      title: 'who was briefed, and by that knows',
      text: 'Three lawmakers who were briefed on the plan said it would close two locks.',
    },
    {
      title: 'a named body answers for its official',
      text: 'An official at the Harbor Authority said the quay would reopen on Friday.',
    },
    {
      title: 'a witness',
      text: 'A woman who was on the ferry said the lights went out first.',
    },
    {
      title: 'was in the room',
      text: 'One lawmaker who attended the meeting said nobody spoke for an hour.',
    },
    {
      title: 'named right after',
      text: 'A union official, Jorge Franco, said the crews would walk out at noon.',
    },
    {
      title: 'the role of a named person',
      text: 'Jorge Franco, a senior official, said the crews would walk out at noon.',
    },
    {
      title: 'an official who acts',
      text: 'Two officials walked the length of the quay and sealed the gates.',
    },
    {
      title: 'sources of other things',
      text: 'The town draws its water from two sources in the hills.',
    },
    {
      title: 'inside a quotation',
      text: '“Sources say all sorts of things about me,” Ruiz said.',
    },
    {
      title: 'a business or an office in the matter',
      text: `
“They will be paid in mussels,” remarked one supplier.
                                         ~~~~~~~~~~~~ anonymous-source

A senior manager at the yard let slip over coffee that the cranes had not been tested.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source

One member of the ruling group, stopped on the quay, said the vote had been fixed.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source

A lobbyist for the trawlers likened the levy to piracy. A councillor put it bluntly: the pier was rotten.
~~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source
                                                        ~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'those who are somebody’s',
      text: `
The skipper was overruled, friends of the family say.
                           ~~~~~~~~~~~~~~~~~~~~~ anonymous-source

Pals are less discreet, with one telling us that the boat is for sale.
                             ~~~ anonymous-source
`,
    },
    {
      title: 'whoever answers the reporter, and a reason that is another’s',
      text: `
When we asked one contractor about the clay, he laughed and said: “What clay?”
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source

“We eat what we catch,” said Mara Fell, a netmaker who asked that her street not be printed because her sons are at sea.

The talks will fail, according to a diplomat.
                                  ~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'what anybody may tell, who has a name or a body, and who says how they know',
      text: `Somebody who was in the room called it a sieve. A contractor who has worked on the dike said it leaked. A driver said he saw the lorry swerve. A nurse who worked nights said she had not slept. A pub manager said trade was slow.

Her brother, a former driver for the firm, said the quay was cold. Ana Ruiz, a contractor who has worked on the dike, said it leaked.

A manager at Northern Ferries said the line would reopen. A contractor named Omar Fell said the clay was wet.

The firm said one supplier had called it so. A contractor told the court that he was paid in cash. If a director says no, it is no.

A man who knew the family said they kept to themselves. Someone in the queue said it was cold. One of the men said he had lost his boots.

Friends say goodbye at the quay. Ruiz told friends that she was tired. Colleagues say he was strict. “He shouted,” said Lina Roth, who sailed with him.

A member of the public said the pier was closed. A Democrat who voted for Hale said prices hurt. She works as a manager, said Ruiz.

One of the women who worked with him said he had grabbed her in the galley. A councillor said the pier was rotten, the court heard. A student on
the boat said it was fun, and a woman with a key around her neck waved.`,
    },
    {
      title:
        'trades with a stake, and what is no account of them: who answers, and a reason that a court gave',
      text: `
The rope was cut, according to a pal, who claims that the skipper knew.
                               ~~~~~ anonymous-source

“She has until May,” said one veteran producer.
                          ~~~~~~~~~~~~~~~~~~~~ anonymous-source

An administrator told the Elsham Beacon that the mole was sinking.
~~~~~~~~~~~~~~~~ anonymous-source

The crates will change, a mussel buyer said.
                        ~~~~~~~~~~~~~~ anonymous-source

“We guard a mud flat,” one agent said over tea.
                       ~~~~~~~~~ anonymous-source

A shipping industry lawyer said the yard had turned down a deal.
~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source

“Everybody knew it was rotten,” a harbour office insider fumed.
                                ~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source

A former trustee said that she had been begged to go. Sister Ana says nobody begged her for anything.
~~~~~~~~~~~~~~~~ anonymous-source

The lead plaintiff, identified in court papers only as J. R. because he fears reprisals, lives in Elsham.

A person familiar with the inspections told this newspaper that the pumps were moved.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'who speaks for somebody, buys for himself or has a body',
      text: `A lawyer for the yard said that it would pay. A first-time buyer said the flat was damp. An agent said the berth was sold.

When a state senator proposed to shut the lock, she drove to Elsham. The producer said he was tired.

A hospital administrator said the ward was full. A pal of the victim left flowers at the vigil.

A Brennish researcher has suggested that rust can sing. Lina Roth said it was the best idea in years.

The keeper, identified only as Tom because he fears for his post, is one of two officials who spoke to the Courier.

A person familiar with the pumps said they were old.`,
    },
    {
      title: 'people who are counted; insiders at large are another rule’s',
      text: `
Two people said that the yard had been sounded out by a buyer in the spring.
~~~~~~~~~~ anonymous-source

A senior figure said that the sale was close.
~~~~~~~~~~~~~~~ anonymous-source

The board is split, party insiders say. Three people said they had seen the flames from the pier.
`,
    },
    {
      title: 'whatever they are, who only “knows” of the matter',
      text: `
“It was a poor excuse,” said one Democrat familiar with the discussion.
                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source

The inquiry has stalled, according to a prosecutor briefed on the case.
                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source

Two investors with knowledge of the plan said that the lock would be sold.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source

A country familiar with floods builds high. A prosecutor said that the case would go on. Investors said they were pleased.
`,
    },
    {
      title: 'who spoke on a condition, and why',
      text: 'A former manager, who agreed to speak only if she was not named because she still works in the trade, said that the numbers were changed.',
    },
    {
      title: 'whoever it is that speaks on that condition, and a name that friends gave',
      text: `
A keeper of the lock, speaking on condition of anonymity, said the crack had been seen in 2023.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ anonymous-source

Colleagues called her “the Kraken”. Colleagues called her a tyrant.
                                    ~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'and why',
      text: 'A ferryman, speaking on condition of anonymity because he fears for his post, said that the lamps had failed.',
    },
    {
      title: 'names withheld that are not the source’s',
      text: `
The two were found in a car, a senior official said. Their names were withheld until relatives could be told.
                             ~~~~~~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'a share of those who have an office',
      text: 'One in four senators expects to have to ask for it, according to the Harbour Unit.',
    },
    {
      title: 'brokers who are counted, and brokers at large',
      text: `
Cover for a hull has fallen to $200, two brokers said. Brokers said they were pleased.
                                     ~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'who is named behind them is one of them by what ties both to the same person',
      text: `
Two colleagues said he was tired. Ana Ruiz, his deputy on the north light, said that he hid the charts.

Two colleagues said he was tired. Ana Ruiz, who sailed under him for years, said that he hid the charts.

Two colleagues said he was tired. Ana Ruiz, who sailed under him for years, said it was not true.
~~~~~~~~~~~~~~ anonymous-source

Two colleagues said he was tired. Ana Ruiz, who runs the yard at Tolland, said that trade was slow.
~~~~~~~~~~~~~~ anonymous-source
`,
    },
    {
      title: 'one of several is named in the next sentence',
      text: 'Three former employees told the Courier that they had raised the alarm. One of them, Nadia Brandt, did so in writing.',
    },
  ],
  *check(article) {
    const [forAll] = reasonsForAll(article.blocks)
    for (const [index, found] of unplacedIn(article.blocks)) {
      if (hasSourceNote(article, index)) continue
      if (forAll && forAll[0] < index) continue
      for (const { source, speaks } of found) {
        if (!speaks && !(source.class === 'role' ? goesOn : isCited)(article, index, source)) continue
        if (isAccounted(article, index, source)) continue
        if (isPassedOn(article, index, source) || isNamedLater(article, index, source)) continue
        if (isToldElsewhere(article, index, source)) continue
        const place = { block: index, start: source.start, end: source.end }
        yield {
          ...spanOf(article, place),
          message: message(article, place, source),
          fixes: () => fixes(article, place, source),
        }
      }
    }
  },
})

/** "Hale said a colleague had warned her": a person with a name answers for what somebody told them. An outlet passes it on. */
function isPassedOn(article: Article, index: number, source: UnnamedSource): boolean {
  return attributionsIn(article, index).some(
    (attribution) =>
      attribution.kind === 'named-person' &&
      attribution.cueClass !== 'intention' &&
      // "I asked an official, and then: “…”": the reporter vouches for nobody.
      !attribution.source.some((place) => /^(?:I|we)$/i.test(wordsAt(article, place))) &&
      // What was found for the name may be the unnamed source’s: "a source close to Hale said".
      attribution.source.every(({ start, end }) => end <= source.start || start >= source.end) &&
      // "Another owner said that it would close: “It is over,” he said": that is the owner.
      !attribution.source.some(
        (place) => place.start >= source.end && /^(?:he|she|they)$/i.test(wordsAt(article, place)),
      ) &&
      attribution.content.some(
        // A name given no more than the unnamed source for its words was taken for the speaker.
        ({ block, start, end }) =>
          block === index &&
          start <= source.start &&
          source.end <= end &&
          end - start > source.end - source.start + 2,
      ),
  )
}

/**
 * "A source told Harbour Weekly", "told the magazine": what another outlet was told, this one cannot give a name to. Wires and
 * networks speak of themselves so. "People reported on Friday … “…,” a source said": the outlet’s account goes on.
 */
function isToldElsewhere({ blocks }: Article, index: number, source: UnnamedSource): boolean {
  const block = blocks[index]
  if (!block) return false
  const here = outletsCited(block)
  const told = here.find(({ start, told }) => told && start >= source.head && start - source.end < 40)
  if (told)
    return !mayBeOwn(told) && (source.class === 'bare' || source.class === 'knowing' || isCommonName(told))
  const sentence = sentenceAt(block, source.start)
  // "A friend said that it was over, reports The Sun": whoever speaks of an outlet so is another.
  if (
    here.some(
      (outlet) => !outlet.told && outlet.start > source.end && sentenceAt(block, outlet.start) === sentence,
    )
  )
    return true
  if (source.class !== 'bare') return false
  const around = here.filter(({ start, told }) => sentenceAt(block, start) < sentence || told)
  // A second or third source goes on from further up.
  const back = /^(?:another|a (?:second|third|separate))\b/i.test(block.text.slice(source.start, source.head))
    ? 5
    : 2
  const before = blocks
    .slice(Math.max(0, index - back), index)
    .filter(isCopy)
    .slice(-Math.max(1, back - 1))
  return (around.length > 0 ? around : before.flatMap(outletsCited)).some((outlet) => !mayBeOwn(outlet))
}

function message(article: Article, place: Place, source: UnnamedSource): string {
  // "A clerk, who asked not to be named": that much the message says itself.
  const asks = wordsAt(article, place).search(/, (?:who (?:asked|declined|refused|spoke)|speaking)\b/)
  const words = shortWords(article, asks > 0 ? { ...place, end: place.start + asks } : place)
  return source.class === 'bare'
    ? `“${words}” could be anybody. Say how they know, and why they are not named.`
    : `“${words}” ${source.plural ? 'are' : 'is'} not named, and nothing says why or how they know. Give the reason and the position.`
}

/** "One old hand was coiling rope. “It is over,” he said": the sentence behind gives the words. */
function goesOn(article: Article, index: number, source: UnnamedSource): boolean {
  const block = article.blocks[index]
  const sentence = block ? sentenceAt(block, source.start) : -1
  if (!block || source.plural || block.sentences[sentence]?.start !== source.start) return false
  if (/\p{Lu}\p{L}+ \p{Lu}/u.test(sentenceText(block, sentence))) return false
  const next = block.sentences[sentence + 1]
  return (
    next !== undefined &&
    quoteAt(block, next.start) !== undefined &&
    attributionsIn(article, index).some(
      (attribution) =>
        attribution.sentence === sentence + 1 &&
        attribution.source.some((place) => /^(?:he|she|they)$/i.test(wordsAt(article, place))),
    )
  )
}

function fixes(article: Article, place: Place, source: UnnamedSource): Fix[] {
  const text = article.blocks[place.block]?.text ?? ''
  const phrase = text.slice(source.head, source.end)
  const after = text.slice(place.end)
  const closes = /^\s*(?:[.,;:!?)]|$)/.test(after) ? '' : ','
  const name = source.plural ? '[NAMES], [ROLES]' : '[NAME], [ROLE]'
  // "Who declined to be named", "speaking on condition of anonymity": only the reason is missing.
  const wishes = ANONYMITY_WISH.test(phrase)
  const [behind] = wishes ? [] : (WISH_BEHIND.exec(after) ?? [])
  const because = behind === undefined ? place.end : place.end + behind.length
  const ends = behind !== undefined && /^[.,;:!?]/.test(text.slice(because)) ? '' : closes
  const wish = wishes || behind !== undefined ? '' : ', who asked not to be named'
  const has = source.plural ? 'have' : 'has'
  const knows = KNOWS.test(phrase) ? `${has} worked as [POSITION]` : `${has} direct knowledge of [MATTER]`
  return offered(
    inserted(article, place.block, because, 'Say why there is no name', `${wish} because [REASON]${ends}`),
    inserted(
      article,
      place.block,
      place.end,
      'Say how they know',
      `${/, who\b/.test(phrase) ? ' and' : ','} who ${knows}${closes}`,
    ),
    replacement(article, place, 'Name the source', `${name}${closes}`),
  )
}

/** "Familiar with the matter": how, is what it does not say. */
const KNOWS = /^ (?:familiar|close|near|briefed|privy|aware|in the know|(?:with|who)\b.*\bknow)/i

/** "…, speaking on condition of anonymity" right behind the source. */
const WISH_BEHIND =
  /^,? (?:speaking|who (?:spoke|asked|declined|requested|insisted)|(?:asking|declining|requesting)) [^.,;:“”"()—–]{0,60}?\b(?:anonymity|anonymously|named|identified)(?=[.,;:]|$)/
