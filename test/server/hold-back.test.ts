/** New findings wait while their sentence is being typed. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import {
  CodeActionRequest,
  CodeLensRefreshRequest,
  CodeLensRequest,
  DiagnosticRefreshRequest,
  DocumentDiagnosticRequest,
  HoverRequest,
  type Position,
  TextDocumentSaveReason,
  WillSaveTextDocumentNotification,
} from 'vscode-languageserver-protocol/node.js'
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
    const began = Date.now()
    assert.deepEqual(await type(' Analysts say it'), ['unattributed-figure'])
    assert.deepEqual(await later(), ['unattributed-figure', 'vague-attribution'])
    assert.ok(Date.now() - began > 4000, 'nobody finds a word so fast')
  })
  it('waits longer within a quotation, which is taken down from what somebody says', async () => {
    for (const quoted of ['“We built it dry, and', '“We built it dry, and nobody has asked us about it”']) {
      await editor.open(DRAFT, 'markdown', URI, ++version)
      await type(' ')
      await type(quoted, 4, 18)
      // The editor has closed it by itself, and the caret is before the mark.
      if (quoted.endsWith('”')) await type('?', 4, 17 + quoted.length)
      const { length } = editor.published
      await new Promise((resolve) => setTimeout(resolve, 6000))
      assert.equal(editor.published.length, length)
    }
  })
  it('shows it when all is to be mended, and mends it', async () => {
    assert.deepEqual(await type(' “It is late,“ said Lina Roth, who'), ['unattributed-figure'])
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: URI },
      range: range(4, 0),
      context: { diagnostics: [], only: ['source.fixAll'] },
    })
    assert.equal(actions?.length, 1)
    assert.deepEqual(await later(), ['unattributed-figure', 'broken-quote'])
  })
  it('shows it at once in lines that are pasted', async () => {
    const pasted = ' Analysts say it will sink.\n\nThe sea'
    assert.deepEqual(await type(pasted), ['unattributed-figure', 'vague-attribution'])
  })
  it('knows the sentence by its markup, too', async () => {
    await type(' Analysts say it')
    assert.deepEqual(await type(' *will*', 4, 33), ['unattributed-figure'])
    assert.deepEqual(await type(' sink', 4, 40), ['unattributed-figure'])
  })
  it('shows it sooner where the sentence is whole', async () => {
    const began = Date.now()
    assert.deepEqual(await type(' Analysts say it will sink.'), ['unattributed-figure'])
    assert.deepEqual(await later(), ['unattributed-figure', 'vague-attribution'])
    assert.ok(Date.now() - began < 5000, 'it waited as for half a sentence')
  })
  it('shows it at once when the next sentence ends, or the paragraph', async () => {
    const shown = ['unattributed-figure', 'vague-attribution']
    assert.deepEqual(await type(' Analysts say it will sink. The sea is rough.'), shown)
    await editor.open(DRAFT, 'markdown', URI, ++version)
    assert.deepEqual(await type(' Analysts say it will sink.\n'), shown)
  })
  it('shows it when the draft is saved, but not when it is saved by itself', async () => {
    await type(' Analysts say it')
    const save = (reason: TextDocumentSaveReason): Promise<void> =>
      editor.connection.sendNotification(WillSaveTextDocumentNotification.type, {
        textDocument: { uri: URI },
        reason,
      })
    const before = editor.published.length
    await save(TextDocumentSaveReason.AfterDelay)
    assert.deepEqual(await type(' ', 4, 33), ['unattributed-figure'])
    assert.equal(editor.published.length, before + 1)
    await save(TextDocumentSaveReason.Manual)
    assert.deepEqual(await later(), ['unattributed-figure', 'vague-attribution'])
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
  it('tells it of what stood there before the first keystroke', async () => {
    const editor = Editor.stdio()
    editor.settings = { holdBack: true }
    await editor.initialize({
      textDocument: { diagnostic: {} },
      workspace: { configuration: true, diagnostics: { refreshSupport: true } },
    })
    await editor.open(DRAFT)
    await editor.change(2, [{ range: range(4, 17), text: ' Analysts say it' }])
    const report = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: URI },
    })
    assert.deepEqual(codes(report.kind === 'full' ? report.items : []), ['unattributed-figure'])
    editor.process.kill()
  })
})

describe('typing, letter by letter', () => {
  let editor: Editor
  let version = 0
  let text = ''
  let shown: string[] = []
  /** What came and went again, with the last words before it came. */
  let flashes: string[] = []
  let counts: number[] = []
  before(async () => {
    editor = Editor.stdio()
    editor.settings = { holdBack: true }
    await editor.initialize({ workspace: { configuration: true } })
  })
  after(() => editor.process.kill())

  const open = async (draft: string): Promise<void> => {
    text = draft
    flashes = []
    counts = []
    await editor.open(draft, 'markdown', URI, ++version)
    shown = codes(await editor.diagnostics(version))
  }
  const edit = async (start: number, end: number, insert: string): Promise<void> => {
    const range = { start: positionIn(text, start), end: positionIn(text, end) }
    text = text.slice(0, start) + insert + text.slice(end)
    await editor.change(++version, [{ range, text: insert }])
    shown = codes(await editor.diagnostics(version))
    counts.push(shown.length)
    flashes.push(...shown.map((code) => `${code} at ${text.slice(0, start + insert.length).slice(-20)}`))
  }
  const type = async (words: string, at = text.length): Promise<void> => {
    for (const [i, letter] of [...words].entries()) await edit(at + i, at + i, letter)
  }
  const NOTHING: readonly string[] = []
  const silent = (): void => assert.deepEqual(flashes, NOTHING)

  it('a quotation of several sentences, its speaker behind it', async () => {
    await open('November 4, 2025\n\n')
    await type(
      '“They don’t wait. They sniff. We had it all wrong,” said Yolanda Pries, a biologist. “We still do.”\n',
    )
    silent()
  })
  it('a quotation over two paragraphs', async () => {
    await open('November 4, 2025\n\n')
    await type(
      '“The water came at four,” said Lina Roth, who keeps the lock. “The lights went out.\n\n“Then it was quiet.”\n',
    )
    silent()
  })
  it('marks that the editor closes by itself', async () => {
    await open('November 4, 2025\n\nLina Roth, who keeps the lock, saw it. ')
    await edit(text.length, text.length, '“”')
    await type('The lights went out. The pumps stopped.', text.length - 1)
    await edit(text.length - 1, text.length, '”')
    await type(' she said.\n')
    silent()
  })
  it('a reason that comes with the next sentence', async () => {
    await open('November 4, 2025\n\n')
    await type(
      'Two former clerks said that the doors were locked at night. Both asked not to be named because they had signed agreements not to talk about their work.\n',
    )
    silent()
  })
  it('a date that is taken back and written anew', async () => {
    await open('# The ferry\n\nNovember 4, 2025\n\nThe ferry sank on Monday, its captain, Rolf Aune, said.\n')
    await edit(25, 29, '')
    for (let at = 25; at > 13; at--) await edit(at - 1, at, '')
    await type('November 4, 2025', 13)
    silent()
  })
  it('front matter that is written over a draft', async () => {
    await open('November 4, 2025\n\nThe ferry sank on Monday, its captain, Rolf Aune, said.\n')
    await type('---\ntitle: The ferry\nlead: "Sunk\ndate: 2025-11-04\n---\n', 0)
    silent()
  })
  it('a second quotation, while the first is still open', async () => {
    await open('November 4, 2025\n\n“We built it dry. The lock held.\n\nThen came the flood.\n')
    assert.deepEqual(shown, ['broken-quote'])
    await type('“We built it well,” said Lina Roth, who keeps the lock. “It held. It was new.”\n')
    assert.deepEqual(new Set(flashes.map((flash) => flash.split(' ')[0])), new Set(['broken-quote']))
    assert.equal(Math.max(...counts), 1)
  })
  it('a closing mark that is forgotten is missed in the next paragraph', async () => {
    await open('November 4, 2025\n\n')
    await type('“The water came at four,” said Lina Roth, who keeps the lock. “The lights went out.\n\n')
    silent()
    await type('T')
    assert.deepEqual(shown, ['broken-quote'])
  })
})

describe('what is held back', () => {
  it('is told nowhere, and everywhere once it is shown', async () => {
    const editor = Editor.stdio()
    editor.settings = { holdBack: true }
    const released = new Promise<void>((resolve) =>
      editor.connection.onRequest(DiagnosticRefreshRequest.type, () => resolve()),
    )
    const counted = new Promise<void>((resolve) =>
      editor.connection.onRequest(CodeLensRefreshRequest.type, () => resolve()),
    )
    await editor.initialize({
      textDocument: { diagnostic: {} },
      workspace: {
        configuration: true,
        diagnostics: { refreshSupport: true },
        codeLens: { refreshSupport: true },
      },
    })
    const textDocument = { uri: URI }
    /** How many findings each tells of. */
    const told = async (): Promise<Record<string, number>> => {
      const { connection } = editor
      const pulled = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument })
      const overview = await connection.sendRequest<{ unsourced: unknown[] }>('onrecord/overview', {
        textDocument,
      })
      const report = await connection.sendRequest<string>('onrecord/report', { textDocument })
      const lenses = await connection.sendRequest(CodeLensRequest.type, { textDocument })
      const hover = await connection.sendRequest(HoverRequest.type, {
        textDocument,
        position: { line: 2, character: 42 },
      })
      return {
        pulled: pulled.kind === 'full' ? pulled.items.length : -1,
        overview: overview.unsourced.length,
        report: Number(report.includes('Nobody is named for “2,300')),
        lens: Number(/(\d+) figure without/.exec(lenses?.[0]?.command?.title ?? '')?.[1] ?? 0),
        hover: Number(JSON.stringify(hover).includes('unattributed-figure')),
      }
    }
    const all = (count: number): Record<string, number> => ({
      pulled: count,
      overview: count,
      report: count,
      lens: count,
      hover: count,
    })
    await editor.open('November 4, 2025\n\nThe line will go.\n')
    await told()
    await editor.change(2, [
      { range: range(2, 17), text: ' The closure cuts off 2,300 islanders from the mainland.' },
    ])
    assert.deepEqual(await told(), all(0))
    await Promise.all([released, counted])
    assert.deepEqual(await told(), all(1))
    editor.process.kill()
  })
})

function range(line: number, character: number): { start: Position; end: Position } {
  const place = { line, character }
  return { start: place, end: place }
}

function positionIn(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
}

function codes(diagnostics: readonly { readonly code?: unknown }[]): string[] {
  return diagnostics.map(({ code }) => String(code))
}
