import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type Article, type Draft, type Finding, run, type Severity, type Syntax } from '../../rules/index.ts'
import type { ServerSettings } from './settings.ts'

/** What a diagnostic carries for its code actions, so that they need no state of the server. */
export interface DiagnosticData {
  readonly version: number
  readonly fixes: Finding['fixes']
}

/** Where a rule's page stands. */
export const RULE_PAGES = 'https://github.com/onrecord/onrecord/blob/main/docs/rules/'

const SYNTAX: Readonly<Record<string, Syntax>> = { markdown: 'markdown', html: 'html', plaintext: 'text' }
const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

interface Diagnosis {
  readonly resultId: string
  readonly diagnostics: readonly Diagnostic[]
}

interface Remembered {
  readonly version: number
  readonly settings: ServerSettings
  readonly diagnosis: Diagnosis
}

/** Turns documents into diagnostics, and remembers the last answer for each version of them. */
export class Diagnoser {
  readonly #analyse: (draft: Draft) => Article
  readonly #last = new Map<string, Remembered>()
  #results = 0

  constructor(analyse: (draft: Draft) => Article) {
    this.#analyse = analyse
  }

  /** The diagnostics of a document's present version. `resultId` changes only when they may have. */
  diagnose(document: TextDocument, settings: ServerSettings): Diagnosis {
    const last = this.#last.get(document.uri)
    if (last && last.version === document.version && last.settings === settings) return last.diagnosis
    const diagnosis = { resultId: String(++this.#results), diagnostics: this.#read(document, settings) }
    this.#last.set(document.uri, { version: document.version, settings, diagnosis })
    return diagnosis
  }

  forget(uri: string): void {
    this.#last.delete(uri)
  }

  #read(document: TextDocument, settings: ServerSettings): Diagnostic[] {
    const syntax = SYNTAX[document.languageId]
    if (!settings.enable || !syntax) return []
    const article = this.#analyse({ text: document.getText(), syntax, path: decoded(document.uri) })
    return run(article, { rules: settings.rules }).findings.map((finding) => toDiagnostic(document, finding))
  }
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}

function toDiagnostic(document: TextDocument, finding: Finding): Diagnostic {
  const rangeOf = ({ start, end }: { start: number; end: number }) => ({
    start: document.positionAt(start),
    end: document.positionAt(end),
  })
  const data: DiagnosticData = { version: document.version, fixes: finding.fixes }
  return {
    range: rangeOf(finding),
    severity: SEVERITY[finding.severity],
    code: finding.ruleId,
    codeDescription: { href: `${RULE_PAGES}${finding.ruleId}.md` },
    source: 'onrecord',
    message: finding.message,
    data,
    ...(finding.related.length > 0 && {
      relatedInformation: finding.related.map((related) => ({
        location: { uri: document.uri, range: rangeOf(related) },
        message: related.message,
      })),
    }),
  }
}
