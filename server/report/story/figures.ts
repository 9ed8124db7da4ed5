import type { Span } from '../../../rules/index.ts'
import { escapeMarkup } from '../markup.ts'
import { voucher } from '../voucher.ts'
import { chip } from './chip.ts'
import type { Telling } from './telling.ts'

/** The figures with who vouches for each; those that nobody need vouch for, such as ages and scores, stay out. */
export function figures(telling: Telling, number: ReadonlyMap<number, number>): string {
  const { article, findings } = telling.story
  const asked = findings
    .filter(({ ruleId }) => ruleId === 'unattributed-figure')
    .flatMap(({ start, end, related }): Span[] => [{ start, end }, ...related])
  const rows = article.figures.flatMap(({ block, figure, support }) => {
    const span = telling.span(block, figure)
    const missing =
      support.kind === 'unresolved' && asked.some(({ start, end }) => start < span.end && end > span.start)
    if (support.kind === 'own' || (support.kind === 'unresolved' && !missing)) return []
    const source =
      support.kind === 'attribution' || support.kind === 'running' ? support.attribution.sourceId : undefined
    const i = source === undefined ? undefined : number.get(source)
    const who = voucher(article, support)
    const by =
      who === undefined
        ? '<strong class="none">nobody</strong>'
        : `${i === undefined ? '' : `${chip(i)} `}${escapeMarkup(who)}`
    return [
      `<tr><td>${telling.lineLink(span)}</td><td>${escapeMarkup(telling.words(span))}</td><td>${by}</td></tr>\n`,
    ]
  })
  if (rows.length === 0) return ''
  return `<table>
<caption>Figures and who vouches for them</caption>
<thead><tr><th scope="col">Line</th><th scope="col">Figure</th><th scope="col">Source</th></tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
`
}
