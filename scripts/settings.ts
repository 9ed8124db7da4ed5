import type { Rule } from '../rules/index.ts'

const SEVERITIES = ['off', 'hint', 'information', 'warning', 'error']

/** The `configuration` contribution of package.json: one setting a rule, with what the rule demands. */
export function settingsContribution(rules: readonly Rule[]): object {
  return {
    title: 'onrecord',
    properties: {
      'onrecord.enable': {
        type: 'boolean',
        default: true,
        scope: 'resource',
        markdownDescription: 'Read drafts and report what they do not source.',
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
            enum: SEVERITIES,
            default: rule.severity,
            scope: 'resource',
            markdownDescription: `${rule.summary}\n\n${rule.docs.replaceAll(/\n(?!\n)/g, ' ').replaceAll(/ {2,}/g, ' ')}`,
          },
        ]),
      ),
    },
  }
}
