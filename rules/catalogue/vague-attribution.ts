import { inPlace, sameList } from '../article/in-place.ts'
import type { Article, Attribution, Block, Place, Span } from '../article/model.ts'
import { perAttribution } from '../article/per-attribution.ts'
import { acrossBlocks, type BlockFacts, perBlock } from '../article/per-block.ts'
import { groupByRest } from '../article/resolve/by-block.ts'
import { cueVerb } from '../languages/en/cues.ts'
import { BODY_WITH_TRADE, isSomebodysWord, memberOf } from '../languages/en/group-members.ts'
import { isDocument } from '../languages/en/source-kinds.ts'
import { ABOUT_STUDY, IDENTIFIES } from '../languages/en/study-nouns.ts'
import { findVagueGroups, type VagueGroup } from '../languages/en/vague-groups.ts'
import { attributionFixes, spanOf, wordsAt } from './fixes.ts'
import { defineRule, type Fix, type Report } from './rule.ts'
import {
  attributionsIn,
  hasSourceNote,
  isCopy,
  isLinked,
  offered,
  outletsCited,
  quoteAt,
  replacement,
  sentenceText,
  shortWords,
  sourceAndCue,
  unquoted,
} from './sourcing.ts'

export default defineRule({
  id: 'vague-attribution',
  summary: 'A claim given to an unnamed group, or to nobody.',
  severity: 'warning',
  docs: `“Analysts say” lends a claim authority that nobody can check, and lets the writer’s own opinion in by the back door.
Name at least one member of the group in the same or the next sentence, say how many you spoke to, or say who reported
the rumour. Whose side a group takes (“her allies”) and where it is (“activists in the capital”) names nobody. Witnesses at a scene,
spokespeople of a named body, groups with a named employer, what a group says of itself, and a linked source are fine.`,
  standards: [
    {
      name: 'Wikipedia Manual of Style: Unsupported attributions',
      url: 'https://en.wikipedia.org/wiki/Wikipedia:WEASEL',
    },
    { name: 'NPR Ethics Handbook: Transparency' },
    { name: 'AFP: Twenty principles of sourcing' },
  ],
  examples: [
    {
      title: 'analysts',
      text: `
Analysts say the central bank has run out of room to cut rates.
~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'critics',
      text: `
Critics argue that the dam will never pay for itself.
~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'hearsay in the passive',
      text: `
It is widely believed that the ship left the bay without lights.
~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'a member is named in the next sentence',
      text: 'Critics say the dam will never pay for itself. “It is a monument to debt,” said Tomas Hale of the river group Flow.',
    },
    {
      title: 'affiliated',
      text: 'Analysts at Banco Sur say the central bank has run out of room to cut rates.',
    },
    { title: 'the group acts', text: 'Critics of the dam marched through the old town in the rain.' },
    {
      title: 'what is not said',
      text: 'Four councillors back the levy. Two others have not said whom they will back.',
    },
    {
      title: 'a side whose speaker stands in the next paragraph',
      text: `Opponents argued that the levy would cost jobs in the harbour.

“It is an extreme step,” said Ana Ruiz of the traders’ league.`,
    },
    { title: 'witnesses', text: 'Residents said they heard two explosions before dawn.' },
    { title: 'a surname like a trade', text: 'Summers said the deal was done. Walters said it was not.' },
    { title: 'inside a quotation', text: '“Experts say all sorts of things,” Ruiz said.' },
    {
      title: 'experts, behind what is said',
      text: `
The dam is safe, experts say.
                 ~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'many',
      text: `
Many believe the dam will fail within the decade.
~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'behind a quotation',
      text: `
“It will fail within the decade,” said observers.
                                  ~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'rumour',
      text: `
The harbour master is rumoured to be leaving.
                   ~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'whom a document was given to',
      text: 'The lock closed for a week. Pictures and text messages handed over to legislators suggest that it was a warning to Hale.',
    },
    {
      title: 'whose side they take is no name',
      text: `
The levy will be dropped, but her allies fear that the voters will not forgive it.
                              ~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'where they are is no name',
      text: `
Fishing rights activists in Lesotho estimate that half of the nets are illegal.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'what they see in it',
      text: `
The harbour board calls it a loan, but critics see it as a gift.
                                       ~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'bodies known by their cause',
      text: `
Human rights groups have accused the harbour police of looking away.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'what the firm does is not what it says',
      text: `
The yard reportedly lost money on every hull. Its owner did not reply to questions.
         ~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'who answers in what is alleged alleges nothing',
      text: `
Rolf Brandt ran the yard. Its crane was never mended, Ada Vale told the court.

Allegedly, a foreman begged him to close the quay, but Brandt replied that he could not.
~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'according to reports',
      text: `
According to unconfirmed reports, the ferry had no lamps.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'between commas',
      text: `
The bridge, many in the trade believe, was never meant for lorries.
            ~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'who is named speaks against them',
      text: `
Critics say the dike is rotten. But Marta Hale, the mayor, said it would hold.
~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'some and others are one omission',
      text: `
Some argue that the pier should go. Others say it should be mended.
~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'a member is named among them',
      text: 'Critics, including Tomas Hale of the river group Flow, say the dam will never pay for itself.',
    },
    {
      title: 'what a group says of itself',
      text: 'Several councillors said they would not vote. Supporters say they will march again.',
    },
    {
      title: 'what markets call the consensus',
      text: 'The bank lost two cents a share, less than the four cents that analysts had expected.',
    },
    {
      title: 'a link',
      text: 'Analysts say [the central bank has run out of room](https://example.org/note).',
    },
    {
      title: 'what is not said',
      text: 'How many believe it is unclear. Critics who say so are wrong. If experts say the dike holds, it will open.',
    },
    {
      title: 'a team that the next paragraph names',
      text: 'Scientists say they have mapped the seabed, and scientists think it is sinking.\n\nThe study was published in the journal Coastal Biology.',
    },
    {
      title: 'a member is named in the next paragraph',
      text: 'The yard has lost two cranes. Analysts said the dip would pass.\n\n“It was a fair year,” said Ana Ruiz, an analyst at Banco Sur.',
    },
    {
      title: 'a member is named a few sentences on',
      text: 'There may be more gains on Tuesday, analysts forecast. “There could still be another bid,” said Tom Hale, an analyst at Banco Sur.',
    },
    {
      title: 'a member stands before them, or leads a body for the cause',
      text: 'It was a fair year, said Ana Ruiz, an analyst at Banco Sur. Analysts said the dip would pass.\n\nThe yard has two cranes. Dike activists say their patience has run out.\n\n“You do not wait,” said Tom Hale, president of Flow.',
    },
    {
      title: 'a summary whose next paragraph names the firm',
      text: 'Letters that ask for passwords have doubled, say lock experts.\n\nThe number stopped by the lock firm Meridian rose from ten to twenty.',
    },
    {
      title: 'a summary whose next paragraph names the body',
      text: 'The lower lock will close for good, union officers have said.\n\nThe Harbour Workers’ Union said 300 jobs would go.',
    },
    {
      title: 'a summary that nobody fills in',
      text: `
The lower lock will close for good, experts say.
                                    ~~~~~~~~~~~ vague-attribution

It was built in 1931 and has two gates.
`,
    },
    {
      title: 'a trade is named two paragraphs on',
      text: `
The yard opened in 1931.

It is the last one on the river.

The yard has lost two cranes. Analysts say the dip will pass.
                              ~~~~~~~~~~~~ vague-attribution

The lock gates date from the war.

“It was a fair year,” said Ana Ruiz, an analyst at Banco Sur.
`,
    },
    {
      title: 'bodies, shares of those asked, and names',
      text: 'Scientists for Dry Feet says the dike is rotten. Ministers say it will hold, and the committee’s report is out, MPs said. Harbour rights groups, senior pilots and many MPs say the lock is too small. According to tide analysts, Meridian Research, it will sink. About 60 percent of the anglers believed it.',
    },
    {
      title: 'those told of before',
      text: 'Eight pilots were asked. All expect the lock to open, but many think it will be late. Delegates have been told so. It is late already, according to some estimates of the tide.',
    },
    {
      title: 'sides by what they are for, and experts by where they are',
      text: `
Pro-bridge councillors say the ferry is a relic.
~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution

Ohio tide experts say it will sink within the year.
~~~~~~~~~~~~~~~~~~~~~ vague-attribution

According to numerous reports, it has no lamps.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'a critic with a name and a post stands below',
      text: `But critics see no difference between the two plans.

Ana Ruiz, who leads the traders’ league, called the second one a copy of the first.`,
    },
    {
      title: 'a group that runs on, by its head',
      text: `
Backers of Ana Ruiz, who had confidently gone home to Elsham for the weekend, said that she would win.
~~~~~~~~~~~~~~~~~~~ vague-attribution
`,
    },
    {
      title: 'an outlet that has the rumour',
      text: `“They have parted,” a source told\u00a0Harbour Weekly. The two reportedly met on a ferry.

The pilot is said to be leaving.

Lina Roth is said to be leaving too.

“She has had enough,” a friend told the magazine.

The gates open in May. The keeper reportedly wants to stay, and Dockside reports that he may.

The town has two bridges.

The gates are new.

The quarrel reportedly grew at sea, according to the source.

The lamp is old.

The skipper is reportedly worth a fortune. A source explains that he found it in the mud.

The town has two bridges.

He is said to be angry still.

The insider said that the two had not met since.`,
    },
    {
      title: 'a line that links to another story, and the top of one',
      text: `Keeper Will Reportedly Stay: Is He Alone? He Reportedly Is

The keeper of the north light reportedly wants a new lamp.

The light was built in 1931.

It has two lamps, and one is dark.

The Elsham Gazette reported on Friday that he had asked for it twice.

Some fear for the dike as the tide rises`,
    },
    {
      title: 'an outlet that has it two paragraphs on',
      text: `
The gates open in May.

The dike is dry.

The pilot is said to be leaving.
          ~~~~~~~~~~~~~ vague-attribution

The lock was built in 1931.

“She has had enough,” a friend told the magazine.
`,
    },
    {
      title: 'the magazine of that name',
      text: 'The two met on a ferry, according to People. On Friday, People reported that they had parted.',
    },
    {
      title: 'no claim of a group',
      text: `And just when the town thought it over: just when sailing fans thought it could not get better, it rained. Maybe some assumed that they had met before. Trustees feared that the trip would fail. A number of women have since come forward and said that the keeper shouted at them.`,
    },
    {
      title: 'a member of one of two trades stands below',
      text: `Some historians and port leaders think the quarrel over the statue will last.

“Every statue is part of a longer story,” said Tom Hale, former head of the town archive and noted river historian.`,
    },
    {
      title: 'a blog that reported it',
      text: 'The two are said to be on their way to the islands, the Elsham harbour gossip blog reported on Monday.',
    },
    {
      title: 'what others think, and what the speaker remarks on everybody',
      text: 'Roth never cared what others think. The wreck proved what fans already suspected. Many have wondered where it lies.\n\nSome people say it is deep, but I never found it so.',
    },
    {
      title: 'one of them speaks in the next paragraph',
      text: `But other councillors said the plan needed no more talk.

“Most of it was drafted years ago,” said Tomas Hale, who sits for the lower town.`,
    },
    {
      title: 'with an adverb before it',
      text: `
Regardless, analysts said the line would sink.
            ~~~~~~~~~~~~~ vague-attribution
`,
    },
  ],
  *check(article) {
    if (article.genre === 'interview' || article.genre === 'lifestyle') return
    const groups = new Map(groupsIn(article.blocks))
    const runningOn = groupByRest(article.attributions)
    for (let index = 0; index < article.blocks.length; index++) {
      if (index % PAUSE === PAUSE - 1) yield undefined
      const block = article.blocks[index]
      const here = attributionsIn(article, index)
      const found = groups.get(index) ?? NONE
      if (!block || (here.length === 0 && found.length === 0) || hasSourceNote(article, index)) continue
      const on = sameRest(block, index, runningOn.get(index) ?? NOBODY)
      for (const claim of isFarDown(index)
        ? claimsIn(
            block,
            index,
            here,
            on,
            found,
            factsAbove(article, index),
            factsBelow(article, index),
            block.links,
            block.references,
          )
        : claimsOf(article, index, here, on, found))
        yield report(article, claim)
    }
  },
})

/** Blocks that are looked through at a time. */
const PAUSE = 50
const NONE: readonly VagueGroup[] = []
const NOBODY: readonly Attribution[] = []

const sameRest = sameList<Attribution>()

/** Behind the top of a story, whose claims are told by more of it. */
function isFarDown(index: number): boolean {
  return index >= LEDE
}

/** The claims of a block far down: they are told by nothing but it, what is attributed in it, and the paragraphs around it. */
const claimsIn = inPlace(
  (
    block,
    index,
    here: readonly Attribution[],
    runningOn: readonly Attribution[],
    groups: readonly VagueGroup[],
    above: BlockFacts | undefined,
    below: BlockFacts | undefined,
    links: Block['links'],
    references: Block['references'],
  ) => claimsOf(only({ ...block, links, references }, index, above, below), index, here, runningOn, groups),
)

/** The paragraph of copy above a block, the same object as long as its words are the same. */
function factsAbove(article: Article, index: number): BlockFacts | undefined {
  const above = copyAbove(article, index)
  return above && factsOf(above)
}

/** The paragraph of copy below a block, likewise. */
function factsBelow(article: Article, index: number): BlockFacts | undefined {
  const [below] = copyBelow(article, index, 1)
  return below && factsOf(below)
}

const factsOf = perBlock((block) => block)

/** What the claims of a block are told by. */
type Copy = Pick<Article, 'blocks' | 'attributions'>

/** Copy of which nothing is shown but one block and the paragraphs above and below it. */
function only(
  block: BlockFacts & Pick<Block, 'links' | 'references'>,
  index: number,
  above: BlockFacts | undefined,
  below: BlockFacts | undefined,
): Copy {
  const bare = { depth: 0, runs: [], links: [], emphasis: [], references: [] }
  const blocks: Article['blocks'][number][] = []
  blocks[index] = { ...bare, ...block }
  if (above) blocks[index - 1] = { ...above, ...bare }
  if (below) blocks[index + 1] = { ...below, ...bare }
  return { blocks, attributions: [] }
}

/**
 * What is given to nobody in a block, in order. `here` are its attributions, `runningOn` those of earlier blocks whose words run
 * on into it, `groups` what its form shows.
 */
function claimsOf(
  copy: Copy,
  index: number,
  here: readonly Attribution[],
  runningOn: readonly Attribution[],
  groups: readonly VagueGroup[],
): Claim[] {
  const named = [...runningOn, ...here]
    .filter((attribution) => isNamed(attribution) && !isHearsay(copy, attribution))
    .sort((a, b) => a.id - b.id)
  const claims: Claim[] = []
  const add = (claim: Omit<Claim, 'message'>): void => {
    if (!claims.some(({ words }) => words.start < claim.words.end && claim.words.start < words.end))
      claims.push({ ...claim, message: messageOf(copy, claim) })
  }
  for (const attribution of here) {
    if (
      !isHearsay(copy, attribution) &&
      (attribution.kind !== 'vague-group' || !CLAIMS.has(attribution.cueClass))
    )
      continue
    const words = underline(copy, attribution)
    if (words && isVague(copy, attribution, named)) {
      const [whole] = isHearsay(copy, attribution) ? [] : attribution.source
      const group = whole && headOf(copy, whole)
      const goesOn = group !== undefined && /^(?:still |yet )?others?\b/i.test(wordsAt(copy, group))
      const cut = whole && group && group.end < whole.end
      const short = cut ? { ...words, end: group.end } : words
      add({ words: short, sentence: attribution.sentence, group, goesOn })
    }
  }
  const text = copy.blocks[index]?.text ?? ''
  for (const { start, end, cue, sentence, goesOn } of groups) {
    const group = { block: index, start, end }
    const words = { ...group, start: Math.min(start, cue.start), end: Math.max(end, cue.end) }
    const claim = { words: isTouching(text, group, cue) ? words : group, sentence, group, goesOn }
    if (isUnanswered(copy, claim, named)) add(claim)
  }
  let last = -2
  return claims
    .sort((a, b) => a.words.start - b.words.start)
    .filter((claim) => {
      // "Some point fingers … others suggest" is one omission.
      const row = claim.goesOn && claim.sentence - last <= 1
      last = claim.sentence
      return !row
    })
}

const groupsIn = acrossBlocks((block) =>
  isCopy(block) && !isTeaser(block) ? findVagueGroups(block.text, block.tokens, block.sentences) : [],
)

/** "Backers of Roth", where the group runs on: "…, who went home to Elsham for the weekend"; "officials,". */
function headOf(copy: Copy, group: Place): Place {
  const words = wordsAt(copy, group)
  const clause = words.length > 48 ? words.search(/,? who\b/) : -1
  if (clause > 0) return { ...group, end: group.start + clause }
  return /[,;:]$/.test(words) ? { ...group, end: group.end - 1 } : group
}

/** A line that no stop ends links to another story: "The levy is dead: Some fear for the dike". */
const isTeaser = perBlock(
  ({ text, sentences }) => sentences.length < 2 && text.length < 110 && /[\p{L}\d]\s*$/u.test(text),
)

/** Words that give a claim to nobody. */
interface Claim {
  /** What an editor underlines. */
  readonly words: Place
  readonly sentence: number
  /** Absent for hearsay. */
  readonly group: Place | undefined
  readonly goesOn: boolean
  readonly message: string
}

function report(article: Article, claim: Claim): Report {
  const { start, end } = spanOf(article, claim.words)
  return { start, end, message: claim.message, fixes: () => fixes(article, claim) }
}

function messageOf(copy: Copy, { words, group }: Pick<Claim, 'words' | 'group'>): string {
  return group
    ? `“${shortWords(copy, group)}” names nobody. Say who, or how many you spoke to.`
    : `“${shortWords(copy, words)}” names nobody. Say who reported it, or cut it.`
}

function isTouching(text: string, group: Span, cue: Span): boolean {
  const [first, second] = group.start < cue.start ? [group, cue] : [cue, group]
  return (
    second.start - first.end <= 1 ||
    (second.start > first.end && !/[,—–(]/.test(text.slice(first.end, second.start)))
  )
}

/** Nobody near answers for a group that form shows: no link, member or named source whose words these are. */
function isUnanswered(
  article: Copy,
  { words, sentence, group = words }: Omit<Claim, 'message'>,
  named: readonly Attribution[],
): boolean {
  const block = article.blocks[words.block]
  if (!block) return false
  if (
    !OUTSIDE.test(wordsAt(article, group)) &&
    SAYS.test(block.text.slice(words.start, words.end)) &&
    OWN_BUSINESS.test(block.text.slice(words.end, words.end + 24))
  )
    return false
  if (quoteAt(block, group.start) || isAnswered(article, words.block, sentence)) return false
  if (isRemark(block, wordsAt(article, group))) return false
  // What was taken for a body may be the group itself.
  const others = named.filter(
    ({ source }) =>
      !source.some(
        (place) => place.block === group.block && place.start < group.end && group.start < place.end,
      ),
  )
  if (others.some((other) => holds(other, group))) return false
  return (
    !isCured(article, words.block, sentence, group, others) && !isNamedBelow(article, words, sentence, group)
  )
}

const CLAIMS = new Set(['speech', 'writing', 'finding', 'belief'])
/** Verbs by which a group vouches for a claim; asking, demanding, agreeing and acting are its own business. */
const VOUCHING = new Set(
  `say tell argue believe think claim contend maintain suggest warn estimate predict note add fear expect insist caution
  complain report state assert allege speculate suspect point describe acknowledge project conclude find show
  worry doubt wonder assume anticipate forecast explain observe remark announce counter lament
  according`.split(/\s+/),
)
/** Groups that answer for a public office or were there. */
const ACCOUNTABLE =
  /\b(?:police|prosecutors|investigators|authorities|firefighters|doctors|organi[sz]ers|teachers|lawyers|attorneys|leaders|developers|engineers|executives|producers|workers|students|trustees|commissioners|agencies|companies|groups|firms|unions|ministers|mps|peers|councillors|chiefs|officers|regulators|lenders|carmakers|airlines)$/i
const QUANTIFIED = /^(?:some|many|most|several|other|others|numerous|various|a few|a number of)\b/i

/** An attribution to nobody or to a vague group. `named` are the attributions of its block to somebody who is named. */
function isVague(article: Copy, attribution: Attribution, named: readonly Attribution[]): boolean {
  const block = article.blocks[attribution.block]
  if (!block || block.kind === 'heading' || block.kind === 'quotation' || block.kind === 'cell') return false
  const anchor = attribution.source[0] ?? attribution.cue[0]
  if (!anchor || isTeaser(block) || quoteAt(block, anchor.start)) return false
  if (isAnswered(article, attribution.block, attribution.sentence)) return false
  if (named.some((other) => holds(other, anchor))) return false
  if (isHearsay(article, attribution)) {
    // "Allegedly" inside a sentence is the hedge on a charge that the story names; only where it opens one does nobody allege.
    if (attribution.by === 'allegedly' && anchor.start !== block.sentences[attribution.sentence]?.start)
      return false
    // "Keeper Will Reportedly Stay": a headline, whatever it stands in.
    if (
      attribution.by === 'reportedly' &&
      /^\p{Lu}/u.test(wordsAt(article, anchor)) &&
      anchor.start !== block.sentences[attribution.sentence]?.start
    )
      return false
    // "Supposedly painted at sea, it shows a harbour": the writer’s own doubt.
    if (/^supposedly \p{Ll}+(?:ed|t|n)\b/iu.test(block.text.slice(anchor.start, anchor.end + 20)))
      return false
    return !named.some((other) => stands(article, attribution, other)) && !isTakenFrom(article, attribution)
  }
  const group = wordsAt(article, anchor)
  // "On Tuesday, People reported": the magazine has a capital where no sentence begins.
  if (/^People\b/.test(group) && anchor.start !== block.sentences[attribution.sentence]?.start) return false
  if (!vouches(attribution, block.text) || !isUnnamedGroup(group) || isRemark(block, group)) return false
  return (
    !isCured(article, attribution.block, attribution.sentence, anchor, named) &&
    !isNamedBelow(article, underline(article, attribution) ?? anchor, attribution.sentence, anchor)
  )
}

/** It names nobody: "it is said that"; "the firm reportedly lost", where the firm is no source; "according to reports". */
function isHearsay({ blocks }: Copy, attribution: Attribution): boolean {
  return attribution.agentless || reportsNobody(attribution, blocks[attribution.block]?.text ?? '')
}

const reportsNobody = perAttribution(({ cue: [says], source: [who] }, text) => {
  const cue = says ? text.slice(says.start, says.end) : ''
  if (/^(?:reportedly|reputedly|rumou?redly)$/i.test(cue)) return true
  return who !== undefined && REPORTS.test(text.slice(who.start, who.end)) && /^according to$/i.test(cue)
})

const REPORTS =
  /^(?:(?:unconfirmed|some|several|various|numerous|many|early|initial|multiple|other) )?(?:reports|rumou?rs)$/i

/** A link names the source, or a placeholder in the sentence already asks for it. */
function isAnswered(article: Copy, block: number, sentence: number): boolean {
  const holder = article.blocks[block]
  const span = holder?.sentences[sentence]
  if (!holder || !span) return false
  return isLinked(holder, span) || /\[[A-Z][A-Z ,/]+\]/.test(holder.text.slice(span.start, span.end))
}

/** The cue touches the group and is a verb of claiming, neither passive ("were told") nor an infinitive ("to announce"). */
const vouches = perAttribution(({ cue: [says], source: [who] }, text): boolean => {
  if (!says || !who) return false
  const gap = says.start >= who.end ? says.start - who.end : who.start - says.end
  const cue = text.slice(says.start, says.end)
  const group = text.slice(who.start, who.end)
  const before = text.slice(Math.max(0, who.start - 8), who.start)
  if (gap > 2 || /^:/.test(cue)) return false
  // "Two others have not said whom they back": nothing is claimed.
  if (/\b(?:have|has|had|did|do|does) not\b|n[’']t\b/i.test(cue)) return false
  // "According to some estimates": a document.
  if (says.end <= who.start && BARE.test(group) && /^ \p{Ll}/u.test(text.slice(who.end, who.end + 3)))
    return false
  // "Delegates have been told".
  if (/^(?:has|have|had) been\b/i.test(cue)) return false
  // "Unions, pilots and many clerks say": others speak too.
  if (/, (?:[\p{L}-]+ ){1,3}and $/u.test(text.slice(Math.max(0, who.start - 40), who.start))) return false
  // "Readers: tell me" addresses them; "Hale, Voss and others said" ends a list.
  if (/:$/.test(text.slice(who.end, says.start).trim())) return false
  // "His supporters expected him to run": a hope, no forecast.
  if (/^expect/.test(cue) && /\b(?:supporters|backers|fans|allies|admirers)\b/i.test(group)) return false
  if (/^others?\b/i.test(group) && /\b(?:and|or) $/i.test(before)) return false
  if (/\b(?:their|his|her) say$|\bthey\b/i.test(cue)) return false
  const words = cue.toLowerCase().split(/\s+/)
  if (
    /^(?:were|was|are|is|been|being|to|who|that|declined|refused)$/.test(words[0] ?? '') ||
    words.includes('to')
  ) {
    return words[0] === 'according'
  }
  const behind = text.slice(says.end, says.end + 24)
  if (MODALS.test(words[0] ?? '') || NO_CLAIM.test(before)) return false
  // "Three people thought to be guides"; "some said they had slept in cars", of people told of before.
  if (words.length === 1 && /^\s(?:to|by|as)\b/.test(behind) && /ed$|^(?:said|thought)$/.test(words[0] ?? ''))
    return false
  // "Users have shown as much. Many have found", "all expect it, but many think": of those told of before.
  if (
    BARE.test(group) &&
    (/\bfound$/.test(cue) || TOLD_OF.test(text.slice(Math.max(0, who.start - 120), who.start)))
  )
    return false
  if (words[0] === 'said' && BARE.test(group) && /^\s(?:they|he|she)\b/.test(behind)) return false
  // "The $5 that analysts expected": what markets call the consensus.
  if (/^(?:expected|forecast|predicted|projected)$/.test(words[0] ?? '') && CONSENSUS.test(before))
    return false
  // "Letters shown to critics suggest": it is the letters that do.
  if (says.start >= who.end && /\b(?:to|by|from|against) $/i.test(before)) return false
  if (SAYS.test(words.at(-1) ?? '') && OWN_BUSINESS.test(behind) && !OUTSIDE.test(group)) return false
  // A group is plural: "activists claims" and "some comments" are nouns.
  return words.some(
    (word) => VOUCHING.has(cueVerb(word)?.lemma ?? word) && (!word.endsWith('s') || word === 'says'),
  )
})

/** "Some people say so, but I never did": what somebody who tells of themselves remarks on everybody else. */
function isRemark(block: BlockFacts, group: string): boolean {
  return (
    /^(?:(?:some|many|most|other|a lot of) )?(?:people|some|many|most|others)$/i.test(group) &&
    tellsOfSelf(block)
  )
}

const tellsOfSelf = perBlock((block) =>
  /(?:^|[\s(—–])I(?:[’'](?:m|ve|d|ll))? \p{Ll}/u.test(unquoted(block, { start: 0, end: block.text.length })),
)

/** "They will not vote for it", "they cannot pay": what a group says of itself it needs nobody to vouch for. */
const OWN_BUSINESS =
  /^,? (?:that )?they(?:\b|[’'])(?! (?:expect|believe|think|fear|see|saw|doubt|suspect|estimate|worry|may|might)\b)/i
/** Those who speak of others. */
const OUTSIDE =
  /\b(?:analysts|experts|critics|observers|economists|scientists|researchers|historians|commentators)\b/i
const SAYS = /\b(?:say|said|claim|claimed|insist|insisted|argue|argued|complain|complained)$/i

/** What the group might say, or how many say it, is not said. */
const NO_CLAIM = /\b(?:than|when|whenever|if|unless|whether|how|so|too|not) $/i
const CONSENSUS = /(?:\b(?:that|than|what|which|cents|million|billion)|\d) $/i
const TOLD_OF = /(?:^|[.!?]\s)(?:All|Both|None)\b[^.!?]*, (?:but|and|though|although|while) $/
const BARE = /^(?:some|many|most|others|several|a few|few)$/i
const MODALS = /^(?:may|might|could|would|should|can|will|must|did|do|have to)$/

/** No member, body or earlier mention stands behind the words. */
function isUnnamedGroup(source: string): boolean {
  if (
    /^(?:the|these|those|this|that|his|her|its|their|our|they|who|both|all|each|every|everyone|everybody|nobody|if|when|unless|whether|how)\b/i.test(
      source,
    )
  )
    return false
  // "Observers in Arizona", "critics of the dam" are as vague as without; a named employer is not, and has another kind.
  const head = source.replace(/\s+(?:of|in|on|at|from|who|with|for|close|familiar|briefed|privy)\b.*$/i, '')
  if (/\bof (?:the|these|those|them|whom|which)\b/i.test(source)) return false
  // "Critics who say that are wrong", "economists polled by Harbour Wire", "most people think".
  if (/\bwho$|\b(?:polled|surveyed|interviewed|contacted) by\b|^most people$/i.test(source)) return false
  // "Scientists for Dry Feet says", "one of their lawyers, Lina Roth", "I hear his fans saying", "73 percent of the fans asked".
  if (/^(?:\p{Lu}\p{L}+ (?:for|against|without) \p{Lu}|I\b|[^,]*\d|[^,]*, \p{Lu}\p{L}+ \p{Lu})/u.test(source))
    return false
  // Those who live there; and studies, which are another rule's.
  if (
    /^(?:local|young|ordinary|older) people$/i.test(head) ||
    isDocument(head.split(/\s/).at(-1)?.toLowerCase() ?? '')
  )
    return false
  if (/\b(?:speakers|delegates|correspondents)$/i.test(head)) return false
  // "Maybe some assumed"; and those who tell what was done to them.
  if (/\b(?:her|his|their|its|the)$/i.test(source)) return false
  if (/^(?:maybe|perhaps|just)\b|\b(?:women|men|victims|accusers|survivors)$/i.test(source)) return false
  if (QUANTIFIED.test(source)) return true
  return !ACCOUNTABLE.test(head) && !/\bofficials$|\blawmakers$|\baides$|\badvis[eo]rs$/i.test(head)
}

function isNamed({ kind }: Attribution): boolean {
  return kind === 'named-person' || kind === 'named-organisation' || kind === 'media' || kind === 'document'
}

/** Words behind which somebody speaks against a group, and not for it. */
const AGAINST =
  /\b(?:but|however|yet|while|whereas|though|although|still|nevertheless|nonetheless|instead)\b/i
const DENIES =
  /^(?:den(?:y|ies|ied)|reject\w*|dismiss\w*|disput\w*|disagree\w*|refut\w*|counter(?:s|ed)|insist\w*|defend\w*)$/i

const SILENT =
  /\b(?:declin\w+|refus\w+|not (?:reply|respond|comment|answer)|n[’']t (?:reply|respond|comment))/i

/** A member named in the same or the next sentence of the paragraph makes the group a summary, not a mask. */
function isCured(
  article: Copy,
  block: number,
  sentence: number,
  group: Place,
  named: readonly Attribution[],
): boolean {
  const holder = article.blocks[block]
  const text = holder?.text ?? ''
  if (INCLUDING.test(text.slice(group.start, group.end + 60))) return true
  const span = holder?.sentences[sentence]
  const own = span ? text.slice(span.start, span.end) : ''
  // "In an article for the journal Coastal Biology, academics described": theirs is a name to look up.
  if (SCHOLARS.test(wordsAt(article, group)) && ABOUT_STUDY.test(own) && IDENTIFIES.test(own)) return true
  return named.some((other) => {
    const ahead = other.sentence - sentence
    const [who] = other.source
    const [says] = other.cue
    if (other.block !== block || ahead < 0 || ahead > 1 || !who) return false
    // Someone known already is no member that the writer brings in; nor is who speaks against the group.
    if (!/\p{Lu}/u.test(wordsAt(article, who).replace(/^(?:He|She|It|They|The|We|I)\b/, ''))) return false
    if (says && DENIES.test(wordsAt(article, says))) return false
    const from =
      ahead === 0
        ? Math.min(group.end, who.end)
        : (article.blocks[block]?.sentences[other.sentence]?.start ?? 0)
    const to = ahead === 0 ? Math.max(group.start, who.start) : who.start
    // What is quoted there does not turn against the group.
    return !AGAINST.test(holder ? unquoted(holder, { start: from, end: Math.max(from, to) }) : '')
  })
}

/** "Some, including Ana Ruiz, say", "analysts such as Ana Ruiz". */
const INCLUDING =
  /^[^.;:“”"]{0,80}?\b(?:including|such as|like|among them|led by|notably)\b[^.;:]{0,24}\p{Lu}|^[^.;:“”"(]{0,60}\(\p{Lu}/u

const SCHOLARS =
  /\b(?:researchers|scientists|academics|scholars|psychologists|economists|biologists|ecologists|epidemiologists)$/i

/** Who speaks for the group stands further down, where a reader of a summary looks for it. */
function isNamedBelow(article: Copy, words: Place, sentence: number, group: Place): boolean {
  return (
    isTeamBelow(article, group) ||
    isExpertBelow(article, sentence, group) ||
    isSpokenForBelow(article, sentence, group) ||
    isSummary(article, words, sentence)
  )
}

/** "Analysts said the dip would pass", and behind it or in the next paragraph "Ana Ruiz, an analyst at Banco Sur". */
function isExpertBelow(article: Copy, sentence: number, group: Place): boolean {
  const block = article.blocks[group.block]
  const member = memberOf(wordsAt(article, group))
  if (!block || !member) return false
  const isBroughtIn = (below: BlockFacts, at: number): boolean => {
    const words = sentenceText(below, at)
    return member.test(words) && isSomebodysWord(words)
  }
  // Before it as well: "Ana Ruiz, an analyst at Banco Sur, called it fair. Analysts said the dip would pass."
  for (let at = Math.max(0, sentence - 3); at <= sentence + 3; at++) {
    if (at !== sentence && isBroughtIn(block, at)) return true
  }
  // Behind a paragraph's last words comes the next; a summary is filled in by the paragraphs below it.
  const lede = isAtTop(article, group.block)
  if (!lede && block.sentences.length - sentence > 2) return false
  return copyBelow(article, group.block, lede ? 3 : 1).some(
    (below) => isBroughtIn(below, 0) || isBroughtIn(below, 1),
  )
}

/** Sides, and parts of a chamber or of nothing at all: who speaks next is one of them. */
const SIDE =
  /\b(?:opponents|supporters|advocates|backers|proponents)$|^(?:some|many|others|(?:some |many |other |several )?(?:republicans|democrats|lawmakers|senators|mps|councillors))$/i

/** "Opponents argued that it would cost jobs.", and in the next paragraph "“…,” said Ana Ruiz of the traders’ league". */
function isSpokenForBelow(article: Copy, sentence: number, group: Place): boolean {
  const block = article.blocks[group.block]
  const words = wordsAt(article, group)
  if (!block || block.sentences.length - sentence > 1) return false
  const [below] = copyBelow(article, group.block, 1)
  if (/\b(?:critics|detractors|rivals|foes)\b/i.test(words) && below && OBJECTS.test(sentenceText(below, 0)))
    return true
  if (!SIDE.test(words)) return false
  return (
    below?.attributions.some(
      ({ sentence: at, source: [who], cueClass }) =>
        at < 2 &&
        CLAIMS.has(cueClass) &&
        who !== undefined &&
        FULL_NAME.test(below.text.slice(who.start, who.end)),
    ) === true
  )
}

/** "Ana Ruiz, who leads the traders’ league, called it": brought in right behind the critics, and so one of them. */
const OBJECTS =
  /^(?:["“][^"“”]{1,300}[,?!]["”] (?:said|says|wrote) )?(?:[A-Z][a-z]+\. )?\p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}’'-]+(?:, [^,“”"]{3,80},| of [^,“”"]{3,60}|, (?:an?|the|who|of|whose)\b)/u

const FULL_NAME = /\p{Lu}[\p{L}.’'-]+ \p{Lu}\p{L}/u

/** "The lock will close for good, union officers have said": a first sentence of which the next paragraph says who they are. */
function isSummary(article: Copy, words: Place, sentence: number): boolean {
  const block = article.blocks[words.block]
  const end = block?.sentences[sentence]?.end ?? 0
  if (!block || sentence > 0 || !isAtTop(article, words.block)) return false
  if (/\p{L}/u.test(block.text.slice(words.end, end).replace(/^ (?:the )?\p{Lu}[\p{L} ]+/u, ''))) return false
  const [below] = copyBelow(article, words.block, 1)
  if (!below) return false
  const at = article.blocks.indexOf(below)
  if (BODY_WITH_TRADE.test(sentenceText(below, 0))) return true
  return attributionsIn(article, at).some(
    (other) =>
      other.sentence < 2 &&
      CLAIMS.has(other.cueClass) &&
      (other.kind === 'named-person' || other.kind === 'named-organisation') &&
      !other.cue.some((says) => DENIES.test(wordsAt(article, says)) || SILENT.test(wordsAt(article, says))),
  )
}

/**
 * An outlet that this paragraph, the one above or the one below cites has the rumour: "Harbour Weekly reports". What is understood,
 * believed or feared has been told to nobody by that.
 */
function isTakenFrom(article: Copy, { block: index, cue: [says] }: Attribution): boolean {
  const block = article.blocks[index]
  if (!block) return false
  if (outletsCited(block).length > 0 || SOURCE_HAS_IT.test(block.text)) return true
  if (
    says &&
    /\b(?:understood|believed|thought|assumed|feared|suspected|estimated)\b/.test(wordsAt(article, says))
  )
    return false
  // What the top of a story sums up is told in full some paragraphs on.
  return [copyAbove(article, index), ...copyBelow(article, index, isAtTop(article, index) ? 4 : 1)].some(
    (near) => near !== undefined && (outletsCited(near).length > 0 || GOES_ON.test(near.text)),
  )
}

/** A source told of before goes on in the next paragraph. */
const GOES_ON =
  /\bthe (?:source|insider|informant)s? (?:said|says|adds|added|told|tells|claimed|claims|explains|explained)\b/i

/** A source has the rumour in its own paragraph: who that is, another rule asks. */
const SOURCE_HAS_IT =
  /\b(?:the|an?|another|one) (?:source|insider|informant)s? (?:said|says|adds|added|told|tells|claimed|claims|explains|explained)\b|\b(?:said|says|adds|added|revealed|explained|according to) the (?:source|insider)\b/i

/** The paragraph of copy above a block. */
function copyAbove({ blocks }: Copy, index: number): Article['blocks'][number] | undefined {
  for (let at = index - 1; at >= index - 3 && at >= 0; at--) {
    const block = blocks[at]
    if (block && isCopy(block)) return block
  }
  return undefined
}

/** The paragraphs of copy behind a block. */
function copyBelow({ blocks }: Copy, index: number, count: number): Article['blocks'][number][] {
  const below: Article['blocks'][number][] = []
  for (let at = index + 1; at <= index + 3 * count && below.length < count; at++) {
    const block = blocks[at]
    if (block && isCopy(block)) below.push(block)
  }
  return below
}

/** It stands in the first paragraphs of copy, a headline among them where the text marks none. */
function isAtTop(article: Copy, index: number): boolean {
  return index < LEDE && article.blocks.slice(0, index).filter(isCopy).length < 2
}

/** How many blocks the top of a story takes at most, with headline, byline and picture. */
const LEDE = 10

/** A lede may speak of scientists where the copy right below it says of which university or journal. */
function isTeamBelow(article: Copy, group: Place): boolean {
  if (group.block >= LEDE || !SCHOLARS.test(wordsAt(article, group))) return false
  const copy = article.blocks.slice(0, 2 * LEDE).flatMap((block, index) => (isCopy(block) ? [index] : []))
  const at = copy.indexOf(group.block)
  if (at < 0 || at > 5) return false
  return copy.slice(at, at + (at > 1 ? 2 : 5)).some((index) =>
    (article.blocks[index]?.sentences ?? []).some(({ start, end }) => {
      const words = article.blocks[index]?.text.slice(start, end) ?? ''
      return (
        (index !== group.block || start > group.start) &&
        (ABOUT_STUDY.test(words) || /\bproject\b/i.test(words)) &&
        IDENTIFIES.test(words)
      )
    }),
  )
}

/** A named source in this or a neighbouring sentence is who reported the hearsay. */
function stands(article: Copy, hearsay: Attribution, named: Attribution): boolean {
  const [says] = named.cue
  // Who denies it, or would not speak, has not reported it.
  if (says && (DENIES.test(wordsAt(article, says)) || SILENT.test(wordsAt(article, says)))) return false
  // "Allegedly, his brother begged him to stop, but Brandt replied …": what is said there is alleged itself.
  if (hearsay.by === 'allegedly' && named.sentence === hearsay.sentence) return false
  const far = says && /^according to$/i.test(wordsAt(article, says)) ? 2 : 1
  return named.block === hearsay.block && Math.abs(named.sentence - hearsay.sentence) <= far
}

/** The vague words are themselves what a named source says. */
function holds(named: Attribution, anchor: Place): boolean {
  return named.content.some(
    (place) => place.block === anchor.block && place.start <= anchor.start && anchor.end <= place.end,
  )
}

/** Source and cue when they touch, else the source; of hearsay the cue. */
function underline(article: Copy, attribution: Attribution): Place | undefined {
  const [says] = attribution.cue
  return says && /ly$/.test(wordsAt(article, says))
    ? says
    : attribution.agentless
      ? says
      : shortened(article, sourceAndCue(attribution), attribution)
}

/** "Experts believe five rises" is underlined to its verb: what the tagger took besides is what they say. */
function shortened(article: Copy, words: Place | undefined, { cue: [says] }: Attribution): Place | undefined {
  if (!words || !says || says.end !== words.end) return words
  const forms = [...wordsAt(article, says).matchAll(/[\p{L}’']+/gu)]
  const verb = forms.find(([form]) => VOUCHING.has(cueVerb(form.toLowerCase())?.lemma ?? ''))
  if (!verb || forms.length - forms.indexOf(verb) < 3) return words
  return { ...words, end: says.start + verb.index + verb[0].length }
}

function fixes(article: Article, { words: place, sentence, group }: Claim): Fix[] {
  if (!group) {
    const according = /^according to /i.exec(wordsAt(article, place))
    if (according) {
      const reports = { ...place, start: place.start + according[0].length }
      return offered(replacement(article, reports, 'Say who reported it', '[SOURCE]'))
    }
    // Hearsay gets a source, or a note that says where it comes from.
    return attributionFixes(article, place.block, sentence)
  }
  const words = wordsAt(article, group)
  const named = article.blocks[place.block]?.mentions.some(
    ({ form, start }) => form === 'name' && start === group.start,
  )
  const plural = named ? words : words.charAt(0).toLowerCase() + words.slice(1)
  return offered(
    replacement(article, group, 'Name a member and their role', '[NAME], [ROLE]'),
    replacement(article, group, 'Say how many you spoke to', `[NUMBER] ${plural} interviewed by [OUTLET]`),
  )
}
