import { COUNT, EMISSIONS, LEVELS, type Packed, pack } from '../../rules/languages/en/attribution/tagger.ts'

/** So many of the largest weights may saturate: resolution of the others is worth more. */
const SATURATED = 4

/**
 * What each label is given on top, in levels. The field is fitted to the likelihood of whole blocks, in which a cue is rare and a missed
 * one costs little; by the measure of found and missed words it pays to begin cues more readily and to keep them shorter. Chosen on the
 * development articles; on the tenth that `--hold-out` keeps back it gives cues half a point.
 */
const LEANING = [0, 0, 0, 20, -8, -4, 0]

/** Emissions and transitions as whole numbers on one scale; most emissions are too small to be kept. */
export function quantise(weights: Float64Array): Packed {
  const sizes = weights.slice(0, EMISSIONS).map(Math.abs).sort()
  const scale = LEVELS / (sizes[sizes.length - 1 - SATURATED] || 1)
  const emissions = Int8Array.from(weights.subarray(0, EMISSIONS), (weight) =>
    Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight * scale))),
  )
  const transitions = [...weights.subarray(EMISSIONS)].map(
    (weight, i) => Math.round(weight * scale) + (LEANING[i % COUNT] ?? 0),
  )
  return { emissions: pack(emissions), transitions }
}
