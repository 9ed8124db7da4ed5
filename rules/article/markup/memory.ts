/** Most results and characters of keys that one of the two halves of a memory holds. */
const MOST = { results: 4096, characters: 500_000 }

/**
 * A bounded memory of results by the text they come from. It has two halves: when the younger is full it becomes the
 * older one, and what was not asked for since is forgotten. `make` gets a copy of the key that shares nothing with the document
 * it was cut out of.
 */
export function createMemory<Result>(): (key: string, make: (key: string) => Result) => Result {
  let young = new Map<string, Result>()
  let old = new Map<string, Result>()
  let characters = 0
  return (key, make) => {
    const known = young.get(key)
    if (known !== undefined) return known
    const own = detached(key)
    const result = old.get(own) ?? make(own)
    if (young.size >= MOST.results || characters + key.length > MOST.characters) {
      old = young
      young = new Map()
      characters = 0
    }
    young.set(own, result)
    characters += key.length
    return result
  }
}

/** Whether a document had characters beyond Latin-1: curly quotation marks or long dashes, as most published ones. */
let wide = false

/**
 * To be told of each document before it is read. An engine holds texts in one of two widths, by whether they have characters beyond
 * Latin-1, and compiles each pattern for both: paragraphs with and without curly quotation marks would cost a first draft every pattern
 * twice. So once a document has such characters, all copies are made in the wider one.
 */
export function noteWidth(document: string): void {
  wide ||= /[^\0-\xff]/.test(document)
}

/** A copy that shares nothing: a piece cut out of a document would keep all of the document in memory as long as itself. */
export function detached(text: string): string {
  return wide ? copy(`\u201c${text}`).slice(1) : copy(text)
}

function copy(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string
}
