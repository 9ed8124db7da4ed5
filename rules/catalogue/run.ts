import type { Article, Genre, Problem } from '../article/model.ts'
import { finished, type Slices } from '../article/slices.ts'
import { type Accepted, withoutAccepted } from './accepted.ts'
import { ignoreFixes, respectIgnores } from './ignores.ts'
import { catalogue } from './index.ts'
import { type Preset, presets } from './presets.ts'
import type { Finding, Fix, Related, Report, Rule, Severity } from './rule.ts'

/** How rules are set. `off` silences a rule; a severity turns it on at that severity. */
export interface Settings {
  /** Which rules run where `rules` does not say. Default: that of the article's genre, else `recommended`. */
  readonly preset?: Preset
  readonly rules?: Readonly<Record<string, Severity | 'off'>>
  /** Names and tallies that the newsroom takes as known. */
  readonly accept?: Accepted
  /** The draft is a part of an article, as a notebook's cell is: nothing is asked of the whole. */
  readonly fragment?: boolean
  /** "Today" as an ISO 8601 day, for fixes that insert a date. */
  readonly today?: string
}

/** The presets of genres that have other customs than news. */
const OF_GENRE: Readonly<Partial<Record<Genre, Preset>>> = {
  opinion: 'opinion',
  feature: 'feature',
  obituary: 'feature',
  interview: 'feature',
}

const known = new Set(catalogue.map(({ id }) => id))

/** The findings of one article, and the rules that failed on it. */
export interface Outcome {
  readonly findings: readonly Finding[]
  readonly problems: readonly Problem[]
}

/**
 * Runs all rules that the settings leave on and leaves out what the document's own comments ignore. Findings come in
 * document order. A rule that throws is named in
 * `problems` and costs only its own findings.
 */
export function run(article: Article, settings: Settings = {}): Outcome {
  return finished(runInSlices(article, settings))
}

/** The day of the calendar where the writer is, as ISO 8601: in the evening of America the next one has begun elsewhere. */
function dayOf(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** `run` in slices, a report at a time. */
export function* runInSlices(article: Article, settings: Settings = {}): Slices<Outcome> {
  const findings: Finding[] = []
  const problems: Problem[] = []
  const ran = new Set<string>()
  const context = { today: settings.today ?? dayOf(new Date()) }
  const chosen = settings.preset ?? OF_GENRE[article.genre] ?? 'recommended'
  // Without the types nothing else tells of a misspelt one.
  if (!Object.hasOwn(presets, chosen)) throw new RangeError(`there is no preset “${chosen}”`)
  for (const id of Object.keys(settings.rules ?? {}))
    if (!known.has(id)) throw new RangeError(`there is no rule “${id}”`)
  const preset = presets[chosen]
  for (const rule of catalogue) {
    const severity = settings.rules?.[rule.id] ?? preset[rule.id] ?? 'off'
    if (severity === 'off' || (rule.whole && settings.fragment)) continue
    ran.add(rule.id)
    try {
      const set = severity === rule.severity ? undefined : severity
      const own: Finding[] = []
      for (const report of rule.check(article, context)) {
        if (report) own.push(new Reported(rule, article, report, set))
        yield
      }
      findings.push(...own)
    } catch (error) {
      problems.push({ message: `the rule ${rule.id} failed on this article: ${String(error)}` })
    }
    yield
  }
  const respected = respectIgnores(
    article,
    withoutAccepted(article, findings, settings.accept ?? {}),
    known,
    ran,
  )
  return {
    findings: [...respected.findings].sort(inOrder),
    problems: [...problems, ...respected.problems],
  }
}

function inOrder(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || a.ruleId.localeCompare(b.ruleId)
}

/** A class, since objects that are written with a getter of their own take many times as long to make. */
class Reported implements Finding {
  readonly start: number
  readonly end: number
  readonly ruleId: string
  readonly severity: Severity
  readonly message: string
  readonly related: readonly Related[]
  readonly #article: Article
  readonly #mend: Report['fixes']
  #fixes: readonly Fix[] | undefined

  constructor(rule: Rule, article: Article, report: Report, set: Severity | undefined) {
    this.start = report.start
    this.end = report.end
    this.ruleId = rule.id
    this.severity = set ?? report.severity ?? rule.severity
    this.message = report.message
    this.related = report.related ?? NONE
    this.#article = article
    this.#mend = report.fixes
  }

  get fixes(): readonly Fix[] {
    this.#fixes ??= [...(this.#mend?.() ?? []), ...ignoreFixes(this.#article, this.start, this.ruleId)]
    return this.#fixes
  }

  /** What `JSON.stringify` writes: it passes over getters of a class. */
  toJSON(): Finding {
    const { start, end, ruleId, severity, message, fixes, related } = this
    return { start, end, ruleId, severity, message, fixes, related }
  }
}

const NONE: readonly Related[] = []
