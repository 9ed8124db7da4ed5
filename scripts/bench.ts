/**
 * Measures speed beside peers in one run and writes bench/results.md: `npm run bench [-- --runs=N]`. The peers are installed
 * into bench/peers, outside the package's dependencies; where they cannot be had, ours is measured alone. Any other language
 * server that publishes diagnostics can be measured with `--server="COMMAND ARGUMENTS"`.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { draft } from './bench/drafts.ts'
import { features } from './bench/features.ts'
import { type Latency, latency } from './bench/latency.ts'

const option = (name: string): string | undefined =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
const runs = Number(option('runs') ?? 5)
const peers = resolve('bench/peers')
const work = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
const lines: string[] = []
const say = (line = ''): void => {
  console.log(line)
  lines.push(line)
}

const rank = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

installPeers()
writeFileSync(join(work, 'one.md'), draft(800, 0))
mkdirSync(join(work, 'many'))
for (let i = 0; i < 200; i++) writeFileSync(join(work, 'many', `${i}.md`), draft(800, i))
writeFileSync(join(work, '.textlintrc.json'), '{ "rules": { "write-good": true } }')
writeFileSync(
  join(peers, 'retext.mjs'),
  `import remarkRetext from 'remark-retext'
import english from 'retext-english'
import intensify from 'retext-intensify'
import passive from 'retext-passive'
import { unified } from 'unified'
export default { plugins: [[remarkRetext, unified().use(english).use(intensify).use(passive)]] }
`,
)
say('# Speed beside peers')
say()
say(
  `Node ${process.version}, ${cpus().length} processors. Median and 95th percentile of ${runs} runs; all in one run, so that`,
)
say('ratios count more than seconds.')
say()
commands('One file of 800 words', [join(work, 'one.md')])
commands(
  '200 files of 800 words',
  readdirSync(join(work, 'many')).map((name) => join(work, 'many', name)),
)
await servers()
await answers()
mkdirSync('bench', { recursive: true })
writeFileSync('bench/results.md', `${lines.join('\n')}\n`)
rmSync(work, { recursive: true })

function installPeers(): void {
  if (existsSync(join(peers, 'node_modules'))) return
  mkdirSync(peers, { recursive: true })
  writeFileSync(join(peers, 'package.json'), '{ "private": true }\n')
  const names = [
    'write-good',
    'alex',
    'cspell@8',
    'textlint@14',
    'textlint-rule-write-good',
    'remark-cli@12',
    'remark-retext',
    'retext-english',
    'retext-intensify',
    'retext-passive',
    'unified',
  ]
  const found = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...names], {
    cwd: peers,
    stdio: 'ignore',
  })
  if (found.status !== 0) console.error('the peers could not be installed: ours is measured alone')
}

/** Times a command over files for every tool that is there. */
function commands(title: string, files: readonly string[]): void {
  const bin = (name: string): string => join(peers, 'node_modules', '.bin', name)
  const tools: readonly (readonly [string, readonly string[]])[] = [
    ['onrecord', [process.execPath, 'dist/cli.cjs', 'check', ...files]],
    ['write-good', [bin('write-good'), ...files]],
    [
      'textlint (write-good)',
      [
        bin('textlint'),
        '--config',
        join(work, '.textlintrc.json'),
        '--rules-base-directory',
        join(peers, 'node_modules'),
        ...files,
      ],
    ],
    [
      'retext (intensify, passive)',
      [bin('remark'), '--quiet', '--no-stdout', '--rc-path', join(peers, 'retext.mjs'), ...files],
    ],
    ['alex', [bin('alex'), '--quiet', ...files]],
    ['cspell', [bin('cspell'), '--no-progress', '--quiet', ...files]],
    ['an empty Node process', [process.execPath, '-e', '0']],
  ]
  say(`## ${title}`)
  say()
  say('| tool | median s | p95 s | times ours |')
  say('|---|---|---|---|')
  let ours = 1
  for (const [name, [command = '', ...args]] of tools) {
    if (!existsSync(command)) continue
    const times = Array.from({ length: runs }, () => {
      const started = performance.now()
      try {
        execFileSync(command, args, { stdio: 'ignore' })
      } catch {
        // A linter that finds something exits with an error.
      }
      return (performance.now() - started) / 1000
    })
    const median = rank(times, 0.5)
    if (name === 'onrecord') ours = median
    say(
      `| ${name} | ${median.toFixed(2)} | ${rank(times, 0.95).toFixed(2)} | ${(median / ours).toFixed(1)} |`,
    )
  }
  say()
}

async function servers(): Promise<void> {
  say('## Language server')
  say()
  say('| server | words | start ms | first diagnostics ms | keystroke p50 ms | p95 ms | MiB after |')
  say('|---|---|---|---|---|---|---|')
  const other = option('server')?.split(' ')
  for (const words of [5_000, 50_000]) {
    const text = draft(words, 1)
    row('onrecord', words, await latency([process.execPath, 'dist/server.cjs', '--stdio'], text, 200))
    if (other) row(other.join(' '), words, await latency(other, text, 200))
  }
  row(
    'onrecord, 1,000 edits',
    5_000,
    await latency([process.execPath, 'dist/server.cjs', '--stdio'], draft(5_000, 1), 1_000),
  )
}

/** What each feature takes on a draft of 5,000 words. */
async function answers(): Promise<void> {
  say()
  say('## Answers on 5,000 words')
  say()
  say('| request | median ms | p95 ms |')
  say('|---|---|---|')
  const found = await features([process.execPath, 'dist/server.cjs', '--stdio'], draft(5_000, 1))
  for (const [method, times] of found)
    say(`| ${method} | ${rank(times, 0.5).toFixed(1)} | ${rank(times, 0.95).toFixed(1)} |`)
}

function row(name: string, words: number, { start, open, keystrokes, memory }: Latency): void {
  const figures = [start, open, rank(keystrokes, 0.5), rank(keystrokes, 0.95)].map((time) => time.toFixed(1))
  say(`| ${name} | ${words} | ${figures.join(' | ')} | ${memory?.toFixed(0) ?? '?'} |`)
}
