import type { Rule } from '../rules/index.ts'
import { PRESETS, SEVERITIES } from '../server/config/names.ts'

/** What the extension reads where somebody asks for it. */
const LANGUAGES = ['latex', 'asciidoc', 'restructuredtext', 'mdx', 'org'] as const

/** What each preset is for. */
const PRESET_WORDS: Readonly<Record<(typeof PRESETS)[number], string>> = {
  recommended:
    'For every newsroom: figures, vague attribution and dates, and the rules proven on real articles.',
  strict: 'All rules, at their own severities.',
  wire: 'For stories that others reprint: stricter on who speaks, above all on anonymous sources.',
  feature: 'For telling at length: no date is asked for.',
  opinion:
    'For columns: figures and quotations still need their sources; “critics say” is allowed, no date is asked for.',
}

/** How an editor shows what a rule reports. */
const SEVERITY_WORDS: Readonly<Record<(typeof SEVERITIES)[number], string>> = {
  off: 'Not asked for.',
  hint: 'Marked by three dots in the text, and nowhere else.',
  information: 'Underlined, and listed as information.',
  warning: 'Underlined, and counted as a warning.',
  error: 'Underlined, and counted as an error.',
}

interface Setting {
  readonly markdownDescription: string
  /** In the order of `enum`. */
  readonly markdownEnumDescriptions?: readonly string[]
  readonly [key: string]: unknown
}

interface Contribution {
  readonly title: string
  readonly properties: Readonly<Record<string, Setting>>
}

/** The contribution with its descriptions taken out into `words`, for package.nls.json and its translations. */
export function externalised({ title, properties }: Contribution): {
  configuration: Contribution
  words: Record<string, string>
} {
  const words: Record<string, string> = {}
  const named = Object.entries(properties).map(([name, setting]) => {
    const key = name.replace('onrecord', 'config')
    words[key] = setting.markdownDescription
    // The severities mean the same for every rule, and are translated once.
    const values = key.startsWith('config.rules.') ? 'config.severity' : key
    const described = setting.markdownEnumDescriptions?.map((meaning, i) => {
      const value = `${values}.${(setting.enum as string[])[i]}`
      words[value] = meaning
      return `%${value}%`
    })
    return [
      name,
      {
        ...setting,
        markdownDescription: `%${key}%`,
        ...(described && { markdownEnumDescriptions: described }),
      },
    ] as const
  })
  return { configuration: { title, properties: Object.fromEntries(named) }, words }
}

/** The `configuration` contribution of package.json: one setting a rule, with what the rule demands. */
export function settingsContribution(rules: readonly Rule[]): Contribution {
  return {
    title: 'onrecord',
    properties: {
      'onrecord.enable': {
        type: 'boolean',
        default: true,
        scope: 'resource',
        markdownDescription: 'Read drafts and report what they do not source.',
      },
      'onrecord.preset': {
        type: 'string',
        enum: ['default', ...PRESETS],
        markdownEnumDescriptions: [
          'What the project’s `.onrecord.yml` says, else `recommended`; `opinion` or `feature` for drafts of these genres.',
          ...PRESETS.map((preset) => PRESET_WORDS[preset]),
        ],
        default: 'default',
        scope: 'resource',
        markdownDescription:
          'Which rules run at which severity where a rule’s own setting is `default`. By default what the project’s `.onrecord.yml` says, else `recommended`, or what suits the draft’s genre.',
      },
      'onrecord.codeLens': {
        type: 'boolean',
        default: true,
        scope: 'resource',
        markdownDescription: 'Over the headline, show how many sources of which kind the draft has.',
      },
      'onrecord.inlayHints': {
        type: 'boolean',
        default: false,
        scope: 'resource',
        markdownDescription: 'Behind each figure, show its source; behind each relative time, its date.',
      },
      'onrecord.semanticTokens': {
        type: 'boolean',
        default: false,
        scope: 'resource',
        markdownDescription: 'Colour sources, cues, what is attributed and figures without a source.',
      },
      'onrecord.workspaceDiagnostics': {
        type: 'boolean',
        default: false,
        scope: 'resource',
        markdownDescription:
          'Report on every draft in the folder, open or not. What the configuration file ignores is left out.',
      },
      'onrecord.holdBack': {
        type: 'boolean',
        default: true,
        scope: 'resource',
        markdownDescription:
          'Keep new findings back while the sentence, quotation or date at the caret is being typed: until the next sentence ends or the paragraph is left, the typing pauses or the draft is saved.',
      },
      'onrecord.languages': {
        type: 'array',
        items: { type: 'string', enum: [...LANGUAGES] },
        uniqueItems: true,
        default: [],
        scope: 'window',
        markdownDescription: 'Read drafts in these languages too, besides Markdown, HTML and plain text.',
      },
      'onrecord.trace.server': {
        type: 'string',
        enum: ['off', 'messages', 'verbose'],
        default: 'off',
        scope: 'window',
        markdownDescription: 'Write the messages between editor and language server to the output channel.',
      },
      ...Object.fromEntries(
        rules.map((rule) => [
          `onrecord.rules.${rule.id}`,
          {
            type: 'string',
            enum: ['default', ...SEVERITIES],
            markdownEnumDescriptions: [
              'What the preset says.',
              ...SEVERITIES.map((severity) => SEVERITY_WORDS[severity]),
            ],
            default: 'default',
            scope: 'resource',
            markdownDescription: demandOf(rule),
          },
        ]),
      ),
    },
  }
}

/** What a rule demands, as Markdown with a paragraph a line. */
function demandOf({ summary, docs }: Rule): string {
  const paragraphs = docs.split(/\n\n+/).map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
  return [summary, ...paragraphs].join('\n\n')
}

/** JSON Schema of the configuration file: completion and hovers where it is written. */
export function configSchema(rules: readonly Rule[]): object {
  const list = (description: string): object => ({ type: 'array', items: { type: 'string' }, description })
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'onrecord configuration',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'Where this schema stands, for editors.' },
      preset: {
        enum: [...PRESETS],
        enumDescriptions: PRESETS.map((preset) => PRESET_WORDS[preset]),
        default: 'recommended',
        description:
          'Which rules run at which severity where `rules` does not say. Absent: `recommended`; `opinion` or `feature` for drafts of these genres.',
      },
      rules: {
        type: 'object',
        additionalProperties: false,
        description: 'The severity of single rules.',
        properties: Object.fromEntries(
          rules.map((rule) => [
            rule.id,
            {
              enum: [...SEVERITIES],
              enumDescriptions: SEVERITIES.map((severity) => SEVERITY_WORDS[severity]),
              default: rule.severity,
              description: rule.summary,
              markdownDescription: demandOf(rule),
            },
          ]),
        ),
      },
      ignore: list('Globs of drafts that are not checked, relative to the folder of this file.'),
      accept: {
        type: 'object',
        additionalProperties: false,
        description: 'What the newsroom takes as known.',
        properties: {
          names: list('Names that need nobody to say who they are.'),
          tallies: list('Phrases by which the outlet vouches for its own figures.'),
        },
      },
    },
  }
}
