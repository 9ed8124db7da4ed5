// Checks the direction of imports: client → protocol only, command line and language server → what both show, server → rules, and
// inside rules catalogue → article → languages.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** What command line and language server both are built on. */
const BOTH = readdirSync('server')
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `server/${name}`)

/** What the files of a layer may import besides their own layer; `types` only with `import type`. */
const LAYERS = [
  { layer: 'rules/article/model.ts', may: [] },
  { layer: 'rules/languages', may: [], types: ['rules/article/model.ts'] },
  { layer: 'rules/article', may: ['rules/languages'] },
  { layer: 'rules/catalogue', may: ['rules/article', 'rules/languages'] },
  { layer: 'rules/retext', may: ['rules/index.ts', 'rules/article', 'rules/languages'] },
  { layer: 'rules/index.ts', may: ['rules/article', 'rules/catalogue', 'rules/languages'] },
  { layer: 'server/config', may: ['rules/index.ts'] },
  { layer: 'server/report', may: ['rules/index.ts', ...BOTH] },
  { layer: 'server/cli', may: ['rules/index.ts', 'server/config', 'server/report', ...BOTH] },
  { layer: 'server/lsp', may: ['rules/index.ts', 'server/config', 'server/report', ...BOTH] },
  { layer: 'server', may: ['rules/index.ts', 'server/config', 'package.json'] },
  { layer: 'client', may: [], types: ['server/lsp/overview.ts'] },
]
const IMPORTS = [
  /(?:^|\n)\s*(?:import|export)\s+(?<type>type\b)?[^'"\n]*?(?:\n[^'"]*?)?from\s+['"](?<specifier>[^'"]+)['"]/g,
  // What is loaded when it is asked for, or only to run.
  /\bimport\s*(?:\(\s*)?['"](?<specifier>[^'"]+)['"]/g,
]

const files = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : []
  })
const within = (path, layer) => path === layer || path.startsWith(`${layer}/`)

const wrong = []
for (const path of ['rules', 'server', 'client'].flatMap(files)) {
  const { layer, may, types = [] } = LAYERS.find((one) => within(path, one.layer)) ?? { layer: path, may: [] }
  const source = readFileSync(path, 'utf8')
  for (const { groups } of IMPORTS.flatMap((pattern) => [...source.matchAll(pattern)])) {
    const { type, specifier } = groups
    if (!specifier.startsWith('.')) {
      const leaks = path.startsWith('rules/') && /^(?:node:|vscode)/.test(specifier)
      if (leaks || (path.startsWith('server/') && specifier === 'vscode'))
        wrong.push(`${path} imports ${specifier}`)
      continue
    }
    const target = relative('.', join(dirname(path), specifier))
    const allowed =
      within(target, layer) ||
      [...may, ...(type ? [...types, 'rules/article/model.ts'] : [])].some((one) => within(target, one))
    if (!allowed) wrong.push(`${path} imports ${target}`)
  }
}
if (wrong.length > 0) {
  console.error(`against the direction of the layers:\n${wrong.join('\n')}`)
  process.exit(1)
}
