// Bundles everything that package.json's bin, main, browser and exports name into dist/.
import { mkdirSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const common = {
  bundle: true,
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  target: 'es2022',
  outdir: 'dist',
}
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  outExtension: { '.js': '.cjs' },
  // Some packages ask where they stand; in a CommonJS bundle that is the bundle itself.
  define: { 'import.meta.url': '__bundle' },
  banner: { js: "const __bundle=require('node:url').pathToFileURL(__filename).href;" },
}

/** The language server in Node takes rules and protocol from the web worker’s bundle: the extension ships them once. */
const shared = {
  name: 'shared',
  setup(plugin) {
    plugin.onResolve({ filter: /rules\/index\.ts$|^\.\/server\.ts$/ }, () => ({
      path: './web/server.js',
      external: true,
    }))
  },
}

// Browsers want scripts called .js; Node must not take these for modules.
mkdirSync('dist/web', { recursive: true })
writeFileSync('dist/web/package.json', '{ "type": "commonjs" }\n')

await Promise.all([
  build({
    ...node,
    entryPoints: {
      cli: 'server/cli/start.ts',
      'command-line': 'server/cli/main.ts',
      server: 'server/lsp/start.ts',
    },
  }),
  build({ ...node, entryPoints: { 'language-server': 'server/lsp/main.ts' }, plugins: [shared] }),
  build({ ...node, entryPoints: { extension: 'client/extension.ts' }, external: ['vscode'] }),
  build({
    ...common,
    platform: 'browser',
    format: 'cjs',
    entryPoints: { 'web/extension': 'client/web.ts' },
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
    entryPoints: { 'web/server': 'server/lsp/web.ts' },
  }),
  build({
    ...common,
    platform: 'neutral',
    format: 'esm',
    mainFields: ['module', 'main'],
    conditions: ['import'],
    entryPoints: { rules: 'rules/index.ts', retext: 'rules/retext/index.ts' },
  }),
])
