import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Task } from './check-file.ts'
import type { FileReport } from './report.ts'
import { VERSION } from './version.ts'

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

  /** A cache that is not there, broken or of another version is empty. */
  static async open(path: string): Promise<ResultCache> {
    try {
      const { version, entries } = JSON.parse(await readFile(path, 'utf8')) as {
        version: string
        entries: Record<string, Entry>
      }
      if (version === VERSION) return new ResultCache(path, new Map(Object.entries(entries)))
    } catch {
      // Without a cache everything is checked, and that is all.
    }
    return new ResultCache(path, new Map())
  }

  /** What the result of a task depends on; undefined where its file cannot be read. */
  static async keyOf({ path, settings }: Task): Promise<string | undefined> {
    const content = await readFile(path).catch(() => undefined)
    if (!content) return
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

  /** Writes all of it, but for files that are gone. Rejects as `writeFile` does. */
  async save(): Promise<void> {
    const entries = Object.fromEntries([...this.#entries].filter(([path]) => existsSync(path)))
    // Another run may read meanwhile: it sees the old cache or the new one.
    const draft = `${this.#path}.${process.pid}`
    await writeFile(draft, JSON.stringify({ version: VERSION, entries }))
    await rename(draft, this.#path)
  }
}
