import type { Article, Attribution, Place } from '../article/model.ts'
import { cueVerb } from '../languages/en/cues.ts'
import { attributionFixes, spanOf, wordsAt } from './fixes.ts'
import { defineRule, type Fix } from './rule.ts'
import { hasSourceNote } from './sourcing.ts'

export default defineRule({
  id: 'vague-attribution',
  summary: 'A claim given to an unnamed group, or to nobody.',
  severity: 'warning',
  docs: `“Analysts say” lends a claim authority that nobody can check, and lets the writer’s own opinion in by the back door.
Name at least one member of the group in the same or the next sentence, say how many you spoke to, or say who reported
the rumour. Witnesses at a scene, spokespeople of a named body and groups with a named affiliation are fine.`,
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
      title: 'with an adverb before it',
      text: `
Regardless, analysts said the line would sink.
            ~~~~~~~~~~~~~ vague-attribution
`,
    },
  ],
  *check(article) {
    const named = namedByBlock(article)
    for (const attribution of article.attributions) {
      if (!isVague(article, attribution, named.get(attribution.block) ?? [])) continue
      const words = underline(attribution)
      if (!words) continue
      const text = wordsAt(article, words)
      yield {
        ...spanOf(article, words),
        message: attribution.agentless
          ? `“${text}” names nobody. Say who reported it, or cut it.`
          : `“${wordsAt(article, attribution.source[0] ?? words)}” names nobody. Say who, or how many you spoke to.`,
        fixes: () => fixes(article, attribution),
      }
    }
  },
})

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
  /\b(?:police|prosecutors|investigators|authorities|firefighters|doctors|organi[sz]ers|teachers|lawyers|attorneys|leaders|developers|engineers|executives|producers|workers|students|agencies|companies|groups)$/i
const QUANTIFIED = /^(?:some|many|most|several|other|others|numerous|various|a few|a number of)\b/i

/** The attributions to somebody who is named, by the blocks that they stand in or whose words they attribute. */
function namedByBlock(article: Article): Map<number, Attribution[]> {
  const groups = new Map<number, Attribution[]>()
  for (const attribution of article.attributions) {
    if (!isNamed(attribution)) continue
    for (const block of new Set([attribution.block, ...attribution.content.map((place) => place.block)])) {
      const group = groups.get(block)
      if (group) group.push(attribution)
      else groups.set(block, [attribution])
    }
  }
  return groups
}

/** `named` are the attributions of its block to somebody who is named. */
function isVague(article: Article, attribution: Attribution, named: readonly Attribution[]): boolean {
  if (article.genre === 'interview') return false
  const block = article.blocks[attribution.block]
  if (!block || block.kind === 'heading' || block.kind === 'quotation' || block.kind === 'cell') return false
  const anchor = attribution.source[0] ?? attribution.cue[0]
  if (!anchor) return false
  if (block.quotes.some((quote) => quote.start <= anchor.start && anchor.start < quote.end)) return false
  if (isAnswered(article, attribution)) return false
  if (attribution.agentless) {
    // "Allegedly" inside a sentence is the hedge on a charge that the story names; only where it opens one does nobody allege.
    if (attribution.by === 'allegedly' && anchor.start !== block.sentences[attribution.sentence]?.start)
      return false
    return !named.some((other) => stands(attribution, other) || holds(other, anchor))
  }
  if (attribution.kind !== 'vague-group' || !CLAIMS.has(attribution.cueClass)) return false
  if (!vouches(article, attribution) || !isUnnamedGroup(wordsAt(article, anchor))) return false
  return !named.some((other) => cures(attribution, other) || holds(other, anchor))
}

/** A note for the desk names the source, or a placeholder in the sentence already asks for it. */
function isAnswered(article: Article, { block, sentence }: Attribution): boolean {
  const holder = article.blocks[block]
  const span = holder?.sentences[sentence]
  if (!holder || !span) return false
  return hasSourceNote(article, block) || /\[[A-Z][A-Z ,/]+\]/.test(holder.text.slice(span.start, span.end))
}

/** The cue touches the group and is a verb of claiming, neither passive ("were told") nor an infinitive ("to announce"). */
function vouches(article: Article, { cue, source }: Attribution): boolean {
  const [says] = cue
  const [who] = source
  if (!says || !who) return false
  const gap = says.start >= who.end ? says.start - who.end : who.start - says.end
  if (gap > 2) return false
  const words = wordsAt(article, says).toLowerCase().split(/\s+/)
  if (
    /^(?:were|was|are|is|been|being|to|who|that|declined|refused)$/.test(words[0] ?? '') ||
    words.includes('to')
  ) {
    return words[0] === 'according'
  }
  if (MODALS.test(words[0] ?? '') || /\bthan $/i.test(textBefore(article, who))) return false
  // "Letters shown to critics suggest": it is the letters that do.
  if (says.start >= who.end && /\b(?:to|by|from|against) $/i.test(textBefore(article, who))) return false
  // A group is plural: "activists claims" and "some comments" are nouns.
  return words.some(
    (word) => VOUCHING.has(cueVerb(word)?.lemma ?? word) && (!word.endsWith('s') || word === 'says'),
  )
}

const MODALS = /^(?:may|might|could|would|should|can|will|must|did|do|have to)$/

function textBefore(article: Article, { block, start }: Place): string {
  return article.blocks[block]?.text.slice(Math.max(0, start - 8), start) ?? ''
}

/** No member, body or earlier mention stands behind the words. */
function isUnnamedGroup(source: string): boolean {
  if (/^(?:the|these|those|this|that|his|her|its|their|our|they|who|both)\b/i.test(source)) return false
  // "Observers in Arizona", "critics of the dam" are as vague as without; a named employer is not, and has another kind.
  const head = source.replace(/\s+(?:of|in|on|at|from|who|with|for|close|familiar)\b.*$/i, '')
  if (/\bof (?:the|these|those)\b/i.test(source)) return false
  if (QUANTIFIED.test(source)) return true
  return !ACCOUNTABLE.test(head) && !/\bofficials$|\blawmakers$|\baides$|\badvis[eo]rs$/i.test(head)
}

function isNamed({ kind }: Attribution): boolean {
  return kind === 'named-person' || kind === 'named-organisation' || kind === 'media' || kind === 'document'
}

/** A member named in the same or the next sentence of the paragraph makes the group a summary, not a mask. */
function cures(vague: Attribution, named: Attribution): boolean {
  const ahead = named.sentence - vague.sentence
  return named.block === vague.block && ahead >= 0 && ahead <= 1
}

/** A named source in this or a neighbouring sentence is who reported the hearsay. */
function stands(hearsay: Attribution, named: Attribution): boolean {
  return named.block === hearsay.block && Math.abs(named.sentence - hearsay.sentence) <= 1
}

/** The vague words are themselves what a named source says. */
function holds(named: Attribution, anchor: Place): boolean {
  return named.content.some(
    (place) => place.block === anchor.block && place.start <= anchor.start && anchor.end <= place.end,
  )
}

/** Source and cue when they touch, else the source, else the cue. */
function underline({ source, cue, agentless }: Attribution): Place | undefined {
  const [who] = source
  const [says] = cue
  if (agentless || !who) return says ?? who
  if (!says || says.block !== who.block) return who
  const gap = says.start >= who.end ? says.start - who.end : who.start - says.end
  return gap <= 2
    ? { block: who.block, start: Math.min(who.start, says.start), end: Math.max(who.end, says.end) }
    : who
}

function fixes(article: Article, attribution: Attribution): Fix[] {
  const [who] = attribution.source
  // Hearsay gets a source, or a note that says where it comes from.
  if (!who || attribution.agentless) return attributionFixes(article, attribution.block, attribution.sentence)
  const span = spanOf(article, who)
  const group = wordsAt(article, who)
  const plural = group.toLowerCase()
  return [
    {
      title: 'Name a member and their role',
      edits: [{ ...span, insert: '[NAME], [ROLE]' }],
      safety: 'suggestion',
    },
    {
      title: 'Say how many you spoke to',
      edits: [{ ...span, insert: `[NUMBER] ${plural} interviewed by [OUTLET]` }],
      safety: 'suggestion',
    },
  ]
}
