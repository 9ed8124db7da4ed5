/** Sources as symbols, as an editor gets them: definition, references, rename, hover, outline, completion, lenses, hints. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  CodeLensRequest,
  type CompletionItem,
  CompletionRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  type Location,
  type MarkupContent,
  PrepareRenameRequest,
  type Range,
  ReferencesRequest,
  RenameRequest,
  type TextDocumentEdit,
} from 'vscode-languageserver-protocol/node.js'
import { Editor, URI } from './editor.ts'
import { placesIn } from './places.ts'

const DRAFT = `November 4, 2025

# The pier that would not hold

The closure cuts off 2,300 islanders from the mainland. It began on Tuesday.

Orla Vance, the harbour engineer, said the deck had moved 4 inches. “It was Vance who warned them,” said Pim Adler, a ferry captain.

## What comes next

Vance said she wanted the deck gone by May. Adler said 60 trucks were waiting on the far side.

According to [SOURCE], the bill is unpaid.
`

const { at, offset, wordsIn } = placesIn(DRAFT)

describe('sources in an editor', () => {
  const textDocument = { uri: URI }
  let editor: Editor
  before(async () => {
    editor = Editor.stdio()
    editor.settings = { inlayHints: true }
    await editor.initialize({
      workspace: {
        configuration: true,
        workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
      },
    })
    await editor.open(DRAFT)
  })
  after(() => editor.process.kill())

  const ask = { textDocument }
  const hoverOn = async (words: string): Promise<string> => {
    const answer = await editor.connection.sendRequest(HoverRequest.type, { ...ask, position: at(words) })
    return (answer?.contents as MarkupContent | undefined)?.value ?? ''
  }

  it('go from a surname and a pronoun to the full name', async () => {
    for (const words of ['Vance said she', 'she wanted']) {
      const found = (await editor.connection.sendRequest(DefinitionRequest.type, {
        ...ask,
        position: at(words),
      })) as Location
      assert.equal(wordsIn(found.range).slice(0, 10), 'Orla Vance')
    }
    const nothing = await editor.connection.sendRequest(DefinitionRequest.type, {
      ...ask,
      position: at('closure'),
    })
    assert.equal(nothing, null)
  })

  it('are listed and highlighted with every mention', async () => {
    const request = { ...ask, position: at('Vance said she') }
    const found = await editor.connection.sendRequest(ReferencesRequest.type, {
      ...request,
      context: { includeDeclaration: true },
    })
    const words = (found ?? []).map(({ range }) => wordsIn(range))
    assert.ok(words.some((mention) => mention.startsWith('Orla Vance')))
    assert.ok(words.includes('Vance') && words.includes('she'), words.join(' | '))
    assert.ok(!words.some((mention) => mention.includes('Adler')))
    const lit = await editor.connection.sendRequest(DocumentHighlightRequest.type, request)
    assert.deepEqual(
      lit?.map(({ range }) => range),
      found?.map(({ range }) => range),
    )
  })

  it('are renamed word by word, and within quotations only after a question', async () => {
    const position = at('Vance said she')
    const range = (await editor.connection.sendRequest(PrepareRenameRequest.type, {
      ...ask,
      position,
    })) as Range
    assert.equal(wordsIn(range), 'Vance')
    const edit = await editor.connection.sendRequest(RenameRequest.type, {
      ...ask,
      position,
      newName: 'Vanse',
    })
    const [changed] = (edit?.documentChanges ?? []) as TextDocumentEdit[]
    const edits = changed?.edits ?? []
    assert.deepEqual(
      edits.map(({ range }) => wordsIn(range)),
      ['Vance', 'Vance', 'Vance'],
    )
    const asked = edits.filter((one) => 'annotationId' in one)
    assert.deepEqual(
      asked.map(({ range }) => offset(range.start)),
      [DRAFT.indexOf('Vance who')],
    )
    assert.deepEqual(
      Object.values(edit?.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation),
      [true],
    )
  })

  it('tell who they are when pointed at', async () => {
    const text = await hoverOn('Vance said she')
    assert.match(text, /^\*\*Orla Vance\*\*, the harbour engineer\n/)
    assert.match(text, /\nnamed person · 2 statements · 5 mentions · lines 7–11\n/)
    assert.match(text, /4 inches/)
  })

  it('stand behind figures, and the hover says why', async () => {
    assert.match(
      await hoverOn('60 trucks'),
      /^\*\*Source: Pim Adler\*\* \(named person\)\n\nAttributed on line 11 \(“Adler said”\)\.$/,
    )
    const open = await hoverOn('2,300 islanders')
    assert.match(open, /\*\*A figure that nobody is named for\.\*\*/)
    assert.match(open, /docs\/rules\/unattributed-figure/)
  })

  it('relative times show their day', async () => {
    assert.match(await hoverOn('Tuesday'), /2025-11-04/)
  })

  it('are outlined under the section they speak in', async () => {
    const symbols = (await editor.connection.sendRequest(DocumentSymbolRequest.type, ask)) as DocumentSymbol[]
    const [story] = symbols
    assert.equal(story?.name, 'The pier that would not hold')
    assert.deepEqual(
      story?.children?.map(({ name }) => name),
      ['Orla Vance', 'Pim Adler', 'What comes next'],
    )
    const next = story?.children?.at(-1)
    assert.deepEqual(next?.children?.map(({ name }) => name).sort(), ['Orla Vance', 'Pim Adler'])
    for (const symbol of symbols) assertNested(symbol)
  })

  it('are offered where one is about to be named, the nearest first', async () => {
    const items = (await editor.connection.sendRequest(CompletionRequest.type, {
      ...ask,
      position: at('SOURCE]'),
    })) as CompletionItem[]
    assert.deepEqual(
      items
        .toSorted((a, b) => String(a.sortText).localeCompare(String(b.sortText)))
        .map(({ label }) => label),
      ['Pim Adler', 'Orla Vance'],
    )
    const [first] = items
    assert.ok(first?.textEdit && 'range' in first.textEdit)
    assert.equal(wordsIn(first.textEdit.range), '[SOURCE]')
    const elsewhere = await editor.connection.sendRequest(CompletionRequest.type, {
      ...ask,
      position: at('cuts off'),
    })
    assert.deepEqual(elsewhere, [])
  })

  it('are counted over the headline', async () => {
    const [lens] = (await editor.connection.sendRequest(CodeLensRequest.type, ask)) ?? []
    assert.equal(lens?.range.start.line, 2)
    assert.match(lens?.command?.title ?? '', /^2 sources: 2 named · 1 figure without a source$/)
  })

  it('stand behind their figures as hints', async () => {
    const hints = await editor.connection.sendRequest(InlayHintRequest.type, {
      ...ask,
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    })
    const labels = new Map(hints?.map(({ position, label }) => [offset(position), label]))
    assert.equal(labels.get(DRAFT.indexOf('60 trucks') + '60 trucks'.length), 'Pim Adler')
    assert.ok(hints?.some(({ tooltip }) => tooltip === 'Attributed on line 11 (“Adler said”).'))
    assert.equal(labels.get(DRAFT.indexOf('2,300 islanders') + '2,300 islanders'.length), 'no source')
    assert.equal(labels.get(DRAFT.indexOf('Tuesday') + 'Tuesday'.length), '2025-11-04')
  })
})

/** What editors demand: a selection within the symbol’s range. */
function assertNested(symbol: DocumentSymbol): void {
  assert.ok(offset(symbol.range.start) <= offset(symbol.selectionRange.start), symbol.name)
  assert.ok(offset(symbol.selectionRange.end) <= offset(symbol.range.end), symbol.name)
  for (const child of symbol.children ?? []) assertNested(child)
}
