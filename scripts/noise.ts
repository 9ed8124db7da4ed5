/**
 * How loud the linter is on published journalism: `npm run noise -- [FOLDER]` (default: the ONRECORD_NEWS environment
 * variable, else ../shared/news) prints findings per 1,000 words by collection (a folder of FOLDER) and by rule. Fails when
 * anything throws or a finding lies in front matter, an address, code or a tag.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createAnalyser, type Finding, run, type Syntax } from '../rules/index.ts'

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const folder = resolve(words[0] ?? process.env.ONRECORD_NEWS ?? '../shared/news')
if (!existsSync(folder)) {
  console.error(`no articles at ${folder}: nothing measured`)
  process.exit(0)
}
const SYNTAX: Record<string, Syntax> = { md: 'markdown', html: 'html', htm: 'html', txt: 'text' }
const rows = new Map<string, number[]>()
const byRule = new Map<string, number>()
const wrong: string[] = []
const analyse = createAnalyser()
let articles = 0
let all = 0
const show = process.argv.find((word) => word.startsWith('--show='))?.slice(7)

for (const path of files(folder)) {
  const syntax = SYNTAX[path.split('.').at(-1) ?? '']
  if (!syntax) continue
  const text = readFileSync(path, 'utf8')
  const { findings, problems } = run(analyse({ text, syntax, path }))
  for (const { message } of problems) wrong.push(`${path}: ${message}`)
  const count = text.split(/\s+/).length
  const loud = findings.filter(({ severity }) => severity === 'warning' || severity === 'error')
  const collection = path.slice(folder.length + 1).split('/')[0] ?? ''
  rows.set(collection, [...(rows.get(collection) ?? []), (loud.length * 1000) / count])
  articles++
  all += count
  for (const finding of loud) {
    byRule.set(finding.ruleId, (byRule.get(finding.ruleId) ?? 0) + 1)
    const place = misplaced(text, syntax, finding)
    if (place) wrong.push(`${path}: a finding in ${place}: ${text.slice(finding.start, finding.end)}`)
    if (show === finding.ruleId) {
      console.log(
        `${path.slice(folder.length + 1)}: …${text.slice(Math.max(0, finding.start - 120), finding.start)}[[${text.slice(finding.start, finding.end)}]]${text.slice(finding.end, finding.end + 120)}`.replaceAll(
          '\n',
          '⏎',
        ),
      )
    }
  }
}

console.log(`${articles} articles, ${all} words; warnings per 1,000 words`)
for (const [collection, values] of [...rows, ['all', [...rows.values()].flat()] as const]) {
  const sorted = [...values].sort((a, b) => a - b)
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  console.log(
    `  ${collection.padEnd(20)} median ${middle.toFixed(2)}  mean ${mean.toFixed(2)}  most ${(sorted.at(-1) ?? 0).toFixed(2)}`,
  )
}
for (const [rule, count] of [...byRule].sort((a, b) => b[1] - a[1])) {
  console.log(`  ${rule.padEnd(24)} ${count}  ${((count * 1000) / all).toFixed(2)} per 1,000 words`)
}
if (wrong.length > 0) {
  console.error(wrong.join('\n'))
  process.exit(1)
}

function files(path: string): string[] {
  return readdirSync(path)
    .sort()
    .flatMap((name) =>
      statSync(join(path, name)).isDirectory() ? files(join(path, name)) : [join(path, name)],
    )
}

/** What a finding must never touch. */
function misplaced(text: string, syntax: Syntax, { start, end }: Finding): string | undefined {
  const words = text.slice(start, end)
  if (syntax === 'markdown' && text.startsWith('---') && start < text.indexOf('\n---', 3))
    return 'front matter'
  if (/https?:\/\/|<\/?[a-z][^>]*>/i.test(words)) return 'an address or tag'
  const before = text.slice(Math.max(0, start - 200), start)
  if (/https?:\/\/[^\s)\]>"]*$/.test(before)) return 'an address'
  return syntax !== 'text' && /<[a-z/][^<>]*$/i.test(before) && /^[^<>]*>/.test(text.slice(end, end + 200))
    ? 'a tag'
    : undefined
}
