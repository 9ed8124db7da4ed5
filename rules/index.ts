/** The linter as a library: text in, findings out. */
import { createAnnotator } from './article/annotate/annotate.ts'
import { readMarkupInSlices } from './article/markup/read.ts'
import type { AnnotatedBlock, Article, Block, Syntax } from './article/model.ts'
import { findAhead } from './article/per-block.ts'
import { createResolver } from './article/resolve/article.ts'
import { finished, type Slices } from './article/slices.ts'
import type { Finding } from './catalogue/rule.ts'
import { run, type Settings } from './catalogue/run.ts'

export { toBlock, toDocument } from './article/markup/place.ts'
export { syntaxOfFile } from './article/markup/syntax.ts'
export type * from './article/model.ts'
export { type LineAndColumn, positionsIn } from './article/positions.ts'
export { finished, type Slices } from './article/slices.ts'
export type { Accepted } from './catalogue/accepted.ts'
export { spanOf } from './catalogue/fixes.ts'
export { catalogue } from './catalogue/index.ts'
export { rulePageOf } from './catalogue/page.ts'
export { type Preset, presets } from './catalogue/presets.ts'
export type {
  Edit,
  Example,
  Finding,
  Fix,
  Related,
  Report,
  Rule,
  RuleContext,
  Severity,
  Standard,
} from './catalogue/rule.ts'
export { type Outcome, run, runInSlices, type Settings } from './catalogue/run.ts'
export { isPlaceholder, nameInSentence } from './catalogue/vouchers.ts'

/** A document to read. */
export interface Draft {
  readonly text: string
  readonly syntax: Syntax
  /** Path or URI; only its name is read, for a date like `2025-11-04-troops.md`. */
  readonly path?: string
}

/**
 * A reader of drafts that remembers the blocks it has seen: reading a draft again after a change costs the changed
 * blocks and one cheap pass over the facts of the others. Never throws on any text: what could not be read is in
 * `article.document.problems`.
 */
export function createAnalyser(): (draft: Draft) => Article {
  const analyse = createSlicedAnalyser()
  return (draft) => finished(analyse(draft))
}

/**
 * The same in slices, of which each takes a few milliseconds: a long draft need not hold up what else there is to do. With `ahead`,
 * what rules will ask of a block is found with it, so that checking the article takes no longer than it does after a keystroke.
 */
export function createSlicedAnalyser({ ahead = false } = {}): (draft: Draft) => Slices<Article> {
  const annotate = createAnnotator(ahead ? findAhead : undefined)
  const resolve = createResolver()
  return function* ({ text, syntax, path }) {
    const document = yield* readMarkupInSlices(text, syntax)
    const facts = yield* annotate(document.blocks)
    const blocks = document.blocks.map((block, i) => joined(block, facts[i] as AnnotatedBlock))
    return yield* resolve(text, document, blocks, path)
  }
}

/** A block with its facts. Written out, since spreading a thousand blocks takes longer than reading the one that changed. */
function joined(block: Block, facts: AnnotatedBlock): Block & AnnotatedBlock {
  const { kind, depth, text, runs, links, emphasis, references } = block
  const { tokens, sentences, quotes, figures, exemptions, times, mentions, attributions } = facts
  return {
    kind,
    depth,
    text,
    runs,
    links,
    emphasis,
    references,
    tokens,
    sentences,
    quotes,
    figures,
    exemptions,
    times,
    mentions,
    attributions,
  }
}

const sharedAnalyser = createAnalyser()

/** Reads a draft into an article, with a memory shared by all callers. */
export function analyse(draft: Draft): Article {
  return sharedAnalyser(draft)
}

/** The findings of all rules that the settings leave on, in document order. Throws a `RangeError` where these name no preset or rule. */
export function check(article: Article, settings: Settings = {}): readonly Finding[] {
  return run(article, settings).findings
}

/** `analyse` and `check` in one. */
export function lint(draft: Draft, settings: Settings = {}): readonly Finding[] {
  return check(analyse(draft), settings)
}
