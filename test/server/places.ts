import assert from 'node:assert/strict'
import type { Position, Range } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** Where words stand in a draft, as the protocol says it. */
export function placesIn(draft: string) {
  const document = TextDocument.create('', 'markdown', 0, draft)
  return {
    /** The place `by` characters behind the beginning of words, by default within the first of them. */
    at(words: string, by = 1): Position {
      const start = draft.indexOf(words)
      assert.ok(start >= 0, words)
      return document.positionAt(start + by)
    },
    offset: (position: Position): number => document.offsetAt(position),
    wordsIn: (range: Range): string => document.getText(range),
  }
}
