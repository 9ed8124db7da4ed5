import { execFileSync } from 'node:child_process'

/** Why a suite that needs an editor is skipped, or false. On CI a missing editor is a failure and no reason to skip. */
export function skipWithout(command: string): string | false {
  return process.env.CI || installed(command) ? false : `${command} is not installed`
}

function installed(command: string): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v "$0"', command], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
