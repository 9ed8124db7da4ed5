import type { Token } from '../../article/model.ts'
import { isCue } from './cited.ts'
import { isCapital, opensNoName } from './name-run.ts'
import { isAddress, isLabel } from './name-start.ts'

/** Is a source nobody: the "it" of "it seems", the label of "Story highlights", the "many" of "many claims"? */
export function isNobody(tokens: readonly Token[], first: number, last: number): boolean {
  const [lead, next] = [tokens[first], tokens[last]]
  if (last - first > 1 || !lead) return false
  if (lead.lower === 'it') return IMPERSONAL.test(next?.lower ?? '')
  // "He or she", "he said/she said"
  if (
    /^(?:he|she)$/.test(lead.lower) &&
    (next?.lower === 'or' || /^(?:\/|or)$/.test(tokens[first - 1]?.lower ?? ''))
  )
    return true
  if (/^(?:some|many|most|few)$/.test(lead.lower))
    return (
      next?.kind === 'word' &&
      /^(?:claims|reports|states|points?|times?|ways?)$/.test(next.lower) &&
      !isCue(tokens, last)
    )
  if (next?.text === ':' && isLabel(lead)) return true
  if (isAddress(lead, next)) return true
  return (
    isCapital(lead) && !/^(?:(?:s?he|it|they|we|you|that|what|who)')/.test(lead.lower) && opensNoName(lead)
  )
}

const IMPERSONAL =
  /^(?:is|was|appears?|appeared|seems?|seemed|turns|turned|looks|looked|feels|felt|emerged|remains|remained|takes|took|follows|has|['’]s)$/
