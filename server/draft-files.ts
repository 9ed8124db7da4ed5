import * as fs from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Config } from './config/config.ts'
import { isNamedPipe } from './config/named-pipes.ts'
import { DRAFTS } from './config/names.ts'

/** Folders that hold no drafts. */
const NEVER = ['**/node_modules/**', '**/.git/**']

/** Longest file that is opened, in bytes: far more than any article, far less than memory. */
export const LONGEST = 100_000_000

/**
 * The files that paths, folders and globs name, each once by whatever name it comes first, in the order given and sorted within a
 * folder. What leads to no file is named in `problems`.
 */
export async function filesOf(paths: readonly string[]): Promise<{ files: string[]; problems: string[] }> {
  const files: string[] = []
  const problems: string[] = []
  for (const path of paths) {
    const kind = kindOf(path)
    if (kind === 'file') files.push(path)
    else if (kind === 'device') problems.push(`“${path}” is not a file`)
    else if (kind === 'folder') {
      const { found, unread } = await search(DRAFTS, path)
      for (const folder of unread) problems.push(unreadable(folder))
      if (found.length === 0 && unread.length === 0)
        problems.push(`there are no drafts in “${path}” (Markdown, HTML, plain text)`)
      files.push(...found.sort().map((file) => join(path, file)))
    } else {
      const { found, unread } = /[*?[\]{}()!+@]/.test(path) ? await search(path, '.') : NOTHING
      for (const folder of unread) problems.push(unreadable(folder))
      if (found.length === 0) problems.push(`there is no file “${path}”`)
      files.push(...found.sort())
    }
  }
  const named = new Map<string, string>()
  for (const file of files) {
    const path = resolve(file)
    if (!named.has(path)) named.set(path, file)
  }
  return { files: [...named.values()], problems }
}

type Listed = (error: NodeJS.ErrnoException | null, entries: fs.Dirent[]) => void

/** Reads folders, and notes which could not be read: the search passes over those, and a draft in there would count as clean. */
function telling(unread: string[]): typeof fs.readdir {
  return new Proxy(fs.readdir, {
    apply(readdir, _, [path, options, done]: [fs.PathLike, { withFileTypes: true }, Listed]) {
      readdir(path, options, (error, entries) => {
        if (error) unread.push(relative('.', String(path)) || '.')
        done(error, entries)
      })
    },
  })
}

const unreadable = (folder: string): string => `folder “${folder}” could not be read`

interface Search {
  readonly found: string[]
  /** Folders that were passed over. */
  readonly unread: readonly string[]
}

const NOTHING: Search = { found: [], unread: [] }

async function search(pattern: string, folder: string): Promise<Search> {
  const { glob } = await import('tinyglobby')
  const unread: string[] = []
  // Links inside a folder may lead in circles, or out of it: whoever means them can name them.
  const found = await glob(pattern, {
    cwd: resolve(folder),
    ignore: NEVER,
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: { readdir: telling(unread) },
  })
  return { found, unread: unread.sort() }
}

function kindOf(path: string): 'file' | 'folder' | 'device' | 'none' {
  try {
    const stats = fs.statSync(path)
    if (stats.isDirectory()) return 'folder'
    const device = stats.isCharacterDevice() || stats.isBlockDevice() || stats.isSocket()
    return device || isNamedPipe(path, stats) ? 'device' : 'file'
  } catch {
    return 'none'
  }
}

/** The files that their configuration does not ignore. All of them have the same configuration. */
export async function withoutIgnored(files: readonly string[], config: Config): Promise<string[]> {
  const { folder, ignore } = config
  if (folder === undefined || ignore.length === 0) return [...files]
  const { escapePath, glob } = await import('tinyglobby')
  // A file outside the folder is none of its business.
  const inside = new Map(
    files.flatMap((file) => {
      const path = relative(folder, resolve(file)).split(sep).join('/')
      return path.startsWith('../') ? [] : [[path, file] as const]
    }),
  )
  const kept = new Set(
    await glob([...inside.keys()].map(escapePath), {
      cwd: folder,
      // A slash at the start means this folder, as in .gitignore, and not the disk.
      ignore: ignore.map((glob) => glob.replace(/^\//, '')),
      dot: true,
    }),
  )
  const ignored = new Set([...inside].flatMap(([path, file]) => (kept.has(path) ? [] : [file])))
  return files.filter((file) => !ignored.has(file))
}

/** Does its configuration ignore a file? One that does not exist yet is never ignored. */
export async function isIgnored(file: string, config: Config): Promise<boolean> {
  return (
    config.ignore.length > 0 && fs.existsSync(file) && (await withoutIgnored([file], config)).length === 0
  )
}

/** Files by the folder they stand in. */
export function byFolder(files: readonly string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>()
  for (const file of files) {
    const folder = dirname(resolve(file))
    const others = folders.get(folder)
    if (others) others.push(file)
    else folders.set(folder, [file])
  }
  return folders
}
