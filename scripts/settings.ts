import type { Rule } from '../rules/index.ts'
import { PRESETS, SEVERITIES } from '../server/config/names.ts'

/** What the extension reads where somebody asks for it. */
const LANGUAGES = ['latex', 'asciidoc', 'restructuredtext', 'mdx', 'org'] as const

interface Setting {
  readonly markdownDescription: string
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
    return [name, { ...setting, markdownDescription: `%${key}%` }] as const
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
        default: 'default',
        scope: 'resource',
        markdownDescription:
          'Which rules run at which severity where a rule’s own setting is `default`. By default what the project’s `.onrecord.yml` says, else `recommended`.',
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
          'Keep new findings back in the sentence that is being typed, until it ends or the typing pauses.',
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
            default: 'default',
            scope: 'resource',
            markdownDescription: `${rule.summary}\n\n${rule.docs.replaceAll(/\n(?!\n)/g, ' ').replaceAll(/ {2,}/g, ' ')}`,
          },
        ]),
      ),
    },
  }
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
      preset: {
        enum: [...PRESETS],
        description: 'Which rules run at which severity where `rules` does not say.',
      },
      rules: {
        type: 'object',
        additionalProperties: false,
        description: 'The severity of single rules.',
        properties: Object.fromEntries(
          rules.map(({ id, summary }) => [id, { enum: [...SEVERITIES], description: summary }]),
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
