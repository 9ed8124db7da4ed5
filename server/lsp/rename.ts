import { type Range, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver'
import type { Place, Span } from '../../rules/index.ts'
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
  const quotes = article.quotes.filter(({ quote }) => quote.use !== 'term')
  const edits: (TextEdit & { annotationId?: string })[] = []
  const edited = new Set<number>()
  for (const mention of named.mentions) {
    for (const place of wordsOf(reading, mention).filter(({ word }) => word === named.word)) {
      const span = spanOf(article, place.place)
      if (edited.has(span.start)) continue
      edited.add(span.start)
      const quoted = quotes.some(
        ({ block, quote }) =>
          block === mention.block && quote.start <= place.place.start && place.place.end <= quote.end,
      )
      if (quoted && !annotations) continue
      const edit = { range: rangeOf(document, span), newText: newName }
      edits.push(quoted ? { ...edit, annotationId: QUOTED } : edit)
    }
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
  const name = wordsOf(reading, found.mention).find(({ place }) => holds(place, point))
  return name && { ...name, mentions: found.source.mentions }
}

/** The capitalised words of a mention: what can be misspelt in a name. */
function wordsOf({ article }: Reading, mention: Place): { place: Place; word: string }[] {
  const { text = '', tokens = [] } = article.blocks[mention.block] ?? {}
  const within = ({ start, end }: Span): boolean => start >= mention.start && end <= mention.end
  return tokens
    .filter((token) => token.kind === 'word' && within(token) && /^\p{Lu}/u.test(token.text))
    .map(({ start, end }) => {
      const word = text.slice(start, end).replace(/[’']s$/, '')
      return { place: { block: mention.block, start, end: start + word.length }, word }
    })
}
