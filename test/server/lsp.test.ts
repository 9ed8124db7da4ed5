/** The language server as editors meet it: a real process, spoken to by a real client library. */
import assert from 'node:assert/strict'
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import {
  type CodeAction,
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver-protocol/node.js'

const SERVER = fileURLToPath(new URL('../../dist/server.cjs', import.meta.url))
const CLI = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url))
const URI = 'file:///drafts/pier.md'
const DRAFT =
  'November 4, 2025\n\nThe closure cuts off 2,300 islanders from the mainland.\n\nAnalysts say the line will not last.\n'

/** A client at the other end of a server process. */
class Editor {
  readonly process: ChildProcess
  readonly connection: ProtocolConnection
  readonly published: { uri: string; diagnostics: Diagnostic[]; version?: number }[] = []
  readonly messages: string[] = []
  settings: unknown = null
  #arrived: (() => void)[] = []

  constructor(process: ChildProcess, connection: ProtocolConnection) {
    this.process = process
    this.connection = connection
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params)
      for (const arrive of this.#arrived.splice(0)) arrive()
    })
    connection.onNotification(ShowMessageNotification.type, ({ message }) => void this.messages.push(message))
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings))
    connection.listen()
  }

  static stdio(command = SERVER, ...args: string[]): Editor {
    const child = spawn(process.execPath, [command, ...args, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    return new Editor(
      child,
      createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
    )
  }

  async initialize(capabilities: InitializeParams['capabilities'] = {}) {
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
    })
    await this.connection.sendNotification(InitializedNotification.type, {})
    return result
  }

  async open(text: string, languageId = 'markdown', uri = URI): Promise<void> {
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    })
  }

  async change(
    version: number,
    contentChanges: { range?: Diagnostic['range']; text: string }[],
  ): Promise<void> {
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version },
      contentChanges: contentChanges as never,
    })
  }

  /** The next diagnostics that are published for a version. */
  async diagnostics(version: number): Promise<Diagnostic[]> {
    for (;;) {
      const found = this.published.find((params) => params.version === version)
      if (found) return found.diagnostics
      await new Promise<void>((arrive) => this.#arrived.push(arrive))
    }
  }

  async quit(): Promise<number | null> {
    const exited = once(this.process, 'exit')
    await this.connection.sendRequest(ShutdownRequest.type)
    await this.connection.sendNotification(ExitNotification.type)
    const [code] = (await exited) as [number | null]
    return code
  }
}

const rules = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code)

describe('the server over standard input and output', () => {
  let editor: Editor
  before(async () => {
    editor = Editor.stdio()
    await editor.initialize()
  })
  after(() => editor.process.kill())

  it('publishes what a draft does not source when it opens', async () => {
    await editor.open(DRAFT)
    const diagnostics = await editor.diagnostics(1)
    assert.deepEqual(rules(diagnostics), ['unattributed-figure', 'vague-attribution'])
    const [figure] = diagnostics
    assert.deepEqual(figure?.range, { start: { line: 2, character: 21 }, end: { line: 2, character: 36 } })
    assert.match(figure?.codeDescription?.href ?? '', /^https:.*unattributed-figure/)
    assert.equal(figure?.source, 'onrecord')
  })

  it('offers fixes that clear the finding', async () => {
    const [figure] = await editor.diagnostics(1)
    assert.ok(figure)
    const actions = (await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: URI },
      range: figure.range,
      context: { diagnostics: [figure] },
    })) as CodeAction[]
    const fix = actions.find(({ title }) => title.includes('[SOURCE]'))
    const [edit]: TextEdit[] = fix?.edit?.changes?.[URI] ?? []
    assert.ok(edit)
    await editor.change(2, [{ range: edit.range, text: edit.newText }])
    assert.ok(!rules(await editor.diagnostics(2)).includes('unattributed-figure'))
  })

  it('follows edits of a few characters', async () => {
    await editor.change(3, [
      {
        range: { start: { line: 4, character: 0 }, end: { line: 4, character: 8 } },
        text: 'Ana Ruiz and her firm',
      },
    ])
    assert.ok(!rules(await editor.diagnostics(3)).includes('vague-attribution'))
  })

  it('clears its diagnostics when the draft closes', async () => {
    const before = editor.published.length
    await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: URI },
    })
    while (editor.published.length === before) await new Promise((wait) => setTimeout(wait, 5))
    assert.deepEqual(editor.published.at(-1)?.diagnostics, [])
  })

  it('is silent in languages that it does not read', async () => {
    await editor.open(DRAFT, 'python')
    assert.deepEqual(
      (await editor.diagnostics(1)).length === 0 ? [] : rules(editor.published.at(-1)?.diagnostics ?? []),
      [],
    )
  })

  it('survives a line of a million characters and says nothing of a binary file', async () => {
    await editor.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: {
        uri: 'file:///drafts/long.txt',
        languageId: 'plaintext',
        version: 71,
        text: 'word “and ” mark '.repeat(60_000),
      },
    })
    await editor.diagnostics(71)
    await editor.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: {
        uri: 'file:///drafts/image.txt',
        languageId: 'plaintext',
        version: 72,
        text: '\u0000\u0001PNG 2,300 islanders',
      },
    })
    assert.deepEqual(await editor.diagnostics(72), [])
  })

  it('exits with 0 after shutdown', async () => {
    assert.equal(await editor.quit(), 0)
  })
})

describe('a client that pulls', () => {
  let editor: Editor
  before(async () => {
    editor = Editor.stdio(CLI, 'lsp')
    const { capabilities } = await editor.initialize({ textDocument: { diagnostic: {} } })
    assert.ok(capabilities.diagnosticProvider)
    await editor.open(DRAFT)
  })
  after(() => editor.process.kill())

  it('gets a full report, then “unchanged”, and nothing pushed', async () => {
    const ask = (previousResultId?: string) =>
      editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri: URI },
        ...(previousResultId && { previousResultId }),
      })
    const first = await ask()
    assert.equal(first.kind, 'full')
    assert.equal(first.kind === 'full' && first.items.length, 2)
    const second = await ask(first.resultId)
    assert.equal(second.kind, 'unchanged')
    assert.deepEqual(editor.published, [])
  })
})

describe('settings', () => {
  let editor: Editor
  before(async () => {
    editor = Editor.stdio()
    editor.settings = {
      rules: { 'vague-attribution': 'error', 'unattributed-figure': 'off', 'vague-atribution': 'off' },
    }
    await editor.initialize({ workspace: { configuration: true } })
    await editor.open(DRAFT)
  })
  after(() => editor.process.kill())

  it('set severities, switch rules off and name what they do not know', async () => {
    const diagnostics = await editor.diagnostics(1)
    assert.deepEqual(
      diagnostics.map(({ code, severity }) => [code, severity]),
      [['vague-attribution', 1]],
    )
    assert.match(editor.messages.join(' '), /no rule “vague-atribution”; did you mean “vague-attribution”/)
  })

  it('take effect without a restart', async () => {
    editor.published.length = 0
    editor.settings = { enable: false }
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null })
    assert.deepEqual(await editor.diagnostics(1), [])
  })
})

describe('other transports', () => {
  it('node IPC', async () => {
    const child = fork(SERVER, ['--node-ipc'], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
    })
    const editor = new Editor(
      child,
      createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child)),
    )
    await editor.initialize()
    await editor.open(DRAFT)
    assert.equal((await editor.diagnostics(1)).length, 2)
    assert.equal(await editor.quit(), 0)
  })

  it('a socket', async () => {
    const listening = createServer().listen(0, '127.0.0.1')
    await once(listening, 'listening')
    const address = listening.address()
    assert.ok(address && typeof address === 'object')
    const connected = once(listening, 'connection')
    const child = spawn(process.execPath, [CLI, 'lsp', `--socket=${address.port}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const [socket] = (await connected) as [Socket]
    const editor = new Editor(
      child,
      createProtocolConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket)),
    )
    await editor.initialize()
    await editor.open(DRAFT)
    assert.equal((await editor.diagnostics(1)).length, 2)
    assert.equal(await editor.quit(), 0)
    listening.close()
  })
})
