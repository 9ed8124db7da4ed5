import { commands, type ExtensionContext, languages, type OutputChannel, window, workspace } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node.js'

/** Drafts of these kinds are read. Diffs, output and git's own views are copies: nothing there is to be mended. */
const DRAFTS = ['markdown', 'plaintext', 'html'].flatMap((language) =>
  ['file', 'untitled', 'vscode-remote', 'vscode-vfs'].map((scheme) => ({ language, scheme })),
)

let client: LanguageClient | undefined

/** What the extension tells other extensions. */
export interface Api {
  /** The language server has been started. */
  readonly running: boolean
}

/**
 * VS Code calls this for any document of a supported language, its own input boxes among them; the server starts when the
 * first draft is there.
 */
export function activate(context: ExtensionContext): Api {
  const output = window.createOutputChannel('onrecord')
  context.subscriptions.push(
    output,
    commands.registerCommand('onrecord.restartServer', () => client?.restart()),
    commands.registerCommand('onrecord.showOutput', () => output.show()),
    workspace.onDidOpenTextDocument((document) => {
      if (languages.match(DRAFTS, document) > 0) void start(context, output)
    }),
  )
  if (workspace.textDocuments.some((document) => languages.match(DRAFTS, document) > 0))
    void start(context, output)
  return {
    get running() {
      return client !== undefined
    },
  }
}

export async function deactivate(): Promise<void> {
  await client?.stop()
}

async function start(context: ExtensionContext, outputChannel: OutputChannel): Promise<void> {
  if (client) return
  const module = context.asAbsolutePath('dist/server.cjs')
  const transport = TransportKind.ipc
  client = new LanguageClient(
    'onrecord',
    'onrecord',
    { run: { module, transport }, debug: { module, transport } },
    { documentSelector: DRAFTS, outputChannel },
  )
  try {
    await client.start()
  } catch (error) {
    void window.showErrorMessage(`onrecord: the language server did not start: ${String(error)}`)
  }
}
