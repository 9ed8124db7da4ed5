import type { Article, Attribution, Place } from '../article/model.ts'
import { spanOf, wordsAt } from './fixes.ts'
import { defineRule, type Fix } from './rule.ts'

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
    { title: 'inside a quotation', text: '“Experts say all sorts of things,” Ruiz said.' },
  ],
  *check(article) {
    for (const attribution of article.attributions) {
      if (!isVague(article, attribution)) continue
      const words = underline(attribution)
      if (!words) continue
      const text = wordsAt(article, words)
      yield {
        ...spanOf(article, words),
        message: attribution.agentless
          ? `“${text}” names nobody. Say who reported it, or cut it.`
          : `“${wordsAt(article, attribution.source[0] ?? words)}” names nobody. Say who, or how many you spoke to.`,
        fixes: fixes(article, attribution),
      }
    }
  },
})

const CLAIMS = new Set(['speech', 'writing', 'finding', 'belief'])

function isVague(article: Article, attribution: Attribution): boolean {
  if (attribution.kind !== 'vague-group' && attribution.kind !== 'agentless') return false
  if (attribution.kind === 'agentless' && !attribution.agentless) return false
  if (!CLAIMS.has(attribution.cueClass)) return false
  const block = article.blocks[attribution.block]
  // "Allegedly" inside a sentence is the hedge on a charge that the story names; only where it opens one does nobody allege.
  if (
    attribution.by === 'allegedly' &&
    attribution.cue[0]?.start !== block?.sentences[attribution.sentence]?.start
  )
    return false
  if (!block || block.kind === 'heading' || block.kind === 'quotation' || block.kind === 'cell') return false
  const anchor = attribution.source[0] ?? attribution.cue[0]
  if (!anchor) return false
  if (block.quotes.some((quote) => quote.start <= anchor.start && anchor.start < quote.end)) return false
  return !article.attributions.some(
    (other) => isNamed(other) && (cures(attribution, other) || holds(other, anchor)),
  )
}

function isNamed({ kind }: Attribution): boolean {
  return kind === 'named-person' || kind === 'named-organisation' || kind === 'media' || kind === 'document'
}

/** A member named in the same or the next sentence of the paragraph makes the group a summary, not a mask. */
function cures(vague: Attribution, named: Attribution): boolean {
  const ahead = named.sentence - vague.sentence
  return named.block === vague.block && ahead >= 0 && ahead <= 1
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
  if (!who || attribution.agentless) return []
  const span = spanOf(article, who)
  const group = wordsAt(article, who)
  const atStart = /^\p{Lu}/u.test(group)
  const plural = group.toLowerCase()
  return [
    {
      title: 'Name a member and their role',
      edits: [{ ...span, insert: '[NAME], [ROLE]' }],
      safety: 'suggestion',
    },
    {
      title: 'Say how many you spoke to',
      edits: [{ ...span, insert: `${atStart ? '[NUMBER]' : '[NUMBER]'} ${plural} interviewed by [OUTLET]` }],
      safety: 'suggestion',
    },
  ]
}
