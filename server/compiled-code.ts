import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import module, { createRequire } from 'node:module'
import { dirname, isAbsolute, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'

/** What distinguishes this build from all others: the build writes it in, a hexadecimal digest of the bundles. */
declare const __build: string

/** A bundle that has been loaded. */
export interface Loaded<T> {
  readonly exports: T
  /** Keeps what has been compiled for the next process. To be called once, when the typical work is done. Never throws. */
  remember(): void
}

/**
 * Asks the engine for what suits a process that is read for its first answer. Patterns are compiled to machine code at once: by
 * default they are compiled for an interpreter first, which takes longer than it saves with patterns of hundreds of words. That
 * is said by the number of times to interpret them, which holds for patterns to come: with the interpreter switched off, one that
 * had been compiled for it before, in this thread or in a loader’s, is run as machine code and ends the process. What
 * was compiled is kept, so that all of it can be remembered. Functions are optimised after twice the usual work: many are hot for
 * one draft only, and two hundred drafts take a tenth less. Later engines than Node 20’s have another compiler between, and
 * other measures. To be called before anything is loaded.
 */
export function tuneEngine(): void {
  setFlagsFromString('--regexp-tier-up-ticks=0')
  setFlagsFromString('--no-flush-bytecode')
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=264000')
}

/**
 * Loads a bundle that stands beside this file, and what it requires beside it, with the code that was compiled for it in an
 * earlier process. `purpose`, a word, tells apart works that compile different functions; without one nothing is remembered.
 * Node does the same by itself from 22.8 on.
 */
export function load<T>(bundle: string, purpose?: string): Loaded<T> {
  const { enableCompileCache } = module as { enableCompileCache?: () => void }
  const word = purpose !== undefined && /^[a-z]{1,16}$/.test(purpose) ? purpose : undefined
  if (enableCompileCache || word === undefined) {
    enableCompileCache?.()
    const exports: T = createRequire(__filename)(`./${bundle}`)
    return { exports, remember: () => {} }
  }
  const fresh: (() => void)[] = []
  return {
    exports: run(join(__dirname, bundle), word, fresh) as T,
    remember: () => {
      for (const keep of fresh) keep()
    },
  }
}

/**
 * Runs a bundle as Node would run it, once for all that require it; `fresh` gets how to keep the code of each that had none yet.
 */
function run(
  path: string,
  purpose: string,
  fresh: (() => void)[],
  running = new Map<string, { readonly exports: unknown }>(),
): unknown {
  const known = running.get(path)
  if (known) return known.exports
  const place = placeOf(path, purpose)
  const cachedData = place === undefined ? undefined : read(place)
  // The build escapes what is not ASCII, so that this reads the same as UTF-8 in a fraction of the time.
  const script = new Script(wrap(readFileSync(path, 'latin1')), { filename: path, cachedData })
  if (place !== undefined && (!cachedData || script.cachedDataRejected))
    fresh.push(() => keep(place, script.createCachedData()))
  const host = createRequire(path)
  const required = (id: string): unknown =>
    /^\.\/[\w./-]+\.c?js$/.test(id) ? run(join(dirname(path), id), purpose, fresh, running) : host(id)
  const loaded = { exports: {} }
  running.set(path, loaded)
  const start: (...scope: unknown[]) => void = script.runInThisContext()
  start(loaded.exports, Object.assign(required, host), loaded, path, dirname(path))
  return loaded.exports
}

function wrap(source: string): string {
  return `(function (exports, require, module, __filename, __dirname) { ${source}\n})`
}

/**
 * Where the code of a bundle is kept: one file a bundle, purpose and engine, so that updates of ours do not fill the disk. The
 * engine’s own number does not tell engines apart: Node 20.20.2 has that of 20.20.1, takes its code and dies of it (nodejs/node
 * 62781).
 */
function placeOf(path: string, purpose: string): string | undefined {
  const folder = cacheFolder()
  if (folder === undefined) return
  const name = path.slice(__dirname.length + 1).replaceAll(/\W/g, '-')
  const engine = `${process.version}-${process.versions.v8}-${process.arch}`
  return join(folder, 'onrecord', `${name}-${purpose}-${engine}.code`)
}

/** The user's folder for what can be made again, if it is there and nobody else's. */
function cacheFolder(): string | undefined {
  const { HOME, LOCALAPPDATA, XDG_CACHE_HOME } = process.env
  const folder =
    process.platform === 'win32'
      ? LOCALAPPDATA
      : process.platform === 'darwin'
        ? HOME && join(HOME, 'Library', 'Caches')
        : XDG_CACHE_HOME || (HOME && join(HOME, '.cache'))
  return folder && isAbsolute(folder) ? folder : undefined
}

/** Code that this build kept. What another user can have written is not run. */
function read(place: string): Buffer | undefined {
  try {
    const file = openSync(place, 'r')
    try {
      const { uid, mode } = fstatSync(file)
      if (!isOwn(uid) || (process.platform !== 'win32' && (mode & 0o022) !== 0)) return
      const bytes = readFileSync(file)
      const code = bytes.subarray(0, Math.max(0, bytes.length - SEAL))
      // The engine checks its own version and flags, but neither what was compiled nor what the disk made of it.
      return bytes.toString('latin1', code.length) === sealOf(code) ? code : undefined
    } finally {
      closeSync(file)
    }
  } catch {
    // Nothing was kept, or it cannot be read: all is compiled anew.
  }
}

function keep(place: string, code: Buffer): void {
  try {
    const folder = dirname(place)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    // Under sudo the home may be another's, who could not write here any more.
    if (!isOwn(statSync(dirname(folder)).uid)) return
    const draft = `${place}.${process.pid}`
    writeFileSync(draft, Buffer.concat([code, Buffer.from(sealOf(code))]), { mode: 0o600, flush: true })
    // Another process may read or write meanwhile: it sees the old code or the new.
    renameSync(draft, place)
  } catch {
    // A disk that is full or may not be written to costs time at the next start, and nothing else.
  }
}

/** Length of a seal. */
const SEAL = __build.length + 8
/** Of so many 32-bit words one is counted: one of a sector, and disks lose whole sectors. To read more costs milliseconds. */
const STEP = 128

/** What stands behind the code in its file: this build, and a sum of the code. */
function sealOf(code: Buffer): string {
  const words = new Int32Array(code.buffer, code.byteOffset, code.length >> 2)
  let sum = code.length
  for (let at = 0; at < words.length; at += STEP) sum = (Math.imul(sum, 31) + (words[at] ?? 0)) | 0
  return __build + (sum >>> 0).toString(16).padStart(8, '0')
}

function isOwn(uid: number): boolean {
  return process.getuid === undefined || process.getuid() === uid
}
