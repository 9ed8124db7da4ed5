/** What a rename of a source touches among all that stands for it: its name, and neither descriptions nor what others say. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type TextDocumentEdit,
} from 'vscode-languageserver-protocol/node.js'
import { edited } from '../../server/safe-fixes.ts'
import { Editor, URI } from './editor.ts'
import { placesIn } from './places.ts'

const DRAFT = `# Orla Vanse Sets Sail

Orla Vanse said the barge was sold. “Vanse Brothers bought it,” the singer added.

The mother of two told Tom Grond that Vanse songs would go on.

“Ask Orla Vanse,” Grond said.
`

const { at, offset, wordsIn } = placesIn(DRAFT)

describe('a rename', () => {
  const textDocument = { uri: URI }
  let editor: Editor
  before(async () => {
    editor = await Editor.renaming(DRAFT)
  })
  after(() => editor.process.kill())

  const position = at('Vanse said')

  it('finds descriptions as references', async () => {
    const found = await editor.connection.sendRequest(ReferencesRequest.type, {
      textDocument,
      position,
      context: { includeDeclaration: true },
    })
    const words = (found ?? []).map(({ range }) => wordsIn(range))
    assert.ok(words.includes('the singer') && words.includes('The mother of two'), words.join(' | '))
  })

  it('edits the name alone, and asks where somebody says it', async () => {
    const edit = await editor.connection.sendRequest(RenameRequest.type, {
      textDocument,
      position,
      newName: 'Vance',
    })
    const [changed] = (edit?.documentChanges ?? []) as TextDocumentEdit[]
    assert.deepEqual(
      (changed?.edits ?? []).map((one) => {
        const { start, end } = one.range
        const asks = 'annotationId' in one ? '?' : ''
        return `${DRAFT.slice(offset(start), offset(end))}${DRAFT.slice(offset(end), offset(end) + 5)}${asks}`
      }),
      ['Vanse Sets', 'Vanse said', 'Vanse Brot?', 'Vanse song', 'Vanse,” Gr?'],
    )
  })

  it('takes a whole name for the whole, wherever the surname was pointed at', async () => {
    const uri = 'file:///drafts/brandt.md'
    const draft = `---
title: Mara Brandt Closes the Lock
tags: Brandt
---

Mara K. Brandt said the lock was shut. Brandt’s boat, Mara Brandt added, was out. Mara left.
`
    const places = placesIn(draft)
    await editor.open(draft, 'markdown', uri)
    const renamed = async (words: string, newName: string): Promise<string> => {
      const edit = await editor.connection.sendRequest(RenameRequest.type, {
        textDocument: { uri },
        position: places.at(words),
        newName,
      })
      const [changed] = (edit?.documentChanges ?? []) as TextDocumentEdit[]
      const edits = (changed?.edits ?? []).map(({ range: { start, end }, newText }) => ({
        start: places.offset(start),
        end: places.offset(end),
        insert: String(newText),
      }))
      return edited(draft, edits)
    }
    const article = (title: string, text: string): string =>
      `---\ntitle: ${title} Closes the Lock\ntags: Brandt\n---\n\n${text}\n`
    assert.equal(
      await renamed('Brandt’s boat', 'Maria Lind'),
      article(
        'Maria Lind',
        'Maria Lind said the lock was shut. Lind’s boat, Maria Lind added, was out. Maria left.',
      ),
    )
    assert.equal(
      await renamed('Mara K.', 'Maria Brandt'),
      article(
        'Maria Brandt',
        'Maria Brandt said the lock was shut. Brandt’s boat, Maria Brandt added, was out. Maria left.',
      ),
    )
    for (const surname of ['van Lind', 'Brandt Lind', 'Lind'])
      assert.equal(
        await renamed('Brandt’s boat', surname),
        article(
          `Mara ${surname}`,
          `Mara K. ${surname} said the lock was shut. ${surname}’s boat, Mara ${surname} added, was out. Mara left.`,
        ),
      )
    assert.equal(
      await renamed('Brandt’s boat', 'Maria van der Lind'),
      article(
        'Maria van der Lind',
        'Maria van der Lind said the lock was shut. van der Lind’s boat, Maria van der Lind added, was out. Maria left.',
      ),
    )
  })

  it('leaves a surname in a headline alone that two bear', async () => {
    const uri = 'file:///drafts/dahl.md'
    const draft = `---\ntitle: Mara Dahl Sues Dahl\n---\n\nMara Dahl said no. Otto Dahl said yes.\n`
    const places = placesIn(draft)
    await editor.open(draft, 'markdown', uri)
    const edit = await editor.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri },
      position: places.at('Dahl said no'),
      newName: 'Dale',
    })
    const [changed] = (edit?.documentChanges ?? []) as TextDocumentEdit[]
    assert.deepEqual(
      (changed?.edits ?? []).map(({ range }) => places.offset(range.start)),
      [draft.indexOf('Dahl Sues'), draft.indexOf('Dahl said no')],
    )
  })

  it('to nothing is refused in the protocol’s own words', async () => {
    await assert.rejects(
      editor.connection.sendRequest(RenameRequest.type, { textDocument, position, newName: ' ' }),
      { code: -32602, message: 'A name cannot be empty.' },
    )
  })

  it('is offered for a name with an apostrophe', async () => {
    const uri = 'file:///drafts/nail.md'
    await editor.open('Pim O’Nail said no. O’Nail’s barge was sold.\n', 'markdown', uri)
    const offered = await editor.connection.sendRequest(PrepareRenameRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: 22 },
    })
    assert.deepEqual(offered, { start: { line: 0, character: 20 }, end: { line: 0, character: 26 } })
  })

  it('is not offered where a description stands', async () => {
    const offered = await editor.connection.sendRequest(PrepareRenameRequest.type, {
      textDocument,
      position: at('The mother'),
    })
    assert.equal(offered, null)
  })
})
