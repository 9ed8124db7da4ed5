import { type Article, type Finding, type Source, type SourceKind, toDocument } from '../../rules/index.ts'
import { dayOf } from './day.ts'
import { escapeMarkup } from './formats/words.ts'
import { KINDS } from './kind-names.ts'
import { lineStarts, position } from './report.ts'

/** A draft and what the linter finds in it. */
export interface Story {
  readonly path: string
  readonly article: Article
  readonly findings: readonly Finding[]
}

/** One colour a source; those beyond share the last, told apart by their numbers. */
const LIGHT = ['#0b6bcb', '#b3471b', '#2b7a3d', '#7b3fb0', '#a0325e', '#6b6300', '#00707a', '#5c5c5c']
const DARK = ['#6cb6ff', '#ff9d6f', '#7fd68f', '#cfa6f5', '#f39ab8', '#d9cf5e', '#6fd6df', '#bbbbbb']
const ANONYMOUS = new Set<SourceKind>(['anonymous-individual', 'vague-group', 'agentless'])
const UNSOURCED = /^(?:unattributed|vague|anonymous|unnamed|unfilled)-/

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
:root { color-scheme: light dark; ${palette(LIGHT)} }
@media (prefers-color-scheme: dark) { :root { ${palette(DARK)} } }
.vscode-light { color-scheme: light; ${palette(LIGHT)} }
.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light) { color-scheme: dark; ${palette(DARK)} }
body { font: var(--vscode-font-size, 16px)/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; background: var(--vscode-editor-background, Canvas); color: var(--vscode-editor-foreground, CanvasText) }
table { border-collapse: collapse; width: 100% }
caption { text-align: left; font-weight: 600; padding: .6rem 0 }
th, td { overflow-wrap: break-word; border-bottom: 1px solid #8888; padding: .3rem .6rem; text-align: left; vertical-align: top }
.strip { display: flex; height: 1.6rem; border: 1px solid; margin: .5rem 0 }
.strip span { overflow: hidden; font-size: .75rem; line-height: 1.6rem; text-align: center; border-bottom: .5rem solid transparent; box-sizing: border-box }
.times { display: flex; flex-wrap: wrap; list-style: none; margin: .6rem 0; padding: 0; row-gap: .6rem }
.times li { flex: 1 0 8rem; border-top: 2px solid; padding: .3rem .6rem 0 0 }
.times li::before { content: ''; display: block; width: .6rem; height: .6rem; border-radius: 50%; background: currentColor; margin-top: -.65rem; forced-color-adjust: none }
.times strong { display: block }
h3 { font-size: 1em; margin: 1.2rem 0 .6rem }
.bar { display: inline-block; height: .8rem; min-width: 2px; border: 1px solid }
${LIGHT.map((_, i) => `.c${i} { border-bottom-color: var(--c${i}) !important } .bar.c${i} { background: var(--c${i}) }`).join('\n')}
@media (max-width: 36rem) { body { margin: .5rem auto } table { font-size: .85em } th, td { padding: .2rem .3rem } }
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

function palette(colors: readonly string[]): string {
  return colors.map((color, i) => `--c${i}: ${color}`).join('; ')
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
${timeline(article, lineOf)}</section>
`
}

/** The times that the story names, in the order of the calendar; those that count from a date it lacks stay out. */
function timeline(article: Article, lineOf: (offset: number) => number): string {
  const days = new Map<string, string[]>()
  for (const { block, time, resolved } of article.times) {
    const holder = article.blocks[block]
    const from = resolved && dayOf(resolved.from)
    if (!holder || !from || from.startsWith('-')) continue
    const span = toDocument(holder, time)
    const to = dayOf(resolved.to)
    const words = article.text.slice(span.start, span.end).replaceAll(/\s+/g, ' ')
    const day = to === from ? from : `${from} to ${to}`
    days.set(day, [...(days.get(day) ?? []), `“${escapeMarkup(words)}”, line ${lineOf(span.start)}`])
  }
  if (days.size === 0) return ''
  const items = [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, mentions]) => `<li><strong>${day}</strong>${mentions.join('<br>')}</li>\n`)
  return `<h3>When it happened</h3>
<ol class="times">
${items.join('')}</ol>
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
        : `<span class="c${Math.min(i, LIGHT.length - 1)}" style="flex:${length}">${i + 1}</span>`
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
  return `<tr><td>${i + 1}</td><th scope="row">${escapeMarkup(source.name)}</th><td>${KINDS[source.kind][0]}</td><td><span class="bar c${Math.min(i, LIGHT.length - 1)}" style="width:${width}px"></span> ${sentences}</td><td>${figures.join('; ')}</td></tr>\n`
}

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ')
  return line.length > 100 ? `${line.slice(0, 99)}…` : line
}
