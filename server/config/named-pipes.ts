import { type Stats, statSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * Is this a pipe in the file system, which would be waited for until somebody writes to it? What a shell puts in a file’s place,
 * `/dev/stdin` or `<(…)`, has its writer. Throws as `statSync` does.
 */
export function isNamedPipe(path: string, stats: Stats = statSync(path)): boolean {
  return stats.isFIFO() && !/^\/(?:dev|proc)\//.test(resolve(path))
}
