import type { Attribution, Source } from '../article/model.ts'
import { perBlock } from '../article/per-block.ts'
import { headlineOf } from '../article/resolve/genre.ts'
import { spanOf } from './fixes.ts'
import { defineRule } from './rule.ts'
import { isCopy, sourceAndCue } from './sourcing.ts'

/** Two rounds of a story of some three hundred words: everything that is said in it comes from `speaker`, or from both. */
function story(speaker: string, second: string = speaker): string {
  const rounds = ['spring', 'autumn'].map(
    (
      season,
    ) => `The north lock will close in ${season} for repairs to the gates, ${speaker} said, and the boats will use the old channel under the mill until the work is done and the water has been let back in by the crews.

The town built the lock long before the war and has mended it twice since then, both times with timber from the woods above the valley, where the best oaks for the work still grow along the road to the pass and are felled by hand.

${second} said that the money would come from the harbour fund, which the council fills with a part of what the boats pay at the gate, and that nobody would have to wait for long at the weir in the weeks of the ${season} market.

Ferries, barges and the fishing boats of the upper town share the channel in most years without trouble, and the keepers greet every captain by name, which helps when the mist comes down over the water and the lamps on the quay are dim.

${speaker} added that the lamps would be replaced as well, since the old ones had rusted through and the poles lean towards the water, and said that a bell would ring until then whenever the mist was down.`,
  )
  return rounds.join('\n\n')
}

/** The story with its first attribution marked. */
function marked(text: string): string {
  const mark = `${' '.repeat(text.indexOf('Paul Voss said'))}~~~~~~~~~~~~~~ single-source-story`
  return text.replace('\n', `\n${mark}\n`)
}

export default defineRule({
  id: 'single-source-story',
  summary: 'A story in which only one voice speaks.',
  severity: 'information',
  whole: true,
  docs: `A story of more than 300 words in which everybody who is given words is one and the same is close to a press release. Add a
second source, or say that this is one side.

Briefs, interviews, obituaries, opinion pieces and stories whose headline names the one who speaks are not asked for.`,
  standards: [
    { name: 'BBC Editorial Guidelines, section 3: Accuracy' },
    { name: 'Reuters Handbook of Journalism: The Essentials of Reuters sourcing' },
  ],
  examples: [
    { title: 'one voice in all of a story', text: marked(story('Paul Voss')) },
    {
      title: 'one who speaks, and what worries others',
      text: marked(`${story('Paul Voss')}\n\nThe mist, which worried the board, did not lift.`),
    },
    { title: 'a headline that names the voice', text: `# Voss to close north lock\n\n${story('Paul Voss')}` },
    { title: 'two voices', text: story('Paul Voss', 'Lina Roth') },
    {
      title: 'a brief',
      text: 'The north lock will close, Paul Voss said. He said that the work would take a month. Voss added that a bell would ring.',
    },
    { title: 'an interview', text: `---\ngenre: interview\n---\n\n${story('Paul Voss')}` },
    { title: 'an obituary', text: `---\ngenre: obituary\n---\n\n${story('Paul Voss')}` },
    { title: 'opinion', text: `---\ngenre: opinion\n---\n\n${story('Paul Voss')}` },
    {
      title: 'a document as well',
      text: `${story('Paul Voss')}\n\nThe oaks are felled by hand, according to a report by the Forest Agency.`,
    },
    {
      title: 'a linked page',
      text: `${story('Paul Voss')}\n\nThe [timetable](https://example.org/t) changes in May.`,
    },
    {
      title: 'nobody speaks',
      text: story('Paul Voss')
        .replaceAll(/Paul Voss (?:said|added) that /g, '')
        .replaceAll(', Paul Voss said,', ''),
    },
  ],
  *check(article) {
    if (article.genre !== 'news' && article.genre !== 'feature' && article.genre !== 'sports') return
    if (article.blocks.reduce((sum, block) => sum + wordsIn(block), 0) <= 300) return
    if (article.blocks.some((block) => block.links.some(({ url }) => /^https?:/i.test(url)))) return
    const speakers = article.sources.filter(speaks)
    const [only] = speakers
    if (!only || speakers.length > 1) return
    // "Lina Roth to close the mill": a headline that names the voice says whose side it is.
    if (headlineOf(article.document, article.blocks).includes(only.name.split(' ').at(-1) ?? only.name))
      return
    const voiced = article.attributions.filter(
      (attribution) => attribution.sourceId === only.id && isVoice(attribution),
    )
    const others = article.attributions.some(
      (attribution) => isVoice(attribution) && attribution.sourceId !== only.id,
    )
    const [first] = voiced
    const place = first && sourceAndCue(first)
    if (others || voiced.length < 4 || !place) return
    yield {
      ...spanOf(article, place),
      message: `Everything attributed here comes from ${only.name}. Add a second source, or say that this is one side.`,
    }
  },
})

const wordsIn = perBlock((block) =>
  isCopy(block) ? block.tokens.filter(({ kind }) => kind === 'word').length : 0,
)

function speaks(source: Source): boolean {
  return source.attributions.some((attribution) => attribution.sourceId === source.id && isVoice(attribution))
}

/** "Parking, which worried the board": whoever thinks or feels has not been asked for that. */
function isVoice({ agentless, source, cueClass }: Attribution): boolean {
  return !agentless && source.length > 0 && SPOKEN.has(cueClass)
}

const SPOKEN = new Set<Attribution['cueClass']>(['speech', 'writing', 'finding'])
