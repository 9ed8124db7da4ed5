/**
 * Learns the tagger's weights and the grades of cue words from annotated articles and writes both into the English pack:
 *
 *     npm run train -- CORPUS_FOLDER [--hold-out]
 *
 * CORPUS_FOLDER holds polnear-train.jsonl, or any file of that name in its format. Deterministic, so that the same corpus
 * gives the same weights. `--hold-out` learns from nine tenths, prints the token F1 on the rest and writes nothing.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createObserver } from '../rules/languages/en/attribution/features.ts'
import { decode, unpack } from '../rules/languages/en/attribution/tagger.ts'
import { type Example, examplesOf, readArticles } from './attribution/corpus.ts'
import { fit } from './attribution/field.ts'
import { countCues, gradesOf } from './attribution/grades.ts'
import { quantise } from './attribution/quantise.ts'

const [folder = '../shared/gold'] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const holdOut = process.argv.includes('--hold-out')
const EPOCHS = 10
const FOLDS = 10

const articles = readArticles(`${folder}/polnear-train.jsonl`)
const counts = articles.map(countCues)
const held = (i: number): boolean => holdOut && i % FOLDS === 0
const gradesWhere = (counted: (article: number) => boolean): Map<string, number> =>
  gradesOf(counts.filter((_, i) => counted(i) && !held(i)))
// The grade of a word must not tell the tagger what it is to learn: a fold's grades come from the other folds.
const observers = Array.from({ length: FOLDS }, (_, fold) =>
  createObserver(gradesWhere((i) => i % FOLDS !== fold)),
)
const examples = articles.map((article, i) =>
  examplesOf(article, observers[i % FOLDS] ?? createObserver(new Map())),
)
const weights = quantise(fit(examples.filter((_, i) => !held(i)).flat(), EPOCHS))
if (holdOut) report(examples.filter((_, i) => held(i)).flat())
else write()

function report(data: readonly Example[]): void {
  const set = unpack(weights)
  const totals = ['source', 'cue', 'content'].map((role) => ({ role, tp: 0, fp: 0, fn: 0 }))
  for (const { observed, labels } of data) {
    const guess = decode(set, observed)
    labels.forEach((label, i) => {
      const right = Math.ceil(label / 2)
      const guessed = Math.ceil((guess[i] ?? 0) / 2)
      totals.forEach((count, role) => {
        if (right === role + 1 && guessed === role + 1) count.tp++
        else if (guessed === role + 1) count.fp++
        else if (right === role + 1) count.fn++
      })
    })
  }
  for (const { role, tp, fp, fn } of totals) {
    const share = (of: number, all: number): string => (of / all).toFixed(3)
    console.log(
      `${role}: P ${share(tp, tp + fp)} R ${share(tp, tp + fn)} F1 ${share(2 * tp, 2 * tp + fp + fn)}`,
    )
  }
}

function write(): void {
  const place = (name: string): string =>
    fileURLToPath(new URL(`../rules/languages/en/attribution/${name}`, import.meta.url))
  writeFileSync(place('weights.json'), `${JSON.stringify(weights)}\n`)
  const grades = Object.fromEntries([...gradesWhere(() => true)].sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(place('cue-grades.json'), `${JSON.stringify({ grades }, undefined, 2)}\n`)
  console.log(`${weights.emissions.length} letters of weights, ${Object.keys(grades).length} graded words`)
}
