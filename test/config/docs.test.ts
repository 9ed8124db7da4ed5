/** What the documents for readers name is there, and what there is stands in them. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parseConfig } from '../../server/config/parse.ts'
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

describe('the examples of the documents', () => {
  const blocksOf = (page: string, language: string): string[] =>
    [...read(page).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, name, text = '']) =>
      name === language ? [text] : [],
    )
  const run = (code: string): string =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    })

  it('of the library print what it says they do', () => {
    const [library = '', pipeline = ''] = blocksOf('docs/library.md', 'js')
    assert.equal(run(library), blocksOf('docs/library.md', '')[0])
    assert.match(run(pipeline), /'dam\.md:1:1-1:13: “Analysts” names nobody\./)
  })

  it('of the configuration are read, and refused as it says', () => {
    const [config = ''] = blocksOf('docs/configuration.md', 'yaml')
    assert.equal(parseConfig('.onrecord.yml', config).preset, 'wire')
    const [refused = ''] = blocksOf('docs/configuration.md', '')
    const broken = [
      'rules: { unattributed-figure: loud }',
      'rules: { missing-dates: off }',
      'rules: [missing-date]',
    ]
    const words = broken.map((text) => {
      try {
        return parseConfig('.onrecord.yml', text)
      } catch (error) {
        return `onrecord: ${error instanceof Error ? error.message : ''}`
      }
    })
    assert.equal(`${words.join('\n')}\n`, refused)
  })
})
