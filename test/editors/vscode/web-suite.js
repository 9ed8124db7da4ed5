// Runs in VS Code for the Web, in the browser's extension host: no Node here.
const vscode = require('vscode')

const ID = 'onrecord.onrecord'

const cases = {
  'a draft shows what it does not source': async (document) => {
    const found = await until(
      () => diagnostics(document),
      (list) => list.length > 0,
    )
    if (!found.some(({ code }) => code.value === 'unattributed-figure'))
      throw new Error(JSON.stringify(found))
  },
  'a quick fix makes its finding go': async (document) => {
    const figure = diagnostics(document).find(({ code }) => code.value === 'unattributed-figure')
    const actions = await until(
      () => vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, figure.range),
      (list) => list.length > 0,
    )
    const action = actions.find(({ title }) => title.includes('[SOURCE]'))
    await vscode.workspace.applyEdit(action.edit)
    await until(
      () => diagnostics(document).filter(({ code }) => code.value === 'unattributed-figure'),
      (list) => list.length === 0,
    )
  },
  'a pronoun leads to the full name': async (document) => {
    const at = document.positionAt(document.getText().indexOf('She put'))
    const [place] = await until(
      () => vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, at),
      (places) => places.length > 0,
    )
    const range = place.targetRange ?? place.range
    if (!document.getText(range).includes('Ingrid Vale')) throw new Error(document.getText(range))
  },
  'the Sources view lists who speaks': async () => {
    const { sources } = vscode.extensions.getExtension(ID).exports
    await until(
      () => sources.getChildren().flatMap(({ children }) => children.map(({ label }) => label)),
      (labels) => labels.includes('Ingrid Vale') && labels.includes('Tomas Brandt'),
    )
  },
}

function diagnostics(document) {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'onrecord')
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
  const [draft] = await vscode.workspace.findFiles('draft.md')
  const document = await vscode.workspace.openTextDocument(draft)
  await vscode.window.showTextDocument(document)
  for (const [name, test] of Object.entries(cases)) {
    try {
      await test(document)
      console.log(`onrecord-web:${JSON.stringify({ name, ok: true })}`)
    } catch (error) {
      console.log(`onrecord-web:${JSON.stringify({ name, ok: false, error: String(error) })}`)
    }
  }
}

module.exports = { run }
