import type { Diagnostic } from 'vscode-languageserver'
import { spanOf } from '../../rules/index.ts'
import type { Diagnosis } from './diagnostics.ts'
import { type Reading, rangeOf } from './drafts.ts'

/** Milliseconds without a keystroke after which the sentence at the caret is taken as written. */
const PAUSE = 1500
const FINISHED = /[.!?…]["'”’»)\]]*$/

/**
 * Keeps new findings back in the sentence that is being typed, until it ends or the typing pauses: half a sentence names
 * nobody yet. What was reported there before stays.
 */
export class HoldBack {
  readonly #release: (uri: string) => void
  readonly #typing = new Map<string, { readonly at: number; readonly pause: ReturnType<typeof setTimeout> }>()
  readonly #shown = new Map<string, readonly Diagnostic[]>()
  readonly #held = new Set<string>()

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
    const sentence = caret === undefined ? undefined : sentenceAt(reading, caret)
    const before = this.#shown.get(uri) ?? []
    const shown = sentence
      ? diagnosis.diagnostics.filter(
          (one) => !within(one, sentence) || before.some((other) => isSame(one, other)),
        )
      : diagnosis.diagnostics
    this.#shown.set(uri, shown)
    if (shown.length === diagnosis.diagnostics.length) {
      this.#held.delete(uri)
      return diagnosis
    }
    this.#held.add(uri)
    return { ...diagnosis, resultId: `${diagnosis.resultId}-held`, diagnostics: shown }
  }

  forget(uri: string): void {
    this.typed(uri, undefined)
    this.#shown.delete(uri)
    this.#held.delete(uri)
  }

  #paused(uri: string): void {
    this.#typing.delete(uri)
    if (this.#held.delete(uri)) this.#release(uri)
  }
}

/** The editor's range of the unfinished sentence that holds a caret, also where blanks stand between. */
function sentenceAt(reading: Reading, caret: number): Diagnostic['range'] | undefined {
  const { article, document } = reading
  const text = document.getText()
  for (const [block, { sentences, text: prose }] of article.blocks.entries()) {
    const { end } = spanOf(article, { block, start: 0, end: prose.length })
    const lineEnd = text.indexOf('\n', end)
    // It stands on lines above.
    if (lineEnd >= 0 && lineEnd < caret) continue
    for (const sentence of sentences) {
      const span = spanOf(article, { block, ...sentence })
      if (caret < span.start) return undefined
      if (caret > span.end && !/^[ \t]*$/.test(text.slice(span.end, caret))) continue
      const finished = caret >= span.end && FINISHED.test(text.slice(span.start, span.end))
      return finished ? undefined : rangeOf(document, span)
    }
  }
  return undefined
}

function within({ range }: Diagnostic, sentence: Diagnostic['range']): boolean {
  return !isBefore(range.start, sentence.start) && !isBefore(sentence.end, range.end)
}

function isBefore(one: Diagnostic['range']['start'], other: Diagnostic['range']['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character)
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return one.code === other.code && one.message === other.message
}
