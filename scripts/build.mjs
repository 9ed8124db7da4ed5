// Bundles everything that package.json's bin, main, browser and exports name into dist/.
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { englishPatterns } from './english-patterns.mjs'
import { noticesOf } from './notices.mjs'
import { CLIENT, giving, SERVER, taking } from './shared-modules.mjs'

/** Of the manifest the bundles ask for its version, and esbuild would take in all of it. */
const manifest = {
  name: 'manifest',
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) => {
      if (path.includes('node_modules')) return undefined
      const { version } = JSON.parse(readFileSync(path, 'utf8'))
      return { contents: JSON.stringify({ version }), loader: 'json' }
    })
  },
}

/**
 * Markdown's parser and that of HTML each bring the names of all characters, the former at six times the size: in the bundles both ask
 * the latter's.
 */
const characterNames = {
  name: 'character names',
  setup(plugin) {
    plugin.onResolve({ filter: /^decode-named-character-reference$/ }, ({ path }) => ({
      path,
      namespace: 'character names',
    }))
    plugin.onLoad({ filter: /.*/, namespace: 'character names' }, () => ({
      contents: `import { decodeHTMLStrict } from 'entities/decode'
export function decodeNamedCharacterReference(name) {
  const reference = '&' + name + ';'
  const character = decodeHTMLStrict(reference)
  return character === reference ? false : character
}`,
      resolveDir: 'node_modules/parse5',
    }))
  },
}

const common = {
  bundle: true,
  minify: true,
  // The notices go into a file of their own.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  target: 'es2022',
  outdir: 'dist',
  plugins: [manifest, characterNames, englishPatterns],
}
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // A script that is run with code from an earlier process has no import().
  supported: { 'dynamic-import': false },
  outExtension: { '.js': '.cjs' },
  // Some packages ask where they stand; in a CommonJS bundle that is the bundle itself.
  define: { 'import.meta.url': '__bundle' },
  banner: { js: "const __bundle=require('node:url').pathToFileURL(__filename).href;" },
}

/**
 * Commander and the protocol ask Node for modules that they need for what we never or seldom do: programs as commands, names of
 * pipes. Loading these takes a quarter of the server’s start, so they are loaded when they are used.
 */
const late = {
  name: 'late',
  setup(plugin) {
    plugin.onResolve({ filter: /^(?:node:)?(?:child_process|crypto)$/ }, ({ path, importer }) =>
      importer.includes('node_modules') ? { path, namespace: 'late' } : undefined,
    )
    plugin.onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('${path}')[name] })`,
    }))
    plugin.onResolve({ filter: /.*/, namespace: 'late' }, ({ path }) => ({ path, external: true }))
  },
}

// Browsers want scripts called .js; Node must not take these for modules.
mkdirSync('dist/web', { recursive: true })
writeFileSync('dist/web/package.json', '{ "type": "commonjs" }\n')

const built = await Promise.all([
  build({
    ...node,
    entryPoints: { 'command-line': 'server/cli/main.ts' },
    plugins: [...common.plugins, late],
  }),
  build({
    ...node,
    entryPoints: { 'language-server': 'server/lsp/main.ts' },
    // Rules, the server itself and YAML come from the web worker's bundle too.
    plugins: [
      ...common.plugins,
      taking('./web/server.js', SERVER, /rules\/index\.ts$|^\.\/server\.ts$|^yaml$/),
      late,
    ],
  }),
  build({
    ...node,
    entryPoints: { extension: 'client/extension.ts' },
    external: ['vscode'],
    plugins: [...common.plugins, taking('./web/extension.js', CLIENT)],
  }),
  build({
    ...common,
    platform: 'browser',
    format: 'cjs',
    outdir: undefined,
    outfile: 'dist/web/extension.js',
    stdin: giving('client/web.ts', CLIENT),
    external: ['vscode'],
  }),
  build({
    ...common,
    platform: 'browser',
    format: 'iife',
    globalName: 'onrecord',
    footer: { js: 'if(typeof module==="object")module.exports=onrecord' },
    // A worker has no document to parse entities with.
    conditions: ['worker'],
    outdir: undefined,
    outfile: 'dist/web/server.js',
    stdin: giving('server/lsp/web.ts', SERVER),
  }),
  build({
    ...common,
    platform: 'neutral',
    format: 'esm',
    // Both entries are for the same program: it loads the library once.
    splitting: true,
    chunkNames: 'library',
    mainFields: ['module', 'main'],
    conditions: ['import'],
    entryPoints: { rules: 'rules/index.ts', retext: 'rules/retext/index.ts' },
  }),
])
writeFileSync('dist/third-party-notices.txt', noticesOf(built.map(({ metafile }) => metafile)))

// esbuild leaves letters beyond ASCII in patterns (and in what String.raw makes of them), where an escape means the same. Without
// them Node holds a bundle in half the memory, and reads it in a fraction of the time.
const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
for (const name of readdirSync('dist', { recursive: true }).filter((path) => /^[^.]+\.c?js$/.test(path))) {
  const bundle = readFileSync(`dist/${name}`, 'utf8')
  writeFileSync(`dist/${name}`, bundle.replaceAll(/[^\0-\x7f]/g, escaped))
}

// What starts a bundle knows which one it belongs to: compiled code of another is not run.
const digest = createHash('sha256')
for (const name of ['command-line.cjs', 'language-server.cjs', 'web/server.js'])
  digest.update(readFileSync(`dist/${name}`))
await build({
  ...node,
  entryPoints: {
    cli: 'server/cli/start.ts',
    thread: 'server/cli/start-thread.ts',
    server: 'server/lsp/start.ts',
  },
  define: { ...node.define, __build: JSON.stringify(digest.digest('hex')) },
})
// Its first line names Node: a shell may start it by a link.
chmodSync('dist/cli.cjs', 0o755)
