import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'

/** The command line as it is shipped. */
export const COMMAND = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url))

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs `onrecord` as a process of its own. */
export async function onrecord(
  args: readonly string[],
  {
    cwd,
    input = '',
    env,
  }: {
    readonly cwd?: string
    readonly input?: string | Uint8Array
    /** What differs from this process. */
    readonly env?: Readonly<Record<string, string>>
  } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  })
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve))
  child.stdin.on('error', () => {}) // It may end before it has read everything.
  child.stdin.end(input)
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), exit])
  return { code, out, err }
}

/** A folder with files, removed when the tests of the file are done. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** A draft with exactly one finding, a warning of vague-attribution, at 3:1–3:13. */
export const VAGUE = '# Dam\n\nAnalysts say the dam will never pay for itself.\n'

/** A draft that leaves nothing to ask. */
export const CLEAN = '# Dam\n\nThe dam will never pay for itself, engineer Marta Lind said.\n'
