// Client and server each come as two bundles, for browsers and for Node, that differ in how messages travel. What both are made of is
// in the browser's, and Node's takes it from there: the extension ships it once, Node compiles it once, and an error that the
// protocol defines is the same error on both sides of the seam.
import { posix } from 'node:path'

/** The protocol, below what moves its messages. */
const PROTOCOL = ['vscode-jsonrpc/lib/common/api', 'vscode-languageserver-protocol/lib/common/api']
/** Of client and server all that their halves for Node ask for. */
export const CLIENT = [
  ...PROTOCOL,
  ...['api', 'client', 'utils/is'].map((name) => `vscode-languageclient/lib/common/${name}`),
]
export const SERVER = [
  ...PROTOCOL,
  ...['api', 'server', 'utils/is'].map((name) => `vscode-languageserver/lib/common/${name}`),
]

/** An entry that gives what `file` does, and the modules. */
export function giving(file, modules) {
  const each = modules.map((name) => `${JSON.stringify(name)}: require('./node_modules/${name}.js')`)
  return {
    contents: `export * from './${file}'\nexport const modules = { ${each.join(', ')} }\n`,
    resolveDir: process.cwd(),
    loader: 'ts',
  }
}

/** Takes the modules from a bundle that gives them, and of our own files those that `own` names. */
export function taking(bundle, modules, own = /^$/) {
  return {
    name: 'shared modules',
    setup(plugin) {
      const external = () => ({ path: bundle, external: true })
      plugin.onResolve({ filter: own }, external)
      plugin.onResolve({ filter: /^\.\.?\/(?:\.\.\/)*common\// }, ({ path, resolveDir }) => {
        const file = posix.join(resolveDir.replaceAll('\\', '/'), path)
        const name = modules.find((module) => file.endsWith(`/node_modules/${module}`))
        return name && { path: name, namespace: 'shared' }
      })
      plugin.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(bundle)}).modules[${JSON.stringify(path)}]`,
      }))
      plugin.onResolve({ filter: /.*/, namespace: 'shared' }, external)
    },
  }
}
