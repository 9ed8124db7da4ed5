import { wordTable } from '../../languages/word-table.ts'
import type { BlockKind, MarkedDocument, MetadataField, Span } from '../model.ts'
import { BlockBuilder, DocumentBuilder } from './builder.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Environments whose content is no prose; a star behind the name changes nothing. */
const SILENT = words(
  'verbatim lstlisting minted equation align eqnarray gather multline math displaymath array matrix tabular tabularx longtable tikzpicture pgfpicture algorithm algorithmic thebibliography comment filecontents',
)
const KINDS = wordTable<BlockKind>({
  quote: 'quotation',
  quotation: 'quotation',
  displayquote: 'quotation',
  verse: 'quotation',
  itemize: 'item',
  enumerate: 'item',
  description: 'item',
})
/** Headings by their level. */
const HEADINGS = wordTable({
  title: 1,
  part: 1,
  chapter: 1,
  section: 2,
  subsection: 3,
  subsubsection: 4,
  paragraph: 5,
  subparagraph: 6,
})
/** Commands whose arguments are no prose. Of others they are, as far as anybody can tell. */
const WITHOUT_PROSE = words(
  'label ref pageref eqref autoref cref Cref index vspace hspace includegraphics input include usepackage documentclass bibliography bibliographystyle addbibresource url nocite newcommand renewcommand setlength setcounter pagestyle thispagestyle author affil thanks hypersetup graphicspath todo color textcolor fontsize def let',
)
const EMPHASIS = words('emph textbf textit textsl textsc underline')
const ACCENTS = wordTable({
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  c: '\u0327',
  k: '\u0328',
})
const LETTERS = wordTable({
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  textendash: '–',
  textemdash: '—',
  euro: '€',
  pounds: '£',
  textdollar: '$',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  '%': '%',
  '&': '&',
  $: '$',
  '#': '#',
  _: '_',
  '{': '{',
  '}': '}',
  ' ': ' ',
  ',': ' ',
  '-': '',
  '/': '',
})
/** Characters that other characters spell. */
const LIGATURES: readonly (readonly [string, string])[] = [
  ['``', '“'],
  ["''", '”'],
  ['`', '‘'],
  ['---', '—'],
  ['--', '–'],
  ['~', ' '],
]
/** Deepest nesting of braces and environments that is followed. */
const DEEPEST = 100
/** Longest argument of a command, in UTF-16 code units. */
const LONGEST_ARGUMENT = 20_000

/**
 * Reads LaTeX: the prose between its commands, with headings, lists, quotations, captions, footnotes and citations. Built
 * for drafts that are still being typed, so whatever is not closed yet is read as far as it goes. Never throws.
 */
export function readLatex(text: string): MarkedDocument {
  const reader = new Reader(text)
  reader.read()
  const { blocks, comments } = reader.builder
  return { syntax: 'latex', blocks, comments, metadata: reader.metadata, problems: [] }
}

class Reader {
  readonly builder = new DocumentBuilder()
  readonly metadata: MetadataField[] = []
  readonly #text: string
  readonly #kinds: BlockKind[] = []
  #block: BlockBuilder | undefined
  #depth = 0
  /** A line has ended in the block; what follows tells whether the block has. */
  #broken = false
  /** Offsets of opening braces and of those that close them, found when the first is asked for. */
  #braces: ReadonlyMap<number, number> | undefined
  /** Environments that nothing closes from here on. */
  readonly #unclosed = new Set<string>()

  constructor(text: string) {
    this.#text = text
  }

  read(): void {
    const body = this.#text.indexOf('\\begin{document}')
    if (body >= 0) this.#preamble(body)
    const start = body < 0 ? 0 : body + '\\begin{document}'.length
    const end = this.#text.indexOf('\\end{document}', start)
    this.#prose({ start, end: end < 0 ? this.#text.length : end })
    this.#flush()
  }

  /** Of what stands before the document only title and date are prose. */
  #preamble(end: number): void {
    for (const command of this.#text.slice(0, end).matchAll(/^[^%\r\n]*?\\(title|date)(?=\s*\{)/gm)) {
      const argument = this.#argument(command.index + command[0].length, end)
      if (!argument) continue
      const value = this.#text.slice(argument.start, argument.end)
      this.metadata.push({ key: command[1] ?? '', value, span: argument })
      if (command[1] === 'title') this.#apart('heading', 1, argument)
    }
  }

  #prose({ start, end }: Span): void {
    let plain = start
    for (let at = start; at < end; ) {
      const to = this.#special(plain, at, end)
      if (to === undefined) at++
      else {
        at = to
        plain = to
      }
    }
    this.#words(plain, end)
  }

  /** Reads what stands at `at` if that is no plain character, the words from `plain` on before it; returns where it ends. */
  #special(plain: number, at: number, end: number): number | undefined {
    const text = this.#text
    const character = text[at]
    switch (character) {
      case '\n':
      case '\r': {
        this.#words(plain, at)
        const space = this.#match(/[\r\n][\r\n \t]*/y, at, end)
        if (/(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/.test(space)) this.#flush()
        else this.#broken = this.#block !== undefined
        return at + space.length
      }
      case '%': {
        this.#words(plain, at)
        const line = this.#match(/[^\r\n]*/y, at, end)
        const span = { start: at, end: at + line.length }
        const note = line.replace(/^%+/, '').trim()
        if (this.#block && !this.#atLineStart(at)) this.#block.comment(span, note)
        else {
          this.#flush()
          this.builder.comment(span, note)
        }
        return span.end
      }
      case '$': {
        this.#words(plain, at)
        const formula = this.#match(/\$\$[^$]{0,2000}\$\$|\$[^$\r\n]{0,500}\$/y, at, end)
        if (formula !== '') this.#own().decoded('…')
        return at + Math.max(1, formula.length)
      }
      case '{':
      case '}':
        this.#words(plain, at)
        return at + 1
      case '\\':
        this.#words(plain, at)
        return this.#command(at, end)
      case '`':
      case "'":
      case '-':
      case '~': {
        const ligature = LIGATURES.find(([spelling]) => text.startsWith(spelling, at))
        if (!ligature) return undefined
        const [spelling, letter] = ligature
        this.#words(plain, at)
        this.#own().spelt(letter, { start: at, end: at + spelling.length })
        return at + spelling.length
      }
      default:
        return undefined
    }
  }

  #command(at: number, end: number): number {
    const [whole, name = ''] = this.#exec(/\\([A-Za-z]+\*?|[\s\S])/y, at, end) ?? ['\\']
    const next = at + whole.length
    const bare = name.replace('*', '')
    if (name === '\\' || bare === 'newline') {
      this.#broken = this.#block !== undefined
      return next + this.#match(/\*?(?:\[[^\]\r\n]{0,40}\])?/y, next, end).length
    }
    if (name === '(' || name === '[') {
      const formula = this.#match(name === '(' ? /[\s\S]{0,2000}?\\\)/y : /[\s\S]{0,2000}?\\\]/y, next, end)
      this.#own().decoded('…')
      return next + formula.length
    }
    const letter = LETTERS.get(name)
    if (letter !== undefined) {
      // A space behind a name only ends it.
      const space = /^[A-Za-z]/.test(name) ? this.#match(/ |\{\}/y, next, end).length : 0
      if (name.length === 1 && letter === name) this.#own().verbatim(letter, at + 1)
      else this.#own().spelt(letter, { start: at, end: next + space })
      return next + space
    }
    const accent = ACCENTS.get(name)
    const accented =
      accent && this.#exec(/\s*\{\\?([A-Za-z])\}|(?:(?<![A-Za-z])|\s+)\\?([A-Za-z])/y, next, end)
    if (accented) {
      const spelling = { start: at, end: next + accented[0].length }
      this.#own().spelt(`${accented[1] ?? accented[2]}${accent}`.normalize('NFC'), spelling)
      return spelling.end
    }
    if (name === 'begin' || name === 'end') return this.#environment(name, next, end)
    if (name === 'item') {
      this.#flush()
      const label = this.#match(/\s*\[[^\]\r\n]{0,200}\]\s*|\s*/y, next, end)
      this.#block = new BlockBuilder(this.#kinds.at(-1) ?? 'item', 1)
      return next + label.length
    }
    if (bare === 'par') {
      this.#flush()
      return next
    }
    if (bare === 'verb') {
      const code = this.#match(/(.)[^\r\n]{0,300}?\1/y, next, end)
      this.#own().decoded('…')
      return next + code.length
    }
    return this.#withArguments(bare, next, end)
  }

  #withArguments(name: string, at: number, end: number): number {
    let next = at + this.#match(/(?:\s*\[[^\]]{0,500}\])*/y, at, end).length
    const argument = this.#argument(next, end)
    const level = HEADINGS.get(name)
    if (argument && level) {
      this.#apart('heading', level, argument)
      return argument.end + 1
    }
    if (argument && name === 'caption') {
      this.#apart('caption', 0, argument)
      return argument.end + 1
    }
    if (/^(?:footnote|footnotemark|footnotetext|\w*cite\w*)$/i.test(name)) {
      this.#block?.reference()
      return this.#behind(next, end)
    }
    if (name === 'date' && argument) {
      this.metadata.push({
        key: 'date',
        value: this.#text.slice(argument.start, argument.end),
        span: argument,
      })
      return argument.end + 1
    }
    if (WITHOUT_PROSE.has(name)) return this.#behind(next, end)
    if (name === 'href' && argument) {
      const label = this.#argument(argument.end + 1, end)
      const from = this.#own().length
      if (label) this.#nested(label)
      this.#own().link(from, this.#text.slice(argument.start, argument.end))
      return (label ?? argument).end + 1
    }
    if (name === 'enquote' && argument) {
      this.#own().spelt('“', { start: at - name.length - 1, end: argument.start })
      this.#nested(argument)
      this.#own().spelt('”', { start: argument.end, end: argument.end + 1 })
      return argument.end + 1
    }
    if (EMPHASIS.has(name) && argument) {
      const from = this.#own().length
      this.#nested(argument)
      this.#own().emphasise(from)
      return argument.end + 1
    }
    // The words of any other command are words; what only ends its name is not.
    if (!argument) next += this.#match(/ ?/y, next, end).length
    return next
  }

  #environment(name: string, at: number, end: number): number {
    const argument = this.#argument(at, end)
    if (!argument) return at
    const environment = this.#text.slice(argument.start, argument.end).replace('*', '')
    this.#flush()
    const next = argument.end + 1
    if (name === 'end') {
      if (KINDS.has(environment)) this.#kinds.pop()
      return next
    }
    if (SILENT.has(environment)) {
      const close = `\\end{${this.#text.slice(argument.start, argument.end)}}`
      const last = this.#unclosed.has(close) ? -1 : this.#text.indexOf(close, next)
      if (last < 0) this.#unclosed.add(close)
      return last < 0 || last > end ? next : last + close.length
    }
    const kind = KINDS.get(environment)
    if (kind && this.#kinds.length < DEEPEST)
      this.#kinds.push(this.#kinds.includes('quotation') ? 'quotation' : kind)
    return next + this.#match(/(?:\s*\[[^\]]{0,500}\])?/y, next, end).length
  }

  /** The inside of the group in braces that begins at `at`, white space before it aside. */
  #argument(at: number, end: number): Span | undefined {
    const start = at + this.#match(/\s*/y, at, Math.min(end, at + 20)).length
    this.#braces ??= bracesOf(this.#text)
    const close = this.#braces.get(start)
    return close !== undefined && close < Math.min(end, start + LONGEST_ARGUMENT)
      ? { start: start + 1, end: close }
      : undefined
  }

  /** The offset behind all groups that follow. */
  #behind(at: number, end: number): number {
    let next = at
    for (let group = this.#argument(next, end); group; group = this.#argument(next, end)) next = group.end + 1
    return next
  }

  #nested(span: Span): void {
    if (this.#depth >= DEEPEST) return
    this.#depth++
    this.#prose(span)
    this.#depth--
  }

  /** A block of its own. */
  #apart(kind: BlockKind, depth: number, span: Span): void {
    this.#flush()
    this.#block = new BlockBuilder(kind, depth)
    this.#nested(span)
    this.#flush()
  }

  /** The block that words at this place belong to. */
  #own(): BlockBuilder {
    const kind = this.#kinds.at(-1) ?? 'paragraph'
    this.#block ??= new BlockBuilder(kind, kind === 'paragraph' ? 0 : 1)
    if (this.#broken && this.#block.length > 0) this.#block.decoded('\n')
    this.#broken = false
    return this.#block
  }

  #words(start: number, end: number): void {
    const from =
      this.#block && this.#block.last !== '\n' ? start : start + this.#match(/[ \t]*/y, start, end).length
    if (end > from) this.#own().verbatim(this.#text.slice(from, end), from)
  }

  #flush(): void {
    if (this.#block) this.builder.add(this.#block.build(), this.#block.comments)
    this.#block = undefined
    this.#broken = false
  }

  #atLineStart(at: number): boolean {
    return /(?:^|[\r\n])[ \t]*$/.test(this.#text.slice(Math.max(0, at - 200), at))
  }

  #match(pattern: RegExp, at: number, end: number): string {
    return this.#exec(pattern, at, end)?.[0] ?? ''
  }

  /** What a sticky pattern finds at an offset, unless it goes beyond the end. */
  #exec(pattern: RegExp, at: number, end: number): RegExpExecArray | undefined {
    pattern.lastIndex = at
    const found = pattern.exec(this.#text)
    return found && at + found[0].length <= end ? found : undefined
  }
}

/** Where the brace that opens at an offset is closed, of all that are. One pass, so that a text full of open ones is still read once. */
function bracesOf(text: string): ReadonlyMap<number, number> {
  const closes = new Map<number, number>()
  const open: number[] = []
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (character === '\\') i++
    else if (character === '{') open.push(i)
    else if (character === '}') {
      const start = open.pop()
      if (start !== undefined) closes.set(start, i)
    }
  }
  return closes
}
