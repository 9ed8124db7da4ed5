import { hide } from './templates.ts'

/** Stands for the first character of a citation or note in a sentence. Never part of a block's text. */
export const CITED = '\ue001'
/** Stands for the first character of what makes a quotation a note of the article's own. Never part of a block's text. */
export const OWN_NOTE = '\ue002'

interface Form {
  /** Without it there is none in a text. */
  readonly sign: string
  /**
   * Groups: the mark before, the words between, the mark behind. Of the last two either may be missing. Its length is bounded, so that
   * a page full of openers is still read once. It begins with a sign of its own and looks behind from there: the whole draft is looked
   * through for it at each keystroke.
   */
  readonly pattern: RegExp
  /** A blank before it goes with it. */
  readonly blank?: true
  /** What the first character of the mark before becomes. */
  readonly becomes?: string
}

const FORMS: readonly Form[] = [
  // Fences of divs and admonitions (pandoc, Docusaurus).
  { sign: ':::', pattern: /^( {0,3}:{3,}[^\n\r]*)$/gm },
  // Bullets that a word processor typed.
  ...['•', '‣', '◦', '▪', '●'].map((sign) => ({
    sign,
    pattern: new RegExp(`(?<=^[ \\t]{0,20})(${sign})(?=[ \\t])`, 'gm'),
    becomes: '-',
  })),
  // Comments of Jinja and Nunjucks.
  { sign: '{#', pattern: /(\{#(?=[\s-])(?:[^#{}]|#(?!\})){0,2000}#\})/g },
  // Tracked changes (CriticMarkup): what was added or marked stays, what was taken out or remarked does not.
  { sign: '{--', pattern: /(\{--(?:[^-{}]|-(?!-\})){0,2000}--\})/g },
  { sign: '{>>', pattern: /(\{>>(?:[^<{}]|<(?!<\})){0,2000}<<\})/g },
  { sign: '{++', pattern: /(\{\+\+)((?:[^+{}]|\+(?!\+\})){0,2000})(\+\+\})/g },
  { sign: '{==', pattern: /(\{==)((?:[^={}]|=(?!=\})){0,2000})(==\})/g },
  { sign: '{~~', pattern: /(\{~~(?:[^~]|~(?![>~])){0,1000}~>)((?:[^~]|~(?!~)){0,1000})(~~\})/g },
  // Obsidian: comments, embedded files, links to other notes, highlights.
  { sign: '%%', pattern: /^(%%[ \t]*$(?:[^%]|%(?!%)){0,4000}^%%)(?=[ \t]*$)/gm },
  { sign: '%%', pattern: /(%%(?<![\w%]%%)(?:[^%\n\r]|%(?!%)){1,2000}%%)(?![\w%])/g },
  { sign: '![[', pattern: /(!\[\[[^[\]\n\r]{1,300}\]\])/g },
  {
    sign: '[[',
    pattern: /(\[\[(?<!\[\[\[)(?!\d+\]\])(?:[^[\]|\n\r]{1,300}\|)?)([^[\]|\n\r]{1,300})(\]\])(?![([\]])/g,
  },
  { sign: '==', pattern: /(==)(?<!===)(?=[^\s=])([^=\n\r]{1,500})(?<=\S)(==)(?!=)/g },
  // Callouts (GitHub, Obsidian): the line with their name. Some are notes of the article's own.
  {
    sign: '[!',
    pattern:
      /(?<=^[ \t>]{0,20}> ?)(\[!(?:note|info|tip|hint|important|warning|caution|attention|danger|abstract|summary|tldr)\][^\n\r]*)$/gim,
    becomes: OWN_NOTE,
  },
  { sign: '[!', pattern: /(?<=^[ \t>]{0,20}> ?)(\[![\w-]{1,40}\][^\n\r]*)$/gm },
  // Pandoc: citations and notes in their sentence, spans and attributes. A span is no reference of a link.
  {
    sign: '@',
    pattern: /(\[(?:[^[\]@\n\r]{0,60}[ -])?@[\w{][^[\]\n\r]{0,300}\])(?![([:])/g,
    blank: true,
    becomes: CITED,
  },
  { sign: '^[', pattern: /(\^\[(?:[^[\]]|\[[^[\]]{0,300}\]){1,2000}\])(?!\()/g, becomes: CITED },
  { sign: ']{', pattern: /(\[(?<!\]\[))([^[\]]{1,300})(\]\{[.#][^{}\n\r]{0,300}\})/g },
  { sign: '{', pattern: /(\{[.#][A-Za-z][^{}\n\r]{0,300}\})/g, blank: true },
  { sign: '){', pattern: /(\{(?<=\)\{)[^{}\n\r=]{0,100}=[^{}\n\r]{0,200}\})/g },
  // Formulas. Amounts of dollars have no such signs in them, and their digits come behind the sign.
  { sign: '$$', pattern: /(\$\$(?<![\\$]\$\$)(?=[^$]{0,2000}[\\^_=])(?:[^$\n]|\n(?!\s*\n)){1,2000}\$\$)/g },
  {
    sign: '$',
    pattern: /(\$(?<![\w\\$]\$)(?=[^\s$])(?=[^$\n\r]{0,300}[\\^_=])[^$\n\r]{1,300}(?<=[^\s\\])\$)(?![\w$])/g,
  },
]

/**
 * Hides what tools write that go on where Markdown and GFM end, but for the prose in it: so far as nothing else is meant by it. The
 * length stays the same, and so do all offsets.
 */
export function hideDialects(text: string): string {
  let hidden = text
  for (const form of FORMS) if (hidden.includes(form.sign)) hidden = hideForm(hidden, form)
  return hidden
}

function hideForm(text: string, { pattern, blank, becomes }: Form): string {
  const parts: string[] = []
  let done = 0
  for (const { 0: whole, 1: opener = '', 2: words = '', index } of text.matchAll(pattern)) {
    const from = blank && index > done && text[index - 1] === ' ' ? index - 1 : index
    const start = index + opener.length
    const end = start + words.length
    parts.push(text.slice(done, from), becomes ?? '', hide(text, from + (becomes?.length ?? 0), start), words)
    done = index + whole.length
    parts.push(hide(text, end, done))
  }
  parts.push(text.slice(done))
  return parts.join('')
}
