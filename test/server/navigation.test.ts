/** What an editor on deadline moves by: folds, growing selections, links, colours, who speaks of whom, other drafts. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  DocumentLinkRequest,
  FoldingRangeRequest,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type Range,
  type SelectionRange,
  SelectionRangeRequest,
  SemanticTokensRequest,
  type SymbolInformation,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node.js'
import { Editor, URI } from './editor.ts'
import { placesIn } from './places.ts'

const DRAFT = `---
date: 2025-11-04
---
# The pier that would not hold

Orla Vance, the harbour engineer, said the deck had moved 4 inches. [The Harbour Audit](https://example.org/audit) found rust in eleven pillars.

“We were warned,” said Pim Adler, a ferry captain. “Orla Vance told us in March.

“Nobody listened.”

## What comes next

The strike displaced at least 12,000 workers.

The Harbour Audit says more pillars may go.
`

const { at: within, offset, wordsIn } = placesIn(DRAFT)
const at = (words: string): Position => within(words, 0)

describe('moving through a draft', () => {
  const textDocument = { uri: URI }
  let editor: Editor
  before(async () => {
    editor = Editor.stdio()
    editor.settings = { semanticTokens: true }
    await editor.initialize({ workspace: { configuration: true } })
    await editor.open(DRAFT)
  })
  after(() => editor.process.kill())

  it('folds the front matter, the sections and a quotation over two paragraphs', async () => {
    const folds = (await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument })) ?? []
    const lines = folds.map(({ startLine, endLine }) => `${startLine}–${endLine}`)
    assert.ok(lines.includes('0–2'), lines.join())
    assert.ok(lines.includes('3–15'), lines.join())
    assert.ok(lines.includes('11–15'), lines.join())
    assert.ok(lines.includes('7–9'), lines.join())
  })

  it('grows a selection from a word to the draft, each step inside the next', async () => {
    const answer = await editor.connection.sendRequest(SelectionRangeRequest.type, {
      textDocument,
      positions: [at('12,000')],
    })
    const steps: string[] = []
    for (let step: SelectionRange | undefined = answer?.[0]; step; step = step.parent)
      steps.push(wordsIn(step.range))
    assert.equal(steps[0], '12,000')
    assert.ok(steps.includes('at least 12,000 workers'), steps.join(' | '))
    assert.ok(steps.includes('The strike displaced at least 12,000 workers.'), steps.join(' | '))
    assert.equal(steps.at(-1), DRAFT)
    assert.ok(steps.every((words, i) => (steps[i + 1] ?? words).includes(words)))
  })

  it('links a document wherever it is named', async () => {
    const links = (await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument })) ?? []
    assert.deepEqual(
      links.map(({ range, target }) => [wordsIn(range), target]),
      [['The Harbour Audit', 'https://example.org/audit']],
    )
  })

  it('colours sources, cues, contents and what is unsourced', async () => {
    const answer = await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument })
    const painted = tokens(answer?.data ?? [])
    const of = (type: number): string[] =>
      painted.filter((token) => token.type === type).map(({ words }) => words)
    assert.ok(
      of(0).some((words) => words.startsWith('Orla Vance')),
      of(0).join(),
    )
    assert.ok(of(1).includes('said'))
    assert.ok(
      of(2).some((words) => words.includes('the deck had moved')),
      of(2).join(),
    )
    assert.deepEqual(of(3), ['at least 12,000 workers'])
    editor.settings = { semanticTokens: false }
  })

  it('tells who speaks of whom', async () => {
    const [vance] =
      (await editor.connection.sendRequest(CallHierarchyPrepareRequest.type, {
        textDocument,
        position: at('Orla Vance, the'),
      })) ?? []
    assert.ok(vance)
    const incoming =
      (await editor.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: vance })) ?? []
    const [from] = incoming
    assert.match(from?.from.name ?? '', /Pim Adler/)
    assert.ok(from && wordsIn(from.fromRanges[0] as Range).startsWith('Orla Vance'))
    const outgoing = await editor.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, {
      item: from.from,
    })
    assert.deepEqual(
      outgoing?.map(({ to }) => to.name),
      [vance.name],
    )
  })

  it('is a draft at a glance: unsourced claims, then sources by kind', async () => {
    const { summary, unsourced, kinds } = (await editor.connection.sendRequest('onrecord/overview', {
      textDocument,
    })) as {
      summary: string
      unsourced: { label: string; range: Range; tooltip: string }[]
      kinds: {
        kind: string
        sources: { label: string; children: { what: string; label: string; detail: string }[] }[]
      }[]
    }
    assert.match(summary, /^\d+ sources: 2 named[^·]*$/)
    assert.deepEqual(
      unsourced.map(({ label, range, tooltip }) => [label, wordsIn(range), tooltip.slice(0, 19)]),
      [['at least 12,000 workers', 'at least 12,000 workers', 'Nobody is named for']],
    )
    const [people] = kinds
    assert.equal(people?.kind, 'named-person')
    const vance = people?.sources.find(({ label }) => label === 'Orla Vance')
    const moved = vance?.children.find(({ label }) => label.includes('the deck had moved'))
    assert.equal(moved?.what, 'statement')
    assert.notEqual(moved?.detail, '')
  })

  it('is a report whose lines lead to the draft where the editor names a command for that', async () => {
    const page = async (more: object) =>
      (await editor.connection.sendRequest('onrecord/report', { textDocument, ...more })) as string
    assert.ok(!(await page({})).includes('href='))
    const links = [...(await page({ goTo: 'desk.goTo' })).matchAll(/href="command:desk\.goTo\?(.*?)"/g)]
    const targets = links.map(
      ([, query]) => JSON.parse(decodeURIComponent(query ?? '')) as [string, number, number, number, number],
    )
    const words = targets.map(([uri, line, character, endLine, endCharacter]) => {
      assert.equal(uri, textDocument.uri)
      return wordsIn({ start: { line, character }, end: { line: endLine, character: endCharacter } })
    })
    assert.ok(words.includes('at least 12,000 workers'), words.join(' | '))
  })

  it('is checked by rules that explain themselves', async () => {
    const rules = (await editor.connection.sendRequest('onrecord/rules', {})) as {
      id: string
      summary: string
    }[]
    assert.ok(rules.some(({ id, summary }) => id === 'missing-date' && summary.length > 10))
    const page = (id: string) => editor.connection.sendRequest('onrecord/rule', { id })
    assert.match((await page('missing-date')) as string, /^# missing-date\n.*## Why\n.*## Standards/s)
    assert.equal(await page('no-such-rule'), null)
  })

  it('has a source sheet to paste', async () => {
    const sheet = (await editor.connection.sendRequest('onrecord/sheet', { textDocument })) as string
    assert.match(sheet, /^\| path \| source \|/)
    assert.match(sheet, /\| pier\.md \| Orla Vance \| named-person \|/)
  })

  it('has a source sheet where its name has a sign that no URI has, too', async () => {
    const uri = 'file:///drafts/up 20%.md'
    await editor.open('Orla Vance, the harbour engineer, said the deck had moved.\n', 'markdown', uri)
    const sheet = await editor.connection.sendRequest('onrecord/sheet', { textDocument: { uri } })
    assert.match(String(sheet), /\| up 20%\.md \| Orla Vance \|/)
  })

  it('has nothing to say of a place without a source', async () => {
    const position = at('What comes')
    assert.deepEqual(
      await editor.connection.sendRequest(CallHierarchyPrepareRequest.type, { textDocument, position }),
      [],
    )
  })
})

describe('sources across the drafts of a folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'onrecord-folder-'))
  const uri = (name: string): string => pathToFileURL(join(root, name)).href
  let editor: Editor
  before(async () => {
    mkdirSync(join(root, 'archive'))
    writeFileSync(join(root, 'pier.md'), 'Orla Vance, the harbour engineer, said the deck had moved.\n')
    writeFileSync(join(root, 'tide.txt'), 'The tide was high, said Orla Vance, the harbour engineer.\n')
    writeFileSync(join(root, 'archive', 'old.md'), 'Orla Vance, then a pupil, said she liked tides.\n')
    writeFileSync(join(root, '.onrecord.yml'), 'ignore:\n  - archive/**\n')
    editor = Editor.stdio()
    await editor.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: { workspace: { workspaceFolders: true } },
      workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'drafts' }],
    })
    await editor.connection.sendNotification(InitializedNotification.type, {})
  })
  after(() => {
    editor.process.kill()
    rmSync(root, { recursive: true })
  })
  const search = async (query: string): Promise<SymbolInformation[]> =>
    ((await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ??
      []) as SymbolInformation[]

  it('are found by their names, but for what the project ignores', async () => {
    const found = await search('vance orla')
    assert.deepEqual(found.map(({ location }) => location.uri).sort(), [uri('pier.md'), uri('tide.txt')])
    assert.deepEqual([...new Set(found.map(({ containerName }) => containerName))], ['named person'])
  })
  it('are read from the editor where a draft is open', async () => {
    await editor.open('Pim Adler, a ferry captain, said nothing moved.\n', 'markdown', uri('pier.md'))
    assert.deepEqual(
      (await search('Adler')).map(({ location }) => location.uri),
      [uri('pier.md')],
    )
    assert.deepEqual(
      (await search('Vance')).map(({ location }) => location.uri),
      [uri('tide.txt')],
    )
  })
  it('are none where nobody has that name', async () => {
    assert.deepEqual(await search('nobody at all'), [])
  })
})

function tokens(data: readonly number[]): { words: string; type: number }[] {
  const found: { words: string; type: number }[] = []
  let [line, character] = [0, 0]
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(i, i + 4)
    character = lines > 0 ? characters : character + characters
    line += lines
    const start = offset({ line, character })
    found.push({ words: DRAFT.slice(start, start + length), type })
  }
  return found
}
