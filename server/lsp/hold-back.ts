import type { Diagnostic } from 'vscode-languageserver'
import { type Article, type Span, spanOf } from '../../rules/index.ts'
import type { Diagnosis } from './diagnostics.ts'
import type { Reading } from './drafts.ts'

/** Milliseconds without a keystroke after which a sentence that is whole is taken as written. */
const PAUSE = 1500
/** The same where words break off at the paragraph’s end: whoever thinks of the next one takes longer, */
const THOUGHT = 5000
/** and whoever writes down what somebody says listens meanwhile. */
const DICTATION = 30_000

const FINISHED = /[.!?…]["'”’»)\]]*$/
const OPENING = /^[\s"“„«»‘']*$/
const CLOSING = /^["'”’»)\]]*\s*$/

/** Where somebody types. */
interface Passage {
  /** Where the block before it ends in the document: no keystroke in the passage moves that. */
  readonly from: number
  /** Words break off there: whatever is new anywhere may come of half a name or half a sentence. */
  readonly open: boolean
  /** Milliseconds without a keystroke after which it is taken as written. */
  readonly wait: number
  /** What the words to come may still answer. */
  readonly span: Span
}

interface Shown {
  readonly diagnosis: Diagnosis
  readonly caret: number | undefined
  readonly passage: Passage | undefined
  /** The part of the diagnosis that is to be shown. */
  readonly part: Diagnosis
  readonly places: ReadonlyMap<Diagnostic, Place>
}

/** Where a diagnostic starts, from the start of its document and from the end: one of them outlasts any keystroke elsewhere. */
interface Place {
  readonly after: string
  readonly before: string
}

interface Typing {
  readonly at: number
  pause: ReturnType<typeof setTimeout>
}

/**
 * Keeps new findings back while the words at the caret may still answer them: until the sentence is whole and the next one is, too, or
 * the paragraph is left, the typing pauses or the draft is saved. What was reported before stays.
 */
export class HoldBack {
  readonly #release: (uri: string) => void
  readonly #typing = new Map<string, Typing>()
  readonly #last = new Map<string, Shown>()

  /** `release` is called when what was held back of a document is to be shown. */
  constructor(release: (uri: string) => void) {
    this.#release = release
  }

  /** Takes note of a keystroke that left the caret at an offset; of any other change where there is none. */
  typed(uri: string, at: number | undefined): void {
    clearTimeout(this.#typing.get(uri)?.pause)
    if (at === undefined) this.#typing.delete(uri)
    else this.#typing.set(uri, { at, pause: setTimeout(() => this.#paused(uri), PAUSE) })
  }

  /** What is to be shown now of what was found. */
  shown(reading: Reading, diagnosis: Diagnosis): Diagnosis {
    const { uri } = reading.document
    const caret = this.#typing.get(uri)?.at
    const last = this.#last.get(uri)
    if (last && last.diagnosis === diagnosis && last.caret === caret) return last.part
    const passage = caret === undefined ? undefined : passageAt(reading, caret)
    const places = placesOf(reading, diagnosis)
    const held = passage ? heldBack(reading, places, passage, last) : new Set<Diagnostic>()
    const part = held.size > 0 ? without(diagnosis, held) : diagnosis
    this.#last.set(uri, { diagnosis, caret, passage, part, places })
    return part
  }

  /** What is typed of a document is taken as written. */
  written(uri: string): void {
    this.typed(uri, undefined)
    const last = this.#last.get(uri)
    if (last && last.part !== last.diagnosis) this.#release(uri)
  }

  forget(uri: string): void {
    this.typed(uri, undefined)
    this.#last.delete(uri)
  }

  #paused(uri: string): void {
    const typing = this.#typing.get(uri)
    const more = (this.#last.get(uri)?.passage?.wait ?? PAUSE) - PAUSE
    if (typing && more > 0) typing.pause = setTimeout(() => this.written(uri), more)
    else this.written(uri)
  }
}

function without({ resultId, diagnostics, findings }: Diagnosis, held: ReadonlySet<Diagnostic>): Diagnosis {
  return {
    resultId: `${resultId}-held`,
    diagnostics: diagnostics.filter((one) => !held.has(one)),
    findings: new Map([...findings].filter(([one]) => !held.has(one))),
  }
}

function placesOf({ document }: Reading, { diagnostics }: Diagnosis): ReadonlyMap<Diagnostic, Place> {
  const { length } = document.getText()
  return new Map(
    diagnostics.map((one) => {
      const start = document.offsetAt(one.range.start)
      return [one, { after: `${one.code} ${start}`, before: `${one.code} -${length - start}` }]
    }),
  )
}

/** What is new since typing began in the passage, and may come of it. */
function heldBack(
  { document }: Reading,
  places: Shown['places'],
  { from, open, span }: Passage,
  last: Shown | undefined,
): ReadonlySet<Diagnostic> {
  // What was found while another passage was typed does not come of this one.
  const before = last?.passage?.from === from ? last.part : last?.diagnosis
  const known = new Set<string>()
  for (const one of before?.diagnostics ?? []) {
    const place = last?.places.get(one)
    if (place) known.add(place.after).add(place.before)
  }
  const held = new Set<Diagnostic>()
  for (const [one, { after, before }] of places) {
    if (known.has(after) || known.has(before)) continue
    const within =
      document.offsetAt(one.range.end) > span.start && document.offsetAt(one.range.start) < span.end
    // Before anything was shown, nothing is known to be new.
    if (within || (open && last)) held.add(one)
  }
  return held
}

/** The passage that holds a caret. Between paragraphs it is what comes next: the paragraph before is whole. */
function passageAt({ article, document }: Reading, caret: number): Passage {
  const text = document.getText()
  const index = article.blocks.findLastIndex(({ runs }) => (runs[0]?.source ?? text.length) <= caret)
  const block = article.blocks[index]
  const { start, end } = wholeOf(article, index)
  const next = { from: end, open: false, wait: PAUSE, span: { start: caret, end: text.length } }
  if (!block) return next
  const from = wholeOf(article, index - 1).end
  const quoted = block.quotes
    .filter(({ opened }) => opened)
    .map((quote) => ({ ...spanOf(article, { block: index, ...quote }), closed: quote.closed }))
    .find((quote) => quote.start < caret && (caret < quote.end || !quote.closed))
  const behind = text.slice(end, caret)
  // The next paragraph may carry the quotation on.
  if (behind.includes('\n'))
    return quoted && OPENING.test(behind) ? { from, open: false, wait: THOUGHT, span: quoted } : next
  // What an editor closes by itself is not written yet.
  const last = CLOSING.test(text.slice(caret, end))
  const spans = block.sentences.map((sentence) => spanOf(article, { block: index, ...sentence }))
  // Behind the last one may stand the markup that ends with it.
  const reached = spans.find((one) => /^[ \t]*$/.test(text.slice(one.end, caret)))
  const span = reached ?? spans.at(-1) ?? { start, end }
  const finished = !quoted && caret >= span.end && FINISHED.test(text.slice(span.start, span.end))
  const wait = finished || !last ? PAUSE : quoted ? DICTATION : THOUGHT
  return { from, open: !finished, wait, span }
}

function wholeOf(article: Article, block: number): Span {
  return spanOf(article, { block, start: 0, end: article.blocks[block]?.text.length ?? 0 })
}
