import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type TextEdit,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Edit, Fix } from '../../rules/index.ts'
import { FIX_ALL } from './capabilities.ts'
import type { DiagnosticData } from './diagnostics.ts'

/**
 * The quick fixes of the diagnostics that the client asks about, and "fix all" for the fixes that need no decision.
 * A diagnostic of an older version of the document gets none: its edits would land in the wrong place.
 */
export function codeActions(
  document: TextDocument,
  { diagnostics, only }: CodeActionContext,
  all: readonly Diagnostic[],
): CodeAction[] {
  const wanted = (kind: string): boolean =>
    !only || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`))
  const actions = wanted(CodeActionKind.QuickFix)
    ? diagnostics.flatMap((diagnostic) => quickFixes(document, diagnostic))
    : []
  const safe = only && wanted(FIX_ALL) ? fixAll(document, all) : undefined
  return safe ? [...actions, safe] : actions
}

function quickFixes(document: TextDocument, diagnostic: Diagnostic): CodeAction[] {
  return fixesOf(document, diagnostic).map((fix, i) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: i === 0 && fix.safety === 'safe',
    edit: { changes: { [document.uri]: textEdits(document, fix.edits) } },
  }))
}

function fixAll(document: TextDocument, diagnostics: readonly Diagnostic[]): CodeAction | undefined {
  const edits: Edit[] = []
  for (const diagnostic of diagnostics) {
    const fix = fixesOf(document, diagnostic).find(({ safety }) => safety === 'safe')
    const clear = fix?.edits.every((edit) =>
      edits.every((other) => edit.start >= other.end || edit.end <= other.start),
    )
    if (fix && clear) edits.push(...fix.edits)
  }
  if (edits.length === 0) return undefined
  return {
    title: 'Fix all that needs no decision',
    kind: FIX_ALL,
    edit: { changes: { [document.uri]: textEdits(document, edits) } },
  }
}

function fixesOf(document: TextDocument, diagnostic: Diagnostic): readonly Fix[] {
  const data = diagnostic.data as DiagnosticData | undefined
  return diagnostic.source === 'onrecord' && data?.version === document.version ? data.fixes : []
}

function textEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ start, end, insert }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText: insert,
  }))
}
