/**
 * What is known of words, to be looked up by a word of the document. A plain object knows “constructor” too, which nobody wrote into it.
 */
export function wordTable<Known>(entries: Readonly<Record<string, Known>>): ReadonlyMap<string, Known> {
  return new Map(Object.entries(entries))
}
