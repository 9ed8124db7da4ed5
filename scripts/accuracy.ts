/**
 * Scores the engine on annotated articles: `npm run accuracy -- [CORPUS_FOLDER] [--short | --errors]`. The folder (default: the
 * ONRECORD_GOLD environment variable, else ../shared/gold) holds polnear-dev.jsonl and desk/*.json; the scorer stands
 * beside it in ../eval/score.mjs. `--short` fails when a figure falls below test/accuracy/floors.json; `--errors`
 * tells what is found by construction, and why the rest is not.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createAnalyser, type Place, toDocument } from '../rules/index.ts'
import { type Analysis, analysisOf } from '../server/cli/analysis.ts'
import { syntaxOfDraft } from '../server/config/syntax.ts'
import { definitionOf } from '../server/lsp/drafts.ts'
import { errorsOf } from './accuracy/errors.ts'

interface Measure {
  readonly p: number
  readonly r: number
  readonly f1: number
  readonly tp?: number
  readonly fp?: number
  readonly fn?: number
  readonly figuresNotSeen?: number
  readonly trapsSprung?: number
  readonly trapsAvoided?: number
}
interface Scorer {
  scoreAttributions(
    gold: readonly unknown[],
    predicted: readonly Analysis[],
  ): Record<string, Measure | number>
  scoreFindings(
    gold: readonly unknown[],
    predicted: readonly Analysis[],
  ): { rules: Record<string, Measure>; sources: Record<string, number>; cases: string[] }
}
interface Gold {
  readonly id: string
  readonly text: string
  readonly path?: string
  /** On the desk: where each source first stands, and how many statements it makes. */
  readonly sources?: readonly {
    readonly start: number
    readonly end: number
    readonly attributions: number
  }[]
}

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const short = process.argv.includes('--short')
const folder = resolve(words[0] ?? process.env.ONRECORD_GOLD ?? '../shared/gold')
if (!existsSync(folder)) {
  console.error(`no annotated articles at ${folder}: nothing measured`)
  process.exit(short ? 0 : 2)
}
const scorer = (await import(pathToFileURL(resolve(folder, '../eval/score.mjs')).href)) as Scorer
const reached: Record<string, number> = {}
const analyse = createAnalyser()

for (const name of readdirSync(folder).filter((file) => file.endsWith('-dev.jsonl'))) {
  const gold = readFileSync(`${folder}/${name}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as AttributedGold)
  const started = performance.now()
  const predicted = gold.map((article) => analysisOf(article, analyse))
  const seconds = (performance.now() - started) / 1000
  const count = gold.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  console.log(`${name}: ${gold.length} articles, ${Math.round(count / seconds)} words/s with a cold start`)
  for (const [role, score] of Object.entries(scorer.scoreAttributions(gold, predicted))) {
    if (typeof score === 'number') continue
    const unseen = score.figuresNotSeen === undefined ? '' : `  not seen ${score.figuresNotSeen}`
    console.log(
      `  ${role.padEnd(20)} P ${score.p.toFixed(3)}  R ${score.r.toFixed(3)}  F1 ${score.f1.toFixed(3)}${unseen}`,
    )
    reached[`${name} ${role}`] = score.f1
  }
  const sentence = sentenceF1(gold, predicted)
  console.log(`  sentence attributed  F1 ${sentence.toFixed(3)}`)
  const { speakers, quotations } = speakersOf(gold)
  console.log(
    `  speaker right for ${percent(speakers / quotations)} of ${quotations} direct quotations with a source`,
  )
  reached[`${name} speaker`] = speakers / quotations
  reached[`${name} sentence`] = sentence
  if (process.argv.includes('--errors')) for (const line of errorsOf(gold, predicted)) console.log(line)
}

const desk = existsSync(`${folder}/desk`)
  ? readdirSync(`${folder}/desk`)
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => JSON.parse(readFileSync(`${folder}/desk/${file}`, 'utf8')) as Gold[])
  : []
if (desk.length > 0) {
  const { rules, sources, cases } = scorer.scoreFindings(
    desk,
    desk.map((article) => analysisOf(article, analyse)),
  )
  console.log(`desk: ${desk.length} articles`)
  for (const [id, score] of Object.entries(rules)) {
    const traps = `traps sprung ${score.trapsSprung} of ${(score.trapsSprung ?? 0) + (score.trapsAvoided ?? 0)}`
    const { tp = 0, fp = 0, fn = 0 } = score
    console.log(`  ${id.padEnd(22)} found ${tp} of ${tp + fn}, wrong ${fp}, ${traps}`)
  }
  const { listed = 0, found = 0, kind = 0, extra = 0 } = sources
  console.log(`  sources found ${found} of ${listed}, kind right ${kind}, ${extra} not listed`)
  const { definition, statements } = navigation(desk)
  console.log(
    `  definition right for ${percent(definition)} of listed sources, statements linked ${percent(statements)}`,
  )
  reached['desk definition'] = definition
  reached['desk statements'] = statements
  if (process.argv.includes('--cases')) console.log(cases.join('\n'))
  reached['desk sources found'] = found / listed
}

const floors = JSON.parse(
  readFileSync(fileURLToPath(new URL('../test/accuracy/floors.json', import.meta.url)), 'utf8'),
) as Record<string, number>
const fallen = Object.entries(floors).filter(([name, floor]) => (reached[name] ?? 0) < floor)
for (const [name, floor] of fallen)
  console.error(`below the floor: ${name} is ${(reached[name] ?? 0).toFixed(3)}, floor ${floor}`)
if (short && fallen.length > 0) process.exit(1)

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}

/**
 * What an editor's "go to definition" and "references" make of the listed sources: how many lead from any of their mentions to the
 * place where the annotators first saw them, or to a fuller form of that name, and how many of the statements counted for them are linked to that symbol.
 */
function navigation(articles: readonly Gold[]): { definition: number; statements: number } {
  let [listed, led, counted, linked] = [0, 0, 0, 0]
  for (const gold of articles) {
    const article = analyse({
      text: gold.text,
      syntax: syntaxOfDraft(gold.path),
      ...(gold.path && { path: gold.path }),
    })
    for (const { start, end, attributions } of gold.sources ?? []) {
      // "His" in "his lawyer" overlaps it too: the mention that shares most with it is the one.
      const [source] = article.sources
        .map((one) => ({
          one,
          shared: Math.max(
            ...one.mentions.map((place) => {
              const block = article.blocks[place.block]
              const span = block && toDocument(block, place)
              return span ? Math.min(span.end, end) - Math.max(span.start, start) : 0
            }),
          ),
        }))
        .filter(({ shared }) => shared > 0)
        .sort((a, b) => b.shared - a.shared)
        .map(({ one }) => one)
      const place = source && definitionOf(source)
      const block = place && article.blocks[place.block]
      const span = block && place && toDocument(block, place)
      listed++
      // The first full mention may be a fuller one than the first: "the clerk’s lawyer, Jane Roe" for "the clerk’s lawyer".
      const fuller = span && gold.text.slice(span.start, span.end).includes(gold.text.slice(start, end))
      if (span && ((span.start < end && span.end > start) || fuller)) led++
      counted += attributions
      linked += Math.min(attributions, source?.attributions.length ?? 0)
    }
  }
  return { definition: led / listed, statements: linked / counted }
}

interface AttributedGold extends Gold {
  readonly attributions: readonly {
    readonly source: readonly Pair[]
    readonly cue: readonly Pair[]
    readonly content: readonly Pair[]
  }[]
}
type Pair = readonly [start: number, end: number]

/**
 * Of the direct quotations (all of the content in quotation marks, three words or more) that have a source: how many have it as their
 * speaker, by a mention of its symbol or by the source of the attribution that vouches for them.
 */
function speakersOf(gold: readonly AttributedGold[]): { speakers: number; quotations: number } {
  let [speakers, quotations] = [0, 0]
  for (const { text, attributions } of gold) {
    const article = analyse({ text, syntax: 'text' })
    const touches = (place: Place, [start, end]: Pair): boolean => {
      const block = article.blocks[place.block]
      const span = block && toDocument(block, place)
      return span !== undefined && span.start < end && span.end > start
    }
    for (const { source, content } of attributions) {
      const words = content.map(([start, end]) => text.slice(start, end).trim())
      const [first] = content
      const direct = words.every((part) => /^["“]/.test(part) && /["”][.,]?$/.test(part))
      if (!first || !direct || source.length === 0 || words.join(' ').split(/\s+/).length < 3) continue
      quotations++
      const quote = article.quotes.find(
        ({ block, quote: { start, end, depth } }) => depth === 1 && touches({ block, start, end }, first),
      )
      const symbol = quote?.speaker === undefined ? undefined : article.sources[quote.speaker]
      const support = quote?.support
      const mark =
        support?.kind === 'attribution' || support?.kind === 'running' ? support.attribution : undefined
      const said = [...(symbol?.mentions ?? []), ...(mark?.source ?? [])]
      if (said.some((place) => source.some((pair) => touches(place, pair)))) speakers++
    }
  }
  return { speakers, quotations }
}

/** Is a sentence attributed or not: F1 of "it holds some of an attribution’s content". */
function sentenceF1(gold: readonly Gold[], predicted: readonly Analysis[]): number {
  let [tp, fp, fn] = [0, 0, 0]
  gold.forEach((article, i) => {
    const spans = (attributions: readonly { content: readonly (readonly [number, number])[] }[]) =>
      attributions.flatMap(({ content }) => content)
    const right = spans((article as unknown as Analysis).attributions)
    const mine = spans(predicted[i]?.attributions ?? [])
    for (const block of analyse({ text: article.text, syntax: 'text' }).blocks) {
      const offset = (block.runs[0]?.source ?? 0) - (block.runs[0]?.at ?? 0)
      for (const { start, end } of block.sentences) {
        const holds = (list: readonly (readonly [number, number])[]) =>
          list.some(([s, e]) => s < end + offset && e > start + offset)
        const [a, b] = [holds(right), holds(mine)]
        if (a && b) tp++
        else if (b) fp++
        else if (a) fn++
      }
    }
  })
  return (2 * tp) / (2 * tp + fp + fn)
}
