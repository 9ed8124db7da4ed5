import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { CHROMIUM } from '../chromium.mjs'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What a browser asks its user for when a page wants the clipboard. */
export const CLIPBOARD = ['clipboard-read', 'clipboard-write']

/** Debian's Chromium, headless. */
export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
}

/**
 * The same with a profile of its own in `data`, which lets a page within a page have a service worker, as most people's
 * browsers do: VS Code for the Web shows webviews from a host of their own and needs it for them.
 */
export async function openBrowserWithProfile(data: string): Promise<BrowserContext> {
  const profile = join(data, 'Default')
  mkdirSync(profile, { recursive: true })
  writeFileSync(join(profile, 'Preferences'), JSON.stringify({ profile: { cookie_controls_mode: 0 } }))
  return await chromium.launchPersistentContext(data, {
    executablePath: CHROMIUM,
    args: FLAGS,
    viewport: { width: 1280, height: 800 },
  })
}
