import { commands, type ExtensionContext, window } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node.js'

let client: LanguageClient | undefined

/** VS Code calls this when the first supported document opens. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('onrecord')
  const module = context.asAbsolutePath('dist/server.cjs')
  client = new LanguageClient(
    'onrecord',
    'onrecord',
    { run: { module, transport: TransportKind.ipc }, debug: { module, transport: TransportKind.ipc } },
    {
      documentSelector: ['markdown', 'plaintext', 'html'].flatMap((language) =>
        // Diffs, output and git's own views are read-only copies: nothing there is to be mended.
        ['file', 'untitled', 'vscode-remote', 'vscode-vfs'].map((scheme) => ({ language, scheme })),
      ),
      outputChannel: output,
    },
  )
  context.subscriptions.push(
    output,
    commands.registerCommand('onrecord.restartServer', () => client?.restart()),
    commands.registerCommand('onrecord.showOutput', () => output.show()),
  )
  await client.start()
}

export async function deactivate(): Promise<void> {
  await client?.stop()
}
