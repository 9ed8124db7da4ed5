/**
 * Writes what is derived from the catalogue: docs/rules/*.md, schema/ and the settings in package.json and package.nls.json.
 * `--check` writes nothing and exits 1 when a file is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { catalogue } from '../rules/index.ts'
import { rulePage } from '../server/report/rule-page.ts'
import { rulesIndex } from './rules-index.ts'
import { configSchema, externalised, settingsContribution } from './settings.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const checking = process.argv.includes('--check')
const stale: string[] = []

function put(path: string, text: string): void {
  let now = ''
  try {
    now = readFileSync(root + path, 'utf8')
  } catch {
    // A page that does not exist yet is stale.
  }
  if (now === text) return
  if (checking) stale.push(path)
  else writeFileSync(root + path, text)
}

mkdirSync(`${root}docs/rules`, { recursive: true })
for (const rule of catalogue) put(`docs/rules/${rule.id}.md`, rulePage(rule))
put('docs/rules/README.md', rulesIndex(catalogue))

mkdirSync(`${root}schema`, { recursive: true })
put('schema/onrecord.schema.json', `${JSON.stringify(configSchema(catalogue), null, 2)}\n`)

const { configuration, words } = externalised(settingsContribution(catalogue))
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { contributes: object }
manifest.contributes = { ...manifest.contributes, configuration }
put('package.json', `${JSON.stringify(manifest, null, 2)}\n`)
const written = JSON.parse(readFileSync(`${root}package.nls.json`, 'utf8')) as Record<string, string>
const byHand = Object.entries(written).filter(([key]) => !key.startsWith('config.'))
put('package.nls.json', `${JSON.stringify({ ...Object.fromEntries(byHand), ...words }, null, 2)}\n`)

if (stale.length > 0) {
  console.error(`stale, run npm run generate: ${stale.join(', ')}`)
  process.exit(1)
}
