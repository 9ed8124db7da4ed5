import { l10n, window } from 'vscode'
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  State,
  type StateChangeEvent,
} from 'vscode-languageclient'

/** So often in so many milliseconds it may end by itself and is started again. */
const CRASHES = 4
const WITHIN = 180_000

/** Bad messages in a row that are borne. */
const BAD_MESSAGES = 3

/**
 * A client that starts its own server again forgets to ask for the findings of whatever is opened from then on: a new client is
 * made instead.
 */
const ERRORS: ErrorHandler = {
  error: (_error, _message, count = 1) => ({
    action: count <= BAD_MESSAGES ? ErrorAction.Continue : ErrorAction.Shutdown,
  }),
  closed: () => ({
    action: CloseAction.DoNotRestart,
    message: 'The language server has ended by itself.',
    handled: true,
  }),
}

/** The language server, as this side knows it. There is one at most: two would report everything twice. */
export class Server {
  readonly #connect: (errorHandler: ErrorHandler) => BaseLanguageClient
  readonly #changed: () => void
  #client: BaseLanguageClient | undefined
  /** Whoever starts or stops it waits for the one before. */
  #turn: Promise<void> = Promise.resolve()
  /** When it has ended by itself. */
  #crashes: number[] = []

  /** `changed` is called whenever it has been started or has ended, by itself too. */
  constructor(connect: (errorHandler: ErrorHandler) => BaseLanguageClient, changed: () => void) {
    this.#connect = connect
    this.#changed = changed
  }

  /** It has been started. */
  get started(): boolean {
    return this.#client !== undefined
  }

  start(): Promise<void> {
    return this.#next(async () => {
      if (!this.#client) await this.#begin()
    })
  }

  restart(): Promise<void> {
    return this.#next(async () => {
      await this.#end()
      await this.#begin()
    })
  }

  stop(): Promise<void> {
    return this.#next(() => this.#end())
  }

  /** Its answer, once it has started; nothing where it is not running, or has none. What went wrong stands in the output. */
  async request<Answer>(method: string, params: object): Promise<Answer | undefined> {
    await this.#turn
    if (!this.#client?.isRunning()) return undefined
    try {
      return (await this.#client.sendRequest<Answer | null>(method, params)) ?? undefined
    } catch {
      return undefined
    }
  }

  #next(step: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(step)
    return this.#turn
  }

  async #begin(): Promise<void> {
    const client = this.#connect(ERRORS)
    this.#client = client
    client.onDidChangeState((change) => this.#follow(client, change))
    try {
      await client.start()
    } catch (error) {
      void window.showErrorMessage(l10n.t('onrecord: the language server did not start: {0}', String(error)))
    }
  }

  #follow(client: BaseLanguageClient, { oldState, newState }: StateChangeEvent): void {
    this.#changed()
    if (client === this.#client && oldState === State.Running && newState === State.Stopped) this.#crashed()
  }

  #crashed(): void {
    const now = Date.now()
    this.#crashes = [...this.#crashes.filter((at) => now - at < WITHIN), now]
    if (this.#crashes.length <= CRASHES) void this.restart()
    else void this.#giveUp()
  }

  async #giveUp(): Promise<void> {
    const again = l10n.t('Restart server')
    const chosen = await window.showErrorMessage(
      l10n.t('onrecord: the language server has ended by itself several times.'),
      again,
    )
    if (chosen === again) await this.restart()
  }

  async #end(): Promise<void> {
    const client = this.#client
    this.#client = undefined
    if (!client?.isRunning()) return
    try {
      await client.stop()
    } catch {
      // It does not answer any more. The output says so, and its process is ended.
    }
  }
}
