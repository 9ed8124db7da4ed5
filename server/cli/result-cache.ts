import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { VERSION } from '../version.ts'
import type { Task } from './check-file.ts'
import type { FileReport } from './report.ts'
import { UsageError } from './usage-error.ts'

interface Entry {
  readonly key: string
  readonly report: FileReport
}

/** Where the reports of earlier runs stand, unless another place is named. */
export const CACHE_FILE = '.onrecordcache'

/** Reports of earlier runs, valid as long as content, settings and version stay what they were. */
export class ResultCache {
  readonly #path: string
  readonly #entries: Map<string, Entry>

  private constructor(path: string, entries: Map<string, Entry>) {
    this.#path = path
    this.#entries = entries
  }

  /** A cache that is not there, broken or of another version is empty. Throws a `UsageError` for a file that is none at all. */
  static open(path: string): ResultCache {
    const kept = readCache(path)
    try {
      const { version, entries } = JSON.parse(kept) as { version: string; entries: Record<string, Entry> }
      if (version === VERSION) return new ResultCache(path, new Map(Object.entries(entries)))
    } catch {
      // Without a cache everything is checked, and that is all.
    }
    return new ResultCache(path, new Map())
  }

  /** What the result of a task depends on; undefined where its file cannot be read. */
  static async keyOf({ path, settings }: Task): Promise<string | undefined> {
    let content: Buffer
    try {
      // What a pipe has said once it does not say again.
      if (!statSync(path).isFile()) return
      content = readFileSync(path)
    } catch {
      return
    }
    const { createHash } = await import('node:crypto')
    return createHash('sha256')
      .update(JSON.stringify([path, settings]))
      .update(content)
      .digest('base64')
  }

  get({ path }: Task, key: string): FileReport | undefined {
    const entry = this.#entries.get(resolve(path))
    return entry?.key === key ? entry.report : undefined
  }

  set({ path }: Task, key: string, report: FileReport): void {
    this.#entries.set(resolve(path), { key, report })
  }

  /** Writes all of it, but for files that are gone. Throws as `writeFileSync` does, and leaves nothing behind then. */
  save(): void {
    const entries = Object.fromEntries([...this.#entries].filter(([path]) => existsSync(path)))
    // Another run may read meanwhile: it sees the old cache or the new one.
    const draft = `${this.#path}.${process.pid}`
    try {
      writeFileSync(draft, JSON.stringify({ version: VERSION, entries }))
      renameSync(draft, this.#path)
    } catch (error) {
      rmSync(draft, { force: true })
      throw error
    }
  }
}

/** How a cache begins, as `save` writes it. */
const BEGINNING = '{"version":'

/**
 * The text of a cache, empty where there is none. What stands there will be replaced: it must be a cache, and neither a draft nor a
 * device.
 */
function readCache(path: string): string {
  let text = ''
  try {
    const stats = statSync(path)
    if (stats.isFile()) text = readFileSync(path, 'utf8')
    if (stats.isFile() ? text === '' || text.startsWith(BEGINNING) : stats.isDirectory()) return text
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return ''
    throw new UsageError(`the cache “${path}” could not be read (${code})`)
  }
  throw new UsageError(`“${path}” is no cache of onrecord: it would be overwritten`)
}
