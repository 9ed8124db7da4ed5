/** What a rename of a source touches among all that stands for it: its name, and neither descriptions nor what others say. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  type Position,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type TextDocumentEdit,
} from 'vscode-languageserver-protocol/node.js'
import { Editor, URI } from './editor.ts'

const DRAFT = `# Orla Vanse Sets Sail

Orla Vanse said the barge was sold. “Vanse Brothers bought it,” the singer added.

The mother of two told Tom Grond that Vanse songs would go on.

“Ask Orla Vanse,” Grond said.
`

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
    const words = (found ?? []).map(({ range: { start, end } }) => DRAFT.slice(offset(start), offset(end)))
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

function at(words: string): Position {
  const start = DRAFT.indexOf(words)
  assert.ok(start >= 0, words)
  const before = DRAFT.slice(0, start + 1).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}

function offset({ line, character }: Position): number {
  return DRAFT.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character
}
