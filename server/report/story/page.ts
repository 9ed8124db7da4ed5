import { counted } from '../counted.ts'
import { KINDS } from '../kind-names.ts'
import { escapeMarkup } from '../markup.ts'
import { isUnsourced } from '../unsourced.ts'
import { chip, colour } from './chip.ts'
import { figures } from './figures.ts'
import { type Part, partsOf, type Voice, voicesOf } from './parts.ts'
import { STYLE } from './style.ts'
import { type Story, Telling } from './telling.ts'
import { timeline } from './timeline.ts'

export type { Story } from './telling.ts'

/**
 * The sourcing report: how much of each story is attributed and to whom, which source carries which part, the figures and their
 * sources, the times in their order, and what is missing. One page without scripts or outside files, for light, dark and
 * high-contrast screens; what colour shows stands there in words and numbers too.
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
${STYLE}</style>
</head>
<body>
<main>
<h1>Sourcing report</h1>
${stories.map((story) => section(new Telling(story))).join('')}</main>
</body>
</html>
`
}

function section(telling: Telling): string {
  const { path, article, findings } = telling.story
  const headline = article.blocks.find(({ kind }) => kind === 'heading')?.text.trim()
  const parts = partsOf(telling)
  const voices = voicesOf(telling, parts)
  const number = new Map(voices.map(({ source }, i) => [source.id, i]))
  const title = escapeMarkup(headline || path)
  return `<section aria-label="${escapeMarkup(path)}">
<h2>${title}</h2>
${headline ? `<p class="path">${escapeMarkup(path)}</p>\n` : ''}${glance(parts, voices, findings.filter(({ ruleId }) => isUnsourced(ruleId)).length)}${strip(telling, parts, voices, number)}${carriers(telling, parts, voices)}${missing(telling)}${figures(telling, number)}${timeline(telling)}</section>
`
}

const percent = (count: number, all: number): number => Math.round((100 * count) / Math.max(1, all))

/** The story in four numbers, and its sentences by whose word they rest on. */
function glance(parts: readonly Part[], voices: readonly Voice[], claims: number): string {
  const all = parts.reduce((sum, { sentences }) => sum + sentences, 0)
  const sum = (some: readonly Voice[]): number => some.reduce((total, { sentences }) => total + sentences, 0)
  const named = voices.filter((voice) => voice.named)
  const unnamed = voices.filter((voice) => !voice.named)
  const shares: readonly (readonly [string, string, number])[] = [
    ['named', 'named sources', sum(named)],
    ['unnamed', 'unnamed sources', sum(unnamed)],
    ['own', 'not attributed', all - sum(voices)],
  ]
  const tile = (figure: string, words: string, alarm = false): string =>
    `<div${alarm ? ' class="alarm"' : ''}><dt>${words}</dt><dd>${figure}</dd></div>\n`
  return `<dl class="glance">
${tile(`${percent(sum(voices), all)}%`, `of ${counted(all, 'sentence')} attributed`)}${tile(String(named.length), `named ${named.length === 1 ? 'source' : 'sources'}`)}${tile(String(unnamed.length), `unnamed ${unnamed.length === 1 ? 'source' : 'sources'}`)}${tile(String(claims), `${claims === 1 ? 'claim' : 'claims'} without a source`, claims > 0)}</dl>
<div class="shares" aria-hidden="true">${shares.map(([kind, , count]) => (count > 0 ? `<span class="${kind}" style="flex:${count}"></span>` : '')).join('')}</div>
<ul class="legend" aria-label="Whose word the sentences rest on">${shares.map(([kind, words, count]) => `<li><span class="key ${kind}"></span>${words}: ${percent(count, all)}%</li>`).join('')}</ul>
`
}

/** The article as a strip. It is drawn for the eye: the table behind it tells the same, line by line. */
function strip(
  telling: Telling,
  parts: readonly Part[],
  voices: readonly Voice[],
  number: ReadonlyMap<number, number>,
): string {
  if (parts.length === 0) return ''
  const { hrefOf } = telling.story
  const pieces = parts.map(({ span, source, open, first }) => {
    const i = source === undefined ? undefined : number.get(source)
    const kind = open || i === undefined ? '' : ` ${colour(i)}`
    const who =
      i === undefined ? (open ? 'a claim without a source' : 'not attributed') : voices[i]?.source.name
    const title = escapeMarkup(`Line ${telling.line(span.start)}: ${who}`)
    const attributes = `class="part${kind}${open ? ' open' : ''}${first ? ' first' : ''}" style="flex-grow:${span.end - span.start}" title="${title}"`
    const mark = i === undefined ? (open ? '!' : '') : String(i + 1)
    const label = open ? `<b class="${i === undefined ? 'none' : colour(i)}">${mark}</b>` : mark
    return hrefOf
      ? `<a ${attributes} tabindex="-1" href="${escapeMarkup(hrefOf(span))}">${label}</a>`
      : `<span ${attributes}>${label}</span>`
  })
  return `<h3>From the first line to the last</h3>
<div class="strip" aria-hidden="true">${pieces.join('')}</div>
<p class="note">A part bears the number of the source on whose word it rests, below. Hatched: a claim that nobody is named for.</p>
`
}

/** A bar for each source, and where it speaks. */
function carriers(telling: Telling, parts: readonly Part[], voices: readonly Voice[]): string {
  if (voices.length === 0)
    return '<h3>Who carries the story</h3>\n<p>Nobody: no words and no figures in it are given to anybody.</p>\n'
  const most = Math.max(1, ...voices.map(({ sentences }) => sentences))
  const all = parts.reduce((sum, { sentences }) => sum + sentences, 0)
  const rows = voices.map(({ source, sentences }, i) => {
    const lines = new Map(
      parts
        .filter((part) => part.source === source.id)
        .map((part) => [telling.line(part.span.start), part.span]),
    )
    return `<tr><td>${chip(i)}</td><th scope="row">${escapeMarkup(source.name)} <small>${KINDS[source.kind][0]}</small></th><td class="share"><span class="track" aria-hidden="true"><span class="bar ${colour(i)}" style="width:${percent(sentences, most)}%"></span></span>${counted(sentences, 'sentence')} <small>${percent(sentences, all)}%</small></td><td>${[...lines.values()].map((span) => telling.lineLink(span)).join(', ')}</td></tr>\n`
  })
  return `<table>
<caption>Who carries the story</caption>
<thead><tr><th scope="col">No.</th><th scope="col">Source</th><th scope="col">Rests on it</th><th scope="col">Lines</th></tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
`
}

/** All that the linter asks of the draft. */
function missing(telling: Telling): string {
  const findings = [...telling.story.findings].sort((one, other) => one.start - other.start)
  if (findings.length === 0)
    return '<h3>What is missing</h3>\n<p>Nothing that onrecord knows to ask for.</p>\n'
  return `<table class="missing">
<caption>What is missing</caption>
<thead><tr><th scope="col">Line</th><th scope="col">Words</th><th scope="col">Finding</th></tr></thead>
<tbody>
${findings.map((finding) => `<tr><td>${telling.lineLink(finding)}</td><td>${escapeMarkup(telling.words(finding))}</td><td>${escapeMarkup(finding.message)}</td></tr>\n`).join('')}</tbody>
</table>
`
}
