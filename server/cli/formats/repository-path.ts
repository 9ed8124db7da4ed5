import { isAbsolute, relative, resolve, sep } from 'node:path'

/**
 * A path as GitHub knows the file, from the top of the repository that its runner checked out (a step may run in a folder of it), else
 * from the current folder. Undefined for a file elsewhere.
 */
export function repositoryPath(path: string): string | undefined {
  for (const top of [process.env.GITHUB_WORKSPACE, process.cwd()]) {
    if (!top) continue
    const inside = relative(top, resolve(path))
    const folders = inside.split(sep)
    if (!isAbsolute(inside) && folders[0] !== '..') return folders.join('/')
  }
  return undefined
}
