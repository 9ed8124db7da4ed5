import { languages, type TextDocument, type TextEditor, window, workspace } from 'vscode'

/** `vscode-vfs` is a repository opened in a browser, `vscode-test-web` a folder served to one. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web']
/** In these languages drafts are read without asking, in those of the setting `languages` too. */
const LANGUAGES = ['markdown', 'plaintext', 'html']

/** What counts as a draft, and which draft is in front. */
export class Drafts {
  #selector = selectorNow()
  /** The draft that view and status are about. */
  #shown: TextDocument | undefined
  #latest: TextDocument | undefined

  /** As VS Code and the server are told it. */
  get selector(): { language: string; scheme: string }[] {
    return this.#selector
  }

  /** The setting `languages` has changed. */
  readSetting(): void {
    this.#selector = selectorNow()
  }

  has(document: TextDocument): boolean {
    return languages.match(this.#selector, document) > 0
  }

  anyIsOpen(): boolean {
    return workspace.textDocuments.some((document) => this.has(document))
  }

  /** Takes note of the draft in front, which is shown from now on. */
  show(): TextDocument | undefined {
    this.#shown = this.editorInFront()?.document
    if (this.#shown) this.#latest = this.#shown
    return this.#shown
  }

  /** Is this still the draft that is shown? */
  shows(document: TextDocument | undefined): boolean {
    return this.#shown === document
  }

  /** The draft that was in front last, as long as it is open. */
  get latest(): TextDocument | undefined {
    return this.#latest?.isClosed ? undefined : this.#latest
  }

  /**
   * Where a draft is being written. It stays in front when the report or another panel is, the output, or the other side of a
   * comparison, as long as it can be seen.
   */
  editorInFront(): TextEditor | undefined {
    const active = window.activeTextEditor
    if (active && this.has(active.document)) return active
    const beside = active?.viewColumn
    return window.visibleTextEditors.find(
      ({ document, viewColumn }) =>
        document === this.#shown && (beside === undefined || viewColumn === beside),
    )
  }
}

/**
 * What counts as a draft. Diffs, output and git’s own views are copies: nothing there is to be mended. Of notebooks the
 * Markdown cells are read.
 */
function selectorNow(): { language: string; scheme: string }[] {
  const more: unknown = workspace.getConfiguration('onrecord').get('languages')
  const chosen = Array.isArray(more) ? more.filter((one) => typeof one === 'string') : []
  const named = [...LANGUAGES, ...chosen].flatMap((language) =>
    SCHEMES.map((scheme) => ({ language, scheme })),
  )
  return [...named, { language: 'markdown', scheme: 'vscode-notebook-cell' }]
}
