import { fileNameOf } from './drafts.ts'
import {
  type FaultyProject,
  merged,
  type ProjectSettings,
  readSettings,
  type ServerSettings,
  unset,
} from './settings.ts'

/** Told of a problem: whether it was there before what was known was forgotten, and the configuration file that has it, if one has. */
type Warn = (problem: string, persists: boolean, file?: FaultyProject) => void

/** The settings of each document, asked for once until something changes. */
export class SettingsStore {
  readonly #ask: (uri: string) => Promise<unknown> | undefined
  readonly #projectOf: (uri: string) => Promise<ProjectSettings>
  readonly #warn: Warn
  readonly #known = new Map<string, Promise<ServerSettings>>()
  #warned = new Set<string>()
  /** What was wrong when all was last forgotten. */
  #before = new Set<string>()
  #pushed: ServerSettings = unset

  /**
   * `ask` puts the question to the editor, or is undefined where it sends its settings unasked. `warn` is called once for
   * each problem, however many documents it concerns, and again when what was forgotten is read anew.
   */
  constructor(
    ask: (uri: string) => Promise<unknown> | undefined,
    projectOf: (uri: string) => Promise<ProjectSettings>,
    warn: Warn,
  ) {
    this.#ask = ask
    this.#projectOf = projectOf
    this.#warn = warn
  }

  /** What holds for a document: its project's configuration, and over it what the editor's user has set. */
  of(uri: string): Promise<ServerSettings> {
    const known = this.#known.get(uri)
    if (known) return known
    const project = this.#projectOf(uri).catch((error: unknown): ProjectSettings => {
      this.#problem(error instanceof Error ? error.message : String(error))
      return { ignored: false, rules: {} }
    })
    const asked = Promise.all([this.ofEditor(uri), project]).then(([editor, set]) => {
      if (set.faulty) {
        const problem = set.faulty.faults.map(({ message }) => message).join('; ')
        this.#problem(`${fileNameOf(set.faulty.uri)}: ${problem}`, set.faulty)
      }
      return merged(editor, set)
    })
    this.#known.set(uri, asked)
    return asked
  }

  /** What the editor's user has set for a document or folder. */
  async ofEditor(uri: string): Promise<ServerSettings> {
    const answer = this.#ask(uri)
    return answer
      ? await answer.then(
          (value) => this.#read(value),
          () => unset,
        )
      : this.#pushed
  }

  /** Takes what an editor sends unasked. */
  pushed(value: unknown): void {
    this.#pushed = this.#read(value)
  }

  /** Forgets what is known of a document, or of all. */
  forget(uri?: string): void {
    if (uri !== undefined) {
      this.#known.delete(uri)
      return
    }
    if (this.#known.size === 0) return
    this.#known.clear()
    this.#before = this.#warned
    this.#warned = new Set()
  }

  #read(value: unknown): ServerSettings {
    const { settings, problems } = readSettings(value)
    for (const problem of problems) this.#problem(problem)
    return settings
  }

  #problem(problem: string, file?: FaultyProject): void {
    const key = `${file?.uri ?? ''} ${problem}`
    if (this.#warned.has(key)) return
    this.#warned.add(key)
    this.#warn(problem, this.#before.has(key), file)
  }
}
