import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { glob } from 'tinyglobby'

const PROSE = '**/*.{md,markdown,html,htm,xhtml,txt}'

/** Something the user asked for that cannot be done: exit code 2. */
export class UsageError extends Error {}

/** The files that paths, folders and globs name, each once, in the order given and sorted within a folder. */
export async function filesOf(paths: readonly string[], ignore: readonly string[] = []): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    const kind = await kindOf(path)
    if (kind === 'file') files.push(path)
    else {
      const options = { ignore: ['**/node_modules/**', '**/.git/**', ...ignore], expandDirectories: false }
      const found =
        kind === 'folder'
          ? (await glob(PROSE, { ...options, cwd: resolve(path) })).map(
              (file) => `${path.replace(/\/$/, '')}/${file}`,
            )
          : await glob(path, options)
      if (found.length === 0 && kind === 'none') throw new UsageError(`there is no file “${path}”`)
      files.push(...found.sort())
    }
  }
  return [...new Set(files)]
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return 'none'
  }
}

/** A file as text. Throws a `UsageError` that names the file when it cannot be read. */
export async function readDraft(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'EACCES' ? 'may not be read' : 'could not be read'
    throw new UsageError(`“${path}” ${reason}`)
  }
}
