import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

/** The cases that run inside VS Code. */
export const SUITE = fileURLToPath(new URL('inside/suite.js', import.meta.url))
const { prefix, cases } = loadedWithoutEditor()

/** What one case came to. */
export interface Result {
  readonly name: string
  readonly ok: boolean
  readonly error?: string
  /** A figure to print. */
  readonly note?: string
}

/** Milliseconds that the suite may take. */
const LONGEST = 300_000

/**
 * Opens a VS Code whose address names the suite as its extension tests, and collects what the suite prints until it ends,
 * or for five minutes.
 */
export async function runSuite(page: Page, address: string): Promise<Result[]> {
  const results = new Map<string, Result>()
  const take = (text: string): void => {
    const at = text.indexOf(prefix)
    if (at < 0) return
    const result = JSON.parse(text.slice(at + prefix.length)) as Result
    results.set(result.name, result)
  }
  page.on('console', (message) => take(message.text()))
  const exited = new Promise<void>((resolve) => {
    const limit = setTimeout(resolve, LONGEST)
    void page.exposeFunction('codeAutomationExit', () => {
      clearTimeout(limit)
      resolve()
    })
  })
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) =>
    take(args.map(String).join(' ')),
  )
  await page.goto(address)
  await exited
  await page.close()
  return [...results.values()]
}

/** One test for each case of the suite. */
export function testCases(results: readonly Result[]): void {
  for (const name of cases) {
    it(name, (t) => {
      const result = results.find((one) => one.name === name)
      assert.ok(result, 'the suite ended before this case')
      assert.ok(result.ok, result.error)
      if (result.note) t.diagnostic(result.note)
    })
  }
}

/** The suite is CommonJS for VS Code and asks for its API when loaded; only its names are wanted here. */
function loadedWithoutEditor(): { prefix: string; cases: string[] } {
  const require = createRequire(import.meta.url)
  const { Module } = require('node:module') as {
    Module: { _load: (name: string, ...rest: unknown[]) => unknown }
  }
  const load = Module._load
  Module._load = (name, ...rest) => (name === 'vscode' ? {} : load(name, ...rest))
  try {
    return require(SUITE) as { prefix: string; cases: string[] }
  } finally {
    Module._load = load
  }
}
