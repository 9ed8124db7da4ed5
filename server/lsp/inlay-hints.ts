import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver'
import { type Span, spanOf } from '../../rules/index.ts'
import { dayOf } from '../report/day.ts'
import { voucher } from '../report/voucher.ts'
import type { Reading } from './drafts.ts'
import { reasoning, shortened } from './words.ts'

/** Behind each figure who vouches for it, behind each relative time its date. */
export function inlayHints(reading: Reading, range: Range): InlayHint[] {
  const { article, document } = reading
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)]
  const hints: InlayHint[] = []
  const put = (block: number, span: Span, label: string, tooltip?: string): void => {
    const { end } = spanOf(article, { block, ...span })
    if (end < from || end > to) return
    hints.push({
      position: document.positionAt(end),
      label,
      kind: InlayHintKind.Type,
      paddingLeft: true,
      ...(tooltip !== undefined && { tooltip }),
    })
  }
  for (const { block, figure, support } of article.figures) {
    if (support.kind === 'own') continue
    const who = voucher(article, support) ?? 'no source'
    put(block, figure, shortened(who, 40), reasoning(reading, support))
  }
  for (const { block, time, resolved } of article.times) {
    if (time.kind !== 'relative' || !resolved) continue
    const [first, last] = [dayOf(resolved.from), dayOf(resolved.to)]
    put(block, time, first === last ? first : `${first} to ${last}`)
  }
  return hints
}
