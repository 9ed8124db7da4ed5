/** People without a name who have a stake in what they tell: "one supplier", "friends of the minister". */
import type { UnnamedSource } from './anonymity.ts'
import { headPhrases } from './head-phrases.ts'
import { BELONGING, INTERESTED, IS_RELATED, isInside, RELATED, type Voice } from './inside-standing.ts'
import { LETTERS } from './letters.ts'
import { isAnswered, isApposition, isGrief, isOwnLife } from './own-life.ts'
import { ASKED_BY_US, HEARD_FROM, TELLING, TELLING_OF_MANY, TELLING_WITH } from './telling.ts'

const HEADS = `${INTERESTED}|${BELONGING}|${RELATED}`
const HINT = new RegExp(`\\b(?:${HEADS})\\b`, 'i')
const phrases = headPhrases(`(?:ex-)?(?:${HEADS})`, 7, `${LETTERS}.’'-`, '')

/** Finds the phrases of a text that stand for such a person. Whether they are given words is for the caller to see. */
export function findInsideVoices(text: string): UnnamedSource[] {
  const found: UnnamedSource[] = []
  if (!HINT.test(text)) return found
  for (const { start, before, head: noun } of phrases(text)) {
    const at = start + before.length
    const head = at + noun.length
    const phrase = readBefore(before, noun) ?? readAlone(text, at, noun)
    if (!phrase) continue
    const { words, voice } = phrase
    const from = at - words.length
    if (from < (found.at(-1)?.end ?? 0)) continue
    const lead = text.slice(Math.max(0, from - 40), from)
    if (RELAYED.test(lead)) continue
    if (OBJECT.test(lead) && !HEARD_FROM.test(lead) && !ASKED_BY_US.test(lead)) continue
    const plural = voice.kind === 'group'
    const verbs = /\bwith $/i.test(lead) ? TELLING_WITH : plural ? TELLING_OF_MANY : TELLING
    const behind = readBehind(text, head, verbs)
    if (behind === undefined || !isInside(voice, behind)) continue
    const end = head + behind.trimEnd().length
    if (isApposition(text, from, end) || isOwnLife(text, end, voice)) continue
    if (isGrief(text, voice) || isAnswered(text, end, voice)) continue
    found.push({ start: from, head, end, class: 'role', plural })
  }
  for (const match of text.matchAll(ONE_OF_THEM)) {
    const end = match.index + match[0].length
    found.push({ start: end - 'one'.length, head: end, end, class: 'role', plural: false })
  }
  return found
}

/** "Pals are less discreet, with one telling us": one of those who are somebody’s. */
const ONE_OF_THEM =
  /\b(?:friends|pals|mates|chums|insiders|colleagues|associates|aides|allies|staff|staffers) [^.;:!?“”"]{0,100}, with one(?= (?:of them )?(?:saying|telling|calling|claiming|describing|confiding|whispering|warning|insisting|complaining|admitting)\b)/gi

/** "The firm said one supplier had called it so", "if a manager says no": somebody else’s account, or nobody’s. */
const RELAYED =
  /[^,”"’'?!—–\s] (?:said|says|say|claims?|claimed|heard|alleges?|alleged|found|shows?|reported|reports|wrote|told (?!by )[^\s,]+)(?: that)? $|\b(?:if|when|whenever|unless|until) $/i

/** "Calls to a supplier", "works as a manager": no subject. */
const OBJECT =
  /\b(?:(?<!^)as|to|for|from|against|by|about|like|unlike|into|over|of|than|on|at|through|between|behind|is|was|be|been|became|becoming|including|called|named|hired|asked|sent|sued|fired|met|and|or) $/

interface Before {
  /** From the determiner to the noun. */
  readonly words: string
  readonly voice: Voice
}

const ONE = /(?:^| )((an?|one|another|unnamed) ((?:[^\s]+ ){0,5}))$/i
/** What parts a noun from the determiner before it. */
const PARTS =
  /(?:^| )(?:of|in|with|for|to|from|by|at|on|and|or|but|than|as|that|which|who|is|was|were|are|be|been|has|had|have|said|says|told|the|this|these|those|his|her|its|their|our|my|your)(?: |$)|[’']s |[.]\s/i
const OF_MANY =
  /(?:^| )((one|another) of (?:(?:the )?[^\s]+[’']s|the|those|these|his|her|its|their) ((?:[^\s]+ ){0,3}))$/i
const FORMER = /(?:^|[\s-])(?:former|onetime|one-time|ex)[\s-]/i

function readBefore(before: string, noun: string): Before | undefined {
  const head = noun.replace(/^ex-/i, '')
  const read = (kind: Voice['kind'], found: RegExpExecArray | null): Before | undefined => {
    const [, words, determiner = '', between = ''] = found ?? []
    if (words === undefined || PARTS.test(` ${between}`)) return undefined
    return {
      words,
      voice: { kind, determiner, between, head, former: head !== noun || FORMER.test(` ${between}`) },
    }
  }
  return /(?:s|men)$/i.test(head) ? read('of-many', OF_MANY.exec(before)) : read('one', ONE.exec(before))
}

/** "Friends of the minister": what begins without a determiner. */
function readAlone(text: string, at: number, head: string): Before | undefined {
  if (!IS_RELATED.test(head) || !/s$/i.test(head)) return undefined
  const lead = text.slice(Math.max(0, at - 24), at)
  const [words = ''] = QUALIFIED.exec(lead) ?? []
  if (!BEGINS.test(lead.slice(0, lead.length - words.length))) return undefined
  const former = FORMER.test(` ${words}`)
  return { words, voice: { kind: 'group', determiner: '', between: words, head, former } }
}

const BEGINS = /(?:^|[.,:;!?”"—] ?|\b(?:that|but|say|said|says|to) )$/i
const QUALIFIED = /\b(?:former|close|old|senior|party|cabinet|parliamentary|longtime|long-time) $/i

const DONE = / (?:had|has|have|was|were|is|are|did|does|would|will|could|can|may|might|must|should) /

/** How far a phrase and the clause in it go at most. */
const REACH = 150

/** What follows the noun up to the verb that gives words, or to where the phrase ends. */
function readBehind(text: string, at: number, verbs: RegExp): string | undefined {
  const [, rest = '', mark = ''] = /^([^.,;:!?()"“”—]*)(.?)/s.exec(text.slice(at, at + REACH)) ?? []
  const verb = tellingIn(rest + mark, verbs)
  // "One supplier had tipped them off": what is told is what they did.
  if (verb === undefined && !rest.startsWith(' who ') && DONE.test(rest)) return undefined
  return verb === undefined ? rest.replace(/ (?:that|whether|what|why|how)\b.*$/, '') : rest.slice(0, verb)
}

/** Where the verb stands by which the phrase is given words; "who said", "was told" are no such. */
function tellingIn(rest: string, verbs: RegExp): number | undefined {
  const from = /^ who (?:\p{L}+ )/u.exec(rest)?.[0].length ?? 0
  for (const match of rest.slice(Math.max(0, from - 1)).matchAll(verbs)) {
    const at = Math.max(0, from - 1) + match.index
    if (!/\b(?:was|were|is|are|be|been|being|not|who|that|to)$/.test(rest.slice(0, at))) return at
  }
  return undefined
}
