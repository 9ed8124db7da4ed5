/** Direct quotations of which their own paragraph names no speaker. */
import type { Quote, Span } from '../article/model.ts'
import { type BlockFacts, perBlock } from '../article/per-block.ts'
import { cueVerb } from '../languages/en/cues.ts'
import { areSeveral, isScene } from '../languages/en/no-one-speaker.ts'
import { isBody, isDocument, isRole } from '../languages/en/source-kinds.ts'
import { isCopy, sentenceAt, unquoted } from './sourcing.ts'

/** A direct quotation of which its own paragraph names no speaker. */
export interface Speech {
  /** From the start of its first sentence to the end of its last. */
  readonly sentences: Span
  /** Nothing but quotations stands in the paragraph. */
  readonly alone: boolean
  /** Where the sentence before it starts. */
  readonly before: number
  /** Several people stand before it, who may all have said it. */
  readonly disputed?: boolean
}

/** The quotations of a paragraph that nobody in it speaks. */
export const speechIn = perBlock((block) => {
  const found = new Map<Quote, Speech>()
  if (block.kind !== 'paragraph' || !isCopy(block)) return found
  for (const quote of block.quotes) {
    const speech = isSpeech(block, quote) ? unspoken(block, quote) : undefined
    if (speech) found.set(quote, speech)
  }
  return found
})

function isSpeech(here: BlockFacts, quote: Quote): boolean {
  if (isTitle(here.text.slice(quote.inner.start, quote.inner.end))) return false
  if (!/\p{L}/u.test(unquoted(here, { start: 0, end: here.text.length })) && isHeadline(here.text))
    return false
  // `by="…"`: an attribute of a template tag.
  if (/[=%{]\s?$/.test(here.text.slice(Math.max(0, quote.start - 2), quote.start))) return false
  // "Hale: It is late", "“It is late,” Hale answered" in marks of its own: a transcript or a passage that says who speaks.
  const inner = here.text.slice(quote.inner.start, quote.inner.end)
  if (
    /^(?:\p{Lu}[\p{L}’'.-]+ ){1,2}\p{Lu}[\p{L}’'-]+: /u.test(inner) ||
    /^[“"'][^“”"]+[”"'],? \p{Lu}\p{L}+ \p{Ll}+/u.test(inner)
  )
    return false
  // “Did you (see / look) the light?”, “I was ____”: a learner is to choose.
  if (/\(\p{L}[^()/]{0,30}\/[^()/]{1,30}\)|_{3}/u.test(inner)) return false
  // The rest of something broken off.
  if (/^\s*(?:[-–—…]|\.\.)/.test(here.text.slice(quote.inner.start, quote.inner.start + 4))) return false
  // An unclosed or closed-only quotation may run on from elsewhere; a broken one is reported as that.
  return quote.use === 'speech' && quote.depth === 1 && quote.opened && quote.closed
}

/** "Between Two Tides with Lina Roth": nearly every long word has a capital, and no sentence ends. */
function isTitle(words: string): boolean {
  const long = words.match(/\p{L}{4,}/gu) ?? []
  return (
    !/[.!?]\s*$/.test(words) &&
    long.length > 0 &&
    long.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length > long.length * 0.7
  )
}

/** A line of quoted words that ends without a stop, or asks or exclaims something short in single marks, heads the copy below it. */
function isHeadline(line: string): boolean {
  return !/[.!?…,—-]["“”’']*\s*$/.test(line) || (/^['‘][^.]*$/.test(line) && line.length < 60)
}

/** A quotation, unless the words around it name a speaker. */
function unspoken(block: BlockFacts, { start, end }: Quote): Speech | undefined {
  const first = sentenceAt(block, start)
  const last = sentenceAt(block, Math.max(start, end - 1))
  const from = block.sentences[first]?.start ?? start
  const to = block.sentences[last]?.end ?? end
  const sentences = { start: from, end: to }
  // “Close the gates” (2009): a slogan or a title of that year.
  if (/^ ?\((?:19|20)\d\d\)/.test(block.text.slice(end, end + 8))) return undefined
  // “He is his own man”: what somebody makes of it follows.
  if (/^\s?: /.test(block.text.slice(end, end + 3))) return undefined
  const around = unquoted(block, { start: 0, end: block.text.length })
  if (!/\p{L}/u.test(around)) return { sentences, alone: true, before: from }
  // “…” — Paul Voss; “…” Voss from his desk.
  if (
    /^\s*[—–―-]{1,3}\s*\p{Lu}|^ \p{Lu}\p{Ll}+ (?:from|on|in|at|during|to|via) /u.test(
      block.text.slice(end, end + 60),
    )
  )
    return undefined
  const before = block.sentences[first - 1]?.start ?? from
  const after = block.sentences[last + 1]?.end ?? to
  if (/:\s*$/.test(block.text.slice(from, start))) return undefined
  const behind = unquoted(block, { start: to, end: after })
  if (namesSomebody(block, from, to) || saysBehind(behind)) return undefined
  const ahead = unquoted(block, { start: before, end: from })
  const earlier = unquoted(block, { start: 0, end: before })
  const disputed = areSeveral(ahead, { quote: block.text.slice(start, end), earlier, speaks: says })
  if (!(disputed && isScene(behind)) && namesSomebody(block, to, after, 'behind')) return undefined
  const named =
    !disputed &&
    (namesSomebody(block, before, from, 'before') ||
      says(unquoted(block, { start: 0, end: to })) ||
      SAYS_BEHIND.test(unquoted(block, { start: to, end: block.text.length })))
  return named ? undefined : { sentences, alone: false, before, disputed }
}

/** “Who lit it?” Hale wondered: its mark ends a sentence. Or what it stood in is told behind it. */
function saysBehind(words: string): boolean {
  const verb = /^\s*(?!The |An? |This |That |These |Those |It )(?:\p{Lu}[\p{L}’'-]+ ){1,3}(\p{Ll}+)\b/u.exec(
    words,
  )?.[1]
  return (verb !== undefined && isSpeechVerb(verb)) || BORNE_BEHIND.test(words)
}

/** "The letter was signed by forty teachers." */
const BORNE_BEHIND =
  /^\s*(?:(?:The|That|This|Those|These|His|Her|Their|Such) (?:\p{L}+ )?(?:letters?|statements?|notes?|messages?|e-?mails?|posts?|tweets?|memos?|speech|words?|remarks?|comments?|answers?|reply|response|line|quote|quotation|sentiment|verdict|complaint|question|warning|voice|speakers?)\b|So (?:says|said|goes|ran|reads)\b)/u
/** Further behind it somebody speaks; “was told” is no saying. */
const SAYS_BEHIND =
  /(?<!\b(?:was|were|is|are|been|be|it) )\b(?:said|says|told|tells|wrote|writes|added|adds|recalled|recalls|replied|explained|explains|shouted|asked|joked|insisted|insists|admitted|admits|complained|complains|remembered|remembers|concluded|noted|agreed|agrees)\b/

/** What is no speech of a person at all but stands written, printed or chanted; and verbs that the lexicon lacks. */
const BEARERS =
  /\b(?:messages?|ads?|commercials?|headlin\w+|slogans?|mottos?|banners?|signs?|chant\w*|questions?|titles?|taglines?|mantras?|captions?|placards?|lyrics?|songs?|sang|shout\w*|howl\w*|smirk\w*|spill(?:s|ed)|dish(?:es|ed)|tattle[sd]|gush(?:es|ed)|rave[sd]|sings?|raps?|rapped|croon\w*|quip\w*|deadpan\w*|sneer\w*|read|reads|according)\b/i

/**
 * A verb of saying anywhere in the paragraph outside quotations: whoever it belongs to, an editor sees a speaker.
 * “It was said” is none.
 */
function says(words: string): boolean {
  if (BEARERS.test(words)) return true
  const told = words.toLowerCase().replaceAll(/\b(?:it (?:is|was) \w+|(?:dis)?agreed?)\b/g, '')
  return (told.match(/\p{L}+/gu) ?? []).some(isSpeechVerb)
}

/** Is a form in lower case one of a verb of saying or writing? */
export function isSpeechVerb(form: string): boolean {
  const verb = cueVerb(form)
  return verb !== undefined && (verb.class === 'speech' || verb.class === 'writing')
}

const FULL_NAME = /^\s*\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u
const PERSONS =
  /\b(?:I|we|he|she|they|you|who|someone|somebody|(?:another|one)(?= (?:of|was|is|had|has|who|shook|held|stood|sat|put|[a-z]+ed)\b))\b/i
/** "Not everyone is waiting": nobody. */
const NOBODY = /\b(?:every|any|no)(?:one|body)\b/giu

/** A possible speaker stands in the range outside quotation marks: a pronoun, a name that is no place, or one role. */
function namesSomebody(block: BlockFacts, start: number, end: number, where?: 'before' | 'behind'): boolean {
  if (end <= start) return false
  const words = unquoted(block, { start, end })
  if (/^\s*(?:both|the [\w-]+ and (?:the )?[\w-]+)\b/i.test(words)) return false
  if (PERSONS.test(words.replaceAll(NOBODY, ' ')) || FULL_NAME.test(words)) return true
  for (const token of block.tokens) {
    if (token.start < start || token.kind !== 'word') continue
    if (token.start >= end) break
    if (isQuoted(block, token)) continue
    const role = token.lower.replace(/[’']s$/, '')
    if (where === 'behind' && role !== token.lower) continue
    // "Relatives pressed against the tape": none of them is the one who speaks.
    if (where !== undefined && /[^s]s$/.test(role) && (isRole(role) || isRole(role.replace(/s$/, ''))))
      continue
    // Behind a quotation a thing or a place goes on with the story: "The order will be debated".
    if (
      isRole(role) ||
      (where !== 'behind' &&
        (isRole(role.replace(/s$/, '')) ||
          ((isDocument(role) || (isBody(role) && role !== 'town')) &&
            !(where === 'before' && isPlace(block.text, token)))))
    )
      return true
  }
  return block.mentions.some(
    (mention) =>
      mention.start >= start &&
      mention.end <= end &&
      mention.form === 'name' &&
      // "Eastgate was knocked down", "carried by Channel One".
      !(
        where === 'behind' &&
        (mention.kind === 'media' ||
          (mention.kind !== 'named-person' && mention.start > start + SUBJECT) ||
          UNDERGOES.test(block.text.slice(mention.end, mention.end + 40)))
      ) &&
      !isQuoted(block, mention) &&
      !/^\p{Lu}\p{Ll}+ing\b/u.test(block.text.slice(mention.start, mention.end)) &&
      !/\b(?:in|on|at|near|to|from|of|above|across|through|since|by|with|for)\s+(?:the\s+)?$/i.test(
        block.text.slice(Math.max(start, mention.start - 14), mention.start),
      ),
  )
}

/** So many characters of a sentence hold its subject. */
const SUBJECT = 40
const UNDERGOES =
  /^ (?:is|was|were|are|will be|has been|had been) (?!(?:born|elected|appointed|named|asked|speaking|referring|talking|among|one|not)\b)(?:\p{L}+ed|built|shut|sold|cut|hit|lost|torn|drawn|hung|held|put|split|sunk|swept|taken)\b/u

/** "At the employment office", "a school notebook": where it was, or what of. */
function isPlace(text: string, { start, end }: Span): boolean {
  return (
    /\b(?:in|on|at|near|outside|inside|into|to|from|behind|opposite|past|against|beside|along) (?:the |an? |its |his |her )?(?:[\p{L}-]+ ){0,2}$/iu.test(
      text.slice(Math.max(0, start - 48), start),
    ) ||
    /^ (?:notebook|gates?|doors?|yard|hall|roof|bus|car park|canteen|steps|building|windows?)\b/.test(
      text.slice(end, end + 12),
    )
  )
}

/** Does a place stand inside quotation marks? */
export function isQuoted({ quotes }: BlockFacts, { start }: Span): boolean {
  return quotes.some((quote) => quote.start <= start && start < quote.end)
}
