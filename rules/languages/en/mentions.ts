import type { AttributionMark, Mention, Sentence, Token } from '../../article/model.ts'
import { appositions } from './appositions.ts'
import { innerNames } from './inner-names.ts'
import { ownerAt } from './owners.ts'
import { plainMentions } from './plain-mentions.ts'
import { ownSubject, possessiveAt } from './pronouns.ts'
import { sourceMentions } from './source-mentions.ts'

/**
 * Finds the noun phrases of a block that name or stand for possible sources: whatever the attributions give as their
 * source, every name, and descriptions of people, bodies and documents. Names carry the roles and titles beside them
 * as heads. Ascending and without overlap, but that a possessive pronoun or a name may stand inside of another mention; each source span starts with a
 * mention, and one that coordinates two names holds two.
 */
export function findMentions(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  attributions: readonly AttributionMark[],
): Mention[] {
  const taken = new Uint8Array(tokens.length)
  const sources = sourceMentions(text, tokens, sentences, attributions, taken)
  const mentions = [...sources, ...plainMentions(text, tokens, sentences, taken)]
  mentions.push(...ownersIn(tokens, sentences, mentions, taken))
  for (const { source, cue, content } of attributions) {
    const mention = source.length > 0 ? ownSubject(tokens, sentences, cue, content) : undefined
    if (mention && !mentions.some(({ start }) => start === mention.start)) mentions.push(mention)
  }
  // What is said in other words of a name is a mention of it, and none beside: that of a source comes first.
  const spoken = new Set(sources.map(({ start }) => start))
  const apposed = appositions(text, tokens, mentions).filter(({ start }) => !spoken.has(start))
  const told = new Set(apposed.map(({ start }) => start))
  const own = mentions.filter(({ form, start }) => form !== 'description' || !told.has(start)).concat(apposed)
  own.push(...innerNames(text, tokens, own))
  // Whose something is comes before what it is.
  return own.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Whose something is, which may be told inside of another mention. Tokens that sources have are `taken`. */
function ownersIn(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  taken: Uint8Array,
): Mention[] {
  const documents = startsOf(mentions, ({ form, kind }) => form === 'description' && kind === 'document')
  const pronouns = startsOf(mentions, ({ form }) => form === 'pronoun')
  const owners: Mention[] = []
  sentences.forEach((sentence, index) => {
    for (let i = sentence.first; i < sentence.last; i++) {
      const possessive = possessiveAt(tokens, i, index)
      // "According to her": who speaks.
      if (possessive && !pronouns.has(possessive.start)) owners.push(possessive)
      // "Edith Kane, the airline’s chief executive": a source is one mention, but "the institute’s figures" are the institute’s.
      const whole = taken[i] === 1 && !documents.has(tokens[i]?.start ?? -1)
      const owner = whole ? undefined : ownerAt(tokens, i, index)
      if (owner) owners.push(owner)
    }
  })
  return owners
}

/** Where those of some mentions start that something holds of. */
function startsOf(mentions: readonly Mention[], holds: (mention: Mention) => boolean): Set<number> {
  return new Set(mentions.filter(holds).map(({ start }) => start))
}
