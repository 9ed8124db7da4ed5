/** Settings and configurations that change while drafts are open, as editors with more and with fewer means tell of it. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import {
  DidChangeConfigurationNotification,
  DidSaveTextDocumentNotification,
  type InitializeParams,
  type Registration,
  RegistrationRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver-protocol/node.js'
import { Editor } from './editor.ts'

const DRAFT = 'Analysts say the pier is safe.\n'

describe('what changes while a draft is open', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-changes-'))
  const config = join(folder, '.onrecord.yml')
  const uri = pathToFileURL(join(folder, 'pier.md')).href
  const editors: Editor[] = []
  beforeEach(() => writeFileSync(config, 'rules:\n  vague-attribution: loud\n'))
  after(() => {
    for (const editor of editors) editor.process.kill()
    rmSync(folder, { recursive: true })
  })
  /** An editor that shows the draft. */
  const opened = async (capabilities: InitializeParams['capabilities']): Promise<Editor> => {
    const editor = Editor.stdio()
    editors.push(editor)
    editor.settings = {}
    await editor.initialize(capabilities)
    await editor.open(DRAFT, 'markdown', uri)
    await editor.diagnostics(1)
    return editor
  }
  const rulesOf = async (editor: Editor): Promise<unknown[]> =>
    (await editor.diagnostics(1)).map(({ code }) => code)
  const set = async (editor: Editor, settings: unknown): Promise<void> => {
    editor.settings = settings
    editor.published.length = 0
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null })
  }
  const save = async (editor: Editor, saved: string): Promise<void> => {
    editor.published.length = 0
    await editor.connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri: saved },
    })
  }

  it('is told of once, as long as it stays wrong', async () => {
    const editor = await opened({ workspace: { configuration: true } })
    const wrong = { languages: 'latex' }
    await set(editor, wrong)
    assert.deepEqual(await rulesOf(editor), ['vague-attribution'])
    const told = (): number[] =>
      [/onrecord\.languages is "latex"; it must be a list/, /vague-attribution is "loud"/].map(
        (words) => editor.messages.filter((message) => words.test(message)).length,
      )
    await set(editor, { ...wrong, codeLens: false })
    await rulesOf(editor)
    assert.deepEqual(told(), [1, 1])
    // It stays underlined all the same.
    const underlined = editor.published.findLast((one) => one.uri === pathToFileURL(config).href)
    assert.equal(underlined?.diagnostics.length, 1)
    // Mended and made again, it is told of again.
    await set(editor, {})
    await rulesOf(editor)
    await set(editor, wrong)
    await rulesOf(editor)
    assert.deepEqual(told(), [2, 1])
  })

  it('recolours drafts where the editor can be told to', async () => {
    const editor = Editor.stdio()
    editors.push(editor)
    const asked = new Promise<void>((resolve) => {
      editor.connection.onRequest(SemanticTokensRefreshRequest.type, () => resolve())
    })
    await editor.initialize({
      workspace: { configuration: true, semanticTokens: { refreshSupport: true } },
    })
    await set(editor, { semanticTokens: true })
    await Promise.race([asked, editor.ended.then(assert.fail)])
  })

  describe('a configuration that is saved', () => {
    const registered: Registration[] = []
    let editor: Editor
    before(async () => {
      writeFileSync(config, 'rules: {}\n')
      editor = Editor.stdio()
      editors.push(editor)
      editor.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
        registered.push(...registrations)
      })
      await editor.initialize({
        textDocument: { synchronization: { dynamicRegistration: true } },
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
      })
      await editor.open(DRAFT, 'markdown', uri)
      assert.deepEqual(await rulesOf(editor), ['vague-attribution'])
    })

    it('counts where nobody watches its folder, too', async () => {
      writeFileSync(config, 'rules:\n  vague-attribution: off\n')
      await save(editor, pathToFileURL(config).href)
      assert.deepEqual(await rulesOf(editor), [])
      const saves = registered.find(({ method }) => method === 'textDocument/didSave')
      assert.match(JSON.stringify(saves?.registerOptions), /\.onrecord\.\{yml,yaml,json\}/)
    })

    it('counts in an editor that watches nothing as soon as a draft is saved', async () => {
      const plain = Editor.stdio()
      editors.push(plain)
      const { capabilities } = await plain.initialize()
      assert.equal(
        typeof capabilities.textDocumentSync === 'object' && capabilities.textDocumentSync.save,
        true,
      )
      await plain.open(DRAFT, 'markdown', uri)
      assert.deepEqual(await rulesOf(plain), ['vague-attribution'])
      writeFileSync(config, 'rules:\n  vague-attribution: off\n')
      await save(plain, uri)
      assert.deepEqual(await rulesOf(plain), [])
    })
  })
})
