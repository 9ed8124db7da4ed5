/** Unnamed sources of which nothing beside them says how they know, who answers for them or what they are called. */
import { acrossBlocks, perBlock } from '../article/per-block.ts'
import { findUnnamedSources, POSITION, type UnnamedSource } from '../languages/en/anonymity.ts'
import { isGivenName } from '../languages/en/given-names.ts'
import { findInsideVoices } from '../languages/en/inside-voices.ts'
import { isNation } from '../languages/en/source-kinds.ts'
import { TOLD_ANOTHER } from '../languages/en/telling.ts'
import { isCopy, isSaying, quoteAt, showsWords } from './sourcing.ts'

/** An unnamed source of which nothing tells who it is, how it knows or who answers for it. */
export interface Unplaced {
  readonly source: UnnamedSource
  /** The words around it show that it is given words; else an attribution must. */
  readonly speaks: boolean
}

/** The phrases of a block that may be unnamed sources, those with a stake in what they tell among them. */
export const unnamedIn = perBlock((block) => {
  const known = findUnnamedSources(block.text)
  const inside = findInsideVoices(block.text).filter((one) =>
    known.every(({ start, end }) => end <= one.start || start >= one.end),
  )
  return [...known, ...inside]
})

/** The unnamed sources of a block whom it neither places nor names. */
export const unplacedIn = acrossBlocks((block) => {
  const found: Unplaced[] = []
  if (!isCopy(block)) return found
  for (const source of unnamedIn(block)) {
    if (quoteAt(block, source.start)) continue
    const shown = showsWords(block, source)
    if (shown === false || isPlaced(block.text, source) || isNamed(block.text, source)) continue
    if (isSilent(block.text, source) || isSent(block.text, source)) continue
    found.push({ source, speaks: shown === true })
  }
  return found
})

/** "One of the clerks declined to speak on the record", "one teacher told her class": nobody’s words to us. */
function isSilent(text: string, source: UnnamedSource): boolean {
  const { head, end } = source
  if (NICKNAME.test(text.slice(end, end + 80))) return true
  if (source.class !== 'bare' && source.class !== 'knowing' && TOLD_ANOTHER.test(text.slice(end, end + 60)))
    return true
  return /^[^.;:,“”"]{0,60}(?<!\bwho) (?:declined|refused) to (?:speak|talk|comment|discuss|answer)\b/.test(
    text.slice(head, head + 90),
  )
}

/** "Colleagues called her “the Kraken”": a name, and no claim. */
const NICKNAME =
  /^ (?:\p{Ll}+ ){0,2}(?:called|knew|know) (?:him|her|them|it|\p{Lu}[\p{L}’'-]+) (?:as )?[“"‘'](?:[Tt]he )?(?:\p{Lu}[\p{L}’'-]+ ?){1,3}[,.]?[”"’']/u

/** "The campaign sent at least four operatives": they act. */
function isSent(text: string, { start }: UnnamedSource): boolean {
  return /\b(?:dispatched|sent|sends|hired|hires|deployed|recruited) (?:at least |about |some |nearly )?$/.test(
    text.slice(Math.max(0, start - 30), start),
  )
}

/** The words themselves say how the source knows, or which body answers for it. */
function isPlaced(text: string, source: UnnamedSource): boolean {
  const phrase = text.slice(source.start, source.end)
  // "…, who attended the meeting," follows a comma.
  const clauseAt = (at: number): string =>
    /^,? (?:who|present)\b[^.;:“”"]{0,90}/.exec(text.slice(at, at + 100))?.[0] ?? ''
  const clause = clauseAt(source.head) + clauseAt(source.end)
  if (POSITION.test(phrase) || POSITION.test(clause)) return true
  if (source.class !== 'official' && source.class !== 'expert') return false
  if (
    /\b(?:police|fire|court|hospital|school|city|county|company|army|church|union|airport|health|council|club|university|college|railway|bank|prison|port)\b/i.test(
      phrase,
    )
  )
    return true
  // A place is no body: "an official in Elsham".
  const words = phrase
    .replaceAll(/ (?:in|from) \p{Lu}[\p{L}’'-]+/gu, '')
    .split(/\s+/)
    .slice(1)
  return words.some(
    (word) =>
      /^\p{Lu}/u.test(word) &&
      !isNation(word) &&
      !/^(?:Western|Republicans?|Democrat\w*|GOP|Tory|Tories|Labour|Conservative|Liberal|Socialist|Green|MPs?|Senators?|Senior|Trump|Clinton|Obama|Congress\w*|EU|NATO|UN|U\.N\.)$/.test(
        word,
      ),
  )
}

/** A name in apposition. */
function isNamed(text: string, source: UnnamedSource): boolean {
  if (/^,?\s+(?:named\s+)?\p{Lu}[\p{L}.’'-]+\s+\p{Lu}/u.test(text.slice(source.end, source.end + 50)))
    return true
  if (/^,?\s+\p{Lu}[\p{L}.’'-]+\s+\p{Lu}/u.test(text.slice(source.head, source.head + 50))) return true
  // "Several senators, including Ana Ruiz, object"
  if (
    /^,? (?:including|such as|among them|led by|notably) [^.;:“”"]{0,24}\p{Lu}/u.test(
      text.slice(source.end, source.end + 60),
    )
  )
    return true
  // "Four senators object: Ana Ruiz, …"
  if (
    /^[^.:“”"]{0,100}: (?:(?:Sens?|Reps?|Govs?|Drs?|Mr|Ms|Mrs)\. )?\p{Lu}[\p{L}.’'-]+ \p{Lu}/u.test(
      text.slice(source.end, source.end + 160),
    )
  )
    return true
  // "Jorge Franco, a senior official, said"; but not "In Texas, an official said".
  const before = text.slice(Math.max(0, source.start - 30), source.start)
  const after = /^\s(?:(?:also|has|had|have|later)\s)?(\p{L}+)/u.exec(text.slice(source.end, source.end + 30))
  const related = / who$/.test(text.slice(source.start, source.end))
  if (!/\p{Lu}[\p{L}.’'-]+(?: \([^()]{1,12}\))?[,(—–-](?: \d{1,3},)?\s*$/u.test(before)) return false
  if (related || !isSaying(after?.[1])) return true
  // "Jorge Franco, a senior official told the radio": the second comma is left out. "… Franco, sources said" names nobody.
  if (source.plural || source.class === 'bare') return false
  const name =
    /([\p{L}’'-]*)\W*(?<!\p{L})(\p{Lu}\p{Ll}[\p{L}’'-]*) (?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]+,\s*$/u.exec(
      text.slice(Math.max(0, source.start - 60), source.start),
    )
  return isGivenName(name?.[2] ?? '') && !/^(?:in|at|near|from|to|of|on)$/i.test(name?.[1] ?? '')
}
