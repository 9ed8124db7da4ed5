// Debian's Chromium, in which VS Code is tested.
import { existsSync } from 'node:fs'

export const CHROMIUM = '/usr/bin/chromium'

/** Is there a real browser here? Else the reason why not. */
export function unavailable() {
  return existsSync(CHROMIUM) ? false : 'Chromium is not installed'
}
