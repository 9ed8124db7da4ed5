import type { Article, Place } from '../rules/index.ts'

/** The words at a place, on one line. */
export function wordsAt({ blocks }: Article, { block, start, end }: Place): string {
  return (blocks[block]?.text.slice(start, end) ?? '').replaceAll(/\s+/g, ' ')
}
