import { type Range, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver'
import type { Place, Source } from '../../rules/index.ts'
import { holds, pointAt, type Reading, rangeOf, rangeOfPlace, sourceAt, spanOf } from './drafts.ts'

const QUOTED = 'onrecord.quoted'

/** The word of a source's name at an offset, which a rename would replace; null where no name stands. */
export function prepareRename(reading: Reading, offset: number): Range | null {
  const named = wordAt(reading, offset)
  return named ? rangeOfPlace(reading, named.place) : null
}

/**
 * Mends a misspelt word of a name in every mention of its source. Inside a quotation the words are the speaker's, so the
 * editor asks about those where it can, and they stay as they are where it cannot.
 */
export function rename(
  reading: Reading,
  offset: number,
  newName: string,
  annotations: boolean,
): WorkspaceEdit | null {
  const named = wordAt(reading, offset)
  if (!named) return null
  if (newName.trim() === '') throw new ResponseError(-32602, 'A name cannot be empty.')
  const { article, document } = reading
  // A title or nickname is the outlet’s own, unless somebody says it: “Ask Vance,” Dahl said.
  const quotes = article.quotes.filter(
    ({ quote, support }) => quote.use !== 'term' || support.kind === 'attribution',
  )
  const edits: (TextEdit & { annotationId?: string })[] = []
  const edited = new Set<number>()
  for (const place of placesOf(reading, named)) {
    const span = spanOf(article, place)
    if (edited.has(span.start)) continue
    edited.add(span.start)
    const quoted = quotes.some(
      ({ block, quote }) => block === place.block && quote.start <= place.start && place.end <= quote.end,
    )
    if (quoted && !annotations) continue
    const edit = { range: rangeOf(document, span), newText: newName }
    edits.push(quoted ? { ...edit, annotationId: QUOTED } : edit)
  }
  const { uri, version } = document
  if (!annotations) return { changes: { [uri]: edits } }
  return {
    documentChanges: [{ textDocument: { uri, version }, edits }],
    changeAnnotations: {
      [QUOTED]: {
        label: 'Inside quotations',
        needsConfirmation: true,
        description: 'These are somebody’s own words.',
      },
    },
  }
}

function wordAt(reading: Reading, offset: number) {
  const point = pointAt(reading.article, offset)
  const found = point && sourceAt(reading.article, point)
  if (!point || !found) return undefined
  const name = namesIn(reading, found.mention).find(({ place }) => holds(place, point))
  return name && { ...name, source: found.source }
}

/**
 * Where a word of a source’s name stands: in its mentions, and wherever else the draft has it ("the Vance plan", "Vance’s
 * office"), unless it belongs to the name of another source too.
 */
function placesOf(reading: Reading, { word, source }: { word: string; source: Source }): Place[] {
  const { blocks, sources } = reading.article
  const own = source.mentions.flatMap((mention) => namesIn(reading, mention))
  const shared = sources.some(
    (other) => other !== source && other.name.split(/[\s’']+/).includes(word) && isNamed(other),
  )
  const others = shared
    ? []
    : blocks.flatMap(({ text }, block) => wordsOf(reading, { block, start: 0, end: text.length }))
  return [...own, ...others]
    .filter((one) => one.word === word)
    .map(({ place }) => place)
    .sort((a, b) => a.block - b.block || a.start - b.start)
}

/** "Vance’s office" bears her name, and is no namesake. */
function isNamed({ name, kind }: Source): boolean {
  return kind === 'named-person' || !/[’']s?(?:\s|$)/.test(name)
}

/** The words of the name in a mention: what can be misspelt. "She" and "The clerk" have none. */
function namesIn(reading: Reading, place: Place): { place: Place; word: string }[] {
  const mention = reading.article.blocks[place.block]?.mentions.find(
    ({ start, end }) => start === place.start && end === place.end,
  )
  const name = mention?.name?.split(/\s+/).map((word) => word.replace(/[’']s$/, '')) ?? []
  return wordsOf(reading, place).filter(({ word }) => name.includes(word))
}

/** The capitalised words of a place. */
function wordsOf({ article }: Reading, { block, start, end }: Place): { place: Place; word: string }[] {
  const { tokens = [] } = article.blocks[block] ?? {}
  return tokens
    .filter((token) => token.kind === 'word' && token.start >= start && /^\p{Lu}/u.test(token.text))
    .map((token) => {
      const word = token.text.replace(/[’']s$/, '')
      return { place: { block, start: token.start, end: token.start + word.length }, word }
    })
    .filter(({ place }) => place.end <= end)
}
