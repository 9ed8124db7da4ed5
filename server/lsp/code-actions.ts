import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Position,
  type TextEdit,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Edit, Finding } from '../../rules/index.ts'
import { safeEdits } from '../safe-fixes.ts'
import { FIX_ALL } from './capabilities.ts'
import type { Diagnosis } from './diagnostics.ts'

/**
 * The quick fixes of the diagnostics that the client asks about, and "fix all" for the fixes that need no decision. A diagnostic
 * that the document no longer has gets none: the draft has moved on.
 */
export function codeActions(
  document: TextDocument,
  { diagnostics, only }: CodeActionContext,
  { findings }: Diagnosis,
): CodeAction[] {
  const wanted = (kind: string): boolean =>
    !only || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`))
  const actions = wanted(CodeActionKind.QuickFix)
    ? diagnostics.flatMap((diagnostic) => quickFixes(document, diagnostic, findings))
    : []
  const safe = only && wanted(FIX_ALL) ? fixAll(document, findings.values()) : undefined
  return safe ? [...actions, safe] : actions
}

function quickFixes(
  document: TextDocument,
  diagnostic: Diagnostic,
  findings: Diagnosis['findings'],
): CodeAction[] {
  const [, finding] = [...findings].find(([known]) => isSame(known, diagnostic)) ?? []
  return (finding?.fixes ?? []).map((fix, i) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: i === 0 && fix.safety === 'safe',
    edit: { changes: { [document.uri]: textEdits(document, fix.edits) } },
  }))
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && isAt(a.range.start, b.range.start) && isAt(a.range.end, b.range.end)
}

function isAt(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character
}

function fixAll(document: TextDocument, findings: Iterable<Finding>): CodeAction | undefined {
  const edits = safeEdits(document.getText().length, findings)
  if (edits.length === 0) return undefined
  return {
    title: 'Fix all that needs no decision',
    kind: FIX_ALL,
    edit: { changes: { [document.uri]: textEdits(document, edits) } },
  }
}

function textEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ start, end, insert }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText: insert,
  }))
}
