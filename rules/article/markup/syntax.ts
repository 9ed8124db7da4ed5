import type { Syntax } from '../model.ts'

const BY_EXTENSION: readonly (readonly [RegExp, Syntax])[] = [
  [/\.(?:md|markdown|mdown|mkd)$/i, 'markdown'],
  [/\.mdx$/i, 'mdx'],
  [/\.x?html?$/i, 'html'],
  [/\.txt$/i, 'text'],
  [/\.(?:tex|ltx)$/i, 'latex'],
  [/\.(?:adoc|asciidoc|asc)$/i, 'asciidoc'],
  [/\.(?:rst|rest)$/i, 'restructuredtext'],
  [/\.org$/i, 'org'],
]

/** The markup that a path or URI is for by the extension of its name; undefined where that tells nothing. */
export function syntaxOfFile(path: string | undefined): Syntax | undefined {
  return BY_EXTENSION.find(([extension]) => path !== undefined && extension.test(path))?.[1]
}
