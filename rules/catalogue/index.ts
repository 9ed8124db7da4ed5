import anonymousSource from './anonymous-source.ts'
import brokenQuote from './broken-quote.ts'
import missingDate from './missing-date.ts'
import type { Rule } from './rule.ts'
import unattributedFigure from './unattributed-figure.ts'
import unattributedQuote from './unattributed-quote.ts'
import unfilledPlaceholder from './unfilled-placeholder.ts'
import unnamedStudy from './unnamed-study.ts'
import vagueAttribution from './vague-attribution.ts'

/** All rules, in the order in which the documentation lists them. */
export const catalogue: readonly Rule[] = [
  unattributedFigure,
  vagueAttribution,
  missingDate,
  unattributedQuote,
  anonymousSource,
  unnamedStudy,
  unfilledPlaceholder,
  brokenQuote,
]
