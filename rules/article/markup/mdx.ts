import type { Span } from '../model.ts'
import { HIDDEN } from './templates.ts'

/** Longest expression in braces, in UTF-16 code units. */
const LONGEST = 5000

/**
 * MDX is Markdown with JavaScript in it: imports and exports become blank, expressions and the tags of fragments placeholders, and a comment
 * (`{/* … *\/}`) the comment that Markdown has. The length stays the same, and so do all offsets.
 */
export function hideScript(text: string): string {
  const blanked = text.replaceAll(
    /^(?:import|export)\b(?=[ {*'"])[^\r\n]*(?:\r?\n(?![ \t]*\r?$)[^\r\n]*)*/gm,
    (code) => code.replaceAll(/[^\r\n]/g, ' '),
  )
  const unframed = blanked.replaceAll(/<\/?>/g, (tag) => HIDDEN.repeat(tag.length))
  if (!unframed.includes('{')) return unframed
  const parts: string[] = []
  let done = 0
  for (const { start, end } of expressionsIn(unframed)) {
    if (start < done) continue
    parts.push(unframed.slice(done, start), hidden(unframed.slice(start, end)))
    done = end
  }
  parts.push(unframed.slice(done))
  return parts.join('')
}

/** What stands in braces, with them and in order. One pass, so that a text full of open ones is still read once. */
function expressionsIn(text: string): Span[] {
  const found: Span[] = []
  const open: number[] = []
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '{') open.push(index)
    else {
      const start = open.pop()
      if (start !== undefined && index - start < LONGEST) found.push({ start, end: index + 1 })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function hidden(expression: string): string {
  const comment = /^\{\/\*\s([\s\S]*)\*\/\}$/.exec(expression)
  return comment ? `<!--${comment[1]}-->` : expression.replaceAll(/[^\r\n]/g, HIDDEN)
}
