/** How each markup language writes what is never published: notes for the desk, and comments that keep a rule quiet. */
import { toDocument } from '../article/markup/place.ts'
import type { Article, Syntax } from '../article/model.ts'
import type { Edit } from './rule.ts'

type ArticleBlock = Article['blocks'][number]

/** A comment among words, between its marks; or one that has a line to itself, and what parts it from a paragraph. */
type Form =
  | { readonly opens: string; readonly closes: string }
  | { readonly begins: string; readonly gap: string }

const HTML: Form = { opens: '<!-- ', closes: ' -->' }
const FORMS: Readonly<Record<Syntax, Form>> = {
  markdown: HTML,
  html: HTML,
  mdx: { opens: '{/* ', closes: ' */}' },
  // Plain text has no comments.
  text: { opens: '[', closes: ']' },
  latex: { begins: '%', gap: '\n' },
  asciidoc: { begins: '//', gap: '\n' },
  org: { begins: '#', gap: '\n' },
  restructuredtext: { begins: '..', gap: '\n\n' },
}

/** Writes a source note: at a document offset, or behind its block where a comment needs a line to itself. */
export function noteEdit(article: Article, block: ArticleBlock, at: number, words: string): Edit {
  const form = FORMS[article.document.syntax]
  if ('opens' in form) return { start: at, end: at, insert: ` ${form.opens}${words}${form.closes}` }
  const end = lineEnd(article.text, endOf(block))
  return { start: end, end, insert: `${form.gap}${form.begins} ${words}` }
}

/** Writes the comment that keeps a rule quiet in a block: at its end, or before it where a comment needs a line to itself. */
export function ignoreEdit(article: Article, block: ArticleBlock, rule: string): Edit {
  const form = FORMS[article.document.syntax]
  if ('opens' in form) return noteEdit(article, block, endOf(block), `onrecord-ignore ${rule}: TK`)
  const first = toDocument(block, { start: 0, end: block.text.length }).start
  const start =
    Math.max(article.text.lastIndexOf('\n', first - 1), article.text.lastIndexOf('\r', first - 1)) + 1
  return { start, end: start, insert: `${form.begins} onrecord-ignore-next ${rule}: TK${form.gap}` }
}

function endOf(block: ArticleBlock): number {
  return toDocument(block, { start: 0, end: block.text.length }).end
}

function lineEnd(text: string, from: number): number {
  const length = text.slice(from).search(/[\r\n]/)
  return length < 0 ? text.length : from + length
}
