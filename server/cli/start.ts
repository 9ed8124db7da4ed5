#!/usr/bin/env node
import { load, tuneEngine } from '../compiled-code.ts'

tuneEngine()
const { exports, remember } = load<typeof import('./main.ts')>('command-line.cjs', process.argv[2])
void exports.run().then((done) => {
  if (done) remember()
})
