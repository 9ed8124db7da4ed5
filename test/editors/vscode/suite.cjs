// Runs inside VS Code’s extension host. Each case is reported by name, so that the outer test run counts them one by one.
const assert = require('node:assert/strict')
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
      console.log(PREFIX + JSON.stringify({ name, ok: true }))
    } catch (error) {
      failed++
      console.log(PREFIX + JSON.stringify({ name, ok: false, error: String(error?.stack) }))
    }
  }
  if (failed > 0) throw new Error(`${failed} failed`)
}

module.exports = { run, cases: Object.keys(cases), PREFIX }
