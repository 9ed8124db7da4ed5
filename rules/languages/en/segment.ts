import type { Sentence, Token, TokenKind } from '../../article/model.ts'
import { ENDINGS, MONTHS, STARTERS, SUFFIXES, TITLES } from './abbreviations.ts'
import { LETTERS } from './letters.ts'

/**
 * Cuts a block's text into tokens and sentences in one linear pass each.
 *
 * Words keep inner apostrophes, hyphens and the periods of abbreviations ("don't", "19-year-old", "U.S."), numbers
 * keep their separators and suffix ("5,000", "6:30", "10th"); every other mark is a token of its own, but for "..."
 * and "--". Web addresses, handles and tags are one token.
 */
export function segment(text: string): { tokens: Token[]; sentences: Sentence[] } {
  const tokens = tokenize(text)
  return { tokens, sentences: findSentences(text, tokens) }
}

const SPACE = 1
const LETTER = 2
const DIGIT = 3
const MARK = 4
const SYMBOL = 5

const LATIN = new RegExp(`[${LETTERS}]`)
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => classify(String.fromCharCode(code)))

function classify(char: string): number {
  if (/[\s\u200b\ufeff]/.test(char)) return SPACE
  // What English is written with is told without the tables of all scripts, which take a while to build.
  if (LATIN.test(char)) return LETTER
  if (/[0-9]/.test(char)) return DIGIT
  if (/[!-#%-*,-/:;?@[-\]_{}‐-‧]/.test(char)) return MARK
  if (char <= '\x7f') return SYMBOL
  if (/[\p{L}\p{M}]/u.test(char)) return LETTER
  if (/\p{Nd}/u.test(char)) return DIGIT
  if (/\p{P}/u.test(char)) return MARK
  return SYMBOL
}

const wide = new Map<number, number>()

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) return ASCII[code] ?? SYMBOL
  let known = wide.get(code)
  if (known === undefined) {
    known = code >= 0xd800 && code <= 0xdfff ? SYMBOL : classify(String.fromCharCode(code))
    wide.set(code, known)
  }
  return known
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”]+|[@#][\p{L}\p{N}_]+|[\w.+-]+@[\w-]+\.[\w.-]*\w/uy

function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  let spaced = true
  while (at < text.length) {
    const kind = classAt(text, at)
    if (kind === SPACE) {
      spaced = true
      at++
      continue
    }
    const start = at
    let type: TokenKind
    const address = addressEnd(text, at)
    if (address > at) {
      at = address
      type = 'symbol'
    } else if (kind === LETTER || kind === DIGIT) {
      at = wordEnd(text, at)
      type = kind === DIGIT ? 'number' : 'word'
    } else {
      at = markEnd(text, at)
      type = kind === MARK && text[start] !== '%' ? 'punctuation' : 'symbol'
    }
    const word = text.slice(start, at)
    tokens.push({ start, end: at, kind: type, text: word, lower: lowered(word), spaced })
    spaced = false
  }
  return tokens
}

function lowered(word: string): string {
  const lower = word.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

/** Only a character that can open an address is worth the regular expression. */
function addressEnd(text: string, at: number): number {
  const char = text[at]
  const opens =
    char === '@' ||
    char === '#' ||
    (char === 'h' && text.startsWith('http', at)) ||
    (char === 'w' && text.startsWith('www.', at))
  if (!opens) return at
  ADDRESS.lastIndex = at
  const match = ADDRESS.exec(text)
  return match ? at + match[0].replace(/[.,;:!?)'’\]]+$/, '').length : at
}

function wordEnd(text: string, from: number): number {
  let at = from
  const size = text.length
  for (;;) {
    while (at < size) {
      const kind = classAt(text, at)
      if (kind !== LETTER && kind !== DIGIT) break
      at++
    }
    if (at + 1 >= size) break
    const char = text.charCodeAt(at)
    const next = classAt(text, at + 1)
    // Apostrophe, hyphen, curly apostrophe, ampersand: inside a word when a letter or digit follows.
    if (char === 39 || char === 0x2019 || char === 45 || char === 38 || char === 0x2010 || char === 0x2011) {
      if (next !== LETTER && next !== DIGIT) break
      at++
      continue
    }
    // Separators inside numbers: "5,000", "3.2", "6:30", "1/2".
    const inNumber = classAt(text, at - 1) === DIGIT && next === DIGIT
    if (inNumber && (char === 44 || char === 46 || char === 58 || char === 47)) {
      at++
      continue
    }
    // "U.S", "e.g", "Ph.D": a period between single letters or after two of them.
    if (char === 46 && next === LETTER && at - from <= 2 && classAt(text, at - 1) === LETTER) {
      at++
      continue
    }
    if (
      char === 46 &&
      next === LETTER &&
      text.lastIndexOf('.', at - 1) >= from &&
      at - text.lastIndexOf('.', at - 1) <= 3
    ) {
      at++
      continue
    }
    break
  }
  return text[at] === '.' && keepsPeriod(text.slice(from, at)) ? at + 1 : at
}

function keepsPeriod(word: string): boolean {
  if (word.length === 1) return word === 'v' || /\p{Lu}/u.test(word)
  // "U.S.", "6a.m.", but behind "$3.5m" and "18.24" it ends the sentence.
  if (word.includes('.')) return !/\.\d+\p{L}*$/u.test(word)
  if (word.length > 7) return false
  const lower = word.toLowerCase()
  if (lower === 'no' || lower === 'st' || lower === 'v') return /^(?:No|St|v)$/.test(word)
  if (MONTHS.has(lower) || SUFFIXES.has(lower))
    return /^\p{Lu}/u.test(word) && lower !== 'mar' && lower !== 'ill' && lower !== 'miss' && lower !== 'wash'
  return (
    (TITLES.has(lower) &&
      (/^\p{Lu}/u.test(word) || lower === 'vs' || lower === 'al' || lower === 'approx' || lower === 'est')) ||
    lower === 'etc'
  )
}

function markEnd(text: string, at: number): number {
  const code = text.charCodeAt(at)
  let end = at + 1
  if (code === 46 || code === 45) while (text.charCodeAt(end) === code) end++
  // A surrogate pair is one symbol.
  else if (code >= 0xd800 && code <= 0xdbff) end = Math.min(text.length, at + 2)
  return end
}

// ── sentences ───────────────────────────────────────────────────────────────────────────────────────────

const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '›', "''"])
const OPENERS = new Set(['"', '“', '‘', "'", '(', '[', '«', '„', '¿', '¡', '—', '–', '-', '•'])
const SPEAKS = new Set(
  `said says say asked asks added adds told shouted yelled cried exclaimed replied wrote writes tweeted recalled joked
  wondered demanded insisted declared continued explained announced`.split(/\s+/),
)

function findSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = []
  let first = 0
  for (let i = 0; i < tokens.length; i++) {
    const end = sentenceEnd(text, tokens, i)
    if (end === undefined) continue
    push(sentences, tokens, first, end)
    first = end
    i = end - 1
  }
  if (first < tokens.length) push(sentences, tokens, first, tokens.length)
  return sentences
}

function push(sentences: Sentence[], tokens: readonly Token[], first: number, last: number): void {
  const from = tokens[first]
  const to = tokens[last - 1]
  if (from && to) sentences.push({ start: from.start, end: to.end, first, last })
}

/** The index after the sentence that ends with token `i`, closing marks included; undefined when none ends there. */
function sentenceEnd(text: string, tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i]
  if (!token) return undefined
  const mark = token.text
  const stop =
    mark === '.' ||
    mark === '!' ||
    mark === '?' ||
    mark === '…' ||
    (mark.startsWith('..') && /^\.+$/.test(mark))
  const abbreviation = !stop && token.kind === 'word' && mark.endsWith('.')
  if (!stop && !abbreviation) return undefined
  // ". . .": the last of them tells.
  if (mark === '.' && tokens[i + 1]?.text === '.') return undefined
  let end = i + 1
  let closed = false
  for (let next = tokens[end]; next; next = tokens[end]) {
    if (stop && !next.spaced && (next.text === '!' || next.text === '?' || next.text === '.')) {
      end++
      continue
    }
    if (next.spaced || !CLOSERS.has(next.text)) break
    // A straight mark that a letter touches on its right opens; it belongs to what follows.
    const after = tokens[end + 1]
    if (
      (next.text === '"' || next.text === "'") &&
      after &&
      !after.spaced &&
      !CLOSERS.has(after.text) &&
      after.kind !== 'punctuation'
    )
      break
    closed = true
    end++
  }
  const next = tokens[end]
  if (!next) return end
  if (!next.spaced) return undefined
  let lead = end
  while (tokens[lead] && OPENERS.has(tokens[lead]?.text ?? '')) lead++
  const word = tokens[lead]
  const opened = lead > end
  if (!word) return end
  // "Sen. Jane Smith (D-N.Y.) said", "Jesse Hale Jr. (D-Ill.)": a note in brackets ends nothing.
  if (abbreviation) {
    if (closed) return /^\p{Ll}/u.test(word.text) ? undefined : end
    return endsSentence(token, word, opened && !/^[([]$/.test(next.text)) ? end : undefined
  }
  const lineBreak = text.slice(tokens[end - 1]?.end, next.start).includes('\n')
  const lower = /^\p{Ll}/u.test(word.text)
  if (lower)
    return lineBreak && !closed && !opened && mark === '.'
      ? undefined
      : mark === '.' && !closed && opened
        ? end
        : undefined
  if (mark === '.') return end
  if (!closed) return end
  return speakerFollows(tokens, lead) ? undefined : end
}

function endsSentence(token: Token, next: Token, opened: boolean): boolean {
  const word = token.lower.slice(0, -1)
  const capital = /^\p{Lu}/u.test(next.text)
  const starter = capital && STARTERS.has(next.lower)
  if (TITLES.has(word) && word !== 'sr') return false
  if (ENDINGS.has(word))
    return (
      capital &&
      !/^(?:EST|EDT|ET|CT|PT|PST|PDT|GMT|UTC|BST|CET|Eastern|Pacific|Central|Mountain|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/.test(
        next.text,
      )
    )
  if (/^\p{L}$/u.test(word)) return starter && next.lower !== 'a' && word !== 'j'
  return starter || (opened && capital)
}

/** `“It is over!” Jane Smith said`: a name or pronoun and a verb of saying carry the sentence on. */
function speakerFollows(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 6; i++) {
    const token = tokens[i]
    if (!token || (token.kind !== 'word' && token.text !== ',')) return false
    if (SPEAKS.has(token.lower)) return i > at || /^\p{Ll}/u.test(token.text)
    const named =
      /^\p{Lu}/u.test(token.text) || /^(?:the|a|an|of|spokesman|spokeswoman|one)$/.test(token.lower)
    if (!named) return false
  }
  return false
}
