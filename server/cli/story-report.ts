import { type Article, type Finding, type Source, type SourceKind, toDocument } from '../../rules/index.ts'
import { escapeMarkup } from './formats/words.ts'
import { lineStarts, position } from './report.ts'

/** A draft and what the linter finds in it. */
export interface Story {
  readonly path: string
  readonly article: Article
  readonly findings: readonly Finding[]
}

/** Sources beyond so many share the last colour, told apart by their numbers. */
const COLORS = 8
const ANONYMOUS = new Set<SourceKind>(['anonymous-individual', 'vague-group', 'agentless'])
const UNSOURCED = /^(?:unattributed|vague|anonymous|unnamed)-/

/**
 * The sourcing report: how much of each story is attributed and to whom, which source carries which part, what rests on it
 * and what is missing. One page without scripts or outside files, for light, dark and high-contrast screens; what colour
 * shows stands there in words and numbers too.
 */
export function storyReport(stories: readonly Story[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Sourcing report</title>
<style>
:root { color-scheme: light dark; --c0: #0b6bcb; --c1: #b3471b; --c2: #2b7a3d; --c3: #7b3fb0; --c4: #a0325e; --c5: #6b6300; --c6: #00707a; --c7: #5c5c5c }
@media (prefers-color-scheme: dark) { :root { --c0: #6cb6ff; --c1: #ff9d6f; --c2: #7fd68f; --c3: #cfa6f5; --c4: #f39ab8; --c5: #d9cf5e; --c6: #6fd6df; --c7: #bbbbbb } }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; background: var(--vscode-editor-background, Canvas); color: var(--vscode-editor-foreground, CanvasText) }
table { border-collapse: collapse; width: 100% }
caption { text-align: left; font-weight: 600; padding: .6rem 0 }
th, td { border-bottom: 1px solid #8888; padding: .3rem .6rem; text-align: left; vertical-align: top }
.strip { display: flex; height: 1.6rem; border: 1px solid; margin: .5rem 0 }
.strip span { overflow: hidden; font-size: .75rem; line-height: 1.6rem; text-align: center; border-bottom: .5rem solid transparent; box-sizing: border-box }
.bar { display: inline-block; height: .8rem; min-width: 2px; border: 1px solid }
${Array.from({ length: COLORS }, (_, i) => `.c${i} { border-bottom-color: var(--c${i}) !important } .bar.c${i} { background: var(--c${i}) }`).join('\n')}
@media (forced-colors: active) { .bar { forced-color-adjust: none } }
</style>
</head>
<body>
<main>
<h1>Sourcing report</h1>
${stories.map(section).join('')}</main>
</body>
</html>
`
}

function section({ path, article, findings }: Story): string {
  const starts = lineStarts(article.text)
  const lineOf = (offset: number): number => position(starts, offset).line
  const sentences = sentencesOf(article)
  const shares = sharesOf(article, sentences)
  const attributed = sentences.filter(({ source }) => source !== undefined)
  const speaking = article.sources.filter((source) => shares.has(source.id))
  const anonymous = speaking.filter(({ kind }) => ANONYMOUS.has(kind)).length
  const percent = (count: number): string => `${Math.round((100 * count) / Math.max(1, sentences.length))}%`
  const number = new Map(speaking.map((source, i) => [source.id, i]))
  const missing = findings.filter(({ ruleId }) => UNSOURCED.test(ruleId))
  return `<section aria-label="${escapeMarkup(path)}">
<h2>${escapeMarkup(path)}</h2>
<p>${percent(attributed.length)} of ${sentences.length} sentences are attributed. Sources that speak: ${speaking.length - anonymous} named, ${anonymous} unnamed. Claims without a source: ${missing.length}.</p>
<div class="strip" role="img" aria-label="The story from its beginning to its end; each part bears the number of the source that it rests on.">${strip(sentences, number)}</div>
<table>
<caption>Who carries the story</caption>
<thead><tr><th scope="col">No.</th><th scope="col">Source</th><th scope="col">Kind</th><th scope="col">Sentences</th><th scope="col">Figures</th></tr></thead>
<tbody>
${speaking.map((source, i) => sourceRow(article, source, i, shares.get(source.id) ?? 0, sentences.length)).join('')}</tbody>
</table>
<table>
<caption>What has no source</caption>
<thead><tr><th scope="col">Line</th><th scope="col">Words</th><th scope="col">Finding</th></tr></thead>
<tbody>
${missing.map(({ start, end, message }) => `<tr><td>${lineOf(start)}</td><td>${escapeMarkup(shortened(article.text.slice(start, end)))}</td><td>${escapeMarkup(message)}</td></tr>\n`).join('')}</tbody>
</table>
</section>
`
}

interface Told {
  /** Characters. */
  readonly length: number
  /** Id of the source that it rests on, if any. */
  readonly source: number | undefined
}

/** The sentences of the copy in order, each with the source of what it says. */
function sentencesOf(article: Article): Told[] {
  const spoken = new Map<number, { start: number; end: number; source: number }[]>()
  for (const { content, sourceId } of article.attributions) {
    if (sourceId === undefined) continue
    for (const { block, start, end } of content)
      spoken.set(block, [...(spoken.get(block) ?? []), { start, end, source: sourceId }])
  }
  return article.blocks.flatMap((block, index) =>
    block.kind === 'heading'
      ? []
      : block.sentences.map(({ start, end }) => ({
          length: end - start,
          source: spoken.get(index)?.find((one) => one.start < end && one.end > start)?.source,
        })),
  )
}

/** How many sentences rest on each source. */
function sharesOf(article: Article, sentences: readonly Told[]): Map<number, number> {
  const shares = new Map<number, number>()
  for (const source of article.sources) if (source.attributions.length > 0) shares.set(source.id, 0)
  for (const { source } of sentences)
    if (source !== undefined) shares.set(source, (shares.get(source) ?? 0) + 1)
  return shares
}

function strip(sentences: readonly Told[], number: ReadonlyMap<number, number>): string {
  return sentences
    .map(({ length, source }) => {
      const i = source === undefined ? undefined : number.get(source)
      return i === undefined
        ? `<span style="flex:${length}"></span>`
        : `<span class="c${Math.min(i, COLORS - 1)}" style="flex:${length}">${i + 1}</span>`
    })
    .join('')
}

function sourceRow(article: Article, source: Source, i: number, sentences: number, all: number): string {
  const figures = article.figures
    .filter(
      ({ support }) =>
        (support.kind === 'attribution' || support.kind === 'running') &&
        article.attributions[support.attribution]?.sourceId === source.id,
    )
    .map(({ block, figure }) => {
      const holder = article.blocks[block]
      const span = holder ? toDocument(holder, { start: figure.start, end: figure.end }) : undefined
      return span ? escapeMarkup(article.text.slice(span.start, span.end)) : ''
    })
  const width = Math.round((100 * sentences) / Math.max(1, all))
  return `<tr><td>${i + 1}</td><th scope="row">${escapeMarkup(source.name)}</th><td>${source.kind}</td><td><span class="bar c${Math.min(i, COLORS - 1)}" style="width:${width}px"></span> ${sentences}</td><td>${figures.join('; ')}</td></tr>\n`
}

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ')
  return line.length > 100 ? `${line.slice(0, 99)}…` : line
}
