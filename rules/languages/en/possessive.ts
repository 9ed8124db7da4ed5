/** A word without its possessive ending: "board's" and "boards'" say "board" and "boards". Asked of every word, several times. */
export function withoutPossessive(word: string): string {
  const end = word.endsWith('s') ? word.length - 1 : word.length
  const mark = word[end - 1]
  return mark === '’' || mark === "'" ? word.slice(0, end - 1) : word
}
