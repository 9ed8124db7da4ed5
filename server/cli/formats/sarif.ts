import { pathToFileURL } from 'node:url'
import { catalogue, rulePageOf, type Severity } from '../../../rules/index.ts'
import { VERSION } from '../../version.ts'
import type { FileReport, Located, ReportedFinding, ReportedProblem } from '../report.ts'
import { repositoryPath } from './repository-path.ts'

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
}

/** SARIF 2.1.0, the exchange format of static analysis: code scanning on GitHub, SARIF viewers in editors. */
export function sarif(reports: readonly FileReport[]): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'onrecord',
            version: VERSION,
            informationUri: 'https://github.com/onrecord/onrecord',
            rules: catalogue.map(({ id, summary, docs, severity }) => ({
              id,
              shortDescription: { text: summary },
              fullDescription: { text: docs },
              helpUri: rulePageOf(id),
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: reports.flatMap(({ path, problems }) =>
              problems.map((problem) => notification(path, problem)),
            ),
          },
        ],
        results: reports.flatMap(({ path, findings }) => findings.map((finding) => resultOf(path, finding))),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function notification(path: string, problem: ReportedProblem): object {
  return {
    level: 'note',
    message: { text: problem.message },
    locations: [
      problem.span
        ? location(path, { ...problem, ...problem.span })
        : { physicalLocation: { artifactLocation: artifact(path) } },
    ],
  }
}

function resultOf(path: string, finding: ReportedFinding): object {
  const { ruleId, severity, message, fixes, related } = finding
  return {
    ruleId,
    ruleIndex: catalogue.findIndex((rule) => rule.id === ruleId),
    level: LEVELS[severity],
    message: { text: message },
    locations: [location(path, finding)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place) => ({
        ...location(path, place),
        message: { text: place.message },
      })),
    }),
    ...(fixes.length > 0 && {
      fixes: fixes.map(({ title, edits }) => ({
        description: { text: title },
        artifactChanges: [
          {
            artifactLocation: artifact(path),
            replacements: edits.map(({ start, end, insert }) => ({
              deletedRegion: { charOffset: start, charLength: end - start },
              insertedContent: { text: insert },
            })),
          },
        ],
      })),
    }),
  }
}

function location(path: string, place: Located & { readonly start: number; readonly end: number }): object {
  return {
    physicalLocation: {
      artifactLocation: artifact(path),
      region: {
        startLine: place.line,
        startColumn: place.column,
        endLine: place.endLine,
        endColumn: place.endColumn,
        charOffset: place.start,
        charLength: place.end - place.start,
      },
    },
  }
}

/** A path as a URI, relative to the repository where it lies in it, as code scanning wants it. */
function artifact(path: string): object {
  const inside = repositoryPath(path)
  return {
    uri:
      inside === undefined ? pathToFileURL(path).href : inside.split('/').map(encodeURIComponent).join('/'),
  }
}
