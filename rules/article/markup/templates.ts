/** Stands for each character of a template tag that shares its line with words. Never part of a block's text. */
export const HIDDEN = '\ue000'

/** Longest template tag, in UTF-16 code units. */
const LONGEST_TAG = 2000

const CLOSERS = { '{%': '%}', '{{': '}}' } as const

/**
 * Liquid, Jinja and Hugo tags and attribute lists (`{: .note}`) are no prose. A tag that has its lines to itself
 * becomes blank, so that it parts paragraphs; one among words becomes placeholders, so that neither a link
 * around it breaks nor a line becomes indented code. The length stays the same, and so do all offsets.
 */
export function hideTemplates(text: string): string {
  if (!text.includes('{%') && !text.includes('{{') && !text.includes('{:')) return text
  const parts: string[] = []
  let done = 0
  const unclosed = new Set<string>()
  // The next closer of each kind, so that a document full of openers is still read once.
  const next = { '{%': -1, '{{': -1 }
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', Math.max(at + 1, done))) {
    const opener = text.slice(at, at + 2)
    let end = -1
    if (opener === '{%' || opener === '{{') {
      if (next[opener] < at + 2) {
        const found = text.indexOf(CLOSERS[opener], at + 2)
        next[opener] = found < 0 ? Number.POSITIVE_INFINITY : found
      }
      const close = next[opener]
      if (close - at <= LONGEST_TAG && text.lastIndexOf(opener, close) === at)
        end = endOfContent(text, at, close + 2, unclosed)
    } else if (opener === '{:') {
      const list = /^\{:[^{}\r\n]*\}/.exec(text.slice(at, at + 300))
      if (list) end = at + list[0].length
    }
    if (end < 0) continue
    parts.push(text.slice(done, at), hide(text, at, end))
    done = end
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/** Tags whose content is no prose either: comments, code and diagrams. */
const WITHOUT_PROSE = /\{(?:%-?|\{[<%])[ \t]*(comment|highlight|mermaid|math|katex)\b/y

/**
 * Where a tag that ends at `end` closes with its content, where that is no prose. Kinds that nothing closes from here on are kept in
 * `unclosed`.
 */
function endOfContent(text: string, at: number, end: number, unclosed: Set<string>): number {
  WITHOUT_PROSE.lastIndex = at
  const name = WITHOUT_PROSE.exec(text)?.[1]
  if (name === undefined || unclosed.has(name)) return end
  const closer = new RegExp(
    `\\{%-?[ \\t]*end${name}[ \\t]*-?%\\}|\\{\\{[<%][ \\t]*/[ \\t]*${name}[ \\t]*[%>]\\}\\}`,
    'g',
  )
  closer.lastIndex = end
  if (closer.test(text)) return closer.lastIndex
  unclosed.add(name)
  return end
}

/** What stands for a stretch of text that is no prose: blanks where it has its lines to itself, else placeholders. */
export function hide(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 200), start)
  const after = text.slice(end, end + 200)
  const alone = /(?:^|[\r\n])[ \t]*$/.test(before) && /^[ \t]*(?:$|[\r\n])/.test(after)
  return text.slice(start, end).replaceAll(/[^\r\n]/g, alone ? ' ' : HIDDEN)
}
