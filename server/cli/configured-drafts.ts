import type { Settings } from '../../rules/index.ts'
import { type Config, loadConfig, loadConfigFile } from '../config/config.ts'
import { settingsFrom } from '../config/settings.ts'
import { byFolder, filesOf, withoutIgnored } from '../draft-files.ts'

/** What the command line says of configurations, and over them. */
export interface Choice {
  /** A configuration file that counts alone. */
  readonly config?: string
  readonly preset?: NonNullable<Settings['preset']>
  /** `id=severity` */
  readonly rule: readonly string[]
}

/** A draft with what is set for it. */
export interface ConfiguredDraft {
  readonly path: string
  readonly settings: Settings
}

/**
 * The drafts that paths, folders and globs name, without those that their configurations ignore. What leads to no file is named in
 * `problems`. Rejects with a `ConfigError`.
 */
export async function configuredDrafts(
  paths: readonly string[],
  choice: Choice,
): Promise<{ drafts: ConfiguredDraft[]; problems: string[] }> {
  const configFor = configs(choice)
  // A wrong --config or --rule is said before any file is looked for.
  settingsOf(await configFor(process.cwd()), choice)
  const { files, problems } = await filesOf(paths)
  const settings = new Map<string, Settings>()
  for (const [config, own] of await byConfig(files, configFor)) {
    const set = settingsOf(config, choice)
    for (const file of await withoutIgnored(own, config)) settings.set(file, set)
  }
  const drafts = files.flatMap((path): ConfiguredDraft[] => {
    const own = settings.get(path)
    return own ? [{ path, settings: own }] : []
  })
  return { drafts, problems }
}

/** Where a folder's configuration comes from: the file that was named, else the nearest. */
export function configs({ config }: Choice): (folder: string) => Promise<Config> {
  if (config !== undefined) {
    const named = loadConfigFile(config)
    return () => named
  }
  const known = new Map<string, Promise<Config>>()
  return (folder) => loadConfig(folder, known)
}

async function byConfig(
  files: readonly string[],
  configFor: (folder: string) => Promise<Config>,
): Promise<Map<Config, string[]>> {
  const groups = new Map<Config, string[]>()
  for (const [folder, own] of byFolder(files)) {
    const config = await configFor(folder)
    groups.set(config, [...(groups.get(config) ?? []), ...own])
  }
  return groups
}

/** What is set for the drafts of a configuration. Throws a `ConfigError`. */
export function settingsOf(config: Config, { preset, rule }: Choice): Settings {
  return settingsFrom(config, { preset, rules: rule })
}
