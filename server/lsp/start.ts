import { load, tuneEngine } from '../compiled-code.ts'

/** Processor time, in microseconds, of a server that has read a draft and answered an editor. */
const AT_WORK = 1_000_000

tuneEngine()
const { remember } = load('language-server.cjs', 'lsp')
process.once('exit', () => {
  if (process.cpuUsage().user > AT_WORK) remember()
})
