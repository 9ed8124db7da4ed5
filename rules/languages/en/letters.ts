/**
 * Letters of English text, for the inside of a character class: Latin ones with all their accents, as far as Vietnamese. Where a
 * pattern is long or repeats its class, `\p{L}` would make the engine spell out all scripts of the world again and again, which
 * takes milliseconds at the first use. In bundles `\p{L}` is Latin letters as well (scripts/english-patterns.mjs).
 */
export const LETTERS = 'A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ'

/** A word in lower case as a name is written: "orla" as "Orla". */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
