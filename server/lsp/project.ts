import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withoutIgnored } from '../cli/files.ts'
import { loadConfig } from '../config/config.ts'
import type { ProjectSettings } from './settings.ts'

/** The settings of the project a document stands in: the nearest configuration file. Rejects with a `ConfigError`. */
export async function projectSettings(uri: string): Promise<ProjectSettings> {
  if (!uri.startsWith('file:')) return { ignored: false, rules: {} }
  const path = fileURLToPath(uri)
  const config = await loadConfig(dirname(path))
  const ignored =
    config.ignore.length > 0 && existsSync(path) && (await withoutIgnored([path], config)).length === 0
  const { rules, preset, accept } = config
  return { ignored, rules, ...(preset && { preset }), ...(accept && { accept }) }
}
