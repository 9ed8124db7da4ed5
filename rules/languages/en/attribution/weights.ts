import { EMISSIONS, unpack } from './tagger.ts'
import data from './weights.json' with { type: 'json' }

let decoded: Float32Array | undefined

/** The shipped weights: see docs/attribution.md for what they were learnt from and how to learn them again. */
declare function atob(text: string): string

export function shippedWeights(): Float32Array {
  if (!decoded) {
    const bytes = atob(data.weights)
    const values = new Int8Array(EMISSIONS)
    // Signed bytes in order; a zero byte is followed by how many zeros it stands for (1–255).
    let at = 0
    for (let i = 0; i < bytes.length; i++) {
      const value = bytes.charCodeAt(i)
      if (value === 0) at += bytes.charCodeAt(++i)
      else values[at++] = value > 127 ? value - 256 : value
    }
    decoded = unpack({ emissions: values, transitions: data.transitions })
  }
  return decoded
}
