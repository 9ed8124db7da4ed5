import { env, l10n, Position, type TextDocument, Uri, window, workspace } from 'vscode'
import type { Overview } from '../server/lsp/overview.ts'
import type { Drafts } from './drafts.ts'
import { goTo } from './go-to.ts'

/** The server's answer about a document, or nothing where it is not running or the document is switched off. */
export type Ask = <Answer>(
  method: string,
  document: { readonly uri: Uri },
  more?: object,
) => Promise<Answer | undefined>

/** What users do with the draft in front. */
export class Commands {
  readonly #drafts: Drafts
  readonly #ask: Ask

  constructor(drafts: Drafts, ask: Ask) {
    this.#drafts = drafts
    this.#ask = ask
  }

  /** The draft that a command is for, and what it says; where there is none, the user learns why nothing happens. */
  async read(
    document = this.#drafts.editorInFront()?.document,
  ): Promise<{ document: TextDocument; overview: Overview } | undefined> {
    const overview = document && (await this.#ask<Overview>('onrecord/overview', document))
    if (overview) return { document, overview }
    const why = document
      ? l10n.t('This draft is not read: a setting leaves it out, or the language server is not running.')
      : l10n.t('There is no draft in front.')
    void window.showInformationMessage(why)
    return undefined
  }

  /** Selects the next unsourced claim behind the caret, from the top again at the end. The walkthrough’s button stands before the draft. */
  async nextUnsourced(): Promise<void> {
    const editor = this.#drafts.editorInFront()
    const draft = await this.read(editor?.document ?? this.#drafts.latest)
    if (!draft) return
    const { document, overview } = draft
    const caret = editor?.selection.start ?? new Position(0, 0)
    const claims = overview.unsourced.map(({ range }) => range)
    const next =
      claims.find(({ start }) => new Position(start.line, start.character).isAfter(caret)) ?? claims[0]
    if (!next) {
      void window.showInformationMessage(l10n.t('Every claim in this draft has its source.'))
      return
    }
    const { start, end } = next
    await goTo(document.uri.toString(), start.line, start.character, end.line, end.character)
  }

  async copySheet(): Promise<void> {
    const draft = await this.read()
    const sheet = draft && (await this.#ask<string>('onrecord/sheet', draft.document))
    if (sheet === undefined) return
    await env.clipboard.writeText(sheet)
    void window.setStatusBarMessage(l10n.t('The source sheet is in the clipboard.'), 4000)
  }
}

/** The sample draft as a document that nobody has saved yet. */
export async function openSample(extension: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'examples/draft.md'))
  const content = new TextDecoder().decode(bytes)
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }))
}
