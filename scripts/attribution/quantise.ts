import { COUNT, EMISSIONS, LEVELS, type Packed, pack } from '../../rules/languages/en/attribution/tagger.ts'

/** So many of the largest weights may saturate: resolution of the others is worth more. */
const SATURATED = 4

/** What is smaller than this share of a level is left out: a third of what the package would hold of weights, which moves little. */
const LEAST = 0.6

/**
 * What each label is given on top, in levels: a cue begins more readily and is kept shorter than the field has learnt, a content begins
 * less readily. Chosen on the development articles; articles that it has not seen gain about half a point of cue.
 */
const LEANING = [0, 0, 0, 24, -8, -10, -1]

/** Emissions and transitions as whole numbers on one scale; most emissions are too small to be kept. */
export function quantise(weights: Float64Array): Packed {
  const sizes = weights.slice(0, EMISSIONS).map(Math.abs).sort()
  const scale = LEVELS / (sizes[sizes.length - 1 - SATURATED] || 1)
  const emissions = Int8Array.from(weights.subarray(0, EMISSIONS), (weight) => {
    const level = weight * scale
    return Math.abs(level) < LEAST ? 0 : Math.max(-LEVELS, Math.min(LEVELS, Math.round(level)))
  })
  const transitions = [...weights.subarray(EMISSIONS)].map(
    (weight, i) => Math.round(weight * scale) + (LEANING[i % COUNT] ?? 0),
  )
  return { emissions: pack(emissions), transitions }
}
