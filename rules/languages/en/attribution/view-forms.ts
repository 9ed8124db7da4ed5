import type { Sentence, Token } from '../../../article/model.ts'
import { isCapital, isPossessive } from '../name-run.ts'
import {
  B_CONTENT,
  B_CUE,
  B_SOURCE,
  DETERMINER,
  LEAST,
  LONGEST,
  restIsSaid,
  speaks,
  stretch,
} from './marking.ts'

/** What somebody has of a thing when they think or tell so. */
const VIEW = /^(?:view|opinion|judge?ment|estimation|assessment|account|telling|reckoning|count)$/

const MINE = /^(?:my|our|this|that|any|one|no)$/

/**
 * "In Brandt’s view, the lock is too small." and "The lock is too small, in Brandt’s view.": whose view it is says so, where nobody else
 * speaks in the sentence.
 */
export function markView(labels: Uint8Array, tokens: readonly Token[], { first, last }: Sentence): void {
  if (labels.subarray(first, last).some(speaks)) return
  const opening = viewOf(tokens, first, last)
  if (opening && tokens[opening.end]?.text === ',' && opening.end + LEAST < last) {
    write(labels, opening)
    restIsSaid(labels, tokens, opening.end + 1, last)
    return
  }
  for (let comma = Math.max(first + LEAST, last - LONGEST); comma < last - LEAST; comma++) {
    const closing = tokens[comma]?.text === ',' ? viewOf(tokens, comma + 1, last) : undefined
    if (closing?.end !== last - 1) continue
    stretch(labels, first, comma, B_CONTENT)
    write(labels, closing)
    return
  }
}

/** The tokens of "in Brandt’s view": whose it is, the view, and one past it. */
interface View {
  readonly in: number
  readonly owner: number
  readonly view: number
  readonly end: number
}

function viewOf(tokens: readonly Token[], at: number, last: number): View | undefined {
  if (!/^(?:in|by)$/.test(tokens[at]?.lower ?? '')) return undefined
  const owner = at + 1
  let end = owner
  while (
    end < Math.min(last, at + LONGEST) &&
    tokens[end]?.kind === 'word' &&
    !VIEW.test(tokens[end]?.lower ?? '')
  )
    end++
  const whose = tokens[end - 1]?.lower === 'own' ? end - 2 : end - 1
  if (!VIEW.test(tokens[end]?.lower ?? '') || whose < owner) return undefined
  const known =
    whose === owner &&
    DETERMINER.test(tokens[owner]?.lower ?? '') &&
    !/^(?:the|an?)$/.test(tokens[owner]?.lower ?? '')
  const named =
    isPossessive(tokens[whose]) && (isCapital(tokens[owner]) || DETERMINER.test(tokens[owner]?.lower ?? ''))
  if ((!known && !named) || MINE.test(tokens[owner]?.lower ?? '')) return undefined
  return { in: at, owner, view: whose + 1, end: end + 1 }
}

function write(labels: Uint8Array, view: View): void {
  labels.fill(0, view.in, view.end + 1)
  stretch(labels, view.owner, view.view, B_SOURCE)
  stretch(labels, view.view, view.end, B_CUE)
}
