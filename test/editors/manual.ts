import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * What docs/editors.md has a user of an editor write into a file of that kind, written into one in `folder`, with `onrecord` on the
 * path. Gives the environment in which the editor is to run.
 */
export function asTheManualTells(editor: string, kind: string, folder: string): NodeJS.ProcessEnv {
  const manual = readFileSync(join(root, 'docs/editors.md'), 'utf8')
  const [, section = ''] = manual.split(`\n## ${editor}\n`)
  const [, block] = new RegExp(`\`\`\`${kind}\n([^]*?)\`\`\``).exec(section.split('\n## ')[0] ?? '') ?? []
  assert.ok(block, `docs/editors.md has no ${kind} for ${editor}`)
  const setup = join(folder, `setup.${kind}`)
  writeFileSync(setup, block)
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  const command = join(bin, 'onrecord')
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist/cli.cjs')}" "$@"\n`)
  chmodSync(command, 0o755)
  const path = [bin, process.env.PATH].join(delimiter)
  return { ...process.env, NODE_OPTIONS: '', PATH: path, ONRECORD_SETUP: setup }
}
