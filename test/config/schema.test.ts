/** The schema by which editors complete the configuration knows what the linter knows. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { catalogue } from '../../rules/index.ts'
import { parseConfig } from '../../server/config/parse.ts'

interface Schema {
  readonly properties: Readonly<
    Record<string, { readonly enum?: readonly string[]; readonly properties?: object }>
  >
}
const schema = JSON.parse(
  readFileSync(new URL('../../schema/onrecord.schema.json', import.meta.url), 'utf8'),
) as Schema

describe('the schema of the configuration', () => {
  it('has every rule', () => {
    assert.deepEqual(
      Object.keys(schema.properties.rules?.properties ?? {}).sort(),
      catalogue.map(({ id }) => id).sort(),
    )
  })
  it('has every setting that the linter reads, and no other', () => {
    const values: Record<string, string> = {
      $schema: 'https://example.org/onrecord.schema.json',
      preset: 'wire',
      rules: '{}',
      ignore: '[]',
      accept: '{ names: [], tallies: [] }',
    }
    assert.deepEqual(Object.keys(schema.properties).sort(), Object.keys(values).sort())
    for (const [key, value] of Object.entries(values)) parseConfig('desk.yml', `${key}: ${value}\n`)
  })
  it('says of every value and every rule what it means, as the settings do', () => {
    const described = schema as unknown as {
      properties: {
        preset: { enum: string[]; enumDescriptions: string[] }
        rules: {
          properties: Record<
            string,
            { enum: string[]; enumDescriptions: string[]; markdownDescription: string }
          >
        }
      }
    }
    const { preset, rules } = described.properties
    for (const values of [preset, ...Object.values(rules.properties)])
      assert.equal(values.enumDescriptions.length, values.enum.length)
    const { contributes } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as {
      contributes: {
        configuration: {
          properties: Record<string, { enum?: string[]; markdownEnumDescriptions?: string[] }>
        }
      }
    }
    for (const { id, summary } of catalogue) {
      assert.ok(rules.properties[id]?.markdownDescription.startsWith(`${summary}\n\n`), id)
      const setting = contributes.configuration.properties[`onrecord.rules.${id}`]
      assert.equal(setting?.markdownEnumDescriptions?.length, setting?.enum?.length)
    }
  })
  it('has the presets that the linter takes', () => {
    for (const preset of schema.properties.preset?.enum ?? [])
      assert.equal(parseConfig('desk.yml', `preset: ${preset}\n`).preset, preset)
  })
})
