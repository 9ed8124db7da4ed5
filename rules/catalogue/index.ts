import ambiguousSpeaker from './ambiguous-speaker.ts'
import anonymousSource from './anonymous-source.ts'
import brokenQuote from './broken-quote.ts'
import lateSpeaker from './late-speaker.ts'
import loadedAttributionVerb from './loaded-attribution-verb.ts'
import missingDate from './missing-date.ts'
import missingResponse from './missing-response.ts'
import type { Rule } from './rule.ts'
import secondHandAttribution from './second-hand-attribution.ts'
import singleAnonymousSource from './single-anonymous-source.ts'
import singleSourceStory from './single-source-story.ts'
import unattributedAccusation from './unattributed-accusation.ts'
import unattributedFigure from './unattributed-figure.ts'
import unattributedQuote from './unattributed-quote.ts'
import unfilledPlaceholder from './unfilled-placeholder.ts'
import unidentifiedSource from './unidentified-source.ts'
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
  loadedAttributionVerb,
  lateSpeaker,
  unidentifiedSource,
  singleAnonymousSource,
  unattributedAccusation,
  missingResponse,
  secondHandAttribution,
  ambiguousSpeaker,
  singleSourceStory,
]
