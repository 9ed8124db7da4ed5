import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver'
import { definitionOf, pointAt, type Reading, rangeOfPlace, sourceAt } from './drafts.ts'

/** From “he” or “the agency” to where the source is first named in full. */
export function definition(reading: Reading, offset: number): Location | null {
  const found = foundAt(reading, offset)
  const place = found && definitionOf(found.source)
  return place ? { uri: reading.document.uri, range: rangeOfPlace(reading, place) } : null
}

/** Every mention of the source at an offset, in reading order. */
export function references(reading: Reading, offset: number, withDefinition: boolean): Location[] {
  const found = foundAt(reading, offset)
  if (!found) return []
  const first = definitionOf(found.source)
  return found.source.mentions
    .filter((mention) => withDefinition || mention !== first)
    .map((mention) => ({ uri: reading.document.uri, range: rangeOfPlace(reading, mention) }))
}

/** The mentions of the source at an offset; its first full one stands out. */
export function highlights(reading: Reading, offset: number): DocumentHighlight[] {
  const found = foundAt(reading, offset)
  if (!found) return []
  const first = definitionOf(found.source)
  return found.source.mentions.map((mention) => ({
    range: rangeOfPlace(reading, mention),
    kind: mention === first ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }))
}

function foundAt({ article }: Reading, offset: number) {
  const point = pointAt(article, offset)
  return point && sourceAt(article, point)
}
