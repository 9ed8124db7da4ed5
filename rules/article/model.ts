/**
 * The facts every rule reads. Text becomes a `MarkedDocument` (markup), each of its blocks an `AnnotatedBlock`
 * (annotate: pure, cached by text), and all of them one `Article` (resolve).
 *
 * Offsets are UTF-16 code units, half-open. Inside a block they count into `Block.text`; inside a document
 * into the document. Only `place` (rules/article/markup/place.ts) turns one into the other.
 */

/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The markup a document is written in. */
export type Syntax = 'markdown' | 'mdx' | 'html' | 'text' | 'latex' | 'asciidoc' | 'restructuredtext' | 'org'

// ── markup ──────────────────────────────────────────────────────────────────────────────────────────────

/**
 * What part of an article a block is. `quotation` is a block quotation (another text, set off), `credit` what says whose words
 * that is, `caption` the words under a picture, `cell` a table cell.
 */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quotation' | 'credit' | 'caption' | 'cell'

/** A stretch of block text and where it stands in the document: `text[at + i] === document[source + i]`. */
export interface Run {
  readonly at: number
  readonly source: number
  readonly length: number
  /** Where the document spells the stretch otherwise, as a character reference: how long that is. It maps as a whole. */
  readonly spelling?: number
}

/** A hyperlink inside a block. */
export interface Link {
  readonly span: Span
  readonly url: string
}

/** A piece of running prose without markup. */
export interface Block {
  readonly kind: BlockKind
  /** Heading level 1–6, nesting depth of a list item or block quotation, else 0. */
  readonly depth: number
  /** The prose: markup removed, character references decoded, a line break kept as one `\n`. */
  readonly text: string
  /** Ascending, without overlap. Text between runs (line breaks, left-out code) maps to the gap between them. */
  readonly runs: readonly Run[]
  readonly links: readonly Link[]
  /** Bold or emphasised stretches: labels of speakers, run-in headings, bylines. */
  readonly emphasis: readonly Span[]
  /** Offsets in `text` where a footnote or citation reference stands. */
  readonly references: readonly number[]
}

/** A comment in the document: source notes and ignore comments are found in these. */
export interface DocumentComment {
  /** The whole comment in the document, delimiters included. */
  readonly span: Span
  /** Its words without delimiters, trimmed. */
  readonly text: string
  /** Index of the block that it stands in or after; -1 before the first. */
  readonly block: number
  /** Offset in that block's text where the comment stands (its length, when after the block). */
  readonly at: number
}

/** A scalar of the front matter or of HTML metadata, e.g. `date` or `article:published_time`. */
export interface MetadataField {
  readonly key: string
  readonly value: string
  /** Where the value stands in the document. */
  readonly span: Span
}

/** A document after its markup was read. */
export interface MarkedDocument {
  readonly syntax: Syntax
  readonly blocks: readonly Block[]
  readonly comments: readonly DocumentComment[]
  readonly metadata: readonly MetadataField[]
  /** The front matter with its fences, if there is one. */
  readonly frontMatter?: Span
  /** What could not be read, in words for the user. The rest was still analysed. */
  readonly problems: readonly Problem[]
}

/** Something the reader of a document should be told about how it was read. */
export interface Problem {
  readonly message: string
  readonly span?: Span
}

// ── annotate: one block ─────────────────────────────────────────────────────────────────────────────────

/** What a token is made of: letters, digits, a mark of punctuation, another sign. */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol'

/** A word, number or mark of a block. */
export interface Token extends Span {
  readonly kind: TokenKind
  readonly text: string
  /** Lower case, curly apostrophes straightened. */
  readonly lower: string
  /** White space (or the block's start) stands before it. */
  readonly spaced: boolean
}

/** A sentence of a block, without the white space around it. */
export interface Sentence extends Span {
  /** Index of its first token, and one past its last. */
  readonly first: number
  readonly last: number
}

/** A pair of quotation marks, or one of them where the other is missing. */
export interface Quote extends Span {
  /** What stands between the marks. */
  readonly inner: Span
  /** 1 for an outer quotation, 2 for one inside another. */
  readonly depth: number
  /** Has an opening mark of its own. False: it carries on from an earlier block without reopening. */
  readonly opened: boolean
  /** Has its closing mark. False: it runs to the block's end (and perhaps on into the next block). */
  readonly closed: boolean
  /**
   * `speech`: a clause or more that somebody said. `fragment`: some quoted words inside the outlet's own
   * sentence. `term`: a title, nickname, scare quote or word used as a word.
   */
  readonly use: 'speech' | 'fragment' | 'term'
}

/** What a figure counts or compares; `vague` is one without a number: “dozens”. */
export type FigureKind =
  | 'money'
  | 'percent'
  | 'count'
  | 'rate'
  | 'fraction'
  | 'multiple'
  | 'measure'
  | 'vague'

/** A factual quantity that a reader could dispute. */
export interface Figure extends Span {
  readonly kind: FigureKind
  /** Its value in base units (5K → 5000, `$3 million` → 3000000, 31 percent → 31), absent when vague. */
  readonly value?: number
  /** Upper end of a range ("40 to 50"). */
  readonly high?: number
  /** `USD`, `percent`, `points`, `tons` … as written, lower case, singular; currencies as ISO 4217. */
  readonly unit?: string
  /** The thing counted, as written: "construction troops". */
  readonly noun?: Span
  /** "about", "at least", "more than" … */
  readonly approximation?: string
  /** Index of its sentence in the block. */
  readonly sentence: number
}

/** A number that is no disputable figure, and why: kept so that nothing is silently dropped. */
export interface Exemption extends Span {
  readonly reason:
    | 'age'
    | 'date'
    | 'clock'
    | 'duration'
    | 'address'
    | 'phone'
    | 'legal'
    | 'model'
    | 'ordinal'
    | 'score'
    | 'vote'
    | 'list'
    | 'recipe'
    | 'verse'
    | 'name'
    | 'small-count'
    | 'rhetorical'
}

/** A day (1–31), month (1–12) or year; fields that the text leaves open are absent. */
export interface CalendarDate {
  readonly year?: number
  readonly month?: number
  readonly day?: number
}

/** A time as the text gives it. */
export type TimeReference = Span & { readonly sentence: number } & (
    | { readonly kind: 'absolute'; readonly date: CalendarDate }
    /** Relative to publication: "Tuesday", "last week", "yesterday", "recently". */
    | { readonly kind: 'relative'; readonly relative: RelativeTime }
    /** Anchored in the text itself ("the next day", "two weeks later") or recurring ("on Mondays"). */
    | { readonly kind: 'internal' }
  )

/**
 * What a relative time asks of the article date. Weekdays are 0 (Sunday) to 6, months 1 to 12; `offset` counts units from the
 * date, negative before it. Which months a season has, hemispheres do not agree on, nor houses on quarters.
 */
export type RelativeTime =
  | {
      readonly unit: 'weekday'
      readonly weekday: number
      readonly direction: 'last' | 'this' | 'next' | 'near'
    }
  | {
      readonly unit: 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'season'
      readonly offset: number
    }
  | { readonly unit: 'yearless'; readonly month: number; readonly day?: number }
  | { readonly unit: 'vague' }

/** What the cue says that the source did: said, wrote, found, believes, plans, endorses, seems. */
export type CueClass = 'speech' | 'writing' | 'finding' | 'belief' | 'intention' | 'attitude' | 'appearance'

/** What one sentence attributes, as found in its block; the source is not linked to a symbol yet. */
export interface AttributionMark {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** Index of the sentence its cue (or, without one, its content) stands in. */
  readonly sentence: number
  readonly cueClass: CueClass
  /** How it was decided: the name of the pattern, or `tagger`. Rules tell kinds of hearsay apart by it. */
  readonly by: string
  /** The cue is passive or adverbial and names nobody: "it is believed", "reportedly". */
  readonly agentless: boolean
}

/** Who a source is, as its words tell. `media` is another outlet; `agentless` is hearsay that names nobody. */
export type SourceKind =
  | 'named-person'
  | 'named-organisation'
  | 'document'
  | 'media'
  | 'anonymous-individual'
  | 'vague-group'
  | 'witness-group'
  | 'agentless'

/** A noun phrase that names or stands for somebody who may be a source. */
export interface Mention extends Span {
  readonly sentence: number
  /**
   * `capital`: a word that starts a sentence, a name only where somebody of the article bears it. `inner`: a name inside of another
   * mention, of somebody who is named elsewhere: "the Vance campaign".
   */
  readonly form: 'name' | 'description' | 'pronoun' | 'capital' | 'inner'
  /** What its own words say of its kind; a pronoun and a bare surname tell nothing. */
  readonly kind?: SourceKind
  /** The name inside the phrase, titles and apposition stripped: "Lee Seong-kweun". */
  readonly name?: string
  /** The head word of a description: "lawmaker", "agency"; or of a title: "senator". */
  readonly heads: readonly string[]
  readonly gender?: 'male' | 'female' | 'plural' | 'neuter'
  readonly definite: boolean
  /** It stands where a source stands: before a cue verb or behind "according to". */
  readonly cited?: boolean
  /** A pronoun or a description that says whose something is, which may open another mention: "his team", "the agency’s plan". It is no part of a source. */
  readonly possessive?: boolean
  /** It is the one word before a headline’s colon, where a topic may stand as well as somebody. */
  readonly label?: true
  /** It says in other words who stands right before it: "Vance, the mayor". It is no part of a source. */
  readonly apposed?: boolean
}

/** One block with everything that can be known from its text alone. Offsets count into `block.text`. */
export interface AnnotatedBlock {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly Quote[]
  readonly figures: readonly Figure[]
  readonly exemptions: readonly Exemption[]
  readonly times: readonly TimeReference[]
  readonly mentions: readonly Mention[]
  readonly attributions: readonly AttributionMark[]
}

// ── resolve: the whole article ──────────────────────────────────────────────────────────────────────────

/** A place in the article: a span of one block's text. */
export interface Place extends Span {
  readonly block: number
}

/** The day that relative times of the article count from. */
export interface ArticleDate {
  readonly date: CalendarDate
  /** Where it was found. Absent for a file name or URL. */
  readonly span?: Span
  readonly from: 'front-matter' | 'metadata' | 'dateline' | 'date-line' | 'path'
}

/** Somebody or something that the article gives words, or cites: a symbol. */
export interface Source {
  readonly id: number
  /** Its fullest name or description, as written. */
  readonly name: string
  readonly kind: SourceKind
  /** In order of appearance; the first full mention is `mentions[definition]`. */
  readonly mentions: readonly Place[]
  readonly definition: number
  /** What it says, and what it passes on of others ("told The Courier", "citing two officials"). */
  readonly attributions: readonly Attribution[]
}

/** An `AttributionMark` whose source is known: who says what. */
export interface Attribution {
  /** The block that holds cue and source. Content may run on into later blocks. */
  readonly block: number
  readonly sentence: number
  readonly source: readonly Place[]
  readonly cue: readonly Place[]
  readonly content: readonly Place[]
  readonly cueClass: CueClass
  readonly by: string
  readonly agentless: boolean
  /** Id into `Article.sources`; absent for cues without a source. */
  readonly sourceId?: number
  /** Kind of the source as seen here. */
  readonly kind: SourceKind
}

/** Who vouches for a figure or quotation, and how that was decided. */
export type Support =
  | { readonly kind: 'attribution'; readonly attribution: Attribution }
  /** The sentence's own subject publishes or performs it: "the company reported revenue of". */
  | { readonly kind: 'subject'; readonly place: Place }
  | { readonly kind: 'link'; readonly place: Place }
  | { readonly kind: 'note'; readonly comment: number }
  /** A neighbouring sentence of the same paragraph, or the account carried on from it. */
  | { readonly kind: 'running'; readonly attribution: Attribution }
  /** The same quantity is attributed elsewhere. */
  | { readonly kind: 'repeat'; readonly figure: ArticleFigure }
  /** The outlet's own count, or a kind of text in which the rule does not ask. */
  | { readonly kind: 'own'; readonly reason: string }
  | { readonly kind: 'unresolved' }

/** A figure, and who vouches for it. */
export interface ArticleFigure {
  readonly block: number
  readonly figure: Figure
  readonly support: Support
}

/** A quotation, and who speaks it. */
export interface ArticleQuote {
  readonly block: number
  readonly quote: Quote
  /** Id into `Article.sources`. */
  readonly speaker?: number
  readonly support: Support
}

/** A time that the article tells, and its date where that is known. */
export interface ArticleTime {
  readonly block: number
  readonly time: TimeReference
  /** Resolved against the article date; an interval where the text is no finer. */
  readonly resolved?: { readonly from: CalendarDate; readonly to: CalendarDate }
}

/** What kind of text the article is, by its front matter, metadata or form. Rules and presets ask less of some. */
export type Genre =
  | 'news'
  | 'opinion'
  | 'obituary'
  | 'interview'
  | 'live'
  | 'sports'
  | 'lifestyle'
  | 'feature'

/** A whole article, ready for rules. */
export interface Article {
  readonly document: MarkedDocument
  /** The document text. */
  readonly text: string
  /** As given by the caller: a path or URI, used only for the date in its name. */
  readonly path?: string
  readonly genre: Genre
  readonly date?: ArticleDate
  readonly blocks: readonly (Block & AnnotatedBlock)[]
  readonly sources: readonly Source[]
  readonly attributions: readonly Attribution[]
  readonly figures: readonly ArticleFigure[]
  readonly quotes: readonly ArticleQuote[]
  readonly times: readonly ArticleTime[]
}
