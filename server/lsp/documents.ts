import {
  type Position,
  PositionEncodingKind,
  type Range,
  type TextDocumentContentChangeEvent,
  type TextDocumentsConfiguration,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** The position encoding that suits both sides, in the client's order; UTF-16 where it names none, as the protocol has it. */
export function encodingOf(offered: readonly string[] = []): PositionEncodingKind {
  return (
    offered.find((one) => one === PositionEncodingKind.UTF8 || one === PositionEncodingKind.UTF16) ??
    PositionEncodingKind.UTF16
  )
}

/**
 * Makes documents whose positions count what the client counts. Offsets into the text are UTF-16 code units always. `typed`
 * is told of each change, with the offset of the caret behind it where it was typed; `recounted` of one that comes under a
 * version which may have been another text’s: there are clients that count none.
 */
export function documentsIn(
  encoding: () => PositionEncodingKind,
  typed: (uri: string, at: number | undefined) => void,
  recounted: (uri: string) => void,
): TextDocumentsConfiguration<TextDocument> {
  return {
    create(uri, languageId, version, content) {
      const document = TextDocument.create(uri, languageId, version, content)
      return encoding() === PositionEncodingKind.UTF8 ? new BytewiseDocument(document) : document
    },
    update(document, changes, version) {
      typed(document.uri, caretBehind(document, changes))
      if (version <= document.version) recounted(document.uri)
      return document instanceof BytewiseDocument
        ? document.update(changes, version)
        : TextDocument.update(document, changes, version)
    },
  }
}

/** Where the only change leaves the caret, where it is one that is typed: not of several lines. The document is the one before it. */
function caretBehind(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
): number | undefined {
  const [change] = changes
  if (!change || changes.length > 1 || !('range' in change) || change.text.trim().includes('\n'))
    return undefined
  return document.offsetAt(change.range.start) + change.text.length
}

/** A document whose columns count UTF-8 bytes. */
class BytewiseDocument implements TextDocument {
  readonly #units: TextDocument

  constructor(units: TextDocument) {
    this.#units = units
  }

  get uri(): string {
    return this.#units.uri
  }

  get languageId(): string {
    return this.#units.languageId
  }

  get version(): number {
    return this.#units.version
  }

  get lineCount(): number {
    return this.#units.lineCount
  }

  getText(range?: Range): string {
    return this.#units.getText(range && this.#inUnits(range))
  }

  positionAt(offset: number): Position {
    const { line, character } = this.#units.positionAt(offset)
    const before = this.#units.getText({ start: { line, character: 0 }, end: { line, character } })
    let bytes = 0
    for (const letter of before) bytes += bytesOf(letter)
    return { line, character: bytes }
  }

  /** A column within a character stands for its start, one past the line's end for its end. */
  offsetAt({ line, character }: Position): number {
    const start = this.#units.offsetAt({ line, character: 0 })
    const text = this.#units.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
    let bytes = 0
    let at = 0
    for (const letter of text) {
      bytes += bytesOf(letter)
      if (bytes > character || letter === '\n' || letter === '\r') break
      at += letter.length
    }
    return start + at
  }

  getLineRange(line: number): Range {
    const { start, end } = this.#units.getLineRange(line)
    return {
      start: this.positionAt(this.#units.offsetAt(start)),
      end: this.positionAt(this.#units.offsetAt(end)),
    }
  }

  getEOLCharacters(line: number): string {
    return this.#units.getEOLCharacters(line)
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): this {
    for (const change of changes) {
      // Each change counts in the text that the one before it left.
      const inUnits =
        'range' in change ? { text: change.text, range: this.#inUnits(change.range) } : { text: change.text }
      TextDocument.update(this.#units, [inUnits], version)
    }
    return this
  }

  #inUnits({ start, end }: Range): Range {
    return {
      start: this.#units.positionAt(this.offsetAt(start)),
      end: this.#units.positionAt(this.offsetAt(end)),
    }
  }
}

function bytesOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
