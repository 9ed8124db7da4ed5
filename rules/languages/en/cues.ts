import type { CueClass } from '../../article/model.ts'
import data from './cues.json' with { type: 'json' }

/** A verb of saying, writing, finding, believing, intending, judging or seeming. */
export interface CueVerb {
  readonly lemma: string
  readonly class: CueClass
  /** Says more than "said" would: claimed, admitted, boasted. */
  readonly loaded: boolean
}

const verbs = new Map<string, CueVerb>(
  Object.entries(data as Record<string, { lemma: string; class: CueClass; loaded?: boolean }>).map(
    ([form, { lemma, class: cueClass, loaded = false }]) => [form, { lemma, class: cueClass, loaded }],
  ),
)

/** The cue verb of a word form in lower case, or undefined. */
export function cueVerb(form: string): CueVerb | undefined {
  return verbs.get(form)
}
