import module, { createRequire } from 'node:module'

// See the command line's start.
;(module as { enableCompileCache?: () => void }).enableCompileCache?.()
createRequire(__filename)('./language-server.cjs')
