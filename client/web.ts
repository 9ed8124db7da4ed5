import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser.js'
import { type Api, activateWith } from './activate.ts'

export { deactivate } from './activate.ts'

/** The browser’s own; the extension’s other entry runs in Node, which has none. */
declare const Worker: new (script: string) => ConstructorParameters<typeof LanguageClient>[3]

/** In a browser the server is a web worker: it reads what the editor holds, and no files. */
export function activate(context: ExtensionContext): Api {
  return activateWith((options) => {
    const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true)
    return new LanguageClient('onrecord', 'onrecord', options, new Worker(script))
  }, context)
}
