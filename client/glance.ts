import {
  commands,
  type Disposable,
  type LanguageStatusItem,
  l10n,
  languages,
  type TextDocument,
  window,
} from 'vscode'
import type { Overview } from '../server/lsp/overview.ts'
import type { Ask } from './commands.ts'
import type { Drafts } from './drafts.ts'
import { SourcesView } from './sources-view.ts'

/** Milliseconds of quiet after which view and status follow what is typed. */
const PAUSE = 200

/** The draft in front at a glance: the Sources view with its badge, and the status of its language. */
export class Glance implements Disposable {
  /** The Sources view's data, in tree order. */
  readonly view = new SourcesView()
  readonly #tree = window.createTreeView('onrecord.sources', {
    treeDataProvider: this.view,
    showCollapseAll: true,
  })
  readonly #drafts: Drafts
  readonly #ask: Ask
  readonly #followed: () => Promise<void>
  readonly #status: LanguageStatusItem
  #waiting: ReturnType<typeof setTimeout> | undefined

  /** `followed` is called whenever they show what the draft says now. */
  constructor(drafts: Drafts, ask: Ask, followed: () => Promise<void>) {
    this.#drafts = drafts
    this.#ask = ask
    this.#followed = followed
    this.#status = languages.createLanguageStatusItem('onrecord.sources', drafts.selector)
    this.#status.name = 'onrecord'
    this.#status.command = { command: 'onrecord.openReport', title: l10n.t('Open report') }
  }

  /** Other documents count as drafts now. */
  select(): void {
    this.#status.selector = this.#drafts.selector
  }

  /** Follows the draft once nothing more has happened for a while. */
  later(): void {
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => void this.#refresh(), PAUSE)
  }

  dispose(): void {
    clearTimeout(this.#waiting)
    this.#status.dispose()
    this.#tree.dispose()
  }

  async #refresh(): Promise<void> {
    const document = this.#drafts.show()
    void commands.executeCommand('setContext', 'onrecord.draft', document !== undefined)
    const overview = document && (await this.#ask<Overview>('onrecord/overview', document))
    // Another has come to the front meanwhile.
    if (!this.#drafts.shows(document)) return
    void commands.executeCommand('setContext', 'onrecord.silent', document !== undefined && !overview)
    this.view.show(document?.uri, overview)
    // The name is there to see where the report or a panel is in front of the draft.
    this.#tree.description = overview && document ? nameOf(document) : ''
    const claims = overview?.unsourced.length ?? 0
    this.#tree.badge = claims > 0 ? { value: claims, tooltip: l10n.t('Claims without a source') } : undefined
    this.#status.text = overview?.summary ?? l10n.t('Not read')
    this.#status.detail = claims > 0 ? l10n.t('{0} unsourced', claims) : ''
    await this.#followed()
  }
}

function nameOf({ uri }: TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1)
}
