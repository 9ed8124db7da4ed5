import { l10n, type Uri, ViewColumn, type WebviewPanel, window } from 'vscode'
import { GO_TO } from './go-to.ts'

/** The sourcing report beside the draft, without scripts: its links call one command. There is one; it follows its draft. */
export class Report {
  readonly #pageOf: (draft: Uri) => Promise<string | undefined>
  #panel: WebviewPanel | undefined
  /** A draft that is closed and opened again is another document at the same place. */
  #draft: Uri | undefined

  /** `pageOf` gives a draft’s report as a page, or nothing where it is closed or switched off. */
  constructor(pageOf: (draft: Uri) => Promise<string | undefined>) {
    this.#pageOf = pageOf
  }

  async open(draft: Uri): Promise<void> {
    this.#draft = draft
    if (this.#panel) this.#panel.reveal(undefined, true)
    else {
      const column = { viewColumn: ViewColumn.Beside, preserveFocus: true }
      this.#panel = window.createWebviewPanel('onrecord.report', l10n.t('Sourcing report'), column, {
        enableCommandUris: [GO_TO],
      })
      this.#panel.onDidDispose(() => {
        this.#panel = undefined
        this.#draft = undefined
      })
    }
    await this.follow()
  }

  /** Shows what the draft says now; the place that is being read stays where it is. */
  async follow(): Promise<void> {
    const page = this.#draft && (await this.#pageOf(this.#draft))
    if (this.#panel && page !== undefined && this.#panel.webview.html !== page)
      this.#panel.webview.html = page
  }
}
