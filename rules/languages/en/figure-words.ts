/** The last word of some, in lower case. */
export function lastWord(words: string): string {
  return words.toLowerCase().split(/\s+/).at(-1) ?? ''
}
