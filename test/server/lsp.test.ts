/** The language server as editors meet it: a real process, spoken to by a real client library. */
import assert from 'node:assert/strict'
import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import {
  type CodeAction,
  CodeActionRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  IPCMessageReader,
  IPCMessageWriter,
  ShowDocumentRequest,
  ShowMessageRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver-protocol/node.js'
import { CLI, Editor, SERVER, URI } from './editor.ts'

const DRAFT =
  'November 4, 2025\n\nThe closure cuts off 2,300 islanders from the mainland.\n\nAnalysts say the line will not last.\n'

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
    assert.equal(figure?.source, 'onrecord')
    assert.equal(figure?.codeDescription, undefined)
  })

  it('links to rules and points at other places where the client can show it', async () => {
    const modern = Editor.stdio()
    await modern.initialize({
      textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true } },
    })
    await modern.open('The line closed on Monday.\n\nThe pier reopens on Friday.\n')
    const [date] = await modern.diagnostics(1)
    assert.equal(date?.code, 'missing-date')
    assert.match(date?.codeDescription?.href ?? '', /^https:.*missing-date/)
    assert.equal(date?.relatedInformation?.length, 1)
    modern.process.kill()
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

  it('is silent in languages that it does not read, and in views of a draft', async () => {
    await editor.open(DRAFT, 'python', 'file:///drafts/pier.py', 51)
    assert.deepEqual(await editor.diagnostics(51), [])
    await editor.open(DRAFT, 'markdown', 'git:/drafts/pier.md', 52)
    assert.deepEqual(await editor.diagnostics(52), [])
  })

  it('says that it does not read a line of a million characters', { timeout: 10_000 }, async () => {
    await editor.open('word “and ” mark '.repeat(60_000), 'plaintext', 'file:///drafts/long.txt', 71)
    const [told, ...more] = await editor.diagnostics(71)
    assert.match(told?.message ?? '', /more than 50,000 characters/)
    assert.deepEqual(more, [])
    assert.equal(told?.severity, DiagnosticSeverity.Information)
  })

  it('says what is wrong with front matter and still reads the draft', async () => {
    await editor.open(
      '---\ntitle: [open\n---\n\nAnalysts say the line will not last.\n',
      'markdown',
      'file:///drafts/front.md',
      73,
    )
    const diagnostics = await editor.diagnostics(73)
    assert.match(diagnostics[0]?.message ?? '', /front matter could not be read/)
    assert.deepEqual(rules(diagnostics.slice(1)), ['vague-attribution'])
  })

  it('has nothing to say of an empty or a binary file', async () => {
    await editor.open('', 'plaintext', 'file:///drafts/empty.txt', 74)
    assert.deepEqual(await editor.diagnostics(74), [])
    await editor.open('\u0000\u0001PNG 2,300 islanders', 'plaintext', 'file:///drafts/image.txt', 72)
    assert.deepEqual(rules(await editor.diagnostics(72)).filter(Boolean), [])
  })

  it('reads only the newest of many versions that arrive at once', async () => {
    await editor.open(DRAFT)
    const before = editor.published.length
    const changes = Array.from({ length: 50 }, (_, i) =>
      editor.change(100 + i, [
        { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } }, text: 'x' },
      ]),
    )
    await Promise.all(changes)
    await editor.diagnostics(149)
    assert.ok(editor.published.length - before < 10, `${editor.published.length - before} reports`)
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
      rules: {
        'vague-attribution': 'error',
        'unattributed-figure': 'off',
        'vague-atribution': 'off',
        constructor: 'off',
      },
      mode: 'strict',
      codeLens: 'no',
      holdBack: null,
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
    const told = editor.messages.join('\n')
    assert.match(told, /no rule “vague-atribution”; did you mean “vague-attribution”/)
    assert.match(told, /no rule “constructor”; rules: unattributed-figure, vague-attribution,/)
    assert.match(told, /no setting “onrecord\.mode”; settings: onrecord\.enable, onrecord\.codeLens,/)
    assert.match(told, /onrecord\.codeLens is "no"; allowed: true, false/)
  })

  it('that are no table of rules are named', async () => {
    editor.published.length = 0
    editor.settings = { rules: ['missing-date'] }
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null })
    assert.equal((await editor.diagnostics(1)).length, 2)
    assert.match(editor.messages.at(-1) ?? '', /onrecord\.rules is \["missing-date"\]; it must be a table/)
  })

  it('take effect without a restart', async () => {
    editor.published.length = 0
    editor.settings = { enable: false }
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null })
    assert.deepEqual(await editor.diagnostics(1), [])
  })
})

describe('the configuration of a project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-project-'))
  const uri = pathToFileURL(join(folder, 'pier.md')).href
  const config = join(folder, '.onrecord.yml')
  let editor: Editor
  before(async () => {
    writeFileSync(join(folder, 'pier.md'), DRAFT)
    writeFileSync(config, 'rules:\n  vague-attribution: error\n  unattributed-figure: off\n')
    editor = Editor.stdio()
    editor.settings = { preset: 'default', rules: { 'missing-date': 'default' } }
    await editor.initialize({ workspace: { configuration: true } })
    await editor.open(DRAFT, 'markdown', uri)
  })
  after(() => {
    editor.process.kill()
    rmSync(folder, { recursive: true, force: true })
  })
  const configured = async (text: string): Promise<void> => {
    writeFileSync(config, text)
    editor.published.length = 0
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(config).href, type: FileChangeType.Changed }],
    })
  }

  it('counts where the editor says nothing', async () => {
    assert.deepEqual(
      (await editor.diagnostics(1)).map(({ code, severity }) => [code, severity]),
      [['vague-attribution', DiagnosticSeverity.Error]],
    )
  })

  it('is read again when its file changes', async () => {
    await configured('ignore: [pier.md]\n')
    assert.deepEqual(await editor.diagnostics(1), [])
  })

  it('that is wrong is named, and the draft is read without it', async () => {
    await configured('rulez: {}\n')
    assert.deepEqual(rules(await editor.diagnostics(1)), ['unattributed-figure', 'vague-attribution'])
    assert.match(
      editor.messages.join(' '),
      /\.onrecord\.yml: there is no setting “rulez”; did you mean “rules”/,
    )
    const underlined = () =>
      editor.published.findLast((one) => one.uri === pathToFileURL(config).href)?.diagnostics
    assert.deepEqual(
      underlined()?.map(({ range, severity }) => [range.start, range.end, severity]),
      [[{ line: 0, character: 0 }, { line: 0, character: 5 }, DiagnosticSeverity.Error]],
    )
    await configured('rules: {}\n')
    await editor.diagnostics(1)
    assert.deepEqual(underlined(), [])
  })

  it('that is wrong is a button away where the editor has buttons', async () => {
    const other = Editor.stdio()
    other.settings = {}
    const shown: unknown[] = []
    const opened = new Promise((resolve) => {
      other.connection.onRequest(ShowMessageRequest.type, ({ message, actions }) => {
        shown.push(message)
        return actions?.[0] ?? null
      })
      other.connection.onRequest(ShowDocumentRequest.type, (params) => {
        resolve(params)
        return { success: true }
      })
    })
    await configured('preset: recommended\nrules:\n  vague-attribution: loud\n')
    await other.initialize({
      workspace: { configuration: true },
      window: {
        showDocument: { support: true },
        showMessage: { messageActionItem: { additionalPropertiesSupport: true } },
      },
    })
    await other.open(DRAFT, 'markdown', uri)
    assert.deepEqual(await Promise.race([opened, other.ended]), {
      uri: pathToFileURL(config).href,
      takeFocus: true,
      selection: { start: { line: 2, character: 21 }, end: { line: 2, character: 25 } },
    })
    assert.match(String(shown), /rules\.vague-attribution is "loud"; allowed: off, hint/)
    other.process.kill()
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
    const ended = once(child, 'exit').then((how) => assert.fail(`it ended with ${how} before it called`))
    const [socket] = (await Promise.race([connected, ended])) as [Socket]
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

describe('a transport with nobody at its other end', () => {
  const told = async (...args: string[]): Promise<unknown> => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const code = once(child, 'exit')
    const words = await Promise.all([text(child.stdout), text(child.stderr)])
    return [...words, (await code)[0]]
  }
  it('is named', async () => {
    // A port that was somebody’s a moment ago.
    const listening = createServer().listen(0, '127.0.0.1')
    await once(listening, 'listening')
    const address = listening.address()
    assert.ok(address && typeof address === 'object')
    listening.close()
    await once(listening, 'close')
    const { port } = address
    const nobody = `onrecord: nobody listens on port ${port} of 127.0.0.1 (ECONNREFUSED)\n`
    assert.deepEqual(await told(CLI, 'lsp', `--socket=${port}`), ['', nobody, 2])
    assert.deepEqual(await told(CLI, 'lsp', '--socket', String(port)), ['', nobody, 2])
    assert.deepEqual(await told(CLI, 'lsp', '--node-ipc'), [
      '',
      'onrecord: --node-ipc needs a parent process with a channel\n',
      2,
    ])
    assert.deepEqual(await told(CLI, 'lsp', '--socket=0'), [
      '',
      'onrecord: --socket takes a port from 1 to 65535\n',
      2,
    ])
    assert.deepEqual(await told(SERVER), [
      '',
      'onrecord: say how to talk to the editor: --stdio, --node-ipc or --socket=PORT\n',
      2,
    ])
  })
})

describe('what a broken client sends', () => {
  it('is read again under a version that it had before', async () => {
    const editor = Editor.stdio()
    await editor.initialize()
    await editor.open(DRAFT, 'markdown', URI, 0)
    assert.equal((await editor.diagnostics(0)).length, 2)
    for (const [text, count] of [
      ['The line is calm.\n', 0],
      [DRAFT, 2],
    ] as const) {
      editor.published.length = 0
      await editor.change(0, [{ text }])
      assert.equal((await editor.diagnostics(0)).length, count)
    }
    assert.equal(await editor.quit(), 0)
  })

  it('is a draft without a project where its address is none of this machine', async () => {
    const editor = Editor.stdio()
    await editor.initialize()
    for (const [i, uri] of [
      'untitled:Untitled-1',
      'vscode-vfs://github/desk/pier.md',
      'file://desk/pier.md',
      'file:///pier%ZZ.md',
    ].entries()) {
      await editor.open(DRAFT, 'markdown', uri, i)
      assert.equal((await editor.diagnostics(i)).length, 2)
    }
    assert.deepEqual(editor.messages, [])
    assert.equal(await editor.quit(), 0)
  })

  it('costs a request, not the server', async () => {
    const editor = Editor.stdio()
    await editor.initialize()
    await assert.rejects(editor.connection.sendRequest('textDocument/hover', { position: 'here' }))
    await assert.rejects(editor.connection.sendRequest('onrecord/nothing', {}))
    await editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///never-opened.md', version: 7 },
      contentChanges: [{ text: 'x' }],
    })
    await editor.open(DRAFT)
    assert.equal((await editor.diagnostics(1)).length, 2)
    assert.equal(await editor.quit(), 0)
  })

  it('ends it with an error when it leaves without shutdown', async () => {
    const editor = Editor.stdio()
    await editor.initialize()
    const exited = once(editor.process, 'exit')
    await editor.connection.sendNotification('exit')
    assert.deepEqual(await exited, [1, null])
  })

  it('does not outlive garbage and the end of the stream', { timeout: 20_000 }, async () => {
    const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'ignore', 'ignore'] })
    const exited = once(child, 'exit')
    child.stdin.end('GET / HTTP/1.1\r\nContent-Length: 9\r\n\r\n{"not json')
    const [code] = (await exited) as [number | null]
    assert.equal(code, 1)
  })
})
