import type { CancellationToken } from 'vscode-languageserver'

/** Lets questions wait until something has changed. */
export class Changes {
  readonly #waiting = new Set<() => void>()
  #count = 0

  /** How many there have been. */
  get count(): number {
    return this.#count
  }

  announce(): void {
    this.#count++
    for (const go of this.#waiting) go()
  }

  /** Resolves at the next change, or when the question is withdrawn. */
  next(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        this.#waiting.delete(go)
        resolve()
      }
      this.#waiting.add(go)
      if (token.isCancellationRequested) go()
      else token.onCancellationRequested(go)
    })
  }
}
