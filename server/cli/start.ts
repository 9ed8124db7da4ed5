import module, { createRequire } from 'node:module'

// Compiled code is remembered between runs where Node can do that, from 22.8 on. It must be asked before the code is loaded.
;(module as { enableCompileCache?: () => void }).enableCompileCache?.()
createRequire(__filename)('./command-line.cjs')
