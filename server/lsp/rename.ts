import { type Range, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver'
import { type Article, type Place, type Source, type Span, spanOf } from '../../rules/index.ts'
import { holds, pointAt, type Reading, rangeOf, rangeOfPlace, sourceAt } from './drafts.ts'

const QUOTED = 'onrecord.quoted'

/** The word of a source's name at an offset, which a rename would replace; null where no name stands. */
export function prepareRename(reading: Reading, offset: number): Range | null {
  const named = wordAt(reading, offset)
  return named ? rangeOfPlace(reading, named.place) : null
}

/**
 * Mends a misspelt word of a name in every mention of its source, or the whole name where one is given for it. Inside a quotation
 * the words are the speaker’s, so the editor asks about those where it can, and they stay as they are where it cannot.
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
  for (const { place, text } of renamed(reading, named, newName)) {
    const span = spanOf(article, place)
    if (edited.has(span.start)) continue
    edited.add(span.start)
    const quoted = quotes.some(
      ({ block, quote }) => block === place.block && quote.start <= place.start && place.end <= quote.end,
    )
    if (quoted && !annotations) continue
    const edit = { range: rangeOf(document, span), newText: text }
    edits.push(quoted ? { ...edit, annotationId: QUOTED } : edit)
  }
  edits.unshift(...inHeadlines(reading, named, newName))
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

/** A word of a source’s name. */
interface Named {
  readonly word: string
  readonly source: Source
}

/** What is written where in the article, in its order. */
function renamed(reading: Reading, named: Named, newName: string): { place: Place; text: string }[] {
  const { blocks } = reading.article
  const { word, source } = named
  const places = placesOf(reading, named)
  const whole = wholeName(source.name, word, newName)
  if (!whole) return places.map((place) => ({ place, text: newName }))
  const lasts = placesOf(reading, { word: whole.surname, source }).map((place) => {
    const { from, full } = nameBefore(blocks[place.block]?.text ?? '', place, source.name)
    return { place: { ...place, start: from }, text: full ? whole.name : whole.last }
  })
  const firsts = placesOf(reading, { word: whole.given, source })
    .filter(
      (one) =>
        !lasts.some(
          ({ place }) => place.block === one.block && holds(place, { block: one.block, at: one.start }),
        ),
    )
    .map((place) => ({ place, text: whole.first }))
  return [...lasts, ...firsts].sort((a, b) => a.place.block - b.place.block || a.place.start - b.place.start)
}

/** A whole name in place of another: the parts of both that a mention may leave out the rest of. */
interface WholeName {
  readonly given: string
  readonly surname: string
  readonly name: string
  readonly first: string
  readonly last: string
}

const PARTICLE = /^(?:van|von|der|den|ter|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|st\.?)$/i

/**
 * Is the new name a whole one, though a word of the old one was pointed at: "Maria Brandt" for the surname of "Mara Brandt"? But a
 * particle or the old surname opens a surname: "van Brandt", "Brandt Voss".
 */
function wholeName(name: string, word: string, newName: string): WholeName | undefined {
  const old = name.split(/\s+/)
  const now = newName.trim().split(/\s+/)
  const [given = '', surname = ''] = [old[0], old.at(-1)]
  const [first = '', end = ''] = [now[0], now.at(-1)]
  if (old.length < 2 || now.length < 2) return undefined
  const opens = first === surname || PARTICLE.test(first)
  if (!(word === surname && !opens) && !(word === given && end === surname)) return undefined
  let at = now.length - 1
  while (at > 1 && PARTICLE.test(now[at - 1] ?? '')) at--
  return { given, surname, name: now.join(' '), first, last: now.slice(at).join(' ') }
}

/** Where the words of a name begin that end with a surname, and whether the given name is one of them. A middle name may be missing. */
function nameBefore(text: string, surname: Span, name: string): { from: number; full: boolean } {
  const [given = '', ...middle] = name.split(/\s+/).slice(0, -1)
  let from = surname.start
  for (const word of middle.reverse()) from = wordBefore(text, from, word) ?? from
  const start = wordBefore(text, from, given)
  return { from: start ?? from, full: start !== undefined }
}

/** Where a word starts that stands right before an offset. */
function wordBefore(text: string, at: number, word: string): number | undefined {
  const start = text.slice(0, at).trimEnd().length - word.length
  return start >= 0 && start + word.length < at && text.startsWith(word, start) ? start : undefined
}

/** What front matter says of the article in words that readers see. */
const HEADLINE = /^(?:title|headline|subtitle|subheadline|dek|description|summary|excerpt)$/

/** The edits of headlines that stand in front matter, where no mention is looked for: of a word that two sources bear, the whole name. */
function inHeadlines({ article, document }: Reading, named: Named, newName: string): TextEdit[] {
  const { word, source } = named
  const shared = isShared(article, named)
  const whole = wholeName(source.name, word, newName)
  return article.document.metadata
    .filter(({ key }) => HEADLINE.test(key))
    .flatMap(({ span }) => {
      const text = article.text.slice(span.start, span.end)
      return [...text.matchAll(WORD)].flatMap(({ 0: one, index }) => {
        if (one !== (whole?.surname ?? word)) return []
        const end = index + one.length
        const { from, full } = nameBefore(text, { start: index, end }, source.name)
        if (shared && !full) return []
        const range = rangeOf(document, { start: span.start + (whole ? from : index), end: span.start + end })
        return [{ range, newText: whole ? (full ? whole.name : whole.last) : newName }]
      })
    })
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}-]*(?:['’](?!s\b)[\p{L}\p{N}-]+)*/gu

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
function placesOf(reading: Reading, named: Named): Place[] {
  const { word, source } = named
  const { blocks } = reading.article
  const own = source.mentions.flatMap((mention) => namesIn(reading, mention))
  const others = isShared(reading.article, named)
    ? []
    : blocks.flatMap(({ text }, block) => wordsOf(reading, { block, start: 0, end: text.length }))
  return [...own, ...others]
    .filter((one) => one.word === word)
    .map(({ place }) => place)
    .sort((a, b) => a.block - b.block || a.start - b.start)
}

/** Does a word belong to the name of another source too? */
function isShared({ sources }: Article, { word, source }: Named): boolean {
  return sources.some(
    (other) => other !== source && other.name.split(/[\s’']+/).includes(word) && isNamed(other),
  )
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
