import { isUtf8 } from 'node:buffer'
import { lstatSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Settings, Span } from '../../rules/index.ts'
import { isNamedPipe } from './named-pipes.ts'
import { CONFIG_NAMES } from './names.ts'

/** A configuration after it was checked. */
export interface Config {
  /** The file it was read from; absent for the defaults. */
  readonly path?: string
  /** The folder that `ignore` counts from; absent for the defaults. */
  readonly folder?: string
  readonly preset?: NonNullable<Settings['preset']>
  readonly rules: NonNullable<Settings['rules']>
  readonly accept?: NonNullable<Settings['accept']>
  /** Globs of drafts that are not checked, relative to `folder`. */
  readonly ignore: readonly string[]
}

/** A configuration file with what is wrong in it. */
export interface FaultyConfig {
  readonly path: string
  readonly source: string
  readonly faults: readonly ConfigFault[]
}

/** One thing that is wrong, and where it stands in the file. */
export interface ConfigFault extends Span {
  readonly message: string
}

/** A configuration that cannot be used; the message names file, key and what is allowed. */
export class ConfigError extends Error {
  /** Absent where the fault is in no file’s text: it cannot be read, or the command line is wrong. */
  readonly file: FaultyConfig | undefined

  constructor(message: string, file?: FaultyConfig) {
    super(message)
    this.file = file
  }
}

const DEFAULTS: Config = { rules: {}, ignore: [] }

/**
 * The nearest configuration from a folder upwards, or the defaults where there is none. The nearest file counts alone:
 * nothing is inherited from folders above it. `known` remembers folders between calls; a new map reads afresh.
 * Rejects with a `ConfigError`.
 */
export function loadConfig(folder: string, known = new Map<string, Promise<Config>>()): Promise<Config> {
  const remembered = known.get(folder)
  if (remembered) return remembered
  const loading = configIn(folder).then(
    (own) => own ?? (dirname(folder) === folder ? DEFAULTS : loadConfig(dirname(folder), known)),
  )
  known.set(folder, loading)
  return loading
}

/** The configuration in a file that the user named. Rejects with a `ConfigError`. */
export async function loadConfigFile(path: string): Promise<Config> {
  const config = await read(path)
  if (!config) throw new ConfigError(`there is no configuration file “${path}”`)
  return config
}

async function configIn(folder: string): Promise<Config | undefined> {
  for (const name of CONFIG_NAMES) {
    const config = await read(join(folder, name))
    if (config) return config
  }
  return undefined
}

async function read(path: string): Promise<Config | undefined> {
  let bytes: Buffer
  try {
    // Asked of every folder above a draft: waiting for each would take longer than all of them together. A link that leads nowhere
    // is a configuration that somebody misses.
    if (!lstatSync(path, { throwIfNoEntry: false })) return undefined
    if (isNamedPipe(path)) throw new ConfigError(`${path}: the configuration is not a file`)
    bytes = readFileSync(path)
  } catch (error) {
    if (error instanceof ConfigError) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOTDIR') return undefined
    throw new ConfigError(`${path}: the configuration could not be read (${code ?? 'unknown reason'})`)
  }
  if (!isUtf8(bytes)) throw new ConfigError(`${path}: the configuration is not UTF-8`)
  const source = bytes.toString('utf8')
  // Most runs find no configuration and need neither a YAML parser nor a schema.
  const { parseConfig } = await import('./parse.ts')
  return parseConfig(path, source)
}
