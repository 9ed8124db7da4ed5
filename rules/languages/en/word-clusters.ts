import data from './word-clusters.json' with { type: 'json' }

/** Where a word stands among words used alike, from fine to coarse: 1–1024, 1–256 and 1–64; 0 for an unknown word. */
export interface WordCluster {
  readonly cluster: number
  readonly group: number
  readonly family: number
}

const UNKNOWN: WordCluster = { cluster: 0, group: 0, family: 0 }
let clusters: Map<string, number> | undefined

/**
 * The cluster of a word in lower case; a possessive has that of its word. 30,000 common words are known, grouped by the
 * company they keep in print: scripts/cluster-words.ts says from what.
 */
export function wordCluster(lower: string): WordCluster {
  clusters ??= read()
  const known = clusters.get(lower) ?? clusters.get(lower.replace(/['’]s?$/, ''))
  if (known === undefined) return UNKNOWN
  const group = data.groups[known] ?? 0
  return { cluster: known + 1, group: group + 1, family: (data.families[group] ?? 0) + 1 }
}

/** Words in order, each as a capital for how many letters it shares with the one before (A none) and its other letters. */
function read(): Map<string, number> {
  const found = new Map<string, number>()
  const { words, clusters: codes } = data
  let word = ''
  for (let at = 0, i = 0; at < words.length; i += 2) {
    const shared = words.charCodeAt(at++) - 65
    let end = at
    while (end < words.length && (words.charCodeAt(end) < 65 || words.charCodeAt(end) > 90)) end++
    word = word.slice(0, shared) + words.slice(at, end)
    found.set(word, ((codes.charCodeAt(i) - 48) << 5) | (codes.charCodeAt(i + 1) - 48))
    at = end
  }
  return found
}
