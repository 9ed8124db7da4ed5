import type { MarkedDocument, Syntax } from '../model.ts'
import { finished, type Slices } from '../slices.ts'
import { ASCIIDOC } from './asciidoc.ts'
import { frontMatterOf } from './chunks.ts'
import { readFrontMatter } from './front-matter.ts'
import { readHtml } from './html.ts'
import { readLatex } from './latex.ts'
import { readLineMarkup } from './line-markup.ts'
import { createMarkdownReader } from './markdown.ts'
import { hideScript } from './mdx.ts'
import { noteWidth } from './memory.ts'
import { moveDocument } from './move.ts'
import { ORG } from './org.ts'
import { RESTRUCTURED_TEXT } from './restructured-text.ts'
import { hideTemplates } from './templates.ts'
import { readText } from './text.ts'

/** Longest document that is read, in UTF-16 code units: ten novels. The rest is named in a problem. */
const LONGEST = 5_000_000

/** The Markdown reader remembers the chunks of all documents read lately; its memory is bounded. */
const readMarkdown = createMarkdownReader()
const READERS: Record<Exclude<Syntax, 'markdown' | 'mdx' | 'html'>, (text: string) => MarkedDocument> = {
  text: readText,
  latex: readLatex,
  asciidoc: (text) => readLineMarkup(text, ASCIIDOC),
  restructuredtext: (text) => readLineMarkup(text, RESTRUCTURED_TEXT),
  org: (text) => readLineMarkup(text, ORG),
}

/** Languages that site generators take with front matter, besides Markdown, whose reader remembers it. */
const WITH_FRONT_MATTER: ReadonlySet<Syntax> = new Set(['html', 'asciidoc', 'org'])

/** Reads a document's markup into blocks of prose. Never throws: what could not be read is in `problems`. */
export function readMarkup(text: string, syntax: Syntax): MarkedDocument {
  return finished(readMarkupInSlices(text, syntax))
}

/** `readMarkup` in slices, where the language is one that takes its time. */
export function* readMarkupInSlices(text: string, syntax: Syntax): Slices<MarkedDocument> {
  const empty: MarkedDocument = { syntax, blocks: [], comments: [], metadata: [], problems: [] }
  const marks = /^\ufeff+/.exec(text)?.[0].length
  if (marks) {
    // A byte-order mark is no text, but it counts.
    return moveDocument(yield* readMarkupInSlices(text.slice(marks), syntax), marks)
  }
  if (isBinary(text)) return { ...empty, problems: [{ message: 'this looks like a binary file, not prose' }] }
  noteWidth(text)
  if (text.length > LONGEST) {
    const head = yield* readMarkupInSlices(text.slice(0, LONGEST), syntax)
    const span = { start: LONGEST, end: text.length }
    const message = `only the first ${LONGEST / 1_000_000} million characters were read`
    return { ...head, problems: [...head.problems, { message, span }] }
  }
  const frontMatter = WITH_FRONT_MATTER.has(syntax) ? frontMatterOf(text) : undefined
  if (frontMatter) {
    const rest = yield* readMarkupInSlices(text.slice(frontMatter.end), syntax)
    const { metadata, problems } = readFrontMatter(text, frontMatter)
    const moved = moveDocument(rest, frontMatter.end)
    return {
      ...moved,
      frontMatter,
      metadata: [...metadata, ...moved.metadata],
      problems: [...problems, ...moved.problems],
    }
  }
  try {
    if (syntax === 'markdown') return yield* readMarkdown(text)
    if (syntax === 'html') return yield* readHtml(hideTemplates(text))
    if (syntax === 'mdx') return { ...(yield* readMarkdown(hideScript(text))), syntax }
    return READERS[syntax](text)
  } catch (error) {
    return { ...empty, problems: [{ message: `the markup could not be read: ${String(error)}` }] }
  }
}

/** A NUL, or many characters that decoding could not read, in the first thousands. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 8192)
  if (head.includes('\0')) return true
  let broken = 0
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i)
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) broken++
  }
  return broken > 8 && broken * 20 > head.length
}
