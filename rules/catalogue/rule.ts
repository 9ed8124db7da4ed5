import type { Article, Span } from '../article/model.ts'

/** How much a finding weighs. Errors and warnings fail a run of the command line; the others never do. */
export type Severity = 'error' | 'warning' | 'information' | 'hint'

/** Edits are ranges of the document; `insert` may hold placeholders in square brackets, e.g. `[SOURCE]`. */
export interface Edit extends Span {
  readonly insert: string
}

/** A way to mend a finding. */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
  /** `safe` needs no decision and may run on save; a `suggestion` is taken by hand. */
  readonly safety: 'safe' | 'suggestion'
}

/** Another place that explains a finding. */
export interface Related extends Span {
  readonly message: string
}

/** What a rule reports: offsets are UTF-16 code units into the document, half-open. */
export interface Finding extends Span {
  readonly ruleId: string
  readonly severity: Severity
  readonly message: string
  /** Made when they are asked for: JSON has them, a copy by spreading or to another thread has not. */
  readonly fixes: readonly Fix[]
  readonly related: readonly Related[]
}

/** What `check` yields; the engine adds the rule's id and severity. */
export type Report = Omit<Finding, 'ruleId' | 'severity' | 'fixes' | 'related'> & {
  /** Where a rule grades what it finds. Settings still win. */
  readonly severity?: Severity
  /** Made only when somebody asks for them: a keystroke finds what it found before, and mends nothing. */
  readonly fixes?: () => readonly Fix[]
  readonly related?: readonly Related[]
}

/**
 * A test and a piece of documentation at once. Under a line of prose, `~~~` marks what is reported:
 *
 *     The strike affected 12,000 workers.
 *                         ~~~~~~~~~~~~~~ unattributed-figure
 *
 * An example without marks must stay silent.
 */
export interface Example {
  readonly title: string
  readonly text: string
}

/** Where a standard that demands the rule can be read. */
export interface Standard {
  readonly name: string
  readonly url?: string
}

/** What a rule is told beside the article. */
export interface RuleContext {
  /** "Today", for fixes that insert a date: ISO 8601 day. */
  readonly today: string
}

/** A rule of the catalogue: what it demands, how that is found, and the examples that test it. */
export interface Rule {
  readonly id: string
  /** One sentence. */
  readonly summary: string
  readonly severity: Severity
  /** On in the preset `recommended`. Absent: only `strict` and the presets that name it run the rule. */
  readonly recommended?: true
  /** Asks something of the article as a whole, which a part of one cannot answer. */
  readonly whole?: true
  /** What it harms, when to ignore it: Markdown. */
  readonly docs: string
  readonly standards: readonly Standard[]
  readonly examples: readonly Example[]
  /**
   * Yields each report as it is found: in between the server may do something else. A rule that goes a long way without one may yield
   * undefined.
   */
  check(article: Article, context: RuleContext): Iterable<Report | undefined>
}

/** Typed identity: the one way to write a rule. */
export function defineRule(rule: Rule): Rule {
  return rule
}
