import { l10n, type TextDocument, ViewColumn, type WebviewPanel, window } from 'vscode'
import { GO_TO } from './go-to.ts'

/** The sourcing report beside the draft, without scripts: its links call one command. There is one; it follows its draft. */
export class Report {
  readonly #pageOf: (document: TextDocument) => Promise<string | undefined>
  #panel: WebviewPanel | undefined
  #document: TextDocument | undefined

  /** `pageOf` gives a draft’s report as a page, or nothing where the document is switched off. */
  constructor(pageOf: (document: TextDocument) => Promise<string | undefined>) {
    this.#pageOf = pageOf
  }

  async open(document: TextDocument): Promise<void> {
    this.#document = document
    if (this.#panel) this.#panel.reveal(undefined, true)
    else {
      const column = { viewColumn: ViewColumn.Beside, preserveFocus: true }
      this.#panel = window.createWebviewPanel('onrecord.report', l10n.t('Sourcing report'), column, {
        enableCommandUris: [GO_TO],
      })
      this.#panel.onDidDispose(() => {
        this.#panel = undefined
        this.#document = undefined
      })
    }
    await this.follow()
  }

  /** Shows what the draft says now; the place that is being read stays where it is. */
  async follow(): Promise<void> {
    const document = this.#document
    const page = document && !document.isClosed ? await this.#pageOf(document) : undefined
    if (this.#panel && page !== undefined && this.#panel.webview.html !== page)
      this.#panel.webview.html = page
  }
}
