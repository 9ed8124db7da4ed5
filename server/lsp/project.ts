import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Config, ConfigError, loadConfig } from '../config/config.ts'
import { syntaxOfDraft } from '../config/syntax.ts'
import { filesOf, isIgnored, LONGEST } from '../draft-files.ts'
import type { ProjectSettings } from './settings.ts'
import type { Create, DraftFile } from './workspace.ts'

/** The settings of the project a document stands in: the nearest configuration file. Rejects where it cannot be read. */
export async function projectSettings(uri: string): Promise<ProjectSettings> {
  const path = pathOf(uri)
  if (path === undefined) return { ignored: false, rules: {} }
  let config: Config
  try {
    config = await loadConfig(dirname(path))
  } catch (error) {
    const file = error instanceof ConfigError ? error.file : undefined
    if (!file) throw error
    const { source: text, faults } = file
    return { ignored: false, rules: {}, faulty: { uri: pathToFileURL(file.path).href, text, faults } }
  }
  const ignored = await isIgnored(path, config)
  const { rules, preset, accept } = config
  return { ignored, rules, ...(preset && { preset }), ...(accept && { accept }) }
}

/** Where a document stands on this machine. Undefined for one that is nowhere in its files: of another scheme or host, or misspelt. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}

/** The drafts of folders on disk. */
export async function* draftsIn(folders: readonly string[], create: Create): AsyncIterable<DraftFile> {
  const { files } = await filesOf(folders.flatMap((uri) => pathOf(uri) ?? []))
  const { readFile, stat } = await import('node:fs/promises')
  for (const file of files) {
    const stats = await stat(file).catch(() => undefined)
    if (!stats) continue
    const uri = pathToFileURL(file).href
    yield {
      uri,
      stamp: `${stats.mtimeMs} ${stats.size}`,
      read: async () => {
        const { ignored } = await projectSettings(uri).catch(() => ({ ignored: false }))
        const read = !ignored && stats.size <= LONGEST
        const text = read ? await readFile(file, 'utf8').catch(() => undefined) : undefined
        return text === undefined ? undefined : create(uri, syntaxOfDraft(file), 0, text)
      },
    }
  }
}
