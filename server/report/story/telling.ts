import {
  type Article,
  type Finding,
  type LineAndColumn,
  positionsIn,
  type Span,
  spanOf,
} from '../../../rules/index.ts'
import { escapeMarkup } from '../markup.ts'

/** A draft and what the linter finds in it. */
export interface Story {
  readonly path: string
  readonly article: Article
  readonly findings: readonly Finding[]
  /** Where a click on words of the draft leads; absent where the page stands by itself. */
  readonly hrefOf?: (words: Span) => string
}

/** Markup for words and lines of one story’s draft. */
export class Telling {
  readonly story: Story
  readonly #at: (offset: number) => LineAndColumn

  constructor(story: Story) {
    this.story = story
    this.#at = positionsIn(story.article.text)
  }

  /** The line of an offset, counted from 1. */
  line(offset: number): number {
    return this.#at(offset).line
  }

  /** What stands between two offsets, on one line, shortened. */
  words({ start, end }: Span): string {
    const line = this.story.article.text.slice(start, end).replaceAll(/\s+/g, ' ')
    return line.length > 100 ? `${line.slice(0, 99)}…` : line
  }

  /** The number of a line, which leads there. */
  lineLink(span: Span): string {
    return this.link(span, String(this.line(span.start)), `Line ${this.line(span.start)}`)
  }

  /** Markup of words that lead to their place; `name` tells those who only hear it where. */
  link(span: Span, words: string, name?: string): string {
    const { hrefOf } = this.story
    if (!hrefOf) return escapeMarkup(words)
    const label = name === undefined ? '' : ` aria-label="${escapeMarkup(name)}"`
    return `<a href="${escapeMarkup(hrefOf(span))}"${label}>${escapeMarkup(words)}</a>`
  }

  /** Offsets into the document of a stretch of a block. */
  span(block: number, stretch: Span): Span {
    return spanOf(this.story.article, { block, start: stretch.start, end: stretch.end })
  }
}
