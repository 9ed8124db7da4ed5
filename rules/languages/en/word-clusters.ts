import data from './word-clusters.json' with { type: 'json' }

/** Where a word stands among words used alike, from fine to coarse: 1–1024, 1–256 and 1–64; 0 for an unknown word. */
export interface WordCluster {
  readonly cluster: number
  readonly group: number
  readonly family: number
}

const UNKNOWN: WordCluster = { cluster: 0, group: 0, family: 0 }
let words: readonly string[] | undefined

/**
 * The cluster of a word in lower case; a possessive has that of its word. 30,000 common words are known, grouped by the
 * company they keep in print: scripts/cluster-words.ts says from what.
 */
export function wordCluster(lower: string): WordCluster {
  words ??= data.words.split(' ')
  const place = placeOf(lower, words) ?? placeOf(lower.replace(/['’]s?$/, ''), words)
  if (place === undefined) return UNKNOWN
  const cluster =
    ((data.clusters.charCodeAt(place * 2) - 48) << 5) | (data.clusters.charCodeAt(place * 2 + 1) - 48)
  const group = data.groups[cluster] ?? 0
  return { cluster: cluster + 1, group: group + 1, family: (data.families[group] ?? 0) + 1 }
}

/** Where a word stands in a sorted list: its words are never made into a table, which would take longer than all look-ups. */
function placeOf(word: string, list: readonly string[]): number | undefined {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return list[low] === word ? low : undefined
}
