import type { Attribution, Place } from './model.ts'

/**
 * What the words of an attribution tell, found once as long as its block stays what and where it is: its places are then the same
 * objects. Whom its words are given to is not among it.
 */
export function perAttribution<Found>(
  find: (attribution: Attribution, text: string) => Found,
): (attribution: Attribution, text: string) => Found {
  const known = new WeakMap<readonly Place[], { readonly found: Found }>()
  return (attribution, text) => {
    const remembered = known.get(attribution.cue)
    if (remembered) return remembered.found
    const found = find(attribution, text)
    known.set(attribution.cue, { found })
    return found
  }
}
