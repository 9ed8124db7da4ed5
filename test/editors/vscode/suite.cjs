// Runs inside VS Code’s extension host. Each case is reported by name, so that the outer test run counts them one by one.
const assert = require('node:assert/strict')
const { appendFileSync } = require('node:fs')
const vscode = require('vscode')

const ID = 'onrecord.onrecord'
const PREFIX = 'onrecord-result '

const cases = {
  'nothing starts before a supported document opens': async () => {
    const extension = vscode.extensions.getExtension(ID)
    // VS Code's own input boxes are plain text and may wake the extension; the server must not run for them.
    assert.equal(extension.isActive && extension.exports.running, false)
  },
  'a draft shows what it does not source': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    await vscode.window.showTextDocument(document)
    const found = await until(
      () => ours(document.uri),
      (list) => list.length >= 3,
    )
    for (const rule of ['unattributed-figure', 'vague-attribution', 'missing-date']) {
      assert.ok(codes(found).includes(rule), `${rule} is not among ${codes(found)}`)
    }
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
    assert.ok(fix, `fixes: ${actions.map((action) => action.title)}`)
    assert.ok(await vscode.workspace.applyEdit(fix.edit))
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
    assert.match(document.getText(found.range ?? found.targetRange), /Ingrid Vale/)
    const mentions = await vscode.commands.executeCommand(
      'vscode.executeReferenceProvider',
      document.uri,
      position,
    )
    const words = mentions.map(({ range }) => document.getText(range))
    assert.ok(words.includes('She') && words.some((one) => one.includes('Vale')), words.join(' | '))
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
    assert.equal(uri.toString(), document.uri.toString())
    assert.deepEqual(
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
    assert.match(await hoverOn('Ingrid Vale'), /Ingrid Vale.*named person/)
    assert.match(await hoverOn('14 million'), /Source: Ingrid Vale/)
  },
  'the outline lists the sources beneath the headline': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    const symbols = await until(
      () => vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri),
      (list) => list?.some(({ children }) => children.some(({ name }) => name === 'Ingrid Vale')),
    )
    const names = symbols.flatMap(({ children }) => children.map(({ name }) => name))
    assert.ok(names.includes('Tomas Brandt'), names.join(', '))
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
    assert.ok(labels.includes('Tomas Brandt') && labels.includes('Ingrid Vale'), labels.join(', '))
  },
  'the headline counts the sources': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    const lenses = await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 10)
    const titles = lenses.map(({ command }) => command?.title)
    assert.ok(
      titles.some((title) => /^\d+ sources: .*named/.test(title)),
      titles.join(', '),
    )
  },
  'the Sources view shows unsourced claims first, then who speaks': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    await vscode.window.showTextDocument(document)
    const { sources } = vscode.extensions.getExtension(ID).exports
    const [claims, ...kinds] = await until(
      () => sources.getChildren(),
      // An earlier draft may still stand there.
      (roots) => roots.length > 1 && roots[0].label === 'Nobody is named for',
    )
    const names = kinds.flatMap(({ children }) => children.map(({ label }) => label))
    assert.ok(names.includes('Tomas Brandt') && names.includes('Ingrid Vale'), names.join(', '))
    // A click leads there.
    const { command } = sources.getTreeItem(claims.children[0])
    await vscode.commands.executeCommand(command.command, ...command.arguments)
    const { selection } = vscode.window.activeTextEditor
    assert.equal(document.getText(selection).replaceAll(/\s+/g, ' '), claims.children[0].label)
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
    assert.ok(found[0].start.isBefore(found[1].start))
    assert.ok(ours(document.uri).some(({ range }) => range.isEqual(found[0])))
  },
  'the report opens beside the draft': async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(draft()))
    await vscode.commands.executeCommand('onrecord.openReport')
    const tabs = () => vscode.window.tabGroups.all.flatMap(({ tabs: all }) => all.map(({ label }) => label))
    await until(tabs, (labels) => labels.includes('Sourcing report'))
  },
  'hints show sources once they are switched on': async () => {
    const document = await vscode.workspace.openTextDocument(draft())
    const hints = () =>
      vscode.commands.executeCommand(
        'vscode.executeInlayHintProvider',
        document.uri,
        new vscode.Range(0, 0, document.lineCount, 0),
      )
    assert.deepEqual(await hints(), [])
    const settings = vscode.workspace.getConfiguration('onrecord')
    await settings.update('inlayHints', true, vscode.ConfigurationTarget.Global)
    const shown = await until(hints, (list) => list.length > 0)
    assert.ok(shown.some(({ label }) => label === 'Ingrid Vale'))
    await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Global)
  },
}

/** The position one character into some words of a document. */
function at(document, words) {
  const offset = document.getText().indexOf(words)
  assert.ok(offset >= 0, `“${words}” is not in the draft`)
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
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function run() {
  let failed = 0
  for (const [name, test] of Object.entries(cases)) {
    try {
      await test()
      report({ name, ok: true })
    } catch (error) {
      failed++
      report({ name, ok: false, error: String(error?.stack) })
    }
  }
  if (failed > 0) throw new Error(`${failed} failed`)
}

/** To the console, which a served VS Code passes on, and to a file for a VS Code of its own process. */
function report(result) {
  console.log(PREFIX + JSON.stringify(result))
  const file = process.env.ONRECORD_RESULTS
  if (file) appendFileSync(file, `${JSON.stringify(result)}\n`)
}

module.exports = { run, cases: Object.keys(cases) }
