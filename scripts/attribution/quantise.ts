import { EMISSIONS, LEVELS, type Packed, pack } from '../../rules/languages/en/attribution/tagger.ts'

/** So many of the largest weights may saturate: resolution of the others is worth more. */
const SATURATED = 4

/** Emissions and transitions as whole numbers on one scale; most emissions are too small to be kept. */
export function quantise(weights: Float64Array): Packed {
  const sizes = weights.slice(0, EMISSIONS).map(Math.abs).sort()
  const scale = LEVELS / (sizes[sizes.length - 1 - SATURATED] || 1)
  const emissions = Int8Array.from(weights.subarray(0, EMISSIONS), (weight) =>
    Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight * scale))),
  )
  const transitions = [...weights.subarray(EMISSIONS)].map((weight) => Math.round(weight * scale))
  return { emissions: pack(emissions), transitions }
}
