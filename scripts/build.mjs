// Bundles everything that package.json's bin, main, browser and exports name into dist/.
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

await Promise.all([
  build({
    ...node,
    entryPoints: {
      cli: 'server/cli/start.ts',
      'command-line': 'server/cli/main.ts',
      server: 'server/lsp/start.ts',
      'language-server': 'server/lsp/main.ts',
    },
  }),
  build({ ...node, entryPoints: { extension: 'client/extension.ts' }, external: ['vscode'] }),
  build({
    ...common,
    platform: 'neutral',
    format: 'esm',
    mainFields: ['module', 'main'],
    conditions: ['import'],
    entryPoints: { rules: 'rules/index.ts', retext: 'rules/retext/index.ts' },
  }),
])
