import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Puts a text in a draft’s place: whatever happens meanwhile, the file holds the old text or the new one. Links stay what they are, and
 * so do rights and owner. Throws as `writeFileSync` does.
 */
export function writeDraft(path: string, text: string): void {
  const place = realpathSync(path)
  // A file that takes another’s place asks nobody whether that may be written.
  accessSync(place, constants.W_OK)
  const stats = statSync(place)
  // A file of several names keeps them only if it stays the same file.
  if (stats.nlink > 1 || !replaced(place, text, stats)) writeFileSync(place, text)
}

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'])

/**
 * Writes a file beside the draft and lets it take its place. False where the folder or the owner allows no such file, or the draft is
 * held where it is.
 */
function replaced(place: string, text: string, { mode, uid, gid }: Stats): boolean {
  const beside = join(dirname(place), `.onrecord-${process.pid}-${Math.random().toString(36).slice(2)}`)
  let file: number | undefined
  try {
    file = openSync(beside, 'wx', 0o600)
    if (process.getuid) fchownSync(file, uid, gid)
    fchmodSync(file, mode & 0o7777)
    writeFileSync(file, text)
    fsyncSync(file)
    closeSync(file)
    file = undefined
    renameSync(beside, place)
    return true
  } catch (error) {
    if (file !== undefined) closeSync(file)
    rmSync(beside, { force: true })
    const { code } = error as NodeJS.ErrnoException
    // Where there is no room, writing the draft itself would lose it.
    if (code !== undefined && NO_ROOM.has(code)) throw error
    return false
  }
}
