import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  SymbolKind,
} from 'vscode-languageserver'
import type { Place, Source } from '../../rules/index.ts'
import { KINDS } from '../report/kind-names.ts'
import { definitionOf, pointAt, type Reading, rangeOfPlace, sourceAt } from './drafts.ts'

/**
 * Who speaks of whom, as a call hierarchy: a source “calls” those whom it mentions in what is attributed to it, and those whose
 * words it passes on: an outlet whom somebody told it, whoever cites two officials.
 */
export function prepareCalls(reading: Reading, offset: number): CallHierarchyItem[] {
  const point = pointAt(reading.article, offset)
  const found = point && sourceAt(reading.article, point)
  return found ? [itemOf(reading, found.source)] : []
}

/** Those who speak of a source, and where they do. */
export function incomingCalls(reading: Reading, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const spoken = reading.article.sources[Number(item.data)]
  return reading.article.sources.flatMap((source) => {
    const places = spoken && source !== spoken ? mentionsIn(reading, source, spoken) : []
    return places.length > 0
      ? [{ from: itemOf(reading, source), fromRanges: places.map((place) => rangeOfPlace(reading, place)) }]
      : []
  })
}

/** Those whom a source speaks of, and where it does. */
export function outgoingCalls(reading: Reading, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const speaker = reading.article.sources[Number(item.data)]
  return reading.article.sources.flatMap((source) => {
    const places = speaker && source !== speaker ? mentionsIn(reading, speaker, source) : []
    return places.length > 0
      ? [{ to: itemOf(reading, source), fromRanges: places.map((place) => rangeOfPlace(reading, place)) }]
      : []
  })
}

/** Where what is attributed to one source mentions another, or has its words. */
function mentionsIn({ article }: Reading, speaker: Source, spoken: Source): Place[] {
  const all = speaker.attributions
  const own = all.filter(({ sourceId }) => sourceId === speaker.id)
  const said = own.flatMap(({ content }) => content)
  // "Vance told The Courier": the outlet has Vance's words. "Marsh said, citing two officials": Marsh has theirs.
  const passed =
    speaker.kind === 'media'
      ? all.filter(
          (one) =>
            one.sourceId === spoken.id || (one.sourceId === speaker.id && spoken.attributions.includes(one)),
        )
      : own.filter((one) => spoken.kind !== 'media' && spoken.attributions.includes(one))
  return spoken.mentions.filter(
    (mention) =>
      said.some(
        (place) => place.block === mention.block && place.start <= mention.start && mention.end <= place.end,
      ) ||
      passed.some(({ block, sentence }) => {
        const { start = 0, end = 0 } = article.blocks[block]?.sentences[sentence] ?? {}
        return block === mention.block && start <= mention.start && mention.end <= end
      }),
  )
}

function itemOf(reading: Reading, source: Source): CallHierarchyItem {
  const place = definitionOf(source) ?? { block: 0, start: 0, end: 0 }
  const range = rangeOfPlace(reading, place)
  return {
    name: source.name,
    detail: KINDS[source.kind][0],
    kind: SymbolKind.Class,
    uri: reading.document.uri,
    range,
    selectionRange: range,
    data: source.id,
  }
}
