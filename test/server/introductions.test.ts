/** Who a source is, as hovers and completions tell it, and how its name is written into a sentence. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  type CompletionItem,
  CompletionRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
} from 'vscode-languageserver-protocol/node.js'
import { Editor } from './editor.ts'

const DRAFTS = {
  introduced: `# Vance Defends Dam Programs, Says Council Knew of Leak

President Orla Vance defended the programs on Friday. A jury was called, said Edward Marsh, a spokesman for Robert P. Hale.

According to the Elsham Post, those papers show that the lock leaks. According to sources close to the board, the lock will be sold.

According to the Tolland Post, a clerk stole it. According to Tom Brandt, a clerk, nobody did. It leaks, according to Pia Lund, a nurse.

Lina Roth, who was mayor until May, said: “The lock holds, and it held for all of the forty years in which I had the keys to it.” Fees rose on Friday, the BRT said. The bill came, TK said. “Nobody knew. Nobody came,” said Ada Pell. For Ivo Rask, the lock was home, Rask said.

This is so, according to 
`,
  now: `# For Now, Vance to Keep the Lock Shut

It was shut, President Vance said on Friday.

This is so, according to 
`,
}

describe('the sources of a draft', () => {
  let editor: Editor
  before(async () => {
    editor = Editor.stdio()
    await editor.initialize()
  })
  after(() => editor.process.kill())

  const itemsOf = async (draft: keyof typeof DRAFTS): Promise<Map<string, CompletionItem>> => {
    const uri = `file:///drafts/${draft}.md`
    const text = DRAFTS[draft]
    await editor.open(text, 'markdown', uri)
    const lines = text.split('\n')
    const line = lines.findIndex((words) => words.startsWith('This is so'))
    const items = (await editor.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line, character: lines[line]?.length ?? 0 },
    })) as CompletionItem[]
    return new Map(items.map((item) => [item.label, item]))
  }

  it('are told by what stands behind their names, all of it and nothing else', async () => {
    const items = await itemsOf('introduced')
    const details = Object.fromEntries([...items].map(([label, { detail }]) => [label, detail]))
    assert.deepEqual(details, {
      'Defends Dam Programs': 'named person',
      'Orla Vance': 'President (named person)',
      'Edward Marsh': 'a spokesman for Robert P. Hale (named person)',
      'Elsham Post': 'news outlet',
      'sources close to the board': 'anonymous source',
      'Tolland Post': 'news outlet',
      'Tom Brandt': 'a clerk (named person)',
      'Pia Lund': 'a nurse (named person)',
      'Lina Roth': 'who was mayor until May (named person)',
      BRT: 'organisation',
      'Ada Pell': 'named person',
      'Ivo Rask': 'named person',
    })
  })

  it('have no office of one word and a comma', async () => {
    assert.equal((await itemsOf('now')).get('Vance')?.detail, 'President (named person)')
  })

  it('are written with the article they have', async () => {
    const items = await itemsOf('introduced')
    // Where the sentence that names it ends a longer quotation.
    assert.equal(items.get('Ada Pell')?.documentation, '“… Nobody came,” said Ada Pell.')
    const written = (name: string): string | undefined =>
      (items.get(name)?.textEdit as { newText: string })?.newText
    assert.equal(written('BRT'), 'the BRT')
    assert.equal(written('Elsham Post'), 'the Elsham Post')
    assert.equal(written('Lina Roth'), 'Lina Roth')
  })

  it('are outlined by whole words, and the verbs without their marks', async () => {
    await editor.open(DRAFTS.introduced, 'markdown', 'file:///drafts/outlined.md')
    const [headline] = (await editor.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: 'file:///drafts/outlined.md' },
    })) as DocumentSymbol[]
    const roth = headline?.children?.find(({ name }) => name === 'Lina Roth')
    assert.deepEqual(
      roth?.children?.map(({ name, detail }) => [name, detail]),
      [['“The lock holds, and it held for all of the forty years in which I had the keys…', 'said']],
    )
  })
})
