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
      if (close - at <= LONGEST_TAG && text.lastIndexOf(opener, close) === at) end = close + 2
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

function hide(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 200), start)
  const after = text.slice(end, end + 200)
  const alone = /(?:^|[\r\n])[ \t]*$/.test(before) && /^[ \t]*(?:$|[\r\n])/.test(after)
  return text.slice(start, end).replaceAll(/[^\r\n]/g, alone ? ' ' : HIDDEN)
}
