import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient, State } from 'vscode-languageclient/browser.js'
import { type Api, activateWith } from './activate.ts'

export { deactivate } from './activate.ts'

type Worker = ConstructorParameters<typeof LanguageClient>[3] & { terminate(): void }
/** The browser’s own; the extension’s other entry runs in Node, which has none. */
declare const Worker: new (script: string) => Worker

/** In a browser the server is a web worker: it reads what the editor holds, and no files. */
export function activate(context: ExtensionContext): Api {
  return activateWith((options) => {
    const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true)
    const worker = new Worker(script)
    const client = new LanguageClient('onrecord', 'onrecord', options, worker)
    // Nobody else ends it: each restart would leave one behind, with all that it has read.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) worker.terminate()
    })
    return client
  }, context)
}
