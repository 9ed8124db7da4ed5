/** The whole folder as the language server sees it: diagnostics of drafts nobody has opened, answers draft by draft, columns in bytes. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import {
  CancellationTokenSource,
  type CodeAction,
  CodeActionRequest,
  DefinitionRequest,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  ProgressType,
  type Range,
  RegistrationRequest,
  type SymbolInformation,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node.js'
import { Editor, URI } from './editor.ts'

const FAULT = 'The strike affected 12,000 workers.\n'

describe('the drafts of a folder, open or not', () => {
  const root = mkdtempSync(join(tmpdir(), 'onrecord-workspace-'))
  const uri = (name: string): string => pathToFileURL(join(root, name)).href
  let editor: Editor
  before(async () => {
    mkdirSync(join(root, 'archive'))
    writeFileSync(join(root, 'strike.md'), FAULT)
    writeFileSync(join(root, 'quiet.txt'), 'Rain fell on the harbour.\n')
    writeFileSync(join(root, 'archive', 'old.md'), FAULT)
    writeFileSync(join(root, '.onrecord.yml'), 'ignore:\n  - archive/**\n')
    editor = Editor.stdio()
    editor.settings = { workspaceDiagnostics: true }
    editor.connection.onRequest(RegistrationRequest.type, () => undefined)
    await editor.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
      },
      workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'drafts' }],
    })
    await editor.connection.sendNotification(InitializedNotification.type, {})
  })
  after(() => {
    editor.process.kill()
    rmSync(root, { recursive: true })
  })

  const ask = (known: WorkspaceDiagnosticReport | undefined): Promise<WorkspaceDiagnosticReport> =>
    editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: (known?.items ?? []).flatMap(({ uri, resultId }) =>
        resultId === undefined ? [] : [{ uri, value: resultId }],
      ),
    })
  const told = ({ items }: WorkspaceDiagnosticReport): Record<string, unknown> =>
    Object.fromEntries(
      items.map((item) => [
        item.uri.slice(item.uri.lastIndexOf('/') + 1),
        item.kind === 'full' ? item.items.map(({ code }) => code) : item.kind,
      ]),
    )
  const touch = (name: string): Promise<void> =>
    editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uri(name), type: 2 }],
    })
  let first: WorkspaceDiagnosticReport

  it('are all reported once, but for what the project ignores', async () => {
    first = await ask(undefined)
    assert.deepEqual(told(first), { 'strike.md': ['unattributed-figure'], 'quiet.txt': [] })
  })

  it('are asked about in vain until something changes, and then only what changed is told', async () => {
    let answered = false
    const second = ask(first).finally(() => {
      answered = true
    })
    await new Promise((go) => setTimeout(go, 150))
    assert.equal(answered, false)
    writeFileSync(join(root, 'quiet.txt'), `${FAULT}Analysts say more may follow.\n`)
    await touch('quiet.txt')
    const answer = await second
    assert.deepEqual(told(answer), {
      'strike.md': 'unchanged',
      'quiet.txt': ['unattributed-figure', 'vague-attribution'],
    })
    first = { items: [...answer.items] }
  })

  it('are cleared when their file goes', async () => {
    const next = ask(first)
    rmSync(join(root, 'quiet.txt'))
    await touch('quiet.txt')
    first = await next
    assert.deepEqual(told(first), { 'strike.md': 'unchanged', 'quiet.txt': [] })
  })

  it('lets a question be withdrawn', async () => {
    const question = new CancellationTokenSource()
    const next = editor.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: [] },
      question.token,
    )
    setTimeout(() => question.cancel(), 50)
    assert.deepEqual(await next, { items: [] })
  })

  it('come in parts where the editor wants parts', async () => {
    const parts: WorkspaceDiagnosticReport[] = []
    const listening = editor.connection.onProgress(
      new ProgressType<WorkspaceDiagnosticReport>(),
      'parts',
      (part) => void parts.push(part),
    )
    const next = editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
      partialResultToken: 'parts',
    })
    await touch('strike.md')
    assert.deepEqual((await next).items, [])
    listening.dispose()
    assert.deepEqual(parts.map(told), [{ 'strike.md': ['unattributed-figure'] }])
  })

  it('give their sources in parts too', async () => {
    writeFileSync(join(root, 'pier.md'), 'Orla Vance, the harbour engineer, said the deck had moved.\n')
    const parts: string[] = []
    const listening = editor.connection.onProgress(
      new ProgressType<SymbolInformation[]>(),
      'names',
      (part) => void parts.push(...part.map(({ name }) => name)),
    )
    const rest = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, {
      query: 'vance',
      partialResultToken: 'names',
    })
    listening.dispose()
    assert.deepEqual(rest, [])
    assert.deepEqual(parts, ['Orla Vance'])
  })

  it('are looked at again when a folder goes, and not for what is no draft', async () => {
    let answered = false
    const next = ask(first).finally(() => {
      answered = true
    })
    await touch('build.log')
    await new Promise((go) => setTimeout(go, 150))
    assert.equal(answered, false)
    rmSync(join(root, 'pier.md'))
    await touch('archive')
    assert.deepEqual(Object.keys(told(await next)), ['strike.md'])
  })

  it('are not told of a notebook’s cell, whose findings come unasked', async () => {
    const cell = 'vscode-notebook-cell:/drafts/pier.ipynb#W0'
    await editor.open(FAULT, 'markdown', cell)
    await touch('strike.md')
    assert.deepEqual(Object.keys(told(await ask(undefined))), ['strike.md'])
    await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: cell },
    })
  })

  it('are left alone where the setting is off', async () => {
    editor.settings = null
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null })
    const known = {
      items: [{ uri: uri('strike.md'), kind: 'unchanged', resultId: 'x', version: null }],
    } as const
    assert.deepEqual(told(await ask({ items: [...known.items] })), { 'strike.md': [] })
  })

  it('are taken back there when a draft is closed, but not when it is open again', async () => {
    const draft = uri('strike.md')
    const close = (): Promise<void> =>
      editor.connection.sendNotification(DidCloseTextDocumentNotification.type, {
        textDocument: { uri: draft },
      })
    await editor.open(FAULT, 'markdown', draft)
    await close()
    await editor.open(FAULT, 'markdown', draft, 2)
    assert.deepEqual(told(await ask(undefined)), {})
    await close()
    assert.deepEqual(told(await ask(undefined)), { 'strike.md': [] })
    await touch('strike.md')
    assert.deepEqual(told(await ask(undefined)), {})
  })
})

describe('columns that count bytes', () => {
  const textDocument = { uri: URI }
  const LINE = 'Zoë Ångström, who mends “🚢🚢”, said the strike was over. She left.'
  const bytes = (words: string): number => Buffer.byteLength(LINE.slice(0, LINE.indexOf(words)))
  let editor: Editor
  before(async () => {
    editor = Editor.stdio()
    const { capabilities } = await editor.initialize({
      general: { positionEncodings: ['utf-8', 'utf-16'] },
      textDocument: { diagnostic: {} },
    })
    assert.equal(capabilities.positionEncoding, 'utf-8')
    await editor.open(`${LINE}\n\n🚢🚢 ${FAULT}`)
  })
  after(() => editor.process.kill())
  const diagnose = async (): Promise<Diagnostic[]> => {
    const report = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument })
    return report.kind === 'full' ? report.items : []
  }
  const figure = (found: Diagnostic[]): Range | undefined =>
    found.find(({ code }) => code === 'unattributed-figure')?.range

  it('are those of diagnostics', async () => {
    const range = figure(await diagnose())
    const character = Buffer.byteLength('🚢🚢 The strike affected ')
    assert.deepEqual(range, { start: { line: 2, character }, end: { line: 2, character: character + 14 } })
  })

  it('are read in requests and written in answers', async () => {
    const found = await editor.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position: { line: 0, character: bytes('She') + 1 },
    })
    const [place] = [found].flat()
    assert.ok(place && 'range' in place)
    assert.equal(place.range.start.character, 0)
    assert.equal(place.range.end.character, Buffer.byteLength('Zoë Ångström'))
  })

  it('are those of edits', async () => {
    await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [
        { range: { start: { line: 2, character: 4 }, end: { line: 2, character: 8 } }, text: 'é' },
        { range: { start: { line: 2, character: 6 }, end: { line: 2, character: 7 } }, text: '' },
      ],
    })
    const range = figure(await diagnose())
    const character = Buffer.byteLength('🚢éThe strike affected ')
    assert.deepEqual(range, { start: { line: 2, character }, end: { line: 2, character: character + 14 } })
    const actions = (await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: await diagnose() },
    })) as CodeAction[]
    const inserts = actions.flatMap(({ edit }) => edit?.changes?.[URI] ?? [])
    assert.ok(inserts.length > 0)
    assert.ok(
      inserts.every(({ range: { end } }) => end.line !== 2 || end.character <= character + 15),
      JSON.stringify(inserts),
    )
  })
})
