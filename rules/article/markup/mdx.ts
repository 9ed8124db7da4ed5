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
  for (let at = unframed.indexOf('{'); at >= 0; at = unframed.indexOf('{', Math.max(at + 1, done))) {
    const end = closing(unframed, at)
    if (end < 0) continue
    parts.push(unframed.slice(done, at), hidden(unframed.slice(at, end)))
    done = end
  }
  parts.push(unframed.slice(done))
  return parts.join('')
}

/** The offset behind the brace that closes the one at `at`; -1 where none does. */
function closing(text: string, at: number): number {
  let depth = 0
  for (let i = at; i < Math.min(text.length, at + LONGEST); i++) {
    if (text[i] === '{') depth++
    else if (text[i] === '}' && --depth === 0) return i + 1
  }
  return -1
}

function hidden(expression: string): string {
  const comment = /^\{\/\*\s([\s\S]*)\*\/\}$/.exec(expression)
  return comment ? `<!--${comment[1]}-->` : expression.replaceAll(/[^\r\n]/g, HIDDEN)
}
