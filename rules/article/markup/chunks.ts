import type { Span } from '../model.ts'

const FENCE = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/
const CONTAINER = /^ {0,3}(?:[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|>|\[\^)/
/** HTML that runs on over blank lines until its own end, by CommonMark's conditions 1 to 5. */
const HTML = /^ {0,3}<(?:(script|pre|style|textarea)(?=[\s>]|$)|(!--)|(\?)|(!\[CDATA\[)|(![a-z]))/i
const HTML_ENDS: readonly RegExp[] = [/<\/(?:script|pre|style|textarea)>/i, /-->/, /\?>/, /\]\]>/, />/]

/**
 * What opens front matter (YAML, TOML, JSON), and the lines that close each. YAML has a field or nothing in it: prose between two rules
 * is none.
 */
const FRONT_MATTER =
  /^(?:(---(?=[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*(?:[ \t]*[^\s:#][^:\r\n]{0,100}:\s|(?:---|\.\.\.)[ \t]*(?:\r?\n|$))))|(\+\+\+)|(\{(?=[ \t]*\r?\n\s*")))[ \t]*\r?\n/
const FRONT_MATTER_ENDS = [/^(?:---|\.\.\.)\s*$/, /^\+\+\+\s*$/, /^\}\s*$/]

/** The span of front matter with its fences at the very start of a document, without line end. */
export function frontMatterOf(text: string): Span | undefined {
  const open = FRONT_MATTER.exec(text)
  if (!open) return undefined
  const closes = FRONT_MATTER_ENDS[open.slice(1).findIndex((kind) => kind !== undefined)]
  for (const { start, end } of linesOf(text, open[0].length)) {
    if (closes?.test(text.slice(start, end))) return { start: 0, end }
  }
  return undefined
}

/**
 * Cuts Markdown from offset `from` on into pieces that mean the same alone as in their document (but for the link
 * and footnote definitions of other pieces). A cut is made only where a line that is not indented follows a blank one
 * and neither a fence nor HTML is open: such a line ends every list item, quotation and paragraph before it. Where it
 * is uncertain what is open, the rest stays in one piece: larger pieces cost time, never meaning. Ends before the first further
 * chunk of which `isKnown` is true by its start: how a text is cut from there on depends on nothing before.
 */
function chunksOf(text: string, from: number, isKnown?: (start: number) => boolean): Span[] {
  const chunks: Span[] = []
  let start = -1
  let end = from
  let blank = false
  let container = false
  let fence: { readonly mark: string; readonly length: number } | undefined
  let html: RegExp | undefined
  // In HTML that ends at a blank line, fences and comments are only its content.
  let tag = false
  // A bare carriage return ends a line too, but not here.
  let uncertain = hasBareReturn(text)
  for (const line of linesOf(text, from)) {
    const code = text.charCodeAt(line.start)
    const indented = code === 32 || code === 9
    if (line.start === line.end || (indented && text.slice(line.start, line.end).trim() === '')) {
      blank = true
      tag = false
      continue
    }
    const open = fence !== undefined || html !== undefined || uncertain
    if (start < 0) start = line.start
    else if (blank && !indented && !open) {
      chunks.push({ start, end })
      if (isKnown?.(line.start)) return chunks
      start = line.start
      container = false
    }
    blank = false
    end = line.end
    if (uncertain) continue
    if (html) {
      if (html.test(text.slice(line.start, line.end))) html = undefined
      continue
    }
    if (fence) {
      if (closes(text.slice(line.start, line.end), fence)) fence = undefined
      continue
    }
    // Most lines are prose: nothing below begins with a letter.
    if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) continue
    const words = text.slice(line.start, line.end)
    const mark = FENCE.exec(words)?.[2]
    const opened = HTML.exec(words)
    if ((mark || opened) && (tag || (indented && container))) uncertain = true
    else if (mark) fence = { mark: mark[0] ?? '', length: mark.length }
    else if (opened) {
      const ends = HTML_ENDS[opened.slice(1).findIndex((kind) => kind !== undefined)]
      if (/<!--?-?>/.test(words)) uncertain = true
      else if (ends && !ends.test(words)) html = ends
    } else if (CONTAINER.test(words)) container = true
    else if (words.trimStart().startsWith('<')) tag = true
  }
  // What is still open takes the blank lines at the end too.
  const open = fence !== undefined || html !== undefined || uncertain
  if (start >= 0) chunks.push({ start, end: open ? text.length : end })
  return chunks
}

export function hasBareReturn(text: string): boolean {
  return text.includes('\r') && /\r(?!\n)/.test(text)
}

/** A text that was cut before, from an offset on. */
export interface Cut {
  readonly text: string
  readonly from: number
  readonly chunks: readonly Span[]
}

/** The chunks of a text, and how many of them stand at its start and at its end as in the text cut before. */
export interface Recut {
  readonly chunks: readonly Span[]
  readonly head: number
  readonly tail: number
}

/** `chunksOf` for a text that differs from one cut before, mostly in one place: only what lies there is cut again. */
export function recut(text: string, from: number, before: Cut): Recut {
  // A bare carriage return makes all of a text one chunk.
  if (from !== before.from || hasBareReturn(text) || hasBareReturn(before.text))
    return { chunks: chunksOf(text, from), head: 0, tail: 0 }
  const same = commonStart(before.text, text)
  const sameEnd = commonEnd(before.text, text, same)
  const further = text.length - before.text.length
  // The chunk that the first change is in, or that it may join: where the next one starts is told by its first character.
  const head = Math.max(0, firstFrom(before.chunks, same) - 1)
  let tail = 0
  const uncertain = head > 0 ? (before.chunks[head]?.start ?? from) : from
  const changed = chunksOf(text, uncertain, (start) => {
    if (start < text.length - sameEnd) return false
    const known = firstFrom(before.chunks, start - further)
    if (before.chunks[known]?.start !== start - further) return false
    tail = before.chunks.length - known
    return true
  })
  const moved = before.chunks
    .slice(before.chunks.length - tail)
    .map(({ start, end }) => ({ start: start + further, end: end + further }))
  return { chunks: [...before.chunks.slice(0, head), ...changed, ...moved], head, tail }
}

/** Index of the first chunk that starts at an offset or behind it. */
function firstFrom(chunks: readonly Span[], offset: number): number {
  return leastWhere(chunks.length, (i) => (chunks[i]?.start ?? 0) >= offset)
}

/** How many characters two texts begin with in common. Whole stretches are compared, by halving. */
function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let same = 0
  return leastWhere(most, (length) => {
    const next = length + 1
    if (a.slice(same, next) !== b.slice(same, next)) return true
    same = next
    return false
  })
}

/** How many they end with in common, behind the first `start` of each. */
function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start
  let same = 0
  return leastWhere(most, (length) => {
    const next = length + 1
    if (a.slice(a.length - next, a.length - same) !== b.slice(b.length - next, b.length - same)) return true
    same = next
    return false
  })
}

/** The least number below `end` of which something holds that then holds of all greater ones; `end` where it holds of none. */
function leastWhere(end: number, holds: (n: number) => boolean): number {
  let low = 0
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function closes(line: string, fence: { readonly mark: string; readonly length: number }): boolean {
  const words = line.trim()
  if (words.length < fence.length || /^(?: {4}| {0,3}\t)/.test(line)) return false
  for (const character of words) if (character !== fence.mark) return false
  return true
}

/** The lines from offset `from` on, without their ends. */
function* linesOf(text: string, from: number): Generator<Span> {
  let start = from
  while (start < text.length) {
    let feed = text.indexOf('\n', start)
    if (feed < 0) feed = text.length
    yield { start, end: text[feed - 1] === '\r' && feed > start ? feed - 1 : feed }
    start = feed + 1
  }
}
