import { load } from '../compiled-code.ts'

// A thread takes what the command line has remembered, and leaves remembering to it.
void load<typeof import('./main.ts')>('command-line.cjs', 'check').exports.checkInThread()
