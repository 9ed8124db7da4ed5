import type { Syntax } from '../../rules/index.ts'

const BY_EXTENSION: readonly (readonly [RegExp, Syntax])[] = [
  [/\.(?:md|markdown|mdown|mkd)$/i, 'markdown'],
  [/\.mdx$/i, 'mdx'],
  [/\.x?html?$/i, 'html'],
  [/\.(?:tex|ltx)$/i, 'latex'],
  [/\.(?:adoc|asciidoc|asc)$/i, 'asciidoc'],
  [/\.(?:rst|rest)$/i, 'restructuredtext'],
  [/\.org$/i, 'org'],
]

/** By language id, a syntax’s own name among them. Emacs and Vim have theirs. */
const BY_LANGUAGE: ReadonlyMap<string, Syntax> = new Map<string, Syntax>([
  ['markdown', 'markdown'],
  ['gfm', 'markdown'],
  ['mdx', 'mdx'],
  ['html', 'html'],
  ['mhtml', 'html'],
  ['plaintext', 'text'],
  ['text', 'text'],
  ['latex', 'latex'],
  ['tex', 'latex'],
  ['plaintex', 'latex'],
  ['asciidoc', 'asciidoc'],
  ['asciidoctor', 'asciidoc'],
  ['adoc', 'asciidoc'],
  ['restructuredtext', 'restructuredtext'],
  ['rst', 'restructuredtext'],
  ['org', 'org'],
])

/** The syntax of a file by its name; plain text where that tells nothing. */
export function syntaxOfFile(path: string | undefined): Syntax {
  return BY_EXTENSION.find(([extension]) => path !== undefined && extension.test(path))?.[1] ?? 'text'
}

/** The syntax of a document by an editor’s id of its language; undefined where it holds no drafts. */
export function syntaxOfLanguage(id: string): Syntax | undefined {
  return BY_LANGUAGE.get(id)
}
