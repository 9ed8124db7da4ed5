/** New findings wait while their sentence is being typed. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { DiagnosticRefreshRequest, DocumentDiagnosticRequest } from 'vscode-languageserver-protocol/node.js'
import { Editor, URI } from './editor.ts'

const DRAFT =
  'November 4, 2025\n\nThe closure cuts off 2,300 islanders from the mainland.\n\nThe line will go.\n'

describe('holding back, for an editor that is told', () => {
  let editor: Editor
  let version = 0
  before(async () => {
    editor = Editor.stdio()
    editor.settings = { holdBack: true }
    await editor.initialize({ workspace: { configuration: true } })
  })
  after(() => editor.process.kill())
  beforeEach(async () => {
    editor.published.length = 0
    await editor.open(DRAFT, 'markdown', URI, ++version)
    assert.deepEqual(codes(await editor.diagnostics(version)), ['unattributed-figure'])
  })
  const type = async (text: string, line = 4, character = 17): Promise<string[]> => {
    const place = { line, character }
    await editor.change(++version, [{ range: { start: place, end: place }, text }])
    return codes(await editor.diagnostics(version))
  }
  /** What was published after what answered the last keystroke. */
  const later = async (): Promise<string[]> => {
    const count = editor.published.length
    const until = Date.now() + 10_000
    while (editor.published.length === count && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 20))
    return codes(editor.published[count]?.diagnostics ?? [])
  }

  it('shows a finding in the sentence at the caret when the typing pauses', async () => {
    assert.deepEqual(await type(' Analysts say it'), ['unattributed-figure'])
    assert.deepEqual(await later(), ['unattributed-figure', 'vague-attribution'])
  })
  it('shows it at once when the sentence ends', async () => {
    assert.deepEqual(await type(' Analysts say it will sink.'), ['unattributed-figure', 'vague-attribution'])
  })
  it('shows it at once where the caret is elsewhere', async () => {
    await type(' Analysts say it')
    assert.deepEqual(await type('Today ', 2, 0), ['unattributed-figure', 'vague-attribution'])
  })
  it('leaves what stood there before', async () => {
    assert.deepEqual(await type('new ', 2, 4), ['unattributed-figure'])
  })
})

describe('holding back, for an editor that asks', () => {
  it('has it ask again when the typing pauses', async () => {
    const editor = Editor.stdio()
    editor.settings = { holdBack: true }
    const asked = new Promise<void>((resolve) =>
      editor.connection.onRequest(DiagnosticRefreshRequest.type, () => resolve()),
    )
    await editor.initialize({
      textDocument: { diagnostic: {} },
      workspace: { configuration: true, diagnostics: { refreshSupport: true } },
    })
    const pull = async (): Promise<string[]> => {
      const report = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri: URI },
      })
      return report.kind === 'full' ? codes(report.items) : []
    }
    await editor.open(DRAFT)
    await pull()
    const end = { line: 4, character: 17 }
    await editor.change(2, [{ range: { start: end, end }, text: ' Analysts say it' }])
    assert.deepEqual(await pull(), ['unattributed-figure'])
    await asked
    assert.deepEqual(await pull(), ['unattributed-figure', 'vague-attribution'])
    editor.process.kill()
  })
})

function codes(diagnostics: readonly { readonly code?: unknown }[]): string[] {
  return diagnostics.map(({ code }) => String(code))
}
