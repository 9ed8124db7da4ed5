import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidSaveTextDocumentNotification,
  WatchKind,
} from 'vscode-languageserver'
import { CONFIG_NAMES, CONFIGURATIONS, DRAFTS, EXTENSIONS } from '../config/names.ts'
import type { Client } from './capabilities.ts'

/** Asks the editor, as far as it can, to tell of settings, configuration files and drafts that change. */
export function watch(connection: Connection, client: Client): void {
  if (client.registers)
    void connection.client.register(DidChangeConfigurationNotification.type, { section: 'onrecord' })
  if (client.watches) {
    void connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [
        { globPattern: CONFIGURATIONS },
        // Of a folder that comes or goes with the drafts in it, nothing but the folder is told.
        ...(client.pulls
          ? [{ globPattern: DRAFTS }, { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete }]
          : []),
      ],
    })
  }
  // Editors watch the folders that are open; a configuration counts for the folders below its own, too.
  if (client.registersSaves) {
    void connection.client.register(DidSaveTextDocumentNotification.type, {
      documentSelector: [{ scheme: 'file', pattern: CONFIGURATIONS }],
    })
  }
}

/** Does a project's configuration stand at a URI? */
export function isConfiguration(uri: string): boolean {
  return CONFIG_NAMES.some((name) => uri.endsWith(`/${name}`))
}

/** A draft by its name, or what may be a folder; but what Git and npm write all the time, no draft stands in. */
export function mayHoldDrafts(uri: string): boolean {
  if (/\/(?:\.git|node_modules)\//.test(uri)) return false
  const [, extension] = /\.([a-z]\w*)$/i.exec(uri) ?? []
  return extension === undefined || EXTENSIONS.includes(extension.toLowerCase())
}
