import type { Span } from '../model.ts'

const FENCE = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/
const CONTAINER = /^ {0,3}(?:[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|>|\[\^)/
/** HTML that runs on over blank lines until its own end, by CommonMark's conditions 1 to 5. */
const HTML = /^ {0,3}<(?:(script|pre|style|textarea)(?=[\s>]|$)|(!--)|(\?)|(!\[CDATA\[)|(![a-z]))/i
const HTML_ENDS: readonly RegExp[] = [/<\/(?:script|pre|style|textarea)>/i, /-->/, /\?>/, /\]\]>/, />/]

/** The span of front matter with its fences (`---` or `+++`) at the very start of a document, without line end. */
export function frontMatterOf(text: string): Span | undefined {
  const open = /^(---|\+\+\+)[ \t]*\r?\n/.exec(text)
  if (!open) return undefined
  for (const { start, end } of linesOf(text, open[0].length)) {
    if (text.startsWith(open[1] ?? '', start) && text.slice(start + 3, end).trim() === '') {
      return { start: 0, end }
    }
  }
  return undefined
}

/**
 * Cuts Markdown from offset `from` on into pieces that mean the same alone as in their document (but for the link
 * and footnote definitions of other pieces). A cut is made only where a line that is not indented follows a blank one
 * and neither a fence nor HTML is open: such a line ends every list item, quotation and paragraph before it. Where it
 * is uncertain what is open, the rest stays in one piece: larger pieces cost time, never meaning.
 */
export function chunksOf(text: string, from: number): Span[] {
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
  let uncertain = /\r(?!\n)/.test(text)
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
