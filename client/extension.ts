import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node.js'
import { type Api, activateWith } from './activate.ts'

export { deactivate } from './activate.ts'

/** On the desktop and on a remote machine the server is a process of its own. */
export function activate(context: ExtensionContext): Api {
  return activateWith((options) => {
    const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc }
    return new LanguageClient('onrecord', 'onrecord', { run: server, debug: server }, options)
  }, context)
}
