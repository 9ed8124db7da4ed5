/**
 * How loud the linter is on published journalism: `npm run noise -- [FOLDER] [--preset=NAME] [--show=RULE]`. FOLDER
 * defaults to the ONRECORD_NEWS environment variable, else ../shared/news; each folder in it is a collection. Prints, per
 * 1,000 words of prose, the warnings and errors of an article by collection, and every rule's findings by collection.
 * `--show` prints a rule's findings in their context. Fails when anything throws or a finding lies in front matter, an
 * address, code or a tag.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { type Article, createAnalyser, type Finding, run } from '../rules/index.ts'
import { PRESETS } from '../server/config/names.ts'
import { syntaxOfDraft } from '../server/config/syntax.ts'

const [named] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const option = (name: string): string | undefined =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
const folder = resolve(named ?? process.env.ONRECORD_NEWS ?? '../shared/news')
if (!existsSync(folder)) {
  console.error(`no articles at ${folder}: nothing measured`)
  process.exit(0)
}

interface Collection {
  words: number
  /** Warnings and errors per 1,000 words, one number an article. */
  readonly noise: number[]
  /** Findings of every severity by rule. */
  readonly byRule: Map<string, number>
}

const preset = PRESETS.find((name) => name === option('preset')) ?? 'recommended'
const show = option('show')
const collections = new Map<string, Collection>()
const wrong: string[] = []
const analyse = createAnalyser()

for (const path of files(folder)) {
  const name = relative(folder, path)
  try {
    measure(name, readFileSync(path, 'utf8'))
  } catch (error) {
    wrong.push(`${name}: ${error instanceof Error ? error.stack : String(error)}`)
  }
}
print()
if (wrong.length > 0) {
  console.error(wrong.join('\n'))
  process.exit(1)
}

function measure(name: string, text: string): void {
  const article = analyse({ text, syntax: syntaxOfDraft(name), path: name })
  const { findings, problems } = run(article, { preset })
  for (const { message } of problems) wrong.push(`${name}: ${message}`)
  const words = Math.max(1, wordsIn(article))
  const loud = findings.filter(({ severity }) => severity === 'warning' || severity === 'error')
  for (const key of [name.split(/[\\/]/)[0] ?? '', 'all']) {
    const collection = collections.get(key) ?? empty()
    collections.set(key, collection)
    collection.words += words
    collection.noise.push((loud.length * 1000) / words)
    for (const { ruleId } of findings) collection.byRule.set(ruleId, (collection.byRule.get(ruleId) ?? 0) + 1)
  }
  for (const finding of findings) {
    const place = misplaced(article, finding)
    if (place) wrong.push(`${name}: a finding in ${place}: ${text.slice(finding.start, finding.end)}`)
    if (show === finding.ruleId) console.log(`${name}: ${inContext(text, finding)}`)
  }
}

function empty(): Collection {
  return { words: 0, noise: [], byRule: new Map() }
}

function wordsIn(article: Article): number {
  return article.blocks.reduce(
    (sum, { tokens }) => sum + tokens.filter(({ kind }) => kind === 'word' || kind === 'number').length,
    0,
  )
}

function inContext(text: string, { start, end }: Finding): string {
  const before = text.slice(Math.max(0, start - 120), start)
  const after = text.slice(end, end + 120)
  return `…${before}[[${text.slice(start, end)}]]${after}`.replaceAll('\n', '⏎')
}

function print(): void {
  // The sum of all collections stands last.
  const names = [...collections.keys()].filter((name) => name !== 'all').concat('all')
  const widest = Math.max(24, ...names.map((name) => name.length))
  console.log(`warnings and errors per 1,000 words of prose (${preset})`)
  console.log(`${''.padEnd(widest)}  articles   words   median    mean    most`)
  for (const name of names) {
    const { noise, words } = collections.get(name) ?? empty()
    const sorted = [...noise].sort((a, b) => a - b)
    const mean = sorted.reduce((sum, value) => sum + value, 0) / Math.max(1, sorted.length)
    const figures = [sorted[Math.floor(sorted.length / 2)] ?? 0, mean, sorted.at(-1) ?? 0]
    console.log(
      `${name.padEnd(widest)}  ${String(noise.length).padStart(8)} ${String(words).padStart(7)} ${figures.map((value) => value.toFixed(2).padStart(8)).join('')}`,
    )
  }
  const rules = [...(collections.get('all')?.byRule ?? [])].sort((a, b) => b[1] - a[1])
  const cell = (text: string, name: string): string => text.padStart(Math.max(6, name.length) + 2)
  console.log(
    `\nfindings per 1,000 words by rule\n${names.map((name) => cell(name, name)).join('')}  (count)`,
  )
  for (const [rule, count] of rules) {
    const cells = names.map((name) => {
      const { byRule, words } = collections.get(name) ?? empty()
      return cell((((byRule.get(rule) ?? 0) * 1000) / Math.max(1, words)).toFixed(2), name)
    })
    console.log(`${cells.join('')}  ${rule} (${count})`)
  }
}

function files(path: string): string[] {
  return readdirSync(path)
    .sort()
    .flatMap((name) =>
      statSync(join(path, name)).isDirectory()
        ? files(join(path, name))
        : /\.(?:md|html?|txt)$/.test(name)
          ? [join(path, name)]
          : [],
    )
}

/** What a finding must never touch, read from the text and not from the parser that is being checked. */
function misplaced({ text, document: { syntax } }: Article, { start, end }: Finding): string | undefined {
  const words = text.slice(start, end)
  if (syntax === 'markdown' && text.startsWith('---') && start < text.indexOf('\n---', 3))
    return 'front matter'
  if (/https?:\/\/|<\/?[a-z][^>]*>/i.test(words)) return 'an address or tag'
  const before = text.slice(Math.max(0, start - 200), start)
  if (/https?:\/\/[^\s)\]>"]*$/.test(before)) return 'an address'
  if (syntax !== 'markdown' && syntax !== 'html') return undefined
  if (/<[a-z/][^<>]*$/i.test(before) && /^[^<>]*>/.test(text.slice(end, end + 200))) return 'a tag'
  return isCode(text, start, syntax) ? 'code' : undefined
}

/** Inside a fence, or inside an element whose text is no prose. */
function isCode(text: string, at: number, syntax: 'markdown' | 'html'): boolean {
  const before = text.slice(0, at)
  if (syntax === 'markdown' && (before.match(/^ {0,3}```/gm) ?? []).length % 2 === 1) return true
  return ['script', 'style', 'pre', 'code'].some(
    (tag) => before.lastIndexOf(`<${tag}`) > before.lastIndexOf(`</${tag}`),
  )
}
