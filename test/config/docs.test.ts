/** What the documents for readers name is there, and what there is stands in them. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { onrecord } from '../cli/command.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const pages = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'],
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

describe('the documents', () => {
  for (const page of pages)
    it(`${page} names files that there are`, () => {
      const text = read(page)
      const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) =>
        join(dirname(page), link),
      )
      const named = [...text.matchAll(/`((?:rules|server|client|scripts|test|docs)\/[\w./-]+)`/g)].map(
        ([, path = '']) => path,
      )
      assert.deepEqual(
        [...links, ...named].filter((path) => !existsSync(join(root, path))),
        [],
      )
    })

  it('tell every option of the command line', async () => {
    const told = read('docs/command-line.md')
    for (const command of ['check', 'sources', 'explain', 'analyze', 'lsp']) {
      const { out } = await onrecord([command, '--help'])
      const options = [...out.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, option = '']) => option)
      assert.deepEqual(
        options.filter((option) => !told.includes(option)),
        [],
      )
    }
  })

  it('tell every setting of VS Code', () => {
    const { contributes } = JSON.parse(read('package.json')) as {
      contributes: { configuration: { properties: object } }
    }
    const told = read('docs/editors.md')
    const settings = Object.keys(contributes.configuration.properties).filter(
      (name) => !name.includes('.rules.'),
    )
    assert.deepEqual(
      settings.filter(
        (name) => !told.includes(name) && !told.includes(`\`${name.replace('onrecord.', '')}\``),
      ),
      [],
    )
  })

  it('tell every setting of the configuration file', () => {
    const { properties } = JSON.parse(read('schema/onrecord.schema.json')) as { properties: object }
    const told = read('docs/configuration.md')
    assert.deepEqual(
      Object.keys(properties).filter((name) => !told.includes(name)),
      [],
    )
  })
})
