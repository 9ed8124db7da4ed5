/** The linter as a library: text in, findings out. */
import type { Article, Syntax } from './article/model.ts'
import type { Finding, Rule, Severity } from './catalogue/rule.ts'

export type * from './article/model.ts'
export type * from './catalogue/rule.ts'

/** A document to read. */
export interface Draft {
  readonly text: string
  readonly syntax: Syntax
  /** Path or URI; only its name is read, for a date like `2025-11-04-troops.md`. */
  readonly path?: string
}

/** How rules are set. `off` silences a rule; a severity turns it on at that severity. */
export interface Settings {
  readonly rules?: Readonly<Record<string, Severity | 'off'>>
  /** "Today" as an ISO 8601 day, for fixes that insert a date. */
  readonly today?: string
}

/** All rules, in the order in which the documentation lists them. */
export const catalogue: readonly Rule[] = []

/** Reads a draft into an article. Never throws: what could not be read is in `article.document.problems`. */
export function analyse(_draft: Draft): Article {
  throw new Error('not built yet')
}

/** The findings of all rules that the settings leave on, in document order. */
export function check(_article: Article, _settings: Settings = {}): Finding[] {
  throw new Error('not built yet')
}

/** `analyse` and `check` in one. */
export function lint(draft: Draft, settings: Settings = {}): Finding[] {
  return check(analyse(draft), settings)
}
