import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import {
  type Finding,
  finished,
  rulePageOf,
  runInSlices,
  type Severity,
  type Slices,
} from '../../rules/index.ts'
import type { Client } from './capabilities.ts'
import { type Drafts, type Reading, rangeOf } from './drafts.ts'
import type { ServerSettings } from './settings.ts'

/** A cell of a notebook comes as a document of its own. */
export function isCell(uri: string): boolean {
  return uri.startsWith('vscode-notebook-cell:')
}

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** What is found in one version of a document. */
export interface Diagnosis {
  /** Changes only when the diagnostics may have. */
  readonly resultId: string
  readonly diagnostics: readonly Diagnostic[]
  /** What the diagnostics of rules were made of. */
  readonly findings: ReadonlyMap<Diagnostic, Finding>
}

interface Remembered {
  readonly version: number
  readonly settings: ServerSettings
  readonly diagnosis: Diagnosis
}

/** Turns documents into diagnostics, and remembers the last answer for each version of them. */
export class Diagnoser {
  readonly #drafts: Drafts
  readonly #last = new Map<string, Remembered>()
  /** Not of another run of the server: an editor may still hold a report of that one. */
  readonly #run = Date.now().toString(36)
  #results = 0

  constructor(drafts: Drafts) {
    this.#drafts = drafts
  }

  /** The diagnostics of a document's present version: findings, and what could not be read. */
  diagnose(document: TextDocument, settings: ServerSettings): Diagnosis {
    const last = this.#last.get(document.uri)
    if (last && last.version === document.version && last.settings === settings) return last.diagnosis
    const reading = settings.enable ? this.#drafts.read(document) : undefined
    if (reading) finished(this.#keep(reading, settings))
    else this.#remember(document, settings, { diagnostics: [], findings: new Map() })
    return this.#last.get(document.uri)?.diagnosis ?? NOTHING
  }

  /** Resolves when `diagnose` takes no time. Documents that nobody is `waiting` for come last. */
  async ready(document: TextDocument, settings: ServerSettings, waiting = true): Promise<void> {
    const then = (reading: Reading): Slices<void> => this.#keep(reading, settings)
    if (settings.enable) await this.#drafts.ready(document, then, waiting)
  }

  forget(uri: string): void {
    this.#last.delete(uri)
    this.#drafts.forget(uri)
  }

  *#keep(reading: Reading, settings: ServerSettings): Slices<void> {
    const { article, document } = reading
    const { preset, rules, accept } = settings
    const { findings, problems } = yield* runInSlices(article, {
      rules,
      fragment: isCell(document.uri),
      ...(preset && { preset }),
      ...(accept && { accept }),
    })
    const found = new Map(findings.map((finding) => [toDiagnostic(document, finding), finding]))
    const unread = [...article.document.problems, ...problems].map(({ message, span }) => ({
      range: rangeOf(document, span ?? { start: 0, end: 0 }),
      severity: DiagnosticSeverity.Information,
      source: 'onrecord',
      message,
    }))
    this.#remember(document, settings, { diagnostics: [...unread, ...found.keys()], findings: found })
  }

  #remember(
    { uri, version }: TextDocument,
    settings: ServerSettings,
    found: Omit<Diagnosis, 'resultId'>,
  ): void {
    const diagnosis = { resultId: `${this.#run}-${++this.#results}`, ...found }
    this.#last.set(uri, { version, settings, diagnosis })
  }
}

/** Diagnostics without what the client would drop: links to rules are a third of what is published of a long draft. */
export function publishable(
  diagnostics: readonly Diagnostic[],
  { relates, linksRules }: Client,
): Diagnostic[] {
  if (relates && linksRules) return [...diagnostics]
  return diagnostics.map(({ codeDescription, relatedInformation, ...plain }) => ({
    ...plain,
    ...(linksRules && codeDescription && { codeDescription }),
    ...(relates && relatedInformation && { relatedInformation }),
  }))
}

const NOTHING: Diagnosis = { resultId: '', diagnostics: [], findings: new Map() }

function toDiagnostic(document: TextDocument, finding: Finding): Diagnostic {
  return {
    range: rangeOf(document, finding),
    severity: SEVERITY[finding.severity],
    code: finding.ruleId,
    codeDescription: { href: rulePageOf(finding.ruleId) },
    source: 'onrecord',
    message: finding.message,
    ...(finding.related.length > 0 && {
      relatedInformation: finding.related.map((related) => ({
        location: { uri: document.uri, range: rangeOf(document, related) },
        message: related.message,
      })),
    }),
  }
}
