// Runs inside VS Code’s extension host, in Node and in a browser, so it needs neither’s own modules. Each case is reported by
// name, so that the outer test run counts them one by one; a case may return a figure to print.
const vscode = require('vscode')

const ID = 'onrecord.onrecord'
const PREFIX = 'onrecord-result '

const cases = {
  'nothing starts before a supported document opens': async () => {
    const extension = vscode.extensions.getExtension(ID)
    // VS Code's own input boxes are plain text and may wake the extension; the server must not run for them.
    check(!(extension.isActive && extension.exports.running), 'the server runs')
    const { activation } = await extension.activate()
    check(activation < 200, `activation took ${activation} ms`)
    return `activated in ${activation.toFixed(1)} ms`
  },
  'a draft shows what it does not source': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    const started = performance.now()
    await vscode.window.showTextDocument(document)
    const found = await until(
      () => ours(document.uri),
      (list) => list.length >= 3,
    )
    const waited = performance.now() - started
    for (const rule of ['unattributed-figure', 'vague-attribution', 'missing-date']) {
      check(codes(found).includes(rule), `${rule} is not among ${codes(found)}`)
    }
    return `first findings, with the server’s start, after ${Math.round(waited)} ms`
  },
  'a quick fix makes its finding go': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    const before = ours(document.uri)
    const figure = before.find((one) => codeOf(one) === 'unattributed-figure')
    // The editor learns of diagnostics a moment before its code actions do.
    const actions = await until(
      () =>
        vscode.commands.executeCommand(
          'vscode.executeCodeActionProvider',
          document.uri,
          figure.range,
          'quickfix',
        ),
      (list) => list.length > 0,
    )
    const fix = actions.find((action) => action.title.includes('[SOURCE]'))
    check(fix, `fixes: ${actions.map((action) => action.title)}`)
    check(await vscode.workspace.applyEdit(fix.edit), 'the fix does not apply')
    const count = codes(before).filter((code) => code === 'unattributed-figure').length
    await until(
      () => codes(ours(document.uri)).filter((code) => code === 'unattributed-figure').length,
      (now) => now === count - 1,
    )
  },
  'a setting takes effect without reload': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    const settings = vscode.workspace.getConfiguration('onrecord')
    await settings.update('rules.vague-attribution', 'off', vscode.ConfigurationTarget.Global)
    await until(
      () => codes(ours(document.uri)),
      (list) => !list.includes('vague-attribution'),
    )
    await settings.update('rules.vague-attribution', undefined, vscode.ConfigurationTarget.Global)
    await until(
      () => codes(ours(document.uri)),
      (list) => list.includes('vague-attribution'),
    )
  },
  'a pronoun leads to the full name, and the name to its mentions': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    const position = at(document, 'She put the repair')
    const [found] = await until(
      () => vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, position),
      (list) => list.length > 0,
    )
    const name = document.getText(found.range ?? found.targetRange)
    check(name.endsWith('Ingrid Vale'), name)
    const mentions = await vscode.commands.executeCommand(
      'vscode.executeReferenceProvider',
      document.uri,
      position,
    )
    const words = mentions.map(({ range }) => document.getText(range))
    check(words.includes('She') && words.some((one) => one.includes('Vale')), words.join(' | '))
  },
  'a name is renamed': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    const edit = await vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at(document, 'Brandt, who'),
      'Brand',
    )
    const [[uri, edits]] = edit.entries()
    equal(uri.toString(), document.uri.toString())
    equal(
      edits.map(({ range, newText }) => [document.getText(range), newText]),
      [['Brandt', 'Brand']],
    )
  },
  'hovers tell who a source is and who vouches for a figure': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    const hoverOn = async (words) => {
      const hovers = await vscode.commands.executeCommand(
        'vscode.executeHoverProvider',
        document.uri,
        at(document, words),
      )
      return hovers.flatMap(({ contents }) => contents.map(({ value }) => value)).join('\n')
    }
    check(/Ingrid Vale[\s\S]*named person/.test(await hoverOn('Ingrid Vale')), await hoverOn('Ingrid Vale'))
    check(/Source: Ingrid Vale/.test(await hoverOn('14 million')), await hoverOn('14 million'))
  },
  'the outline lists the sources beneath the headline': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    const symbols = await until(
      () => vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri),
      (list) => list?.some(({ children }) => children.some(({ name }) => name === 'Ingrid Vale')),
    )
    const names = symbols.flatMap(({ children }) => children.map(({ name }) => name))
    check(names.includes('Tomas Brandt'), names.join(', '))
  },
  'sources are offered where one is to be named': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    const insert = new vscode.WorkspaceEdit()
    const end = document.lineAt(document.lineCount - 1).range.end
    insert.insert(document.uri, end, '\n\nThe pier will close, according to ')
    await vscode.workspace.applyEdit(insert)
    const { items } = await vscode.commands.executeCommand(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.lineAt(document.lineCount - 1).range.end,
    )
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label))
    check(labels.includes('Tomas Brandt') && labels.includes('Ingrid Vale'), labels.join(', '))
  },
  'the headline counts the sources': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    const lenses = await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 10)
    const titles = lenses.map(({ command }) => command?.title)
    check(
      titles.some((title) => /^\d+ sources: .*named/.test(title)),
      titles.join(', '),
    )
    // A click on them opens the report.
    equal([...new Set(lenses.map(({ command }) => command?.command))], ['onrecord.openReport'])
  },
  'the Sources view shows unsourced claims first, then who speaks': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    await vscode.window.showTextDocument(document)
    const { sources } = vscode.extensions.getExtension(ID).exports
    const [claims, ...kinds] = await until(
      () => sources.getChildren(),
      // An earlier draft may still stand there.
      (roots) => roots.length > 1 && roots[0].label === 'Claims without a source',
    )
    const names = kinds.flatMap(({ children }) => children.map(({ label }) => label))
    check(names.includes('Tomas Brandt') && names.includes('Ingrid Vale'), names.join(', '))
    // A click leads there.
    const { command } = sources.getTreeItem(claims.children[0])
    await vscode.commands.executeCommand(command.command, ...command.arguments)
    const { selection } = vscode.window.activeTextEditor
    equal(document.getText(selection).replaceAll(/\s+/g, ' '), claims.children[0].label)
  },
  'the Sources view follows what is typed': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    await vscode.window.showTextDocument(document)
    const { sources } = vscode.extensions.getExtension(ID).exports
    const labels = () => sources.getChildren().flatMap(({ children }) => children.map(({ label }) => label))
    const insert = new vscode.WorkspaceEdit()
    const end = document.lineAt(document.lineCount - 1).range.end
    insert.insert(document.uri, end, '\n\nOrla Vance, the harbour engineer, said the deck had moved.\n')
    await vscode.workspace.applyEdit(insert)
    await until(labels, (list) => list.includes('Orla Vance'))
  },
  'the next unsourced claim is a command away, and the next again': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    const editor = await vscode.window.showTextDocument(document)
    editor.selection = new vscode.Selection(0, 0, 0, 0)
    const found = []
    for (let i = 0; i < 2; i++) {
      await vscode.commands.executeCommand('onrecord.nextUnsourced')
      found.push(editor.selection)
    }
    check(found[0].start.isBefore(found[1].start), 'it stays where it is')
    check(
      ours(document.uri).some(({ range }) => range.isEqual(found[0])),
      'no finding stands there',
    )
  },
  'the report opens beside the draft': async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(draft()))
    await vscode.commands.executeCommand('onrecord.openReport')
    const tabs = () => vscode.window.tabGroups.all.flatMap(({ tabs: all }) => all.map(({ label }) => label))
    await until(tabs, (labels) => labels.includes('Sourcing report'))
  },
  'a rule explains itself beside the draft': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    const editor = await vscode.window.showTextDocument(document)
    const vague = ours(document.uri).find((one) => codeOf(one) === 'vague-attribution')
    editor.selection = new vscode.Selection(vague.range.start, vague.range.start)
    await vscode.commands.executeCommand('onrecord.explainRule')
    const tab = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ label }) => label.includes('vague-attribution'))
    await until(tab, (found) => found !== undefined)
    // With the page in front, the commands still mean the draft.
    editor.selection = new vscode.Selection(0, 0, 0, 0)
    await vscode.commands.executeCommand('onrecord.nextUnsourced')
    equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString())
    check(!vscode.window.activeTextEditor.selection.isEmpty, 'no claim is selected')
    await vscode.window.tabGroups.close(tab())
  },
  'the source sheet is copied': async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(draft()))
    await vscode.commands.executeCommand('onrecord.copySheet')
    const sheet = await vscode.env.clipboard.readText()
    check(/\| draft\.md \| Ingrid Vale \| named-person \|/.test(sheet), sheet)
  },
  'all that needs no decision is mended at once, and nothing else': async () => {
    const content = '“We will appeal,”” Ruth Hale said on Tuesday.\n\nAnalysts say so.\n'
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content })
    await vscode.window.showTextDocument(document)
    await until(
      () => codes(ours(document.uri)),
      (list) => list.includes('broken-quote'),
    )
    // Called by an impatient hand, twice at once: the second finds nothing left to mend.
    await Promise.all([1, 2].map(() => vscode.commands.executeCommand('onrecord.fixAll')))
    await until(
      () => document.getText(),
      (text) => !text.includes('””'),
    )
    equal(document.getText(), content.replace('””', '”'))
  },
  'copies of a draft are left alone': async () => {
    const content = 'Analysts say the pier is safe.\n'
    const provider = vscode.workspace.registerTextDocumentContentProvider('before', {
      provideTextDocumentContent: () => content,
    })
    const before = vscode.Uri.parse('before:/draft.md')
    await vscode.commands.executeCommand('vscode.diff', before, draft(), 'Before and after')
    await until(
      () => ours(draft()),
      (list) => list.length > 0,
    )
    const shown = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'before')
    equal([shown?.languageId, ours(before).length], ['markdown', 0])
    provider.dispose()
  },
  'hints show sources once they are switched on': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    const hints = () =>
      vscode.commands.executeCommand(
        'vscode.executeInlayHintProvider',
        document.uri,
        new vscode.Range(0, 0, document.lineCount, 0),
      )
    equal((await hints()).length, 0)
    const settings = vscode.workspace.getConfiguration('onrecord')
    await settings.update('inlayHints', true, vscode.ConfigurationTarget.Global)
    const shown = await until(hints, (list) => list.length > 0)
    check(
      shown.some(({ label }) => label === 'Ingrid Vale'),
      JSON.stringify(shown),
    )
    await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Global)
  },
  'a finding waits while its sentence is being typed': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    await vscode.window.showTextDocument(document)
    const critics = () => ours(document.uri).filter(({ message }) => message.includes('Critics'))
    const insert = async (text) => {
      const edit = new vscode.WorkspaceEdit()
      edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text)
      await vscode.workspace.applyEdit(edit)
    }
    const started = performance.now()
    await insert('\n\nThe pier is shut. Critics say the deck')
    await until(critics, (list) => list.length === 1)
    check(performance.now() - started > 1400, 'it did not wait')
  },
  'other languages are read once they are switched on': async () => {
    const content = 'The \\emph{pier} closes. Analysts say so.'
    const { uri } = await vscode.workspace.openTextDocument({ language: 'latex', content })
    equal(ours(uri).length, 0)
    const settings = vscode.workspace.getConfiguration('onrecord')
    await settings.update('languages', ['latex'], vscode.ConfigurationTarget.Global)
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri))
    await until(
      () => codes(ours(uri)),
      (list) => list.includes('vague-attribution'),
    )
    await settings.update('languages', undefined, vscode.ConfigurationTarget.Global)
    await until(
      () => ours(uri),
      (list) => list.length === 0,
    )
  },
  'restarted twice at once, the server reports once': async () => {
    const { uri } = await opened(FAULT)
    await until(
      () => ours(uri),
      (list) => list.length === 1,
    )
    await Promise.all([1, 2].map(() => vscode.commands.executeCommand('onrecord.restartServer')))
    // One that was left running would report now.
    await pause(1500)
    equal(codes(ours(uri)), ['vague-attribution'])
  },
  'after a crash the server is back': async () => {
    if (typeof process === 'undefined') return 'not tested in the browser: its server is no process'
    const { uri } = await opened(FAULT)
    await until(
      () => ours(uri),
      (list) => list.length === 1,
    )
    for (const server of servers()) process.kill(server, 'SIGKILL')
    await until(
      () => ours(uri),
      (list) => list.length === 0,
    )
    await until(
      () => [codes(ours(uri)), servers().length],
      ([rules, count]) => rules.length === 1 && count === 1,
    )
    // What is opened from now on is read, too.
    const next = await opened(FAULT)
    await until(
      () => ours(next.uri),
      (list) => list.length === 1,
    )
  },
  'a draft that is closed leaves nothing behind': async () => {
    // Opened by hand: what an extension opens is kept for minutes.
    const languageId = 'markdown'
    await vscode.commands.executeCommand('workbench.action.files.newUntitledFile', { languageId })
    const { document } = await until(
      () => vscode.window.activeTextEditor,
      (editor) => editor?.document.languageId === languageId && editor.document.getText() === '',
    )
    const insert = new vscode.WorkspaceEdit()
    insert.insert(document.uri, new vscode.Position(0, 0), FAULT)
    await vscode.workspace.applyEdit(insert)
    await until(
      () => ours(document.uri),
      (list) => list.length === 1,
    )
    await until(
      async () => {
        // Whatever else came to the front in between is not meant.
        if (!document.isClosed) {
          await vscode.window.showTextDocument(document)
          await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
        }
        return ours(document.uri)
      },
      (list) => list.length === 0,
    )
  },
  'a folder that is deleted takes its findings along': async () => {
    if (typeof process === 'undefined') return 'not tested in the browser: there are no files'
    const settings = vscode.workspace.getConfiguration('onrecord')
    await settings.update('workspaceDiagnostics', true, vscode.ConfigurationTarget.Global)
    const folder = vscode.Uri.joinPath(draft(), '../ferries')
    const file = vscode.Uri.joinPath(folder, 'night.md')
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(FAULT))
    await until(
      () => ours(file),
      (list) => list.length === 1,
    )
    await vscode.workspace.fs.delete(folder, { recursive: true })
    await until(
      () => ours(file),
      (list) => list.length === 0,
    )
    await settings.update('workspaceDiagnostics', undefined, vscode.ConfigurationTarget.Global)
  },
  'the Sources view stays with the draft that is in front, whatever else happens': async () => {
    const { sources } = vscode.extensions.getExtension(ID).exports
    const labels = () => sources.getChildren().flatMap(({ children }) => children.map(({ label }) => label))
    // Nobody waits for a long draft that is no longer in front; what it says comes late.
    const plans = Array.from(
      { length: 4000 },
      (_, i) => `Mira Ost, who runs the ferries, said no to plan ${i}.`,
    )
    const long = await opened([...plans, FAULT].join('\n\n'))
    await pause(400)
    await opened('The pier is shut, Orla Vance, the harbour engineer, said.\n')
    await until(labels, (list) => list.includes('Orla Vance'))
    // The answers about it come one after the other.
    for (let rounds = 0; rounds < 50; rounds += ours(long.uri).length) {
      check(!labels().includes('Mira Ost'), 'the long draft took its place')
      await pause(10)
    }
    // A look at the output is no other draft.
    await vscode.commands.executeCommand('onrecord.showOutput')
    await vscode.commands.executeCommand('workbench.panel.output.focus')
    await until(
      () => vscode.window.activeTextEditor?.document.uri.scheme,
      (scheme) => scheme === 'output',
    )
    await pause(600)
    equal(labels(), ['Orla Vance'])
    await vscode.commands.executeCommand('workbench.action.closePanel')
  },
  'the sample draft opens': async () => {
    await vscode.commands.executeCommand('onrecord.openSample')
    const { document } = vscode.window.activeTextEditor
    equal([document.isUntitled, document.languageId], [true, 'markdown'])
    await until(
      () => codes(ours(document.uri)),
      (list) => list.includes('vague-attribution'),
    )
  },
  'a notebook’s Markdown cells are read, each as a part of an article': async () => {
    // Served without a window to show it in, a notebook never opens in VS Code for the Web.
    if (typeof process === 'undefined') return 'not tested in the browser: a notebook does not open there'
    const cells = [
      new vscode.NotebookCellData(
        vscode.NotebookCellKind.Markup,
        'The pier closes on Tuesday. Analysts say so.',
        'markdown',
      ),
      new vscode.NotebookCellData(vscode.NotebookCellKind.Code, '# Analysts say so.', 'python'),
    ]
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      new vscode.NotebookData(cells),
    )
    await vscode.window.showNotebookDocument(notebook)
    const [prose, code] = notebook.getCells().map(({ document }) => document.uri)
    const found = await until(
      () => codes(ours(prose)),
      (list) => list.length > 0,
    )
    equal([found, ours(code).length], [['vague-attribution'], 0])
    const removal = new vscode.WorkspaceEdit()
    removal.set(notebook.uri, [vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(0, 1))])
    await vscode.workspace.applyEdit(removal)
    await until(
      () => ours(prose),
      (list) => list.length === 0,
    )
  },
}

/** Fit for one finding. */
const FAULT = 'Analysts say the pier is safe.\n'

/** A draft that nobody has saved, in front. */
async function opened(content) {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content })
  await vscode.window.showTextDocument(document)
  return document
}

/** The process numbers of the language servers that this extension host has started. Linux tells. */
function servers() {
  const { readdirSync, readFileSync } = require('node:fs')
  const read = (path) => {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      // It has ended meanwhile.
      return ''
    }
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => read(`/proc/${name}/status`).includes(`PPid:\t${process.pid}\n`))
    .filter((name) => read(`/proc/${name}/cmdline`).includes('server.cjs'))
    .map(Number)
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function check(holds, otherwise) {
  if (!holds) throw new Error(otherwise)
}

function equal(one, other) {
  check(JSON.stringify(one) === JSON.stringify(other), `${JSON.stringify(one)}, not ${JSON.stringify(other)}`)
}

/** The position one character into some words of a document. */
function at(document, words) {
  const offset = document.getText().indexOf(words)
  check(offset >= 0, `“${words}” is not in the draft`)
  return document.positionAt(offset + 1)
}

function draft() {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, 'draft.md')
}

function ours(uri) {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'onrecord')
}

function codeOf({ code }) {
  return typeof code === 'object' ? code.value : code
}

function codes(diagnostics) {
  return diagnostics.map(codeOf)
}

const CANCELLED = {}

async function until(read, holds) {
  const deadline = Date.now() + 30_000
  for (;;) {
    // A request that a change overtakes is cancelled: the editor would ask again.
    const value = await Promise.resolve()
      .then(read)
      .catch((error) => (/cancel/i.test(String(error)) ? CANCELLED : Promise.reject(error)))
    if (value !== CANCELLED && holds(value)) return value
    if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(value)} after 30 seconds`)
    await pause(50)
  }
}

async function run() {
  let failed = 0
  for (const [name, test] of Object.entries(cases)) {
    try {
      report({ name, ok: true, note: await test() })
    } catch (error) {
      failed++
      report({ name, ok: false, error: String(error?.stack) })
    }
  }
  if (failed > 0) throw new Error(`${failed} failed`)
}

/** To the console: whatever shows this VS Code passes it on. */
function report(result) {
  console.log(PREFIX + JSON.stringify(result))
}

module.exports = { run, prefix: PREFIX, cases: Object.keys(cases) }
