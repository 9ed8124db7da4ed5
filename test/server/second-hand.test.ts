/** Who told whom, and what a desk mends on deadline: chains of sources, one surname for two, a misspelt name, footnotes, notes. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyItem,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  type CompletionItem,
  CompletionRequest,
  DefinitionRequest,
  DocumentLinkRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  type Hover,
  HoverRequest,
  type Location,
  type MarkupContent,
  ReferencesRequest,
  RenameRequest,
  type TextDocumentEdit,
} from 'vscode-languageserver-protocol/node.js'
import { Editor, URI } from './editor.ts'
import { placesIn } from './places.ts'

const DRAFT = `---
date: 2025-11-04
---

# Ferry line may be sold

The line will be sold by spring, Orla Vanse told The Tolland Courier. The council’s plan is the Vanse plan.

Marlow Industries said on Monday that it had made no offer, citing two people familiar with the talks. “I asked Vanse,” said Pim Adler, a ferry captain.[^bid]

Anna Brandt said the boats were old. Paul Brandt, her brother, said they were not. Ms. Brandt laughed.

The crossing costs 12 crowns, a passenger said. Some 90 people were on board.

## What is open

Nobody signed, according to [source: ].

It may close, said 

[^bid]: See [the bid](https://example.org/bid).
`

const { at, offset, wordsIn } = placesIn(DRAFT)

describe('who told whom', () => {
  const textDocument = { uri: URI }
  let editor: Editor
  before(async () => {
    editor = await Editor.renaming(DRAFT)
  })
  after(() => editor.process.kill())

  const itemAt = async (words: string): Promise<CallHierarchyItem> => {
    const [item] =
      (await editor.connection.sendRequest(CallHierarchyPrepareRequest.type, {
        textDocument,
        position: at(words),
      })) ?? []
    assert.ok(item, words)
    return item
  }
  const outgoing = async (words: string): Promise<string[]> => {
    const item = await itemAt(words)
    const calls = await editor.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item })
    return (calls ?? []).map(({ to }) => to.name)
  }

  it('an outlet has the words of whoever talked to it', async () => {
    assert.deepEqual(await outgoing('The Tolland Courier'), ['Orla Vanse'])
    const incoming = await editor.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, {
      item: await itemAt('Orla Vanse'),
    })
    assert.deepEqual(incoming?.map(({ from }) => from.name).sort(), ['Pim Adler', 'Tolland Courier'])
  })

  it('a company has those of whom it cites', async () => {
    assert.deepEqual(await outgoing('Marlow Industries'), ['two people'])
  })

  it('the outline shows both, in the order in which they speak', async () => {
    const [story] = (await editor.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    })) as DocumentSymbol[]
    assert.deepEqual(
      story?.children?.slice(0, 4).map(({ name, detail }) => `${name}: ${detail?.replace(/,.*/, '')}`),
      [
        'Orla Vanse: named person',
        'Tolland Courier: news outlet',
        'Marlow Industries: organisation',
        'two people: anonymous source',
      ],
    )
  })

  it('the hover says that an outlet only passes it on', async () => {
    const answer = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: at('The Tolland Courier'),
    })
    assert.match(contentOf(answer), /\nnews outlet · passes on 1 · 1 mention · line 7\n/)
  })

  it('two people with one surname stay two', async () => {
    const found = (await editor.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position: at('Ms. Brandt', 6),
    })) as Location
    assert.equal(wordsIn(found.range), 'Anna Brandt')
    const references = await editor.connection.sendRequest(ReferencesRequest.type, {
      textDocument,
      position: at('Paul Brandt'),
      context: { includeDeclaration: true },
    })
    assert.deepEqual(
      references?.map(({ range }) => wordsIn(range)),
      ['Paul Brandt', 'her brother'],
    )
  })

  it('a misspelt name is mended wherever it stands, in quotations after a question', async () => {
    const edits = await renamed('Vanse told', 'Vance')
    assert.deepEqual(edits, ['Vanse told', 'Vanse plan', 'Vanse,” said?'])
  })

  it('a surname that two bear is mended for one of them alone', async () => {
    assert.deepEqual(await renamed('Brandt, her', 'Brand'), ['Brandt, he'])
  })

  it('a footnote leads where its note does', async () => {
    const links = (await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument })) ?? []
    assert.deepEqual(
      links.map(({ range, target }) => [wordsIn(range), target]),
      [['[^bid]', 'https://example.org/bid']],
    )
  })

  it('a source note is completed with the draft’s sources and who they are', async () => {
    const items = (await editor.connection.sendRequest(CompletionRequest.type, {
      textDocument,
      position: at('[source: ', '[source: '.length),
    })) as CompletionItem[]
    const adler = items.find(({ label }) => label === 'Pim Adler')
    assert.equal(adler?.detail, 'a ferry captain (named person)')
    assert.match(String(adler?.documentation), /I asked Vanse/)
  })

  it('after “according to” and “said” whoever spoke last is offered first', async () => {
    for (const words of ['according to ', 'It may close, said ']) {
      const position = at(words, words.length)
      const items = (await editor.connection.sendRequest(CompletionRequest.type, {
        textDocument,
        position,
      })) as CompletionItem[]
      const [first] = items.toSorted((a, b) => String(a.sortText).localeCompare(String(b.sortText)))
      assert.equal(first?.label, 'a passenger', words)
    }
  })

  it('a running account says from where it runs', async () => {
    const answer = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: at('90 people'),
    })
    assert.match(
      contentOf(answer),
      /^\*\*Source: a passenger\*\* \(anonymous source\)\n\nRunning attribution from line 13 \(“a passenger said”\)/,
    )
  })

  /** What a rename changes, with some of what follows it; a question mark where it asks first. */
  async function renamed(words: string, newName: string): Promise<string[]> {
    const edit = await editor.connection.sendRequest(RenameRequest.type, {
      textDocument,
      position: at(words),
      newName,
    })
    const [changed] = (edit?.documentChanges ?? []) as TextDocumentEdit[]
    return (changed?.edits ?? []).map((one) => {
      const start = offset(one.range.start)
      const asks = 'annotationId' in one ? '?' : ''
      return `${DRAFT.slice(start, start + (asks === '' ? 10 : 12)).replace('\n', '')}${asks}`
    })
  }
})

function contentOf(answer: Hover | null): string {
  return (answer?.contents as MarkupContent | undefined)?.value ?? ''
}
