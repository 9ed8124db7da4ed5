import { type Syntax, syntaxOfFile } from '../../rules/index.ts'

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
export function syntaxOfDraft(path: string | undefined): Syntax {
  return syntaxOfFile(path) ?? 'text'
}

/** The syntax of a document by an editor’s id of its language; undefined where it holds no drafts. */
export function syntaxOfLanguage(id: string): Syntax | undefined {
  return BY_LANGUAGE.get(id)
}
