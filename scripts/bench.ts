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
import { type Latency, latency, waits } from './bench/latency.ts'

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
// The same two plugins as a language server. It writes a report to a stream that nobody reads, and would wait for ever behind the first
// 16 KB of it.
writeFileSync(
  join(peers, 'language-server.mjs'),
  `import { setDefaultHighWaterMark } from 'node:stream'
import { remark } from 'remark'
import { createUnifiedLanguageServer } from 'unified-language-server'
import settings from './retext.mjs'
setDefaultHighWaterMark(false, 1e9)
createUnifiedLanguageServer({ ...settings, processorName: 'remark', processorSpecifier: 'remark', defaultProcessor: remark })
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
    'remark@15',
    'remark-cli@12',
    'remark-retext',
    'retext-english',
    'retext-intensify',
    'retext-passive',
    'unified',
    'unified-language-server@4',
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
  const ours = [process.execPath, 'dist/server.cjs', '--stdio']
  const unified = join(peers, 'language-server.mjs')
  const others: [string, readonly string[]][] = []
  if (existsSync(join(peers, 'node_modules', 'unified-language-server')))
    others.push(['unified-language-server (intensify, passive)', [process.execPath, unified, '--stdio']])
  const given = option('server')
  if (given) others.push([given, given.split(' ')])
  say('## Language server')
  say()
  say(
    '| server | words | start ms | first diagnostics ms | keystroke p50 ms | p95 ms | times ours | processor ms a keystroke | MiB after |',
  )
  say('|---|---|---|---|---|---|---|---|---|')
  for (const words of [5_000, 50_000]) {
    const text = draft(words, 1)
    const own = await latency(ours, text, 300, 50)
    const median = rank(own.keystrokes, 0.5)
    row('onrecord', words, own, median)
    for (const [name, command] of others) row(name, words, await latency(command, text, 20, 10), median)
  }
  const long = await latency(ours, draft(5_000, 1), 1_000, 50)
  row('onrecord, 1,000 keystrokes', 5_000, long, rank(long.keystrokes, 0.5))
  const waited = await waits(ours, draft(50_000, 1))
  say()
  say(
    `While 50,000 words are read for the first time, ${waited.length} requests for another draft waited ${rank(waited, 0.5).toFixed(1)} ms (median), ${rank(waited, 0.95).toFixed(1)} (95th percentile) and ${Math.max(...waited).toFixed(1)} at most.`,
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

function row(
  name: string,
  words: number,
  { start, open, keystrokes, processor, memory }: Latency,
  ours: number,
): void {
  const median = rank(keystrokes, 0.5)
  const figures = [start, open, median, rank(keystrokes, 0.95), median / ours].map((time) => time.toFixed(1))
  say(
    `| ${name} | ${words} | ${figures.join(' | ')} | ${processor?.toFixed(1) ?? '?'} | ${memory?.toFixed(0) ?? '?'} |`,
  )
}
