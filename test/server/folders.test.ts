/** Several folders in one editor: each has its configuration, all are searched, and what is asked of the client is asked once. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import {
  DidChangeWorkspaceFoldersNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  ProgressType,
  type Registration,
  RegistrationRequest,
  type SymbolInformation,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node.js'
import { Editor } from './editor.ts'

const FAULT = 'The strike affected 12,000 workers.\n\nOrla Vance said more would follow.\n'

describe('several folders', () => {
  const roots = ['city', 'sports'].map((name) => {
    const path = mkdtempSync(join(tmpdir(), `onrecord-${name}-`))
    return { name, path, uri: pathToFileURL(path).href }
  })
  const [city, sports] = roots
  const registered: Registration[] = []
  let editor: Editor
  before(async () => {
    assert.ok(city && sports)
    for (const { path } of roots) writeFileSync(join(path, 'strike.md'), FAULT)
    writeFileSync(join(sports.path, '.onrecord.yml'), 'rules:\n  unattributed-figure: off\n')
    editor = Editor.stdio()
    editor.settings = { workspaceDiagnostics: true }
    editor.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      registered.push(...registrations)
    })
    await editor.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: { diagnostic: {} },
        window: { workDoneProgress: true },
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
      },
      workspaceFolders: roots.map(({ uri, name }) => ({ uri, name })),
    })
    await editor.connection.sendNotification(InitializedNotification.type, {})
  })
  after(() => {
    editor.process.kill()
    for (const { path } of roots) rmSync(path, { recursive: true })
  })

  const drafts = async (query: string): Promise<string[]> => {
    const found = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query })
    return ((found ?? []) as SymbolInformation[]).map(({ location }) => location.uri).sort()
  }
  const draftIn = (root: (typeof roots)[number] | undefined): string => `${root?.uri}/strike.md`

  it('have their own configuration each', async () => {
    for (const [root, rules] of [
      [city, ['unattributed-figure']],
      [sports, []],
    ] as const) {
      await editor.open(FAULT, 'markdown', draftIn(root))
      const report = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri: draftIn(root) },
      })
      const codes = report.kind === 'full' ? report.items.map(({ code }) => code) : []
      assert.deepEqual([...new Set(codes)], rules)
    }
  })

  it('are reported on together, with progress from its beginning to its end', async () => {
    const steps: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = []
    const listening = editor.connection.onProgress(
      new ProgressType<(typeof steps)[number]>(),
      'reading',
      (step) => void steps.push(step),
    )
    const { items } = await editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
      workDoneToken: 'reading',
    })
    listening.dispose()
    assert.deepEqual(items.map(({ uri }) => uri).sort(), roots.map(draftIn).sort())
    assert.deepEqual(
      steps.map(({ kind }) => kind),
      ['begin', 'end'],
    )
    const [begin] = steps
    assert.ok(begin?.kind === 'begin' && begin.title === 'onrecord' && begin.cancellable)
  })

  it('are searched together, and one that is taken away no longer', async () => {
    assert.deepEqual(await drafts('orla'), roots.map(draftIn).sort())
    assert.ok(sports)
    writeFileSync(join(sports.path, 'cup.md'), 'The cup stays here, Pim Adler, a rower, said.\n')
    assert.deepEqual(await drafts('adler'), [`${sports.uri}/cup.md`])
    await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [], removed: [{ uri: sports.uri, name: sports.name }] },
    })
    assert.deepEqual(await drafts('adler'), [])
  })

  it('have their configuration files and drafts watched, as the client allows it', () => {
    const watched = registered.find(({ method }) => method === 'workspace/didChangeWatchedFiles')
    const { watchers = [] } = (watched?.registerOptions ?? {}) as { watchers?: { globPattern: string }[] }
    assert.ok(watchers.some(({ globPattern }) => globPattern.includes('.onrecord.')))
    assert.ok(watchers.some(({ globPattern }) => /\bmd\b/.test(globPattern)))
    assert.ok(registered.some(({ method }) => method === 'workspace/didChangeConfiguration'))
  })
})
