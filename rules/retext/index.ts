/** The rules for people who have a unified pipeline: a parser of news prose and a plugin that reports what is not sourced. */
import type { Root } from 'nlcst'
import type { Plugin } from 'unified'
import { lint, rulePageOf, type Settings, type Syntax, syntaxOfFile } from '../index.ts'
import { placer, toTree } from './tree.ts'

/** Options of `retextOnrecord`: the linter's settings, and the markup of the file (default: by its extension, else Markdown). */
export interface Options extends Settings {
  readonly syntax?: Syntax
}

/**
 * A unified parser that emits nlcst, drop-in for `retext-english`: sentence boundaries that know titles, abbreviations,
 * datelines and quotations closed before their speaker.
 */
export const retextNews: Plugin<[], string, Root> = function () {
  this.parser = (document) => toTree(document)
}

/**
 * Reports every finding as a message of the file, with rule, place and the page of the rule. Works behind any parser: it
 * reads the file's own text, since markup and front matter tell what is prose.
 */
export const retextOnrecord: Plugin<[Options?], Root> = (options = {}) => {
  return (_tree, file) => {
    const text = String(file)
    const { path } = file
    // Prose without a name, or with one that tells nothing, is Markdown to most who have a pipeline.
    const syntax = options.syntax ?? syntaxOfFile(path) ?? 'markdown'
    const at = placer(text)
    const draft = { text, syntax, ...(path !== undefined && { path }) }
    for (const { ruleId, severity, message, start, end } of lint(draft, options)) {
      const reported = file.message(message, { place: at({ start, end }), source: 'onrecord', ruleId })
      reported.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
      reported.actual = text.slice(start, end)
      reported.url = rulePageOf(ruleId)
    }
  }
}
