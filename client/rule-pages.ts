import {
  commands,
  type Diagnostic,
  l10n,
  languages,
  type TextDocumentContentProvider,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode'

/** The scheme of pages that the server writes. */
export const PAGES = 'onrecord'

type Ask = <Answer>(method: string, params: object) => Promise<Answer | undefined>

/** What a rule demands and why, with examples, as Markdown: the server knows it, no network is asked. */
export class RulePages implements TextDocumentContentProvider {
  readonly #ask: Ask

  constructor(ask: Ask) {
    this.#ask = ask
  }

  async provideTextDocumentContent({ path }: Uri): Promise<string> {
    return (await this.#ask<string>('onrecord/rule', { id: path.replace(/^\/|\.md$/g, '') })) ?? ''
  }

  /** Shows beside the draft the page of the finding at the caret, else of the rule that is picked; those that the draft breaks stand first. */
  async explain(editor: TextEditor | undefined): Promise<void> {
    const found = editor
      ? languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === 'onrecord')
      : []
    const here = found.find(({ range }) => editor && range.contains(editor.selection.active))
    const rule = here ? ruleOf(here) : await this.#picked(new Set(found.map(ruleOf)))
    if (rule === undefined) return
    const page = Uri.from({ scheme: PAGES, path: `/${rule}.md` })
    try {
      await commands.executeCommand('markdown.showLockedPreviewToSide', page)
    } catch {
      // Without Markdown’s own extension the page is text.
      await window.showTextDocument(await workspace.openTextDocument(page), ViewColumn.Beside)
    }
  }

  async #picked(found: ReadonlySet<string>): Promise<string | undefined> {
    const rules = await this.#ask<{ id: string; summary: string }[]>('onrecord/rules', {})
    if (!rules) {
      void window.showInformationMessage(l10n.t('The language server is not running.'))
      return undefined
    }
    const picks = rules
      .map(({ id, summary }) => ({ label: id, description: summary }))
      .sort((one, other) => Number(found.has(other.label)) - Number(found.has(one.label)))
    return (await window.showQuickPick(picks, { matchOnDescription: true }))?.label
  }
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''))
}
