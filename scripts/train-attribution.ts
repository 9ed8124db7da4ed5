/**
 * Learns the tagger's weights from a corpus of annotated articles and writes them into the English pack:
 *
 *     node --import tsx scripts/train-attribution.ts CORPUS_FOLDER [--epochs N] [--hold-out]
 *
 * CORPUS_FOLDER holds polnear-train.jsonl, or any file of that name in its format. An averaged perceptron with Viterbi
 * decoding over paragraphs; deterministic, so that the same corpus gives the same weights. `--hold-out` trains on nine
 * tenths, prints the token F1 on the rest, and writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findQuotes } from '../rules/article/annotate/quotes.ts'
import { toDocument } from '../rules/article/markup/place.ts'
import { readMarkup } from '../rules/article/markup/read.ts'
import { extract, FEATURES } from '../rules/languages/en/attribution/features.ts'
import {
  COUNT,
  decode,
  EMISSIONS,
  type Packed,
  SIZE,
  unpack,
} from '../rules/languages/en/attribution/tagger.ts'
import { segment } from '../rules/languages/en/segment.ts'

interface Attribution {
  readonly source: readonly (readonly [number, number])[]
  readonly cue: readonly (readonly [number, number])[]
  readonly content: readonly (readonly [number, number])[]
}
interface Example {
  readonly slots: Int32Array
  readonly labels: Uint8Array
}

const [folder = '../shared/gold'] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const holdOut = process.argv.includes('--hold-out')
const epochs = Number(process.argv[process.argv.indexOf('--epochs') + 1]) || 8

const articles = readFileSync(`${folder}/polnear-train.jsonl`, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { text: string; attributions: Attribution[] })
if (process.argv.includes('--grades')) {
  writeGrades()
  process.exit(0)
}
const examples = articles.map(({ text, attributions }) => examplesOf(text, attributions))
const training = examples.filter((_, i) => !holdOut || i % 10 !== 0).flat()
const weights = train(training)
if (holdOut) report(weights, examples.filter((_, i) => i % 10 === 0).flat())
else write(weights)

function examplesOf(text: string, attributions: readonly Attribution[]): Example[] {
  const marks = new Uint8Array(text.length)
  const starts = new Set<string>()
  const ROLES = ['source', 'cue', 'content'] as const
  for (const attribution of attributions) {
    // Contents first, so that a source or cue inside one wins.
    for (const role of ['content', 'cue', 'source'] as const) {
      for (const [start, end] of attribution[role]) {
        marks.fill(ROLES.indexOf(role) + 1, start, end)
        starts.add(`${role}${start}`)
      }
    }
  }
  return readMarkup(text, 'text').blocks.map((block) => {
    const { tokens, sentences } = segment(block.text)
    const quotes = findQuotes(block.text, tokens, sentences, block.kind)
    const labels = new Uint8Array(tokens.length)
    let before = 0
    tokens.forEach((token, i) => {
      const { start } = toDocument(block, token)
      const role = marks[start] ?? 0
      if (role === 0) {
        before = 0
        return
      }
      const begins = before !== role || starts.has(`${ROLES[role - 1]}${start}`)
      labels[i] = role * 2 - (begins ? 1 : 0)
      before = role
    })
    return { slots: extract(tokens, sentences, quotes), labels }
  })
}

function train(data: readonly Example[]): Float64Array {
  const now = new Float64Array(SIZE)
  const sum = new Float64Array(SIZE)
  const order = data.map((_, i) => i)
  let seed = 20260101
  let step = 1
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
      const k = seed % (i + 1)
      const [a, b] = [order[i] ?? 0, order[k] ?? 0]
      order[i] = b
      order[k] = a
    }
    for (const index of order) {
      const example = data[index]
      if (!example) continue
      const { slots, labels } = example
      const guess = decode(now, slots, labels.length)
      const change = (at: number, by: number): void => {
        now[at] = (now[at] ?? 0) + by
        sum[at] = (sum[at] ?? 0) + by * step
      }
      for (let i = 0; i < labels.length; i++) {
        const right = labels[i] ?? 0
        const guessed = guess[i] ?? 0
        const rightBefore = i === 0 ? COUNT : (labels[i - 1] ?? 0)
        const guessedBefore = i === 0 ? COUNT : (guess[i - 1] ?? 0)
        if (right !== guessed) {
          wrong++
          for (let f = i * FEATURES; f < (i + 1) * FEATURES; f++) {
            change((slots[f] ?? 0) * COUNT + right, 1)
            change((slots[f] ?? 0) * COUNT + guessed, -1)
          }
        }
        if (right !== guessed || rightBefore !== guessedBefore) {
          change(EMISSIONS + rightBefore * COUNT + right, 1)
          change(EMISSIONS + guessedBefore * COUNT + guessed, -1)
        }
      }
      step++
    }
    console.error(`epoch ${epoch + 1}: ${wrong} tokens wrong`)
  }
  return now.map((weight, i) => weight - (sum[i] ?? 0) / step)
}

/**
 * Emissions as signed bytes whose squares are proportional to the weights: most are small, and rounding those to nothing
 * costs more than blurring the large ones. The few transitions are large and kept as they are, on the same scale.
 */
function quantise(weights: Float64Array): Packed {
  const sizes = [...weights.subarray(0, EMISSIONS)].map(Math.abs).sort((a, b) => b - a)
  // The few largest weights may saturate: resolution of the others is worth more.
  const most = sizes[Math.floor(sizes.length * 0.0002)] ?? 1
  const emissions = Int8Array.from(weights.subarray(0, EMISSIONS), (weight) => {
    const root = Math.round(Math.sqrt(Math.min(1, Math.abs(weight) / most)) * 127)
    return weight < 0 ? -root : root
  })
  const transitions = [...weights.subarray(EMISSIONS)].map((weight) =>
    Math.round((weight / most) * 127 * 127),
  )
  return { emissions, transitions }
}

function report(weights: Float64Array, data: readonly Example[]): void {
  for (const [name, set] of [
    ['float', weights],
    ['bytes', unpack(quantise(weights))],
  ] as const) {
    const counts = ['source', 'cue', 'content'].map(() => ({ tp: 0, fp: 0, fn: 0 }))
    for (const { slots, labels } of data) {
      const guess = decode(set, slots, labels.length)
      labels.forEach((label, i) => {
        const right = Math.ceil(label / 2)
        const guessed = Math.ceil((guess[i] ?? 0) / 2)
        counts.forEach((count, role) => {
          if (right === role + 1 && guessed === role + 1) count.tp++
          else if (guessed === role + 1) count.fp++
          else if (right === role + 1) count.fn++
        })
      })
    }
    const f1 = counts.map(({ tp, fp, fn }) => ((2 * tp) / (2 * tp + fp + fn)).toFixed(3))
    console.log(`${name}: source ${f1[0]} cue ${f1[1]} content ${f1[2]}`)
  }
}

function write(weights: Float64Array): void {
  const bytes: number[] = []
  let zeros = 0
  const flush = (): void => {
    for (; zeros > 0; zeros -= Math.min(zeros, 255)) bytes.push(0, Math.min(zeros, 255))
  }
  const packed = quantise(weights)
  for (const value of packed.emissions) {
    if (value === 0) zeros++
    else {
      flush()
      bytes.push(value & 255)
    }
  }
  flush()
  const path = fileURLToPath(new URL('../rules/languages/en/attribution/weights.json', import.meta.url))
  writeFileSync(
    path,
    `${JSON.stringify({ transitions: packed.transitions, weights: Buffer.from(bytes).toString('base64') })}\n`,
  )
  console.log(`${bytes.length} bytes → ${path}`)
}

/**
 * How often each word is part of a cue where it occurs, in five grades; words that are hardly ever one are left out. The
 * features need the table before they can be learnt, so this is a step of its own: `--grades`.
 */
function writeGrades(): void {
  const counts = new Map<string, { cue: number; all: number }>()
  for (const { text, attributions } of articles.filter((_, i) => !holdOut || i % 10 !== 0)) {
    const marks = new Uint8Array(text.length)
    for (const { cue } of attributions) for (const [start, end] of cue) marks.fill(1, start, end)
    for (const { lower, kind, start } of segment(text).tokens) {
      if (kind !== 'word') continue
      const count = counts.get(lower) ?? { cue: 0, all: 0 }
      count.all++
      count.cue += marks[start] ?? 0
      counts.set(lower, count)
    }
  }
  const graded: Record<string, number> = {}
  for (const [word, { cue, all }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // Half a count off, so that a word seen twice is not taken for certain.
    const share = (cue - 0.5) / (all + 1)
    const grade = share > 0.6 ? 4 : share > 0.3 ? 3 : share > 0.1 ? 2 : share > 0.03 ? 1 : 0
    if (cue >= 2 && grade > 0) graded[word] = grade
  }
  const path = fileURLToPath(new URL('../rules/languages/en/attribution/cue-grades.json', import.meta.url))
  writeFileSync(path, `${JSON.stringify({ grades: graded })}\n`)
  console.log(`${Object.keys(graded).length} words graded`)
}
