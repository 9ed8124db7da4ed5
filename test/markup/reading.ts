import assert from 'node:assert/strict'
import { readMarkup } from '../../rules/article/markup/read.ts'
import type { Block, MarkedDocument, Syntax } from '../../rules/article/model.ts'

/** Reads a text and makes sure that every run stands in it unchanged and in order. */
export function read(text: string, syntax: Syntax): MarkedDocument {
  const document = readMarkup(text, syntax)
  for (const block of document.blocks) assertMapped(block, text)
  for (const comment of document.comments) {
    assert.ok(text.slice(comment.span.start, comment.span.end).includes(comment.text))
    assert.ok(comment.block < document.blocks.length)
    assert.ok(comment.at <= (document.blocks[comment.block]?.text.length ?? 0))
  }
  return document
}

/** Fails unless the runs of a block ascend and say where its text stands in the document. */
export function assertMapped(block: Block, text: string): void {
  let at = 0
  let source = 0
  for (const run of block.runs) {
    assert.ok(run.length > 0 && run.at >= at && run.source >= source, `order of runs in “${block.text}”`)
    const spelling = text.substr(run.source, run.spelling ?? run.length)
    if (run.spelling === undefined) assert.equal(block.text.substr(run.at, run.length), spelling)
    else assert.ok(spelling.length > 0, `nothing spells “${block.text.substr(run.at, run.length)}”`)
    at = run.at + run.length
    source = run.source + spelling.length
  }
  assert.ok(at <= block.text.length)
}

/** The blocks as `kind: text`. */
export function lines(document: MarkedDocument): string[] {
  return document.blocks.map((block) => `${block.kind}: ${block.text}`)
}

/** The words that a block maps to in its document, one entry a run. */
export function mapped(document: MarkedDocument, text: string): string {
  return document.blocks
    .flatMap((block) => block.runs.map((run) => text.substr(run.source, run.spelling ?? run.length)))
    .join('|')
}
