/** Most results and characters of keys that one of the two halves of a memory holds. */
const MOST = { results: 4096, characters: 2_000_000 }

/**
 * A bounded memory of results by the text they come from. It has two halves: when the younger is full it becomes the
 * older one, and what was not asked for since is forgotten.
 */
export function createMemory<Result>(): (key: string, make: () => Result) => Result {
  let young = new Map<string, Result>()
  let old = new Map<string, Result>()
  let characters = 0
  return (key, make) => {
    const known = young.get(key)
    if (known !== undefined) return known
    const result = old.get(key) ?? make()
    if (young.size >= MOST.results || characters + key.length > MOST.characters) {
      old = young
      young = new Map()
      characters = 0
    }
    young.set(key, result)
    characters += key.length
    return result
  }
}
