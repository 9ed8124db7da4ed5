/** Every word that VS Code shows has its entry, in English and in the translations. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const keysOf = (path: string): string[] => Object.keys(JSON.parse(read(path)) as object)

describe('the words that VS Code shows', () => {
  it('of the manifest are all there', () => {
    const used = [...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key ?? '')
    assert.deepEqual([...new Set(used)].sort(), keysOf('package.nls.json').sort())
  })
  it('of the manifest are translated, but for what a rule demands', () => {
    const own = keysOf('package.nls.json').filter((key) => !key.startsWith('config.rules.'))
    assert.deepEqual(keysOf('package.nls.de.json').sort(), own.sort())
  })
  it('of the walkthrough are translated', () => {
    const pages = readdirSync(new URL('docs/walkthrough/', root))
    const english = pages.filter((name) => !name.includes('.nls.'))
    const german = pages.filter((name) => name.endsWith('.nls.de.md'))
    assert.deepEqual(german.sort(), english.map((name) => name.replace('.md', '.nls.de.md')).sort())
  })
  it('of the client are translated', () => {
    const sources = readdirSync(new URL('client/', root)).filter((name) => name.endsWith('.ts'))
    const used = sources.flatMap((name) =>
      [...read(`client/${name}`).matchAll(/l10n\.t\('((?:[^'\\]|\\.)*)'/g)].map(([, words]) => words ?? ''),
    )
    assert.deepEqual(keysOf('l10n/bundle.l10n.de.json').sort(), [...new Set(used)].sort())
  })
})
